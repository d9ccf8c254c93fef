import { RuleError } from '../errors.js';
import { epochDay, formatDay, yearOf } from '../time/local-date.js';
import { DAY_MS, formatInstant, midnightOf, MINUTE_MS } from '../time/vietnam-time.js';
import type { CalendarPlan } from './calendar-plan.js';
import { CompiledYear, MINUTES, PLAIN_DAYS, SESSIONS, WORKING_DAYS, type Counts } from './compiled-year.js';
import type { DecidedDay } from './decide-day.js';
import { DecidedDays } from './decided-days.js';
import type { SessionSpan } from './office-hours.js';
import type { Half, Session } from './session.js';
import type { UndecidedFact } from './undecided-fact.js';

export { isHoliday } from './compiled-year.js';

/** A year of the calendar: its tables, the place of its first day, and what is counted before it. */
interface PlacedYear {
  readonly year: CompiledYear;
  readonly place: number;
  readonly before: Counts;
}

/** One of the things counted: its place in {@link Counts}. */
type Counted = 0 | 1 | 2 | 3;

const NO_FACTS: readonly UndecidedFact[] = Object.freeze([]);

/**
 * The days of a calendar as numbers, so that adding and counting cost the same for one day and for ten years.
 *
 * A day is its place in the coverage, an instant milliseconds since the first midnight of the coverage in Vietnam. A session is a
 * whole number: `session + n` is the nth after it, and differences are counts. The number itself says nothing: number 0 is the first
 * session of the year that was first asked for, and years before and after it are compiled as far as a count reaches.
 *
 * @internal
 */
export class SessionIndex {
  readonly plan: CalendarPlan;
  /** How many days have an answer: the coverage, or up to the decided days where undecided days are refused. */
  readonly days: number;
  /** Days from this place on are projected. */
  readonly decidedDays: number;
  /** The first midnight in Vietnam, in milliseconds since 1970. */
  readonly origin: number;
  readonly #decided: DecidedDays;
  readonly #firstYear: number;
  /** How many days of the first year lie before the coverage. */
  readonly #offset: number;
  /** The place of the first day of each year, and the end of the days. */
  readonly #starts: Int32Array;
  readonly #last: number;
  readonly #compiled: (CompiledYear | undefined)[] = [];
  /** The years that are placed are neighbours: from `#low` up to, not including, `#high`. */
  readonly #placed: (PlacedYear | undefined)[] = [];
  #anchor = 0;
  #low = 0;
  #high = 0;
  /** The year that was met last: a count asks of one session many things. */
  #met: PlacedYear | undefined;
  /** The year placed first, as a part of a year for each thing that is counted in it: how a number tells nearly where it lies. */
  #share: readonly number[] = [];
  readonly #undecided = new Map<number, readonly UndecidedFact[]>();

  constructor(plan: CalendarPlan, undecided: 'project' | 'refuse', decided = new DecidedDays(plan)) {
    this.plan = plan;
    this.#decided = decided;
    this.decidedDays = plan.decidedUntil - plan.from;
    this.days = undecided === 'refuse' ? Math.min(plan.until, plan.decidedUntil) - plan.from : plan.until - plan.from;
    this.origin = midnightOf(plan.from);
    this.#firstYear = yearOf(plan.from);
    this.#offset = plan.from - epochDay(this.#firstYear, 1, 1);
    this.#last = yearOf(plan.from + this.days - 1) - this.#firstYear;
    this.#starts = new Int32Array(this.#last + 2);
    for (let i = 1; i <= this.#last; i++) this.#starts[i] = epochDay(this.#firstYear + i, 1, 1) - plan.from;
    this.#starts[this.#last + 1] = this.days;
  }

  /** The day at a place of the coverage: its sessions and why. */
  dayAt(place: number): DecidedDay {
    return this.#decided.on(this.plan.from + place);
  }

  /** The date of a place of the coverage. */
  dateAt(place: number): string {
    return formatDay(this.plan.from + place);
  }

  /** The minutes of a standard working day under the office hours in force on a day. */
  standardMinutes(place: number): number {
    return this.#decided.periodOn(this.plan.from + place).standardMinutes;
  }

  /** Whether any session of a day is worked. */
  isWorked(place: number): boolean {
    const i = this.#yearOf(place);
    const { sessionsBefore } = this.#compiledYear(i);
    const day = place - (this.#starts[i] as number);
    return sessionsBefore[day + 1] !== sessionsBefore[day];
  }

  /** The first session of a day or after it; one that is not there where none follows, past the end of the days too. */
  sessionFrom(place: number): number {
    const day = place < this.days ? place : this.days;
    const { year, place: first, before } = this.#at(day);
    return before[SESSIONS] + (year.sessionsBefore[day - first] as number);
  }

  /** Whether a session is there: counting can lead past either end of the days. */
  has(session: number): boolean {
    const { year, before } = this.#with(session, SESSIONS);
    return session >= before[SESSIONS] && session < before[SESSIONS] + year.counts[SESSIONS];
  }

  /** The first working day on a day or after it, as its number among the working days. */
  workingDayFrom(place: number): number {
    const { year, place: first, before } = this.#at(place);
    return before[WORKING_DAYS] + (year.workingDaysBefore[place - first] as number);
  }

  /** The place of a working day by its number; nothing past either end of the days. */
  dayOfWorkingDay(number: number): number | undefined {
    const { year, place, before } = this.#with(number, WORKING_DAYS);
    const day = year.workingDays[number - before[WORKING_DAYS]];
    return day === undefined ? undefined : place + day;
  }

  /** The day on which a session lies. */
  dayOf(session: number): number {
    const { year, place, before } = this.#with(session, SESSIONS);
    return place + year.dayOf(session - before[SESSIONS]);
  }

  /** How many minutes a session is open. */
  minutesOpen(session: number): number {
    const { year, before } = this.#with(session, SESSIONS);
    return year.minutesOpen(session - before[SESSIONS]);
  }

  /** When a session opens, in milliseconds since the first midnight. */
  opensAt(session: number): number {
    const { year, place, before } = this.#with(session, SESSIONS);
    const own = session - before[SESSIONS];
    return place * DAY_MS + ((year.closes[own] as number) - year.minutesOpen(own)) * MINUTE_MS;
  }

  /** Whether a session has opened by an instant; past the last one nothing has. */
  hasOpened(session: number, at: number): boolean {
    // What is not there opens at NaN, and no comparison with that holds.
    return at >= this.opensAt(session);
  }

  /** When a session closes, in milliseconds since the first midnight. */
  closesAt(session: number): number {
    return this.closeMinute(session) * MINUTE_MS;
  }

  /** When a session closes, in minutes since the first midnight: a small whole number, for loops over many receipts. */
  closeMinute(session: number): number {
    const { year, place, before } = this.#with(session, SESSIONS);
    return place * 1440 + (year.closes[session - before[SESSIONS]] as number);
  }

  /** The half of the day that a session is. */
  halfOf(session: number): Half {
    const { year, before } = this.#with(session, SESSIONS);
    return year.afternoons[session - before[SESSIONS]] === 1 ? 'afternoon' : 'morning';
  }

  /** Date and half of a session. */
  sessionAt(session: number): Session {
    return { date: this.dateAt(this.dayOf(session)), half: this.halfOf(session) };
  }

  /** The times of a session, minutes of its day. */
  spanAt(session: number): SessionSpan {
    const closes = this.closeMinute(session) - this.dayOf(session) * 1440;
    return { half: this.halfOf(session), opens: closes - this.minutesOpen(session), closes };
  }

  /** The first session that closes after an instant within the days: the one it falls in, or the next to open. */
  sessionAtOrAfter(at: number): number {
    const { year, place, before } = this.#at(Math.floor(at / DAY_MS));
    return before[SESSIONS] + year.sessionAtOrAfter(at - place * DAY_MS);
  }

  /** Open milliseconds up to an instant within the days; differences are counts, as of sessions. */
  openBefore(at: number): number {
    const session = this.sessionAtOrAfter(at);
    const open = this.openBeforeSession(session);
    return this.has(session) ? open + Math.max(0, at - this.opensAt(session)) : open;
  }

  /** Open milliseconds before a session. */
  openBeforeSession(session: number): number {
    const { year, before } = this.#with(session, SESSIONS);
    return (before[MINUTES] + (year.minutesBefore[session - before[SESSIONS]] as number)) * MINUTE_MS;
  }

  /** The session in which so many open milliseconds run out: at a close, the one that closes; one that is not there past either end. */
  sessionOfOpen(open: number): number {
    // The last minute that is begun: one of those of the session.
    const minute = Math.ceil(open / MINUTE_MS) - 1;
    const { year, before } = this.#with(minute, MINUTES);
    const own = minute - before[MINUTES];
    if (own < 0) return before[SESSIONS] - 1;
    return before[SESSIONS] + (own < year.counts[MINUTES] ? year.sessionOfMinute(own) : year.counts[SESSIONS]);
  }

  /** The undecided facts that days from one place to another, both included, meet. */
  undecidedIn(first: number, last: number): readonly UndecidedFact[] {
    if (last < this.decidedDays) return NO_FACTS;
    const [from, to] = [this.dateAt(first), this.dateAt(last)];
    const facts: UndecidedFact[] = [];
    // What is undecided of a year reaches into the next at most.
    for (let year = Math.max(yearOf(this.plan.from + first) - 1, this.#firstYear); year <= yearOf(this.plan.from + last); year++) {
      facts.push(...this.#undecidedOf(year).filter((fact) => from < fact.until && fact.from <= to));
    }
    return Object.freeze(facts);
  }

  /** The undecided facts of the first year that has any. */
  firstUndecided(): readonly UndecidedFact[] {
    for (let year = this.#firstYear; year < yearOf(this.plan.until - 1) + 1; year++) {
      if (this.#undecidedOf(year).length > 0) return this.#undecidedOf(year);
    }
    return NO_FACTS;
  }

  #undecidedOf(year: number): readonly UndecidedFact[] {
    let facts = this.#undecided.get(year);
    if (facts === undefined) this.#undecided.set(year, (facts = this.plan.undecided(year)));
    return facts;
  }

  /** Days up to, not including, a place that are not off by a holiday, a compensatory day or a swap; differences are counts. */
  plainDaysBefore(place: number): number {
    const { year, place: first, before } = this.#at(place);
    return before[PLAIN_DAYS] + place - first - year.holidaysBefore(place - first);
  }

  /** The place of a day that is not off by a holiday, a compensatory day or a swap, by how many lie before it; may lie past the end. */
  plainDay(number: number): number {
    const { year, place, before } = this.#with(number, PLAIN_DAYS);
    return place + year.plainDay(number - before[PLAIN_DAYS]);
  }

  /** The year in which a place lies; the end of the days lies in the last one. */
  #yearOf(place: number): number {
    // Years of 366 days end late, so that the year is this one or the next; the end of a leap year is not in the one after it.
    const i = Math.min(((place + this.#offset) / 366) | 0, this.#last);
    return i < this.#last && place >= (this.#starts[i + 1] as number) ? i + 1 : i;
  }

  #at(place: number): PlacedYear {
    const i = this.#yearOf(place);
    return this.#placed[i] ?? this.#placeYear(i);
  }

  /** The year in which a number of what is counted lies; past the ends the last or the first. */
  #with(number: number, counted: Counted): PlacedYear {
    const met = this.#met;
    if (met !== undefined && number >= met.before[counted] && number < met.before[counted] + met.year.counts[counted]) return met;
    if (this.#low === this.#high) this.#placeYear(0);
    const near = this.#anchor + Math.floor(number * (this.#share[counted] as number));
    let i = near < this.#low ? this.#low : near >= this.#high ? this.#high - 1 : near;
    let placed = this.#placed[i] as PlacedYear;
    while (number >= placed.before[counted] + placed.year.counts[counted] && i < this.#last) {
      placed = this.#placed[++i] ?? this.#placeYear(i);
    }
    while (number < placed.before[counted] && i > 0) placed = this.#placed[--i] ?? this.#placeYear(i);
    this.#met = placed;
    return placed;
  }

  /** Places a year, and those between it and the ones placed. */
  #placeYear(i: number): PlacedYear {
    if (this.#low === this.#high) {
      [this.#anchor, this.#low, this.#high] = [i, i, i];
      this.#share = this.#compiledYear(i).counts.map((count) => 1 / Math.max(1, count));
    }
    while (this.#high <= i) {
      const previous = this.#placed[this.#high - 1];
      this.#put(this.#high++, (counted) => (previous === undefined ? 0 : previous.before[counted] + previous.year.counts[counted]));
    }
    while (this.#low > i) {
      const next = this.#placed[this.#low] as PlacedYear;
      const { counts } = this.#compiledYear(--this.#low);
      this.#put(this.#low, (counted) => next.before[counted] - counts[counted]);
    }
    return this.#placed[i] as PlacedYear;
  }

  #put(i: number, before: (counted: Counted) => number): void {
    this.#placed[i] = {
      year: this.#compiledYear(i),
      place: this.#starts[i] as number,
      before: [before(SESSIONS), before(MINUTES), before(WORKING_DAYS), before(PLAIN_DAYS)],
    };
  }

  #compiledYear(i: number): CompiledYear {
    return (this.#compiled[i] ??= this.#compile(i));
  }

  #compile(i: number): CompiledYear {
    const decided = this.#decided.year(this.#firstYear + i);
    const until = this.plan.from + (this.#starts[i + 1] as number);
    // Where undecided days are refused, a year can end with its decided days.
    return decided.until === until ? decided.compiled : CompiledYear.of(decided, until);
  }

  /** Refuses a day or an instant that has no answer here: outside the coverage, or undecided where that is refused. */
  refusePlace(field: string, place: number, shown: string): never {
    const { from, until, decidedUntil, name } = this.plan;
    if (place >= this.days && place < until - from) {
      throw new RuleError(
        'undecided-days',
        `${field} ${shown} needs days from ${formatDay(decidedUntil)} on, which no published document has decided yet: ` +
          `ask the calendar with undecided: "project", or pass the notice.`,
        { field, value: shown, decidedUntil: formatDay(decidedUntil), calendar: name },
      );
    }
    throw new RuleError(
      'outside-calendar',
      `${field} ${shown} needs a day outside the calendar "${name}", which covers ${formatDay(from)} to before ${formatDay(until)}.`,
      { field, value: shown, from: formatDay(from), until: formatDay(until), calendar: name },
    );
  }

  /** An instant from outside as milliseconds since the first midnight; refused outside the days. */
  place(field: string, ms: number): number {
    const at = ms - this.origin;
    if (at < 0 || at >= this.days * DAY_MS) this.refusePlace(field, Math.floor(at / DAY_MS), formatInstant(ms));
    return at;
  }
}
