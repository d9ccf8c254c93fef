/**
 * How real back ends count, re-made: one small algorithm each. None of them uses the library; each reads the plain data of the
 * question as a portal would read its own tables.
 */
import type { ConformanceAnswer, ConformanceQuestion } from 'tthc-rules/testing';

type Calendar = ConformanceQuestion['calendar'];

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Wall time in Vietnam as milliseconds, and back to an instant. */
const wallOf = (at: string): number => Date.parse(at) + 7 * HOUR;
const instantOf = (wall: number): Date => new Date(wall - 7 * HOUR);
const dateOf = (wall: number): string => new Date(wall).toISOString().slice(0, 10);
const midnight = (wall: number): number => Math.floor(wall / DAY) * DAY;
const isWeekend = (wall: number): boolean => [0, 6].includes(new Date(wall).getUTCDay());

interface Table {
  isWorked(wall: number): boolean;
}

/** Monday to Friday, and nothing else: what a library gives that was never told a holiday. */
const weekdaysOnly: Table = { isWorked: (wall) => !isWeekend(wall) };

/** A table of days off, kept by hand. */
const holidaysOnly = ({ holidays }: Calendar): Table => ({ isWorked: (wall) => !isWeekend(wall) && !holidays.includes(dateOf(wall)) });

/** The same, and the Saturdays that are worked. */
function holidaysAndSwaps({ holidays, decisions }: Calendar): Table {
  const swaps = decisions.filter((decision) => decision.kind === 'swap');
  const off = new Set([...holidays, ...swaps.map(({ dayOff }) => dayOff)]);
  const worked = new Set(swaps.map(({ workedInstead }) => workedInstead));
  return { isWorked: (wall) => worked.has(dateOf(wall)) || (!isWeekend(wall) && !off.has(dateOf(wall))) };
}

/** Working days only, without stops of the clock: all that most back ends can do. */
function plainDays({ limit, clockStops }: ConformanceQuestion): number | undefined {
  return limit.unit === 'working-days' && clockStops.length === 0 ? limit.value : undefined;
}

// ── counting days ────────────────────────────────────────────────────────────

function dayAfter(table: Table, received: number, days: number): number | undefined {
  if (!Number.isInteger(days)) return undefined;
  let day = midnight(received);
  for (let left = days; left > 0;) {
    day += DAY;
    if (table.isWorked(day)) left -= 1;
  }
  return day;
}

const atClose = (day: number | undefined): Date | undefined => (day === undefined ? undefined : instantOf(day + 17 * HOUR));

/** Adds working days to the date of receipt and promises the close of that day; its holidays are kept, its swaps are not. */
export function daysWithoutSwaps(question: ConformanceQuestion): ConformanceAnswer {
  const days = plainDays(question);
  return days === undefined ? undefined : atClose(dayAfter(holidaysOnly(question.calendar), wallOf(question.receivedAt), days));
}

/** The same without any holiday. */
export function daysWithoutHolidays(question: ConformanceQuestion): ConformanceAnswer {
  const days = plainDays(question);
  return days === undefined ? undefined : atClose(dayAfter(weekdaysOnly, wallOf(question.receivedAt), days));
}

/** Knows every day off, but cuts the date of receipt from the instant in UTC; it prints a date and no time. */
export function utcDates(question: ConformanceQuestion): ConformanceAnswer {
  const days = plainDays(question);
  if (days === undefined) return undefined;
  const day = dayAfter(holidaysAndSwaps(question.calendar), Date.parse(question.receivedAt), days);
  return day === undefined ? undefined : dateOf(day);
}

/** Looks for the next working day seven days far and takes the seventh where there is none: wrong over Tết. */
export function sevenSteps(question: ConformanceQuestion): ConformanceAnswer {
  const days = plainDays(question);
  if (days === undefined || !Number.isInteger(days)) return undefined;
  const table = holidaysAndSwaps(question.calendar);
  let day = midnight(wallOf(question.receivedAt));
  for (let left = days; left > 0; left -= 1) {
    const next = [1, 2, 3, 4, 5, 6, 7].find((steps) => table.isWorked(day + steps * DAY)) ?? 7;
    day += next * DAY;
  }
  return atClose(day);
}

// ── counting time ────────────────────────────────────────────────────────────

const HOURS: [number, number][] = [
  [7.5 * HOUR, 11.5 * HOUR],
  [13.5 * HOUR, 17 * HOUR],
];

/** The instant at which so much office time has passed. */
function afterOfficeTime(table: Table, received: number, amount: number): number {
  let left = amount;
  for (let day = midnight(received); ; day += DAY) {
    if (!table.isWorked(day)) continue;
    for (const [opens, closes] of HOURS) {
      const from = Math.max(received, day + opens);
      const open = Math.max(0, day + closes - from);
      if (left <= open) return from + left;
      left -= open;
    }
  }
}

/** Turns a working day into eight hours of office time, though the office is open for seven and a half. */
export function eightHourDays(question: ConformanceQuestion): ConformanceAnswer {
  const days = plainDays(question);
  if (days === undefined) return undefined;
  return instantOf(afterOfficeTime(holidaysAndSwaps(question.calendar), wallOf(question.receivedAt), days * 8 * HOUR));
}

/** Counts office time from the moment of receipt, and the day as it is. */
export function elapsedTime(question: ConformanceQuestion): ConformanceAnswer {
  const days = plainDays(question);
  if (days === undefined) return undefined;
  return instantOf(afterOfficeTime(holidaysAndSwaps(question.calendar), wallOf(question.receivedAt), days * 7.5 * HOUR));
}

/** The same, but a count that runs out at the close of a session goes on to the next opening. */
export function nextOpenings(question: ConformanceQuestion): ConformanceAnswer {
  const days = plainDays(question);
  if (days === undefined) return undefined;
  // A millisecond more falls after the next opening, where this one falls at the close.
  const table = holidaysAndSwaps(question.calendar);
  return instantOf(afterOfficeTime(table, wallOf(question.receivedAt), days * 7.5 * HOUR + 1) - 1);
}

/** Adds 24 hours for each day, whatever the day. */
export function clockTime(question: ConformanceQuestion): ConformanceAnswer {
  const days = plainDays(question);
  return days === undefined ? undefined : new Date(Date.parse(question.receivedAt) + days * DAY);
}

/** Counts office time rightly, but moves the moment of receipt by the time on hold instead of leaving that time out of the count. */
export function holdAddedToTheStart(question: ConformanceQuestion): ConformanceAnswer {
  const { limit, clockStops, calendar, receivedAt } = question;
  if (limit.unit !== 'working-days' || clockStops.some(({ to, then }) => to === undefined || then === 'restart')) return undefined;
  const hold = clockStops.reduce((sum, { from, to }) => sum + Date.parse(to!) - Date.parse(from), 0);
  return instantOf(afterOfficeTime(holidaysAndSwaps(calendar), wallOf(receivedAt) + hold, limit.value * 7.5 * HOUR));
}
