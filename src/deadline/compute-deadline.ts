import type { SessionIndex } from '../calendar/session-index.js';
import { indexOf, standingOf, type WorkingCalendar } from '../calendar/working-calendar.js';
import { isRecord, reading, refuse, refuseMisspeltKeys } from '../errors.js';
import { DAY_MS, formatInstant, formatMinutes, readInstant, type InstantInput } from '../time/vietnam-time.js';
import { mergeStops, type ClockStop, type Hold } from './clock-stop.js';
import { count, countingOf, lastDayOf, receiptOf, type Count, type Counting } from './count.js';
import { checkProfile, type CountingProfile } from './counting-profile.js';
import { CountedDeadline, type Deadline, type DueDeadline, type DueSession } from './deadline.js';
import { legalEndOf } from './measure.js';
import { stepsOf } from './steps.js';
import { checkLimit, partsOf, type TimeLimit } from './time-limit.js';

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
  const counting = readCounting(given);
  const receivedAt = readInstant('receivedAt', given.receivedAt);
  const holds = given.clockStops === undefined ? NONE : mergeStops(given.clockStops, receivedAt);
  return deadlineOf(index, counting, receivedAt, holds);
}

/**
 * A limit and a profile from outside, ready to be counted.
 *
 * @internal
 */
export function readCounting({ limit, profile }: { readonly limit: unknown; readonly profile: unknown }): Counting {
  const checked = checkLimit(limit);
  return countingOf(
    checked,
    checkProfile(
      profile,
      partsOf(checked).some((part) => part.limit.unit === 'working-days'),
    ),
  );
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
    // A stop that is passed over would give a date too early.
    if (clockStops === undefined) refuseMisspeltKeys('invalid-input', 'input', given, KEYS);
    return { receivedAt, limit, profile, calendar, clockStops } as ReturnType<typeof readInput>;
  });
}

/**
 * Counts from a receipt.
 *
 * @param receivedAt - milliseconds since 1970
 * @throws RuleError `outside-calendar`, `undecided-days` where the count needs a day that has no answer
 * @internal
 */
export function countFrom(index: SessionIndex, counting: Counting, receivedAt: number, holds: readonly Hold[]): Count {
  const receipt = receiptOf(index, counting, index.place('receivedAt', receivedAt));
  const counted = receipt && count(index, counting, receipt, holds);
  return counted ?? refuseCount(index, receivedAt);
}

/**
 * Refuses a count that needs a day which has no answer.
 *
 * @throws RuleError `outside-calendar`, `undecided-days`
 * @internal
 */
export function refuseCount(index: SessionIndex, receivedAt: number): never {
  return index.refusePlace('a deadline for receivedAt', index.days, formatInstant(receivedAt));
}

/**
 * The deadline of a receipt.
 *
 * @param receivedAt - milliseconds since 1970
 * @internal
 */
export function deadlineOf(index: SessionIndex, counting: Counting, receivedAt: number, holds: readonly Hold[]): Deadline {
  return deadlineOfCount(index, counting, receivedAt, countFrom(index, counting, receivedAt, holds));
}

/**
 * A count as a deadline.
 *
 * @param receivedAt - milliseconds since 1970
 * @internal
 */
export function deadlineOfCount(index: SessionIndex, counting: Counting, receivedAt: number, counted: Count): Deadline {
  const { receipt, last, onHoldSince } = counted;
  const { origin } = index;
  const lastDay = lastDayOf(counted);
  const undecided = index.undecidedIn(Math.floor(receipt.at / DAY_MS), lastDay);
  const isDue = onHoldSince === undefined;
  return new CountedDeadline({
    receivedAt,
    deemedReceivedAt: origin + receipt.deemed,
    due: isDue ? origin + last.due : null,
    legalEnd: isDue ? origin + legalEndOf(last.leg.limit, last.due) : null,
    since: isDue ? null : origin + onHoldSince,
    session: isDue ? dueSession(index, last.session) : null,
    limit: counting.limit,
    profile: counting.profile,
    calendar: index.plan.name,
    standing: standingOf(index, lastDay),
    undecided,
    walk: () => stepsOf(index, counting, counted, undecided),
  }) as unknown as Deadline;
}

const NONE: readonly Hold[] = Object.freeze([]);
const KEYS = ['receivedAt', 'limit', 'profile', 'calendar', 'clockStops'];

function dueSession(index: SessionIndex, session: number): DueSession {
  const { half, opens, closes } = index.spanAt(session);
  return Object.freeze({ date: index.dateAt(index.dayOf(session)), half, opens: formatMinutes(opens), closes: formatMinutes(closes) });
}
