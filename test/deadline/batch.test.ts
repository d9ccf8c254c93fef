import { describe, expect, test } from 'vitest';
import {
  calendarDays,
  calendarMonths,
  clockHours,
  computeDeadlines,
  createWorkingCalendar,
  sameDay,
  sameSession,
  sameWeek,
  vietnamCalendar,
  workingDays,
  workingHours,
  type CountingProfile,
  type RuleErrorCode,
  type TimeLimit,
} from '../../src/calendar.js';
import { msAt, shown } from '../support/day.js';

// Many receipts at once. Monday 3 March 2025 and the weeks after it have no holiday; default office hours. Counted by hand.

const vietnam = vietnamCalendar();

function duesOf(received: readonly string[], limit: TimeLimit, profile: CountingProfile, calendar = vietnam): string[] {
  const codes = new Map<number, RuleErrorCode>();
  const due = computeDeadlines({
    receivedAt: Float64Array.from(received, msAt),
    limit,
    profile,
    calendar,
    onRefused: (index, code) => codes.set(index, code),
  });
  return Array.from(due, (ms, index) => (Number.isNaN(ms) ? (codes.get(index) ?? 'no code') : shown({ toMillis: () => ms })));
}

const times = (count: number, due: string) => Array<string>(count).fill(due);

describe('1 working day, by where the count starts', () => {
  const received = [
    'Mon 2025-03-03 07:29:59.999',
    'Mon 2025-03-03 07:30',
    'Mon 2025-03-03 11:29:59.999',
    'Mon 2025-03-03 11:30',
    'Mon 2025-03-03 13:30',
    'Mon 2025-03-03 15:00',
    'Mon 2025-03-03 15:00:00.001',
    'Mon 2025-03-03 16:59:59.999',
    'Mon 2025-03-03 17:00',
    'Fri 2025-03-07 17:00',
    'Sat 2025-03-08 10:00',
  ];

  test.each<{ profile: CountingProfile; dues: string[] }>([
    {
      profile: { start: 'day-after', offHours: 'next-opening' },
      dues: [...times(8, 'Tue 2025-03-04 17:00'), 'Wed 2025-03-05 17:00', ...times(2, 'Tue 2025-03-11 17:00')],
    },
    {
      // The date is kept: Monday evening is Monday, Saturday is Saturday.
      profile: { start: 'day-after', offHours: 'keep-date' },
      dues: [...times(9, 'Tue 2025-03-04 17:00'), ...times(2, 'Mon 2025-03-10 17:00')],
    },
    {
      // A millisecond after the cut-off is tomorrow morning.
      profile: { start: 'day-after', offHours: 'next-opening', cutOff: '15:00' },
      dues: [...times(6, 'Tue 2025-03-04 17:00'), ...times(3, 'Wed 2025-03-05 17:00'), ...times(2, 'Tue 2025-03-11 17:00')],
    },
    {
      // The two sessions after that of the receipt.
      profile: { start: 'session-after', offHours: 'next-opening' },
      dues: [
        ...times(3, 'Tue 2025-03-04 11:30'),
        ...times(5, 'Tue 2025-03-04 17:00'),
        'Wed 2025-03-05 11:30',
        ...times(2, 'Tue 2025-03-11 11:30'),
      ],
    },
    {
      // Outside the sessions the next one is the first of the two.
      profile: { start: 'session-after', offHours: 'keep-date' },
      dues: [
        'Mon 2025-03-03 17:00',
        ...times(3, 'Tue 2025-03-04 11:30'),
        ...times(5, 'Tue 2025-03-04 17:00'),
        ...times(2, 'Mon 2025-03-10 17:00'),
      ],
    },
    {
      // The session of the receipt is the first of the two.
      profile: { start: 'receipt-session', offHours: 'next-opening' },
      dues: [
        ...times(3, 'Mon 2025-03-03 17:00'),
        ...times(5, 'Tue 2025-03-04 11:30'),
        'Tue 2025-03-04 17:00',
        ...times(2, 'Mon 2025-03-10 17:00'),
      ],
    },
  ])('$profile', ({ profile, dues }) => {
    expect(duesOf(received, workingDays(1), profile)).toEqual(dues);
  });
});

describe('limits that are not in working days', () => {
  test.each<{ limit: TimeLimit; dues: string[] }>([
    { limit: sameDay(), dues: ['Mon 2025-03-03 17:00', 'Tue 2025-03-04 17:00'] },
    { limit: workingHours(2), dues: ['Mon 2025-03-03 11:00', 'Tue 2025-03-04 09:30'] },
    { limit: clockHours(2), dues: ['Mon 2025-03-03 11:00', 'Mon 2025-03-03 20:00'] },
    { limit: calendarDays(2), dues: ['Wed 2025-03-05 17:00', 'Thu 2025-03-06 17:00'] },
    // Saturday and Sunday, moved to Monday.
    { limit: calendarDays(5), dues: ['Mon 2025-03-10 17:00', 'Mon 2025-03-10 17:00'] },
    { limit: calendarMonths(1), dues: ['Thu 2025-04-03 17:00', 'Fri 2025-04-04 17:00'] },
    { limit: sameSession(), dues: ['Mon 2025-03-03 11:30', 'Tue 2025-03-04 11:30'] },
    { limit: sameWeek(), dues: ['Fri 2025-03-07 17:00', 'Fri 2025-03-07 17:00'] },
    { limit: { unit: 'same-week', nextWeek: true }, dues: ['Fri 2025-03-14 17:00', 'Fri 2025-03-14 17:00'] },
  ])('$limit', ({ limit, dues }) => {
    expect(duesOf(['Mon 2025-03-03 09:00', 'Mon 2025-03-03 18:00'], limit, { offHours: 'next-opening' })).toEqual(dues);
  });
});

test('a session that has too little left is not that of the answer: two hours before 11:30 are enough from 09:30 on', () => {
  const received = ['Mon 2025-03-03 09:30', 'Mon 2025-03-03 09:30:00.001', 'Mon 2025-03-03 12:00', 'Mon 2025-03-03 15:00:00.001'];
  const limit = sameSession({ minLeadMinutes: 120 });
  const dues = ['Mon 2025-03-03 11:30', 'Mon 2025-03-03 17:00', 'Mon 2025-03-03 17:00', 'Tue 2025-03-04 11:30'];
  expect(duesOf(received, limit, { offHours: 'next-opening' })).toEqual(dues);
  expect(duesOf(received, limit, { offHours: 'keep-date' })).toEqual(dues);
});

describe('at the edges of a calendar of one week', () => {
  const week = createWorkingCalendar({ name: 'one week', coverage: { from: '2025-03-03', until: '2025-03-08' } });
  const received = [
    'Sun 2025-03-02 23:59:59.999',
    'Mon 2025-03-03 00:00',
    'Thu 2025-03-06 17:00',
    'Fri 2025-03-07 09:00',
    'Fri 2025-03-07 17:00',
    'Fri 2025-03-07 23:59:59.999',
    'Sat 2025-03-08 00:00',
  ];
  const OUTSIDE = 'outside-calendar';

  test.each<{ limit: TimeLimit; profile: CountingProfile; dues: string[] }>([
    {
      limit: workingDays(1),
      profile: { start: 'day-after', offHours: 'next-opening' },
      dues: [OUTSIDE, 'Tue 2025-03-04 17:00', OUTSIDE, OUTSIDE, OUTSIDE, OUTSIDE, OUTSIDE],
    },
    {
      limit: workingDays(0.5),
      profile: { start: 'receipt-session', offHours: 'next-opening' },
      dues: [OUTSIDE, 'Mon 2025-03-03 11:30', 'Fri 2025-03-07 11:30', 'Fri 2025-03-07 11:30', OUTSIDE, OUTSIDE, OUTSIDE],
    },
    {
      limit: workingDays(0.5),
      profile: { start: 'session-after', offHours: 'next-opening' },
      dues: [OUTSIDE, 'Mon 2025-03-03 17:00', 'Fri 2025-03-07 17:00', 'Fri 2025-03-07 17:00', OUTSIDE, OUTSIDE, OUTSIDE],
    },
    {
      limit: workingDays(0.5),
      profile: { start: 'session-after', offHours: 'keep-date' },
      dues: [OUTSIDE, 'Mon 2025-03-03 11:30', 'Fri 2025-03-07 11:30', 'Fri 2025-03-07 17:00', OUTSIDE, OUTSIDE, OUTSIDE],
    },
    {
      limit: sameDay(),
      profile: { offHours: 'next-opening' },
      dues: [OUTSIDE, 'Mon 2025-03-03 17:00', 'Fri 2025-03-07 17:00', 'Fri 2025-03-07 17:00', OUTSIDE, OUTSIDE, OUTSIDE],
    },
  ])('$limit, $profile', ({ limit, profile, dues }) => {
    expect(duesOf(received, limit, profile, week)).toEqual(dues);
  });

  test('without a listener a refused receipt is NaN', () => {
    const due = computeDeadlines({
      receivedAt: Float64Array.of(Number.NaN, msAt('Fri 2025-03-07 17:00')),
      limit: sameDay(),
      profile: { offHours: 'next-opening' },
      calendar: week,
    });
    expect([...due]).toEqual([Number.NaN, Number.NaN]);
  });
});
