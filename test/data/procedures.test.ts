import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { computeDeadline, profiles, vietnamCalendar, type TimeLimit } from '../../src/calendar.js';
import { documents, procedures } from '../../src/data/procedures/index.js';
import { seams } from '../support/seams.js';
import { createCatalog } from '../../src/procedure/catalog.js';
import type { Procedure, ProcedureVersion, PublishedLimit, StatutoryLimit } from '../../src/procedure/procedure.js';
import { nationalProcedures } from '../../src/procedures.js';
import { isRuleError } from '../../src/errors.js';
import facts from './procedures-facts.json';

// procedures-facts.json is the researched list as it was handed over, cut to what is compared here; nothing in src/ reads it.

const byCode = new Map(procedures.map((procedure) => [procedure.code, procedure]));
const recordOf = (code: string): Procedure => byCode.get(code) ?? expect.fail(`no record ${code}`);

/** A day on which every record has the figures of the list; the one abolished in May 2026 had them then, too. */
const LISTED_ON = '2026-01-15';

const FIELDS = {
  civilStatus: 'civil-status',
  socialInsurance: 'social-insurance',
  land: 'land',
  certification: 'certification',
} as const;

/** A figure of the list in our units: a bare "ngày" of the portal stays bare. */
function listed(value: number | null, unit: string | null): PublishedLimit | null {
  if (value === null) return null;
  if (unit === 'sameDay') return { unit: 'same-day' };
  if (unit === 'workingDay') return { unit: 'working-days', value };
  if (unit === 'calendarDay') return { unit: 'days', value };
  return expect.fail(`unit ${unit}`);
}

// The portal's header prints the longest case of these two; the law's own article gives the ordinary limit.
const HEADER_MAXIMA = new Map<string, { readonly limit: PublishedLimit; readonly clause: string }>([
  ['1.002051', { limit: { unit: 'working-days', value: 5 }, clause: 'Điều 28 khoản 4' }],
  ['1.002759', { limit: { unit: 'working-days', value: 5 }, clause: 'Điều 29 khoản 2' }],
]);

// Cases of the list that are not cases of the whole procedure, and one that the list lacks (Decree 123/2015, art. 28.2).
const NOT_A_CASE = new Map([
  ['2.000986', 'birth registration step'],
  ['1.002759', 'book data adjustment'],
]);
const ADDED_CASES = new Map<string, string[]>([
  ['1.005461', ['replaces working-days 10']],
  ['1.002759', ['replaces days 45']],
]);

// Read again in the law since that list: what the acts say, which wins.
const CORRECTED = new Map<string, { readonly limit?: PublishedLimit; readonly cases?: string[]; readonly sure?: 'unverified' }>([
  // Decree 188/2025, art. 56.3.
  ['1.001656', { limit: { unit: 'days', value: 25 } }],
  // Decree 120/2025, annex, part I, item 1(c) and (d).
  ['1.001695', { limit: { unit: 'working-days', value: 10 } }],
  ['2.000554', { cases: ['replaces working-days 8'] }],
  ['2.002189', { cases: ['replaces working-days 8'] }],
  // Civil Status Law of 2014, arts 28.2, 29 and 47.1.
  ['2.000748', { cases: ['replaces same-day', 'adds working-days 3'] }],
  // Its decision is of 2026-05-21.
  ['2.000693', { sure: 'unverified' }],
]);
// Decision 2270/QĐ-BTC published these again on 2026-08-24.
const REPUBLISHED = ['1.001667', '1.001656', '2.000821', '1.001613', '2.000605', '2.000762', '2.000755'];
// Three provincial decisions of November 2025 list them with the same times.
const CONFIRMED = ['2.000913', '2.000927', '2.000942'];
// Limits that could not be verified when the list was handed over, and can be by Decree 120/2025.
const ADDED = ['2.000779', '2.000806'];

const written = (effect: string, limit: PublishedLimit | null) =>
  limit === null ? `${effect} agreed` : `${effect} ${limit.unit}${'value' in limit ? ` ${limit.value}` : ''}`;

const levelsIn = (text: string | null) => (['province', 'district', 'commune'] as const).filter((level) => text?.includes(level));

describe('record by record against the researched list', () => {
  test('its 115 codes and two more, and none of the eight that were not verified', () => {
    expect(procedures.map(({ code }) => code).sort()).toEqual([...facts.map(({ code }) => code), ...ADDED].sort());
    const unverified = '1.000094 1.000080 3.000323 3.000322 2.002516 1.001742 1.001710 1.013831'.split(' ');
    expect(unverified.filter((code) => byCode.has(code))).toEqual([]);
  });

  test.each(facts)('$code $nameEn: name, field, confidence, decision', (fact) => {
    const { field, confidence, codeConfidence, limitConfidence, publishedBy } = recordOf(fact.code);
    const { name } = nationalProcedures.find(fact.code, { on: LISTED_ON });
    const confirmed = CONFIRMED.includes(fact.code);
    const tidy = (text: string) => text.replace(/\s+/g, ' ').replace(/\.$/, '');
    expect({ name, field, confidence, codeConfidence, limitConfidence }).toEqual({
      name: { vi: tidy(fact.nameVi), en: tidy(fact.nameEn) },
      field: FIELDS[fact.field as keyof typeof FIELDS],
      confidence: confirmed ? 'high' : fact.confidence,
      codeConfidence: fact.codeConfidence,
      limitConfidence: confirmed ? 'high' : fact.limitConfidence,
    });
    // The portal prints the decision of two linked procedures as "QĐ/0001-BTP", which is no number.
    const printed = REPUBLISHED.includes(fact.code) ? '2270/QĐ-BTC' : fact.portalDecision;
    const decision = printed?.startsWith('QĐ/') ? null : printed;
    expect(publishedBy?.document ?? null).toBe(decision === null || decision === undefined ? null : `Quyết định ${decision}`);
  });

  test.each(facts)('$code $nameEn: $value $unit', (fact) => {
    const { statutoryLimit: limit } = nationalProcedures.find(fact.code, { on: LISTED_ON });
    const corrected = HEADER_MAXIMA.get(fact.code);
    const again = CORRECTED.get(fact.code);
    expect(limit?.limit).toEqual(corrected?.limit ?? again?.limit ?? listed(fact.value, fact.unit));
    expect(limit?.standing).toBe(again?.sure ?? 'stated');
    if (corrected !== undefined) expect(limit?.basis.map(({ clause }) => clause)).toEqual([corrected.clause]);
  });

  test.each(facts.filter(({ variants, code }) => variants.length > 0 || ADDED_CASES.has(code)))('$code $nameEn: its cases', (fact) => {
    const cases = fact.variants
      .filter(({ condition }) => NOT_A_CASE.get(fact.code) !== condition)
      .map(({ condition, value, unit }) => written(condition.includes('(added') ? 'adds' : 'replaces', listed(value, unit)));
    const { variants } = nationalProcedures.find(fact.code, { on: LISTED_ON });
    expect(variants.map(({ effect, limit }) => written(effect, limit?.limit ?? null)).sort()).toEqual(
      (CORRECTED.get(fact.code)?.cases ?? [...cases, ...(ADDED_CASES.get(fact.code) ?? [])]).sort(),
    );
  });

  test.each(facts)('$code $nameEn: $level, until 2025-06-30 $levelUntil20250630', (fact) => {
    expect(nationalProcedures.find(fact.code, { on: LISTED_ON }).levels).toEqual(levelsIn(fact.level));
    const before = fact.codeExistedBefore20250701 ? levelsIn(fact.levelUntil20250630) : [];
    expect(levelOn(fact.code, '2025-06-30')).toEqual(before);
  });

  test.each(facts.filter(({ codeExistedBefore20250701 }) => !codeExistedBefore20250701))(
    '$code was made for the two-tier model',
    ({ code }) => {
      expect(recordOf(code).versions[0]?.inForce.from).toBe('2025-07-01');
    },
  );
});

function levelOn(code: string, on: string): readonly string[] {
  try {
    return nationalProcedures.find(code, { on }).levels;
  } catch (error) {
    if (isRuleError(error) && error.code === 'nothing-in-force') return [];
    throw error;
  }
}

describe('what the law says, from day to day', () => {
  // The last day of one rule and the first of the next.
  test.each([
    {
      code: '2.000815',
      on: '2025-06-30',
      level: ['district', 'commune'],
      limit: 'same-day',
      standing: 'stated',
      law: 'Decree 23/2015 art. 7',
    },
    { code: '2.000815', on: '2025-07-01', level: ['commune'], limit: 'same-day', standing: 'stated', law: 'the district has ended' },
    {
      code: '2.000815',
      on: '2027-03-01',
      level: ['commune'],
      limit: 'same-day',
      standing: 'stated',
      law: 'certification is not civil status',
    },
    {
      code: '1.000656',
      on: '2027-02-28',
      level: ['commune'],
      limit: 'same-day',
      standing: 'stated',
      law: 'Civil Status Law 2014 art. 5.3',
    },
    {
      code: '1.000656',
      on: '2027-03-01',
      level: ['commune'],
      limit: 'clock-hours 24',
      standing: 'stated',
      law: 'Civil Status Law 2026 art. 3.3',
    },
    {
      code: '1.004837',
      on: '2027-02-28',
      level: ['commune'],
      limit: 'working-days 3',
      standing: 'stated',
      law: 'Civil Status Law 2014 art. 20',
    },
    {
      code: '1.004837',
      on: '2027-03-01',
      level: ['commune'],
      limit: 'working-days 3',
      standing: 'unverified',
      law: 'the decree is not out',
    },
    {
      code: '1.012784',
      on: '2024-08-01',
      level: ['district'],
      limit: 'working-days 12',
      standing: 'unverified',
      law: 'Decree 101/2024, figures not read',
    },
    {
      code: '1.012784',
      on: '2025-06-30',
      level: ['district'],
      limit: 'working-days 12',
      standing: 'unverified',
      law: 'Decree 101/2024, figures not read',
    },
    { code: '1.012784', on: '2025-07-01', level: ['province'], limit: 'working-days 12', standing: 'stated', law: 'Decree 151/2025' },
    { code: '1.012784', on: '2026-01-30', level: ['province'], limit: 'working-days 12', standing: 'stated', law: 'Decree 151/2025' },
    ...[
      { on: '2026-01-31', standing: 'fallback', law: 'Decree 49/2026 arts 15 and 16.3: provinces decide, annex I of Decree 151/2025 ends' },
      { on: '2027-02-28', standing: 'fallback', law: 'Decree 49/2026 art. 16.2: chapter IV until before 2027-03-01' },
      { on: '2027-03-01', standing: 'unverified', law: 'both decrees have lapsed' },
    ].map((row) => ({ code: '1.012784', level: ['province'], limit: 'working-days 12', ...row })),
    { code: '1.011441', on: '2023-01-15', level: ['district'], limit: 'same-day', standing: 'stated', law: 'Decree 99/2022 art. 16' },
    {
      code: '1.011441',
      on: '2026-07-01',
      level: ['province', 'commune'],
      limit: 'same-day',
      standing: 'stated',
      law: 'not among the land limits of provinces',
    },
    {
      code: '1.012789',
      on: '2026-05-17',
      level: ['province'],
      limit: 'same-day',
      standing: 'stated',
      law: 'the day before Resolution 66.19/2026',
    },
    { code: '1.012789', on: '2027-03-01', level: ['province'], limit: 'same-day', standing: 'unverified', law: 'the resolution has ended' },
    {
      code: '1.002759',
      on: '2025-06-30',
      level: ['province', 'district'],
      limit: 'days 5',
      standing: 'stated',
      law: 'Decision 595 art. 29',
    },
    {
      code: '1.002759',
      on: '2025-07-01',
      level: ['province', 'commune'],
      limit: 'working-days 5',
      standing: 'stated',
      law: 'Social Insurance Law 2024 art. 29.2',
    },
    // Read again on 2026-11-29: the last day of one rule and the first of the next.
    ...[
      ['1.001695', '2025-06-30', 'district', 'days 10', 'unverified', 'the decision that says it is younger'],
      ['1.001695', '2025-07-01', 'commune', 'working-days 10', 'stated', 'Decree 120/2025, annex I.1(c)'],
      ['1.001695', '2027-03-01', 'commune', 'working-days 10', 'unverified', 'Decree 120/2025 has lapsed'],
      ['2.000806', '2025-07-01', 'commune', 'working-days 5', 'stated', 'Decree 120/2025, annex I.1(b)'],
      ['2.000806', '2027-02-28', 'commune', 'working-days 5', 'stated', 'Decree 120/2025, annex I.1(b)'],
      ['2.000806', '2027-03-01', 'commune', 'working-days 5', 'unverified', 'Decree 120/2025 has lapsed'],
      ['2.000779', '2025-06-30', 'district', 'days 15', 'stated', 'Civil Status Law 2014 art. 44.2'],
      ['2.000779', '2025-07-01', 'commune', 'working-days 10', 'stated', 'Decree 120/2025, annex I.1(c)'],
      ['1.001656', '2025-06-30', 'province district', 'days 40', 'unverified', 'the decision that says it is younger'],
      ['1.001656', '2025-07-01', 'province commune', 'days 25', 'stated', 'Decree 188/2025 art. 56.3'],
      ['1.001656', '2026-08-24', 'province commune', 'days 25', 'stated', 'and Decision 2270/QĐ-BTC'],
      ['2.000762', '2026-08-23', 'province commune', 'working-days 30', 'stated', 'Decision 1474'],
      ['2.000762', '2026-08-24', 'province commune', 'working-days 15', 'stated', 'Decision 2270'],
      ['2.000693', '2026-06-01', 'province commune', 'working-days 6', 'unverified', 'Decision 1222 was not on the portal'],
      ['2.000693', '2026-06-02', 'province commune', 'working-days 6', 'stated', 'Decision 1222'],
      ['1.000593', '2020-07-15', 'commune', 'working-days 5', 'unverified', 'Circular 04/2020 was issued and not yet in force'],
      ['1.000593', '2020-07-16', 'commune', 'working-days 5', 'stated', 'Circular 04/2020 art. 26'],
      ['2.000986', '2025-06-30', 'commune', 'working-days 20', 'unverified', 'read on the portal in 2026'],
    ].map(([code = '', on = '', level = '', limit, standing, law]) => ({ code, on, level: level.split(' '), limit, standing, law })),
    {
      code: '1.001667',
      on: '2025-06-30',
      level: ['province', 'district'],
      limit: 'working-days 6',
      standing: 'unverified',
      law: 'the decision of then was not found',
    },
    {
      code: '1.001667',
      on: '2025-07-01',
      level: ['province', 'commune'],
      limit: 'working-days 6',
      standing: 'stated',
      law: 'Decision 1474',
    },
  ])('$code on $on: $limit, $standing ($law)', ({ code, on, level, limit, standing }) => {
    const found = nationalProcedures.find(code, { on });
    expect(found.levels).toEqual(level);
    expect(written('', found.statutoryLimit?.limit ?? null).trim()).toBe(limit);
    expect(found.statutoryLimit?.standing).toBe(standing);
  });

  test.each(['2026-05-18', '2027-02-28'])('supply of land information is abolished on %s, by Resolution 66.19/2026', (on) => {
    expect(() => nationalProcedures.find('1.012789', { on })).toThrow(
      expect.objectContaining({ code: 'nothing-in-force', message: expect.stringContaining('Nghị quyết 66.19/2026/NQ-CP') as string }),
    );
  });

  test.each([
    { code: '2.002189', on: '2025-06-30', cases: 'verification: replaces working-days 10', law: 'Decree 123/2015 art. 35.2' },
    { code: '2.002189', on: '2025-07-01', cases: 'verification: replaces working-days 8', law: 'Decree 120/2025, annex I.1(d)' },
    { code: '2.000554', on: '2025-06-30', cases: 'verification: replaces working-days 10', law: 'Decree 123/2015 art. 39.2' },
    { code: '2.000554', on: '2025-07-01', cases: 'verification: replaces working-days 8', law: 'Decree 120/2025, annex I.1(d)' },
    { code: '2.000806', on: '2026-03-02', cases: 'verification: replaces working-days 10', law: 'Decree 120/2025, annex I.1(b)' },
    {
      code: '2.000748',
      on: '2016-01-01',
      cases: 'supplement: replaces same-day, verification: adds working-days 3',
      law: 'Civil Status Law 2014 arts 47.1, 28.2',
    },
    { code: '1.001667', on: '2026-08-23', cases: '', law: 'Decision 1474' },
    { code: '1.001667', on: '2026-08-24', cases: 'filed-by-individual: replaces working-days 3', law: 'Decision 2270' },
    { code: '2.000821', on: '2026-08-24', cases: 'arrears-only: replaces working-days 1', law: 'Decision 2270: the next working day' },
  ])('$code on $on has the cases [$cases] ($law)', ({ code, on, cases }) => {
    const { variants } = nationalProcedures.find(code, { on });
    expect(variants.map(({ id, effect, limit }) => `${id}: ${written(effect, limit?.limit ?? null)}`).join(', ')).toBe(cases);
  });

  test.each(['1.001598', '1.001601', '2.000717', '2.000740', '2.000809'])(
    '%s is received until 2026-08-23, and from the next day on is abolished by Decision 2270/QĐ-BTC',
    (code) => {
      expect(nationalProcedures.find(code, { on: '2026-08-23' }).statutoryLimit?.standing).toBe('stated');
      expect(() => nationalProcedures.find(code, { on: '2026-08-24' })).toThrow(
        expect.objectContaining({ code: 'nothing-in-force', message: expect.stringContaining('Quyết định 2270/QĐ-BTC') as string }),
      );
    },
  );

  test.each([
    [
      '1.001667',
      'Giải quyết hưởng chế độ ốm đau',
      'Giải quyết hưởng chế độ ốm đau, thai sản, trợ cấp dưỡng sức phục hồi sức khỏe sau ốm đau, thai sản, TNLĐ, BNN',
    ],
    ['1.001613', 'Giải quyết hưởng bảo hiểm xã hội một lần', 'Giải quyết hưởng BHXH một lần'],
    [
      '2.000605',
      'Giải quyết hưởng lương hưu, trợ cấp hàng tháng đối với cán bộ xã',
      'Giải quyết hưởng lương hưu; trợ cấp hằng tháng đối với cán bộ xã',
    ],
  ])('%s was called “%s” until 2026-08-23; both names are found', (code, before, after) => {
    expect(nationalProcedures.find(code, { on: '2026-08-23' }).name.vi).toBe(before);
    expect(nationalProcedures.find(code, { on: '2026-08-24' }).name.vi).toBe(after);
    for (const name of [before, after]) expect(nationalProcedures.search(name).map((found) => found.code)).toContain(code);
  });

  test('land allocation, disputes and conversion rest on Decree 102/2024, the rest of the land records on 101/2024', () => {
    const on102 = procedures
      .filter(({ versions }) => JSON.stringify(versions).includes('Nghị định 102/2024/NĐ-CP'))
      .map(({ code }) => code);
    expect(on102.join(' ')).toBe(
      '1.012805 1.012812 1.013823 1.013825 1.013826 1.013827 1.013945 1.013947 1.013949 1.013950 1.013952 1.013953 1.013962 1.013965 1.013967 1.014275',
    );
    for (const code of on102) expect(JSON.stringify(recordOf(code))).not.toContain('Nghị định 101/2024/NĐ-CP');
  });

  test.each([
    { document: 'Quyết định 858/QĐ-BTP', issuedOn: '2026-03-27' },
    { document: 'Quyết định 570/QĐ-BTP', issuedOn: '2026-02-06' },
    { document: 'Quyết định 1474/QĐ-BTC', issuedOn: '2025-04-24' },
    { document: 'Quyết định 1222/QĐ-BTC', issuedOn: '2026-05-21' },
    { document: 'Quyết định 3380/QĐ-BNNMT', issuedOn: '2025-08-25' },
    { document: 'Quyết định 2270/QĐ-BTC', issuedOn: '2026-08-19' },
  ])('$document is of $issuedOn', ({ document, issuedOn }) => {
    expect(documents.find((each) => each.document === document)?.issuedOn).toBe(issuedOn);
  });

  // The pages were captured in June 2026; the repository that holds them was last changed in July.
  test.each(['2.000986', '2.001023'])('%s: its figure was read on the portal in June 2026', (code) => {
    const [note] = recordOf(code).versions.flatMap((version) => version.note ?? []);
    expect(note?.vi).toContain('cổng tháng 6/2026');
    expect(note?.en).toContain('in June 2026');
    expect(documents.find(({ document }) => document === 'Cổng Dịch vụ công quốc gia')?.note).toContain('June 2026');
  });

  // As the official codification gives them.
  test.each([
    { document: 'Luật Hộ tịch 60/2014/QH13', issuedOn: '2014-11-20', effectiveFrom: '2016-01-01' },
    { document: 'Nghị định 123/2015/NĐ-CP', issuedOn: '2015-11-15', effectiveFrom: '2016-01-01' },
    { document: 'Nghị định 23/2015/NĐ-CP', issuedOn: '2015-02-16', effectiveFrom: '2015-04-10' },
    { document: 'Nghị định 99/2022/NĐ-CP', issuedOn: '2022-11-30', effectiveFrom: '2023-01-15' },
    { document: 'Thông tư 04/2020/TT-BTP', issuedOn: '2020-05-28', effectiveFrom: '2020-07-16' },
    { document: 'Nghị định 49/2026/NĐ-CP', issuedOn: '2026-01-31', effectiveFrom: '2026-01-31' },
    { document: 'Nghị định 188/2025/NĐ-CP', issuedOn: '2025-07-01', effectiveFrom: '2025-07-01' },
  ])('$document is of $issuedOn and in force from $effectiveFrom', ({ document, ...days }) => {
    expect(documents.find((each) => each.document === document)).toMatchObject(days);
  });

  // Social Insurance Law 2024 and Civil Status Law 2014: more than what is published.
  test.each([
    { code: '1.001667', published: 6, law: 'working-days 7', clauses: ['Điều 48 khoản 3'] },
    { code: '1.001598', published: 6, law: 'working-days 7', clauses: ['Điều 49 khoản 2', 'Điều 63 khoản 2'] },
    { code: '2.000693', published: 6, law: 'working-days 7', clauses: ['Điều 62 khoản 3'] },
    { code: '1.001613', published: 5, law: 'working-days 7', clauses: ['Điều 79 khoản 3'] },
    { code: '2.000821', published: 8, law: 'working-days 10', clauses: ['Điều 91 khoản 3', 'Điều 112'] },
    { code: '2.000809', published: 5, law: 'working-days 10', clauses: ['Điều 81 khoản 2'] },
    { code: '2.000740', published: 1, law: 'working-days 5', clauses: ['Điều 82 khoản 2'] },
    { code: '2.000755', published: 5, law: 'working-days 7', clauses: ['Điều 76 khoản 5'] },
    { code: '2.002189', published: 5, law: 'days 12', clauses: ['Điều 50'] },
    { code: '2.000554', published: 5, law: 'days 12', clauses: ['Điều 50'] },
  ])('$code: published $published, at most $law by law', ({ code, published, law, clauses }) => {
    const { statutoryLimit: limit } = nationalProcedures.find(code, { on: LISTED_ON });
    expect(limit?.limit).toEqual({ unit: 'working-days', value: published });
    expect(written('', limit?.lawMaximum?.limit ?? null).trim()).toBe(law);
    expect(limit?.lawMaximum?.basis.map(({ clause }) => clause)).toEqual(clauses);
  });

  test('ten procedures have a published limit that differs from the longest of the law', () => {
    const differing = nationalProcedures.list({ on: LISTED_ON }).filter(({ statutoryLimit: limit }) => limit?.lawMaximum !== undefined);
    expect(differing).toHaveLength(10);
  });

  // law: which acts say 15:00 themselves.
  const WITH_15_00 = ['Nghị định 23/2015/NĐ-CP', 'Luật Hộ tịch 60/2014/QH13', 'Nghị định 99/2022/NĐ-CP', 'Nghị định 151/2025/NĐ-CP'];

  test.each(everyLimit())('$title', ({ limit }) => {
    if (limit.limit.unit !== 'same-day') expect(limit.cutOff).toBeUndefined();
    // A health card without change of data is issued the same day; its decision says nothing of 15:00.
    else if (limit.basis[0]?.document === 'Quyết định 595/QĐ-BHXH') expect(limit.cutOff).toBeUndefined();
    else {
      expect(limit.cutOff).toBe('15:00');
      expect(limit.basis.some(({ document }) => WITH_15_00.includes(document))).toBe(true);
    }
  });

  test('a limit of 45 days is that of a land dispute or of a verified re-issue, never a header', () => {
    const long = everyLimit().filter(({ limit }) => 'value' in limit.limit && limit.limit.value === 45);
    expect([...new Set(long.map(({ where }) => where))].sort()).toEqual(['1.002759 book-reissue-verification', '1.013967']);
  });
});

function everyLimit(): { title: string; where: string; limit: StatutoryLimit }[] {
  return procedures.flatMap(({ code, versions }) =>
    versions.flatMap(({ inForce: { from }, limit, variants }) =>
      [{ id: '', limit }, ...variants].flatMap(({ id, limit: one }) => {
        const where = id === '' ? code : `${code} ${id}`;
        return one === null ? [] : [{ title: `${where} from ${from}: 15:00 only where the act says so`, where, limit: one }];
      }),
    ),
  );
}

describe('no limit rests on what is younger than itself without saying so', () => {
  const dayOf = (name: string): string | undefined => {
    const found = documents.find(({ document }) => document === name);
    return found?.effectiveFrom ?? found?.issuedOn;
  };
  const limits = procedures.flatMap(({ code, versions }) =>
    versions.flatMap(({ inForce: { from }, limit, variants }) =>
      [{ id: 'ordinary', limit }, ...variants].flatMap(({ id, limit: one }) => (one === null ? [] : [{ code, from, id, limit: one }])),
    ),
  );

  test.each(limits)('$code from $from, $id', ({ from, limit }) => {
    const days = limit.basis.flatMap(({ document }) => dayOf(document) ?? []);
    const younger = days.length > 0 && days.every((day) => day > from);
    // One that cites only an undated decision or the portal of 2026 may say so, too: before 2025-07-01 it does.
    if (younger) expect(limit.basisLaterThanStart).toBe(true);
    if (limit.basisLaterThanStart !== undefined) expect(limit.standing).toBe('unverified');
    const publishedOnly = limit.basis.every(({ document }) => /^(?:Quyết định 163\/QĐ-BTP|Cổng Dịch vụ công quốc gia)$/.test(document));
    expect(limit.basisLaterThanStart === true).toBe(younger || (publishedOnly && from < '2025-07-01'));
  });

  test('there are such limits, and each of their versions says in both languages that the earlier limit was not found', () => {
    const flagged = procedures.flatMap(({ code, versions }) =>
      versions.filter(({ limit }) => limit?.basisLaterThanStart === true).map(({ inForce, note }) => ({ code, from: inForce.from, note })),
    );
    expect(flagged.length).toBeGreaterThan(30);
    for (const { code, from, note } of flagged) {
      expect({ code, from, vi: note?.vi }).toMatchObject({ vi: expect.stringMatching(/chưa tìm được/) as string });
      expect({ code, from, en: note?.en }).toMatchObject({ en: expect.stringMatching(/not found/) as string });
    }
  });
});

describe('how sure each is', () => {
  const countOn = (on: string) => {
    const counts = { stated: 0, fallback: 0, published: 0, unverified: 0 };
    for (const { statutoryLimit: limit } of nationalProcedures.list({ on })) if (limit !== null) counts[limit.standing]++;
    return counts;
  };

  test('ordinary limits by how far they can be relied on, on 2026-11-29: the sentence of README and docs/theory.md', () => {
    const { stated, fallback, unverified } = countOn('2026-11-29');
    const words = `Of the ${stated + fallback + unverified} ordinary limits in force on 2026-11-29, ${stated} are stated, ${fallback} a fallback and ${unverified === 0 ? 'none' : unverified} unverified`;
    for (const page of ['README.md', 'docs/theory.md']) expect(readFileSync(page, 'utf8')).toContain(words);
  });

  // None of this catalogue is as published.
  const sureFirst = ({ stated, fallback, unverified }: ReturnType<typeof countOn>) => [stated, fallback, unverified];

  test('on other days: the table of docs/theory.md', () => {
    const rows = readFileSync('docs/theory.md', 'utf8').matchAll(/^\| (\d{4}-\d{2}-\d{2}) \| +(\d+) \| +(\d+) \| +(\d+) \|$/gm);
    const printed = [...rows].map(([, on = '', ...numbers]) => ({ on, numbers: numbers.map(Number) }));
    expect(printed.length).toBeGreaterThan(3);
    for (const { on, numbers } of printed) expect({ on, numbers: sureFirst(countOn(on)) }).toEqual({ on, numbers });
  });

  test('how many say that their basis is later: the number of docs/theory.md', () => {
    const later = everyLimit().filter(({ limit }) => limit.basisLaterThanStart === true);
    expect(readFileSync('docs/theory.md', 'utf8')).toContain(`(${later.length} limits, variants included)`);
  });

  test('private crawls and copies stand apart: no source and no link of a document is one', () => {
    const isPrivate = (link: string) => /^https:\/\/(?:[\w-]+\.)*github(?:usercontent)?\.(?:com|io)\//.test(link);
    expect(procedures.flatMap(({ sources }) => sources.filter(isPrivate))).toEqual([]);
    expect(documents.flatMap(({ url }) => (url !== undefined && isPrivate(url) ? [url] : []))).toEqual([]);
    expect(procedures.flatMap(({ privateCopies = [] }) => privateCopies.filter((link) => !isPrivate(link)))).toEqual([]);
  });
});

describe('every procedure gets a statutory deadline on the first and last day of each version', () => {
  const calendar = vietnamCalendar();

  test.each(procedures.flatMap(({ code, versions }) => versions.map((version) => ({ code, version, from: version.inForce.from }))))(
    '$code from $from',
    ({ code, version }) => {
      for (const day of edgesOf(version)) {
        if (version.status === 'abolished') {
          expect(() => nationalProcedures.find(code, { on: day })).toThrow(expect.objectContaining({ code: 'nothing-in-force' }));
          continue;
        }
        const { statutoryLimit: limit, inForce } = nationalProcedures.find(code, { on: day });
        expect(inForce).toEqual(version.inForce);
        // Every limit of the national catalogue is stated: none is null.
        const published = limit?.limit ?? expect.fail(`${code} has no limit on ${day}`);
        const { due } = computeDeadline({
          receivedAt: `${day}T09:00`,
          limit: calendarReading(published),
          profile: profiles.civilCode,
          calendar,
        });
        expect(due.toISODate() >= day).toBe(true);
      }
    },
  );

  // The last day of a version that is still in force: the last of the decided years.
  function edgesOf({ inForce: { from, until } }: ProcedureVersion): string[] {
    const end = new Date(`${until ?? calendar.decidedUntil}T00:00:00Z`);
    return [from, new Date(end.getTime() - 86_400_000).toISOString().slice(0, 10)];
  }

  function calendarReading(limit: PublishedLimit): TimeLimit {
    if (limit.unit === 'hours' || limit.unit === 'sequence') throw new Error('no national limit is in bare hours, none in parts');
    return limit.unit === 'days' ? { unit: 'calendar-days', value: limit.value } : limit;
  }

  test('a dossier follows the version of its receipt, also when it is open across 2025-07-01', () => {
    const received = nationalProcedures.find('1.001669', { on: '2025-06-27' });
    expect(received.levels).toEqual(['district']);
    // Received on Friday 27 June, 5 working days: 30 June, 1, 2, 3 and 4 July.
    const { due } = computeDeadline({
      receivedAt: '2025-06-27T09:00',
      limit: calendarReading(received.statutoryLimit?.limit ?? expect.fail()),
      profile: profiles.civilCode,
      calendar,
    });
    expect(due.toISO()).toBe('2025-07-04T17:00:00.000+07:00');
    expect(nationalProcedures.find('1.001669', { on: '2025-07-04' }).levels).toEqual(['commune']);
  });
});

describe('the catalogue as data', () => {
  const files = ['certification', 'civil-status', 'land', 'social-insurance'].map((field) => ({
    field,
    text: readFileSync(`src/data/procedures/${field}.json`, 'utf8'),
  }));

  test('it is a valid catalogue in the eyes of createCatalog', () => {
    expect(createCatalog({ documents, procedures }).size).toBe(117);
  });

  test.each(files)('$field.json holds its own field, sorted by code', ({ field, text }) => {
    const records = (JSON.parse(text) as { procedures: Procedure[] }).procedures;
    expect([...new Set(records.map((record) => record.field))]).toEqual([field]);
    const codes = records.map(({ code }) => code);
    expect(codes).toEqual([...codes].sort());
  });

  test.each(files)('$field.json: national codes, each once', ({ text }) => {
    const codes = (JSON.parse(text) as { procedures: Procedure[] }).procedures.map(({ code }) => code);
    expect(codes.filter((code) => !/^\d\.\d{6}$/.test(code))).toEqual([]);
    expect(new Set(codes).size).toBe(codes.length);
  });

  test.each([...files, { field: 'legal-acts', text: readFileSync('src/data/legal-acts.json', 'utf8') }])(
    '$field.json: composed letters, no invisible characters, no stray spaces',
    ({ text }) => {
      const texts: string[] = [];
      JSON.parse(text, (_key, value: unknown) => (typeof value === 'string' && texts.push(value), value));
      expect(texts.filter((one) => one !== one.normalize('NFC') || one !== one.trim() || /\s\s|[\p{Cc}\p{Cf}]/u.test(one))).toEqual([]);
    },
  );

  test.each([
    {
      what: 'a procedure',
      keys: 'code name field subfield confidence codeConfidence limitConfidence publishedBy sources privateCopies checkedOn note versions',
      of: () => procedures,
    },
    {
      what: 'a version',
      keys: 'inForce name level status limit variants basis note',
      of: () => procedures.flatMap(({ versions }) => versions),
    },
    {
      what: 'a variant',
      keys: 'id when effect limit',
      of: () => procedures.flatMap(({ versions }) => versions.flatMap(({ variants }) => variants)),
    },
    {
      what: 'a limit',
      keys: 'limit standing cutOff basis basisLaterThanStart lawMaximum',
      of: () => everyLimit().map(({ limit }) => limit),
    },
  ])('the keys of $what stand in one order', ({ keys, of }) => {
    const order = keys.split(' ');
    for (const record of of()) {
      const own = Object.keys(record);
      expect(own).toEqual(order.filter((key) => own.includes(key)));
    }
  });

  test.each(procedures)('$code: versions meet edge to edge, and each changes something', ({ versions }) => {
    expect(seams(versions)).toEqual([]);
    expect(versions.at(-1)?.inForce.until).toBeUndefined();
    for (const [index, version] of versions.entries()) {
      const next = versions[index + 1];
      if (next === undefined) continue;
      expect({ ...version, inForce: next.inForce }).not.toEqual(next);
    }
  });

  test('the days on which something changes are the ones the law gives', () => {
    const edges = new Set(procedures.flatMap(({ versions }) => versions.map(({ inForce }) => inForce.from)));
    expect([...edges].sort()).toEqual([
      '2016-01-01', // Civil Status Law of 2014
      '2018-06-21', // Decree 61/2018, where the day of the act was not seen
      '2019-01-01', // health cards
      '2020-07-16', // Circular 04/2020/TT-BTP
      '2023-01-15', // Decree 99/2022
      '2024-08-01', // Land Law of 2024
      '2025-07-01', // two tiers
      '2026-01-31', // Decree 49/2026: provinces set land limits
      '2026-05-18', // Resolution 66.19/2026
      '2026-06-02', // Decision 1222/QĐ-BTC on the portal
      '2026-08-24', // Decision 2270/QĐ-BTC on the portal
      '2027-03-01', // Civil Status Law of 2026; end of the resolution and of Decrees 49/2026 (chapter IV) and 151/2025
    ]);
  });

  test('every citation names an act of legal-acts.json, and every act is cited', () => {
    const named = new Set<string>();
    JSON.stringify(procedures, (key, value: unknown) => {
      if (key === 'document') named.add(value as string);
      return value;
    });
    expect([...named].sort()).toEqual(documents.map(({ document }) => document).sort());
  });

  test('the acts are written down once, sorted', () => {
    const names = documents.map(({ document }) => document);
    expect(names).toEqual([...new Set(names)].sort());
  });

  test('every source is a link, and none of a record is given twice', () => {
    for (const { sources, privateCopies = [] } of procedures) {
      expect(sources.filter((source) => !/^https:\/\/\S+$/.test(source))).toEqual([]);
      expect(new Set([...sources, ...privateCopies]).size).toBe(sources.length + privateCopies.length);
    }
  });

  test('a version that is not plainly stated says why', () => {
    const silent = procedures.flatMap(({ code, note, versions }) =>
      versions
        .filter((version) => version.limit?.standing !== 'stated' && version.status !== 'abolished' && !(version.note ?? note))
        .map(() => code),
    );
    expect(silent).toEqual([]);
  });
});
