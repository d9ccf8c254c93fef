import { citation } from '../law/citation.js';
import { amount, coded, flag, instant, maybe, orNull, record, whole, word, yes, type AnyKind, type Of, type Shape } from '../shape.js';

/** @internal */
export const breachCode = word(
  'late-supplement-request',
  'second-supplement-request',
  'late-extension',
  'second-extension',
  'extension-without-apology',
  'extension-not-allowed',
);
/** Vi phạm: what an authority did that the one-stop rules do not allow. */
export type BreachCode = Of<typeof breachCode>;

/** @internal */
export const judgedStatus = word('early', 'on-time', 'late');

const working = record({ sessions: whole(), minutes: amount });
/** Working time: the sessions that close in it, and its open minutes. */
export interface WorkingTime extends Of<typeof working> {}
/** @internal */
export const workingTime: Shape<WorkingTime> = working;

const assessmentReasons = {
  'submitted-online': { at: instant, answerDue: instant, receivedAt: instant, late: flag },
  judged: { status: judgedStatus, at: instant, due: orNull(instant), refused: flag },
  open: {
    status: word('running', 'due-soon', 'overdue'),
    due: orNull(instant),
    /** `due` is the new date of a valid extension. */
    extended: maybe(yes),
  },
  /** A result was taken back: the limit runs from `at`. */
  reopened: { at: instant, judgedBefore: instant },
  waiting: { since: instant },
  ended: { status: word('stopped', 'closed', 'withdrawn'), at: instant },
  'time-left': working.parts,
  'time-over': working.parts,
  'promise-missed': { due: instant },
  'legally-overdue': { legalEnd: instant },
  'target-met': { due: instant },
  'target-missed': { due: instant },
  'extended-to': { until: instant, basis: citation },
  /** Stops after the new date was given moved it on by so many sessions. */
  'new-date-moved': { until: instant, to: instant, sessions: whole(1) },
  /** A supplement began the limit anew; `printed`: the date on the slip before, which is no longer that of the dossier. */
  'limit-restarted': { since: instant, printed: maybe(instant) },
  'printed-date-differs': { printed: instant, computed: instant },
  breach: { breach: breachCode, at: instant, limit: maybe(instant), basis: citation },
};

/** Why an assessment is what it is, as data. Instants are ISO 8601 at +07:00. */
export type AssessmentReason = AnyKind<typeof assessmentReasons>;
/** @internal */
export const assessmentReason: Shape<AssessmentReason> = coded(assessmentReasons);
