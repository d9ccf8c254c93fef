import { describe, expect, test } from 'vitest';
import {
  createWorkingCalendar,
  vietnamCalendar,
  type CalendarDay,
  type DayDecision,
  type OfficeHours,
  type SessionHours,
} from '../../src/calendar.js';
import { day } from '../support/day.js';
import { refusalTextOf } from '../support/refusal.js';

const morning = (opens: string, closes: string): SessionHours => ({ half: 'morning', opens, closes });
const afternoon = (opens: string, closes: string): SessionHours => ({ half: 'afternoon', opens, closes });

const summerDay = [morning('07:00', '11:30'), afternoon('14:00', '17:30')];
const winterDay = [morning('07:30', '12:00'), afternoon('13:30', '17:00')];
const everyWeekday = (hours: readonly SessionHours[]) => ({ 1: hours, 2: hours, 3: hours, 4: hours, 5: hours });

const coverage = { from: '2025-01-01', until: '2026-01-01' };
const office = (officeHours: OfficeHours, ...decisions: DayDecision[]) =>
  createWorkingCalendar({
    name: 'an office',
    coverage,
    officeHours,
    holidays: [{ date: day('Tue 2025-09-02'), name: { vi: 'Quốc khánh', en: 'National Day' } }],
    decisions,
  });
const hours = ({ sessions }: CalendarDay) => sessions.map(({ opens, closes }) => `${opens}–${closes}`).join(' ') || 'closed';

describe('§3 default office hours: 07:30–11:30 and 13:30–17:00, Monday to Friday, 450 minutes', () => {
  test.each([
    { date: 'Mon 2025-03-03', open: '07:30–11:30 13:30–17:00' },
    { date: 'Tue 2025-03-04', open: '07:30–11:30 13:30–17:00' },
    { date: 'Wed 2025-03-05', open: '07:30–11:30 13:30–17:00' },
    { date: 'Thu 2025-03-06', open: '07:30–11:30 13:30–17:00' },
    { date: 'Fri 2025-03-07', open: '07:30–11:30 13:30–17:00' },
    { date: 'Sat 2025-03-08', open: 'closed' },
    { date: 'Sun 2025-03-09', open: 'closed' },
  ])('$date: $open', ({ date, open }) => {
    const own = createWorkingCalendar({ name: 'an office', coverage });
    expect(hours(own.day(day(date)))).toBe(open);
    expect(hours(vietnamCalendar().day(day(date)))).toBe(open);
  });
});

describe('§3 office hours by period: summer and winter, meeting edge to edge', () => {
  const seasons: OfficeHours = [
    { until: '2025-04-16', weekdays: everyWeekday(winterDay) },
    { from: '2025-04-16', until: '2025-10-16', weekdays: everyWeekday(summerDay) },
    { from: '2025-10-16', weekdays: everyWeekday(winterDay) },
  ];

  test.each([
    { date: 'Wed 2025-01-01', open: '07:30–12:00 13:30–17:00', note: 'the first day of the coverage is in the first period' },
    { date: 'Tue 2025-04-15', open: '07:30–12:00 13:30–17:00', note: 'the last day of winter hours' },
    { date: 'Wed 2025-04-16', open: '07:00–11:30 14:00–17:30', note: 'the first day of summer hours' },
    { date: 'Wed 2025-10-15', open: '07:00–11:30 14:00–17:30', note: 'the last day of summer hours' },
    { date: 'Thu 2025-10-16', open: '07:30–12:00 13:30–17:00', note: 'the first day of winter hours' },
    { date: 'Wed 2025-12-31', open: '07:30–12:00 13:30–17:00', note: 'the last day of the coverage is in the last period' },
  ])('$date: $open: $note', ({ date, open }) => {
    expect(hours(office(seasons).day(day(date)))).toBe(open);
  });

  test('the first period may begin, and the last end, outside the coverage or exactly at it', () => {
    const written: OfficeHours = [{ from: '2025-01-01', until: '2026-01-01', weekdays: everyWeekday(winterDay) }];
    const wider: OfficeHours = [{ from: '2020-01-01', until: '2030-01-01', weekdays: everyWeekday(winterDay) }];
    for (const officeHours of [written, wider]) expect(hours(office(officeHours).day('2025-03-03'))).toBe('07:30–12:00 13:30–17:00');
  });

  test('the national calendar takes them too', () => {
    const seasonal = vietnamCalendar({
      officeHours: [
        { until: '2024-04-16', weekdays: everyWeekday(winterDay) },
        { from: '2024-04-16', weekdays: everyWeekday(summerDay) },
      ],
    });
    expect(hours(seasonal.day(day('Mon 2024-04-15')))).toBe('07:30–12:00 13:30–17:00');
    expect(hours(seasonal.day(day('Tue 2024-04-16')))).toBe('07:00–11:30 14:00–17:30');
    expect(hours(seasonal.day(day('Tue 2024-04-30')))).toBe('closed');
  });
});

describe('days with one session, Saturday mornings, weekdays not worked', () => {
  const irregular = office([
    {
      weekdays: {
        1: winterDay,
        2: winterDay,
        3: [afternoon('13:30', '17:00')],
        4: [],
        5: [morning('07:30', '12:00')],
        6: [morning('08:00', '11:00')],
      },
    },
  ]);

  test.each([
    { date: 'Mon 2025-03-03', open: '07:30–12:00 13:30–17:00', code: 'ordinary', note: 'two sessions' },
    { date: 'Wed 2025-03-05', open: '13:30–17:00', code: 'ordinary', note: 'the afternoon alone' },
    { date: 'Thu 2025-03-06', open: 'closed', code: 'weekly-rest', note: 'a weekday with no sessions is not worked' },
    { date: 'Fri 2025-03-07', open: '07:30–12:00', code: 'ordinary', note: 'the morning alone' },
    { date: 'Sat 2025-03-08', open: '08:00–11:00', code: 'ordinary', note: 'a Saturday morning' },
    { date: 'Sun 2025-03-09', open: 'closed', code: 'weekly-rest', note: 'a weekday left out is not worked' },
  ])('$date is $open: $note', ({ date, open, code }) => {
    const asked = irregular.day(day(date));
    expect({ open: hours(asked), code: asked.reason.code, working: asked.working }).toEqual({ open, code, working: open !== 'closed' });
  });
});

describe('§3 a day worked by swap has the sessions of the day it replaces: that day’s weekday and period', () => {
  const swap = (dayOff: string, workedInstead: string): DayDecision => ({
    kind: 'swap',
    dayOff: day(dayOff),
    workedInstead: day(workedInstead),
  });
  const mondaysShort: OfficeHours = [
    { until: '2025-04-16', weekdays: { ...everyWeekday(winterDay), 1: [morning('08:00', '11:00')] } },
    { from: '2025-04-16', weekdays: everyWeekday(summerDay) },
  ];

  test.each([
    { off: 'Mon 2025-03-03', worked: 'Sat 2025-03-08', open: '08:00–11:00', note: 'a Monday of the winter period: its morning alone' },
    { off: 'Tue 2025-03-04', worked: 'Sat 2025-03-08', open: '07:30–12:00 13:30–17:00', note: 'a Tuesday of the winter period' },
    { off: 'Mon 2025-04-14', worked: 'Sat 2025-04-19', open: '08:00–11:00', note: 'worked in summer for a Monday of the winter period' },
    {
      off: 'Wed 2025-04-16',
      worked: 'Sat 2025-04-12',
      open: '07:00–11:30 14:00–17:30',
      note: 'worked in winter for a day of the summer period',
    },
    { off: 'Mon 2025-03-03', worked: 'Sun 2025-03-09', open: '08:00–11:00', note: 'on a Sunday as on a Saturday' },
  ])('$off off, $worked worked $open: $note', ({ off, worked, open }) => {
    const calendar = office(mondaysShort, swap(off, worked));
    expect(hours(calendar.day(day(worked)))).toBe(open);
    expect(hours(calendar.day(day(off)))).toBe('closed');
  });

  test('in the national calendar: Saturday 4 May 2024 has the Monday hours of the period of 29 April', () => {
    const seasonal = vietnamCalendar({
      officeHours: [
        { until: '2024-05-01', weekdays: { ...everyWeekday(winterDay), 1: [morning('08:00', '11:00')] } },
        { from: '2024-05-01', weekdays: everyWeekday(summerDay) },
      ],
    });
    expect(hours(seasonal.day(day('Sat 2024-05-04')))).toBe('08:00–11:00');
  });

  test('an office that works on Saturday mornings has the national swaps: the Saturday worked instead is a whole Monday', () => {
    const calendar = vietnamCalendar({ officeHours: [{ weekdays: { ...everyWeekday(winterDay), 6: [morning('08:00', '11:00')] } }] });
    expect(hours(calendar.day(day('Sat 2024-05-04')))).toBe('07:30–12:00 13:30–17:00');
    expect(hours(calendar.day(day('Mon 2024-04-29')))).toBe('closed');
    expect(hours(calendar.day(day('Sat 2024-05-11')))).toBe('08:00–11:00');
    expect(hours(calendar.day(day('Sat 2025-02-01')))).toBe('08:00–11:00');
  });

  test('an office that does not work on Fridays has nothing to work for a Friday off by swap', () => {
    const calendar = vietnamCalendar({ officeHours: [{ weekdays: { 1: winterDay, 2: winterDay, 3: winterDay, 4: winterDay } }] });
    expect(hours(calendar.day(day('Fri 2025-05-02')))).toBe('closed');
    expect(hours(calendar.day(day('Sat 2025-04-26')))).toBe('closed');
    expect(hours(calendar.day(day('Sat 2024-05-04')))).toBe('07:30–12:00 13:30–17:00');
  });

  test('in a calendar of one’s own a Saturday with hours is worked, so it cannot be worked instead', () => {
    const saturdays: OfficeHours = [{ weekdays: { ...everyWeekday(winterDay), 6: [morning('08:00', '11:00')] } }];
    expect(refusalTextOf(() => office(saturdays, swap('Mon 2025-03-03', 'Sat 2025-03-08')))).toContain(
      'invalid-decision: swap 2025-03-03/2025-03-08 workedInstead is "2025-03-08": expected a day that is not worked without the swap',
    );
  });
});

describe('§3 an opened day has its weekday’s hours or, where that has none, those of the first worked weekday of the period', () => {
  const opening = (date: string, half?: 'morning' | 'afternoon'): DayDecision => ({
    kind: 'opening',
    date: day(date),
    ...(half === undefined ? {} : { half }),
  });
  const fromTuesday: OfficeHours = [
    { until: '2025-04-16', weekdays: { 2: [morning('08:00', '11:00')], 3: winterDay, 5: [afternoon('13:00', '16:00')] } },
    { from: '2025-04-16', weekdays: everyWeekday(summerDay) },
  ];

  test.each([
    { date: 'Tue 2025-09-02', half: undefined, open: '07:00–11:30 14:00–17:30', note: 'a holiday on a Tuesday has Tuesday’s hours' },
    { date: 'Tue 2025-09-02', half: 'afternoon' as const, open: '14:00–17:30', note: 'and its half that half' },
    { date: 'Sat 2025-09-06', half: undefined, open: '07:00–11:30 14:00–17:30', note: 'a Saturday has Monday’s hours' },
    { date: 'Sat 2025-03-08', half: undefined, open: '08:00–11:00', note: 'or Tuesday’s, where that is the first worked weekday' },
    { date: 'Mon 2025-03-03', half: undefined, open: '08:00–11:00', note: 'a Monday not worked has Tuesday’s hours, too' },
    { date: 'Sat 2025-03-08', half: 'morning' as const, open: '08:00–11:00', note: 'its morning' },
  ])('$date $half: $open: $note', ({ date, half, open }) => {
    expect(hours(office(fromTuesday, opening(date, half)).day(day(date)))).toBe(open);
  });

  test('a half that has no hours cannot be opened', () => {
    expect(refusalTextOf(() => office(fromTuesday, opening('Sat 2025-03-08', 'afternoon')))).toContain('invalid-decision');
  });
});

describe('office hours that are refused', () => {
  const weekdays = (hours: unknown) => [{ weekdays: { 1: hours } }];
  const full = everyWeekday(winterDay);

  test.each<{ what: string; hours: unknown; names: string }>([
    { what: 'a session that closes before it opens', hours: weekdays([morning('11:30', '07:30')]), names: 'weekdays[1][0].closes' },
    { what: 'a session that closes when it opens', hours: weekdays([morning('07:30', '07:30')]), names: 'weekdays[1][0].closes' },
    { what: 'a day in one piece of more than six hours', hours: weekdays([morning('08:00', '14:01')]), names: 'weekdays[1] ' },
    {
      what: 'sessions that overlap',
      hours: weekdays([morning('07:30', '12:00'), afternoon('11:30', '17:00')]),
      names: 'weekdays[1][1].opens',
    },
    {
      what: 'an afternoon before the morning',
      hours: weekdays([afternoon('13:30', '17:00'), morning('07:30', '11:30')]),
      names: 'weekdays[1][0].half',
    },
    { what: 'two mornings', hours: weekdays([morning('07:30', '09:00'), morning('09:30', '11:30')]), names: 'weekdays[1][1].half' },
    {
      what: 'three sessions',
      hours: weekdays([morning('07:30', '09:00'), afternoon('13:30', '15:00'), afternoon('15:30', '17:00')]),
      names: 'weekdays[1]',
    },
    { what: 'a half that is none', hours: weekdays([{ half: 'evening', opens: '18:00', closes: '20:00' }]), names: 'weekdays[1][0].half' },
    { what: 'a time of one digit', hours: weekdays([morning('7:30', '11:30')]), names: 'weekdays[1][0].opens' },
    { what: '24:00', hours: weekdays([afternoon('13:30', '24:00')]), names: 'weekdays[1][0].closes' },
    { what: 'minute 60', hours: weekdays([morning('07:60', '11:30')]), names: 'weekdays[1][0].opens' },
    { what: 'minutes of the day', hours: weekdays([{ half: 'morning', opens: 450, closes: 690 }]), names: 'weekdays[1][0].opens' },
    { what: 'a session without a close', hours: weekdays([{ half: 'morning', opens: '07:30' }]), names: 'weekdays[1][0].closes' },
    { what: 'a key that is not known', hours: weekdays([{ ...morning('07:30', '11:30'), breaks: [] }]), names: 'breaks' },
    { what: 'a session that is a text', hours: weekdays(['07:30-11:30']), names: 'weekdays[1][0]' },
    { what: 'sessions that are no list', hours: weekdays({ morning: '07:30-11:30' }), names: 'weekdays[1]' },
    { what: 'weekday 0', hours: [{ weekdays: { ...full, 0: winterDay } }], names: 'weekdays."0"' },
    { what: 'weekday 8', hours: [{ weekdays: { ...full, 8: winterDay } }], names: 'weekdays."8"' },
    { what: 'a weekday by name', hours: [{ weekdays: { ...full, saturday: winterDay } }], names: 'weekdays."saturday"' },
    { what: 'weekday 1.5', hours: [{ weekdays: { ...full, '1.5': winterDay } }], names: 'weekdays."1.5"' },
    { what: 'a week with nothing worked', hours: [{ weekdays: {} }], names: 'weekdays' },
    { what: 'a week of empty days', hours: [{ weekdays: { 1: [], 2: [] } }], names: 'weekdays' },
    { what: 'no weekdays at all', hours: [{}], names: 'weekdays' },
    { what: 'weekdays that are a list', hours: [{ weekdays: [winterDay] }], names: 'weekdays' },
    { what: 'no period', hours: [], names: 'officeHours' },
    { what: 'a period that is no object', hours: ['summer'], names: 'officeHours[0]' },
    { what: 'periods that are no list', hours: { weekdays: full }, names: 'officeHours' },
    { what: 'a key of a period that is not known', hours: [{ weekdays: full, name: 'summer' }], names: 'name' },
    {
      what: 'a day between two periods',
      hours: [
        { until: '2025-04-16', weekdays: full },
        { from: '2025-04-17', weekdays: full },
      ],
      names: 'officeHours[1].from',
    },
    {
      what: 'a day in two periods',
      hours: [
        { until: '2025-04-17', weekdays: full },
        { from: '2025-04-16', weekdays: full },
      ],
      names: 'officeHours[1].from',
    },
    {
      what: 'periods in the wrong order',
      hours: [
        { from: '2025-04-16', weekdays: full },
        { until: '2025-04-16', weekdays: full },
      ],
      names: 'officeHours',
    },
    {
      what: 'a second period without a beginning',
      hours: [{ until: '2025-04-16', weekdays: full }, { weekdays: full }],
      names: 'officeHours[1].from',
    },
    {
      what: 'a first period without an end before another',
      hours: [{ weekdays: full }, { from: '2025-04-16', weekdays: full }],
      names: 'officeHours[1].from',
    },
    { what: 'a period that begins after the coverage', hours: [{ from: '2025-01-02', weekdays: full }], names: 'officeHours' },
    { what: 'a period that ends before the coverage', hours: [{ until: '2025-12-31', weekdays: full }], names: 'officeHours' },
    {
      what: 'a period that ends before it begins',
      hours: [{ from: '2025-01-01', until: '2024-01-01', weekdays: full }],
      names: 'officeHours[0].until',
    },
    { what: 'a period of no day', hours: [{ from: '2025-01-01', until: '2025-01-01', weekdays: full }], names: 'officeHours[0].until' },
    { what: 'a period from 30 February', hours: [{ from: '2025-02-30', weekdays: full }], names: 'officeHours[0].from' },
  ])('$what', ({ hours: given, names }) => {
    const refused = refusalTextOf(() => office(given as OfficeHours));
    expect(refused).toMatch(/^invalid-calendar: /);
    expect(refused).toContain(names);
    // The national calendar checks them alike; its coverage is wider.
    expect(refusalTextOf(() => vietnamCalendar({ officeHours: given as OfficeHours }))).toMatch(/^invalid-calendar: /);
  });
});
