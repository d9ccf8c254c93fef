import { describe, expect, test } from 'vitest';
import { createWorkingCalendar, vietnamCalendar, type WorkingCalendar } from '../../src/calendar.js';
import { countHabits, dueByHabit, portalHabits, type Habit } from '../../src/portal.js';
import { refusalTextOf } from '../support/refusal.js';
import { samplesOf } from './samples.js';

const habitOf = (name: string): Habit => portalHabits.find((one) => one.name === name)!.habit;
const calendar = vietnamCalendar();
const shown = (habit: Habit, receivedAt: string, days: number, on: WorkingCalendar = calendar): string | null =>
  dueByHabit(habit, { receivedAt, days, calendar: on })?.toFormat('yyyy-MM-dd HH:mm') ?? null;

describe('limits of systems, from their code', () => {
  // A day of 07:30–11:30 and 13:30–16:00, the same session n working days later.
  const epar = samplesOf('limit').filter(({ system }) => system === 'e-par R3');
  test.each(epar.map(({ id, record, expect: expected }) => [id, record, expected] as const))('%s', (_, record, expected) => {
    const { receivedAt, totalTimeDays } = record as { receivedAt?: string; totalTimeDays: number };
    const { due } = expected as { due: string | null };
    // No days are the session of receipt itself; fewer mean that the officer types the date: neither is a count.
    if (receivedAt === undefined || totalTimeDays <= 0) {
      expect(shown(habitOf('e-par R3'), '2014-05-05T09:00', totalTimeDays)).toBe(null);
    } else expect(shown(habitOf('e-par R3'), receivedAt, totalTimeDays)).toBe(due!.replace('T', ' '));
  });

  const bkav = samplesOf('limit').filter(({ system }) => system === 'Bkav eGov');
  test.each(bkav.map(({ id, record, expect: expected }) => [id, record, expected] as const))('%s', (_, record, expected) => {
    const { receivedAt, workDays, worktimeType } = record as { receivedAt: string; workDays: number; worktimeType: string };
    const name = worktimeType === 'IgnoreCreatedDate' ? 'Bkav eGov, IgnoreCreatedDate' : 'Bkav eGov';
    expect(shown(habitOf(name), receivedAt, workDays)).toBe((expected as { due: string }).due.replace('T', ' '));
  });

  test.each<[string, string, string, number, string | null]>([
    // Eight hours of 07:30–11:30 and 13:00–17:00: a day is a day, rounded up to a quarter of an hour. Sample opencps/…: received 09:05.
    ['OpenCPS v2', 'Thu 2020-10-01 09:05', '2020-10-01T09:05', 3, '2020-10-06 09:15'],
    ['OpenCPS v2', 'half a day is four hours', '2020-10-01T09:00', 0.5, '2020-10-01 14:30'],
    // Where the office is open for seven and a half, each day drifts by half an hour: 24 hours are 3 days and 1.5 hours.
    ['OpenCPS v2, office hours of the office', 'Mon 2026-03-02 09:00, 3 days', '2026-03-02T09:00', 3, '2026-03-05 10:30'],
    // The same time of day, a working day later; after 17:00 the next day at 07:00.
    ['TD', 'Mon 2025-03-10 08:15', '2025-03-10T08:15', 3, '2025-03-13 08:15'],
    ['TD', 'after hours', '2025-03-10T17:30', 3, '2025-03-14 07:00'],
    ['TD', 'over a weekend', '2025-03-14T10:00', 1, '2025-03-17 10:00'],
    // Mon 2024-04-29 was off by a swap, worked on Sat 2024-05-04; 30/4 and 1/5 are holidays.
    ['TD', 'does not know the swap', '2024-04-26T10:00', 1, '2024-04-29 10:00'],
    ['TD', 'whole days alone', '2025-03-10T08:15', 1.5, null],
    ['Bkav eGov', 'the receipt is day one', '2024-04-26T10:00', 1, '2024-04-26 17:00'],
    ['Bkav eGov', 'knows the swap', '2024-04-26T15:00', 1, '2024-05-02 17:00'],
    ['Bkav eGov', 'received on a Sunday', '2025-03-16T09:00', 1, '2025-03-17 17:00'],
    ['Bkav eGov, IgnoreCreatedDate', 'the Civil Code', '2024-04-26T10:00', 1, '2024-05-02 17:00'],
  ])('%s: %s', (name, _, receivedAt, days, due) => {
    expect(shown(habitOf(name), receivedAt, days)).toBe(due);
  });
});

describe('what a system does not know', () => {
  const habit = (daysOff: Habit['daysOff'], clock: Habit['clock'] = 'vietnam'): Habit => ({
    count: { by: 'profile', profile: { start: 'day-after', offHours: 'next-opening' } },
    daysOff,
    clock,
  });
  test.each<[string, Habit, string, number, string]>([
    ['Fri 2024-04-26, all days off', habit('all'), '2024-04-26T10:00', 1, '2024-05-02 17:00'],
    ['no swaps: Mon 2024-04-29 is worked', habit('no-swaps'), '2024-04-26T10:00', 1, '2024-04-29 17:00'],
    ['no swaps: Sat 2024-05-04 is not', habit('no-swaps'), '2024-05-03T10:00', 1, '2024-05-06 17:00'],
    ['weekends only: 30/4 and 1/5 are worked', habit('weekends-only'), '2024-04-29T10:00', 2, '2024-05-01 17:00'],
    // Tue 08:00 in Vietnam is 01:00 in UTC, before opening; the next day at 17:00 of that clock is Thu 00:00 here.
    ['the clock of UTC', habit('all', 'utc'), '2025-03-11T08:00', 1, '2025-03-13 00:00'],
    // Mon 06:30 is Sun 23:30: received on Monday there, too, so due on Tue at 17:00 of that clock.
    ['the clock of UTC on a Sunday night', habit('all', 'utc'), '2025-03-10T06:30', 1, '2025-03-12 00:00'],
  ])('%s', (_, how, receivedAt, days, due) => {
    expect(shown(how, receivedAt, days)).toBe(due);
  });

  test('office hours, closures and openings of the office stay', () => {
    const own = createWorkingCalendar({
      name: 'own',
      coverage: { from: '2025-01-01', until: '2026-01-01' },
      officeHours: [
        {
          until: '2025-03-12',
          weekdays: {
            1: [{ half: 'morning', opens: '08:00', closes: '12:00' }],
            2: [{ half: 'morning', opens: '08:00', closes: '12:00' }],
          },
        },
        {
          from: '2025-03-12',
          weekdays: {
            1: [{ half: 'afternoon', opens: '13:00', closes: '16:00' }],
            3: [{ half: 'afternoon', opens: '13:00', closes: '16:00' }],
          },
        },
      ],
      decisions: [
        { kind: 'closure', date: '2025-03-11' },
        { kind: 'swap', dayOff: '2025-03-17', workedInstead: '2025-03-15' },
        { kind: 'opening', date: '2025-03-20' },
      ],
    });
    // Days of one session: a working day is two of them. Mon 10 → closed Tue 11 → Wed 12 → Sat 15 (swap, known) or Mon 17 (not known).
    expect(shown(habit('all'), '2025-03-10T09:00', 1, own)).toBe('2025-03-15 16:00');
    expect(shown(habit('no-swaps'), '2025-03-10T09:00', 1, own)).toBe('2025-03-17 16:00');
    expect(shown(habit('no-swaps'), '2025-03-19T13:30', 0.5, own)).toBe('2025-03-20 16:00');
    // Without any decision Tue 11 is open, and Thu 20 is not.
    expect(shown(habit('weekends-only'), '2025-03-10T09:00', 0.5, own)).toBe('2025-03-11 12:00');
    expect(shown(habit('weekends-only'), '2025-03-19T13:30', 0.5, own)).toBe('2025-03-24 16:00');
  });
});

describe('habits', () => {
  test('the general ones are all different, the lawful ones first', () => {
    expect(new Set(countHabits.map((one) => JSON.stringify(one))).size).toBe(countHabits.length);
    expect(countHabits[0]).toEqual({
      count: { by: 'profile', profile: { start: 'day-after', offHours: 'next-opening' } },
      daysOff: 'all',
      clock: 'vietnam',
    });
  });

  test('those of systems say where they can be read, and cannot be changed', () => {
    for (const { name, source, habit } of portalHabits) {
      expect(source, name).toMatch(/ [0-9a-f]{8} \(\d{4}-\d{2}-\d{2}\)/);
      expect(Object.isFrozen(habit.count)).toBe(true);
    }
    expect(new Set(portalHabits.map(({ name }) => name)).size).toBe(portalHabits.length);
  });

  test.each<[string, unknown, unknown, string]>([
    ['no habit', null, { receivedAt: '2025-03-10T08:15', days: 1, calendar }, 'invalid-input: habit is null'],
    ['no question', countHabits[0], null, 'invalid-input: question is null'],
    ['no receipt', countHabits[0], { days: 1, calendar }, 'invalid-date-time: receivedAt is undefined'],
    ['no calendar', countHabits[0], { receivedAt: '2025-03-10T08:15', days: 1 }, 'invalid-calendar: calendar is undefined'],
  ])('refused: %s', (_, habit, question, message) => {
    expect(refusalTextOf(() => dueByHabit(habit as Habit, question as never))).toContain(message);
  });

  test('past the calendar there is no answer', () => {
    expect(shown(countHabits[0]!, '2100-12-31T09:00', 5)).toBe(null);
  });
});
