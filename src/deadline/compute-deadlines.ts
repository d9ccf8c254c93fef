import type { SessionIndex } from '../calendar/session-index.js';
import { indexOf } from '../calendar/working-calendar.js';
import { isRecord, reading, refuse, refuseMisspeltKeys, type RuleErrorCode } from '../errors.js';
import { DAY_MS } from '../time/vietnam-time.js';
import { readCounting, type DeadlineInput } from './compute-deadline.js';
import { countEach } from './count-each.js';

/**
 * Deadlines of many receipts at once: the same answers as {@link computeDeadline}, without an object for each.
 *
 * @param input - `receivedAt`: instants in milliseconds since 1970-01-01T00:00Z; limit, profile and calendar for all;
 *   `onRefused`: told the index and the code of each receipt that has no answer
 * @returns the due instants in milliseconds, `NaN` where a receipt is refused
 * @throws RuleError for a malformed limit, profile, calendar or array
 *
 * @example
 * ```ts
 * import { computeDeadlines, profiles, vietnamCalendar, workingDays } from 'tthc-rules/calendar';
 *
 * const due = computeDeadlines({
 *   receivedAt: Float64Array.of(Date.UTC(2024, 4, 3, 7), Number.NaN),
 *   limit: workingDays(1),
 *   profile: profiles.civilCode,
 *   calendar: vietnamCalendar(),
 * });
 * [...due]; // => [Date.UTC(2024, 4, 4, 10), Number.NaN]
 * ```
 */
export function computeDeadlines(
  input: Omit<DeadlineInput, 'receivedAt'> & {
    readonly receivedAt: Float64Array;
    readonly onRefused?: (index: number, code: RuleErrorCode) => void;
  },
): Float64Array {
  const given = reading('invalid-input', 'input', input, readBatch);
  const { onRefused } = given;
  const receivedAt = instantsOf(given.receivedAt);
  if (onRefused !== undefined && typeof onRefused !== 'function') refuse('invalid-input', 'onRefused', onRefused, 'a function, or nothing');
  const index = indexOf(given.calendar);
  const due = new Float64Array(receivedAt.length);
  countEach(index, readCounting(given), receivedAt, due);
  for (let place = 0; onRefused !== undefined && place < due.length; place++) {
    if (Number.isNaN(due[place])) onRefused(place, codeOf(index, receivedAt[place] as number));
  }
  return due;
}

/** A Float64Array, copied where it is of another realm, such as a message to a worker under a test runner. */
function instantsOf(value: unknown): Float64Array {
  // Read as all typed arrays have it, it says what an array is, whatever its own prototype.
  const kind: unknown = Reflect.get(Object.getPrototypeOf(Float64Array.prototype) as object, Symbol.toStringTag, value);
  if (kind !== 'Float64Array') refuse('invalid-date-time', 'receivedAt', value, 'a Float64Array of epoch milliseconds');
  return value instanceof Float64Array ? value : new Float64Array(value as Float64Array);
}

type Batch = Parameters<typeof computeDeadlines>[0];

function readBatch(input: unknown): Batch {
  if (!isRecord(input)) refuse('invalid-input', 'input', input, '{ receivedAt, limit, profile, calendar, onRefused? }');
  refuseMisspeltKeys('invalid-input', 'input', input, ['receivedAt', 'limit', 'profile', 'calendar', 'onRefused']);
  const { receivedAt, limit, profile, calendar, onRefused } = input as Batch;
  return { receivedAt, limit, profile, calendar, ...(onRefused === undefined ? {} : { onRefused }) };
}

/** Why one receipt of many has no answer: the code that computeDeadline would have thrown. */
function codeOf(index: SessionIndex, ms: number): RuleErrorCode {
  const at = Math.floor(ms) - index.origin;
  if (Number.isNaN(new Date(ms).getTime())) return 'invalid-date-time';
  const undecided = index.days < index.plan.until - index.plan.from;
  const past = at >= 0 && at < (index.plan.until - index.plan.from) * DAY_MS;
  return undecided && past ? 'undecided-days' : 'outside-calendar';
}
