import { computeDeadlines, profiles, workingDays, type CountingProfile, type TimeLimit, type WorkingCalendar } from '../src/calendar.js';
import { clockHours, calendarDays, sameDay, sameWeek, workingHours } from '../src/calendar.js';
import { formatDay, readDay } from '../src/time/local-date.js';
import { DAY_MS, OFFSET_MS } from '../src/time/vietnam-time.js';
import { daysOff, FROM, ours, UNTIL } from './calendar.js';
import { Numpy } from './numpy.js';
import { anyInstant, calendar, cutOff } from './own.js';
import { randomFrom } from './random.js';
import { keep, summed, type Effort, type Measured } from './task.js';

const MILLION = 1_000_000;

export interface Million {
  /** What numpy is, or why it is not there. */
  readonly numpy: string;
  /** The same dates for both: the nth working day after each. */
  readonly compared: readonly {
    readonly n: number;
    readonly ours: Measured;
    readonly numpy: Measured | null;
    readonly agreed: number;
    readonly of: number;
  }[];
  readonly counted: Measured | null;
  /** Ours alone, on the calendar of Vietnam: nanoseconds for each of a million receipts. */
  readonly own: readonly Measured[];
  /** A copy of the array, the least that any answer can take. */
  readonly copy: Measured;
}

const limits: readonly { readonly name: string; readonly limit: TimeLimit; readonly profile: CountingProfile }[] = [
  { name: '1.5 working days, session after receipt, cut-off 15:00', limit: workingDays(1.5), profile: cutOff },
  { name: '10 working days, day after', limit: workingDays(10), profile: profiles.civilCode },
  { name: '1.5 working days, elapsed', limit: workingDays(1.5), profile: profiles.elapsedTime },
  { name: '12 working hours', limit: workingHours(12), profile: profiles.civilCode },
  { name: 'in the day', limit: sameDay(), profile: profiles.civilCode },
  { name: 'in the week', limit: sameWeek(), profile: profiles.civilCode },
  { name: '30 calendar days', limit: calendarDays(30), profile: profiles.civilCode },
  { name: '24 hours by the clock', limit: clockHours(24), profile: profiles.civilCode },
];

const NS = [1, 2, 10, 60, 250];

/** A million deadlines, and a million dates for numpy. */
export async function measureMillion(effort: Effort): Promise<Million> {
  const random = randomFrom(3);
  const days = Float64Array.from({ length: MILLION }, () => FROM + random(UNTIL - FROM - 530));
  // Eight in the morning of each date.
  const mornings = days.map((day) => day * DAY_MS - OFFSET_MS + 8 * 3_600_000);
  const receipts = Float64Array.from({ length: MILLION }, anyInstant);
  const numpy = await Numpy.start(days, daysOff.map(readDay));

  const compared: { ours: number[]; numpy: number[] }[] = NS.map(() => ({ ours: [], numpy: [] }));
  const counted: number[] = [];
  const own: number[][] = limits.map(() => []);
  const copy: number[] = [];
  for (let round = -1; round < effort.rounds; round++) {
    // The first round only warms up.
    const add = (to: number[], ns: number): void => void (round >= 0 && to.push(ns));
    for (const [i, n] of NS.entries()) {
      add(
        compared[i]!.ours,
        nsEach(() => later(mornings, n, ours)),
      );
      if (numpy !== undefined) add(compared[i]!.numpy, await numpy.round('offset', n));
    }
    if (numpy !== undefined) add(counted, await numpy.round('count', 365));
    for (const [i, { limit, profile }] of limits.entries()) {
      add(
        own[i]!,
        nsEach(() => computeDeadlines({ receivedAt: receipts, limit, profile, calendar })),
      );
    }
    add(
      copy,
      nsEach(() => receipts.slice()),
    );
  }
  const agreed = await Promise.all(
    NS.map(async (n) => (numpy === undefined ? 0 : agreement(later(mornings, n, ours), await numpy.answers(n)))),
  );
  numpy?.stop();
  return {
    numpy: numpy?.version ?? 'not measured: python3-numpy is not installed',
    compared: NS.map((n, i) => ({
      n,
      ours: summed('computeDeadlines', compared[i]!.ours),
      numpy: numpy === undefined ? null : summed('busday_offset', compared[i]!.numpy),
      agreed: agreed[i]!,
      of: MILLION,
    })),
    counted: numpy === undefined ? null : summed('busday_count', counted),
    own: limits.map(({ name }, i) => summed(name, own[i]!)),
    copy: summed('a copy of the array', copy),
  };
}

/** The close of the nth working day after the date of each receipt, the day off of a receipt being its own. */
function later(receivedAt: Float64Array, n: number, on: WorkingCalendar): Float64Array {
  return computeDeadlines({ receivedAt, limit: workingDays(n), profile: { start: 'day-after', offHours: 'keep-date' }, calendar: on });
}

function agreement(due: Float64Array, days: BigInt64Array): number {
  return due.reduce((agreed, ms, i) => agreed + (Math.floor((ms + OFFSET_MS) / DAY_MS) === Number(days[i]) ? 1 : 0), 0);
}

function nsEach(work: () => unknown): number {
  const begun = performance.now();
  keep(work());
  return ((performance.now() - begun) * 1e6) / MILLION;
}

/** How the time for many receipts grows with their number: milliseconds for each number. */
export function growthOfMany(numbers: readonly number[], effort: Effort): Measured[] {
  const rounds = numbers.map(() => [] as number[]);
  const arrays = numbers.map((number) => Float64Array.from({ length: number }, anyInstant));
  for (let round = -1; round < effort.rounds; round++) {
    for (const [i, receivedAt] of arrays.entries()) {
      // Small arrays are done again and again, or the clock would not see them.
      const times = Math.max(1, Math.round(100_000 / receivedAt.length));
      const begun = performance.now();
      for (let time = 0; time < times; time++)
        keep(computeDeadlines({ receivedAt, limit: limits[0]!.limit, profile: limits[0]!.profile, calendar }));
      if (round >= 0) rounds[i]!.push((performance.now() - begun) / times);
    }
  }
  return numbers.map((number, i) => summed(String(number), rounds[i]!));
}

export const coverage = `${formatDay(FROM)} to before ${formatDay(UNTIL)}`;
