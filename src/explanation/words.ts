import type { CountUnit, CountedLimit, DayStep } from '../deadline/step.js';
import { formatDay, readDay, weekdayOf } from '../time/local-date.js';

/** The ISO weekday of a date or instant in ISO 8601. */
export function weekdayIn(iso: string): number {
  return weekdayOf(readDay(iso));
}

/** Day, month and year of a date or instant in ISO 8601, as written. */
export function partsOf(iso: string): { readonly day: string; readonly month: string; readonly year: string } {
  return { day: iso.slice(8, 10), month: iso.slice(5, 7), year: iso.slice(0, 4) };
}

/** The time of day of an instant in ISO 8601; seconds only where there are any. */
export function clockIn(iso: string): string {
  return iso.slice(17, 23) === '00.000' ? iso.slice(11, 16) : iso.slice(11, 23).replace(/\.000$/, '');
}

/** A number with at most three decimals. */
export function rounded(value: number): number {
  return Math.round(value * 1000) / 1000;
}

/** A text with its first letter in upper case. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Hours and whole minutes of a number of minutes. */
export function hoursAndMinutes(minutes: number): { readonly hours: number; readonly minutes: number } {
  const hours = Math.floor(rounded(minutes) / 60);
  return { hours, minutes: rounded(minutes - hours * 60) };
}

/** The whole count that a limit asks for, in its unit, where it is known in advance. */
export function neededBy(limit: Partial<CountedLimit> | undefined, unit: CountUnit): number | undefined {
  if (limit === undefined) return undefined;
  if (unit === 'sessions') return limit.sessions;
  if (limit.value === undefined) return undefined;
  if (unit === 'days') return limit.days ?? limit.value;
  if (limit.quarterMinutes !== undefined) return limit.quarterMinutes;
  return limit.standardMinutes === undefined ? limit.value * 60 : limit.value * limit.standardMinutes;
}

/** Whether two days in a row say the same: ordinary days counted, days of weekly rest, or days of one holiday. */
export function sayTheSame(a: DayStep, b: DayStep): boolean {
  if (a.unit !== b.unit || a.passedOver !== undefined || b.passedOver !== undefined || a.reason.code !== b.reason.code) return false;
  if (a.reason.code === 'ordinary') return true;
  if (a.counted > 0 || b.counted > 0) return false;
  if (a.reason.code === 'weekly-rest') return true;
  return (
    a.reason.code === 'holiday' && b.reason.code === 'holiday' && a.reason.lunar !== undefined && a.reason.name.vi === b.reason.name.vi
  );
}

/** Whether a day is counted as it comes, worked or not: so most days of a month are, and are said in a row. */
export function isPlainDay({ unit, counted, passedOver, reason }: DayStep): boolean {
  return unit === 'days' && counted === 1 && passedOver === undefined && (reason.code === 'ordinary' || reason.code === 'weekly-rest');
}

/** The end of a period: midnight is 24:00 of the day before. */
export function endIn(iso: string): { readonly clock: string; readonly date: string } {
  const clock = clockIn(iso);
  return clock === '00:00' ? { clock: '24:00', date: formatDay(readDay(iso) - 1) } : { clock, date: iso.slice(0, 10) };
}
