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
  type CountStart,
  type OffHours,
  type TimeLimit,
} from '../../src/calendar.js';
import { at, shown } from '../support/day.js';
import { refusalOf } from '../support/refusal.js';

const calendar = vietnamCalendar();

function deadline(received: string, limit: TimeLimit, profile: CountingProfile) {
  const { due, deemedReceivedAt } = computeDeadline({ receivedAt: at(received), limit, profile, calendar });
  return { due: shown(due), deemed: shown(deemedReceivedAt) };
}

const profile = (start: CountStart, offHours: OffHours = 'next-opening'): CountingProfile => ({ start, offHours });

describe('§3 where the count of working days starts: one receipt, four readings', () => {
  // Each row was counted on a calendar, session by session; `elapsed` in minutes, a working day being 240 + 210.
  test.each([
    {
      received: 'Mon 2025-03-03 09:00',
      days: 1.5,
      'day-after': 'Wed 2025-03-05 11:30', // Tue morning, Tue afternoon, Wed morning
      'session-after': 'Tue 2025-03-04 17:00', // Mon afternoon, Tue morning, Tue afternoon
      'receipt-session': 'Tue 2025-03-04 11:30', // Mon morning, Mon afternoon, Tue morning
      elapsed: 'Tue 2025-03-04 14:45', // 150 + 210 + 240 + 75 = 675
      note: 'a morning receipt: the promise R4',
    },
    {
      received: 'Fri 2025-03-07 14:00',
      days: 1.5,
      'day-after': 'Tue 2025-03-11 11:30',
      'session-after': 'Tue 2025-03-11 11:30',
      'receipt-session': 'Mon 2025-03-10 17:00',
      elapsed: 'Tue 2025-03-11 08:15', // 180 + 450 + 45
      note: 'an afternoon receipt: the first two agree',
    },
    {
      received: 'Fri 2024-04-26 09:00',
      days: 2,
      'day-after': 'Fri 2024-05-03 17:00', // Thu 2, Fri 3 May
      'session-after': 'Fri 2024-05-03 11:30', // Fri afternoon, Thu, Thu, Fri morning
      'receipt-session': 'Thu 2024-05-02 17:00',
      elapsed: 'Fri 2024-05-03 09:00', // 150 + 210 + 450 + 90 = 900
      note: 'over 30/4–1/5 of 2024, Monday off by swap',
    },
    {
      received: 'Fri 2024-04-26 09:00',
      days: 3,
      'day-after': 'Sat 2024-05-04 17:00', // Thu, Fri and the Saturday worked by swap
      'session-after': 'Sat 2024-05-04 11:30',
      'receipt-session': 'Fri 2024-05-03 17:00',
      elapsed: 'Sat 2024-05-04 09:00',
      note: 'the Saturday worked by swap counts',
    },
    {
      received: 'Sat 2024-05-04 08:00',
      days: 1,
      'day-after': 'Mon 2024-05-06 17:00',
      'session-after': 'Mon 2024-05-06 11:30',
      'receipt-session': 'Sat 2024-05-04 17:00',
      elapsed: 'Mon 2024-05-06 08:00', // 210 + 210 + 30
      note: 'received on that Saturday, in a session',
    },
    {
      received: 'Fri 2025-01-24 16:00',
      days: 1.5,
      'day-after': 'Tue 2025-02-04 11:30',
      'session-after': 'Tue 2025-02-04 11:30',
      'receipt-session': 'Mon 2025-02-03 17:00',
      elapsed: 'Tue 2025-02-04 10:15', // 60 + 450 + 165
      note: 'the last afternoon before Tết 2025',
    },
    {
      received: 'Fri 2025-01-24 16:59:59.999',
      days: 0.5,
      'day-after': 'Mon 2025-02-03 11:30',
      'session-after': 'Mon 2025-02-03 11:30',
      'receipt-session': 'Fri 2025-01-24 17:00', // a session of which a millisecond was left
      elapsed: 'Mon 2025-02-03 11:14:59.999', // 0.001 s + 225 minutes less it
      note: 'the last millisecond before Tết, half a day',
    },
    {
      received: 'Mon 2026-11-23 09:00',
      days: 1,
      'day-after': 'Wed 2026-11-25 17:00',
      'session-after': 'Wed 2026-11-25 11:30',
      'receipt-session': 'Mon 2026-11-23 17:00',
      elapsed: 'Wed 2026-11-25 09:00',
      note: 'over Ngày Văn hóa Việt Nam, Tuesday 24 November 2026',
    },
    {
      received: 'Fri 2026-08-28 15:00',
      days: 2,
      'day-after': 'Fri 2026-09-04 17:00', // Thu 3, Fri 4 September: 31 August to 2 September are off
      'session-after': 'Fri 2026-09-04 17:00',
      'receipt-session': 'Fri 2026-09-04 11:30',
      elapsed: 'Fri 2026-09-04 15:00', // 120 + 450 + 330
      note: 'over National Day 2026 with its swap',
    },
  ])('$received + $days working days ($note)', ({ received, days, ...due }) => {
    const counted = (start: CountStart) => deadline(received, workingDays(days), profile(start)).due;
    const { 'day-after': dayAfter, 'session-after': sessionAfter, 'receipt-session': receiptSession, elapsed } = due;
    expect({
      'day-after': counted('day-after'),
      'session-after': counted('session-after'),
      'receipt-session': counted('receipt-session'),
      elapsed: counted('elapsed'),
    }).toEqual({ 'day-after': dayAfter, 'session-after': sessionAfter, 'receipt-session': receiptSession, elapsed });
  });
});

describe('§3 receipt: off hours, deemed received at the next opening, or the date kept', () => {
  test.each([
    {
      received: 'Mon 2025-03-03 06:00',
      deemed: 'Mon 2025-03-03 07:30',
      opening: {
        'day-after': 'Tue 2025-03-04 17:00',
        'session-after': 'Tue 2025-03-04 11:30',
        'receipt-session': 'Mon 2025-03-03 17:00',
        elapsed: 'Mon 2025-03-03 17:00',
      },
      kept: {
        'day-after': 'Tue 2025-03-04 17:00',
        'session-after': 'Mon 2025-03-03 17:00',
        'receipt-session': 'Mon 2025-03-03 17:00',
        elapsed: 'Mon 2025-03-03 17:00',
      },
      note: 'before the office opens',
    },
    {
      received: 'Mon 2025-03-03 11:30',
      deemed: 'Mon 2025-03-03 13:30',
      opening: {
        'day-after': 'Tue 2025-03-04 17:00',
        'session-after': 'Tue 2025-03-04 17:00',
        'receipt-session': 'Tue 2025-03-04 11:30',
        elapsed: 'Tue 2025-03-04 11:30',
      },
      kept: {
        'day-after': 'Tue 2025-03-04 17:00',
        'session-after': 'Tue 2025-03-04 11:30',
        'receipt-session': 'Tue 2025-03-04 11:30',
        elapsed: 'Tue 2025-03-04 11:30',
      },
      note: '11:30:00 is lunch',
    },
    {
      received: 'Mon 2025-03-03 17:00',
      deemed: 'Tue 2025-03-04 07:30',
      opening: {
        'day-after': 'Wed 2025-03-05 17:00',
        'session-after': 'Wed 2025-03-05 11:30',
        'receipt-session': 'Tue 2025-03-04 17:00',
        elapsed: 'Tue 2025-03-04 17:00',
      },
      kept: {
        'day-after': 'Tue 2025-03-04 17:00',
        'session-after': 'Tue 2025-03-04 17:00',
        'receipt-session': 'Tue 2025-03-04 17:00',
        elapsed: 'Tue 2025-03-04 17:00',
      },
      note: '17:00:00 is after hours',
    },
    {
      received: 'Sat 2025-03-08 10:00',
      deemed: 'Mon 2025-03-10 07:30',
      opening: {
        'day-after': 'Tue 2025-03-11 17:00',
        'session-after': 'Tue 2025-03-11 11:30',
        'receipt-session': 'Mon 2025-03-10 17:00',
        elapsed: 'Mon 2025-03-10 17:00',
      },
      kept: {
        'day-after': 'Mon 2025-03-10 17:00',
        'session-after': 'Mon 2025-03-10 17:00',
        'receipt-session': 'Mon 2025-03-10 17:00',
        elapsed: 'Mon 2025-03-10 17:00',
      },
      note: 'a desk that receives on Saturday morning: reception hours are not office hours',
    },
    {
      received: 'Wed 2025-01-29 10:00',
      deemed: 'Mon 2025-02-03 07:30',
      opening: {
        'day-after': 'Tue 2025-02-04 17:00',
        'session-after': 'Tue 2025-02-04 11:30',
        'receipt-session': 'Mon 2025-02-03 17:00',
        elapsed: 'Mon 2025-02-03 17:00',
      },
      kept: {
        'day-after': 'Mon 2025-02-03 17:00',
        'session-after': 'Mon 2025-02-03 17:00',
        'receipt-session': 'Mon 2025-02-03 17:00',
        elapsed: 'Mon 2025-02-03 17:00',
      },
      note: 'online, on the first day of Tết',
    },
    {
      received: 'Mon 2024-04-29 09:00',
      deemed: 'Thu 2024-05-02 07:30',
      opening: {
        'day-after': 'Fri 2024-05-03 17:00',
        'session-after': 'Fri 2024-05-03 11:30',
        'receipt-session': 'Thu 2024-05-02 17:00',
        elapsed: 'Thu 2024-05-02 17:00',
      },
      kept: {
        'day-after': 'Thu 2024-05-02 17:00',
        'session-after': 'Thu 2024-05-02 17:00',
        'receipt-session': 'Thu 2024-05-02 17:00',
        elapsed: 'Thu 2024-05-02 17:00',
      },
      note: 'on a Monday off by swap',
    },
  ])('$received + 1 working day ($note)', ({ received, deemed, opening, kept }) => {
    for (const start of ['day-after', 'session-after', 'receipt-session', 'elapsed'] as const) {
      const one = workingDays(1);
      expect({ start, ...deadline(received, one, profile(start)) }).toEqual({ start, due: opening[start], deemed });
      expect({ start, ...deadline(received, one, profile(start, 'keep-date')) }).toEqual({ start, due: kept[start], deemed: received });
    }
  });

  test.each([
    { what: 'in the session', limit: sameSession(), opening: 'Mon 2025-03-10 11:30', kept: 'Mon 2025-03-10 11:30' },
    { what: 'in the day', limit: sameDay(), opening: 'Mon 2025-03-10 17:00', kept: 'Mon 2025-03-10 17:00' },
    { what: 'in the week', limit: sameWeek(), opening: 'Fri 2025-03-14 17:00', kept: 'Fri 2025-03-14 17:00' },
    { what: '2 working hours', limit: workingHours(2), opening: 'Mon 2025-03-10 09:30', kept: 'Mon 2025-03-10 09:30' },
    { what: '1 calendar day', limit: calendarDays(1), opening: 'Tue 2025-03-11 17:00', kept: 'Mon 2025-03-10 17:00' },
    { what: '3 calendar days', limit: calendarDays(3), opening: 'Thu 2025-03-13 17:00', kept: 'Tue 2025-03-11 17:00' },
  ])('Saturday 8 March 2025, $what', ({ limit, opening, kept }) => {
    const received = 'Sat 2025-03-08 10:00';
    expect(deadline(received, limit, { offHours: 'next-opening' })).toEqual({ due: opening, deemed: 'Mon 2025-03-10 07:30' });
    expect(deadline(received, limit, { offHours: 'keep-date' })).toEqual({ due: kept, deemed: received });
  });

  test('hours by the clock run from the receipt itself, whatever the profile says', () => {
    for (const offHours of ['next-opening', 'keep-date'] as const) {
      expect(deadline('Sun 2025-03-09 15:00', clockHours(24), { offHours })).toEqual({
        due: 'Mon 2025-03-10 15:00',
        deemed: 'Sun 2025-03-09 15:00',
      });
    }
  });

  test('in a session the date is kept anyway', () => {
    for (const start of ['day-after', 'session-after', 'receipt-session', 'elapsed'] as const) {
      expect(deadline('Mon 2025-03-03 09:00', workingDays(1.5), profile(start, 'keep-date'))).toEqual(
        deadline('Mon 2025-03-03 09:00', workingDays(1.5), profile(start)),
      );
    }
  });
});

describe('§3 receipt: the cut-off, strictly after it, on a working day', () => {
  const cutOff = (time: string, start?: CountStart): CountingProfile => ({
    ...(start === undefined ? {} : { start }),
    offHours: 'next-opening',
    cutOff: time,
  });

  test.each([
    { received: 'Wed 2025-03-05 14:59', due: 'Wed 2025-03-05 17:00', deemed: 'Wed 2025-03-05 14:59', note: 'before 15:00' },
    {
      received: 'Wed 2025-03-05 15:00:00.000',
      due: 'Wed 2025-03-05 17:00',
      deemed: 'Wed 2025-03-05 15:00',
      note: '15:00 is not after 15:00',
    },
    {
      received: 'Wed 2025-03-05 15:00:00.001',
      due: 'Thu 2025-03-06 17:00',
      deemed: 'Thu 2025-03-06 07:30',
      note: 'a millisecond after it is',
    },
    {
      received: 'Wed 2025-03-05 15:10',
      due: 'Thu 2025-03-06 17:00',
      deemed: 'Thu 2025-03-06 07:30',
      note: 'birth registration, Civil Status Law art. 5.3',
    },
    { received: 'Wed 2025-03-05 12:00', due: 'Wed 2025-03-05 17:00', deemed: 'Wed 2025-03-05 13:30', note: 'lunch is before 15:00' },
    { received: 'Wed 2025-03-05 18:00', due: 'Thu 2025-03-06 17:00', deemed: 'Thu 2025-03-06 07:30', note: 'after hours and after 15:00' },
    {
      received: 'Fri 2025-03-07 15:10',
      due: 'Mon 2025-03-10 17:00',
      deemed: 'Mon 2025-03-10 07:30',
      note: 'the next working day is Monday',
    },
    { received: 'Sat 2025-03-08 16:00', due: 'Mon 2025-03-10 17:00', deemed: 'Mon 2025-03-10 07:30', note: 'no effect on a Saturday' },
    { received: 'Sun 2025-03-09 23:59', due: 'Mon 2025-03-10 17:00', deemed: 'Mon 2025-03-10 07:30', note: 'no effect on a Sunday' },
    { received: 'Fri 2025-01-24 15:10', due: 'Mon 2025-02-03 17:00', deemed: 'Mon 2025-02-03 07:30', note: 'the last day before Tết' },
    { received: 'Wed 2025-01-29 16:00', due: 'Mon 2025-02-03 17:00', deemed: 'Mon 2025-02-03 07:30', note: 'no effect on a day of Tết' },
    {
      received: 'Fri 2024-05-03 15:10',
      due: 'Sat 2024-05-04 17:00',
      deemed: 'Sat 2024-05-04 07:30',
      note: 'the next working day is a Saturday worked by swap',
    },
    {
      received: 'Sat 2024-05-04 15:10',
      due: 'Mon 2024-05-06 17:00',
      deemed: 'Mon 2024-05-06 07:30',
      note: 'a Saturday worked by swap is a working day',
    },
  ])('$received, in the day with the 15:00 rule → $due: $note', ({ received, due, deemed }) => {
    expect(deadline(received, sameDay(), cutOff('15:00'))).toEqual({ due, deemed });
  });

  test.each([
    {
      what: 'in the session',
      limit: sameSession(),
      profile: cutOff('15:00'),
      before: 'Wed 2025-03-05 17:00',
      after: 'Thu 2025-03-06 11:30',
    },
    { what: 'in the week', limit: sameWeek(), profile: cutOff('15:00'), before: 'Fri 2025-03-07 17:00', after: 'Fri 2025-03-07 17:00' },
    {
      what: '1 working day, day after',
      limit: workingDays(1),
      profile: cutOff('15:00', 'day-after'),
      before: 'Thu 2025-03-06 17:00',
      after: 'Fri 2025-03-07 17:00',
    },
    {
      what: '1 working day, session after',
      limit: workingDays(1),
      profile: cutOff('15:00', 'session-after'),
      before: 'Thu 2025-03-06 17:00',
      after: 'Fri 2025-03-07 11:30',
    },
    {
      what: '1 working day, receipt session',
      limit: workingDays(1),
      profile: cutOff('15:00', 'receipt-session'),
      before: 'Thu 2025-03-06 11:30',
      after: 'Thu 2025-03-06 17:00',
    },
    {
      what: '1 working day, elapsed',
      limit: workingDays(1),
      profile: cutOff('15:00', 'elapsed'),
      before: 'Thu 2025-03-06 15:00',
      after: 'Thu 2025-03-06 17:00',
    },
    {
      what: '1 working hour',
      limit: workingHours(1),
      profile: cutOff('15:00'),
      before: 'Wed 2025-03-05 16:00',
      after: 'Thu 2025-03-06 08:30',
    },
    {
      what: '1 calendar day',
      limit: calendarDays(1),
      profile: cutOff('15:00'),
      before: 'Thu 2025-03-06 17:00',
      after: 'Fri 2025-03-07 17:00',
    },
    // Hours by the clock run from the receipt itself: a cut-off does not move them.
    {
      what: '24 hours',
      limit: clockHours(24),
      profile: cutOff('15:00'),
      before: 'Thu 2025-03-06 15:00',
      after: 'Thu 2025-03-06 15:00:00.001',
    },
  ])('the engine takes a cut-off with any limit: $what', ({ limit, profile: withCutOff, before, after }) => {
    expect(deadline('Wed 2025-03-05 15:00', limit, withCutOff).due).toBe(before);
    expect(deadline('Wed 2025-03-05 15:00:00.001', limit, withCutOff).due).toBe(after);
  });

  test.each([
    { time: '06:00', received: 'Wed 2025-03-05 06:00', due: 'Wed 2025-03-05 17:00', note: 'before the office opens, at the cut-off' },
    { time: '06:00', received: 'Wed 2025-03-05 06:01', due: 'Thu 2025-03-06 17:00', note: 'after it, though the office has not opened' },
    { time: '00:00', received: 'Wed 2025-03-05 00:00:00.001', due: 'Thu 2025-03-06 17:00', note: 'at midnight: every receipt is late' },
    { time: '11:30', received: 'Wed 2025-03-05 11:30', due: 'Wed 2025-03-05 17:00', note: 'at lunch' },
    {
      time: '17:00',
      received: 'Wed 2025-03-05 17:00',
      due: 'Thu 2025-03-06 17:00',
      note: 'at the close: after hours, not after the cut-off, the same day',
    },
    { time: '23:59', received: 'Wed 2025-03-05 23:59', due: 'Thu 2025-03-06 17:00', note: 'the latest that can be written' },
  ])('cut-off $time, received $received → $due: $note', ({ time, received, due }) => {
    expect(deadline(received, sameDay(), cutOff(time)).due).toBe(due);
  });

  test('a half-day is a working day: after 15:00 on a day whose afternoon is closed', () => {
    const closed = vietnamCalendar({ decisions: [{ kind: 'closure', date: '2025-03-05', half: 'afternoon' }] });
    const due = (receivedAt: string) =>
      shown(computeDeadline({ receivedAt: at(receivedAt), limit: sameDay(), profile: cutOff('15:00'), calendar: closed }).due);
    expect(due('Wed 2025-03-05 10:00')).toBe('Wed 2025-03-05 11:30');
    expect(due('Wed 2025-03-05 14:00')).toBe('Thu 2025-03-06 17:00');
    expect(due('Wed 2025-03-05 15:30')).toBe('Thu 2025-03-06 17:00');
  });

  test('together with keep-date it is refused: they are not monotone', () => {
    const run = () => deadline('Wed 2025-03-05 15:30', sameDay(), { offHours: 'keep-date', cutOff: '15:00' });
    expect(refusalOf(run)).toBe('invalid-profile');
  });

  test.each(['15', '15h00', '15:0', '24:00', '15:60', '15:00:00', ' 15:00', '', 900, null])('cut-off %j is refused', (time) => {
    expect(refusalOf(() => deadline('Wed 2025-03-05 09:00', sameDay(), { offHours: 'next-opening', cutOff: time as string }))).toBe(
      'invalid-profile',
    );
  });
});

describe('§3 there is no default profile', () => {
  test('the three with a name', () => {
    expect(profiles).toEqual({
      civilCode: { start: 'day-after', offHours: 'next-opening' },
      sessionAfterReceipt: { start: 'session-after', offHours: 'next-opening' },
      elapsedTime: { start: 'elapsed', offHours: 'next-opening' },
    });
  });

  test('the answer echoes the profile, the limit and the name of the calendar', () => {
    const own = createWorkingCalendar({ name: 'an office', coverage: { from: '2025-01-01', until: '2026-01-01' } });
    const limit = { unit: 'working-days', value: 1.5 } as const;
    const answer = computeDeadline({ receivedAt: '2025-03-03T09:00', limit, profile: profiles.sessionAfterReceipt, calendar: own });
    expect({ limit: answer.limit, profile: answer.profile, calendar: answer.calendar, state: answer.state }).toEqual({
      limit,
      profile: { start: 'session-after', offHours: 'next-opening' },
      calendar: 'an office',
      state: 'due',
    });
  });

  test.each<[string, TimeLimit, unknown, string]>([
    ['none', sameDay(), undefined, 'invalid-profile'],
    ['a name', sameDay(), 'civilCode', 'invalid-profile'],
    ['an empty one', sameDay(), {}, 'invalid-profile'],
    ['start alone', workingDays(1), { start: 'day-after' }, 'invalid-profile'],
    ['another start', workingDays(1), { start: 'tomorrow', offHours: 'next-opening' }, 'invalid-profile'],
    ['another offHours', workingDays(1), { start: 'day-after', offHours: 'next-day' }, 'invalid-profile'],
    ['a key that is not known', workingDays(1), { ...profiles.civilCode, cutoff: '15:00' }, 'invalid-profile'],
    ['no start for a count of working days', workingDays(1), { offHours: 'next-opening' }, 'invalid-profile'],
    ['no start where the limit does not use it', sameDay(), { offHours: 'next-opening' }, 'answered'],
    ['a start where the limit does not use it', calendarDays(3), profiles.elapsedTime, 'answered'],
  ])('%s', (_what, limit, given, code) => {
    const input = { receivedAt: '2025-03-03T09:00', limit, profile: given as CountingProfile, calendar };
    expect(refusalOf(() => computeDeadline(input))).toBe(code);
  });
});
