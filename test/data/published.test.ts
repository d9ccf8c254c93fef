import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import facts from '../../src/data/published-procedures.json';
import { createRulebook, vietnamCalendar } from '../../src/index.js';
import { createCatalog } from '../../src/procedure/catalog.js';
import { nationalProcedures } from '../../src/procedures.js';
import { publishedProcedures } from '../../src/procedures/published.js';

const ON = '2026-07-20';
const pages = [...publishedProcedures].filter(({ page }) => page !== undefined);
const verified = new Set([...nationalProcedures].map(({ code }) => code));
const refused = (code: string) => expect.objectContaining({ name: 'RuleError', code }) as Error;

/** How many of a list have each of some things. */
function counted<T>(list: readonly T[], of: (one: T) => string | undefined): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const one of list) {
    const key = of(one) ?? 'none';
    counts[key] = (counts[key] ?? 0) + 1;
  }
  return counts;
}

describe('against the counts of the fact base', () => {
  test('2,849 codes, and the verified ones that are not among them', () => {
    expect(pages).toHaveLength(2849);
    const added = [...publishedProcedures].filter(({ page }) => page === undefined).map(({ code }) => code);
    expect(added).toEqual(['1.012789']);
    expect(publishedProcedures.size).toBe(2850);
  });

  // Its table of agencies.
  test('by agency', () => {
    expect(counted(pages, ({ page }) => page?.agency)).toEqual({
      'Bộ Tài chính': 706,
      'Bộ Nông nghiệp và Môi trường': 537,
      'Bộ xây dựng (Giao thông vận tải cũ)': 491,
      'Bộ Công an': 338,
      'Bộ Tư pháp': 271,
      'Ngân hàng Nhà nước Việt Nam': 261,
      'Bộ Quốc phòng': 207,
      'Bộ Xây dựng': 35,
      'Tòa án nhân dân': 3,
    });
  });

  test('as of June 2026; three court pages of July; defence at the latest of January', () => {
    expect(counted(pages, ({ page }) => page?.asOf)).toEqual({ '2026-06-10': 2639, '2026-07-17': 3, '2026-01-02': 207 });
  });

  // "1 153 with text agreeing"; the others by their flags.
  test('a limit only where the text of the page says the same', () => {
    expect(pages.filter(({ page }) => page?.noLimitBecause === undefined)).toHaveLength(1153);
    for (const { page } of pages) if (page?.noLimitBecause === undefined) expect(page?.evidence).toBe('text-agrees');
    const because = counted(pages, ({ page }) => page?.noLimitBecause);
    expect(because).toMatchObject({
      none: 1153,
      'wrong-page': 17,
      'bare-number': 281,
      'not-stated': 155,
      'channels-differ': 256,
      'unit-doubt': 97,
      'fee-in-time': 43,
      'no-result': 9,
      months: 8,
      'same-day-as-one-day': 4,
    });
  });

  test('the number that stands as a limit is the one that the page prints', () => {
    for (const { code, page, versions } of pages) {
      if (verified.has(code) || page?.noLimitBecause !== undefined) continue;
      expect(versions[0]?.limit).toMatchObject({ limit: page?.reading, standing: 'published' });
    }
  });
});

describe('one published page, read row by row', () => {
  // Read on the page's own rows of the fact base.
  test.each([
    {
      code: '1.008923',
      what: '17 working days at each channel, which the text does not repeat',
      because: 'text-silent',
      reading: { unit: 'working-days', value: 17 },
    },
    { code: '1.000005', what: 'the time and the fee in one number', because: 'fee-in-time', reading: null },
    { code: '1.000016', what: 'a bare 1', because: 'bare-number', reading: { unit: 'unstated', value: 1 } },
    {
      code: '1.000010',
      what: 'one working day for what is returned in the day',
      because: 'same-day-as-one-day',
      reading: { unit: 'working-days', value: 1 },
    },
    { code: '3.000224', what: 'the page of another code', because: 'wrong-page', reading: null },
    { code: '1.000221', what: 'no information', because: 'not-stated', reading: null },
  ])('$code has no limit: $what', ({ code, because, reading }) => {
    const { statutoryLimit: limit, notes, procedure } = publishedProcedures.find(code, { on: ON });
    expect(limit).toBeNull();
    expect(procedure.page).toMatchObject({ noLimitBecause: because, reading });
    expect(notes[0]?.vi).toMatch(/^Chưa lấy thời hạn từ trang công bố: .+\.$/);
    expect(notes[0]?.en).toMatch(/^No limit is taken from the portal's page: .+\.$/);
  });

  // The fact base: "Giờ" in the cells, "giờ làm việc" in the page's own text; the other pages with hours do not say which.
  test.each([
    ['1.005040', 2],
    ['1.005458', 8],
    ['1.013065', 8],
    ['1.013083', 8],
    ['1.013483', 2],
    ['3.000143', 8],
  ])('%s has %i working hours, as its text says', (code, value) => {
    const { statutoryLimit: limit, procedure } = publishedProcedures.find(code, { on: ON });
    expect(limit?.limit).toEqual({ unit: 'working-hours', value });
    expect(new Set(procedure.page?.printed.map(({ text }) => text))).toEqual(new Set([`${value} Giờ`]));
  });

  test('no other limit is in hours, and none in hours of a kind that nobody said', () => {
    const inHours = pages.filter(({ page }) => page?.noLimitBecause === undefined && page?.reading?.unit.endsWith('hours'));
    expect(counted(inHours, ({ page }) => page?.reading?.unit)).toEqual({ 'working-hours': 6 });
  });

  test('what was printed, with agency, decision, level and link', () => {
    const { name, field, levels: level, statutoryLimit: limit, procedure } = publishedProcedures.find('1.004306', { on: ON });
    expect(name.vi).toBe('Gia hạn, sửa đổi, bổ sung Giấy chứng nhận người khai thác tàu bay');
    expect([field, level]).toEqual(['Hàng không', ['ministry']]);
    expect(procedure.page).toEqual({
      agency: 'Bộ xây dựng (Giao thông vận tải cũ)',
      decision: '2533/QĐ-BXD',
      asOf: '2026-06-10',
      printed: [
        { channel: 'postal', text: '18 Ngày' },
        { channel: 'direct', text: '18 Ngày' },
      ],
      reading: { unit: 'days', value: 18 },
      evidence: 'text-agrees',
    });
    expect(limit).toMatchObject({
      limit: { unit: 'days', value: 18 },
      standing: 'published',
      basis: [{ document: 'Quyết định 2533/QĐ-BXD', checkedOn: '2026-06-10' }],
    });
    expect(procedure.sources[0]).toMatch(/^https:\/\/dichvucong\.gov\.vn\/thu-tuc-hanh-chinh\/[0-9a-f-]{36}$/);
  });

  test('before the day it was seen nothing is known of it', () => {
    expect(() => publishedProcedures.find('1.004306', { on: '2026-06-09' })).toThrow(refused('nothing-in-force'));
  });
});

describe('verified procedures win', () => {
  test.each([...nationalProcedures].map(({ code }) => code))('%s is as in nationalProcedures, on every day', (code) => {
    const national = [...nationalProcedures].find((procedure) => procedure.code === code);
    const published = [...publishedProcedures].find((procedure) => procedure.code === code);
    expect(published?.versions).toEqual(national?.versions);
    expect(published?.name).toEqual(national?.name);
    expect(published?.page === undefined).toBe(code === '1.012789');
  });
});

describe('what later documents changed', () => {
  test.each(['1.001598', '1.001601', '2.000717', '2.000740', '2.000809'])('%s ended with Decision 2270/QĐ-BTC', (code) => {
    expect(publishedProcedures.find(code, { on: '2026-08-23' }).code).toBe(code);
    expect(() => publishedProcedures.find(code, { on: '2026-08-24' })).toThrow('2270/QĐ-BTC');
  });

  test('2.000821 is called otherwise from 2026-08-24', () => {
    const before = publishedProcedures.find('2.000821', { on: '2026-08-23' });
    const after = publishedProcedures.find('2.000821', { on: '2026-08-24' });
    expect(after.name.vi).toContain('truy lĩnh');
    expect(before.name.vi).not.toContain('truy lĩnh');
  });

  test('1.001909: 40 days until Decision 2270/QĐ-BTC, then no limit and the decision named', () => {
    const before = publishedProcedures.find('1.001909', { on: '2026-08-23' });
    const after = publishedProcedures.find('1.001909', { on: '2026-08-24' });
    expect(before.procedure.page?.reading).toEqual({ unit: 'days', value: 40 });
    expect(after.statutoryLimit).toBeNull();
    expect(after.notes.map(({ en }) => en).join(' ')).toContain('2270/QĐ-BTC');
  });

  test('a province that printed otherwise later is named', () => {
    const { statutoryLimit: limit, notes } = publishedProcedures.find('1.001577', { on: '2026-11-02' });
    if (limit !== null) expect(limit.limit).toEqual({ unit: 'working-days', value: 2 });
    expect(notes[0]?.vi).toContain('1390/QĐ-BXD');
  });
});

test('a rulebook that wants to be sure refuses a limit as published', () => {
  const book = (refuseUncertainLimits: boolean) =>
    createRulebook({
      calendar: vietnamCalendar(),
      catalog: publishedProcedures,
      policies: [],
      bareDays: 'calendar',
      refuseUncertainLimits,
    });
  const receipt = { procedure: '1.004306', receivedAt: '2026-07-20T09:00' };
  // Monday 20 July and 18 days: Friday 7 August.
  expect(book(false).receive(receipt)).toMatchObject({ limitStanding: 'published' });
  expect(book(false).receive(receipt).due?.toISO()).toBe('2026-08-07T17:00:00.000+07:00');
  expect(() => book(true).receive(receipt)).toThrow(refused('uncertain-limit'));
});

test('its records are right: a catalogue can be made of them again', () => {
  const again = createCatalog([...publishedProcedures]);
  expect(again.size).toBe(publishedProcedures.size);
  expect([...again].slice(0, 50)).toEqual([...publishedProcedures].slice(0, 50));
});

test('the compact file is in order and names everything it numbers', () => {
  const codes = facts.procedures.map((line) => line.split('|')[0]);
  expect(codes).toEqual([...codes].sort());
  expect(new Set(codes).size).toBe(2849);
  for (const line of facts.procedures) expect(line.split('|')).toHaveLength(12);
});

test('README says how many are verified, as published and without a limit', () => {
  const limits = [...publishedProcedures].map((procedure) => {
    const last = procedure.versions.find(({ inForce }) => inForce.from <= '2026-11-29' && (inForce.until ?? '9999') > '2026-11-29');
    return verified.has(procedure.code) ? 'verified' : last?.limit?.standing === 'published' ? 'published' : 'without';
  });
  const { verified: sure = 0, published = 0, without = 0 } = counted(limits, (kind) => kind);
  const said = `${sure} verified against the act, ${published.toLocaleString('en')} with a limit as published, ${without.toLocaleString('en')} without a limit`;
  for (const page of ['README.md', 'docs/how-to/published-procedures.md']) expect(readFileSync(page, 'utf8')).toContain(said);
});
