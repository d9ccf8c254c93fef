import { describe, expect, test } from 'vitest';
import { computeDeadline, profiles, statusOf, vietnamCalendar, workingDays, type DeadlineStatus } from '../../src/calendar.js';
import { at } from '../support/day.js';
import { refusalOf } from '../support/refusal.js';

// Due on Tuesday 4 March 2025 at 17:00; the due session opens at 13:30.
const deadline = computeDeadline({
  receivedAt: at('Mon 2025-03-03 09:00'),
  limit: workingDays(1),
  profile: profiles.civilCode,
  calendar: vietnamCalendar(),
});

describe('§3 a result returned exactly at the deadline is on time', () => {
  test.each<{ finished: string; status: DeadlineStatus; note: string }>([
    { finished: 'Mon 2025-03-03 10:00', status: 'early', note: 'the day before' },
    { finished: 'Tue 2025-03-04 11:30', status: 'early', note: 'in the morning' },
    { finished: 'Tue 2025-03-04 13:29:59.999', status: 'early', note: 'before the due session begins' },
    { finished: 'Tue 2025-03-04 13:30', status: 'on-time', note: 'when it begins' },
    { finished: 'Tue 2025-03-04 16:59:59.999', status: 'on-time', note: 'before the deadline' },
    { finished: 'Tue 2025-03-04 17:00', status: 'on-time', note: 'exactly at the deadline' },
    { finished: 'Tue 2025-03-04 17:00:00.001', status: 'late', note: 'a millisecond after it' },
    { finished: 'Wed 2025-03-05 08:00', status: 'late', note: 'the day after' },
  ])('finished $finished: $status: $note', ({ finished, status }) => {
    const { due, session } = deadline;
    expect(statusOf({ due, session, finishedAt: at(finished), at: at('Mon 2025-03-10 08:00') })).toBe(status);
    // Judged at the very moment it was finished, too.
    expect(statusOf({ due, session, finishedAt: at(finished), at: at(finished) })).toBe(status);
  });

  test.each<{ now: string; status: DeadlineStatus; note: string }>([
    { now: 'Mon 2025-03-03 09:00', status: 'running', note: 'just received' },
    { now: 'Tue 2025-03-04 17:00', status: 'running', note: 'exactly at the deadline' },
    { now: 'Tue 2025-03-04 17:00:00.001', status: 'overdue', note: 'a millisecond after it' },
    { now: 'Mon 2025-06-02 09:00', status: 'overdue', note: 'long after' },
  ])('open at $now: $status: $note', ({ now, status }) => {
    const { due, session } = deadline;
    expect(statusOf({ due, session, at: at(now) })).toBe(status);
    expect(statusOf({ due, session, finishedAt: null, at: at(now) })).toBe(status);
    // A result after the moment of judging has not happened yet.
    expect(statusOf({ due, session, finishedAt: at('Mon 2025-06-02 09:00:00.001'), at: at(now) })).toBe(status);
  });

  test('without a due instant it is on hold', () => {
    expect(statusOf({ due: null, session: null, at: at('Mon 2025-03-03 09:00') })).toBe('on-hold');
  });

  test('for systems that keep their own deadline: texts are enough', () => {
    const kept = { due: '2025-03-04T17:00:00+07:00', session: { date: '2025-03-04', opens: '13:30' } };
    expect(statusOf({ ...kept, finishedAt: '2025-03-04T09:00', at: '2025-03-05T09:00' })).toBe('early');
  });

  test.each<{ what: string; change: object; code: string }>([
    { what: 'no moment of judging', change: { at: undefined }, code: 'invalid-date-time' },
    { what: 'a date for the moment', change: { at: '2025-03-04' }, code: 'invalid-date-time' },
    { what: 'no due', change: { due: undefined }, code: 'invalid-date-time' },
    { what: 'a due that cannot be read', change: { due: 'tomorrow' }, code: 'invalid-date-time' },
    { what: 'a result that cannot be read', change: { finishedAt: '2025-02-30T09:00' }, code: 'invalid-date-time' },
    { what: 'an empty text for the result', change: { finishedAt: '' }, code: 'invalid-date-time' },
    { what: 'no session', change: { session: null }, code: 'invalid-date' },
    { what: 'a session on 30 February', change: { session: { date: '2025-02-30', opens: '13:30' } }, code: 'invalid-date' },
    { what: 'a session that opens at 24:00', change: { session: { date: '2025-03-04', opens: '24:00' } }, code: 'invalid-date-time' },
  ])('$what: $code', ({ change, code }) => {
    const good = { due: deadline.due, session: deadline.session, at: at('Mon 2025-03-03 09:00') };
    expect(refusalOf(() => statusOf({ ...good, ...change }))).toBe(code);
  });
});
