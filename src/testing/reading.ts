import type { DateTime } from 'luxon';
import { vietnamCalendar } from '../index.js';
import type { InstantInput } from '../time/vietnam-time.js';
import { instant, withWeekday } from './day.js';

/**
 * An instant as a `DateTime` at +07:00. It is read by the library itself, so that the same forms are taken and refused; a text
 * may carry its weekday, too: `Sat 2024-05-04 17:00`.
 */
export function readInstant(at: InstantInput): DateTime<true> {
  const plain = typeof at === 'string' && /^[A-Z][a-z]{2} /.test(at) ? instant(at) : at;
  return vietnamCalendar().addWorkingMinutes(plain, 0);
}

/** An instant as it is shown: `Sat 2024-05-04 17:00`, with seconds only where there are any. */
export function shownInstant(at: DateTime<true>): string {
  const time = at.toISOTime({ suppressSeconds: true, suppressMilliseconds: true, includeOffset: false });
  return `${withWeekday(at.toISODate())} ${time}`;
}

/** An instant written with its offset, or a date at midnight UTC, in milliseconds since 1970. */
export function msOf(iso: string): number {
  return new Date(iso).getTime();
}
