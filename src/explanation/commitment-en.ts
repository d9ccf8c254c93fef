import { formatCitation, type Citation } from '../law/citation.js';
import type { SaidChannel, SaidLimit, SaidPart, SaidPromise, SlipGround } from '../sla/commitment-reason.js';
import type { CommitmentSentences } from './commitment-sentences.js';
import { dayInEnglish, en, instantInEnglish, limitInEnglish } from './en.js';
import { phraseOf } from './sentences.js';

const CHANNELS: Readonly<Record<SaidChannel, string>> = {
  direct: 'handed in at the desk',
  online: 'sent online',
  postal: 'sent by post',
  'partly-online': 'sent partly online',
};
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
  'needs-verification': 'something must be verified, so the result cannot be returned right after receipt',
};
const READINGS = {
  skip: 'that day is skipped',
  'next-working-day': 'the next working day takes its role',
  'inherit-swap': 'the day worked instead takes its role',
} as const;

function cited(basis: readonly Citation[]): string {
  return basis.map(formatCitation).join('; ');
}

function modelName({ title, authority }: SaidPromise, again = false): string {
  return again ? 'this model' : `“${title.en}” of ${authority.en}`;
}

/** A limit as it is published, also a bare number of days or hours. */
export function publishedLimitInEnglish(limit: SaidLimit): string {
  if (limit.unit === 'sequence') return limit.parts.map(partIn).join(', then ');
  if (limit.unit === 'days') return `${limit.value} ${limit.value === 1 ? 'day' : 'days'}`;
  if (limit.unit === 'hours') return `${limit.value} ${limit.value === 1 ? 'hour' : 'hours'}`;
  return limitInEnglish({ ...limit, unit: limit.unit, parts: undefined });
}

function partIn(part: SaidPart): string {
  if (!('limit' in part)) return publishedLimitInEnglish(part);
  const { name, limit } = part;
  return `${publishedLimitInEnglish(limit)}${name === undefined ? '' : ` (${typeof name === 'string' ? name : name.en})`}`;
}

/** When a result is promised: `in the day`, `within 1.5 working days`. */
function within(limit: SaidLimit): string {
  // A sequence begins with its first part.
  const part = limit.unit === 'sequence' ? limit.parts[0] : limit;
  const first = part !== undefined && 'limit' in part ? part.limit : part;
  return first?.value === undefined ? publishedLimitInEnglish(limit) : `within ${publishedLimitInEnglish(limit)}`;
}

/** What is said of a commitment in English. */
export const commitmentEn: CommitmentSentences = {
  procedure: ({ procedure, name, level }) => `Procedure ${procedure}: ${name.en} (${level} level).`,
  'incomplete-dossier': ({ form, basis, template, withinWorkingDays, closing }) => {
    const closes =
      closing === undefined
        ? ''
        : ` Not completed ${closing.calendarDays} days after the notice, it is closed (${formatCitation(closing.basis)}).`;
    const on = template === undefined ? 'on the form in use' : `on ${template.name.en} (${formatCitation(template.basis)})`;
    return `The dossier is not complete and valid: there is no deadline yet. The desk sends a ${form.en} (${formatCitation(basis)}) ${on}, at the latest ${withinWorkingDays} working days after receipt if it is found at appraisal.${closes}`;
  },
  'promise-applies': ({ limit, due, target, onTheSpot, ...said }, again) => {
    const goal = target === undefined ? '' : `; target ${publishedLimitInEnglish(target.limit)}, by ${instantInEnglish(target.due)}`;
    const spot = onTheSpot === undefined ? '' : SPOT[onTheSpot];
    return `${modelName(said, again)} promises the result ${within(limit)}${spot}, by ${instantInEnglish(due)}${goal}.`;
  },
  'not-a-model-day': ({ limit, date, ...said }, again) =>
    `The promise ${within(limit)} of ${modelName(said, again)} does not apply: ${dayInEnglish(date)} is not a day of the model.`,
  'channel-excluded': ({ limit, channel, ...said }, again) =>
    `The promise ${within(limit)} of ${modelName(said, again)} does not apply to a dossier ${CHANNELS[channel]}.`,
  'verification-excluded': ({ limit, ...said }, again) =>
    `The promise ${within(limit)} of ${modelName(said, again)} does not apply: something must be verified.`,
  'verification-variant': ({ variants }) =>
    `Something must be verified: the procedure has a case of its own for it (${variants.join(', ')}), which was not chosen.`,
  'model-day-off': ({ date, reason, reading, takenBy, ...said }, again) => {
    const by = takenBy === null ? 'no day takes its role' : `${dayInEnglish(takenBy)} takes its role`;
    return `${dayInEnglish(date)} is a day of ${modelName(said, again)} but not worked (${phraseOf(en.reasons, reason)}): ${by} (reading: ${READINGS[reading]}).`;
  },
  'after-last-golden-day': ({ reading, ...said }, again) =>
    `Note: received after the last golden day of the week of ${modelName(said, again)}; “within the week” is read as ${reading === 'same-week' ? 'the week of receipt' : 'the next week'}.`,
  'session-rolled': ({ minLeadMinutes, due }) =>
    `Less than ${minLeadMinutes} minutes of the session of receipt were left, so the promise moves to the next session, by ${instantInEnglish(due)}.`,
  'earliest-promise-binds': ({ of, limit, due, ...said }, again) =>
    `${of} promises apply; the earliest binds: that of ${modelName(said, again)}, ${within(limit)}, by ${instantInEnglish(due)}.`,
  'promise-later-than-law': ({ promised, statutory }) =>
    `The promise (${instantInEnglish(promised)}) is later than the statutory limit (${instantInEnglish(statutory)}): the statute binds.`,
  'received-as-it-arises': ({ authority }) => `${authority.en} receive this procedure whenever it arises; nothing quicker is promised.`,
  'statutory-limit': ({ limit, due, basis, countingBasis, variants = [], cutOff, lawMaximum }) => {
    const late = cutOff === undefined ? '' : `; if received after ${cutOff}, by the next working day`;
    const cases = variants.length === 0 ? '' : `, in the case ${variants.map(({ when }) => `“${when.en}”`).join(' and ')}`;
    const source = basis.length === 0 ? '' : ` (${cited(basis)})`;
    const counted = countingBasis.length === 0 ? '' : `; counted by ${cited(countingBasis)}`;
    const most =
      lawMaximum === undefined ? '' : ` The law allows at most ${publishedLimitInEnglish(lawMaximum.limit)} (${cited(lawMaximum.basis)}).`;
    return `By law${cases}: ${publishedLimitInEnglish(limit)}${late}${source}, until ${instantInEnglish(due)}${counted}.${most}`;
  },
  'bare-days': ({ value, readAs }) => `The source says only “${value} days”; read here as ${readAs} days.`,
  'bare-hours': ({ value, readAs }) =>
    `The source says only “${value} hours”; read here as ${readAs === 'working' ? 'office hours' : 'hours by the clock'}.`,
  'no-limit-stated': () => 'No statutory limit is stated for this procedure.',
  'limit-by-agreement': ({ when }) => `No number in this case: ${when.en.charAt(0).toLowerCase()}${when.en.slice(1)}.`,
  'fallback-limit': () => 'Note: this limit holds only where the province has not set its own.',
  'published-limit': () => 'Note: this limit is as the portal published it; it has not been compared with the act.',
  'unverified-limit': ({ basisLaterThanStart }) =>
    basisLaterThanStart === true
      ? 'Note: this limit has not been verified; the one in force on the day of receipt was not found, and the figure is that of a later document.'
      : 'Note: this limit has not been verified.',
  'golden-day': ({ date, title, afterDue }) =>
    afterDue === true
      ? `The next golden day (${title.en}), ${dayInEnglish(date)}, lies after the deadline of this dossier.`
      : `The golden day on which to work on this dossier (${title.en}): ${dayInEnglish(date)}.`,
  'golden-day-unknown': ({ title, from, because }) =>
    because === 'undecided'
      ? `The next golden day (${title.en}) is not known: no document has decided the days from ${dayInEnglish(from)} on; a calendar with undecided: "project" names the projected one.`
      : `The next golden day (${title.en}) is not known: the calendar has no days from ${dayInEnglish(from)} on.`,
  'slip-issued': ({ ground, basis }) => `An appointment slip is issued: ${GROUNDS[ground]} (${formatCitation(basis)}).`,
  'slip-only-if-not-at-once': ({ ground, basis }) =>
    `An appointment slip is issued only if the result is not returned at once: ${GROUNDS[ground]} (${formatCitation(basis)}).`,
  'slip-promise-beyond-law': ({ basis }) =>
    `Note: the promise at once goes further than the law; only a procedure prescribed as immediate needs no appointment slip (${formatCitation(basis)}).`,
  'law-as-issued': ({ note }) => `One-stop frame: ${note.en}`,
  'no-due-date': () => 'There is neither a promise nor a statutory limit: no date is due.',
};
