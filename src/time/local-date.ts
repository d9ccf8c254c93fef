import { refuse, refuseMistaken } from '../errors.js';

/** A day in Vietnam, `YYYY-MM-DD`. Inside the library a day is the number of days since 1970-01-01. */
export type LocalDate = string;

/** ISO weekday: Monday is 1, Sunday is 7. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

const DAYS_BEFORE_1970 = 719_468;

/** The number of days from 1970-01-01 to a day of the Gregorian calendar. */
export function epochDay(year: number, month: number, day: number): number {
  // Years begin in March, so that the leap day is the last of its year.
  const y = month > 2 ? year : year - 1;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - DAYS_BEFORE_1970;
}

/** The ISO weekday of a day number. */
export function weekdayOf(day: number): Weekday {
  return (mod(day + 3, 7) + 1) as Weekday;
}

function mod(a: number, b: number): number {
  return ((a % b) + b) % b;
}

/** The year of a day number. */
export function yearOf(day: number): number {
  // Of the two years that the average length leaves, the one that has begun.
  const year = Math.floor((day + DAYS_BEFORE_1970) / 365.2425) + 1;
  return day < epochDay(year, 1, 1) ? year - 1 : year;
}

/** A day number as `YYYY-MM-DD`; years of more digits with a sign and six, as ISO 8601 writes them. */
export function formatDay(day: number): LocalDate {
  const shifted = day + DAYS_BEFORE_1970;
  const era = Math.floor(shifted / 146_097);
  // From here on all is small and not negative, where | 0 is the floor.
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = ((dayOfEra - ((dayOfEra / 1460) | 0) + ((dayOfEra / 36_524) | 0) - ((dayOfEra / 146_096) | 0)) / 365) | 0;
  const dayOfYear = dayOfEra - (365 * yearOfEra + ((yearOfEra / 4) | 0) - ((yearOfEra / 100) | 0));
  const m = ((5 * dayOfYear + 2) / 153) | 0;
  const month = m < 10 ? m + 3 : m - 9;
  const date = dayOfYear - (((153 * m + 2) / 5) | 0) + 1;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  if (year < 0 || year > 9999) {
    return `${year < 0 ? '-' : '+'}${String(Math.abs(year)).padStart(6, '0')}-${twoDigits(month)}-${twoDigits(date)}`;
  }
  // By characters, which takes half the time of a template.
  return String.fromCharCode(
    digit(year, 1000),
    digit(year, 100),
    digit(year, 10),
    digit(year, 1),
    DASH,
    digit(month, 10),
    digit(month, 1),
    DASH,
    digit(date, 10),
    digit(date, 1),
  );
}

const DASH = 45;

/** The character of the digit at a power of ten. */
function digit(n: number, power: number): number {
  return 48 + (((n / power) | 0) % 10);
}

/** A whole number from 0 to 99 in two digits. */
export function twoDigits(n: number): string {
  return n < 10 ? `0${n}` : `${n}`;
}

// Below zero whatever digits stand before and after it; NaN would make every time a fraction.
const NO_DIGIT = -100_000;

/** The digit at a place of a text; far below zero where there is none. */
export function digitAt(text: string, place: number): number {
  const digit = text.charCodeAt(place) - 48;
  return digit >= 0 && digit <= 9 ? digit : NO_DIGIT;
}

/** The number that two digits of a text write; below zero where one of them is none. */
export function twoDigitsAt(text: string, place: number): number {
  return digitAt(text, place) * 10 + digitAt(text, place + 1);
}

/** The day number at the start of a text `YYYY-MM-DD…`, or NaN when no such day exists. */
export function readDay(text: string): number {
  if (text.charCodeAt(4) !== 45 || text.charCodeAt(7) !== 45) return Number.NaN;
  const year = twoDigitsAt(text, 0) * 100 + twoDigitsAt(text, 2);
  const month = twoDigitsAt(text, 5);
  const day = twoDigitsAt(text, 8);
  if (!(year >= 0 && month >= 1 && month <= 12 && day >= 1 && day <= monthLength(year, month))) return Number.NaN;
  return epochDay(year, month, day);
}

/** The day so many months later that corresponds to a day: the last of its month where that has no such day. */
export function addMonths(day: number, months: number): number {
  const date = formatDay(day);
  const month = Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1 + months;
  const year = Math.floor(month / 12);
  const ofYear = mod(month, 12) + 1;
  return epochDay(year, ofYear, Math.min(Number(date.slice(8)), monthLength(year, ofYear)));
}

function monthLength(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/**
 * The day number of a date from outside.
 *
 * @throws RuleError `invalid-date`, or the code given, for anything but a real day written `YYYY-MM-DD`
 * @internal
 */
export function checkDate(field: string, value: unknown, code: Parameters<typeof refuse>[0] = 'invalid-date'): number {
  const day = typeof value === 'string' && value.length === 10 ? readDay(value) : Number.NaN;
  return Number.isNaN(day) ? refuseDay(field, value, code) : day;
}

const A_DAY = 'a real day written "YYYY-MM-DD"';

function refuseDay(field: string, value: unknown, code: Parameters<typeof refuse>[0]): never {
  const mistaken = mistakenDay(value);
  if (mistaken === undefined) refuse(code, field, value, A_DAY);
  refuseMistaken(code, field, value, mistaken.is, mistaken.mend, A_DAY);
}

/** What a refused value is, and how it is mended. */
export interface Mistaken {
  readonly is: string;
  readonly mend: string;
}

function mistakenDay(value: unknown): Mistaken | undefined {
  if (isPointInTime(value)) return { is: 'a point in time', mend: 'pass vietnamDate(instant), its day in Vietnam' };
  if (typeof value !== 'string' || value.length > 35) return undefined;
  if (/^\d{1,2}\/\d{1,2}\/\d{4}$/.test(value)) return { is: 'a day that begins with the day', mend: 'write the year first' };
  if (/^\d{4}-\d\d-\d\d[T ]\d/.test(value)) return { is: 'a time where a day is asked', mend: 'pass vietnamDate(instant)' };
  return impossibleDay(value);
}

/** A Date or a Luxon DateTime. */
function isPointInTime(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  try {
    if (Object.hasOwn(value, 'isLuxonDateTime')) return true;
    Date.prototype.getTime.call(value);
    return true;
  } catch {
    return false;
  }
}

/**
 * A day that is written as it should be, alone or with a time, and does not exist.
 *
 * @internal
 */
export function impossibleDay(text: string): Mistaken | undefined {
  if (!/^\d{4}-\d\d-\d\d(T|$)/.test(text) || !Number.isNaN(readDay(text))) return undefined;
  const month = Number(text.slice(5, 7));
  return month >= 1 && month <= 12
    ? { is: 'a day that does not exist', mend: `see how many days ${text.slice(0, 7)} has` }
    : { is: 'a day in a month that does not exist', mend: 'write year, month and day in this order' };
}
