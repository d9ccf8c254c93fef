import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isRuleError, workingDays, type WorkingCalendar } from '../../src/calendar.js';
import { readings } from '../oracle/draw.js';
import { draws } from '../support/seed.js';
import { anyWorld, DAY, dateOf, dayIn, deadlineOf, dueMs, instantIn, type World } from '../support/worlds.js';

const RUNS = draws(10_000);
const params = { numRuns: RUNS };
const MINUTE = 60_000;

/** The answer, or none where the calendar ends before it. */
function within<T>(run: () => T): T | undefined {
  try {
    return run();
  } catch (error) {
    if (isRuleError(error) && error.code === 'outside-calendar') return undefined;
    throw error;
  }
}

const withWorld = <T>(of: (world: World) => fc.Arbitrary<T>) => anyWorld.chain((world) => fc.tuple(fc.constant(world.calendar), of(world)));
const days = fc.integer({ min: -70, max: 70 }).filter((n) => n !== 0);
const next = (date: string) => dateOf(Date.parse(`${date}T00:00:00Z`) / DAY + 1);

describe(`half a day more is one session more (${RUNS} runs each)`, () => {
  test.each(['day-after', 'session-after', 'receipt-session'] as const)('%s', { timeout: 120_000 }, (start) => {
    let compared = 0;
    fc.assert(
      fc.property(
        withWorld((world) =>
          fc.record({
            receivedAt: instantIn(world),
            halves: fc.integer({ min: 1, max: 60 }),
            profile: readings[`workingDays, ${start}`]!.profile,
          }),
        ),
        ([calendar, { receivedAt, halves, profile }]) => {
          const [less, more] = [halves, halves + 1].map((n) =>
            deadlineOf({
              calendar,
              receivedAt,
              limit: workingDays(n / 2),
              profile,
            }),
          );
          if (less?.state !== 'due') return;
          const { date, half } = less.session;
          const following = within(() => calendar.addSessions({ date, half }, 1));
          const due = more?.session ?? undefined;
          expect(due && { date: due.date, half: due.half }).toEqual(following);
          compared += 1;
        },
      ),
      params,
    );
    expect(compared).toBeGreaterThan(RUNS * 0.5);
  });

  test('elapsed: half a standard day of office time more', { timeout: 120_000 }, () => {
    fc.assert(
      fc.property(
        withWorld((world) =>
          fc.record({
            receivedAt: instantIn(world),
            halves: fc.integer({ min: 1, max: 20 }),
            profile: readings['workingDays, elapsed']!.profile,
          }),
        ),
        ([calendar, { receivedAt, halves, profile }]) => {
          const less = deadlineOf({
            calendar,
            receivedAt,
            limit: workingDays(halves / 2),
            profile,
          });
          if (less?.state !== 'due') return;
          const step = less.steps[1];
          const standard = step?.code === 'limit' ? step.standardMinutes! : Number.NaN;
          const more = dueMs({
            calendar,
            receivedAt,
            limit: workingDays((halves + 1) / 2),
            profile,
          });
          expect(more).toBe(within(() => calendar.addWorkingMinutes(less.due, standard / 2).toMillis()) ?? Number.POSITIVE_INFINITY);
        },
      ),
      params,
    );
  });
});

describe(`adding and counting working days are inverse and additive (${RUNS} runs each)`, () => {
  test('the nth working day after a date is a working day, and the nth of the days after it', () => {
    fc.assert(
      fc.property(
        withWorld((world) => fc.tuple(dayIn(world), days)),
        ([calendar, [date, n]]) => {
          const found = within(() => calendar.addWorkingDays(date, n));
          if (found === undefined) return;
          expect(calendar.isWorkingDay(found)).toBe(true);
          expect(n > 0 ? calendar.workingDaysBetween(next(date), next(found)) : calendar.workingDaysBetween(date, found)).toBe(n);
        },
      ),
      params,
    );
  });

  test('m and then n working days are m + n, in either direction', () => {
    fc.assert(
      fc.property(
        withWorld((world) => fc.tuple(dayIn(world), fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 40 }), fc.boolean())),
        ([calendar, [date, m, n, back]]) => {
          const sign = back ? -1 : 1;
          const twice = within(() => calendar.addWorkingDays(calendar.addWorkingDays(date, sign * m), sign * n));
          expect(twice).toBe(within(() => calendar.addWorkingDays(date, sign * (m + n))));
        },
      ),
      params,
    );
  });

  test('n forward and n back is where it began, from a working day', () => {
    fc.assert(
      fc.property(
        withWorld((world) => fc.tuple(dayIn(world), days)),
        ([calendar, [date, n]]) => {
          if (!calendar.isWorkingDay(date)) return;
          const there = within(() => calendar.addWorkingDays(date, n));
          if (there !== undefined) expect(calendar.addWorkingDays(there, -n)).toBe(date);
        },
      ),
      params,
    );
  });

  test('a span is the sum of its parts, reversed its negative, and never −0', () => {
    fc.assert(
      fc.property(
        withWorld((world) => fc.tuple(dayIn(world), dayIn(world), dayIn(world))),
        ([calendar, [a, b, c]]) => {
          const between = (from: string, until: string) => calendar.workingDaysBetween(from, until);
          expect(between(a, b) + between(b, c)).toBe(between(a, c));
          expect(between(a, b) + between(b, a)).toBe(0);
          expect(Object.is(between(a, b), -0)).toBe(false);
        },
      ),
      params,
    );
  });

  test('a span counts the days that are working days', () => {
    fc.assert(
      fc.property(
        withWorld((world) => fc.tuple(dayIn(world), fc.nat(30))),
        ([calendar, [from, length]]) => {
          const until = dateOf(Date.parse(`${from}T00:00:00Z`) / DAY + length);
          const listed = within(() => [...calendar.days(from, until)]);
          if (listed === undefined) return;
          expect(calendar.workingDaysBetween(from, until)).toBe(listed.filter(({ working }) => working).length);
        },
      ),
      params,
    );
  });
});

describe(`adding sessions is inverse and additive (${RUNS} runs each)`, () => {
  const sessionsOf = (calendar: WorkingCalendar, date: string) => calendar.day(date).sessions.map(({ half }) => ({ date, half }));

  test('m and then n sessions are m + n, whatever their signs', () => {
    let compared = 0;
    fc.assert(
      fc.property(
        withWorld((world) => fc.tuple(dayIn(world), fc.nat(1), fc.integer({ min: -60, max: 60 }), fc.integer({ min: -60, max: 60 }))),
        ([calendar, [date, which, m, n]]) => {
          const session = sessionsOf(calendar, date)[which];
          if (session === undefined) return;
          const between = within(() => calendar.addSessions(session, m));
          if (between === undefined) return;
          compared += 1;
          expect(within(() => calendar.addSessions(between, n))).toEqual(within(() => calendar.addSessions(session, m + n)));
          expect(calendar.addSessions(between, -m)).toEqual(session);
        },
      ),
      params,
    );
    expect(compared).toBeGreaterThan(RUNS * 0.2);
  });

  test('one session on is the next that opens', () => {
    fc.assert(
      fc.property(
        withWorld((world) => instantIn(world)),
        ([calendar, at]) => {
          const here = within(() => calendar.sessionAtOrAfter(new Date(at)));
          if (here === undefined) return;
          const open = calendar.sessionAt(new Date(at));
          const after = within(() => calendar.sessionAfter(new Date(at)));
          expect(after).toEqual(open === null ? here : within(() => calendar.addSessions(here, 1)));
          if (open !== null) expect(here).toEqual(open);
        },
      ),
      params,
    );
  });
});

describe(`adding and counting office minutes are inverse and additive (${RUNS} runs each)`, () => {
  const ms = fc.oneof(
    fc.integer({ min: -3_000, max: 3_000 }).map((minutes) => minutes * MINUTE),
    fc.integer({ min: -1e8, max: 1e8 }),
  );

  test('n minutes on, n minutes lie between', () => {
    fc.assert(
      fc.property(
        withWorld((world) => fc.tuple(instantIn(world), ms)),
        ([calendar, [at, n]]) => {
          const there = within(() => calendar.addWorkingMinutes(new Date(at), n / MINUTE));
          if (there === undefined) return;
          expect(Math.round(calendar.workingMinutesBetween(new Date(at), there) * MINUTE)).toBe(n === 0 ? 0 : n);
          expect(n >= 0 ? there.toMillis() >= at : there.toMillis() <= at).toBe(true);
        },
      ),
      params,
    );
  });

  test('as many minutes on as lie between two instants: nothing is open from there to the second', () => {
    fc.assert(
      fc.property(
        withWorld((world) => fc.tuple(instantIn(world), instantIn(world))),
        ([calendar, [a, b]]) => {
          const minutes = within(() => calendar.workingMinutesBetween(new Date(a), new Date(b)));
          if (minutes === undefined || minutes === 0) return;
          // From the very end of the calendar nothing can be added.
          const there = within(() => calendar.addWorkingMinutes(new Date(a), minutes));
          if (there === undefined) return;
          expect(calendar.workingMinutesBetween(there, new Date(b))).toBe(0);
          expect(a < b ? there.toMillis() <= b : there.toMillis() >= b).toBe(true);
        },
      ),
      params,
    );
  });

  test('m and then n minutes are m + n, in either direction', () => {
    fc.assert(
      fc.property(
        withWorld((world) => fc.tuple(instantIn(world), fc.integer({ min: 1, max: 5e7 }), fc.integer({ min: 1, max: 5e7 }), fc.boolean())),
        ([calendar, [at, m, n, back]]) => {
          const minutes = (count: number) => ((back ? -1 : 1) * count) / MINUTE;
          const twice = within(() =>
            calendar.addWorkingMinutes(calendar.addWorkingMinutes(new Date(at), minutes(m)), minutes(n)).toMillis(),
          );
          expect(twice).toBe(within(() => calendar.addWorkingMinutes(new Date(at), minutes(m + n)).toMillis()));
        },
      ),
      params,
    );
  });

  test('a span is the sum of its parts, reversed its negative, and never −0', () => {
    fc.assert(
      fc.property(
        withWorld((world) => fc.tuple(instantIn(world), instantIn(world), instantIn(world))),
        ([calendar, [a, b, c]]) => {
          const between = (from: number, until: number) => within(() => calendar.workingMinutesBetween(new Date(from), new Date(until)));
          const [ab, bc, ac, ba] = [between(a, b), between(b, c), between(a, c), between(b, a)];
          if (ab === undefined || bc === undefined || ac === undefined || ba === undefined) return;
          expect(Math.round((ab + bc) * MINUTE)).toBe(Math.round(ac * MINUTE) + 0);
          expect(ab + ba).toBe(0);
          expect(Object.is(ab, -0)).toBe(false);
        },
      ),
      params,
    );
  });
});
