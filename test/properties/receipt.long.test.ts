import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createWorkingCalendar, type CountingProfile } from '../../src/calendar.js';
import { readings } from '../oracle/draw.js';
import { msAt, shown } from '../support/day.js';
import { draws } from '../support/seed.js';
import {
  anyWorld,
  dateAt,
  DAY,
  deadlineOf,
  dueMs,
  instantIn,
  isSteady,
  mondayOf,
  shownMs,
  singlesOf,
  standardMinutes,
  type Question,
  type World,
} from '../support/worlds.js';

const RUNS = draws(10_000);
const params = { numRuns: RUNS };

const question = (reading: (typeof readings)[string]) =>
  anyWorld.chain((world) =>
    fc.record({
      world: fc.constant(world),
      receivedAt: instantIn(world),
      limit: reading.limit,
      profile: reading.profile,
    }),
  );

const twoReceipts = (reading: (typeof readings)[string]) =>
  question(reading).chain((asked) =>
    fc
      .oneof(
        fc.constantFrom(1, 60_000, 1_800_000, 3_600_000, 86_400_000),
        fc.nat(4 * 86_400_000),
        instantIn(asked.world).map((ms) => ms - asked.receivedAt),
      )
      .map((later) => ({
        ...asked,
        later: asked.receivedAt + Math.abs(later),
      })),
  );

const ask = ({ calendar }: World, rest: Omit<Question, 'calendar'>): Question => ({ calendar, ...rest });

describe(`a later receipt is never due earlier (${RUNS} runs each)`, () => {
  const monotone = Object.entries(readings).filter(([name]) => name !== 'clockHours' && name !== 'workingDays, elapsed');

  // Of these only where nothing in them can bring the end forward by the letter.
  const isMixed = /^quarters of a day|^inSequence/;

  test.each(monotone)('%s', { timeout: 120_000 }, (name, reading) => {
    let compared = 0;
    fc.assert(
      fc.property(twoReceipts(reading), ({ world, receivedAt, later, limit, profile }) => {
        if (isMixed.test(name) && !isSteady(world, limit, profile)) return;
        compared += 1;
        const [first, second] = [
          dueMs(ask(world, { receivedAt, limit, profile })),
          dueMs(ask(world, { receivedAt: later, limit, profile })),
        ];
        expect(second, `${shownMs(receivedAt)} → ${shownMs(first)}, ${shownMs(later)} → ${shownMs(second)}`).toBeGreaterThanOrEqual(first);
      }),
      params,
    );
    expect(compared).toBeGreaterThan(RUNS * 0.1);
  });

  test('workingDays, elapsed: where both are measured by the same standard day', { timeout: 120_000 }, () => {
    let compared = 0;
    fc.assert(
      fc.property(twoReceipts(readings['workingDays, elapsed']!), ({ world, receivedAt, later, limit, profile }) => {
        const [one, other] = [ask(world, { receivedAt, limit, profile }), ask(world, { receivedAt: later, limit, profile })];
        const [standard, otherStandard] = [standardMinutes(one), standardMinutes(other)];
        if (standard !== otherStandard && otherStandard !== undefined) return;
        compared += 1;
        expect(dueMs(other)).toBeGreaterThanOrEqual(dueMs(one));
      }),
      params,
    );
    expect(compared).toBeGreaterThan(RUNS * 0.9);
  });

  test('clockHours: never due on an earlier day', { timeout: 120_000 }, () => {
    fc.assert(
      fc.property(twoReceipts(readings['clockHours']!), ({ world, receivedAt, later, limit, profile }) => {
        const [first, second] = [
          dueMs(ask(world, { receivedAt, limit, profile })),
          dueMs(ask(world, { receivedAt: later, limit, profile })),
        ];
        if (second === Number.POSITIVE_INFINITY) return;
        if (first !== Number.POSITIVE_INFINITY) expect(dateAt(second) >= dateAt(first)).toBe(true);
        // Refused, it ends after the calendar, or before its first session has opened: then there is no session it is due in.
        else expect(receivedAt).toBeLessThan((world.first + 20) * DAY);
      }),
      params,
    );
  });

  describe('and where by the letter it can be', () => {
    const opening: CountingProfile = { offHours: 'next-opening' };

    test('hours by the clock: a day off moves to the close of the next working day, an hour of that day does not', () => {
      const calendar = createWorkingCalendar({
        name: 'an office',
        coverage: { from: '2025-03-01', until: '2025-04-01' },
      });
      const due = (receivedAt: string) =>
        shown(
          deadlineOf({
            calendar,
            receivedAt: msAt(receivedAt),
            limit: { unit: 'clock-hours', value: 1 },
            profile: opening,
          })!.due,
        );
      expect(due('Sun 2025-03-09 22:00')).toBe('Mon 2025-03-10 17:00');
      expect(due('Sun 2025-03-09 23:30')).toBe('Mon 2025-03-10 00:30');
    });

    test('elapsed: a receipt before a period of shorter days is measured by its own, longer standard day', () => {
      const hours = (closes: string) => {
        const day = [{ half: 'morning' as const, opens: '07:00', closes }];
        return { 1: day, 2: day, 3: day, 4: day, 5: day };
      };
      const calendar = createWorkingCalendar({
        name: 'five hours, then four',
        coverage: { from: '2025-03-01', until: '2025-04-01' },
        officeHours: [
          { until: '2025-03-10', weekdays: hours('12:00') },
          { from: '2025-03-10', weekdays: hours('11:00') },
        ],
      });
      const profile: CountingProfile = {
        start: 'elapsed',
        offHours: 'next-opening',
      };
      const due = (receivedAt: string) =>
        shown(
          deadlineOf({
            calendar,
            receivedAt: msAt(receivedAt),
            limit: { unit: 'working-days', value: 1 },
            profile,
          })!.due,
        );
      // 300 minutes, of which 30 on Friday and 240 on Monday; a receipt after Friday's close needs 240.
      expect(due('Fri 2025-03-07 11:30')).toBe('Tue 2025-03-11 07:30');
      expect(due('Fri 2025-03-07 12:00')).toBe('Mon 2025-03-10 11:00');
    });
  });
});

describe(`the starts of a count are ordered (${RUNS} runs)`, () => {
  test('day-after is never due before session-after, and that never before receipt-session', { timeout: 120_000 }, () => {
    fc.assert(
      fc.property(question(readings['workingDays, day-after']!), ({ world, receivedAt, limit, profile }) => {
        const due = (start: CountingProfile['start']) =>
          dueMs(
            ask(world, {
              receivedAt,
              limit,
              profile: {
                ...profile,
                ...(start === undefined ? {} : { start }),
              },
            }),
          );
        const [dayAfter, sessionAfter, receiptSession] = [due('day-after'), due('session-after'), due('receipt-session')];
        expect(dayAfter).toBeGreaterThanOrEqual(sessionAfter);
        expect(sessionAfter).toBeGreaterThanOrEqual(receiptSession);
      }),
      params,
    );
  });
});

describe(`what every deadline is (${RUNS} runs each)`, () => {
  test.each(Object.entries(readings))(
    'after the receipt, in a worked session, not after its legal end: %s',
    { timeout: 120_000 },
    (_, reading) => {
      let answered = 0;
      fc.assert(
        fc.property(question(reading), ({ world, receivedAt, limit, profile }) => {
          const deadline = deadlineOf(ask(world, { receivedAt, limit, profile }));
          if (deadline?.state !== 'due') return;
          answered += 1;
          const { due, legalEnd, session, deemedReceivedAt } = deadline;
          expect(due.toMillis()).toBeGreaterThan(receivedAt);
          expect(due.toMillis()).toBeGreaterThanOrEqual(deemedReceivedAt.toMillis());
          expect(deemedReceivedAt.toMillis()).toBeGreaterThanOrEqual(receivedAt);
          expect(legalEnd.toMillis()).toBeGreaterThanOrEqual(due.toMillis());
          const { date, ...hours } = session;
          expect(world.calendar.day(date).sessions).toContainEqual(hours);
          // Only hours by the clock can run out when no session is open.
          const time = due.toFormat('HH:mm:ss.SSS');
          const last = singlesOf(limit).at(-1)!;
          if (last.unit !== 'clock-hours')
            expect(dateAt(due.toMillis()) === date && `${session.opens}:00.000` < time && time <= `${session.closes}:00.000`).toBe(true);
          if (limit.unit === 'same-week')
            expect(mondayOf(due.toMillis())).toBe(mondayOf(world.calendar.addWorkingMinutes(deemedReceivedAt, 1 / 60_000).toMillis()));
        }),
        params,
      );
      expect(answered).toBeGreaterThan(RUNS * 0.5);
    },
  );
});
