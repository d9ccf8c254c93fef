import type { SessionIndex } from '../calendar/session-index.js';
import { DAY_MS } from '../time/vietnam-time.js';
import { dueOf, lateFrom, type Batch, type DaysMet } from './batch.js';
import { countByMoments } from './count-by-moments.js';
import type { Counting } from './count.js';
import { dayOfSession, flatDays, lastBefore, sessionAfter } from './flat-days.js';
import { lastSessionUnder } from './last-session.js';
import type { Leg } from './measure.js';

// How far past the last receipt the days are laid out; a count that reaches further is made by itself.
const DAYS_AHEAD = 120;

/**
 * The dues of many receipts, in milliseconds since 1970; NaN where one is refused.
 *
 * @internal
 */
export function countEach(index: SessionIndex, counting: Counting, receivedAt: Float64Array, due: Float64Array): void {
  const days = daysMet(index, receivedAt);
  if (days === undefined) {
    due.fill(Number.NaN);
    return;
  }
  const until = Math.min(index.days, days.last + DAYS_AHEAD);
  const batch = { index, counting, receivedAt, due, flat: flatDays(index, days.first, until) };
  const [leg, ...more] = counting.legs as readonly [Leg, ...Leg[]];
  if (more.length === 0 && leg.measure === 'clock') countClock(batch);
  else if (more.length === 0 && leg.measure === 'open-time') countOpenTime(batch);
  else if (leg.measure === 'clock' || leg.measure === 'open-time') each(batch);
  else {
    const countThem = more.length > 0 ? each : countToClose;
    if (!countByMoments(batch, days, countThem)) countThem(batch);
  }
}

/** Answers each receipt that lies within the calendar by itself. */
function each(batch: Batch): void {
  for (let i = 0; i < batch.due.length; i++) batch.due[i] = dueOf(batch, i);
}

/** The days of the receipts that lie within the calendar; nothing where none does. */
function daysMet(index: SessionIndex, receivedAt: Float64Array): DaysMet | undefined {
  let first = Infinity;
  let last = -Infinity;
  let areTimes = true;
  // From the end, by number: to iterate takes longer than to count.
  for (let i = receivedAt.length - 1; i >= 0; i--) {
    const at = receivedAt[i] as number;
    if (at >= first && at <= last) continue;
    if (at < first) first = at;
    if (at > last) last = at;
    if (Number.isNaN(at)) areTimes = false;
  }
  if (receivedAt.length === 0) return undefined;
  const { origin, days } = index;
  const end = origin + days * DAY_MS;
  if (areTimes && first >= origin && last < end) return { first: dayOf(first - origin), last: dayOf(last - origin), areAll: true };
  const inside = receivedAt.filter((at) => at >= origin && at < end);
  const met = daysMet(index, inside);
  return met && { ...met, areAll: false };
}

function dayOf(at: number): number {
  return Math.floor(at / DAY_MS);
}

// In the loops the numbers stand as they are: a bundler makes variables of a module's constants, and to divide by a variable takes several
// times as long. Half a millisecond more keeps a day's product off the whole days.

/** Limits that end when a session closes, which is told by the session of the receipt and by its day. */
function countToClose(batch: Batch): void {
  const { counting, index, receivedAt, due, flat } = batch;
  const { closes, sessions } = flat;
  const late = lateFrom(counting);
  const lastSession = lastSessionUnder(batch);
  const firstMidnight = index.origin + flat.from * DAY_MS;
  const length = (flat.until - flat.from) * DAY_MS;
  for (let i = 0; i < due.length; i++) {
    const at = Math.floor(receivedAt[i] as number) - firstMidnight;
    // False for NaN, too.
    if (!(at >= 0 && at < length)) {
      due[i] = Number.NaN;
      continue;
    }
    const day = ((at + 0.5) * (1 / 86_400_000)) | 0;
    const time = (at - day * 86_400_000) | 0;
    let session = sessionAfter(flat, day, time, late);
    if (session < sessions) session = lastSession(session, day, time);
    // What reaches past the days that were laid out is counted by itself.
    due[i] = session < sessions ? index.origin + (closes[session] as number) * 60_000 : dueOf(batch, i);
  }
}

/** Hours by the clock: a last day that is not worked moves to the close of the next that is. */
function countClock(batch: Batch): void {
  const { counting, index, receivedAt, due, flat } = batch;
  const { sessionsBefore, closes, sessions } = flat;
  const { amount } = counting.legs[0] as Leg;
  const begins = index.origin + flat.from * DAY_MS;
  const last = flat.until - flat.from;
  for (let i = 0; i < due.length; i++) {
    const at = Math.floor(receivedAt[i] as number);
    const day = ((at - begins + amount + 0.5) * (1 / 86_400_000)) | 0;
    const next = sessionsBefore[day] as number;
    // Near the ends of what is laid out a receipt is counted by itself.
    if (!(at >= begins && day < last && next > 0 && next < sessions)) due[i] = dueOf(batch, i);
    else if (next < (sessionsBefore[day + 1] as number)) due[i] = at + amount;
    else {
      due[i] = index.origin + (closes[lastBefore(flat, dayOfSession(flat, next) + 1)] as number) * 60_000;
    }
  }
}

/** Open office time: from the place of the receipt in it to the place where the limit runs out. */
function countOpenTime(batch: Batch): void {
  const { counting, index, receivedAt, due, flat } = batch;
  const { minutesBefore, opens, sessions } = flat;
  const leg = counting.legs[0] as Leg;
  const late = lateFrom(counting);
  const firstMidnight = index.origin + flat.from * DAY_MS;
  const length = (index.days - flat.from) * DAY_MS;
  const inDays = leg.limit.unit === 'working-days';
  let standard = Number.NaN;
  let standardDay = -1;
  for (let i = 0; i < receivedAt.length; i++) {
    const at = Math.floor(receivedAt[i] as number) - firstMidnight;
    if (!(at >= 0 && at < length)) {
      due[i] = Number.NaN;
      continue;
    }
    const day = ((at + 0.5) * (1 / 86_400_000)) | 0;
    const time = (at - day * 86_400_000) | 0;
    const session = sessionAfter(flat, day, time, late);
    if (session >= sessions) {
      due[i] = dueOf(batch, i);
      continue;
    }
    const opened = flat.from * DAY_MS + at - (opens[session] as number) * 60_000;
    // Standard days are those of the deemed receipt: of the day of its session, or of the receipt where that keeps its date and is outside.
    const deemedDay = flat.from + (opened >= 0 || counting.profile.offHours !== 'keep-date' ? dayOfSession(flat, session) : day);
    if (inDays && deemedDay !== standardDay) {
      standardDay = deemedDay;
      standard = Math.round(leg.amount * index.standardMinutes(deemedDay) * 60_000);
    }
    const target = (minutesBefore[session] as number) * 60_000 + (opened > 0 ? opened : 0) + (inDays ? standard : leg.amount);
    const last = sessionOfOpen(minutesBefore, sessions, session, target);
    due[i] =
      last < sessions ? index.origin + ((opens[last] as number) - (minutesBefore[last] as number)) * 60_000 + target : dueOf(batch, i);
  }
}

/** The session in which so much open time runs out, from a session on; by steps that double, then between the last two. */
function sessionOfOpen(minutesBefore: Int32Array, sessions: number, from: number, target: number): number {
  let low = from;
  let high = from + 1;
  for (let step = 1; high <= sessions && (minutesBefore[high] as number) * 60_000 < target; step *= 2) {
    low = high;
    high += step;
  }
  if (high > sessions) {
    if ((minutesBefore[sessions] as number) * 60_000 < target) return sessions;
    high = sessions;
  }
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((minutesBefore[middle] as number) * 60_000 < target) low = middle;
    else high = middle;
  }
  return low;
}
