import type { DeadlineStatus } from '../deadline/status-of.js';
import { isRecord, reading, refuse } from '../errors.js';
import { termsBookOf, type Rulebook } from '../sla/rulebook.js';
import type { TermsBook } from '../sla/terms.js';
import { dateOf, MINUTE_MS, readInstant, toDateTime, type InstantInput } from '../time/vietnam-time.js';
import type { Assessment, Breach, NextDate, PastJudgement, WorkingTime } from './assessment.js';
import { assessmentReasons } from './assessment-reasons.js';
import type { BrokenRule } from './breaches.js';
import type { Dossier } from './dossier.js';
import { readDossier, type DossierLog, type LawOf } from './dossier-log.js';
import { againstLaw, againstPromise, judge, readDueSoon, type DueSoon, type Judgement } from './judgement.js';
import { JudgedDossier } from './judged-dossier.js';
import { nextDates } from './next-dates.js';
import { dueOf, Reckoning } from './reckoning.js';

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
interface CheckedOptions {
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

function readAssessOptions(options: unknown): CheckedOptions {
  if (!isRecord(options)) refuse('invalid-input', 'options', options, '{ rulebook, at, dueSoonSessions?, dueSoonShare? }');
  const { rulebook, at, dueSoonSessions, dueSoonShare } = options;
  return { book: termsBookOf(rulebook), dueSoon: readDueSoon(dueSoonSessions, dueSoonShare) ?? { sessions: 2 }, at: readInstant('at', at) };
}

/**
 * Assesses a dossier under checked options.
 *
 * @internal
 */
export function assessWith({ book, at, dueSoon }: CheckedOptions, dossier: unknown): Assessment {
  const reckoning = new Reckoning(book, readDossier(dossier, at, lawUnder(book)));
  return assessmentOf(reckoning, judge(reckoning, at, dueSoon), { at, dueSoon, before: judgedBefore(book, reckoning.log, dueSoon) });
}

/** The law of a receipt, by the day of it. */
export function lawUnder(book: TermsBook): LawOf {
  return (receivedAt) => book.lawOn(dateOf(receivedAt));
}

/** A run that ended in a result which was taken back, and how it was judged then. */
interface PastRun {
  readonly reckoning: Reckoning;
  readonly judgement: Judgement;
}

/** The runs before the last reopening, the first of them first. */
function judgedBefore(book: TermsBook, { before }: DossierLog, dueSoon: DueSoon): readonly PastRun[] {
  const runs: PastRun[] = [];
  for (let log = before; log !== null; log = log.before) {
    const reckoning = new Reckoning(book, log);
    runs.push({ reckoning, judgement: judge(reckoning, log.countedFrom, dueSoon) });
  }
  return runs.reverse();
}

interface Circumstances {
  readonly at: number;
  readonly dueSoon: DueSoon;
  readonly before: readonly PastRun[];
}

/** A judgement as an answer. */
function assessmentOf(reckoning: Reckoning, judgement: Judgement, { at, dueSoon, before }: Circumstances): Assessment {
  const { log, terms } = reckoning;
  const { promise, statute, status, moment, judgedAt, due, newDate } = judgement;
  const judgedDue = judgedAt === null ? due : (judgement.bound?.due ?? null);
  const isLate = status === 'overdue' || status === 'late';
  const isOpen = log.end === null;
  const remaining = isOpen && due !== null && at <= due ? workingTime(reckoning, at, due) : null;
  const overdueBy = isLate && judgedDue !== null ? workingTime(reckoning, judgedDue, moment) : null;
  const promiseMissed = promise !== null && promise.due !== null && moment > promise.due;
  const legallyOverdue = statute !== null && moment > statute.legalEnd;
  const targetMet = isTargetMet(reckoning, judgement);
  const againstStatute = againstLaw(reckoning, judgement);
  const breaches = before.length === 0 ? judgement.breaches : [...before.flatMap((run) => run.judgement.breaches), ...judgement.breaches];
  return new JudgedDossier(
    {
      id: log.id,
      procedure: terms.procedure.code,
      field: terms.procedure.field,
      level: terms.level,
      status,
      outcome: log.end?.type ?? null,
      due: due === null ? null : toDateTime(due),
      remaining,
      overdueBy,
      promiseMissed,
      legallyOverdue,
      targetMet,
      againstPromise: againstPromise(reckoning, judgement),
      againstStatute,
      score: judgedAt === null ? null : scoreOf(againstStatute),
      policy: promise?.applying.policy.id ?? null,
      breaches: Object.freeze(breaches.map(breachOf)),
      next: isOpen ? nextDates(reckoning, judgement, at, dueSoon) : NOTHING_NEXT,
      ...(before.length === 0 ? {} : { judgedBefore: Object.freeze(before.map(pastOf)) }),
    },
    { at, receivedAt: log.receivedAt, judgedAt, extendedUntil: newDate?.until ?? null, printedDue: lastPrinted(log) },
    {
      promised: () => (promise === null ? null : reckoning.deadline(promise.term)),
      statutory: () => (terms.statutory === null ? null : reckoning.deadline(terms.statutory)),
      reasons: () => assessmentReasons(reckoning, { judgement, remaining, overdueBy, promiseMissed, legallyOverdue, targetMet, breaches }),
    },
  );
}

const NOTHING_NEXT: readonly NextDate[] = Object.freeze([]);

/** The date on the latest slip, of an earlier run where none was printed since. */
function lastPrinted(log: DossierLog): number | null {
  for (let run: DossierLog | null = log; run !== null; run = run.before) {
    const slip = run.slips.at(-1);
    if (slip !== undefined) return slip.due;
  }
  return null;
}

/** Sessions that close in (from, to] and open minutes in it. */
function workingTime(reckoning: Reckoning, from: number, to: number): WorkingTime {
  const { index } = reckoning;
  const minutes = (index.openBefore(index.place('at', to)) - index.openBefore(index.place('at', from))) / MINUTE_MS;
  return Object.freeze({ sessions: reckoning.sessionsClosing(from, to), minutes });
}

function isTargetMet(reckoning: Reckoning, { promise, judgedAt }: Judgement): boolean | null {
  const target = promise?.applying.target ?? null;
  return target === null || judgedAt === null ? null : judgedAt <= dueOf(reckoning.reckon(target));
}

function scoreOf(status: DeadlineStatus | null): 0 | 1 | 2 | null {
  if (status === 'early') return 2;
  if (status === 'on-time') return 1;
  return status === 'late' ? 0 : null;
}

function breachOf({ code, index, at, limit, basis }: BrokenRule): Breach {
  return Object.freeze({ code, index, at: toDateTime(at), ...(limit === null ? {} : { limit: toDateTime(limit) }), basis });
}

function pastOf({ reckoning, judgement }: PastRun): PastJudgement {
  const { status, judgedAt, moment, bound } = judgement;
  const due = bound?.due ?? null;
  return Object.freeze({
    status: status as PastJudgement['status'],
    judgedAt: toDateTime(judgedAt ?? moment),
    due: due === null ? null : toDateTime(due),
    againstPromise: againstPromise(reckoning, judgement),
    againstStatute: againstLaw(reckoning, judgement),
  });
}
