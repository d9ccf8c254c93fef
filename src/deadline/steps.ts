import { DecidedDays } from '../calendar/decided-days.js';
import { isHoliday, type SessionIndex } from '../calendar/session-index.js';
import type { Half } from '../calendar/session.js';
import type { UndecidedFact } from '../calendar/undecided-fact.js';
import { made } from '../made.js';
import { readDay, weekdayOf } from '../time/local-date.js';
import { DAY_MS, formatInstant, MINUTE_MS } from '../time/vietnam-time.js';
import type { Hold } from './clock-stop.js';
import type { Count, CountedLeg, Counting } from './count.js';
import type { Receipt } from './deem.js';
import { daysNeeded, legalEndOf, openTimeNeeded, sessionsNeeded, type Measure } from './measure.js';
import type { CountedLimit, CountUnit, DayStep, DeadlineStep, DueStep, ReceiptStep } from './step.js';
import { partsOf } from './time-limit.js';

/**
 * Says a count step by step. Nothing is counted here: where each leg began, ran and ended is read off, and each day between is told
 * by that.
 *
 * @internal
 */
export function stepsOf(
  index: SessionIndex,
  counting: Counting,
  count: Count,
  undecided: readonly UndecidedFact[],
): readonly DeadlineStep[] {
  const { receipt, restarts, legs, last, onHoldSince } = count;
  const parts = partsOf(counting.limit);
  const first = legs[0] as CountedLeg;
  const steps: DeadlineStep[] = [
    receiptStep(index, counting, receipt, false),
    parts.length === 1 ? { code: 'limit', ...limitOf(index, legs) } : { code: 'limit', unit: 'sequence', parts: parts.length },
    ...restarts.map((hold) => stopStep(index, hold)),
    ...(restarts.length === 0 ? [] : [receiptStep(index, counting, first.receipt, true)]),
  ];
  for (const [i, { name }] of parts.entries()) {
    const ofPart = legs.filter(({ leg }) => leg.part === i);
    const end = ofPart[ofPart.length - 1] as CountedLeg;
    if (parts.length > 1) {
      const named = name === undefined ? {} : { name: typeof name === 'string' ? Object.freeze({ vi: name, en: name }) : name };
      steps.push({ code: 'part', number: i + 1, of: parts.length, ...named, ...limitOf(index, ofPart) });
    }
    steps.push(
      ...ofPart.flatMap((leg) => leg.stops.map(({ hold, lost }) => stopStep(index, hold, { amount: lost, measure: leg.leg.measure }))),
    );
    for (const leg of ofPart) {
      if (onHoldSince === undefined || leg.receipt.at <= onHoldSince) steps.push(...daySteps(index, leg, leg === first, onHoldSince));
    }
    if (onHoldSince !== undefined && onHoldSince < end.due) break;
    if (end !== last)
      steps.push({ code: 'part-end', number: i + 1, at: formatInstant(index.origin + end.due), half: index.halfOf(end.session) });
  }
  steps.push(onHoldSince === undefined ? dueStep(index, last) : { code: 'on-hold', since: formatInstant(index.origin + onHoldSince) });
  steps.push(...laterKnown(index, steps));
  if (undecided.length > 0) steps.push({ code: 'undecided', decidedUntil: index.dateAt(index.decidedDays), facts: undecided });
  return made('steps', steps);
}

function receiptStep(index: SessionIndex, { profile }: Counting, receipt: Receipt, restart: boolean): ReceiptStep {
  const { rule, at, deemed, session } = receipt;
  return {
    code: 'receipt',
    rule,
    restart,
    at: formatInstant(index.origin + at),
    deemedAt: formatInstant(index.origin + deemed),
    ...(rule === 'keep-date' || rule === 'by-clock' ? {} : { half: index.halfOf(session) }),
    ...(rule === 'cut-off' && profile.cutOff !== undefined ? { cutOff: profile.cutOff } : {}),
  };
}

/** A limit and how it is counted: in one leg, or in sessions and a quarter of a day. */
function limitOf(index: SessionIndex, legs: readonly CountedLeg[]): CountedLimit {
  const [{ leg, receipt }] = legs as [CountedLeg];
  const { limit, start } = leg;
  const quarter = legs.find((each) => each.leg.measure === 'open-time' && limit.unit === 'working-days' && start !== 'elapsed');
  return {
    ...limit,
    ...(limit.unit === 'working-days' && start !== undefined ? { start } : {}),
    ...(leg.measure === 'sessions' ? { sessions: sessionsNeeded(index, leg, receipt) } : {}),
    ...(quarter === undefined ? {} : { quarterMinutes: openTimeNeeded(index, quarter.leg, quarter.receipt) / MINUTE_MS }),
    ...(limit.unit === 'calendar-months' ? { days: daysNeeded(index, leg, receipt.day) } : {}),
    ...(limit.unit === 'same-session' && limit.minLeadMinutes !== undefined ? { rolled: sessionsNeeded(index, leg, receipt) === 2 } : {}),
    ...(start === 'elapsed' && limit.unit === 'working-days' ? { standardMinutes: index.standardMinutes(dayOf(receipt.deemed)) } : {}),
  };
}

const UNITS: Readonly<Record<Measure, CountUnit>> = { sessions: 'sessions', 'open-time': 'minutes', clock: 'minutes', days: 'days' };

function stopStep(index: SessionIndex, { from, to }: Hold, lost?: { readonly amount: number; readonly measure: Measure }): DeadlineStep {
  const ends = { code: 'stop', from: formatInstant(index.origin + from), to: formatInstant(index.origin + to) } as const;
  if (lost === undefined) return { ...ends, then: 'restart' };
  const unit = UNITS[lost.measure];
  return { ...ends, then: 'resume', lost: Object.freeze({ amount: unit === 'minutes' ? lost.amount / MINUTE_MS : lost.amount, unit }) };
}

function dueStep(index: SessionIndex, { leg, due, session }: CountedLeg): DueStep {
  const { origin } = index;
  return {
    code: 'due',
    at: formatInstant(origin + due),
    legalEnd: formatInstant(origin + legalEndOf(leg.limit, due)),
    half: index.halfOf(session),
  };
}

// ── days ─────────────────────────────────────────────────────────────────────

/** What a day is to a leg: how much of it counts, and why the rest does not. */
interface Met {
  readonly counted: number;
  readonly halves?: readonly Half[];
  readonly passedOver?: DayStep['passedOver'];
}

/** One step for each day from the receipt to the day due, and for those over which the last day moved on. */
function daySteps(index: SessionIndex, leg: CountedLeg, first: boolean, onHoldSince: number | undefined): DeadlineStep[] {
  const paused = onHoldSince !== undefined && onHoldSince < leg.due ? onHoldSince : undefined;
  const meet = MEET[leg.leg.measure];
  const counts = lastDayCounted(index, leg);
  const until = paused === undefined ? counts : Math.min(dayOf(paused), index.days - 1);
  const steps: DeadlineStep[] = [];
  let total = 0;
  const add = (day: number, met: Met): void => {
    total += met.counted;
    steps.push(dayStep(index, leg, day, met, total));
  };
  for (let day = dayOf(leg.receipt.at); day <= until; day++) {
    if (day > counts) add(day, { counted: 0, ...(day === until || index.isWorked(day) ? { passedOver: 'on-hold' } : {}) });
    else {
      const met = meet(index, leg, day, paused ?? Infinity);
      // The day on which the leg before ended was met in that.
      if (first || day > leg.receipt.day || met.counted > 0 || met.passedOver === 'on-hold') add(day, met);
    }
  }
  if (paused !== undefined) return steps;
  const ended = lastDayOf(index, leg);
  const due = index.dayOf(leg.session);
  if (due === ended || index.isWorked(ended)) return steps;
  for (let day = counts + 1; day < due; day++) add(day, { counted: 0, ...(index.isWorked(day) ? { passedOver: 'on-hold' } : {}) });
  steps.push({ code: 'moved', from: index.dateAt(ended), to: index.dateAt(due), reason: index.dayAt(ended).reason });
  return steps;
}

/** The last day of which something counts. */
function lastDayCounted(index: SessionIndex, leg: CountedLeg): number {
  // The very end of a day is the first instant of the next.
  return leg.leg.measure === 'clock' ? dayOf(leg.target - 1) : lastDayOf(index, leg);
}

/** The day on which a count runs out, before it moves to a working day. */
function lastDayOf(index: SessionIndex, { leg, target, session }: CountedLeg): number {
  if (leg.measure === 'clock') return dayOf(target);
  if (leg.measure !== 'days') return index.dayOf(session);
  return leg.limit.unit === 'calendar-days' && leg.limit.exceptHolidays === true ? index.plainDay(target) : target;
}

function dayStep(index: SessionIndex, { leg }: CountedLeg, day: number, { counted, halves, passedOver }: Met, total: number): DayStep {
  const unit = UNITS[leg.measure];
  const inUnit = unit === 'minutes' ? MINUTE_MS : 1;
  const step: { -readonly [Key in keyof DayStep]: DayStep[Key] } = {
    code: 'day',
    date: index.dateAt(day),
    weekday: weekdayOf(index.plan.from + day),
    reason: index.dayAt(day).reason,
    counted: counted / inUnit,
    total: total / inUnit,
    unit,
  };
  // Put in where there is something to say; a spread of nothing would cost more than the count.
  if (passedOver !== undefined) step.passedOver = passedOver;
  if (halves !== undefined && halves.length > 0) step.halves = Object.freeze(halves);
  return step;
}

/** What a day is to a leg in each measure; `paused` is when the clock stopped for good. */
const MEET: Readonly<Record<Measure, (index: SessionIndex, leg: CountedLeg, day: number, paused: number) => Met>> = {
  sessions(index, leg, day, paused) {
    const halves: Half[] = [];
    let passedOver: DayStep['passedOver'];
    for (const session of sessionsOf(index, day, leg)) {
      const closes = index.closesAt(session);
      const before = session < leg.from ? beforeCount(leg, session) : undefined;
      if (before !== undefined) passedOver = before;
      else if (closes > paused || isOnHold(leg, closes)) passedOver = 'on-hold';
      else halves.push(index.halfOf(session));
    }
    return { counted: halves.length, halves, passedOver };
  },
  'open-time'(index, leg, day, paused) {
    let counted = 0;
    let passedOver: DayStep['passedOver'];
    for (const session of sessionsOf(index, day, leg)) {
      if (session < leg.receipt.session) passedOver = 'before-receipt';
      else {
        const met = meetSpan(leg, Math.max(index.opensAt(session), leg.receipt.deemed), Math.min(index.closesAt(session), leg.due), paused);
        counted += met.counted;
        passedOver = met.passedOver ?? passedOver;
      }
    }
    return { counted, passedOver };
  },
  clock(_, leg, day, paused) {
    return meetSpan(leg, Math.max(leg.from, day * DAY_MS), Math.min(leg.target, (day + 1) * DAY_MS), paused);
  },
  days(index, leg, day, paused) {
    const { limit } = leg.leg;
    const end = (day + 1) * DAY_MS;
    if (day < leg.receipt.day) return index.isWorked(day) ? { counted: 0, passedOver: 'before-receipt' } : NOTHING;
    if (day === leg.receipt.day) return { counted: 0, passedOver: 'receipt-day' };
    if (limit.unit === 'calendar-days' && limit.exceptHolidays === true && isHoliday(index.dayAt(day).reason)) return NOTHING;
    return end > paused || isOnHold(leg, end) ? { counted: 0, passedOver: 'on-hold' } : { counted: 1 };
  },
};

const NOTHING: Met = { counted: 0 };

/** The sessions of a day up to the one due. */
function sessionsOf(index: SessionIndex, day: number, { session: due }: CountedLeg): readonly number[] {
  const first = index.sessionFrom(day);
  const length = Math.max(0, Math.min(index.sessionFrom(day + 1) - 1, due) - first + 1);
  return Array.from({ length }, (_, i) => first + i);
}

/** Why a session before the first of the count is passed over. */
function beforeCount({ leg, receipt }: CountedLeg, session: number): DayStep['passedOver'] {
  if (session < receipt.session) return 'before-receipt';
  return leg.start === 'day-after' ? 'receipt-day' : 'receipt-session';
}

/** Whether the dossier is on hold when something ends. */
function isOnHold({ stops }: CountedLeg, end: number): boolean {
  return stops.some(({ hold: { from, to } }) => from < end && end <= to);
}

/** A stretch of time less what is on hold, in milliseconds. */
function meetSpan({ stops }: CountedLeg, from: number, to: number, paused: number): Met {
  let counted = Math.max(0, Math.min(to, paused) - from);
  let onHold = paused < to;
  for (const { hold } of stops) {
    const lost = Math.min(to, hold.to) - Math.max(from, hold.from);
    if (lost <= 0) continue;
    counted -= lost;
    onHold = true;
  }
  return onHold ? { counted, passedOver: 'on-hold' } : { counted };
}

/** Days met, and the day moved to, that became something else by what was known only after the day as of which the calendar is asked. */
function laterKnown(index: SessionIndex, steps: readonly DeadlineStep[]): DeadlineStep[] {
  const { knownOn, today, from } = index.plan;
  if (knownOn === undefined || today === undefined) return [];
  const now = new DecidedDays(today());
  const dates = steps.flatMap((step) => (step.code === 'day' ? [step.date] : step.code === 'moved' ? [step.to] : []));
  return [...new Set(dates)].flatMap((date): DeadlineStep[] => {
    const day = readDay(date);
    const { reason } = now.on(day);
    return reason.code === index.dayAt(day - from).reason.code ? [] : [{ code: 'later-known', date, knownOn, reason }];
  });
}

function dayOf(at: number): number {
  return Math.floor(at / DAY_MS);
}
