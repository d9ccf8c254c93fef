import { formatCitation, type Citation } from '../law/citation.js';
import type { SaidPromise, SlipGround } from './commitment-reason.js';
import type { CommitmentSentences } from './commitment-sentences.js';
import { dayInEnglish, en, instantInEnglish, limitInEnglish } from './en.js';
import { phraseOf } from './sentences.js';

const CHANNELS = { direct: 'handed in at the desk', online: 'sent online', postal: 'sent by post' } as const;
const SPOT = {
  'four-on-the-spot': ' on the spot (“4 tại chỗ”: received, appraised, approved and returned at the desk)',
  'five-on-the-spot': ' on the spot (“5 tại chỗ”: stamped there, too; a name by convention)',
} as const;
const GROUNDS: Readonly<Record<SlipGround, string>> = {
  'complete-dossier': 'the dossier is complete',
  requested: 'the citizen asks for one',
  rolled: 'the result cannot be returned in the session of receipt',
  'on-the-spot': 'the result is promised at once',
  'immediate-procedure': 'the procedure is to be settled within the day',
  'not-prescribed-immediate': 'the procedure is not prescribed as immediate',
};
const READINGS = {
  skip: 'that day is skipped',
  'next-working-day': 'the next working day takes its role',
  'inherit-swap': 'the day worked instead takes its role',
} as const;

function cited(basis: readonly Citation[]): string {
  return basis.map(formatCitation).join('; ');
}

function promiseName({ title, authority }: SaidPromise): string {
  return `“${title.en}” of ${authority.en}`;
}

function bareOrLimit(limit: { readonly unit: string; readonly value?: number }): string {
  if (limit.unit === 'days') return `${limit.value ?? 0} ${limit.value === 1 ? 'day' : 'days'}`;
  return limitInEnglish(limit as Parameters<typeof limitInEnglish>[0]);
}

/** What is said of a commitment in English. */
export const commitmentEn: CommitmentSentences = {
  procedure: ({ procedure, name, level }) => `Procedure ${procedure}: ${name.en} (${level} level).`,
  'incomplete-dossier': ({ form, basis, withinWorkingDays, closing }) => {
    const closes =
      closing === undefined
        ? ''
        : ` Not completed ${closing.calendarDays} days after the notice, it is closed (${formatCitation(closing.basis)}).`;
    return `The dossier is not complete and valid: there is no deadline yet. The desk sends a ${form.en} (${formatCitation(basis)}), at the latest ${withinWorkingDays} working days after receipt if it is found at appraisal.${closes}`;
  },
  'promise-applies': ({ limit, due, target, onTheSpot, ...said }) => {
    const goal = target === undefined ? '' : `; target ${bareOrLimit(target.limit)}, ${instantInEnglish(target.due)}`;
    const spot = onTheSpot === undefined ? '' : SPOT[onTheSpot];
    return `${promiseName(said)} promises it ${bareOrLimit(limit)}${spot}: ${instantInEnglish(due)}${goal}.`;
  },
  'not-a-model-day': ({ date, ...said }) =>
    `The promise at once of ${promiseName(said)} does not apply: ${dayInEnglish(date)} is not a day of the model.`,
  'channel-excluded': ({ channel, ...said }) => `The promise of ${promiseName(said)} does not apply to a dossier ${CHANNELS[channel]}.`,
  'verification-excluded': (said) => `The promise at once of ${promiseName(said)} does not apply: something must be verified.`,
  'verification-variant': ({ variants }) =>
    `Something must be verified: the procedure has a case of its own for it (${variants.join(', ')}), which was not chosen.`,
  'model-day-off': ({ date, reason, reading, takenBy, ...said }) => {
    const by = takenBy === null ? 'no day takes its role' : `${dayInEnglish(takenBy)} takes its role`;
    return `${dayInEnglish(date)} is a day of ${promiseName(said)} but not worked (${phraseOf(en.reasons, reason)}): ${by} (reading: ${READINGS[reading]}).`;
  },
  'after-last-golden-day': ({ reading, ...said }) =>
    `Note: received after the last golden day of the week of ${promiseName(said)}; “within the week” is read as ${reading === 'same-week' ? 'the week of receipt' : 'the next week'}.`,
  'session-rolled': ({ minLeadMinutes, due }) =>
    `Less than ${minLeadMinutes} minutes of the session of receipt were left, so the promise moves to the next session, ${instantInEnglish(due)}.`,
  'earliest-promise-binds': ({ of, ...said }) => `${of} promises apply; the earliest, ${promiseName(said)}, binds.`,
  'promise-later-than-law': ({ promised, statutory }) =>
    `The promise (${instantInEnglish(promised)}) is later than the statutory limit (${instantInEnglish(statutory)}): the statute binds.`,
  'received-as-it-arises': ({ authority }) => `${authority.en} receive this procedure whenever it arises; nothing quicker is promised.`,
  'statutory-limit': ({ limit, due, basis, countingBasis, cutOff, lawMaximum }) => {
    const late = cutOff === undefined ? '' : `, received after ${cutOff}: the next working day`;
    const most = lawMaximum === undefined ? '' : ` The law allows at most ${bareOrLimit(lawMaximum.limit)} (${cited(lawMaximum.basis)}).`;
    return `By law: ${bareOrLimit(limit)}${late} (${cited(basis)}), until ${instantInEnglish(due)}; counted by ${cited(countingBasis)}.${most}`;
  },
  'bare-days': ({ value, readAs }) => `The source says only “${value} days”; read here as ${readAs} days.`,
  'no-limit-stated': () => 'No statutory limit is stated for this procedure.',
  'limit-by-agreement': ({ when }) => `No number in this case: ${when.en.charAt(0).toLowerCase()}${when.en.slice(1)}.`,
  'fallback-limit': () => 'Note: this limit holds only where the province has not set its own.',
  'unverified-limit': () => 'Note: this limit has not been verified.',
  'golden-day': ({ date, title }) => `The golden day on which to work on this dossier (${title.en}): ${dayInEnglish(date)}.`,
  'slip-issued': ({ ground, basis }) => `An appointment slip is issued: ${GROUNDS[ground]} (${formatCitation(basis)}).`,
  'slip-only-if-not-at-once': ({ ground, basis }) =>
    `An appointment slip is issued only if the result is not returned at once: ${GROUNDS[ground]} (${formatCitation(basis)}).`,
  'slip-promise-beyond-law': ({ basis }) =>
    `Note: the promise at once goes further than the law; only a procedure prescribed as immediate needs no slip (${formatCitation(basis)}).`,
  'law-as-issued': ({ note }) => `One-stop frame: ${note.en}`,
  'no-due-date': () => 'There is neither a promise nor a statutory limit: no date is due.',
};
