import { refuse } from '../errors.js';
import type { DayReason, LawfulChoice, UndecidedFact } from '../explanation/reason.js';
import { formatDay, readDay, weekdayOf } from '../time/local-date.js';
import type { DayDecision, SwapDecision } from './day-decision.js';
import type { HoursPeriod, SessionSpan } from './office-hours.js';
import { HALVES, type Half } from './session.js';

/** Whole years: from the first day of `first` to the last day of `last`. */
export interface Years {
  readonly first: number;
  readonly last: number;
}

/** Everything a calendar is compiled from. Days are day numbers, `until` is not included. */
export interface CalendarPlan {
  readonly name: string;
  readonly from: number;
  readonly until: number;
  /** The days before this one are settled by published documents. */
  readonly decidedUntil: number;
  readonly hours: readonly HoursPeriod[];
  /** Holidays and compensatory days. */
  readonly daysOff: ReadonlyMap<number, DayReason>;
  /** Swaps by published documents: they bind whatever the office's own hours are. */
  readonly decreed: readonly SwapDecision[];
  /** The office's own decisions. */
  readonly decisions: readonly DayDecision[];
  readonly undecided: readonly UndecidedFact[];
  /** The day as of which the calendar is known, `YYYY-MM-DD`; left out: all that is known. */
  readonly knownOn?: string;
  /** The same calendar with all that is known today; only with `knownOn`. */
  readonly today?: () => CalendarPlan;
  /** The lawful choices for an undecided fact, and the plan in which some are made: of the whole coverage, or of some years of it. */
  readonly alternatives?: {
    readonly choicesFor: (fact: UndecidedFact) => readonly LawfulChoice[];
    readonly choose: (years?: Years) => (choices: readonly LawfulChoice[]) => CalendarPlan;
  };
}

/** What a day is: its sessions and why. */
export interface DecidedDay {
  readonly sessions: readonly SessionSpan[];
  readonly reason: DayReason;
}

const ORDINARY: DayReason = Object.freeze({ code: 'ordinary' });
const WEEKLY_REST: DayReason = Object.freeze({ code: 'weekly-rest' });
const OFF: readonly SessionSpan[] = Object.freeze([]);

/**
 * Decides days in one place and one order: a decision for the date, then a holiday, then the weekly pattern.
 *
 * @throws RuleError `invalid-decision` where the decisions do not fit the calendar or each other
 * @internal
 */
export class DecidedDays {
  readonly #plan: CalendarPlan;
  readonly #overrides = new Map<number, DecidedDay>();
  #period = 0;

  constructor(plan: CalendarPlan) {
    this.#plan = plan;
    const taken = new Map<number, DayDecision>();
    for (const decision of plan.decreed) if (this.#takes(decision, taken)) this.#decree(decision);
    for (const decision of plan.decisions) if (this.#takes(decision, taken)) this.#apply(decision);
  }

  /** The day of a number within the coverage. */
  on(day: number): DecidedDay {
    return this.#overrides.get(day) ?? this.#undisturbed(day);
  }

  /** The days that are not those of the weekly pattern, in any order; one may come twice. */
  *special(): Iterable<number> {
    yield* this.#plan.daysOff.keys();
    yield* this.#overrides.keys();
  }

  /** The office hours in force on a day. */
  periodOn(day: number): HoursPeriod {
    const { hours } = this.#plan;
    // Days are mostly asked in order, so the period of the last question is nearly always the right one.
    const { from, until } = hours[this.#period] as HoursPeriod;
    if (day < from || day >= until) this.#period = hours.findIndex((period) => day < period.until);
    return hours[this.#period] as HoursPeriod;
  }

  /** A day before any decision. */
  #undisturbed(day: number): DecidedDay {
    const holiday = this.#plan.daysOff.get(day);
    if (holiday !== undefined) return { sessions: OFF, reason: holiday };
    const sessions = this.#weekly(day);
    return { sessions, reason: sessions.length === 0 ? WEEKLY_REST : ORDINARY };
  }

  #weekly(day: number): readonly SessionSpan[] {
    return this.periodOn(day).weekdays[weekdayOf(day)] as readonly SessionSpan[];
  }

  /**
   * Takes the half-days that a decision decides. Each has one decision: an equal one says nothing new, another is refused,
   * whichever comes first in the list.
   */
  #takes(decision: DayDecision, taken: Map<number, DayDecision>): boolean {
    for (const date of datesOf(decision)) {
      const day = readDay(date);
      if (day < this.#plan.from || day >= this.#plan.until) {
        refuse(
          'invalid-decision',
          nameOf(decision),
          date,
          `a day of the calendar, ${formatDay(this.#plan.from)} to before ${formatDay(this.#plan.until)}`,
        );
      }
      for (const half of halvesOf(decision)) {
        const place = day * 2 + HALVES.indexOf(half);
        const other = taken.get(place);
        if (other !== undefined) {
          if (keyOf(other) === keyOf(decision)) return false;
          refuse('invalid-decision', nameOf(decision), date, `no second decision for the ${half}: ${nameOf(other)} already decides it`);
        }
        taken.set(place, decision);
      }
    }
    return true;
  }

  #apply(decision: DayDecision): void {
    switch (decision.kind) {
      case 'swap':
        return this.#swap(decision);
      case 'closure':
        return this.#close(decision);
      case 'opening':
        return this.#open(decision);
    }
  }

  /** A swap of the state's working week, Monday to Friday, also for an office with a Saturday desk or without Fridays. */
  #decree(decision: SwapDecision): void {
    const { dayOff, workedInstead } = decision;
    if (!this.#isStateWorkingDay(dayOff))
      refuse('invalid-decision', `${nameOf(decision)} dayOff`, dayOff, 'a working day of the state without the swap');
    if (this.#isStateWorkingDay(workedInstead)) {
      refuse('invalid-decision', `${nameOf(decision)} workedInstead`, workedInstead, 'a day off of the state without the swap');
    }
    const sessions = this.#weekly(readDay(dayOff));
    const source = this.#source(decision);
    this.#set(dayOff, OFF, { code: 'swapped-off', workedInstead, ...source });
    if (sessions.length > 0) this.#set(workedInstead, sessions, { code: 'worked-by-swap', dayOff, ...source });
  }

  #isStateWorkingDay(date: string): boolean {
    const day = readDay(date);
    return weekdayOf(day) <= 5 && !this.#plan.daysOff.has(day);
  }

  #swap(decision: SwapDecision): void {
    const { dayOff, workedInstead } = decision;
    const { sessions } = this.#undisturbed(readDay(dayOff));
    if (sessions.length === 0) refuse('invalid-decision', `${nameOf(decision)} dayOff`, dayOff, 'a day that is worked without the swap');
    if (this.#undisturbed(readDay(workedInstead)).sessions.length > 0) {
      refuse('invalid-decision', `${nameOf(decision)} workedInstead`, workedInstead, 'a day that is not worked without the swap');
    }
    const source = this.#source(decision);
    this.#set(dayOff, OFF, { code: 'swapped-off', workedInstead, ...source });
    this.#set(workedInstead, sessions, { code: 'worked-by-swap', dayOff, ...source });
  }

  #close(decision: Extract<DayDecision, { kind: 'closure' }>): void {
    const day = readDay(decision.date);
    // Closing a day off changes nothing: it stays the holiday or the weekend that it is.
    if (this.#undisturbed(day).sessions.length === 0) return;
    const sessions = this.on(day).sessions.filter(({ half }) => !halvesOf(decision).includes(half));
    const both = decision.half === undefined || this.#overrides.has(day);
    this.#set(decision.date, sessions, { code: 'closure', ...(both ? {} : { half: decision.half as Half }), ...this.#source(decision) });
  }

  #open(decision: Extract<DayDecision, { kind: 'opening' }>): void {
    const day = readDay(decision.date);
    if (this.#undisturbed(day).sessions.length > 0)
      refuse('invalid-decision', nameOf(decision), decision.date, 'a day off: this one is worked already');
    const opened = this.#overrides.get(day);
    const weekly = this.#weekly(day);
    const hours =
      weekly.length > 0 ? weekly : (this.periodOn(day).weekdays.find((sessions) => sessions.length > 0) as readonly SessionSpan[]);
    const halves = [...halvesOf(decision), ...(opened?.sessions ?? []).map(({ half }) => half)];
    const sessions = hours.filter(({ half }) => halves.includes(half));
    if (sessions.length === (opened?.sessions.length ?? 0)) {
      refuse('invalid-decision', nameOf(decision), decision.half, 'a half that has office hours');
    }
    const both = decision.half === undefined || opened !== undefined;
    this.#set(decision.date, sessions, { code: 'opening', ...(both ? {} : { half: decision.half as Half }), ...this.#source(decision) });
  }

  #set(date: string, sessions: readonly SessionSpan[], reason: DayReason): void {
    this.#overrides.set(readDay(date), { sessions, reason: Object.freeze(reason) });
  }

  #source({ basis, issuedOn }: DayDecision): { basis?: NonNullable<DayDecision['basis']>; assumedKnown?: true } {
    const assumed = this.#plan.knownOn !== undefined && issuedOn === undefined;
    return { ...(basis === undefined ? {} : { basis }), ...(assumed ? { assumedKnown: true as const } : {}) };
  }
}

/** The dates that a decision decides. */
export function datesOf(decision: DayDecision): readonly string[] {
  return decision.kind === 'swap' ? [decision.dayOff, decision.workedInstead] : [decision.date];
}

function halvesOf(decision: DayDecision): readonly Half[] {
  return decision.kind === 'swap' || decision.half === undefined ? HALVES : [decision.half];
}

/** Two decisions with one key decide the same; whoever wrote them down and when makes no difference. */
function keyOf(decision: DayDecision): string {
  return [decision.kind, ...datesOf(decision), ...halvesOf(decision)].join(' ');
}

function nameOf(decision: DayDecision): string {
  const what = `${decision.kind} ${datesOf(decision).join('/')}${'half' in decision ? ` ${decision.half}` : ''}`;
  return decision.basis === undefined ? what : `${what} (${decision.basis.document.slice(0, 80)})`;
}
