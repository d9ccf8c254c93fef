import type { DateTime } from 'luxon';
import { isRecord, isRuleError, reading, refuse, refuseUnknownKeys, shown } from '../errors.js';
import { checkDate, formatDay, weekdayOf, type LocalDate, type Weekday } from '../time/local-date.js';
import { DAY_MS, formatMinutes, MINUTE_MS, readInstant, toDateTime, type InstantInput } from '../time/vietnam-time.js';
import { VERSION } from '../version.js';
import type { CalendarPlan } from './calendar-plan.js';
import { checkDecisions, type DayDecision } from './day-decision.js';
import type { DayReason } from './day-reason.js';
import { DecidedDays } from './decided-days.js';
import { checkHolidays, type Holiday } from './holiday.js';
import { checkOfficeHours, DEFAULT_OFFICE_HOURS, type OfficeHours, type SessionSpan } from './office-hours.js';
import { SessionIndex } from './session-index.js';
import { HALVES, type Half, type Session, type SessionHours } from './session.js';

/** Whether the days an answer rests on are settled by published documents, or projected from the law. */
export type Standing = 'decided' | 'projected';

/** One day of a calendar: what it is and why. */
export interface CalendarDay {
  /** `YYYY-MM-DD` in Vietnam. */
  readonly date: LocalDate;
  /** ISO weekday: Monday is 1. */
  readonly weekday: Weekday;
  /** Whether any session of it is worked. */
  readonly working: boolean;
  readonly sessions: readonly SessionHours[];
  readonly reason: DayReason;
  readonly standing: Standing;
}

/**
 * Lịch làm việc: which half-days are worked, and why. Frozen; nothing it returns can change it.
 *
 * Dates are `YYYY-MM-DD` in Vietnam. Instants enter as a Luxon `DateTime`, a `Date` or an ISO 8601 string (without
 * offset: Vietnamese time) and leave as Luxon `DateTime`s at +07:00. Every method throws `RuleError`: `invalid-date`,
 * `invalid-date-time` or `invalid-limit` for a malformed argument, `outside-calendar` where the answer needs a day outside
 * the coverage, and `undecided-days` where it needs an undecided day and the calendar was asked to refuse those.
 */
export interface WorkingCalendar {
  readonly name: string;
  /** From its first day up to, not including, `until`. */
  readonly coverage: { readonly from: LocalDate; readonly until: LocalDate };
  /** The days before this one are settled by published documents; later ones are projected. */
  readonly decidedUntil: LocalDate;
  /** The day as of which the calendar is known; left out: all that is known. */
  readonly knownOn?: LocalDate;

  /** One day: worked or not, its sessions, the reason with its document, and its standing. */
  day(date: LocalDate): CalendarDay;
  /** The days from one date up to, not including, another, which may be the end of the coverage. */
  days(from: LocalDate, until: LocalDate): Iterable<CalendarDay>;
  /** Whether any session of the day is worked. */
  isWorkingDay(date: LocalDate): boolean;
  /** The nth working day after (n > 0) or before (n < 0) a date; n is a whole number other than 0. */
  addWorkingDays(date: LocalDate, n: number): LocalDate;
  /** How many working days lie in [from, until); negative when reversed. `until` may be the end of the coverage. */
  workingDaysBetween(from: LocalDate, until: LocalDate): number;
  /**
   * How many sessions close in (a, b]; negative when reversed. An instant may be the end of the coverage, the midnight with which
   * its `until` begins.
   */
  sessionsBetween(a: InstantInput, b: InstantInput): number;
  /** The session that is open at an instant, or null. Half open: at 11:30:00 the morning is over. */
  sessionAt(at: InstantInput): Session | null;
  /** The session that is open at an instant, or else the next to open. */
  sessionAtOrAfter(at: InstantInput): Session;
  /** The first session that opens after an instant. */
  sessionAfter(at: InstantInput): Session;
  /**
   * The nth session after (n > 0) or before (n < 0) a half-day, which need not be worked itself; 0 gives a worked session
   * back.
   */
  addSessions(session: Session, n: number): Session;
  /**
   * The instant at which n minutes of open office time have passed since `at`; before it, for a negative n. A count that
   * runs out exactly at a close ends at that close. Any finite number of minutes, rounded to the millisecond.
   */
  addWorkingMinutes(at: InstantInput, n: number): DateTime<true>;
  /** Minutes of open office time in [a, b), to the millisecond; negative when reversed. */
  workingMinutesBetween(a: InstantInput, b: InstantInput): number;
}

// Found under a registered symbol, so that the ESM and the CommonJS copy of this version know each other's calendars.
const INDEX = /* @__PURE__ */ Symbol.for(`tthc-rules.SessionIndex/${VERSION}`);

class CompiledCalendar implements WorkingCalendar {
  readonly name: string;
  readonly coverage: { readonly from: LocalDate; readonly until: LocalDate };
  readonly decidedUntil: LocalDate;
  declare readonly knownOn?: LocalDate;
  readonly #undecided: 'project' | 'refuse';
  readonly #plan: CalendarPlan;
  readonly #decided: DecidedDays;
  #index: SessionIndex | undefined;

  constructor(plan: CalendarPlan, undecided: 'project' | 'refuse', decided: DecidedDays) {
    this.#plan = plan;
    this.#decided = decided;
    this.#undecided = undecided;
    this.name = plan.name;
    this.coverage = Object.freeze({ from: formatDay(plan.from), until: formatDay(plan.until) });
    this.decidedUntil = formatDay(plan.decidedUntil);
    if (plan.knownOn !== undefined) this.knownOn = plan.knownOn;
    Object.freeze(this);
  }

  get [INDEX](): SessionIndex {
    return (this.#index ??= new SessionIndex(this.#plan, this.#undecided, this.#decided));
  }

  day(date: LocalDate): CalendarDay {
    return dayOf(this[INDEX], dayPlace(this[INDEX], 'date', date));
  }

  days(from: LocalDate, until: LocalDate): Iterable<CalendarDay> {
    const index = this[INDEX];
    const first = edgePlace(index, 'from', from);
    const end = edgePlace(index, 'until', until);
    if (end < first) refuse('invalid-date', 'until', until, `a date not before ${from}`);
    return {
      *[Symbol.iterator]() {
        for (let place = first; place < end; place++) yield dayOf(index, place);
      },
    };
  }

  isWorkingDay(date: LocalDate): boolean {
    const index = this[INDEX];
    const place = dayPlace(index, 'date', date);
    return index.isWorked(place);
  }

  addWorkingDays(date: LocalDate, n: number): LocalDate {
    const index = this[INDEX];
    const place = dayPlace(index, 'date', date);
    if (!Number.isInteger(n) || n === 0) refuse('invalid-limit', 'n', n, 'a whole number of working days other than 0');
    const target = n > 0 ? index.workingDayFrom(place + 1) + n - 1 : index.workingDayFrom(place) + n;
    return index.dateAt(index.dayOfWorkingDay(target) ?? refuseCount(index, 'date', date, n, 'working days'));
  }

  workingDaysBetween(from: LocalDate, until: LocalDate): number {
    const index = this[INDEX];
    const end = edgePlace(index, 'until', until);
    return index.workingDayFrom(end) - index.workingDayFrom(edgePlace(index, 'from', from));
  }

  sessionsBetween(a: InstantInput, b: InstantInput): number {
    const index = this[INDEX];
    const from = edgeInstant(index, 'a', a);
    const until = edgeInstant(index, 'b', b);
    return index.sessionAtOrAfter(until) - index.sessionAtOrAfter(from);
  }

  sessionAt(at: InstantInput): Session | null {
    const index = this[INDEX];
    const place = instantPlace(index, 'at', at);
    const session = index.sessionAtOrAfter(place);
    return index.hasOpened(session, place) ? index.sessionAt(session) : null;
  }

  sessionAtOrAfter(at: InstantInput): Session {
    const index = this[INDEX];
    return sessionOr(index, index.sessionAtOrAfter(instantPlace(index, 'at', at)), 1, 'the session at or after', at);
  }

  sessionAfter(at: InstantInput): Session {
    const index = this[INDEX];
    const place = instantPlace(index, 'at', at);
    const session = index.sessionAtOrAfter(place);
    return sessionOr(index, index.hasOpened(session, place) ? session + 1 : session, 1, 'the session after', at);
  }

  addSessions(session: Session, n: number): Session {
    const index = this[INDEX];
    const { date, half } = reading('invalid-date', 'session', session, checkSession);
    const place = dayPlace(index, 'session.date', date);
    if (!Number.isInteger(n)) refuse('invalid-limit', 'n', n, 'a whole number of sessions');
    const here = index.sessionFrom(place);
    const next = index.sessionFrom(place + 1);
    const halves = index.dayAt(place).sessions.map((span) => span.half);
    const worked = halves.includes(half);
    const earlier = half === 'afternoon' && halves.includes('morning') ? 1 : 0;
    if (n === 0 && !worked) refuse('invalid-limit', 'n', n, `another number than 0: the ${half} of ${date} is not worked`);
    // From a half-day that is not worked, the first session after it is number 1.
    const target = Math.min(here + earlier, next) + n - (n > 0 && !worked ? 1 : 0);
    return sessionOr(index, target, n, `${n} sessions from the ${half} of`, date);
  }

  addWorkingMinutes(at: InstantInput, n: number): DateTime<true> {
    const index = this[INDEX];
    const place = instantPlace(index, 'at', at);
    if (!Number.isFinite(n)) refuse('invalid-limit', 'n', n, 'a finite number of minutes');
    const ms = Math.round(n * MINUTE_MS);
    if (ms === 0) return toDateTime(index.origin + place);
    const target = index.openBefore(place) + ms;
    // Forward, a count that runs out at a close ends there; backward, one that runs out at an opening ends there.
    const session = ms > 0 ? index.sessionOfOpen(target) : index.sessionOfOpen(target + 0.5);
    if (!index.has(session)) refuseCount(index, 'at', shown(at), n, 'working minutes');
    return toDateTime(index.origin + index.opensAt(session) + target - index.openBeforeSession(session));
  }

  workingMinutesBetween(a: InstantInput, b: InstantInput): number {
    const index = this[INDEX];
    const from = index.openBefore(edgeInstant(index, 'a', a));
    return (index.openBefore(edgeInstant(index, 'b', b)) - from) / MINUTE_MS;
  }
}

/**
 * Builds a calendar from checked parts; its years are compiled when first asked.
 *
 * @param others - decisions of the plan to look at besides those of the office
 * @throws RuleError `invalid-decision` where decisions do not fit: the fault of whoever makes the calendar, not of who asks it
 * @internal
 */
export function calendarOf(plan: CalendarPlan, undecided: 'project' | 'refuse', others: readonly DayDecision[] = []): WorkingCalendar {
  const decided = new DecidedDays(plan);
  decided.check(others);
  return new CompiledCalendar(plan, undecided, decided);
}

/**
 * The compiled index of a calendar of this library.
 *
 * @throws RuleError `invalid-calendar` for anything else
 * @internal
 */
export function indexOf(calendar: unknown): SessionIndex {
  let index: SessionIndex | undefined;
  try {
    index = (calendar as { [INDEX]?: SessionIndex })[INDEX];
  } catch (error) {
    // Nothing, a proxy of a calendar, or an object made from one has no index of its own.
    if (isRuleError(error)) throw error;
  }
  if (typeof index === 'object' && index !== null) return index;
  return refuse('invalid-calendar', 'calendar', calendar, 'a calendar of vietnamCalendar() or createWorkingCalendar()');
}

/**
 * A calendar of one's own: nothing is built in but the office hours. It is decided over its whole coverage.
 *
 * @param options - `name`; `coverage`: from its first day up to, not including, `until`; `officeHours` (default
 *   07:30–11:30 and 13:30–17:00, Monday to Friday); `holidays`: days off; `decisions`: swaps, closures, openings and hours
 * @throws RuleError `invalid-calendar`, `invalid-decision`
 *
 * @example
 * ```ts
 * import { createWorkingCalendar } from 'tthc-rules/calendar';
 *
 * const calendar = createWorkingCalendar({
 *   name: 'a small office',
 *   coverage: { from: '2025-01-01', until: '2026-01-01' },
 *   holidays: [{ date: '2025-03-05', name: { vi: 'Ngày thành lập', en: 'Foundation day' } }],
 * });
 * calendar.addWorkingDays('2025-03-04', 1); // => '2025-03-06'
 * ```
 */
export function createWorkingCalendar(options: {
  readonly name: string;
  readonly coverage: { readonly from: LocalDate; readonly until: LocalDate };
  readonly officeHours?: OfficeHours;
  readonly holidays?: readonly Holiday[];
  readonly decisions?: readonly DayDecision[];
}): WorkingCalendar {
  const given = checkOptions(options, ['name', 'coverage', 'officeHours', 'holidays', 'decisions']);
  const { name, officeHours = DEFAULT_OFFICE_HOURS, holidays = [], decisions = [] } = given;
  if (typeof name !== 'string' || name.length === 0 || name.length > 200)
    refuse('invalid-calendar', 'name', name, 'a name of 1 to 200 characters');
  const { from, until } = reading('invalid-calendar', 'coverage', given['coverage'], checkCoverage);
  return calendarOf(
    {
      name,
      from,
      until,
      decidedUntil: until,
      hours: checkOfficeHours(officeHours, from, until),
      daysOff: checkHolidays(holidays, from, until),
      decreed: () => [],
      decisions: checkDecisions(decisions),
      undecided: () => [],
    },
    'project',
  );
}

/**
 * The options of a calendar as a plain record without unknown keys.
 *
 * @internal
 */
export function checkOptions(options: unknown, keys: readonly string[]): Record<string, unknown> {
  return reading('invalid-calendar', 'options', options, (given) => readOptions(given, keys));
}

function readOptions(options: unknown, keys: readonly string[]): Record<string, unknown> {
  if (!isRecord(options)) {
    refuse('invalid-calendar', 'options', options, `an object with ${keys.join(', ')}`);
  }
  refuseUnknownKeys('invalid-calendar', 'options', options, keys);
  return Object.fromEntries(keys.map((key) => [key, options[key]]));
}

// 200 years with the most leap days they can have.
const MOST_DAYS = 200 * 365 + 49;

function checkCoverage(coverage: unknown): { from: number; until: number } {
  if (!isRecord(coverage)) refuse('invalid-calendar', 'coverage', coverage, '{ from, until }');
  const from = checkDate('coverage.from', coverage['from'], 'invalid-calendar');
  const until = checkDate('coverage.until', coverage['until'], 'invalid-calendar');
  if (until <= from || until - from > MOST_DAYS)
    refuse('invalid-calendar', 'coverage.until', coverage['until'], `a day after \`from\`, at most ${MOST_DAYS} days (200 years) later`);
  return { from, until };
}

function checkSession(session: unknown): Session {
  if (!isRecord(session)) refuse('invalid-date', 'session', session, '{ date, half }');
  const { date, half } = session;
  if (!HALVES.includes(half as Half)) refuse('invalid-date', 'session.half', half, '"morning" or "afternoon"');
  return { date, half } as Session;
}

/** A day of the coverage. */
function dayPlace(index: SessionIndex, field: string, date: unknown): number {
  const place = checkDate(field, date) - index.plan.from;
  return place < 0 || place >= index.days ? index.refusePlace(field, place, date as string) : place;
}

/** A day of the coverage or its end. */
function edgePlace(index: SessionIndex, field: string, date: unknown): number {
  const place = checkDate(field, date) - index.plan.from;
  return place < 0 || place > index.days ? index.refusePlace(field, place, date as string) : place;
}

function instantPlace(index: SessionIndex, field: string, at: unknown): number {
  return index.place(field, readInstant(field, at));
}

/** An instant of the coverage or its end. */
function edgeInstant(index: SessionIndex, field: string, at: unknown): number {
  const ms = readInstant(field, at);
  return ms - index.origin === index.days * DAY_MS ? index.days * DAY_MS : index.place(field, ms);
}

/** Refuses a count that runs out of the days there are. */
function refuseCount(index: SessionIndex, field: string, from: string, n: number, unit: string): never {
  const [place, sign] = n < 0 ? [-1, '−'] : [index.days, '+'];
  return index.refusePlace(field, place, `${from} ${sign} ${Math.abs(n)} ${unit}`);
}

/** A session that lies n sessions from something, or a refusal where that is past an end of the days. */
function sessionOr(index: SessionIndex, session: number, n: number, what: string, from: unknown): Session {
  if (!index.has(session)) index.refusePlace(what, n < 0 ? -1 : index.days, shown(from));
  return index.sessionAt(session);
}

function dayOf(index: SessionIndex, place: number): CalendarDay {
  const { sessions, reason } = index.dayAt(place);
  return Object.freeze({
    date: index.dateAt(place),
    weekday: weekdayOf(index.plan.from + place),
    working: sessions.length > 0,
    sessions: Object.freeze(sessions.map(sessionHours)),
    reason,
    standing: standingOf(index, place),
  });
}

/**
 * A session's times as they are shown.
 *
 * @internal
 */
export function sessionHours({ half, opens, closes }: SessionSpan): SessionHours {
  return Object.freeze({ half: half satisfies Half, opens: formatMinutes(opens), closes: formatMinutes(closes) });
}

/**
 * The standing of an answer whose last day looked at has this place.
 *
 * @internal
 */
export function standingOf(index: SessionIndex, lastPlace: number): Standing {
  return lastPlace < index.decidedDays ? 'decided' : 'projected';
}
