import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { computeDeadline, type DayStep, type Deadline, type DeadlineStep, type WorkingCalendar } from '../../src/calendar.js';
import { readings } from '../oracle/draw.js';
import { calendarFor, deadlineFor, drawnCase } from '../support/drawn.js';
import { draws } from '../support/seed.js';
import { stepsOf } from '../support/steps.js';

const RUNS = draws(2_000);

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
