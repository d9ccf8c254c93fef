/* eslint-disable @typescript-eslint/no-unsafe-class-instance-assignment -- an arbitrary is known by its shape, without its class */
import fc from 'fast-check';
import { assess, computeDeadline, createCatalog, createRulebook, isRuleError, vietnamCalendar } from 'tthc-rules';
import { arbitraries, smallCalendar, type DrawnQuestion } from 'tthc-rules/testing';
import { describe, expect, test, vi } from 'vitest';
import { draws } from '../support/seed.js';
import { record, version } from '../procedure/records.js';

// The machine may be busy.
vi.setConfig({ testTimeout: 60_000 });

const seed = 20_250_303;
const sample = <T>(arbitrary: fc.Arbitrary<T>, count = draws(400)): T[] => fc.sample(arbitrary, { seed, numRuns: count });
const share = <T>(list: readonly T[], wanted: (one: T) => boolean): number => list.filter(wanted).length / list.length;

describe('receipts', () => {
  const receipts = sample(arbitraries.receivedAt(fc), draws(2_000));
  const calendar = vietnamCalendar();
  const timeOf = (at: string) => at.slice(11, 23);

  test('are instants of the decided days, at +07:00', () => {
    for (const at of receipts) {
      expect(at).toMatch(/^20\d\d-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}\+07:00$/);
      expect(calendar.sessionAfter(at)).toBeDefined();
      expect(at < calendar.decidedUntil).toBe(true);
    }
  });

  test.each(['07:30:00.000', '11:30:00.000', '13:30:00.000', '17:00:00.000', '15:00:00.001', '11:29:59.999', '00:00:00.000'])(
    'come at %s',
    (time) => {
      expect(receipts.filter((at) => timeOf(at) === time).length).toBeGreaterThan(5);
    },
  );

  test('crowd around days off and days worked by swap', () => {
    const special = share(receipts, (at) => !['ordinary', 'weekly-rest'].includes(calendar.day(at.slice(0, 10)).reason.code));
    expect(special).toBeGreaterThan(0.15);
    expect(receipts.some((at) => calendar.day(at.slice(0, 10)).reason.code === 'worked-by-swap')).toBe(true);
  });

  test('keep to a range and to a calendar', () => {
    const march = sample(arbitraries.receivedAt(fc, { calendar: smallCalendar(), from: '2025-03-03', until: '2025-03-05' }));
    expect([...new Set(march.map((at) => at.slice(0, 10)))].sort()).toEqual(['2025-03-03', '2025-03-04']);
    expect(() => arbitraries.receivedAt(fc, { from: '2025-03-05', until: '2025-03-05' })).toThrow(
      expect.objectContaining({ code: 'invalid-date' }),
    );
  });
});

describe('limits and profiles', () => {
  test('every kind is drawn, and every one is taken', () => {
    const limits = sample(arbitraries.limit(fc));
    const units = new Set(limits.map(({ unit }) => unit));
    expect([...units].sort()).toEqual([
      'calendar-days',
      'calendar-months',
      'clock-hours',
      'same-day',
      'same-session',
      'same-week',
      'sequence',
      'working-days',
      'working-hours',
    ]);
    expect(limits.some((one) => one.unit === 'working-days' && one.value % 0.5 === 0.25)).toBe(true);
    expect(limits.some((one) => one.unit === 'sequence' && one.parts.some((part) => 'name' in part))).toBe(true);
    expect(limits.some((one) => one.unit === 'sequence' && one.parts.some((part) => 'unit' in part))).toBe(true);
    const profiles = sample(arbitraries.profile(fc));
    expect(new Set(profiles.map((profile) => JSON.stringify(profile))).size).toBe(16);
    for (const [index, limit] of limits.entries()) {
      const profile = profiles[index]!;
      expect(computeDeadline({ receivedAt: '2025-03-03T09:00', limit, profile, calendar: vietnamCalendar() }).state).toBe('due');
    }
  });
});

describe('stops', () => {
  const received = '2025-03-03T09:00:00.000+07:00';
  const stops = sample(arbitraries.clockStops(fc, received));

  test('begin at or after the receipt; some have no end, some restart, some are empty', () => {
    const all = stops.flat().map(({ from, to, then }) => ({ from: from as string, to: to as string | undefined, then }));
    for (const { from, to } of all) {
      expect(Date.parse(from)).toBeGreaterThanOrEqual(Date.parse(received));
      if (to !== undefined) expect(Date.parse(to)).toBeGreaterThanOrEqual(Date.parse(from));
    }
    expect(all.some(({ to }) => to === undefined)).toBe(true);
    expect(all.some(({ from, to }) => from === to)).toBe(true);
    expect(all.some(({ then }) => then === 'restart')).toBe(true);
    expect(stops.some((list) => list.length === 0)).toBe(true);
  });
});

describe('calendars', () => {
  test('have days off, swaps, closures, openings and hours of their own', () => {
    const calendars = sample(arbitraries.calendar(fc), draws(100));
    const codes = new Set(calendars.flatMap((one) => [...one.days('2025-01-01', '2025-06-01')].map(({ reason }) => reason.code)));
    expect([...codes].sort()).toEqual([
      'closure',
      'holiday',
      'hours',
      'opening',
      'ordinary',
      'swapped-off',
      'weekly-rest',
      'worked-by-swap',
    ]);
  });
});

describe('questions', () => {
  const answered = (question: DrawnQuestion) => {
    try {
      return computeDeadline(question);
    } catch (error) {
      return isRuleError(error) ? error.code : error;
    }
  };

  test.each([
    ['on small calendars', {}],
    ['on the national calendar', { calendar: vietnamCalendar() }],
  ])('none is refused: %s', (_, range) => {
    fc.assert(
      fc.property(arbitraries.question(fc, range), (question) => {
        const deadline = answered(question);
        expect(deadline).toMatchObject({ receivedAt: expect.anything() as unknown });
      }),
      { seed, numRuns: draws(500) },
    );
  });

  test('some are on hold, most are due, some of them moved by a stop', () => {
    const questions = sample(arbitraries.question(fc), draws(500));
    const deadlines = questions.map((question) => computeDeadline(question));
    expect(share(deadlines, ({ state }) => state === 'on-hold')).toBeGreaterThan(0.05);
    const moved = questions.filter((question, index) => {
      const plain = computeDeadline({
        receivedAt: question.receivedAt,
        limit: question.limit,
        profile: question.profile,
        calendar: question.calendar,
      });
      return deadlines[index]!.due !== null && +deadlines[index]!.due !== +plain.due;
    });
    expect(moved.length).toBeGreaterThan(50);
  });

  test('a failure shrinks to a small question', () => {
    const { counterexample } = fc.check(
      fc.property(
        arbitraries.question(fc, { calendar: vietnamCalendar() }),
        ({ limit }) => limit.unit !== 'working-days' || limit.value < 3,
      ),
      { seed, numRuns: draws(500) },
    );
    expect(counterexample?.[0].limit).toEqual({ unit: 'working-days', value: 3 });
    expect(counterexample?.[0].clockStops).toEqual([]);
  });
});

describe('dossiers', () => {
  const rulebook = createRulebook({
    calendar: vietnamCalendar(),
    catalog: createCatalog({
      procedures: [
        record({ versions: [version({ inForce: { from: '2018-06-21' } })] }),
        record({ code: 'X-02', versions: [version({ inForce: { from: '2018-06-21' } })] }),
      ],
    }),
    policies: [],
    bareDays: 'working',
  });
  const drawn = sample(
    arbitraries.dossier(fc, { procedures: ['X-01', 'X-02'], level: 'commune', from: '2019-01-01', until: '2026-10-01' }),
  );

  test('make sense: each is assessed, and every status is seen', () => {
    const statuses = drawn.map((one) => assess(one, { rulebook, at: '2027-06-01T08:00' }).status);
    expect([...new Set(statuses)].sort()).toEqual(['closed', 'early', 'late', 'on-hold', 'on-time', 'overdue', 'stopped', 'withdrawn']);
  });

  test('are of the procedures and the level given', () => {
    expect([...new Set(drawn.map(({ procedure }) => procedure))].sort()).toEqual(['X-01', 'X-02']);
    expect(drawn.every(({ level }) => level === 'commune')).toBe(true);
  });
});

describe('minimal records', () => {
  const records = sample(arbitraries.minimalRecord(fc));

  test('each is taken, and everything that can be left out is, now and then', () => {
    for (const one of records) expect(createCatalog([one]).size).toBe(1);
    for (const key of ['level', 'field', 'limit', 'standing', 'basis', 'from'] as const) {
      expect(share(records, (one) => one[key] === undefined)).toBeGreaterThan(0.05);
      expect(share(records, (one) => one[key] !== undefined)).toBeGreaterThan(0.05);
    }
  });
});

test('anything but fast-check is refused', () => {
  for (const value of [undefined, null, {}, { constant: () => 1 }]) {
    expect(() => arbitraries.limit(value as unknown as typeof fc)).toThrow(expect.objectContaining({ code: 'invalid-input' }));
  }
});
