/** Dates and times as they stand in the tables of the tests: with their weekday, which is checked. */

const WEEKDAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const VIETNAM_OFFSET = 7 * 3_600_000;
const DAY = 86_400_000;

/** `Sat 2024-05-04` as `2024-05-04`; a wrong weekday or an impossible day fails at once. */
export function day(text: string): string {
  const [, weekday, date] = /^([A-Z][a-z]{2}) (\d{4}-\d{2}-\d{2})$/.exec(text) ?? [];
  if (weekday === undefined || date === undefined) throw new Error(`"${text}" is not a day such as "Sat 2024-05-04"`);
  const midnight = new Date(`${date}T00:00:00Z`);
  if (Number.isNaN(midnight.getTime()) || midnight.toISOString().slice(0, 10) !== date) throw new Error(`${date} does not exist`);
  const actual = WEEKDAYS[midnight.getUTCDay()]!;
  if (actual !== weekday) throw new Error(`${date} is a ${actual}, not a ${weekday}`);
  return date;
}

/** `Sat 2024-05-04 09:00` (seconds and milliseconds may follow) as an ISO 8601 string without offset: Vietnamese wall time. */
export function at(text: string): string {
  return `${day(text.slice(0, 14))}T${text.slice(15)}`;
}

/** The same in milliseconds since 1970-01-01T00:00Z. */
export function msAt(text: string): number {
  const ms = Date.parse(`${at(text)}Z`) - VIETNAM_OFFSET;
  if (Number.isNaN(ms)) throw new Error(`"${text}" is not a time`);
  return ms;
}

/** An instant as it stands in a table: `Sat 2024-05-04 17:00`; seconds and milliseconds only where there are any. */
export function shown(instant: { toMillis(): number } | null): string {
  if (instant === null) return 'none';
  const wall = new Date(instant.toMillis() + VIETNAM_OFFSET);
  const iso = wall.toISOString();
  const time = iso.slice(11, 23).replace(/\.000$/, '');
  return `${WEEKDAYS[wall.getUTCDay()]!} ${iso.slice(0, 10)} ${time.replace(/^(\d\d:\d\d):00$/, '$1')}`;
}

/** The end of a period: midnight is 24:00 of the day before. */
export function shownEnd(instant: { toMillis(): number } | null): string {
  if (instant === null || (instant.toMillis() + VIETNAM_OFFSET) % DAY !== 0) return shown(instant);
  return shown({ toMillis: () => instant.toMillis() - 1 }).replace('23:59:59.999', '24:00');
}

/** `2024-05-04` as `Sat 2024-05-04`. */
export function withWeekday(date: string): string {
  return `${WEEKDAYS[new Date(`${date}T00:00:00Z`).getUTCDay()]!} ${date}`;
}

/** A half-day: `Sat 2024-05-04 morning`. */
export function session(text: string): { date: string; half: 'morning' | 'afternoon' } {
  const half = text.slice(15);
  if (half !== 'morning' && half !== 'afternoon') throw new Error(`"${text}" is not a half-day such as "Sat 2024-05-04 morning"`);
  return { date: day(text.slice(0, 14)), half };
}

/** A half-day as it stands in a table. */
export function shownSession(session: { date: string; half: string } | null): string {
  return session === null ? 'none' : `${withWeekday(session.date)} ${session.half}`;
}

/** A stop of the clock as it stands in a table. */
export interface TableStop {
  from: string;
  to?: string;
  then?: 'restart';
}

/**
 * `Mon 2025-03-03 15:00 → Wed 2025-03-05 09:00`; on the same day `… → 16:00`; without an end `… →`; with ` restart` the limit
 * starts again.
 */
export function stop(text: string): TableStop {
  const restarts = text.endsWith(' restart');
  const [begin, end] = text
    .replace(/ restart$/, '')
    .split('→')
    .map((part) => part.trim()) as [string, string];
  const to = /^\d/.test(end) ? `${begin.slice(0, 14)} ${end}` : end;
  return { from: at(begin), ...(to === '' ? {} : { to: at(to) }), ...(restarts ? { then: 'restart' } : {}) };
}
