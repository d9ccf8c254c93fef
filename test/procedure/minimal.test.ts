import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isRuleError } from '../../src/errors.js';
import { createCatalog, type Catalog } from '../../src/procedure/catalog.js';
import type { Fault } from '../../src/index.js';
import { isPlainlyRight, minimalFaults } from '../../src/procedure/minimal.js';
import type { MinimalRecord } from '../../src/procedure/procedure.js';
import { minimalRecordSchema } from '../../src/procedure/schemas.js';
import { createRulebook, explain, vietnamCalendar } from '../../src/index.js';
import { nationalProcedures } from '../../src/procedures.js';
import { record, version } from './records.js';
import { draws } from '../support/seed.js';

function faultsOf(records: unknown): readonly Fault[] {
  try {
    createCatalog(records);
  } catch (error) {
    if (isRuleError(error) && error.code === 'invalid-catalog') return error.details['faults'] as Fault[];
    throw error;
  }
  return [];
}

const minimal = (changes: Record<string, unknown> = {}) => ({ code: '1.013978', name: 'Đăng ký biến động', ...changes });
const only = (catalog: Catalog) => [...catalog][0]!;

describe('what a minimal record becomes', () => {
  test('code and name are enough', () => {
    expect(only(createCatalog([minimal()]))).toEqual({
      code: '1.013978',
      name: { vi: 'Đăng ký biến động', en: 'Đăng ký biến động' },
      field: 'other',
      confidence: 'medium',
      sources: [],
      minimal: true,
      versions: [{ inForce: { from: '0001-01-01' }, level: [], limit: null, variants: [] }],
    });
  });

  test('all that can be said', () => {
    const all = minimal({
      level: ['commune', 'province'],
      field: 'Đất đai',
      limit: { unit: 'same-day' },
      cutOff: '15:00',
      standing: 'stated',
      basis: { document: 'Quyết định 12/QĐ-UBND', clause: 'Phụ lục I' },
      from: '2026-07-01',
    });
    const found = createCatalog([all]).find('1.013978.H37', { on: '2026-07-01' });
    expect(found.levels).toEqual(['province', 'commune']);
    expect(found.field).toBe('Đất đai');
    expect(found.procedure.minimal).toBe(true);
    expect(found.statutoryLimit).toEqual({
      limit: { unit: 'same-day' },
      standing: 'stated',
      cutOff: '15:00',
      basis: [{ document: 'Quyết định 12/QĐ-UBND', clause: 'Phụ lục I' }],
    });
    expect(() => createCatalog([all]).find('1.013978', { on: '2026-06-30' })).toThrow(
      expect.objectContaining({ code: 'nothing-in-force' }),
    );
  });

  test.each([
    { what: 'one level', given: { level: 'ministry' }, version: { level: ['ministry'] } },
    {
      what: 'a limit that nobody vouches for',
      given: { limit: { unit: 'hours', value: 4 } },
      version: { limit: { standing: 'unverified', basis: [] } },
    },
    {
      what: 'a basis of a text',
      given: { limit: { unit: 'days', value: 7.5 }, basis: 'Quyết định 3/QĐ-UBND' },
      version: { limit: { basis: [{ document: 'Quyết định 3/QĐ-UBND' }] } },
    },
    {
      what: 'no limit, on a basis',
      given: { limit: null, basis: 'Quyết định 3/QĐ-UBND' },
      version: { limit: null, basis: [{ document: 'Quyết định 3/QĐ-UBND' }] },
    },
  ])('$what', ({ given, version: expected }) => {
    expect(only(createCatalog([minimal(given)])).versions).toMatchObject([expected]);
  });

  test('an unverified limit may rest on what came later, and says so', () => {
    const later = minimal({ limit: { unit: 'days', value: 5 }, from: '2026-01-01', basis: { document: 'x', issuedOn: '2026-01-02' } });
    expect(only(createCatalog([later])).versions[0]?.limit).toMatchObject({ standing: 'unverified', basisLaterThanStart: true });
    const always = minimal({ limit: { unit: 'days', value: 5 }, standing: 'stated', basis: { document: 'x', issuedOn: '2026-01-02' } });
    expect(only(createCatalog([always])).versions[0]?.limit).toMatchObject({ standing: 'stated' });
  });

  test('full and minimal records in one list, and the records of such a catalogue once more', () => {
    const catalog = createCatalog([
      record(),
      minimal({ limit: { unit: 'working-days', value: 2.5 } }),
      ...[...nationalProcedures].slice(0, 3),
    ]);
    expect(catalog.size).toBe(5);
    expect([...createCatalog([...catalog])]).toEqual([...catalog]);
  });

  test('everything is frozen', () => {
    const frozen = (value: unknown): boolean =>
      typeof value !== 'object' || value === null || (Object.isFrozen(value) && Object.values(value).every(frozen));
    expect(
      frozen(only(createCatalog([minimal({ level: ['commune'], limit: { unit: 'days', value: 3 }, basis: 'x', from: '2026-01-01' })]))),
    ).toBe(true);
    expect(frozen(only(createCatalog([minimal({ cutOff: '15:00', limit: { unit: 'same-day' } })])))).toBe(true);
  });
});

describe('all faults at once', () => {
  test.each([
    { what: 'no name', given: { code: '1.013978', limit: null }, path: 'records[0].name', en: 'is missing: write a text' },
    {
      what: 'a name in two languages',
      given: minimal({ name: { vi: 'x', en: 'x' }, limit: null }),
      path: 'records[0].name',
      en: 'write a text',
    },
    {
      what: 'a code as a number',
      given: minimal({ code: 1.01279 as never }),
      path: 'records[0].code',
      en: '1.01279 is not accepted: write "1.012790"',
    },
    {
      what: 'a code that lost its last zero',
      given: minimal({ code: '1.01279' }),
      path: 'records[0].code',
      en: 'write "1.012790" if the code lost a zero at its end, or a national code such as',
    },
    { what: 'a level of our own making', given: minimal({ level: 'xã' }), path: 'records[0].level', en: 'one of "ministry", "province"' },
    {
      what: 'a level of our own making in a list',
      given: minimal({ level: ['commune', 'xã'] }),
      path: 'records[0].level',
      en: 'or a list of them',
    },
    { what: 'no level in a list', given: minimal({ level: [] }), path: 'records[0].level', en: 'or a list of them' },
    { what: 'a limit as a text', given: minimal({ limit: '5 ngày' }), path: 'records[0].limit', en: '(a text is read by readLimitText)' },
    {
      what: 'a limit as full records write it',
      given: minimal({ limit: { limit: { unit: 'days', value: 5 }, standing: 'stated' } }),
      path: 'records[0].limit.unit',
      en: 'is not a valid limit',
    },
    {
      what: 'a third of a day',
      given: minimal({ limit: { unit: 'days', value: 1.3 } }),
      path: 'records[0].limit.value',
      en: 'in steps of 0.25',
    },
    {
      what: 'hours below a millisecond',
      given: minimal({ limit: { unit: 'hours', value: 1e-9 } }),
      path: 'records[0].limit.value',
      en: 'a number of hours',
    },
    {
      what: 'a cut-off with days',
      given: minimal({ cutOff: '15:00', limit: { unit: 'days', value: 1 } }),
      path: 'records[0].cutOff',
      en: 'only with the limit "same-day"',
    },
    {
      what: 'a cut-off without a limit',
      given: minimal({ cutOff: '15:00' }),
      path: 'records[0].cutOff',
      en: 'only with the limit "same-day"',
    },
    { what: 'a day that does not exist', given: minimal({ from: '2026-02-29' }), path: 'records[0].from', en: 'a real day' },
    {
      what: 'a standing of our own making',
      given: minimal({ standing: 'sure' }),
      path: 'records[0].standing',
      en: '"published" or "unverified"',
    },
    {
      what: 'a key of a full record',
      given: minimal({ confidence: 'high' }),
      path: 'records[0].confidence',
      en: 'There is no key "confidence" here: take it out or correct its name.',
    },
    {
      what: 'a key in the plural',
      given: minimal({ limits: { unit: 'days', value: 3 } }),
      path: 'records[0].limits',
      en: 'There is no key "limits" here: take it out or write "limit".',
    },
    { what: 'an empty field', given: minimal({ field: '' }), path: 'records[0].field', en: 'without spaces' },
    {
      what: 'a basis that is none',
      given: minimal({ basis: { clause: 'x' } }),
      path: 'records[0].basis',
      en: 'the name of a document, or a citation',
    },
    {
      what: 'a basis of later than the first day',
      given: minimal({
        limit: { unit: 'days', value: 5 },
        standing: 'stated',
        from: '2026-01-01',
        basis: { document: 'x', issuedOn: '2026-01-02' },
      }),
      path: 'records[0].basis',
      en: 'came into force after 2026-01-01: correct from',
    },
    { what: 'a code twice', given: minimal(), second: minimal(), path: 'records[1].code', en: 'already there' },
  ])('$what', ({ given, second, path, en }) => {
    const faults = faultsOf(second === undefined ? [given] : [given, second]);
    expect(faults.map((fault) => fault.path)).toEqual([path]);
    expect(faults[0]?.en).toContain(en);
    expect(faults[0]?.vi).toMatch(/; hãy .+\.$/);
  });

  test('of many records, and no more than a thousand', () => {
    expect(
      faultsOf([minimal({ code: '?', level: 'x' }), record({ field: 'x' }), minimal({ code: 'X-02', from: 'x' })]).map(({ path }) => path),
    ).toEqual(['records[0].code', 'records[0].level', 'records[1].field', 'records[2].from']);
    expect(faultsOf(Array.from({ length: 6700 }, (_, i) => minimal({ code: `X${i}`, level: 'x' })))).toHaveLength(1001);
  });
});

test('what is plainly right is right by the schema and has no faults', () => {
  // Mostly right, so that many a whole record is.
  const part = (right: readonly unknown[], wrong: readonly unknown[]) =>
    fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...right) }, { weight: 1, arbitrary: fc.constantFrom(...wrong) });
  const given = fc.record(
    {
      code: part(['1.000001', 'X-01'], ['1.00001', 'x', 1, null, 'A'.repeat(41)]),
      name: part(['Tên', 'Tên dài'], [' Tên', 'Tên ', '', 'a'.repeat(2001), 1, { vi: 'a' }]),
      level: part(['commune', ['commune'], ['province', 'commune', 'commune']], [[], ['x'], 'x', null]),
      field: part(['Đất đai'], ['', 5]),
      limit: part(
        [null, { unit: 'same-day' }, { unit: 'working-days', value: 1.5 }, { unit: 'days', value: 0.25 }, { unit: 'hours', value: 1 }],
        [
          5,
          'x',
          [],
          { unit: 'same-day', value: 1 },
          { unit: 'working-days', value: 1.3 },
          { unit: 'days', value: 36_526 },
          { unit: 'days', value: 2, more: 1 },
        ],
      ),
      cutOff: part(['15:00'], ['24:00', 15]),
      standing: part(['published'], ['sure', null]),
      basis: part(['Quyết định'], ['', { document: 'x' }, []]),
      from: part(['2026-01-01'], ['2026-02-29', '2026-1-1', 5]),
    },
    { requiredKeys: ['code', 'name'] },
  );
  let right = 0;
  fc.assert(
    fc.property(given, (one) => {
      if (!isPlainlyRight(one)) return;
      right++;
      expect(minimalRecordSchema.safeParse(one).success).toBe(true);
      expect(minimalFaults(one as unknown as MinimalRecord, [])).toEqual([]);
    }),
    { numRuns: draws(20_000), examples: [[minimal()], [minimal({ limit: { unit: 'same-day' }, cutOff: '15:00' })]] },
  );
  expect(right).toBeGreaterThan(20);
});

describe('laid over a full record', () => {
  const code = '2.000815';
  const laid = nationalProcedures.overlay([
    { code, name: 'Chứng thực bản sao', limit: { unit: 'days', value: 2 }, basis: 'Quyết định 5/QĐ-UBND', from: '2026-07-01' },
  ]);

  test('it holds from its day; before it the national limit stays', () => {
    expect(laid.find(code, { on: '2026-06-30' }).statutoryLimit?.limit).toEqual({ unit: 'same-day' });
    expect(laid.find(code, { on: '2026-07-01' }).statutoryLimit).toMatchObject({
      limit: { unit: 'days', value: 2 },
      standing: 'unverified',
    });
  });

  test('what it does not say stays: field, sources, English name, levels', () => {
    const national = nationalProcedures.find(code, { on: '2026-07-01' });
    const found = laid.find(code, { on: '2026-07-01' });
    expect(found.name).toEqual({ vi: 'Chứng thực bản sao', en: national.name.en });
    expect([found.field, found.levels, found.procedure.sources, found.procedure.checkedOn]).toEqual([
      national.field,
      national.levels,
      national.procedure.sources,
      national.procedure.checkedOn,
    ]);
    expect(found.procedure.minimal).toBe(true);
  });

  test('without a first day it holds on every day, at the levels of each time', () => {
    const always = nationalProcedures.overlay([{ code, name: 'Chứng thực bản sao', limit: { unit: 'days', value: 2 } }]);
    expect(always.find(code, { on: '2025-03-03' }).levels).toEqual(['district', 'commune']);
    expect(always.find(code, { on: '2025-07-01' }).levels).toEqual(nationalProcedures.find(code, { on: '2025-07-01' }).levels);
    expect(always.find(code, { on: '2025-03-03' }).statutoryLimit?.limit).toEqual({ unit: 'days', value: 2 });
    expect(always.find(code, { on: '1990-01-01' }).levels).toEqual([]);
    expect([...createCatalog([...always])]).toEqual([...always]);
  });

  test('over another minimal record it is the newer list', () => {
    const newer = createCatalog([minimal({ field: 'Đất đai', from: '2026-01-01' })]).overlay([
      minimal({ name: 'Tên mới', field: 'Nhà đất', from: '2026-06-01' }),
    ]);
    expect(only(newer)).toMatchObject({ name: { vi: 'Tên mới', en: 'Tên mới' }, field: 'Nhà đất' });
    expect(only(newer).versions.map(({ inForce }) => inForce)).toEqual([
      { from: '2026-01-01', until: '2026-06-01' },
      { from: '2026-06-01' },
    ]);
  });
});

describe('in a rulebook', () => {
  const calendar = vietnamCalendar();
  const book = (changes: Record<string, unknown>, options: object = {}) =>
    createRulebook({ calendar, catalog: createCatalog([minimal(changes)]), policies: [], bareDays: 'working', ...options });
  const dueOf = (rulebook: ReturnType<typeof book>, level?: string) =>
    rulebook
      .receive({ procedure: '1.013978', receivedAt: '2026-03-02T09:00', ...(level === undefined ? {} : { level: level as never }) })
      .due?.toISO();

  test('without a level, any that is given is taken; one must be given', () => {
    const rulebook = book({ limit: { unit: 'working-days', value: 2 } });
    for (const level of ['ministry', 'province', 'district', 'commune']) {
      expect(dueOf(rulebook, level)).toBe('2026-03-04T17:00:00.000+07:00');
    }
    expect(() => dueOf(rulebook)).toThrow(
      expect.objectContaining({ code: 'invalid-input', details: expect.objectContaining({ field: 'level' }) as unknown }),
    );
    expect(() => dueOf(rulebook, 'ward')).toThrow(expect.objectContaining({ code: 'invalid-input' }));
  });

  // Received on Monday 2 March 2026 at 9:00 under Decree 118/2025.
  test.each([
    {
      limit: { unit: 'hours', value: 4 },
      options: { bareHours: 'working' },
      due: '2026-03-02T15:00:00.000+07:00',
      what: '2½ hours to 11:30, 1½ from 13:30',
    },
    {
      limit: { unit: 'hours', value: 30 },
      options: { bareHours: 'clock' },
      due: '2026-03-03T15:00:00.000+07:00',
      what: '30 hours by the clock',
    },
    {
      limit: { unit: 'days', value: 1.5 },
      options: {},
      due: '2026-03-04T11:30:00.000+07:00',
      what: 'from Tuesday: Tuesday and half of Wednesday',
    },
  ])('$limit.value bare $limit.unit: $what', ({ limit, options, due }) => {
    expect(dueOf(book({ limit }, options), 'commune')).toBe(due);
  });

  test.each([
    { limit: { unit: 'hours', value: 4 }, options: {}, says: 'bareHours' },
    { limit: { unit: 'days', value: 1.5 }, options: { bareDays: 'calendar' }, says: "bareDays: 'working'" },
    { limit: { unit: 'days', value: 2 }, options: { refuseUncertainLimits: true }, says: 'unverified' },
    {
      limit: { unit: 'days', value: 2 },
      standing: 'published',
      options: { refuseUncertainLimits: true },
      says: 'as a portal published it',
    },
  ])('refused as uncertain: $limit $options', ({ limit, standing, options, says }) => {
    const rulebook = book({ limit, ...(standing === undefined ? {} : { standing }) }, options);
    expect(() => dueOf(rulebook, 'commune')).toThrow(expect.objectContaining({ code: 'uncertain-limit' }));
    expect(() => dueOf(rulebook, 'commune')).toThrow(says);
  });

  test('a policy of a field knows it by the name that portals write', () => {
    const catalog = createCatalog([minimal({ field: ' Đất đai'.trim().normalize('NFD'), limit: { unit: 'days', value: 9 } })]);
    const policy = {
      id: 'x',
      authority: 'UBND xã',
      title: 'Ngày vàng',
      level: 'commune',
      fields: ['land'],
      days: { weekdays: [1, 2, 3, 4, 5] },
      promises: [
        {
          on: 'working-days',
          procedures: 'all',
          limit: { unit: 'working-days', value: 1 },
          profile: { start: 'day-after', offHours: 'next-opening' },
        },
      ],
      inForce: { from: '2026-01-01' },
      basis: { document: 'Kế hoạch' },
    } as const;
    const rulebook = createRulebook({ calendar, catalog, policies: [policy], bareDays: 'working' });
    expect(dueOf(rulebook, 'commune')).toBe('2026-03-03T17:00:00.000+07:00');
  });
});

test('6 700 minimal records are read, as many as a province has', () => {
  const records = Array.from({ length: 6700 }, (_, i) =>
    minimal({
      code: `1.${100_000 + i}`,
      level: ['province', 'commune'],
      field: 'Đất đai',
      limit: { unit: 'working-days', value: 5 },
      basis: 'Quyết định 2304/QĐ-BNNMT',
      from: '2026-01-01',
    }),
  );
  expect(createCatalog(records).size).toBe(6700);
});

test('versions of full records keep their rules', () => {
  expect(faultsOf([record({ versions: [version({ level: [] })] })])).toHaveLength(1);
  expect(faultsOf([record({ sources: [] })])).toHaveLength(1);
});

describe('a sequence that a portal prints: 15 days for the tax notice, then 8 working days', () => {
  const limit = {
    unit: 'sequence',
    parts: [
      { name: 'Thông báo thuế', limit: { unit: 'days', value: 15 } },
      { unit: 'working-days', value: 8 },
    ],
  } as const;
  const rulebook = createRulebook({
    calendar: vietnamCalendar(),
    catalog: createCatalog([minimal({ limit, level: 'commune' })]),
    policies: [],
    bareDays: 'calendar',
  });
  // Monday 2 March 2026 and 15 days is Tuesday 17 March; 8 working days after it is Friday 27 March.
  const commitment = rulebook.receive({ procedure: '1.013978', receivedAt: '2026-03-02T09:00' });

  test('it is counted part by part', () => {
    expect(commitment.due?.toISO()).toBe('2026-03-27T17:00:00.000+07:00');
  });

  test('it is said with the names of its parts, also from its JSON, and its bare part is told', () => {
    for (const answer of [commitment, JSON.parse(JSON.stringify(commitment)) as typeof commitment]) {
      const text = explain(answer, 'vi').join('\n');
      expect(text).toContain('Thời hạn theo luật: 15 ngày (Thông báo thuế), sau đó 8 ngày làm việc, hết hạn lúc 17:00 thứ Sáu 27/03/2026');
      expect(text).toContain('Nguồn chỉ ghi “15 ngày”; ở đây hiểu là ngày theo lịch.');
      expect(explain(answer, 'en').join('\n')).toContain('By law: 15 days (Thông báo thuế), then 8 working days, until');
    }
  });

  test.each([
    { what: 'no part', parts: [], path: 'records[0].limit.parts' },
    { what: 'one part', parts: [{ unit: 'days', value: 1 }], path: 'records[0].limit.parts' },
    { what: 'a bad part', parts: [{ unit: 'days', value: 0.3 }, { unit: 'same-day' }], path: 'records[0].limit.parts[0].value' },
    {
      what: 'a bad named part',
      parts: [{ unit: 'same-day' }, { name: 'x', limit: { unit: 'x' } }],
      path: 'records[0].limit.parts[1].limit.unit',
    },
  ])('$what is refused', ({ parts, path }) => {
    expect(faultsOf([minimal({ limit: { unit: 'sequence', parts } })]).map((fault) => fault.path)).toEqual([path]);
  });
});

test('bare hours are said again from their JSON', () => {
  const catalog = createCatalog([minimal({ limit: { unit: 'hours', value: 4 }, level: 'commune' })]);
  const rulebook = createRulebook({ calendar: vietnamCalendar(), catalog, policies: [], bareDays: 'calendar', bareHours: 'working' });
  const commitment = rulebook.receive({ procedure: '1.013978', receivedAt: '2026-03-02T09:00' });
  expect(explain(JSON.parse(JSON.stringify(commitment)) as typeof commitment, 'vi')).toEqual(explain(commitment, 'vi'));
  expect(explain(commitment, 'vi').join('\n')).toContain('Thời hạn theo luật: 4 giờ,');
});
