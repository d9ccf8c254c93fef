import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  computeDeadline,
  dueRange,
  vietnamCalendar,
  type CountingProfile,
  type DayDecision,
  type LawfulChoice,
  type Notice,
  type TimeLimit,
  type WorkingCalendar,
} from '../../src/calendar.js';
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

describe('an alternative is the deadline in the calendar that the notices of its choices would give', () => {
  // Offices of three kinds: one without decisions; one whose swap ties two years; one that was closed for two years.
  const day = (from: number, i: number) => new Date(from + i * DAY).toISOString().slice(0, 10);
  const closed = Array.from({ length: 731 }, (_, i): DayDecision => ({ kind: 'closure', date: day(Date.UTC(2027, 0, 1), i) }));
  const offices: readonly (readonly DayDecision[])[] = [
    [],
    [
      { kind: 'swap', dayOff: '2028-12-29', workedInstead: '2029-01-06' },
      { kind: 'swap', dayOff: '2029-12-28', workedInstead: '2031-01-04' },
    ],
    closed,
  ];
  const document = { document: 'Thông báo nghỉ', issuer: 'Bộ Nội vụ', confidence: 'medium', checkedOn: '2026-11-23' } as const;
  const noticeOf = (choice: LawfulChoice): readonly Notice[] => {
    if (choice.code === 'tet-days') return [{ document, tet: { year: choice.year, before: choice.before, after: choice.after } }];
    if (choice.code === 'national-day-adjacent') return [{ document, nationalDay: { year: choice.year, adjacent: choice.adjacent } }];
    return [];
  };
  const made = new Map<string, WorkingCalendar>();
  const calendarOf = (office: number, notices: readonly Notice[]): WorkingCalendar => {
    const key = JSON.stringify([office, notices]);
    const known = made.get(key) ?? vietnamCalendar({ notices, decisions: offices[office] ?? [] });
    made.set(key, known);
    return known;
  };
  // No notice can say whether 24 November is compensated; without one it is not.
  const sayable = (choice: LawfulChoice) => choice.code !== 'culture-day-compensation' || !choice.compensated;

  test('of any receipt of 2028 to 2031, also with a stop', { timeout: 120_000 }, () => {
    const receipts = fc.integer({ min: msAt('Sat 2028-01-01 00:00'), max: msAt('Wed 2031-12-31 00:00') });
    const questionOf = fc.record({
      asked,
      receivedAt: receipts,
      office: fc.nat(2),
      // Long enough to meet Tết, now and then.
      more: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.integer({ min: 1, max: 250 }) }),
      stop: fc.option(fc.tuple(fc.nat(3 * DAY), fc.nat(20 * DAY))),
    });
    let compared = 0;
    fc.assert(
      fc.property(questionOf, ({ asked: { limit, profile }, receivedAt: ms, office, more, stop }) => {
        const { unit } = limit as TimeLimit;
        const inDays = more > 0 && (unit === 'working-days' || unit === 'calendar-days');
        const input = {
          receivedAt: new Date(ms),
          limit: (inDays ? { ...(limit as object), value: more } : limit) as TimeLimit,
          profile: profile as CountingProfile,
          ...(stop === null ? {} : { clockStops: [{ from: new Date(ms + stop[0]), to: new Date(ms + stop[0] + stop[1] + 1) }] }),
        };
        const { alternatives } = dueRange({ ...input, calendar: calendarOf(office, []) });
        if (alternatives.length === 1) return;
        for (const { choices, deadline } of alternatives) {
          if (!choices.every(sayable)) continue;
          const decided = computeDeadline({ ...input, calendar: calendarOf(office, choices.flatMap(noticeOf)) });
          expect({ choices, due: deadline.due?.toISO(), session: deadline.session }).toEqual({
            choices,
            due: decided.due?.toISO(),
            session: decided.session,
          });
          compared++;
        }
      }),
      { numRuns: draws(2000) },
    );
    expect(compared).toBeGreaterThan(draws(2000) * 0.1);
  });
});
