import { refuse } from '../errors.js';
import { epochDay, formatDay, readDay, weekdayOf, yearOf } from '../time/local-date.js';
import type { CalendarPlan } from './calendar-plan.js';
import type { DayDecision } from './day-decision.js';
import { decideDay, type DecidedDay, type UndecidedDays } from './decide-day.js';
import { DecidedYear, ordinary, periodOf } from './decided-year.js';
import { datesOf, nameOf, takeUp, type DecisionsOfADay } from './decisions-of-a-day.js';
import type { HoursPeriod, SessionSpan } from './office-hours.js';
import { Remembered } from './remembered.js';

// Enough for the years that the offices of a province ask about; what is forgotten is decided again when it is next asked.
const years = /* @__PURE__ */ new Remembered<DecidedYear>(256);

/**
 * Decides days in one place and one order: the decisions for the date, then a holiday, then the weekly pattern. A year is decided
 * when one of its days is first asked for, and once for all calendars that decide it alike.
 *
 * @throws RuleError `invalid-decision` where decisions do not fit the calendar or each other
 * @internal
 */
export class DecidedDays implements UndecidedDays {
  readonly #plan: CalendarPlan;
  readonly #own: ReadonlyMap<number, readonly DayDecision[]>;
  readonly #years = new Map<number, DecidedYear>();

  constructor(plan: CalendarPlan) {
    this.#plan = plan;
    this.#own = byYear(plan.decisions, plan);
  }

  /** The day of a number within the coverage. */
  on(day: number): DecidedDay {
    return this.year(yearOf(day)).on(day);
  }

  /** A year of the coverage, as far as it is covered. */
  year(year: number): DecidedYear {
    let decided = this.#years.get(year);
    if (decided === undefined) this.#years.set(year, (decided = this.#decide(year)));
    return decided;
  }

  /** Sees that decisions fit, the office's own and some others of the plan, by looking at their dates and no others. */
  check(others: readonly DayDecision[]): void {
    for (const [year, own] of byYear([...this.#plan.decisions, ...others], this.#plan)) {
      const dates = new Set(own.flatMap(datesOf));
      const [from, until] = this.#covered(year);
      for (const [day, decisions] of decisionsOf(this.#plan.decreed(year), this.#own.get(year) ?? [], from, until)) {
        const date = formatDay(day);
        if (dates.has(date)) decideDay(day, date, decisions, this);
      }
    }
  }

  /** The office hours in force on a day. */
  readonly periodOn = (day: number): HoursPeriod => periodOf(this.#plan.hours, day);

  readonly weekly = (day: number): readonly SessionSpan[] => ordinary(this.periodOn(day), day).sessions;

  readonly undisturbed = (day: number): DecidedDay => {
    const holiday = this.#plan.daysOff(yearOf(day)).days.get(day);
    return holiday === undefined ? ordinary(this.periodOn(day), day) : { sessions: [], reason: holiday };
  };

  readonly isStateWorkingDay = (day: number): boolean => weekdayOf(day) <= 5 && !this.#plan.daysOff(yearOf(day)).days.has(day);

  get asKnown(): boolean {
    return this.#plan.knownOn !== undefined;
  }

  #decide(year: number): DecidedYear {
    const [from, until] = this.#covered(year);
    const hours = this.#plan.hours
      .filter((period) => period.from < until && period.until > from)
      .map((period) => ({ ...period, from: Math.max(period.from, from), until: Math.min(period.until, until) }));
    const decreed = this.#plan.decreed(year);
    const own = this.#own.get(year) ?? [];
    const { key, days } = this.#plan.daysOff(year);
    const swaps = [...decreed, ...own].flatMap((decision) => (decision.kind === 'swap' ? this.#surroundingsOf(decision) : []));
    const pattern = hours.map((period) => [period.from, period.until, period.key]);
    const assumed = this.asKnown && [...decreed, ...own].some(({ issuedOn }) => issuedOn === undefined);
    const whole = JSON.stringify([from, until, pattern, key, decreed, own, swaps, assumed]);
    return years.of(whole, () => {
      const special = new Map<number, DecidedDay>();
      for (const [day, reason] of days) if (day >= from && day < until) special.set(day, { sessions: [], reason });
      for (const [day, decisions] of decisionsOf(decreed, own, from, until))
        special.set(day, decideDay(day, formatDay(day), decisions, this));
      return new DecidedYear(from, until, hours, special);
    });
  }

  /** The first day of a year that is covered, and the one after the last. */
  #covered(year: number): readonly [number, number] {
    return [Math.max(this.#plan.from, epochDay(year, 1, 1)), Math.min(this.#plan.until, epochDay(year + 1, 1, 1))];
  }

  /** What a swap takes from its two days, one of which may lie in another year. */
  #surroundingsOf({ dayOff, workedInstead }: { readonly dayOff: string; readonly workedInstead: string }): unknown[] {
    return [dayOff, workedInstead].map((date) => {
      const day = readDay(date);
      return [this.#plan.daysOff(yearOf(day)).days.has(day), this.weekly(day)];
    });
  }
}

/** Decisions by the years they touch, in the order of the list. */
function byYear(decisions: readonly DayDecision[], { from, until }: CalendarPlan): ReadonlyMap<number, readonly DayDecision[]> {
  const years = new Map<number, DayDecision[]>();
  for (const decision of decisions) {
    const touched = new Set<number>();
    for (const date of datesOf(decision)) {
      const day = readDay(date);
      if (day < from || day >= until)
        refuse('invalid-decision', nameOf(decision), date, `a day of the calendar, ${formatDay(from)} to before ${formatDay(until)}`);
      touched.add(yearOf(day));
    }
    for (const year of touched) {
      const known = years.get(year);
      if (known === undefined) years.set(year, [decision]);
      else known.push(decision);
    }
  }
  return years;
}

/** The decisions of each date of a year that has any. */
function decisionsOf(
  decreed: readonly DayDecision[],
  own: readonly DayDecision[],
  from: number,
  until: number,
): ReadonlyMap<number, DecisionsOfADay> {
  const dates = new Map<number, DecisionsOfADay>();
  for (const [i, decision] of [...decreed, ...own].entries()) {
    for (const date of datesOf(decision)) {
      const day = readDay(date);
      if (day < from || day >= until) continue;
      const decisions = dates.get(day) ?? { openings: [], closures: [], taken: new Set<string>() };
      dates.set(day, decisions);
      takeUp(decisions, decision, date, i < decreed.length);
    }
  }
  return dates;
}
