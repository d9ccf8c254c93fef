import { describe, expect, test } from 'vitest';
import { createWorkingCalendar, staleness, vietnamCalendar, type DayReason } from '../../src/calendar.js';
import { day, withWeekday } from '../support/day.js';
import { refusalOf, refusalTextOf } from '../support/refusal.js';

const vietnam = vietnamCalendar();
const codeOn = (calendar: { day(date: string): { reason: DayReason } }, date: string) => calendar.day(day(date)).reason.code;

describe('§3 decided and projected: the calendar knows until when the days are decided', () => {
  test.each([
    { date: 'Mon 2007-01-01', standing: 'decided', note: 'before swaps began in 2010 the law alone decided' },
    { date: 'Wed 2026-11-25', standing: 'decided', note: 'this year' },
    { date: 'Fri 2027-12-31', standing: 'decided', note: 'the last day of the last notice' },
    { date: 'Sat 2028-01-01', standing: 'projected', note: 'the first day after it, though New Year is certain' },
    { date: 'Mon 2028-01-24', standing: 'projected', note: 'a Tết day projected' },
    { date: 'Fri 2100-12-31', standing: 'projected', note: 'the last day covered' },
  ])('$date is $standing: $note', ({ date, standing }) => {
    expect(vietnam.day(day(date)).standing).toBe(standing);
  });

  test.each([
    { date: 'Sat 2028-01-01', code: 'holiday', note: 'New Year on a Saturday' },
    { date: 'Mon 2028-01-03', code: 'compensatory', note: 'and its compensation' },
    { date: 'Mon 2028-01-24', code: 'holiday', note: 'Tết 2028: two days before mùng 1 (28 Chạp), the first lawful choice' },
    { date: 'Tue 2028-01-25', code: 'holiday', note: 'the eve (29 Chạp)' },
    { date: 'Wed 2028-01-26', code: 'holiday', note: 'mùng 1' },
    { date: 'Fri 2028-01-28', code: 'holiday', note: 'mùng 3' },
    { date: 'Mon 2028-01-31', code: 'ordinary', note: 'off only under the other choice' },
    { date: 'Tue 2028-04-04', code: 'holiday', note: 'Giỗ Tổ 10/3' },
    { date: 'Fri 2028-09-01', code: 'holiday', note: 'the day before National Day, the first lawful choice' },
    { date: 'Sat 2028-09-02', code: 'holiday', note: 'National Day' },
    { date: 'Mon 2028-09-04', code: 'compensatory', note: 'its compensation' },
    { date: 'Tue 2028-09-05', code: 'ordinary', note: 'off only under the other choice' },
    { date: 'Fri 2028-11-24', code: 'holiday', note: 'Ngày Văn hóa Việt Nam' },
    { date: 'Sat 2029-11-24', code: 'holiday', note: 'the same on a Saturday' },
    { date: 'Mon 2029-11-26', code: 'ordinary', note: 'by the letter not compensated' },
  ])('the law is projected: $date is $code: $note', ({ date, code }) => {
    expect(codeOn(vietnam, date)).toBe(code);
  });
});

describe('§3 decidedUntil may be raised by the caller together with the decisions of a notice', () => {
  test.each([
    { raised: '2029-01-01', until: '2029-01-01', standing: 'decided', note: 'raised' },
    {
      raised: '2028-01-25',
      until: '2028-01-25',
      standing: 'decided',
      note: 'raised to the middle of a year: the days before it are decided',
    },
    { raised: '2028-01-24', until: '2028-01-24', standing: 'projected', note: 'not included' },
    { raised: '2101-01-01', until: '2101-01-01', standing: 'decided', note: 'to the end of the coverage' },
    { raised: '2028-01-01', until: '2028-01-01', standing: 'projected', note: 'what the documents reach by themselves' },
  ])('$raised: Monday 24 January 2028 is $standing: $note', ({ raised, until, standing }) => {
    const calendar = vietnamCalendar({ decidedUntil: raised });
    expect(calendar.decidedUntil).toBe(until);
    expect(calendar.day(day('Mon 2028-01-24')).standing).toBe(standing);
  });

  test.each(['2101-01-02', '2028-02-30', '2028', 'soon', '', null, 2029])('%j is refused', (raised) => {
    expect(refusalOf(() => vietnamCalendar({ decidedUntil: raised as string }))).toBe('invalid-calendar');
  });

  test.each([
    { raised: '2027-12-31', knownOn: undefined, reached: '2028-01-01' },
    { raised: '2020-01-01', knownOn: undefined, reached: '2028-01-01' },
    // On 1 October 2026 the notice of 2 October was not out: 12729/VPCP-KGVX reached the end of 2026.
    { raised: '2026-12-31', knownOn: '2026-10-01', reached: '2027-01-01' },
  ])('$raised as known on $knownOn is lower than $reached and refused', ({ raised, knownOn, reached }) => {
    const options = knownOn === undefined ? {} : { knownOn };
    expect(() => vietnamCalendar({ ...options, decidedUntil: raised })).toThrow(
      `decidedUntil is "${raised}": expected ${reached} or later, since the documents${knownOn === undefined ? '' : ' known on 2026-10-01'} decide the days before it: leave it out.`,
    );
    expect(vietnamCalendar({ ...options, decidedUntil: reached }).decidedUntil).toBe(reached);
    expect(vietnamCalendar(options).decidedUntil).toBe(reached);
  });

  test('a notice decides no less for a lower one of its own', () => {
    const document = { document: 'Công văn mẫu', issuer: 'Văn phòng Chính phủ', confidence: 'medium', checkedOn: '2026-11-29' } as const;
    expect(vietnamCalendar({ notices: [{ document, decidedUntil: '2020-01-01' }] }).decidedUntil).toBe('2028-01-01');
  });

  test('a notice entered by hand: one day before Tết 2028 and four from it on, instead of the two and three projected', () => {
    const calendar = vietnamCalendar({
      decidedUntil: '2029-01-01',
      decisions: [
        { kind: 'opening', date: day('Mon 2028-01-24') },
        { kind: 'closure', date: day('Mon 2028-01-31') },
      ],
    });
    const off = [...calendar.days('2028-01-21', '2028-02-02')].filter(({ working }) => !working).map(({ date }) => withWeekday(date));
    expect(off).toEqual([
      'Sat 2028-01-22',
      'Sun 2028-01-23',
      'Tue 2028-01-25',
      'Wed 2028-01-26',
      'Thu 2028-01-27',
      'Fri 2028-01-28',
      'Sat 2028-01-29',
      'Sun 2028-01-30',
      'Mon 2028-01-31',
    ]);
  });
});

describe('§3 undecided: ‘refuse’ makes answers past the decided days an error', () => {
  const strict = vietnamCalendar({ undecided: 'refuse' });

  test.each<[string, () => unknown, string]>([
    ['the last decided day', () => strict.day(day('Fri 2027-12-31')), 'answered'],
    ['the first undecided day', () => strict.day(day('Sat 2028-01-01')), 'undecided-days'],
    ['the end of the decided days as the end of a count', () => strict.workingDaysBetween('2027-12-01', '2028-01-01'), 'answered'],
    ['a count past them', () => strict.workingDaysBetween('2027-12-01', '2028-01-02'), 'undecided-days'],
    ['all decided days', () => strict.days('2007-01-01', '2028-01-01'), 'answered'],
    ['one more', () => strict.days('2007-01-01', '2028-01-02'), 'undecided-days'],
    ['adding past them', () => strict.addWorkingDays('2027-12-31', 1), 'undecided-days'],
    ['adding back from them', () => strict.addWorkingDays('2027-12-31', -1), 'answered'],
    ['the last decided session', () => strict.sessionAtOrAfter('2027-12-31T16:59'), 'answered'],
    ['the session after it', () => strict.sessionAfter('2027-12-31T16:59'), 'undecided-days'],
    ['minutes past them', () => strict.addWorkingMinutes('2027-12-31T16:00', 61), 'undecided-days'],
    ['minutes to their end', () => strict.addWorkingMinutes('2027-12-31T16:00', 60), 'answered'],
    ['outside the coverage, after', () => strict.day('2101-01-01'), 'outside-calendar'],
    ['outside the coverage, before', () => strict.day('2006-12-31'), 'outside-calendar'],
  ])('%s', (_what, run, code) => {
    expect(refusalOf(run)).toBe(code);
  });

  test('the refusal says what to do', () => {
    expect(refusalTextOf(() => strict.day('2028-01-03'))).toBe(
      'undecided-days: date 2028-01-03 needs days from 2028-01-01 on, which no published document has decided yet: ' +
        'ask the calendar with undecided: "project", or pass the notice.',
    );
  });

  test('‘project’ is the default', () => {
    const projected = vietnamCalendar({ undecided: 'project' });
    expect(projected.day('2028-01-24')).toEqual(vietnam.day('2028-01-24'));
  });
});

describe('§3 known on: the calendar as it was known on a day', () => {
  test.each([
    { knownOn: '2024-04-01', date: 'Mon 2024-04-29', code: 'ordinary', note: 'the swap was announced on 2024-04-12' },
    { knownOn: '2024-04-11', date: 'Mon 2024-04-29', code: 'ordinary', note: 'the day before the letter' },
    { knownOn: '2024-04-12', date: 'Mon 2024-04-29', code: 'swapped-off', note: 'the day of the letter 2450/VPCP-KGVX' },
    { knownOn: '2024-04-11', date: 'Sat 2024-05-04', code: 'weekly-rest', note: 'the other end of the swap, the day before' },
    { knownOn: '2024-04-12', date: 'Sat 2024-05-04', code: 'worked-by-swap', note: 'and on the day' },
    { knownOn: '2024-04-01', date: 'Tue 2024-04-30', code: 'holiday', note: 'what the law gives was always known' },
    { knownOn: '2025-12-24', date: 'Fri 2026-01-02', code: 'ordinary', note: 'the day before 12729/VPCP-KGVX' },
    { knownOn: '2025-12-25', date: 'Fri 2026-01-02', code: 'swapped-off', note: 'the day of it' },
    { knownOn: '2025-10-15', date: 'Mon 2026-08-31', code: 'ordinary', note: 'the day before 9441/TB-BNV' },
    { knownOn: '2025-10-16', date: 'Mon 2026-08-31', code: 'swapped-off', note: 'the day of it' },
    { knownOn: '2026-04-23', date: 'Tue 2026-11-24', code: 'ordinary', note: 'the day before Resolution 28/2026/QH16' },
    { knownOn: '2026-04-24', date: 'Tue 2026-11-24', code: 'holiday', note: 'the day of it' },
    { knownOn: '2023-11-21', date: 'Tue 2024-09-03', code: 'compensatory', note: 'projected: 1 September beside National Day, a Sunday' },
    { knownOn: '2023-11-22', date: 'Tue 2024-09-03', code: 'holiday', note: '5015/TB-LĐTBXH chose the day after it' },
    { knownOn: '2012-12-06', date: 'Mon 2012-12-31', code: 'ordinary', note: 'the day before 4606/TB-BLĐTBXH' },
    { knownOn: '2012-12-07', date: 'Mon 2012-12-31', code: 'swapped-off', note: 'the day of it' },
  ])('as known on $knownOn, $date is $code: $note', ({ knownOn, date, code }) => {
    expect(codeOn(vietnamCalendar({ knownOn }), date)).toBe(code);
  });

  test('it tells the day in knownOn and in its name', () => {
    const calendar = vietnamCalendar({ knownOn: '2024-04-01' });
    expect(calendar.knownOn).toBe('2024-04-01');
    expect(calendar.name).toContain('2024-04-01');
    expect(vietnam.knownOn).toBeUndefined();
  });

  test.each([
    { knownOn: '2023-11-21', until: '2024-01-01', note: 'the notice of 2024 was not out' },
    { knownOn: '2023-11-22', until: '2025-01-01', note: '5015/TB-LĐTBXH settles 2024' },
    { knownOn: '2024-12-02', until: '2025-01-01', note: 'the day before the notice of 2025' },
    { knownOn: '2024-12-03', until: '2026-01-01', note: '6150/TB-BLĐTBXH settles 2025' },
    { knownOn: '2026-10-01', until: '2027-01-01', note: 'the day before the letter of 2027' },
    { knownOn: '2026-10-02', until: '2028-01-01', note: '10065/VPCP-KGVX settles 2027' },
  ])('as known on $knownOn the days are decided until $until: $note', ({ knownOn, until }) => {
    const calendar = vietnamCalendar({ knownOn });
    expect(calendar.decidedUntil).toBe(until);
    expect(calendar.day(until).standing).toBe('projected');
  });

  // The title, the number and the day of the notice of 2015 were not seen.
  test.each([
    {
      knownOn: '2013-12-31',
      date: 'Fri 2015-01-02',
      code: 'ordinary',
      assumed: undefined,
      note: 'before the year of the swap’s first end',
    },
    {
      knownOn: '2014-01-01',
      date: 'Fri 2015-01-02',
      code: 'swapped-off',
      assumed: true,
      note: 'applied from the start of that year, marked',
    },
    { knownOn: '2014-01-01', date: 'Sat 2014-12-27', code: 'worked-by-swap', assumed: true, note: 'its other end' },
    { knownOn: '2014-12-31', date: 'Mon 2015-02-16', code: 'ordinary', assumed: undefined, note: 'a swap of 2015 is not known in 2014' },
    { knownOn: '2015-01-01', date: 'Mon 2015-02-16', code: 'swapped-off', assumed: true, note: 'but from the start of 2015' },
    { knownOn: '2015-01-01', date: 'Tue 2015-02-17', code: 'holiday', assumed: true, note: 'and so are the Tết days it chose' },
    { knownOn: '2015-01-01', date: 'Wed 2015-04-29', code: 'swapped-off', assumed: true, note: 'and the swap of April' },
  ])('a fact without a known day: as known on $knownOn, $date is $code: $note', ({ knownOn, date, code, assumed }) => {
    const { reason } = vietnamCalendar({ knownOn }).day(day(date));
    expect(reason.code).toBe(code);
    expect('assumedKnown' in reason ? reason.assumedKnown : undefined).toBe(assumed);
  });

  test('where the day is known, or the calendar is asked with all that is known, nothing is marked', () => {
    expect(vietnamCalendar({ knownOn: '2024-04-12' }).day('2024-04-29').reason).not.toHaveProperty('assumedKnown');
    expect(vietnam.day('2015-01-02').reason).not.toHaveProperty('assumedKnown');
  });

  test('a local decision carries the day it was issued, too', () => {
    const decisions = [{ kind: 'closure', date: '2024-09-09', issuedOn: '2024-09-08' }] as const;
    expect(vietnamCalendar({ knownOn: '2024-09-07', decisions }).isWorkingDay('2024-09-09')).toBe(true);
    expect(vietnamCalendar({ knownOn: '2024-09-08', decisions }).isWorkingDay('2024-09-09')).toBe(false);
  });

  test('and without it is applied from the start of its year, marked', () => {
    const decisions = [{ kind: 'closure', date: '2024-09-09' }] as const;
    expect(vietnamCalendar({ knownOn: '2023-12-31', decisions }).isWorkingDay('2024-09-09')).toBe(true);
    expect(vietnamCalendar({ knownOn: '2024-01-01', decisions }).day('2024-09-09').reason).toEqual({ code: 'closure', assumedKnown: true });
  });

  test.each(['2024-02-30', '2024', 'today', '', null, 20_240_401])('knownOn %j is refused', (knownOn) => {
    expect(refusalOf(() => vietnamCalendar({ knownOn: knownOn as string }))).toBe('invalid-date');
  });
});

describe('staleness: how many working days of decided calendar are left', () => {
  test.each([
    { at: '2027-12-27T08:00', left: 5, note: 'Monday to Friday, the day itself included' },
    { at: '2027-12-31T23:59', left: 1, note: 'the last day' },
    { at: '2028-01-01T00:00', left: 0, note: 'projected now' },
    { at: '2050-01-01T00:00', left: 0, note: 'long after' },
    { at: '2027-01-01T00:00', left: 249, note: '2027: 261 weekdays less the 12 off; no Saturday is worked' },
  ])('$at: $left: $note', ({ at, left }) => {
    expect(staleness(vietnam, at)).toMatchObject({ decidedUntil: '2028-01-01', workingDaysLeft: left });
  });

  test('what the next year waits for', () => {
    expect(staleness(vietnam, '2027-12-27T08:00').awaited.map(({ code, year }) => `${code} ${year}`)).toEqual([
      'possible-swaps 2028',
      'tet-days 2028',
      'national-day-adjacent 2028',
    ]);
  });

  test('a calendar of one’s own waits for nothing', () => {
    const office = createWorkingCalendar({ name: 'an office', coverage: { from: '2025-01-01', until: '2026-01-01' } });
    expect(staleness(office, '2025-12-31T08:00')).toEqual({ decidedUntil: '2026-01-01', workingDaysLeft: 1, awaited: [] });
    expect(refusalOf(() => staleness(office, '2026-01-01T00:00'))).toBe('outside-calendar');
  });
});
