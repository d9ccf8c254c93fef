import { describe, expect, test } from 'vitest';
import {
  compareCatalogs,
  createCatalog,
  createRulebook,
  movedBy,
  vietnamCalendar,
  type MinimalRecord,
  type PublishedLimit,
} from '../../src/index.js';
import { readLimitText } from '../../src/portal.js';
import type { CatalogChangeKind } from '../../src/report/compare-catalogs.js';
import { nationalProcedures } from '../../src/procedures.js';
import { publishedProcedures } from '../../src/procedures/published.js';
import provinces from '../data/provincial-limits.json';
import { limit, record, variant, version } from './records.js';

const refused = (code: string) => expect.objectContaining({ name: 'RuleError', code }) as Error;
const minimal = (changes: Partial<MinimalRecord> = {}): MinimalRecord => ({ code: 'X-01', name: 'Xác nhận', ...changes });
const days = (value: number): PublishedLimit => ({ unit: 'working-days', value });

describe('one limit against another', () => {
  const DAY = { unit: 'same-day' } as const;
  test.each<{ before: PublishedLimit | null; after: PublishedLimit | null; kind: CatalogChangeKind | undefined }>([
    { before: days(10), after: days(7), kind: 'shorter' },
    { before: days(10), after: days(10), kind: undefined },
    { before: days(10), after: days(10.5), kind: 'longer' },
    { before: { unit: 'days', value: 3 }, after: { unit: 'days', value: 2.5 }, kind: 'shorter' },
    { before: { unit: 'hours', value: 8 }, after: { unit: 'hours', value: 24 }, kind: 'longer' },
    // A province cut 25 ngày to 17,5 ngày làm việc: over Tết the second ends later.
    { before: { unit: 'days', value: 25 }, after: days(17.5), kind: 'unknown' },
    { before: days(1), after: { unit: 'working-hours', value: 4 }, kind: 'unknown' },
    { before: days(1), after: DAY, kind: 'shorter' },
    { before: DAY, after: days(1), kind: 'longer' },
    // Half a day from the next session may end before the day does.
    { before: DAY, after: days(0.5), kind: 'unknown' },
    { before: DAY, after: { unit: 'same-session' }, kind: 'shorter' },
    { before: { unit: 'same-session' }, after: { unit: 'same-session', minLeadMinutes: 30 }, kind: 'unknown' },
    { before: { unit: 'calendar-days', value: 20 }, after: { unit: 'calendar-days', value: 15, exceptHolidays: true }, kind: 'unknown' },
    { before: null, after: days(3), kind: 'limit-added' },
    { before: days(3), after: null, kind: 'limit-removed' },
    { before: null, after: null, kind: undefined },
  ])('$before against $after: $kind', ({ before, after, kind }) => {
    const { changes, same, counts } = compareCatalogs(
      createCatalog([minimal({ limit: before })]),
      createCatalog([minimal({ limit: after })]),
    );
    expect(changes.map((change) => change.kind)).toEqual(kind === undefined ? [] : [kind]);
    expect(same).toBe(kind === undefined ? 1 : 0);
    expect(counts).toEqual(kind === undefined ? {} : { [kind]: 1 });
  });

  test.each([
    { standing: 'stated', mayBeLonger: 'no', vi: 'địa phương không được kéo dài', en: 'may not be longer' },
    {
      standing: 'fallback',
      mayBeLonger: 'yes',
      vi: 'tỉnh được quy định thời hạn riêng',
      en: 'only where the province had not set its own',
    },
    { standing: 'published', mayBeLonger: 'unknown', vi: 'chưa rõ có được kéo dài không', en: 'is not known' },
    { standing: 'unverified', mayBeLonger: 'unknown', vi: 'chưa rõ có được kéo dài không', en: 'is not known' },
  ] as const)('longer than a limit that is $standing: $mayBeLonger', ({ standing, mayBeLonger, vi, en }) => {
    const { changes } = compareCatalogs(
      createCatalog([minimal({ limit: days(5), standing })]),
      createCatalog([minimal({ limit: days(9) })]),
    );
    expect(changes).toMatchObject([{ kind: 'longer', mayBeLonger }]);
    expect(changes[0]?.text.vi).toContain(vi);
    expect(changes[0]?.text.en).toContain(en);
  });

  test('the same limit with another cut-off', () => {
    const at = (cutOff: string) => createCatalog([minimal({ limit: { unit: 'same-day' }, cutOff })]);
    expect(compareCatalogs(at('15:00'), at('16:00')).changes.map(({ text }) => text.vi)).toEqual([
      'X-01 (Xác nhận): vẫn trong ngày, giờ chốt từ 15:00 thành 16:00.',
    ]);
  });
});

describe('procedures and cases', () => {
  test('what is new and what is gone, also by abolition', () => {
    const before = createCatalog([record({ code: 'X-01' }), record({ code: 'X-02' })]);
    const gone = version({
      inForce: { from: '2026-07-01' },
      status: 'abolished',
      limit: null,
      basis: [{ document: 'Quyết định 9', issuer: 'UBND tỉnh' }],
    });
    const after = before.overlay([record({ code: 'X-02', versions: [gone] }), minimal({ code: 'X-03', limit: days(2) })]);
    expect(compareCatalogs(before, after).changes.map(({ code, kind }) => [code, kind])).toEqual([
      ['X-02', 'removed'],
      ['X-03', 'added'],
    ]);
    expect(compareCatalogs(before, after, { on: '2026-06-30' }).counts).toEqual({ added: 1 });
  });

  test('cases by their id; a list that does not name them has lost them', () => {
    const full = createCatalog([
      record({ versions: [version({ variants: [variant(), variant({ id: 'many-copies', limit: limit({ limit: days(9) }) })] })] }),
    ]);
    const other = createCatalog([
      record({ versions: [version({ variants: [variant({ limit: limit({ limit: days(2) }) }), variant({ id: 'by-post' })] })] }),
    ]);
    expect(compareCatalogs(full, other).changes.map(({ variant: id, kind }) => [id, kind])).toEqual([
      ['verification', 'shorter'],
      ['many-copies', 'variant-removed'],
      ['by-post', 'variant-added'],
    ]);
    // The ordinary limit is the same in both.
    expect(compareCatalogs(full, other).same).toBe(1);
  });

  test('a day decides which versions are compared', () => {
    const after = nationalProcedures.overlay([
      minimal({ code: '2.001019', name: 'Chứng thực di chúc', limit: days(1), from: '2026-07-01', basis: 'Quyết định 1' }),
    ]);
    expect(compareCatalogs(nationalProcedures, after, { on: '2026-06-30' }).changes).toEqual([]);
    // The list names no case, so the case of the national record is lost from then on.
    expect(compareCatalogs(nationalProcedures, after, { on: '2026-07-01' }).counts).toEqual({ shorter: 1, 'variant-removed': 1 });
    expect(compareCatalogs(nationalProcedures, nationalProcedures)).toMatchObject({ on: null, counts: {}, changes: [] });
  });

  test('every sentence names the procedure and ends, in both languages', () => {
    const texts = compareCatalogs(nationalProcedures, createCatalog([minimal({ limit: days(2) })])).changes.map(({ text }) => text);
    for (const { vi, en } of texts) for (const text of [vi, en]) expect(text).toMatch(/^[\dX][\d.-]+ \(.+\).*: .+\.$/);
  });

  test.each([
    { what: 'no catalogue', run: () => compareCatalogs([] as never, nationalProcedures), code: 'invalid-catalog' },
    { what: 'no second catalogue', run: () => compareCatalogs(nationalProcedures, undefined as never), code: 'invalid-catalog' },
    {
      what: 'a day that does not exist',
      run: () => compareCatalogs(nationalProcedures, nationalProcedures, { on: '2026-02-30' }),
      code: 'invalid-date',
    },
    {
      what: 'another option',
      run: () => compareCatalogs(nationalProcedures, nationalProcedures, { at: '2026-01-01' } as never),
      code: 'invalid-input',
    },
    {
      what: 'options that are none',
      run: () => compareCatalogs(nationalProcedures, nationalProcedures, null as never),
      code: 'invalid-input',
    },
  ])('$what is refused', ({ run, code }) => {
    expect(run).toThrow(refused(code));
  });
});

interface Row {
  readonly code: string;
  readonly province: string;
  readonly decision: string | null;
  readonly date: string;
  readonly text: string;
  readonly header?: string;
  readonly plain?: readonly (string | number)[];
  readonly national?: readonly (string | number)[];
  readonly against?: string;
}

/** What a province printed as a minimal record; no limit where the words leave a doubt. */
function printed({ code, text, header, province, decision }: Row): MinimalRecord {
  const { limit: written } = readLimitText(header === undefined ? text : `${text.replace(/ngày$/u, '')}${header}`);
  const basis = decision === null ? {} : { basis: `Quyết định ${decision} của ${province}` };
  const named = { code, name: `Thủ tục ${code}`, ...basis };
  if (written === null || written.unit === 'immediate' || written.unit === 'minutes' || written.unit === 'months')
    return { ...named, limit: null };
  if (written.unit === 'same-day') {
    const { cutOff } = written;
    return { ...named, limit: { unit: 'same-day' }, ...(cutOff === undefined ? {} : { cutOff }) };
  }
  return { ...named, limit: written as PublishedLimit };
}

const rows = provinces.rows as readonly Row[];
const plainOf = (given: PublishedLimit | null | undefined) =>
  given === null || given === undefined ? null : 'value' in given ? [given.unit, given.value] : [given.unit];

describe('what provinces printed, against the portal of June 2026', () => {
  const KINDS: Readonly<Record<string, CatalogChangeKind | undefined>> = {
    shorter: 'shorter',
    longer: 'longer',
    equal: undefined,
    'other unit': 'unknown',
  };
  const compared = rows.filter(({ against }) => against !== undefined);

  test('rows of 19 provinces, 70 of them with a national limit', () => {
    expect(new Set(rows.map(({ province }) => province)).size).toBe(19);
    expect(compared).toHaveLength(70);
  });

  test.each(rows.filter(({ plain }) => plain !== undefined))('$province $code "$text" is read as $plain', (row) => {
    // Two columns of a page that run together, before and after a cut: which is which the words do not say.
    const runTogether = /^\d+ ngày(?: làm việc)? [\d.,]+ ngày(?: làm việc)?$/u.test(row.text);
    expect(plainOf(printed(row).limit)).toEqual(runTogether ? null : row.plain);
  });

  test.each(compared)('$province $code: $text is $against to $national', (row) => {
    const [unit, value] = row.national as [string, number?];
    const national = (value === undefined ? { unit } : { unit, value }) as PublishedLimit;
    const before = createCatalog([{ code: row.code, name: 'x', limit: national, standing: 'published' }]);
    const { changes } = compareCatalogs(before, before.overlay([printed(row)]));
    const expected = KINDS[row.against ?? ''];
    // Printed with two limits or a case: the reader leaves it open rather than take one.
    if (printed(row).limit === null) return expect(changes.map(({ kind }) => kind)).toEqual(['limit-removed']);
    // A day is longer than the same day.
    const day = unit === 'same-day' && expected === 'unknown' ? 'longer' : expected;
    expect(changes.map(({ kind }) => kind)).toEqual(day === undefined ? [] : [day]);
  });

  test('the list of one province over the published procedures, as a report', () => {
    const list = rows.filter(({ province }) => province === 'Cao Bằng').map(printed);
    const once = [...new Map(list.map((one) => [one.code, one])).values()];
    const before = publishedProcedures;
    const comparison = compareCatalogs(before, before.overlay(once.map((one) => ({ ...one, from: '2026-07-01' }))), { on: '2026-11-02' });
    const touched = new Set(once.map(({ code }) => code));
    expect(comparison.changes.every(({ code }) => touched.has(code))).toBe(true);
    expect(Object.values(comparison.counts).reduce((sum, count) => sum + count, 0)).toBe(comparison.changes.length);
    // 45 working days over the 30 of the portal, which nobody compared with the act.
    const longer = comparison.changes.find(({ code }) => code === '1.004179');
    if (longer?.kind === 'longer')
      expect(longer).toMatchObject({ mayBeLonger: 'unknown', before: { limit: days(30) }, after: { limit: days(45) } });
  });
});

describe('a new decision, and the dossiers that are open', () => {
  const calendar = vietnamCalendar();
  const before = createCatalog([minimal({ level: 'commune', limit: days(5), standing: 'stated' })]);
  const bookOf = (catalog: typeof before) => createRulebook({ calendar, catalog, policies: [], bareDays: 'working' });
  const dossier = { id: 'DS-1', procedure: 'X-01', events: [{ type: 'received', at: '2026-03-02T09:00' }] } as const;

  test('one that holds from a later day moves no dossier received before it', () => {
    const after = before.overlay([minimal({ limit: days(3), from: '2026-03-03' })]);
    expect(compareCatalogs(before, after).counts).toEqual({ shorter: 1 });
    expect(movedBy([dossier], { before: bookOf(before), after: bookOf(after) })).toEqual([]);
  });

  test('one that was known too late moves it, and says by how much', () => {
    const after = before.overlay([minimal({ limit: days(3), from: '2026-03-01' })]);
    const [moved] = movedBy([dossier], { before: bookOf(before), after: bookOf(after) });
    // Received on Monday 2 March: 5 working days end on Monday 9 March, 3 on Thursday 5 March.
    expect([moved?.before.toISODate(), moved?.after.toISODate(), moved?.days]).toEqual(['2026-03-09', '2026-03-05', -4]);
    expect(moved?.because).toEqual([]);
    expect(moved?.text.en).toMatch(/^The result is due at .+ instead of .+\.$/);
  });
});
