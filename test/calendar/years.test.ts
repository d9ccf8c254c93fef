import fc from 'fast-check';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { CompiledYear } from '../../src/calendar/compiled-year.js';
import {
  computeDeadline,
  computeDeadlines,
  createWorkingCalendar,
  dueRange,
  isRuleError,
  profiles,
  staleness,
  vietnamCalendar,
  workingDays,
  type DayDecision,
  type WorkingCalendar,
} from '../../src/calendar.js';
import { draws } from '../support/seed.js';

// A year is compiled when one of its days is first asked for, and once for all calendars that decide it alike. Guarded by counting.

const compiled = vi.spyOn(CompiledYear, 'of');
afterEach(() => compiled.mockClear());

/** The years that some questions compile. */
function yearsOf(ask: () => unknown): number[] {
  compiled.mockClear();
  ask();
  return compiled.mock.calls.map(([{ from }]) => new Date(from * 86_400_000).getUTCFullYear()).sort((a, b) => a - b);
}

/** Office hours that no other test has, so that nothing is known of their years: the opening of Monday tells them apart. */
let minute = 0;
function officeHours() {
  const opens = `05:${String(minute++).padStart(2, '0')}`;
  const session = [{ half: 'morning' as const, opens, closes: '10:00' }];
  return [{ weekdays: { 1: session, 2: session, 3: session, 4: session, 5: session } }];
}

const storm = (date: string): DayDecision => ({ kind: 'closure', date });

describe('a question compiles the years it touches', () => {
  test('none when a calendar is made, whatever its decisions', () => {
    const hours = officeHours();
    expect(yearsOf(() => vietnamCalendar({ officeHours: hours }))).toEqual([]);
    expect(yearsOf(() => vietnamCalendar({ officeHours: hours, decisions: [storm('2026-09-09'), storm('2031-03-03')] }))).toEqual([]);
    expect(yearsOf(() => vietnamCalendar({ officeHours: hours, knownOn: '2024-04-01' }))).toEqual([]);
  });

  test.each<{ what: string; ask: (calendar: WorkingCalendar) => unknown; years: number[] }>([
    { what: 'a day', ask: (calendar) => calendar.isWorkingDay('2024-04-29'), years: [2024] },
    { what: 'what a day is, which needs no tables', ask: (calendar) => calendar.day('2024-04-29'), years: [] },
    {
      what: 'two days of far years',
      ask: (calendar) => [calendar.isWorkingDay('2007-01-02'), calendar.isWorkingDay('2100-12-31')],
      years: [2007, 2100],
    },
    { what: 'a count within a year', ask: (calendar) => calendar.addWorkingDays('2026-03-02', 10), years: [2026] },
    { what: 'a count over New Year', ask: (calendar) => calendar.addWorkingDays('2026-12-28', 10), years: [2026, 2027] },
    { what: 'a count back over New Year', ask: (calendar) => calendar.addWorkingDays('2026-01-05', -10), years: [2025, 2026] },
    {
      what: 'a count over five years',
      ask: (calendar) => calendar.workingDaysBetween('2022-06-01', '2026-06-01'),
      years: [2022, 2023, 2024, 2025, 2026],
    },
    {
      what: 'a deadline',
      ask: (calendar) =>
        computeDeadline({ receivedAt: '2026-03-02T09:00', limit: workingDays(5), profile: profiles.civilCode, calendar }).due,
      years: [2026],
    },
    {
      what: 'many receipts',
      ask: (calendar) =>
        computeDeadlines({
          receivedAt: Float64Array.from({ length: 1000 }, (_, i) => Date.UTC(2024, 0, 10) + i * 86_400_000),
          limit: workingDays(1.5),
          profile: profiles.civilCode,
          calendar,
        }),
      // The last receipts are of October 2026: their table goes on into the next year.
      years: [2024, 2025, 2026, 2027],
    },
    { what: 'how far it is decided', ask: (calendar) => staleness(calendar, '2027-12-27T08:00'), years: [2027, 2028] },
  ])('$what: $years', ({ ask, years }) => {
    const calendar = vietnamCalendar({ officeHours: officeHours() });
    expect(yearsOf(() => ask(calendar))).toEqual(years);
    expect(yearsOf(() => ask(calendar))).toEqual([]);
  });
});

describe('calendars that decide a year alike share it', () => {
  const ask = (calendar: WorkingCalendar) => {
    for (let year = 2020; year <= 2029; year++) calendar.isWorkingDay(`${year}-03-02`);
  };
  const decade = Array.from({ length: 10 }, (_, i) => 2020 + i);

  test('an office’s own closure costs its own year', () => {
    const hours = officeHours();
    expect(yearsOf(() => ask(vietnamCalendar({ officeHours: hours })))).toEqual(decade);
    expect(yearsOf(() => ask(vietnamCalendar({ officeHours: hours, decisions: [storm('2026-09-09')] })))).toEqual([2026]);
    // The same closure again, written by somebody else with the same words: nothing new.
    expect(yearsOf(() => ask(vietnamCalendar({ officeHours: hours, decisions: [storm('2026-09-09')] })))).toEqual([]);
    // Another document is another reason to give.
    const sourced = { ...storm('2026-09-09'), basis: { document: 'Thông báo 12/TB-UBND' } };
    expect(yearsOf(() => ask(vietnamCalendar({ officeHours: hours, decisions: [sourced] })))).toEqual([2026]);
  });

  test('130 offices with a closure each: 130 years and those that all share', () => {
    const hours = officeHours();
    const offices = Array.from({ length: 130 }, (_, i) =>
      vietnamCalendar({ officeHours: hours, decisions: [{ ...storm('2026-09-09'), basis: { document: `Thông báo ${i}/TB-UBND` } }] }),
    );
    expect(yearsOf(() => offices.forEach(ask))).toHaveLength(130 + 9);
  });

  test('what was not known yet costs the years that it decides', () => {
    const hours = officeHours();
    ask(vietnamCalendar({ officeHours: hours }));
    // On 2024-04-11 the swap of 2024, the notices of 2025 to 2027 and the resolution of April 2026 were not known. 2020 to 2023 are as
    // known now, but that the day of the notice of 2021 is not known: what rests on it is marked.
    const years = yearsOf(() => ask(vietnamCalendar({ officeHours: hours, knownOn: '2024-04-11' })));
    expect(years.filter((year) => year < 2024)).toEqual([2021]);
    expect(years).toContain(2024);
    // Known the same on the next day but one before the swap was announced: nothing new.
    expect(yearsOf(() => ask(vietnamCalendar({ officeHours: hours, knownOn: '2024-04-10' })))).toEqual([]);
  });

  test('the range of a deadline over undecided days costs its years, once for each way to decide them', () => {
    const calendar = vietnamCalendar({ officeHours: officeHours() });
    const input = { receivedAt: '2028-01-21T08:00', limit: workingDays(1), profile: profiles.civilCode, calendar };
    // 2028 as projected and 2028 with the other choice of Tết days.
    expect(yearsOf(() => dueRange(input))).toEqual([2028, 2028]);
    expect(yearsOf(() => dueRange(input))).toEqual([]);
  });

  test('a year that the coverage cuts is not the whole year', () => {
    const options = { name: 'an office', officeHours: officeHours() };
    const whole = createWorkingCalendar({ ...options, coverage: { from: '2025-01-01', until: '2026-01-01' } });
    const half = createWorkingCalendar({ ...options, coverage: { from: '2025-01-01', until: '2025-07-01' } });
    expect(whole.workingDaysBetween('2025-01-01', '2026-01-01')).toBe(261);
    expect(half.workingDaysBetween('2025-01-01', '2025-07-01')).toBe(129);
  });
});

describe('answers do not depend on the order of the questions', () => {
  const DAYS = ['2007-01-01', '2012-05-31', '2024-12-31', '2026-08-22', '2027-01-01', '2028-02-29', '2045-06-15', '2100-12-31'];
  const decisions: DayDecision[] = [
    storm('2026-08-22'),
    { kind: 'hours', date: '2027-01-01', sessions: [{ half: 'morning', opens: '08:00', closes: '10:00' }] },
    { kind: 'closure', date: '2024-12-31', from: '15:00' },
  ];
  const makers: readonly ((hours: ReturnType<typeof officeHours>) => WorkingCalendar)[] = [
    (hours) => vietnamCalendar({ officeHours: hours }),
    (hours) => vietnamCalendar({ officeHours: hours, decisions }),
    (hours) => vietnamCalendar({ officeHours: hours, undecided: 'refuse', knownOn: '2026-06-01' }),
    (hours) =>
      createWorkingCalendar({ name: 'an office', officeHours: hours, coverage: { from: '2011-06-30', until: '2052-02-29' }, decisions }),
  ];

  const at = fc.constantFrom('T00:00', 'T05:30', 'T10:00', 'T23:59:59.999');
  const n = fc.oneof(fc.integer({ min: -600, max: 600 }), fc.integer({ min: -20_000, max: 20_000 }));
  const date = fc.oneof(
    fc.constantFrom(...DAYS),
    fc.date({ min: new Date('2006-12-01'), max: new Date('2101-01-31'), noInvalidDate: true }).map((d) => d.toISOString().slice(0, 10)),
  );
  const instant = fc.tuple(date, at).map(([d, t]) => d + t);
  type Ask = (calendar: WorkingCalendar) => unknown;
  const question = fc.oneof<fc.Arbitrary<Ask>[]>(
    fc.tuple(date, n).map(
      ([d, days]): Ask =>
        (calendar) =>
          calendar.addWorkingDays(d, days),
    ),
    fc.tuple(date, date).map(
      ([a, b]): Ask =>
        (calendar) =>
          calendar.workingDaysBetween(a, b),
    ),
    fc.tuple(instant, instant).map(([a, b]): Ask => (calendar) => [calendar.sessionsBetween(a, b), calendar.workingMinutesBetween(a, b)]),
    fc.tuple(instant, n).map(
      ([a, minutes]): Ask =>
        (calendar) =>
          calendar.addWorkingMinutes(a, minutes * 97).toISO(),
    ),
    fc.tuple(date, n).map(
      ([d, sessions]): Ask =>
        (calendar) =>
          calendar.addSessions({ date: d, half: 'morning' }, sessions),
    ),
    instant.map((a): Ask => (calendar) => [calendar.sessionAt(a), calendar.sessionAtOrAfter(a), calendar.sessionAfter(a)]),
    date.map((d): Ask => (calendar) => [calendar.day(d), calendar.isWorkingDay(d)]),
    fc.tuple(instant, fc.integer({ min: 1, max: 60 })).map(
      ([receivedAt, days]): Ask =>
        (calendar) =>
          computeDeadline({ receivedAt, limit: workingDays(days / 2), profile: profiles.civilCode, calendar }).toJSON(),
    ),
  );
  const answer = (ask: Ask, calendar: WorkingCalendar): string => {
    try {
      return JSON.stringify(ask(calendar));
    } catch (error) {
      if (isRuleError(error)) return JSON.stringify(error);
      throw error;
    }
  };

  test('drawn questions, each to a calendar of its own, in drawn order to one, and in the reverse order to another', () => {
    fc.assert(
      fc.property(fc.constantFrom(...makers), fc.array(question, { minLength: 2, maxLength: 8 }), (make, questions) => {
        minute %= 60;
        const hours = officeHours();
        const alone = questions.map((ask) => answer(ask, make(hours)));
        const one = make(hours);
        expect(questions.map((ask) => answer(ask, one))).toEqual(alone);
        const other = make(hours);
        expect([...questions].reverse().map((ask) => answer(ask, other))).toEqual([...alone].reverse());
      }),
      { numRuns: draws(300) },
    );
  });
});
