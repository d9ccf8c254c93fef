import type { SessionIndex } from '../calendar/session-index.js';
import { DAY_MS, MINUTE_MS, minutesOfDay } from '../time/vietnam-time.js';
import { endOf, receiptOf, type Counting } from './count.js';
import type { FlatDays } from './flat-days.js';

/** What the loops over many receipts share. */
export interface Batch {
  readonly index: SessionIndex;
  readonly counting: Counting;
  /** Milliseconds since 1970, as what is due. */
  readonly receivedAt: Float64Array;
  readonly due: Float64Array;
  /** The days of the receipts and those after them which most counts reach. */
  readonly flat: FlatDays;
}

/** The days of receipts that lie within the calendar, and whether all do. */
export interface DaysMet {
  /** Places of days. */
  readonly first: number;
  readonly last: number;
  readonly areAll: boolean;
}

/** One receipt of many by itself; NaN where it is refused. */
export function dueOf({ index, counting, receivedAt }: Batch, i: number): number {
  const at = Math.floor(receivedAt[i] as number) - index.origin;
  // False for NaN, too.
  if (!(at >= 0 && at < index.days * DAY_MS)) return Number.NaN;
  const receipt = receiptOf(index, counting, at);
  const end = receipt && endOf(index, counting, receipt);
  return end === undefined ? Number.NaN : index.origin + end.due;
}

/** The millisecond of a day from which on a receipt is late; past every one where there is no cut-off. */
export function lateFrom({ profile }: Counting): number {
  return profile.cutOff === undefined ? DAY_MS : minutesOfDay(profile.cutOff) * MINUTE_MS + 1;
}

/** How many minutes of its session a receipt must leave for an answer within it. */
export function leadOf({ legs }: Counting): number {
  const limit = legs[0]?.limit;
  return limit?.unit === 'same-session' ? (limit.minLeadMinutes ?? 0) : 0;
}
