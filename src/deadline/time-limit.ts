import { isRecord, reading, refuse, shown } from '../errors.js';

/**
 * Thời hạn giải quyết: how long an authority has. Plain data, the same in code and in catalogue JSON.
 *
 * Half a working day is the smallest step of `working-days`: one working day is two sessions.
 */
export type TimeLimit =
  | { readonly unit: 'same-session'; readonly minLeadMinutes?: number }
  | { readonly unit: 'same-day' }
  /** `nextWeek`: not the week of receipt but the next one with a working day (a promise's `afterLastGoldenDay`). */
  | { readonly unit: 'same-week'; readonly nextWeek?: boolean }
  | { readonly unit: 'working-days'; readonly value: number }
  | { readonly unit: 'working-hours'; readonly value: number }
  | { readonly unit: 'clock-hours'; readonly value: number }
  | { readonly unit: 'calendar-days'; readonly value: number; readonly exceptHolidays?: boolean };

/** The names of the ways to measure a time limit. */
export type TimeLimitUnit = TimeLimit['unit'];

// A hundred years of working days, or the hours of as many days: past any coverage, short of losing a millisecond.
const MAX_DAYS = 36_525;
const MAX_HOURS = MAX_DAYS * 24;
const HOUR_MS = 3_600_000;

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
export function sameSession(options: { readonly minLeadMinutes?: number } = {}): TimeLimit {
  return checkLimit({ ...optionsOf(options), unit: 'same-session' });
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
export function sameDay(): TimeLimit {
  return checkLimit({ unit: 'same-day' });
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
export function sameWeek(): TimeLimit {
  return checkLimit({ unit: 'same-week' });
}

/**
 * Ngày làm việc: so many working days, in steps of half a day (one session).
 *
 * @param days - a positive multiple of 0.5, at most 36 525
 * @throws RuleError `invalid-limit`
 *
 * @example
 * ```ts
 * import { workingDays } from 'tthc-rules/calendar';
 *
 * workingDays(1.5); // => { unit: 'working-days', value: 1.5 }
 * workingDays(1.25); // throws invalid-limit
 * ```
 */
export function workingDays(days: number): TimeLimit {
  return checkLimit({ unit: 'working-days', value: days });
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
export function workingHours(hours: number): TimeLimit {
  return checkLimit({ unit: 'working-hours', value: hours });
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
export function clockHours(hours: number): TimeLimit {
  return checkLimit({ unit: 'clock-hours', value: hours });
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
export function calendarDays(days: number, options: { readonly exceptHolidays?: boolean } = {}): TimeLimit {
  return checkLimit({ ...optionsOf(options), unit: 'calendar-days', value: days });
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

const KEYS: Readonly<Record<TimeLimitUnit, readonly string[]>> = {
  'same-session': ['unit', 'minLeadMinutes'],
  'same-day': ['unit'],
  'same-week': ['unit', 'nextWeek'],
  'working-days': ['unit', 'value'],
  'working-hours': ['unit', 'value'],
  'clock-hours': ['unit', 'value'],
  'calendar-days': ['unit', 'value', 'exceptHolidays'],
};

/**
 * Checks a time limit from outside and copies it, frozen.
 *
 * @internal
 */
export function checkLimit(limit: unknown): TimeLimit {
  return reading('invalid-limit', 'limit', limit, readLimit);
}

function readLimit(limit: unknown): TimeLimit {
  if (!isRecord(limit)) {
    refuse('invalid-limit', 'limit', limit, 'a time limit such as workingDays(2) or { unit: "working-days", value: 2 }');
  }
  const unit = limit['unit'];
  if (typeof unit !== 'string' || !Object.hasOwn(KEYS, unit)) {
    refuse('invalid-limit', 'limit.unit', unit, `one of ${Object.keys(KEYS).join(', ')}`);
  }
  const known = unit as TimeLimitUnit;
  for (const key of Object.keys(limit)) {
    if (!KEYS[known].includes(key)) refuse('invalid-limit', `limit.${shown(key)}`, limit[key], `no such key on a limit in ${known}`);
  }
  return Object.freeze(copyLimit(known, limit));
}

function copyLimit(unit: TimeLimitUnit, given: Record<string, unknown>): TimeLimit {
  switch (unit) {
    case 'same-session': {
      const lead = given['minLeadMinutes'];
      return lead === undefined ? { unit } : { unit, minLeadMinutes: wholeNumber('limit.minLeadMinutes', lead, 0, 1440) };
    }
    case 'same-day':
      return { unit };
    case 'same-week':
      return { unit, ...flag(given, 'nextWeek') };
    case 'working-days':
      return { unit, value: halfDays(given['value']) };
    case 'working-hours':
    case 'clock-hours':
      return { unit, value: hours(given['value']) };
    case 'calendar-days': {
      const value = wholeNumber('limit.value', given['value'], 1, MAX_DAYS);
      return { unit, value, ...flag(given, 'exceptHolidays') };
    }
  }
}

function flag<Key extends string>(given: Record<string, unknown>, key: Key): { [K in Key]?: boolean } {
  const value = given[key];
  if (value === undefined) return {};
  if (typeof value !== 'boolean') refuse('invalid-limit', `limit.${key}`, value, 'true or false');
  return { [key]: value } as { [K in Key]?: boolean };
}

function halfDays(value: unknown): number {
  if (typeof value !== 'number' || !Number.isInteger(value * 2) || value <= 0 || value > MAX_DAYS) {
    refuse('invalid-limit', 'limit.value', value, `a number of working days from 0.5 to ${MAX_DAYS} in steps of 0.5`);
  }
  return value;
}

function hours(value: unknown): number {
  if (typeof value !== 'number' || !(value <= MAX_HOURS) || !(Math.round(value * HOUR_MS) > 0)) {
    refuse('invalid-limit', 'limit.value', value, `a number of hours from one millisecond to ${MAX_HOURS}`);
  }
  return value;
}

function wholeNumber(field: string, value: unknown, least: number, most: number): number {
  if (typeof value !== 'number' || !Number.isInteger(value) || value < least || value > most) {
    refuse('invalid-limit', field, value, `a whole number from ${least} to ${most}`);
  }
  return value;
}
