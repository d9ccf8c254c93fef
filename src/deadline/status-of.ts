import { isRecord, reading, refuse } from '../errors.js';
import { checkDate } from '../time/local-date.js';
import { DAY_MS, MINUTE_MS, minutesOfDay, OFFSET_MS, readInstant, type InstantInput } from '../time/vietnam-time.js';

/** What a result or an open dossier is against one deadline. */
export type DeadlineStatus = 'early' | 'on-time' | 'late' | 'running' | 'overdue' | 'on-hold';

/**
 * Trước hạn, đúng hạn, trễ hạn, quá hạn: the status against a deadline that a system keeps itself.
 *
 * A result before the due session opens is `early`, one up to and at `due` is `on-time`, a later one `late`. Without a result,
 * `running` up to and at `due` and `overdue` after it; without a `due`, `on-hold`. A result after `at` has not happened yet.
 *
 * @param input - `due`: when it is due, or null while on hold; `session`: the due session as a deadline gives it, its date and
 *   the time `HH:mm` it opens; `finishedAt`: when the result was ready; `at`: the moment of judging
 * @throws RuleError `invalid-date-time`, `invalid-date`
 *
 * @example
 * ```ts
 * import { statusOf } from 'tthc-rules/calendar';
 *
 * const session = { date: '2025-03-04', opens: '13:30' };
 * statusOf({ due: '2025-03-04T17:00', session, finishedAt: '2025-03-04T17:00', at: '2025-03-10T08:00' }); // => 'on-time'
 * ```
 */
export function statusOf(input: {
  readonly due: InstantInput | null;
  readonly session: { readonly date: string; readonly opens: string } | null;
  readonly finishedAt?: InstantInput | null | undefined;
  readonly at: InstantInput;
}): DeadlineStatus {
  const given = reading('invalid-input', 'input', input, readInput);
  const at = readInstant('at', given.at);
  const finished = given.finishedAt === undefined || given.finishedAt === null ? Infinity : readInstant('finishedAt', given.finishedAt);
  if (given.due === null) return 'on-hold';
  const due = readInstant('due', given.due);
  const opens = reading('invalid-date', 'session', given.session, openingOf);
  if (finished > at) return at <= due ? 'running' : 'overdue';
  if (finished < opens) return 'early';
  return finished <= due ? 'on-time' : 'late';
}

type StatusInput = Parameters<typeof statusOf>[0];

function readInput(input: unknown): StatusInput {
  if (!isRecord(input)) refuse('invalid-input', 'input', input, '{ due, session, finishedAt?, at }');
  const { due, session, finishedAt, at } = input as StatusInput;
  return { due, session, finishedAt, at };
}

function openingOf(session: unknown): number {
  if (!isRecord(session)) refuse('invalid-date', 'session', session, 'the due session { date, opens }');
  const { date, opens } = session;
  const day = checkDate('session.date', date);
  const minutes = minutesOfDay(opens);
  if (Number.isNaN(minutes)) refuse('invalid-date-time', 'session.opens', opens, 'a time of day "HH:mm"');
  return day * DAY_MS + minutes * MINUTE_MS - OFFSET_MS;
}
