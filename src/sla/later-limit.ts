import type { CountingProfile } from '../deadline/counting-profile.js';
import type { TimeLimit } from '../deadline/time-limit.js';

const AT_ONCE: readonly string[] = ['same-session', 'same-day', 'same-week'];

/**
 * Whether a limit is later than another on any calendar, both counted by one profile: never earlier for an ordinary receipt, and
 * later for some. Limits that one calendar puts in one order and another in the other, such as calendar and working days, are not
 * compared.
 *
 * @internal
 */
export function isLater(a: TimeLimit, b: TimeLimit, profile: CountingProfile): boolean {
  const ranks = [rankOf(a), rankOf(b)] as const;
  if (ranks[0] !== ranks[1]) return ranks[0] >= 0 && ranks[1] >= 0 ? ranks[0] > ranks[1] : endsPastTheDay(a, profile) && isInTheDay(b);
  if (a.unit === 'same-session' && b.unit === 'same-session') return (a.minLeadMinutes ?? 0) > (b.minLeadMinutes ?? 0);
  if (a.unit === 'calendar-days' && b.unit === 'calendar-days' && (a.exceptHolidays ?? false) !== (b.exceptHolidays ?? false)) {
    return a.exceptHolidays === true && a.value >= b.value;
  }
  return 'value' in a && 'value' in b && a.unit === b.unit && a.value > b.value;
}

/** In the session, in the day, within the week, within the next: each later than the one before. */
function rankOf(limit: TimeLimit): number {
  return limit.unit === 'same-week' && limit.nextWeek === true ? AT_ONCE.length : AT_ONCE.indexOf(limit.unit);
}

function isInTheDay({ unit }: TimeLimit): boolean {
  return unit === 'same-session' || unit === 'same-day';
}

/** Whether a count of days ends after the day of receipt, whenever that was. */
function endsPastTheDay(limit: TimeLimit, { start }: CountingProfile): boolean {
  if (limit.unit === 'calendar-days') return true;
  if (limit.unit !== 'working-days') return false;
  // From the next session on, two sessions end on another day; from that of the receipt, or its moment, they need not.
  return start === 'day-after' || limit.value > (start === 'session-after' ? 0.5 : 1);
}
