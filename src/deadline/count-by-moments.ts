import { DAY_MS, MINUTE_MS } from '../time/vietnam-time.js';
import { lateFrom, leadOf, type Batch, type DaysMet } from './batch.js';

/**
 * For each day the times at which the answer changes, and the answers from midnight on and from each of them on, side by side and in the
 * order of the days: one look brings all that is asked of a day.
 */
interface Rows {
  /** How many times a row has, an even number. Those that a day does not need are never reached. */
  readonly changes: number;
  /** How many answers would fill a row with its times. */
  readonly width: number;
  /** Milliseconds of the day, at the beginning of a row. Of the same memory as the answers. */
  readonly times: Int32Array;
  /** Milliseconds since 1970, at the end of a row. */
  readonly answers: Float64Array;
}

// The answers of a day take about as long to find as so many receipts to count by themselves.
const RECEIPTS_A_DAY = 12;
// Sixty-nine years: as long as units of 1024 milliseconds are small whole numbers.
const MOST_DAYS = Math.floor((2 ** 31 * 1024) / DAY_MS);
const SESSIONS_A_DAY = 2;

/**
 * The dues of many receipts under a limit whose answer is the same for all receipts between two moments, such as the closes of the sessions:
 * each answer of the days that are met is found once, and then only looked up.
 *
 * @param days - of the receipts within the calendar
 * @param countThem - counts each receipt of a batch by itself
 * @returns whether it was done: not for few receipts a day
 */
export function countByMoments(batch: Batch, days: DaysMet, countThem: (batch: Batch) => void): boolean {
  const { index, receivedAt, due } = batch;
  const length = days.last + 1 - days.first;
  if (receivedAt.length < length * RECEIPTS_A_DAY || length > MOST_DAYS) return false;
  const rows = rowsOf(batch, days.first, length, countThem);
  const look = rows.changes === SESSIONS_A_DAY ? lookUpTwo : lookUp;
  const begins = index.origin + days.first * DAY_MS;
  if (days.areAll) look(receivedAt, due, begins, rows);
  else {
    const end = begins + length * DAY_MS;
    const isInside = (at: number): boolean => at >= begins && at < end;
    look(
      receivedAt.map((at) => (isInside(at) ? at : begins)),
      due,
      begins,
      rows,
    );
    for (let i = 0; i < due.length; i++) if (!isInside(receivedAt[i] as number)) due[i] = Number.NaN;
  }
  return true;
}

/**
 * Two changes a day, such as the closes of its sessions.
 *
 * A day is a whole number of units of 1024 milliseconds: the unit of an instant is a multiplication, and its day an exact division of small
 * whole numbers. What is below a millisecond falls away. The numbers stand in the function, since a bundler makes variables of a module's
 * constants, and to divide by a variable takes several times as long.
 *
 * @param receivedAt - all on days of the rows: to ask that of each again would take a third of the time
 */
function lookUpTwo(receivedAt: Float64Array, due: Float64Array, begins: number, { times, answers }: Rows): void {
  for (let i = 0; i < due.length; i++) {
    const at = (receivedAt[i] as number) - begins;
    const day = (((at * (1 / 1024)) | 0) / 84_375) | 0;
    const time = ((at | 0) - Math.imul(day, 86_400_000)) | 0;
    // By the sign, without a jump: no processor could guess on which side of a change a receipt lies.
    const short = ((time - (times[day << 3] as number)) >> 31) + ((time - (times[(day << 3) + 1] as number)) >> 31);
    due[i] = answers[(day << 2) + 3 + short] as number;
  }
}

/** Any number of changes a day. */
function lookUp(receivedAt: Float64Array, due: Float64Array, begins: number, { changes, width, times, answers }: Rows): void {
  for (let i = 0; i < due.length; i++) {
    const at = (receivedAt[i] as number) - begins;
    const day = (((at * (1 / 1024)) | 0) / 84_375) | 0;
    const time = ((at | 0) - Math.imul(day, 86_400_000)) | 0;
    const row = Math.imul(day, width);
    let place = row + width - 1;
    for (let change = 0; change < changes; change++) place += (time - (times[2 * row + change] as number)) >> 31;
    due[i] = answers[place] as number;
  }
}

/** The rows of some days: what changes at a time changes at each session's close, and where the limit and the profile look at them, too. */
function rowsOf(batch: Batch, first: number, days: number, countThem: (batch: Batch) => void): Rows {
  const { index, counting, flat } = batch;
  const late = lateFrom(counting);
  const lead = leadOf(counting) * MINUTE_MS;
  const keepsDate = counting.profile.offHours === 'keep-date';
  const changes = SESSIONS_A_DAY * (1 + Number(keepsDate) + Number(lead > 0));
  const width = changes / 2 + changes + 1;
  const answers = new Float64Array(days * width);
  const times = new Int32Array(answers.buffer);
  const receivedAt = new Float64Array(days * (changes + 1));
  for (let day = 0, receipt = 0; day < days; day++) {
    const midnight = (first + day) * 1440;
    const place = first + day - flat.from;
    const until = flat.sessionsBefore[place + 1] as number;
    const begins = index.origin + (first + day) * DAY_MS;
    let change = 2 * day * width;
    const end = change + changes;
    // Past the cut-off nothing else changes before midnight.
    const add = (time: number): void => {
      const at = Math.min(time, late);
      times[change++] = at;
      receivedAt[receipt++] = begins + at;
    };
    receivedAt[receipt++] = begins;
    for (let session = flat.sessionsBefore[place] as number; session < until; session++) {
      const opens = ((flat.opens[session] as number) - midnight) * MINUTE_MS;
      const closes = ((flat.closes[session] as number) - midnight) * MINUTE_MS;
      if (keepsDate) add(opens);
      if (lead > 0) add(Math.min(Math.max(opens, closes - lead + 1), closes));
      add(closes);
    }
    for (; change < end; change++) {
      times[change] = DAY_MS;
      receivedAt[receipt++] = Number.NaN;
    }
  }
  const due = new Float64Array(receivedAt.length);
  countThem({ ...batch, receivedAt, due });
  for (let day = 0; day < days; day++) {
    for (let answer = 0; answer <= changes; answer++)
      answers[day * width + changes / 2 + answer] = due[day * (changes + 1) + answer] as number;
  }
  return { changes, width, times, answers };
}
