import type { AssessmentReason, BreachCode } from './assessment-reason.js';
import { coded, date, flag, instant, listOf, maybe, number, oneOf, orNull, shape, text, time, type Check, type Parts } from './check.js';
import { citation, dayReason, name } from './check-step.js';
import type { CommitmentReason, SaidLimit, SaidPart, SaidPromise, SlipGround } from './commitment-reason.js';

type Of<Kind extends { readonly code: string }, Code extends Kind['code']> = Extract<Kind, { readonly code: Code }>;

const judged = oneOf<Of<AssessmentReason, 'judged'>['status']>({ early: 1, 'on-time': 1, late: 1 });
const open = oneOf<Of<AssessmentReason, 'open'>['status']>({ running: 1, 'due-soon': 1, overdue: 1 });
const ended = oneOf<Of<AssessmentReason, 'ended'>['status']>({ stopped: 1, closed: 1, withdrawn: 1 });
const breach = oneOf<BreachCode>({
  'late-supplement-request': 1,
  'second-supplement-request': 1,
  'late-extension': 1,
  'second-extension': 1,
  'extension-without-apology': 1,
  'extension-not-allowed': 1,
});
const workingTime = { sessions: number, minutes: number };

/** Whether something is a reason of an assessment that can be said. */
export const isAssessmentReason: Check = coded<AssessmentReason>({
  'submitted-online': { at: instant, answerDue: instant, receivedAt: instant, late: flag },
  judged: { status: judged, at: instant, due: orNull(instant), refused: flag },
  open: { status: open, due: orNull(instant), extended: maybe(flag) },
  reopened: { at: instant, judgedBefore: instant },
  waiting: { since: instant },
  ended: { status: ended, at: instant },
  'time-left': workingTime,
  'time-over': workingTime,
  'promise-missed': { due: instant },
  'legally-overdue': { legalEnd: instant },
  'target-met': { due: instant },
  'target-missed': { due: instant },
  'extended-to': { until: instant, basis: citation },
  'new-date-moved': { until: instant, to: instant, sessions: number },
  'limit-restarted': { since: instant, printed: maybe(instant) },
  'printed-date-differs': { printed: instant, computed: instant },
  breach: { breach, at: instant, limit: maybe(instant), basis: citation },
});

const level = oneOf<Of<CommitmentReason, 'procedure'>['level']>({ ministry: 1, province: 1, district: 1, commune: 1 });
const channel = oneOf<Of<CommitmentReason, 'channel-excluded'>['channel']>({ direct: 1, online: 1, postal: 1, 'partly-online': 1 });
const spot = oneOf<NonNullable<Of<CommitmentReason, 'promise-applies'>['onTheSpot']>>({ 'four-on-the-spot': 1, 'five-on-the-spot': 1 });
const dayOff = oneOf<Of<CommitmentReason, 'model-day-off'>['reading']>({ skip: 1, 'next-working-day': 1, 'inherit-swap': 1 });
const week = oneOf<Of<CommitmentReason, 'after-last-golden-day'>['reading']>({ 'same-week': 1, 'next-week': 1 });
const bareDays = oneOf<Of<CommitmentReason, 'bare-days'>['readAs']>({ calendar: 1, working: 1 });
const bareHours = oneOf<Of<CommitmentReason, 'bare-hours'>['readAs']>({ working: 1, clock: 1 });
const unknown = oneOf<Of<CommitmentReason, 'golden-day-unknown'>['because']>({ undecided: 1, 'outside-calendar': 1 });
const ground = oneOf<SlipGround>({
  'complete-dossier': 1,
  requested: 1,
  rolled: 1,
  'on-the-spot': 1,
  'immediate-procedure': 1,
  'not-prescribed-immediate': 1,
  'needs-verification': 1,
});

const absent: Check = (value) => value === undefined;
const wordLimit = shape({ unit: oneOf({ 'same-session': 1, 'same-day': 1, 'same-week': 1 }), value: absent, nextWeek: maybe(flag) });
const numberLimit = shape({
  unit: oneOf({ 'working-days': 1, 'working-hours': 1, 'clock-hours': 1, 'calendar-days': 1, 'calendar-months': 1, days: 1, hours: 1 }),
  value: number,
  exceptHolidays: maybe(flag),
} satisfies Partial<Parts<SaidLimit>>);
const single: Check = (value) => wordLimit(value) || numberLimit(value);
const named = shape({ name: maybe((value) => text(value) || name(value)), limit: single } satisfies Parts<Exclude<SaidPart, SaidLimit>>);
const sequence = shape({
  unit: oneOf({ sequence: 1 }),
  parts: (value) => listOf((part) => single(part) || named(part))(value) && (value as readonly unknown[]).length > 1,
});
const limit: Check = (value) => single(value) || sequence(value);
const due = { limit, due: instant };
const someOf =
  (check: Check): Check =>
  (value) =>
    listOf(check)(value) && (value as readonly unknown[]).length > 0;
const citations = someOf(citation);
const slip = { ground, basis: citation };
const said: Parts<SaidPromise> = { policy: text, promise: maybe(text), title: name, authority: name };

/** Whether something is a reason of a commitment that can be said. */
export const isCommitmentReason: Check = coded<CommitmentReason>({
  procedure: { procedure: text, name, level },
  'incomplete-dossier': {
    form: name,
    basis: citation,
    template: maybe(shape({ name, basis: citation })),
    withinWorkingDays: number,
    closing: maybe(shape({ calendarDays: number, basis: citation })),
  },
  'promise-applies': { ...said, ...due, target: maybe(shape(due)), onTheSpot: maybe(spot) },
  'not-a-model-day': { ...said, limit, date },
  'channel-excluded': { ...said, limit, channel },
  'verification-excluded': { ...said, limit },
  'verification-variant': { variants: someOf(text) },
  'model-day-off': { ...said, date, reason: dayReason, reading: dayOff, takenBy: orNull(date) },
  'after-last-golden-day': { ...said, reading: week },
  'session-rolled': { ...said, minLeadMinutes: number, due: instant },
  'earliest-promise-binds': { ...said, of: number, ...due },
  'promise-later-than-law': { ...said, promised: instant, statutory: instant },
  'received-as-it-arises': { title: name, authority: name },
  'statutory-limit': {
    ...due,
    legalEnd: instant,
    basis: listOf(citation),
    countingBasis: listOf(citation),
    variants: maybe(someOf(shape({ id: text, when: name }))),
    cutOff: maybe(time),
    lawMaximum: maybe(shape({ limit, basis: citations })),
  },
  'bare-days': { value: number, readAs: bareDays },
  'bare-hours': { value: number, readAs: bareHours },
  'no-limit-stated': {},
  'limit-by-agreement': { when: name },
  'fallback-limit': {},
  'published-limit': {},
  'unverified-limit': { basisLaterThanStart: maybe(flag) },
  'golden-day': { date, title: name, afterDue: maybe(flag) },
  'golden-day-unknown': { title: name, from: date, because: unknown },
  'slip-issued': slip,
  'slip-only-if-not-at-once': slip,
  'slip-promise-beyond-law': { basis: citation },
  'law-as-issued': { note: name },
  'no-due-date': {},
});
