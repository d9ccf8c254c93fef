import { formatCitation } from '../law/citation.js';
import type { AssessmentSentences } from './assessment-sentences.js';
import { en, endInEnglish, instantInEnglish } from './en.js';
import { rounded } from './words.js';

const JUDGED = { early: 'early', 'on-time': 'on time', late: 'late' } as const;
const OPEN = { running: 'open and in time', 'due-soon': 'open and due soon', overdue: 'overdue, without a result' } as const;
const EXTENDED = {
  running: 'open, within the new date',
  'due-soon': 'open and due soon, by the new date',
  overdue: 'overdue by the new date, without a result',
} as const;
const ENDED = { stopped: 'stopped at the citizen’s request', closed: 'closed, not completed in time', withdrawn: 'withdrawn' } as const;

function due(iso: string | null): string {
  return iso === null ? '; no time limit is stated' : ` (due ${instantInEnglish(iso)})`;
}

function working(sessions: number, minutes: number): string {
  if (sessions === 0) return `${en.amount(minutes, 'minutes')} of office time`;
  const inSessions = en.amount(sessions, 'sessions');
  // One span told twice, and no sum.
  return rounded(minutes) === 0 ? `${inSessions} of office time` : `${en.amount(minutes, 'minutes')} of office time (${inSessions})`;
}

/** What is said of an assessment in English. */
export const assessmentEn: AssessmentSentences = {
  reasons: {
    'submitted-online': ({ at, answerDue, receivedAt, late }) =>
      `Submitted online at ${instantInEnglish(at)}; the desk owes an answer by ${instantInEnglish(answerDue)} (8 working hours) and received it at ${instantInEnglish(receivedAt)}${late ? ', too late' : ''}. The limit runs from the receipt.`,
    judged: ({ status, at, due: limit, refused }) =>
      `${refused ? 'Refused' : 'Result ready'} at ${instantInEnglish(at)}: ${JUDGED[status]}${due(limit)}.`,
    open: ({ status, due: limit, extended }) =>
      extended === true && limit !== null
        ? `The dossier is ${EXTENDED[status]} (${instantInEnglish(limit)}).`
        : `The dossier is ${OPEN[status]}${due(limit)}.`,
    waiting: ({ since }, besideOpen) =>
      besideOpen
        ? `The dossier has been on hold since ${instantInEnglish(since)}; that was after the deadline, so it does not move it.`
        : `The dossier has been on hold since ${instantInEnglish(since)}; there is no deadline yet.`,
    reopened: ({ at, judgedBefore }) =>
      `The dossier was reopened at ${instantInEnglish(at)}, the result of ${instantInEnglish(judgedBefore)} being taken back; the whole limit runs from then, and how the first result was judged stays.`,
    ended: ({ status, at }) => `The dossier was ${ENDED[status]} (at ${instantInEnglish(at)}); it is not in the on-time rate.`,
    'time-left': ({ sessions, minutes }) => `${working(sessions, minutes)} left.`,
    'time-over': ({ sessions, minutes }) => `${working(sessions, minutes)} over.`,
    'promise-missed': ({ due: limit }) => `The promise was missed (due ${instantInEnglish(limit)}).`,
    'legally-overdue': ({ legalEnd }) => `The statutory limit was missed (ended at ${endInEnglish(legalEnd)}).`,
    'target-met': ({ due: limit }) => `The target was met (${instantInEnglish(limit)}).`,
    'target-missed': ({ due: limit }) => `The target was missed (${instantInEnglish(limit)}); a target does not bind.`,
    'extended-to': ({ until, basis }) =>
      `Extended with an apology until ${instantInEnglish(until)} (${formatCitation(basis)}); it is judged by the old date.`,
    'new-date-moved': ({ until, to, sessions }) =>
      `The new date of ${instantInEnglish(until)} moves on to ${instantInEnglish(to)}: ${en.amount(sessions, 'sessions')} on hold after it was given.`,
    'limit-restarted': ({ since, printed }) =>
      `The dossier was supplemented: the whole limit began anew at ${instantInEnglish(since)}${printed === undefined ? '' : `; the date printed on the slip before, ${instantInEnglish(printed)}, no longer applies`}.`,
    'printed-date-differs': ({ printed, computed }) =>
      `The slip says ${instantInEnglish(printed)}, which differs from the computed ${instantInEnglish(computed)}; the printed date stays.`,
    breach: ({ breach, at, limit, basis }) =>
      `Breach at ${instantInEnglish(at)}: ${assessmentEn.breaches[breach]}${limit === undefined ? '' : `, at the latest ${endInEnglish(limit)}`} (${formatCitation(basis)}).`,
  },
  breaches: {
    'late-supplement-request': 'a supplement was asked for too late',
    'second-supplement-request': 'a supplement was asked for more than once',
    'late-extension': 'the apology with a new date came too late',
    'second-extension': 'a new date was given more than once',
    'extension-without-apology': 'a new date was given without an apology',
    'extension-not-allowed': 'a new date for a limit within the day',
  },
};
