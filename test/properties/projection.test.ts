import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { computeDeadline, dueRange, vietnamCalendar, type CountingProfile, type TimeLimit } from '../../src/calendar.js';
import { readings } from '../oracle/draw.js';
import { msAt } from '../support/day.js';
import { draws } from '../support/seed.js';

const RUNS = draws(10_000);
const calendar = vietnamCalendar();
const DAY = 86_400_000;

/** Any day of 2027 to 2060; one time in fifty shortly before Tết 2028 or the National Day of 2028 or 2033, where days are open. */
const receivedAt = fc.oneof(
  {
    weight: 49,
    arbitrary: fc.integer({
      min: msAt('Fri 2027-01-01 00:00'),
      max: msAt('Thu 2060-01-01 00:00'),
    }),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(
        fc.constantFrom(
          msAt('Mon 2028-01-17 00:00'),
          msAt('Fri 2028-08-25 00:00'),
          msAt('Thu 2033-08-25 00:00'),
          msAt('Mon 2029-11-19 00:00'),
        ),
        fc.nat(10 * DAY),
      )
      .map(([from, later]) => from + later),
  },
);

const questions = Object.entries(readings).filter(([name]) => name !== 'sameSession');
const asked = fc.constantFrom(...questions).chain(([name, reading]) =>
  fc.record({
    name: fc.constant(name),
    receivedAt,
    limit: reading.limit,
    profile: reading.profile,
  }),
);

describe(`dueRange bounds the projected deadline (${RUNS} runs)`, () => {
  test('which is one of its alternatives, between the earliest and the latest', { timeout: 120_000 }, () => {
    const seen = { open: 0, apart: 0 };
    fc.assert(
      fc.property(asked, ({ receivedAt: at, limit, profile }) => {
        const input = {
          receivedAt: new Date(at),
          limit: limit as TimeLimit,
          profile: profile as CountingProfile,
          calendar,
        };
        const projected = computeDeadline(input);
        const { earliest, latest, alternatives } = dueRange(input);
        const due = projected.due.toMillis();
        expect(earliest.due.toMillis()).toBeLessThanOrEqual(due);
        expect(latest.due.toMillis()).toBeGreaterThanOrEqual(due);
        const all = alternatives.map(({ deadline }) => deadline.due.toMillis());
        expect(all).toContain(due);
        expect([Math.min(...all), Math.max(...all)]).toEqual([earliest.due.toMillis(), latest.due.toMillis()]);
        // Each alternative decides each fact once, and no two decide alike.
        for (const { choices } of alternatives)
          expect(new Set(choices.map(({ code, year }) => `${code} ${year}`)).size).toBe(choices.length);
        expect(new Set(alternatives.map(({ choices }) => JSON.stringify(choices))).size).toBe(alternatives.length);
        if (projected.standing === 'decided') expect(alternatives).toHaveLength(1);
        if (alternatives.length > 1) seen.open += 1;
        if (earliest.due.toMillis() < latest.due.toMillis()) seen.apart += 1;
      }),
      { numRuns: RUNS },
    );
    expect(seen.open).toBeGreaterThan(RUNS * 0.01);
    expect(seen.apart).toBeGreaterThan(RUNS * 0.003);
  });
});
