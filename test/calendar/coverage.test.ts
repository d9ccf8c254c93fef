import { describe, expect, test } from 'vitest';
import { createWorkingCalendar, vietnamCalendar } from '../../src/calendar.js';
import { at, day, session, shown, shownSession } from '../support/day.js';
import { refusalOf, refusalTextOf, revoked } from '../support/refusal.js';

const vietnam = vietnamCalendar();
/** Monday 3 to Friday 7 March 2025: 5 days, 10 sessions, 2250 minutes. */
const week = createWorkingCalendar({
  name: 'one week',
  coverage: { from: day('Mon 2025-03-03'), until: day('Sat 2025-03-08') },
});

/** The answer of a method in a word, or the code of the refusal. */
function outcomeOf(run: () => unknown): unknown {
  let answer: unknown;
  const code = refusalOf(() => (answer = run()));
  return code === 'answered' ? answer : code;
}

const OUTSIDE = 'outside-calendar';
const sunday = 'Sun 2025-03-02 23:59:59.999';
const monday = 'Mon 2025-03-03 00:00';
const friday = 'Fri 2025-03-07 23:59:59.999';
const saturday = 'Sat 2025-03-08 00:00';

describe('§3 outside its coverage the calendar always refuses; `until` is not included but may be the end of a count', () => {
  test.each<[string, () => unknown, unknown]>([
    ['day: the day before the first', () => week.day(day('Sun 2025-03-02')), OUTSIDE],
    ['day: the first', () => week.day(day('Mon 2025-03-03')).working, true],
    ['day: the last', () => week.day(day('Fri 2025-03-07')).working, true],
    ['day: the end', () => week.day(day('Sat 2025-03-08')), OUTSIDE],

    ['isWorkingDay: the day before the first', () => week.isWorkingDay(day('Sun 2025-03-02')), OUTSIDE],
    ['isWorkingDay: the first', () => week.isWorkingDay(day('Mon 2025-03-03')), true],
    ['isWorkingDay: the last', () => week.isWorkingDay(day('Fri 2025-03-07')), true],
    ['isWorkingDay: the end', () => week.isWorkingDay(day('Sat 2025-03-08')), OUTSIDE],

    ['days: all of them', () => [...week.days('2025-03-03', '2025-03-08')].length, 5],
    ['days: from the day before the first', () => week.days('2025-03-02', '2025-03-08'), OUTSIDE],
    ['days: until after the end', () => week.days('2025-03-03', '2025-03-09'), OUTSIDE],
    ['days: none, at the end', () => [...week.days('2025-03-08', '2025-03-08')].length, 0],
    ['days: reversed', () => week.days('2025-03-05', '2025-03-04'), 'invalid-date'],

    ['addWorkingDays: to the last day', () => week.addWorkingDays('2025-03-03', 4), day('Fri 2025-03-07')],
    ['addWorkingDays: past it', () => week.addWorkingDays('2025-03-03', 5), OUTSIDE],
    ['addWorkingDays: back to the first day', () => week.addWorkingDays('2025-03-07', -4), day('Mon 2025-03-03')],
    ['addWorkingDays: before it', () => week.addWorkingDays('2025-03-07', -5), OUTSIDE],
    ['addWorkingDays: from the day before the first', () => week.addWorkingDays('2025-03-02', 1), OUTSIDE],
    ['addWorkingDays: back from the end', () => week.addWorkingDays('2025-03-08', -1), OUTSIDE],
    ['addWorkingDays: so many that no calendar holds them', () => week.addWorkingDays('2025-03-03', Number.MAX_SAFE_INTEGER), OUTSIDE],

    ['workingDaysBetween: first day and end', () => week.workingDaysBetween('2025-03-03', '2025-03-08'), 5],
    ['workingDaysBetween: reversed', () => week.workingDaysBetween('2025-03-08', '2025-03-03'), -5],
    ['workingDaysBetween: end and end', () => week.workingDaysBetween('2025-03-08', '2025-03-08'), 0],
    ['workingDaysBetween: from the day before the first', () => week.workingDaysBetween('2025-03-02', '2025-03-08'), OUTSIDE],
    ['workingDaysBetween: until after the end', () => week.workingDaysBetween('2025-03-03', '2025-03-09'), OUTSIDE],

    ['sessionAt: the last millisecond before', () => week.sessionAt(at(sunday)), OUTSIDE],
    ['sessionAt: the first', () => week.sessionAt(at(monday)), null],
    ['sessionAt: the last', () => week.sessionAt(at(friday)), null],
    ['sessionAt: the end', () => week.sessionAt(at(saturday)), OUTSIDE],

    ['sessionAtOrAfter: from the first millisecond', () => shownSession(week.sessionAtOrAfter(at(monday))), 'Mon 2025-03-03 morning'],
    [
      'sessionAtOrAfter: in the last session',
      () => shownSession(week.sessionAtOrAfter(at('Fri 2025-03-07 16:59:59.999'))),
      'Fri 2025-03-07 afternoon',
    ],
    ['sessionAtOrAfter: after it', () => week.sessionAtOrAfter(at('Fri 2025-03-07 17:00')), OUTSIDE],

    [
      'sessionAfter: before the last opening',
      () => shownSession(week.sessionAfter(at('Fri 2025-03-07 13:29:59.999'))),
      'Fri 2025-03-07 afternoon',
    ],
    ['sessionAfter: from it on', () => week.sessionAfter(at('Fri 2025-03-07 13:30')), OUTSIDE],

    ['addSessions: to the last', () => shownSession(week.addSessions(session('Mon 2025-03-03 morning'), 9)), 'Fri 2025-03-07 afternoon'],
    ['addSessions: past it', () => week.addSessions(session('Mon 2025-03-03 morning'), 10), OUTSIDE],
    [
      'addSessions: back to the first',
      () => shownSession(week.addSessions(session('Fri 2025-03-07 afternoon'), -9)),
      'Mon 2025-03-03 morning',
    ],
    ['addSessions: before it', () => week.addSessions(session('Fri 2025-03-07 afternoon'), -10), OUTSIDE],
    ['addSessions: from outside', () => week.addSessions(session('Sat 2025-03-08 morning'), -1), OUTSIDE],

    ['addWorkingMinutes: all of them', () => shown(week.addWorkingMinutes(at(monday), 2250)), 'Fri 2025-03-07 17:00'],
    ['addWorkingMinutes: a millisecond more', () => week.addWorkingMinutes(at(monday), 2250 + 1 / 60_000), OUTSIDE],
    ['addWorkingMinutes: all of them back', () => shown(week.addWorkingMinutes(at(friday), -2250)), 'Mon 2025-03-03 07:30'],
    ['addWorkingMinutes: a millisecond more back', () => week.addWorkingMinutes(at(friday), -2250 - 1 / 60_000), OUTSIDE],
    ['addWorkingMinutes: from before', () => week.addWorkingMinutes(at(sunday), 1), OUTSIDE],
    ['addWorkingMinutes: back from the end', () => week.addWorkingMinutes(at(saturday), -1), OUTSIDE],

    ['workingMinutesBetween: first midnight and end', () => week.workingMinutesBetween(at(monday), at(saturday)), 2250],
    ['workingMinutesBetween: reversed', () => week.workingMinutesBetween(at(saturday), at(monday)), -2250],
    ['workingMinutesBetween: end and end', () => week.workingMinutesBetween(at(saturday), at(saturday)), 0],
    ['workingMinutesBetween: from before', () => week.workingMinutesBetween(at(sunday), at(saturday)), OUTSIDE],
    [
      'workingMinutesBetween: a millisecond after the end',
      () => week.workingMinutesBetween(at(monday), at('Sat 2025-03-08 00:00:00.001')),
      OUTSIDE,
    ],
  ])('%s', (_what, run, expected) => {
    expect(outcomeOf(run)).toEqual(expected);
  });

  test('the refusal names the calendar and its bounds', () => {
    expect(refusalTextOf(() => week.day('2025-03-08'))).toBe(
      'outside-calendar: date 2025-03-08 needs a day outside the calendar "one week", which covers 2025-03-03 to before 2025-03-08.',
    );
  });
});

describe('the national calendar covers 2007-01-01 to before 2101-01-01', () => {
  test('says its coverage, until when it is decided, and its name', () => {
    expect(vietnam.coverage).toEqual({ from: '2007-01-01', until: '2101-01-01' });
    expect(vietnam.decidedUntil).toBe('2028-01-01');
    expect(vietnam.name).toBe('vietnam');
  });

  test.each<[string, () => unknown, unknown]>([
    ['the day before the first', () => vietnam.isWorkingDay(day('Sun 2006-12-31')), OUTSIDE],
    ['the first day, New Year', () => vietnam.day(day('Mon 2007-01-01')).reason.code, 'holiday'],
    ['the first working day', () => vietnam.addWorkingDays('2007-01-01', 1), day('Tue 2007-01-02')],
    ['before it', () => vietnam.addWorkingDays('2007-01-02', -1), OUTSIDE],
    ['the last day', () => vietnam.day(day('Fri 2100-12-31')).working, true],
    ['the end', () => vietnam.isWorkingDay(day('Sat 2101-01-01')), OUTSIDE],
    ['past the last working day', () => vietnam.addWorkingDays('2100-12-31', 1), OUTSIDE],
    ['the end of a count', () => vietnam.workingDaysBetween('2100-12-31', '2101-01-01'), 1],
    ['past it', () => vietnam.workingDaysBetween('2100-12-31', '2101-01-02'), OUTSIDE],
    ['the last millisecond before', () => vietnam.sessionAt('2006-12-31T23:59:59.999'), OUTSIDE],
    ['the first', () => vietnam.sessionAt('2007-01-01T00:00'), null],
    ['the last', () => vietnam.sessionAt('2100-12-31T23:59:59.999'), null],
    ['the end in UTC', () => vietnam.sessionAt('2100-12-31T17:00Z'), OUTSIDE],
    ['far in the past', () => vietnam.sessionAt('0000-01-01T00:00'), OUTSIDE],
    ['far in the future', () => vietnam.sessionAt('9999-12-31T23:59:59.999'), OUTSIDE],
    ['as early as a Date can be', () => vietnam.sessionAt(new Date(-8_640_000_000_000_000)), OUTSIDE],
    ['as late as a Date can be', () => vietnam.sessionAt(new Date(8_640_000_000_000_000)), OUTSIDE],
  ])('%s', (_what, run, expected) => {
    expect(outcomeOf(run)).toEqual(expected);
  });
});

describe('coverage and name of a calendar of one’s own', () => {
  const make = (options: object) => createWorkingCalendar(options as Parameters<typeof createWorkingCalendar>[0]);
  const coverage = { from: '2025-01-01', until: '2026-01-01' };

  test('it is decided over its coverage', () => {
    const calendar = make({ name: 'an office', coverage });
    expect(calendar.decidedUntil).toBe('2026-01-01');
    expect(calendar.day('2025-12-31').standing).toBe('decided');
  });

  test('one day is enough, and so are 200 years', () => {
    expect(make({ name: 'a day', coverage: { from: '2025-03-03', until: '2025-03-04' } }).day('2025-03-03').working).toBe(true);
    const long = make({ name: 'two centuries', coverage: { from: '1900-01-01', until: '2100-01-01' } });
    // 200 years of 52 weeks and a day or two: 73 049 days, 10 435 weeks and 4 days from Monday 1 January 1900.
    expect(long.workingDaysBetween('1900-01-01', '2100-01-01')).toBe(10_435 * 5 + 4);
  });

  test.each([
    ['2025-01-01', '2025-01-01'],
    ['2025-01-01', '2024-12-31'],
    ['2025-01-01', '2325-01-01'],
    ['1900-01-01', '2100-01-02'],
  ])('from %s until %s: the refusal says how far a calendar goes', (from, until) => {
    expect(refusalTextOf(() => make({ name: 'x', coverage: { from, until } }))).toBe(
      `invalid-calendar: coverage.until is "${until}": expected a day after \`from\`, at most 73049 days (200 years) later.`,
    );
  });

  test.each<{ what: string; options: object; names: string }>([
    { what: 'no coverage', options: { name: 'x' }, names: 'coverage' },
    {
      what: 'a coverage of no day',
      options: { name: 'x', coverage: { from: '2025-01-01', until: '2025-01-01' } },
      names: 'coverage.until',
    },
    { what: 'a reversed coverage', options: { name: 'x', coverage: { from: '2025-01-02', until: '2025-01-01' } }, names: 'coverage.until' },
    {
      what: 'a coverage of 300 years',
      options: { name: 'x', coverage: { from: '1900-01-01', until: '2200-01-01' } },
      names: 'coverage.until',
    },
    { what: 'a coverage without an end', options: { name: 'x', coverage: { from: '2025-01-01' } }, names: 'coverage.until' },
    {
      what: 'a coverage from 30 February',
      options: { name: 'x', coverage: { from: '2025-02-30', until: '2026-01-01' } },
      names: 'coverage.from',
    },
    { what: 'no name', options: { coverage }, names: 'name' },
    { what: 'an empty name', options: { name: '', coverage }, names: 'name' },
    { what: 'a name of 201 characters', options: { name: 'x'.repeat(201), coverage }, names: 'name' },
    { what: 'an option that is not known', options: { name: 'x', coverage, knownOn: '2025-01-01' }, names: 'knownOn' },
    { what: 'hours null', options: { name: 'x', coverage, officeHours: null }, names: 'officeHours' },
    { what: 'holidays null', options: { name: 'x', coverage, holidays: null }, names: 'holidays' },
    { what: 'decisions null', options: { name: 'x', coverage, decisions: null }, names: 'decisions' },
  ])('$what is refused', ({ what, options, names }) => {
    const refused = refusalTextOf(() => make(options));
    expect(refused).toMatch(what === 'decisions null' ? /^invalid-decision: / : /^invalid-calendar: /);
    expect(refused).toContain(names);
  });

  test.each<[what: string, options: unknown, says: string]>([
    ['nothing', null, 'options is null: expected an object with name, coverage, officeHours, holidays, decisions.'],
    ['a list', [], 'options is an array of 0: expected an object with name, coverage, officeHours, holidays, decisions.'],
    [
      'a key too many',
      { name: 'x', coverage, year: 2025 },
      'options."year" is 2025: expected only name, coverage, officeHours, holidays, decisions.',
    ],
    ['no name', { coverage }, 'name is undefined: expected a name of 1 to 200 characters.'],
    ['an empty name', { name: '', coverage }, 'name is "": expected a name of 1 to 200 characters.'],
    ['no coverage', { name: 'x' }, 'coverage is undefined: expected { from, until }.'],
    ['a coverage of null', { name: 'x', coverage: null }, 'coverage is null: expected { from, until }.'],
    ['a list of two days', { name: 'x', coverage: ['2025-01-01', '2026-01-01'] }, 'coverage is an array of 2: expected { from, until }.'],
    ['what cannot be looked at', revoked, 'options is an object: expected plain data that can be read.'],
    [
      'a coverage that cannot be looked at',
      { name: 'x', coverage: revoked },
      'coverage is an object: expected plain data that can be read.',
    ],
  ])('%s: the refusal in full', (_, options, says) => {
    expect(refusalTextOf(() => make(options as object))).toBe(`invalid-calendar: ${says}`);
  });

  test('a name of 200 characters is taken', () => {
    expect(make({ name: 'x'.repeat(200), coverage }).name).toHaveLength(200);
  });
});
