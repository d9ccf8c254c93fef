import { DateTime, FixedOffsetZone } from 'luxon';
import { refuse, refuseMistaken, type RuleErrorCode } from '../errors.js';
import { digitAt, formatDay, readDay, twoDigits, twoDigitsAt } from './local-date.js';
import { mistakenTime } from './mistaken-time.js';

/** A point in time as it may enter: a Luxon `DateTime`, a `Date`, or an ISO 8601 string with date and time. */
export type InstantInput = DateTime | Date | string;

export const MINUTE_MS = 60_000;
export const DAY_MS = 86_400_000;
/** Vietnam is UTC+07:00 all year. */
export const OFFSET_MS = 25_200_000;

// Marked, so that a bundler leaves Luxon out where nothing of it is used.
const ZONE = /* @__PURE__ */ Object.freeze(/* @__PURE__ */ FixedOffsetZone.instance(420));
// Written out, so that no setting of the application's Luxon changes what is returned.
const IN_VIETNAM = { zone: ZONE, locale: 'vi', numberingSystem: 'latn', outputCalendar: 'gregory' } as const;

const EXPECTED =
  'a Luxon DateTime, a Date, or "YYYY-MM-DDTHH:mm" with optional seconds, fraction and offset (Z or ±HH:mm); without offset it is Vietnamese time';

/**
 * An instant from outside, as milliseconds since 1970-01-01T00:00Z. A string without offset is Vietnamese wall time;
 * digits past the millisecond are dropped.
 *
 * @throws RuleError `invalid-date-time`, or the code given, for any other form and any time that does not exist
 * @internal
 */
export function readInstant(field: string, value: unknown, code: RuleErrorCode = 'invalid-date-time'): number {
  const ms = typeof value === 'string' ? readText(value) : typeof value === 'object' && value !== null ? readObject(value) : Number.NaN;
  return Number.isNaN(ms) ? refuseInstant(field, value, code) : ms;
}

function refuseInstant(field: string, value: unknown, code: RuleErrorCode): never {
  const mistaken = mistakenTime(value);
  if (mistaken === undefined) refuse(code, field, value, EXPECTED);
  refuseMistaken(code, field, value, mistaken.is, mistaken.mend, EXPECTED);
}

function readObject(value: object): number {
  // Luxon first: what the method of Date throws for it costs more than a deadline.
  const ms = readLuxon(value);
  if (!Number.isNaN(ms)) return ms;
  try {
    // The method of Date itself tells a Date from a look-alike, also one from another realm.
    return Date.prototype.getTime.call(value);
  } catch {
    return Number.NaN;
  }
}

function readLuxon(value: object): number {
  try {
    // Two copies of Luxon have two classes, so the class is known by its own test; what Luxon makes has its mark as its own, and is
    // no plain object.
    const prototype: unknown = Object.getPrototypeOf(value);
    if (!DateTime.isDateTime(value) || !Object.hasOwn(value, 'isLuxonDateTime') || prototype === Object.prototype || prototype === null) {
      return Number.NaN;
    }
    const ms: unknown = value.isValid ? value.toMillis() : Number.NaN;
    return typeof ms === 'number' ? Math.floor(ms) : Number.NaN;
  } catch {
    return Number.NaN;
  }
}

function readText(text: string): number {
  // The longest form, with nine digits and an offset, has 35 characters.
  if (text.length < 16 || text.length > 35 || text.charCodeAt(10) !== 84 || text.charCodeAt(13) !== 58) return Number.NaN;
  const hour = twoDigitsAt(text, 11);
  const minute = twoDigitsAt(text, 14);
  if (!isTimeOfDay(hour, minute)) return Number.NaN;
  let ms = readDay(text) * DAY_MS + (hour * 60 + minute) * MINUTE_MS;
  let place = 16;
  if (text.charCodeAt(place) === 58) {
    const second = twoDigitsAt(text, 17);
    if (second < 0 || second > 59) return Number.NaN;
    ms += second * 1000;
    place = 19;
    if (text.charCodeAt(place) === 46) {
      const end = fractionEnd(text, place + 1);
      if (end === place + 1 || end > place + 10) return Number.NaN;
      ms += Number(text.slice(place + 1, Math.min(end, place + 4)).padEnd(3, '0'));
      place = end;
    }
  }
  return ms - readOffset(text, place);
}

function isTimeOfDay(hour: number, minute: number): boolean {
  return hour >= 0 && hour <= 23 && minute >= 0 && minute <= 59;
}

function fractionEnd(text: string, from: number): number {
  let end = from;
  while (digitAt(text, end) >= 0) end++;
  return end;
}

/** The offset at the end of a text in milliseconds; Vietnam's where there is none, NaN where it is malformed. */
function readOffset(text: string, place: number): number {
  if (place === text.length) return OFFSET_MS;
  const sign = text.charCodeAt(place);
  if (sign === 90) return place + 1 === text.length ? 0 : Number.NaN;
  if ((sign !== 43 && sign !== 45) || place + 6 !== text.length || text.charCodeAt(place + 3) !== 58) return Number.NaN;
  const hour = twoDigitsAt(text, place + 1);
  const minute = twoDigitsAt(text, place + 4);
  if (!isTimeOfDay(hour, minute)) return Number.NaN;
  return (sign === 43 ? 1 : -1) * (hour * 60 + minute) * MINUTE_MS;
}

/** An instant as a Luxon `DateTime` at +07:00. */
export function toDateTime(ms: number): DateTime<true> {
  return DateTime.fromMillis(ms, IN_VIETNAM) as DateTime<true>;
}

/** An instant as Vietnamese wall time in ISO 8601: `2025-03-03T09:00:00.000+07:00`. */
export function formatInstant(ms: number): string {
  const wall = ms + OFFSET_MS;
  const day = Math.floor(wall / DAY_MS);
  const time = wall - day * DAY_MS;
  const seconds = Math.floor(time / 1000);
  return `${formatDay(day)}T${formatMinutes(Math.floor(seconds / 60))}:${twoDigits(seconds % 60)}.${String(time % 1000).padStart(3, '0')}+07:00`;
}

/** A `DateTime` in the same form. */
export function iso(instant: DateTime<true>): string {
  return formatInstant(instant.toMillis());
}

/** When a day begins in Vietnam, by its number. */
export function midnightOf(day: number): number {
  return day * DAY_MS - OFFSET_MS;
}

/** The day of an instant in Vietnam, `YYYY-MM-DD`. */
export function dateOf(ms: number): string {
  return formatDay(Math.floor((ms + OFFSET_MS) / DAY_MS));
}

/**
 * Ngày ở Việt Nam: the day in Vietnam, UTC+07:00, on which an instant falls, as the methods of a calendar take it.
 *
 * @param instant - a Luxon `DateTime`, a `Date`, or an ISO 8601 string (without offset: Vietnamese time)
 * @returns `YYYY-MM-DD`
 * @throws RuleError `invalid-date-time`
 *
 * @example
 * ```ts
 * import { vietnamCalendar, vietnamDate } from 'tthc-rules/calendar';
 *
 * // In UTC it is still Friday.
 * vietnamDate('2024-05-03T22:30:00Z'); // => '2024-05-04'
 * vietnamCalendar().isWorkingDay(vietnamDate('2024-05-03T22:30:00Z')); // => true
 * ```
 */
export function vietnamDate(instant: InstantInput): string {
  return dateOf(readInstant('instant', instant));
}

/** Minutes of the day as `HH:mm`. */
export function formatMinutes(minutes: number): string {
  return `${twoDigits(Math.floor(minutes / 60))}:${twoDigits(minutes % 60)}`;
}

/** A time of day, `HH:mm`, as a JSON Schema has it. */
export const TIME_OF_DAY = /^(?:[01]\d|2[0-3]):[0-5]\d$/;

/** A time of day `HH:mm` in minutes, or NaN for anything else; by its digits, since each receipt under a cut-off asks. */
export function minutesOfDay(time: unknown): number {
  if (typeof time !== 'string' || time.length !== 5 || time.charCodeAt(2) !== 58) return Number.NaN;
  const hour = twoDigitsAt(time, 0);
  const minute = twoDigitsAt(time, 3);
  return isTimeOfDay(hour, minute) ? hour * 60 + minute : Number.NaN;
}
