import { describe, expect, test } from 'vitest';
import { dayNumber, oracleDeadline, vietnamWorld, wall, weekdayOf, worldOf } from './oracle.js';
import type { DayDecision, Limit, OfficeHours, OracleWorld, Profile, Stop } from './oracle.js';

// Every expected value in this file was counted by hand on a calendar, before the oracle was run.

const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

/** 'Tue 2025-03-04 11:30' in wall milliseconds; the weekday must be the right one. */
function at(text: string): number {
  const [weekday, date, time] = text.split(' ') as [string, string, string];
  expect(`${WEEKDAYS[weekdayOf(dayNumber(date)) - 1]} ${date}`).toBe(`${weekday} ${date}`);
  return wall(`${date}T${time}`);
}

/** 'Mon 2025-03-03 15:00 → Wed 2025-03-05 09:00 restart'; on the same day '… → 16:00', without an end '… →'. */
function stopsOf(texts: string[]): Stop[] {
  return texts.map((text) => {
    const restarts = text.endsWith(' restart');
    const [from, end] = text
      .replace(/ restart$/, '')
      .split('→')
      .map((half) => half.trim()) as [string, string];
    const to = /^\d/.test(end) ? `${from.slice(0, 14)} ${end}` : end;
    return { from: at(from), ...(to === '' ? {} : { to: at(to) }), ...(restarts ? { then: 'restart' as const } : {}) };
  });
}

// ── the worlds ───────────────────────────────────────────────────────────────

const day = (...sessions: ['morning' | 'afternoon', string, string][]) =>
  sessions.map(([half, opens, closes]) => ({ half, opens, closes }));
const full = day(['morning', '07:30', '11:30'], ['afternoon', '13:30', '17:00']);
const morning = day(['morning', '07:30', '11:30']);
const dates = (...list: string[]) => list.map((date) => ({ date }));

const march = { from: '2025-03-01', until: '2025-04-01' };
/** March 2025: no holiday, default hours. Monday is the 3rd. */
const plain = worldOf({ coverage: march });
const marchWith = (officeHours: OfficeHours, decisions: DayDecision[] = []) => worldOf({ coverage: march, officeHours, decisions });

const wednesdayMorning = marchWith([{ weekdays: { 1: full, 2: full, 3: morning, 4: full, 5: full } }]);
const saturdayMorning = marchWith([{ weekdays: { 1: full, 2: full, 3: full, 4: full, 5: full, 6: morning } }]);
/** Short days until Sunday 9 March, long days (480 minutes) from Monday 10 March. */
const shortThenLong = marchWith([
  {
    until: '2025-03-10',
    weekdays: { 1: morning, 2: morning, 3: morning, 4: morning, 5: morning },
  },
  {
    from: '2025-03-10',
    weekdays: {
      1: day(['morning', '07:00', '11:30'], ['afternoon', '13:30', '17:00']),
      2: full,
      3: full,
      4: full,
      5: full,
    },
  },
]);
const storm = worldOf({
  coverage: march,
  holidays: dates('2025-03-12', '2025-03-13'),
  decisions: [
    { kind: 'closure', date: '2025-03-04', half: 'afternoon' },
    { kind: 'closure', date: '2025-03-06' },
    { kind: 'opening', date: '2025-03-08', half: 'morning' },
    { kind: 'opening', date: '2025-03-12' },
  ],
});

/** Tết 2025 of civil servants: Saturday 25 January to Sunday 2 February. */
const tet = vietnamWorld([
  { date: '2025-01-01', kind: 'statutory' },
  { date: '2025-01-27', kind: 'statutory' },
  { date: '2025-01-28', kind: 'statutory' },
  { date: '2025-01-29', kind: 'statutory' },
  { date: '2025-01-30', kind: 'statutory' },
  { date: '2025-01-31', kind: 'statutory' },
]);

/** 30/4–1/5 of 2024: Monday 29 April off, Saturday 4 May worked instead. */
const swap: DayDecision = { kind: 'swap', dayOff: '2024-04-29', workedInstead: '2024-05-04' };
const spring = { from: '2024-04-01', until: '2024-06-01' };
const swap2024 = worldOf({ coverage: spring, holidays: dates('2024-04-18', '2024-04-30', '2024-05-01'), decisions: [swap] });
const swap2024AsFacts = vietnamWorld([
  { date: '2024-04-29', kind: 'swap-off', other: '2024-05-04' },
  { date: '2024-04-30', kind: 'statutory' },
  { date: '2024-05-01', kind: 'statutory' },
  { date: '2024-05-04', kind: 'swap-worked', other: '2024-04-29' },
]);
/** Mondays of the winter period 08:00–11:00 only, Saturdays never; the summer period begins on 1 May. */
const swapAcrossPeriods = worldOf({
  coverage: spring,
  officeHours: [
    { until: '2024-05-01', weekdays: { 1: day(['morning', '08:00', '11:00']), 2: full, 3: full, 4: full, 5: full } },
    { from: '2024-05-01', weekdays: { 1: full, 2: full, 3: full, 4: full, 5: full } },
  ],
  holidays: dates('2024-04-30', '2024-05-01'),
  decisions: [swap],
});

// ── limits and profiles ──────────────────────────────────────────────────────

const session: Limit = { unit: 'same-session' };
const lead = (minLeadMinutes: number): Limit => ({ unit: 'same-session', minLeadMinutes });
const sameDay: Limit = { unit: 'same-day' };
const sameWeek: Limit = { unit: 'same-week' };
const working = (value: number): Limit => ({ unit: 'working-days', value });
const hours = (value: number): Limit => ({ unit: 'working-hours', value });
const clock = (value: number): Limit => ({ unit: 'clock-hours', value });
const calendar = (value: number): Limit => ({ unit: 'calendar-days', value });
const pension = (value: number): Limit => ({ unit: 'calendar-days', value, exceptHolidays: true });

const dayAfter: Profile = { start: 'day-after', offHours: 'next-opening' };
const sessionAfter: Profile = { start: 'session-after', offHours: 'next-opening' };
const receiptSession: Profile = { start: 'receipt-session', offHours: 'next-opening' };
const elapsed: Profile = { start: 'elapsed', offHours: 'next-opening' };
const opening: Profile = { offHours: 'next-opening' };
const keep: Profile = { offHours: 'keep-date' };
const keeping = (start: NonNullable<Profile['start']>): Profile => ({ start, offHours: 'keep-date' });
const at15: Profile = { offHours: 'next-opening', cutOff: '15:00' };

type Row = [what: string, world: OracleWorld, limit: Limit, profile: Profile, received: string, stops: string[], due: string];

/** The due instant of every row; the deemed receipt, the legal end and the session have tables of their own below. */
// prettier-ignore
const rows: Record<string, Row[]> = {
  'the worked examples of the Chi Lăng models, week of Monday 3 March 2025': [
    ['R7 in the session', plain, session, opening, 'Tue 2025-03-04 08:10', [], 'Tue 2025-03-04 11:30'],
    ['R7 ten minutes before the close', plain, lead(0), opening, 'Tue 2025-03-04 11:20', [], 'Tue 2025-03-04 11:30'],
    ['R7 ten minutes before the close, lead 30', plain, lead(30), opening, 'Tue 2025-03-04 11:20', [], 'Tue 2025-03-04 17:00'],
    ['R4 1.5 days, session after', plain, working(1.5), sessionAfter, 'Mon 2025-03-03 09:00', [], 'Tue 2025-03-04 17:00'],
    ['R4 1.5 days, Civil Code', plain, working(1.5), dayAfter, 'Mon 2025-03-03 09:00', [], 'Wed 2025-03-05 11:30'],
    ['R4 1.5 days, session after, on a Friday', plain, working(1.5), sessionAfter, 'Fri 2025-03-07 14:00', [], 'Tue 2025-03-11 11:30'],
    ['R4 1.5 days, Civil Code, on a Friday', plain, working(1.5), dayAfter, 'Fri 2025-03-07 14:00', [], 'Tue 2025-03-11 11:30'],
    ['R6 2 days, session after', plain, working(2), sessionAfter, 'Mon 2025-03-03 09:00', [], 'Wed 2025-03-05 11:30'],
    ['R6 2 days, Civil Code', plain, working(2), dayAfter, 'Mon 2025-03-03 09:00', [], 'Wed 2025-03-05 17:00'],
    ['R2 within the week', plain, sameWeek, opening, 'Thu 2025-03-06 10:00', [], 'Fri 2025-03-07 17:00'],
    ['R2 within the week, late on Friday', plain, sameWeek, opening, 'Fri 2025-03-07 16:30', [], 'Fri 2025-03-07 17:00'],
    ['birth registration before 15:00', plain, sameDay, at15, 'Wed 2025-03-05 14:59', [], 'Wed 2025-03-05 17:00'],
    ['birth registration after 15:00', plain, sameDay, at15, 'Wed 2025-03-05 15:10', [], 'Thu 2025-03-06 17:00'],
  ],
  'sessions are half open, the cut-off is strictly after': [
    ['1 ms before lunch', plain, session, opening, 'Mon 2025-03-03 11:29:59.999', [], 'Mon 2025-03-03 11:30'],
    ['11:30 is lunch', plain, session, opening, 'Mon 2025-03-03 11:30', [], 'Mon 2025-03-03 17:00'],
    ['1 ms before 13:30 is lunch', plain, session, opening, 'Mon 2025-03-03 13:29:59.999', [], 'Mon 2025-03-03 17:00'],
    ['17:00 is after hours', plain, session, opening, 'Mon 2025-03-03 17:00', [], 'Tue 2025-03-04 11:30'],
    ['15:00 is not after 15:00', plain, sameDay, at15, 'Wed 2025-03-05 15:00', [], 'Wed 2025-03-05 17:00'],
    ['15:00:00.001 is', plain, sameDay, at15, 'Wed 2025-03-05 15:00:00.001', [], 'Thu 2025-03-06 17:00'],
    ['after hours and after the cut-off', plain, sameDay, at15, 'Fri 2025-03-07 18:00', [], 'Mon 2025-03-10 17:00'],
    ['no cut-off on a Sunday', plain, sameDay, at15, 'Sun 2025-03-09 16:00', [], 'Mon 2025-03-10 17:00'],
    [
      'a cut-off before the opening',
      plain,
      session,
      { offHours: 'next-opening', cutOff: '06:00' },
      'Mon 2025-03-03 08:00',
      [],
      'Tue 2025-03-04 11:30',
    ],
    ['exactly the lead is left', plain, lead(30), opening, 'Tue 2025-03-04 11:00', [], 'Tue 2025-03-04 11:30'],
    ['1 ms less than the lead is left', plain, lead(30), opening, 'Tue 2025-03-04 11:00:00.001', [], 'Tue 2025-03-04 17:00'],
    ['the lead is counted from the opening', plain, lead(210), opening, 'Tue 2025-03-04 12:00', [], 'Tue 2025-03-04 17:00'],
    ['a lead longer than the session rolls once', plain, lead(300), opening, 'Tue 2025-03-04 08:00', [], 'Tue 2025-03-04 17:00'],
    ['from the opening with keep-date too', plain, lead(211), keep, 'Tue 2025-03-04 12:00', [], 'Wed 2025-03-05 11:30'],
  ],
  'the other starts': [
    ['receipt session', plain, working(1.5), receiptSession, 'Mon 2025-03-03 09:00', [], 'Tue 2025-03-04 11:30'],
    ['receipt session, half a day', plain, working(0.5), receiptSession, 'Mon 2025-03-03 16:59', [], 'Mon 2025-03-03 17:00'],
    ['elapsed: 150 + 210 + 240 + 75 minutes', plain, working(1.5), elapsed, 'Mon 2025-03-03 09:00', [], 'Tue 2025-03-04 14:45'],
    ['elapsed ends at a close', plain, working(1), elapsed, 'Mon 2025-03-03 07:30', [], 'Mon 2025-03-03 17:00'],
    ['elapsed from the afternoon', plain, working(1), elapsed, 'Mon 2025-03-03 13:30', [], 'Tue 2025-03-04 11:30'],
    ['elapsed from a Saturday', plain, working(0.5), elapsed, 'Sat 2025-03-08 10:00', [], 'Mon 2025-03-10 11:15'],
  ],
  'off hours, next opening against keep-date': [
    ['Monday evening, day after', plain, working(1), dayAfter, 'Mon 2025-03-03 18:00', [], 'Wed 2025-03-05 17:00'],
    ['Monday evening, day after, kept', plain, working(1), keeping('day-after'), 'Mon 2025-03-03 18:00', [], 'Tue 2025-03-04 17:00'],
    ['early Monday, day after, kept', plain, working(0.5), keeping('day-after'), 'Mon 2025-03-03 06:00', [], 'Tue 2025-03-04 11:30'],
    ['Saturday, session after', plain, working(0.5), sessionAfter, 'Sat 2025-03-08 10:00', [], 'Mon 2025-03-10 17:00'],
    ['Saturday, session after, kept', plain, working(0.5), keeping('session-after'), 'Sat 2025-03-08 10:00', [], 'Mon 2025-03-10 11:30'],
    ['lunch, session after', plain, working(0.5), sessionAfter, 'Mon 2025-03-03 12:00', [], 'Tue 2025-03-04 11:30'],
    ['lunch, session after, kept', plain, working(0.5), keeping('session-after'), 'Mon 2025-03-03 12:00', [], 'Mon 2025-03-03 17:00'],
    ['lunch, receipt session, kept', plain, working(0.5), keeping('receipt-session'), 'Mon 2025-03-03 12:00', [], 'Mon 2025-03-03 17:00'],
    ['in a session keep-date changes nothing', plain, working(0.5), keeping('session-after'), 'Mon 2025-03-03 09:00', [], 'Mon 2025-03-03 17:00'],
    ['Monday evening, elapsed, kept', plain, working(1), keeping('elapsed'), 'Mon 2025-03-03 18:00', [], 'Tue 2025-03-04 17:00'],
    ['Saturday, in the session, kept', plain, session, keep, 'Sat 2025-03-08 10:00', [], 'Mon 2025-03-10 11:30'],
    ['Saturday, in the day, kept', plain, sameDay, keep, 'Sat 2025-03-08 10:00', [], 'Mon 2025-03-10 17:00'],
    ['Saturday, in the week, kept: the next session’s week', plain, sameWeek, keep, 'Sat 2025-03-08 10:00', [], 'Fri 2025-03-14 17:00'],
    ['Friday evening, 1 calendar day', plain, calendar(1), opening, 'Fri 2025-03-07 17:30', [], 'Tue 2025-03-11 17:00'],
    ['Friday evening, 1 calendar day, kept', plain, calendar(1), keep, 'Fri 2025-03-07 17:30', [], 'Mon 2025-03-10 17:00'],
  ],
  'hours and calendar days': [
    ['8 working hours: 150 + 210 + 120 minutes', plain, hours(8), opening, 'Mon 2025-03-03 09:00', [], 'Tue 2025-03-04 09:30'],
    ['2.5 working hours end at the close', plain, hours(2.5), opening, 'Mon 2025-03-03 09:00', [], 'Mon 2025-03-03 11:30'],
    ['1 ms more is after lunch', plain, hours(2.5 + 1 / 3_600_000), opening, 'Mon 2025-03-03 09:00', [], 'Mon 2025-03-03 13:30:00.001'],
    ['3.6 ms are 4 ms', plain, hours(1e-6), opening, 'Mon 2025-03-03 09:00', [], 'Mon 2025-03-03 09:00:00.004'],
    ['1 working hour from a Saturday', plain, hours(1), keep, 'Sat 2025-03-08 10:00', [], 'Mon 2025-03-10 08:30'],
    ['24 hours', plain, clock(24), opening, 'Mon 2025-03-03 09:00', [], 'Tue 2025-03-04 09:00'],
    ['24 hours after 15:00: no cut-off', plain, clock(24), at15, 'Mon 2025-03-03 16:00', [], 'Tue 2025-03-04 16:00'],
    ['1 hour in the evening', plain, clock(1), opening, 'Mon 2025-03-03 20:00', [], 'Mon 2025-03-03 21:00'],
    ['24 hours from Friday end on Saturday', plain, clock(24), opening, 'Fri 2025-03-07 10:00', [], 'Mon 2025-03-10 17:00'],
    ['72 hours from Friday end on Monday', plain, clock(72), opening, 'Fri 2025-03-07 10:00', [], 'Mon 2025-03-10 10:00'],
    ['1 hour on a Saturday', plain, clock(1), opening, 'Sat 2025-03-08 10:00', [], 'Mon 2025-03-10 17:00'],
    ['3 calendar days', plain, calendar(3), opening, 'Mon 2025-03-03 09:00', [], 'Thu 2025-03-06 17:00'],
    ['5 calendar days end on Saturday', plain, calendar(5), opening, 'Mon 2025-03-03 09:00', [], 'Mon 2025-03-10 17:00'],
    ['1 calendar day after the cut-off', plain, calendar(1), at15, 'Mon 2025-03-03 15:30', [], 'Wed 2025-03-05 17:00'],
  ],
  'Tết 2025: off from Saturday 25 January to Sunday 2 February': [
    ['1 day, Civil Code', tet, working(1), dayAfter, 'Fri 2025-01-24 14:00', [], 'Mon 2025-02-03 17:00'],
    ['1.5 days, session after', tet, working(1.5), sessionAfter, 'Fri 2025-01-24 14:00', [], 'Tue 2025-02-04 11:30'],
    ['in the week', tet, sameWeek, opening, 'Fri 2025-01-24 14:00', [], 'Fri 2025-01-24 17:00'],
    ['in the week, received on Tết itself', tet, sameWeek, opening, 'Wed 2025-01-29 10:00', [], 'Fri 2025-02-07 17:00'],
    ['8 working hours: 180 + 240 + 60 minutes', tet, hours(8), opening, 'Fri 2025-01-24 14:00', [], 'Mon 2025-02-03 14:30'],
    ['24 hours', tet, clock(24), opening, 'Fri 2025-01-24 14:00', [], 'Mon 2025-02-03 17:00'],
    ['3 calendar days end on Monday of Tết', tet, calendar(3), opening, 'Fri 2025-01-24 14:00', [], 'Mon 2025-02-03 17:00'],
    ['11 calendar days', tet, calendar(11), opening, 'Fri 2025-01-24 14:00', [], 'Tue 2025-02-04 17:00'],
    ['3 days without Tết: 25, 26, 1 February', tet, pension(3), opening, 'Fri 2025-01-24 14:00', [], 'Mon 2025-02-03 17:00'],
    ['6 days without Tết: … 1, 2, 3, 4 February', tet, pension(6), opening, 'Fri 2025-01-24 14:00', [], 'Tue 2025-02-04 17:00'],
    ['15:10 on the last day before Tết', tet, sameDay, at15, 'Fri 2025-01-24 15:10', [], 'Mon 2025-02-03 17:00'],
  ],
  '30/4–1/5 of 2024: Monday 29 April off, Saturday 4 May worked': [
    ['2 days: 2 and 3 May', swap2024, working(2), dayAfter, 'Fri 2024-04-26 14:00', [], 'Fri 2024-05-03 17:00'],
    ['3 days: the Saturday', swap2024, working(3), dayAfter, 'Fri 2024-04-26 14:00', [], 'Sat 2024-05-04 17:00'],
    ['4 days', swap2024, working(4), dayAfter, 'Fri 2024-04-26 14:00', [], 'Mon 2024-05-06 17:00'],
    ['3 days, from the list of days', swap2024AsFacts, working(3), dayAfter, 'Fri 2024-04-26 14:00', [], 'Sat 2024-05-04 17:00'],
    ['in the week', swap2024, sameWeek, opening, 'Thu 2024-05-02 10:00', [], 'Sat 2024-05-04 17:00'],
    ['in the session on the Saturday', swap2024, session, opening, 'Sat 2024-05-04 09:00', [], 'Sat 2024-05-04 11:30'],
    ['15:10 on the Friday', swap2024, sameDay, at15, 'Fri 2024-05-03 15:10', [], 'Sat 2024-05-04 17:00'],
    ['15:10 on the Saturday', swap2024, sameDay, at15, 'Sat 2024-05-04 15:10', [], 'Mon 2024-05-06 17:00'],
    ['24 hours end on the Saturday', swap2024, clock(24), opening, 'Fri 2024-05-03 10:00', [], 'Sat 2024-05-04 10:00'],
    ['8 calendar days end on the Saturday', swap2024, calendar(8), opening, 'Fri 2024-04-26 14:00', [], 'Sat 2024-05-04 17:00'],
    ['3 days without holidays and swap: 27, 28, 2 May', swap2024, pension(3), opening, 'Fri 2024-04-26 14:00', [], 'Thu 2024-05-02 17:00'],
    ['the same, from the list of days', swap2024AsFacts, pension(3), opening, 'Fri 2024-04-26 14:00', [], 'Thu 2024-05-02 17:00'],
    ['5 days: the Saturday counts', swap2024, pension(5), opening, 'Fri 2024-04-26 14:00', [], 'Sat 2024-05-04 17:00'],
    ['the Saturday has the hours of the Monday it replaces', swapAcrossPeriods, sameDay, opening, 'Sat 2024-05-04 08:30', [], 'Sat 2024-05-04 11:00'],
  ],
  'office hours, closures and openings': [
    ['Wednesday is one session: 1.5 days', wednesdayMorning, working(1.5), dayAfter, 'Mon 2025-03-03 09:00', [], 'Wed 2025-03-05 11:30'],
    ['Wednesday is one session: 2 days', wednesdayMorning, working(2), dayAfter, 'Mon 2025-03-03 09:00', [], 'Thu 2025-03-06 11:30'],
    ['a week that ends on Saturday morning', saturdayMorning, sameWeek, opening, 'Fri 2025-03-07 10:00', [], 'Sat 2025-03-08 11:30'],
    ['elapsed: 1 short day is 240 minutes', shortThenLong, working(1), elapsed, 'Mon 2025-03-03 08:30', [], 'Tue 2025-03-04 08:30'],
    ['elapsed: the longest day of the week, 180 + 270 minutes', swapAcrossPeriods, working(1), elapsed, 'Mon 2024-04-22 08:00', [], 'Tue 2024-04-23 14:00'],
    ['elapsed: 1 long day is 480 minutes, 450 on Tuesday', shortThenLong, working(1), elapsed, 'Tue 2025-03-11 07:30', [], 'Wed 2025-03-12 08:00'],
    ['elapsed, Sunday: deemed Monday, in the long period', shortThenLong, working(1), elapsed, 'Sun 2025-03-09 10:00', [], 'Mon 2025-03-10 17:00'],
    [
      'elapsed, Sunday kept: its own date, in the short period',
      shortThenLong,
      working(1),
      keeping('elapsed'),
      'Sun 2025-03-09 10:00',
      [],
      'Mon 2025-03-10 11:00',
    ],
    ['Tuesday afternoon closed', storm, sameDay, opening, 'Tue 2025-03-04 08:00', [], 'Tue 2025-03-04 11:30'],
    ['closed Thursday, opened Saturday morning', storm, working(1.5), dayAfter, 'Wed 2025-03-05 09:00', [], 'Sat 2025-03-08 11:30'],
    ['an opened Saturday has Monday’s morning', storm, session, opening, 'Sat 2025-03-08 08:00', [], 'Sat 2025-03-08 11:30'],
    ['only the morning of it', storm, sameDay, opening, 'Sat 2025-03-08 08:00', [], 'Sat 2025-03-08 11:30'],
    ['the opened holiday is worked', storm, working(1), dayAfter, 'Tue 2025-03-11 09:00', [], 'Wed 2025-03-12 17:00'],
    ['without holidays: a closed day counts', storm, pension(2), opening, 'Wed 2025-03-05 09:00', [], 'Fri 2025-03-07 17:00'],
    ['without holidays: an opened one counts, the other not', storm, pension(2), opening, 'Tue 2025-03-11 09:00', [], 'Fri 2025-03-14 17:00'],
  ],
  'stops that resume: sessions': [
    ['within a session nothing is lost', plain, session, opening, 'Tue 2025-03-04 08:10', ['Tue 2025-03-04 09:00 → 10:00'], 'Tue 2025-03-04 11:30'],
    ['1 ms before the close nothing is lost', plain, session, opening, 'Tue 2025-03-04 08:10', ['Tue 2025-03-04 09:00 → 11:29:59.999'], 'Tue 2025-03-04 11:30'],
    ['on hold until the close', plain, session, opening, 'Tue 2025-03-04 08:10', ['Tue 2025-03-04 11:00 → 11:30'], 'Tue 2025-03-04 17:00'],
    ['from the deadline on', plain, session, opening, 'Tue 2025-03-04 08:10', ['Tue 2025-03-04 11:30 → 18:00'], 'Tue 2025-03-04 11:30'],
    ['from 1 ms before the deadline', plain, session, opening, 'Tue 2025-03-04 08:10', ['Tue 2025-03-04 11:29:59.999 → 18:00'], 'Wed 2025-03-05 11:30'],
    ['from a close on nothing is lost', plain, sameDay, opening, 'Tue 2025-03-04 08:10', ['Tue 2025-03-04 11:30 → 13:00'], 'Tue 2025-03-04 17:00'],
    ['the day: a lost morning is made up', plain, sameDay, opening, 'Tue 2025-03-04 08:10', ['Tue 2025-03-04 11:00 → 14:00'], 'Wed 2025-03-05 11:30'],
    ['the week: a lost morning is made up', plain, sameWeek, opening, 'Thu 2025-03-06 10:00', ['Thu 2025-03-06 11:00 → 12:00'], 'Mon 2025-03-10 11:30'],
    ['1.5 days, two lost', plain, working(1.5), sessionAfter, 'Mon 2025-03-03 09:00', ['Mon 2025-03-03 16:00 → Tue 2025-03-04 12:00'], 'Wed 2025-03-05 17:00'],
    ['the receipt session is lost, session after', plain, working(0.5), sessionAfter, 'Mon 2025-03-03 09:00', ['Mon 2025-03-03 10:00 → 12:00'], 'Mon 2025-03-03 17:00'],
    ['the receipt session is lost, and was session 1', plain, working(0.5), receiptSession, 'Mon 2025-03-03 09:00', ['Mon 2025-03-03 10:00 → 12:00'], 'Mon 2025-03-03 17:00'],
    ['rolled by the lead, the first of two lost', plain, lead(30), opening, 'Tue 2025-03-04 11:20', ['Tue 2025-03-04 11:25 → 11:30'], 'Wed 2025-03-05 11:30'],
    ['over a weekend nothing is lost', plain, working(1), dayAfter, 'Fri 2025-03-07 09:00', ['Fri 2025-03-07 17:00 → Mon 2025-03-10 11:00'], 'Mon 2025-03-10 17:00'],
    [
      'the second stop is before the deadline only because of the first',
      plain,
      session,
      opening,
      'Tue 2025-03-04 08:10',
      ['Tue 2025-03-04 11:00 → 12:00', 'Tue 2025-03-04 16:00 → 17:00'],
      'Wed 2025-03-05 11:30',
    ],
  ],
  'stops that resume: hours and calendar days': [
    ['elapsed, an hour in a session', plain, working(1), elapsed, 'Mon 2025-03-03 09:00', ['Mon 2025-03-03 10:00 → 11:00'], 'Tue 2025-03-04 10:00'],
    ['elapsed, over lunch: 30 + 30 minutes', plain, working(1), elapsed, 'Mon 2025-03-03 09:00', ['Mon 2025-03-03 11:00 → 14:00'], 'Tue 2025-03-04 10:00'],
    ['elapsed, from the deadline on', plain, working(1), elapsed, 'Mon 2025-03-03 09:00', ['Tue 2025-03-04 09:00 → 17:00'], 'Tue 2025-03-04 09:00'],
    ['2 working hours, 1 ms left', plain, hours(2), opening, 'Mon 2025-03-03 09:00', ['Mon 2025-03-03 10:59:59.999 → 11:30'], 'Mon 2025-03-03 13:30:00.001'],
    ['working hours, before the opening', plain, hours(1), opening, 'Mon 2025-03-03 06:00', ['Mon 2025-03-03 06:30 → 08:00'], 'Mon 2025-03-03 09:00'],
    ['24 hours, six on hold', plain, clock(24), opening, 'Mon 2025-03-03 09:00', ['Mon 2025-03-03 12:00 → 18:00'], 'Tue 2025-03-04 15:00'],
    ['24 hours, on hold into Saturday', plain, clock(24), opening, 'Thu 2025-03-06 09:00', ['Fri 2025-03-07 08:00 → Sat 2025-03-08 08:00'], 'Mon 2025-03-10 17:00'],
    ['24 hours, moved to Monday, whose close is on hold', plain, clock(24), opening, 'Fri 2025-03-07 10:00', ['Mon 2025-03-10 16:00 → 17:00'], 'Tue 2025-03-11 17:00'],
    ['24 hours, moved to Monday, on hold in the morning', plain, clock(24), opening, 'Fri 2025-03-07 10:00', ['Mon 2025-03-10 09:00 → 10:00'], 'Mon 2025-03-10 17:00'],
    ['3 calendar days, not on hold at midnight', plain, calendar(3), opening, 'Mon 2025-03-03 09:00', ['Tue 2025-03-04 10:00 → 23:59:59.999'], 'Thu 2025-03-06 17:00'],
    ['3 calendar days, on hold until midnight', plain, calendar(3), opening, 'Mon 2025-03-03 09:00', ['Tue 2025-03-04 10:00 → Wed 2025-03-05 00:00'], 'Fri 2025-03-07 17:00'],
    ['3 calendar days, the receipt day on hold at midnight', plain, calendar(3), opening, 'Mon 2025-03-03 09:00', ['Mon 2025-03-03 10:00 → Tue 2025-03-04 08:00'], 'Thu 2025-03-06 17:00'],
    ['3 calendar days, on hold at the close alone', plain, calendar(3), opening, 'Mon 2025-03-03 09:00', ['Thu 2025-03-06 16:00 → 20:00'], 'Thu 2025-03-06 17:00'],
    ['3 calendar days, on hold over the last midnight', plain, calendar(3), opening, 'Mon 2025-03-03 09:00', ['Thu 2025-03-06 16:00 → Fri 2025-03-07 08:00'], 'Fri 2025-03-07 17:00'],
    ['3 calendar days, from the close of the last day', plain, calendar(3), opening, 'Mon 2025-03-03 09:00', ['Thu 2025-03-06 17:00 → Fri 2025-03-07 08:00'], 'Thu 2025-03-06 17:00'],
    ['5 calendar days, Saturday lost, Sunday is the fifth', plain, calendar(5), opening, 'Mon 2025-03-03 09:00', ['Sat 2025-03-08 09:00 → Sun 2025-03-09 09:00'], 'Mon 2025-03-10 17:00'],
    ['5 calendar days, the Monday it moves to is lost', plain, calendar(5), opening, 'Mon 2025-03-03 09:00', ['Mon 2025-03-10 10:00 → Tue 2025-03-11 08:00'], 'Tue 2025-03-11 17:00'],
  ],
  'stops that restart': [
    ['1.5 days from Wednesday morning', plain, working(1.5), sessionAfter, 'Mon 2025-03-03 09:00', ['Mon 2025-03-03 15:00 → Wed 2025-03-05 09:00 restart'], 'Thu 2025-03-06 17:00'],
    ['ending on a Saturday: next opening', plain, working(0.5), sessionAfter, 'Fri 2025-03-07 09:00', ['Fri 2025-03-07 10:00 → Sat 2025-03-08 10:00 restart'], 'Mon 2025-03-10 17:00'],
    ['ending on a Saturday: date kept', plain, working(0.5), keeping('session-after'), 'Fri 2025-03-07 09:00', ['Fri 2025-03-07 10:00 → Sat 2025-03-08 10:00 restart'], 'Mon 2025-03-10 11:30'],
    ['ending after the cut-off', plain, sameDay, at15, 'Mon 2025-03-03 09:00', ['Mon 2025-03-03 10:00 → Tue 2025-03-04 15:01 restart'], 'Wed 2025-03-05 17:00'],
    ['ending at the cut-off', plain, sameDay, at15, 'Mon 2025-03-03 09:00', ['Mon 2025-03-03 10:00 → Tue 2025-03-04 15:00 restart'], 'Tue 2025-03-04 17:00'],
    ['the lead is judged anew', plain, lead(30), opening, 'Mon 2025-03-03 09:00', ['Mon 2025-03-03 10:00 → 11:15 restart'], 'Mon 2025-03-03 17:00'],
    ['24 hours from the restart', plain, clock(24), opening, 'Mon 2025-03-03 09:00', ['Mon 2025-03-03 10:00 → Tue 2025-03-04 18:00 restart'], 'Wed 2025-03-05 18:00'],
    ['3 calendar days from Wednesday', plain, calendar(3), opening, 'Mon 2025-03-03 09:00', ['Tue 2025-03-04 10:00 → Wed 2025-03-05 09:00 restart'], 'Mon 2025-03-10 17:00'],
    ['from the deadline on', plain, session, opening, 'Tue 2025-03-04 08:10', ['Tue 2025-03-04 11:30 → 14:00 restart'], 'Tue 2025-03-04 11:30'],
    [
      'what was lost before a restart is forgotten',
      plain,
      working(1),
      elapsed,
      'Mon 2025-03-03 07:30',
      ['Mon 2025-03-03 08:00 → 09:00', 'Mon 2025-03-03 10:00 → Tue 2025-03-04 07:30 restart'],
      'Tue 2025-03-04 17:00',
    ],
    [
      'a stop after a restart counts from the new deadline',
      plain,
      session,
      opening,
      'Mon 2025-03-03 09:00',
      ['Mon 2025-03-03 10:00 → Wed 2025-03-05 08:00 restart', 'Wed 2025-03-05 11:00 → 12:00'],
      'Wed 2025-03-05 17:00',
    ],
  ],
  'stops that overlap, touch or are empty': [
    [
      'overlapping, in any order: 10:00–12:00',
      plain,
      working(1),
      elapsed,
      'Mon 2025-03-03 09:00',
      ['Mon 2025-03-03 10:30 → 12:00', 'Mon 2025-03-03 10:00 → 11:00'],
      'Tue 2025-03-04 10:30',
    ],
    [
      'one within the other',
      plain,
      working(1),
      elapsed,
      'Mon 2025-03-03 09:00',
      ['Mon 2025-03-03 10:00 → 11:00', 'Mon 2025-03-03 10:15 → 10:30'],
      'Tue 2025-03-04 10:00',
    ],
    [
      'a resume touching a restart restarts at the end of both',
      plain,
      working(1),
      elapsed,
      'Mon 2025-03-03 09:00',
      ['Mon 2025-03-03 10:00 → 11:00', 'Mon 2025-03-03 11:00 → Tue 2025-03-04 07:30 restart'],
      'Tue 2025-03-04 17:00',
    ],
    [
      'a restart within a longer resume restarts at the end of both',
      plain,
      working(1),
      elapsed,
      'Mon 2025-03-03 09:00',
      ['Mon 2025-03-03 10:00 → 11:00 restart', 'Mon 2025-03-03 10:30 → Tue 2025-03-04 07:30'],
      'Tue 2025-03-04 17:00',
    ],
    ['an empty one, a restart too', plain, working(1), elapsed, 'Mon 2025-03-03 09:00', ['Mon 2025-03-03 11:00 → 11:00 restart'], 'Tue 2025-03-04 09:00'],
    ['no end, from the deadline on', plain, session, opening, 'Tue 2025-03-04 08:10', ['Tue 2025-03-04 11:30 →'], 'Tue 2025-03-04 11:30'],
  ],
};

describe.each(Object.entries(rows))('%s', (_, table) => {
  test.each(table)('%s', (_what, world, limit, profile, received, stops, due) => {
    const answer = oracleDeadline({ receivedAt: at(received), limit, profile, world, stops: stopsOf(stops) });
    expect(answer).toMatchObject({ state: 'due', due: at(due) });
  });
});

describe('the deemed receipt', () => {
  test.each<[string, Limit, Profile, string, string[], string]>([
    ['in a session', sameDay, opening, 'Mon 2025-03-03 09:00', [], 'Mon 2025-03-03 09:00'],
    ['at lunch, next opening', sameDay, opening, 'Mon 2025-03-03 11:30', [], 'Mon 2025-03-03 13:30'],
    ['at lunch, kept', sameDay, keep, 'Mon 2025-03-03 11:30', [], 'Mon 2025-03-03 11:30'],
    ['on a Saturday, next opening', sameDay, opening, 'Sat 2025-03-08 10:00', [], 'Mon 2025-03-10 07:30'],
    ['on a Friday after the cut-off', sameDay, at15, 'Fri 2025-03-07 15:01', [], 'Mon 2025-03-10 07:30'],
    [
      'after a restart still the first',
      sameDay,
      opening,
      'Mon 2025-03-03 09:00',
      ['Mon 2025-03-03 10:00 → Tue 2025-03-04 09:00 restart'],
      'Mon 2025-03-03 09:00',
    ],
    ['hours by the clock: the receipt itself', clock(24), at15, 'Fri 2025-03-07 18:00', [], 'Fri 2025-03-07 18:00'],
  ])('%s', (_what, limit, profile, received, stops, deemed) => {
    const answer = oracleDeadline({ receivedAt: at(received), limit, profile, world: plain, stops: stopsOf(stops) });
    expect(answer).toMatchObject({ state: 'due', deemedReceivedAt: at(deemed) });
  });
});

describe('the legal end', () => {
  test.each<[string, Limit, Profile, string]>([
    ['in the session: the close', session, opening, 'Mon 2025-03-03 11:30'],
    ['in the day: midnight', sameDay, opening, 'Tue 2025-03-04 00:00'],
    ['in the week: Friday’s midnight', sameWeek, opening, 'Sat 2025-03-08 00:00'],
    ['half a day, session after: midnight', working(0.5), sessionAfter, 'Tue 2025-03-04 00:00'],
    ['half a day, elapsed: midnight', working(0.5), elapsed, 'Tue 2025-03-04 00:00'],
    ['1 working hour: the hour', hours(1), opening, 'Mon 2025-03-03 10:00'],
    ['1 hour: the hour', clock(1), opening, 'Mon 2025-03-03 10:00'],
    ['1 calendar day: midnight', calendar(1), opening, 'Wed 2025-03-05 00:00'],
  ])('%s', (_what, limit, profile, legalEnd) => {
    const answer = oracleDeadline({ receivedAt: at('Mon 2025-03-03 09:00'), limit, profile, world: plain });
    expect(answer).toMatchObject({ state: 'due', legalEnd: at(legalEnd) });
  });
});

describe('the due session', () => {
  const mondayMorning = { date: '2025-03-03', half: 'morning', opens: '07:30', closes: '11:30' };
  const mondayAfternoon = { date: '2025-03-03', half: 'afternoon', opens: '13:30', closes: '17:00' };
  test.each<[string, Limit, string, object]>([
    ['in the session', session, 'Mon 2025-03-03 09:00', mondayMorning],
    ['in the day', sameDay, 'Mon 2025-03-03 09:00', mondayAfternoon],
    ['working hours that end at the close', hours(2.5), 'Mon 2025-03-03 09:00', mondayMorning],
    ['hours that end at lunch', clock(3), 'Mon 2025-03-03 09:00', mondayMorning],
    ['hours that end at an opening', clock(4.5), 'Mon 2025-03-03 09:00', mondayMorning],
    ['hours that end 1 ms after an opening', clock(4.5 + 1 / 3_600_000), 'Mon 2025-03-03 09:00', mondayAfternoon],
    ['hours that end in the night', clock(22), 'Mon 2025-03-03 09:00', mondayAfternoon],
    ['hours that end on a Saturday', clock(24), 'Fri 2025-03-07 09:00', { ...mondayAfternoon, date: '2025-03-10' }],
  ])('%s', (_what, limit, received, expected) => {
    expect(oracleDeadline({ receivedAt: at(received), limit, profile: opening, world: plain })).toMatchObject({ session: expected });
  });
});

describe('on hold', () => {
  test.each<[string, Limit, string[], string]>([
    ['no end', session, ['Mon 2025-03-03 10:00 →'], 'Mon 2025-03-03 10:00'],
    ['no end, a restart', session, ['Mon 2025-03-03 10:00 → restart'], 'Mon 2025-03-03 10:00'],
    ['no end, touching an earlier one', session, ['Mon 2025-03-03 10:30 →', 'Mon 2025-03-03 10:00 → 10:30'], 'Mon 2025-03-03 10:00'],
    [
      'before the deadline only because of an earlier one',
      session,
      ['Mon 2025-03-03 10:00 → 12:00', 'Mon 2025-03-03 14:00 →'],
      'Mon 2025-03-03 14:00',
    ],
    [
      'before the deadline only because of a restart',
      session,
      ['Mon 2025-03-03 10:00 → 14:00 restart', 'Mon 2025-03-03 16:00 →'],
      'Mon 2025-03-03 16:00',
    ],
  ])('%s', (_what, limit, stops, since) => {
    const answer = oracleDeadline({ receivedAt: at('Mon 2025-03-03 09:00'), limit, profile: opening, world: plain, stops: stopsOf(stops) });
    expect(answer).toEqual({ state: 'on-hold', since: at(since), ended: [] });
  });
});

describe('refused', () => {
  const outside = 'outside-calendar';
  test.each<[string, Limit, Profile, string, string[], string | null]>([
    ['received before the coverage', session, opening, 'Fri 2025-02-28 09:00', [], outside],
    ['received on the last day', session, opening, 'Mon 2025-03-31 09:00', [], null],
    ['in the week, whose Tuesday is not covered', sameWeek, opening, 'Mon 2025-03-31 09:00', [], outside],
    ['half a day, session after, on the last day', working(0.5), sessionAfter, 'Mon 2025-03-31 09:00', [], null],
    ['half a day, session after, on the last afternoon', working(0.5), sessionAfter, 'Mon 2025-03-31 14:00', [], outside],
    ['1 calendar day from the last day', calendar(1), opening, 'Mon 2025-03-31 09:00', [], outside],
    ['hours that end on the last day', clock(14), opening, 'Mon 2025-03-31 09:59:59.999', [], null],
    ['hours that end with the coverage', clock(14), opening, 'Mon 2025-03-31 10:00', [], outside],
    ['working hours that end at the last close', hours(7.5), opening, 'Mon 2025-03-31 07:30', [], null],
    ['a lost session that cannot be made up', session, opening, 'Mon 2025-03-31 14:00', ['Mon 2025-03-31 15:00 → 17:00'], outside],
    [
      'a restart after the coverage',
      session,
      opening,
      'Mon 2025-03-31 14:00',
      ['Mon 2025-03-31 15:00 → Wed 2025-04-02 09:00 restart'],
      outside,
    ],
    ['a stop after the deadline and the coverage', session, opening, 'Mon 2025-03-31 14:00', ['Wed 2025-04-02 09:00 →'], null],
    ['a stop that ends before it begins', session, opening, 'Mon 2025-03-03 09:00', ['Mon 2025-03-03 11:00 → 10:00'], 'invalid-clock-stop'],
    ['a stop before the receipt', session, opening, 'Mon 2025-03-03 09:00', ['Mon 2025-03-03 08:59 → 10:00'], 'invalid-clock-stop'],
    ['a cut-off with keep-date', session, { offHours: 'keep-date', cutOff: '15:00' }, 'Mon 2025-03-03 09:00', [], 'invalid-profile'],
  ])('%s', (_what, limit, profile, received, stops, code) => {
    const answer = oracleDeadline({ receivedAt: at(received), limit, profile, world: plain, stops: stopsOf(stops) });
    expect(answer).toMatchObject(code === null ? { state: 'due' } : { state: 'refused', code });
  });
});
