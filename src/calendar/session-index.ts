import { RuleError } from '../errors.js';
import type { DayReason, UndecidedFact } from '../explanation/reason.js';
import { formatDay, weekdayOf, type Weekday } from '../time/local-date.js';
import { DAY_MS, formatInstant, MINUTE_MS, OFFSET_MS } from '../time/vietnam-time.js';
import { DecidedDays, type CalendarPlan, type DecidedDay } from './decided-days.js';
import type { SessionSpan } from './office-hours.js';
import type { Half, Session } from './session.js';

const NEVER = 0x7fff_ffff;
const NO_FACTS: readonly UndecidedFact[] = Object.freeze([]);

/**
 * The days of a calendar compiled into prefix sums and their inverse, so that adding and counting cost the same for one
 * day and for ten years.
 *
 * Inside, a day is its place in the coverage, a session its place among all sessions, and an instant is milliseconds
 * since the first midnight of the coverage in Vietnam.
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
  /** How many sessions there are. */
  readonly #sessions: number;
  /** How many sessions lie before a day. */
  readonly #sessionsBefore: Int32Array;
  /** When a session closes, in minutes since the first midnight; two that never close follow the last. */
  readonly #closes: Int32Array;
  /** How many open minutes lie before a session. */
  readonly #minutesBefore: Int32Array;
  /** How many working days lie before a day. */
  readonly #workingDaysBefore: Int32Array;
  /** The day of each working day, in order. */
  readonly #workingDays: Int32Array;
  /** Days off by a holiday, a compensatory day or a swap, in order. */
  readonly #holidays: Int32Array;
  readonly #halves: Uint8Array;
  readonly #decided: DecidedDays;

  constructor(plan: CalendarPlan, undecided: 'project' | 'refuse') {
    const decided = new DecidedDays(plan);
    this.plan = plan;
    this.#decided = decided;
    this.decidedDays = plan.decidedUntil - plan.from;
    this.days = undecided === 'refuse' ? Math.min(plan.until, plan.decidedUntil) - plan.from : plan.until - plan.from;
    this.origin = plan.from * DAY_MS - OFFSET_MS;

    const { days } = this;
    const sessionsBefore = new Int32Array(days + 1);
    const workingDaysBefore = new Int32Array(days + 1);
    const workingDays = new Int32Array(days);
    const closes = new Int32Array(days * 2 + 2);
    const minutesBefore = new Int32Array(days * 2 + 1);
    const halves = new Uint8Array(days * 2);
    const holidays: number[] = [];
    let session = 0;
    let worked = 0;
    let minutes = 0;
    // Most days are those of the weekly pattern: only the others are looked up.
    const special = new Uint8Array(days);
    for (const day of decided.special()) special[day - plan.from] = 1;
    let period = decided.periodOn(plan.from);
    let weekday = weekdayOf(plan.from);
    for (let day = 0; day < days; day++) {
      if (plan.from + day >= period.until) period = decided.periodOn(plan.from + day);
      let sessions = period.weekdays[weekday] as readonly SessionSpan[];
      weekday = weekday === 7 ? 1 : ((weekday + 1) as Weekday);
      if (special[day] === 1) {
        const decision = decided.on(plan.from + day);
        ({ sessions } = decision);
        if (isHoliday(decision.reason)) holidays.push(day);
      }
      const count = sessions.length;
      if (count > 0) workingDays[worked++] = day;
      // By number: the first question pays for this loop before the engine has optimised it.
      for (let i = 0; i < count; i++) {
        const { half, opens, closes: close } = sessions[i] as SessionSpan;
        closes[session] = day * 1440 + close;
        halves[session] = half === 'afternoon' ? 1 : 0;
        minutes += close - opens;
        minutesBefore[++session] = minutes;
      }
      sessionsBefore[day + 1] = session;
      workingDaysBefore[day + 1] = worked;
    }
    this.#sessions = session;
    this.#sessionsBefore = sessionsBefore;
    this.#workingDaysBefore = workingDaysBefore;
    this.#workingDays = workingDays.slice(0, worked);
    this.#closes = closes.slice(0, session + 2).fill(NEVER, session);
    this.#minutesBefore = minutesBefore.slice(0, session + 1);
    this.#halves = halves.slice(0, session);
    this.#holidays = Int32Array.from(holidays);
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

  /** The first session of a day or after it; one that is not there where none follows. */
  sessionFrom(place: number): number {
    return this.#sessionsBefore[place] as number;
  }

  /** Whether any session of a day is worked. */
  isWorked(place: number): boolean {
    return this.#sessionsBefore[place + 1] !== this.#sessionsBefore[place];
  }

  /** Whether a session is there: counting can lead past either end of the days. */
  has(session: number): boolean {
    return session >= 0 && session < this.#sessions;
  }

  /** The first working day on a day or after it, as its number among the working days. */
  workingDayFrom(place: number): number {
    return this.#workingDaysBefore[place] as number;
  }

  /** The place of a working day by its number; nothing past either end of the days. */
  dayOfWorkingDay(number: number): number | undefined {
    return this.#workingDays[number];
  }

  /** The day on which a session lies. */
  dayOf(session: number): number {
    return (((this.#closes[session] as number) - 1) / 1440) | 0;
  }

  /** How many minutes a session is open. */
  minutesOpen(session: number): number {
    return (this.#minutesBefore[session + 1] as number) - (this.#minutesBefore[session] as number);
  }

  /** When a session opens, in milliseconds since the first midnight. */
  opensAt(session: number): number {
    return ((this.#closes[session] as number) - this.minutesOpen(session)) * MINUTE_MS;
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
    return this.#closes[session] as number;
  }

  /** The half of the day that a session is. */
  halfOf(session: number): Half {
    return this.#halves[session] === 1 ? 'afternoon' : 'morning';
  }

  /** Date and half of a session. */
  sessionAt(session: number): Session {
    return { date: this.dateAt(this.dayOf(session)), half: this.halfOf(session) };
  }

  /** The times of a session, minutes of its day. */
  spanAt(session: number): SessionSpan {
    const closes = (this.#closes[session] as number) - this.dayOf(session) * 1440;
    return { half: this.halfOf(session), opens: closes - this.minutesOpen(session), closes };
  }

  /** The first session that closes after an instant within the days: the one it falls in, or the next to open. */
  sessionAtOrAfter(at: number): number {
    let session = this.#sessionsBefore[Math.floor(at / DAY_MS)] as number;
    while ((this.#closes[session] as number) * MINUTE_MS <= at) session++;
    return session;
  }

  /** Open milliseconds before an instant within the days. */
  openBefore(at: number): number {
    const session = this.sessionAtOrAfter(at);
    const before = (this.#minutesBefore[session] as number) * MINUTE_MS;
    return session === this.#sessions ? before : before + Math.max(0, at - this.opensAt(session));
  }

  /** Open milliseconds before a session. */
  openBeforeSession(session: number): number {
    return (this.#minutesBefore[session] as number) * MINUTE_MS;
  }

  /** The session in which so many open milliseconds run out: at a close, the one that closes; one that is not there past either end. */
  sessionOfOpen(open: number): number {
    const minutesBefore = this.#minutesBefore;
    const sessions = this.#sessions;
    const total = (minutesBefore[sessions] as number) * MINUTE_MS;
    if (open > total) return sessions;
    // The last session with less than `open` before it. Sessions are much alike, so its share of the time tells nearly where it is:
    // from there in steps that double, then between the last two.
    let low = Math.min(sessions - 1, Math.floor((open / total) * sessions) || 0);
    let high = low + 1;
    for (let step = 1; low >= 0 && (minutesBefore[low] as number) * MINUTE_MS >= open; step *= 2) {
      high = low;
      low = Math.max(-1, low - step);
    }
    for (let step = 1; high < sessions && (minutesBefore[high] as number) * MINUTE_MS < open; step *= 2) {
      low = high;
      high = Math.min(sessions, high + step);
    }
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((minutesBefore[middle] as number) * MINUTE_MS < open) low = middle;
      else high = middle;
    }
    return low;
  }

  /** The undecided facts that days from one place to another, both included, meet. */
  undecidedIn(first: number, last: number): readonly UndecidedFact[] {
    if (last < this.decidedDays) return NO_FACTS;
    const [from, to] = [this.dateAt(first), this.dateAt(last)];
    return Object.freeze(this.plan.undecided.filter((fact) => from < fact.until && fact.from <= to));
  }

  /** How many days up to, not including, a place are not off by a holiday, a compensatory day or a swap. */
  plainDaysBefore(place: number): number {
    return place - countBelow(this.#holidays, place);
  }

  /** The place of the nth (from 0) day that is not off by a holiday, a compensatory day or a swap; may lie past the end. */
  plainDay(n: number): number {
    let place = n;
    for (;;) {
      const next = n + countBelow(this.#holidays, place + 1);
      if (next === place) return place;
      place = next;
    }
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
    if (at < 0 || at >= this.days * DAY_MS) this.refusePlace(field, Math.floor(at / DAY_MS), shownInstant(ms));
    return at;
  }
}

/** An instant as text; far from any calendar only its milliseconds. */
export function shownInstant(ms: number): string {
  return Math.abs(ms) < 200 * 366 * DAY_MS ? formatInstant(ms) : `${ms} ms`;
}

/** Days that a limit in days "except holidays" passes over: plain weekends and closures are not among them. */
export function isHoliday(reason: DayReason): boolean {
  return reason.code === 'holiday' || reason.code === 'compensatory' || reason.code === 'swapped-off';
}

function countBelow(sorted: Int32Array, bound: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] as number) < bound) low = middle + 1;
    else high = middle;
  }
  return low;
}
