import type { Session } from '../calendar/session.js';
import { RuleError } from '../index.js';
import type { LocalDate } from '../time/local-date.js';

const WEEKDAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const DAY = /^(Mon|Tue|Wed|Thu|Fri|Sat|Sun) (\d{4}-\d{2}-\d{2})$/;
const INSTANT = /^(.{14}) ((?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d{1,3})?)?)$/;
const SESSION = /^(.{14}) (morning|afternoon)$/;

/**
 * A date that carries its weekday and checks it, so that a table of cases can be read without a calendar at hand.
 *
 * @param text - a weekday in English, short, and a date: `Sat 2024-05-04`
 * @returns the date, `YYYY-MM-DD`
 * @throws RuleError `invalid-date` for another form, a day that does not exist, or the wrong weekday
 *
 * @example
 * ```ts
 * import { day } from 'tthc-rules/testing';
 *
 * day('Sat 2024-05-04'); // => '2024-05-04'
 * day('Sun 2024-05-04'); // throws invalid-date
 * ```
 */
export function day(text: string): LocalDate {
  const [, weekday, date] = (typeof text === 'string' ? DAY.exec(text) : null) ?? [];
  if (weekday === undefined || date === undefined) return invalid('invalid-date', text, 'is not a day such as "Sat 2024-05-04"');
  const actual = weekdayOf(date);
  return actual === weekday ? date : invalid('invalid-date', date, `is a ${actual}, not a ${weekday}`);
}

/** A date, with its weekday or without: `Sat 2024-05-04`, `2024-05-04`. */
export function date(text: unknown): LocalDate {
  if (typeof text !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(text)) return day(text as string);
  weekdayOf(text);
  return text;
}

/** The weekday of a date, which must be one. */
function weekdayOf(date: string): string {
  const midnight = new Date(`${date}T00:00:00Z`);
  if (Number.isNaN(midnight.getTime()) || midnight.toISOString().slice(0, 10) !== date) {
    return invalid('invalid-date', date, 'is not a day of the calendar');
  }
  return WEEKDAYS[midnight.getUTCDay()] as string;
}

/**
 * An instant in Vietnam that carries its weekday and checks it.
 *
 * @param text - as for {@link day}, and a time of day: `Sat 2024-05-04 09:00`, `Sat 2024-05-04 09:00:00.001`
 * @returns the instant as ISO 8601 at +07:00
 * @throws RuleError `invalid-date-time` for another form; `invalid-date` for the wrong weekday
 *
 * @example
 * ```ts
 * import { instant } from 'tthc-rules/testing';
 *
 * instant('Sat 2024-05-04 09:00'); // => '2024-05-04T09:00+07:00'
 * instant('Fri 2024-05-04 09:00'); // throws invalid-date
 * ```
 */
export function instant(text: string): string {
  const [, date, time] = (typeof text === 'string' ? INSTANT.exec(text) : null) ?? [];
  if (date === undefined || time === undefined) return invalid('invalid-date-time', text, 'is not a time such as "Sat 2024-05-04 09:00"');
  return `${day(date)}T${time}+07:00`;
}

/** A half-day such as `Sat 2024-05-04 afternoon`, its weekday checked, or `{ date, half }`. */
export function session(given: unknown): Session {
  const [, on, half] = typeof given === 'string' ? (SESSION.exec(given) ?? []) : ['', ...partsOf(given)];
  if (half !== 'morning' && half !== 'afternoon') {
    return invalid('invalid-date', given, 'is not a half-day such as "Sat 2024-05-04 morning" or { date, half }');
  }
  return { date: date(on), half };
}

function partsOf(given: unknown): readonly unknown[] {
  const { date, half } = (given ?? {}) as Partial<Session>;
  return [date, half];
}

/** A date with its weekday, the other way round: `Sat 2024-05-04`. The date must be a real one. */
export function withWeekday(date: LocalDate): string {
  return `${WEEKDAYS[new Date(`${date}T00:00:00Z`).getUTCDay()] as string} ${date}`;
}

function invalid(code: 'invalid-date' | 'invalid-date-time', value: unknown, fault: string): never {
  const shown = typeof value === 'string' ? (value.length > 60 ? `${value.slice(0, 60)}…` : value) : `a ${typeof value}`;
  throw new RuleError(code, `${shown} ${fault}.`, { value: shown });
}
