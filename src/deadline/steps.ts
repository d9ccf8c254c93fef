import { DecidedDays } from '../calendar/decided-days.js';
import type { SessionSpan } from '../calendar/office-hours.js';
import { isHoliday, type SessionIndex } from '../calendar/session-index.js';
import type { Half } from '../calendar/session.js';
import { made } from '../explanation/check.js';
import type { UndecidedFact } from '../explanation/reason.js';
import type { CountUnit, DayStep, DeadlineStep, LimitStep, ReceiptStep } from '../explanation/step.js';
import { readDay, weekdayOf } from '../time/local-date.js';
import { DAY_MS, formatInstant, MINUTE_MS, minutesOfDay } from '../time/vietnam-time.js';
import type { Hold } from './clock-stop.js';
import type { CountingProfile } from './counting-profile.js';
import type { TimeLimit } from './time-limit.js';

/** What a walk needs to know. Instants are milliseconds since 1970. */
interface WalkInput {
  readonly index: SessionIndex;
  readonly receivedAt: number;
  readonly limit: TimeLimit;
  readonly profile: CountingProfile;
  readonly undecided: readonly UndecidedFact[];
  /** The holds that were considered, in order. */
  readonly holds: readonly Hold[];
  readonly onHoldSince?: number;
}

/**
 * Walks the days one by one and says what was counted: the same count as the compiled index makes, the slow way, so that
 * the reasons and the answer check each other.
 *
 * @internal
 */
export function walkSteps(input: WalkInput): readonly DeadlineStep[] {
  const { index, receivedAt, limit, profile, holds, onHoldSince, undecided } = input;
  const lastRestart = holds.findLastIndex(({ restart }) => restart);
  const restartedAt = holds[lastRestart]?.to;
  const walk = new Walk(index, limit, profile, restartedAt ?? receivedAt, holds.slice(lastRestart + 1), onHoldSince);
  const days = walk.days();
  const restarts = holds.slice(0, lastRestart + 1).filter(({ restart }) => restart);
  const steps: DeadlineStep[] = [
    receiptStep(input, receivedAt, false),
    walk.limitStep(),
    ...restarts.map(({ from, to }) => stopStep(from, to)),
    ...(restartedAt === undefined ? [] : [receiptStep(input, restartedAt, true)]),
    ...walk.stops.map(({ from, to, lost }) => stopStep(from, to, Object.freeze({ amount: lost, unit: walk.unit }))),
    ...days,
    ...walk.end(),
  ];
  steps.push(...laterKnown(index, days));
  if (undecided.length > 0) steps.push({ code: 'undecided', decidedUntil: index.dateAt(index.decidedDays), facts: undecided });
  return made('steps', steps);
}

/** Days met, and the day moved to, that became something else by what was known only after the day as of which the calendar is asked. */
function laterKnown(index: SessionIndex, steps: readonly DeadlineStep[]): DeadlineStep[] {
  const { knownOn, today, from } = index.plan;
  if (knownOn === undefined || today === undefined) return [];
  const now = new DecidedDays(today());
  return steps.flatMap((step): DeadlineStep[] => {
    const date = step.code === 'day' ? step.date : step.code === 'moved' ? step.to : undefined;
    if (date === undefined) return [];
    const day = readDay(date);
    const { reason } = now.on(day);
    return reason.code === index.dayAt(day - from).reason.code ? [] : [{ code: 'later-known', date, knownOn, reason }];
  });
}

/** A session as the walk meets it: instants in milliseconds since the first midnight. */
interface MetSession {
  readonly day: number;
  readonly half: Half;
  readonly opens: number;
  readonly closes: number;
}

interface Receipt {
  readonly rule: ReceiptStep['rule'];
  readonly day: number;
  readonly deemed: number;
  /** The session of receipt or the next one; none where hours run by the clock. */
  readonly session: MetSession | undefined;
}

interface MetStop {
  readonly from: number;
  readonly to: number;
  lost: number;
}

class Walk {
  /** The stops since the last restart and what each cost; `from` and `to` are milliseconds since 1970. */
  readonly stops: MetStop[];
  readonly unit: CountUnit;
  readonly #index: SessionIndex;
  readonly #limit: TimeLimit;
  readonly #profile: CountingProfile;
  readonly #begun: number;
  readonly #receipt: Receipt;
  readonly #pausedAt: number;
  readonly #onHoldSince: number | undefined;
  #total = 0;
  #due: { at: number; day: number; half: Half } | undefined;
  readonly #moved: DeadlineStep[] = [];

  constructor(
    index: SessionIndex,
    limit: TimeLimit,
    profile: CountingProfile,
    begun: number,
    holds: readonly Hold[],
    onHoldSince: number | undefined,
  ) {
    this.#index = index;
    this.#limit = limit;
    this.#profile = profile;
    this.#begun = begun - index.origin;
    this.#receipt = receive(index, limit, profile, this.#begun);
    this.#onHoldSince = onHoldSince;
    this.#pausedAt = onHoldSince === undefined ? Infinity : onHoldSince - index.origin;
    this.stops = holds.map(({ from, to }) => ({ from, to, lost: 0 }));
    this.unit = unitOf(limit, profile);
  }

  /** One step for each day from the receipt to the day due. */
  days(): DeadlineStep[] {
    const steps: DeadlineStep[] = [];
    const onHold = this.#onHoldSince !== undefined;
    for (let day = dayOf(this.#begun); day <= this.#lastDay() && (onHold || this.#due === undefined); day++) {
      steps.push(this.#due === undefined ? this.#meet(day) : this.#wait(day));
    }
    // On hold there is no deadline to move.
    return this.#onHoldSince === undefined ? [...steps, ...this.#moved] : steps;
  }

  /** A walk on hold ends on the day on which the clock stopped. */
  #lastDay(): number {
    return Math.min(dayOf(this.#pausedAt), this.#index.days - 1);
  }

  end(): DeadlineStep[] {
    if (this.#onHoldSince !== undefined) return [{ code: 'on-hold', since: formatInstant(this.#onHoldSince) }];
    if (this.#due === undefined) return [];
    const { at, half, day } = this.#due;
    const { origin } = this.#index;
    const ownInstant = ['same-session', 'working-hours', 'clock-hours'].includes(this.#limit.unit);
    return [
      { code: 'due', at: formatInstant(origin + at), legalEnd: formatInstant(origin + (ownInstant ? at : (day + 1) * DAY_MS)), half },
    ];
  }

  limitStep(): LimitStep {
    const { start } = this.#profile;
    const counted = this.unit === 'sessions' ? { sessions: this.#sessionsNeeded() } : {};
    const { unit } = this.#limit;
    return {
      code: 'limit',
      ...this.#limit,
      ...(unit === 'working-days' && start !== undefined ? { start } : {}),
      ...counted,
      ...(unit === 'same-session' && this.#limit.minLeadMinutes !== undefined ? { rolled: this.#sessionsNeeded() === 2 } : {}),
      ...(unit === 'working-days' && start === 'elapsed' ? { standardMinutes: this.#standardMinutes() } : {}),
    };
  }

  /** A count that had run out before the clock stopped only waits for a working day that is not on hold. */
  #wait(day: number): DayStep {
    const waits = day === this.#lastDay() || sessionsOn(this.#index, day).length > 0;
    return this.#dayStep(day, waits ? 'on-hold' : undefined);
  }

  #meet(day: number): DayStep {
    const before = this.#total;
    const halves: Half[] = [];
    let passedOver: DayStep['passedOver'];
    if (this.unit === 'days') passedOver = this.#countDay(day);
    else if (this.#limit.unit === 'clock-hours') passedOver = this.#countClock(day);
    else {
      for (const session of sessionsOn(this.#index, day)) {
        if (this.#due !== undefined) break;
        const why = this.unit === 'sessions' ? this.#countSession(session) : this.#countOpenTime(session);
        if (why === undefined) halves.push(session.half);
        else passedOver = why;
      }
    }
    return this.#dayStep(day, passedOver, this.#total - before, halves);
  }

  /** Counts a session, or says why it is passed over. */
  #countSession(session: MetSession): DayStep['passedOver'] {
    const early = this.#beforeCount(session);
    if (early !== undefined) return early;
    if (session.closes > this.#pausedAt) return 'on-hold';
    if (this.#loses(1, (from, to) => from < session.closes && session.closes <= to)) return 'on-hold';
    this.#total++;
    if (this.#total === this.#sessionsNeeded()) this.#due = { at: session.closes, day: session.day, half: session.half };
    return undefined;
  }

  /** Why a session lies before the count, if it does. */
  #beforeCount({ day, opens, closes }: MetSession): DayStep['passedOver'] {
    const { deemed, day: received } = this.#receipt;
    if (day < received || closes <= deemed) return 'before-receipt';
    if (this.#limit.unit !== 'working-days') return undefined;
    if (this.#profile.start === 'day-after' && day <= received) return 'receipt-day';
    if (this.#profile.start === 'session-after' && opens <= deemed && this.#receipt.rule !== 'keep-date') return 'receipt-session';
    return undefined;
  }

  #sessionsNeeded(): number {
    const { unit } = this.#limit;
    if (unit === 'working-days') return this.#limit.value * 2;
    const { deemed } = this.#receipt;
    const session = this.#receipt.session as MetSession;
    if (unit === 'same-session') {
      const left = session.closes - Math.max(deemed, session.opens);
      return left < (this.#limit.minLeadMinutes ?? 0) * MINUTE_MS ? 2 : 1;
    }
    const lastDay = unit === 'same-week' ? this.#lastDayOfWeek(session.day) : session.day;
    let sessions = 0;
    for (let day = session.day; day <= lastDay; day++) {
      sessions += sessionsOn(this.#index, day).filter(({ closes }) => closes > deemed).length;
    }
    return sessions;
  }

  /** The Sunday of the week in which a receipt on a day is due. */
  #lastDayOfWeek(day: number): number {
    const sunday = (of: number) => of + 7 - weekdayOf(this.#index.plan.from + of);
    if (this.#limit.unit !== 'same-week' || this.#limit.nextWeek !== true) return sunday(day);
    let next = sunday(day) + 1;
    while (next < this.#index.days && sessionsOn(this.#index, next).length === 0) next++;
    return sunday(next);
  }

  #countOpenTime(session: MetSession): DayStep['passedOver'] {
    const opens = Math.max(session.opens, this.#receipt.deemed);
    if (opens >= session.closes || session.day < this.#receipt.day) return 'before-receipt';
    return this.#countSpan(opens, session.closes, this.#openTimeNeeded(), (at) => {
      this.#due = { at, day: session.day, half: session.half };
    });
  }

  #openTimeNeeded(): number {
    const limit = this.#limit as { value: number; unit: string };
    if (limit.unit === 'working-hours') return Math.round(limit.value * 3_600_000);
    return Math.round(limit.value * this.#standardMinutes() * MINUTE_MS);
  }

  #standardMinutes(): number {
    return this.#index.standardMinutes(dayOf(this.#receipt.deemed));
  }

  /** Counts time from one instant to another less what is on hold, up to what is needed. Totals are minutes. */
  #countSpan(from: number, to: number, needed: number, reached: (at: number) => void): DayStep['passedOver'] {
    let at = from;
    let onHold = false;
    for (const stop of [...this.stops, { from: this.#pausedAt + this.#index.origin, to: Infinity, lost: 0 }]) {
      const begins = Math.max(at, stop.from - this.#index.origin);
      const ends = Math.min(to, stop.to - this.#index.origin);
      if (begins >= to || ends <= at) continue;
      if (this.#advance(at, begins, needed, reached)) return undefined;
      stop.lost += (ends - begins) / MINUTE_MS;
      onHold = true;
      at = ends;
    }
    this.#advance(at, to, needed, reached);
    return onHold ? 'on-hold' : undefined;
  }

  #advance(from: number, to: number, needed: number, reached: (at: number) => void): boolean {
    const left = needed - Math.round(this.#total * MINUTE_MS);
    const done = to - from >= left;
    this.#total += Math.min(left, to - from) / MINUTE_MS;
    if (done) reached(from + left);
    return done;
  }

  #countClock(day: number): DayStep['passedOver'] {
    const limit = this.#limit as { value: number };
    const from = Math.max(this.#begun, day * DAY_MS);
    let end: number | undefined;
    const passed = this.#countSpan(from, (day + 1) * DAY_MS, Math.round(limit.value * 3_600_000), (at) => (end = at));
    if (end === undefined) return passed;
    // The very end of a day is the first instant of the next.
    const endDay = dayOf(end);
    if (sessionsOn(this.#index, endDay).length === 0) this.#moveOn(endDay, day);
    else this.#due = { at: end, day: endDay, half: lastSessionOpenBefore(this.#index, end).half };
    return passed;
  }

  #countDay(day: number): DayStep['passedOver'] {
    if (day < this.#receipt.day) return sessionsOn(this.#index, day).length > 0 ? 'before-receipt' : undefined;
    if (day === this.#receipt.day) return 'receipt-day';
    const limit = this.#limit as { value: number; exceptHolidays?: boolean };
    if (limit.exceptHolidays === true && isHoliday(this.#index.dayAt(day).reason)) return undefined;
    if (this.#pausedAt < (day + 1) * DAY_MS) return 'on-hold';
    if (this.#loses(1, (from, to) => from < (day + 1) * DAY_MS && (day + 1) * DAY_MS <= to)) return 'on-hold';
    this.#total++;
    if (this.#total === limit.value) {
      if (sessionsOn(this.#index, day).length > 0) this.#dueAtCloseOf(day);
      else this.#moveOn(day, day);
    }
    return undefined;
  }

  /** A last day that is not worked moves to the next working day that is not on hold when it ends; the days between are met, too. */
  #moveOn(from: number, met: number): void {
    if (from > met) this.#moved.push(this.#dayStep(from, undefined));
    for (let day = from + 1; day < this.#index.days; day++) {
      const close = sessionsOn(this.#index, day).at(-1)?.closes;
      if (close === undefined) {
        this.#moved.push(this.#dayStep(day, undefined));
        continue;
      }
      const end = this.unit === 'days' ? (day + 1) * DAY_MS : close;
      if (this.stops.some((stop) => stop.from - this.#index.origin < end && end <= stop.to - this.#index.origin)) {
        this.#moved.push(this.#dayStep(day, 'on-hold'));
        continue;
      }
      const { reason } = this.#index.dayAt(from);
      this.#moved.push({ code: 'moved', from: this.#index.dateAt(from), to: this.#index.dateAt(day), reason });
      this.#dueAtCloseOf(day);
      return;
    }
  }

  #dayStep(day: number, passedOver: DayStep['passedOver'], counted = 0, halves: readonly Half[] = []): DayStep {
    const step: { -readonly [Key in keyof DayStep]: DayStep[Key] } = {
      code: 'day',
      date: this.#index.dateAt(day),
      weekday: weekdayOf(this.#index.plan.from + day),
      reason: this.#index.dayAt(day).reason,
      counted,
      total: this.#total,
      unit: this.unit,
    };
    // Put in where there is something to say; a spread of nothing would cost more than the count.
    if (passedOver !== undefined) step.passedOver = passedOver;
    if (this.unit === 'sessions' && halves.length > 0) step.halves = Object.freeze(halves);
    return step;
  }

  #dueAtCloseOf(day: number): void {
    const last = sessionsOn(this.#index, day).at(-1) as MetSession;
    this.#due = { at: last.closes, day, half: last.half };
  }

  /** Whether a stop takes this part of the count, and charges it. */
  #loses(amount: number, takes: (from: number, to: number) => boolean): boolean {
    const stop = this.stops.find(({ from, to }) => takes(from - this.#index.origin, to - this.#index.origin));
    if (stop !== undefined) stop.lost += amount;
    return stop !== undefined;
  }
}

function dayOf(at: number): number {
  return Math.floor(at / DAY_MS);
}

function sessionsOn(index: SessionIndex, day: number): readonly MetSession[] {
  const midnight = day * DAY_MS;
  return index.dayAt(day).sessions.map(({ half, opens, closes }: SessionSpan) => ({
    day,
    half,
    opens: midnight + opens * MINUTE_MS,
    closes: midnight + closes * MINUTE_MS,
  }));
}

function receive(index: SessionIndex, limit: TimeLimit, profile: CountingProfile, at: number): Receipt {
  const day = dayOf(at);
  if (limit.unit === 'clock-hours') return { rule: 'by-clock', day, deemed: at, session: undefined };
  const today = sessionsOn(index, day);
  if (profile.cutOff !== undefined && today.length > 0 && at - day * DAY_MS > minutesOfDay(profile.cutOff) * MINUTE_MS) {
    return deemedAt('cut-off', nextSession(index, day + 1, at));
  }
  const open = today.find(({ opens, closes }) => opens <= at && at < closes);
  if (open !== undefined) return { rule: 'in-session', day, deemed: at, session: open };
  const next = nextSession(index, day, at);
  return profile.offHours === 'keep-date' ? { rule: 'keep-date', day, deemed: at, session: next } : deemedAt('next-opening', next);
}

function deemedAt(rule: ReceiptStep['rule'], session: MetSession): Receipt {
  return { rule, day: session.day, deemed: session.opens, session };
}

/** The first session from a day on that opens after an instant. The counter has seen that there is one. */
function nextSession(index: SessionIndex, from: number, at: number): MetSession {
  for (let day = from; ; day++) {
    const next = sessionsOn(index, day).find(({ opens }) => opens > at);
    if (next !== undefined) return next;
  }
}

/** The last session that opened before an instant. The counter has seen that there is one. */
function lastSessionOpenBefore(index: SessionIndex, at: number): MetSession {
  for (let day = dayOf(at); ; day--) {
    const last = sessionsOn(index, day).findLast(({ opens }) => opens < at);
    if (last !== undefined) return last;
  }
}

function receiptStep({ index, limit, profile }: WalkInput, at: number, restart: boolean): ReceiptStep {
  const { rule, deemed, session } = receive(index, limit, profile, at - index.origin);
  return {
    code: 'receipt',
    rule,
    restart,
    at: formatInstant(at),
    deemedAt: formatInstant(index.origin + deemed),
    ...(rule === 'keep-date' || session === undefined ? {} : { half: session.half }),
    ...(rule === 'cut-off' && profile.cutOff !== undefined ? { cutOff: profile.cutOff } : {}),
  };
}

function stopStep(from: number, to: number, lost?: { readonly amount: number; readonly unit: CountUnit }): DeadlineStep {
  const ends = { code: 'stop', from: formatInstant(from), to: formatInstant(to) } as const;
  return lost === undefined ? { ...ends, then: 'restart' } : { ...ends, then: 'resume', lost };
}

function unitOf({ unit }: TimeLimit, { start }: CountingProfile): CountUnit {
  if (unit === 'calendar-days') return 'days';
  return unit === 'working-hours' || unit === 'clock-hours' || (unit === 'working-days' && start === 'elapsed') ? 'minutes' : 'sessions';
}
