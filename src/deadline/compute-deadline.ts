import type { SessionIndex } from '../calendar/session-index.js';
import { indexOf, standingOf, type WorkingCalendar } from '../calendar/working-calendar.js';
import { isRecord, reading, refuse, type RuleErrorCode } from '../errors.js';
import { DAY_MS, formatInstant, formatMinutes, readInstant, type InstantInput } from '../time/vietnam-time.js';
import { mergeStops, type ClockStop, type Hold } from './clock-stop.js';
import { Counter } from './count.js';
import { checkProfile, type CountingProfile } from './counting-profile.js';
import { CountedDeadline, type Deadline, type DueDeadline, type DueSession } from './deadline.js';
import { walkSteps } from './steps.js';
import { checkLimit, type TimeLimit } from './time-limit.js';

/** What a deadline is computed from. */
export interface DeadlineInput {
  /** When the dossier was received: a Luxon `DateTime`, a `Date`, or an ISO 8601 string (without offset: Vietnamese time). */
  readonly receivedAt: InstantInput;
  readonly limit: TimeLimit;
  /** How the receipt counts; there is no default. */
  readonly profile: CountingProfile;
  readonly calendar: WorkingCalendar;
}

/**
 * Tính hạn trả kết quả: when a result is due, and why.
 *
 * @param input - receipt, limit, counting profile, calendar, and the stops of the clock so far, if any
 * @returns the deadline; with `clockStops` it can be on hold, and then has no `due`
 * @throws RuleError `invalid-date-time`, `invalid-limit`, `invalid-profile`, `invalid-calendar`, `invalid-clock-stop` for
 *   malformed input; `outside-calendar` or `undecided-days` where the calendar has no answer
 *
 * @example
 * ```ts
 * import { computeDeadline, profiles, vietnamCalendar, workingDays } from 'tthc-rules/calendar';
 *
 * const deadline = computeDeadline({
 *   receivedAt: '2024-05-03T14:00',
 *   limit: workingDays(1),
 *   profile: profiles.civilCode,
 *   calendar: vietnamCalendar(),
 * });
 * deadline.due.toISO(); // => '2024-05-04T17:00:00.000+07:00'
 * deadline.session.date; // => '2024-05-04'
 * ```
 */
export function computeDeadline(input: DeadlineInput & { readonly clockStops?: undefined }): DueDeadline;
export function computeDeadline(input: DeadlineInput & { readonly clockStops?: readonly ClockStop[] | undefined }): Deadline;
export function computeDeadline(input: DeadlineInput & { readonly clockStops?: readonly ClockStop[] | undefined }): Deadline {
  const given = readInput(input);
  const index = indexOf(given.calendar);
  const limit = checkLimit(given.limit);
  const profile = checkProfile(given.profile, limit.unit === 'working-days');
  const receivedAt = readInstant('receivedAt', given.receivedAt);
  return deadlineOf(index, limit, profile, receivedAt, given.clockStops === undefined ? NONE : mergeStops(given.clockStops, receivedAt));
}

/**
 * Each part of the input, read once.
 *
 * @internal
 */
export function readInput(input: unknown): DeadlineInput & { readonly clockStops: readonly ClockStop[] | undefined } {
  return reading('invalid-input', 'input', input, (given) => {
    if (!isRecord(given)) refuse('invalid-input', 'input', given, '{ receivedAt, limit, profile, calendar, clockStops? }');
    const { receivedAt, limit, profile, calendar, clockStops } = given;
    return { receivedAt, limit, profile, calendar, clockStops } as ReturnType<typeof readInput>;
  });
}

/**
 * The deadline of checked parts.
 *
 * @param receivedAt - milliseconds since 1970
 * @param counter - one that counts this limit under this profile; any number of deadlines can share it
 * @internal
 */
export function deadlineOf(
  index: SessionIndex,
  limit: TimeLimit,
  profile: CountingProfile,
  receivedAt: number,
  holds: readonly Hold[],
  counter = new Counter(index, limit, profile),
): Deadline {
  counter.begin(index.place('receivedAt', receivedAt));
  refuseIfFailed(counter, index, receivedAt);
  const deemed = index.origin + counter.deemed;
  const course = holds.length === 0 ? NO_STOPS : stopTheClock(counter, index, holds, receivedAt);
  const { onHoldSince } = course;
  const due = onHoldSince === undefined ? counter.due : null;
  const undecided = index.undecidedIn(Math.floor((receivedAt - index.origin) / DAY_MS), counter.lastDay);
  return new CountedDeadline({
    receivedAt,
    deemedReceivedAt: deemed,
    due: due === null ? null : index.origin + due,
    legalEnd: due === null ? null : index.origin + legalEndOf(limit, due),
    since: onHoldSince ?? null,
    session: due === null ? null : dueSession(index, counter.dueSession),
    limit,
    profile,
    calendar: index.plan.name,
    standing: standingOf(index, counter.lastDay),
    undecided,
    walk: () => walkSteps({ index, receivedAt, limit, profile, undecided, ...course }),
  }) as unknown as Deadline;
}

const NO_STOPS: Course = Object.freeze({ holds: [] });

/**
 * When a limit that is due at an instant ends by law: 24:00 of that day, or the instant itself.
 *
 * @internal
 */
export function legalEndOf(limit: TimeLimit, due: number): number {
  return endsAtDue(limit) ? due : (Math.floor(due / DAY_MS) + 1) * DAY_MS;
}

const NONE: readonly Hold[] = Object.freeze([]);

/** The holds that changed the count, the last restart among them, and whether the dossier is on hold now. */
export interface Course {
  /** The holds that were considered, in order. */
  readonly holds: readonly Hold[];
  readonly onHoldSince?: number;
}

/**
 * Takes the holds in order; one that begins at or after the deadline so far changes nothing, and neither do later ones.
 * Moves the counter to where the count ends.
 *
 * @internal
 */
export function stopTheClock(counter: Counter, index: SessionIndex, holds: readonly Hold[], receivedAt: number): Course {
  const considered: Hold[] = [];
  let sinceRestart: { from: number; to: number; restart: boolean }[] = [];
  for (const hold of holds) {
    const from = hold.from - index.origin;
    if (from >= counter.due) break;
    if (hold.to === Infinity) return { holds: considered, onHoldSince: hold.from };
    considered.push(hold);
    if (hold.restart) {
      sinceRestart = [];
      counter.begin(index.place('clockStops', hold.to));
    } else {
      sinceRestart.push({ from, to: hold.to - index.origin, restart: false });
      counter.lose(sinceRestart);
    }
    refuseIfFailed(counter, index, receivedAt);
  }
  return { holds: considered };
}

function refuseIfFailed(counter: Counter, index: SessionIndex, receivedAt: number): void {
  if (counter.failed) index.refusePlace('a deadline for receivedAt', index.days, formatInstant(receivedAt));
}

/** Limits whose `due` is an instant of its own and not the close of a day. */
function endsAtDue({ unit }: TimeLimit): boolean {
  return unit === 'same-session' || unit === 'working-hours' || unit === 'clock-hours';
}

function dueSession(index: SessionIndex, session: number): DueSession {
  const { half, opens, closes } = index.spanAt(session);
  return Object.freeze({ date: index.dateAt(index.dayOf(session)), half, opens: formatMinutes(opens), closes: formatMinutes(closes) });
}

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
  const { receivedAt, onRefused } = given;
  if (!ArrayBuffer.isView(receivedAt) || !(receivedAt instanceof Float64Array))
    refuse('invalid-date-time', 'receivedAt', receivedAt, 'a Float64Array of epoch milliseconds');
  if (onRefused !== undefined && typeof onRefused !== 'function') refuse('invalid-input', 'onRefused', onRefused, 'a function, or nothing');
  const index = indexOf(given.calendar);
  const limit = checkLimit(given.limit);
  const counter = new Counter(index, limit, checkProfile(given.profile, limit.unit === 'working-days'));
  const due = new Float64Array(receivedAt.length);
  counter.dueOfEach(receivedAt, due, (place) => onRefused?.(place, codeOf(index, receivedAt[place] as number)));
  return due;
}

type Batch = Parameters<typeof computeDeadlines>[0];

function readBatch(input: unknown): Batch {
  if (!isRecord(input)) refuse('invalid-input', 'input', input, '{ receivedAt, limit, profile, calendar, onRefused? }');
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
