import type { SessionIndex } from '../calendar/session-index.js';
import { weekdayOf } from '../time/local-date.js';
import { DAY_MS, MINUTE_MS, minutesOfDay } from '../time/vietnam-time.js';
import type { Hold } from './clock-stop.js';
import type { CountingProfile } from './counting-profile.js';
import type { TimeLimit } from './time-limit.js';

/** How a limit is counted: by sessions, open office time, calendar days, or the clock. */
type Measure = 'sessions' | 'open-time' | 'days' | 'clock';

const HOUR_MS = 3_600_000;

/**
 * Counts one limit under one profile on one calendar: `begin` at a receipt, `lose` what is on hold, read `due`.
 *
 * One counter serves any number of receipts and allocates nothing for them. Instants are milliseconds since the first
 * midnight of the calendar. A count that needs a day past the calendar sets `failed` and leaves the rest undefined.
 *
 * @internal
 */
export class Counter {
  readonly #index: SessionIndex;
  readonly #limit: TimeLimit;
  readonly #measure: Measure;
  readonly #start: string | undefined;
  readonly #keepsDate: boolean;
  /** Minutes of the day after which a receipt is late; 1440 where there is no cut-off, and always with `keep-date`. */
  readonly #cutOff: number;
  /** The limit in its measure: sessions, milliseconds or days. */
  readonly #amount: number;
  readonly #lead: number;

  /** Whether the answer needs a day past the calendar. */
  failed = false;
  /** Whether the receipt itself does: it is then deemed nowhere. */
  unreceived = false;
  /** When the dossier is deemed received. */
  deemed = 0;
  /** The day of receipt. */
  day = 0;
  /** The session of receipt, or the next one where there is none. */
  session = 0;
  /** Whether the receipt kept its date outside the sessions: the next one is then its first. */
  #outside = false;
  /** When it is due. */
  due = 0;
  /** The session it is due in. */
  dueSession = 0;
  /** The last day that had to be looked at. */
  lastDay = 0;

  // The state of the count: where it starts and what it must reach, in the measure of the limit.
  #from = 0;
  #target = 0;

  constructor(index: SessionIndex, limit: TimeLimit, profile: CountingProfile) {
    this.#index = index;
    this.#limit = limit;
    this.#start = profile.start;
    this.#keepsDate = profile.offHours === 'keep-date';
    this.#cutOff = profile.cutOff === undefined ? 1440 : minutesOfDay(profile.cutOff);
    this.#measure = measureOf(limit, profile);
    this.#amount = amountOf(limit, this.#measure);
    this.#lead = limit.unit === 'same-session' ? (limit.minLeadMinutes ?? 0) * MINUTE_MS : 0;
  }

  /** Starts the count at an instant within the calendar. */
  begin(at: number): void {
    this.failed = false;
    // Hours by the clock run from the receipt itself, whenever it is.
    if (this.#measure === 'clock') this.#deemAt(0, at, Math.floor(at / DAY_MS));
    else this.#receive(at);
    this.unreceived = this.failed;
    if (this.failed) return;
    switch (this.#measure) {
      case 'sessions':
        this.#from = this.#firstSession();
        this.#target = this.#from + this.#sessionsToCount() - 1;
        break;
      case 'open-time':
        this.#from = this.deemed;
        this.#target = this.#index.openBefore(this.deemed) + this.#openTime();
        break;
      case 'days':
        this.#from = this.day + 1;
        this.#target = this.#daysBefore(this.#from) + this.#amount - 1;
        break;
      case 'clock':
        this.#from = at;
        this.#target = at + this.#amount;
        break;
    }
    this.#settle(NONE);
  }

  /** Takes the time of the last of the holds so far out of the count. */
  lose(holds: readonly Hold[]): void {
    const { from, to } = holds[holds.length - 1] as Hold;
    const index = this.#index;
    if (to >= index.days * DAY_MS) {
      this.failed = true;
      return;
    }
    switch (this.#measure) {
      case 'sessions': {
        // A session is lost if the dossier is on hold when it closes.
        const first = Math.max(index.sessionAtOrAfter(from), this.#from);
        this.#target += Math.max(0, index.sessionAtOrAfter(to) - first);
        break;
      }
      case 'open-time':
        this.#target += Math.max(0, index.openBefore(to) - index.openBefore(Math.max(from, this.#from)));
        break;
      case 'days': {
        // A day is lost if the dossier is on hold at its 24:00.
        const first = Math.max(Math.floor(from / DAY_MS), this.#from);
        const lost = this.#daysBefore(Math.floor(to / DAY_MS)) - this.#daysBefore(first);
        if (this.#daysBefore(first) <= this.#target) this.#target += Math.max(0, lost);
        break;
      }
      case 'clock':
        if (from < this.#target) this.#target += to - from;
        break;
    }
    this.#settle(holds);
  }

  /**
   * The dues of many receipts, in milliseconds since 1970; NaN where one is refused.
   *
   * @param receivedAt - milliseconds since 1970
   */
  dueOfEach(receivedAt: Float64Array, due: Float64Array, refused: (place: number) => void): void {
    if (this.#limit.unit === 'working-days' && this.#measure === 'sessions') this.#countEach(receivedAt, due);
    else this.#beginEach(receivedAt, due);
    for (let i = 0; i < due.length; i++) if (Number.isNaN(due[i])) refused(i);
  }

  #beginEach(receivedAt: Float64Array, due: Float64Array): void {
    const { origin } = this.#index;
    const end = this.#index.days * DAY_MS;
    for (let i = 0; i < receivedAt.length; i++) {
      const at = Math.floor(receivedAt[i] as number) - origin;
      let found = Number.NaN;
      // False for NaN, too.
      if (at >= 0 && at < end) {
        this.begin(at);
        if (!this.failed) found = this.due;
      }
      due[i] = origin + found;
    }
  }

  /**
   * As `begin` for a count of working days in sessions, without its bookkeeping, and without a jump that depends on the time of
   * day: no processor can guess those, and a wrong guess costs as much as the count.
   */
  #countEach(receivedAt: Float64Array, due: Float64Array): void {
    const index = this.#index;
    const { origin } = index;
    const end = index.days * DAY_MS;
    const cutOff = this.#cutOff * MINUTE_MS;
    const dayAfter = this.#start === 'day-after';
    const sessionAfter = this.#start === 'session-after';
    const keepsDate = this.#keepsDate;
    const more = this.#amount - 1;
    for (let i = 0; i < receivedAt.length; i++) {
      const at = Math.floor(receivedAt[i] as number) - origin;
      let found = Number.NaN;
      // False for NaN, too.
      if (at >= 0 && at < end) {
        const day = (at / DAY_MS) | 0;
        const time = (at - day * DAY_MS) | 0;
        const minute = day * 1440 + ((time / MINUTE_MS) | 0);
        const today = index.sessionFrom(day);
        const nextDay = index.sessionFrom(day + 1);
        // A day has two sessions at most, and a session of a later day closes later.
        let session = today + reached(minute, index.closeMinute(today)) + reached(minute, index.closeMinute(today + 1));
        session += (nextDay - session) & ((cutOff - time) >> 31);
        if (index.has(session)) {
          if (dayAfter) session = keepsDate ? nextDay : index.sessionFrom(index.dayOf(session) + 1);
          else if (sessionAfter) {
            // Outside the sessions a receipt that keeps its date has no session of its own.
            session += keepsDate ? reached(minute, index.closeMinute(session) - index.minutesOpen(session)) : 1;
          }
          session += more;
          if (index.has(session)) found = index.closeMinute(session) * MINUTE_MS;
        }
      }
      due[i] = origin + found;
    }
  }

  #receive(at: number): void {
    const index = this.#index;
    const day = Math.floor(at / DAY_MS);
    this.#outside = false;
    if (at - day * DAY_MS > this.#cutOff * MINUTE_MS) {
      this.#deemAtOpening(index.sessionFrom(day + 1));
      return;
    }
    const session = index.sessionAtOrAfter(at);
    if (!index.has(session)) this.failed = true;
    else if (index.hasOpened(session, at)) this.#deemAt(session, at, day);
    else if (this.#keepsDate) {
      this.#outside = true;
      this.#deemAt(session, at, day);
    } else this.#deemAtOpening(session);
  }

  #deemAtOpening(session: number): void {
    const index = this.#index;
    if (!index.has(session)) this.failed = true;
    else this.#deemAt(session, index.opensAt(session), index.dayOf(session));
  }

  #deemAt(session: number, at: number, day: number): void {
    this.session = session;
    this.deemed = at;
    this.day = day;
  }

  /** The session that is number 1. */
  #firstSession(): number {
    if (this.#limit.unit !== 'working-days' || this.#start === 'receipt-session') return this.session;
    if (this.#start === 'day-after') return this.#index.sessionFrom(this.day + 1);
    return this.#outside ? this.session : this.session + 1;
  }

  #sessionsToCount(): number {
    const index = this.#index;
    switch (this.#limit.unit) {
      case 'same-session': {
        const left = index.closesAt(this.session) - Math.max(this.deemed, index.opensAt(this.session));
        return left < this.#lead ? 2 : 1;
      }
      case 'same-day':
        return index.sessionFrom(index.dayOf(this.session) + 1) - this.session;
      case 'same-week': {
        const end = this.#weekEnd(this.session);
        // A week that the calendar does not hold to its Sunday has no answer.
        return end > index.days ? Infinity : index.sessionFrom(end) - this.session;
      }
      default:
        return this.#amount;
    }
  }

  /** The day after the ISO week in which a receipt in a session is due. */
  #weekEnd(session: number): number {
    const end = this.#endOfWeek(session);
    if (this.#limit.unit !== 'same-week' || this.#limit.nextWeek !== true) return end;
    const next = this.#index.sessionFrom(end);
    return this.#index.has(next) ? this.#endOfWeek(next) : Infinity;
  }

  #endOfWeek(session: number): number {
    const day = this.#index.dayOf(session);
    return day + 8 - weekdayOf(this.#index.plan.from + day);
  }

  #openTime(): number {
    if (this.#limit.unit !== 'working-days') return this.#amount;
    return Math.round(this.#limit.value * this.#index.standardMinutes(Math.floor(this.deemed / DAY_MS)) * MINUTE_MS);
  }

  /** How many days that count lie before a place. */
  #daysBefore(place: number): number {
    return this.#exceptsHolidays ? this.#index.plainDaysBefore(place) : place;
  }

  get #exceptsHolidays(): boolean {
    return this.#limit.unit === 'calendar-days' && this.#limit.exceptHolidays === true;
  }

  /** Finds where the count runs out. */
  #settle(holds: readonly Hold[]): void {
    const index = this.#index;
    switch (this.#measure) {
      case 'sessions':
        this.#dueAtClose(this.#target);
        if (!this.failed && this.#limit.unit === 'same-week') this.#lookAtWeek();
        return;
      case 'open-time': {
        const session = index.sessionOfOpen(this.#target);
        if (!index.has(session)) this.failed = true;
        else this.#dueAt(index.opensAt(session) + this.#target - index.openBeforeSession(session), session);
        return;
      }
      case 'days':
        this.#dueOnWorkedDay(this.#exceptsHolidays ? index.plainDay(this.#target) : this.#target, holds);
        return;
      case 'clock': {
        const day = Math.floor(this.#target / DAY_MS);
        if (day >= index.days) this.failed = true;
        else if (!index.isWorked(day)) this.#dueOnWorkedDay(day, holds);
        else this.#dueAt(this.#target, this.#sessionOpenBefore(this.#target));
        return;
      }
    }
  }

  #dueAtClose(session: number): void {
    if (!this.#index.has(session)) this.failed = true;
    else this.#dueAt(this.#index.closesAt(session), session);
  }

  #dueAt(due: number, session: number): void {
    this.failed = !this.#index.has(session);
    this.due = due;
    this.dueSession = session;
    this.lastDay = Math.max(Math.floor(due / DAY_MS), this.day);
  }

  /** The last session that opened before an instant. */
  #sessionOpenBefore(at: number): number {
    const index = this.#index;
    const session = index.sessionAtOrAfter(at);
    // Past the last session `opensAt` is NaN, and no comparison with it holds.
    return index.opensAt(session) < at ? session : session - 1;
  }

  /** Within the week depends on every day of the week of the receipt, and of the due session where time was lost. */
  #lookAtWeek(): void {
    this.lastDay = Math.max(this.lastDay, this.#weekEnd(this.session) - 1);
  }

  /** A last day that is not worked, or on hold when it ends, moves to the next working day; due when its last session closes. */
  #dueOnWorkedDay(day: number, holds: readonly Hold[]): void {
    const index = this.#index;
    for (let place = day; place < index.days; place++) {
      if (!index.isWorked(place)) continue;
      const last = index.sessionFrom(place + 1) - 1;
      const end = this.#measure === 'days' ? (place + 1) * DAY_MS : index.closesAt(last);
      const hold = holds.find(({ from, to }) => from < end && end <= to);
      if (hold === undefined) {
        this.#dueAtClose(last);
        return;
      }
      // On to its last day, so that years on hold are not looked at day by day.
      place = Math.max(place, Math.floor(hold.to / DAY_MS) - 1);
    }
    this.failed = true;
  }
}

const NONE: readonly Hold[] = [];

/** 1 where a minute is a mark or past it, else 0: by the sign, without a jump. */
function reached(minute: number, mark: number): number {
  return 1 + ((minute - mark) >> 31);
}

function measureOf(limit: TimeLimit, profile: CountingProfile): Measure {
  switch (limit.unit) {
    case 'working-days':
      return profile.start === 'elapsed' ? 'open-time' : 'sessions';
    case 'working-hours':
      return 'open-time';
    case 'calendar-days':
      return 'days';
    case 'clock-hours':
      return 'clock';
    default:
      return 'sessions';
  }
}

function amountOf(limit: TimeLimit, measure: Measure): number {
  if (!('value' in limit)) return 0;
  if (measure === 'sessions') return limit.value * 2;
  return measure === 'days' ? limit.value : Math.round(limit.value * HOUR_MS);
}
