import { describe, expect, test } from 'vitest';
import {
  calendarDays,
  clockHours,
  computeDeadline,
  profiles,
  sameDay,
  sameSession,
  sameWeek,
  vietnamCalendar,
  workingDays,
  workingHours,
  type ClockStop,
  type CountingProfile,
  type Deadline,
  type TimeLimit,
} from '../../src/calendar.js';
import { at, shown, shownEnd, stop } from '../support/day.js';
import { refusalOf } from '../support/refusal.js';

const calendar = vietnamCalendar();
const opening: CountingProfile = { offHours: 'next-opening' };
const { civilCode, sessionAfterReceipt, elapsedTime } = profiles;

const counted = (received: string, limit: TimeLimit, profile: CountingProfile, stops: string[]): Deadline =>
  computeDeadline({ receivedAt: at(received), limit, profile, calendar, clockStops: stops.map(stop) });

/** `due …`, or `on hold since …`. */
function outcome(received: string, limit: TimeLimit, profile: CountingProfile, stops: string[]): string {
  const deadline = counted(received, limit, profile, stops);
  return deadline.state === 'due' ? `due ${shown(deadline.due)}` : `on hold since ${shown(deadline.since)}`;
}

interface Row {
  stops: string[];
  to: string;
  note: string;
}

describe('§3 a session is lost if the dossier is on hold when it closes: from < close ≤ to', () => {
  // 2 working days, session after, from Thursday before Tết 2025: Thu afternoon, Fri morning, Fri afternoon, Mon 3 Feb morning.
  test.each<Row>([
    { stops: [], to: 'due Mon 2025-02-03 11:30', note: 'no stop' },
    {
      stops: ['Thu 2025-01-23 14:00 → Fri 2025-01-24 09:00'],
      to: 'due Mon 2025-02-03 17:00',
      note: 'the afternoon is lost, the morning not',
    },
    {
      stops: ['Thu 2025-01-23 17:00 → Fri 2025-01-24 11:29:59.999'],
      to: 'due Mon 2025-02-03 11:30',
      note: 'over before the close: nothing is lost',
    },
    {
      stops: ['Thu 2025-01-23 17:00 → Fri 2025-01-24 11:30'],
      to: 'due Mon 2025-02-03 17:00',
      note: 'over at the close: the morning is lost',
    },
    { stops: ['Fri 2025-01-24 11:30 → 16:59'], to: 'due Mon 2025-02-03 11:30', note: 'from a close to before the next: nothing' },
    { stops: ['Fri 2025-01-24 11:29:59.999 → 11:30'], to: 'due Mon 2025-02-03 17:00', note: 'a millisecond that holds a close' },
    { stops: ['Fri 2025-01-24 17:00 → Mon 2025-02-03 11:00'], to: 'due Mon 2025-02-03 11:30', note: 'all of Tết: no session closes in it' },
    { stops: ['Fri 2025-01-24 16:59:59.999 → Mon 2025-02-03 07:30'], to: 'due Mon 2025-02-03 17:00', note: 'Tết and the close before it' },
    { stops: ['Thu 2025-01-23 09:00 → 11:30'], to: 'due Mon 2025-02-03 11:30', note: 'the session of receipt was not counted anyway' },
    { stops: ['Thu 2025-01-23 09:00 → Fri 2025-01-24 17:00'], to: 'due Tue 2025-02-04 17:00', note: 'from the receipt on: three sessions' },
    { stops: ['Mon 2025-02-03 11:30 → Wed 2025-02-05 17:00'], to: 'due Mon 2025-02-03 11:30', note: 'from the deadline on: nothing' },
    { stops: ['Mon 2025-02-03 11:29:59.999 → 12:00'], to: 'due Mon 2025-02-03 17:00', note: 'a millisecond before the deadline' },
    {
      stops: ['Thu 2025-01-23 14:00 → Fri 2025-01-24 09:00', 'Mon 2025-02-03 10:00 → 12:00'],
      to: 'due Tue 2025-02-04 11:30',
      note: 'two stops, a session each',
    },
    {
      stops: ['Thu 2025-01-23 14:00 → Fri 2025-01-24 09:00', 'Mon 2025-02-03 15:00 → 18:00'],
      to: 'due Tue 2025-02-04 11:30',
      note: 'the second lies before the deadline only because of the first',
    },
    { stops: ['Mon 2025-02-03 15:00 → 18:00'], to: 'due Mon 2025-02-03 11:30', note: 'which alone it would not' },
  ])('2 working days, session after, Thu 2025-01-23 09:00 $stops → $to: $note', ({ stops, to }) => {
    expect(outcome('Thu 2025-01-23 09:00', workingDays(2), sessionAfterReceipt, stops)).toBe(to);
    // In whatever order they are given.
    expect(outcome('Thu 2025-01-23 09:00', workingDays(2), sessionAfterReceipt, [...stops].reverse())).toBe(to);
  });

  // 2 working days, day after: Fri 24 January and Mon 3 February.
  test.each<Row>([
    { stops: [], to: 'due Mon 2025-02-03 17:00', note: 'no stop' },
    { stops: ['Thu 2025-01-23 10:00 → Fri 2025-01-24 08:00'], to: 'due Mon 2025-02-03 17:00', note: 'before the count' },
    { stops: ['Thu 2025-01-23 10:00 → Fri 2025-01-24 11:30'], to: 'due Tue 2025-02-04 11:30', note: 'its first session' },
    { stops: ['Fri 2025-01-24 08:00 → Mon 2025-02-03 17:00'], to: 'due Wed 2025-02-05 17:00', note: 'all of it' },
  ])('2 working days, day after, Thu 2025-01-23 09:00 $stops → $to: $note', ({ stops, to }) => {
    expect(outcome('Thu 2025-01-23 09:00', workingDays(2), civilCode, stops)).toBe(to);
  });

  test.each<Row>([
    { stops: ['Tue 2025-03-04 09:00 → 10:00'], to: 'due Tue 2025-03-04 11:30', note: 'within the session: nothing is lost' },
    { stops: ['Tue 2025-03-04 11:00 → 11:30'], to: 'due Tue 2025-03-04 17:00', note: 'to its close: the next session makes it up' },
    { stops: ['Tue 2025-03-04 10:00 → Thu 2025-03-06 09:00'], to: 'due Thu 2025-03-06 11:30', note: 'four sessions' },
    { stops: ['Tue 2025-03-04 11:30 → Thu 2025-03-06 09:00'], to: 'due Tue 2025-03-04 11:30', note: 'from the deadline on' },
  ])('in the session, Tue 2025-03-04 08:10 $stops → $to: $note', ({ stops, to }) => {
    expect(outcome('Tue 2025-03-04 08:10', sameSession(), opening, stops)).toBe(to);
  });

  test('in the session, rolled by the lead: both sessions are the count', () => {
    const lead = sameSession({ minLeadMinutes: 30 });
    expect(outcome('Tue 2025-03-04 11:20', lead, opening, ['Tue 2025-03-04 11:25 → 11:30'])).toBe('due Wed 2025-03-05 11:30');
    expect(outcome('Tue 2025-03-04 11:20', lead, opening, ['Tue 2025-03-04 12:00 → 13:00'])).toBe('due Tue 2025-03-04 17:00');
  });

  test.each<Row>([
    { stops: ['Tue 2025-03-04 11:00 → 14:00'], to: 'due Wed 2025-03-05 11:30', note: 'the morning is lost' },
    { stops: ['Tue 2025-03-04 16:00 → Wed 2025-03-05 08:00'], to: 'due Wed 2025-03-05 11:30', note: 'the afternoon is lost' },
    { stops: ['Tue 2025-03-04 08:30 → 17:00'], to: 'due Wed 2025-03-05 17:00', note: 'both are' },
    { stops: ['Tue 2025-03-04 12:00 → 13:00'], to: 'due Tue 2025-03-04 17:00', note: 'neither is' },
  ])('in the day, Tue 2025-03-04 08:10 $stops → $to: $note', ({ stops, to }) => {
    expect(outcome('Tue 2025-03-04 08:10', sameDay(), opening, stops)).toBe(to);
  });

  // Thu morning and afternoon, Fri morning and afternoon.
  test.each<Row>([
    { stops: ['Thu 2025-03-06 11:00 → 12:00'], to: 'due Mon 2025-03-10 11:30', note: 'one session is made up in the next week' },
    { stops: ['Fri 2025-03-07 08:00 → Tue 2025-03-11 08:00'], to: 'due Tue 2025-03-11 17:00', note: 'Friday and Monday are lost' },
    { stops: ['Fri 2025-03-07 17:00 → Tue 2025-03-11 08:00'], to: 'due Fri 2025-03-07 17:00', note: 'from the deadline on' },
  ])('in the week, Thu 2025-03-06 10:00 $stops → $to: $note', ({ stops, to }) => {
    expect(outcome('Thu 2025-03-06 10:00', sameWeek(), opening, stops)).toBe(to);
  });
});

describe('§3 elapsed and working hours: open minutes on hold do not count', () => {
  test.each<Row>([
    { stops: [], to: 'due Tue 2025-03-04 09:00', note: 'no stop' },
    { stops: ['Mon 2025-03-03 10:00 → 11:00'], to: 'due Tue 2025-03-04 10:00', note: 'an hour of the morning' },
    { stops: ['Mon 2025-03-03 11:00 → 14:00'], to: 'due Tue 2025-03-04 10:00', note: 'over lunch: 30 + 30 minutes' },
    { stops: ['Mon 2025-03-03 11:30 → 13:30'], to: 'due Tue 2025-03-04 09:00', note: 'lunch itself' },
    { stops: ['Mon 2025-03-03 17:00 → Tue 2025-03-04 07:30'], to: 'due Tue 2025-03-04 09:00', note: 'the night' },
    { stops: ['Mon 2025-03-03 15:00 → Tue 2025-03-04 08:00'], to: 'due Tue 2025-03-04 11:30', note: '120 + 30 minutes: at the close' },
    { stops: ['Mon 2025-03-03 15:00 → Tue 2025-03-04 08:01'], to: 'due Tue 2025-03-04 13:31', note: 'a minute more' },
    { stops: ['Mon 2025-03-03 10:00 → 10:00:00.001'], to: 'due Tue 2025-03-04 09:00:00.001', note: 'a millisecond' },
    { stops: ['Tue 2025-03-04 09:00 → 17:00'], to: 'due Tue 2025-03-04 09:00', note: 'from the deadline on' },
    { stops: ['Tue 2025-03-04 08:59:59.999 → 17:00'], to: 'due Wed 2025-03-05 07:30:00.001', note: 'a millisecond before it' },
  ])('1 working day, elapsed, Mon 2025-03-03 09:00 $stops → $to: $note', ({ stops, to }) => {
    expect(outcome('Mon 2025-03-03 09:00', workingDays(1), elapsedTime, stops)).toBe(to);
    expect(outcome('Mon 2025-03-03 09:00', workingHours(7.5), opening, stops)).toBe(to);
  });

  test('before the deemed receipt there is nothing to lose', () => {
    expect(outcome('Mon 2025-03-03 06:00', workingHours(1), opening, ['Mon 2025-03-03 06:00 → 07:30'])).toBe('due Mon 2025-03-03 08:30');
    expect(outcome('Mon 2025-03-03 06:00', workingHours(1), opening, ['Mon 2025-03-03 06:30 → 08:00'])).toBe('due Mon 2025-03-03 09:00');
  });

  test('over Tết only office time is lost', () => {
    // 180 minutes on Friday 24 January, then 300 from Monday 3 February; the stop takes the last hour before Tết.
    expect(outcome('Fri 2025-01-24 14:00', workingHours(8), opening, ['Fri 2025-01-24 16:00 → Mon 2025-02-03 07:30'])).toBe(
      'due Mon 2025-02-03 15:30',
    );
  });
});

describe('hours by the clock: hours on hold do not count', () => {
  test.each<Row>([
    { stops: ['Mon 2025-03-03 12:00 → 18:00'], to: 'due Tue 2025-03-04 15:00', note: 'six hours' },
    { stops: ['Mon 2025-03-03 18:00 → Tue 2025-03-04 06:00'], to: 'due Tue 2025-03-04 21:00', note: 'a night counts by the clock' },
    { stops: ['Mon 2025-03-03 12:00 → Sat 2025-03-08 08:00'], to: 'due Mon 2025-03-10 17:00', note: 'to Sunday 05:00, not worked' },
    { stops: ['Tue 2025-03-04 09:00 → 10:00'], to: 'due Tue 2025-03-04 09:00', note: 'from the deadline on' },
  ])('24 hours, Mon 2025-03-03 09:00 $stops → $to: $note', ({ stops, to }) => {
    expect(outcome('Mon 2025-03-03 09:00', clockHours(24), opening, stops)).toBe(to);
  });
});

describe('hours by the clock that run out on a day off move to the next working day that is not on hold when it closes', () => {
  // 24 hours from Friday 10:00 are Saturday 10:00, and so Monday 17:00.
  test.each<Row>([
    { stops: [], to: 'due Mon 2025-03-10 17:00', note: 'no stop' },
    { stops: ['Mon 2025-03-10 16:00 → Tue 2025-03-11 10:00'], to: 'due Tue 2025-03-11 17:00', note: 'over Monday’s close' },
    { stops: ['Mon 2025-03-10 10:00 → 17:00'], to: 'due Tue 2025-03-11 17:00', note: 'to the very close' },
    { stops: ['Mon 2025-03-10 10:00 → 16:59:59.999'], to: 'due Mon 2025-03-10 17:00', note: 'over just before it' },
    { stops: ['Mon 2025-03-10 17:00 → Tue 2025-03-11 10:00'], to: 'due Mon 2025-03-10 17:00', note: 'from the close on' },
    { stops: ['Sat 2025-03-08 12:00 → Sun 2025-03-09 12:00'], to: 'due Mon 2025-03-10 17:00', note: 'days off have no close' },
    {
      stops: ['Mon 2025-03-10 16:00 → Tue 2025-03-11 10:00', 'Tue 2025-03-11 16:00 → Fri 2025-03-14 18:00'],
      to: 'due Mon 2025-03-17 17:00',
      note: 'on hold at each close of the week',
    },
    {
      stops: ['Mon 2025-03-10 16:00 → Tue 2025-03-11 10:00', 'Thu 2025-03-13 09:00 → Fri 2025-03-14 18:00'],
      to: 'due Tue 2025-03-11 17:00',
      note: 'and what stops after that is too late',
    },
  ])('24 hours, Fri 2025-03-07 10:00 $stops → $to: $note', ({ stops, to }) => {
    expect(outcome('Fri 2025-03-07 10:00', clockHours(24), opening, stops)).toBe(to);
  });
});

describe('§3 a calendar day on hold at its 24:00 is not counted', () => {
  test.each<Row>([
    { stops: [], to: 'due Thu 2025-03-06 17:00', note: 'no stop' },
    { stops: ['Tue 2025-03-04 00:00 → 23:59:59.999'], to: 'due Thu 2025-03-06 17:00', note: 'all day but its last millisecond' },
    { stops: ['Tue 2025-03-04 10:00 → Wed 2025-03-05 00:00'], to: 'due Fri 2025-03-07 17:00', note: 'to 24:00' },
    { stops: ['Tue 2025-03-04 23:59:59.999 → Wed 2025-03-05 00:00'], to: 'due Fri 2025-03-07 17:00', note: 'the last millisecond alone' },
    { stops: ['Wed 2025-03-05 00:00 → 08:00'], to: 'due Thu 2025-03-06 17:00', note: 'from 00:00 on: Tuesday’s 24:00 was before' },
    {
      stops: ['Mon 2025-03-03 10:00 → Tue 2025-03-04 08:00'],
      to: 'due Thu 2025-03-06 17:00',
      note: 'the day of receipt is not counted anyway',
    },
    { stops: ['Tue 2025-03-04 10:00 → Thu 2025-03-06 08:00'], to: 'due Mon 2025-03-10 17:00', note: 'two days: the third is Saturday' },
    { stops: ['Thu 2025-03-06 16:00 → Fri 2025-03-07 08:00'], to: 'due Fri 2025-03-07 17:00', note: 'the last day itself' },
    { stops: ['Thu 2025-03-06 17:00 → Fri 2025-03-07 08:00'], to: 'due Thu 2025-03-06 17:00', note: 'from the deadline on' },
  ])('3 calendar days, Mon 2025-03-03 09:00 $stops → $to: $note', ({ stops, to }) => {
    expect(outcome('Mon 2025-03-03 09:00', calendarDays(3), opening, stops)).toBe(to);
  });

  test.each<Row>([
    {
      stops: ['Sat 2025-03-08 09:00 → Sun 2025-03-09 09:00'],
      to: 'due Mon 2025-03-10 17:00',
      note: 'Saturday is lost, Sunday is the fifth day',
    },
    {
      stops: ['Sat 2025-03-08 09:00 → Mon 2025-03-10 09:00'],
      to: 'due Mon 2025-03-10 17:00',
      note: 'the weekend is lost, Monday is the fifth day',
    },
    { stops: ['Mon 2025-03-10 10:00 → Tue 2025-03-11 08:00'], to: 'due Tue 2025-03-11 17:00', note: 'the Monday it moved to is lost' },
  ])('5 calendar days, Mon 2025-03-03 09:00, Saturday moved to Monday, $stops → $to: $note', ({ stops, to }) => {
    expect(outcome('Mon 2025-03-03 09:00', calendarDays(5), opening, stops)).toBe(to);
  });

  test('except holidays: only days that count can be lost', () => {
    const stops = ['Sun 2025-01-26 10:00 → Sat 2025-02-01 10:00']; // Sunday 26 January, and five days of Tết
    const except = (days: number) => outcome('Fri 2025-01-24 09:00', calendarDays(days, { exceptHolidays: true }), opening, stops);
    expect(except(1)).toBe('due Mon 2025-02-03 17:00'); // 25 January, moved
    expect(except(4)).toBe('due Mon 2025-02-03 17:00'); // 25 January, 1, 2, 3 February
    expect(except(5)).toBe('due Tue 2025-02-04 17:00');
  });
});

describe('§3 restart: the whole limit starts again at `to`, as if received then', () => {
  test.each<{ what: string; received: string; limit: TimeLimit; profile: CountingProfile; stops: string[]; to: string }>([
    {
      what: '2 working days, session after: the first session after the restart',
      received: 'Thu 2025-01-23 09:00',
      limit: workingDays(2),
      profile: sessionAfterReceipt,
      stops: ['Thu 2025-01-23 14:00 → Fri 2025-01-24 09:00 restart'],
      to: 'due Tue 2025-02-04 11:30', // Fri afternoon, Mon, Tue morning
    },
    {
      what: '2 working days, day after',
      received: 'Thu 2025-01-23 09:00',
      limit: workingDays(2),
      profile: civilCode,
      stops: ['Thu 2025-01-23 15:00 → Fri 2025-01-24 16:00 restart'],
      to: 'due Tue 2025-02-04 17:00',
    },
    {
      what: 'asked for in the evening of the last day: too late, though the day ends by law at 24:00',
      received: 'Mon 2026-03-02 09:00',
      limit: workingDays(2),
      profile: civilCode,
      stops: ['Wed 2026-03-04 18:00 → Fri 2026-03-06 09:00 restart'],
      to: 'due Wed 2026-03-04 17:00',
    },
    {
      what: 'asked for a minute before its close',
      received: 'Mon 2026-03-02 09:00',
      limit: workingDays(2),
      profile: civilCode,
      stops: ['Wed 2026-03-04 16:59 → Fri 2026-03-06 09:00 restart'],
      to: 'due Tue 2026-03-10 17:00', // Mon, Tue
    },
    {
      what: 'supplemented during Tết: received at the next opening',
      received: 'Thu 2025-01-23 09:00',
      limit: workingDays(2),
      profile: sessionAfterReceipt,
      stops: ['Fri 2025-01-24 10:00 → Wed 2025-01-29 10:00 restart'],
      to: 'due Wed 2025-02-05 11:30', // deemed received on Monday 3 February in the morning
    },
    {
      what: 'or its date kept',
      received: 'Thu 2025-01-23 09:00',
      limit: workingDays(2),
      profile: { start: 'session-after', offHours: 'keep-date' },
      stops: ['Fri 2025-01-24 10:00 → Wed 2025-01-29 10:00 restart'],
      to: 'due Tue 2025-02-04 17:00',
    },
    {
      what: 'in the day, at the cut-off',
      received: 'Mon 2025-03-03 09:00',
      limit: sameDay(),
      profile: { offHours: 'next-opening', cutOff: '15:00' },
      stops: ['Mon 2025-03-03 10:00 → Tue 2025-03-04 15:00 restart'],
      to: 'due Tue 2025-03-04 17:00',
    },
    {
      what: 'in the day, after the cut-off',
      received: 'Mon 2025-03-03 09:00',
      limit: sameDay(),
      profile: { offHours: 'next-opening', cutOff: '15:00' },
      stops: ['Mon 2025-03-03 10:00 → Tue 2025-03-04 15:00:00.001 restart'],
      to: 'due Wed 2025-03-05 17:00',
    },
    {
      what: 'in the session, the lead judged anew',
      received: 'Mon 2025-03-03 09:00',
      limit: sameSession({ minLeadMinutes: 30 }),
      profile: opening,
      stops: ['Mon 2025-03-03 10:00 → 11:15 restart'],
      to: 'due Mon 2025-03-03 17:00',
    },
    {
      what: 'in the week, in the next one',
      received: 'Thu 2025-03-06 10:00',
      limit: sameWeek(),
      profile: opening,
      stops: ['Fri 2025-03-07 09:00 → Mon 2025-03-10 09:00 restart'],
      to: 'due Fri 2025-03-14 17:00',
    },
    {
      what: '8 working hours',
      received: 'Mon 2025-03-03 09:00',
      limit: workingHours(8),
      profile: opening,
      stops: ['Mon 2025-03-03 10:00 → Tue 2025-03-04 14:00 restart'],
      to: 'due Wed 2025-03-05 14:30', // 180 + 240 + 60
    },
    {
      what: '24 hours',
      received: 'Mon 2025-03-03 09:00',
      limit: clockHours(24),
      profile: opening,
      stops: ['Mon 2025-03-03 10:00 → Tue 2025-03-04 18:00 restart'],
      to: 'due Wed 2025-03-05 18:00',
    },
    {
      what: '3 calendar days',
      received: 'Mon 2025-03-03 09:00',
      limit: calendarDays(3),
      profile: opening,
      stops: ['Tue 2025-03-04 10:00 → Wed 2025-03-05 09:00 restart'],
      to: 'due Mon 2025-03-10 17:00', // Saturday, moved
    },
    {
      what: 'from the deadline on it changes nothing',
      received: 'Tue 2025-03-04 08:10',
      limit: sameSession(),
      profile: opening,
      stops: ['Tue 2025-03-04 11:30 → 14:00 restart'],
      to: 'due Tue 2025-03-04 11:30',
    },
    {
      what: 'what was lost before it is forgotten',
      received: 'Mon 2025-03-03 07:30',
      limit: workingDays(1),
      profile: elapsedTime,
      stops: ['Mon 2025-03-03 08:00 → 09:00', 'Mon 2025-03-03 10:00 → Tue 2025-03-04 07:30 restart'],
      to: 'due Tue 2025-03-04 17:00',
    },
    {
      what: 'a later stop counts against the new deadline',
      received: 'Mon 2025-03-03 09:00',
      limit: sameSession(),
      profile: opening,
      stops: ['Mon 2025-03-03 10:00 → Wed 2025-03-05 08:00 restart', 'Wed 2025-03-05 11:00 → 12:00'],
      to: 'due Wed 2025-03-05 17:00',
    },
    {
      what: 'twice',
      received: 'Mon 2025-03-03 09:00',
      limit: workingDays(1),
      profile: civilCode,
      stops: ['Mon 2025-03-03 10:00 → Tue 2025-03-04 09:00 restart', 'Tue 2025-03-04 16:00 → Thu 2025-03-06 09:00 restart'],
      to: 'due Fri 2025-03-07 17:00',
    },
  ])('$what', ({ received, limit, profile, stops, to }) => {
    expect(outcome(received, limit, profile, stops)).toBe(to);
    expect(outcome(received, limit, profile, [...stops].reverse())).toBe(to);
  });

  test('receivedAt stays, and so does the day on which the dossier was first deemed received', () => {
    const { receivedAt, deemedReceivedAt } = counted('Sat 2025-03-01 09:00', workingDays(1), civilCode, [
      'Mon 2025-03-03 09:00 → Tue 2025-03-04 18:00 restart',
    ]);
    expect([shown(receivedAt), shown(deemedReceivedAt)]).toEqual(['Sat 2025-03-01 09:00', 'Mon 2025-03-03 07:30']);
  });
});

describe('§3 overlapping and touching stops merge, never refused', () => {
  test.each<Row>([
    {
      stops: ['Mon 2025-03-03 10:30 → 12:00', 'Mon 2025-03-03 10:00 → 11:00'],
      to: 'due Tue 2025-03-04 10:30',
      note: 'overlapping: 10:00 to 12:00',
    },
    {
      stops: ['Mon 2025-03-03 10:00 → 10:30', 'Mon 2025-03-03 10:30 → 11:00'],
      to: 'due Tue 2025-03-04 10:00',
      note: 'touching: 10:00 to 11:00',
    },
    {
      stops: ['Mon 2025-03-03 10:00 → 11:00', 'Mon 2025-03-03 10:15 → 10:30'],
      to: 'due Tue 2025-03-04 10:00',
      note: 'one within the other',
    },
    { stops: ['Mon 2025-03-03 10:00 → 11:00', 'Mon 2025-03-03 10:00 → 11:00'], to: 'due Tue 2025-03-04 10:00', note: 'one twice' },
    { stops: ['Mon 2025-03-03 10:00 → 10:00'], to: 'due Tue 2025-03-04 09:00', note: 'an empty one is ignored' },
    { stops: ['Mon 2025-03-03 10:00 → 10:00 restart'], to: 'due Tue 2025-03-04 09:00', note: 'an empty restart, too' },
    {
      stops: ['Mon 2025-03-03 10:00 → 11:00', 'Mon 2025-03-03 11:00 → Tue 2025-03-04 07:30 restart'],
      to: 'due Tue 2025-03-04 17:00',
      note: 'a resume that touches a restart: the limit starts again at the end of both',
    },
    {
      stops: ['Mon 2025-03-03 10:00 → 11:00 restart', 'Mon 2025-03-03 11:00 → Tue 2025-03-04 07:30'],
      to: 'due Tue 2025-03-04 17:00',
      note: 'the other way round, too',
    },
    {
      stops: ['Mon 2025-03-03 10:00 → 11:00 restart', 'Mon 2025-03-03 10:30 → Tue 2025-03-04 07:30'],
      to: 'due Tue 2025-03-04 17:00',
      note: 'a restart within a longer resume',
    },
    {
      stops: ['Mon 2025-03-03 10:30 →', 'Mon 2025-03-03 10:00 → 10:30'],
      to: 'on hold since Mon 2025-03-03 10:00',
      note: 'on hold from the first of two that touch',
    },
    {
      stops: ['Mon 2025-03-03 10:00 →', 'Mon 2025-03-03 11:00 → 12:00 restart'],
      to: 'on hold since Mon 2025-03-03 10:00',
      note: 'one without an end takes all later ones',
    },
  ])('1 working day, elapsed, Mon 2025-03-03 09:00 $stops → $to: $note', ({ stops, to }) => {
    expect(outcome('Mon 2025-03-03 09:00', workingDays(1), elapsedTime, stops)).toBe(to);
    expect(outcome('Mon 2025-03-03 09:00', workingDays(1), elapsedTime, [...stops].reverse())).toBe(to);
  });
});

describe('§3 without `to` the dossier is on hold and there is no deadline', () => {
  test.each<{ what: string; limit: TimeLimit; profile: CountingProfile }>([
    { what: 'in the session', limit: sameSession(), profile: opening },
    { what: 'in the day', limit: sameDay(), profile: opening },
    { what: 'in the week', limit: sameWeek(), profile: opening },
    { what: '1 working day', limit: workingDays(1), profile: civilCode },
    { what: '1 working day, elapsed', limit: workingDays(1), profile: elapsedTime },
    { what: '8 working hours', limit: workingHours(8), profile: opening },
    { what: '24 hours', limit: clockHours(24), profile: opening },
    { what: '3 calendar days', limit: calendarDays(3), profile: opening },
    { what: '3 calendar days except holidays', limit: calendarDays(3, { exceptHolidays: true }), profile: opening },
  ])('$what', ({ limit, profile }) => {
    const since = 'Mon 2025-03-03 10:00';
    for (const restart of ['', ' restart']) {
      const deadline = counted('Mon 2025-03-03 09:00', limit, profile, [`${since} →${restart}`]);
      expect(deadline).toMatchObject({ state: 'on-hold', due: null, legalEnd: null, session: null });
      expect(deadline.state === 'on-hold' && shown(deadline.since)).toBe(since);
    }
    // From the deadline on it changes nothing.
    const without = counted('Mon 2025-03-03 09:00', limit, profile, []);
    if (without.state !== 'due') throw new Error('without a stop there is a deadline');
    const after: ClockStop = { from: without.due };
    const deadline = computeDeadline({ receivedAt: at('Mon 2025-03-03 09:00'), limit, profile, calendar, clockStops: [after] });
    expect(shownEnd(deadline.due)).toBe(shownEnd(without.due));
  });

  test.each<Row>([
    {
      stops: ['Tue 2025-03-04 11:00 → 12:00', 'Tue 2025-03-04 16:00 →'],
      to: 'on hold since Tue 2025-03-04 16:00',
      note: 'before the deadline only because of an earlier stop',
    },
    { stops: ['Tue 2025-03-04 16:00 →'], to: 'due Tue 2025-03-04 11:30', note: 'which alone it is not' },
    {
      stops: ['Tue 2025-03-04 10:00 → 14:00 restart', 'Tue 2025-03-04 16:00 →'],
      to: 'on hold since Tue 2025-03-04 16:00',
      note: 'before the deadline only because of a restart',
    },
    { stops: ['Tue 2025-03-04 08:10 →'], to: 'on hold since Tue 2025-03-04 08:10', note: 'from the receipt on' },
  ])('in the session, Tue 2025-03-04 08:10 $stops → $to: $note', ({ stops, to }) => {
    expect(outcome('Tue 2025-03-04 08:10', sameSession(), opening, stops)).toBe(to);
  });
});

describe('stops that are refused: invalid-clock-stop', () => {
  const receivedAt = '2025-03-03T09:00';
  const from = '2025-03-03T10:00';

  test.each<{ what: string; stops: unknown }>([
    { what: 'an end before the beginning', stops: [{ from, to: '2025-03-03T09:59:59.999' }] },
    { what: 'a beginning a millisecond before the receipt', stops: [{ from: '2025-03-03T08:59:59.999', to: from }] },
    {
      what: 'a beginning before the receipt, though it would change nothing',
      stops: [{ from: '2025-03-01T09:00', to: '2025-03-01T10:00' }],
    },
    { what: 'no beginning', stops: [{ to: from }] },
    { what: 'a beginning that is a date', stops: [{ from: '2025-03-03' }] },
    { what: 'an end that cannot be read', stops: [{ from, to: '2025-02-30T09:00' }] },
    { what: 'an end null', stops: [{ from, to: null }] },
    { what: 'an end that is an invalid Date', stops: [{ from, to: new Date(Number.NaN) }] },
    { what: 'another way to go on', stops: [{ from, to: from, then: 'continue' }] },
    { what: 'a way to go on that is null', stops: [{ from, then: null }] },
    { what: 'a key that is not known', stops: [{ from, until: from }] },
    { what: 'the bad one after a good one', stops: [{ from }, { from: 'soon' }] },
    { what: 'a bad one from the deadline on', stops: [{ from: '2025-06-01T09:00', to: '2025-05-01T09:00' }] },
    { what: 'null', stops: [null] },
    { what: 'a text', stops: ['2025-03-03T10:00'] },
    { what: 'no list', stops: { from } },
    { what: 'null for the list', stops: null },
    { what: '1,001 stops', stops: Array.from({ length: 1001 }, () => ({ from, to: from })) },
  ])('$what', ({ stops }) => {
    const input = { receivedAt, limit: sameDay(), profile: opening, calendar, clockStops: stops as ClockStop[] };
    expect(refusalOf(() => computeDeadline(input))).toBe('invalid-clock-stop');
  });

  test.each<{ what: string; stops: ClockStop[] }>([
    { what: 'no stop', stops: [] },
    { what: 'an end at the beginning', stops: [{ from, to: from }] },
    { what: 'a beginning at the receipt, in another zone', stops: [{ from: '2025-03-03T02:00Z', to: from }] },
    { what: 'Dates', stops: [{ from: new Date(Date.UTC(2025, 2, 3, 3)), to: new Date(Date.UTC(2025, 2, 3, 4)) }] },
    { what: 'an end left undefined', stops: [{ from: '2025-04-03T10:00', to: undefined as unknown as string }] },
    { what: '1,000 stops', stops: Array.from({ length: 1000 }, () => ({ from, to: from })) },
  ])('but not $what', ({ stops }) => {
    expect(refusalOf(() => computeDeadline({ receivedAt, limit: sameDay(), profile: opening, calendar, clockStops: stops }))).toBe(
      'answered',
    );
  });

  test('a stop whose end lies past the calendar refuses the deadline that needs it', () => {
    const input = { receivedAt: '2100-12-30T09:00', limit: sameSession(), profile: opening, calendar };
    expect(refusalOf(() => computeDeadline({ ...input, clockStops: [{ from: '2100-12-30T10:00', to: '2101-01-03T09:00' }] }))).toBe(
      'outside-calendar',
    );
    expect(
      refusalOf(() => computeDeadline({ ...input, clockStops: [{ from: '2100-12-30T10:00', to: '2101-01-03T09:00', then: 'restart' }] })),
    ).toBe('outside-calendar');
    expect(refusalOf(() => computeDeadline({ ...input, clockStops: [{ from: '2100-12-30T12:00', to: '2101-01-03T09:00' }] }))).toBe(
      'answered',
    );
  });
});
