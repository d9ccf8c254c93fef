import { indexOf, type WorkingCalendar } from '../calendar/working-calendar.js';
import { isRecord, reading, refuse, refuseMisspeltKeys } from '../errors.js';
import { checkDate } from '../time/local-date.js';
import { DAY_MS, MINUTE_MS, minutesOfDay, OFFSET_MS, readInstant, type InstantInput } from '../time/vietnam-time.js';
import { readCounting } from './compute-deadline.js';
import type { CountingProfile } from './counting-profile.js';
import { readDueSoon, sessionsClosing, sessionsCounted, soonFrom, type DueSoon } from './due-soon.js';
import type { TimeLimit } from './time-limit.js';

/** What a result or an open dossier is against one deadline. */
export type DeadlineStatus = 'early' | 'on-time' | 'late' | 'running' | 'overdue' | 'on-hold';

/**
 * Trước hạn, đúng hạn, trễ hạn, quá hạn: the status against a deadline that a system keeps itself.
 *
 * A result before the due session opens is `early`, one up to and at `due` is `on-time`, a later one `late`. Without a result,
 * `running` up to and at `due` and `overdue` after it; without a `due`, `on-hold`. A result after `at` has not happened yet.
 *
 * With `dueSoonSessions` or `dueSoonShare`, and the calendar, an open one is `due-soon` as in `assess`: 0.8 once four fifths of the
 * sessions of the limit have closed.
 *
 * @param input - `due`: when it is due, or null while on hold; `session`: the due session as a deadline gives it, its date and
 *   the time `HH:mm` it opens; `finishedAt`: when the result was ready; `at`: the moment of judging
 * @throws RuleError `invalid-date-time`, `invalid-date`; with a share or number of sessions `invalid-input`, `invalid-calendar`, `outside-calendar`
 *
 * @example
 * ```ts
 * import { computeDeadline, profiles, statusOf, vietnamCalendar, workingDays } from 'tthc-rules/calendar';
 *
 * const session = { date: '2025-03-04', opens: '13:30' };
 * statusOf({ due: '2025-03-04T17:00', session, finishedAt: '2025-03-04T17:00', at: '2025-03-10T08:00' }); // => 'on-time'
 *
 * // Five working days, ten sessions, from Monday 2 March 2026: eight have closed on Friday 6 March.
 * const calendar = vietnamCalendar();
 * const deadline = computeDeadline({ receivedAt: '2026-03-02T09:00', limit: workingDays(5), profile: profiles.civilCode, calendar });
 * statusOf({ ...deadline, calendar, at: '2026-03-06T16:59', dueSoonShare: 0.8 }); // => 'running'
 * statusOf({ ...deadline, calendar, at: '2026-03-06T17:00', dueSoonShare: 0.8 }); // => 'due-soon'
 * ```
 */
export function statusOf(input: StatusInput & DueSoonInput): DeadlineStatus | 'due-soon';
export function statusOf(input: StatusInput): DeadlineStatus;
export function statusOf(input: StatusInput & Partial<DueSoonInput>): DeadlineStatus | 'due-soon' {
  const given = reading('invalid-input', 'input', input, readInput);
  const dueSoon = readDueSoon(given.dueSoonSessions, given.dueSoonShare);
  const at = readInstant('at', given.at);
  const finished = given.finishedAt === undefined || given.finishedAt === null ? Infinity : readInstant('finishedAt', given.finishedAt);
  if (given.due === null) return 'on-hold';
  const due = readInstant('due', given.due);
  const opens = reading('invalid-date', 'session', given.session, openingOf);
  if (finished > at) {
    if (at > due) return 'overdue';
    return dueSoon !== undefined && isSoon(given, dueSoon, at, due) ? 'due-soon' : 'running';
  }
  if (finished < opens) return 'early';
  return finished <= due ? 'on-time' : 'late';
}

/** What a status is told by. */
export interface StatusInput {
  readonly due: InstantInput | null;
  readonly session: { readonly date: string; readonly opens: string } | null;
  readonly finishedAt?: InstantInput | null | undefined;
  readonly at: InstantInput;
}

/** What is also needed to tell `due-soon`. A deadline, spread, has all of it but the calendar. */
export interface DueSoonInput {
  readonly calendar: WorkingCalendar;
  /** Due soon when so many sessions or fewer remain. */
  readonly dueSoonSessions?: number;
  /** Due soon once this share of the sessions of the limit has closed, 0 to 1; not together with `dueSoonSessions`. */
  readonly dueSoonShare?: number;
  /** With `dueSoonShare`: from when the sessions are counted, where the limit itself is not a count of them. */
  readonly receivedAt?: InstantInput;
  /** The deemed receipt, where it is not the receipt itself. */
  readonly deemedReceivedAt?: InstantInput;
  readonly limit?: TimeLimit;
  readonly profile?: CountingProfile;
}

type Given = StatusInput & Partial<DueSoonInput>;

function isSoon({ calendar, limit, profile, receivedAt, deemedReceivedAt }: Given, dueSoon: DueSoon, at: number, due: number): boolean {
  const index = indexOf(calendar as WorkingCalendar);
  const sessions = (): number => {
    const counted = limit === undefined || profile === undefined ? undefined : sessionsCounted(readCounting({ limit, profile }));
    if (counted !== undefined) return counted;
    const from = readInstant('receivedAt', deemedReceivedAt ?? receivedAt);
    return Math.max(0, sessionsClosing(index, from, due));
  };
  return sessionsClosing(index, at, due) <= soonFrom(dueSoon, sessions);
}

// What changes the status where it is given.
const OPTIONS = ['finishedAt', 'dueSoonSessions', 'dueSoonShare'];

function readInput(input: unknown): Given {
  if (!isRecord(input)) refuse('invalid-input', 'input', input, '{ due, session, finishedAt?, at }');
  refuseMisspeltKeys('invalid-input', 'input', input, OPTIONS);
  // Each part read once: what is checked is what is used.
  const { due, session, finishedAt, at, calendar, dueSoonSessions, dueSoonShare, receivedAt, deemedReceivedAt, limit, profile } = input;
  const read = { due, session, finishedAt, at, calendar, dueSoonSessions, dueSoonShare, receivedAt, deemedReceivedAt, limit, profile };
  return read as unknown as Given;
}

function openingOf(session: unknown): number {
  if (!isRecord(session)) refuse('invalid-date', 'session', session, 'the due session { date, opens }');
  const { date, opens } = session;
  const day = checkDate('session.date', date);
  const minutes = minutesOfDay(opens);
  if (Number.isNaN(minutes)) refuse('invalid-date-time', 'session.opens', opens, 'a time of day "HH:mm"');
  return day * DAY_MS + minutes * MINUTE_MS - OFFSET_MS;
}
