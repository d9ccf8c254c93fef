import { describe, expect, test } from 'vitest';
import {
  calendarDays,
  clockHours,
  computeDeadline,
  profiles,
  vietnamCalendar,
  workingDays,
  type ClockStop,
  type CountingProfile,
  type TimeLimit,
} from '../../src/calendar.js';

// The dates that docs/specification.md gives as examples, each counted by hand on the calendar of March 2026, which has no holiday.
const calendar = vietnamCalendar();
const threeDays = workingDays(3);
const { civilCode } = profiles;
const by = (start: CountingProfile['start']): CountingProfile => ({ start, offHours: 'next-opening' }) as CountingProfile;

describe('the examples of the specification', () => {
  test.each<{ clause: string; receivedAt: string; limit: TimeLimit; profile: CountingProfile; stop?: ClockStop; due: string }>([
    { clause: 'limit.clock-hours', receivedAt: '2026-03-06T10:00', limit: clockHours(24), profile: civilCode, due: '2026-03-09T17:00' },
    { clause: 'limit.calendar-days', receivedAt: '2026-03-02T09:00', limit: calendarDays(15), profile: civilCode, due: '2026-03-17T17:00' },
    { clause: 'limit.calendar-days', receivedAt: '2026-03-02T09:00', limit: calendarDays(13), profile: civilCode, due: '2026-03-16T17:00' },
    {
      clause: 'start.day-after',
      receivedAt: '2026-03-05T09:00',
      limit: workingDays(1.5),
      profile: by('day-after'),
      due: '2026-03-09T11:30',
    },
    {
      clause: 'start.session-after',
      receivedAt: '2026-03-05T09:00',
      limit: workingDays(1.5),
      profile: by('session-after'),
      due: '2026-03-06T17:00',
    },
    {
      clause: 'start.receipt-session',
      receivedAt: '2026-03-05T09:00',
      limit: workingDays(1.5),
      profile: by('receipt-session'),
      due: '2026-03-06T11:30',
    },
    { clause: 'start.elapsed', receivedAt: '2026-03-05T09:00', limit: workingDays(1.5), profile: by('elapsed'), due: '2026-03-06T14:45' },
    { clause: 'stop.resume', receivedAt: '2026-03-02T09:00', limit: threeDays, profile: civilCode, due: '2026-03-05T17:00' },
    {
      clause: 'stop.resume',
      receivedAt: '2026-03-02T09:00',
      limit: threeDays,
      profile: civilCode,
      stop: { from: '2026-03-03T08:00', to: '2026-03-04T10:00' },
      due: '2026-03-06T17:00',
    },
    { clause: 'stop.moved-day', receivedAt: '2026-03-02T09:00', limit: calendarDays(6), profile: civilCode, due: '2026-03-09T17:00' },
    {
      clause: 'stop.moved-day',
      receivedAt: '2026-03-02T09:00',
      limit: calendarDays(6),
      profile: civilCode,
      stop: { from: '2026-03-09T08:00', to: '2026-03-10T10:00' },
      due: '2026-03-10T17:00',
    },
    {
      clause: 'stop.restart',
      receivedAt: '2026-03-02T09:00',
      limit: threeDays,
      profile: civilCode,
      stop: { from: '2026-03-04T08:00', to: '2026-03-11T10:00', then: 'restart' },
      due: '2026-03-16T17:00',
    },
    {
      clause: 'stop.order',
      receivedAt: '2026-03-02T09:00',
      limit: threeDays,
      profile: civilCode,
      stop: { from: '2026-03-05T17:00', to: '2026-03-11T10:00', then: 'restart' },
      due: '2026-03-05T17:00',
    },
  ])('$clause: received $receivedAt, due $due', ({ receivedAt, limit, profile, stop, due }) => {
    const deadline = computeDeadline({ receivedAt, limit, profile, calendar, clockStops: stop === undefined ? [] : [stop] });
    expect(deadline.due?.toISO()?.slice(0, 16)).toBe(due);
  });
});
