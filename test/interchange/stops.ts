import { computeDeadline, isRuleError, type WorkingCalendar } from '../../src/calendar.js';
import type { Receipt } from './receipts.js';
import { randomFrom } from './receipts.js';

/** A stop of the clock as `tthc_clock_stops` holds it; instants are milliseconds since 1970-01-01T00:00Z. */
export interface Stop {
  readonly receipt: number;
  readonly from: number;
  readonly to: number | null;
  readonly then: 'resume' | 'restart' | null;
}

const MINUTE = 60_000;
const DAY = 1440 * MINUTE;

// Opens, closes, midnights and instants beside them, in minutes of the Vietnamese day.
const turns = [0, 450, 480, 690, 780, 810, 990, 1020, 1050];

/** How long a limit is, roughly: so that about as many stops begin before its end as after. */
function lengthOf({ limit }: Receipt): number {
  if (!('value' in limit)) return 2 * DAY;
  const days = limit.unit === 'working-hours' ? limit.value / 7 : limit.unit === 'clock-hours' ? limit.value / 24 : limit.value * 1.4;
  return (days + 2) * DAY;
}

/** Up to six stops for each receipt, drawn from a seed: some touch, overlap, have no length or no end; some restart the limit. */
export function drawStops(seed: number, receipts: readonly Receipt[]): Stop[] {
  const random = randomFrom(seed);
  return receipts.flatMap((receipt) => {
    const length = lengthOf(receipt);
    const near = (at: number) => {
      if (random() < 0.4) return Math.floor(at);
      const midnight = Math.floor((at + 7 * 60 * MINUTE) / DAY) * DAY - 7 * 60 * MINUTE;
      return midnight + turns[Math.floor(random() * turns.length)]! * MINUTE + Math.floor(random() * 3) - 1;
    };
    let last = receipt.at;
    return Array.from({ length: Math.floor(random() * 7) }, (_, i) => {
      const begins = random() < 0.15 ? last : near(receipt.at + random() * length * 1.5 + (i * length) / 4);
      const from = Math.max(receipt.at, begins);
      const lasts = random() < 0.05 ? 0 : random() * length * (random() < 0.7 ? 0.2 : 1.2);
      const to = random() < 0.04 ? null : Math.max(from, near(from + lasts));
      last = to ?? from;
      const draw = random();
      return { receipt: receipt.id, from, to, then: draw < 0.25 ? 'restart' : draw < 0.6 ? 'resume' : null };
    });
  });
}

/** What the library answers: instants, a state, or the code of its refusal. */
export function answerWithStops({ at, limit, profile }: Receipt, stops: readonly Stop[], calendar: WorkingCalendar) {
  try {
    const answer = computeDeadline({
      receivedAt: new Date(at),
      limit,
      profile,
      calendar,
      clockStops: stops.map(({ from, to, then }) => ({
        from: new Date(from),
        ...(to === null ? {} : { to: new Date(to) }),
        ...(then === null ? {} : { then }),
      })),
    });
    return {
      state: answer.state as string,
      deemed: answer.deemedReceivedAt.toMillis(),
      due: answer.due?.toMillis() ?? null,
      legalEnd: answer.legalEnd?.toMillis() ?? null,
      standing: answer.state === 'due' ? (answer.standing as string) : null,
    };
  } catch (error) {
    if (isRuleError(error) && error.code === 'outside-calendar') return null;
    throw error;
  }
}
