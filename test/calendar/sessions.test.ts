import { describe, expect, test } from 'vitest';
import { createWorkingCalendar, vietnamCalendar } from '../../src/calendar.js';
import { at, session, shownSession } from '../support/day.js';

const vietnam = vietnamCalendar();

describe('§3 session: half open, [opens, closes)', () => {
  test.each([
    { time: 'Fri 2024-05-03 00:00', open: 'none', orNext: 'Fri 2024-05-03 morning', next: 'Fri 2024-05-03 morning', note: 'midnight' },
    {
      time: 'Fri 2024-05-03 07:29:59.999',
      open: 'none',
      orNext: 'Fri 2024-05-03 morning',
      next: 'Fri 2024-05-03 morning',
      note: 'before the opening',
    },
    {
      time: 'Fri 2024-05-03 07:30:00.000',
      open: 'Fri 2024-05-03 morning',
      orNext: 'Fri 2024-05-03 morning',
      next: 'Fri 2024-05-03 afternoon',
      note: 'at the opening it is open',
    },
    {
      time: 'Fri 2024-05-03 11:29:59.999',
      open: 'Fri 2024-05-03 morning',
      orNext: 'Fri 2024-05-03 morning',
      next: 'Fri 2024-05-03 afternoon',
      note: 'the last millisecond of the morning',
    },
    {
      time: 'Fri 2024-05-03 11:30:00.000',
      open: 'none',
      orNext: 'Fri 2024-05-03 afternoon',
      next: 'Fri 2024-05-03 afternoon',
      note: '11:30:00 is lunch',
    },
    {
      time: 'Fri 2024-05-03 13:29:59.999',
      open: 'none',
      orNext: 'Fri 2024-05-03 afternoon',
      next: 'Fri 2024-05-03 afternoon',
      note: 'the last millisecond of lunch',
    },
    {
      time: 'Fri 2024-05-03 13:30:00.000',
      open: 'Fri 2024-05-03 afternoon',
      orNext: 'Fri 2024-05-03 afternoon',
      next: 'Sat 2024-05-04 morning',
      note: 'the afternoon opens; the next session is on a Saturday worked by swap',
    },
    {
      time: 'Fri 2024-05-03 16:59:59.999',
      open: 'Fri 2024-05-03 afternoon',
      orNext: 'Fri 2024-05-03 afternoon',
      next: 'Sat 2024-05-04 morning',
      note: 'the last millisecond of the day',
    },
    {
      time: 'Fri 2024-05-03 17:00:00.000',
      open: 'none',
      orNext: 'Sat 2024-05-04 morning',
      next: 'Sat 2024-05-04 morning',
      note: '17:00:00 is after hours',
    },
    {
      time: 'Sat 2024-05-04 10:00',
      open: 'Sat 2024-05-04 morning',
      orNext: 'Sat 2024-05-04 morning',
      next: 'Sat 2024-05-04 afternoon',
      note: 'a Saturday worked by swap',
    },
    {
      time: 'Sat 2024-05-11 10:00',
      open: 'none',
      orNext: 'Mon 2024-05-13 morning',
      next: 'Mon 2024-05-13 morning',
      note: 'any other Saturday',
    },
    {
      time: 'Fri 2025-01-24 17:00',
      open: 'none',
      orNext: 'Mon 2025-02-03 morning',
      next: 'Mon 2025-02-03 morning',
      note: 'Tết 2025: nine days',
    },
    {
      time: 'Wed 2025-01-29 09:00',
      open: 'none',
      orNext: 'Mon 2025-02-03 morning',
      next: 'Mon 2025-02-03 morning',
      note: 'the first day of Tết',
    },
  ])('$time: open is $open, then $next: $note', ({ time, open, orNext, next }) => {
    expect({
      open: shownSession(vietnam.sessionAt(at(time))),
      orNext: shownSession(vietnam.sessionAtOrAfter(at(time))),
      next: shownSession(vietnam.sessionAfter(at(time))),
    }).toEqual({ open, orNext, next });
  });

  test('the same instant in another zone is in the same session', () => {
    expect(vietnam.sessionAt('2024-05-03T04:29:59.999Z')).toEqual(session('Fri 2024-05-03 morning'));
    expect(vietnam.sessionAt('2024-05-03T04:30:00Z')).toBeNull();
    expect(vietnam.sessionAt('2024-05-02T20:30:00-04:00')).toEqual(session('Fri 2024-05-03 morning'));
    expect(vietnam.sessionAt(new Date(Date.UTC(2024, 4, 3, 6, 30)))).toEqual(session('Fri 2024-05-03 afternoon'));
  });
});

describe('sessions with odd hours', () => {
  const office = createWorkingCalendar({
    name: 'from midnight, one minute for lunch',
    coverage: { from: '2025-01-01', until: '2026-01-01' },
    officeHours: [
      {
        weekdays: {
          1: [
            { half: 'morning', opens: '00:00', closes: '11:59' },
            { half: 'afternoon', opens: '12:00', closes: '23:59' },
          ],
          2: [{ half: 'afternoon', opens: '13:00', closes: '13:01' }],
        },
      },
    ],
  });

  test.each([
    { time: 'Sun 2025-03-02 23:59:59.999', open: 'none', note: 'before the week' },
    { time: 'Mon 2025-03-03 00:00', open: 'Mon 2025-03-03 morning', note: 'a session that opens at midnight' },
    { time: 'Mon 2025-03-03 11:58:59.999', open: 'Mon 2025-03-03 morning', note: 'before lunch' },
    { time: 'Mon 2025-03-03 11:59', open: 'none', note: 'a lunch of one minute' },
    { time: 'Mon 2025-03-03 12:00', open: 'Mon 2025-03-03 afternoon', note: 'after it' },
    { time: 'Mon 2025-03-03 23:58:59.999', open: 'Mon 2025-03-03 afternoon', note: 'the last minute that can be open' },
    { time: 'Mon 2025-03-03 23:59', open: 'none', note: 'closed for a minute' },
    { time: 'Tue 2025-03-04 13:00', open: 'Tue 2025-03-04 afternoon', note: 'a session of one minute' },
    { time: 'Tue 2025-03-04 13:00:59.999', open: 'Tue 2025-03-04 afternoon', note: 'its last millisecond' },
    { time: 'Tue 2025-03-04 13:01', open: 'none', note: 'and it is over' },
  ])('$time: $open: $note', ({ time, open }) => {
    expect(shownSession(office.sessionAt(at(time)))).toBe(open);
  });
});
