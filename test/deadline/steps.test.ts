import fc from 'fast-check';
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
  type CountingProfile,
  type Deadline,
  type DeadlineStep,
  type DayStep,
  type TimeLimit,
  type WorkingCalendar,
} from '../../src/calendar.js';
import { readings } from '../oracle/draw.js';
import { at, session, shownSession, stop, withWeekday } from '../support/day.js';
import { calendarFor, deadlineFor, drawnCase } from '../support/drawn.js';
import { draws } from '../support/seed.js';

const RUNS = draws(2_000);

type StepOf<Code extends DeadlineStep['code']> = Extract<DeadlineStep, { code: Code }>;
const stepsOf = <Code extends DeadlineStep['code']>(steps: readonly DeadlineStep[], code: Code): StepOf<Code>[] =>
  steps.filter((step): step is StepOf<Code> => step.code === code);

const isDue = (deadline: Deadline): deadline is Extract<Deadline, { state: 'due' }> => deadline.state === 'due';
const iso = (instant: { toISO(): string | null }) => instant.toISO();
/** The date in Vietnam of an instant written at +07:00. */
const dateOf = (instant: string) => instant.slice(0, 10);
const nextDate = (date: string, days = 1) => new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

/** Every date from one to another, both included. */
function datesFrom(first: string, last: string): string[] {
  const dates: string[] = [];
  for (let date = first; date <= last; date = nextDate(date)) dates.push(date);
  return dates;
}

function isDeepFrozen(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return true;
  return Object.isFrozen(value) && Object.values(value).every(isDeepFrozen);
}

/** What a due deadline's count must come to, in its unit. */
function needed(steps: readonly DeadlineStep[], unit: DayStep['unit']): number {
  const limit = stepsOf(steps, 'limit')[0]!;
  if (unit === 'sessions') return limit.sessions!;
  if (unit === 'days') return limit.value!;
  return limit.standardMinutes === undefined ? limit.value! * 60 : limit.value! * limit.standardMinutes;
}

/** Minutes, or whatever is counted, in whole milliseconds: hours are rounded to them. */
const near = (minutes: number) => Math.round(minutes * 60_000);

// ── what must hold of every count ────────────────────────────────────────────

function endsWhereTheIndexSays(deadline: Deadline) {
  const { steps } = deadline;
  if (isDue(deadline)) {
    const { due, legalEnd, session: dueSession } = deadline;
    expect(stepsOf(steps, 'due')).toEqual([{ code: 'due', at: iso(due), legalEnd: iso(legalEnd), half: dueSession.half }]);
    expect(stepsOf(steps, 'on-hold')).toEqual([]);
  } else {
    expect(stepsOf(steps, 'on-hold')).toEqual([{ code: 'on-hold', since: iso(deadline.since) }]);
    expect([...stepsOf(steps, 'due'), ...stepsOf(steps, 'moved')]).toEqual([]);
  }
  // Facts and later knowledge may follow, nothing of the count does.
  const end = steps.findIndex(({ code }) => code === 'due' || code === 'on-hold');
  expect(steps.slice(end + 1).filter(({ code }) => code !== 'undecided' && code !== 'later-known')).toEqual([]);
}

function beginsWithReceiptAndLimit({ steps, receivedAt, deemedReceivedAt, limit, profile }: Deadline) {
  expect(steps[0]).toMatchObject({ code: 'receipt', restart: false, at: iso(receivedAt), deemedAt: iso(deemedReceivedAt) });
  expect(steps[1]).toMatchObject({ code: 'limit', ...limit });
  for (const { rule, cutOff } of stepsOf(steps, 'receipt')) expect(cutOff).toBe(rule === 'cut-off' ? profile.cutOff : undefined);
}

/** The last day that must have a step: that of the deadline or, where it moved, the day before. */
function lastDayMet(steps: readonly DeadlineStep[]): string {
  const [due] = stepsOf(steps, 'due');
  const [onHold] = stepsOf(steps, 'on-hold');
  const [moved] = stepsOf(steps, 'moved');
  if (due === undefined) return dateOf(onHold!.since);
  if (moved !== undefined) return nextDate(moved.to, -1);
  // A deadline at 00:00 lies at the very end of the day before.
  return nextDate(dateOf(due.at), due.at.slice(11, 23) === '00:00:00.000' ? -1 : 0);
}

function namesEachDay({ steps, limit }: Deadline, calendar: WorkingCalendar) {
  const days = stepsOf(steps, 'day');
  const begun = stepsOf(steps, 'receipt').at(-1)!;
  expect(days.map(({ date }) => date)).toEqual(datesFrom(dateOf(begun.at), lastDayMet(steps)));
  for (const day of days) {
    const { reason, weekday, working } = calendar.day(day.date);
    expect({ reason: day.reason, weekday: day.weekday }).toEqual({ reason, weekday });
    // A day is counted, or says why it is not: by what it is, or by why it is passed over.
    if (day.counted === 0 && working)
      expect({ date: day.date, passedOver: typeof day.passedOver }).toEqual({ date: day.date, passedOver: 'string' });
    if (!working && day.unit !== 'days' && limit.unit !== 'clock-hours') expect(day.counted).toBe(0);
  }
}

function addsUp(deadline: Deadline) {
  const days = stepsOf(deadline.steps, 'day');
  let sum = 0;
  for (const { counted, total, halves, unit } of days) {
    sum += counted;
    expect(near(total)).toBe(near(sum));
    if (unit === 'sessions') expect(halves?.length ?? 0).toBe(counted);
    else expect(halves).toBeUndefined();
  }
  const whole = near(needed(deadline.steps, days[0]!.unit));
  if (isDue(deadline)) expect(near(sum)).toBe(whole);
  else expect(near(sum)).toBeLessThanOrEqual(whole);
}

/** What a stop cost, checked from the other side: the deadline without stops, and that much further on. */
function chargesTheStops(deadline: Deadline, calendar: WorkingCalendar) {
  const stops = stepsOf(deadline.steps, 'stop');
  const [first] = stops;
  if (!isDue(deadline) || first === undefined || stops.some(({ then }) => then === 'restart')) return;
  if (deadline.limit.unit === 'clock-hours' || deadline.limit.unit === 'calendar-days') return;
  const lost = stops.reduce((sum, { lost: cost }) => sum + cost!.amount, 0);
  const { limit, profile, receivedAt } = deadline;
  const without = computeDeadline({ receivedAt, limit, profile, calendar });
  if (first.lost!.unit === 'sessions')
    expect(calendar.addSessions(without.session, lost)).toMatchObject({ date: deadline.session.date, half: deadline.session.half });
  else expect(calendar.addWorkingMinutes(without.due, lost).toMillis()).toBe(deadline.due.toMillis());
}

function isFrozen(deadline: Deadline) {
  expect(isDeepFrozen(deadline.steps)).toBe(true);
  expect(deadline.steps).toBe(deadline.steps);
  expect((JSON.parse(JSON.stringify(deadline)) as { steps: unknown }).steps).toEqual(deadline.steps);
}

describe('the steps of every drawn deadline', () => {
  test.each(Object.entries(readings))(
    'end where the index says, name each day with its reason, add up, charge the stops, and are frozen: %s',
    { timeout: 120_000 },
    (_, reading) => {
      const seen = { due: 0, 'on-hold': 0, stopped: 0 };
      fc.assert(
        fc.property(drawnCase(reading), (drawn) => {
          const calendar = calendarFor(drawn);
          const deadline = deadlineFor(drawn, calendar);
          if (deadline === undefined) return;
          seen[deadline.state] += 1;
          if (stepsOf(deadline.steps, 'stop').length > 0) seen.stopped += 1;
          endsWhereTheIndexSays(deadline);
          beginsWithReceiptAndLimit(deadline);
          namesEachDay(deadline, calendar);
          addsUp(deadline);
          chargesTheStops(deadline, calendar);
          isFrozen(deadline);
        }),
        { numRuns: RUNS },
      );
      expect(seen.due).toBeGreaterThan(RUNS * 0.7);
      expect(seen['on-hold']).toBeGreaterThan(RUNS * 0.01);
      expect(seen.stopped).toBeGreaterThan(RUNS * 0.2);
    },
  );
});

// ── single counts, step by step ──────────────────────────────────────────────

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

test('the helper of these tables reads half-days', () => {
  expect(shownSession(session('Sat 2024-05-04 morning'))).toBe('Sat 2024-05-04 morning');
});
