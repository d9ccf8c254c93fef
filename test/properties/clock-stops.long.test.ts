import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { computeDeadline, createWorkingCalendar, type ClockStop, type CountingProfile, type TimeLimit } from '../../src/calendar.js';
import { readings } from '../oracle/draw.js';
import { at, shown, stop } from '../support/day.js';
import { draws } from '../support/seed.js';
import { anyWorld, deadlineOf, dueMs, instantIn, isSteady, singlesOf, standardMinutes, type Question } from '../support/worlds.js';

const RUNS = draws(10_000);
const params = { numRuns: RUNS };

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
        {
          weight: 2,
          arbitrary: fc.constantFrom(1, 60_000, 3_600_000, 86_400_000),
        },
        { weight: 4, arbitrary: fc.integer({ min: 1, max: 6 * 86_400_000 }) },
        { weight: 1, arbitrary: fc.constant(Number.POSITIVE_INFINITY) },
      ),
      then: fc.constantFrom(...thens),
    })
    .map(({ after, lasts, then }) => ({
      from: at + after,
      to: at + after + lasts,
      ...(then === undefined ? {} : { then }),
    }));

type Reading = (typeof readings)[string];

/** A question with some stops, and one stop more. */
const withStops = (reading: Reading, thens: readonly Stop['then'][]) =>
  anyWorld.chain((world) =>
    fc
      .record({
        world: fc.constant(world),
        receivedAt: instantIn(world),
        limit: reading.limit,
        profile: reading.profile,
      })
      .chain((question) =>
        fc.record({
          world: fc.constant(question.world),
          question: fc.constant<Question>({
            calendar: question.world.calendar,
            receivedAt: question.receivedAt,
            limit: question.limit,
            profile: question.profile,
          }),
          stops: fc.array(stopAfter(question.receivedAt, thens), {
            maxLength: 3,
          }),
          more: stopAfter(question.receivedAt, ['resume', undefined]),
        }),
      ),
  );

/** All that a deadline says, the steps only where they are asked for: they cost ten times the rest. */
function answer(question: Question, steps: boolean): string {
  const deadline = deadlineOf(question);
  if (deadline === undefined) return 'outside the calendar';
  const { state, due, legalEnd, session } = deadline;
  const since = deadline.state === 'on-hold' ? deadline.since.toMillis() : null;
  return JSON.stringify([state, due?.toMillis(), legalEnd?.toMillis(), session, since, steps ? deadline.steps : []]);
}

/**
 * Whether a part after the first ends with its session, day or week. It takes no longer for beginning later: a stop before it can make it
 * begin after another stop, which then takes nothing out of it.
 */
const endsWithPeriod = (limit: TimeLimit): boolean =>
  singlesOf(limit)
    .slice(1)
    .some(({ unit }) => unit === 'same-session' || unit === 'same-day' || unit === 'same-week');

describe(`a stop that resumes never shortens (${RUNS} runs each)`, () => {
  // In the session, the day and the week a restart begins with what is left of them, and with elapsed it measures anew: see below.
  const amongResumes = ['sameSession', 'sameDay', 'sameWeek', 'workingDays, elapsed', 'inSequence'];
  // Of these only where nothing in them can bring the end forward by the letter.
  const isMixed = /^quarters of a day|^inSequence/;
  const rows = Object.entries(readings)
    .filter(([name]) => name !== 'clockHours')
    .map(([name, reading]) => ({
      name,
      reading,
      among: amongResumes.includes(name) ? (['resume', undefined] as const) : (['resume', 'restart', undefined] as const),
    }));

  test.each(rows)('$name, among stops $among', { timeout: 120_000 }, ({ name, reading, among }) => {
    let moved = 0;
    fc.assert(
      fc.property(withStops(reading, among), ({ world, question, stops, more }) => {
        if (isMixed.test(name) && !isSteady(world, question.limit, question.profile)) return;
        if (endsWithPeriod(question.limit)) return;
        const without = dueMs({ ...question, clockStops: asked(stops) });
        const withMore = dueMs({
          ...question,
          clockStops: asked([...stops, more]),
        });
        expect(withMore).toBeGreaterThanOrEqual(without);
        if (withMore > without) moved += 1;
      }),
      params,
    );
    expect(moved).toBeGreaterThan(RUNS * (isMixed.test(name) ? 0.01 : 0.05));
  });

  test('workingDays, elapsed, among stops of which one restarts, where the standard day is the same', { timeout: 120_000 }, () => {
    let compared = 0;
    fc.assert(
      fc.property(withStops(readings['workingDays, elapsed']!, ['resume', 'restart', undefined]), ({ question, stops, more }) => {
        // Each restart measures anew, and the steps name the last measure only.
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

  test('clockHours, among stops that resume, where the last day was worked and so did not move', { timeout: 120_000 }, () => {
    let compared = 0;
    fc.assert(
      fc.property(withStops(readings['clockHours']!, ['resume', undefined]), ({ question, stops, more }) => {
        const without = deadlineOf({
          ...question,
          clockStops: asked(stops),
        });
        if (without?.state !== 'due' || without.steps.some(({ code }) => code === 'moved')) return;
        compared += 1;
        expect(dueMs({ ...question, clockStops: asked([...stops, more]) })).toBeGreaterThanOrEqual(without.due.toMillis());
      }),
      params,
    );
    expect(compared).toBeGreaterThan(RUNS * 0.2);
  });

  describe('and where by the letter it can', () => {
    const calendar = createWorkingCalendar({
      name: 'an office',
      coverage: { from: '2025-03-01', until: '2025-04-01' },
    });
    const profile: CountingProfile = { offHours: 'next-opening' };
    const due = (received: string, limit: TimeLimit, stops: string[]) =>
      shown(
        computeDeadline({
          receivedAt: at(received),
          limit,
          profile,
          calendar,
          clockStops: stops.map(stop),
        }).due,
      );

    test('24 hours from a Friday, moved to Monday’s close: with hours on hold they end on Monday by the clock', () => {
      const day: TimeLimit = { unit: 'clock-hours', value: 24 };
      expect(due('Fri 2025-03-07 10:00', day, [])).toBe('Mon 2025-03-10 17:00');
      expect(due('Fri 2025-03-07 10:00', day, ['Fri 2025-03-07 11:00 → Sun 2025-03-09 02:00'])).toBe('Mon 2025-03-10 01:00');
    });

    test('in the day: a restart put off to the afternoon begins with what is left of that day', () => {
      const stops = ['Tue 2025-03-04 10:00 → Wed 2025-03-05 07:30 restart', 'Wed 2025-03-05 08:00 → 16:00'];
      // Received again on Wednesday at 07:30, the morning lost: Wednesday afternoon and Thursday morning.
      expect(due('Tue 2025-03-04 08:00', { unit: 'same-day' }, stops)).toBe('Thu 2025-03-06 11:30');
      // A third stop joins the two: received again on Wednesday at 16:00.
      expect(due('Tue 2025-03-04 08:00', { unit: 'same-day' }, [...stops, 'Tue 2025-03-04 11:00 → Wed 2025-03-05 12:00'])).toBe(
        'Wed 2025-03-05 17:00',
      );
    });
  });
});

describe(`stops split and merge freely (${RUNS} runs each)`, () => {
  test.each(Object.entries(readings))('a stop in two parts that touch is the stop: %s', { timeout: 120_000 }, (_, reading) => {
    let split = 0;
    fc.assert(
      fc.property(
        withStops(reading, ['resume', 'restart', undefined]).chain((drawn) =>
          fc.record({
            drawn: fc.constant(drawn),
            parts: fc.array(
              fc.record({
                percent: fc.integer({ min: 1, max: 99 }),
                restarts: fc.constantFrom('first', 'second', 'both'),
                overlap: fc.constantFrom(0, 0, 1, 60_000),
              }),
              { minLength: 3, maxLength: 3 },
            ),
          }),
        ),
        ({ drawn: { question, stops }, parts }) => {
          const inParts = stops.flatMap((whole, i): Stop[] => {
            const { percent, restarts, overlap } = parts[i]!;
            const length = Number.isFinite(whole.to) ? whole.to - whole.from : 86_400_000;
            const middle = whole.from + Math.floor((length * percent) / 100);
            const then = (part: 'first' | 'second') =>
              whole.then !== 'restart' ? whole.then : restarts === part || restarts === 'both' ? ('restart' as const) : ('resume' as const);
            const [first, second] = [then('first'), then('second')];
            // An empty part is ignored, and with it what it says; so it must not be the one that restarts.
            if (middle === whole.from || middle >= whole.to) return [whole];
            split += 1;
            return [
              {
                from: whole.from,
                to: Math.min(middle + overlap, whole.to),
                ...(first === undefined ? {} : { then: first }),
              },
              {
                from: middle,
                to: whole.to,
                ...(second === undefined ? {} : { then: second }),
              },
            ];
          });
          const steps = parts[0]!.percent % 10 === 0;
          expect(answer({ ...question, clockStops: asked(inParts) }, steps)).toBe(answer({ ...question, clockStops: asked(stops) }, steps));
        },
      ),
      params,
    );
    expect(split).toBeGreaterThan(RUNS * 0.5);
  });

  test.each(Object.entries(readings))(
    'the order of stops, an empty one and one twice change nothing: %s',
    { timeout: 120_000 },
    (_, reading) => {
      fc.assert(
        fc.property(
          withStops(reading, ['resume', 'restart', undefined]).chain((drawn) =>
            fc.record({
              drawn: fc.constant(drawn),
              order: fc.shuffledSubarray([0, 1, 2], { minLength: 3 }),
              twice: fc.nat(2),
            }),
          ),
          ({ drawn: { question, stops }, order, twice }) => {
            const shuffled = order.flatMap((i) => (stops[i] === undefined ? [] : [stops[i]]));
            const repeated = stops[twice] === undefined ? shuffled : [...shuffled, { ...stops[twice] }];
            const empty: Stop = {
              from: question.receivedAt + 7,
              to: question.receivedAt + 7,
              then: 'restart',
            };
            const steps = order[0] === 2 && twice === 2;
            expect(answer({ ...question, clockStops: asked([...repeated, empty]) }, steps)).toBe(
              answer({ ...question, clockStops: asked(stops) }, steps),
            );
          },
        ),
        params,
      );
    },
  );
});
