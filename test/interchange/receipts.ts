import {
  calendarDays,
  clockHours,
  computeDeadline,
  computeDeadlines,
  isRuleError,
  sameDay,
  sameSession,
  sameWeek,
  workingDays,
  workingHours,
  type CountingProfile,
  type TimeLimit,
  type WorkingCalendar,
} from '../../src/calendar.js';

/** What one drawn receipt asks. Instants are milliseconds since 1970-01-01T00:00Z. */
export interface Receipt {
  readonly id: number;
  readonly at: number;
  readonly limit: TimeLimit;
  readonly profile: CountingProfile;
}

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

const limits: readonly TimeLimit[] = [
  sameSession(),
  sameDay(),
  sameWeek(),
  ...[0.5, 1, 1.5, 2, 3, 5, 7.5, 10, 30, 45, 120].map(workingDays),
  ...[0.001, 0.25, 1 / 3, 1, 3.5, 4, 7.5, 8, 8.5, 40, 100].map(workingHours),
  ...[1, 2, 3, 5, 15, 30, 60, 365].map((days) => calendarDays(days)),
  ...[1, 8.25, 24, 48, 72, 600, 5000.25].map(clockHours),
];

const profiles: readonly CountingProfile[] = (['day-after', 'session-after', 'receipt-session', 'elapsed'] as const).flatMap(
  (start): CountingProfile[] => [
    { start, offHours: 'next-opening' },
    { start, offHours: 'next-opening', cutOff: '15:00' },
    { start, offHours: 'next-opening', cutOff: '11:30' },
    { start, offHours: 'keep-date' },
  ],
);

// The instants around which an answer turns, in minutes of the Vietnamese day.
const turns = [0, 420, 450, 480, 510, 660, 690, 780, 810, 900, 990, 1020, 1050, 1439];

/** Receipts from one day up to another, drawn from a seed: any instant, and as often one at or beside a turn of the day. */
export function drawReceipts(seed: number, count: number, from: string, until: string): Receipt[] {
  const random = randomFrom(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
  const start = Date.parse(`${from}T00:00:00+07:00`);
  const days = (Date.parse(`${until}T00:00:00+07:00`) - start) / DAY;
  return Array.from({ length: count }, (_, id) => {
    const midnight = start + Math.floor(random() * days) * DAY;
    const beside = pick([-1, 0, 0, 1, 60_000]);
    const time = random() < 0.5 ? Math.floor(random() * DAY) : Math.max(0, pick(turns) * 60_000 + beside);
    return { id, at: midnight + time, limit: pick(limits), profile: pick(profiles) };
  });
}

/** An answer as numbers and words; null where the library refuses. */
export interface Answer {
  readonly deemed: number;
  readonly due: number;
  readonly legalEnd: number;
  readonly standing: string;
}

/** What the library answers, one by one. */
export function answerOf({ at, limit, profile }: Receipt, calendar: WorkingCalendar): Answer | null {
  try {
    const { deemedReceivedAt, due, legalEnd, standing } = computeDeadline({ receivedAt: new Date(at), limit, profile, calendar });
    return { deemed: deemedReceivedAt.toMillis(), due: due.toMillis(), legalEnd: legalEnd.toMillis(), standing };
  } catch (error) {
    if (isRuleError(error) && error.code === 'outside-calendar') return null;
    throw error;
  }
}

/** What `computeDeadlines` answers, in the order of the receipts; null where it refuses. */
export function dueOf(receipts: readonly Receipt[], calendar: WorkingCalendar): (number | null)[] {
  const alike = new Map<string, Receipt[]>();
  for (const receipt of receipts) {
    const key = JSON.stringify([receipt.limit, receipt.profile]);
    alike.set(key, [...(alike.get(key) ?? [])].concat(receipt));
  }
  const found = new Map<number, number | null>();
  for (const group of alike.values()) {
    const { limit, profile } = group[0]!;
    const due = computeDeadlines({ receivedAt: Float64Array.from(group, ({ at }) => at), limit, profile, calendar });
    for (const [i, { id }] of group.entries()) found.set(id, Number.isNaN(due[i]) ? null : due[i]!);
  }
  return receipts.map(({ id }) => found.get(id)!);
}

/** A small generator of numbers in [0, 1): the same from the same seed. */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
