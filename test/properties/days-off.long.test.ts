import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createWorkingCalendar, type CountingProfile, type DayDecision, type TimeLimit, type WorkingCalendar } from '../../src/calendar.js';
import { readings } from '../oracle/draw.js';
import { msAt, shown } from '../support/day.js';
import { draws } from '../support/seed.js';
import {
  anyOwnWorld,
  DAY,
  dateOf,
  deadlineOf,
  dueMs,
  instantIn,
  isSteady,
  makeCalendar,
  mondayOf,
  ownWorlds,
  singlesOf,
  standardMinutes,
  type Question,
  type World,
} from '../support/worlds.js';

const RUNS = draws(10_000);
const params = { numRuns: RUNS };

type Kind = 'closure' | 'holiday';

// A world with a day off more is compiled once for all runs that draw it.
const made = new Map<string, WorkingCalendar>();

/** The calendar of a world with one ordinary day turned into a day off. */
function withDayOff(world: World, date: string, kind: Kind): WorkingCalendar {
  const key = `${world.name} ${kind} ${date}`;
  const known = made.get(key);
  if (known !== undefined) return known;
  const parts = world.parts!;
  const calendar = makeCalendar(
    kind === 'closure'
      ? { ...parts, decisions: [...parts.decisions, { kind: 'closure', date }] }
      : {
          ...parts,
          holidays: [...parts.holidays, { date, name: { vi: 'Ngày nghỉ thêm', en: 'One day off more' } }],
        },
  );
  made.set(key, calendar);
  return calendar;
}

const asked = (reading: (typeof readings)[string]) =>
  anyOwnWorld.chain((world) =>
    fc.record({
      world: fc.constant(world),
      receivedAt: instantIn(world),
      limit: reading.limit,
      profile: reading.profile,
      // Mostly soon after the receipt, where it matters.
      after: fc.oneof({ weight: 4, arbitrary: fc.nat(6) }, { weight: 1, arbitrary: fc.nat(40) }),
      kind: fc.constantFrom<Kind>('closure', 'holiday'),
    }),
  );

/** The same question before and after a day off more, where that day was an ordinary one. */
function beforeAndAfter({
  world,
  receivedAt,
  limit,
  profile,
  after,
  kind,
}: ReturnType<typeof asked> extends fc.Arbitrary<infer T> ? T : never): { before: Question; after: Question } | undefined {
  const day = Math.floor((receivedAt + 7 * 3_600_000) / 86_400_000) + after;
  if (day >= world.first + world.days) return undefined;
  const date = dateOf(day);
  if (world.calendar.day(date).reason.code !== 'ordinary') return undefined;
  const question = { receivedAt, limit, profile };
  return {
    before: { calendar: world.calendar, ...question },
    after: { calendar: withDayOff(world, date, kind), ...question },
  };
}

describe(`a new day off never brings a deadline forward (${RUNS} runs each)`, () => {
  const always = Object.entries(readings).filter(([name]) => name !== 'sameWeek' && name !== 'workingDays, elapsed');

  // Of these only where nothing in them can bring the end forward by the letter.
  const isMixed = /^quarters of a day|^inSequence/;
  const isSure = ({ world, limit, profile }: { world: World; limit: TimeLimit; profile: CountingProfile }) =>
    isSteady(world, limit, profile) && singlesOf(limit).every(({ unit }) => unit !== 'same-week');

  test.each(always)('%s', { timeout: 120_000 }, (name, reading) => {
    const seen = { compared: 0, moved: 0 };
    fc.assert(
      fc.property(asked(reading), (drawn) => {
        if (isMixed.test(name) && !isSure(drawn)) return;
        const questions = beforeAndAfter(drawn);
        if (questions === undefined) return;
        const [before, after] = [dueMs(questions.before), dueMs(questions.after)];
        // Hours that end before the first session of the calendar has opened have no session they are due in.
        if (drawn.limit.unit === 'clock-hours' && before === Number.POSITIVE_INFINITY && drawn.receivedAt < (drawn.world.first + 20) * DAY)
          return;
        seen.compared += 1;
        if (after > before) seen.moved += 1;
        expect(after).toBeGreaterThanOrEqual(before);
      }),
      params,
    );
    expect(seen.compared).toBeGreaterThan(RUNS * (isMixed.test(name) ? 0.03 : 0.3));
    expect(seen.moved).toBeGreaterThan(RUNS * (isMixed.test(name) ? 0.005 : 0.02));
  });

  test('workingDays, elapsed: where the standard day stays the same', { timeout: 120_000 }, () => {
    fc.assert(
      fc.property(asked(readings['workingDays, elapsed']!), (drawn) => {
        const questions = beforeAndAfter(drawn);
        if (questions === undefined) return;
        const standard = standardMinutes(questions.after);
        if (standard !== undefined && standard !== standardMinutes(questions.before)) return;
        expect(dueMs(questions.after)).toBeGreaterThanOrEqual(dueMs(questions.before));
      }),
      params,
    );
  });

  test('except in the week, where it is never due in an earlier week', { timeout: 120_000 }, () => {
    let forward = 0;
    fc.assert(
      fc.property(asked(readings['sameWeek']!), (drawn) => {
        const questions = beforeAndAfter(drawn);
        if (questions === undefined) return;
        const [before, after] = [dueMs(questions.before), dueMs(questions.after)];
        if (!Number.isFinite(before)) expect(after).toBe(before);
        else if (Number.isFinite(after)) expect(mondayOf(after)).toBeGreaterThanOrEqual(mondayOf(before));
        if (after < before) forward += 1;
      }),
      params,
    );
    expect(forward).toBeGreaterThan(0);
  });

  describe('and where by the letter it can', () => {
    const opening: CountingProfile = { offHours: 'next-opening' };
    const coverage = { from: '2025-03-01', until: '2025-04-01' };
    const due = (
      limit: TimeLimit,
      profile: CountingProfile,
      decisions: DayDecision[],
      officeHours?: Parameters<typeof createWorkingCalendar>[0]['officeHours'],
    ) => {
      const calendar = createWorkingCalendar({
        name: 'an office',
        coverage,
        decisions,
        ...(officeHours === undefined ? {} : { officeHours }),
      });
      return shown(
        deadlineOf({
          calendar,
          receivedAt: msAt('Thu 2025-03-06 10:00'),
          limit,
          profile,
        })!.due,
      );
    };

    test('in the week: its last day closed', () => {
      expect(due({ unit: 'same-week' }, opening, [])).toBe('Fri 2025-03-07 17:00');
      expect(due({ unit: 'same-week' }, opening, [{ kind: 'closure', date: '2025-03-07' }])).toBe('Thu 2025-03-06 17:00');
    });

    test('half a day is no day off: with the afternoon closed, a limit in days is due at the close of the morning', () => {
      const closed: DayDecision[] = [{ kind: 'closure', date: '2025-03-06', half: 'afternoon' }];
      expect(due({ unit: 'same-day' }, opening, [])).toBe('Thu 2025-03-06 17:00');
      expect(due({ unit: 'same-day' }, opening, closed)).toBe('Thu 2025-03-06 11:30');
      const closedFriday: DayDecision[] = [{ kind: 'closure', date: '2025-03-07', half: 'afternoon' }];
      expect(due({ unit: 'calendar-days', value: 1 }, opening, [])).toBe('Fri 2025-03-07 17:00');
      expect(due({ unit: 'calendar-days', value: 1 }, opening, closedFriday)).toBe('Fri 2025-03-07 11:30');
    });

    test('elapsed: the receipt pushed into a period of shorter days is measured by these', () => {
      const day = (closes: string) => [{ half: 'morning' as const, opens: '07:00', closes }];
      const week = (closes: string) => ({
        1: day(closes),
        2: day(closes),
        3: day(closes),
        4: day(closes),
        5: day(closes),
      });
      const hours = [
        { until: '2025-03-07', weekdays: week('12:00') },
        { from: '2025-03-07', weekdays: week('09:00') },
      ];
      const profile: CountingProfile = {
        start: 'elapsed',
        offHours: 'next-opening',
      };
      // 300 minutes: 120 on Thursday, 120 on Friday, 60 on Monday. With Thursday closed, 120 minutes: Friday.
      expect(due({ unit: 'working-days', value: 1 }, profile, [], hours)).toBe('Mon 2025-03-10 08:00');
      expect(due({ unit: 'working-days', value: 1 }, profile, [{ kind: 'closure', date: '2025-03-06' }], hours)).toBe(
        'Fri 2025-03-07 09:00',
      );
    });
  });
});

describe(`order and duplicates of decisions change nothing (${RUNS} runs)`, () => {
  const decided = ownWorlds.filter(({ parts }) => parts!.decisions.length > 1);
  const daysOf = new Map<string, string>();
  const listed = (calendar: WorkingCalendar) => JSON.stringify([...calendar.days(calendar.coverage.from, calendar.coverage.until)]);

  test('of any calendar', { timeout: 120_000 }, () => {
    expect(decided.length).toBeGreaterThan(30);
    fc.assert(
      fc.property(
        fc.constantFrom(...decided).chain((world) => {
          const { decisions } = world.parts!;
          const all = decisions.map((_, i) => i);
          return fc.record({
            world: fc.constant(world),
            order: fc.shuffledSubarray(all, { minLength: all.length }),
            again: fc.subarray(all),
          });
        }),
        ({ world, order, again }) => {
          const parts = world.parts!;
          const decisions = [...order, ...again].map((i) => ({
            ...parts.decisions[i]!,
          }));
          const known = daysOf.get(world.name) ?? listed(world.calendar);
          daysOf.set(world.name, known);
          expect(listed(makeCalendar({ ...parts, decisions }))).toBe(known);
        },
      ),
      params,
    );
  });
});
