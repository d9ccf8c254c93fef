import { DAY_MS, MINUTE_MS } from '../time/vietnam-time.js';
import { lateFrom, type Batch, type DaysMet } from './batch.js';
import type { Counting } from './count.js';
import type { FlatDays } from './flat-days.js';

/**
 * Blocks of time of a power of two of milliseconds, so that the block of an instant and its place in it are shifts. None has two moments
 * after its beginning, so that one look finds the answer: for each block the last moment up to its beginning, and how far into it the next
 * one lies.
 */
interface Blocks {
  readonly shift: number;
  readonly table: Int32Array;
}

// 140 minutes: in ordinary office hours nothing changes twice within them.
const LONGEST = 23;
// The moments and answers of a day take about as long to find as so many receipts to count by themselves.
const RECEIPTS_A_DAY = 40;
// A midnight, and of two sessions each its opening, its close and where too little of it is left.
const MOMENTS_A_DAY = 7;

/**
 * The dues of many receipts under a limit whose answer is the same for all receipts between two moments, such as the closes of the sessions:
 * each answer of the days that are met is found once, and then only looked up.
 *
 * @param days - of the receipts within the calendar
 * @param countThem - counts each receipt of a batch by itself
 * @returns whether it was done: not for few receipts a day, nor where the table would be longer than they are
 */
export function countByMoments(batch: Batch, days: DaysMet, countThem: (batch: Batch) => void): boolean {
  const { index, counting, flat, receivedAt, due } = batch;
  const length = days.last + 1 - days.first;
  if (receivedAt.length < length * RECEIPTS_A_DAY) return false;
  const moments = momentsOf(counting, flat, days.first, length);
  const blocks = blocksOf(moments, length, receivedAt.length);
  if (blocks === undefined) return false;
  const begins = index.origin + days.first * DAY_MS;
  const answers = new Float64Array(moments.length);
  countThem({ ...batch, receivedAt: moments.map((at) => begins + at), due: answers });
  const look = { begins, blocks, answers };
  if (days.areAll) lookUp(receivedAt, due, look);
  else {
    const end = begins + length * DAY_MS;
    const isInside = (at: number): boolean => at >= begins && at < end;
    lookUp(
      receivedAt.map((at) => (isInside(at) ? at : begins)),
      due,
      look,
    );
    for (let i = 0; i < due.length; i++) if (!isInside(receivedAt[i] as number)) due[i] = Number.NaN;
  }
  return true;
}

interface Look {
  /** The first midnight of the stretch, in milliseconds since 1970. */
  readonly begins: number;
  readonly blocks: Blocks;
  readonly answers: Float64Array;
}

/** The receipts lie within the stretch, all of them: to ask that of each again would take a third of the time. */
function lookUp(receivedAt: Float64Array, due: Float64Array, { begins, blocks, answers }: Look): void {
  const { shift, table } = blocks;
  const share = 2 ** -shift;
  const mask = 2 ** shift - 1;
  for (let i = 0; i < due.length; i++) {
    // What is below a millisecond falls away with the rest of its block.
    const at = (receivedAt[i] as number) - begins;
    const block = ((at * share) | 0) << 1;
    // By the sign, without a jump: no processor could guess on which side of the moment a receipt lies.
    const isPast = 1 + ((((at | 0) & mask) - (table[block + 1] as number)) >> 31);
    due[i] = answers[(table[block] as number) + isPast] as number;
  }
}

/** The moments from which on a receipt has another answer: midnights, closes and cut-offs, and what else the limit and the profile look at. */
function momentsOf(counting: Counting, flat: FlatDays, first: number, days: number): Float64Array {
  const late = lateFrom(counting);
  const lead = leadOf(counting) * MINUTE_MS;
  const keepsDate = counting.profile.offHours === 'keep-date';
  const moments = new Float64Array(days * MOMENTS_A_DAY);
  let n = 0;
  // In order, and each once: past the cut-off nothing else changes before midnight.
  const add = (day: number, time: number): void => {
    const moment = day * DAY_MS + Math.min(time, late);
    if (n === 0 || moment > (moments[n - 1] as number)) moments[n++] = moment;
  };
  for (let day = 0; day < days; day++) {
    const midnight = (first + day) * 1440;
    const place = first + day - flat.from;
    const until = flat.sessionsBefore[place + 1] as number;
    add(day, 0);
    for (let session = flat.sessionsBefore[place] as number; session < until; session++) {
      const opens = ((flat.opens[session] as number) - midnight) * MINUTE_MS;
      const closes = ((flat.closes[session] as number) - midnight) * MINUTE_MS;
      if (keepsDate) add(day, opens);
      if (lead > 0) add(day, Math.min(Math.max(opens, closes - lead + 1), closes));
      add(day, closes);
    }
  }
  return moments.subarray(0, n);
}

function leadOf({ legs }: Counting): number {
  const limit = legs[0]?.limit;
  return limit?.unit === 'same-session' ? (limit.minLeadMinutes ?? 0) : 0;
}

/** The longest blocks that will do; none where they would be more than a number. */
function blocksOf(moments: Float64Array, days: number, most: number): Blocks | undefined {
  let least = DAY_MS;
  for (let i = 1; i < moments.length; i++) least = Math.min(least, (moments[i] as number) - (moments[i - 1] as number));
  const shift = Math.min(LONGEST, Math.floor(Math.log2(least)));
  const size = 2 ** shift;
  const blocks = Math.ceil((days * DAY_MS) / size);
  if (blocks > most) return undefined;
  const table = new Int32Array(2 * blocks);
  let last = 0;
  for (let block = 0; block < table.length; block += 2) {
    const begins = (block / 2) * size;
    while (last + 1 < moments.length && (moments[last + 1] as number) <= begins) last++;
    table[block] = last;
    table[block + 1] = Math.min(size, (moments[last + 1] ?? Infinity) - begins);
  }
  return { shift, table };
}
