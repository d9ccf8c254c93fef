import type { SessionIndex } from '../calendar/session-index.js';
import { DAY_MS } from '../time/vietnam-time.js';
import type { Hold } from './clock-stop.js';
import type { CountingProfile, CountStart } from './counting-profile.js';
import { deem, deemAfter, deemByClock, type Receipt } from './deem.js';
import { MEASURES, type End, type Leg, type Span } from './measure.js';
import { partsOf, type SingleLimit, type TimeLimit } from './time-limit.js';

/** One limit under one profile, ready to be counted from any number of receipts. */
export interface Counting {
  readonly limit: TimeLimit;
  readonly profile: CountingProfile;
  /** What is counted, one after another. */
  readonly legs: readonly Leg[];
}

/** A leg that was counted: how it began, what it lost to which holds, and where it ended. */
export interface CountedLeg extends Span, End {
  readonly leg: Leg;
  readonly receipt: Receipt;
  readonly stops: readonly CountedStop[];
}

/** A hold, relative to the calendar, and what it took out of the measure of its leg. */
export interface CountedStop {
  readonly hold: Hold;
  readonly lost: number;
}

/** A count: how it went and where it ended. Instants are milliseconds since the first midnight of the calendar. */
export interface Count {
  /** How the dossier was received at first. */
  readonly receipt: Receipt;
  /** The holds that began the limit anew, in order. */
  readonly restarts: readonly Hold[];
  /** Since the last restart. */
  readonly legs: readonly CountedLeg[];
  /** The last of them, where the limit ends. */
  readonly last: CountedLeg;
  /** Since when the clock stands still; then nothing is due. */
  readonly onHoldSince: number | undefined;
}

/** Makes a limit under a profile ready to be counted. Both are checked already. */
export function countingOf(limit: TimeLimit, profile: CountingProfile): Counting {
  const { start } = profile;
  const legs = limit.unit === 'sequence' ? partsOf(limit).flatMap((part, i) => legsOf(part.limit, i, start)) : legsOf(limit, 0, start);
  return { limit, profile, legs };
}

const HOUR_MS = 3_600_000;

function legsOf(limit: SingleLimit, part: number, start: CountStart | undefined): readonly Leg[] {
  const leg = (measure: Leg['measure'], amount: number): Leg => ({ part, limit, measure, amount, start });
  switch (limit.unit) {
    case 'working-days': {
      if (start === 'elapsed') return [leg('open-time', limit.value)];
      const sessions = Math.floor(limit.value * 2);
      const quarter = limit.value - sessions / 2;
      if (quarter === 0) return [leg('sessions', sessions)];
      return sessions === 0 ? [leg('open-time', quarter)] : [leg('sessions', sessions), leg('open-time', quarter)];
    }
    case 'working-hours':
      return [leg('open-time', Math.round(limit.value * HOUR_MS))];
    case 'clock-hours':
      return [leg('clock', Math.round(limit.value * HOUR_MS))];
    case 'calendar-days':
    case 'calendar-months':
      return [leg('days', limit.value)];
    default:
      return [leg('sessions', 0)];
  }
}

/**
 * How a dossier is deemed received for a limit.
 *
 * @param at - an instant within the calendar
 * @returns nothing where that needs a day past the calendar
 * @internal
 */
export function receiptOf(index: SessionIndex, { legs, profile }: Counting, at: number): Receipt | undefined {
  return (legs[0] as Leg).measure === 'clock' ? deemByClock(index, at) : deem(index, at, profile);
}

/**
 * Counts a limit from a receipt. The holds are taken in order; one that begins at or after the deadline so far changes nothing, and
 * neither do later ones.
 *
 * @param holds - merged and in order, in milliseconds since 1970
 * @returns nothing where the count needs a day past the calendar
 * @internal
 */
export function count(index: SessionIndex, counting: Counting, receipt: Receipt, holds: readonly Hold[] = []): Count | undefined {
  const restarts: Hold[] = [];
  let legs = runLegs(index, counting, NONE, receipt);
  let onHoldSince: number | undefined;
  for (const { from, to, restart } of holds) {
    const hold = { from: from - index.origin, to: to - index.origin, restart };
    if (legs === undefined || hold.from >= lastOf(legs).due) break;
    if (to === Infinity) {
      onHoldSince = hold.from;
      break;
    }
    if (restart) {
      restarts.push(hold);
      const again = receiptOf(index, counting, index.place('clockStops', to));
      legs = again && runLegs(index, counting, NONE, again);
    } else legs = stopLegs(index, counting, legs, hold);
  }
  return legs && { receipt, restarts, legs, last: lastOf(legs), onHoldSince };
}

/**
 * Where a limit from a receipt ends, and nothing else; without the facts that {@link count} gives it costs half.
 *
 * @returns nothing where the count needs a day past the calendar
 * @internal
 */
export function endOf(index: SessionIndex, counting: Counting, receipt: Receipt): End | undefined {
  const [leg, ...more] = counting.legs as readonly [Leg, ...Leg[]];
  if (more.length > 0) return count(index, counting, receipt)?.last;
  const measure = MEASURES[leg.measure];
  return measure.end(index, leg, measure.span(index, leg, receipt).target, receipt, NO_HOLDS);
}

/** The last day that a count had to look at. */
export function lastDayOf({ legs, last }: Count): number {
  return legs.length === 1 ? last.lastDay : Math.max(...legs.map(({ lastDay }) => lastDay));
}

function lastOf(legs: readonly CountedLeg[]): CountedLeg {
  return legs[legs.length - 1] as CountedLeg;
}

/** Counts the legs that are left after some, each from where the one before it ended. */
function runLegs(
  index: SessionIndex,
  { legs }: Counting,
  done: readonly CountedLeg[],
  receipt: Receipt | undefined,
  hold?: Hold,
): readonly CountedLeg[] | undefined {
  // Most limits have one leg: a list that grows would cost more than its count.
  if (legs.length === 1 && receipt !== undefined) {
    const only = runLeg(index, legs[0] as Leg, receipt);
    return only && [only];
  }
  const counted = [...done];
  let from = receipt;
  for (let i = done.length; i < legs.length; i++) {
    const leg = legs[i] as Leg;
    const before = counted[i - 1];
    if (before !== undefined)
      from = leg.measure === 'clock' ? deemByClock(index, before.due) : deemAfter(index, before.due, before.session);
    if (from === undefined) return undefined;
    let run = runLeg(index, leg, from);
    // A hold that outlasts a leg goes on in the next.
    if (run !== undefined && hold !== undefined && hold.to > from.at) run = stopLeg(index, run, hold);
    if (run === undefined) return undefined;
    counted.push(run);
  }
  return counted;
}

/** Counts one leg from its own receipt, before any hold. */
function runLeg(index: SessionIndex, leg: Leg, receipt: Receipt): CountedLeg | undefined {
  return settle(index, leg, receipt, MEASURES[leg.measure].span(index, leg, receipt), NO_STOPS);
}

const NONE: readonly CountedLeg[] = Object.freeze([]);
const NO_STOPS: readonly CountedStop[] = Object.freeze([]);
const NO_HOLDS: readonly Hold[] = Object.freeze([]);

/** A stop acts on the leg that runs when it begins; those after it begin later for it. */
function stopLegs(index: SessionIndex, counting: Counting, legs: readonly CountedLeg[], hold: Hold): readonly CountedLeg[] | undefined {
  const running = legs.findIndex(({ due }) => hold.from < due);
  const stopped = stopLeg(index, legs[running] as CountedLeg, hold);
  return stopped && runLegs(index, counting, [...legs.slice(0, running), stopped], undefined, hold);
}

/** Takes the time of a hold out of a leg. */
function stopLeg(index: SessionIndex, counted: CountedLeg, hold: Hold): CountedLeg | undefined {
  if (hold.to >= index.days * DAY_MS) return undefined;
  const { leg, receipt, from, target, stops } = counted;
  const lost = MEASURES[leg.measure].lost(index, leg, counted, hold);
  return settle(index, leg, receipt, { from, target: target + lost }, [...stops, { hold, lost }]);
}

/** Finds where a leg runs out. */
function settle(
  index: SessionIndex,
  leg: Leg,
  receipt: Receipt,
  { from, target }: Span,
  stops: readonly CountedStop[],
): CountedLeg | undefined {
  const holds = stops.length === 0 ? NO_HOLDS : stops.map(({ hold }) => hold);
  const end = MEASURES[leg.measure].end(index, leg, target, receipt, holds);
  return end && { leg, receipt, from, target, stops, due: end.due, session: end.session, lastDay: end.lastDay };
}
