import type { DayReason, Name, UndecidedFact } from './reason.js';

/**
 * One step of a count, as data. Dates are `YYYY-MM-DD`, instants ISO 8601 at +07:00, times of day `HH:mm`.
 *
 * In order: how the receipt was deemed, what is counted, the stops that mattered, one step for each day met, and the end.
 */
export type DeadlineStep =
  ReceiptStep | LimitStep | PartStep | StopStep | DayStep | MovedStep | PartEndStep | DueStep | OnHoldStep | UndecidedStep | LaterKnownStep;

/** When the dossier came in, and when it is deemed received. */
export interface ReceiptStep {
  readonly code: 'receipt';
  /**
   * `in-session`: it fell in a session · `next-opening`: outside one, deemed received at the next opening · `keep-date`:
   * outside one, and keeps its date · `cut-off`: after the cut-off, deemed received when the next working day opens ·
   * `by-clock`: hours by the clock run from the receipt itself.
   */
  readonly rule: 'in-session' | 'next-opening' | 'keep-date' | 'cut-off' | 'by-clock';
  /** Whether this is the end of a stop that restarts the limit, and not the first receipt. */
  readonly restart: boolean;
  readonly at: string;
  readonly deemedAt: string;
  readonly half?: 'morning' | 'afternoon';
  readonly cutOff?: string;
}

/** A limit and how it is counted. */
export interface CountedLimit {
  readonly unit:
    'same-session' | 'same-day' | 'same-week' | 'working-days' | 'working-hours' | 'clock-hours' | 'calendar-days' | 'calendar-months';
  readonly value?: number;
  readonly exceptHolidays?: boolean;
  readonly minLeadMinutes?: number;
  readonly nextWeek?: boolean;
  /** With `minLeadMinutes`: too little of the session of receipt was left, so the next session is due. */
  readonly rolled?: boolean;
  readonly start?: 'day-after' | 'session-after' | 'receipt-session' | 'elapsed';
  /** The count in sessions, where it is one. */
  readonly sessions?: number;
  /** The minutes of the last quarter of a working day, which follow the sessions. */
  readonly quarterMinutes?: number;
  /** The days up to the corresponding day, where months are counted. */
  readonly days?: number;
  /** The minutes of a standard working day, where working days are counted by elapsed time. */
  readonly standardMinutes?: number;
}

/** How long the limit is and how it is counted; of a sequence only how many parts it has. */
export interface LimitStep extends Omit<CountedLimit, 'unit'> {
  readonly code: 'limit';
  readonly unit: CountedLimit['unit'] | 'sequence';
  readonly parts?: number;
}

/** A part of a sequence begins: its stops and days follow. */
export interface PartStep extends CountedLimit {
  readonly code: 'part';
  /** From 1. */
  readonly number: number;
  readonly of: number;
  readonly name?: Name;
}

/** A part of a sequence ends, and the next begins. */
export interface PartEndStep {
  readonly code: 'part-end';
  readonly number: number;
  readonly at: string;
  readonly half: 'morning' | 'afternoon';
}

/** A stop of the clock that changed the count, and what it cost. */
export interface StopStep {
  readonly code: 'stop';
  readonly from: string;
  readonly to: string;
  readonly then: 'resume' | 'restart';
  /** What did not count because of it, in the measure in which it was counted then; left out for a restart. */
  readonly lost?: { readonly amount: number; readonly unit: CountUnit };
}

/** What a count is made of. */
export type CountUnit = 'sessions' | 'minutes' | 'days';

/** A day that the count met. */
export interface DayStep {
  readonly code: 'day';
  readonly date: string;
  /** ISO weekday: Monday is 1. */
  readonly weekday: number;
  /** Why the day is worked or not. */
  readonly reason: DayReason;
  /**
   * Why nothing or not all of it was counted, where that is not the day's own reason: `receipt-day` (the day of receipt is
   * not counted), `before-receipt`, `receipt-session` (the session of receipt is not counted) or `on-hold`.
   */
  readonly passedOver?: 'receipt-day' | 'before-receipt' | 'receipt-session' | 'on-hold';
  /** How much of it was counted, in `unit`. */
  readonly counted: number;
  /** The halves counted, where sessions are. */
  readonly halves?: readonly ('morning' | 'afternoon')[];
  /** The count so far. */
  readonly total: number;
  readonly unit: CountUnit;
}

/** A last day that is not worked, or on hold, moved on. */
export interface MovedStep {
  readonly code: 'moved';
  readonly from: string;
  readonly to: string;
  /** Why the last day could not be the day due. */
  readonly reason: DayReason;
}

/** The end of the count. */
export interface DueStep {
  readonly code: 'due';
  readonly at: string;
  readonly legalEnd: string;
  readonly half: 'morning' | 'afternoon';
}

/** The dossier is on hold: there is no deadline. */
export interface OnHoldStep {
  readonly code: 'on-hold';
  readonly since: string;
}

/** A day looked at is not decided by a published document. */
export interface UndecidedStep {
  readonly code: 'undecided';
  readonly decidedUntil: string;
  readonly facts: readonly UndecidedFact[];
}

/** What became known of a day only after the day as of which the calendar was asked. */
export interface LaterKnownStep {
  readonly code: 'later-known';
  readonly date: string;
  readonly knownOn: string;
  readonly reason: DayReason;
}
