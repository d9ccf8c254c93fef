import { Answer } from '../answer.js';
import type { DueSoon } from '../deadline/due-soon.js';
import type { DeadlineStatus } from '../deadline/status-of.js';
import { shown } from '../errors.js';
import { datesOfParts, hasNamedParts, momentsOfParts, type PartDate, type PartMoment } from '../sla/part-dates.js';
import { MINUTE_MS, toDateTime } from '../time/vietnam-time.js';
import type { WorkingTime } from './assessment-reason.js';
import { assessmentReasons } from './assessment-reasons.js';
import type { Assessment, Breach, NextDate, PastJudgement } from './assessment.js';
import type { BrokenRule } from './breaches.js';
import { invalidEvent, type DossierLog } from './dossier-log.js';
import { againstLaw, againstPromise, type Judgement } from './judgement.js';
import { closingOf, nextDates } from './next-dates.js';
import { dueOf, type Reckoned, type Reckoning } from './reckoning.js';

/** One run of a dossier and what became of it. */
export interface JudgedRun {
  readonly reckoning: Reckoning;
  readonly judgement: Judgement;
}

/** What an assessment is read off. */
interface Facts extends JudgedRun {
  /** The runs that ended in a result which was taken back, the first of them first. */
  readonly before: readonly JudgedRun[];
  readonly at: number;
  readonly dueSoon: DueSoon;
  readonly overdueBy: WorkingTime | null;
  readonly closing: number | null;
  readonly parts: readonly PartMoment[];
}

/** Most callers read the status, the date and the flags; what costs more is made when it is first read. */
const at = Answer.late<Facts>('at', (facts) => toDateTime(facts.at));
const receivedAt = Answer.late<Facts>('receivedAt', ({ reckoning }) => toDateTime(reckoning.log.receivedAt));
const judgedAt = Answer.late<Facts>('judgedAt', ({ judgement }) => dateTimeOrNull(judgement.judgedAt));
const next = Answer.late<Facts>('next', ({ reckoning, judgement, at: now, dueSoon, closing }) =>
  nextDates(reckoning, judgement, now, dueSoon, closing),
);
const promised = Answer.late<Facts>('promised', ({ reckoning, judgement: { promise } }) =>
  promise === null ? null : reckoning.deadline(promise.term),
);
const statutory = Answer.late<Facts>('statutory', ({ reckoning }) =>
  reckoning.terms.statutory === null ? null : reckoning.deadline(reckoning.terms.statutory),
);
const reasons = Answer.late<Facts>('reasons', (facts) => {
  const { reckoning, judgement, overdueBy } = facts;
  return assessmentReasons(reckoning, {
    judgement,
    remaining: remainingIn(facts),
    overdueBy,
    promiseMissed: isPromiseMissed(judgement),
    legallyOverdue: isLegallyOverdue(judgement),
    targetMet: isTargetMet(reckoning, judgement),
    breaches: breachesIn(facts),
  });
});

class JudgedDossier extends Answer<Facts> implements Assessment {
  declare readonly id: Assessment['id'];
  declare readonly procedure: Assessment['procedure'];
  declare readonly field: Assessment['field'];
  declare readonly level: Assessment['level'];
  declare readonly status: Assessment['status'];
  declare readonly outcome: Assessment['outcome'];
  declare readonly due: Assessment['due'];
  declare readonly remaining: Assessment['remaining'];
  declare readonly overdueBy: Assessment['overdueBy'];
  declare readonly promiseMissed: Assessment['promiseMissed'];
  declare readonly legallyOverdue: Assessment['legallyOverdue'];
  declare readonly targetMet: Assessment['targetMet'];
  declare readonly againstPromise: Assessment['againstPromise'];
  declare readonly againstStatute: Assessment['againstStatute'];
  declare readonly score: Assessment['score'];
  declare readonly policy: Assessment['policy'];
  declare readonly breaches: Assessment['breaches'];
  declare readonly next: Assessment['next'];
  declare readonly at: Assessment['at'];
  declare readonly receivedAt: Assessment['receivedAt'];
  declare readonly judgedAt: Assessment['judgedAt'];
  declare readonly extendedUntil: Assessment['extendedUntil'];
  declare readonly printedDue: Assessment['printedDue'];
  declare readonly judgedBefore?: NonNullable<Assessment['judgedBefore']>;
  declare readonly parts?: readonly PartDate[];
  declare readonly promised: Assessment['promised'];
  declare readonly statutory: Assessment['statutory'];
  declare readonly reasons: Assessment['reasons'];

  // By `this`, one after another: so the engine keeps them in the object itself.
  constructor(facts: Facts) {
    super(facts);
    const { reckoning, judgement, before } = facts;
    const { log, terms } = reckoning;
    const { promise } = judgement;
    const byLaw = againstLaw(reckoning, judgement);
    this.id = log.id;
    this.procedure = terms.procedure.code;
    this.field = terms.procedure.field;
    this.level = terms.level;
    this.status = judgement.status;
    this.outcome = log.end?.type ?? null;
    this.due = dateTimeOrNull(judgement.due);
    this.remaining = remainingIn(facts);
    this.overdueBy = facts.overdueBy;
    this.promiseMissed = isPromiseMissed(judgement);
    this.legallyOverdue = isLegallyOverdue(judgement);
    this.targetMet = isTargetMet(reckoning, judgement);
    this.againstPromise = againstPromise(reckoning, judgement);
    this.againstStatute = byLaw;
    this.score = judgement.judgedAt === null ? null : scoreOf(byLaw);
    this.policy = promise?.applying.policy.id ?? null;
    this.breaches = breachesOf(facts);
    if (log.end === null) next(this);
    else this.next = NOTHING_NEXT;
    at(this);
    receivedAt(this);
    if (judgement.judgedAt === null) this.judgedAt = null;
    else judgedAt(this);
    this.extendedUntil = dateTimeOrNull(judgement.newDate?.until ?? null);
    this.printedDue = dateTimeOrNull(lastPrinted(log));
    if (before.length > 0) this.judgedBefore = Object.freeze(before.map(pastOf));
    if (facts.parts.length > 0) this.parts = datesOfParts(facts.parts, printedParts(log));
    if (promise === null) this.promised = null;
    else promised(this);
    if (judgement.statute === null) this.statutory = null;
    else statutory(this);
    reasons(this);
    Object.freeze(this);
  }
}

/**
 * What became of a dossier, as an answer.
 *
 * @throws RuleError `outside-calendar` where what is over, or when it is to be closed, lies past the calendar
 * @internal
 */
export function assessmentOf(run: JudgedRun, before: readonly JudgedRun[], now: number, dueSoon: DueSoon): Assessment {
  const { reckoning, judgement } = run;
  const closing = closingOf(reckoning);
  return new JudgedDossier({ reckoning, judgement, before, at: now, dueSoon, overdueBy: overdueByIn(run), closing, parts: partsIn(run) });
}

const NO_PARTS: readonly PartMoment[] = Object.freeze([]);

/**
 * When each named part was due. A date printed for a part that no limit has is refused: it would be shown nowhere.
 *
 * @throws RuleError `invalid-dossier`
 */
function partsIn({ reckoning, judgement: { statute, promise } }: JudgedRun): readonly PartMoment[] {
  const named = [statute, promise].filter((each) => each !== null && hasNamedParts(each.term)) as Reckoned[];
  const printed = reckoning.log.printedParts;
  if (named.length === 0 && printed.length === 0) return NO_PARTS;
  const moments = named.flatMap((each) =>
    momentsOfParts(reckoning.index, each === statute ? 'law' : 'promise', each.term, reckoning.count(each.term)),
  );
  for (const { name, index } of printed) {
    if (moments.some((moment) => moment.name.vi === name)) continue;
    const known = [...new Set(moments.map((moment) => shown(moment.name.vi)))].join(', ');
    throw invalidEvent(
      `events[${index}].printedParts`,
      name,
      known === '' ? 'none: the limit has no named parts' : `one of ${known}`,
      index,
    );
  }
  return moments;
}

/** The date printed last for each part. */
function printedParts({ printedParts: all }: DossierLog): ReadonlyMap<string, number> {
  return new Map(all.map(({ name, due }) => [name, due]));
}

const NO_BREACHES: readonly Breach[] = Object.freeze([]);
const NOTHING_NEXT: readonly NextDate[] = Object.freeze([]);

function remainingIn({ reckoning, judgement: { due }, at: now }: Facts): WorkingTime | null {
  return reckoning.log.end === null && due !== null && now <= due ? workingTime(reckoning, now, due) : null;
}

function overdueByIn({ reckoning, judgement: { status, due, bound, judgedAt: judged, moment } }: JudgedRun): WorkingTime | null {
  if (status !== 'overdue' && status !== 'late') return null;
  const since = judged === null ? due : (bound?.due ?? null);
  return since === null ? null : workingTime(reckoning, since, moment);
}

/** Sessions that close in (from, to] and open minutes in it. */
function workingTime(reckoning: Reckoning, from: number, to: number): WorkingTime {
  const { index } = reckoning;
  const minutes = (index.openBefore(index.place('at', to)) - index.openBefore(index.place('at', from))) / MINUTE_MS;
  return Object.freeze({ sessions: reckoning.sessionsClosing(from, to), minutes });
}

function isPromiseMissed({ promise, moment }: Judgement): boolean {
  return promise !== null && promise.due !== null && moment > promise.due;
}

function isLegallyOverdue({ statute, moment }: Judgement): boolean {
  return statute !== null && moment > statute.legalEnd;
}

function isTargetMet(reckoning: Reckoning, { promise, judgedAt: judged }: Judgement): boolean | null {
  const target = promise?.applying.target ?? null;
  return target === null || judged === null ? null : judged <= dueOf(reckoning.reckon(target));
}

function scoreOf(status: DeadlineStatus | null): 0 | 1 | 2 | null {
  if (status === 'early') return 2;
  if (status === 'on-time') return 1;
  return status === 'late' ? 0 : null;
}

/** What was broken in all runs, in the order of the events. */
function breachesIn({ judgement, before }: Facts): readonly BrokenRule[] {
  return before.length === 0 ? judgement.breaches : [...before.flatMap((run) => run.judgement.breaches), ...judgement.breaches];
}

function breachesOf(facts: Facts): readonly Breach[] {
  const broken = breachesIn(facts);
  return broken.length === 0 ? NO_BREACHES : Object.freeze(broken.map(breachOf));
}

function breachOf({ code, index, at: when, limit, basis }: BrokenRule): Breach {
  return Object.freeze({ code, index, basis, at: toDateTime(when), ...(limit === null ? {} : { limit: toDateTime(limit) }) });
}

function pastOf({ reckoning, judgement }: JudgedRun): PastJudgement {
  const { status, judgedAt: judged, moment, bound } = judgement;
  return Object.freeze({
    status: status as PastJudgement['status'],
    judgedAt: toDateTime(judged ?? moment),
    due: dateTimeOrNull(bound?.due ?? null),
    againstPromise: againstPromise(reckoning, judgement),
    againstStatute: againstLaw(reckoning, judgement),
  });
}

/** The date on the latest slip, of an earlier run where none was printed since. */
function lastPrinted(log: DossierLog): number | null {
  for (let run: DossierLog | null = log; run !== null; run = run.before) {
    const slip = run.slips.at(-1);
    if (slip !== undefined) return slip.due;
  }
  return null;
}

function dateTimeOrNull(ms: number | null): ReturnType<typeof toDateTime> | null {
  return ms === null ? null : toDateTime(ms);
}
