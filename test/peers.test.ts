import { describe, expect, test } from 'vitest';
import {
  computeDeadline,
  createWorkingCalendar,
  explain,
  profiles,
  vietnamCalendar,
  workingDays,
  workingHours,
  type DayDecision,
} from '../src/calendar.js';
import { at, day, shown, withWeekday } from './support/day.js';
import { refusalOf } from './support/refusal.js';

// What other libraries and systems get wrong, or leave to their users, as their own issues and our runs of them show. Each row
// names the peer; the expected value is the official list, the law, or a count by hand.

const vietnam = vietnamCalendar();
const office = (decisions: DayDecision[] = []) =>
  createWorkingCalendar({ name: 'an office', coverage: { from: '2025-01-01', until: '2026-01-01' }, decisions });

describe('Tết is longer than a search for the next working day', () => {
  // After 2 January 2025 that year has 249 working days; 2026 has 21 + 15 + 22 + 20 + 20 + 22 + 23 until August, and 8 more.
  test.each([
    {
      peer: 'moment-business-days and dayjs-business-days2 give up after 7 steps: Thursday 19 February, mùng 3',
      from: 'Fri 2026-02-13',
      n: 1,
      to: 'Mon 2026-02-23',
    },
    { peer: 'the same packages, backwards: Tuesday 17 February, mùng 1', from: 'Mon 2026-02-23', n: -1, to: 'Fri 2026-02-13' },
    { peer: 'dayjs-business-days ignores holidays: Monday 16 February', from: 'Fri 2026-02-13', n: 1, to: 'Mon 2026-02-23' },
    { peer: 'workalendar, find_following_working_day: Tuesday itself', from: 'Tue 2026-02-17', n: 1, to: 'Mon 2026-02-23' },
    { peer: 'OpenCPS cuts its recursion off at 360 days', from: 'Thu 2025-01-02', n: 400, to: 'Wed 2026-08-12' },
  ])('$from + $n is $to ($peer)', ({ from, n, to }) => {
    expect(withWeekday(vietnam.addWorkingDays(day(from), n))).toBe(to);
  });
});

describe('the first working day after a day off is the first', () => {
  test.each([
    { peer: 'Date::Calendar, Date::Manip: Tuesday 24 February', from: 'Sat 2026-02-14', n: 1, to: 'Mon 2026-02-23' },
    { peer: 'Date::Calendar, Date::Manip: Tuesday', from: 'Sat 2026-03-07', n: 1, to: 'Mon 2026-03-09' },
    { peer: 'Date::Calendar: Thursday', from: 'Sat 2026-03-07', n: -1, to: 'Fri 2026-03-06' },
    { peer: 'Chronic, “3 business days from now”: Monday', from: 'Fri 2026-03-06', n: 3, to: 'Wed 2026-03-11' },
  ])('$from + $n is $to ($peer)', ({ from, n, to }) => {
    expect(withWeekday(vietnam.addWorkingDays(day(from), n))).toBe(to);
  });
});

describe('closing time is closing time', () => {
  test.each([
    { peer: 'pandas CustomBusinessHour: 13:30', from: 'Mon 2025-03-03 10:30', hours: 1, to: 'Mon 2025-03-03 11:30' },
    { peer: 'pandas CustomBusinessHour: Monday 07:30', from: 'Thu 2025-03-06 10:30', hours: 12, to: 'Fri 2025-03-07 17:00' },
    { peer: 'dayjs-business-time #11: a minute too many each day', from: 'Mon 2025-03-03 07:30', hours: 15, to: 'Tue 2025-03-04 17:00' },
  ])('$from + $hours hours is $to ($peer)', ({ from, hours, to }) => {
    expect(shown(vietnam.addWorkingMinutes(at(from), hours * 60))).toBe(to);
    expect(
      shown(
        computeDeadline({ receivedAt: at(from), limit: workingHours(hours), profile: { offHours: 'next-opening' }, calendar: vietnam }).due,
      ),
    ).toBe(to);
  });
});

describe('two sessions a day', () => {
  test.each([
    { peer: 'moment-business-time #42: −210', a: 'Mon 2025-03-03 08:00', b: 'Mon 2025-03-03 09:00', minutes: 60 },
    {
      peer: 'moment-business-time #42: wrong whenever it ends in the morning',
      a: 'Mon 2025-03-03 14:00',
      b: 'Tue 2025-03-04 09:00',
      minutes: 180 + 90,
    },
    { peer: 'business_time knows one interval only, 07:30–17:00', a: 'Mon 2025-03-03 07:30', b: 'Mon 2025-03-03 17:00', minutes: 450 },
    { peer: 'osTicket #6847: lunch counted', a: 'Mon 2025-03-03 11:00', b: 'Mon 2025-03-03 14:00', minutes: 60 },
  ])('$minutes minutes between $a and $b ($peer)', ({ a, b, minutes }) => {
    expect(vietnam.workingMinutesBetween(at(a), at(b))).toBe(minutes);
  });

  test('1.5 working days are three sessions, not 12 hours (no peer has the unit; OpenCPS makes a day 8 hours, though it has 7.5)', () => {
    const due = (receivedAt: string) =>
      shown(computeDeadline({ receivedAt: at(receivedAt), limit: workingDays(1.5), profile: profiles.civilCode, calendar: vietnam }).due);
    expect(due('Mon 2025-03-03 09:00')).toBe('Wed 2025-03-05 11:30');
    const elapsed = computeDeadline({
      receivedAt: at('Mon 2025-03-03 10:00'),
      limit: workingDays(2),
      profile: profiles.elapsedTime,
      calendar: vietnam,
    });
    // VietOpenCPS/opencps #354: Monday 10:00 + 2 days must be Wednesday 10:00.
    expect(shown(elapsed.due)).toBe('Wed 2025-03-05 10:00');
  });

  test('five half Saturdays are 2.5 days (erpnext #17594: 24.5 working days counted as 27)', () => {
    const full = [
      { half: 'morning' as const, opens: '07:30', closes: '11:30' },
      { half: 'afternoon' as const, opens: '13:30', closes: '17:00' },
    ];
    const saturdays = createWorkingCalendar({
      name: 'Saturday mornings',
      coverage: { from: '2025-05-01', until: '2025-06-01' },
      officeHours: [{ weekdays: { 1: full, 2: full, 3: full, 4: full, 5: full, 6: [full[0]!] } }],
    });
    expect([...saturdays.days('2025-05-01', '2025-06-01')].flatMap(({ sessions }) => sessions)).toHaveLength(49);
    expect(saturdays.workingMinutesBetween('2025-05-01T00:00', '2025-06-01T00:00')).toBe(22 * 450 + 5 * 240);
  });

  test('half a day is the office’s half, not a time of day (odoo PR #247756: hard-wired to 12:00)', () => {
    const late = createWorkingCalendar({
      name: 'a morning until 12:30',
      coverage: { from: '2025-03-03', until: '2025-03-10' },
      officeHours: [
        {
          weekdays: {
            2: [
              { half: 'morning', opens: '08:00', closes: '12:30' },
              { half: 'afternoon', opens: '14:00', closes: '17:00' },
            ],
          },
        },
      ],
      decisions: [{ kind: 'closure', date: '2025-03-04', half: 'afternoon' }],
    });
    expect(late.workingMinutesBetween('2025-03-04T00:00', '2025-03-05T00:00')).toBe(270);
  });
});

describe('swapped working days, the most repeated wish', () => {
  test.each([
    { peer: 'vacanza holidays, date-holidays: not off', date: 'Fri 2025-05-02', working: false },
    { peer: 'vacanza holidays: weekend', date: 'Sat 2025-04-26', working: true },
    { peer: 'every peer: not off', date: 'Fri 2026-01-02', working: false },
    { peer: 'every peer: weekend', date: 'Sat 2026-01-10', working: true },
    { peer: 'every peer: not off', date: 'Mon 2026-08-31', working: false },
    { peer: 'every peer: weekend', date: 'Sat 2026-08-22', working: true },
    { peer: 'date-holidays, Nager.Date, spatie/holidays: not off', date: 'Mon 2024-04-29', working: false },
    { peer: 'vacanza holidays: 2011 weekend', date: 'Sun 2011-01-30', working: true },
    { peer: 'tools that copied the proposal of September 2026: off', date: 'Mon 2026-11-23', working: true },
    { peer: 'tools that copied it: worked', date: 'Sat 2026-11-28', working: false },
  ])('$date worked: $working ($peer)', ({ date, working }) => {
    expect(vietnam.isWorkingDay(day(date))).toBe(working);
  });

  // vacanza #2196: the worked Saturday is lost when only its own year is loaded.
  test.each([
    { worked: 'Sat 2014-12-27', off: 'Fri 2015-01-02' },
    { worked: 'Sat 2013-01-05', off: 'Mon 2012-12-31' },
    { worked: 'Sat 2019-01-05', off: 'Mon 2018-12-31' },
  ])('$worked for $off: a swap across the year is not lost, whichever year is asked first (vacanza holidays #2196)', ({ worked, off }) => {
    const fresh = vietnamCalendar({ decisions: [] });
    const year = day(worked).slice(0, 4);
    const days = [...fresh.days(`${year}-01-01`, `${Number(year) + 1}-01-01`)];
    expect(days.filter(({ date }) => date === day(worked)).map(({ working }) => working)).toEqual([true]);
    expect(fresh.isWorkingDay(day(off))).toBe(false);
  });
});

describe('the lunar calendar is Vietnam’s', () => {
  test.each([
    { peer: 'ICU, KDE kholidays: 18 February', first: 'Sat 2007-02-17', note: 'Tết 2007' },
    { peer: 'KDE kholidays and any Chinese table: 3 February', first: 'Sat 2030-02-02', note: 'Tết 2030' },
    { peer: 'any Chinese table: 19 February', first: 'Tue 2053-02-18', note: 'Tết 2053' },
  ])('$note begins on $first ($peer)', ({ first }) => {
    expect(vietnam.day(day(first)).reason).toMatchObject({ code: 'holiday', lunar: { day: 1, month: 1 } });
  });

  test.each([
    { peer: 'ICU: 5 April, compensated or not', date: 'Sat 2009-04-04', note: 'Giỗ Tổ 2009' },
    { peer: 'Ruby holidays lost the leap month of 2017: 27 March', date: 'Wed 2018-04-25', note: 'Giỗ Tổ 2018' },
  ])('$note is $date ($peer)', ({ date }) => {
    expect(vietnam.day(day(date)).reason).toMatchObject({ code: 'holiday', lunar: { day: 10, month: 3 } });
  });

  test.each([
    { peer: 'Nager.Date, Jollyday, Ruby holidays have no Tết', date: 'Wed 2025-01-29', working: false },
    { peer: 'Jollyday has 24 November in every year', date: 'Mon 2025-11-24', working: true },
    { peer: 'all but hand-made lists: not off', date: 'Tue 2026-11-24', working: false },
    { peer: 'opening_hours.js: International Women’s Day a public holiday', date: 'Fri 2024-03-08', working: true },
    { peer: 'gcal: the founding of the Party is off', date: 'Tue 2026-02-03', working: true },
    { peer: 'gcal: the birthday of Hồ Chí Minh is off', date: 'Tue 2026-05-19', working: true },
    { peer: 'gcal has no Giỗ Tổ, here compensated', date: 'Mon 2026-04-27', working: false },
    { peer: 'KDE kholidays: Christmas a public holiday', date: 'Wed 2024-12-25', working: true },
    { peer: 'KDE kholidays compensates Sundays only: Saturday 1 January 2022', date: 'Mon 2022-01-03', working: false },
    { peer: 'Nager.Date, spatie/holidays compensate nothing: Sunday 30 April 2023', date: 'Wed 2023-05-03', working: false },
    { peer: 'KDE kholidays has no day beside National Day', date: 'Thu 2022-09-01', working: false },
  ])('$date worked: $working ($peer)', ({ date, working }) => {
    expect(vietnam.isWorkingDay(day(date))).toBe(working);
  });
});

describe('boundaries and conventions', () => {
  test.each([
    { peer: 'half of the peers say 0, half 1', from: 'Fri 2025-03-07', until: 'Sat 2025-03-08', days: 1 },
    { peer: 'moment-business-days #96: 4 or 5?', from: 'Mon 2025-03-03', until: 'Sat 2025-03-08', days: 5 },
    { peer: 'numpy #23197: count(a, b) is not −count(b, a)', from: 'Sat 2025-03-08', until: 'Mon 2025-03-03', days: -5 },
    { peer: 'backwards −1, 0 or 1', from: 'Fri 2025-03-07', until: 'Mon 2025-03-03', days: -4 },
  ])('$days working days in [$from, $until) ($peer)', ({ from, until, days }) => {
    expect(vietnam.workingDaysBetween(day(from), day(until))).toBe(days);
  });

  test.each([
    { peer: 'numpy roll=forward: Tuesday', from: 'Sat 2025-03-08', n: 1, to: 'Mon 2025-03-10' },
    { peer: 'QuantLib #2093: a start on a holiday consumes a day', from: 'Wed 2025-01-29', n: 1, to: 'Mon 2025-02-03' },
    { peer: 'dayjs-business-time #10: two days land on the next', from: 'Mon 2025-03-03', n: 2, to: 'Wed 2025-03-05' },
  ])('$from + $n is $to ($peer)', ({ from, n, to }) => {
    expect(withWeekday(vietnam.addWorkingDays(day(from), n))).toBe(to);
  });

  test('past its data it does not fall back to weekends (Strata, smart-answers, Nager.Date)', () => {
    expect(refusalOf(() => vietnam.isWorkingDay('2101-01-03'))).toBe('outside-calendar');
    expect(vietnam.day('2028-01-26')).toMatchObject({ working: false, standing: 'projected' });
  });

  test('the day is that of Vietnam, whatever the zone of the input (date-holidays #26, luxon-business-days #35)', () => {
    const instant = '2025-01-31T23:30-05:00';
    // Saturday 1 February 2025 11:30 in Vietnam, still Friday in New York.
    expect(vietnam.sessionAt(instant)).toBeNull();
    expect(vietnam.sessionAtOrAfter(instant)).toEqual({ date: '2025-02-03', half: 'morning' });
  });
});

describe('pause and resume', () => {
  const elapsed = (receivedAt: string, from: string, to: string, calendar = vietnam) =>
    shown(
      computeDeadline({
        receivedAt: at(receivedAt),
        limit: workingDays(1),
        profile: profiles.elapsedTime,
        calendar,
        clockStops: [{ from: at(from), to: at(to) }],
      }).due,
    );

  test('time on hold is office time, not added to the receipt (frappe/helpdesk PR #2449: Monday 17:00)', () => {
    // An hour on Friday was used; the other 6.5 run from Monday 3 February 07:30.
    expect(elapsed('Fri 2025-01-24 09:00', 'Fri 2025-01-24 10:00', 'Sat 2025-02-01 10:00')).toBe('Mon 2025-02-03 16:00');
  });

  test('a weekend on hold costs nothing (GLPI #10594: waiting time counted with weekends)', () => {
    expect(elapsed('Fri 2025-03-07 09:00', 'Fri 2025-03-07 17:00', 'Mon 2025-03-10 07:30')).toBe('Mon 2025-03-10 09:00');
  });

  test('another calendar gives another deadline (Zammad #534: not recomputed)', () => {
    const input = { receivedAt: at('Fri 2025-03-07 09:00'), limit: workingDays(1), profile: profiles.civilCode };
    expect(shown(computeDeadline({ ...input, calendar: office() }).due)).toBe('Mon 2025-03-10 17:00');
    expect(shown(computeDeadline({ ...input, calendar: office([{ kind: 'closure', date: '2025-03-10' }]) }).due)).toBe(
      'Tue 2025-03-11 17:00',
    );
  });

  test('why 48 hours are ten days can be read (Zammad #390: written out by hand)', () => {
    const deadline = computeDeadline({
      receivedAt: at('Fri 2025-01-24 16:00'),
      limit: workingHours(9),
      profile: { offHours: 'next-opening' },
      calendar: vietnam,
    });
    expect(shown(deadline.due)).toBe('Tue 2025-02-04 08:00');
    const said = explain(deadline, 'en').join(' ');
    for (const reason of ['weekly rest', 'Lunar New Year', '6150/TB-BLĐTBXH', '9 hours so far']) expect(said).toContain(reason);
  });
});
