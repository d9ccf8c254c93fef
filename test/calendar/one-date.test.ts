import { describe, expect, test } from 'vitest';
import {
  computeDeadline,
  explain,
  profiles,
  vietnamCalendar,
  workingDays,
  type DayDecision,
  type OfficeHours,
  type SessionHours,
} from '../../src/calendar.js';
import { day } from '../support/day.js';
import { refusalOf, refusalTextOf } from '../support/refusal.js';

// What decisions make of one date, counted by hand from the rules: first a swap, then the hours of the date or an opening, then
// closures. `07:30–11:30 13:30–17:00` are the sessions that are open, the morning first.

const morning = (opens: string, closes: string): SessionHours => ({ half: 'morning', opens, closes });
const afternoon = (opens: string, closes: string): SessionHours => ({ half: 'afternoon', opens, closes });
const closed = (date: string, part: { half?: 'morning' | 'afternoon'; from?: string; to?: string } = {}): DayDecision => ({
  kind: 'closure',
  date: day(date),
  ...part,
});
const opened = (date: string, half?: 'morning' | 'afternoon'): DayDecision => ({
  kind: 'opening',
  date: day(date),
  ...(half === undefined ? {} : { half }),
});
const hours = (date: string, ...sessions: SessionHours[]): DayDecision => ({ kind: 'hours', date: day(date), sessions });
const swap = (dayOff: string, workedInstead: string): DayDecision => ({
  kind: 'swap',
  dayOff: day(dayOff),
  workedInstead: day(workedInstead),
});

const vietnam = (...decisions: DayDecision[]) => vietnamCalendar({ decisions });
const open = (decisions: readonly DayDecision[], date: string): string => {
  const { sessions, reason, working } = vietnamCalendar({ decisions }).day(day(date));
  expect(working).toBe(sessions.length > 0);
  return [...sessions.map(({ opens, closes }) => `${opens}–${closes}`), reason.code].join(' ');
};

const DAY = '07:30–11:30 13:30–17:00';

// Facts: Saturday 22 August 2026 is worked instead of Monday 31 August (Thông báo 9441/TB-BNV); Monday 27 April 2026 is off for
// Giỗ Tổ (26 April, a Sunday); 16 February 2026 is the eve of Tết.
describe.each([
  // One closure.
  { what: 'nothing decided', decisions: [], date: 'Mon 2026-03-02', is: `${DAY} ordinary` },
  { what: 'closed', decisions: [closed('Mon 2026-03-02')], date: 'Mon 2026-03-02', is: 'closure' },
  {
    what: 'closed in the morning',
    decisions: [closed('Mon 2026-03-02', { half: 'morning' })],
    date: 'Mon 2026-03-02',
    is: '13:30–17:00 closure',
  },
  {
    what: 'closed from 15:00',
    decisions: [closed('Mon 2026-03-02', { from: '15:00' })],
    date: 'Mon 2026-03-02',
    is: '07:30–11:30 13:30–15:00 closure',
  },
  {
    what: 'closed until 09:00',
    decisions: [closed('Mon 2026-03-02', { to: '09:00' })],
    date: 'Mon 2026-03-02',
    is: '09:00–11:30 13:30–17:00 closure',
  },
  {
    what: 'closed from 10:00 to 14:00',
    decisions: [closed('Mon 2026-03-02', { from: '10:00', to: '14:00' })],
    date: 'Mon 2026-03-02',
    is: '07:30–10:00 14:00–17:00 closure',
  },
  {
    what: 'closed from 13:30: the afternoon is closed',
    decisions: [closed('Mon 2026-03-02', { from: '13:30' })],
    date: 'Mon 2026-03-02',
    is: '07:30–11:30 closure',
  },
  {
    what: 'closed from 13:31: a minute of the afternoon is left, and is its session',
    decisions: [closed('Mon 2026-03-02', { from: '13:31' })],
    date: 'Mon 2026-03-02',
    is: '07:30–11:30 13:30–13:31 closure',
  },
  {
    what: 'closed until 11:30: the morning is closed',
    decisions: [closed('Mon 2026-03-02', { to: '11:30' })],
    date: 'Mon 2026-03-02',
    is: '13:30–17:00 closure',
  },
  {
    what: 'closed until 11:29',
    decisions: [closed('Mon 2026-03-02', { to: '11:29' })],
    date: 'Mon 2026-03-02',
    is: '11:29–11:30 13:30–17:00 closure',
  },
  {
    what: 'closed over lunch: nothing is lost',
    decisions: [closed('Mon 2026-03-02', { from: '11:30', to: '13:30' })],
    date: 'Mon 2026-03-02',
    is: `${DAY} ordinary`,
  },
  {
    what: 'closed after hours: nothing is lost',
    decisions: [closed('Mon 2026-03-02', { from: '17:00' })],
    date: 'Mon 2026-03-02',
    is: `${DAY} ordinary`,
  },
  {
    what: 'closed from 07:30 to 17:00: the whole day',
    decisions: [closed('Mon 2026-03-02', { from: '07:30', to: '17:00' })],
    date: 'Mon 2026-03-02',
    is: 'closure',
  },
  { what: 'a Sunday closed stays a Sunday', decisions: [closed('Sun 2026-03-01')], date: 'Sun 2026-03-01', is: 'weekly-rest' },
  { what: 'the eve of Tết closed stays a holiday', decisions: [closed('Mon 2026-02-16')], date: 'Mon 2026-02-16', is: 'holiday' },
  // Closures add up.
  {
    what: 'both halves closed by two decisions',
    decisions: [closed('Mon 2026-03-02', { half: 'morning' }), closed('Mon 2026-03-02', { half: 'afternoon' })],
    date: 'Mon 2026-03-02',
    is: 'closure',
  },
  {
    what: 'a closed day and its morning',
    decisions: [closed('Mon 2026-03-02'), closed('Mon 2026-03-02', { half: 'morning' })],
    date: 'Mon 2026-03-02',
    is: 'closure',
  },
  {
    what: 'late opening and early closing',
    decisions: [closed('Mon 2026-03-02', { to: '09:00' }), closed('Mon 2026-03-02', { from: '15:00' })],
    date: 'Mon 2026-03-02',
    is: '09:00–11:30 13:30–15:00 closure',
  },
  {
    what: 'until 09:00 and from 09:00 to 10:00',
    decisions: [closed('Mon 2026-03-02', { to: '09:00' }), closed('Mon 2026-03-02', { from: '09:00', to: '10:00' })],
    date: 'Mon 2026-03-02',
    is: '10:00–11:30 13:30–17:00 closure',
  },
  {
    what: 'from 09:00 to 10:00 and from 10:00 to 11:30: together they leave the morning in one piece',
    decisions: [closed('Mon 2026-03-02', { from: '10:00', to: '11:30' }), closed('Mon 2026-03-02', { from: '09:00', to: '10:00' })],
    date: 'Mon 2026-03-02',
    is: '07:30–09:00 13:30–17:00 closure',
  },
  {
    what: 'the morning, and from 15:00',
    decisions: [closed('Mon 2026-03-02', { half: 'morning' }), closed('Mon 2026-03-02', { from: '15:00' })],
    date: 'Mon 2026-03-02',
    is: '13:30–15:00 closure',
  },
  // A day worked by swap.
  { what: 'the swapped Saturday', decisions: [], date: 'Sat 2026-08-22', is: `${DAY} worked-by-swap` },
  { what: 'a storm on the swapped Saturday', decisions: [closed('Sat 2026-08-22')], date: 'Sat 2026-08-22', is: 'closure' },
  { what: '… and Monday 31 August stays off', decisions: [closed('Sat 2026-08-22')], date: 'Mon 2026-08-31', is: 'swapped-off' },
  {
    what: 'a storm from 15:00 on the swapped Saturday',
    decisions: [closed('Sat 2026-08-22', { from: '15:00' })],
    date: 'Sat 2026-08-22',
    is: '07:30–11:30 13:30–15:00 closure',
  },
  {
    what: 'the swapped Saturday keeps hours of its own',
    decisions: [hours('Sat 2026-08-22', morning('07:00', '11:00'), afternoon('13:00', '16:30'))],
    date: 'Sat 2026-08-22',
    is: '07:00–11:00 13:00–16:30 hours',
  },
  { what: 'the day off of the swap closed stays off', decisions: [closed('Mon 2026-08-31')], date: 'Mon 2026-08-31', is: 'swapped-off' },
  { what: 'the day off of the swap opened', decisions: [opened('Mon 2026-08-31')], date: 'Mon 2026-08-31', is: `${DAY} opening` },
  {
    what: 'the morning of the day off of the swap opened',
    decisions: [opened('Mon 2026-08-31', 'morning')],
    date: 'Mon 2026-08-31',
    is: '07:30–11:30 opening',
  },
  {
    what: '… and the Saturday stays worked',
    decisions: [opened('Mon 2026-08-31')],
    date: 'Sat 2026-08-22',
    is: `${DAY} worked-by-swap`,
  },
  {
    what: 'the day off of the swap opened by hours',
    decisions: [hours('Mon 2026-08-31', morning('08:00', '12:00'))],
    date: 'Mon 2026-08-31',
    is: '08:00–12:00 hours',
  },
  {
    what: 'a swap of the office, and a storm on its Saturday',
    decisions: [swap('Wed 2026-03-04', 'Sat 2026-03-07'), closed('Sat 2026-03-07')],
    date: 'Sat 2026-03-07',
    is: 'closure',
  },
  {
    what: '… its day off stays off',
    decisions: [swap('Wed 2026-03-04', 'Sat 2026-03-07'), closed('Sat 2026-03-07')],
    date: 'Wed 2026-03-04',
    is: 'swapped-off',
  },
  // Hours of one date.
  {
    what: 'early closing before Tết',
    decisions: [hours('Fri 2026-02-13', morning('07:30', '11:30'), afternoon('13:30', '15:00'))],
    date: 'Fri 2026-02-13',
    is: '07:30–11:30 13:30–15:00 hours',
  },
  {
    what: 'an unbroken day in two halves that touch',
    decisions: [hours('Fri 2026-02-13', morning('08:00', '12:00'), afternoon('12:00', '16:00'))],
    date: 'Fri 2026-02-13',
    is: '08:00–12:00 12:00–16:00 hours',
  },
  {
    what: 'hours open a Sunday',
    decisions: [hours('Sun 2026-03-01', morning('08:00', '11:00'))],
    date: 'Sun 2026-03-01',
    is: '08:00–11:00 hours',
  },
  {
    what: 'hours open a holiday',
    decisions: [hours('Mon 2026-02-16', afternoon('13:00', '15:00'))],
    date: 'Mon 2026-02-16',
    is: '13:00–15:00 hours',
  },
  {
    what: 'the same hours twice',
    decisions: [hours('Sun 2026-03-01', morning('08:00', '11:00')), hours('Sun 2026-03-01', morning('08:00', '11:00'))],
    date: 'Sun 2026-03-01',
    is: '08:00–11:00 hours',
  },
  {
    what: 'a closure acts within hours',
    decisions: [
      hours('Mon 2026-03-02', morning('08:00', '12:00'), afternoon('12:00', '16:00')),
      closed('Mon 2026-03-02', { from: '15:00' }),
    ],
    date: 'Mon 2026-03-02',
    is: '08:00–12:00 12:00–15:00 closure',
  },
  {
    what: 'hours and their afternoon closed',
    decisions: [
      hours('Mon 2026-03-02', morning('08:00', '12:00'), afternoon('12:00', '16:00')),
      closed('Mon 2026-03-02', { half: 'afternoon' }),
    ],
    date: 'Mon 2026-03-02',
    is: '08:00–12:00 closure',
  },
  {
    what: 'a Sunday opened by hours and closed again is a Sunday',
    decisions: [hours('Sun 2026-03-01', morning('08:00', '11:00')), closed('Sun 2026-03-01')],
    date: 'Sun 2026-03-01',
    is: 'weekly-rest',
  },
  // Openings.
  {
    what: 'an opened Saturday, closed from 15:00',
    decisions: [opened('Sat 2026-03-07'), closed('Sat 2026-03-07', { from: '15:00' })],
    date: 'Sat 2026-03-07',
    is: '07:30–11:30 13:30–15:00 closure',
  },
  {
    what: 'the morning opened, the afternoon closed: nothing to close',
    decisions: [opened('Sat 2026-03-07', 'morning'), closed('Sat 2026-03-07', { half: 'afternoon' })],
    date: 'Sat 2026-03-07',
    is: '07:30–11:30 opening',
  },
  {
    what: 'the compensatory Monday of Giỗ Tổ opened',
    decisions: [opened('Mon 2026-04-27')],
    date: 'Mon 2026-04-27',
    is: `${DAY} opening`,
  },
])('$date: $what', ({ decisions, date, is }) => {
  test(is, () => expect(open(decisions, date)).toBe(is));
  test('the order of the list makes no difference', () => expect(open([...decisions].reverse(), date)).toBe(is));
});

describe('R2: what contradicts itself is refused, in any order', () => {
  const saturday = 'Sat 2026-03-07';
  test.each([
    { what: 'two different swaps of one day off', decisions: [swap('Wed 2026-03-04', saturday), swap('Wed 2026-03-04', 'Sun 2026-03-08')] },
    { what: 'two different swaps of one day worked', decisions: [swap('Wed 2026-03-04', saturday), swap('Thu 2026-03-05', saturday)] },
    { what: 'a swap beside that of the state', decisions: [swap('Mon 2026-08-31', 'Sat 2026-08-29')] },
    { what: 'a day opened and closed', decisions: [opened(saturday), closed(saturday)] },
    { what: 'a day opened, its morning closed', decisions: [opened(saturday), closed(saturday, { half: 'morning' })] },
    { what: 'the morning opened, the day closed', decisions: [opened(saturday, 'morning'), closed(saturday)] },
    { what: 'two different hours', decisions: [hours(saturday, morning('08:00', '11:00')), hours(saturday, morning('08:00', '11:30'))] },
    { what: 'an opening beside hours', decisions: [hours(saturday, morning('08:00', '11:00')), opened(saturday, 'afternoon')] },
    { what: 'an opening of the swapped Saturday', decisions: [opened('Sat 2026-08-22')] },
    { what: 'a morning left in two pieces', decisions: [closed('Mon 2026-03-02', { from: '09:00', to: '10:00' })] },
    {
      what: 'an afternoon left in two pieces by two closures',
      decisions: [closed('Mon 2026-03-02', { to: '08:00' }), closed('Mon 2026-03-02', { from: '14:00', to: '16:59' })],
    },
    {
      what: 'hours left in two pieces',
      decisions: [hours(saturday, morning('08:00', '12:00')), closed(saturday, { from: '08:01', to: '08:02' })],
    },
  ])('$what', ({ decisions }) => {
    expect(refusalOf(() => vietnam(...decisions))).toBe('invalid-decision');
    expect(refusalOf(() => vietnam(...[...decisions].reverse()))).toBe('invalid-decision');
  });

  test('the refusal says which pieces would be left', () => {
    expect(refusalTextOf(() => vietnam(closed('Mon 2026-03-02', { from: '09:00', to: '10:00' })))).toBe(
      'invalid-decision: closure 2026-03-02 from 09:00 to 10:00 is "2026-03-02": expected closed hours that leave a half in one piece: ' +
        'of the morning, 07:30–09:00 and 10:00–11:30 would be left.',
    );
  });
});

describe('decisions of another shape', () => {
  const given = (decision: unknown) => refusalTextOf(() => vietnam(decision as DayDecision));
  const touching = [morning('08:00', '12:00'), afternoon('12:00', '16:00')];
  test.each<[what: string, decision: unknown, says: string]>([
    [
      'half and times',
      { kind: 'closure', date: '2026-03-02', half: 'morning', from: '09:00' },
      'decisions[0].from is "09:00": expected nothing beside half: a half or times, not both.',
    ],
    [
      'a time that is none',
      { kind: 'closure', date: '2026-03-02', from: '9:00' },
      'decisions[0].from is "9:00": expected a time of day "HH:mm".',
    ],
    ['24:00', { kind: 'closure', date: '2026-03-02', to: '24:00' }, 'decisions[0].to is "24:00": expected a time of day "HH:mm".'],
    [
      'to before from',
      { kind: 'closure', date: '2026-03-02', from: '10:00', to: '10:00' },
      'decisions[0].to is "10:00": expected a time of day "HH:mm" after `from`.',
    ],
    ['times of null', { kind: 'closure', date: '2026-03-02', from: null }, 'decisions[0].from is null: expected a time of day "HH:mm".'],
    [
      'hours without sessions',
      { kind: 'hours', date: '2026-03-02' },
      'decisions[0].sessions is undefined: expected a list of at most a morning and an afternoon.',
    ],
    [
      'no session',
      { kind: 'hours', date: '2026-03-02', sessions: [] },
      'decisions[0].sessions is an array of 0: expected at least one session; a day that is not worked is a closure.',
    ],
    [
      'a half of hours',
      { kind: 'hours', date: '2026-03-02', sessions: touching, half: 'morning' },
      'decisions[0]."half" is "morning": expected only kind, date, sessions, issuedOn, basis in a decision of this kind.',
    ],
    [
      'sessions that overlap by a minute',
      { kind: 'hours', date: '2026-03-02', sessions: [morning('08:00', '12:01'), afternoon('12:00', '16:00')] },
      'decisions[0].sessions[1].opens is "12:00": expected a time not before the morning has closed.',
    ],
  ])('%s', (_, decision, says) => expect(given(decision)).toBe(`invalid-decision: ${says}`));
});

describe('R1: a day in one piece of more than six hours', () => {
  const week = (...sessions: SessionHours[]): OfficeHours => [
    { weekdays: { 1: sessions, 2: sessions, 3: sessions, 4: sessions, 5: sessions } },
  ];
  const office = (officeHours: OfficeHours) => vietnamCalendar({ officeHours });
  const cut = (from: string, middle: string, to: string) =>
    `a day of more than six hours in its two halves, which may touch, such as { half: 'morning', opens: '${from}', closes: '${middle}' }, ` +
    `{ half: 'afternoon', opens: '${middle}', closes: '${to}' }`;

  test.each([
    { session: morning('08:00', '16:00'), halves: cut('08:00', '12:00', '16:00') },
    { session: afternoon('08:00', '14:01'), halves: cut('08:00', '12:00', '14:01') },
    { session: morning('12:00', '18:30'), halves: cut('12:00', '15:15', '18:30') },
    { session: morning('00:00', '11:59'), halves: cut('00:00', '05:59', '11:59') },
  ])('$session.opens–$session.closes is refused, in office hours and in hours, and the two halves are shown', ({ session, halves }) => {
    const shown = `"${session.opens}–${session.closes}": expected ${halves}.`;
    expect(refusalTextOf(() => office(week(session)))).toBe(`invalid-calendar: officeHours[0].weekdays[1] is ${shown}`);
    expect(refusalTextOf(() => vietnam(hours('Mon 2026-03-02', session)))).toBe(`invalid-calendar: decisions[0].sessions is ${shown}`);
  });

  test('six hours are taken, and so are two halves that touch', () => {
    expect(refusalOf(() => office(week(morning('08:00', '14:00'))))).toBe('answered');
    expect(refusalOf(() => office(week(morning('06:00', '13:00'), afternoon('13:00', '20:00'))))).toBe('answered');
  });

  test('what a closure leaves may be longer', () => {
    const long = vietnamCalendar({
      officeHours: week(morning('06:00', '13:00'), afternoon('13:00', '20:00')),
      decisions: [closed('Mon 2026-03-02', { half: 'afternoon' })],
    });
    expect(long.day('2026-03-02').sessions).toEqual([morning('06:00', '13:00')]);
  });

  // Received Mon 2026-03-02 09:00, 3 working days from the day after: Tue, Wed, Thu.
  test('Mon–Fri in one piece 08:00–16:00 is refused; as two touching halves 3 working days end Thu 2026-03-05 16:00', () => {
    const touching = office(week(morning('08:00', '12:00'), afternoon('12:00', '16:00')));
    const deadline = computeDeadline({
      receivedAt: '2026-03-02T09:00',
      limit: workingDays(3),
      profile: profiles.civilCode,
      calendar: touching,
    });
    expect(deadline.due.toISO()).toBe('2026-03-05T16:00:00.000+07:00');
    // At noon the afternoon has begun, and no minute is lost between the two.
    expect(touching.sessionAt('2026-03-02T11:59:59.999')).toEqual({ date: '2026-03-02', half: 'morning' });
    expect(touching.sessionAt('2026-03-02T12:00')).toEqual({ date: '2026-03-02', half: 'afternoon' });
    expect(touching.workingMinutesBetween('2026-03-02T11:00', '2026-03-02T13:00')).toBe(120);
  });
});

describe('the standard day stays that of the office hours', () => {
  // Elapsed: 1 day is 450 minutes. Thu 2026-02-12 13:30 + 210 minutes of that afternoon leaves 240: Fri 07:30–11:30.
  test('1 elapsed day over a date with short hours', () => {
    const calendar = vietnam(hours('Fri 2026-02-13', morning('07:30', '11:30'), afternoon('13:30', '15:00')));
    const due = (receivedAt: string) =>
      computeDeadline({ receivedAt, limit: workingDays(1), profile: profiles.elapsedTime, calendar }).due.toISO();
    expect(due('2026-02-12T13:30')).toBe('2026-02-13T11:30:00.000+07:00');
    // Received on the short day itself at 13:30: 90 minutes of it, then 360 of Monday 23 February after Tết (16 to 20 February off).
    expect(due('2026-02-13T13:30')).toBe('2026-02-23T15:30:00.000+07:00');
  });
});

describe('what a closed part is called', () => {
  const text = (...decisions: DayDecision[]) => {
    const calendar = vietnam(...decisions);
    const deadline = computeDeadline({ receivedAt: '2026-03-02T07:00', limit: workingDays(1), profile: profiles.civilCode, calendar });
    const said = (language: 'vi' | 'en') => explain(deadline, language).find((line) => /03\/03\/2026: |3 March 2026: /.test(line)) ?? '';
    return [said('vi').replace(/^.*?: /, ''), said('en').replace(/^.*?: /, '')];
  };

  test.each([
    { decisions: [closed('Tue 2026-03-03')], vi: 'cơ quan đóng cửa', en: 'the office is closed' },
    {
      decisions: [closed('Tue 2026-03-03', { half: 'morning' })],
      vi: 'cơ quan đóng cửa buổi sáng',
      en: 'the office is closed in the morning',
    },
    { decisions: [closed('Tue 2026-03-03', { from: '15:00' })], vi: 'cơ quan đóng cửa từ 15:00', en: 'the office is closed from 15:00' },
    { decisions: [closed('Tue 2026-03-03', { to: '09:00' })], vi: 'cơ quan đóng cửa đến 09:00', en: 'the office is closed until 09:00' },
    {
      decisions: [closed('Tue 2026-03-03', { from: '10:00', to: '14:00' })],
      vi: 'cơ quan đóng cửa từ 10:00 đến 14:00',
      en: 'the office is closed from 10:00 to 14:00',
    },
    {
      decisions: [closed('Tue 2026-03-03', { from: '15:00' }), closed('Tue 2026-03-03', { to: '09:00' })],
      vi: 'cơ quan đóng cửa đến 09:00 và từ 15:00',
      en: 'the office is closed until 09:00 and from 15:00',
    },
    {
      decisions: [hours('Tue 2026-03-03', morning('08:00', '12:00'))],
      vi: 'cơ quan làm việc theo giờ riêng của ngày này',
      en: 'the office keeps hours of its own on this day',
    },
  ])('$en', ({ decisions, vi, en }) => {
    const [inVietnamese, inEnglish] = text(...decisions);
    expect(inVietnamese).toContain(vi);
    expect(inEnglish).toContain(en);
  });

  test('the facts of the reason are data', () => {
    const calendar = vietnam(
      { ...closed('Tue 2026-03-03', { from: '15:00' }), basis: { document: 'Thông báo 12/TB-UBND' } },
      closed('Tue 2026-03-03', { to: '09:00' }),
      closed('Wed 2026-03-04', { to: '09:00' }),
    );
    expect(calendar.day('2026-03-03').reason).toEqual({
      code: 'closure',
      parts: [{ to: '09:00' }, { from: '15:00' }],
      basis: { document: 'Thông báo 12/TB-UBND' },
    });
    expect(calendar.day('2026-03-04').reason).toEqual({ code: 'closure', to: '09:00' });
  });
});

describe('sessionsBetween: how many sessions close in (a, b]', () => {
  const calendar = vietnamCalendar();
  test.each([
    { from: '2026-03-02T07:30', to: '2026-03-02T11:29:59.999', is: 0, note: 'the morning has not closed' },
    { from: '2026-03-02T07:30', to: '2026-03-02T11:30', is: 1, note: 'it closes at 11:30' },
    { from: '2026-03-02T11:30', to: '2026-03-02T17:00', is: 1, note: 'the close at which it begins is not counted' },
    { from: '2026-03-02T11:29:59.999', to: '2026-03-02T17:00', is: 2, note: 'both closes' },
    { from: '2026-03-02T00:00', to: '2026-03-09T00:00', is: 10, note: 'a week of five days' },
    { from: '2026-08-22T00:00', to: '2026-08-23T00:00', is: 2, note: 'the swapped Saturday' },
    { from: '2026-08-31T00:00', to: '2026-09-03T00:00', is: 0, note: '31 August off by swap, 1 and 2 September National Day' },
    { from: '2026-02-13T17:00', to: '2026-02-23T11:30', is: 1, note: 'Tết: Mon 16 to Fri 20 February off' },
    { from: '2100-12-31T00:00', to: '2101-01-01T00:00', is: 2, note: 'up to the end of the coverage' },
    { from: '2101-01-01T00:00', to: '2101-01-01T00:00', is: 0, note: 'nothing after it' },
  ])('$from to $to: $is, $note', ({ from, to, is }) => {
    expect(calendar.sessionsBetween(from, to)).toBe(is);
    // Reversed it is negative, and no zero is.
    expect(calendar.sessionsBetween(to, from)).toBe(is === 0 ? 0 : -is);
  });

  test.each([
    ['before the coverage', '2006-12-31T23:59'],
    ['past its end', '2101-01-01T00:00:00.001'],
  ])('%s: outside-calendar', (_, at) => {
    expect(refusalOf(() => calendar.sessionsBetween('2026-03-02T07:30', at))).toBe('outside-calendar');
    expect(refusalOf(() => calendar.sessionsBetween(at, '2026-03-02T07:30'))).toBe('outside-calendar');
  });

  test('where undecided days are refused, the end of the decided ones may be an end', () => {
    const strict = vietnamCalendar({ undecided: 'refuse' });
    expect(strict.sessionsBetween('2027-12-31T00:00', '2028-01-01T00:00')).toBe(2);
    expect(refusalOf(() => strict.sessionsBetween('2027-12-31T00:00', '2028-01-01T00:00:00.001'))).toBe('undecided-days');
  });
});

test('without options given it is one calendar', () => {
  expect(vietnamCalendar({})).toBe(vietnamCalendar());
  expect(vietnamCalendar({ decisions: [] })).not.toBe(vietnamCalendar());
});
