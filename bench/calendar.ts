import { readFileSync } from 'node:fs';
import { createWorkingCalendar } from '../src/calendar.js';
import { epochDay, formatDay, readDay, weekdayOf } from '../src/time/local-date.js';

/** The calendar that all are given: Monday to Friday, less the days off from 2015 up to, not including, 2028. */
export const FROM = epochDay(2015, 1, 1);
export const UNTIL = epochDay(2028, 1, 1);

interface Day {
  readonly date: string;
  readonly kind: string;
}

/** The days off of the civil service on weekdays. The Saturdays worked instead are left out: most peers cannot have them. */
export const daysOff: readonly string[] = readDaysOff();

function readDaysOff(): string[] {
  const { years } = JSON.parse(readFileSync('test/data/days-2007-2027.json', 'utf8')) as { years: Record<string, Day[]> };
  const days = Object.values(years).flat();
  return days
    .filter(({ date, kind }) => kind !== 'swap-worked' && weekdayOf(readDay(date)) <= 5)
    .map(({ date }) => date)
    .filter((date) => readDay(date) >= FROM && readDay(date) < UNTIL)
    .sort();
}

const off = new Set(daysOff);

/** Whether a day number is worked, by the list alone: neither by us nor by a peer. */
export function isWorked(day: number): boolean {
  return weekdayOf(day) <= 5 && !off.has(formatDay(day));
}

/** The same days in ours. */
export const ours = createWorkingCalendar({
  name: 'the calendar of the benchmark',
  coverage: { from: formatDay(FROM), until: formatDay(UNTIL) },
  holidays: daysOff.map((date) => ({ date, name: { vi: 'Ngày nghỉ', en: 'Day off' } })),
});

/** The office hours that all are given. */
export const SESSIONS = [
  { opens: '07:30', closes: '11:30' },
  { opens: '13:30', closes: '17:00' },
] as const;
