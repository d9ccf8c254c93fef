import { describe, expect, test } from 'vitest';
import { createCatalog } from '../../src/procedure/catalog.js';
import { nationalProcedures } from '../../src/procedures.js';
import { refusalTextOf } from '../support/refusal.js';
import { limit, record, version } from './records.js';

const ON = '2025-03-03';
const refused = (code: string) => expect.objectContaining({ name: 'RuleError', code }) as Error;

describe('find: by code', () => {
  test.each([
    { form: 'the national code', code: '2.000815', found: '2.000815' },
    { form: 'with a case', code: '2.000815.01', found: '2.000815' },
    { form: 'the older local form', code: '2.000815.000.00.00.H37', found: '2.000815' },
    { form: 'the older local form of another province', code: '2.000815.000.00.00.H55', found: '2.000815' },
    { form: 'with a province', code: '1.004873.H38', found: '1.004873' },
  ])('$form: $code', ({ code, found }) => {
    expect(nationalProcedures.find(code, { on: ON }).code).toBe(found);
  });

  test.each([
    '',
    ' 2.000815',
    '2.000815 ',
    '2.00081',
    '2.0008155',
    '2.000815.1',
    '2.000815.001',
    '2.000815.H3',
    '2.000815.h37',
    '2.000815.000.00.00',
    '2.000815.000.00.00.H37.01',
    '２.000815',
    '2.000816',
    '1.000094',
    '__proto__',
    'constructor',
    'prototype',
    'toString',
    'hasOwnProperty',
    '2.000815\u0000',
    '2.000815\n',
    '\u202E2.000815',
    'x'.repeat(100_000),
    '2.000815.01'.repeat(10_000),
  ])('unknown: %j', (code) => {
    expect(() => nationalProcedures.find(code, { on: ON })).toThrow(refused('unknown-procedure'));
  });

  test.each([undefined, null, 2.000815, 0, true, [], ['2.000815'], {}, { toString: () => '2.000815' }, Symbol('2.000815'), 1n])(
    'not a text: %s',
    (code) => {
      expect(() => nationalProcedures.find(code as never, { on: ON })).toThrow(refused('unknown-procedure'));
    },
  );

  test('the message shows a hostile code shortened, on one line', () => {
    expect(() => nationalProcedures.find(`\n${'x'.repeat(100_000)}`, { on: ON })).toThrow(
      /^code is "\\nx{39}…" \(100001 characters\): expected a code of this catalogue of 117 procedures\. Lay a record of your own over the catalogue with overlay\(.*\)\.$/,
    );
  });

  test("a portal's own code is found as it is written, not as a form of a national one", () => {
    const catalog = createCatalog([record({ code: 'H37.01' })]);
    expect(catalog.find('H37.01', { on: '2026-02-02' }).code).toBe('H37.01');
    expect(() => catalog.find('H37', { on: '2026-02-02' })).toThrow(refused('unknown-procedure'));
  });
});

describe('find: a code that lost its last zeros', () => {
  const catalog = createCatalog([record({ code: '1.012790' }), record({ code: '1.000800' }), record({ code: 'X-10' })]);
  test.each<{ code: unknown; didYouMean: string[] }>([
    { code: '1.01279', didYouMean: ['1.012790'] },
    { code: '1.0008', didYouMean: ['1.000800'] },
    { code: 1.01279, didYouMean: ['1.012790'] },
    { code: '1.01279.H37', didYouMean: ['1.012790'] },
    // One zero, but no such code.
    { code: '1.01280', didYouMean: [] },
    { code: 'X-1', didYouMean: [] },
    { code: '', didYouMean: [] },
    { code: null, didYouMean: [] },
  ])('$code: $didYouMean', ({ code, didYouMean }) => {
    expect(() => catalog.find(code as string, { on: '2026-02-02' })).toThrow(
      expect.objectContaining({ code: 'unknown-procedure', details: expect.objectContaining({ didYouMean }) as unknown }),
    );
    if (didYouMean.length > 0)
      expect(() => catalog.find(code as string, { on: '2026-02-02' })).toThrow(`Did you mean ${didYouMean.join()}?`);
  });
});

describe('find: by day', () => {
  const catalog = createCatalog([
    record({
      versions: [
        version({ inForce: { from: '2020-01-01', until: '2025-07-01' }, level: ['district'], note: { vi: 'Cũ', en: 'Old' } }),
        version({ inForce: { from: '2025-07-01', until: '2026-01-01' } }),
        version({
          inForce: { from: '2026-01-01', until: '2026-07-01' },
          status: 'abolished',
          limit: null,
          basis: [{ document: 'Nghị quyết bãi bỏ', clause: 'Điều 1', issuer: 'Chính phủ' }],
        }),
        version({ inForce: { from: '2026-07-01', until: '2027-01-01' }, limit: null }),
      ],
      note: { vi: 'Chung', en: 'Common' },
    }),
  ]);

  test.each([
    { on: '2020-01-01', level: ['district'], what: 'the first day' },
    { on: '2025-06-30', level: ['district'], what: 'the last day of the first version' },
    { on: '2025-07-01', level: ['commune'], what: 'the first day of the second' },
    { on: '2025-12-31', level: ['commune'], what: 'the last day before it is abolished' },
    { on: '2026-07-01', level: ['commune'], what: 'the day it is back' },
    { on: '2026-12-31', level: ['commune'], what: 'the last day' },
  ])('$on: $what', ({ on, level }) => {
    expect(catalog.find('X-01', { on }).levels).toEqual(level);
  });

  test.each([
    { on: '2019-12-31', says: 'X-01 is not in force on 2019-12-31: this catalogue has it from 2020-01-01 until 2027-01-01 (not included)' },
    { on: '2027-01-01', says: 'X-01 is not in force on 2027-01-01' },
    {
      on: '2026-01-01',
      says: 'X-01 is abolished on 2026-01-01: from 2026-01-01 until 2026-07-01 (not included), by Điều 1, Nghị quyết bãi bỏ',
    },
    { on: '2026-06-30', says: 'X-01 is abolished on 2026-06-30' },
  ])('$on: nothing in force', ({ on, says }) => {
    expect(() => catalog.find('X-01', { on })).toThrow(refused('nothing-in-force'));
    expect(() => catalog.find('X-01', { on })).toThrow(says);
  });

  test('a refusal carries the period as facts', () => {
    expect(() => catalog.find('X-01', { on: '2026-02-02' })).toThrow(
      expect.objectContaining({
        details: expect.objectContaining({
          code: 'X-01',
          from: '2020-01-01',
          until: '2027-01-01',
          abolished: { from: '2026-01-01', until: '2026-07-01' },
        }) as unknown,
      }),
    );
  });

  test.each([
    {},
    { on: undefined },
    { on: '2025-02-30' },
    { on: '2025-1-1' },
    { on: '2025-01-01T00:00' },
    { on: 20250101 },
    undefined,
    null,
  ])('not a day: %j', (options) => {
    expect(() => catalog.find('X-01', options as never)).toThrow(refused('invalid-date'));
  });

  test('what is found: the version, with the notes of record and version', () => {
    const { procedure, ...found } = catalog.find('X-01', { on: ON });
    expect(found).toEqual({
      code: 'X-01',
      name: { vi: 'Xác nhận cư trú', en: 'Confirmation of residence' },
      field: 'other',
      confidence: 'medium',
      inForce: { from: '2020-01-01', until: '2025-07-01' },
      levels: ['district'],
      statutoryLimit: limit(),
      // Under their earlier names, too.
      level: ['district'],
      limit: limit(),
      variants: [],
      notes: [
        { vi: 'Chung', en: 'Common' },
        { vi: 'Cũ', en: 'Old' },
      ],
    });
    expect(procedure.versions).toHaveLength(4);
  });

  test('no limit stated is said as such', () => {
    expect(catalog.find('X-01', { on: '2026-07-01' }).statutoryLimit).toBeNull();
  });
});

describe('citations are given in full', () => {
  test('what is known of a document stands in each citation of it', () => {
    const [basis] = nationalProcedures.find('1.000656', { on: '2027-03-01' }).statutoryLimit?.basis ?? [];
    expect(basis).toMatchObject({
      document: 'Luật Hộ tịch 03/2026/QH16',
      number: '03/2026/QH16',
      issuer: 'Quốc hội',
      issuedOn: '2026-04-23',
      clause: 'Điều 3 khoản 3',
      effectiveFrom: '2027-03-01',
      checkedOn: '2026-11-29',
    });
  });

  test('of the law, the maximum, the publishing decision and the act that abolished', () => {
    const { procedure, statutoryLimit: sickness } = nationalProcedures.find('1.001667', { on: '2026-01-15' });
    expect(procedure.publishedBy?.issuer).toBe('Bộ Tài chính');
    expect(sickness?.lawMaximum?.basis[0]?.issuer).toBe('Quốc hội');
    const landData = [...nationalProcedures].find(({ code }) => code === '1.012789');
    expect(landData?.versions[1]?.basis?.[0]?.issuer).toBe('Chính phủ');
    expect(landData?.versions[0]?.variants[0]?.limit?.basis[0]?.issuer).toBe('Chính phủ');
  });
});

describe('list', () => {
  const codes = (list: readonly { code: string }[]) => list.map(({ code }) => code);

  test('without a filter lists every procedure, sorted by code, as many as size says', () => {
    const all = codes(nationalProcedures.list());
    expect(all).toEqual([...all].sort());
    expect(codes([...nationalProcedures])).toEqual(all);
    expect(all).toHaveLength(117);
    expect(nationalProcedures.size).toBe(117);
  });

  // Counted in the researched list: 48 land, 34 civil status, 21 social insurance, 12 certification; and two of civil status since.
  test.each([
    { field: 'land', count: 48 },
    { field: 'civil-status', count: 36 },
    { field: 'social-insurance', count: 21 },
    { field: 'certification', count: 12 },
    { field: 'other', count: 0 },
    { field: 'toString', count: 0 },
  ])('$field: $count', ({ field, count }) => {
    expect(nationalProcedures.list({ field: field as never })).toHaveLength(count);
  });

  test('by level and day: certification at the district until it ended', () => {
    const at = (on: string) => codes(nationalProcedures.list({ field: 'certification', level: 'district', on }));
    expect(at('2025-06-30')).toEqual(['2.000815', '2.000884', '2.000908', '2.000913', '2.000927', '2.000942', '2.000992', '2.001008']);
    expect(at('2025-07-01')).toEqual([]);
    expect(codes(nationalProcedures.list({ field: 'certification', level: 'district' }))).toEqual(at('2025-06-30'));
  });

  test('by day: what is abolished is not listed, nor what had not begun', () => {
    const on = (day: string) => codes(nationalProcedures.list({ field: 'land', on: day }));
    expect(on('2026-05-17')).toContain('1.012789');
    expect(on('2026-05-18')).not.toContain('1.012789');
    expect(on('2023-01-14')).toEqual([]);
    expect(on('2023-01-15')).toEqual(['1.011441', '1.011442', '1.011443', '1.011444', '1.011445']);
  });

  test('with a day, what find gives; without, the records', () => {
    const [first] = nationalProcedures.list({ on: ON });
    expect(first).toBe(nationalProcedures.find(first?.code ?? '', { on: ON }));
    expect(nationalProcedures.list()[0]).toBe([...nationalProcedures][0]);
  });

  test('a bad day or filter is refused', () => {
    expect(() => nationalProcedures.list({ on: '2025-02-30' })).toThrow(refused('invalid-date'));
    expect(() => nationalProcedures.list(null as never)).toThrow(refused('invalid-input'));
    expect(() => nationalProcedures.list('land' as never)).toThrow(refused('invalid-input'));
  });

  test('find is told where its day belongs', () => {
    const find = (options: unknown) => refusalTextOf(() => nationalProcedures.find('2.000815', options as never));
    expect(find('2026-03-02')).toBe('invalid-date: options is "2026-03-02": expected { on: "YYYY-MM-DD" }.');
    expect(find(null)).toBe('invalid-date: options is null: expected { on: "YYYY-MM-DD" }.');
    expect(find(undefined)).toBe('invalid-date: on is undefined: expected a real day written "YYYY-MM-DD".');
    expect(find({ on: '2026-03-32' })).toContain('invalid-date: on is "2026-03-32", a day that does not exist');
  });
});

describe('search', () => {
  const codes = (text: string) => nationalProcedures.search(text).map(({ code }) => code);
  const GUARDIANSHIP = ['1.001669', '1.004837', '1.004845', '2.000547', '2.000756'];

  test.each([
    { text: 'giám hộ', how: 'with diacritics' },
    { text: 'giám hộ'.normalize('NFD'), how: 'with combining diacritics' },
    { text: 'giam ho', how: 'without' },
    { text: 'GIÁM HỘ', how: 'in capitals' },
    { text: '  hộ,  giám!', how: 'in another order, with signs between' },
  ])('$text: $how', ({ text }) => {
    expect(codes(text)).toEqual(GUARDIANSHIP);
  });

  test.each([
    { text: 'khai sinh lưu động', found: ['1.003583'] },
    { text: 'dat dai hoa giai', found: ['1.012812'] },
    { text: 'Đính chính', found: ['1.012790', '1.012796'] },
    { text: 'will', found: ['2.001019'] },
    // The names that say BHYT, those that say bảo hiểm y tế, and one that said BHYT until 2026-08-24.
    { text: 'BHYT', found: ['1.001939', '1.002051', '1.002759', '2.000986', '2.001023', '1.001656'] },
  ])('$text', ({ text, found }) => {
    expect(codes(text)).toEqual(found);
  });

  test('marks narrow a search: "xác định … cải chính" is not "đính chính"', () => {
    expect(codes('dinh chinh')).toEqual(expect.arrayContaining(['1.004859', '1.012790', '1.012796']));
    expect(codes('đính chính')).toEqual(['1.012790', '1.012796']);
    expect(codes('dinh chính')).toContain('1.004859');
    expect(codes('đất đai')).not.toContain('1.012783');
  });

  test.each(['hòa giải', 'hoà giải', 'HOÀ GIẢI', 'hoa giai', 'hoà giai'])('%s: either place of the tone mark', (text) => {
    expect(codes(text)).toEqual(['1.012812']);
  });

  test('whole words: a beginning of a word is not the word', () => {
    expect(codes('giam h')).toEqual([]);
  });

  test.each(['', '   ', '…', '\u0301', 'no such procedure anywhere', 'x'.repeat(100_000), '.*', '__proto__'])('nothing for %j', (text) => {
    expect(codes(text)).toEqual([]);
  });

  test.each([undefined, null, 1, {}, ['giam']])('not a text: %j', (text) => {
    expect(() => nationalProcedures.search(text as never)).toThrow(refused('invalid-input'));
  });
});

describe('nothing that is returned can change the catalogue', () => {
  test('records, versions and lists', () => {
    const found = nationalProcedures.find('2.000815', { on: ON });
    for (const part of [
      found,
      found.name,
      found.levels,
      found.statutoryLimit,
      found.statutoryLimit?.basis,
      found.statutoryLimit?.basis[0],
      found.variants,
      found.notes,
      found.procedure,
    ]) {
      expect(Object.isFrozen(part)).toBe(true);
    }
    (nationalProcedures.list() as unknown[]).length = 0;
    expect(nationalProcedures.list()).toHaveLength(117);
  });
});
