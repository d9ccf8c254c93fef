import { dayReason } from '../calendar/day-reason.js';
import { citation } from '../law/citation.js';
import { name } from '../name.js';
import { LEVELS } from '../procedure/procedure.js';
import {
  absent,
  coded,
  date,
  either,
  flag,
  instant,
  listOf,
  maybe,
  orNull,
  positive,
  record,
  text,
  time,
  whole,
  word,
  yes,
  type AnyKind,
  type Of,
  type Shape,
} from '../shape.js';
import { CHANNELS } from './channel.js';

const inWords = record({
  unit: word('same-session', 'same-day', 'same-week'),
  value: absent,
  minLeadMinutes: maybe(whole()),
  exceptHolidays: absent,
  nextWeek: maybe(flag),
  parts: absent,
});
const inNumbers = record({
  unit: word('working-days', 'working-hours', 'clock-hours', 'calendar-days', 'calendar-months', 'days', 'hours'),
  value: positive,
  minLeadMinutes: absent,
  exceptHolidays: maybe(flag),
  nextWeek: absent,
  parts: absent,
});
const single = either(inWords, inNumbers);
const named = record({ name: maybe(either(text, name)), limit: single });
const part = either(single, named);
const inParts = record({
  unit: word('sequence'),
  value: absent,
  minLeadMinutes: absent,
  exceptHolidays: absent,
  nextWeek: absent,
  /** Of a sequence. */
  parts: listOf(part, 2, 10),
});
const anyLimit = either(single, inParts);
/** A limit as it is said: a time limit, or a bare number of days or hours; or several of them, one after another. */
export type SaidLimit = Of<typeof anyLimit>;
/** @internal */
export const saidLimit: Shape<SaidLimit> = anyLimit;
/** A limit of a sequence, by itself or with the name of its part. */
export type SaidPart = Of<typeof part>;

const channel = word(...CHANNELS);
/** How a dossier was handed in. */
export type SaidChannel = Of<typeof channel>;

const promise = record({ policy: text, promise: maybe(text), title: name, authority: name });
/** Which promise is spoken of. */
export interface SaidPromise extends Of<typeof promise> {}

/** @internal */
export const slipGround = word(
  'complete-dossier',
  'requested',
  'rolled',
  'on-the-spot',
  'immediate-procedure',
  'not-prescribed-immediate',
  'needs-verification',
);
/**
 * Why a slip is owed or not. `complete-dossier`: the rule · `requested`: the citizen asks for it · `rolled`: the promise moved
 * to another session · `on-the-spot`: the result is promised at once · `immediate-procedure`: the law settles it at once ·
 * `not-prescribed-immediate`: promised at once, but the procedure is not prescribed as immediate · `needs-verification`: something
 * must be verified, so the result does not come right after receipt, whatever the limit.
 */
export type SlipGround = Of<typeof slipGround>;

const said = promise.parts;
const limit = saidLimit;
const bases = listOf(citation);

const commitmentReasons = {
  procedure: { procedure: text, name, level: word(...LEVELS) },
  'incomplete-dossier': {
    form: name,
    /** The article that asks for the form. */
    basis: citation,
    /** The template of the form, where a circular in force gives one. */
    template: maybe(record({ name, basis: citation })),
    withinWorkingDays: whole(1),
    closing: maybe(record({ calendarDays: whole(1), basis: citation })),
  },
  'promise-applies': {
    ...said,
    limit,
    due: instant,
    target: maybe(record({ limit, due: instant })),
    onTheSpot: maybe(word('four-on-the-spot', 'five-on-the-spot')),
  },
  'not-a-model-day': { ...said, limit, date },
  'channel-excluded': { ...said, limit, channel },
  'verification-excluded': { ...said, limit },
  'verification-variant': { variants: listOf(text, 1) },
  'model-day-off': {
    ...said,
    date,
    reason: dayReason,
    reading: word('skip', 'next-working-day', 'inherit-swap'),
    /** The day that takes the role, or null where none does. */
    takenBy: orNull(date),
  },
  'after-last-golden-day': { ...said, reading: word('same-week', 'next-week') },
  'session-rolled': { ...said, minLeadMinutes: whole(), due: instant },
  'earliest-promise-binds': { ...said, of: whole(2), limit, due: instant },
  'promise-later-than-law': { ...said, promised: instant, statutory: instant },
  'received-as-it-arises': { title: name, authority: name },
  'statutory-limit': {
    limit,
    due: instant,
    legalEnd: instant,
    basis: bases,
    /** What a count of days or hours rests on; empty for a limit in the session, the day or the week. */
    countingBasis: bases,
    /** The variants of the procedure that apply. */
    variants: maybe(listOf(record({ id: text, when: name }), 1)),
    cutOff: maybe(time),
    lawMaximum: maybe(record({ limit, basis: listOf(citation, 1) })),
  },
  'bare-days': { value: positive, readAs: word('calendar', 'working') },
  'bare-hours': { value: positive, readAs: word('working', 'clock') },
  'no-limit-stated': {},
  'limit-by-agreement': { when: name },
  'fallback-limit': {},
  /** A portal printed it; the act was not looked at. */
  'published-limit': {},
  'unverified-limit': {
    /** The limit of the day of receipt was not found, a later one stands in its place. */
    basisLaterThanStart: maybe(yes),
  },
  'golden-day': {
    date,
    title: name,
    /** No session of it lies before the deadline. */
    afterDue: maybe(yes),
  },
  'golden-day-unknown': {
    title: name,
    from: date,
    /** The calendar has no answer from that day on: those days are undecided and it refuses them, or they lie outside it. */
    because: word('undecided', 'outside-calendar'),
  },
  'slip-issued': { ground: slipGround, basis: citation },
  'slip-only-if-not-at-once': { ground: slipGround, basis: citation },
  'slip-promise-beyond-law': { basis: citation },
  'law-as-issued': { note: name },
  'no-due-date': {},
};

/** Why a commitment is what it is, as data. Dates are `YYYY-MM-DD`, instants ISO 8601 at +07:00. */
export type CommitmentReason = AnyKind<typeof commitmentReasons>;
/** @internal */
export const commitmentReason: Shape<CommitmentReason> = coded(commitmentReasons);
