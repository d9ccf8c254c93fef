import { isRecord, reading, refuse, refuseMistaken, refuseUnknownKeys } from '../errors.js';
import type { Name } from '../name.js';

/**
 * Thời hạn giải quyết: how long an authority has. Plain data, the same in code and in catalogue JSON.
 *
 * A quarter of a working day is the smallest step of `working-days`; a half is one session.
 */
export type TimeLimit = SingleLimit | SequenceLimit;

/** A limit that is counted in one measure. */
export type SingleLimit =
  | { readonly unit: 'same-session'; readonly minLeadMinutes?: number }
  | { readonly unit: 'same-day' }
  /** `nextWeek`: not the week of receipt but the next one with a working day (a promise's `afterLastGoldenDay`). */
  | { readonly unit: 'same-week'; readonly nextWeek?: boolean }
  | { readonly unit: 'working-days'; readonly value: number }
  | { readonly unit: 'working-hours'; readonly value: number }
  | { readonly unit: 'clock-hours'; readonly value: number }
  | { readonly unit: 'calendar-days'; readonly value: number; readonly exceptHolidays?: boolean }
  | { readonly unit: 'calendar-months'; readonly value: number };

/** Limits that run one after another: each begins where the one before it ends. */
export interface SequenceLimit {
  readonly unit: 'sequence';
  readonly parts: readonly SequencePart[];
}

/** A limit of a sequence; `name` says whose or what for, in one language for both or in each. */
export type SequencePart = SingleLimit | { readonly name?: string | Name; readonly limit: SingleLimit };

/** The names of the ways to measure a time limit. */
export type TimeLimitUnit = TimeLimit['unit'];

/** The units of a limit that is counted in one measure. */
export const SINGLE_UNITS = [
  'same-session',
  'same-day',
  'same-week',
  'working-days',
  'working-hours',
  'clock-hours',
  'calendar-days',
  'calendar-months',
] as const;

// A hundred years of working days, or the hours of as many days: past any coverage, short of losing a millisecond.
export const MAX_DAYS = 36_525;
export const MAX_HOURS = MAX_DAYS * 24;
/** The fewest hours that round to a millisecond: half of one is this many, or the number just below. */
export const LEAST_HOURS = 1.388888888888889e-7;
export const MAX_MONTHS = 1200;
export const MAX_LEAD_MINUTES = 1440;
export const MAX_PARTS = 10;

/**
 * Trong buổi: due at the close of the session of receipt.
 *
 * @param options - `minLeadMinutes`: when less than this many minutes of that session are left, the next session
 *   is due instead, one at most. A whole number of minutes from 0 to 1440.
 * @throws RuleError `invalid-limit`
 *
 * @example
 * ```ts
 * import { sameSession } from 'tthc-rules/calendar';
 *
 * sameSession({ minLeadMinutes: 30 }); // => { unit: 'same-session', minLeadMinutes: 30 }
 * ```
 */
export function sameSession(options: { readonly minLeadMinutes?: number } = {}): SingleLimit {
  return checkLimit({ ...optionsOf(options), unit: 'same-session' }) as SingleLimit;
}

/**
 * Trong ngày: due at the close of the last session of the day of receipt.
 *
 * @example
 * ```ts
 * import { computeDeadline, profiles, sameDay, vietnamCalendar } from 'tthc-rules/calendar';
 *
 * // Received in the morning of a day with two sessions.
 * const { due } = computeDeadline({ receivedAt: '2025-03-04T09:00', limit: sameDay(), profile: profiles.civilCode, calendar: vietnamCalendar() });
 * due.toISO(); // => '2025-03-04T17:00:00.000+07:00'
 * ```
 */
export function sameDay(): SingleLimit {
  return checkLimit({ unit: 'same-day' }) as SingleLimit;
}

/**
 * Trong tuần: due at the close of the last session of the ISO week (Monday to Sunday) of receipt.
 *
 * @example
 * ```ts
 * import { computeDeadline, profiles, sameWeek, vietnamCalendar } from 'tthc-rules/calendar';
 *
 * // The week of Tuesday 30 April 2024 ends on Saturday 4 May, which is worked instead of Monday 29 April.
 * const { due } = computeDeadline({ receivedAt: '2024-05-02T09:00', limit: sameWeek(), profile: profiles.civilCode, calendar: vietnamCalendar() });
 * due.toISO(); // => '2024-05-04T17:00:00.000+07:00'
 * ```
 */
export function sameWeek(): SingleLimit {
  return checkLimit({ unit: 'same-week' }) as SingleLimit;
}

/**
 * Ngày làm việc: so many working days, in steps of a quarter. A half is one session; a last quarter is a quarter of the minutes of
 * a standard working day, open time from where the half days end.
 *
 * @param days - a positive multiple of 0.25, at most 36 525
 * @throws RuleError `invalid-limit`
 *
 * @example
 * ```ts
 * import { workingDays } from 'tthc-rules/calendar';
 *
 * workingDays(1.5); // => { unit: 'working-days', value: 1.5 }
 * workingDays(1.2); // throws invalid-limit
 * ```
 */
export function workingDays(days: number): SingleLimit {
  return checkLimit({ unit: 'working-days', value: days }) as SingleLimit;
}

/**
 * Giờ làm việc: so many hours of open office time, rounded to the millisecond.
 *
 * @param hours - a positive number of hours, at most 876 600
 * @throws RuleError `invalid-limit`
 *
 * @example
 * ```ts
 * import { computeDeadline, profiles, vietnamCalendar, workingHours } from 'tthc-rules/calendar';
 *
 * // Half an hour of Friday is left; the other 7½ are the whole of Monday.
 * const { due } = computeDeadline({ receivedAt: '2025-03-07T16:30', limit: workingHours(8), profile: profiles.elapsedTime, calendar: vietnamCalendar() });
 * due.toISO(); // => '2025-03-10T17:00:00.000+07:00'
 * ```
 */
export function workingHours(hours: number): SingleLimit {
  return checkLimit({ unit: 'working-hours', value: hours }) as SingleLimit;
}

/**
 * Giờ đồng hồ: so many hours by the clock from the receipt itself (Civil Code 2015, art. 147.1).
 *
 * @param hours - a positive number of hours, at most 876 600
 * @throws RuleError `invalid-limit`
 *
 * @example
 * ```ts
 * import { clockHours, computeDeadline, profiles, vietnamCalendar } from 'tthc-rules/calendar';
 *
 * // 24 hours from the receipt, at night or not.
 * const { due } = computeDeadline({ receivedAt: '2025-03-04T15:20', limit: clockHours(24), profile: profiles.civilCode, calendar: vietnamCalendar() });
 * due.toISO(); // => '2025-03-05T15:20:00.000+07:00'
 * ```
 */
export function clockHours(hours: number): SingleLimit {
  return checkLimit({ unit: 'clock-hours', value: hours }) as SingleLimit;
}

/**
 * Ngày: so many calendar days, the day of receipt not counted (Civil Code 2015, art. 147); a last day that is
 * not worked moves to the next working day (art. 148.5).
 *
 * @param days - a whole number of days, 1 to 36 525
 * @param options - `exceptHolidays`: days off by a holiday, compensatory and swapped days are passed over, plain
 *   weekends count ("ngày, không tính ngày nghỉ lễ")
 * @throws RuleError `invalid-limit`
 *
 * @example
 * ```ts
 * import { calendarDays, computeDeadline, profiles, vietnamCalendar } from 'tthc-rules/calendar';
 *
 * // The fifth day is a Sunday, so the limit ends on Monday.
 * const { due } = computeDeadline({ receivedAt: '2025-03-04T09:00', limit: calendarDays(5), profile: profiles.civilCode, calendar: vietnamCalendar() });
 * due.toISO(); // => '2025-03-10T17:00:00.000+07:00'
 * ```
 */
export function calendarDays(days: number, options: { readonly exceptHolidays?: boolean } = {}): SingleLimit {
  return checkLimit({ ...optionsOf(options), unit: 'calendar-days', value: days }) as SingleLimit;
}

/**
 * Tháng: so many months by the calendar, up to the day that corresponds to that of receipt, or the month's last where it has no such day
 * (Civil Code 2015, art. 148.3); a last day that is not worked moves to the next working day (art. 148.5).
 *
 * @param months - a whole number of months, 1 to 1 200
 * @throws RuleError `invalid-limit`
 *
 * @example
 * ```ts
 * import { calendarMonths, computeDeadline, profiles, vietnamCalendar } from 'tthc-rules/calendar';
 *
 * // February has no 31st; its last day of 2026, the 28th, is a Saturday.
 * const { due } = computeDeadline({ receivedAt: '2025-12-31T09:00', limit: calendarMonths(2), profile: profiles.civilCode, calendar: vietnamCalendar() });
 * due.toISO(); // => '2026-03-02T17:00:00.000+07:00'
 * ```
 */
export function calendarMonths(months: number): SingleLimit {
  return checkLimit({ unit: 'calendar-months', value: months }) as SingleLimit;
}

/**
 * Thời hạn nối tiếp: limits that run one after another, as when one office passes a dossier on to the next. The receipt is deemed for
 * the first; each later one begins where the one before it ends.
 *
 * @param parts - 2 to 10 limits, or `{ name, limit }` with a name in one language or both; none of them a sequence
 * @throws RuleError `invalid-limit`
 *
 * @example
 * ```ts
 * import { calendarDays, computeDeadline, inSequence, profiles, vietnamCalendar, workingDays } from 'tthc-rules/calendar';
 *
 * // Three working days end on Friday 6 March 2026, fifteen days more on Saturday 21 March, which moves to Monday.
 * const limit = inSequence({ name: 'Thẩm định', limit: workingDays(3) }, calendarDays(15));
 * const { due } = computeDeadline({ receivedAt: '2026-03-03T09:00', limit, profile: profiles.civilCode, calendar: vietnamCalendar() });
 * due.toISO(); // => '2026-03-23T17:00:00.000+07:00'
 * ```
 */
export function inSequence(...parts: readonly SequencePart[]): SequenceLimit {
  const [list] = parts as readonly unknown[];
  if (parts.length === 1 && reading('invalid-limit', 'limit.parts', list, Array.isArray)) {
    const limits = `2 to ${MAX_PARTS} limits, or { name, limit }`;
    refuseMistaken('invalid-limit', 'limit.parts', list, 'given as one list', 'give the limits one by one, as in inSequence(a, b)', limits);
  }
  return checkLimit({ unit: 'sequence', parts }) as SequenceLimit;
}

/** Options of a limit as part of it: an unknown one is refused with the limit. */
function optionsOf(options: unknown): object {
  return reading('invalid-limit', 'options', options, readOptions);
}

function readOptions(options: unknown): object {
  if (!isRecord(options)) {
    refuse('invalid-limit', 'options', options, 'an object, or nothing');
  }
  if ('unit' in options || 'value' in options) refuse('invalid-limit', 'options', options, 'no unit and no value in it');
  return { ...options };
}

const KEYS: Readonly<Record<(typeof SINGLE_UNITS)[number] | 'sequence', readonly string[]>> = {
  'same-session': ['unit', 'minLeadMinutes'],
  'same-day': ['unit'],
  'same-week': ['unit', 'nextWeek'],
  'working-days': ['unit', 'value'],
  'working-hours': ['unit', 'value'],
  'clock-hours': ['unit', 'value'],
  'calendar-days': ['unit', 'value', 'exceptHolidays'],
  'calendar-months': ['unit', 'value'],
  sequence: ['unit', 'parts'],
};

/**
 * Checks a time limit from outside and copies it, frozen.
 *
 * @internal
 */
export function checkLimit(limit: unknown): TimeLimit {
  return reading('invalid-limit', 'limit', limit, readLimit);
}

/** The limits that a limit counts one after another: itself, unless it is a sequence. */
export function partsOf(limit: TimeLimit): readonly { readonly limit: SingleLimit; readonly name?: string | Name }[] {
  return limit.unit === 'sequence' ? limit.parts.map((part) => ('limit' in part ? part : { limit: part })) : [{ limit }];
}

function readLimit(limit: unknown, field: string): TimeLimit {
  if (!isRecord(limit)) {
    refuse('invalid-limit', field, limit, 'a time limit such as workingDays(2) or { unit: "working-days", value: 2 }');
  }
  const unit = limit['unit'];
  if (typeof unit !== 'string' || !Object.hasOwn(KEYS, unit)) {
    refuse('invalid-limit', `${field}.unit`, unit, `one of ${Object.keys(KEYS).join(', ')}`);
  }
  const known = unit as TimeLimitUnit;
  refuseUnknownKeys('invalid-limit', field, limit, KEYS[known], `no such key on a limit in ${known}`);
  return Object.freeze(known === 'sequence' ? { unit: known, parts: readParts(limit['parts'], field) } : copyLimit(known, limit, field));
}

function readParts(parts: unknown, field: string): readonly SequencePart[] {
  if (!Array.isArray(parts) || parts.length < 2 || parts.length > MAX_PARTS) {
    refuse('invalid-limit', `${field}.parts`, parts, `a list of 2 to ${MAX_PARTS} limits, or { name, limit }`);
  }
  return Object.freeze(Array.from(parts, (part: unknown, i) => readPart(part, `${field}.parts[${i}]`)));
}

function readPart(part: unknown, field: string): SequencePart {
  if (!isRecord(part) || !('limit' in part)) return readSingle(part, field);
  refuseUnknownKeys('invalid-limit', field, part, ['name', 'limit']);
  const { name, limit } = part;
  return Object.freeze({
    ...(name === undefined ? {} : { name: readName(name, `${field}.name`) }),
    limit: readSingle(limit, `${field}.limit`),
  });
}

function readSingle(given: unknown, field: string): SingleLimit {
  const limit = readLimit(given, field);
  return limit.unit === 'sequence' ? refuse('invalid-limit', field, given, 'a limit that is no sequence itself') : limit;
}

function readName(name: unknown, field: string): string | Name {
  if (isText(name)) return name;
  if (!isRecord(name) || !isText(name['vi']) || !isText(name['en']))
    refuse('invalid-limit', field, name, `a text of at most ${LONGEST_NAME} characters, or { vi, en } of two`);
  refuseUnknownKeys('invalid-limit', field, name, ['vi', 'en']);
  return Object.freeze({ vi: name['vi'], en: name['en'] });
}

const LONGEST_NAME = 300;

/** A name that can be read and is no longer than one. */
function isText(value: unknown): value is string {
  return typeof value === 'string' && value.length <= LONGEST_NAME && value.trim() !== '';
}

function copyLimit(unit: SingleLimit['unit'], given: Record<string, unknown>, field: string): SingleLimit {
  const value = `${field}.value`;
  switch (unit) {
    case 'same-session': {
      const lead = given['minLeadMinutes'];
      return lead === undefined ? { unit } : { unit, minLeadMinutes: wholeNumber(`${field}.minLeadMinutes`, lead, 0, MAX_LEAD_MINUTES) };
    }
    case 'same-day':
      return { unit };
    case 'same-week':
      return { unit, ...flag(given, 'nextWeek', field) };
    case 'working-days':
      return { unit, value: quarterDays(value, given['value']) };
    case 'working-hours':
    case 'clock-hours':
      return { unit, value: hours(value, given['value']) };
    case 'calendar-days':
      return { unit, value: wholeNumber(value, given['value'], 1, MAX_DAYS), ...flag(given, 'exceptHolidays', field) };
    case 'calendar-months':
      return { unit, value: wholeNumber(value, given['value'], 1, MAX_MONTHS) };
  }
}

function flag<Key extends string>(given: Record<string, unknown>, key: Key, field: string): { [K in Key]?: boolean } {
  const value = given[key];
  if (value === undefined) return {};
  if (typeof value !== 'boolean') refuse('invalid-limit', `${field}.${key}`, value, 'true or false');
  return { [key]: value } as { [K in Key]?: boolean };
}

function quarterDays(field: string, value: unknown): number {
  if (typeof value !== 'number' || !Number.isInteger(value * 4) || value <= 0 || value > MAX_DAYS) {
    refuse('invalid-limit', field, value, `a number of working days from 0.25 to ${MAX_DAYS} in steps of 0.25`);
  }
  return value;
}

function hours(field: string, value: unknown): number {
  if (typeof value !== 'number' || !(value >= LEAST_HOURS && value <= MAX_HOURS)) {
    refuse('invalid-limit', field, value, `a number of hours from one millisecond to ${MAX_HOURS}`);
  }
  return value;
}

function wholeNumber(field: string, value: unknown, least: number, most: number): number {
  if (typeof value !== 'number' || !Number.isInteger(value) || value < least || value > most) {
    refuse('invalid-limit', field, value, `a whole number from ${least} to ${most}`);
  }
  return value;
}
