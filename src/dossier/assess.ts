import type { DateTime } from 'luxon';
import { deadlineOf } from '../deadline/compute-deadline.js';
import { profiles } from '../deadline/counting-profile.js';
import type { DeadlineStatus } from '../deadline/status-of.js';
import { isRecord, reading, refuse } from '../errors.js';
import type { AssessmentReason } from '../explanation/assessment-reason.js';
import { made } from '../explanation/check.js';
import { rounded } from '../explanation/words.js';
import { termsBookOf, type Rulebook } from '../sla/rulebook.js';
import type { TermsBook } from '../sla/terms.js';
import { dateOf, formatInstant, iso, MINUTE_MS, readInstant, toDateTime, type InstantInput } from '../time/vietnam-time.js';
import type { Assessment, DossierStatus, NextDate, WorkingTime } from './assessment.js';
import { breachesOf, dueAfterExtension, validExtension } from './breaches.js';
import type { Dossier } from './dossier.js';
import { readDossier, type DossierLog, type LawOf } from './dossier-log.js';
import { JudgedDossier } from './judged-dossier.js';
import { nextDates } from './next-dates.js';
import { dueOf, earlierOf, Reckoning, type Reckoned, type ReckonedPromise } from './reckoning.js';

/** How a dossier is judged. */
export interface AssessOptions {
  readonly rulebook: Rulebook;
  /** The moment of judging; later events are ignored. */
  readonly at: InstantInput;
  /** Due soon when so many sessions or fewer remain (default 2). */
  readonly dueSoonSessions?: number;
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
  readonly dueSoonSessions: number;
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
  if (!isRecord(options)) refuse('invalid-input', 'options', options, '{ rulebook, at, dueSoonSessions? }');
  const { rulebook, at, dueSoonSessions = 2 } = options;
  const book = termsBookOf(rulebook);
  if (typeof dueSoonSessions !== 'number' || !Number.isInteger(dueSoonSessions) || dueSoonSessions < 0 || dueSoonSessions > 1000) {
    refuse('invalid-input', 'dueSoonSessions', dueSoonSessions, 'a whole number of sessions from 0 to 1000');
  }
  return { book, at: readInstant('at', at), dueSoonSessions };
}

/**
 * Assesses a dossier under checked options.
 *
 * @internal
 */
export function assessWith({ book, at, dueSoonSessions }: CheckedOptions, dossier: unknown): Assessment {
  return new Judge(book, readDossier(dossier, at, lawUnder(book)), at, dueSoonSessions).assessment();
}

/** The law of a receipt, by the day of it. */
export function lawUnder(book: TermsBook): LawOf {
  return (receivedAt) => book.lawOn(dateOf(receivedAt));
}

/**
 * Judges one dossier. Numbers first; deadlines and reasons as objects only when they are read.
 *
 * @internal
 */
export class Judge {
  readonly #reckoning: Reckoning;
  readonly #at: number;
  readonly #dueSoonSessions: number;

  constructor(book: TermsBook, log: DossierLog, at: number, dueSoonSessions: number) {
    this.#reckoning = new Reckoning(book, log);
    this.#at = at;
    this.#dueSoonSessions = dueSoonSessions;
  }

  /** When an open dossier is due now, in milliseconds since 1970; null on hold or without a limit. */
  due(): number | null {
    const reckoning = this.#reckoning;
    const bound = earlierOf(reckoning.promise(), reckoning.statute());
    if (reckoning.isOnHold(bound)) return null;
    return dueAfterExtension(reckoning, validExtension(reckoning, breachesOf(reckoning, bound)), bound?.due ?? null);
  }

  assessment(): Assessment {
    const reckoning = this.#reckoning;
    const { log, terms } = reckoning;
    const { end } = log;
    const promise = reckoning.promise();
    const statute = reckoning.statute();
    const bound = earlierOf(promise, statute);
    const judged = end !== null && (end.type === 'result' || end.type === 'refused') ? end.at : null;
    // Flags stay as at the event that ended the dossier.
    const moment = end?.at ?? this.#at;
    const breaches = breachesOf(reckoning, bound);
    const extension = validExtension(reckoning, breaches);
    const onHold = reckoning.isOnHold(bound);
    const due = onHold ? null : dueAfterExtension(reckoning, extension, bound?.due ?? null);
    const remaining = end === null && due !== null && this.#at <= due ? this.#between(this.#at, due) : null;
    const status = this.#status(bound, due, onHold, remaining);
    const judgedDue = judged === null ? due : (bound?.due ?? null);
    const late = status === 'overdue' || status === 'late';
    const againstStatute = this.#against(statute, judged, true);
    return new JudgedDossier(
      {
        id: log.id,
        procedure: terms.procedure.code,
        field: terms.procedure.field,
        level: terms.level,
        status,
        outcome: end?.type ?? null,
        due: due === null ? null : toDateTime(due),
        remaining,
        overdueBy: late && judgedDue !== null ? this.#between(judgedDue, moment) : null,
        promiseMissed: promise !== null && promise.due !== null && moment > promise.due,
        legallyOverdue: statute !== null && moment > statute.legalEnd,
        targetMet: this.#targetMet(promise, judged),
        againstPromise: this.#against(promise, judged, false),
        againstStatute,
        score: judged === null ? null : scoreOf(againstStatute),
        policy: promise?.applying.policy.id ?? null,
        breaches,
        next: end === null ? nextDates(reckoning, { at: this.#at, due, statute, dueSoonSessions: this.#dueSoonSessions }) : NOTHING_NEXT,
      },
      { at: this.#at, receivedAt: log.receivedAt, judgedAt: judged, extendedUntil: extension?.until ?? null, printedDue: log.printedDue },
      {
        promised: () => (promise === null ? null : reckoning.deadline(promise.term)),
        statutory: () => (terms.statutory === null ? null : reckoning.deadline(terms.statutory)),
        reasons: (assessment) => this.#reasons(assessment, promise, statute, judgedDue),
      },
    );
  }

  #status(bound: Reckoned | null, due: number | null, onHold: boolean, remaining: WorkingTime | null): DossierStatus {
    const { end } = this.#reckoning.log;
    if (end !== null && end.type !== 'result' && end.type !== 'refused') return end.type;
    if (end !== null) return bound === null ? 'on-time' : judgedStatus(bound, end.at, dueOf(bound));
    if (onHold) return 'on-hold';
    if (due === null) return 'running';
    if (this.#at > due) return 'overdue';
    return remaining !== null && remaining.sessions <= this.#dueSoonSessions ? 'due-soon' : 'running';
  }

  /** The status against one deadline; by law a limit ends at its legal end. */
  #against(reckoned: Reckoned | null, judged: number | null, byLaw: boolean): DeadlineStatus | null {
    const { end } = this.#reckoning.log;
    if (reckoned === null || (end !== null && judged === null)) return null;
    const latest = byLaw ? reckoned.legalEnd : dueOf(reckoned);
    if (judged !== null) return judgedStatus(reckoned, judged, latest);
    if (reckoned.due === null) return 'on-hold';
    return this.#at > latest ? 'overdue' : 'running';
  }

  #targetMet(promise: ReckonedPromise | null, judged: number | null): boolean | null {
    const target = promise?.applying.target ?? null;
    if (target === null || judged === null) return null;
    return judged <= dueOf(this.#reckoning.reckon(target));
  }

  /** Sessions that close in (from, to] and open minutes in it. */
  #between(from: number, to: number): WorkingTime {
    const { index } = this.#reckoning;
    const a = index.place('at', from);
    const b = index.place('at', to);
    return Object.freeze({
      sessions: index.sessionAtOrAfter(b) - index.sessionAtOrAfter(a),
      minutes: (index.openBefore(b) - index.openBefore(a)) / MINUTE_MS,
    });
  }

  #reasons(
    assessment: Assessment,
    promise: ReckonedPromise | null,
    statute: Reckoned | null,
    judgedDue: number | null,
  ): readonly AssessmentReason[] {
    const { status, remaining, overdueBy, outcome, judgedAt, targetMet, breaches, extendedUntil } = assessment;
    const { log, terms, holds } = this.#reckoning;
    const { end, printedDue } = log;
    const reasons: AssessmentReason[] = [...this.#submission()];
    const dueText = judgedDue === null ? null : formatInstant(judgedDue);
    if (status === 'early' || status === 'on-time' || status === 'late') {
      reasons.push({ code: 'judged', status, at: iso(judgedAt as DateTime<true>), due: dueText, refused: outcome === 'refused' });
    } else if (status === 'on-hold') {
      reasons.push({ code: 'waiting', since: formatInstant(holds.find(({ to }) => to === Infinity)?.from ?? this.#at) });
    } else if (status === 'stopped' || status === 'closed' || status === 'withdrawn') {
      reasons.push({ code: 'ended', status, at: formatInstant(end?.at ?? this.#at) });
    } else {
      const extended = extendedUntil !== null && extendedUntil.toMillis() === judgedDue;
      reasons.push({ code: 'open', status, due: dueText, ...(extended ? { extended } : {}) });
    }
    if (remaining !== null && isSome(remaining)) reasons.push({ code: 'time-left', ...remaining });
    if (overdueBy !== null && isSome(overdueBy)) reasons.push({ code: 'time-over', ...overdueBy });
    if (assessment.promiseMissed && promise !== null && promise.due !== null)
      reasons.push({ code: 'promise-missed', due: formatInstant(promise.due) });
    if (assessment.legallyOverdue && statute !== null) reasons.push({ code: 'legally-overdue', legalEnd: formatInstant(statute.legalEnd) });
    const target = promise?.applying.target ?? null;
    if (target !== null && targetMet !== null) {
      const { due } = this.#reckoning.reckon(target);
      if (due !== null) reasons.push({ code: targetMet ? 'target-met' : 'target-missed', due: formatInstant(due) });
    }
    if (extendedUntil !== null) reasons.push({ code: 'extended-to', until: iso(extendedUntil), basis: terms.law.extension.basis });
    const computed = earlierOf(promise, statute)?.due ?? null;
    if (printedDue !== null && computed !== null && printedDue !== computed) {
      reasons.push({ code: 'printed-date-differs', printed: formatInstant(printedDue), computed: formatInstant(computed) });
    }
    for (const { code, at, limit, basis } of breaches) {
      reasons.push({ code: 'breach', breach: code, at: iso(at), ...(limit === undefined ? {} : { limit: iso(limit) }), basis });
    }
    return made('assessment', reasons);
  }

  /** The desk answers an online submission within 8 working hours. */
  #submission(): AssessmentReason[] {
    const { index, log } = this.#reckoning;
    const { submittedAt, receivedAt } = log;
    // A submission before the calendar has no count; the receipt is what is judged.
    if (submittedAt === null || submittedAt < index.origin) return [];
    const { due } = deadlineOf(index, { unit: 'working-hours', value: ANSWER_HOURS }, profiles.civilCode, submittedAt, []);
    const answerDue = (due as DateTime<true>).toMillis();
    return [
      {
        code: 'submitted-online',
        at: formatInstant(submittedAt),
        answerDue: formatInstant(answerDue),
        receivedAt: formatInstant(receivedAt),
        late: receivedAt > answerDue,
      },
    ];
  }
}

const NOTHING_NEXT: readonly NextDate[] = Object.freeze([]);
// Decree 45/2020 art. 11 and Decree 118/2025 art. 17.2c.
const ANSWER_HOURS = 8;

/** Before the due session opens: early; up to the end: on time. */
function judgedStatus({ opens }: Reckoned, judged: number, latest: number): 'early' | 'on-time' | 'late' {
  if (judged < opens) return 'early';
  return judged <= latest ? 'on-time' : 'late';
}

/** Whether there is any of it to speak of. */
function isSome({ sessions, minutes }: WorkingTime): boolean {
  return sessions > 0 || rounded(minutes) > 0;
}

function scoreOf(status: DeadlineStatus | null): 0 | 1 | 2 | null {
  if (status === 'early') return 2;
  if (status === 'on-time') return 1;
  return status === 'late' ? 0 : null;
}
