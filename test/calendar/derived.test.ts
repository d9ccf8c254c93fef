import { describe, expect, test } from 'vitest';
import { createWorkingCalendar, staleness, vietnamCalendar, type DayDecision, type OfficeHours } from '../../src/calendar.js';
import { day } from '../support/day.js';
import { refusalTextOf } from '../support/refusal.js';

const vietnam = vietnamCalendar();
const document = { document: 'Công văn 1', issuer: 'VPCP', confidence: 'high', checkedOn: '2026-11-22' } as const;

describe('what the law gives where no notice speaks', () => {
  test('to the last year of the calendar', () => {
    expect(vietnam.day(day('Fri 2100-01-01')).reason.code).toBe('holiday');
    expect(vietnam.day(day('Thu 2100-09-02')).reason.code).toBe('holiday');
  });

  test('a holiday says no more than it has', () => {
    expect(Object.keys(vietnam.day(day('Thu 2026-01-01')).reason)).toEqual(['code', 'name', 'basis']);
  });
});

describe('what is still to be decided of the next year, by the law then in force', () => {
  const awaited = (knownOn: string) => staleness(vietnamCalendar({ knownOn }), `${knownOn}T09:00`).awaited;

  test.each([
    { knownOn: '2010-06-01', facts: ['possible-swaps 2011'], note: 'four days of Tết, all named by the law' },
    { knownOn: '2012-06-17', facts: ['possible-swaps 2013'], note: 'the day before the Code of 2012 is issued' },
    { knownOn: '2012-06-18', facts: ['possible-swaps 2013'], note: 'issued, but Tết 2013 lies before it is in force' },
    { knownOn: '2013-01-01', facts: ['possible-swaps 2014', 'tet-days 2014'], note: 'five days of Tết, chosen each year' },
    { knownOn: '2019-06-01', facts: ['possible-swaps 2020', 'tet-days 2020'], note: 'one day of National Day' },
    {
      knownOn: '2020-06-01',
      facts: ['possible-swaps 2021', 'tet-days 2021', 'national-day-adjacent 2021'],
      note: 'the Code of 2019 gives National Day two days from 2021 on',
    },
  ])('as known on $knownOn: $facts: $note', ({ knownOn, facts }) => {
    expect(awaited(knownOn).map(({ code, year }) => `${code} ${year}`)).toEqual(facts);
  });

  // Mùng 1 of 2014 is 31 January: two days before it at the most, four from it on, and five more that compensation can reach.
  test('how far each can reach', () => {
    expect(awaited('2013-01-01')).toEqual([
      { code: 'possible-swaps', year: 2014, from: '2014-01-01', until: '2015-01-01' },
      { code: 'tet-days', year: 2014, from: '2014-01-29', until: '2014-02-09' },
    ]);
    expect(awaited('2020-06-01')[2]).toEqual({ code: 'national-day-adjacent', year: 2021, from: '2021-09-01', until: '2021-09-09' });
  });
});

describe('as known before any law that this library knows', () => {
  test('the day of the first Labour Code is taken', () => {
    expect(vietnamCalendar({ knownOn: '1994-06-23' }).day(day('Mon 2007-01-01')).reason.code).toBe('holiday');
  });

  test('the day before it is refused: every holiday would pass for a working day', () => {
    expect(refusalTextOf(() => vietnamCalendar({ knownOn: '1994-06-22' }))).toBe(
      'nothing-in-force: knownOn is "1994-06-22": expected a day from 1994-06-23 on, when the first law it rests on was issued.',
    );
  });
});

describe('a notice decides the days of Tết in whatever year', () => {
  // Mùng 1 of 2010 is Sunday 14 February.
  test('also in 2010, when the law left no choice', () => {
    const calendar = vietnamCalendar({ notices: [{ document, tet: { year: 2010, before: 3, after: 1 } }] });
    expect(vietnam.day(day('Thu 2010-02-11')).reason.code).toBe('ordinary');
    expect(calendar.day(day('Thu 2010-02-11')).reason).toMatchObject({ code: 'holiday', lunar: { day: 28, month: 12 } });
  });
});

// ── swaps of the state, in an office with hours of its own ──

describe('a swap by a published document', () => {
  const sessions = [
    { half: 'morning' as const, opens: '07:30', closes: '11:30' },
    { half: 'afternoon' as const, opens: '13:30', closes: '17:00' },
  ];
  const swapped = (dayOff: string, workedInstead: string) =>
    refusalTextOf(() => vietnamCalendar({ notices: [{ document, swaps: [{ dayOff: day(dayOff), workedInstead: day(workedInstead) }] }] }));

  test('an office that does not work on Fridays does not work for one, either', () => {
    const office = vietnamCalendar({ officeHours: [{ weekdays: { 1: sessions, 2: sessions, 3: sessions, 4: sessions } }] });
    expect(office.day(day('Fri 2025-05-02')).reason).toMatchObject({ code: 'swapped-off', workedInstead: '2025-04-26' });
    expect(office.day(day('Sat 2025-04-26')).reason).toEqual({ code: 'weekly-rest' });
  });

  test.each([
    ['Sat 2028-03-04', 'Sun 2028-03-05', 'dayOff is "2028-03-04": expected a working day of the state without the swap.'],
    ['Thu 2028-05-04', 'Sat 2028-05-06', 'answered'],
    // 30 April is a Sunday: Tuesday 2 May makes up for it.
    ['Tue 2028-05-02', 'Sat 2028-05-06', 'dayOff is "2028-05-02": expected a working day of the state without the swap.'],
    ['Mon 2028-05-01', 'Sat 2028-05-06', 'dayOff is "2028-05-01": expected a working day of the state without the swap.'],
    ['Mon 2028-03-06', 'Tue 2028-03-07', 'workedInstead is "2028-03-07": expected a day off of the state without the swap.'],
  ])('%s for %s: %s', (dayOff, workedInstead, says) => {
    const name = `swap ${day(dayOff)}/${day(workedInstead)} (Công văn 1)`;
    expect(swapped(dayOff, workedInstead)).toBe(says === 'answered' ? says : `invalid-decision: ${name} ${says}`);
  });
});

// ── decisions of an office: 2025; Monday 3 and Friday 7 March are holidays ──

describe('the sessions and the reason that a decision leaves', () => {
  const name = { vi: 'Ngày thành lập', en: 'Foundation day' };
  const morning = (opens: string) => ({ half: 'morning' as const, opens, closes: '11:30' });
  const afternoon = { half: 'afternoon' as const, opens: '13:30', closes: '17:00' };
  const officeHours: OfficeHours = [
    { weekdays: { 1: [morning('07:30'), afternoon], 4: [morning('08:00'), afternoon], 5: [morning('09:00')] } },
  ];
  const office = (...decisions: DayDecision[]) =>
    createWorkingCalendar({
      name: 'an office',
      coverage: { from: '2025-03-03', until: '2025-03-15' },
      officeHours,
      holidays: [
        { date: day('Mon 2025-03-03'), name },
        { date: day('Fri 2025-03-07'), name },
      ],
      decisions,
    });
  const hours = (calendar: ReturnType<typeof office>, date: string) =>
    calendar.day(day(date)).sessions.map(({ half, opens }) => `${half} ${opens}`);
  const reasonOn = (calendar: ReturnType<typeof office>, date: string) => calendar.day(day(date)).reason;

  test('an opened holiday has the hours of its weekday', () => {
    expect(hours(office({ kind: 'opening', date: '2025-03-07' }), 'Fri 2025-03-07')).toEqual(['morning 09:00']);
  });

  test('an opened weekend has those of the first weekday that is worked', () => {
    expect(hours(office({ kind: 'opening', date: '2025-03-08' }), 'Sat 2025-03-08')).toEqual(['morning 07:30', 'afternoon 13:30']);
  });

  test('the first day and the last can be decided', () => {
    expect(reasonOn(office({ kind: 'opening', date: '2025-03-03' }), 'Mon 2025-03-03').code).toBe('opening');
    expect(reasonOn(office({ kind: 'closure', date: '2025-03-14' }), 'Fri 2025-03-14').code).toBe('closure');
  });

  test('both ends of a swap say so, and no more', () => {
    const calendar = office({ kind: 'swap', dayOff: '2025-03-06', workedInstead: '2025-03-08' });
    expect(reasonOn(calendar, 'Thu 2025-03-06')).toStrictEqual({ code: 'swapped-off', workedInstead: '2025-03-08' });
    expect(reasonOn(calendar, 'Sat 2025-03-08')).toStrictEqual({ code: 'worked-by-swap', dayOff: '2025-03-06' });
    expect(hours(calendar, 'Sat 2025-03-08')).toEqual(['morning 08:00', 'afternoon 13:30']);
  });

  test('a whole day closed or opened names no half', () => {
    expect(reasonOn(office({ kind: 'closure', date: '2025-03-06' }), 'Thu 2025-03-06')).toStrictEqual({ code: 'closure' });
    expect(reasonOn(office({ kind: 'opening', date: '2025-03-08' }), 'Sat 2025-03-08')).toStrictEqual({ code: 'opening' });
  });
});
