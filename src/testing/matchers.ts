import type { DateTime } from 'luxon';
import type { Session } from '../calendar/session.js';
import type { CalendarDay, WorkingCalendar } from '../calendar/working-calendar.js';
import type { DayStep } from '../deadline/step.js';
import type { Language } from '../explanation/sentences.js';
import { explain, vietnamCalendar } from '../index.js';
import { explainReading, limitRefusals, readLimitText } from '../portal.js';
import type { LimitReading, LimitRefusal, WrittenLimit } from '../portal/limit-text/written-limit.js';
import type { LocalDate } from '../time/local-date.js';
import type { InstantInput } from '../time/vietnam-time.js';
import { date as dateNamed, day, session, withWeekday } from './day.js';
import { readInstant, shownInstant } from './reading.js';
import { checkOptions, refuse } from './refuse.js';

/** What a matcher gives the test runner. */
export interface MatcherResult {
  readonly pass: boolean;
  readonly message: () => string;
}

/** Something that falls due: an instant, or an answer with `due` (a deadline, a commitment, an assessment, a record of yours). */
export type FallsDue = InstantInput | { readonly due: InstantInput | null } | null;

/**
 * The matchers as `expect` offers them. `R` is what the runner returns from a matcher; see `matchers` for how to tell vitest or
 * jest of them.
 */
export interface TthcMatchers<R = unknown> {
  /** A date `YYYY-MM-DD` (or `Sat 2024-05-04`) on which any session is worked. */
  toBeWorkingDay(calendar?: WorkingCalendar): R;
  /** A half-day `{ date, half }` (or `Sat 2024-05-04 morning`) that is worked. */
  toBeWorkingSession(calendar?: WorkingCalendar): R;
  /** Falls due at exactly this instant, or when another answer does. */
  toFallDueAt(expected: FallsDue): R;
  /** Falls due on this day in Vietnam, `YYYY-MM-DD` or `Sat 2024-05-04`. */
  toFallDueOn(date: LocalDate): R;
  /** The half-day in which a deadline falls, `{ date, half }` or `Sat 2024-05-04 morning`. */
  toBeDueIn(session: Session | string): R;
  /** Is on hold, so that nothing is due. */
  toBeOnHold(): R;
  /** A status, or something with a `status`: `running`, `early`, `late` … */
  toHaveStatus(status: string): R;
  /** A text of a portal, or the reading of one: the limit that it is read as, or why it is refused (`unit-missing` …). */
  toReadAs(expected: WrittenLimit | LimitRefusal): R;
}

/** {@link TthcMatchers} as functions for `expect.extend`. */
export type MatcherFunctions = {
  readonly [Name in keyof TthcMatchers]: (received: unknown, ...expected: Parameters<TthcMatchers[Name]>) => MatcherResult;
};

/** How the matchers are set up. */
export interface MatcherOptions {
  /** What decides the working days where a matcher is given no calendar (default `vietnamCalendar()`). */
  readonly calendar?: WorkingCalendar;
  /** The language in which a failure explains the deadline (default English). */
  readonly language?: Language;
}

/**
 * Matchers for `expect.extend` of vitest and jest, set up for an office of its own hours, or to explain in Vietnamese.
 *
 * @throws RuleError `invalid-input`
 *
 * @example
 * ```ts
 * import { vietnamCalendar } from 'tthc-rules';
 * import { matchersFor } from 'tthc-rules/testing';
 *
 * const { toBeWorkingDay } = matchersFor({ calendar: vietnamCalendar({ knownOn: '2024-04-01' }), language: 'vi' });
 * toBeWorkingDay('2024-04-29').pass; // => true
 * ```
 */
export function matchersFor(options: MatcherOptions = {}): MatcherFunctions {
  checkOptions(options, ['calendar', 'language']);
  const { calendar, language = 'en' } = options;
  if (!['vi', 'en'].includes(language)) refuse('invalid-input', 'language', '"vi" or "en"');
  const standard = (given: WorkingCalendar | undefined) => given ?? calendar ?? vietnamCalendar();
  return {
    toBeWorkingDay(received, given) {
      const found = standard(given).day(dateOf(received));
      return result(found.working, `${withWeekday(found.date)} to be a working day`, () => whyOfDay(found, language));
    },
    toBeWorkingSession(received, given) {
      const { date, half } = session(received);
      const found = standard(given).day(date);
      const worked = found.sessions.some((one) => one.half === half);
      return result(worked, `the ${half} of ${withWeekday(date)} to be worked`, () => whyOfDay(found, language));
    },
    toFallDueAt(received, expected) {
      const [actual, wanted] = [dueOf(received), dueOf(expected)];
      return result(
        actual?.toMillis() === wanted?.toMillis(),
        `it to fall due at ${shownDue(wanted)}`,
        () => [...whyOf(received, language), ...(received === expected ? [] : whyOf(expected, language))],
        `it falls due at ${shownDue(actual)}`,
      );
    },
    toFallDueOn(received, date) {
      const actual = dueOf(received);
      const wanted = dateNamed(date);
      return result(
        actual?.toISODate() === wanted,
        `it to fall due on ${withWeekday(wanted)}`,
        () => whyOf(received, language),
        `it falls due at ${shownDue(actual)}`,
      );
    },
    toBeDueIn(received, expected) {
      const wanted = session(expected);
      const actual = dueSessionOf(received);
      return result(
        actual?.date === wanted.date && actual.half === wanted.half,
        `it to be due in the ${wanted.half} of ${withWeekday(wanted.date)}`,
        () => whyOf(received, language),
        actual === null ? 'it has no due session' : `it is due in the ${actual.half} of ${withWeekday(actual.date)}`,
      );
    },
    toBeOnHold(received) {
      const actual = dueOf(received);
      return result(actual === null, 'it to be on hold', () => whyOf(received, language), `it falls due at ${shownDue(actual)}`);
    },
    toHaveStatus(received, status) {
      const actual = typeof received === 'object' ? (received as { status?: unknown } | null)?.status : received;
      return result(
        actual === status,
        `the status "${status}"`,
        () => whyOf(received, language),
        `it is ${typeof actual === 'string' ? `"${actual}"` : 'no status'}`,
      );
    },
    toReadAs(received, expected) {
      const wanted = wantedLimit(expected);
      const reading = typeof received === 'string' ? readLimitText(received) : (received as LimitReading);
      const actual = readAs(reading);
      return result(actual === wanted, `it to read as ${wanted}`, () => explainReading(reading, language), `it reads as ${actual}`);
    },
  };
}

/**
 * Matchers for `expect.extend` of vitest and jest: plain functions, no runner is imported. A failure explains the deadline.
 *
 * vitest, in a setup file:
 *
 * ```ts ignore
 * import { matchers, type TthcMatchers } from 'tthc-rules/testing';
 * import { expect } from 'vitest';
 *
 * expect.extend(matchers);
 * declare module 'vitest' {
 *   interface Matchers<T = any> extends TthcMatchers<T> {}
 * }
 * ```
 *
 * jest, the same with `import { expect } from '@jest/globals'` and
 *
 * ```ts ignore
 * declare module 'expect' {
 *   interface Matchers<R extends void | Promise<void>> extends TthcMatchers<R> {}
 * }
 * ```
 *
 * or, with the global `expect` of `@types/jest`,
 *
 * ```ts ignore
 * declare global {
 *   namespace jest {
 *     interface Matchers<R> extends TthcMatchers<R> {}
 *   }
 * }
 * ```
 *
 * @example
 * ```ts
 * import { computeDeadline, profiles, vietnamCalendar, workingDays } from 'tthc-rules';
 * import { matchers } from 'tthc-rules/testing';
 *
 * const deadline = computeDeadline({
 *   receivedAt: '2024-05-03T14:00',
 *   limit: workingDays(1),
 *   profile: profiles.civilCode,
 *   calendar: vietnamCalendar(),
 * });
 * matchers.toFallDueAt(deadline, 'Sat 2024-05-04 17:00').pass; // => true
 * matchers.toFallDueAt(deadline, 'Mon 2024-05-06 17:00').message().split('\n')[0];
 * // => 'expected it to fall due at Mon 2024-05-06 17:00, but it falls due at Sat 2024-05-04 17:00'
 * ```
 */
export const matchers: MatcherFunctions = /* @__PURE__ */ matchersFor();

function result(pass: boolean, wanted: string, why: () => readonly string[], actual?: string): MatcherResult {
  const but = actual === undefined ? '' : `, but ${actual}`;
  return {
    pass,
    message: () => [pass ? `expected not: ${wanted}` : `expected ${wanted}${but}`, ...why().map((line) => `  ${line}`)].join('\n'),
  };
}

function dateOf(value: unknown): LocalDate {
  const text = value as string;
  return typeof text === 'string' && /^[A-Z][a-z]{2} /.test(text) ? day(text) : text;
}

/** When something falls due; null where it is on hold. */
function dueOf(value: unknown): DateTime<true> | null {
  const due = typeof value === 'object' && value !== null && 'due' in value ? value.due : value;
  return due === null ? null : readInstant(due as InstantInput);
}

function shownDue(due: DateTime<true> | null): string {
  return due === null ? 'no time, being on hold' : shownInstant(due);
}

/** The due session of a deadline, or of whichever deadline of a commitment or assessment binds. */
function dueSessionOf(value: unknown): Session | null {
  if (typeof value !== 'object' || value === null) return null;
  const { session, promised, statutory } = value as Record<string, unknown>;
  if (typeof session === 'object' && session !== null) return session as Session;
  const due = dueOf(value)?.toMillis();
  const binding = [promised, statutory].find((one) => typeof one === 'object' && one !== null && dueOf(one)?.toMillis() === due);
  return binding === undefined ? null : dueSessionOf(binding);
}

const readAs = (reading: LimitReading) => shownLimit(reading.state === 'read' ? reading.limit : reading.because);

/** The limit or refusal that a test names: one that there is none of would differ from every reading. */
function wantedLimit(expected: unknown): string {
  const isKnown =
    typeof expected === 'string'
      ? Object.hasOwn(limitRefusals, expected)
      : typeof expected === 'object' && expected !== null && 'unit' in expected;
  if (!isKnown) refuse('invalid-input', 'expected', 'a limit { unit, … } or a code of limitRefusals');
  return shownLimit(expected as WrittenLimit | LimitRefusal);
}

/** A limit with its parts in one order, whoever wrote it; the code of a refusal as it is. */
function shownLimit(limit: WrittenLimit | LimitRefusal): string {
  if (typeof limit === 'string') return limit;
  const { unit, value, times, cutOff, next } = limit as Partial<Record<'unit' | 'value' | 'times' | 'cutOff' | 'next', unknown>>;
  return JSON.stringify({ unit, value, times, cutOff, next });
}

/** The explanation of an answer of the library; nothing for anything else. */
function whyOf(value: unknown, language: Language): string[] {
  try {
    return explain(value as Parameters<typeof explain>[0], language);
  } catch {
    return [];
  }
}

/** Why a day is worked or not, in one line; an ordinary day needs none. */
function whyOfDay({ date, weekday, reason, sessions }: CalendarDay, language: Language): string[] {
  const hours = sessions.map(({ opens, closes }) => `${opens}–${closes}`).join(', ');
  const worked = hours === '' ? [] : [hours];
  if (reason.code === 'ordinary') return worked;
  const step: DayStep = { code: 'day', date, weekday, reason, counted: 0, total: 0, unit: 'sessions' };
  const [line = ''] = explain({ steps: [step] }, language);
  // Its last part says what was counted, which is nothing here.
  return [`${line.slice(0, line.lastIndexOf('; '))}.`, ...worked];
}
