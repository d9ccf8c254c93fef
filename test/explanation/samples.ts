import type { AssessmentReason, CommitmentReason, DayReason, DeadlineStep } from '../../src/index.js';

// Reasons and steps as a portal might have stored them, typed and not computed, with all that each can say.
export const at = '2025-03-04T17:00:00.000+07:00';
const date = '2025-03-04';
const name = { vi: 'Ngày vàng', en: 'Golden day' };
const basis = { document: 'Nghị định 61/2018/NĐ-CP', clause: 'Điều 19', issuedOn: '2018-04-23' };
const said = { policy: 'golden', promise: 'R4', title: name, authority: { vi: 'UBND huyện', en: 'the district' } };
const limit = { unit: 'working-days', value: 1.5, exceptHolidays: false } as const;
const within = { unit: 'same-week', nextWeek: true } as const;

type Table<Reason extends { readonly code: string }> = { readonly [Code in Reason['code']]: Omit<Extract<Reason, { code: Code }>, 'code'> };

export const ASSESSMENT: Table<AssessmentReason> = {
  'submitted-online': { at, answerDue: at, receivedAt: at, late: true },
  judged: { status: 'late', at, due: at, refused: false },
  open: { status: 'due-soon', due: at, extended: true },
  reopened: { at, judgedBefore: at },
  waiting: { since: at },
  ended: { status: 'withdrawn', at },
  'time-left': { sessions: 2, minutes: 450 },
  'time-over': { sessions: 1, minutes: 240.5 },
  'promise-missed': { due: at },
  'legally-overdue': { legalEnd: at },
  'target-met': { due: at },
  'target-missed': { due: at },
  'extended-to': { until: at, basis },
  'new-date-moved': { until: at, to: at, sessions: 2 },
  'limit-restarted': { since: at, printed: at },
  'printed-date-differs': { printed: at, computed: at },
  breach: { breach: 'late-extension', at, limit: at, basis },
};

export const COMMITMENT: Table<CommitmentReason> = {
  procedure: { procedure: '2.000815', name, level: 'commune' },
  'incomplete-dossier': { form: name, basis, template: { name, basis }, withinWorkingDays: 3, closing: { calendarDays: 15, basis } },
  'promise-applies': { ...said, limit, due: at, target: { limit: within, due: at }, onTheSpot: 'four-on-the-spot' },
  'not-a-model-day': { ...said, limit, date },
  'channel-excluded': { ...said, limit, channel: 'online' },
  'verification-excluded': { ...said, limit },
  'verification-variant': { variants: ['verification'] },
  'model-day-off': { ...said, date, reason: { code: 'closure', basis }, reading: 'next-working-day', takenBy: date },
  'after-last-golden-day': { ...said, reading: 'next-week' },
  'session-rolled': { ...said, minLeadMinutes: 60, due: at },
  'earliest-promise-binds': { ...said, of: 2, limit, due: at },
  'promise-later-than-law': { ...said, promised: at, statutory: at },
  'received-as-it-arises': { title: name, authority: name },
  'statutory-limit': {
    limit,
    due: at,
    legalEnd: at,
    basis: [basis],
    countingBasis: [basis],
    variants: [{ id: 'many-copies', when: name }],
    cutOff: '15:00',
    lawMaximum: { limit, basis: [basis] },
  },
  'bare-days': { value: 5, readAs: 'working' },
  'bare-hours': { value: 4, readAs: 'clock' },
  'no-limit-stated': {},
  'limit-by-agreement': { when: name },
  'fallback-limit': {},
  'published-limit': {},
  'unverified-limit': {},
  'golden-day': { date, title: name, afterDue: true },
  'golden-day-unknown': { title: name, from: date, because: 'undecided' },
  'slip-issued': { ground: 'complete-dossier', basis },
  'slip-only-if-not-at-once': { ground: 'on-the-spot', basis },
  'slip-promise-beyond-law': { basis },
  'law-as-issued': { note: name },
  'no-due-date': {},
};

const counted = { unit: 'working-days', value: 1.25, minLeadMinutes: 30, start: 'day-after', sessions: 2, quarterMinutes: 112.5 } as const;
const month = {
  unit: 'calendar-months',
  value: 1,
  exceptHolidays: true,
  nextWeek: false,
  rolled: true,
  days: 31,
  standardMinutes: 450,
} as const;

/** One reason of a day for each kind. */
export const DAY: Table<DayReason> = {
  ordinary: {},
  'weekly-rest': {},
  holiday: { name, lunar: { day: 10, month: 3 }, basis, assumedKnown: true },
  compensatory: { name, holiday: date, basis },
  'swapped-off': { workedInstead: date, basis, assumedKnown: true },
  'worked-by-swap': { dayOff: date, basis },
  closure: { parts: [{ half: 'morning' }, { from: '15:00', to: '16:00' }], basis },
  opening: { half: 'morning', basis },
  hours: { basis },
};

export const STEPS: Table<DeadlineStep> = {
  receipt: { rule: 'cut-off', restart: false, at, deemedAt: at, half: 'morning', cutOff: '15:00' },
  limit: { ...counted, parts: 2 },
  part: { number: 1, of: 2, name, ...month },
  'part-end': { number: 1, at, half: 'afternoon' },
  stop: { from: at, to: at, then: 'resume', lost: { amount: 2, unit: 'sessions' } },
  day: {
    date,
    weekday: 2,
    reason: { code: 'ordinary' },
    passedOver: 'on-hold',
    counted: 1,
    halves: ['morning'],
    total: 1,
    unit: 'sessions',
  },
  moved: { from: date, to: date, reason: { code: 'weekly-rest' } },
  due: { at, legalEnd: at, half: 'afternoon' },
  'on-hold': { since: at },
  undecided: { decidedUntil: date, facts: [{ code: 'tet-days', year: 2028, from: '2028-01-20', until: '2028-02-03' }] },
  'later-known': { date, knownOn: date, reason: { code: 'closure', from: '15:00', basis } },
};
