import { readFileSync } from 'node:fs';
import {
  assess,
  chiLangPolicies,
  computeDeadline,
  createCatalog,
  createRulebook,
  isRuleError,
  statusOf,
  vietnamCalendar,
  type Rulebook,
  type WorkingCalendar,
} from 'tthc-rules';
import { calendarFrom, vectors, type Vector, type VectorProcedure } from 'tthc-rules/testing';
import { describe, expect, test, vi } from 'vitest';
import { z } from 'zod';
import { makeVectors } from '../../scripts/make-vectors.js';

// The machine may be busy.
vi.setConfig({ testTimeout: 60_000 });

const of = <Kind extends Vector['kind']>(kind: Kind) =>
  vectors.cases.filter((one): one is Extract<Vector, { kind: Kind }> => one.kind === kind).map((one) => [one.id, one] as const);

// ── the file ─────────────────────────────────────────────────────────────────

describe('the file', () => {
  test('is what scripts/make-vectors.ts writes', () => {
    expect(readFileSync('vectors/vectors.json', 'utf8')).toBe(makeVectors());
  });

  test('follows its schema', () => {
    const schema = z.fromJSONSchema(JSON.parse(readFileSync('vectors/schema.json', 'utf8')) as Parameters<typeof z.fromJSONSchema>[0]);
    expect(schema.safeParse(vectors).error).toBeUndefined();
    expect(schema.safeParse({ ...vectors, cases: [{ ...vectors.cases[0], kind: 'guess' }] }).success).toBe(false);
  });

  test('has 500 cases and more, each under a name of its own', () => {
    expect(vectors.cases.length).toBeGreaterThanOrEqual(500);
    expect(new Set(vectors.cases.map(({ id }) => id)).size).toBe(vectors.cases.length);
    expect(new Set(vectors.cases.map(({ title }) => title)).size).toBe(vectors.cases.length);
  });

  test('tells its version and what changed in it', () => {
    expect(vectors.changes[0]?.version).toBe(vectors.version);
  });

  test('cites only clauses, sources, calendars and rulebooks that it has, and has none that nothing cites', () => {
    const cited = <T>(list: readonly (readonly T[])[]) => [...new Set(list.flat())].sort();
    expect(cited(vectors.cases.map(({ clauses }) => clauses))).toEqual(Object.keys(vectors.clauses).sort());
    const basis = vectors.cases.map((one) => one.basis);
    expect(cited(basis).filter((id) => !(id in vectors.sources))).toEqual([]);
    expect(Object.keys(vectors.sources).filter((id) => !cited(basis).includes(id))).toEqual([]);
    const calendars = vectors.cases.flatMap((one) => ('calendar' in one.input ? [one.input.calendar] : []));
    expect(cited([calendars])).toEqual(Object.keys(vectors.calendars).sort());
    const rulebooks = vectors.cases.flatMap((one) => ('rulebook' in one.input ? [one.input.rulebook] : []));
    expect(cited([rulebooks])).toEqual(Object.keys(vectors.rulebooks).sort());
  });

  test('cites clauses that the specification has', () => {
    const specification = readFileSync('docs/specification.md', 'utf8');
    expect(Object.keys(vectors.clauses).filter((id) => !specification.includes(`<a id="${id}"></a>`))).toEqual([]);
  });

  test('speaks of every limit, start, way to receive, stop, status, promise and breach', () => {
    const deadlines = of('deadline').map(([, one]) => one);
    const values = (list: readonly unknown[]) => [...new Set(list)].sort();
    expect(values(deadlines.map(({ input }) => input.limit.unit))).toEqual([
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
    expect(values(deadlines.flatMap(({ input }) => input.profile.start ?? []))).toEqual([
      'day-after',
      'elapsed',
      'receipt-session',
      'session-after',
    ]);
    expect(values(deadlines.map(({ input }) => `${input.profile.offHours} ${input.profile.cutOff ?? ''}`))).toEqual([
      'keep-date ',
      'next-opening ',
      'next-opening 11:30',
      'next-opening 15:00',
    ]);
    expect(values(deadlines.flatMap(({ input }) => input.clockStops.map(({ then }) => then ?? 'left out')))).toEqual([
      'left out',
      'restart',
    ]);
    expect(values(deadlines.map(({ expected }) => expected.state))).toEqual(['due', 'on-hold', 'refused']);
    expect(values(of('status').map(([, one]) => one.expected.status))).toEqual([
      'early',
      'late',
      'on-hold',
      'on-time',
      'overdue',
      'running',
    ]);
    expect(values(of('commitment').flatMap(([, one]) => one.expected.promises))).toEqual(['R1', 'R2', 'R3', 'R4', 'R5', 'R6', 'R7', 'R8']);
    const assessed = of('dossier').flatMap(([, { expected }]) => (expected.state === 'assessed' ? [expected] : []));
    expect(values(assessed.flatMap(({ breaches }) => breaches ?? []))).toEqual([
      'extension-not-allowed',
      'extension-without-apology',
      'late-extension',
      'late-supplement-request',
      'second-extension',
      'second-supplement-request',
    ]);
    expect(values(assessed.flatMap(({ status }) => status ?? []))).toEqual([
      'closed',
      'due-soon',
      'early',
      'late',
      'on-hold',
      'on-time',
      'overdue',
      'running',
      'stopped',
      'withdrawn',
    ]);
  });

  test('speaks of every swap and every year of 2008 to 2027', () => {
    const swaps = vectors.calendars['vietnam']!.decisions;
    for (const swap of swaps) {
      if (swap.kind === 'swap') expect(vectors.cases.map(({ id }) => id)).toContain(`swap/${swap.dayOff}/off`);
    }
    expect(swaps).toHaveLength(22);
    for (let year = 2008; year <= 2027; year += 1) {
      expect(vectors.cases.filter(({ id }) => id.startsWith(`year/${year}/`)).map(({ id }) => id.slice(10))).toEqual(
        expect.arrayContaining(['new-year', 'tet', 'hung-kings', '30-april', 'national-day']),
      );
    }
  });
});

// ── the library against it ───────────────────────────────────────────────────

const wall = (instant: { toMillis(): number } | null): number | null => instant?.toMillis() ?? null;
const ms = (iso: string | null): number | null => (iso === null ? null : Date.parse(iso));

/** A calendar of the vectors twice: as described, and where it is the national one, as the library has it. */
function calendarsNamed(name: string): WorkingCalendar[] {
  const description = vectors.calendars[name]!;
  const { knownOn } = description;
  if (description.national !== true) return [calendarFrom(description)];
  return [calendarFrom(description), knownOn === undefined ? vietnamCalendar() : vietnamCalendar({ knownOn })];
}

const calendars = new Map(Object.keys(vectors.calendars).map((name) => [name, calendarsNamed(name)] as const));

function refusalOf(run: () => unknown): unknown {
  try {
    return run();
  } catch (error) {
    if (isRuleError(error)) return { state: 'refused', code: error.code, event: error.details['index'] };
    throw error;
  }
}

describe('deadlines', () => {
  test.each(of('deadline'))('%s', (_, { input, expected }) => {
    const { calendar, receivedAt, limit, profile, clockStops } = input;
    for (const one of calendars.get(calendar)!) {
      const answer = refusalOf(() => {
        const deadline = computeDeadline({ receivedAt, limit, profile, calendar: one, clockStops });
        if (deadline.state === 'on-hold') return { state: 'on-hold', since: wall(deadline.since) };
        const { deemedReceivedAt, due, legalEnd, session } = deadline;
        return { state: 'due', deemedReceivedAt: wall(deemedReceivedAt), due: wall(due), legalEnd: wall(legalEnd), session };
      });
      switch (expected.state) {
        case 'due': {
          const instants = { deemedReceivedAt: ms(expected.deemedReceivedAt), due: ms(expected.due), legalEnd: ms(expected.legalEnd) };
          expect(answer).toEqual({ ...expected, ...instants });
          break;
        }
        case 'on-hold':
          expect(answer).toEqual({ state: 'on-hold', since: ms(expected.since) });
          break;
        case 'refused':
          expect(answer).toMatchObject(expected);
      }
    }
  });
});

describe('days', () => {
  test.each(of('day'))('%s', (_, { input, expected }) => {
    for (const calendar of calendars.get(input.calendar)!) {
      const { working, sessions } = calendar.day(input.date);
      expect({ working, sessions }).toEqual(expected);
    }
  });
});

describe('statuses', () => {
  test.each(of('status'))('%s', (_, { input, expected }) => {
    expect(statusOf(input)).toBe(expected.status);
  });
});

// ── rulebooks ────────────────────────────────────────────────────────────────

const DISTRICTS_UNTIL = '2025-07-01';

function recordOf({ code, field, levels, limit, cutOff }: VectorProcedure) {
  const stated = {
    limit,
    standing: 'stated',
    basis: [{ document: 'Bộ thủ tục của các ca kiểm thử', issuer: 'tthc-rules' }],
    ...(cutOff === undefined ? {} : { cutOff }),
  };
  const version = { limit: stated, variants: [] };
  return {
    code,
    name: { vi: `Thủ tục ${code}`, en: `Procedure ${code}` },
    field,
    confidence: 'medium',
    sources: ['https://example.vn/vectors'],
    checkedOn: '2026-11-22',
    versions: [
      { inForce: { from: '2018-06-21', until: DISTRICTS_UNTIL }, level: levels, ...version },
      { inForce: { from: DISTRICTS_UNTIL }, level: ['commune'], ...version },
    ],
  };
}

const catalog = createCatalog({ procedures: vectors.procedures.map(recordOf) });

const rulebooks = new Map(
  Object.entries(vectors.rulebooks).map(([name, { chiLang, bareDays }]): [string, Rulebook] => {
    const policies = chiLang === null ? [] : chiLangPolicies(chiLang);
    return [name, createRulebook({ calendar: vietnamCalendar(), catalog, policies, bareDays })];
  }),
);

describe('commitments', () => {
  test.each(of('commitment'))('%s', (_, { input, expected }) => {
    const { rulebook, ...receipt } = input;
    const commitment = rulebooks.get(rulebook)!.receive(receipt);
    const { appointmentSlip, goldenDay, ...instants } = expected;
    expect({
      due: wall(commitment.due),
      promised: wall(commitment.promised?.due ?? null),
      target: wall(commitment.target?.due ?? null),
      statutory: wall(commitment.statutory?.due ?? null),
      promises: commitment.promises.map(({ promise }) => promise.id).sort(),
    }).toEqual({
      due: ms(instants.due),
      promised: ms(instants.promised),
      target: ms(instants.target),
      statutory: ms(instants.statutory),
      promises: instants.promises,
    });
    if (appointmentSlip !== undefined) expect(commitment.appointmentSlip?.duty ?? null).toBe(appointmentSlip);
    if (goldenDay !== undefined) expect(commitment.goldenDay).toBe(goldenDay);
  });

  test('the law profile in force counts as the rulebooks of the vectors say', () => {
    for (const { counting } of Object.values(vectors.rulebooks)) {
      for (const day of ['2024-01-02', '2025-07-01']) expect(rulebooks.get('statute')!.lawProfileOn(day).counting).toEqual(counting);
    }
  });
});

describe('dossiers', () => {
  test.each(of('dossier'))('%s', (_, { input, expected }) => {
    const { rulebook, dossier, at } = input;
    const answer = refusalOf(() => {
      const asked = dossier as Parameters<typeof assess>[0];
      const { status, due, remaining, overdueBy, promiseMissed, legallyOverdue, breaches } = assess(asked, {
        rulebook: rulebooks.get(rulebook)!,
        at,
      });
      return {
        state: 'assessed',
        status,
        due: wall(due),
        remaining,
        overdueBy,
        promiseMissed,
        legallyOverdue,
        breaches: breaches.map(({ code }) => code),
      };
    });
    const due = expected.state === 'assessed' && expected.due !== undefined ? { due: ms(expected.due) } : {};
    expect(answer).toMatchObject({ ...expected, ...due });
  });
});
