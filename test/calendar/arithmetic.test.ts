import { describe, expect, test } from 'vitest';
import { createWorkingCalendar, vietnamCalendar } from '../../src/calendar.js';
import { at, day, session, shown, shownSession, withWeekday } from '../support/day.js';
import { refusalOf } from '../support/refusal.js';

const vietnam = vietnamCalendar();

describe('addWorkingDays: the nth working day after or before a date', () => {
  test.each([
    { from: 'Mon 2025-03-03', n: 1, to: 'Tue 2025-03-04', note: 'an ordinary day' },
    { from: 'Fri 2025-03-07', n: 1, to: 'Mon 2025-03-10', note: 'over a weekend' },
    { from: 'Fri 2026-03-06', n: 3, to: 'Wed 2026-03-11', note: 'three over a weekend' },
    { from: 'Sat 2025-03-08', n: 1, to: 'Mon 2025-03-10', note: 'from a Saturday: Monday is the first' },
    { from: 'Sun 2025-03-09', n: 1, to: 'Mon 2025-03-10', note: 'from a Sunday: Monday is the first' },
    { from: 'Mon 2025-03-10', n: -1, to: 'Fri 2025-03-07', note: 'back over a weekend' },
    { from: 'Sun 2025-03-09', n: -1, to: 'Fri 2025-03-07', note: 'back from a Sunday' },
    { from: 'Sun 2026-03-01', n: -1, to: 'Fri 2026-02-27', note: 'the last working day of a month that ends on a Saturday' },
    { from: 'Mon 2026-06-01', n: -1, to: 'Fri 2026-05-29', note: 'of one that ends on a Sunday' },
    { from: 'Fri 2025-01-24', n: 1, to: 'Mon 2025-02-03', note: 'over Tết 2025, nine days' },
    { from: 'Wed 2025-01-29', n: 1, to: 'Mon 2025-02-03', note: 'from the first day of Tết' },
    { from: 'Mon 2025-02-03', n: -1, to: 'Fri 2025-01-24', note: 'back over Tết' },
    { from: 'Fri 2024-04-26', n: 1, to: 'Thu 2024-05-02', note: 'over a weekend, a swapped day off and two holidays' },
    { from: 'Fri 2024-04-26', n: 3, to: 'Sat 2024-05-04', note: 'a Saturday worked by swap is the third' },
    { from: 'Fri 2024-04-26', n: 4, to: 'Mon 2024-05-06', note: 'and Monday the fourth' },
    { from: 'Sat 2024-05-04', n: 1, to: 'Mon 2024-05-06', note: 'from that Saturday' },
    { from: 'Sun 2024-05-05', n: -1, to: 'Sat 2024-05-04', note: 'back to it' },
    { from: 'Fri 2011-01-28', n: 1, to: 'Sat 2011-01-29', note: '2011: a Saturday' },
    { from: 'Fri 2011-01-28', n: 2, to: 'Sun 2011-01-30', note: 'a Sunday' },
    { from: 'Fri 2011-01-28', n: 3, to: 'Tue 2011-02-08', note: 'and Tuesday after Tết' },
    { from: 'Fri 2012-12-28', n: 1, to: 'Wed 2013-01-02', note: '31 December off by swap, 1 January a holiday' },
    { from: 'Fri 2012-12-28', n: 4, to: 'Sat 2013-01-05', note: 'the Saturday worked for it, in the next year' },
    { from: 'Fri 2014-12-26', n: 1, to: 'Sat 2014-12-27', note: 'the Saturday worked for 2 January' },
    { from: 'Wed 2014-12-31', n: 1, to: 'Mon 2015-01-05', note: 'over 1 and 2 January' },
    { from: 'Tue 2024-12-31', n: 250, to: 'Wed 2025-12-31', note: 'all 250 working days of 2025' },
    { from: 'Thu 2026-01-01', n: -250, to: 'Thu 2025-01-02', note: 'and back to the first of them' },
    { from: 'Thu 2023-12-28', n: 2, to: 'Tue 2024-01-02', note: 'into the next year' },
    { from: 'Wed 2024-02-28', n: 1, to: 'Thu 2024-02-29', note: 'a leap day' },
  ])('$from + $n → $to: $note', ({ from, n, to }) => {
    expect(withWeekday(vietnam.addWorkingDays(day(from), n))).toBe(to);
  });

  test.each([0, -0, 0.5, 1.5, Number.NaN, Number.POSITIVE_INFINITY])('%d working days are refused', (n) => {
    expect(refusalOf(() => vietnam.addWorkingDays('2025-03-03', n))).toBe('invalid-limit');
  });
});

describe('workingDaysBetween: working days in [from, until)', () => {
  test.each([
    { from: 'Fri 2025-03-07', until: 'Sat 2025-03-08', days: 1, note: 'Friday is in it' },
    { from: 'Sat 2025-03-08', until: 'Mon 2025-03-10', days: 0, note: 'a weekend' },
    { from: 'Mon 2025-03-03', until: 'Sat 2025-03-08', days: 5, note: 'a week' },
    { from: 'Mon 2025-03-03', until: 'Mon 2025-03-10', days: 5, note: 'a week to the next Monday' },
    { from: 'Mon 2025-03-03', until: 'Mon 2025-03-03', days: 0, note: 'a day to itself' },
    { from: 'Fri 2025-01-24', until: 'Mon 2025-02-03', days: 1, note: 'over Tết' },
    { from: 'Fri 2026-02-13', until: 'Tue 2026-02-24', days: 2, note: 'over Tết 2026: Friday and the Monday after it' },
    { from: 'Mon 2026-02-16', until: 'Sat 2026-02-21', days: 0, note: 'the five days of it' },
    { from: 'Mon 2024-04-29', until: 'Mon 2024-05-06', days: 3, note: 'Thursday, Friday and the Saturday worked by swap' },
    { from: 'Fri 2011-01-28', until: 'Tue 2011-02-01', days: 3, note: 'Friday, Saturday and Sunday' },
    // 52 weeks of five days and the days over; less the weekday days off, and the weekend days worked, of the official list.
    { from: 'Sun 2023-01-01', until: 'Mon 2024-01-01', days: 260 - 11, note: '2023' },
    { from: 'Mon 2024-01-01', until: 'Wed 2025-01-01', days: 262 - 12 + 1, note: '2024, a leap year' },
    { from: 'Wed 2025-01-01', until: 'Thu 2026-01-01', days: 261 - 12 + 1, note: '2025' },
    { from: 'Thu 2026-01-01', until: 'Fri 2027-01-01', days: 261 - 14 + 2, note: '2026' },
    { from: 'Sun 2023-01-01', until: 'Fri 2027-01-01', days: 249 + 251 + 250 + 249, note: 'the four of them' },
  ])('$from to $until: $days: $note', ({ from, until, days }) => {
    expect(vietnam.workingDaysBetween(day(from), day(until))).toBe(days);
    // Reversed it is the negative, and nothing is 0 and never -0.
    expect(Object.is(vietnam.workingDaysBetween(day(until), day(from)), days === 0 ? 0 : -days)).toBe(true);
  });
});

describe('addSessions: the nth session after or before a half-day', () => {
  /** Wednesday the afternoon alone, Friday the morning alone, Saturday a morning. */
  const irregular = createWorkingCalendar({
    name: 'irregular',
    coverage: { from: '2025-01-01', until: '2026-01-01' },
    officeHours: [
      {
        weekdays: {
          1: [
            { half: 'morning', opens: '07:30', closes: '11:30' },
            { half: 'afternoon', opens: '13:30', closes: '17:00' },
          ],
          3: [{ half: 'afternoon', opens: '13:30', closes: '17:00' }],
          5: [{ half: 'morning', opens: '07:30', closes: '11:30' }],
          6: [{ half: 'morning', opens: '07:30', closes: '11:30' }],
        },
      },
    ],
  });

  test.each([
    { calendar: vietnam, from: 'Mon 2025-03-03 morning', n: 0, to: 'Mon 2025-03-03 morning', note: 'itself' },
    { calendar: vietnam, from: 'Mon 2025-03-03 morning', n: 1, to: 'Mon 2025-03-03 afternoon', note: 'the afternoon' },
    { calendar: vietnam, from: 'Mon 2025-03-03 morning', n: 3, to: 'Tue 2025-03-04 afternoon', note: '1.5 working days are 3 sessions' },
    { calendar: vietnam, from: 'Mon 2025-03-03 afternoon', n: -1, to: 'Mon 2025-03-03 morning', note: 'the morning' },
    { calendar: vietnam, from: 'Fri 2025-01-24 morning', n: 2, to: 'Mon 2025-02-03 morning', note: 'over Tết' },
    { calendar: vietnam, from: 'Mon 2025-02-03 morning', n: -1, to: 'Fri 2025-01-24 afternoon', note: 'back over Tết' },
    { calendar: vietnam, from: 'Fri 2024-05-03 afternoon', n: 1, to: 'Sat 2024-05-04 morning', note: 'a Saturday worked by swap' },
    { calendar: vietnam, from: 'Fri 2024-05-03 afternoon', n: 3, to: 'Mon 2024-05-06 morning', note: 'past it' },
    { calendar: vietnam, from: 'Sat 2025-03-08 morning', n: 1, to: 'Mon 2025-03-10 morning', note: 'from a half-day not worked' },
    { calendar: vietnam, from: 'Sat 2025-03-08 afternoon', n: 1, to: 'Mon 2025-03-10 morning', note: 'from the other one' },
    { calendar: vietnam, from: 'Sat 2025-03-08 morning', n: -1, to: 'Fri 2025-03-07 afternoon', note: 'back from it' },
    { calendar: vietnam, from: 'Tue 2024-12-31 afternoon', n: 500, to: 'Wed 2025-12-31 afternoon', note: 'all 500 sessions of 2025' },
    { calendar: irregular, from: 'Mon 2025-03-03 afternoon', n: 1, to: 'Wed 2025-03-05 afternoon', note: 'over a day not worked' },
    { calendar: irregular, from: 'Wed 2025-03-05 morning', n: 1, to: 'Wed 2025-03-05 afternoon', note: 'from the morning not worked' },
    { calendar: irregular, from: 'Wed 2025-03-05 morning', n: -1, to: 'Mon 2025-03-03 afternoon', note: 'back from it' },
    { calendar: irregular, from: 'Fri 2025-03-07 afternoon', n: 1, to: 'Sat 2025-03-08 morning', note: 'from an afternoon not worked' },
    { calendar: irregular, from: 'Fri 2025-03-07 afternoon', n: -1, to: 'Fri 2025-03-07 morning', note: 'back to the morning' },
    {
      calendar: irregular,
      from: 'Fri 2025-03-07 morning',
      n: 2,
      to: 'Mon 2025-03-10 morning',
      note: 'two Saturdays and Sundays have one session',
    },
  ])('$from + $n → $to: $note', ({ calendar, from, n, to }) => {
    expect(shownSession(calendar.addSessions(session(from), n))).toBe(to);
  });

  test.each([
    { what: '0 from a half-day that is not worked', from: session('Sat 2025-03-08 morning'), n: 0, code: 'invalid-limit' },
    { what: 'half a session', from: session('Mon 2025-03-03 morning'), n: 0.5, code: 'invalid-limit' },
    { what: 'another half', from: { date: '2025-03-03', half: 'evening' as 'morning' }, n: 1, code: 'invalid-date' },
    { what: 'no half', from: { date: '2025-03-03' } as ReturnType<typeof session>, n: 1, code: 'invalid-date' },
    { what: '30 February', from: { date: '2025-02-30', half: 'morning' as const }, n: 1, code: 'invalid-date' },
  ])('$what is refused: $code', ({ from, n, code }) => {
    expect(refusalOf(() => vietnam.addSessions(from, n))).toBe(code);
  });
});

describe('addWorkingMinutes: a count that runs out at a close ends there', () => {
  test.each([
    { from: 'Mon 2025-03-03 08:00', n: 60, to: 'Mon 2025-03-03 09:00', note: 'within the morning' },
    { from: 'Mon 2025-03-03 10:30', n: 60, to: 'Mon 2025-03-03 11:30', note: 'at the close, not at 13:30' },
    { from: 'Mon 2025-03-03 10:30', n: 61, to: 'Mon 2025-03-03 13:31', note: 'a minute more is after lunch' },
    { from: 'Mon 2025-03-03 07:30', n: 450, to: 'Mon 2025-03-03 17:00', note: 'a working day: at the close, not the next morning' },
    { from: 'Thu 2025-03-06 10:30', n: 720, to: 'Fri 2025-03-07 17:00', note: '12 hours: Friday’s close, not Monday’s opening' },
    { from: 'Mon 2025-03-03 12:00', n: 1, to: 'Mon 2025-03-03 13:31', note: 'from lunch' },
    { from: 'Sat 2025-03-08 10:00', n: 1, to: 'Mon 2025-03-10 07:31', note: 'from a Saturday' },
    { from: 'Fri 2025-01-24 16:00', n: 60, to: 'Fri 2025-01-24 17:00', note: 'to the last close before Tết' },
    { from: 'Fri 2025-01-24 16:00', n: 61, to: 'Mon 2025-02-03 07:31', note: 'over Tết' },
    { from: 'Mon 2025-03-03 09:00', n: 0.5, to: 'Mon 2025-03-03 09:00:30', note: 'half a minute' },
    { from: 'Mon 2025-03-03 09:00', n: 1 / 60_000, to: 'Mon 2025-03-03 09:00:00.001', note: 'a millisecond' },
    { from: 'Mon 2025-03-03 09:00', n: 0, to: 'Mon 2025-03-03 09:00', note: 'nothing' },
    { from: 'Sat 2025-03-08 10:00', n: 0, to: 'Sat 2025-03-08 10:00', note: 'nothing, off hours' },
    { from: 'Sat 2025-03-08 10:00', n: -0, to: 'Sat 2025-03-08 10:00', note: 'nothing, negative' },
    { from: 'Mon 2025-03-03 14:30', n: -60, to: 'Mon 2025-03-03 13:30', note: 'back to an opening, not to the close before it' },
    { from: 'Mon 2025-03-03 14:30', n: -61, to: 'Mon 2025-03-03 11:29', note: 'a minute more is before lunch' },
    { from: 'Mon 2025-03-03 13:30', n: -240, to: 'Mon 2025-03-03 07:30', note: 'back over lunch to the opening' },
    { from: 'Mon 2025-02-03 07:30', n: -1, to: 'Fri 2025-01-24 16:59', note: 'back over Tết' },
    { from: 'Sat 2025-03-08 10:00', n: -1, to: 'Fri 2025-03-07 16:59', note: 'back from a Saturday' },
    { from: 'Tue 2024-12-31 17:00', n: 250 * 450, to: 'Wed 2025-12-31 17:00', note: 'the 250 working days of 2025' },
  ])('$from + $n minutes → $to: $note', ({ from, n, to }) => {
    expect(shown(vietnam.addWorkingMinutes(at(from), n))).toBe(to);
  });

  test.each([Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY])('%d minutes are refused', (n) => {
    expect(refusalOf(() => vietnam.addWorkingMinutes('2025-03-03T09:00', n))).toBe('invalid-limit');
  });
});

describe('workingMinutesBetween: open minutes in [a, b)', () => {
  test.each([
    { a: 'Mon 2025-03-03 08:00', b: 'Mon 2025-03-03 09:00', minutes: 60, note: 'within the morning' },
    { a: 'Mon 2025-03-03 11:00', b: 'Mon 2025-03-03 14:00', minutes: 60, note: 'over lunch: 30 + 30' },
    { a: 'Mon 2025-03-03 11:30', b: 'Mon 2025-03-03 13:30', minutes: 0, note: 'lunch' },
    { a: 'Mon 2025-03-03 00:00', b: 'Tue 2025-03-04 00:00', minutes: 450, note: 'a day: 240 + 210' },
    { a: 'Sat 2025-03-08 00:00', b: 'Mon 2025-03-10 07:30', minutes: 0, note: 'a weekend' },
    { a: 'Fri 2025-01-24 16:00', b: 'Mon 2025-02-03 08:30', minutes: 120, note: 'over Tết: 60 + 60' },
    { a: 'Mon 2024-04-29 00:00', b: 'Mon 2024-05-06 00:00', minutes: 3 * 450, note: 'a week with a Saturday worked by swap' },
    { a: 'Mon 2025-03-03 09:00', b: 'Mon 2025-03-03 09:00', minutes: 0, note: 'nothing' },
    { a: 'Mon 2025-03-03 09:00', b: 'Mon 2025-03-03 09:00:00.001', minutes: 1 / 60_000, note: 'a millisecond' },
    {
      a: 'Mon 2025-03-03 11:29:59.999',
      b: 'Mon 2025-03-03 13:30:00.001',
      minutes: 2 / 60_000,
      note: 'a millisecond on each side of lunch',
    },
    { a: 'Wed 2025-01-01 00:00', b: 'Thu 2026-01-01 00:00', minutes: 250 * 450, note: '2025' },
  ])('$a to $b: $minutes: $note', ({ a, b, minutes }) => {
    expect(vietnam.workingMinutesBetween(at(a), at(b))).toBe(minutes);
    expect(Object.is(vietnam.workingMinutesBetween(at(b), at(a)), minutes === 0 ? 0 : -minutes)).toBe(true);
  });
});
