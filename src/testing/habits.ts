import type { WorkingCalendar } from '../calendar/working-calendar.js';
import { dueByHabit } from '../portal.js';
import type { Habit } from '../portal/audit/habit.js';
import { calendarFrom, type CalendarDescription } from './vectors.js';

/** A receipt and a number of working days, on a calendar. */
export interface CountQuestion {
  readonly receivedAt: string;
  readonly days: number;
  readonly calendar: CalendarDescription;
}

const HOUR_MS = 3_600_000;
const VIETNAM_MS = 7 * HOUR_MS;

/**
 * What a habit answers: the instant it falls due, in milliseconds since 1970, and the date its system would print. Null where the
 * question is beyond it.
 */
export function answerOf(
  habit: Habit,
  { receivedAt, days, calendar }: CountQuestion,
): { readonly at: number; readonly date: string } | null {
  const due = dueByHabit(habit, { receivedAt: new Date(receivedAt), days, calendar: calendarKnowing(calendar) })?.toMillis();
  if (due === undefined) return null;
  // A server that takes UTC for its wall time prints what its clock shows.
  const shown = habit.clock === 'utc' ? due : due + VIETNAM_MS;
  return { at: due, date: new Date(shown).toISOString().slice(0, 10) };
}

// Each calendar is built once; a description is plain data that nobody changes.
const built = /* @__PURE__ */ new WeakMap<CalendarDescription, WorkingCalendar>();

/** The calendar of a description. */
export function calendarKnowing(description: CalendarDescription): WorkingCalendar {
  const calendar = built.get(description) ?? calendarFrom(description);
  built.set(description, calendar);
  return calendar;
}
