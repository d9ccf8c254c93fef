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

type Said = Partial<Extract<DeadlineStep, { code: 'part' }>>;

/** What the count of a limit must come to, in each of its units: sessions, then minutes where a quarter of a day is left. */
function needed(limit: Said): { unit: DayStep['unit']; amount: number }[] {
  const quarter = limit.quarterMinutes === undefined ? [] : [{ unit: 'minutes' as const, amount: limit.quarterMinutes }];
  if (limit.sessions !== undefined) return [{ unit: 'sessions', amount: limit.sessions }, ...quarter];
  if (quarter.length > 0) return quarter;
  if (limit.unit === 'calendar-months') return [{ unit: 'days', amount: limit.days! }];
  if (limit.unit === 'calendar-days') return [{ unit: 'days', amount: limit.value! }];
  return [{ unit: 'minutes', amount: limit.standardMinutes === undefined ? limit.value! * 60 : limit.value! * limit.standardMinutes }];
}

/** Minutes, or whatever is counted, in whole milliseconds: hours are rounded to them. */
const near = (minutes: number) => Math.round(minutes * 60_000);

/** The steps of the part that is told last; all of them where there are no parts. */
const lastPart = (steps: readonly DeadlineStep[]) => steps.slice(steps.findLastIndex(({ code }) => code === 'part') + 1);

function endsWhereTheIndexSays(deadline: Deadline) {
  const { steps } = deadline;
  if (isDue(deadline)) {
    const { due, legalEnd, session: dueSession } = deadline;
    expect(stepsOf(steps, 'due')).toEqual([{ code: 'due', at: iso(due), legalEnd: iso(legalEnd), half: dueSession.half }]);
    expect(stepsOf(steps, 'on-hold')).toEqual([]);
  } else {
    expect(stepsOf(steps, 'on-hold')).toEqual([{ code: 'on-hold', since: iso(deadline.since) }]);
    expect([...stepsOf(steps, 'due'), ...stepsOf(lastPart(steps), 'moved')]).toEqual([]);
  }
  // Facts and later knowledge may follow, nothing of the count does.
  const end = steps.findIndex(({ code }) => code === 'due' || code === 'on-hold');
  expect(steps.slice(end + 1).filter(({ code }) => code !== 'undecided' && code !== 'later-known')).toEqual([]);
}

function beginsWithReceiptAndLimit({ steps, receivedAt, deemedReceivedAt, limit, profile }: Deadline) {
  expect(steps[0]).toMatchObject({ code: 'receipt', restart: false, at: iso(receivedAt), deemedAt: iso(deemedReceivedAt) });
  if (limit.unit !== 'sequence') expect(steps[1]).toMatchObject({ code: 'limit', ...limit });
  else expect(steps[1]).toEqual({ code: 'limit', unit: 'sequence', parts: limit.parts.length });
  for (const { rule, cutOff } of stepsOf(steps, 'receipt')) expect(cutOff).toBe(rule === 'cut-off' ? profile.cutOff : undefined);
}

/** The last day that must have a step: that of the deadline or, where it moved, the day before. */
function lastDayMet(steps: readonly DeadlineStep[]): string {
  const [due] = stepsOf(steps, 'due');
  const [onHold] = stepsOf(steps, 'on-hold');
  const [moved] = stepsOf(lastPart(steps), 'moved');
  if (due === undefined) return dateOf(onHold!.since);
  if (moved !== undefined) return nextDate(moved.to, -1);
  // A deadline at 00:00 lies at the very end of the day before.
  return nextDate(dateOf(due.at), due.at.slice(11, 23) === '00:00:00.000' ? -1 : 0);
}

function namesEachDay({ steps, limit }: Deadline, calendar: WorkingCalendar) {
  const days = stepsOf(steps, 'day');
  const begun = stepsOf(steps, 'receipt').at(-1)!;
  // A day on which one part ends and the next begins is met by both, or only named by the end: it may have moved there, or be 00:00.
  const met = [...days.map(({ date }) => date), ...stepsOf(steps, 'part-end').map(({ at }) => dateOf(at))];
  expect([...new Set(met)].sort()).toEqual(datesFrom(dateOf(begun.at), lastDayMet(steps)));
  for (const day of days) {
    const { reason, weekday, working } = calendar.day(day.date);
    expect({ reason: day.reason, weekday: day.weekday }).toEqual({ reason, weekday });
    // A day is counted, or says why it is not: by what it is, or by why it is passed over.
    if (day.counted === 0 && working)
      expect({ date: day.date, passedOver: typeof day.passedOver }).toEqual({ date: day.date, passedOver: 'string' });
    if (!working && day.unit !== 'days' && limit.unit !== 'clock-hours' && limit.unit !== 'sequence') expect(day.counted).toBe(0);
  }
}

/** The steps of each limit that was counted: all of them, or those from one part to the next. */
function byLimit({ steps }: Deadline): { limit: Said; days: DayStep[] }[] {
  const parts = steps.flatMap((step, i) => (step.code === 'part' ? [i] : []));
  if (parts.length === 0) return [{ limit: { ...stepsOf(steps, 'limit')[0], code: 'part' } as Said, days: stepsOf(steps, 'day') }];
  return parts.map((i, number) => ({ limit: steps[i] as Said, days: stepsOf(steps.slice(i, parts[number + 1]), 'day') }));
}

function addsUp(deadline: Deadline) {
  const limits = byLimit(deadline);
  for (const [i, { limit, days }] of limits.entries()) {
    for (const { unit, amount } of needed(limit)) {
      let sum = 0;
      for (const { counted, total, halves } of days.filter((day) => day.unit === unit)) {
        sum += counted;
        expect(near(total)).toBe(near(sum));
        if (unit === 'sessions') expect(halves?.length ?? 0).toBe(counted);
        else expect(halves).toBeUndefined();
      }
      if (isDue(deadline) || i < limits.length - 1) expect(near(sum)).toBe(near(amount));
      else expect(near(sum)).toBeLessThanOrEqual(near(amount));
    }
  }
}

/** What a stop cost, checked from the other side: the deadline without stops, and that much further on. */
function chargesTheStops(deadline: Deadline, calendar: WorkingCalendar) {
  const stops = stepsOf(deadline.steps, 'stop');
  const [first] = stops;
  if (!isDue(deadline) || first === undefined || stops.some(({ then }) => then === 'restart')) return;
  const { unit } = deadline.limit;
  if (unit === 'clock-hours' || unit === 'calendar-days' || unit === 'calendar-months' || unit === 'sequence') return;
  // Sessions lost move the quarter that follows them: the oracle counts that.
  if (stepsOf(deadline.steps, 'limit')[0]!.quarterMinutes !== undefined) return;
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
      expect(seen.due).toBeGreaterThan(RUNS * 0.5);
      expect(seen['on-hold']).toBeGreaterThan(RUNS * 0.01);
      expect(seen.stopped).toBeGreaterThan(RUNS * 0.2);
    },
  );
});
