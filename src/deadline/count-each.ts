import type { SessionIndex } from '../calendar/session-index.js';
import { DAY_MS, MINUTE_MS, minutesOfDay } from '../time/vietnam-time.js';
import { count, receiptOf, type Counting } from './count.js';
import { flatDays, type FlatDays } from './flat-days.js';
import type { Leg } from './measure.js';

/** What the loops over many receipts share. Instants are milliseconds since the first midnight of the calendar. */
interface Batch {
  readonly index: SessionIndex;
  readonly counting: Counting;
  /** Milliseconds since 1970. */
  readonly receivedAt: Float64Array;
  readonly due: Float64Array;
  /** The days of the receipts and those after them which most counts reach. */
  readonly flat: FlatDays;
}

// How far past the last receipt the days are laid out; a count that reaches further is made by itself.
const DAYS_AHEAD = 120;
// For fewer receipts a table of answers costs more than it saves.
const FEW = 4096;

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
  const [leg, ...more] = counting.legs;
  const isConstant = leg?.measure === 'sessions' || leg?.measure === 'days';
  const inSessions = isConstant && more.length === 0 && leg.limit.unit === 'working-days';
  if (more.length === 0 && leg?.measure === 'clock') countClock(batch);
  else if (more.length === 0 && leg?.measure === 'open-time') countOpenTime(batch);
  else if (isConstant && receivedAt.length > FEW) {
    const find = inSessions ? inSessionsOf(batch) : (at: number) => dueAt(index, counting, at);
    const isWhole = counting.legs.every(({ measure }) => measure === 'sessions' || measure === 'days');
    if (isWhole && mostMoments(counting) === 2) countByPairs(batch, find);
    else countByMoments(batch, find);
  } else if (inSessions) countSessions(batch);
  else each(batch);
}

/** Answers each receipt that lies within the calendar by itself. */
function each(batch: Batch): void {
  for (let i = 0; i < batch.due.length; i++) batch.due[i] = dueOf(batch, i);
}

/** The same for working days counted in sessions: a loop of its own, into which the count is put where it is compiled. */
function countSessions(batch: Batch): void {
  const { index, receivedAt, due } = batch;
  const { origin } = index;
  const end = index.days * DAY_MS;
  const find = inSessionsOf(batch);
  for (let i = 0; i < due.length; i++) {
    const at = Math.floor(receivedAt[i] as number) - origin;
    // False for NaN, too.
    due[i] = at >= 0 && at < end ? origin + find(at) : Number.NaN;
  }
}

/** The first and the last day of receipts that lie within the calendar. */
function daysMet({ origin, days }: SessionIndex, receivedAt: Float64Array): { readonly first: number; readonly last: number } | undefined {
  const end = origin + days * DAY_MS;
  let first = Infinity;
  let last = -Infinity;
  // From the end, by number: to iterate takes longer than to count.
  for (let i = receivedAt.length - 1; i >= 0; i--) {
    const at = receivedAt[i] as number;
    // False for NaN, too.
    if (at >= origin && at < end) {
      if (at < first) first = at;
      if (at > last) last = at;
    }
  }
  return first > last ? undefined : { first: dayOf(Math.floor(first) - origin), last: dayOf(Math.floor(last) - origin) };
}

/** One receipt by itself. */
function dueOf({ index, counting, receivedAt }: Batch, i: number): number {
  const at = Math.floor(receivedAt[i] as number) - index.origin;
  return at >= 0 && at < index.days * DAY_MS ? index.origin + dueAt(index, counting, at) : Number.NaN;
}

function dueAt(index: SessionIndex, counting: Counting, at: number): number {
  const receipt = receiptOf(index, counting, at);
  return (receipt && count(index, counting, receipt)?.last.due) ?? Number.NaN;
}

function dayOf(at: number): number {
  return Math.floor(at / DAY_MS);
}

/** A time of day from which on a receipt is late; past every time where there is no cut-off. */
function lateFrom({ profile }: Counting): number {
  return profile.cutOff === undefined ? DAY_MS : minutesOfDay(profile.cutOff) * MINUTE_MS + 1;
}

// A day of a whole number of milliseconds without a division: half a millisecond more keeps the product off the whole days.
const DAYS_A_MS = 1 / DAY_MS;

/**
 * Limits whose answer is the same for all receipts between two moments of a day, such as the closes of its sessions: a table of the
 * answers, made for the days that are met. The place of a time among the moments is found without a jump, which no processor could guess.
 */
function countByMoments(batch: Batch, find: (at: number) => number): void {
  const { index, receivedAt, due, flat } = batch;
  const first = flat.from * DAY_MS;
  const length = (index.days - flat.from) * DAY_MS;
  const days = flat.until - flat.from;
  const moments = mostMoments(batch.counting);
  const edges = new Int32Array(days * moments);
  // One more than the due instant: 0 where it is not made yet, NaN where there is none.
  const answers = new Float64Array(days * (moments + 1));
  const isMade = new Uint8Array(days);
  for (let i = 0; i < due.length; i++) {
    const at = Math.floor(receivedAt[i] as number) - index.origin - first;
    if (!(at >= 0 && at < length)) {
      due[i] = Number.NaN;
      continue;
    }
    const day = ((at + 0.5) * DAYS_A_MS) | 0;
    if (isMade[day] === 0) {
      isMade[day] = 1;
      setMoments(batch, flat.from + day, edges.subarray(day * moments, (day + 1) * moments));
    }
    const time = (at - day * DAY_MS) | 0;
    let place = day * (moments + 1);
    for (let edge = day * moments, end = edge + moments; edge < end; edge++) place += 1 + ((time - (edges[edge] as number)) >> 31);
    let answer = answers[place] as number;
    if (answer === 0) answers[place] = answer = find(first + at) + 1;
    due[i] = index.origin + answer - 1;
  }
}

/**
 * The same where a day has two such moments and all answers are whole minutes, as nearly all limits have: one row of eight small numbers
 * a day, which the processor fetches at once. The two moments, the three answers, and whether the row is made.
 */
function countByPairs(batch: Batch, find: (at: number) => number): void {
  const { index, receivedAt, due, flat } = batch;
  const first = flat.from * DAY_MS;
  const begins = index.origin + first;
  const length = (index.days - flat.from) * DAY_MS;
  const { origin } = index;
  // One more than the due minute: 0 where it is not made yet, -1 where there is none.
  const table = new Int32Array((flat.until - flat.from) * 8);
  for (let i = 0; i < due.length; i++) {
    const at = Math.floor(receivedAt[i] as number) - begins;
    if (!(at >= 0 && at < length)) {
      due[i] = Number.NaN;
      continue;
    }
    const day = ((at + 0.5) * DAYS_A_MS) | 0;
    const time = (at - day * DAY_MS) | 0;
    const row = day << 3;
    let answer = table[row + 4 + ((time - (table[row] as number)) >> 31) + ((time - (table[row + 1] as number)) >> 31)] as number;
    if (answer === 0) {
      if (table[row + 7] === 0) setMoments(batch, flat.from + day, table.subarray(row, row + 2));
      table[row + 7] = 1;
      const found = find(first + at);
      answer = Number.isNaN(found) ? -1 : found / MINUTE_MS + 1;
      table[row + 4 + ((time - (table[row] as number)) >> 31) + ((time - (table[row + 1] as number)) >> 31)] = answer;
    }
    due[i] = answer < 0 ? Number.NaN : origin + (answer - 1) * MINUTE_MS;
  }
}

/** How many moments of a day can change an answer: two closes; two openings; two at which too little of a session is left. */
function mostMoments(counting: Counting): number {
  return 2 + (counting.profile.offHours === 'keep-date' ? 2 : 0) + (leadOf(counting) > 0 ? 2 : 0);
}

function leadOf({ legs }: Counting): number {
  const limit = legs[0]?.limit;
  return limit?.unit === 'same-session' ? (limit.minLeadMinutes ?? 0) : 0;
}

/** Writes down the moments of a day, in any order; those that it does not have are past its end. */
function setMoments({ counting, flat }: Batch, day: number, moments: Int32Array): void {
  const late = lateFrom(counting);
  const lead = leadOf(counting);
  let n = 0;
  const midnight = day * 1440;
  for (
    let session = flat.sessionsBefore[day - flat.from] as number;
    session < (flat.sessionsBefore[day - flat.from + 1] as number);
    session++
  ) {
    const opens = ((flat.opens[session] as number) - midnight) * MINUTE_MS;
    const closes = ((flat.closes[session] as number) - midnight) * MINUTE_MS;
    moments[n++] = Math.min(closes, late);
    if (counting.profile.offHours === 'keep-date') moments[n++] = opens;
    if (lead > 0) moments[n++] = Math.min(Math.max(opens, closes - lead * MINUTE_MS + 1), closes, late);
  }
  moments.fill(DAY_MS, n);
}

/** When working days counted in sessions are due, from an instant within the days laid out. */
function inSessionsOf({ counting, index, flat }: Batch): (at: number) => number {
  const { from, sessionsBefore, opens, closes, sessions } = flat;
  const { start, offHours } = counting.profile;
  const dayAfter = start === 'day-after';
  const sessionAfter = start === 'session-after';
  const keepsDate = offHours === 'keep-date';
  const late = lateFrom(counting);
  const more = ((counting.legs[0] as Leg).amount | 0) - 1;
  return (at) => {
    const day = ((at + 0.5) * DAYS_A_MS) | 0;
    const time = (at - day * DAY_MS) | 0;
    const minute = day * 1440 + ((time / MINUTE_MS) | 0);
    const today = sessionsBefore[day - from] as number;
    const nextDay = sessionsBefore[day - from + 1] as number;
    let session = today + reached(minute, closes[today] as number) + reached(minute, closes[today + 1] as number);
    session += (nextDay - session) & ~((time - late) >> 31);
    if (session < sessions) {
      if (dayAfter) session = keepsDate ? nextDay : (sessionsBefore[((((closes[session] as number) - 1) / 1440) | 0) + 1 - from] as number);
      // Outside the sessions a receipt that keeps its date has no session of its own.
      else if (sessionAfter) session += keepsDate ? reached(minute, opens[session] as number) : 1;
      session += more;
    }
    // What reaches past the days that were laid out is counted by itself.
    return session < sessions ? (closes[session] as number) * MINUTE_MS : dueAt(index, counting, at);
  };
}

/** 1 where a minute is a mark or past it, else 0: by the sign, without a jump. */
function reached(minute: number, mark: number): number {
  return 1 + ((minute - mark) >> 31);
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
    const day = ((at - begins + amount + 0.5) * DAYS_A_MS) | 0;
    const next = sessionsBefore[day] as number;
    // Near the ends of what is laid out a receipt is counted by itself.
    if (!(at >= begins && day < last && next > 0 && next < sessions)) due[i] = dueOf(batch, i);
    else if (next < (sessionsBefore[day + 1] as number)) due[i] = at + amount;
    else {
      const worked = ((((closes[next] as number) - 1) / 1440) | 0) - flat.from;
      due[i] = index.origin + (closes[(sessionsBefore[worked + 1] as number) - 1] as number) * MINUTE_MS;
    }
  }
}

/** Open office time: from the place of the receipt in it to the place where the limit runs out. */
function countOpenTime(batch: Batch): void {
  const { counting, index, receivedAt, due, flat } = batch;
  const { sessionsBefore, opens, closes, minutesBefore, sessions } = flat;
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
    const day = ((at + 0.5) * DAYS_A_MS) | 0;
    const time = (at - day * DAY_MS) | 0;
    const minute = (flat.from + day) * 1440 + ((time / MINUTE_MS) | 0);
    const today = sessionsBefore[day] as number;
    let session = today + reached(minute, closes[today] as number) + reached(minute, closes[today + 1] as number);
    session += ((sessionsBefore[day + 1] as number) - session) & ~((time - late) >> 31);
    if (session >= sessions) {
      due[i] = dueOf(batch, i);
      continue;
    }
    const opened = flat.from * DAY_MS + at - (opens[session] as number) * MINUTE_MS;
    // Standard days are those of the deemed receipt: of the day of its session, or of the receipt where that keeps its date and is outside.
    const deemedDay =
      opened >= 0 || counting.profile.offHours !== 'keep-date' ? (((closes[session] as number) - 1) / 1440) | 0 : flat.from + day;
    if (inDays && deemedDay !== standardDay) {
      standardDay = deemedDay;
      standard = Math.round(leg.amount * index.standardMinutes(deemedDay) * MINUTE_MS);
    }
    const target = (minutesBefore[session] as number) * MINUTE_MS + (opened > 0 ? opened : 0) + (inDays ? standard : leg.amount);
    const last = sessionOfOpen(minutesBefore, sessions, session, target);
    due[i] =
      last < sessions ? index.origin + ((opens[last] as number) - (minutesBefore[last] as number)) * MINUTE_MS + target : dueOf(batch, i);
  }
}

/** The session in which so much open time runs out, from a session on; by steps that double, then between the last two. */
function sessionOfOpen(minutesBefore: Int32Array, sessions: number, from: number, target: number): number {
  let low = from;
  let high = from + 1;
  for (let step = 1; high <= sessions && (minutesBefore[high] as number) * MINUTE_MS < target; step *= 2) {
    low = high;
    high += step;
  }
  if (high > sessions) {
    if ((minutesBefore[sessions] as number) * MINUTE_MS < target) return sessions;
    high = sessions;
  }
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((minutesBefore[middle] as number) * MINUTE_MS < target) low = middle;
    else high = middle;
  }
  return low;
}
