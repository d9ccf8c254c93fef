import { runInNewContext } from 'node:vm';
import { DateTime } from 'luxon';
import { describe, expect, test } from 'vitest';
import {
  calendarDays,
  calendarMonths,
  clockHours,
  computeDeadline,
  computeDeadlines,
  createWorkingCalendar,
  inSequence,
  isRuleError,
  profiles,
  sameDay,
  sameSession,
  sameWeek,
  vietnamCalendar,
  workingDays,
  workingHours,
  type CountingProfile,
  type RuleErrorCode,
  type TimeLimit,
  type WorkingCalendar,
} from '../../src/calendar.js';
import { msAt } from '../support/day.js';
import { refusalOf } from '../support/refusal.js';

const vietnam = vietnamCalendar();

const limits: TimeLimit[] = [
  sameSession(),
  sameSession({ minLeadMinutes: 30 }),
  sameDay(),
  sameWeek(),
  { unit: 'same-week', nextWeek: true },
  workingDays(0.5),
  workingDays(1.5),
  workingDays(20),
  workingHours(8),
  workingHours(2.5),
  clockHours(24),
  clockHours(1),
  calendarDays(3),
  calendarDays(15, { exceptHolidays: true }),
  calendarMonths(1),
];

const starts = ['day-after', 'session-after', 'receipt-session', 'elapsed'] as const;
const countings: CountingProfile[] = starts.flatMap((start) => [
  { start, offHours: 'next-opening' as const },
  { start, offHours: 'keep-date' as const },
  { start, offHours: 'next-opening' as const, cutOff: '15:00' },
]);

/** The moments of a day where something changes, a millisecond before and after them, and some between. */
const moments = ['00:00', '06:00', '07:30', '09:00', '11:30', '12:00', '13:30', '15:00', '17:00', '20:00'];
const aroundEach = (days: string[]) =>
  days.flatMap((day) => moments.flatMap((time) => [-1, 0, 1].map((nudge) => msAt(`${day} ${time}`) + nudge)));

/** So many days from one on, as `msAt` reads them. */
const daysFrom = (date: string, length: number) =>
  Array.from({ length }, (_, i) => {
    const day = DateTime.fromISO(date, { zone: 'utc', locale: 'en' }).plus({ days: i });
    return `${day.weekdayShort ?? ''} ${day.toISODate() ?? ''}`;
  });

/** One by one, as computeDeadline answers: a due instant, or the code of the refusal. */
function oneByOne(calendar: WorkingCalendar, limit: TimeLimit, profile: CountingProfile, ms: number): number | RuleErrorCode {
  try {
    return computeDeadline({ receivedAt: new Date(ms), limit, profile, calendar }).due.toMillis();
  } catch (error) {
    if (isRuleError(error)) return error.code;
    throw error;
  }
}

function allAtOnce(
  calendar: WorkingCalendar,
  limit: TimeLimit,
  profile: CountingProfile,
  receivedAt: Float64Array,
): (number | RuleErrorCode)[] {
  const codes = new Map<number, RuleErrorCode>();
  const due = computeDeadlines({ receivedAt, limit, profile, calendar, onRefused: (index, code) => codes.set(index, code) });
  return [...due].map((ms, index) => (Number.isNaN(ms) ? (codes.get(index) ?? ('NaN without a code' as RuleErrorCode)) : ms));
}

describe('computeDeadlines gives what computeDeadline gives one by one, refusals and their codes included', () => {
  const office = createWorkingCalendar({
    name: 'a Wednesday afternoon, a Saturday morning, a closed day',
    coverage: { from: '2025-02-24', until: '2025-03-24' },
    officeHours: [
      {
        until: '2025-03-10',
        weekdays: {
          1: [{ half: 'morning', opens: '08:00', closes: '12:00' }],
          2: [
            { half: 'morning', opens: '07:00', closes: '11:30' },
            { half: 'afternoon', opens: '13:00', closes: '16:30' },
          ],
          3: [{ half: 'afternoon', opens: '13:30', closes: '17:00' }],
          6: [{ half: 'morning', opens: '07:30', closes: '11:30' }],
        },
      },
      {
        from: '2025-03-10',
        weekdays: {
          1: [{ half: 'morning', opens: '07:30', closes: '11:30' }],
          4: [{ half: 'afternoon', opens: '13:30', closes: '17:00' }],
        },
      },
    ],
    decisions: [{ kind: 'closure', date: '2025-03-04' }],
  });

  const worlds = [
    {
      name: 'Vietnam: Tết 2025, 30/4–1/5 of 2024, the coverage’s edges, what no receipt is',
      calendar: vietnam,
      receivedAt: [
        ...aroundEach([
          'Fri 2025-01-24',
          'Wed 2025-01-29',
          'Mon 2025-02-03',
          'Fri 2024-04-26',
          'Sat 2024-05-04',
          'Sun 2024-05-05',
          'Mon 2026-11-23',
        ]),
        ...aroundEach(['Sun 2006-12-31', 'Mon 2007-01-01', 'Fri 2100-12-31']),
        msAt('Sat 2101-01-01 00:00'),
        0,
        -1,
        Number.NaN,
        Number.POSITIVE_INFINITY,
        Number.NEGATIVE_INFINITY,
        8.64e15,
        8.64e15 + 2,
        -8.64e15,
        Number.MAX_VALUE,
        Number.MIN_VALUE,
        -0,
      ],
    },
    {
      name: 'Vietnam, undecided days refused',
      calendar: vietnamCalendar({ undecided: 'refuse' }),
      receivedAt: aroundEach(['Sun 2006-12-31', 'Mon 2027-12-27', 'Thu 2027-12-30', 'Fri 2027-12-31', 'Mon 2028-01-03', 'Fri 2100-12-31']),
    },
    {
      name: 'an office with odd hours and four weeks',
      calendar: office,
      receivedAt: aroundEach([
        'Sun 2025-02-23',
        'Mon 2025-02-24',
        'Tue 2025-03-04',
        'Sat 2025-03-08',
        'Mon 2025-03-10',
        'Thu 2025-03-20',
        'Sun 2025-03-23',
      ]),
    },
  ];

  test.each(worlds)('$name', ({ calendar, receivedAt }) => {
    for (const limit of limits) {
      for (const profile of countings) {
        const expected = receivedAt.map((ms) => oneByOne(calendar, limit, profile, ms));
        expect({ limit, profile, due: allAtOnce(calendar, limit, profile, Float64Array.from(receivedAt)) }).toEqual({
          limit,
          profile,
          due: expected,
        });
      }
    }
  });

  // More receipts than a table of their days is long are looked up in one; so each is asked for three times.
  const crowds = [
    { name: 'Tết 2025', calendar: vietnam, days: daysFrom('2025-01-23', 12) },
    { name: '30 April 2025, with its swapped Saturday', calendar: vietnam, days: daysFrom('2025-04-25', 10) },
    { name: 'an office with odd hours, to its last day', calendar: office, days: daysFrom('2025-03-03', 21) },
    {
      name: 'the days before those that nobody has decided',
      calendar: vietnamCalendar({ undecided: 'refuse' }),
      days: daysFrom('2027-12-25', 8),
    },
  ];

  const outOfReach = [Number.NaN, Number.POSITIVE_INFINITY, -8.64e15, msAt('Mon 2007-01-01 00:00') - 0.5, msAt('Sat 2101-01-01 00:00')];

  test.each(crowds)('a crowd of receipts: $name', ({ calendar, days }) => {
    const once = aroundEach(days);
    for (const limit of [...limits, sameSession({ minLeadMinutes: 1 }), workingDays(1.25), inSequence(workingDays(1), calendarDays(2))]) {
      for (const profile of countings.filter(({ start }) => start !== 'elapsed')) {
        const due = once.map((ms) => oneByOne(calendar, limit, profile, ms));
        const none = outOfReach.map((ms) => oneByOne(calendar, limit, profile, Math.floor(ms)));
        // All within the calendar, the second time with a part of a millisecond; then with others before, among and after them.
        const within = Float64Array.from([...once, ...once.map((ms) => ms + 0.75), ...once]);
        expect({ limit, profile, due: allAtOnce(calendar, limit, profile, within) }).toEqual({
          limit,
          profile,
          due: [...due, ...due, ...due],
        });
        const mixed = Float64Array.from([...outOfReach, ...once, ...outOfReach, ...once, ...once, Number.NaN]);
        expect({ limit, profile, due: allAtOnce(calendar, limit, profile, mixed) }).toEqual({
          limit,
          profile,
          due: [...none, ...due, ...none, ...due, ...due, 'invalid-date-time'],
        });
      }
    }
  });

  test('a crowd over all years of the calendar', () => {
    const days = daysFrom('2008-03-03', 1).concat(daysFrom('2100-03-01', 1));
    const once = aroundEach(days);
    const [limit, profile] = [workingDays(1.5), { start: 'session-after', offHours: 'next-opening', cutOff: '15:00' } as const];
    // Enough a day to be looked up, of 92 years.
    const receivedAt = Float64Array.from({ length: 40 * 93 * 366 }, (_, i) => once[i % once.length] as number);
    const due = computeDeadlines({ receivedAt, limit, profile, calendar: vietnam });
    const expected = once.map((ms) => oneByOne(vietnam, limit, profile, ms));
    expect([...due.subarray(0, once.length)]).toEqual(expected);
  });

  test('a part of a millisecond is dropped', () => {
    const ms = msAt('Mon 2025-03-03 11:29:59.999');
    const receivedAt = Float64Array.of(ms, ms + 0.25, ms + 0.999);
    const due = computeDeadlines({ receivedAt, limit: sameSession(), profile: profiles.civilCode, calendar: vietnam });
    expect([...due]).toEqual([1, 2, 3].map(() => msAt('Mon 2025-03-03 11:30')));
  });
});

describe('the array itself', () => {
  const profile = profiles.civilCode;

  test('no receipts give no deadlines', () => {
    expect(computeDeadlines({ receivedAt: new Float64Array(0), limit: sameDay(), profile, calendar: vietnam })).toEqual(
      new Float64Array(0),
    );
  });

  test('what was handed in is not written to, and what comes out is new', () => {
    const receivedAt = Float64Array.of(msAt('Mon 2025-03-03 09:00'), Number.NaN);
    const due = computeDeadlines({ receivedAt, limit: sameDay(), profile, calendar: vietnam });
    expect([...receivedAt]).toEqual([msAt('Mon 2025-03-03 09:00'), Number.NaN]);
    expect(due.buffer).not.toBe(receivedAt.buffer);
    expect([...due]).toEqual([msAt('Mon 2025-03-03 17:00'), Number.NaN]);
  });

  test('a part of a larger buffer', () => {
    const whole = Float64Array.of(Number.NaN, msAt('Mon 2025-03-03 09:00'), Number.NaN);
    expect([...computeDeadlines({ receivedAt: whole.subarray(1, 2), limit: sameDay(), profile, calendar: vietnam })]).toEqual([
      msAt('Mon 2025-03-03 17:00'),
    ]);
  });

  test('an array of another realm, and one without a prototype, are what they hold', () => {
    const foreign = runInNewContext('Float64Array.of(ms)', { ms: msAt('Mon 2025-03-03 09:00') }) as Float64Array;
    const bare = Object.setPrototypeOf(Float64Array.of(msAt('Mon 2025-03-03 09:00')), null) as Float64Array;
    for (const receivedAt of [foreign, bare]) {
      const due = computeDeadlines({ receivedAt, limit: sameDay(), profile, calendar: vietnam });
      expect(due).toEqual(Float64Array.of(msAt('Mon 2025-03-03 17:00')));
    }
  });

  test('each refused receipt is told once, in order', () => {
    const told: string[] = [];
    const receivedAt = Float64Array.of(Number.NaN, msAt('Mon 2025-03-03 09:00'), 0, msAt('Sat 2101-01-01 00:00'));
    computeDeadlines({
      receivedAt,
      limit: sameDay(),
      profile,
      calendar: vietnam,
      onRefused: (index, code) => void told.push(`${index} ${code}`),
    });
    expect(told).toEqual(['0 invalid-date-time', '2 outside-calendar', '3 outside-calendar']);
  });

  test.each<{ what: string; change: object; code: string }>([
    { what: 'a bad limit', change: { limit: { unit: 'working-days', value: 1.2 } }, code: 'invalid-limit' },
    { what: 'a bad profile', change: { profile: { start: 'day-after' } }, code: 'invalid-profile' },
    {
      what: 'a profile without start for working days',
      change: { limit: workingDays(1), profile: { offHours: 'next-opening' } },
      code: 'invalid-profile',
    },
    { what: 'no calendar', change: { calendar: undefined }, code: 'invalid-calendar' },
    { what: 'a calendar that is none', change: { calendar: { isWorkingDay: () => true } }, code: 'invalid-calendar' },
    { what: 'a list of numbers', change: { receivedAt: [0] }, code: 'invalid-date-time' },
    { what: 'an array of integers', change: { receivedAt: new BigInt64Array(1) }, code: 'invalid-date-time' },
    {
      what: 'an array that only looks like one',
      change: { receivedAt: Object.create(Float64Array.prototype) as Float64Array },
      code: 'invalid-date-time',
    },
    {
      what: 'another array with its prototype',
      change: { receivedAt: Object.setPrototypeOf(new Float32Array(2), Float64Array.prototype) as Float64Array },
      code: 'invalid-date-time',
    },
    { what: 'texts', change: { receivedAt: ['2025-03-03T09:00'] }, code: 'invalid-date-time' },
    { what: 'no receipts', change: { receivedAt: undefined }, code: 'invalid-date-time' },
    { what: 'an onRefused that is no function', change: { onRefused: 'tell me' }, code: 'invalid-input' },
  ])('$what throws $code, with or without receipts', ({ change, code }) => {
    const good = { receivedAt: new Float64Array(0), limit: sameDay(), profile, calendar: vietnam };
    expect(refusalOf(() => computeDeadlines({ ...good, ...change }))).toBe(code);
  });
});
