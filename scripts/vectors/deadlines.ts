import type { Limit, Part, Profile, SingleLimit } from '../../test/oracle/oracle.js';
import { instant, shownDay, stop, type Stop } from './notation.js';
import type { ClauseId, SourceId } from './sources.js';

/** A question about a deadline; `hand` is the due instant as counted by hand on a calendar, where it was. */
export interface DeadlineSpec {
  id: string;
  title: string;
  clauses: ClauseId[];
  basis?: SourceId[];
  calendar: string;
  receivedAt: string;
  limit: Limit;
  profile: Profile;
  clockStops: Stop[];
  hand?: string;
  /** The end by law, counted by hand, too. */
  legalEnd?: string;
}

// ── limits and profiles ──────────────────────────────────────────────────────

const session: SingleLimit = { unit: 'same-session' };
const lead = (minLeadMinutes: number): SingleLimit => ({ unit: 'same-session', minLeadMinutes });
const sameDay: SingleLimit = { unit: 'same-day' };
const sameWeek: SingleLimit = { unit: 'same-week' };
const working = (value: number): SingleLimit => ({ unit: 'working-days', value });
const hours = (value: number): SingleLimit => ({ unit: 'working-hours', value });
const clock = (value: number): SingleLimit => ({ unit: 'clock-hours', value });
const days = (value: number): SingleLimit => ({ unit: 'calendar-days', value });
const pension = (value: number): SingleLimit => ({ unit: 'calendar-days', value, exceptHolidays: true });

const months = (value: number): SingleLimit => ({ unit: 'calendar-months', value });
const inSequence = (...parts: Part[]): Limit => ({ unit: 'sequence', parts });
const threeParts = inSequence({ name: { vi: 'Hẹn lần 1', en: 'First appointment' }, limit: working(3) }, days(15), {
  name: 'Hẹn lần 2',
  limit: working(5),
});

type Start = NonNullable<Profile['start']>;
const STARTS: Start[] = ['day-after', 'session-after', 'receipt-session', 'elapsed'];
const opening: Profile = { offHours: 'next-opening' };
const keep: Profile = { offHours: 'keep-date' };
const at15: Profile = { offHours: 'next-opening', cutOff: '15:00' };

const counted = (start: Start, way: Profile = opening): Profile => ({ start, ...way });
const dayAfter = counted('day-after');
const sessionAfter = counted('session-after');
const receiptSession = counted('receipt-session');
const elapsed = counted('elapsed');

// ── names ────────────────────────────────────────────────────────────────────

function limitSlug(limit: Limit): string {
  if (limit.unit === 'sequence') return limit.parts.map((part) => limitSlug('limit' in part ? part.limit : part)).join('.');
  const value = 'value' in limit ? `${limit.value}-` : '';
  const lead = 'minLeadMinutes' in limit ? `-lead-${limit.minLeadMinutes ?? 0}` : '';
  return `${value}${limit.unit}${lead}${'exceptHolidays' in limit ? '-except-holidays' : ''}`;
}

function limitTitle(limit: Limit): string {
  switch (limit.unit) {
    case 'same-session':
      return limit.minLeadMinutes === undefined ? 'in the session' : `in the session, with a lead of ${limit.minLeadMinutes} minutes`;
    case 'same-day':
      return 'in the day';
    case 'same-week':
      return 'in the week';
    case 'sequence':
      return limit.parts.map((part) => limitTitle('limit' in part ? part.limit : part)).join(', then ');
    default: {
      const unit = limit.unit.replace('-', ' ').replace(/s$/, limit.value === 1 ? '' : 's');
      return `${limit.value} ${unit}${'exceptHolidays' in limit ? ' without holidays' : ''}`;
    }
  }
}

export const profileSlug = ({ start, offHours, cutOff }: Profile): string =>
  [start, offHours, cutOff?.replace(':', '')].filter((part) => part !== undefined).join('.');
const profileTitle = ({ start, offHours, cutOff }: Profile): string =>
  [start, offHours, cutOff === undefined ? undefined : `cut-off ${cutOff}`].filter((part) => part !== undefined).join(', ');

const timeSlug = (received: string): string => received.slice(4).toLowerCase().replace(' ', 't').replaceAll(':', '').replaceAll('.', '-');

// ── the readings: each question under each profile ───────────────────────────

/** What is special about the moment of a receipt. */
type Moment = 'in session' | 'off hours' | 'after 15:00' | 'after 15:00, off hours';

/** The ways to receive that make a difference at a moment; at the plainest moments every way is asked about. */
const WAYS: Record<Moment, Profile[]> = {
  'in session': [opening],
  'off hours': [opening, keep],
  'after 15:00': [opening, at15],
  'after 15:00, off hours': [opening, keep, at15],
};
const EVERY_WAY = [opening, keep, at15];
const PLAINEST = ['Mon 2025-03-03 09:00', 'Tue 2025-03-04 10:50'];
const waysAt = (received: string, moment: Moment): Profile[] => (PLAINEST.includes(received) ? EVERY_WAY : WAYS[moment]);

interface Question {
  received: string;
  value: number;
  calendar: string;
  moment: Moment;
  /** The clause it is about, where that is not the start, the receipt or the cut-off. */
  about?: ClauseId;
  basis?: SourceId[];
}

const q = (received: string, value: number, moment: Moment, calendar = 'plain', about?: ClauseId, ...basis: SourceId[]): Question => ({
  received,
  value,
  calendar,
  moment,
  ...(about === undefined ? {} : { about }),
  ...(basis.length === 0 ? {} : { basis }),
});

const questions: Question[] = [
  q('Mon 2025-03-03 07:30', 1, 'in session', 'plain', 'session.half-open'),
  q('Mon 2025-03-03 09:00', 1, 'in session'),
  q('Mon 2025-03-03 09:00', 1.5, 'in session'),
  q('Mon 2025-03-03 09:00', 2, 'in session'),
  q('Tue 2025-03-04 14:00', 0.5, 'in session'),
  q('Tue 2025-03-04 14:00', 1.5, 'in session'),
  q('Wed 2025-03-05 11:30', 0.5, 'off hours', 'plain', 'session.half-open'),
  q('Wed 2025-03-05 12:15', 0.5, 'off hours'),
  q('Wed 2025-03-05 13:30', 1, 'in session', 'plain', 'session.half-open'),
  q('Thu 2025-03-06 06:00', 1, 'off hours'),
  q('Fri 2025-03-14 07:10', 1, 'off hours'),
  q('Thu 2025-03-06 15:30', 1, 'after 15:00'),
  q('Fri 2025-03-07 16:59', 2, 'after 15:00'),
  q('Mon 2025-03-10 17:00', 1, 'after 15:00, off hours', 'plain', 'session.half-open'),
  q('Tue 2025-03-11 20:00', 1.5, 'after 15:00, off hours'),
  q('Wed 2025-03-12 02:00', 1, 'off hours', 'plain', 'time.offset'),
  q('Sat 2025-03-08 10:00', 1.5, 'off hours'),
  q('Sun 2025-03-09 16:00', 2, 'off hours'),
  q('Mon 2025-03-03 10:00', 3, 'in session'),
  q('Wed 2025-03-05 10:00', 5, 'in session', 'plain', 'calendar.weekly-pattern'),
  q('Wed 2025-03-05 14:30', 10, 'in session', 'plain', 'calendar.weekly-pattern'),
  q('Fri 2025-01-24 14:00', 1.5, 'in session', 'vietnam', 'calendar.holiday', 'notice-2025'),
  q('Wed 2025-01-29 10:00', 1, 'off hours', 'vietnam', 'calendar.holiday', 'notice-2025'),
  q('Fri 2026-02-13 09:00', 1, 'in session', 'vietnam', 'calendar.holiday', 'notice-2026'),
  q('Fri 2026-04-24 14:00', 1, 'in session', 'vietnam', 'calendar.compensatory', 'labour-code-2019-111-3'),
  q('Fri 2024-04-26 14:00', 3, 'in session', 'vietnam', 'calendar.swap', 'notice-2024-swap'),
  q('Fri 2024-05-03 15:10', 1, 'after 15:00', 'vietnam', 'calendar.swap', 'notice-2024-swap'),
  q('Sat 2024-05-04 09:00', 1, 'in session', 'vietnam', 'calendar.swap', 'notice-2024-swap'),
  q('Thu 2025-04-24 10:00', 2, 'in session', 'vietnam', 'calendar.swap', 'notice-2025'),
  q('Fri 2018-12-28 09:00', 4, 'in session', 'vietnam', 'calendar.swap', 'notice-2019'),
  q('Fri 2026-01-09 10:00', 1, 'in session', 'vietnam', 'calendar.swap', 'notice-2026-new-year'),
];

const SHOWN: Record<Start, ClauseId> = {
  'day-after': 'start.day-after',
  'session-after': 'start.session-after',
  'receipt-session': 'start.receipt-session',
  elapsed: 'start.elapsed',
};

/** The clause that decides what a receipt means under a profile. */
function receiptClause(moment: Moment, { offHours, cutOff }: Profile): ClauseId | undefined {
  if (cutOff !== undefined && moment.startsWith('after')) return 'receipt.cut-off';
  if (moment.endsWith('off hours')) return offHours === 'keep-date' ? 'receipt.keep-date' : 'receipt.next-opening';
  return undefined;
}

const unique = <T>(list: (T | undefined)[]): T[] => [...new Set(list.filter((one) => one !== undefined))];

const readings: DeadlineSpec[] = questions.flatMap(({ received, value, calendar, moment, about, basis }) =>
  STARTS.flatMap((start) =>
    waysAt(received, moment).map((way): DeadlineSpec => {
      const profile = counted(start, way);
      const limit = working(value);
      return {
        id: `reading/${timeSlug(received)}/${limitSlug(limit)}/${profileSlug(profile)}`,
        title: `${limitTitle(limit)}, received ${received}: ${profileTitle(profile)}`,
        clauses: unique([about, receiptClause(moment, profile), SHOWN[start], 'limit.working-days']),
        ...(basis === undefined ? {} : { basis }),
        calendar,
        receivedAt: instant(received),
        limit,
        profile,
        clockStops: [],
      };
    }),
  ),
);

// ── every other limit at the moments that matter ─────────────────────────────

const otherLimits: [Limit, ClauseId][] = [
  [session, 'limit.same-session'],
  [lead(45), 'limit.min-lead'],
  [sameDay, 'limit.same-day'],
  [sameWeek, 'limit.same-week'],
  [hours(3), 'limit.working-hours'],
  [hours(8), 'limit.working-hours'],
  [clock(24), 'limit.clock-hours'],
  [days(5), 'limit.calendar-days'],
  [pension(5), 'limit.except-holidays'],
];

const moments: [string, Moment, string][] = [
  ['Tue 2025-03-04 10:50', 'in session', 'plain'],
  ['Wed 2025-03-05 12:00', 'off hours', 'plain'],
  ['Thu 2025-03-06 16:20', 'after 15:00', 'plain'],
  ['Fri 2025-03-07 17:00', 'after 15:00, off hours', 'plain'],
  ['Sat 2025-03-08 09:00', 'off hours', 'plain'],
  ['Fri 2024-04-26 15:30', 'after 15:00', 'vietnam'],
];

const limits: DeadlineSpec[] = otherLimits.flatMap(([limit, clause]) =>
  moments.flatMap(([received, moment, calendar]) =>
    waysAt(received, moment).map((profile): DeadlineSpec => {
      // Hours by the clock know neither office hours nor a cut-off.
      const deemed = limit.unit === 'clock-hours' ? undefined : receiptClause(moment, profile);
      return {
        id: `limit/${limitSlug(limit)}/${timeSlug(received)}/${profileSlug(profile)}`,
        title: `${limitTitle(limit)}, received ${received}: ${profileTitle(profile)}`,
        clauses: unique<ClauseId>([deemed ?? clause, clause, calendar === 'vietnam' ? 'calendar.swap' : undefined]),
        ...(calendar === 'vietnam' ? { basis: ['notice-2024-swap'] } : {}),
        calendar,
        receivedAt: instant(received),
        limit,
        profile,
        clockStops: [],
      };
    }),
  ),
);

// ── tables counted by hand ───────────────────────────────────────────────────

type Row = [title: string, calendar: string, limit: Limit, profile: Profile, received: string, stops: string[], due: string];

interface Table {
  /** The beginning of the ids. */
  name: string;
  clauses: ClauseId[];
  basis?: SourceId[];
  rows: Row[];
}

// prettier-ignore
const tables: Table[] = [
  {
    name: 'session', clauses: ['session.half-open', 'receipt.in-session', 'limit.same-session'],
    rows: [
      ['midnight', 'plain', session, opening, 'Mon 2025-03-03 00:00', [], 'Mon 2025-03-03 11:30'],
      ['a millisecond before it opens', 'plain', session, opening, 'Mon 2025-03-03 07:29:59.999', [], 'Mon 2025-03-03 11:30'],
      ['as it opens', 'plain', session, opening, 'Mon 2025-03-03 07:30', [], 'Mon 2025-03-03 11:30'],
      ['a millisecond before the morning closes', 'plain', session, opening, 'Mon 2025-03-03 11:29:59.999', [], 'Mon 2025-03-03 11:30'],
      ['as the morning closes', 'plain', session, opening, 'Mon 2025-03-03 11:30', [], 'Mon 2025-03-03 17:00'],
      ['a millisecond before the afternoon opens', 'plain', session, opening, 'Mon 2025-03-03 13:29:59.999', [], 'Mon 2025-03-03 17:00'],
      ['as the afternoon opens', 'plain', session, opening, 'Mon 2025-03-03 13:30', [], 'Mon 2025-03-03 17:00'],
      ['a millisecond before the afternoon closes', 'plain', session, opening, 'Mon 2025-03-03 16:59:59.999', [], 'Mon 2025-03-03 17:00'],
      ['as the afternoon closes', 'plain', session, opening, 'Mon 2025-03-03 17:00', [], 'Tue 2025-03-04 11:30'],
      ['a millisecond before midnight', 'plain', session, opening, 'Mon 2025-03-03 23:59:59.999', [], 'Tue 2025-03-04 11:30'],
      ['as Friday closes', 'plain', session, opening, 'Fri 2025-03-07 17:00', [], 'Mon 2025-03-10 11:30'],
      ['as Friday closes, keeping its date', 'plain', session, keep, 'Fri 2025-03-07 17:00', [], 'Mon 2025-03-10 11:30'],
    ],
  },
  {
    name: 'min-lead', clauses: ['limit.min-lead', 'limit.same-session'],
    rows: [
      ['no lead', 'plain', lead(0), opening, 'Tue 2025-03-04 11:29', [], 'Tue 2025-03-04 11:30'],
      ['exactly 30 minutes are left', 'plain', lead(30), opening, 'Tue 2025-03-04 11:00', [], 'Tue 2025-03-04 11:30'],
      ['a millisecond less', 'plain', lead(30), opening, 'Tue 2025-03-04 11:00:00.001', [], 'Tue 2025-03-04 17:00'],
      ['ten minutes before the close', 'plain', lead(30), opening, 'Tue 2025-03-04 11:20', [], 'Tue 2025-03-04 17:00'],
      ['late on Friday: Monday morning', 'plain', lead(30), opening, 'Fri 2025-03-07 16:45', [], 'Mon 2025-03-10 11:30'],
      ['at lunch the whole afternoon is left', 'plain', lead(210), opening, 'Tue 2025-03-04 12:00', [], 'Tue 2025-03-04 17:00'],
      ['at lunch, one minute more than the afternoon', 'plain', lead(211), opening, 'Tue 2025-03-04 12:00', [], 'Wed 2025-03-05 11:30'],
      ['longer than any session: one session at most', 'plain', lead(300), opening, 'Tue 2025-03-04 08:00', [], 'Tue 2025-03-04 17:00'],
    ],
  },
  {
    name: 'cut-off', clauses: ['receipt.cut-off', 'limit.same-day'],
    rows: [
      ['14:59', 'plain', sameDay, at15, 'Wed 2025-03-05 14:59', [], 'Wed 2025-03-05 17:00'],
      ['15:00 is not after 15:00', 'plain', sameDay, at15, 'Wed 2025-03-05 15:00', [], 'Wed 2025-03-05 17:00'],
      ['a millisecond after 15:00', 'plain', sameDay, at15, 'Wed 2025-03-05 15:00:00.001', [], 'Thu 2025-03-06 17:00'],
      ['15:10', 'plain', sameDay, at15, 'Wed 2025-03-05 15:10', [], 'Thu 2025-03-06 17:00'],
      ['15:10 on a Friday', 'plain', sameDay, at15, 'Fri 2025-03-07 15:10', [], 'Mon 2025-03-10 17:00'],
      ['after hours too', 'plain', sameDay, at15, 'Fri 2025-03-07 18:00', [], 'Mon 2025-03-10 17:00'],
      ['it has no effect on a Sunday', 'plain', sameDay, at15, 'Sun 2025-03-09 16:00', [], 'Mon 2025-03-10 17:00'],
      ['in the session, after the cut-off', 'plain', session, at15, 'Wed 2025-03-05 15:10', [], 'Thu 2025-03-06 11:30'],
      ['a cut-off at noon', 'plain', sameDay, { offHours: 'next-opening', cutOff: '11:30' }, 'Wed 2025-03-05 12:00', [], 'Thu 2025-03-06 17:00'],
      ['15:10 before Tết', 'vietnam', sameDay, at15, 'Fri 2025-01-24 15:10', [], 'Mon 2025-02-03 17:00'],
      ['15:10 on the eve of a worked Saturday', 'vietnam', sameDay, at15, 'Fri 2024-05-03 15:10', [], 'Sat 2024-05-04 17:00'],
      ['15:10 on a worked Saturday', 'vietnam', sameDay, at15, 'Sat 2024-05-04 15:10', [], 'Mon 2024-05-06 17:00'],
      ['hours by the clock know no cut-off', 'plain', clock(24), at15, 'Mon 2025-03-03 16:00', [], 'Tue 2025-03-04 16:00'],
      ['it moves a count of working days where a portal sets it', 'plain', working(1), counted('day-after', at15), 'Mon 2025-03-03 15:10', [], 'Wed 2025-03-05 17:00'],
    ],
  },
  {
    name: 'same-week', clauses: ['limit.same-week'],
    rows: [
      ['from Monday morning', 'plain', sameWeek, opening, 'Mon 2025-03-03 07:30', [], 'Fri 2025-03-07 17:00'],
      ['from Friday afternoon', 'plain', sameWeek, opening, 'Fri 2025-03-07 16:59', [], 'Fri 2025-03-07 17:00'],
      ['from Friday evening: the week of the next opening', 'plain', sameWeek, opening, 'Fri 2025-03-07 17:00', [], 'Fri 2025-03-14 17:00'],
      ['from Saturday, keeping its date: the next session’s week', 'plain', sameWeek, keep, 'Sat 2025-03-08 10:00', [], 'Fri 2025-03-14 17:00'],
      ['a week that ends on Saturday morning', 'saturday-mornings', sameWeek, opening, 'Fri 2025-03-07 10:00', [], 'Sat 2025-03-08 11:30'],
      ['a Saturday worked by swap belongs to it', 'vietnam', sameWeek, opening, 'Thu 2024-05-02 10:00', [], 'Sat 2024-05-04 17:00'],
      ['a week that ends on Tuesday', 'vietnam', sameWeek, opening, 'Mon 2025-04-28 09:00', [], 'Tue 2025-04-29 17:00'],
      ['before Tết', 'vietnam', sameWeek, opening, 'Fri 2025-01-24 14:00', [], 'Fri 2025-01-24 17:00'],
      ['received during Tết', 'vietnam', sameWeek, opening, 'Wed 2025-01-29 10:00', [], 'Fri 2025-02-07 17:00'],
      ['over the new year', 'vietnam', sameWeek, opening, 'Tue 2024-12-31 10:00', [], 'Fri 2025-01-03 17:00'],
    ],
  },
  {
    name: 'working-days', clauses: ['limit.working-days', 'start.day-after'],
    rows: [
      ['half a day: the next morning', 'plain', working(0.5), dayAfter, 'Mon 2025-03-03 16:00', [], 'Tue 2025-03-04 11:30'],
      ['2.5 days', 'plain', working(2.5), dayAfter, 'Mon 2025-03-03 09:00', [], 'Thu 2025-03-06 11:30'],
      ['5 days', 'plain', working(5), dayAfter, 'Mon 2025-03-03 09:00', [], 'Mon 2025-03-10 17:00'],
      ['10 days', 'plain', working(10), dayAfter, 'Mon 2025-03-03 09:00', [], 'Mon 2025-03-17 17:00'],
      ['15 days', 'plain', working(15), dayAfter, 'Mon 2025-03-03 09:00', [], 'Mon 2025-03-24 17:00'],
      ['20 days', 'plain', working(20), dayAfter, 'Mon 2025-03-03 09:00', [], 'Mon 2025-03-31 17:00'],
      ['30 days', 'plain', working(30), dayAfter, 'Mon 2025-03-03 09:00', [], 'Mon 2025-04-14 17:00'],
      ['3 sessions after the session of receipt', 'plain', working(1.5), sessionAfter, 'Mon 2025-03-03 09:00', [], 'Tue 2025-03-04 17:00'],
      ['3 sessions after a Friday afternoon', 'plain', working(1.5), sessionAfter, 'Fri 2025-03-07 14:00', [], 'Tue 2025-03-11 11:30'],
      ['4 sessions after the session of receipt', 'plain', working(2), sessionAfter, 'Mon 2025-03-03 09:00', [], 'Wed 2025-03-05 11:30'],
      ['the session of receipt is the first of 3', 'plain', working(1.5), receiptSession, 'Mon 2025-03-03 09:00', [], 'Tue 2025-03-04 11:30'],
      ['the last minute of a session is that session', 'plain', working(0.5), receiptSession, 'Mon 2025-03-03 16:59', [], 'Mon 2025-03-03 17:00'],
      ['675 minutes: 150 + 210 + 240 + 75', 'plain', working(1.5), elapsed, 'Mon 2025-03-03 09:00', [], 'Tue 2025-03-04 14:45'],
      ['450 minutes from the opening end at the close', 'plain', working(1), elapsed, 'Mon 2025-03-03 07:30', [], 'Mon 2025-03-03 17:00'],
      ['450 minutes from the afternoon end at lunch', 'plain', working(1), elapsed, 'Mon 2025-03-03 13:30', [], 'Tue 2025-03-04 11:30'],
      ['225 minutes from a Saturday', 'plain', working(0.5), elapsed, 'Sat 2025-03-08 10:00', [], 'Mon 2025-03-10 11:15'],
    ],
  },
  {
    name: 'off-hours', clauses: ['receipt.keep-date', 'receipt.next-opening', 'limit.working-days'],
    rows: [
      ['Monday evening, day after', 'plain', working(1), dayAfter, 'Mon 2025-03-03 18:00', [], 'Wed 2025-03-05 17:00'],
      ['Monday evening, day after, date kept', 'plain', working(1), counted('day-after', keep), 'Mon 2025-03-03 18:00', [], 'Tue 2025-03-04 17:00'],
      ['early Monday, day after', 'plain', working(1), dayAfter, 'Mon 2025-03-03 06:00', [], 'Tue 2025-03-04 17:00'],
      ['Saturday, session after', 'plain', working(0.5), sessionAfter, 'Sat 2025-03-08 10:00', [], 'Mon 2025-03-10 17:00'],
      ['Saturday, session after, date kept', 'plain', working(0.5), counted('session-after', keep), 'Sat 2025-03-08 10:00', [], 'Mon 2025-03-10 11:30'],
      ['lunch, session after', 'plain', working(0.5), sessionAfter, 'Mon 2025-03-03 12:00', [], 'Tue 2025-03-04 11:30'],
      ['lunch, session after, date kept', 'plain', working(0.5), counted('session-after', keep), 'Mon 2025-03-03 12:00', [], 'Mon 2025-03-03 17:00'],
      ['lunch, receipt session, date kept', 'plain', working(0.5), counted('receipt-session', keep), 'Mon 2025-03-03 12:00', [], 'Mon 2025-03-03 17:00'],
      ['Monday evening, elapsed: either way from the next opening', 'plain', working(1), counted('elapsed', keep), 'Mon 2025-03-03 18:00', [], 'Tue 2025-03-04 17:00'],
      ['a Saturday that is worked is not off hours', 'saturday-mornings', working(0.5), sessionAfter, 'Sat 2025-03-08 10:00', [], 'Mon 2025-03-10 11:30'],
    ],
  },
  {
    name: 'working-hours', clauses: ['limit.working-hours', 'due.close'],
    rows: [
      ['half an hour', 'plain', hours(0.5), opening, 'Mon 2025-03-03 09:00', [], 'Mon 2025-03-03 09:30'],
      ['8 hours: 150 + 210 + 120 minutes', 'plain', hours(8), opening, 'Mon 2025-03-03 09:00', [], 'Tue 2025-03-04 09:30'],
      ['2.5 hours end at the close, not at the next opening', 'plain', hours(2.5), opening, 'Mon 2025-03-03 09:00', [], 'Mon 2025-03-03 11:30'],
      ['7.5 hours are a whole day', 'plain', hours(7.5), opening, 'Mon 2025-03-03 07:30', [], 'Mon 2025-03-03 17:00'],
      ['12 hours', 'plain', hours(12), opening, 'Mon 2025-03-03 07:30', [], 'Tue 2025-03-04 14:00'],
      ['from a Saturday', 'plain', hours(1), opening, 'Sat 2025-03-08 10:00', [], 'Mon 2025-03-10 08:30'],
      ['over Tết: 180 + 240 + 60 minutes', 'vietnam', hours(8), opening, 'Fri 2025-01-24 14:00', [], 'Mon 2025-02-03 14:30'],
      ['37.5 hours are a week', 'plain', hours(37.5), opening, 'Mon 2025-03-03 07:30', [], 'Fri 2025-03-07 17:00'],
    ],
  },
  {
    name: 'clock-hours', clauses: ['limit.clock-hours'],
    rows: [
      ['24 hours', 'plain', clock(24), opening, 'Mon 2025-03-03 09:00', [], 'Tue 2025-03-04 09:00'],
      ['one hour in the evening', 'plain', clock(1), opening, 'Mon 2025-03-03 20:00', [], 'Mon 2025-03-03 21:00'],
      ['24 hours that end on a Saturday: the close of Monday', 'plain', clock(24), opening, 'Fri 2025-03-07 10:00', [], 'Mon 2025-03-10 17:00'],
      ['72 hours that end on Monday', 'plain', clock(72), opening, 'Fri 2025-03-07 10:00', [], 'Mon 2025-03-10 10:00'],
      ['one hour on a Saturday', 'plain', clock(1), opening, 'Sat 2025-03-08 10:00', [], 'Mon 2025-03-10 17:00'],
      ['24 hours that end on Tết', 'vietnam', clock(24), opening, 'Fri 2025-01-24 14:00', [], 'Mon 2025-02-03 17:00'],
      ['24 hours that end on a worked Saturday', 'vietnam', clock(24), opening, 'Fri 2024-05-03 10:00', [], 'Sat 2024-05-04 10:00'],
      ['48 hours over the new year', 'vietnam', clock(48), opening, 'Tue 2024-12-31 09:00', [], 'Thu 2025-01-02 09:00'],
    ],
  },
  {
    name: 'calendar-months', clauses: ['limit.calendar-months'],
    rows: [
      ['the corresponding day', 'vietnam', months(1), opening, 'Mon 2026-03-02 09:00', [], 'Thu 2026-04-02 17:00'],
      ['February has no 30th; Sat 28 moves', 'vietnam', months(1), opening, 'Fri 2026-01-30 09:00', [], 'Mon 2026-03-02 17:00'],
      ['April has no 31st; 30 April and 1 May are off', 'vietnam', months(1), opening, 'Tue 2026-03-31 09:00', [], 'Mon 2026-05-04 17:00'],
      ['six months end on National Day', 'vietnam', months(6), opening, 'Mon 2026-03-02 09:00', [], 'Thu 2026-09-03 17:00'],
      ['a year from 29 February', 'vietnam', months(12), opening, 'Thu 2024-02-29 09:00', [], 'Fri 2025-02-28 17:00'],
      ['ends on a Saturday worked by swap', 'vietnam', months(1), opening, 'Wed 2026-07-22 09:00', [], 'Sat 2026-08-22 17:00'],
      ['ends in Tết', 'vietnam', months(1), opening, 'Fri 2026-01-16 09:00', [], 'Mon 2026-02-23 17:00'],
      ['received on a Saturday', 'vietnam', months(1), opening, 'Sat 2026-03-07 10:00', [], 'Thu 2026-04-09 17:00'],
      ['received on a Saturday, date kept', 'vietnam', months(1), keep, 'Sat 2026-03-07 10:00', [], 'Tue 2026-04-07 17:00'],
      ['two nights on hold', 'vietnam', months(1), opening, 'Mon 2026-03-02 09:00', ['Tue 2026-03-10 09:00 → Thu 2026-03-12 10:00'], 'Mon 2026-04-06 17:00'],
    ],
  },
  {
    name: 'quarter-days', clauses: ['limit.quarter-days'],
    rows: [
      ['a quarter within the morning', 'plain', working(0.25), dayAfter, 'Tue 2025-03-04 09:00', [], 'Tue 2025-03-04 10:52:30'],
      ['a quarter over lunch', 'plain', working(0.25), dayAfter, 'Tue 2025-03-04 10:30', [], 'Tue 2025-03-04 14:22:30'],
      ['a quarter over night', 'plain', working(0.25), dayAfter, 'Tue 2025-03-04 15:30', [], 'Wed 2025-03-05 07:52:30'],
      ['0.75, day after', 'plain', working(0.75), dayAfter, 'Tue 2025-03-04 09:00', [], 'Wed 2025-03-05 15:22:30'],
      ['0.75, session after', 'plain', working(0.75), sessionAfter, 'Tue 2025-03-04 09:00', [], 'Wed 2025-03-05 09:22:30'],
      ['0.75, the session of receipt first', 'plain', working(0.75), receiptSession, 'Tue 2025-03-04 09:00', [], 'Tue 2025-03-04 15:22:30'],
      ['1.25, day after', 'plain', working(1.25), dayAfter, 'Tue 2025-03-04 09:00', [], 'Thu 2025-03-06 09:22:30'],
      ['1.25, the morning of Wednesday lost', 'plain', working(1.25), dayAfter, 'Tue 2025-03-04 09:00', ['Wed 2025-03-05 10:00 → 14:00'], 'Thu 2025-03-06 15:22:30'],
      ['1.25, an hour of the quarter on hold', 'plain', working(1.25), dayAfter, 'Tue 2025-03-04 09:00', ['Thu 2025-03-06 08:00 → 09:00'], 'Thu 2025-03-06 10:22:30'],
    ],
  },
  {
    name: 'sequence', clauses: ['limit.sequence'],
    rows: [
      ['3 working days, 15 days, 5 working days', 'vietnam', threeParts, dayAfter, 'Mon 2026-03-02 09:00', [], 'Fri 2026-03-27 17:00'],
      ['over Tết', 'vietnam', threeParts, dayAfter, 'Thu 2026-02-12 09:00', [], 'Wed 2026-03-18 17:00'],
      ['over 2 September', 'vietnam', inSequence(working(2), days(3), working(1)), dayAfter, 'Thu 2026-08-27 09:00', [], 'Tue 2026-09-08 17:00'],
      ['in the day, and 2 working days', 'plain', inSequence(sameDay, working(2)), counted('day-after', at15), 'Tue 2025-03-04 16:00', [], 'Fri 2025-03-07 17:00'],
      ['half a day, the day after it', 'plain', inSequence(working(0.5), working(1)), dayAfter, 'Tue 2025-03-04 09:00', [], 'Thu 2025-03-06 17:00'],
      ['ended at a close: the next session is number 1', 'plain', inSequence(working(1), working(1)), sessionAfter, 'Tue 2025-03-04 09:00', [], 'Thu 2025-03-06 11:30'],
      ['ended within a session: it is that of receipt', 'plain', inSequence(hours(4), working(1)), receiptSession, 'Tue 2025-03-04 09:00', [], 'Wed 2025-03-05 11:30'],
      ['24 hours that moved, the day after', 'plain', inSequence(clock(24), working(1)), dayAfter, 'Fri 2025-03-07 10:00', [], 'Tue 2025-03-11 17:00'],
      ['the cut-off acts on the receipt only', 'plain', inSequence(hours(7), sameDay), counted('day-after', at15), 'Tue 2025-03-04 07:30', [], 'Tue 2025-03-04 17:00'],
    ],
  },
  {
    name: 'stop-part', clauses: ['stop.part', 'limit.sequence'],
    rows: [
      ['in the first part', 'vietnam', threeParts, dayAfter, 'Mon 2026-03-02 09:00', ['Tue 2026-03-03 08:00 → Wed 2026-03-04 10:00'], 'Mon 2026-03-30 17:00'],
      ['in the second part', 'vietnam', threeParts, dayAfter, 'Mon 2026-03-02 09:00', ['Tue 2026-03-10 09:00 → Wed 2026-03-11 09:00'], 'Mon 2026-03-30 17:00'],
      ['from the end of the second on', 'vietnam', threeParts, dayAfter, 'Mon 2026-03-02 09:00', ['Fri 2026-03-20 17:00 → Mon 2026-03-23 12:00'], 'Mon 2026-03-30 11:30'],
      ['an hour before it', 'vietnam', threeParts, dayAfter, 'Mon 2026-03-02 09:00', ['Fri 2026-03-20 16:00 → Tue 2026-03-24 10:00'], 'Tue 2026-03-31 17:00'],
      ['a supplement begins with the first', 'vietnam', threeParts, dayAfter, 'Mon 2026-03-02 09:00', ['Tue 2026-03-10 09:00 → Mon 2026-03-16 09:00 restart'], 'Fri 2026-04-10 17:00'],
    ],
  },
  {
    name: 'calendar-days', clauses: ['limit.calendar-days'],
    rows: [
      ['1 day', 'plain', days(1), opening, 'Mon 2025-03-03 09:00', [], 'Tue 2025-03-04 17:00'],
      ['3 days', 'plain', days(3), opening, 'Mon 2025-03-03 09:00', [], 'Thu 2025-03-06 17:00'],
      ['5 days end on a Saturday: Monday', 'plain', days(5), opening, 'Mon 2025-03-03 09:00', [], 'Mon 2025-03-10 17:00'],
      ['6 days end on a Sunday: Monday', 'plain', days(6), opening, 'Mon 2025-03-03 09:00', [], 'Mon 2025-03-10 17:00'],
      ['30 days', 'plain', days(30), opening, 'Mon 2025-03-03 09:00', [], 'Wed 2025-04-02 17:00'],
      ['Friday evening: the day of receipt is Monday', 'plain', days(1), opening, 'Fri 2025-03-07 17:30', [], 'Tue 2025-03-11 17:00'],
      ['Friday evening, date kept: Saturday, moved to Monday', 'plain', days(1), keep, 'Fri 2025-03-07 17:30', [], 'Mon 2025-03-10 17:00'],
      ['a last day with only a morning', 'wednesday-mornings', days(2), opening, 'Mon 2025-03-03 09:00', [], 'Wed 2025-03-05 11:30'],
      ['3 days end on a Monday of Tết', 'vietnam', days(3), opening, 'Fri 2025-01-24 14:00', [], 'Mon 2025-02-03 17:00'],
      ['11 days over Tết', 'vietnam', days(11), opening, 'Fri 2025-01-24 14:00', [], 'Tue 2025-02-04 17:00'],
      ['8 days end on a worked Saturday', 'vietnam', days(8), opening, 'Fri 2024-04-26 14:00', [], 'Sat 2024-05-04 17:00'],
      ['15 days over the new year', 'vietnam', days(15), opening, 'Tue 2024-12-17 09:00', [], 'Thu 2025-01-02 17:00'],
    ],
  },
  {
    name: 'except-holidays', clauses: ['limit.except-holidays'],
    rows: [
      ['no holiday: as plain calendar days', 'plain', pension(5), opening, 'Mon 2025-03-03 09:00', [], 'Mon 2025-03-10 17:00'],
      ['3 days over Tết: 25 and 26 January, 1 February', 'vietnam', pension(3), opening, 'Fri 2025-01-24 14:00', [], 'Mon 2025-02-03 17:00'],
      ['6 days over Tết', 'vietnam', pension(6), opening, 'Fri 2025-01-24 14:00', [], 'Tue 2025-02-04 17:00'],
      ['3 days over a swap: 27 and 28 April, 2 May', 'vietnam', pension(3), opening, 'Fri 2024-04-26 14:00', [], 'Thu 2024-05-02 17:00'],
      ['5 days: the worked Saturday counts', 'vietnam', pension(5), opening, 'Fri 2024-04-26 14:00', [], 'Sat 2024-05-04 17:00'],
      ['a day closed by a storm counts', 'storm', pension(2), opening, 'Wed 2025-03-05 09:00', [], 'Fri 2025-03-07 17:00'],
      ['a holiday that is worked counts, the other does not', 'storm', pension(2), opening, 'Tue 2025-03-11 09:00', [], 'Fri 2025-03-14 17:00'],
    ],
  },
  {
    name: 'tet-2025', clauses: ['calendar.holiday', 'limit.working-days'], basis: ['notice-2025', 'labour-code-2019-112-1'],
    rows: [
      ['1 day, the day of receipt not counted', 'vietnam', working(1), dayAfter, 'Fri 2025-01-24 14:00', [], 'Mon 2025-02-03 17:00'],
      ['1.5 days, the session of receipt not counted', 'vietnam', working(1.5), sessionAfter, 'Fri 2025-01-24 14:00', [], 'Tue 2025-02-04 11:30'],
      ['1.5 days from the morning', 'vietnam', working(1.5), sessionAfter, 'Fri 2025-01-24 09:00', [], 'Mon 2025-02-03 17:00'],
      ['received during Tết', 'vietnam', working(1), dayAfter, 'Wed 2025-01-29 10:00', [], 'Tue 2025-02-04 17:00'],
      ['received during Tết, date kept', 'vietnam', working(1), counted('day-after', keep), 'Wed 2025-01-29 10:00', [], 'Mon 2025-02-03 17:00'],
      ['received on the Sunday that ends it', 'vietnam', working(1), sessionAfter, 'Sun 2025-02-02 23:00', [], 'Tue 2025-02-04 11:30'],
      ['1 day, elapsed: 180 + 270 minutes', 'vietnam', working(1), elapsed, 'Fri 2025-01-24 14:00', [], 'Mon 2025-02-03 14:00'],
    ],
  },
  {
    name: 'swap-2024', clauses: ['calendar.swap', 'limit.working-days'], basis: ['notice-2024-swap', 'labour-code-2019-112-1'],
    rows: [
      ['1 day: 2 May', 'vietnam', working(1), dayAfter, 'Fri 2024-04-26 14:00', [], 'Thu 2024-05-02 17:00'],
      ['2 days: 2 and 3 May', 'vietnam', working(2), dayAfter, 'Fri 2024-04-26 14:00', [], 'Fri 2024-05-03 17:00'],
      ['3 days: the Saturday', 'vietnam', working(3), dayAfter, 'Fri 2024-04-26 14:00', [], 'Sat 2024-05-04 17:00'],
      ['4 days: the Monday after', 'vietnam', working(4), dayAfter, 'Fri 2024-04-26 14:00', [], 'Mon 2024-05-06 17:00'],
      ['2.5 days: the Saturday morning', 'vietnam', working(2.5), dayAfter, 'Fri 2024-04-26 14:00', [], 'Sat 2024-05-04 11:30'],
      ['received on the day off', 'vietnam', working(1), dayAfter, 'Mon 2024-04-29 09:00', [], 'Fri 2024-05-03 17:00'],
      ['received on the worked Saturday', 'vietnam', working(1), dayAfter, 'Sat 2024-05-04 09:00', [], 'Mon 2024-05-06 17:00'],
      ['in the session on the worked Saturday', 'vietnam', session, opening, 'Sat 2024-05-04 09:00', [], 'Sat 2024-05-04 11:30'],
      ['after hours on the worked Saturday', 'vietnam', session, opening, 'Sat 2024-05-04 17:00', [], 'Mon 2024-05-06 11:30'],
    ],
  },
  {
    name: 'swap-2012-2013', clauses: ['calendar.swap', 'limit.working-days'], basis: ['notice-2013'],
    rows: [
      ['Mon 2012-12-31 off', 'vietnam', working(1), dayAfter, 'Fri 2012-12-28 09:00', [], 'Wed 2013-01-02 17:00'],
      ['Sat 2013-01-05 worked', 'vietnam', working(1), dayAfter, 'Fri 2013-01-04 09:00', [], 'Sat 2013-01-05 17:00'],
    ],
  },
  {
    name: 'swap-2014-2015', clauses: ['calendar.swap', 'limit.working-days'], basis: ['notice-2015'],
    rows: [
      ['Fri 2015-01-02 off', 'vietnam', working(1), dayAfter, 'Wed 2014-12-31 09:00', [], 'Mon 2015-01-05 17:00'],
      ['Sat 2014-12-27 worked', 'vietnam', working(1), dayAfter, 'Fri 2014-12-26 09:00', [], 'Sat 2014-12-27 17:00'],
    ],
  },
  {
    name: 'swap-2018-2019', clauses: ['calendar.swap', 'limit.working-days'], basis: ['notice-2019'],
    rows: [
      ['Mon 2018-12-31 off', 'vietnam', working(1), dayAfter, 'Fri 2018-12-28 09:00', [], 'Wed 2019-01-02 17:00'],
      ['Sat 2019-01-05 worked', 'vietnam', working(1), dayAfter, 'Fri 2019-01-04 09:00', [], 'Sat 2019-01-05 17:00'],
      ['4 days over it', 'vietnam', working(4), dayAfter, 'Fri 2018-12-28 09:00', [], 'Sat 2019-01-05 17:00'],
    ],
  },
  {
    name: 'swap-sunday', clauses: ['calendar.swap', 'limit.working-days'], basis: ['notice-2011'],
    rows: [
      ['Sat 2011-01-29 and Sun 2011-01-30 are worked: 1 day', 'vietnam', working(1), dayAfter, 'Fri 2011-01-28 09:00', [], 'Sat 2011-01-29 17:00'],
      ['… 2 days: the Sunday', 'vietnam', working(2), dayAfter, 'Fri 2011-01-28 09:00', [], 'Sun 2011-01-30 17:00'],
      ['… 3 days: after Tết', 'vietnam', working(3), dayAfter, 'Fri 2011-01-28 09:00', [], 'Tue 2011-02-08 17:00'],
    ],
  },
  {
    name: 'new-year', clauses: ['calendar.holiday', 'limit.working-days'], basis: ['labour-code-2019-112-1'],
    rows: [
      ['a Wednesday off: 1 day', 'vietnam', working(1), dayAfter, 'Tue 2024-12-31 14:00', [], 'Thu 2025-01-02 17:00'],
      ['… 1.5 days, session after', 'vietnam', working(1.5), sessionAfter, 'Tue 2024-12-31 14:00', [], 'Fri 2025-01-03 11:30'],
      ['on a Saturday: Monday is compensatory', 'vietnam', working(1), dayAfter, 'Fri 2021-12-31 09:00', [], 'Tue 2022-01-04 17:00'],
      ['on a Sunday: Monday is compensatory', 'vietnam', working(1), dayAfter, 'Fri 2022-12-30 09:00', [], 'Tue 2023-01-03 17:00'],
      ['Friday 2026-01-02 off by swap', 'vietnam', working(1), dayAfter, 'Wed 2025-12-31 09:00', [], 'Mon 2026-01-05 17:00'],
      ['10 days over the year', 'vietnam', working(10), dayAfter, 'Mon 2024-12-23 09:00', [], 'Tue 2025-01-07 17:00'],
    ],
  },
  {
    name: 'known-on', clauses: ['calendar.known-on', 'calendar.swap'],
    rows: [
      ['the day before the swap of 2024-04-29 was announced', 'known-2024-04-11', working(1), dayAfter, 'Fri 2024-04-26 09:00', [], 'Mon 2024-04-29 17:00'],
      ['the day it was announced', 'known-2024-04-12', working(1), dayAfter, 'Fri 2024-04-26 09:00', [], 'Thu 2024-05-02 17:00'],
      ['before: the Saturday is not worked', 'known-2024-04-11', working(1), dayAfter, 'Fri 2024-05-03 09:00', [], 'Mon 2024-05-06 17:00'],
      ['after: the Saturday is worked', 'known-2024-04-12', working(1), dayAfter, 'Fri 2024-05-03 09:00', [], 'Sat 2024-05-04 17:00'],
      ['before: in the week', 'known-2024-04-11', sameWeek, opening, 'Thu 2024-05-02 10:00', [], 'Fri 2024-05-03 17:00'],
      ['after: in the week', 'known-2024-04-12', sameWeek, opening, 'Thu 2024-05-02 10:00', [], 'Sat 2024-05-04 17:00'],
      ['before the swap of 2026-01-02 was announced', 'known-2025-12-24', working(1), dayAfter, 'Wed 2025-12-31 09:00', [], 'Fri 2026-01-02 17:00'],
      ['the day it was announced (2026)', 'known-2025-12-25', working(1), dayAfter, 'Wed 2025-12-31 09:00', [], 'Mon 2026-01-05 17:00'],
      ['before: Saturday 2026-01-10', 'known-2025-12-24', working(1), dayAfter, 'Fri 2026-01-09 09:00', [], 'Mon 2026-01-12 17:00'],
      ['after: Saturday 2026-01-10', 'known-2025-12-25', working(1), dayAfter, 'Fri 2026-01-09 09:00', [], 'Sat 2026-01-10 17:00'],
      ['before the swap of 2018-12-31 was announced', 'known-2018-07-10', working(1), dayAfter, 'Fri 2018-12-28 09:00', [], 'Mon 2018-12-31 17:00'],
      ['the day it was announced (2018)', 'known-2018-07-11', working(1), dayAfter, 'Fri 2018-12-28 09:00', [], 'Wed 2019-01-02 17:00'],
    ],
  },
  {
    name: 'office-hours', clauses: ['calendar.office-hours', 'limit.working-days'],
    rows: [
      ['Wednesday is one session: 1.5 days', 'wednesday-mornings', working(1.5), dayAfter, 'Mon 2025-03-03 09:00', [], 'Wed 2025-03-05 11:30'],
      ['Wednesday is one session: 2 days', 'wednesday-mornings', working(2), dayAfter, 'Mon 2025-03-03 09:00', [], 'Thu 2025-03-06 11:30'],
      ['Wednesday afternoon is off hours', 'wednesday-mornings', session, opening, 'Wed 2025-03-05 14:00', [], 'Thu 2025-03-06 11:30'],
      ['Saturday morning is one session', 'saturday-mornings', working(1), sessionAfter, 'Fri 2025-03-07 14:00', [], 'Mon 2025-03-10 11:30'],
      ['in the day on a Saturday', 'saturday-mornings', sameDay, opening, 'Sat 2025-03-08 08:00', [], 'Sat 2025-03-08 11:30'],
      ['the last day of the winter hours', 'winter-and-summer', session, opening, 'Fri 2025-03-14 07:15', [], 'Fri 2025-03-14 11:30'],
      ['the first day of the summer hours opens at 07:00', 'winter-and-summer', hours(1), opening, 'Mon 2025-03-17 07:00', [], 'Mon 2025-03-17 08:00'],
      ['from winter into summer: 60 + 60 minutes', 'winter-and-summer', hours(2), opening, 'Fri 2025-03-14 16:00', [], 'Mon 2025-03-17 08:00'],
      ['a standard day in winter is 450 minutes', 'winter-and-summer', working(1), elapsed, 'Fri 2025-03-14 16:00', [], 'Mon 2025-03-17 15:30'],
      ['a standard day in summer is 480 minutes', 'winter-and-summer', working(1), elapsed, 'Mon 2025-03-17 07:00', [], 'Mon 2025-03-17 17:00'],
      ['Sunday is deemed Monday, in summer', 'winter-and-summer', working(1), elapsed, 'Sun 2025-03-16 10:00', [], 'Mon 2025-03-17 17:00'],
      ['a worked Saturday has the hours of the Monday it replaces', 'swap-across-hours', sameDay, opening, 'Sat 2025-03-15 08:30', [], 'Sat 2025-03-15 11:00'],
      ['… and is one session', 'swap-across-hours', working(1), sessionAfter, 'Fri 2025-03-14 14:00', [], 'Mon 2025-03-17 11:00'],
    ],
  },
  {
    name: 'closures-and-openings', clauses: ['calendar.closure', 'calendar.opening'],
    rows: [
      ['Tuesday afternoon closed: in the day', 'storm', sameDay, opening, 'Tue 2025-03-04 08:00', [], 'Tue 2025-03-04 11:30'],
      ['Tuesday afternoon closed: off hours', 'storm', session, opening, 'Tue 2025-03-04 14:00', [], 'Wed 2025-03-05 11:30'],
      ['closed Thursday, opened Saturday morning: 1.5 days', 'storm', working(1.5), dayAfter, 'Wed 2025-03-05 09:00', [], 'Sat 2025-03-08 11:30'],
      ['an opened Saturday has the hours of Monday', 'storm', session, opening, 'Sat 2025-03-08 07:45', [], 'Sat 2025-03-08 11:30'],
      ['only its morning is opened', 'storm', session, opening, 'Sat 2025-03-08 14:00', [], 'Mon 2025-03-10 11:30'],
      ['a holiday that is opened is worked', 'storm', working(1), dayAfter, 'Tue 2025-03-11 09:00', [], 'Wed 2025-03-12 17:00'],
      ['the second day of the holiday is not', 'storm', working(1), dayAfter, 'Wed 2025-03-12 09:00', [], 'Fri 2025-03-14 17:00'],
      ['an opened Sunday', 'storm', working(1), dayAfter, 'Fri 2025-03-14 09:00', [], 'Sun 2025-03-16 17:00'],
    ],
  },
  {
    name: 'one-date', clauses: ['day.one-date', 'calendar.closure'],
    rows: [
      ['a storm on the swapped Saturday, its Monday stays off', 'one-date', working(1), dayAfter, 'Fri 2025-03-07 09:00', [], 'Tue 2025-03-11 17:00'],
      ['received on the closed Saturday', 'one-date', session, opening, 'Sat 2025-03-08 09:00', [], 'Tue 2025-03-11 11:30'],
      ['the morning of a day with hours of its own closed', 'one-date', sameDay, opening, 'Wed 2025-03-26 09:00', [], 'Wed 2025-03-26 16:00'],
    ],
  },
  {
    name: 'hours-of-a-date', clauses: ['calendar.hours'],
    rows: [
      ['due at the early close', 'one-date', working(1), dayAfter, 'Thu 2025-03-13 09:00', [], 'Fri 2025-03-14 15:00'],
      ['in the day of early closing', 'one-date', sameDay, opening, 'Fri 2025-03-14 14:00', [], 'Fri 2025-03-14 15:00'],
      ['at the early close it is over', 'one-date', session, opening, 'Fri 2025-03-14 15:00', [], 'Mon 2025-03-17 11:30'],
      ['a standard day stays 450 minutes: 330 on Friday, 120 on Monday', 'one-date', working(1), elapsed, 'Fri 2025-03-14 07:30', [], 'Mon 2025-03-17 09:30'],
      ['hours open a Sunday', 'one-date', sameDay, opening, 'Sun 2025-03-23 08:30', [], 'Sun 2025-03-23 11:00'],
    ],
  },
  {
    name: 'closed-hours', clauses: ['calendar.closed-hours'],
    rows: [
      ['opens late: deemed received at 09:00', 'one-date', session, opening, 'Thu 2025-03-20 07:30', [], 'Thu 2025-03-20 11:30'],
      ['a day that opens late and closes early is a day', 'one-date', working(1), dayAfter, 'Wed 2025-03-19 09:00', [], 'Thu 2025-03-20 15:00'],
      ['4 working hours: 150 minutes and 90', 'one-date', hours(4), opening, 'Thu 2025-03-20 08:00', [], 'Thu 2025-03-20 15:00'],
      ['a Sunday morning, and a Monday whose afternoon is closed', 'one-date', working(1), dayAfter, 'Fri 2025-03-21 09:00', [], 'Mon 2025-03-24 11:30'],
    ],
  },
  {
    name: 'touching', clauses: ['session.touching'],
    rows: [
      ['at noon the afternoon is open', 'one-date', session, opening, 'Tue 2025-03-18 12:00', [], 'Tue 2025-03-18 16:00'],
      ['a millisecond before noon it is the morning', 'one-date', session, opening, 'Tue 2025-03-18 11:59:59.999', [], 'Tue 2025-03-18 12:00'],
      ['half a day of a day without a lunch break', 'one-date', working(0.5), sessionAfter, 'Tue 2025-03-18 09:00', [], 'Tue 2025-03-18 16:00'],
      ['2 working hours over noon', 'one-date', hours(2), opening, 'Tue 2025-03-18 11:00', [], 'Tue 2025-03-18 13:00'],
      ['3 working days without lunch breaks', 'unbroken', working(3), dayAfter, 'Mon 2025-03-03 09:00', [], 'Thu 2025-03-06 16:00'],
      ['1 elapsed day is 8 hours', 'unbroken', working(1), elapsed, 'Mon 2025-03-03 09:00', [], 'Tue 2025-03-04 09:00'],
    ],
  },
  {
    name: 'resume-sessions', clauses: ['stop.resume', 'limit.working-days'],
    rows: [
      ['within a session nothing is lost', 'plain', session, opening, 'Tue 2025-03-04 08:10', ['Tue 2025-03-04 09:00 → 10:00'], 'Tue 2025-03-04 11:30'],
      ['until a millisecond before the close nothing is lost', 'plain', session, opening, 'Tue 2025-03-04 08:10', ['Tue 2025-03-04 09:00 → 11:29:59.999'], 'Tue 2025-03-04 11:30'],
      ['until the close the session is lost', 'plain', session, opening, 'Tue 2025-03-04 08:10', ['Tue 2025-03-04 11:00 → 11:30'], 'Tue 2025-03-04 17:00'],
      ['in the day: a lost morning is made up', 'plain', sameDay, opening, 'Tue 2025-03-04 08:10', ['Tue 2025-03-04 11:00 → 14:00'], 'Wed 2025-03-05 11:30'],
      ['in the day: a stop over lunch loses nothing', 'plain', sameDay, opening, 'Tue 2025-03-04 08:10', ['Tue 2025-03-04 11:30 → 13:30'], 'Tue 2025-03-04 17:00'],
      ['in the week: a lost morning is made up', 'plain', sameWeek, opening, 'Thu 2025-03-06 10:00', ['Thu 2025-03-06 11:00 → 12:00'], 'Mon 2025-03-10 11:30'],
      ['1.5 days, two sessions lost', 'plain', working(1.5), sessionAfter, 'Mon 2025-03-03 09:00', ['Mon 2025-03-03 16:00 → Tue 2025-03-04 12:00'], 'Wed 2025-03-05 17:00'],
      ['2 days, a whole week on hold', 'plain', working(2), dayAfter, 'Mon 2025-03-03 09:00', ['Tue 2025-03-04 08:00 → Tue 2025-03-11 08:00'], 'Wed 2025-03-12 17:00'],
      ['the session of receipt is lost but was not counted', 'plain', working(0.5), sessionAfter, 'Mon 2025-03-03 09:00', ['Mon 2025-03-03 10:00 → 12:00'], 'Mon 2025-03-03 17:00'],
      ['the session of receipt is lost and was the first', 'plain', working(0.5), receiptSession, 'Mon 2025-03-03 09:00', ['Mon 2025-03-03 10:00 → 12:00'], 'Mon 2025-03-03 17:00'],
      ['the day of receipt on hold loses nothing', 'plain', working(1), dayAfter, 'Mon 2025-03-03 09:00', ['Mon 2025-03-03 10:00 → 18:00'], 'Tue 2025-03-04 17:00'],
      ['over a weekend nothing is lost', 'plain', working(1), dayAfter, 'Fri 2025-03-07 09:00', ['Fri 2025-03-07 17:00 → Mon 2025-03-10 11:00'], 'Mon 2025-03-10 17:00'],
      ['over Tết nothing is lost', 'vietnam', working(1), dayAfter, 'Fri 2025-01-24 09:00', ['Fri 2025-01-24 17:00 → Mon 2025-02-03 08:00'], 'Mon 2025-02-03 17:00'],
      ['on hold over a worked Saturday', 'vietnam', working(3), dayAfter, 'Fri 2024-04-26 14:00', ['Sat 2024-05-04 08:00 → Sat 2024-05-04 18:00'], 'Mon 2024-05-06 17:00'],
      ['two stops, one session each', 'plain', working(2), dayAfter, 'Mon 2025-03-03 09:00', ['Tue 2025-03-04 10:00 → 12:00', 'Wed 2025-03-05 16:00 → 18:00'], 'Thu 2025-03-06 17:00'],
    ],
  },
  {
    name: 'resume-minutes', clauses: ['stop.resume', 'start.elapsed'],
    rows: [
      ['elapsed, an hour in a session', 'plain', working(1), elapsed, 'Mon 2025-03-03 09:00', ['Mon 2025-03-03 10:00 → 11:00'], 'Tue 2025-03-04 10:00'],
      ['elapsed, over lunch: 30 + 30 minutes', 'plain', working(1), elapsed, 'Mon 2025-03-03 09:00', ['Mon 2025-03-03 11:00 → 14:00'], 'Tue 2025-03-04 10:00'],
      ['elapsed, in the evening nothing is lost', 'plain', working(1), elapsed, 'Mon 2025-03-03 09:00', ['Mon 2025-03-03 17:00 → Tue 2025-03-04 07:30'], 'Tue 2025-03-04 09:00'],
      ['2 working hours, a millisecond left', 'plain', hours(2), opening, 'Mon 2025-03-03 09:00', ['Mon 2025-03-03 10:59:59.999 → 11:30'], 'Mon 2025-03-03 13:30:00.001'],
      ['8 working hours, a day on hold', 'plain', hours(8), opening, 'Mon 2025-03-03 09:00', ['Mon 2025-03-03 11:30 → Tue 2025-03-04 11:30'], 'Wed 2025-03-05 09:30'],
      ['24 hours by the clock, six on hold', 'plain', clock(24), opening, 'Mon 2025-03-03 09:00', ['Mon 2025-03-03 12:00 → 18:00'], 'Tue 2025-03-04 15:00'],
      ['24 hours by the clock, on hold into a Saturday', 'plain', clock(24), opening, 'Thu 2025-03-06 09:00', ['Fri 2025-03-07 08:00 → Sat 2025-03-08 08:00'], 'Mon 2025-03-10 17:00'],
    ],
  },
  {
    name: 'resume-days', clauses: ['stop.resume', 'limit.calendar-days'],
    rows: [
      ['3 calendar days, not on hold at midnight', 'plain', days(3), opening, 'Mon 2025-03-03 09:00', ['Tue 2025-03-04 10:00 → 23:59:59.999'], 'Thu 2025-03-06 17:00'],
      ['3 calendar days, on hold until midnight', 'plain', days(3), opening, 'Mon 2025-03-03 09:00', ['Tue 2025-03-04 10:00 → Wed 2025-03-05 00:00'], 'Fri 2025-03-07 17:00'],
      ['3 calendar days, the day of receipt on hold at midnight', 'plain', days(3), opening, 'Mon 2025-03-03 09:00', ['Mon 2025-03-03 10:00 → Tue 2025-03-04 08:00'], 'Thu 2025-03-06 17:00'],
      ['3 calendar days, on hold over the last midnight', 'plain', days(3), opening, 'Mon 2025-03-03 09:00', ['Thu 2025-03-06 16:00 → Fri 2025-03-07 08:00'], 'Fri 2025-03-07 17:00'],
      ['5 calendar days, the Saturday lost: Sunday is the fifth', 'plain', days(5), opening, 'Mon 2025-03-03 09:00', ['Sat 2025-03-08 09:00 → Sun 2025-03-09 09:00'], 'Mon 2025-03-10 17:00'],
    ],
  },
  {
    name: 'restart', clauses: ['stop.restart', 'limit.working-days'],
    rows: [
      ['1.5 days from Wednesday morning', 'plain', working(1.5), sessionAfter, 'Mon 2025-03-03 09:00', ['Mon 2025-03-03 15:00 → Wed 2025-03-05 09:00 restart'], 'Thu 2025-03-06 17:00'],
      ['5 days by the Civil Code, completed on the third', 'plain', working(5), dayAfter, 'Mon 2025-03-03 09:00', ['Wed 2025-03-05 10:00 → Thu 2025-03-06 14:00 restart'], 'Thu 2025-03-13 17:00'],
      ['completed on a Saturday: the next opening', 'plain', working(0.5), sessionAfter, 'Fri 2025-03-07 09:00', ['Fri 2025-03-07 10:00 → Sat 2025-03-08 10:00 restart'], 'Mon 2025-03-10 17:00'],
      ['completed on a Saturday: its date kept', 'plain', working(0.5), counted('session-after', keep), 'Fri 2025-03-07 09:00', ['Fri 2025-03-07 10:00 → Sat 2025-03-08 10:00 restart'], 'Mon 2025-03-10 11:30'],
      ['completed after the cut-off', 'plain', sameDay, at15, 'Mon 2025-03-03 09:00', ['Mon 2025-03-03 10:00 → Tue 2025-03-04 15:01 restart'], 'Wed 2025-03-05 17:00'],
      ['completed at the cut-off', 'plain', sameDay, at15, 'Mon 2025-03-03 09:00', ['Mon 2025-03-03 10:00 → Tue 2025-03-04 15:00 restart'], 'Tue 2025-03-04 17:00'],
      ['the lead is judged anew', 'plain', lead(30), opening, 'Mon 2025-03-03 09:00', ['Mon 2025-03-03 10:00 → 11:15 restart'], 'Mon 2025-03-03 17:00'],
      ['24 hours by the clock from the completion', 'plain', clock(24), opening, 'Mon 2025-03-03 09:00', ['Mon 2025-03-03 10:00 → Tue 2025-03-04 18:00 restart'], 'Wed 2025-03-05 18:00'],
      ['3 calendar days from the completion', 'plain', days(3), opening, 'Mon 2025-03-03 09:00', ['Tue 2025-03-04 10:00 → Wed 2025-03-05 09:00 restart'], 'Mon 2025-03-10 17:00'],
      ['completed during Tết', 'vietnam', working(1), dayAfter, 'Fri 2025-01-24 09:00', ['Fri 2025-01-24 10:00 → Wed 2025-01-29 09:00 restart'], 'Tue 2025-02-04 17:00'],
      ['what was lost before a restart is forgotten', 'plain', working(1), elapsed, 'Mon 2025-03-03 07:30', ['Mon 2025-03-03 08:00 → 09:00', 'Mon 2025-03-03 10:00 → Tue 2025-03-04 07:30 restart'], 'Tue 2025-03-04 17:00'],
      ['a second request restarts again', 'plain', working(2), dayAfter, 'Mon 2025-03-03 09:00', ['Mon 2025-03-03 10:00 → Tue 2025-03-04 09:00 restart', 'Wed 2025-03-05 10:00 → Fri 2025-03-07 09:00 restart'], 'Tue 2025-03-11 17:00'],
      ['a stop after a restart counts from the new deadline', 'plain', session, opening, 'Mon 2025-03-03 09:00', ['Mon 2025-03-03 10:00 → Wed 2025-03-05 08:00 restart', 'Wed 2025-03-05 11:00 → 12:00'], 'Wed 2025-03-05 17:00'],
    ],
  },
  {
    name: 'stop-order', clauses: ['stop.order', 'stop.resume'],
    rows: [
      ['from the deadline on', 'plain', session, opening, 'Tue 2025-03-04 08:10', ['Tue 2025-03-04 11:30 → 18:00'], 'Tue 2025-03-04 11:30'],
      ['from a millisecond before the deadline', 'plain', session, opening, 'Tue 2025-03-04 08:10', ['Tue 2025-03-04 11:29:59.999 → 18:00'], 'Wed 2025-03-05 11:30'],
      ['a restart from the deadline on', 'plain', session, opening, 'Tue 2025-03-04 08:10', ['Tue 2025-03-04 11:30 → 14:00 restart'], 'Tue 2025-03-04 11:30'],
      ['without an end, from the deadline on', 'plain', session, opening, 'Tue 2025-03-04 08:10', ['Tue 2025-03-04 11:30 →'], 'Tue 2025-03-04 11:30'],
      ['before the deadline only because of another', 'plain', session, opening, 'Tue 2025-03-04 08:10', ['Tue 2025-03-04 11:00 → 12:00', 'Tue 2025-03-04 16:00 → 17:00'], 'Wed 2025-03-05 11:30'],
      ['the same, listed the other way round', 'plain', session, opening, 'Tue 2025-03-04 08:10', ['Tue 2025-03-04 16:00 → 17:00', 'Tue 2025-03-04 11:00 → 12:00'], 'Wed 2025-03-05 11:30'],
    ],
  },
  {
    name: 'stop-merge', clauses: ['stop.merge', 'stop.resume'],
    rows: [
      ['overlapping: 10:00–12:00', 'plain', working(1), elapsed, 'Mon 2025-03-03 09:00', ['Mon 2025-03-03 10:30 → 12:00', 'Mon 2025-03-03 10:00 → 11:00'], 'Tue 2025-03-04 10:30'],
      ['one within the other', 'plain', working(1), elapsed, 'Mon 2025-03-03 09:00', ['Mon 2025-03-03 10:00 → 11:00', 'Mon 2025-03-03 10:15 → 10:30'], 'Tue 2025-03-04 10:00'],
      ['touching: 10:00–11:30, the morning is lost', 'plain', session, opening, 'Mon 2025-03-03 09:00', ['Mon 2025-03-03 10:00 → 11:00', 'Mon 2025-03-03 11:00 → 11:30'], 'Mon 2025-03-03 17:00'],
      ['a resume that touches a restart restarts at the end', 'plain', working(1), elapsed, 'Mon 2025-03-03 09:00', ['Mon 2025-03-03 10:00 → 11:00', 'Mon 2025-03-03 11:00 → Tue 2025-03-04 07:30 restart'], 'Tue 2025-03-04 17:00'],
      ['an empty one, a restart too', 'plain', working(1), elapsed, 'Mon 2025-03-03 09:00', ['Mon 2025-03-03 11:00 → 11:00 restart'], 'Tue 2025-03-04 09:00'],
      ['a restart within a longer resume restarts at the end of both', 'plain', working(1), elapsed, 'Mon 2025-03-03 09:00', ['Mon 2025-03-03 10:00 → 11:00 restart', 'Mon 2025-03-03 10:30 → Tue 2025-03-04 07:30'], 'Tue 2025-03-04 17:00'],
    ],
  },
  {
    name: 'moved-day', clauses: ['stop.moved-day', 'stop.resume'],
    rows: [
      ['24 hours, moved to Monday, whose close is on hold', 'plain', clock(24), opening, 'Fri 2025-03-07 10:00', ['Mon 2025-03-10 16:00 → 17:00'], 'Tue 2025-03-11 17:00'],
      ['24 hours, moved to Monday, on hold in the morning', 'plain', clock(24), opening, 'Fri 2025-03-07 10:00', ['Mon 2025-03-10 09:00 → 10:00'], 'Mon 2025-03-10 17:00'],
      ['5 calendar days, the Monday it moves to is on hold at midnight', 'plain', days(5), opening, 'Mon 2025-03-03 09:00', ['Mon 2025-03-10 10:00 → Tue 2025-03-11 08:00'], 'Tue 2025-03-11 17:00'],
      ['5 calendar days, the Monday is on hold until the evening', 'plain', days(5), opening, 'Mon 2025-03-03 09:00', ['Mon 2025-03-10 10:00 → 20:00'], 'Mon 2025-03-10 17:00'],
    ],
  },
];

const slug = (title: string): string =>
  title
    .toLowerCase()
    .replace(/’s\b/g, 's')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/đ/g, 'd')
    .replace(/[^a-z0-9.]+/g, '-')
    .replace(/^[-.]+|[-.]+$/g, '');

export const idOf = (table: string, title: string): string => `${table}/${slug(title)}`;

const byHand: DeadlineSpec[] = tables.flatMap(({ name, clauses, basis, rows }) =>
  rows.map(([title, calendar, limit, profile, received, stops, due]): DeadlineSpec => ({
    id: idOf(name, title),
    title: `${name.replaceAll('-', ' ')}: ${title}`,
    clauses,
    ...(basis === undefined ? {} : { basis }),
    calendar,
    receivedAt: instant(received),
    limit,
    profile,
    clockStops: stops.map(stop),
    hand: instant(due),
  })),
);

// prettier-ignore
const legalEnds: [title: string, limit: Limit, profile: Profile, due: string, legalEnd: string][] = [
  ['of 1 working day', working(1), dayAfter, 'Tue 2025-03-04 17:00', 'Wed 2025-03-05 00:00'],
  ['of half a working day, though due at 11:30', working(0.5), dayAfter, 'Tue 2025-03-04 11:30', 'Wed 2025-03-05 00:00'],
  ['of 1.5 working days of elapsed time', working(1.5), elapsed, 'Tue 2025-03-04 14:45', 'Wed 2025-03-05 00:00'],
  ['of the day', sameDay, opening, 'Mon 2025-03-03 17:00', 'Tue 2025-03-04 00:00'],
  ['of the week: 24:00 of its last working day', sameWeek, opening, 'Fri 2025-03-07 17:00', 'Sat 2025-03-08 00:00'],
  ['of 3 calendar days', days(3), opening, 'Thu 2025-03-06 17:00', 'Fri 2025-03-07 00:00'],
  ['of the session: its close', session, opening, 'Mon 2025-03-03 11:30', 'Mon 2025-03-03 11:30'],
  ['of working hours: when they run out', hours(3), opening, 'Mon 2025-03-03 14:00', 'Mon 2025-03-03 14:00'],
  ['of hours by the clock: when they run out', clock(24), opening, 'Tue 2025-03-04 09:00', 'Tue 2025-03-04 09:00'],
];

const ends: DeadlineSpec[] = legalEnds.map(([title, limit, profile, due, legalEnd]) => ({
  id: idOf('legal-end', title),
  title: `the legal end ${title}`,
  clauses: ['due.legal-end'],
  calendar: 'plain',
  receivedAt: instant('Mon 2025-03-03 09:00'),
  limit,
  profile,
  clockStops: [],
  hand: instant(due),
  legalEnd: instant(legalEnd),
}));

/** The same instant in another offset is the same receipt. */
const offsets: DeadlineSpec[] = (
  [
    ['in UTC', '2025-03-03T02:00:00Z', 'Tue 2025-03-04 17:00'],
    ['in UTC, the evening before', '2025-03-03T23:00:00Z', 'Wed 2025-03-05 17:00'],
    ['at an offset of −05:00', '2025-03-02T21:00:00-05:00', 'Tue 2025-03-04 17:00'],
    ['at +07:00', '2025-03-03T09:00:00+07:00', 'Tue 2025-03-04 17:00'],
    ['in UTC, after midnight in Vietnam', '2025-03-07T17:30:00Z', 'Tue 2025-03-11 17:00'],
  ] as const
).map(([title, receivedAt, due]) => ({
  id: idOf('offset', title),
  title: `1 working day, received at an instant written ${title}`,
  clauses: ['time.offset', 'start.day-after'],
  calendar: 'plain',
  receivedAt,
  limit: working(1),
  profile: dayAfter,
  clockStops: [],
  hand: instant(due),
}));

/** A deadline that does not exist: on hold, or refused. */
export interface NoDeadlineSpec extends Omit<DeadlineSpec, 'hand'> {
  onHoldSince?: string;
  refused?: string;
}

type NoRow = [
  title: string,
  limit: Limit,
  profile: Profile,
  received: string,
  stops: string[],
  outcome: { onHoldSince: string } | { refused: string },
];

// prettier-ignore
const without: { name: string; clauses: ClauseId[]; rows: NoRow[] }[] = [
  {
    name: 'on-hold', clauses: ['stop.on-hold'],
    rows: [
      ['in the session of receipt', session, opening, 'Tue 2025-03-04 08:10', ['Tue 2025-03-04 09:00 →'], { onHoldSince: 'Tue 2025-03-04 09:00' }],
      ['from the receipt on', working(1), dayAfter, 'Tue 2025-03-04 08:10', ['Tue 2025-03-04 08:10 →'], { onHoldSince: 'Tue 2025-03-04 08:10' }],
      ['from a millisecond before the deadline', sameDay, opening, 'Tue 2025-03-04 08:10', ['Tue 2025-03-04 16:59:59.999 →'], { onHoldSince: 'Tue 2025-03-04 16:59:59.999' }],
      ['after a stop that resumed', working(1.5), sessionAfter, 'Mon 2025-03-03 09:00', ['Mon 2025-03-03 10:00 → 11:00', 'Tue 2025-03-04 10:00 →'], { onHoldSince: 'Tue 2025-03-04 10:00' }],
      ['after a stop that restarted', working(1), dayAfter, 'Mon 2025-03-03 09:00', ['Mon 2025-03-03 10:00 → Wed 2025-03-05 09:00 restart', 'Thu 2025-03-06 10:00 →'], { onHoldSince: 'Thu 2025-03-06 10:00' }],
      ['a restart without an end', days(3), opening, 'Mon 2025-03-03 09:00', ['Tue 2025-03-04 10:00 → restart'], { onHoldSince: 'Tue 2025-03-04 10:00' }],
      ['merged with a stop that ended', hours(8), opening, 'Mon 2025-03-03 09:00', ['Mon 2025-03-03 10:00 → 11:00', 'Mon 2025-03-03 10:30 →'], { onHoldSince: 'Mon 2025-03-03 10:00' }],
    ],
  },
  {
    name: 'refused', clauses: ['stop.invalid'],
    rows: [
      ['a stop that ends before it begins', working(1), dayAfter, 'Mon 2025-03-03 09:00', ['Tue 2025-03-04 10:00 → 09:00'], { refused: 'invalid-clock-stop' }],
      ['a stop before the receipt', working(1), dayAfter, 'Mon 2025-03-03 09:00', ['Mon 2025-03-03 08:00 → 10:00'], { refused: 'invalid-clock-stop' }],
      ['a stop a millisecond before the receipt', working(1), dayAfter, 'Mon 2025-03-03 09:00', ['Mon 2025-03-03 08:59:59.999 → 10:00'], { refused: 'invalid-clock-stop' }],
    ],
  },
];

export const noDeadlines: NoDeadlineSpec[] = without.flatMap(({ name, clauses, rows }) =>
  rows.map(([title, limit, profile, received, stops, outcome]) => ({
    id: idOf(name, title),
    title: `${name.replaceAll('-', ' ')}: ${title}`,
    clauses,
    calendar: 'plain',
    receivedAt: instant(received),
    limit,
    profile,
    clockStops: stops.map(stop),
    ...('refused' in outcome ? outcome : { onHoldSince: instant(outcome.onHoldSince) }),
  })),
);

// ── every holiday of every year ──────────────────────────────────────────────

export interface DayOff {
  date: string;
  kind: string;
  name: string;
}

const EVENTS: [slug: string, name: string][] = [
  ['new-year', 'Tết Dương lịch'],
  ['tet', 'Tết Nguyên đán'],
  ['hung-kings', 'Giỗ Tổ Hùng Vương'],
  ['30-april', 'Ngày Chiến thắng 30/4'],
  ['national-day', 'Quốc khánh'],
];
const regimeOf = (year: number): SourceId =>
  year >= 2021 ? 'labour-code-2019-112-1' : year >= 2014 ? 'labour-code-2012-115' : 'labour-code-1994-73';

/** One working day from the last working day before each holiday of each year. */
export function yearly(daysOff: readonly DayOff[], isWorked: (day: string) => boolean, before: (day: string) => string): DeadlineSpec[] {
  return EVENTS.flatMap(([event, name]) => {
    const years = [...new Set(daysOff.filter((day) => day.name === name).map((day) => Number(day.date.slice(0, 4))))];
    return years.flatMap((year): DeadlineSpec[] => {
      const first = daysOff.find((day) => day.name === name && day.date.startsWith(`${year}`) && day.kind === 'statutory')!;
      // The days before the first holiday of 2007 are outside the list.
      if (first.date <= '2007-01-01') return [];
      let eve = before(first.date);
      while (!isWorked(eve)) eve = before(eve);
      return [
        {
          id: `year/${year}/${event}`,
          title: `${year}, ${name}: 1 working day from ${shownDay(eve)}`,
          clauses: ['calendar.holiday', 'limit.working-days', 'start.day-after'],
          basis: [event === 'hung-kings' && year < 2013 ? 'hung-kings-2007' : regimeOf(year)],
          calendar: 'vietnam',
          receivedAt: instant(`${shownDay(eve)} 09:00`),
          limit: working(1),
          profile: dayAfter,
          clockStops: [],
        },
      ];
    });
  });
}

/** One working day from before each swap's day off, and from before its worked day. */
export function swaps(
  list: readonly { dayOff: string; workedInstead: string }[],
  isWorked: (day: string) => boolean,
  before: (day: string) => string,
  noticeOf: (dayOff: string) => SourceId,
): DeadlineSpec[] {
  return list.flatMap(({ dayOff, workedInstead }) =>
    [dayOff, workedInstead].map((day): DeadlineSpec => {
      let eve = before(day);
      while (!isWorked(eve)) eve = before(eve);
      const side = day === dayOff ? 'off' : 'worked instead';
      return {
        id: `swap/${dayOff}/${day === dayOff ? 'off' : 'worked'}`,
        title: `${shownDay(day)} ${side}: 1 working day from ${shownDay(eve)}`,
        clauses: ['calendar.swap', 'limit.working-days', 'start.day-after'],
        basis: [noticeOf(dayOff)],
        calendar: 'vietnam',
        receivedAt: instant(`${shownDay(eve)} 14:00`),
        limit: working(1),
        profile: dayAfter,
        clockStops: [],
      };
    }),
  );
}

export const deadlines: DeadlineSpec[] = [...readings, ...limits, ...byHand, ...ends, ...offsets];
