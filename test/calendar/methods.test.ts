import { describe, expect, test } from 'vitest';
import { computeDeadline, createWorkingCalendar, RuleError, sameDay, vietnamCalendar, type WorkingCalendar } from '../../src/calendar.js';
import { at, day, session } from '../support/day.js';
import { errorOf, refusalOf, refusalTextOf } from '../support/refusal.js';

// What each method says of what it refuses: which argument, what was given, and what would be taken.

/** Monday 3 to Friday 7 March 2025. */
const week = createWorkingCalendar({ name: 'one week', coverage: { from: day('Mon 2025-03-03'), until: day('Sat 2025-03-08') } });

/** A method of it with arguments of somebody who does not look at types. */
type Method = Exclude<keyof WorkingCalendar, 'name' | 'coverage' | 'decidedUntil' | 'knownOn'>;
const ask = (method: Method) => (week[method] as (...given: unknown[]) => unknown).bind(week);

const REAL_DAY = 'a real day written "YYYY-MM-DD"';
const INSTANT =
  'a Luxon DateTime, a Date, or "YYYY-MM-DDTHH:mm" with optional seconds, fraction and offset (Z or ±HH:mm); ' +
  'without offset it is Vietnamese time';

describe('a malformed argument', () => {
  const monday = session('Mon 2025-03-03 morning');

  test.each<[method: Method, given: unknown[], says: string]>([
    [
      'day',
      ['2025-02-30'],
      `invalid-date: date is "2025-02-30", a day that does not exist: see how many days 2025-02 has. Expected: ${REAL_DAY}.`,
    ],
    ['isWorkingDay', [20_250_303], `invalid-date: date is 20250303: expected ${REAL_DAY}.`],
    [
      'days',
      ['3/3/2025', '2025-03-08'],
      `invalid-date: from is "3/3/2025", a day that begins with the day: write the year first. Expected: ${REAL_DAY}.`,
    ],
    ['days', ['2025-03-03', undefined], `invalid-date: until is undefined: expected ${REAL_DAY}.`],
    ['days', ['2025-03-05', '2025-03-04'], 'invalid-date: until is "2025-03-04": expected a date not before 2025-03-05.'],
    ['addWorkingDays', [null, 1], `invalid-date: date is null: expected ${REAL_DAY}.`],
    ['addWorkingDays', ['2025-03-03', 0], 'invalid-limit: n is 0: expected a whole number of working days other than 0.'],
    ['addWorkingDays', ['2025-03-03', 1.5], 'invalid-limit: n is 1.5: expected a whole number of working days other than 0.'],
    ['addWorkingDays', ['2025-03-03', '2'], 'invalid-limit: n is "2": expected a whole number of working days other than 0.'],
    ['workingDaysBetween', ['x', '2025-03-08'], `invalid-date: from is "x": expected ${REAL_DAY}.`],
    ['workingDaysBetween', ['2025-03-03', 'x'], `invalid-date: until is "x": expected ${REAL_DAY}.`],
    [
      'sessionAt',
      ['2025-03-03'],
      `invalid-date-time: at is "2025-03-03", a day without a time: say when on that day, as in "2025-03-04T08:00". Expected: ${INSTANT}.`,
    ],
    ['sessionAtOrAfter', [{}], `invalid-date-time: at is an object: expected ${INSTANT}.`],
    ['sessionAfter', [Number.NaN], `invalid-date-time: at is NaN: expected ${INSTANT}.`],
    ['addSessions', ['2025-03-03', 1], 'invalid-date: session is "2025-03-03": expected { date, half }.'],
    ['addSessions', [[], 1], 'invalid-date: session is an array of 0: expected { date, half }.'],
    [
      'addSessions',
      [{ ...monday, date: '2025-02-30' }, 1],
      `invalid-date: session.date is "2025-02-30", a day that does not exist: see how many days 2025-02 has. Expected: ${REAL_DAY}.`,
    ],
    ['addSessions', [{ ...monday, half: 'noon' }, 1], 'invalid-date: session.half is "noon": expected "morning" or "afternoon".'],
    ['addSessions', [monday, 0.5], 'invalid-limit: n is 0.5: expected a whole number of sessions.'],
    ['addWorkingMinutes', ['x', 1], `invalid-date-time: at is "x": expected ${INSTANT}.`],
    ['addWorkingMinutes', ['2025-03-03T09:00', Number.NaN], 'invalid-limit: n is NaN: expected a finite number of minutes.'],
    ['addWorkingMinutes', ['2025-03-03T09:00', '5'], 'invalid-limit: n is "5": expected a finite number of minutes.'],
    ['workingMinutesBetween', ['x', '2025-03-03T09:00'], `invalid-date-time: a is "x": expected ${INSTANT}.`],
    ['workingMinutesBetween', ['2025-03-03T09:00', 'x'], `invalid-date-time: b is "x": expected ${INSTANT}.`],
  ])('%s(%j)', (method, given, says) => {
    expect(refusalTextOf(() => ask(method)(...given))).toBe(says);
  });

  test('a session whose half throws when it is read', () => {
    const thrower = {
      date: '2025-03-03',
      get half(): string {
        throw new Error('asked');
      },
    };
    expect(refusalTextOf(() => ask('addSessions')(thrower, 1))).toBe(
      'invalid-date: session is an object: expected plain data that can be read.',
    );
  });

  test('0 sessions from a half-day that is not worked', () => {
    const mornings = createWorkingCalendar({
      name: 'mornings',
      coverage: { from: '2025-03-03', until: '2025-03-08' },
      officeHours: [{ weekdays: { 1: [{ half: 'morning', opens: '07:30', closes: '11:30' }] } }],
    });
    expect(refusalTextOf(() => mornings.addSessions(session('Mon 2025-03-03 afternoon'), 0))).toBe(
      'invalid-limit: n is 0: expected another number than 0: the afternoon of 2025-03-03 is not worked.',
    );
  });
});

describe('an argument or an answer outside the coverage', () => {
  const OUTSIDE = 'needs a day outside the calendar "one week", which covers 2025-03-03 to before 2025-03-08.';
  const friday = session('Fri 2025-03-07 afternoon');

  test.each<[method: Method, given: unknown[], says: string]>([
    ['day', ['2025-03-02'], 'date 2025-03-02'],
    ['isWorkingDay', ['2025-03-08'], 'date 2025-03-08'],
    ['days', ['2025-03-02', '2025-03-05'], 'from 2025-03-02'],
    ['days', ['2025-03-03', '2025-03-09'], 'until 2025-03-09'],
    ['addWorkingDays', ['2025-03-08', -1], 'date 2025-03-08'],
    ['addWorkingDays', ['2025-03-05', 3], 'date 2025-03-05 + 3 working days'],
    ['addWorkingDays', ['2025-03-05', -3], 'date 2025-03-05 − 3 working days'],
    ['workingDaysBetween', ['2025-03-02', '2025-03-08'], 'from 2025-03-02'],
    ['workingDaysBetween', ['2025-03-03', '2025-03-09'], 'until 2025-03-09'],
    ['sessionAt', [at('Sat 2025-03-08 00:00')], 'at 2025-03-08T00:00:00.000+07:00'],
    ['sessionAtOrAfter', [at('Sun 2025-03-02 23:59')], 'at 2025-03-02T23:59:00.000+07:00'],
    ['sessionAtOrAfter', ['2025-03-07T17:00'], 'the session at or after "2025-03-07T17:00"'],
    ['sessionAfter', [at('Sat 2025-03-08 00:00')], 'at 2025-03-08T00:00:00.000+07:00'],
    ['sessionAfter', ['2025-03-07T13:30'], 'the session after "2025-03-07T13:30"'],
    ['addSessions', [{ ...friday, date: '2025-03-08' }, 1], 'session.date 2025-03-08'],
    ['addSessions', [friday, 1], '1 sessions from the afternoon of "2025-03-07"'],
    ['addSessions', [friday, -10], '-10 sessions from the afternoon of "2025-03-07"'],
    ['addWorkingMinutes', ['2025-03-08T00:00', 1], 'at 2025-03-08T00:00:00.000+07:00'],
    ['addWorkingMinutes', ['2025-03-07T16:00', 61], 'at "2025-03-07T16:00" + 61 working minutes'],
    ['addWorkingMinutes', ['2025-03-03T08:00', -31], 'at "2025-03-03T08:00" − 31 working minutes'],
    // No session ends or begins an answer: nothing open lies before the first opening, and nothing after the last close.
    ['addWorkingMinutes', ['2025-03-03T07:30', -0.5], 'at "2025-03-03T07:30" − 0.5 working minutes'],
    ['workingMinutesBetween', ['2025-03-02T23:59', '2025-03-05T00:00'], 'a 2025-03-02T23:59:00.000+07:00'],
    ['workingMinutesBetween', ['2025-03-03T00:00', '2025-03-08T00:01'], 'b 2025-03-08T00:01:00.000+07:00'],
  ])('%s(%j)', (method, given, says) => {
    expect(refusalTextOf(() => ask(method)(...given))).toBe(`outside-calendar: ${says} ${OUTSIDE}`);
  });

  test('the facts of it, for programs', () => {
    expect(errorOf(() => week.addWorkingDays('2025-03-05', 3)).details).toEqual({
      field: 'date',
      value: '2025-03-05 + 3 working days',
      from: '2025-03-03',
      until: '2025-03-08',
      calendar: 'one week',
    });
  });
});

describe('where undecided days are refused', () => {
  const strict = vietnamCalendar({ undecided: 'refuse' });
  const first = session('Tue 2007-01-02 morning');

  test.each<[what: string, run: () => unknown, code: string]>([
    ['working days past the decided ones', () => strict.addWorkingDays('2027-12-31', 1), 'undecided-days'],
    ['working days before the first', () => strict.addWorkingDays('2007-01-02', -1), 'outside-calendar'],
    ['sessions past the decided ones', () => strict.addSessions(session('Fri 2027-12-31 afternoon'), 1), 'undecided-days'],
    ['sessions before the first', () => strict.addSessions(first, -1), 'outside-calendar'],
    ['minutes past the decided ones', () => strict.addWorkingMinutes('2027-12-31T16:00', 61), 'undecided-days'],
    ['minutes before the first', () => strict.addWorkingMinutes('2007-01-02T08:00', -31), 'outside-calendar'],
    ['the end of the coverage', () => strict.day('2101-01-01'), 'outside-calendar'],
    ['its last day', () => strict.day('2100-12-31'), 'undecided-days'],
  ])('%s: %s', (_, run, code) => {
    expect(refusalOf(run)).toBe(code);
  });

  test('the error has the field, the value and until when days are decided', () => {
    expect(errorOf(() => strict.day('2028-01-03')).details).toEqual({
      field: 'date',
      value: '2028-01-03',
      decidedUntil: '2028-01-01',
      calendar: 'vietnam',
    });
  });
});

describe('counts where there is nothing to count', () => {
  const mornings = [{ half: 'morning' as const, opens: '08:00', closes: '11:00' }];
  // Sunday alone is worked, and there is none in the week.
  const empty = createWorkingCalendar({
    name: 'no session',
    coverage: { from: '2025-03-03', until: '2025-03-08' },
    officeHours: [{ weekdays: { 7: mornings } }],
  });

  test('no session is open and no minute passes', () => {
    expect(empty.sessionAt('2025-03-04T09:00')).toBeNull();
    expect(empty.workingMinutesBetween('2025-03-03T00:00', '2025-03-08T00:00')).toBe(0);
    expect(empty.workingDaysBetween('2025-03-03', '2025-03-08')).toBe(0);
  });

  test.each<[what: string, run: () => unknown]>([
    ['a minute', () => empty.addWorkingMinutes('2025-03-04T09:00', 1)],
    ['a minute back', () => empty.addWorkingMinutes('2025-03-04T09:00', -1)],
    ['a working day', () => empty.addWorkingDays('2025-03-04', 1)],
    ['the next session', () => empty.sessionAtOrAfter('2025-03-04T09:00')],
  ])('%s is outside', (_, run) => {
    expect(refusalOf(run)).toBe('outside-calendar');
  });
});

describe('hours that change: before and after the day', () => {
  const full = (morning: [string, string], afternoon: [string, string]) => [
    { half: 'morning' as const, opens: morning[0], closes: morning[1] },
    { half: 'afternoon' as const, opens: afternoon[0], closes: afternoon[1] },
  ];
  const everyDay = (sessions: ReturnType<typeof full>) => ({ 1: sessions, 2: sessions, 3: sessions, 4: sessions, 5: sessions });
  const winter = everyDay(full(['08:00', '12:00'], ['13:00', '16:00']));
  const summer = everyDay(full(['07:00', '11:00'], ['14:00', '17:30']));
  const office = createWorkingCalendar({
    name: 'winter, summer and winter',
    coverage: { from: '2025-01-01', until: '2026-01-01' },
    officeHours: [
      { until: '2025-04-15', weekdays: winter },
      { from: '2025-04-15', until: '2025-10-15', weekdays: summer },
      { from: '2025-10-15', weekdays: winter },
    ],
  });

  test.each([
    // Winter days have 240 + 180 minutes, summer days 240 + 210.
    { from: 'Mon 2025-04-14 00:00', to: 'Tue 2025-04-15 00:00', minutes: 420 },
    { from: 'Tue 2025-04-15 00:00', to: 'Wed 2025-04-16 00:00', minutes: 450 },
    { from: 'Mon 2025-04-14 15:00', to: 'Tue 2025-04-15 08:00', minutes: 60 + 60 },
    { from: 'Tue 2025-10-14 17:00', to: 'Wed 2025-10-15 08:30', minutes: 30 + 30 },
  ])('$from to $to: $minutes open minutes', ({ from, to, minutes }) => {
    expect(office.workingMinutesBetween(at(from), at(to))).toBe(minutes);
  });

  test('a day asked before another one, of another period', () => {
    const opens = (date: string) => office.day(date).sessions[0]?.opens;
    expect([opens('2025-11-03'), opens('2025-01-06'), opens('2025-06-02'), opens('2025-04-14'), opens('2025-04-15')]).toEqual([
      '08:00',
      '08:00',
      '07:00',
      '08:00',
      '07:00',
    ]);
  });
});

describe('what is no calendar', () => {
  const calendar = vietnamCalendar();
  const INDEX = Symbol.for('tthc-rules.SessionIndex/0.3.0');
  const deadline = (of: unknown) => () =>
    computeDeadline({
      receivedAt: '2025-03-03T09:00',
      limit: sameDay(),
      profile: { offHours: 'next-opening' },
      calendar: of as WorkingCalendar,
    });

  test.each<[what: string, of: unknown, shown: string]>([
    ['nothing', null, 'null'],
    ['nothing given', undefined, 'undefined'],
    ['its name', 'vietnam', '"vietnam"'],
    ['a copy of its parts', { ...calendar }, 'an object'],
    ['a proxy of one', new Proxy(calendar, {}), 'an object'],
    ['an object made from one', Object.create(calendar), 'an object'],
    ['one with nothing inside', { [INDEX]: null }, 'an object'],
    ['one with a word inside', { [INDEX]: 'index' }, 'an object'],
  ])('%s', (_, of, what) => {
    expect(refusalTextOf(deadline(of))).toBe(
      `invalid-calendar: calendar is ${what}: expected a calendar of vietnamCalendar() or createWorkingCalendar().`,
    );
  });

  test('one that refuses to answer says so itself', () => {
    const refusing = {
      get [INDEX]() {
        throw new RuleError('invalid-decision', 'its decisions do not fit');
      },
    };
    expect(refusalTextOf(deadline(refusing))).toBe('invalid-decision: its decisions do not fit');
  });
});

describe('what a calendar says of itself', () => {
  test('its parts are its own, and no more than there are', () => {
    expect(Object.keys(week)).toEqual(['name', 'coverage', 'decidedUntil']);
    expect(Object.keys(vietnamCalendar({ knownOn: '2024-04-01' }))).toContain('knownOn');
  });
});
