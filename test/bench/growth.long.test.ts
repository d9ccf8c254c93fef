// First: what is loaded before it is not counted.
import { entriesOf } from './work.js';
import { describe, expect, test } from 'vitest';
import {
  assess,
  computeDeadline,
  createCatalog,
  createRulebook,
  explain,
  isRuleError,
  officialReport,
  onTimeReport,
  profiles,
  progressIndex,
  vietnamCalendar,
  workingDays,
  type Dossier,
  type DossierEvent,
} from '../../src/index.js';
import { readLimitText } from '../../src/portal.js';
import { documents } from '../../src/data/procedures/index.js';
import { BOUNDS } from '../../src/procedure/plain-data.js';
import { nationalProcedures } from '../../src/procedures.js';
import { publishedProcedures } from '../../src/procedures/published.js';
import { LIMIT_PIECES } from '../fuzz/limits.js';

// That work grows with what it is given, and not with its square, is seen in how often the code of the library is entered. How long it
// takes is for `npm run bench` and `npm run fuzz` to tell: no test looks at a clock.

const calendar = vietnamCalendar();
const rulebook = createRulebook({ calendar, catalog: nationalProcedures, policies: [], bareDays: 'working' });
const at = '2026-12-15T00:00';
const period = { from: '2026-08-15', until: '2026-09-15' };

const minimalRecords = (count: number) =>
  Array.from({ length: count }, (_, i) => ({
    code: `1.${100_000 + i}`,
    name: 'Đăng ký biến động',
    level: ['province', 'commune'],
    field: 'Đất đai',
    limit: { unit: 'working-days', value: 5 },
    basis: 'Quyết định 2304/QĐ-BNNMT',
    from: '2026-01-01',
  }));

const [full] = [...nationalProcedures].map((procedure) => JSON.parse(JSON.stringify(procedure)) as object);
const fullRecords = (count: number) => ({
  documents,
  procedures: Array.from({ length: count }, (_, i) => ({ ...full, code: `1.${100_000 + i}` })),
});

const names = [...publishedProcedures].map(({ name }) => name.vi);
const catalogOf = (count: number) =>
  createCatalog(Array.from({ length: count }, (_, i) => ({ code: `1.${100_000 + i}`, name: names[i % names.length] })));

const dossiersOf = (count: number): Dossier[] =>
  Array.from({ length: count }, (_, i) => ({
    id: `H-${i}`,
    procedure: '2.001019',
    events: [
      { type: 'received', at: `2026-08-${17 + (i % 5)}T09:00` },
      ...(i % 3 === 0 ? [] : [{ type: 'returned' as const, at: `2026-08-${24 + (i % 5)}T10:00` }]),
    ],
  }));

/** A dossier of so many pauses, an hour each. */
const pausedOften = (count: number): Dossier => {
  const minute = (place: number) => new Date(Date.UTC(2026, 7, 17, 2) + place * 3_600_000).toISOString();
  const events: DossierEvent[] = [{ type: 'received', at: minute(0) }];
  for (let i = 0; i < count; i++) events.push({ type: 'paused', at: minute(2 * i + 1) }, { type: 'resumed', at: minute(2 * i + 2) });
  return { id: 'H-1', procedure: '2.001019', events };
};

/** `prepare` is not counted. */
const GROWING: readonly { readonly what: string; readonly size: number; readonly prepare: (size: number) => () => unknown }[] = [
  {
    what: 'a catalogue of minimal records',
    size: 800,
    prepare: (size) => {
      const records = minimalRecords(size);
      return () => createCatalog(records);
    },
  },
  {
    what: 'a catalogue of full records',
    size: 100,
    prepare: (size) => {
      const records = fullRecords(size);
      return () => createCatalog(records);
    },
  },
  ...['khai sinh', 'sổ đỏ', 'cấp', 'cấp giấy chứng nhận'].map((typed) => ({
    what: `a search for “${typed}” in records that bear it alike`,
    size: 2_500,
    prepare: (size: number) => {
      const catalog = catalogOf(size);
      catalog.search('x');
      return () => catalog.search(typed);
    },
  })),
  {
    what: 'explaining steps',
    size: 5_000,
    prepare: (size) => {
      const [day] = computeDeadline({
        receivedAt: '2026-08-17T09:00',
        limit: workingDays(1),
        profile: profiles.civilCode,
        calendar,
      }).steps.filter(({ code }) => code === 'day');
      const steps = Array.from({ length: size }, () => day!);
      return () => explain({ steps }, 'vi');
    },
  },
  {
    what: 'a dossier of pauses',
    size: 100,
    prepare: (size) => {
      const dossier = pausedOften(size);
      return () => assess(dossier, { rulebook, at }).reasons;
    },
  },
  {
    what: 'an official report of dossiers',
    size: 500,
    prepare: (size) => {
      const dossiers = dossiersOf(size);
      return () => officialReport(dossiers, { rulebook, form: '07a', period });
    },
  },
  {
    what: 'an on-time report of dossiers',
    size: 500,
    prepare: (size) => {
      const dossiers = dossiersOf(size);
      return () => onTimeReport(dossiers, { rulebook, at });
    },
  },
  {
    what: 'a progress index of dossiers',
    size: 500,
    prepare: (size) => {
      const dossiers = dossiersOf(size);
      return () => progressIndex(dossiers, { rulebook, period });
    },
  },
  ...LIMIT_PIECES.map((piece) => ({
    what: `the text of a limit that repeats “${piece}”`,
    size: 5_000,
    prepare: (size: number) => {
      const text = piece.repeat(Math.floor(size / piece.length));
      return () => readLimitText(text);
    },
  })),
];

describe('four times as much takes at most five times the work', () => {
  test.each(GROWING)('$what', ({ size, prepare }) => {
    const [small, large] = [prepare(size), prepare(4 * size)];
    // What is made once, such as the years of a calendar, is there before it is counted.
    small();
    const entries = entriesOf(small);
    expect(entries).toBeGreaterThan(100);
    expect(entriesOf(large)).toBeLessThan(5 * entries);
  });
});

describe('what is too much is given up early', () => {
  const refused = (work: () => unknown): number =>
    entriesOf(() => {
      try {
        work();
      } catch (error) {
        if (isRuleError(error)) return;
        throw error;
      }
      throw new Error('It was not refused.');
    });

  test('a list of a billion holes: a thousand entries of code', () => {
    expect(refused(() => createCatalog(new Array(2 ** 30)))).toBeLessThan(1_000);
  });

  test('one value a billion times, told when the last that is allowed was read', () => {
    let wide: unknown = [];
    for (let level = 0; level < 30; level++) wide = [wide, wide];
    expect(refused(() => createCatalog([wide]))).toBeLessThan(100 * BOUNDS.records.values);
  });

  test('a date-time of 100,000 characters is looked at no longer than one of a thousand', () => {
    const receivedAt = (length: number) => () => calendar.sessionAt('2025-03-03T09:00'.padEnd(length, ' '));
    refused(receivedAt(1_000));
    expect(refused(receivedAt(100_000))).toBe(refused(receivedAt(1_000)));
  });
});
