import type { DateTime } from 'luxon';
import type { SessionIndex } from '../calendar/session-index.js';
import { mergeHolds, type Hold } from '../deadline/clock-stop.js';
import { deadlineOf, legalEndOf, stopTheClock } from '../deadline/compute-deadline.js';
import type { Deadline } from '../deadline/deadline.js';
import type { DeadlineStatus } from '../deadline/status-of.js';
import { refuse } from '../errors.js';
import type { AssessmentReason, BreachCode } from '../explanation/assessment-reason.js';
import type { Citation } from '../law/citation.js';
import type { Field, Level } from '../procedure/procedure.js';
import { termsBookOf, type Rulebook } from '../sla/rulebook.js';
import { isAtOnce, promiseOn, type PromiseTerm, type Term, type Terms, type TermsBook } from '../sla/terms.js';
import { findModelDay } from '../sla/golden-day.js';
import { dateOf, DAY_MS, formatInstant, MINUTE_MS, readInstant, toDateTime, type InstantInput } from '../time/vietnam-time.js';
import type { Dossier } from './dossier.js';
import { readDossier, type DossierLog } from './dossier-log.js';

/**
 * Where a dossier stands. Open: `running`, `due-soon`, `overdue`, `on-hold` · judged: `early`, `on-time`, `late` · ended without
 * a result: `stopped`, `closed`, `withdrawn`.
 */
export type DossierStatus =
  'running' | 'due-soon' | 'overdue' | 'on-hold' | 'early' | 'on-time' | 'late' | 'stopped' | 'closed' | 'withdrawn';

/** Working time: the sessions that close in it, and its open minutes. */
export interface WorkingTime {
  readonly sessions: number;
  readonly minutes: number;
}

/** What an authority did that the one-stop rules do not allow. */
export interface Breach {
  readonly code: BreachCode;
  /** The index of the event in the dossier. */
  readonly index: number;
  readonly at: DateTime<true>;
  /** Until when it would have been in time, for a late one. */
  readonly limit?: DateTime<true>;
  readonly basis: Citation;
}

/** A date that matters next for an open dossier. */
export interface NextDate {
  /**
   * `golden-day`: work on it that day · `due-soon-from`: it will be due soon · `apology-by`: the last moment for an apology with
   * a new date · `due` · `closing`: without the supplement it is closed then.
   */
  readonly code: 'golden-day' | 'due-soon-from' | 'apology-by' | 'due' | 'closing';
  readonly at: DateTime<true>;
}

/** Kết quả đánh giá: what became of a promise, at one moment. */
export interface Assessment {
  readonly id: string;
  readonly procedure: string;
  readonly field: Field;
  readonly level: Level;
  /** The moment of judging. */
  readonly at: DateTime<true>;
  readonly receivedAt: DateTime<true>;
  readonly status: DossierStatus;
  /** How it ended: `refused` is an outcome, judged like a result; null while it is open. */
  readonly outcome: 'result' | 'refused' | 'stopped' | 'closed' | 'withdrawn' | null;
  /** When the result was ready, or the dossier refused. */
  readonly judgedAt: DateTime<true> | null;
  /** The earlier of promise and statutory limit with the stops so far, or the new date of a valid extension; null on hold. */
  readonly due: DateTime<true> | null;
  /** The new date of a valid extension; it moves `due` and the open statuses, not what is judged. */
  readonly extendedUntil: DateTime<true> | null;
  /** The date on the slip, as it was printed. */
  readonly printedDue: DateTime<true> | null;
  /** Working time in (at, due], while open and not overdue. */
  readonly remaining: WorkingTime | null;
  /** Working time in (due, at], or up to when the result was ready. */
  readonly overdueBy: WorkingTime | null;
  /** Whether the promise was missed: past `promised.due`. False without a promise. */
  readonly promiseMissed: boolean;
  /** Whether the law was: past `statutory.legalEnd`. */
  readonly legallyOverdue: boolean;
  /** Whether the target of the promise was met; null without one, or while that is open. */
  readonly targetMet: boolean | null;
  /** The status against the promise alone; null without one, or where it does not count in the rate. */
  readonly againstPromise: DeadlineStatus | null;
  /** The status against the law alone, its end being `legalEnd`. */
  readonly againstStatute: DeadlineStatus | null;
  /** Circular 01/2018/TT-VPCP, art. 13, by the statute: early 2, on time 1, late 0; null where nothing is judged. */
  readonly score: 0 | 1 | 2 | null;
  /** The policy whose promise binds. */
  readonly policy: string | null;
  readonly breaches: readonly Breach[];
  /** For an open dossier, the dates that matter next, in order. */
  readonly next: readonly NextDate[];
  /** The deadline by the promise that binds, with the stops; worked out when first read. */
  readonly promised: Deadline | null;
  /** The deadline by law, with the stops; worked out when first read. */
  readonly statutory: Deadline | null;
  /** Why, as data, worked out when first read; `explain` says it. */
  readonly reasons: readonly AssessmentReason[];
  /** Plain data with ISO 8601 instants at +07:00, deadlines and reasons included. */
  toJSON(): unknown;
}

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
  if (typeof options !== 'object' || options === null) refuse('invalid-input', 'options', options, '{ rulebook, at, dueSoonSessions? }');
  const { rulebook, at, dueSoonSessions = 2 } = options as Record<string, unknown>;
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
  return new Judge(book, readDossier(dossier, at, restartsUnder(book)), at, dueSoonSessions).assessment();
}

/** Whether the law of a receipt restarts the limit after a supplement. */
export function restartsUnder(book: TermsBook): (receivedAt: number) => boolean {
  return (receivedAt) => book.lawOn(dateOf(receivedAt)).supplement.then === 'restart';
}

/** A deadline in numbers: milliseconds since 1970; `due` is null on hold. */
interface Reckoned {
  readonly due: number | null;
  readonly opens: number;
  readonly legalEnd: number;
}

/** A promise that applied at the first receipt, with its deadline. */
interface ReckonedPromise extends Reckoned {
  readonly applying: PromiseTerm;
  readonly term: Term;
}

/**
 * Judges one dossier. Numbers first; deadlines and reasons as objects only when they are read.
 *
 * @internal
 */
export class Judge {
  readonly #index: SessionIndex;
  readonly #log: DossierLog;
  readonly #at: number;
  readonly #dueSoonSessions: number;
  readonly #holds: readonly Hold[];
  readonly terms: Terms;

  constructor(book: TermsBook, log: DossierLog, at: number, dueSoonSessions: number) {
    this.#index = book.source.index;
    this.#log = log;
    this.#at = at;
    this.#dueSoonSessions = dueSoonSessions;
    this.#holds = log.holds.length === 0 ? log.holds : mergeHolds(log.holds.filter(({ from, to }) => from < to));
    this.terms = book.on(dateOf(log.receivedAt), log);
  }

  /** When an open dossier is due now, in milliseconds since 1970; null on hold or without a limit. */
  due(): number | null {
    const bound = earlierOf(this.#promise(), this.#statute());
    return this.#isOnHold(bound) ? null : this.#dueAfterExtension(this.#validExtension(this.#breaches(bound)), bound?.due ?? null);
  }

  assessment(): Assessment {
    const log = this.#log;
    const { end } = log;
    const promise = this.#promise();
    const statute = this.#statute();
    const bound = earlierOf(promise, statute);
    const judged = end !== null && (end.type === 'result' || end.type === 'refused') ? end.at : null;
    // Flags stay as at the event that ended the dossier.
    const moment = end?.at ?? this.#at;
    const breaches = this.#breaches(bound);
    const until = this.#validExtension(breaches);
    const onHold = end === null && this.#isOnHold(bound);
    const due = onHold ? null : this.#dueAfterExtension(until, bound?.due ?? null);
    const remaining = end === null && due !== null && this.#at <= due ? this.#between(this.#at, due) : null;
    const status = this.#status(bound, due, onHold, remaining);
    const judgedDue = judged === null ? due : (bound?.due ?? null);
    const late = status === 'overdue' || status === 'late';
    const againstStatute = this.#against(statute, judged, true);
    return new JudgedDossier(
      {
        id: log.id,
        procedure: this.terms.procedure.code,
        field: this.terms.procedure.field,
        level: this.terms.level,
        status,
        outcome: end?.type ?? null,
        due: due === null ? null : toDateTime(due),
        remaining,
        overdueBy: late && judgedDue !== null ? this.#between(judgedDue, moment) : null,
        promiseMissed: promise !== null && promise.due !== null && moment > promise.due,
        legallyOverdue: statute !== null && statute.due !== null && moment > statute.legalEnd,
        targetMet: this.#targetMet(promise, judged),
        againstPromise: this.#against(promise, judged, false),
        againstStatute,
        score: judged === null ? null : scoreOf(againstStatute),
        policy: promise?.applying.policy.id ?? null,
        breaches,
        next: end === null ? this.#next(due, statute, until, breaches) : NOTHING_NEXT,
      },
      { at: this.#at, receivedAt: log.receivedAt, judgedAt: judged, extendedUntil: until, printedDue: log.printedDue },
      {
        promised: () => (promise === null ? null : this.#deadline(promise.term)),
        statutory: () => (this.terms.statutory === null ? null : this.#deadline(this.terms.statutory)),
        reasons: (assessment) => this.#reasons(assessment, promise, statute, judgedDue),
      },
    );
  }

  /** The earliest of the promises that applied at the first receipt. */
  #promise(): ReckonedPromise | null {
    let best: ReckonedPromise | null = null;
    const received = this.#index.place('receivedAt', this.#log.receivedAt);
    for (const applying of this.terms.promises) {
      const outcome = promiseOn(this.#index, applying, received);
      if (outcome === 'not-a-model-day') continue;
      const term = outcome === 'after-last-golden-day' ? (applying.nextWeek ?? applying.term) : applying.term;
      const { due, opens, legalEnd } = this.#reckon(term, this.#holds);
      if (best === null || (due ?? Infinity) < dueOf(best)) best = { due, opens, legalEnd, applying, term };
    }
    return best;
  }

  #statute(): Reckoned | null {
    return this.terms.statutory === null ? null : this.#reckon(this.terms.statutory, this.#holds);
  }

  #reckon({ counter, limit }: Term, holds: readonly Hold[]): Reckoned {
    const index = this.#index;
    const { receivedAt } = this.#log;
    counter.begin(index.place('receivedAt', receivedAt));
    if (counter.failed) index.refusePlace('a deadline for receivedAt', index.days, formatInstant(receivedAt));
    if (holds.length > 0 && stopTheClock(counter, index, holds, receivedAt).onHoldSince !== undefined) return ON_HOLD;
    return {
      due: index.origin + counter.due,
      opens: index.origin + index.opensAt(counter.dueSession),
      legalEnd: index.origin + legalEndOf(limit, counter.due),
    };
  }

  #deadline({ limit, profile }: Term): Deadline {
    return deadlineOf(this.#index, limit, profile, this.#log.receivedAt, this.#holds);
  }

  /** On hold while a stop lasts, unless the deadline had passed before it began. */
  #isOnHold(bound: Reckoned | null): boolean {
    const waiting = this.#log.holds.some(({ to }) => to === Infinity);
    return waiting && (bound?.due ?? null) === null;
  }

  #status(bound: Reckoned | null, due: number | null, onHold: boolean, remaining: WorkingTime | null): DossierStatus {
    const { end } = this.#log;
    if (end !== null && end.type !== 'result' && end.type !== 'refused') return end.type;
    if (end !== null) return bound === null ? 'on-time' : judgedStatus(bound, end.at, bound.due);
    if (onHold) return 'on-hold';
    if (due === null) return 'running';
    if (this.#at > due) return 'overdue';
    return remaining !== null && remaining.sessions <= this.#dueSoonSessions ? 'due-soon' : 'running';
  }

  /** The status against one deadline; by law a limit ends at its legal end. */
  #against(reckoned: Reckoned | null, judged: number | null, byLaw: boolean): DeadlineStatus | null {
    const { end } = this.#log;
    if (reckoned === null || (end !== null && judged === null)) return null;
    const latest = reckoned.due === null ? null : byLaw ? reckoned.legalEnd : reckoned.due;
    if (judged !== null) return judgedStatus(reckoned, judged, latest);
    if (latest === null) return 'on-hold';
    return this.#at > latest ? 'overdue' : 'running';
  }

  #targetMet(promise: ReckonedPromise | null, judged: number | null): boolean | null {
    const target = promise?.applying.target ?? null;
    if (target === null || judged === null) return null;
    const { due } = this.#reckon(target, this.#holds);
    return due === null || judged <= due;
  }

  /** Sessions that close in (from, to] and open minutes in it. */
  #between(from: number, to: number): WorkingTime {
    const index = this.#index;
    const a = index.place('at', from);
    const b = index.place('at', to);
    return Object.freeze({
      sessions: index.sessionAtOrAfter(b) - index.sessionAtOrAfter(a),
      minutes: (index.openBefore(b) - index.openBefore(a)) / MINUTE_MS,
    });
  }

  #breaches(bound: Reckoned | null): readonly Breach[] {
    const { requests, extensions } = this.#log;
    if (requests.length === 0 && extensions.length === 0) return NO_BREACHES;
    return Object.freeze([...this.#supplementBreaches(), ...this.#extensionBreaches(bound)].sort((a, b) => a.index - b.index));
  }

  /** A supplement is asked for once, within some working days of the latest receipt. */
  #supplementBreaches(): Breach[] {
    const { withinWorkingDays, basis } = this.terms.law.supplement;
    return this.#log.requests.flatMap(({ index, at, since }, i) => {
      const { legalEnd } = deadlineOf(this.#index, { unit: 'working-days', value: withinWorkingDays }, CIVIL_CODE, since, []);
      const latest = (legalEnd as DateTime<true>).toMillis();
      const breaches: Breach[] = i === 0 ? [] : [breach('second-supplement-request', index, at, basis)];
      return at > latest ? [breach('late-supplement-request', index, at, basis, latest), ...breaches] : breaches;
    });
  }

  /** A new date is given once, with an apology, in time, and never for a limit within the day. */
  #extensionBreaches(bound: Reckoned | null): Breach[] {
    const { most, basis } = this.terms.law.extension;
    const limit = this.terms.stated?.limit ?? null;
    const withinDay =
      limit !== null ? isAtOnce(limit) : bound !== null && this.terms.promises.some(({ promise }) => isAtOnce(promise.limit));
    return this.#log.extensions.flatMap(({ index, at, apology }, i) => {
      // One too many or not allowed at all is not late as well.
      const latest = withinDay || i >= most ? null : this.#latestApology(at);
      return [
        ...(withinDay ? [breach('extension-not-allowed', index, at, basis)] : []),
        ...(i >= most ? [breach('second-extension', index, at, basis)] : []),
        ...(apology ? [] : [breach('extension-without-apology', index, at, basis)]),
        ...(latest !== null && at > latest ? [breach('late-extension', index, at, basis, latest)] : []),
      ];
    });
  }

  /** The close of the last session before the day on which the law's limit ends, as it stood at an instant; null without one. */
  #latestApology(at: number): number | null {
    if (this.terms.statutory === null) return null;
    const before = this.#holds.filter(({ from }) => from < at).map((hold) => (hold.to > at ? { ...hold, to: Infinity } : hold));
    const { due } = this.#reckon(this.terms.statutory, before);
    return due === null ? null : this.#lastCloseBefore(due);
  }

  #lastCloseBefore(due: number): number | null {
    const index = this.#index;
    const day = Math.floor((due - index.origin) / DAY_MS) - this.terms.law.extension.leadDays + 1;
    const session = (index.sessionsBefore[Math.max(day, 0)] as number) - 1;
    return session < 0 ? null : index.origin + index.closesAt(session);
  }

  /** The last new date that was given as the rules allow. */
  #validExtension(breaches: readonly Breach[]): number | null {
    const last = this.#log.extensions.findLast(({ index }) => breaches.every((each) => each.index !== index));
    if (last === undefined) return null;
    this.#index.place(`events[${last.index}].until`, last.until);
    return last.until;
  }

  /** A new date binds; a stop that lasts or begins after it was given can move the deadline past it. */
  #dueAfterExtension(until: number | null, bound: number | null): number | null {
    if (until === null || bound === null) return until ?? bound;
    const given = this.#log.extensions.find((extension) => extension.until === until)?.at ?? until;
    return this.#holds.some(({ to }) => to > given) ? Math.max(until, bound) : until;
  }

  #next(due: number | null, statute: Reckoned | null, until: number | null, breaches: readonly Breach[]): readonly NextDate[] {
    const dates: NextDate[] = [];
    const add = (code: NextDate['code'], at: number | null): void => {
      if (at !== null && at > this.#at) dates.push(Object.freeze({ code, at: toDateTime(at) }));
    };
    add('due', due);
    if (due !== null) {
      add('due-soon-from', this.#dueSoonFrom(due));
      const golden = this.#goldenDay();
      // Past the deadline any golden day is welcome; before it only one that is in time.
      if (golden !== null && (golden < due || this.#at > due)) add('golden-day', golden);
    }
    const limit = this.terms.stated?.limit ?? null;
    const mayExtend = until === null && breaches.every(({ code }) => !code.includes('extension')) && limit !== null && !isAtOnce(limit);
    if (mayExtend && this.#log.extensions.length === 0 && statute !== null && statute.due !== null)
      add('apology-by', this.#lastCloseBefore(statute.due));
    add('closing', this.#closing());
    return Object.freeze(dates.sort((a, b) => a.at.toMillis() - b.at.toMillis()));
  }

  /** The moment from which no more than the sessions of "due soon" remain. */
  #dueSoonFrom(due: number): number | null {
    const index = this.#index;
    const session = index.sessionAtOrAfter(due - index.origin) - this.#dueSoonSessions - 1;
    return session < 0 ? null : index.origin + index.closesAt(session);
  }

  /** The opening of the next golden day on which to work on the dossier. */
  #goldenDay(): number | null {
    const index = this.#index;
    const at = index.place('at', this.#at);
    const today = Math.floor(at / DAY_MS);
    // A golden day whose office is open already is not the next one.
    const begun = at >= index.opensAt(Math.min(index.sessionsBefore[today] as number, index.sessions - 1));
    const days = this.terms.golden.flatMap((policy) => findModelDay(index, policy, begun ? today + 1 : today) ?? []);
    if (days.length === 0) return null;
    return index.origin + index.opensAt(index.sessionsBefore[Math.min(...days)] as number);
  }

  /** When a dossier that waits for its supplement is closed. */
  #closing(): number | null {
    const { closing } = this.terms.law;
    const { waitingSince, requests } = this.#log;
    if (closing === undefined || waitingSince === null) return null;
    const notice = requests.at(-1)?.at ?? waitingSince;
    const { legalEnd } = deadlineOf(this.#index, { unit: 'calendar-days', value: closing.calendarDays }, CIVIL_CODE, notice, []);
    return (legalEnd as DateTime<true>).toMillis();
  }

  #reasons(
    assessment: Assessment,
    promise: ReckonedPromise | null,
    statute: Reckoned | null,
    judgedDue: number | null,
  ): readonly AssessmentReason[] {
    const { status, remaining, overdueBy, outcome, judgedAt, targetMet, breaches, extendedUntil } = assessment;
    const { end, printedDue } = this.#log;
    const reasons: AssessmentReason[] = [...this.#submission()];
    const dueText = judgedDue === null ? null : formatInstant(judgedDue);
    if (status === 'early' || status === 'on-time' || status === 'late') {
      reasons.push({ code: 'judged', status, at: iso(judgedAt as DateTime<true>), due: dueText, refused: outcome === 'refused' });
    } else if (status === 'on-hold') {
      reasons.push({ code: 'waiting', since: formatInstant(this.#holds.find(({ to }) => to === Infinity)?.from ?? this.#at) });
    } else if (status === 'stopped' || status === 'closed' || status === 'withdrawn') {
      reasons.push({ code: 'ended', status, at: formatInstant(end?.at ?? this.#at) });
    } else reasons.push({ code: 'open', status, due: dueText });
    if (remaining !== null) reasons.push({ code: 'time-left', ...remaining });
    if (overdueBy !== null) reasons.push({ code: 'time-over', ...overdueBy });
    if (assessment.promiseMissed && promise !== null && promise.due !== null)
      reasons.push({ code: 'promise-missed', due: formatInstant(promise.due) });
    if (assessment.legallyOverdue && statute !== null) reasons.push({ code: 'legally-overdue', legalEnd: formatInstant(statute.legalEnd) });
    const target = promise?.applying.target ?? null;
    if (target !== null && targetMet !== null) {
      const { due } = this.#reckon(target, this.#holds);
      if (due !== null) reasons.push({ code: targetMet ? 'target-met' : 'target-missed', due: formatInstant(due) });
    }
    if (extendedUntil !== null) reasons.push({ code: 'extended-to', until: iso(extendedUntil), basis: this.terms.law.extension.basis });
    const computed = earlierOf(promise, statute)?.due ?? null;
    if (printedDue !== null && computed !== null && printedDue !== computed) {
      reasons.push({ code: 'printed-date-differs', printed: formatInstant(printedDue), computed: formatInstant(computed) });
    }
    for (const { code, at, limit, basis } of breaches) {
      reasons.push({ code: 'breach', breach: code, at: iso(at), ...(limit === undefined ? {} : { limit: iso(limit) }), basis });
    }
    return Object.freeze(reasons.map((reason) => Object.freeze(reason)));
  }

  /** The desk answers an online submission within 8 working hours. */
  #submission(): AssessmentReason[] {
    const { submittedAt, receivedAt } = this.#log;
    // A submission before the calendar has no count; the receipt is what is judged.
    if (submittedAt === null || submittedAt < this.#index.origin) return [];
    const { due } = deadlineOf(this.#index, { unit: 'working-hours', value: ANSWER_HOURS }, CIVIL_CODE, submittedAt, []);
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

const ON_HOLD: Reckoned = Object.freeze({ due: null, opens: Infinity, legalEnd: Infinity });
const NO_BREACHES: readonly Breach[] = Object.freeze([]);
const NOTHING_NEXT: readonly NextDate[] = Object.freeze([]);
const CIVIL_CODE = Object.freeze({ start: 'day-after', offHours: 'next-opening' } as const);
// Decree 45/2020 art. 11 and Decree 118/2025 art. 17.2c.
const ANSWER_HOURS = 8;

function dueOf({ due }: Reckoned): number {
  return due ?? Infinity;
}

function earlierOf(a: Reckoned | null, b: Reckoned | null): Reckoned | null {
  if (a === null || b === null) return a ?? b;
  return dueOf(b) < dueOf(a) ? b : a;
}

/** Before the due session opens: early; up to the end: on time. A dossier that ended its own hold has no deadline to miss. */
function judgedStatus({ opens }: Reckoned, judged: number, latest: number | null): 'early' | 'on-time' | 'late' {
  if (judged < opens) return 'early';
  return latest === null || judged <= latest ? 'on-time' : 'late';
}

function scoreOf(status: DeadlineStatus | null): 0 | 1 | 2 | null {
  if (status === 'early') return 2;
  if (status === 'on-time') return 1;
  return status === 'late' ? 0 : null;
}

function breach(code: BreachCode, index: number, at: number, basis: Citation, limit?: number): Breach {
  return Object.freeze({ code, index, at: toDateTime(at), ...(limit === undefined ? {} : { limit: toDateTime(limit) }), basis });
}

function iso(instant: DateTime<true>): string {
  return formatInstant(instant.toMillis());
}

function dateTimeOrNull(ms: number | null): DateTime<true> | null {
  return ms === null ? null : toDateTime(ms);
}

/** The own properties of an object, as a plain record. */
function partsOf(value: object): Record<string, unknown> {
  return Object.fromEntries(Object.entries(value));
}

type JudgedParts = Omit<Assessment, keyof Instants | keyof Later | 'toJSON'>;

/** The instants that an assessment repeats, in milliseconds; made into DateTimes when they are read. */
interface Instants {
  readonly at: number;
  readonly receivedAt: number;
  readonly judgedAt: number | null;
  readonly extendedUntil: number | null;
  readonly printedDue: number | null;
}

/** What is worked out only when it is read. */
interface Later {
  readonly promised: () => Deadline | null;
  readonly statutory: () => Deadline | null;
  readonly reasons: (assessment: Assessment) => readonly AssessmentReason[];
}

class JudgedDossier implements Assessment {
  readonly id: string;
  readonly procedure: string;
  readonly field: Field;
  readonly level: Level;
  readonly status: DossierStatus;
  readonly outcome: Assessment['outcome'];
  readonly due: DateTime<true> | null;
  readonly remaining: WorkingTime | null;
  readonly overdueBy: WorkingTime | null;
  readonly promiseMissed: boolean;
  readonly legallyOverdue: boolean;
  readonly targetMet: boolean | null;
  readonly againstPromise: DeadlineStatus | null;
  readonly againstStatute: DeadlineStatus | null;
  readonly score: 0 | 1 | 2 | null;
  readonly policy: string | null;
  readonly breaches: readonly Breach[];
  readonly next: readonly NextDate[];
  readonly #instants: Instants;
  readonly #later: Later;
  #promised: Deadline | null | undefined;
  #statutory: Deadline | null | undefined;
  #reasons: readonly AssessmentReason[] | undefined;

  constructor(parts: JudgedParts, instants: Instants, later: Later) {
    this.id = parts.id;
    this.procedure = parts.procedure;
    this.field = parts.field;
    this.level = parts.level;
    this.status = parts.status;
    this.outcome = parts.outcome;
    this.due = parts.due;
    this.remaining = parts.remaining;
    this.overdueBy = parts.overdueBy;
    this.promiseMissed = parts.promiseMissed;
    this.legallyOverdue = parts.legallyOverdue;
    this.targetMet = parts.targetMet;
    this.againstPromise = parts.againstPromise;
    this.againstStatute = parts.againstStatute;
    this.score = parts.score;
    this.policy = parts.policy;
    this.breaches = parts.breaches;
    this.next = parts.next;
    this.#instants = instants;
    this.#later = later;
    Object.freeze(this);
  }

  get at(): DateTime<true> {
    return toDateTime(this.#instants.at);
  }

  get receivedAt(): DateTime<true> {
    return toDateTime(this.#instants.receivedAt);
  }

  get judgedAt(): DateTime<true> | null {
    return dateTimeOrNull(this.#instants.judgedAt);
  }

  get extendedUntil(): DateTime<true> | null {
    return dateTimeOrNull(this.#instants.extendedUntil);
  }

  get printedDue(): DateTime<true> | null {
    return dateTimeOrNull(this.#instants.printedDue);
  }

  get promised(): Deadline | null {
    if (this.#promised === undefined) this.#promised = this.#later.promised();
    return this.#promised;
  }

  get statutory(): Deadline | null {
    if (this.#statutory === undefined) this.#statutory = this.#later.statutory();
    return this.#statutory;
  }

  get reasons(): readonly AssessmentReason[] {
    return (this.#reasons ??= this.#later.reasons(this));
  }

  toJSON(): unknown {
    const text = (ms: number | null): string | null => (ms === null ? null : formatInstant(ms));
    const { at, receivedAt, judgedAt, extendedUntil, printedDue } = this.#instants;
    return {
      ...partsOf(this),
      at: formatInstant(at),
      receivedAt: formatInstant(receivedAt),
      judgedAt: text(judgedAt),
      due: this.due === null ? null : iso(this.due),
      extendedUntil: text(extendedUntil),
      printedDue: text(printedDue),
      breaches: this.breaches.map(({ at, limit, ...rest }) => ({
        ...rest,
        at: iso(at),
        ...(limit === undefined ? {} : { limit: iso(limit) }),
      })),
      next: this.next.map(({ code, at }) => ({ code, at: iso(at) })),
      promised: this.promised,
      statutory: this.statutory,
      reasons: this.reasons,
    };
  }
}
