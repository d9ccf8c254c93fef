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
  type DayStep,
  type DeadlineStep,
  type TimeLimit,
} from '../../src/calendar.js';
import { at, stop, withWeekday } from '../support/day.js';
import { refusalOf } from '../support/refusal.js';
import { stepsOf } from '../support/steps.js';

const vietnam = vietnamCalendar();
const opening: CountingProfile = { offHours: 'next-opening' };

function stepsFor(received: string, limit: TimeLimit, profile: CountingProfile = opening, stops: string[] = [], calendar = vietnam) {
  return computeDeadline({ receivedAt: at(received), limit, profile, calendar, clockStops: stops.map(stop) }).steps;
}

/** A day in a line: its date, why it is what it is, why it was passed over, what was counted and the count so far. */
const line = ({ date, reason, passedOver, counted, total, unit }: DayStep) =>
  [withWeekday(date), reason.code, ...(passedOver === undefined ? [] : [`(${passedOver})`]), `${counted} → ${total} ${unit}`].join(' ');
const linesOf = (steps: readonly DeadlineStep[]) => stepsOf(steps, 'day').map(line);

describe('one step for each day met, counted or passed over, and why', () => {
  test('2 working days over 30/4–1/5 of 2024', () => {
    const steps = stepsFor('Fri 2024-04-26 14:00', workingDays(3), profiles.civilCode);
    expect(linesOf(steps)).toEqual([
      'Fri 2024-04-26 ordinary (receipt-day) 0 → 0 sessions',
      'Sat 2024-04-27 weekly-rest 0 → 0 sessions',
      'Sun 2024-04-28 weekly-rest 0 → 0 sessions',
      'Mon 2024-04-29 swapped-off 0 → 0 sessions',
      'Tue 2024-04-30 holiday 0 → 0 sessions',
      'Wed 2024-05-01 holiday 0 → 0 sessions',
      'Thu 2024-05-02 ordinary 2 → 2 sessions',
      'Fri 2024-05-03 ordinary 2 → 4 sessions',
      'Sat 2024-05-04 worked-by-swap 2 → 6 sessions',
    ]);
    expect(stepsOf(steps, 'day')[3]?.reason).toMatchObject({ workedInstead: '2024-05-04', basis: { number: '2450/VPCP-KGVX' } });
  });

  test('1.5 working days, session after', () => {
    const steps = stepsFor('Mon 2025-03-03 09:00', workingDays(1.5), profiles.sessionAfterReceipt);
    expect(linesOf(steps)).toEqual(['Mon 2025-03-03 ordinary (receipt-session) 1 → 1 sessions', 'Tue 2025-03-04 ordinary 2 → 3 sessions']);
    expect(stepsOf(steps, 'day').map(({ halves }) => halves)).toEqual([['afternoon'], ['morning', 'afternoon']]);
  });

  test('a Saturday receipt, deemed received on Monday', () => {
    const steps = stepsFor('Sat 2025-03-08 10:00', sameDay());
    expect(steps[0]).toEqual({
      code: 'receipt',
      rule: 'next-opening',
      restart: false,
      at: '2025-03-08T10:00:00.000+07:00',
      deemedAt: '2025-03-10T07:30:00.000+07:00',
      half: 'morning',
    });
    expect(linesOf(steps)).toEqual([
      'Sat 2025-03-08 weekly-rest 0 → 0 sessions',
      'Sun 2025-03-09 weekly-rest 0 → 0 sessions',
      'Mon 2025-03-10 ordinary 2 → 2 sessions',
    ]);
  });

  test('8 working hours', () => {
    expect(linesOf(stepsFor('Mon 2025-03-03 09:00', workingHours(8)))).toEqual([
      'Mon 2025-03-03 ordinary 360 → 360 minutes',
      'Tue 2025-03-04 ordinary 120 → 480 minutes',
    ]);
  });

  test('24 hours by the clock, moved from a Saturday', () => {
    const steps = stepsFor('Fri 2025-03-07 10:00', clockHours(24));
    expect(linesOf(steps)).toEqual([
      'Fri 2025-03-07 ordinary 840 → 840 minutes',
      'Sat 2025-03-08 weekly-rest 600 → 1440 minutes',
      'Sun 2025-03-09 weekly-rest 0 → 1440 minutes',
    ]);
    expect(stepsOf(steps, 'moved')).toEqual([{ code: 'moved', from: '2025-03-08', to: '2025-03-10', reason: { code: 'weekly-rest' } }]);
  });

  test('a last day that moves says each day it passes over: why not Monday?', () => {
    const steps = stepsFor('Thu 2024-04-25 09:00', calendarDays(2));
    expect(linesOf(steps)).toEqual([
      'Thu 2024-04-25 ordinary (receipt-day) 0 → 0 days',
      'Fri 2024-04-26 ordinary 1 → 1 days',
      'Sat 2024-04-27 weekly-rest 1 → 2 days',
      'Sun 2024-04-28 weekly-rest 0 → 2 days',
      'Mon 2024-04-29 swapped-off 0 → 2 days',
      'Tue 2024-04-30 holiday 0 → 2 days',
      'Wed 2024-05-01 holiday 0 → 2 days',
    ]);
    expect(stepsOf(steps, 'moved')).toMatchObject([{ from: '2024-04-27', to: '2024-05-02', reason: { code: 'weekly-rest' } }]);
  });

  test('calendar days except holidays over Tết 2025', () => {
    expect(linesOf(stepsFor('Fri 2025-01-24 09:00', calendarDays(5, { exceptHolidays: true })))).toEqual([
      'Fri 2025-01-24 ordinary (receipt-day) 0 → 0 days',
      'Sat 2025-01-25 weekly-rest 1 → 1 days',
      'Sun 2025-01-26 weekly-rest 1 → 2 days',
      'Mon 2025-01-27 holiday 0 → 2 days',
      'Tue 2025-01-28 holiday 0 → 2 days',
      'Wed 2025-01-29 holiday 0 → 2 days',
      'Thu 2025-01-30 holiday 0 → 2 days',
      'Fri 2025-01-31 holiday 0 → 2 days',
      'Sat 2025-02-01 weekly-rest 1 → 3 days',
      'Sun 2025-02-02 weekly-rest 1 → 4 days',
      'Mon 2025-02-03 ordinary 1 → 5 days',
    ]);
  });

  test('in the week: every session that is left of it', () => {
    const steps = stepsFor('Thu 2024-05-02 10:00', sameWeek());
    expect(stepsOf(steps, 'limit')[0]).toMatchObject({ unit: 'same-week', sessions: 6 });
    expect(linesOf(steps)).toEqual([
      'Thu 2024-05-02 ordinary 2 → 2 sessions',
      'Fri 2024-05-03 ordinary 2 → 4 sessions',
      'Sat 2024-05-04 worked-by-swap 2 → 6 sessions',
    ]);
  });

  test('a lead that rolled the session says so', () => {
    const limit = sameSession({ minLeadMinutes: 30 });
    expect(stepsOf(stepsFor('Tue 2025-03-04 11:20', limit), 'limit')[0]).toMatchObject({ minLeadMinutes: 30, rolled: true });
    expect(stepsOf(stepsFor('Tue 2025-03-04 11:00', limit), 'limit')[0]).toMatchObject({ minLeadMinutes: 30, rolled: false });
  });

  test('elapsed names the standard day', () => {
    expect(stepsOf(stepsFor('Mon 2025-03-03 09:00', workingDays(1.5), profiles.elapsedTime), 'limit')[0]).toMatchObject({
      standardMinutes: 450,
    });
  });

  test('a cut-off names its time', () => {
    const at15: CountingProfile = { offHours: 'next-opening', cutOff: '15:00' };
    expect(stepsFor('Wed 2025-03-05 15:10', sameDay(), at15)[0]).toMatchObject({
      rule: 'cut-off',
      cutOff: '15:00',
      deemedAt: '2025-03-06T07:30:00.000+07:00',
    });
    expect(stepsFor('Wed 2025-03-05 15:00', sameDay(), at15)[0]).toMatchObject({ rule: 'in-session' });
  });

  test.each<{ rule: string; received: string; limit: TimeLimit; profile: CountingProfile }>([
    { rule: 'in-session', received: 'Mon 2025-03-03 09:00', limit: sameDay(), profile: opening },
    { rule: 'next-opening', received: 'Mon 2025-03-03 12:00', limit: sameDay(), profile: opening },
    { rule: 'keep-date', received: 'Mon 2025-03-03 12:00', limit: sameDay(), profile: { offHours: 'keep-date' } },
    { rule: 'cut-off', received: 'Mon 2025-03-03 16:00', limit: sameDay(), profile: { offHours: 'next-opening', cutOff: '15:00' } },
    { rule: 'by-clock', received: 'Mon 2025-03-03 12:00', limit: clockHours(24), profile: opening },
  ])('how the receipt was deemed: $rule', ({ rule, received, limit, profile }) => {
    expect(stepsFor(received, limit, profile)[0]).toMatchObject({ code: 'receipt', rule });
  });
});

describe('what a stop cost', () => {
  const costs = (steps: readonly DeadlineStep[]) =>
    stepsOf(steps, 'stop').map(({ then, lost }) => (lost === undefined ? then : `${then}: ${lost.amount} ${lost.unit}`));

  test.each<{ what: string; received: string; limit: TimeLimit; profile: CountingProfile; stops: string[]; costs: string[] }>([
    {
      what: 'two sessions',
      received: 'Mon 2025-03-03 09:00',
      limit: workingDays(1.5),
      profile: profiles.sessionAfterReceipt,
      stops: ['Mon 2025-03-03 16:00 → Tue 2025-03-04 12:00'],
      costs: ['resume: 2 sessions'],
    },
    {
      what: 'nothing, over a weekend',
      received: 'Fri 2025-03-07 09:00',
      limit: workingDays(1),
      profile: profiles.civilCode,
      stops: ['Fri 2025-03-07 17:00 → Mon 2025-03-10 11:00'],
      costs: ['resume: 0 sessions'],
    },
    {
      what: 'an hour over lunch',
      received: 'Mon 2025-03-03 09:00',
      limit: workingHours(7.5),
      profile: opening,
      stops: ['Mon 2025-03-03 11:00 → 14:00'],
      costs: ['resume: 60 minutes'],
    },
    {
      what: 'two days',
      received: 'Mon 2025-03-03 09:00',
      limit: calendarDays(3),
      profile: opening,
      stops: ['Tue 2025-03-04 10:00 → Thu 2025-03-06 08:00'],
      costs: ['resume: 2 days'],
    },
    {
      what: 'six hours by the clock',
      received: 'Mon 2025-03-03 09:00',
      limit: clockHours(24),
      profile: opening,
      stops: ['Mon 2025-03-03 12:00 → 18:00'],
      costs: ['resume: 360 minutes'],
    },
    {
      what: 'each its own',
      received: 'Thu 2025-01-23 09:00',
      limit: workingDays(2),
      profile: profiles.sessionAfterReceipt,
      stops: ['Thu 2025-01-23 14:00 → Fri 2025-01-24 09:00', 'Mon 2025-02-03 10:00 → 12:00'],
      costs: ['resume: 1 sessions', 'resume: 1 sessions'],
    },
    {
      what: 'a restart costs all that was counted',
      received: 'Mon 2025-03-03 09:00',
      limit: workingDays(1),
      profile: profiles.civilCode,
      stops: ['Tue 2025-03-04 10:00 → Wed 2025-03-05 09:00 restart'],
      costs: ['restart'],
    },
    {
      what: 'overlapping stops are one',
      received: 'Mon 2025-03-03 09:00',
      limit: workingHours(7.5),
      profile: opening,
      stops: ['Mon 2025-03-03 10:00 → 11:00', 'Mon 2025-03-03 10:30 → 11:30'],
      costs: ['resume: 90 minutes'],
    },
    {
      what: 'one from the deadline on is not named',
      received: 'Mon 2025-03-03 09:00',
      limit: sameSession(),
      profile: opening,
      stops: ['Mon 2025-03-03 11:30 → 14:00'],
      costs: [],
    },
  ])('$what: $costs', ({ received, limit, profile, stops, costs: expected }) => {
    expect(costs(stepsFor(received, limit, profile, stops))).toEqual(expected);
  });

  test('after a restart the days are told from the restart on', () => {
    const steps = stepsFor('Mon 2025-03-03 09:00', workingDays(1), profiles.civilCode, [
      'Tue 2025-03-04 10:00 → Wed 2025-03-05 09:00 restart',
    ]);
    expect(stepsOf(steps, 'receipt').map(({ restart, at: received }) => ({ restart, at: received }))).toEqual([
      { restart: false, at: '2025-03-03T09:00:00.000+07:00' },
      { restart: true, at: '2025-03-05T09:00:00.000+07:00' },
    ]);
    expect(linesOf(steps)).toEqual(['Wed 2025-03-05 ordinary (receipt-day) 0 → 0 sessions', 'Thu 2025-03-06 ordinary 2 → 2 sessions']);
  });

  test('on hold: what was counted until then', () => {
    const steps = stepsFor('Mon 2025-03-03 09:00', workingDays(2), profiles.sessionAfterReceipt, ['Tue 2025-03-04 14:00 →']);
    expect(linesOf(steps)).toEqual([
      'Mon 2025-03-03 ordinary (receipt-session) 1 → 1 sessions',
      'Tue 2025-03-04 ordinary (on-hold) 1 → 2 sessions',
    ]);
    expect(stepsOf(steps, 'on-hold')).toEqual([{ code: 'on-hold', since: '2025-03-04T14:00:00.000+07:00' }]);
  });

  test('on hold after the last day was reached but before it moved: there is no deadline, and none is named', () => {
    // One calendar day from Friday is Saturday; on Sunday the clock stops, before Monday's close.
    const steps = stepsFor('Fri 2025-03-07 09:00', calendarDays(1), opening, ['Sun 2025-03-09 10:00 →']);
    expect(stepsOf(steps, 'on-hold')).toEqual([{ code: 'on-hold', since: '2025-03-09T10:00:00.000+07:00' }]);
    expect(stepsOf(steps, 'moved')).toEqual([]);
    expect(stepsOf(steps, 'due')).toEqual([]);
  });
});

describe('which facts are undecided', () => {
  test('are the last step of a projected deadline', () => {
    const deadline = computeDeadline({
      receivedAt: '2028-01-21T08:00',
      limit: workingDays(1),
      profile: profiles.civilCode,
      calendar: vietnam,
    });
    expect(deadline.steps.at(-1)).toEqual({ code: 'undecided', decidedUntil: '2028-01-01', facts: deadline.undecided });
    expect(stepsOf(stepsFor('Fri 2025-01-24 09:00', workingDays(1), profiles.civilCode), 'undecided')).toEqual([]);
  });
});

describe('days that are passed over, and why', () => {
  const until15: CountingProfile = { offHours: 'next-opening', cutOff: '15:00' };

  test.each<{
    what: string;
    received: string;
    limit: TimeLimit;
    profile?: CountingProfile;
    stops?: string[];
    lines: string[];
    moved?: [from: string, to: string];
  }>([
    {
      what: 'working hours from lunch on: the morning lies before the receipt',
      received: 'Mon 2025-03-03 12:00',
      limit: workingHours(3),
      lines: ['Mon 2025-03-03 ordinary (before-receipt) 180 → 180 minutes'],
    },
    {
      what: 'an hour on hold',
      received: 'Mon 2025-03-03 09:00',
      limit: workingHours(8),
      stops: ['Mon 2025-03-03 10:00 → 11:00'],
      lines: ['Mon 2025-03-03 ordinary (on-hold) 300 → 300 minutes', 'Tue 2025-03-04 ordinary 180 → 480 minutes'],
    },
    {
      what: 'on hold over lunch alone: nothing is passed over',
      received: 'Mon 2025-03-03 09:00',
      limit: workingHours(8),
      stops: ['Mon 2025-03-03 11:30 → 13:30'],
      lines: ['Mon 2025-03-03 ordinary 360 → 360 minutes', 'Tue 2025-03-04 ordinary 120 → 480 minutes'],
    },
    {
      what: 'calendar days after the cut-off: Friday is before the receipt, a weekend is not worked anyhow',
      received: 'Fri 2025-03-07 16:00',
      limit: calendarDays(1),
      profile: until15,
      lines: [
        'Fri 2025-03-07 ordinary (before-receipt) 0 → 0 days',
        'Sat 2025-03-08 weekly-rest 0 → 0 days',
        'Sun 2025-03-09 weekly-rest 0 → 0 days',
        'Mon 2025-03-10 ordinary (receipt-day) 0 → 0 days',
        'Tue 2025-03-11 ordinary 1 → 1 days',
      ],
    },
    {
      what: 'a stop from midnight to midnight costs the day, not the one before',
      received: 'Mon 2025-03-03 09:00',
      limit: calendarDays(3),
      stops: ['Wed 2025-03-05 00:00 → Thu 2025-03-06 00:00'],
      lines: [
        'Mon 2025-03-03 ordinary (receipt-day) 0 → 0 days',
        'Tue 2025-03-04 ordinary 1 → 1 days',
        'Wed 2025-03-05 ordinary (on-hold) 0 → 1 days',
        'Thu 2025-03-06 ordinary 1 → 2 days',
        'Fri 2025-03-07 ordinary 1 → 3 days',
      ],
    },
    {
      what: 'calendar days, the clock stopped: its day does not end',
      received: 'Mon 2025-03-03 09:00',
      limit: calendarDays(3),
      stops: ['Wed 2025-03-05 10:00 →'],
      lines: [
        'Mon 2025-03-03 ordinary (receipt-day) 0 → 0 days',
        'Tue 2025-03-04 ordinary 1 → 1 days',
        'Wed 2025-03-05 ordinary (on-hold) 0 → 1 days',
      ],
    },
    {
      what: 'a last day on a Saturday; Monday is on hold when it ends, so Tuesday',
      received: 'Fri 2025-03-07 09:00',
      limit: calendarDays(1),
      stops: ['Mon 2025-03-10 10:00 → Tue 2025-03-11 11:00'],
      lines: [
        'Fri 2025-03-07 ordinary (receipt-day) 0 → 0 days',
        'Sat 2025-03-08 weekly-rest 1 → 1 days',
        'Sun 2025-03-09 weekly-rest 0 → 1 days',
        'Mon 2025-03-10 ordinary (on-hold) 0 → 1 days',
      ],
      moved: ['2025-03-08', '2025-03-11'],
    },
    {
      what: 'the same, and on Tuesday the clock stops for good: worked days wait, days off are what they are',
      received: 'Fri 2025-03-07 09:00',
      limit: calendarDays(1),
      stops: ['Mon 2025-03-10 10:00 → Tue 2025-03-11 11:00', 'Tue 2025-03-11 15:00 →'],
      lines: [
        'Fri 2025-03-07 ordinary (receipt-day) 0 → 0 days',
        'Sat 2025-03-08 weekly-rest 1 → 1 days',
        'Sun 2025-03-09 weekly-rest 0 → 1 days',
        'Mon 2025-03-10 ordinary (on-hold) 0 → 1 days',
        'Tue 2025-03-11 ordinary (on-hold) 0 → 1 days',
      ],
    },
    {
      what: 'the clock stops on a Sunday on which a count that has run out waits',
      received: 'Fri 2025-03-07 09:00',
      limit: calendarDays(1),
      stops: ['Sun 2025-03-09 10:00 →'],
      lines: [
        'Fri 2025-03-07 ordinary (receipt-day) 0 → 0 days',
        'Sat 2025-03-08 weekly-rest 1 → 1 days',
        'Sun 2025-03-09 weekly-rest (on-hold) 0 → 1 days',
      ],
    },
    {
      what: 'by the clock over a night on hold',
      received: 'Mon 2025-03-03 20:00',
      limit: clockHours(24),
      stops: ['Mon 2025-03-03 22:00 → Tue 2025-03-04 02:00'],
      lines: ['Mon 2025-03-03 ordinary (on-hold) 120 → 120 minutes', 'Tue 2025-03-04 ordinary (on-hold) 1320 → 1440 minutes'],
      // The very end of Tuesday is Wednesday, which is worked.
    },
    {
      what: 'by the clock to the very end of Friday, which is Saturday, and so Monday',
      received: 'Fri 2025-03-07 00:00',
      limit: clockHours(24),
      lines: [
        'Fri 2025-03-07 ordinary 1440 → 1440 minutes',
        'Sat 2025-03-08 weekly-rest 0 → 1440 minutes',
        'Sun 2025-03-09 weekly-rest 0 → 1440 minutes',
      ],
      moved: ['2025-03-08', '2025-03-10'],
    },
  ])('$what', ({ received, limit, profile, stops, lines, moved }) => {
    const steps = stepsFor(received, limit, profile, stops);
    expect(linesOf(steps)).toEqual(lines);
    expect(stepsOf(steps, 'moved').map(({ from, to }) => [from, to])).toEqual(moved === undefined ? [] : [moved]);
  });

  test('over holidays the clock stops on a worked day: days off before it only pass', () => {
    // 30/4 of 2024: Saturday 27 April to Wednesday 1 May are off, by weekend, swap and holidays.
    expect(linesOf(stepsFor('Fri 2024-04-26 09:00', calendarDays(1), opening, ['Thu 2024-05-02 10:00 →']))).toEqual([
      'Fri 2024-04-26 ordinary (receipt-day) 0 → 0 days',
      'Sat 2024-04-27 weekly-rest 1 → 1 days',
      'Sun 2024-04-28 weekly-rest 0 → 1 days',
      'Mon 2024-04-29 swapped-off 0 → 1 days',
      'Tue 2024-04-30 holiday 0 → 1 days',
      'Wed 2024-05-01 holiday 0 → 1 days',
      'Thu 2024-05-02 ordinary (on-hold) 0 → 1 days',
    ]);
  });

  test('what a restart discards costs nothing, and what stops after it does', () => {
    const steps = stepsFor('Mon 2025-03-03 09:00', workingHours(10), opening, [
      'Mon 2025-03-03 10:00 → 11:00',
      'Tue 2025-03-04 10:00 → Wed 2025-03-05 09:00 restart',
      'Wed 2025-03-05 10:00 → 10:30',
    ]);
    expect(stepsOf(steps, 'stop')).toEqual([
      { code: 'stop', from: '2025-03-04T10:00:00.000+07:00', to: '2025-03-05T09:00:00.000+07:00', then: 'restart' },
      {
        code: 'stop',
        from: '2025-03-05T10:00:00.000+07:00',
        to: '2025-03-05T10:30:00.000+07:00',
        then: 'resume',
        lost: { amount: 30, unit: 'minutes' },
      },
    ]);
    expect(linesOf(steps)).toEqual(['Wed 2025-03-05 ordinary (on-hold) 330 → 330 minutes', 'Thu 2025-03-06 ordinary 270 → 600 minutes']);
  });
});

describe('what the limit says, and no more', () => {
  const lead = sameSession({ minLeadMinutes: 30 });
  const { civilCode, elapsedTime } = profiles;

  test.each<{ limit: TimeLimit; profile: CountingProfile; says: object }>([
    { limit: workingDays(1), profile: civilCode, says: { unit: 'working-days', value: 1, start: 'day-after', sessions: 2 } },
    { limit: workingDays(1), profile: elapsedTime, says: { unit: 'working-days', value: 1, start: 'elapsed', standardMinutes: 450 } },
    { limit: workingHours(8), profile: civilCode, says: { unit: 'working-hours', value: 8 } },
    { limit: clockHours(24), profile: civilCode, says: { unit: 'clock-hours', value: 24 } },
    { limit: calendarDays(3), profile: civilCode, says: { unit: 'calendar-days', value: 3 } },
    { limit: sameSession(), profile: civilCode, says: { unit: 'same-session', sessions: 1 } },
    { limit: lead, profile: civilCode, says: { unit: 'same-session', minLeadMinutes: 30, sessions: 1, rolled: false } },
    { limit: sameDay(), profile: civilCode, says: { unit: 'same-day', sessions: 2 } },
    { limit: sameWeek(), profile: civilCode, says: { unit: 'same-week', sessions: 10 } },
  ])('$limit, $profile.start', ({ limit, profile, says }) => {
    expect(stepsOf(stepsFor('Mon 2025-03-03 09:00', limit, profile), 'limit')).toStrictEqual([{ code: 'limit', ...says }]);
  });

  test('days are told without halves, and without a word where nothing is passed over', () => {
    const [, counted] = stepsOf(stepsFor('Mon 2025-03-03 09:00', calendarDays(1)), 'day');
    expect(Object.keys(counted!)).toEqual(['code', 'date', 'weekday', 'reason', 'counted', 'total', 'unit']);
    const [passed] = stepsOf(stepsFor('Sat 2025-03-08 09:00', sameDay()), 'day');
    expect(Object.keys(passed!)).toEqual(['code', 'date', 'weekday', 'reason', 'counted', 'total', 'unit']);
  });
});

describe('the clock stops at the very end of something: it has still counted', () => {
  test.each<{ what: string; received: string; limit: TimeLimit; profile?: CountingProfile; stops: string[]; lines: string[] }>([
    {
      what: 'a session, at its close',
      received: 'Mon 2025-03-03 09:00',
      limit: workingDays(2),
      profile: profiles.sessionAfterReceipt,
      stops: ['Tue 2025-03-04 11:30 →'],
      lines: ['Mon 2025-03-03 ordinary (receipt-session) 1 → 1 sessions', 'Tue 2025-03-04 ordinary (on-hold) 1 → 2 sessions'],
    },
    {
      what: 'a calendar day, at its 24:00',
      received: 'Mon 2025-03-03 09:00',
      limit: calendarDays(3),
      stops: ['Wed 2025-03-05 00:00 →'],
      lines: [
        'Mon 2025-03-03 ordinary (receipt-day) 0 → 0 days',
        'Tue 2025-03-04 ordinary 1 → 1 days',
        'Wed 2025-03-05 ordinary (on-hold) 0 → 1 days',
      ],
    },
    {
      what: 'office time, to the minute',
      received: 'Mon 2025-03-03 09:00',
      limit: workingHours(20),
      stops: ['Tue 2025-03-04 10:00 →'],
      lines: ['Mon 2025-03-03 ordinary 360 → 360 minutes', 'Tue 2025-03-04 ordinary (on-hold) 150 → 510 minutes'],
    },
  ])('$what', ({ received, limit, profile, stops, lines }) => {
    expect(linesOf(stepsFor(received, limit, profile, stops))).toEqual(lines);
  });
});

describe('a receipt that keeps its date outside the sessions has no session of its own to pass over', () => {
  const keeps: CountingProfile = { start: 'session-after', offHours: 'keep-date' };

  test.each([
    ['Mon 2025-03-03 12:00', ['Mon 2025-03-03 ordinary (before-receipt) 1 → 1 sessions', 'Tue 2025-03-04 ordinary 1 → 2 sessions']],
    ['Mon 2025-03-03 06:00', ['Mon 2025-03-03 ordinary 2 → 2 sessions']],
    ['Mon 2025-03-03 07:30', ['Mon 2025-03-03 ordinary (receipt-session) 1 → 1 sessions', 'Tue 2025-03-04 ordinary 1 → 2 sessions']],
  ])('%s', (received, lines) => {
    expect(linesOf(stepsFor(received, workingDays(1), keeps))).toEqual(lines);
  });
});

describe('what a receipt says, and no more', () => {
  const receiptOf = (received: string, profile: CountingProfile) => stepsOf(stepsFor(received, sameDay(), profile), 'receipt')[0];

  test('on a day that is not worked no cut-off is asked', () => {
    expect(receiptOf('Sat 2025-03-08 16:00', { offHours: 'next-opening', cutOff: '15:00' })).toStrictEqual({
      code: 'receipt',
      rule: 'next-opening',
      restart: false,
      at: '2025-03-08T16:00:00.000+07:00',
      deemedAt: '2025-03-10T07:30:00.000+07:00',
      half: 'morning',
    });
  });

  test('a date that is kept names no half', () => {
    expect(receiptOf('Mon 2025-03-03 12:00', { offHours: 'keep-date' })).toStrictEqual({
      code: 'receipt',
      rule: 'keep-date',
      restart: false,
      at: '2025-03-03T12:00:00.000+07:00',
      deemedAt: '2025-03-03T12:00:00.000+07:00',
    });
  });
});

describe('in the week of the next week', () => {
  test.each([
    {
      received: 'Thu 2025-03-06 09:00',
      sessions: 4 + 10,
      due: '2025-03-14T17:00:00.000+07:00',
      note: 'two days, and the five of the next',
    },
    // Tết 2025 takes Monday 27 January to Friday 31 January: the next week with sessions begins on 3 February.
    { received: 'Thu 2025-01-23 14:00', sessions: 3 + 10, due: '2025-02-07T17:00:00.000+07:00', note: 'over the week of Tết' },
  ])('$received: $sessions sessions to $due: $note', ({ received, sessions, due }) => {
    const steps = stepsFor(received, { unit: 'same-week', nextWeek: true });
    expect(stepsOf(steps, 'limit')).toMatchObject([{ unit: 'same-week', nextWeek: true, sessions }]);
    expect(stepsOf(steps, 'due')).toMatchObject([{ at: due }]);
  });

  test('without it the week of a receipt in the last session is that session', () => {
    expect(stepsOf(stepsFor('Fri 2025-03-07 14:00', sameWeek()), 'limit')).toMatchObject([{ sessions: 1 }]);
  });
});

describe('the half in which hours by the clock run out: that of the last session that has opened', () => {
  const week = createWorkingCalendar({ name: 'one week', coverage: { from: '2025-03-03', until: '2025-03-08' } });

  test.each([
    { received: 'Mon 2025-03-03 09:00', half: 'morning', note: 'in the morning' },
    { received: 'Mon 2025-03-03 12:30', half: 'morning', note: 'to 13:30, when the afternoon is only about to begin' },
    { received: 'Mon 2025-03-03 12:31', half: 'afternoon', note: 'a minute into the afternoon of the first day' },
    { received: 'Mon 2025-03-03 20:00', half: 'afternoon', note: 'in the evening' },
    { received: 'Tue 2025-03-04 02:00', half: 'afternoon', note: 'in the night: yesterday’s afternoon' },
  ])('$received + 1 hour: $half: $note', ({ received, half }) => {
    expect(stepsOf(stepsFor(received, clockHours(1), opening, [], week), 'due')).toMatchObject([{ half }]);
  });

  test('before the first opening of the calendar there is none, and no deadline', () => {
    expect(refusalOf(() => stepsFor('Mon 2025-03-03 00:10', clockHours(1), opening, [], week))).toBe('outside-calendar');
  });
});

describe('what became known later', () => {
  /** As known before the letter of 12 April 2024, which took Monday 29 April off and Saturday 4 May on. */
  const before = vietnamCalendar({ knownOn: '2024-04-11' });
  const later = (received: string, limit: TimeLimit, stops: string[] = []) =>
    stepsOf(stepsFor(received, limit, opening, stops, before), 'later-known').map(
      ({ date, reason }) => `${withWeekday(date)} ${reason.code}`,
    );

  test('of a day that was counted', () => {
    expect(later('Fri 2024-04-26 14:00', workingHours(8))).toEqual(['Mon 2024-04-29 swapped-off']);
  });

  test('of the day to which a deadline moved: the citizen finds the desk closed', () => {
    expect(later('Fri 2024-04-26 09:00', calendarDays(1))).toEqual(['Mon 2024-04-29 swapped-off']);
  });

  test('of none where nothing moved and nothing became known', () => {
    expect(later('Mon 2024-05-13 09:00', calendarDays(5))).toEqual([]);
  });

  test('of the day on which the clock stopped', () => {
    expect(later('Fri 2024-04-26 09:00', workingHours(20), ['Mon 2024-04-29 10:00 →'])).toEqual(['Mon 2024-04-29 swapped-off']);
  });
});
