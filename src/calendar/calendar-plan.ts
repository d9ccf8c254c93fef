import type { DayDecision, SwapDecision } from './day-decision.js';
import type { DayReason } from './day-reason.js';
import type { HoursPeriod } from './office-hours.js';
import type { LawfulChoice, UndecidedFact } from './undecided-fact.js';

/** Everything that decides a calendar, asked year by year. Days are day numbers, `until` is not included. */
export interface CalendarPlan {
  readonly name: string;
  readonly from: number;
  readonly until: number;
  /** The days before this one are settled by published documents. */
  readonly decidedUntil: number;
  readonly hours: readonly HoursPeriod[];
  /** Holidays and compensatory days of a year. */
  readonly daysOff: (year: number) => DaysOff;
  /** Swaps by published documents with a day in a year: they bind whatever the office's own hours are. */
  readonly decreed: (year: number) => readonly SwapDecision[];
  /** The office's own decisions. */
  readonly decisions: readonly DayDecision[];
  /** What no document has decided yet about a year. */
  readonly undecided: (year: number) => readonly UndecidedFact[];
  /** The day as of which the calendar is known, `YYYY-MM-DD`; left out: all that is known. */
  readonly knownOn?: string;
  /** The same calendar with all that is known today; only with `knownOn`. */
  readonly today?: () => CalendarPlan;
  /** The lawful choices for an undecided fact, and the plan in which some are made. */
  readonly alternatives?: {
    readonly choicesFor: (fact: UndecidedFact) => readonly LawfulChoice[];
    readonly choose: (choices: readonly LawfulChoice[]) => CalendarPlan;
  };
}

/** The days off of a year with their reasons, by day number, and a key that no other days off have. */
export interface DaysOff {
  readonly key: string;
  readonly days: ReadonlyMap<number, DayReason>;
}
