import { dayReason } from '../calendar/day-reason.js';
import { half } from '../calendar/session.js';
import { undecidedFact } from '../calendar/undecided-fact.js';
import { name } from '../name.js';
import {
  amount,
  coded,
  date,
  flag,
  instant,
  listOf,
  maybe,
  positive,
  record,
  time,
  whole,
  word,
  type KindOf,
  type Of,
  type Shape,
} from '../shape.js';
import { SINGLE_UNITS } from './time-limit.js';

const unit = word('sessions', 'minutes', 'days');

/** What a count is made of. */
export type CountUnit = Of<typeof unit>;

const counted = record({
  unit: word(...SINGLE_UNITS),
  value: maybe(positive),
  exceptHolidays: maybe(flag),
  minLeadMinutes: maybe(whole()),
  nextWeek: maybe(flag),
  /** With `minLeadMinutes`: too little of the session of receipt was left, so the next session is due. */
  rolled: maybe(flag),
  start: maybe(word('day-after', 'session-after', 'receipt-session', 'elapsed')),
  /** The count in sessions, where it is one. */
  sessions: maybe(whole(1)),
  /** The minutes of the last quarter of a working day, which follow the sessions. */
  quarterMinutes: maybe(positive),
  /** The days up to the corresponding day, where months are counted. */
  days: maybe(whole(1)),
  /** The minutes of a standard working day, where working days are counted by elapsed time. */
  standardMinutes: maybe(whole(1)),
});

const steps = {
  receipt: {
    /**
     * `in-session`: it fell in a session · `next-opening`: outside one, deemed received at the next opening · `keep-date`:
     * outside one, and keeps its date · `cut-off`: after the cut-off, deemed received when the next working day opens ·
     * `by-clock`: hours by the clock run from the receipt itself.
     */
    rule: word('in-session', 'next-opening', 'keep-date', 'cut-off', 'by-clock'),
    /** Whether this is the end of a stop that restarts the limit, and not the first receipt. */
    restart: flag,
    at: instant,
    deemedAt: instant,
    half: maybe(half),
    cutOff: maybe(time),
  },
  limit: { ...counted.parts, unit: word(...SINGLE_UNITS, 'sequence'), parts: maybe(whole(2)) },
  part: {
    /** From 1. */
    number: whole(1),
    of: whole(2),
    name: maybe(name),
    ...counted.parts,
  },
  'part-end': { number: whole(1), at: instant, half },
  stop: {
    from: instant,
    to: instant,
    then: word('resume', 'restart'),
    /** What did not count because of it, in the measure in which it was counted then; left out for a restart. */
    lost: maybe(record({ amount, unit })),
  },
  day: {
    date,
    /** ISO weekday: Monday is 1. */
    weekday: whole(1, 7),
    /** Why the day is worked or not. */
    reason: dayReason,
    /**
     * Why nothing or not all of it was counted, where that is not the day's own reason: `receipt-day` (the day of receipt is
     * not counted), `before-receipt`, `receipt-session` (the session of receipt is not counted) or `on-hold`.
     */
    passedOver: maybe(word('receipt-day', 'before-receipt', 'receipt-session', 'on-hold')),
    /** How much of it was counted, in `unit`. */
    counted: amount,
    /** The halves counted, where sessions are. */
    halves: maybe(listOf(half, 0, 2)),
    /** The count so far. */
    total: amount,
    unit,
  },
  moved: {
    from: date,
    to: date,
    /** Why the last day could not be the day due. */
    reason: dayReason,
  },
  due: { at: instant, legalEnd: instant, half },
  'on-hold': { since: instant },
  undecided: { decidedUntil: date, facts: listOf(undecidedFact) },
  'later-known': { date, knownOn: date, reason: dayReason },
};

type Step<Code extends keyof typeof steps> = KindOf<typeof steps, Code>;

/** A limit and how it is counted. */
export interface CountedLimit extends Of<typeof counted> {}
/** When the dossier came in, and when it is deemed received. */
export interface ReceiptStep extends Step<'receipt'> {}
/** How long the limit is and how it is counted; of a sequence only how many parts it has. */
export interface LimitStep extends Step<'limit'> {}
/** A part of a sequence begins: its stops and days follow. */
export interface PartStep extends Step<'part'> {}
/** A part of a sequence ends, and the next begins. */
export interface PartEndStep extends Step<'part-end'> {}
/** A stop of the clock that changed the count, and what it cost. */
export interface StopStep extends Step<'stop'> {}
/** A day that the count met. */
export interface DayStep extends Step<'day'> {}
/** A last day that is not worked, or on hold, moved on. */
export interface MovedStep extends Step<'moved'> {}
/** The end of the count. */
export interface DueStep extends Step<'due'> {}
/** The dossier is on hold: there is no deadline. */
export interface OnHoldStep extends Step<'on-hold'> {}
/** A day looked at is not decided by a published document. */
export interface UndecidedStep extends Step<'undecided'> {}
/** What became known of a day only after the day as of which the calendar was asked. */
export interface LaterKnownStep extends Step<'later-known'> {}

/**
 * One step of a count, as data. Dates are `YYYY-MM-DD`, instants ISO 8601 at +07:00, times of day `HH:mm`.
 *
 * In order: how the receipt was deemed, what is counted, the stops that mattered, one step for each day met, and the end.
 */
export type DeadlineStep =
  ReceiptStep | LimitStep | PartStep | StopStep | DayStep | MovedStep | PartEndStep | DueStep | OnHoldStep | UndecidedStep | LaterKnownStep;
/** @internal */
export const deadlineStep: Shape<DeadlineStep> = coded(steps);
