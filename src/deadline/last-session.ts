import { weekdayOf } from '../time/local-date.js';
import { DAY_MS, MINUTE_MS } from '../time/vietnam-time.js';
import { leadOf, type Batch } from './batch.js';
import { dayOfSession, lastBefore, reached } from './flat-days.js';
import { lastDayOfDays, type Leg } from './measure.js';

/**
 * The session in which a limit ends, told by the receipt.
 *
 * @param session - of the receipt, or where it has none the next
 * @param day - of the receipt, from the first that is laid out
 * @param time - of the receipt, in milliseconds of its day
 * @returns one that is not laid out where the limit may end past those
 */
type LastSession = (session: number, day: number, time: number) => number;

/** How a limit that ends when a session closes is counted over days that are laid out. */
export function lastSessionUnder({ index, counting, flat }: Batch): LastSession {
  const { sessionsBefore, opens, closes, sessions, from } = flat;
  const { start, offHours } = counting.profile;
  const keepsDate = offHours === 'keep-date';
  const leg = counting.legs[0] as Leg;
  const { limit } = leg;
  /** The day after the ISO week of a session. */
  const endOfWeek = (session: number): number => {
    const day = dayOfSession(flat, session);
    return day + 8 - weekdayOf(index.plan.from + from + day);
  };
  /** The same of the first session from a day on. */
  const endOfNextWeek = (end: number): number => {
    const next = sessionsBefore[end] ?? sessions;
    return next < sessions ? endOfWeek(next) : Infinity;
  };
  switch (limit.unit) {
    case 'working-days': {
      const more = (leg.amount | 0) - 1;
      if (start === 'receipt-session') return (session) => session + more;
      if (start === 'day-after')
        return (session, day) => (sessionsBefore[(keepsDate ? day : dayOfSession(flat, session)) + 1] as number) + more;
      // Outside the sessions a receipt that keeps its date has no session of its own.
      if (keepsDate)
        return (session, day, time) => session + reached((from + day) * 1440 + ((time / 60_000) | 0), opens[session] as number) + more;
      return (session) => session + 1 + more;
    }
    case 'same-session': {
      const lead = leadOf(counting) * MINUTE_MS;
      return (session, day, time) => {
        const at = (from + day) * DAY_MS + time;
        const left = (closes[session] as number) * MINUTE_MS - Math.max(at, (opens[session] as number) * MINUTE_MS);
        return left < lead ? session + 1 : session;
      };
    }
    case 'same-day':
      return (session) => lastBefore(flat, dayOfSession(flat, session) + 1);
    case 'same-week':
      return (session) => lastBefore(flat, limit.nextWeek === true ? endOfNextWeek(endOfWeek(session)) : endOfWeek(session));
    default:
      return (session, day) => {
        const last = lastDayOfDays(index, leg, from + (keepsDate ? day : dayOfSession(flat, session))) - from;
        const next = sessionsBefore[last] ?? sessions;
        // A last day that is not worked moves to the next that is.
        return next < sessions ? lastBefore(flat, dayOfSession(flat, next) + 1) : sessions;
      };
  }
}
