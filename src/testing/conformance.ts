import type { DateTime } from 'luxon';
import type { CountingProfile } from '../deadline/counting-profile.js';
import type { TimeLimit } from '../deadline/time-limit.js';
import { computeDeadline, RuleError } from '../index.js';
import { countHabits, countReadings } from '../portal.js';
import type { Habit, ReadingFit } from '../portal/audit/habit.js';
import type { InstantInput } from '../time/vietnam-time.js';
import { answerOf, calendarKnowing } from './habits.js';
import { msOf, readInstant } from './reading.js';
import { vectors, type CalendarDescription, type DeadlineVector, type VectorStop } from './vectors.js';

/** What a system is asked: when is this due? */
export interface ConformanceQuestion {
  /** The id of the vector. */
  readonly id: string;
  /** ISO 8601 with an offset, mostly +07:00. */
  readonly receivedAt: string;
  readonly limit: TimeLimit;
  /** How the count should go. A system that has one way of counting leaves it aside; the report finds out which. */
  readonly profile: CountingProfile;
  readonly clockStops: readonly VectorStop[];
  readonly calendar: CalendarDescription & { readonly name: string };
}

/**
 * What a system answers: the instant it is due; a date `YYYY-MM-DD` where it prints no time, and then only days are compared;
 * null for a dossier on hold; undefined for a question it cannot be asked.
 */
export type ConformanceAnswer = InstantInput | null | undefined;

/** The one function that a portal gives. What it throws counts as a refusal. */
export type ConformanceAdapter = (question: ConformanceQuestion) => ConformanceAnswer | Promise<ConformanceAnswer>;

/** An answer that is not the expected one. */
export interface ConformanceDifference {
  readonly id: string;
  readonly title: string;
  readonly clause: string;
  readonly question: ConformanceQuestion;
  /** ISO 8601 at +07:00; `on hold`; `refused`. */
  readonly expected: string;
  /** As `expected`, or the date where only a date was answered; what could not be read as it was. */
  readonly actual: string;
  readonly direction: 'earlier' | 'later' | 'other';
}

/** What was asked about one clause of the specification. */
export interface ClauseReport {
  readonly clause: string;
  readonly title: { readonly vi: string; readonly en: string };
  readonly asked: number;
  readonly earlier: number;
  readonly later: number;
  /** Differences that are neither: a deadline where there is none, and the like. */
  readonly other: number;
}

/** Plain data: what differs, by clause, and how the system seems to count. */
export interface ConformanceReport {
  /** The version of the vectors. */
  readonly version: string;
  readonly asked: number;
  /** How many questions it could be asked. */
  readonly answered: number;
  /** Whether its answers follow the profile it is given; if not, it counts in one way of its own. */
  readonly followsProfile: boolean;
  /**
   * The profile that fits best, of a system with one way of its own; the nearest in time, where none fits half of the answers;
   * null where too little was answered to tell.
   */
  readonly profile: ReadingFit<CountingProfile> | null;
  /** The habit that fits best, where it fits better than any profile on a right calendar and clock. */
  readonly habit: ReadingFit<Habit> | null;
  /** The profile by which a system with one way of its own is judged: that of its habit, or the one that fits best. */
  readonly judgedBy: CountingProfile | null;
  /** How many answers were judged: all, or those to questions whose profile means the same as the one judged by. */
  readonly judged: number;
  readonly agreed: number;
  /** The clauses with differences, the most first. */
  readonly clauses: readonly ClauseReport[];
  readonly differences: readonly ConformanceDifference[];
}

/**
 * Asks a system when things are due, and reports what differs from the vectors, by clause of the specification, and which reading
 * of the count it seems to follow.
 *
 * A system that has one way of counting working days is judged by the profile that it seems to follow.
 *
 * @param adapter - puts one question to the system; may be asynchronous, and is called one question at a time
 * @throws RuleError `invalid-input` for anything but a function
 *
 * @example
 * ```ts
 * import { conformance } from 'tthc-rules/testing';
 *
 * // A portal that adds 24 hours for each working day, and cannot do anything else.
 * const report = await conformance(({ receivedAt, limit, clockStops }) =>
 *   limit.unit === 'working-days' && clockStops.length === 0
 *     ? new Date(Date.parse(receivedAt) + limit.value * 86_400_000)
 *     : undefined,
 * );
 * report.followsProfile; // => false
 * report.habit?.reading.count; // => { by: 'clock-days' }
 * ```
 */
export async function conformance(adapter: ConformanceAdapter): Promise<ConformanceReport> {
  if (typeof adapter !== 'function') {
    throw new RuleError('invalid-input', 'adapter: expected a function from a question to the instant it is due.', { field: 'adapter' });
  }
  const outcomes: Outcome[] = [];
  for (const vector of vectors.cases) {
    if (vector.kind === 'deadline') outcomes.push({ vector, answer: await askedOf(adapter, questionOf(vector)) });
  }
  const answered = outcomes.filter(({ answer }) => answer.kind !== 'none');
  const asked = answered.filter(isReading);
  const followsProfile = variesWithProfile(asked);
  const profile = followsProfile ? null : bestProfile(asked, answered);
  const habit = followsProfile ? null : bestHabit(asked, profile);
  const judgedBy = habit?.reading.count.by === 'profile' ? habit.reading.count.profile : (profile?.reading ?? null);
  const judged = judgedBy === null ? answered : speakingOf(judgedBy, answered);
  const differences = judged.flatMap(differenceOf);
  return {
    version: vectors.version,
    asked: outcomes.length,
    answered: answered.length,
    followsProfile,
    profile,
    habit,
    judgedBy,
    judged: judged.length,
    agreed: judged.length - differences.length,
    clauses: byClause(judged, differences),
    differences,
  };
}

// ── asking ───────────────────────────────────────────────────────────────────

type Answer =
  | { readonly kind: 'none' }
  | { readonly kind: 'due'; readonly at: DateTime<true> }
  | { readonly kind: 'date'; readonly date: string }
  | { readonly kind: 'on-hold' }
  | { readonly kind: 'refused'; readonly shown: string }
  | { readonly kind: 'unreadable'; readonly shown: string };

interface Outcome {
  readonly vector: DeadlineVector;
  readonly answer: Answer;
}

/**
 * The question that a vector puts, in plain data.
 *
 * @throws RuleError `invalid-input` for a calendar that the vectors do not have
 */
function questionOf({ id, input }: DeadlineVector): ConformanceQuestion {
  const description = vectors.calendars[input.calendar] as CalendarDescription;
  const question: ConformanceQuestion = { id, ...input, calendar: { name: input.calendar, ...description } };
  // A copy: what one adapter does to a question must not change the vectors.
  return JSON.parse(JSON.stringify(question)) as ConformanceQuestion;
}

async function askedOf(adapter: ConformanceAdapter, question: ConformanceQuestion): Promise<Answer> {
  let answer: ConformanceAnswer;
  try {
    answer = await adapter(question);
  } catch (error) {
    return { kind: 'refused', shown: shortened(error instanceof Error ? error.message : error) };
  }
  if (answer === undefined) return { kind: 'none' };
  if (answer === null) return { kind: 'on-hold' };
  if (typeof answer === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(answer)) return { kind: 'date', date: answer };
  try {
    return { kind: 'due', at: readInstant(answer) };
  } catch {
    return { kind: 'unreadable', shown: shortened(answer) };
  }
}

function shortened(value: unknown): string {
  const text = shownValue(value);
  return text.length > 80 ? `${text.slice(0, 80)}…` : text;
}

/** Anything may be answered or thrown, also what has no text. */
function shownValue(value: unknown): string {
  try {
    return String(value);
  } catch {
    return 'what has no text';
  }
}

// ── judging ──────────────────────────────────────────────────────────────────

function differenceOf({ vector, answer }: Outcome): ConformanceDifference[] {
  const { expected } = vector;
  if (agrees(expected, answer)) return [];
  const direction = expected.state === 'due' ? directionOf(expected.due, answer) : 'other';
  return [
    {
      id: vector.id,
      title: vector.title,
      clause: vector.clauses[0] as string,
      question: questionOf(vector),
      expected: expected.state === 'due' ? expected.due : expected.state === 'on-hold' ? 'on hold' : 'refused',
      actual: shownAnswer(answer),
      direction,
    },
  ];
}

function agrees(expected: DeadlineVector['expected'], answer: Answer): boolean {
  switch (expected.state) {
    case 'due':
      if (answer.kind === 'date') return answer.date === expected.session.date;
      return answer.kind === 'due' && answer.at.toMillis() === msOf(expected.due);
    case 'on-hold':
      return answer.kind === 'on-hold';
    case 'refused':
      return answer.kind === 'refused';
  }
}

function directionOf(due: string, answer: Answer): ConformanceDifference['direction'] {
  if (answer.kind === 'date') return answer.date < due.slice(0, 10) ? 'earlier' : 'later';
  if (answer.kind !== 'due') return 'other';
  return answer.at.toMillis() < msOf(due) ? 'earlier' : 'later';
}

function shownAnswer(answer: Answer): string {
  switch (answer.kind) {
    case 'due':
      return answer.at.toISO({ suppressMilliseconds: true });
    case 'date':
      return answer.date;
    case 'on-hold':
      return 'on hold';
    case 'none':
      return 'nothing';
    case 'refused':
    case 'unreadable':
      return `${answer.kind}: ${answer.shown}`;
  }
}

function byClause(judged: readonly Outcome[], differences: readonly ConformanceDifference[]): ClauseReport[] {
  const reports = Object.entries(vectors.clauses).flatMap(([clause, { title }]): ClauseReport[] => {
    const differ = differences.filter((one) => one.clause === clause);
    if (differ.length === 0) return [];
    const count = (direction: ConformanceDifference['direction']) => differ.filter((one) => one.direction === direction).length;
    const asked = judged.filter(({ vector }) => vector.clauses[0] === clause).length;
    return [{ clause, title, asked, earlier: count('earlier'), later: count('later'), other: count('other') }];
  });
  return reports.sort((a, b) => differing(b) - differing(a));
}

function differing({ earlier, later, other }: ClauseReport): number {
  return earlier + later + other;
}

// ── finding the reading ──────────────────────────────────────────────────────

/** The questions that are put under every profile. */
function isReading({ vector }: Outcome): boolean {
  return vector.id.startsWith('reading/');
}

/** Outcomes of one receipt and limit, whatever the profile. */
function byQuestion(outcomes: readonly Outcome[]): Outcome[][] {
  const groups = new Map<string, Outcome[]>();
  for (const outcome of outcomes) {
    const { receivedAt, limit, calendar } = outcome.vector.input;
    const key = `${calendar} ${receivedAt} ${JSON.stringify(limit)}`;
    groups.set(key, [...(groups.get(key) ?? []), outcome]);
  }
  return [...groups.values()];
}

function variesWithProfile(outcomes: readonly Outcome[]): boolean {
  return byQuestion(outcomes).some((group) => new Set(group.map(({ answer }) => shownAnswer(answer))).size > 1);
}

interface Fit<What> extends ReadingFit<What> {
  /** How far the answers are from it, on average, in minutes: of office time, or whole days where dates are answered. */
  readonly distance: number;
}

/** How many of the answers a way of counting would have given, and how near the others are. */
function fitOf<What>(reading: What, habit: Habit, groups: readonly Outcome[][]): Fit<What> {
  const distances = groups.map(([first]) => distanceOf(habit, first as Outcome));
  const agrees = distances.filter((distance) => distance === 0).length;
  return { reading, agrees, of: groups.length, distance: distances.reduce((sum, one) => sum + one, 0) / groups.length };
}

// As far as a year: for an answer that cannot be compared.
const FAR = 366 * 1440;

function distanceOf(habit: Habit, { vector, answer }: Outcome): number {
  const { receivedAt, limit, calendar } = vector.input;
  const days = (limit as { value: number }).value;
  const description = vectors.calendars[calendar] as CalendarDescription;
  const given = answerOf(habit, { receivedAt, days, calendar: description });
  if (given === null || (answer.kind !== 'date' && answer.kind !== 'due')) return FAR;
  if (answer.kind === 'date') return Math.abs(msOf(answer.date) - msOf(given.date)) / 60_000;
  if (answer.at.toMillis() === given.at) return 0;
  try {
    // At least a minute: two instants of one evening are as far apart in office time as none.
    return Math.abs(calendarKnowing(description).workingMinutesBetween(answer.at, new Date(given.at))) + 1;
  } catch {
    return FAR;
  }
}

/** The one that gives the most of the answers; where that is less than half of them, the nearest. */
function best<What>(fits: readonly Fit<What>[]): Fit<What> | null {
  const most = least(fits, ({ agrees }) => -agrees);
  return most === null || most.agrees * 2 >= most.of ? most : least(fits, ({ distance }) => distance);
}

/** The first of those with the smallest measure. */
function least<T>(list: readonly T[], measure: (one: T) => number): T | null {
  return list.reduce<T | null>((found, one) => (found === null || measure(one) < measure(found) ? one : found), null);
}

/** The profile that fits the counts of working days; of several that fit alike, the one that fits the other limits. */
function bestProfile(asked: readonly Outcome[], answered: readonly Outcome[]): ReadingFit<CountingProfile> | null {
  const groups = byQuestion(asked);
  if (groups.length === 0) return null;
  const lawful = (profile: CountingProfile): Habit => ({ count: { by: 'profile', profile }, daysOff: 'all', clock: 'vietnam' });
  const fits = countReadings.map((profile) => fitOf(profile, lawful(profile), groups));
  const found = best(fits);
  const alike = fits.filter(({ agrees, distance }) => agrees === found?.agrees && distance === found.distance);
  const others = answered.filter(({ vector }) => vector.input.limit.unit !== 'working-days');
  const wrong = (profile: CountingProfile) => speakingOf(profile, others).filter((one) => differenceOf(one).length > 0).length;
  return withoutDistance(alike.length > 1 ? least(alike, ({ reading }) => wrong(reading)) : found);
}

function bestHabit(asked: readonly Outcome[], profile: ReadingFit<CountingProfile> | null): ReadingFit<Habit> | null {
  const groups = byQuestion(asked);
  const found = best(countHabits.map((habit) => fitOf(habit, habit, groups)));
  return found !== null && found.agrees > (profile?.agrees ?? 0) ? withoutDistance(found) : null;
}

function withoutDistance<What>(fit: Fit<What> | null): ReadingFit<What> | null {
  return fit === null ? null : { reading: fit.reading, agrees: fit.agrees, of: fit.of };
}

/** The outcomes by which a system that counts by a profile can be judged. */
function speakingOf(profile: CountingProfile, outcomes: readonly Outcome[]): Outcome[] {
  return outcomes.filter(({ vector }) => meansTheSame(vector, profile));
}

/** Whether a profile answers a vector as the vector's own profile does. */
function meansTheSame({ input, expected }: DeadlineVector, profile: CountingProfile): boolean {
  if (expected.state === 'refused') return true;
  const { receivedAt, limit, clockStops } = input;
  if (limit.unit === 'working-days' && input.profile.start !== profile.start) return false;
  const calendar = calendarKnowing(vectors.calendars[input.calendar] as CalendarDescription);
  const deadline = computeDeadline({ receivedAt, limit, profile, clockStops, calendar });
  if (deadline.state === 'on-hold' || expected.state === 'on-hold') return deadline.state === expected.state;
  return deadline.due.toMillis() === msOf(expected.due);
}
