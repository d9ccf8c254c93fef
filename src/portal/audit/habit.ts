import type { DateTime } from 'luxon';
import { indexOf, type WorkingCalendar } from '../../calendar/working-calendar.js';
import type { OfficeHours } from '../../calendar/office-hours.js';
import { computeDeadlines } from '../../deadline/compute-deadlines.js';
import type { CountingProfile } from '../../deadline/counting-profile.js';
import type { TimeLimit } from '../../deadline/time-limit.js';
import { isRecord, reading, refuse } from '../../errors.js';
import {
  dateOf,
  DAY_MS,
  midnightOf,
  MINUTE_MS,
  minutesOfDay,
  OFFSET_MS,
  readInstant,
  toDateTime,
  type InstantInput,
} from '../../time/vietnam-time.js';
import { checkDate } from '../../time/local-date.js';
import { calendarAsKnown } from './known-days.js';

/** How many working days are counted: by a profile of the specification, or by one of the habits of portals. */
export type CountHabit =
  | { readonly by: 'profile'; readonly profile: CountingProfile }
  /** A day is eight office hours, though the office is open for less. */
  | { readonly by: 'eight-hour-days' }
  /** A day is 24 hours by the clock, working or not. */
  | { readonly by: 'clock-days' }
  /** A day is a day of the calendar; the last one moves to a working day. */
  | { readonly by: 'calendar-days' }
  /**
   * The nth working day after that of the receipt, at the time of day of the receipt; a receipt after `until` is one of the next day at
   * `from`. Whole days only.
   */
  | { readonly by: 'time-kept'; readonly until: string; readonly from: string }
  /** The day of receipt is day one unless it is received from `until` on; the end of the last working day. Whole days only. */
  | { readonly by: 'receipt-day-first'; readonly until: string };

/** Thói quen tính hạn: a way in which a system may count: what a day is, which days off it knows, whose clock it reads. */
export interface Habit {
  readonly count: CountHabit;
  /** `no-swaps`: holidays, but no swapped days · `weekends-only`: no holidays either. */
  readonly daysOff: 'all' | 'no-swaps' | 'weekends-only';
  /** `utc`: the instant is read as if Vietnam were at UTC. */
  readonly clock: 'vietnam' | 'utc';
  /** Office hours of its own, whatever those of the office are. */
  readonly officeHours?: OfficeHours;
  /** The result is rounded up to a multiple of so many minutes. */
  readonly roundUpMinutes?: number;
}

/** A way of counting, and how many of the answers fit it. */
export interface ReadingFit<What> {
  readonly reading: What;
  readonly agrees: number;
  readonly of: number;
}

const STARTS = ['day-after', 'session-after', 'receipt-session', 'elapsed'] as const;
const OFF_HOURS = ['next-opening', 'keep-date'] as const;

/**
 * The profiles of the specification; a cut-off is tried at 15:00, the hour the law knows. The named ones come first.
 *
 * @example
 * ```ts
 * import { countReadings } from 'tthc-rules/portal';
 *
 * countReadings[0]; // => { start: 'day-after', offHours: 'next-opening' }
 * countReadings.length; // => 12
 * ```
 */
export const countReadings: readonly CountingProfile[] = /* @__PURE__ */ OFF_HOURS.flatMap((offHours) =>
  STARTS.map((start): CountingProfile => ({ start, offHours })),
).concat(/* @__PURE__ */ STARTS.map((start): CountingProfile => ({ start, offHours: 'next-opening', cutOff: '15:00' })));

/**
 * Every habit that a system may have in general, the lawful ones first, so that of two that fit alike the simpler is named.
 *
 * @example
 * ```ts
 * import { countHabits } from 'tthc-rules/portal';
 *
 * countHabits[0]; // => { count: { by: 'profile', profile: { start: 'day-after', offHours: 'next-opening' } }, daysOff: 'all', clock: 'vietnam' }
 * countHabits.length; // => 90
 * ```
 */
export const countHabits: readonly Habit[] = /* @__PURE__ */ allHabits();

function allHabits(): readonly Habit[] {
  const counts: CountHabit[] = [
    ...countReadings.map((profile): CountHabit => ({ by: 'profile', profile })),
    { by: 'eight-hour-days' },
    { by: 'clock-days' },
    { by: 'calendar-days' },
  ];
  return (['vietnam', 'utc'] as const).flatMap((clock) =>
    (['all', 'no-swaps', 'weekends-only'] as const).flatMap((daysOff) => counts.map((count): Habit => ({ count, daysOff, clock }))),
  );
}

/**
 * Ngày hẹn theo một thói quen: what a system with a habit would print for one receipt; null where it cannot be asked.
 *
 * @param habit - one of `portalHabits` or `countHabits`, or one of your own
 * @param question - the receipt, the number of working days, and the office's calendar
 * @throws RuleError `invalid-input`, `invalid-date-time`, `invalid-calendar`
 *
 * @example
 * ```ts
 * import { vietnamCalendar } from 'tthc-rules/calendar';
 * import { dueByHabit } from 'tthc-rules/portal';
 *
 * // A day is 24 hours: received on Friday, due on Sunday.
 * const habit = { count: { by: 'clock-days' }, daysOff: 'weekends-only', clock: 'vietnam' } as const;
 * const due = dueByHabit(habit, { receivedAt: '2026-03-06T09:00', days: 2, calendar: vietnamCalendar() });
 * due?.toFormat('dd/MM HH:mm'); // => '08/03 09:00'
 * ```
 */
export function dueByHabit(
  habit: Habit,
  question: { readonly receivedAt: InstantInput; readonly days: number; readonly calendar: WorkingCalendar },
): DateTime<true> | null {
  return reading('invalid-input', 'question', question, () => {
    if (!isRecord(habit) || !isRecord(habit.count)) refuse('invalid-input', 'habit', habit, '{ count, daysOff, clock }');
    if (!isRecord(question)) refuse('invalid-input', 'question', question, '{ receivedAt, days, calendar }');
    const receivedAt = Float64Array.of(readInstant('receivedAt', question.receivedAt));
    indexOf(question.calendar);
    const [due] = duesByHabit(habit, receivedAt, question.days, question.calendar);
    return due === undefined || Number.isNaN(due) ? null : toDateTime(due);
  });
}

/**
 * What a habit answers to many receipts of one limit: milliseconds since 1970, NaN where the question is beyond it.
 *
 * @internal
 */
export function duesByHabit(habit: Habit, receivedAt: Float64Array, days: number, calendar: WorkingCalendar): Float64Array {
  const { count, daysOff, clock, officeHours, roundUpMinutes } = habit;
  const shift = clock === 'utc' ? OFFSET_MS : 0;
  // A server that takes UTC for its wall time sees seven hours earlier on the clock, and prints what it sees.
  const seen = shift === 0 ? receivedAt : receivedAt.map((at) => at - shift);
  const dues = counted(count, seen, days, count.by === 'clock-days' ? calendar : calendarAsKnown(calendar, daysOff, officeHours));
  if (shift === 0 && roundUpMinutes === undefined) return dues;
  const step = (roundUpMinutes ?? 0) * MINUTE_MS;
  return dues.map((due) => (step === 0 ? due : Math.ceil(due / step) * step) + shift);
}

function counted(count: CountHabit, receivedAt: Float64Array, days: number, calendar: WorkingCalendar): Float64Array {
  switch (count.by) {
    case 'clock-days':
      return receivedAt.map((at) => at + days * DAY_MS);
    case 'profile':
      return byLimit({ unit: 'working-days', value: days }, count.profile, receivedAt, calendar);
    case 'eight-hour-days':
      return byLimit({ unit: 'working-hours', value: 8 * days }, { offHours: 'next-opening' }, receivedAt, calendar);
    case 'calendar-days':
      return byLimit({ unit: 'calendar-days', value: Math.ceil(days) }, { offHours: 'next-opening' }, receivedAt, calendar);
    case 'time-kept':
      return receivedAt.map((at) => timeKept(count, at, days, calendar));
    case 'receipt-day-first':
      return receivedAt.map((at) => receiptDayFirst(count, at, days, calendar));
  }
}

function byLimit(limit: TimeLimit, profile: CountingProfile, receivedAt: Float64Array, calendar: WorkingCalendar): Float64Array {
  try {
    return computeDeadlines({ receivedAt, limit, profile, calendar });
  } catch {
    // A number of days that the count cannot have.
    return receivedAt.map(() => Number.NaN);
  }
}

function timeKept(habit: Extract<CountHabit, { by: 'time-kept' }>, at: number, days: number, calendar: WorkingCalendar): number {
  if (!Number.isInteger(days) || days < 1) return Number.NaN;
  const minutes = minutesIn(at);
  const late = minutes > minutesOfDay(habit.until);
  const day = late ? dateOf(at + DAY_MS) : dateOf(at);
  const time = late ? minutesOfDay(habit.from) * MINUTE_MS : minutes * MINUTE_MS;
  return attempt(() => midnightOf(checkDate('date', calendar.addWorkingDays(day, days))) + time);
}

function receiptDayFirst(
  { until }: Extract<CountHabit, { by: 'receipt-day-first' }>,
  at: number,
  days: number,
  calendar: WorkingCalendar,
): number {
  if (!Number.isInteger(days) || days < 1) return Number.NaN;
  return attempt(() => {
    const day = dateOf(at);
    const first = minutesIn(at) < minutesOfDay(until) && calendar.isWorkingDay(day);
    const more = first ? days - 1 : days;
    const last = more === 0 ? day : calendar.addWorkingDays(day, more);
    const { closes } = calendar.day(last).sessions.at(-1) ?? { closes: '17:00' };
    return midnightOf(checkDate('date', last)) + minutesOfDay(closes) * MINUTE_MS;
  });
}

/** The minutes of the day in Vietnam, fractions included. */
function minutesIn(at: number): number {
  return ((((at + OFFSET_MS) % DAY_MS) + DAY_MS) % DAY_MS) / MINUTE_MS;
}

function attempt(count: () => number): number {
  try {
    return count();
  } catch {
    return Number.NaN;
  }
}
