import { describe, expect, test } from 'vitest';
import {
  calendarDays,
  clockHours,
  computeDeadline,
  createWorkingCalendar,
  profiles,
  sameDay,
  sameSession,
  sameWeek,
  vietnamCalendar,
  workingDays,
  workingHours,
  type CountingProfile,
  type DueDeadline,
  type OfficeHours,
  type TimeLimit,
} from '../../src/calendar.js';
import { at, shown, shownEnd, shownSession } from '../support/day.js';
import { refusalOf } from '../support/refusal.js';

const vietnam = vietnamCalendar();
const opening: CountingProfile = { offHours: 'next-opening' };

const counted = (received: string, limit: TimeLimit, profile: CountingProfile = opening, calendar = vietnam): DueDeadline =>
  computeDeadline({ receivedAt: at(received), limit, profile, calendar });
const due = (received: string, limit: TimeLimit, profile?: CountingProfile, calendar = vietnam) =>
  shown(counted(received, limit, profile, calendar).due);

describe('the worked examples of the Chi Lăng models, week of Monday 3 March 2025, no holiday', () => {
  const at15: CountingProfile = { offHours: 'next-opening', cutOff: '15:00' };

  test.each([
    { rule: 'R7 in the session', limit: sameSession(), profile: opening, received: 'Tue 2025-03-04 08:10', to: 'Tue 2025-03-04 11:30' },
    {
      rule: 'R7 at 11:20, no lead',
      limit: sameSession({ minLeadMinutes: 0 }),
      profile: opening,
      received: 'Tue 2025-03-04 11:20',
      to: 'Tue 2025-03-04 11:30',
    },
    {
      rule: 'R7 at 11:20, 30 minutes of lead',
      limit: sameSession({ minLeadMinutes: 30 }),
      profile: opening,
      received: 'Tue 2025-03-04 11:20',
      to: 'Tue 2025-03-04 17:00',
    },
    {
      rule: 'R4, 1.5 days, session after',
      limit: workingDays(1.5),
      profile: profiles.sessionAfterReceipt,
      received: 'Mon 2025-03-03 09:00',
      to: 'Tue 2025-03-04 17:00',
    },
    {
      rule: 'R4, 1.5 days, Civil Code',
      limit: workingDays(1.5),
      profile: profiles.civilCode,
      received: 'Mon 2025-03-03 09:00',
      to: 'Wed 2025-03-05 11:30',
    },
    {
      rule: 'the statute behind R4, 2 days, Civil Code',
      limit: workingDays(2),
      profile: profiles.civilCode,
      received: 'Mon 2025-03-03 09:00',
      to: 'Wed 2025-03-05 17:00',
    },
    {
      rule: 'R4 on a Friday afternoon, session after',
      limit: workingDays(1.5),
      profile: profiles.sessionAfterReceipt,
      received: 'Fri 2025-03-07 14:00',
      to: 'Tue 2025-03-11 11:30',
    },
    {
      rule: 'R4 on a Friday afternoon, Civil Code',
      limit: workingDays(1.5),
      profile: profiles.civilCode,
      received: 'Fri 2025-03-07 14:00',
      to: 'Tue 2025-03-11 11:30',
    },
    {
      rule: 'R6, 2 days, session after',
      limit: workingDays(2),
      profile: profiles.sessionAfterReceipt,
      received: 'Mon 2025-03-03 09:00',
      to: 'Wed 2025-03-05 11:30',
    },
    {
      rule: 'R6, 2 days, Civil Code',
      limit: workingDays(2),
      profile: profiles.civilCode,
      received: 'Mon 2025-03-03 09:00',
      to: 'Wed 2025-03-05 17:00',
    },
    { rule: 'R2 within the week', limit: sameWeek(), profile: opening, received: 'Thu 2025-03-06 10:00', to: 'Fri 2025-03-07 17:00' },
    { rule: 'R2 on a Friday at 16:30', limit: sameWeek(), profile: opening, received: 'Fri 2025-03-07 16:30', to: 'Fri 2025-03-07 17:00' },
    { rule: 'birth registration at 14:59', limit: sameDay(), profile: at15, received: 'Wed 2025-03-05 14:59', to: 'Wed 2025-03-05 17:00' },
    { rule: 'birth registration at 15:10', limit: sameDay(), profile: at15, received: 'Wed 2025-03-05 15:10', to: 'Thu 2025-03-06 17:00' },
  ])('$rule: $received → $to', ({ limit, profile, received, to }) => {
    expect(due(received, limit, profile)).toBe(to);
  });
});

describe('§3 in the session: the close of the session of receipt', () => {
  test.each([
    { received: 'Tue 2025-03-04 07:30', to: 'Tue 2025-03-04 11:30', note: 'at the opening' },
    { received: 'Tue 2025-03-04 11:29:59.999', to: 'Tue 2025-03-04 11:30', note: 'a millisecond before the close' },
    { received: 'Tue 2025-03-04 11:30', to: 'Tue 2025-03-04 17:00', note: 'at the close: lunch' },
    { received: 'Tue 2025-03-04 16:59:59.999', to: 'Tue 2025-03-04 17:00', note: 'a millisecond before the close' },
    { received: 'Tue 2025-03-04 17:00', to: 'Wed 2025-03-05 11:30', note: 'at the close: after hours' },
    { received: 'Fri 2025-01-24 17:00', to: 'Mon 2025-02-03 11:30', note: 'over Tết' },
    { received: 'Sat 2024-05-04 09:00', to: 'Sat 2024-05-04 11:30', note: 'a Saturday worked by swap' },
  ])('$received → $to: $note', ({ received, to }) => {
    expect(due(received, sameSession())).toBe(to);
  });

  test.each([
    { lead: 10, received: 'Tue 2025-03-04 11:20', to: 'Tue 2025-03-04 11:30', note: 'exactly the lead is left' },
    { lead: 11, received: 'Tue 2025-03-04 11:20', to: 'Tue 2025-03-04 17:00', note: 'a minute less' },
    { lead: 30, received: 'Tue 2025-03-04 11:00:00.000', to: 'Tue 2025-03-04 11:30', note: 'exactly the lead' },
    { lead: 30, received: 'Tue 2025-03-04 11:00:00.001', to: 'Tue 2025-03-04 17:00', note: 'a millisecond less' },
    { lead: 30, received: 'Fri 2025-01-24 16:45', to: 'Mon 2025-02-03 11:30', note: 'the next session is after Tết' },
    { lead: 30, received: 'Fri 2024-05-03 16:45', to: 'Sat 2024-05-04 11:30', note: 'the next session is on a Saturday worked by swap' },
    { lead: 300, received: 'Tue 2025-03-04 07:30', to: 'Tue 2025-03-04 17:00', note: 'more than any session has: one session on, not two' },
    { lead: 1440, received: 'Tue 2025-03-04 13:30', to: 'Wed 2025-03-05 11:30', note: 'the longest lead' },
    { lead: 240, received: 'Tue 2025-03-04 07:30', to: 'Tue 2025-03-04 11:30', note: 'the whole morning' },
    {
      lead: 210,
      received: 'Tue 2025-03-04 12:00',
      to: 'Tue 2025-03-04 17:00',
      note: 'at lunch: what is left counts from the deemed receipt',
    },
    { lead: 211, received: 'Tue 2025-03-04 12:00', to: 'Wed 2025-03-05 11:30', note: 'the afternoon is too short' },
  ])('lead $lead, $received → $to: $note', ({ lead, received, to }) => {
    expect(due(received, sameSession({ minLeadMinutes: lead }))).toBe(to);
    expect(due(received, sameSession({ minLeadMinutes: lead }), { offHours: 'keep-date' })).toBe(to);
  });
});

describe('§3 in the day: the close of the last session of the day of receipt', () => {
  test.each([
    { received: 'Tue 2025-03-04 07:30', to: 'Tue 2025-03-04 17:00', note: 'in the morning' },
    { received: 'Tue 2025-03-04 16:59:59.999', to: 'Tue 2025-03-04 17:00', note: 'without a cut-off to the last millisecond' },
    { received: 'Tue 2025-03-04 17:00', to: 'Wed 2025-03-05 17:00', note: 'after hours' },
    { received: 'Fri 2025-03-07 18:00', to: 'Mon 2025-03-10 17:00', note: 'Friday evening' },
    { received: 'Sat 2024-05-04 12:00', to: 'Sat 2024-05-04 17:00', note: 'lunch of a Saturday worked by swap' },
  ])('$received → $to: $note', ({ received, to }) => {
    expect(due(received, sameDay())).toBe(to);
  });
});

describe('§3 in the week: the close of the last session of the ISO week of receipt', () => {
  test.each([
    { received: 'Mon 2025-03-03 07:30', to: 'Fri 2025-03-07 17:00', note: 'Monday' },
    { received: 'Fri 2025-03-07 16:59:59.999', to: 'Fri 2025-03-07 17:00', note: 'the last millisecond of the week' },
    { received: 'Fri 2025-03-07 17:00', to: 'Fri 2025-03-14 17:00', note: 'after it: the next week' },
    { received: 'Sat 2025-03-08 10:00', to: 'Fri 2025-03-14 17:00', note: 'on a Saturday' },
    { received: 'Sun 2025-03-09 23:59', to: 'Fri 2025-03-14 17:00', note: 'on a Sunday, the last day of its ISO week' },
    { received: 'Thu 2024-05-02 10:00', to: 'Sat 2024-05-04 17:00', note: 'a Saturday worked by swap is the last day' },
    { received: 'Tue 2024-04-30 10:00', to: 'Sat 2024-05-04 17:00', note: 'received on a holiday of that week' },
    { received: 'Mon 2024-04-22 10:00', to: 'Fri 2024-04-26 17:00', note: 'the week before it' },
    { received: 'Wed 2011-01-26 10:00', to: 'Sun 2011-01-30 17:00', note: 'a Sunday worked by swap is the last day' },
    { received: 'Wed 2026-04-29 08:00', to: 'Wed 2026-04-29 17:00', note: 'Thursday and Friday are 30/4 and 1/5' },
    { received: 'Mon 2025-04-28 08:00', to: 'Tue 2025-04-29 17:00', note: 'Wednesday to Friday are off' },
    { received: 'Mon 2025-04-21 08:00', to: 'Sat 2025-04-26 17:00', note: 'the Saturday worked for Friday 2 May' },
    { received: 'Mon 2025-01-27 10:00', to: 'Fri 2025-02-07 17:00', note: 'a week with no session: the next one that has any' },
    { received: 'Tue 2024-12-31 10:00', to: 'Fri 2025-01-03 17:00', note: 'a week across the year' },
  ])('$received → $to: $note', ({ received, to }) => {
    expect(due(received, sameWeek())).toBe(to);
  });
});

describe('§3 working days, in half steps: 2n sessions', () => {
  test.each([
    { days: 0.5, received: 'Mon 2025-03-03 09:00', dayAfter: 'Tue 2025-03-04 11:30', sessionAfter: 'Mon 2025-03-03 17:00' },
    { days: 1, received: 'Mon 2025-03-03 09:00', dayAfter: 'Tue 2025-03-04 17:00', sessionAfter: 'Tue 2025-03-04 11:30' },
    { days: 1.5, received: 'Mon 2025-03-03 09:00', dayAfter: 'Wed 2025-03-05 11:30', sessionAfter: 'Tue 2025-03-04 17:00' },
    { days: 2, received: 'Mon 2025-03-03 09:00', dayAfter: 'Wed 2025-03-05 17:00', sessionAfter: 'Wed 2025-03-05 11:30' },
    { days: 5, received: 'Mon 2025-03-03 09:00', dayAfter: 'Mon 2025-03-10 17:00', sessionAfter: 'Mon 2025-03-10 11:30' },
    { days: 5, received: 'Thu 2025-01-23 09:00', dayAfter: 'Thu 2025-02-06 17:00', sessionAfter: 'Thu 2025-02-06 11:30' },
    { days: 250, received: 'Tue 2024-12-31 09:00', dayAfter: 'Wed 2025-12-31 17:00', sessionAfter: 'Wed 2025-12-31 11:30' },
  ])('$days days from $received', ({ days, received, dayAfter, sessionAfter }) => {
    expect(due(received, workingDays(days), profiles.civilCode)).toBe(dayAfter);
    expect(due(received, workingDays(days), profiles.sessionAfterReceipt)).toBe(sessionAfter);
  });

  describe('a day with a single session counts as one session', () => {
    /** Wednesday the morning alone. */
    const full: OfficeHours[number]['weekdays'][1] = [
      { half: 'morning', opens: '07:30', closes: '11:30' },
      { half: 'afternoon', opens: '13:30', closes: '17:00' },
    ];
    const calendar = createWorkingCalendar({
      name: 'Wednesday morning',
      coverage: { from: '2025-01-01', until: '2026-01-01' },
      officeHours: [{ weekdays: { 1: full, 2: full, 3: [full[0]!], 4: full, 5: full } }],
    });

    test.each([
      { start: 'day-after', days: 1.5, to: 'Wed 2025-03-05 11:30', note: 'Tuesday and the only session of Wednesday' },
      { start: 'day-after', days: 2, to: 'Thu 2025-03-06 11:30', note: 'the fourth session is on Thursday' },
      { start: 'session-after', days: 2, to: 'Wed 2025-03-05 11:30', note: 'Monday afternoon, Tuesday, Wednesday morning' },
      { start: 'session-after', days: 2.5, to: 'Thu 2025-03-06 11:30', note: 'and Thursday morning' },
      { start: 'receipt-session', days: 2.5, to: 'Wed 2025-03-05 11:30', note: 'Monday, Tuesday, Wednesday morning' },
    ] as const)('$start, $days days from Monday 3 March 2025 09:00 → $to: $note', ({ start, days, to }) => {
      expect(due('Mon 2025-03-03 09:00', workingDays(days), { start, offHours: 'next-opening' }, calendar)).toBe(to);
    });
  });
});

describe('§3 elapsed: n × the minutes of a standard working day, the longest weekday of the hours in force at the deemed receipt', () => {
  const day = (morning: string, afternoon: string) => [
    { half: 'morning' as const, opens: morning, closes: '11:30' },
    { half: 'afternoon' as const, opens: '13:30', closes: afternoon },
  ];
  const week = (morning: string, afternoon: string) => {
    const hours = day(morning, afternoon);
    return { 1: hours, 2: hours, 3: hours, 4: hours, 5: hours };
  };
  /** 450 minutes until Sunday 9 March, 480 from Monday 10 March; and a Friday of 270 minutes. */
  const calendar = createWorkingCalendar({
    name: 'two periods',
    coverage: { from: '2025-01-01', until: '2026-01-01' },
    officeHours: [
      { until: '2025-03-10', weekdays: { ...week('07:30', '17:00'), 5: [{ half: 'morning', opens: '07:00', closes: '11:30' }] } },
      { from: '2025-03-10', weekdays: week('07:00', '17:00') },
    ],
  });

  test.each([
    { received: 'Mon 2025-03-03 07:30', days: 1, to: 'Mon 2025-03-03 17:00', note: '450 minutes' },
    { received: 'Fri 2025-03-07 07:00', days: 1, to: 'Mon 2025-03-10 10:00', note: 'on a short Friday still 450: 270 + 180' },
    { received: 'Mon 2025-03-10 07:00', days: 1, to: 'Mon 2025-03-10 17:00', note: '480 minutes in the second period' },
    { received: 'Fri 2025-03-07 11:30', days: 1, to: 'Mon 2025-03-10 17:00', note: 'deemed received in the second period: 480' },
    { received: 'Thu 2025-03-06 07:30', days: 1.5, to: 'Fri 2025-03-07 10:45', note: '675 of the first period: 450 + 225' },
  ])('$days days from $received → $to: $note', ({ received, days, to }) => {
    expect(due(received, workingDays(days), profiles.elapsedTime, calendar)).toBe(to);
  });

  test('with keep-date the deemed receipt is its own date, though the minutes start at the next opening', () => {
    const kept: CountingProfile = { start: 'elapsed', offHours: 'keep-date' };
    // Friday 7 March after its close lies in the first period: 450 minutes, from Monday 07:00.
    expect(due('Fri 2025-03-07 11:30', workingDays(1), kept, calendar)).toBe('Mon 2025-03-10 16:30');
  });

  test('a count of time that runs out exactly at a close is due at that close, not at the next opening', () => {
    expect(due('Mon 2025-03-03 13:30', workingDays(1), profiles.elapsedTime)).toBe('Tue 2025-03-04 11:30');
    expect(due('Fri 2025-03-07 07:30', workingDays(1), profiles.elapsedTime)).toBe('Fri 2025-03-07 17:00');
    expect(shownSession(counted('Fri 2025-03-07 07:30', workingDays(1), profiles.elapsedTime).session)).toBe('Fri 2025-03-07 afternoon');
  });
});

describe('§3 working hours: open office time from the deemed receipt', () => {
  test.each([
    { hours: 8, received: 'Mon 2025-03-03 09:00', to: 'Tue 2025-03-04 09:30', note: '150 + 210 + 120 minutes' },
    { hours: 2.5, received: 'Mon 2025-03-03 09:00', to: 'Mon 2025-03-03 11:30', note: 'at the close, not at 13:30' },
    { hours: 7.5, received: 'Mon 2025-03-03 07:30', to: 'Mon 2025-03-03 17:00', note: 'at the close of the day' },
    { hours: 1 / 3, received: 'Mon 2025-03-03 09:00', to: 'Mon 2025-03-03 09:20', note: 'a third of an hour' },
    { hours: 1 / 7200, received: 'Mon 2025-03-03 09:00', to: 'Mon 2025-03-03 09:00:00.500', note: 'half a second' },
    { hours: 0.0000001389, received: 'Mon 2025-03-03 09:00', to: 'Mon 2025-03-03 09:00:00.001', note: '0.50004 ms is rounded to one' },
    {
      hours: 2.5 + 1 / 3_600_000,
      received: 'Mon 2025-03-03 09:00',
      to: 'Mon 2025-03-03 13:30:00.001',
      note: 'a millisecond past the close',
    },
    { hours: 8, received: 'Fri 2025-01-24 14:00', to: 'Mon 2025-02-03 14:30', note: 'over Tết: 180 + 240 + 60' },
    { hours: 8, received: 'Sat 2025-03-08 10:00', to: 'Tue 2025-03-11 08:00', note: 'from a Saturday: 450 + 30' },
    { hours: 8, received: 'Fri 2024-05-03 16:00', to: 'Sat 2024-05-04 16:30', note: 'into a Saturday worked by swap: 60 + 240 + 180' },
    { hours: 1875, received: 'Tue 2024-12-31 17:00', to: 'Wed 2025-12-31 17:00', note: '250 days of 7.5 hours' },
  ])('$hours hours from $received → $to: $note', ({ hours, received, to }) => {
    expect(due(received, workingHours(hours))).toBe(to);
  });
});

describe('§3 hours by the clock, from the receipt itself (Civil Code art. 147.1)', () => {
  test.each([
    { hours: 24, received: 'Mon 2025-03-03 09:00', to: 'Tue 2025-03-04 09:00', note: 'a day later' },
    { hours: 1, received: 'Mon 2025-03-03 11:00', to: 'Mon 2025-03-03 12:00', note: 'at lunch: the clock does not know the office' },
    { hours: 3, received: 'Mon 2025-03-03 18:00', to: 'Mon 2025-03-03 21:00', note: 'in the evening of a working day' },
    { hours: 24, received: 'Fri 2025-03-07 10:00', to: 'Mon 2025-03-10 17:00', note: 'on a Saturday: the close of the next working day' },
    { hours: 48, received: 'Fri 2025-03-07 10:00', to: 'Mon 2025-03-10 17:00', note: 'on a Sunday' },
    { hours: 72, received: 'Fri 2025-03-07 10:00', to: 'Mon 2025-03-10 10:00', note: 'on a Monday: by the clock again' },
    { hours: 24, received: 'Fri 2024-05-03 10:00', to: 'Sat 2024-05-04 10:00', note: 'on a Saturday worked by swap' },
    { hours: 24, received: 'Fri 2025-01-24 10:00', to: 'Mon 2025-02-03 17:00', note: 'on the first Saturday of Tết' },
    { hours: 24, received: 'Mon 2026-11-23 10:00', to: 'Wed 2026-11-25 17:00', note: 'on Ngày Văn hóa Việt Nam' },
    { hours: 0.5, received: 'Sun 2025-03-09 10:00', to: 'Mon 2025-03-10 17:00', note: 'from a Sunday to the same Sunday' },
    { hours: 14, received: 'Thu 2025-03-06 10:00', to: 'Fri 2025-03-07 00:00', note: 'midnight is the first instant of Friday' },
    { hours: 14, received: 'Fri 2025-03-07 10:00', to: 'Mon 2025-03-10 17:00', note: 'and this one of Saturday' },
    {
      hours: 14 - 1 / 3_600_000,
      received: 'Fri 2025-03-07 10:00',
      to: 'Fri 2025-03-07 23:59:59.999',
      note: 'a millisecond before it is Friday',
    },
  ])('$hours hours from $received → $to: $note', ({ hours, received, to }) => {
    expect(due(received, clockHours(hours))).toBe(to);
  });

  test.each([
    { hours: 1, received: 'Mon 2025-03-03 10:00', session: 'Mon 2025-03-03 morning', note: 'in a session' },
    { hours: 1.5, received: 'Mon 2025-03-03 10:00', session: 'Mon 2025-03-03 morning', note: 'at its close' },
    { hours: 2, received: 'Mon 2025-03-03 10:00', session: 'Mon 2025-03-03 morning', note: 'at lunch: the last that opened before' },
    { hours: 3.5, received: 'Mon 2025-03-03 10:00', session: 'Mon 2025-03-03 morning', note: 'at 13:30 itself nothing has opened since' },
    { hours: 12, received: 'Mon 2025-03-03 10:00', session: 'Mon 2025-03-03 afternoon', note: 'in the evening' },
    { hours: 20, received: 'Mon 2025-03-03 10:00', session: 'Mon 2025-03-03 afternoon', note: 'in the early morning' },
    { hours: 24, received: 'Fri 2025-03-07 10:00', session: 'Mon 2025-03-10 afternoon', note: 'moved' },
  ])('the session of $hours hours from $received is $session: $note', ({ hours, received, session }) => {
    expect(shownSession(counted(received, clockHours(hours)).session)).toBe(session);
  });
});

describe('§3 calendar days: the nth day after receipt (Civil Code art. 147), moved off a day not worked (art. 148.5)', () => {
  test.each([
    { days: 1, received: 'Mon 2025-03-03 09:00', to: 'Tue 2025-03-04 17:00', note: 'the next day' },
    { days: 5, received: 'Mon 2025-03-03 09:00', to: 'Mon 2025-03-10 17:00', note: 'Saturday moves to Monday' },
    { days: 6, received: 'Mon 2025-03-03 09:00', to: 'Mon 2025-03-10 17:00', note: 'Sunday moves to Monday' },
    { days: 7, received: 'Mon 2025-03-03 09:00', to: 'Mon 2025-03-10 17:00', note: 'Monday itself' },
    {
      days: 2,
      received: 'Thu 2024-04-25 09:00',
      to: 'Thu 2024-05-02 17:00',
      note: 'Saturday moves over the swapped Monday and two holidays',
    },
    { days: 8, received: 'Fri 2024-04-26 09:00', to: 'Sat 2024-05-04 17:00', note: 'a Saturday worked by swap stays' },
    { days: 1, received: 'Fri 2025-01-24 09:00', to: 'Mon 2025-02-03 17:00', note: 'over Tết' },
    { days: 10, received: 'Fri 2025-01-24 09:00', to: 'Mon 2025-02-03 17:00', note: 'the tenth day is the first working day after Tết' },
    { days: 11, received: 'Fri 2025-01-24 09:00', to: 'Tue 2025-02-04 17:00', note: 'the eleventh the day after' },
    { days: 15, received: 'Wed 2025-01-15 09:00', to: 'Mon 2025-02-03 17:00', note: '30 January is a Tết day' },
    { days: 1, received: 'Fri 2025-03-07 17:30', to: 'Tue 2025-03-11 17:00', note: 'after hours: received on Monday' },
  ])('$days days from $received → $to: $note', ({ days, received, to }) => {
    expect(due(received, calendarDays(days))).toBe(to);
    expect(due(received, calendarDays(days, { exceptHolidays: false }))).toBe(to);
  });

  // 27 to 31 January 2025 are Tết days; 25 and 26 January, 1 and 2 February are a plain weekend.
  test.each([
    { days: 1, received: 'Fri 2025-01-24 09:00', to: 'Mon 2025-02-03 17:00', note: 'Saturday 25 January counts, and moves' },
    { days: 4, received: 'Fri 2025-01-24 09:00', to: 'Mon 2025-02-03 17:00', note: '25, 26 January, 1, 2 February: Sunday moves' },
    { days: 5, received: 'Fri 2025-01-24 09:00', to: 'Mon 2025-02-03 17:00', note: 'and 3 February is the fifth itself' },
    { days: 6, received: 'Fri 2025-01-24 09:00', to: 'Tue 2025-02-04 17:00', note: 'the sixth' },
    {
      days: 1,
      received: 'Wed 2024-02-07 09:00',
      to: 'Thu 2024-02-15 17:00',
      note: 'mùng 1 and 2 of 2024 are a weekend and Tết days; 13, 14 compensatory',
    },
    {
      days: 3,
      received: 'Fri 2024-04-26 09:00',
      to: 'Thu 2024-05-02 17:00',
      note: '27, 28 April, then over the swapped Monday and two holidays',
    },
    { days: 5, received: 'Fri 2024-04-26 09:00', to: 'Sat 2024-05-04 17:00', note: 'the Saturday worked by swap counts' },
    { days: 1, received: 'Fri 2026-04-24 09:00', to: 'Tue 2026-04-28 17:00', note: 'Saturday moves over Giỗ Tổ and its compensation' },
    { days: 2, received: 'Fri 2026-04-24 09:00', to: 'Tue 2026-04-28 17:00', note: 'Giỗ Tổ on a Sunday is a holiday and not counted' },
    { days: 3, received: 'Fri 2026-04-24 09:00', to: 'Wed 2026-04-29 17:00', note: '25, 28, 29 April' },
    { days: 1, received: 'Mon 2026-11-23 09:00', to: 'Wed 2026-11-25 17:00', note: 'over Ngày Văn hóa Việt Nam' },
  ])('$days days except holidays from $received → $to: $note', ({ days, received, to }) => {
    expect(due(received, calendarDays(days, { exceptHolidays: true }))).toBe(to);
  });

  test('a closure is no holiday: the day counts, but a last day moves off it', () => {
    const calendar = vietnamCalendar({ decisions: [{ kind: 'closure', date: '2025-03-05' }] });
    const except = (days: number) => due('Mon 2025-03-03 09:00', calendarDays(days, { exceptHolidays: true }), opening, calendar);
    expect(except(2)).toBe('Thu 2025-03-06 17:00');
    expect(except(3)).toBe('Thu 2025-03-06 17:00');
    expect(except(4)).toBe('Fri 2025-03-07 17:00');
  });

  test('an opened holiday is no day off: it counts', () => {
    const calendar = vietnamCalendar({ decisions: [{ kind: 'opening', date: '2026-11-24', half: 'morning' }] });
    expect(due('Mon 2026-11-23 09:00', calendarDays(1, { exceptHolidays: true }), opening, calendar)).toBe('Tue 2026-11-24 11:30');
  });
});

describe('§3 legal end: 24:00 of the day due (Civil Code art. 148.6), or the instant itself', () => {
  test.each([
    { what: 'in the session', limit: sameSession(), profile: opening, end: 'Mon 2025-03-03 11:30' },
    { what: 'in the session, rolled', limit: sameSession({ minLeadMinutes: 240 }), profile: opening, end: 'Mon 2025-03-03 17:00' },
    { what: 'in the day', limit: sameDay(), profile: opening, end: 'Mon 2025-03-03 24:00' },
    { what: 'in the week', limit: sameWeek(), profile: opening, end: 'Fri 2025-03-07 24:00' },
    {
      what: 'half a working day, due at 17:00',
      limit: workingDays(0.5),
      profile: profiles.sessionAfterReceipt,
      end: 'Mon 2025-03-03 24:00',
    },
    { what: 'half a working day, due at 11:30', limit: workingDays(0.5), profile: profiles.civilCode, end: 'Tue 2025-03-04 24:00' },
    {
      what: 'half a working day, elapsed, due at 14:45',
      limit: workingDays(0.5),
      profile: profiles.elapsedTime,
      end: 'Mon 2025-03-03 24:00',
    },
    { what: '2 working hours', limit: workingHours(2), profile: opening, end: 'Mon 2025-03-03 11:00' },
    { what: '24 hours', limit: clockHours(24), profile: opening, end: 'Tue 2025-03-04 09:00' },
    { what: '120 hours, moved to Monday', limit: clockHours(120), profile: opening, end: 'Mon 2025-03-10 17:00' },
    { what: '5 calendar days, moved to Monday', limit: calendarDays(5), profile: opening, end: 'Mon 2025-03-10 24:00' },
  ])('$what, received Monday 3 March 2025 09:00: $end', ({ limit, profile, end }) => {
    expect(shownEnd(counted('Mon 2025-03-03 09:00', limit, profile).legalEnd)).toBe(end);
  });
});

describe('the due session: its date and its hours', () => {
  test('as the deadline gives it', () => {
    expect(counted('Fri 2024-05-03 14:00', workingDays(1), profiles.civilCode).session).toEqual({
      date: '2024-05-04',
      half: 'afternoon',
      opens: '13:30',
      closes: '17:00',
    });
  });

  test('a limit in hours can run out within a session', () => {
    expect(counted('Mon 2025-03-03 09:00', workingHours(4)).session).toEqual({
      date: '2025-03-03',
      half: 'afternoon',
      opens: '13:30',
      closes: '17:00',
    });
    expect(due('Mon 2025-03-03 09:00', workingHours(4))).toBe('Mon 2025-03-03 15:00');
  });
});

describe('limits are plain data', () => {
  test.each([
    [sameSession(), { unit: 'same-session' }],
    [sameSession({}), { unit: 'same-session' }],
    [sameSession({ minLeadMinutes: 30 }), { unit: 'same-session', minLeadMinutes: 30 }],
    [sameDay(), { unit: 'same-day' }],
    [sameWeek(), { unit: 'same-week' }],
    [workingDays(1.5), { unit: 'working-days', value: 1.5 }],
    [workingHours(8), { unit: 'working-hours', value: 8 }],
    [clockHours(24), { unit: 'clock-hours', value: 24 }],
    [calendarDays(15), { unit: 'calendar-days', value: 15 }],
    [calendarDays(15, { exceptHolidays: true }), { unit: 'calendar-days', value: 15, exceptHolidays: true }],
  ] as const)('%j', (limit, data) => {
    expect(limit).toEqual(data);
    // The same from JSON as from the function.
    const fromJson = JSON.parse(JSON.stringify(data)) as TimeLimit;
    expect(due('Mon 2025-03-03 09:00', fromJson, profiles.civilCode)).toBe(due('Mon 2025-03-03 09:00', limit, profiles.civilCode));
  });

  test.each<[string, () => TimeLimit]>([
    ['no working day', () => workingDays(0)],
    ['−1 working days', () => workingDays(-1)],
    ['1.2 working days', () => workingDays(1.2)],
    ['a third of a working day', () => workingDays(1 / 3)],
    ['NaN working days', () => workingDays(Number.NaN)],
    ['infinitely many working days', () => workingDays(Number.POSITIVE_INFINITY)],
    ['working days as a text', () => workingDays('2' as unknown as number)],
    ['more working days than a century has days', () => workingDays(36_525.5)],
    ['no hour', () => workingHours(0)],
    ['less than half a millisecond', () => workingHours(0.0000001388)],
    ['−1 hours', () => clockHours(-1)],
    ['NaN hours', () => clockHours(Number.NaN)],
    ['hours as a text', () => workingHours('8' as unknown as number)],
    ['no calendar day', () => calendarDays(0)],
    ['half a calendar day', () => calendarDays(0.5)],
    ['−3 calendar days', () => calendarDays(-3)],
    ['exceptHolidays as a text', () => calendarDays(3, { exceptHolidays: 'yes' as unknown as boolean })],
    ['exceptHolidays 1', () => calendarDays(3, { exceptHolidays: 1 as unknown as boolean })],
    ['a lead of −1 minutes', () => sameSession({ minLeadMinutes: -1 })],
    ['a lead of half a minute', () => sameSession({ minLeadMinutes: 0.5 })],
    ['a lead of more than a day', () => sameSession({ minLeadMinutes: 1441 })],
    ['a lead as a text', () => sameSession({ minLeadMinutes: '30' as unknown as number })],
    ['a misspelt lead', () => sameSession({ minLead: 30 } as { minLeadMinutes?: number })],
    ['a misspelt exception', () => calendarDays(3, { exceptHoliday: true } as { exceptHolidays?: boolean })],
    ['options null', () => calendarDays(3, null as unknown as { exceptHolidays?: boolean })],
  ])('%s: invalid-limit', (_what, make) => {
    expect(refusalOf(make)).toBe('invalid-limit');
  });

  test.each<[string, unknown]>([
    ['another unit', { unit: 'fortnights', value: 1 }],
    ['a unit objects have by birth', { unit: 'toString', value: 1 }],
    ['no unit', { value: 1 }],
    ['no value', { unit: 'working-days' }],
    ['a value where there is none', { unit: 'same-day', value: 1 }],
    ['a key that is not known', { unit: 'working-days', value: 1, hours: 8 }],
    ['a key of another unit', { unit: 'working-days', value: 1, exceptHolidays: true }],
    ['the key __proto__', JSON.parse('{ "unit": "same-day", "__proto__": { "value": 1 } }')],
    ['a list', [workingDays(1)]],
    ['a number', 2],
    ['a text', '2 ngày làm việc'],
    ['null', null],
    ['nothing', undefined],
  ])('data with %s: invalid-limit', (_what, limit) => {
    const input = { receivedAt: '2025-03-03T09:00', limit: limit as TimeLimit, profile: profiles.civilCode, calendar: vietnam };
    expect(refusalOf(() => computeDeadline(input))).toBe('invalid-limit');
  });
});

describe('a deadline outside the coverage is refused', () => {
  const calendar = createWorkingCalendar({ name: 'one week', coverage: { from: '2025-03-03', until: '2025-03-08' } });

  test.each([
    { what: 'received a millisecond before it', received: 'Sun 2025-03-02 23:59:59.999', limit: sameDay(), code: 'outside-calendar' },
    { what: 'received at its first midnight', received: 'Mon 2025-03-03 00:00', limit: sameDay(), code: 'answered' },
    { what: 'in the last session', received: 'Fri 2025-03-07 16:59:59.999', limit: sameSession(), code: 'answered' },
    { what: 'after the last session', received: 'Fri 2025-03-07 17:00', limit: sameSession(), code: 'outside-calendar' },
    { what: 'received at its end', received: 'Sat 2025-03-08 00:00', limit: sameSession(), code: 'outside-calendar' },
    { what: 'due at the last close', received: 'Thu 2025-03-06 09:00', limit: workingDays(1), code: 'answered' },
    { what: 'due a session later', received: 'Thu 2025-03-06 09:00', limit: workingDays(1.5), code: 'outside-calendar' },
    { what: 'hours to the last close', received: 'Fri 2025-03-07 16:00', limit: workingHours(1), code: 'answered' },
    { what: 'hours past it', received: 'Fri 2025-03-07 16:00', limit: workingHours(1 + 1 / 3_600_000), code: 'outside-calendar' },
    {
      what: 'by the clock to the last millisecond',
      received: 'Fri 2025-03-07 16:00',
      limit: clockHours(8 - 1 / 3_600_000),
      code: 'answered',
    },
    { what: 'by the clock to the end', received: 'Fri 2025-03-07 16:00', limit: clockHours(8), code: 'outside-calendar' },
    { what: 'the last day', received: 'Mon 2025-03-03 09:00', limit: calendarDays(4), code: 'answered' },
    { what: 'a day after it', received: 'Mon 2025-03-03 09:00', limit: calendarDays(5), code: 'outside-calendar' },
    // An answer depends on every day it had to look at: the Saturday and the Sunday of the week.
    { what: 'in a week of which two days are not covered', received: 'Mon 2025-03-03 09:00', limit: sameWeek(), code: 'outside-calendar' },
    { what: 'a limit of a hundred years', received: 'Mon 2025-03-03 09:00', limit: workingDays(36_525), code: 'outside-calendar' },
    { what: 'a hundred years of hours', received: 'Mon 2025-03-03 09:00', limit: clockHours(876_600), code: 'outside-calendar' },
  ])('$what: $code', ({ received, limit, code }) => {
    expect(refusalOf(() => counted(received, limit, profiles.civilCode, calendar))).toBe(code);
  });
});
