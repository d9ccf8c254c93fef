import { computeDeadline, type CountingProfile, type TimeLimit, type WorkingCalendar } from '../index.js';
import { msOf } from './reading.js';
import { calendarFrom, type CalendarDescription } from './vectors.js';

/** How many working days are counted: by a profile of the specification, or by one of the habits of portals. */
export type CountHabit =
  | { readonly by: 'profile'; readonly profile: CountingProfile }
  /** A day is eight office hours, though the office is open for less. */
  | { readonly by: 'eight-hour-days' }
  /** A day is 24 hours by the clock, working or not. */
  | { readonly by: 'clock-days' }
  /** A day is a day of the calendar; the last one moves to a working day. */
  | { readonly by: 'calendar-days' };

/** A way in which a system may count: what a day is, which days off it knows, and whose clock it reads. */
export interface Habit {
  readonly count: CountHabit;
  /** `no-swaps`: holidays, but no swapped days · `weekends-only`: no holidays either. */
  readonly daysOff: 'all' | 'no-swaps' | 'weekends-only';
  /** `utc`: the instant is read as if Vietnam were at UTC. */
  readonly clock: 'vietnam' | 'utc';
}

/** A receipt and a number of working days, on a calendar. */
export interface CountQuestion {
  readonly receivedAt: string;
  readonly days: number;
  readonly calendar: CalendarDescription;
}

const STARTS = ['day-after', 'session-after', 'receipt-session', 'elapsed'] as const;
const OFF_HOURS = ['next-opening', 'keep-date'] as const;

/** The profiles of the specification; a cut-off is tried at 15:00, the hour the law knows. The named ones come first. */
export const readings: readonly CountingProfile[] = /* @__PURE__ */ OFF_HOURS.flatMap((offHours) =>
  STARTS.map((start): CountingProfile => ({ start, offHours })),
).concat(/* @__PURE__ */ STARTS.map((start): CountingProfile => ({ start, offHours: 'next-opening', cutOff: '15:00' })));

/** Every habit, the lawful ones first, so that of two that fit alike the simpler is named. */
export function habits(): readonly Habit[] {
  const counts: CountHabit[] = [
    ...readings.map((profile): CountHabit => ({ by: 'profile', profile })),
    { by: 'eight-hour-days' },
    { by: 'clock-days' },
    { by: 'calendar-days' },
  ];
  return (['vietnam', 'utc'] as const).flatMap((clock) =>
    (['all', 'no-swaps', 'weekends-only'] as const).flatMap((daysOff) => counts.map((count): Habit => ({ count, daysOff, clock }))),
  );
}

const HOUR_MS = 3_600_000;
const VIETNAM_MS = 7 * HOUR_MS;

/**
 * What a habit answers: the instant it falls due, in milliseconds since 1970, and the date its system would print. Null where the
 * question is beyond it.
 */
export function answerOf(habit: Habit, question: CountQuestion): { readonly at: number; readonly date: string } | null {
  const shift = habit.clock === 'utc' ? VIETNAM_MS : 0;
  // A server that takes UTC for its wall time sees seven hours earlier on the clock, and prints what it sees.
  const received = msOf(question.receivedAt) - shift;
  const due =
    habit.count.by === 'clock-days'
      ? received + question.days * 24 * HOUR_MS
      : counted(limitOf(habit.count, question.days), received, calendarKnowing(question.calendar, habit.daysOff));
  return due === null ? null : { at: due + shift, date: new Date(due + VIETNAM_MS).toISOString().slice(0, 10) };
}

function counted([limit, profile]: [TimeLimit, CountingProfile], received: number, calendar: WorkingCalendar): number | null {
  try {
    return computeDeadline({ receivedAt: new Date(received), limit, profile, calendar }).due.toMillis();
  } catch {
    return null;
  }
}

function limitOf(count: Exclude<CountHabit, { by: 'clock-days' }>, days: number): [TimeLimit, CountingProfile] {
  if (count.by === 'profile') return [{ unit: 'working-days', value: days }, count.profile];
  const limit: TimeLimit =
    count.by === 'eight-hour-days' ? { unit: 'working-hours', value: 8 * days } : { unit: 'calendar-days', value: Math.ceil(days) };
  return [limit, { offHours: 'next-opening' }];
}

// Each calendar is built once; a description is plain data that nobody changes.
const built = /* @__PURE__ */ new WeakMap<CalendarDescription, Map<Habit['daysOff'], WorkingCalendar>>();

/** The calendar of a description, also without its swaps or days off. */
export function calendarKnowing(description: CalendarDescription, daysOff: Habit['daysOff'] = 'all'): WorkingCalendar {
  const known = built.get(description) ?? new Map<Habit['daysOff'], WorkingCalendar>();
  built.set(description, known);
  const calendar = known.get(daysOff) ?? calendarFrom(lessened(description, daysOff));
  known.set(daysOff, calendar);
  return calendar;
}

function lessened(description: CalendarDescription, daysOff: Habit['daysOff']): CalendarDescription {
  if (daysOff === 'all') return description;
  const decisions = description.decisions.filter(({ kind }) => kind !== 'swap');
  return daysOff === 'no-swaps' ? { ...description, decisions } : { ...description, decisions: [], holidays: [] };
}
