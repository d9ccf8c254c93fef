import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createWorkingCalendar, type ClockStop, type CountingProfile, type TimeLimit } from '../../src/calendar.js';
import { readings } from '../oracle/draw.js';
import { msAt, shown } from '../support/day.js';
import { seed } from '../support/drawn.js';
import { anyWorld, dateAt, deadlineOf, dueMs, instantIn, standardMinutes, type Question } from '../support/worlds.js';

const RUNS = 10_000;
const params = { seed, numRuns: RUNS };

interface Stop {
  from: number;
  to: number;
  then?: 'resume' | 'restart';
}

const asked = (stops: readonly Stop[]): ClockStop[] =>
  stops.map(({ from, to, then }) => ({
    from: new Date(from),
    ...(Number.isFinite(to) ? { to: new Date(to) } : {}),
    ...(then === undefined ? {} : { then }),
  }));

/** A stop not before an instant: of a millisecond or of days, sometimes without an end. */
const stopAfter = (at: number, thens: readonly Stop['then'][]): fc.Arbitrary<Stop> =>
  fc
    .record({
      after: fc.oneof(fc.constantFrom(0, 1, 3_600_000), fc.nat(5 * 86_400_000)),
      lasts: fc.oneof(
        { weight: 2, arbitrary: fc.constantFrom(1, 60_000, 3_600_000, 86_400_000) },
        { weight: 4, arbitrary: fc.integer({ min: 1, max: 6 * 86_400_000 }) },
        { weight: 1, arbitrary: fc.constant(Number.POSITIVE_INFINITY) },
      ),
      then: fc.constantFrom(...thens),
    })
    .map(({ after, lasts, then }) => ({ from: at + after, to: at + after + lasts, ...(then === undefined ? {} : { then }) }));

type Reading = (typeof readings)[string];

/** A question with some stops, and one stop more. */
const withStops = (reading: Reading, thens: readonly Stop['then'][]) =>
  anyWorld.chain((world) =>
    fc
      .record({ world: fc.constant(world), receivedAt: instantIn(world), limit: reading.limit, profile: reading.profile })
      .chain((question) =>
        fc.record({
          world: fc.constant(question.world),
          question: fc.constant<Question>({
            calendar: question.world.calendar,
            receivedAt: question.receivedAt,
            limit: question.limit,
            profile: question.profile,
          }),
          stops: fc.array(stopAfter(question.receivedAt, thens), { maxLength: 3 }),
          more: stopAfter(question.receivedAt, ['resume', undefined]),
        }),
      ),
  );

const json = (question: Question) => {
  const deadline = deadlineOf(question);
  return deadline === undefined ? 'outside the calendar' : JSON.stringify(deadline);
};

describe(`a stop that resumes never shortens (${RUNS} runs each, seed ${seed})`, () => {
  const instants = Object.entries(readings).filter(([name]) => name !== 'clockHours' && name !== 'workingDays, elapsed');

  test.each(instants)('%s, among stops of any kind', { timeout: 60_000 }, (_, reading) => {
    let moved = 0;
    fc.assert(
      fc.property(withStops(reading, ['resume', 'restart', undefined]), ({ question, stops, more }) => {
        const without = dueMs({ ...question, clockStops: asked(stops) });
        const withMore = dueMs({ ...question, clockStops: asked([...stops, more]) });
        expect(withMore).toBeGreaterThanOrEqual(without);
        if (withMore > without) moved += 1;
      }),
      params,
    );
    expect(moved).toBeGreaterThan(RUNS * 0.05);
  });

  test('workingDays, elapsed, among stops that resume', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(withStops(readings['workingDays, elapsed']!, ['resume', undefined]), ({ question, stops, more }) => {
        expect(dueMs({ ...question, clockStops: asked([...stops, more]) })).toBeGreaterThanOrEqual(
          dueMs({ ...question, clockStops: asked(stops) }),
        );
      }),
      params,
    );
  });

  test('workingDays, elapsed, among stops that restart, where the standard day is the same', { timeout: 60_000 }, () => {
    let compared = 0;
    fc.assert(
      fc.property(withStops(readings['workingDays, elapsed']!, ['resume', 'restart', undefined]), ({ question, stops, more }) => {
        // Each restart measures anew, and the steps name the last measure only: one stop that restarts at most.
        if (stops.filter(({ then }) => then === 'restart').length > 1) return;
        const [without, withMore] = [asked(stops), asked([...stops, more])].map((clockStops) => ({ ...question, clockStops }));
        if (standardMinutes(withMore!) !== standardMinutes(without!)) return;
        compared += 1;
        expect(dueMs(withMore!)).toBeGreaterThanOrEqual(dueMs(without!));
      }),
      params,
    );
    expect(compared).toBeGreaterThan(RUNS * 0.5);
  });

  test('clockHours, among stops of any kind: never due on an earlier day', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(withStops(readings['clockHours']!, ['resume', 'restart', undefined]), ({ question, stops, more }) => {
        const without = dueMs({ ...question, clockStops: asked(stops) });
        const withMore = dueMs({ ...question, clockStops: asked([...stops, more]) });
        if (Number.isFinite(without) && Number.isFinite(withMore)) expect(dateAt(withMore) >= dateAt(without)).toBe(true);
      }),
      params,
    );
  });

  test('and by the letter it can be due at an earlier hour of that day: 24 hours from a Friday, moved to Monday’s close', () => {
    const calendar = createWorkingCalendar({ name: 'an office', coverage: { from: '2025-03-01', until: '2025-04-01' } });
    const limit: TimeLimit = { unit: 'clock-hours', value: 24 };
    const profile: CountingProfile = { offHours: 'next-opening' };
    const due = (stops: Stop[]) =>
      shown(deadlineOf({ calendar, receivedAt: msAt('Fri 2025-03-07 10:00'), limit, profile, clockStops: asked(stops) })!.due);
    expect(due([])).toBe('Mon 2025-03-10 17:00');
    // 39 hours on hold: the 24 hours end on Monday at 01:00, a worked day, by the clock.
    expect(due([{ from: msAt('Fri 2025-03-07 11:00'), to: msAt('Sun 2025-03-09 02:00') }])).toBe('Mon 2025-03-10 01:00');
  });
});

describe(`stops split and merge freely (${RUNS} runs each, seed ${seed})`, () => {
  test.each(Object.entries(readings))('a stop in two parts that touch is the stop: %s', { timeout: 60_000 }, (_, reading) => {
    let split = 0;
    fc.assert(
      fc.property(
        withStops(reading, ['resume', 'restart', undefined]).chain((drawn) =>
          fc.record({
            drawn: fc.constant(drawn),
            parts: fc.array(
              fc.record({
                at: fc.double({ min: 0, max: 1, noNaN: true }),
                restarts: fc.constantFrom('first', 'second', 'both'),
                overlap: fc.constantFrom(0, 0, 1, 60_000),
              }),
              { minLength: 3, maxLength: 3 },
            ),
          }),
        ),
        ({ drawn: { question, stops }, parts }) => {
          const inParts = stops.flatMap((stop, i): Stop[] => {
            const { at, restarts, overlap } = parts[i]!;
            const length = Number.isFinite(stop.to) ? stop.to - stop.from : 86_400_000;
            const middle = stop.from + Math.floor(length * at);
            const then = (part: 'first' | 'second') =>
              stop.then === 'restart' ? (restarts === part || restarts === 'both' ? ('restart' as const) : ('resume' as const)) : stop.then;
            const [first, second] = [then('first'), then('second')];
            // An empty part is ignored, and with it what it says; so it must not be the one that restarts.
            if (middle === stop.from || middle >= stop.to) return [stop];
            split += 1;
            return [
              { from: stop.from, to: Math.min(middle + overlap, stop.to), ...(first === undefined ? {} : { then: first }) },
              { from: middle, to: stop.to, ...(second === undefined ? {} : { then: second }) },
            ];
          });
          expect(json({ ...question, clockStops: asked(inParts) })).toBe(json({ ...question, clockStops: asked(stops) }));
        },
      ),
      params,
    );
    expect(split).toBeGreaterThan(RUNS * 0.5);
  });

  test.each(Object.entries(readings))(
    'the order of stops, an empty one and one twice change nothing: %s',
    { timeout: 60_000 },
    (_, reading) => {
      fc.assert(
        fc.property(
          withStops(reading, ['resume', 'restart', undefined]).chain((drawn) =>
            fc.record({ drawn: fc.constant(drawn), order: fc.shuffledSubarray([0, 1, 2], { minLength: 3 }), twice: fc.nat(2) }),
          ),
          ({ drawn: { question, stops }, order, twice }) => {
            const shuffled = order.flatMap((i) => (stops[i] === undefined ? [] : [stops[i]]));
            const repeated = stops[twice] === undefined ? shuffled : [...shuffled, { ...stops[twice] }];
            const empty: Stop = { from: question.receivedAt + 7, to: question.receivedAt + 7, then: 'restart' };
            expect(json({ ...question, clockStops: asked([...repeated, empty]) })).toBe(json({ ...question, clockStops: asked(stops) }));
          },
        ),
        params,
      );
    },
  );
});
