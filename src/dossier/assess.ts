import { readDueSoon, type DueSoon } from '../deadline/due-soon.js';
import { isRecord, reading, refuse, refuseMisspeltKeys } from '../errors.js';
import { termsBookOf, type Rulebook } from '../sla/rulebook.js';
import type { TermsBook } from '../sla/terms.js';
import { dateOf, readInstant, type InstantInput } from '../time/vietnam-time.js';
import type { Assessment } from './assessment.js';
import { assessmentOf, type JudgedRun } from './assessment-of.js';
import type { Dossier } from './dossier.js';
import { readDossier, type DossierLog, type LawOf } from './dossier-log.js';
import { judge } from './judgement.js';
import { Reckoning } from './reckoning.js';

/** How a dossier is judged. */
export interface AssessOptions {
  readonly rulebook: Rulebook;
  /** The moment of judging; later events are ignored. */
  readonly at: InstantInput;
  /** Due soon when so many sessions or fewer remain (default 2). */
  readonly dueSoonSessions?: number;
  /**
   * Due soon once this share of the sessions of the limit has closed, 0 to 1; not together with `dueSoonSessions`. The sessions of
   * the limit: two for a working day; for other limits those from the deemed receipt to the end. What was on hold is left out.
   */
  readonly dueSoonShare?: number;
}

/**
 * Đánh giá hồ sơ: what a dossier's events make of its deadlines at one moment.
 *
 * Lateness is judged when the result is ready, or returned where that is not said: a citizen who collects late makes no
 * officer late. The promises are those of the first receipt; versions follow it, too.
 *
 * @throws RuleError `invalid-dossier` with the event's index, and what `rulebook.receive` throws
 *
 * @example
 * ```ts
 * import { assess, createRulebook, vietnamCalendar } from 'tthc-rules';
 * import { nationalProcedures } from 'tthc-rules/procedures';
 *
 * const rulebook = createRulebook({ calendar: vietnamCalendar(), catalog: nationalProcedures, policies: [], bareDays: 'working' });
 * // Two working days from Monday 2 March 2026: Wednesday 4 March.
 * const dossier = { id: 'DS-1', procedure: '2.001019', events: [{ type: 'received', at: '2026-03-02T09:00' }] } as const;
 * assess(dossier, { rulebook, at: '2026-03-04T10:00' }).status; // => 'due-soon'
 * assess(dossier, { rulebook, at: '2026-03-05T08:00' }).status; // => 'overdue'
 * ```
 */
export function assess(dossier: Dossier, options: AssessOptions): Assessment {
  return assessWith(checkAssessOptions(options), dossier);
}

/** Options of an assessment, checked once for any number of dossiers. */
export interface CheckedOptions {
  readonly book: TermsBook;
  readonly at: number;
  readonly dueSoon: DueSoon;
}

/**
 * Checks how dossiers are to be judged.
 *
 * @throws RuleError `invalid-input`, `invalid-date-time`
 * @internal
 */
export function checkAssessOptions(options: unknown): CheckedOptions {
  return reading('invalid-input', 'options', options, readAssessOptions);
}

const KEYS = ['rulebook', 'at', 'dueSoonSessions', 'dueSoonShare'];

function readAssessOptions(options: unknown): CheckedOptions {
  if (!isRecord(options)) refuse('invalid-input', 'options', options, '{ rulebook, at, dueSoonSessions?, dueSoonShare? }');
  refuseMisspeltKeys('invalid-input', 'options', options, KEYS);
  const { rulebook, at, dueSoonSessions, dueSoonShare } = options;
  return { book: termsBookOf(rulebook), dueSoon: readDueSoon(dueSoonSessions, dueSoonShare) ?? { sessions: 2 }, at: readInstant('at', at) };
}

/**
 * Assesses a dossier under checked options.
 *
 * @internal
 */
export function assessWith({ book, at, dueSoon }: CheckedOptions, dossier: unknown): Assessment {
  const run = judgedRun(book, readDossier(dossier, at, lawUnder(book)), at, dueSoon);
  return assessmentOf(run, judgedBefore(book, run.reckoning.log, dueSoon), at, dueSoon);
}

/** The law of a receipt, by the day of it. */
export function lawUnder(book: TermsBook): LawOf {
  return (receivedAt) => book.lawOn(dateOf(receivedAt));
}

function judgedRun(book: TermsBook, log: DossierLog, at: number, dueSoon: DueSoon): JudgedRun {
  const reckoning = new Reckoning(book, log);
  return { reckoning, judgement: judge(reckoning, at, dueSoon) };
}

/** The runs that ended in a result which was taken back, the first of them first. */
function judgedBefore(book: TermsBook, { before }: DossierLog, dueSoon: DueSoon): readonly JudgedRun[] {
  const runs: JudgedRun[] = [];
  for (let log = before; log !== null; log = log.before) runs.push(judgedRun(book, log, log.end?.at ?? log.countedFrom, dueSoon));
  return runs.reverse();
}
