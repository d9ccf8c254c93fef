import { count, countingOf, receiptOf } from '../deadline/count.js';
import { profiles } from '../deadline/counting-profile.js';
import { made } from '../made.js';
import { formatInstant } from '../time/vietnam-time.js';
import type { AssessmentReason, WorkingTime } from './assessment-reason.js';
import type { BrokenRule } from './breaches.js';
import type { Judgement } from './judgement.js';
import type { Reckoning } from './reckoning.js';
import { latestSlip } from './slip.js';

/** What the reasons of an assessment speak of besides its judgement. */
interface Facts {
  readonly judgement: Judgement;
  readonly remaining: WorkingTime | null;
  readonly overdueBy: WorkingTime | null;
  readonly promiseMissed: boolean;
  readonly legallyOverdue: boolean;
  readonly targetMet: boolean | null;
  /** Of all runs, those of a result that was taken back too. */
  readonly breaches: readonly BrokenRule[];
}

/**
 * Why an assessment is what it is, as data: each reason is read off the judgement, nothing is judged again.
 *
 * @internal
 */
export function assessmentReasons(reckoning: Reckoning, facts: Facts): readonly AssessmentReason[] {
  const { judgement, remaining, overdueBy, breaches } = facts;
  return made('assessment', [
    ...submission(reckoning),
    ...reopened(reckoning),
    ...state(reckoning, judgement),
    ...(remaining !== null && isSome(remaining) ? [{ code: 'time-left', ...remaining } as const] : []),
    ...(overdueBy !== null && isSome(overdueBy) ? [{ code: 'time-over', ...overdueBy } as const] : []),
    ...missed(reckoning, facts),
    ...newDate(reckoning, judgement),
    ...slip(reckoning, judgement),
    ...breaches.map(broken),
  ]);
}

// Decree 45/2020 art. 11 and Decree 118/2025 art. 17.2c.
const ANSWER = countingOf({ unit: 'working-hours', value: 8 }, profiles.civilCode);

/** The desk answers an online submission within 8 working hours. */
function submission({ index, log }: Reckoning): AssessmentReason[] {
  const { submittedAt, receivedAt } = log;
  // A submission before the calendar has no count; the receipt is what is judged.
  if (submittedAt === null || submittedAt < index.origin) return [];
  const receipt = receiptOf(index, ANSWER, submittedAt - index.origin);
  const counted = receipt && count(index, ANSWER, receipt);
  // Nor has one whose hours run past the calendar: reading the reasons refuses nothing.
  if (counted === undefined) return [];
  const answerDue = index.origin + counted.last.due;
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

/** A result that was taken back: the limit runs from the reopening. */
function reopened({ log }: Reckoning): AssessmentReason[] {
  const before = log.before?.end ?? null;
  return before === null ? [] : [{ code: 'reopened', at: formatInstant(log.countedFrom), judgedBefore: formatInstant(before.at) }];
}

/** Where the dossier stands; one that is overdue and on hold says both. */
function state(reckoning: Reckoning, { status, judgedAt, moment, due, bound, newDate }: Judgement): AssessmentReason[] {
  const since = reckoning.onHoldSince();
  const waiting: AssessmentReason[] = since === null ? [] : [{ code: 'waiting', since: formatInstant(since) }];
  switch (status) {
    case 'early':
    case 'on-time':
    case 'late': {
      const refused = reckoning.log.end?.type === 'refused';
      return [{ code: 'judged', status, at: formatInstant(judgedAt ?? moment), due: textOf(bound?.due ?? null), refused }];
    }
    case 'stopped':
    case 'closed':
    case 'withdrawn':
      return [{ code: 'ended', status, at: formatInstant(moment) }];
    case 'on-hold':
      return waiting;
    default: {
      const extended = newDate !== null && newDate.anew === null;
      return [{ code: 'open', status, due: textOf(due), ...(extended ? { extended } : {}) }, ...waiting];
    }
  }
}

/** Promise, law and target, where they were missed or met. */
function missed(reckoning: Reckoning, { judgement, promiseMissed, legallyOverdue, targetMet }: Facts): AssessmentReason[] {
  const { promise, statute } = judgement;
  const target = promise?.applying.target ?? null;
  const targetDue = target === null || targetMet === null ? null : reckoning.reckon(target).due;
  return [
    ...(promiseMissed && promise !== null && promise.due !== null
      ? [{ code: 'promise-missed', due: formatInstant(promise.due) } as const]
      : []),
    ...(legallyOverdue && statute !== null ? [{ code: 'legally-overdue', legalEnd: formatInstant(statute.legalEnd) } as const] : []),
    ...(targetDue === null ? [] : [{ code: targetMet === true ? 'target-met' : 'target-missed', due: formatInstant(targetDue) } as const]),
  ];
}

/** A valid new date, and how far stops moved it on. */
function newDate({ terms }: Reckoning, { newDate: given }: Judgement): AssessmentReason[] {
  if (given === null) return [];
  const { until, moved, due, anew } = given;
  const extended: AssessmentReason = { code: 'extended-to', until: formatInstant(until), basis: terms.law.extension.basis };
  if (moved === 0 || due === null || anew !== null) return [extended];
  return [extended, { code: 'new-date-moved', until: formatInstant(until), to: formatInstant(due), sessions: moved }];
}

/** A date on a slip is kept, unless a supplement began a new limit after it was printed. */
function slip(reckoning: Reckoning, judgement: Judgement): AssessmentReason[] {
  const { restartedAt, before, current, computed } = latestSlip(reckoning, judgement);
  const restarted: AssessmentReason[] =
    restartedAt === null || (before === null && judgement.newDate === null)
      ? []
      : [
          {
            code: 'limit-restarted',
            since: formatInstant(restartedAt),
            ...(before === null ? {} : { printed: formatInstant(before.due) }),
          },
        ];
  if (current === null || computed === null || current.due === computed) return restarted;
  return [...restarted, { code: 'printed-date-differs', printed: formatInstant(current.due), computed: formatInstant(computed) }];
}

function broken({ code, at, limit, basis }: BrokenRule): AssessmentReason {
  return { code: 'breach', breach: code, at: formatInstant(at), ...(limit === null ? {} : { limit: formatInstant(limit) }), basis };
}

function textOf(ms: number | null): string | null {
  return ms === null ? null : formatInstant(ms);
}

/** Whether there is any of it to speak of. */
function isSome({ sessions, minutes }: WorkingTime): boolean {
  // Minutes are said to the thousandth.
  return sessions > 0 || Math.round(minutes * 1000) > 0;
}
