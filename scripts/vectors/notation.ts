import { dayNumber, weekdayOf } from '../../test/oracle/oracle.js';

const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

/** 'Tue 2025-03-04' without its weekday, which must be the right one. */
export function date(text: string): string {
  const [weekday, day] = text.split(' ') as [string, string];
  if (`${WEEKDAYS[weekdayOf(dayNumber(day)) - 1]} ${day}` !== text) throw new Error(`${text}: not a ${weekday}`);
  return day;
}

/** '2025-03-04' with its weekday. */
export function shownDay(day: string): string {
  return `${WEEKDAYS[weekdayOf(dayNumber(day)) - 1]} ${day}`;
}

/** 'Tue 2025-03-04 11:30' as ISO 8601 with the offset of Vietnam. */
export function instant(text: string): string {
  const time = text.slice(15);
  if (!/^\d\d:\d\d(:\d\d(\.\d{3})?)?$/.test(time)) throw new Error(`${text}: no time of day`);
  return isoOf(`${date(text.slice(0, 14))}T${time}`);
}

/** Wall time as ISO 8601 with the offset of Vietnam; milliseconds only where there are any. */
export function isoOf(wallTime: string): string {
  const full = `${wallTime}${wallTime.length === 16 ? ':00' : ''}`;
  return `${full.replace(/\.000$/, '')}+07:00`;
}

/** The wall time of an instant in Vietnam, whatever its offset. */
export function wallOf(iso: string): number {
  return Date.parse(iso) + 7 * 3_600_000;
}

export interface Stop {
  from: string;
  to?: string;
  then?: 'resume' | 'restart';
}

/** 'Mon 2025-03-03 15:00 → Wed 2025-03-05 09:00 restart'; on the same day '… → 16:00', without an end '… →'. */
export function stop(text: string): Stop {
  const restarts = text.endsWith(' restart');
  const [from, end] = text
    .replace(/ restart$/, '')
    .split('→')
    .map((part) => part.trim()) as [string, string];
  const to = /^\d/.test(end) ? `${from.slice(0, 14)} ${end}` : end;
  return { from: instant(from), ...(to === '' ? {} : { to: instant(to) }), ...(restarts ? { then: 'restart' } : {}) };
}
