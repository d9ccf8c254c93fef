import { describe, expect, test } from 'vitest';
import { isRuleError } from '../../src/errors.js';
import { createCatalog, type Catalog } from '../../src/procedure/catalog.js';
import type { Fault } from '../../src/index.js';
import { nationalProcedures } from '../../src/procedures.js';
import { limit, record, version } from './records.js';

/** What holds on a day: the number of working days, or why there is none. */
function daysOn(catalog: Catalog, code: string, on: string): number | string {
  try {
    const { statutoryLimit: found } = catalog.find(code, { on });
    return found !== null && 'value' in found.limit ? found.limit.value : 'no number';
  } catch (error) {
    if (isRuleError(error)) return error.code;
    throw error;
  }
}

const days = (value: number) => limit({ limit: { unit: 'working-days', value } });
/** 12 days in 2024 and the first half of 2025, 10 from then on. */
const below = createCatalog([
  record({
    versions: [
      version({ inForce: { from: '2024-01-01', until: '2025-07-01' }, limit: days(12) }),
      version({ inForce: { from: '2025-07-01' }, limit: days(10) }),
    ],
  }),
]);
/** A record of 3 days for a time. */
const over = (from: string, until?: string) => [
  record({ versions: [version({ inForce: until === undefined ? { from } : { from, until }, limit: days(3) })] }),
];

describe('a record holds for its own days; before and after, what lies below stays', () => {
  const DAYS = ['2023-12-31', '2024-01-01', '2025-06-30', '2025-07-01', '2026-06-30', '2026-07-01', '2027-02-28', '2027-03-01'];

  test.each([
    { what: 'open-ended', from: '2026-07-01', until: undefined, expected: ['nothing-in-force', 12, 12, 10, 10, 3, 3, 3] },
    { what: 'for a time', from: '2026-07-01', until: '2027-03-01', expected: ['nothing-in-force', 12, 12, 10, 10, 3, 3, 10] },
    { what: 'across a change below', from: '2025-06-30', until: '2025-07-02', expected: ['nothing-in-force', 12, 3, 3, 10, 10, 10, 10] },
    {
      what: 'exactly one version below',
      from: '2024-01-01',
      until: '2025-07-01',
      expected: ['nothing-in-force', 3, 3, 10, 10, 10, 10, 10],
    },
    { what: 'from earlier than what lies below', from: '2023-01-01', until: '2024-01-01', expected: [3, 12, 12, 10, 10, 10, 10, 10] },
    { what: 'all of it', from: '2020-01-01', until: undefined, expected: [3, 3, 3, 3, 3, 3, 3, 3] },
  ])('$what', ({ from, until, expected }) => {
    const catalog = below.overlay(over(from, until));
    expect(DAYS.map((on) => daysOn(catalog, 'X-01', on))).toEqual(expected);
    // The one below stays as it is.
    expect(DAYS.map((on) => daysOn(below, 'X-01', on))).toEqual(['nothing-in-force', 12, 12, 10, 10, 10, 10, 10]);
  });

  test('one over another over another', () => {
    const catalog = below.overlay(over('2026-01-01')).overlay(over('2026-07-01', '2026-08-01')).overlay([]);
    expect(['2025-12-31', '2026-01-01', '2026-07-15', '2026-08-01'].map((on) => daysOn(catalog, 'X-01', on))).toEqual([10, 3, 3, 3]);
  });

  test('two versions at once cannot come about: the versions of every record meet edge to edge', () => {
    const catalog = below.overlay(over('2026-07-01', '2027-03-01'));
    const periods = [...catalog].flatMap(({ versions }) => versions.map(({ inForce }) => `${inForce.from} ${inForce.until ?? ''}`.trim()));
    expect(periods).toEqual(['2024-01-01 2025-07-01', '2025-07-01 2026-07-01', '2026-07-01 2027-03-01', '2027-03-01']);
  });

  test('the rest of the record is the new one, with the sources of both', () => {
    const catalog = below.overlay([
      record({
        name: { vi: 'Tên mới', en: 'New name' },
        sources: ['https://example.vn/tinh'],
        versions: [version({ inForce: { from: '2026-07-01' } })],
      }),
    ]);
    const { name, procedure } = catalog.find('X-01', { on: '2024-02-02' });
    expect(name.en).toBe('New name');
    expect(procedure.sources).toEqual(['https://example.vn/tinh', 'https://example.vn/x-01']);
  });

  test('what is laid over is frozen, too', () => {
    const { procedure, inForce } = below.overlay(over('2026-07-01')).find('X-01', { on: '2026-06-30' });
    expect(inForce).toEqual({ from: '2025-07-01', until: '2026-07-01' });
    for (const part of [procedure, procedure.versions, ...procedure.versions, inForce]) expect(Object.isFrozen(part)).toBe(true);
  });
});

describe('the province sets its land limits', () => {
  const splitting = '1.012784';
  const national = nationalProcedures.find(splitting, { on: '2026-07-01' });
  const province = nationalProcedures.overlay({
    documents: [
      {
        document: 'Quyết định của tỉnh',
        issuer: 'Ủy ban nhân dân tỉnh',
        confidence: 'high',
        checkedOn: '2026-07-02',
        url: 'https://example.vn/qd',
      },
    ],
    procedures: [
      {
        ...national.procedure,
        versions: [
          {
            inForce: { from: '2026-07-01' },
            level: national.levels,
            limit: {
              limit: { unit: 'working-days', value: 9 },
              standing: 'stated',
              basis: [
                { document: 'Quyết định của tỉnh', clause: 'Điều 3' },
                { document: 'Nghị định 49/2026/NĐ-CP', clause: 'Điều 15' },
              ],
            },
            variants: [],
          },
        ],
      },
      record({ code: 'LS-DAT-01', field: 'land' }),
    ],
  });

  test.each([
    { on: '2026-01-30', value: 12, standing: 'stated' },
    { on: '2026-06-30', value: 12, standing: 'fallback' },
    { on: '2026-07-01', value: 9, standing: 'stated' },
    { on: '2027-03-01', value: 9, standing: 'stated' },
  ])('$on: $value working days, $standing', ({ on, value, standing }) => {
    const { statutoryLimit: found } = province.find(splitting, { on });
    expect(found?.limit).toEqual({ unit: 'working-days', value });
    expect(found?.standing).toBe(standing);
  });

  test('its citations name its own documents and the national ones, in full', () => {
    const { statutoryLimit: found } = province.find(splitting, { on: '2026-07-01' });
    expect(found?.basis.map(({ document, url, issuedOn }) => [document, url ?? issuedOn])).toEqual([
      ['Quyết định của tỉnh', 'https://example.vn/qd'],
      ['Nghị định 49/2026/NĐ-CP', '2026-01-31'],
    ]);
  });

  test('other procedures keep the national figures; a new code is added; the national catalogue is untouched', () => {
    expect(province.find('1.012786', { on: '2026-07-01' }).statutoryLimit?.standing).toBe('fallback');
    expect(province.find('LS-DAT-01', { on: '2026-07-01' }).field).toBe('land');
    expect(province.size).toBe(118);
    expect(
      province
        .list({ field: 'land' })
        .map(({ code }) => code)
        .at(-1),
    ).toBe('LS-DAT-01');
    expect(province.search('xac nhan cu tru').map(({ code }) => code)).toEqual(['LS-DAT-01']);
    expect(nationalProcedures.size).toBe(117);
    expect(nationalProcedures.find(splitting, { on: '2026-07-01' }).statutoryLimit?.standing).toBe('fallback');
    expect(() => nationalProcedures.find('LS-DAT-01', { on: '2026-07-01' })).toThrow(
      expect.objectContaining({ code: 'unknown-procedure' }),
    );
  });
});

describe('what is refused', () => {
  const ended = createCatalog([record({ versions: [version({ inForce: { from: '2024-01-01', until: '2025-07-01' } })] })]);

  test.each([
    {
      what: 'days between the end below and the start above',
      run: () => ended.overlay(over('2025-07-02')),
      path: 'records[0]',
      en: 'until 2025-07-01 and the record begins on 2025-07-02: add a version for the time between',
      vi: 'hãy ghi thêm phiên bản cho khoảng giữa',
    },
    {
      what: 'days between the end above and the start below',
      run: () => ended.overlay({ procedures: over('2023-01-01', '2023-12-31') }),
      path: 'records.procedures[0]',
      en: 'ends at 2023-12-31 and the catalogue below has this procedure from 2024-01-01',
      vi: 'hãy ghi thêm phiên bản cho khoảng giữa',
    },
    {
      what: 'a fault of the record itself',
      run: () => below.overlay([record({ field: 'x' })]),
      path: 'records[0].field',
      en: 'one of "land"',
      vi: 'một trong "land"',
    },
    {
      what: 'a document of neither',
      run: () => nationalProcedures.overlay([record({ versions: [version({ limit: limit({ basis: [{ document: 'Quyết định 9' }] }) })] })]),
      path: 'records[0].versions[0].limit.basis[0].document',
      en: 'cannot be found',
      vi: 'Không tìm được',
    },
    {
      what: 'one code twice',
      run: () => below.overlay([...over('2026-01-01'), ...over('2026-02-01')]),
      path: 'records[1].code',
      en: 'already there',
      vi: 'đã có ở trên',
    },
  ])('$what', ({ run, path, en, vi }) => {
    const faults: Fault[] = [];
    try {
      run();
    } catch (error) {
      if (!isRuleError(error)) throw error;
      expect(error.code).toBe('invalid-catalog');
      faults.push(...(error.details['faults'] as Fault[]));
    }
    expect(faults.map((fault) => fault.path)).toEqual([path]);
    expect(faults[0]?.en).toContain(en);
    expect(faults[0]?.vi).toContain(vi);
  });

  test('a version that begins where the one before it ended leaves no gap', () => {
    expect(daysOn(ended.overlay(over('2025-07-01')), 'X-01', '2025-07-01')).toBe(3);
  });

  test('more than 20 000 together', { timeout: 20_000 }, () => {
    const part = (letter: string, count: number) =>
      Array.from({ length: count }, (_, index) => ({ code: `${letter}${index}`, name: 'Xác nhận cư trú' }));
    const two = createCatalog(part('A', 9000)).overlay(part('B', 9000));
    expect(two.size).toBe(18_000);
    expect(() => two.overlay(part('C', 2001))).toThrow('There are 20001 procedures, more than 20000');
    expect(two.overlay(part('C', 2000)).size).toBe(20_000);
  });
});
