import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Notice } from '../../src/calendar/notice.js';
import * as legalDocuments from '../../src/data/legal-documents.js';
import { notices } from '../../src/data/notices/index.js';
import type { LegalDocument } from '../../src/law/citation.js';

const folder = new URL('../../src/data/notices/', import.meta.url);
const files = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .sort()
  .map((name) => ({ name, ...(JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as { year: number; notices: Notice[] }) }));

const years = Array.from({ length: 21 }, (_, index) => 2007 + index);
const named = notices.map((notice) => ({ cited: notice.document.document, notice }));
const swaps = notices.flatMap(({ swaps = [] }) => swaps);

const isDate = (text: unknown) =>
  typeof text === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(text) && new Date(`${text}T00:00:00Z`).toJSON()?.slice(0, 10) === text;
const weekdayOf = (date: string) => new Date(`${date}T00:00:00Z`).getUTCDay() || 7;
const knownDay = ({ issuedOn, reportedOn }: LegalDocument) => issuedOn ?? reportedOn;
const keysOf = (value: object) => Object.keys(value);

describe('the files', () => {
  test('there is one for each year from 2007 to 2027, also where there was no notice', () => {
    expect(files.map(({ name }) => name)).toEqual(years.map((year) => `${year}.json`));
    expect(files.map(({ year }) => year)).toEqual(years);
    for (const { name, ...content } of files) expect({ name, keys: keysOf(content) }).toEqual({ name, keys: ['year', 'notices'] });
  });

  test('hold together all of `notices`, in order', () => {
    expect(notices).toEqual(files.flatMap((file) => file.notices));
  });

  test.each(files)('$name is in order of issue', ({ notices: ofYear }) => {
    const known = ofYear.map(({ document }) => knownDay(document) ?? '');
    expect(known).toEqual([...known].sort());
    if (ofYear.length > 1) expect(known).not.toContain('');
  });
});

describe('what each year leaves to its notices', () => {
  const chosen = [
    { years: '2007 2008 2009', notices: 0, tet: undefined, beside: undefined }, // the Labour Code of 1994 decided everything
    { years: '2010', notices: 2, tet: undefined, beside: undefined }, // the swaps of Tết and of National Day
    { years: '2011 2012 2013', notices: 1, tet: undefined, beside: undefined }, // four Tết days by law, swaps by notice
    { years: '2014 2016 2019', notices: 1, tet: '1 before + 4 after', beside: undefined },
    { years: '2015 2017 2018 2020', notices: 1, tet: '2 before + 3 after', beside: undefined },
    { years: '2022', notices: 1, tet: '1 before + 4 after', beside: 'before' },
    { years: '2026', notices: 3, tet: '1 before + 4 after', beside: 'before' },
    { years: '2023 2025', notices: 1, tet: '2 before + 3 after', beside: 'before' },
    { years: '2021 2027', notices: 1, tet: '2 before + 3 after', beside: 'after' },
    { years: '2024', notices: 2, tet: '2 before + 3 after', beside: 'after' },
  ].flatMap((row) => row.years.split(' ').map((year) => ({ ...row, year: Number(year) })));

  test('every year has its row', () => {
    expect(chosen.map(({ year }) => year).sort()).toEqual(years);
  });

  test.each(chosen)('$year: $notices notices, Tết $tet, the day beside National Day $beside', ({ year, notices: count, tet, beside }) => {
    const ofYear = files.find((file) => file.year === year)?.notices ?? [];
    expect(ofYear).toHaveLength(count);
    expect(
      ofYear.flatMap((notice) => notice.tet ?? []).map((split) => [split.year, `${split.before} before + ${split.after} after`]),
    ).toEqual(tet === undefined ? [] : [[year, tet]]);
    expect(ofYear.flatMap((notice) => notice.nationalDay ?? [])).toEqual(beside === undefined ? [] : [{ year, adjacent: beside }]);
  });

  test.each(files)('$year is decided by exactly one notice from 2010 on', ({ year, notices: ofYear }) => {
    expect(ofYear.flatMap(({ decidedUntil }) => decidedUntil ?? [])).toEqual(year < 2010 ? [] : [`${year + 1}-01-01`]);
  });
});

describe('swaps', () => {
  test.each([
    { year: 2010, pairs: '2010-02-19 for 2010-02-27, 2010-09-03 for 2010-09-11' },
    { year: 2011, pairs: '2011-01-31 for 2011-01-29, 2011-02-01 for 2011-01-30, 2011-04-11 for 2011-04-09' },
    { year: 2012, pairs: '2012-01-27 for 2012-02-04' },
    { year: 2013, pairs: '2012-12-31 for 2013-01-05, 2013-02-15 for 2013-02-23, 2013-04-29 for 2013-05-04' },
    {
      year: 2014,
      pairs: '2014-01-28 for 2014-01-25, 2014-01-29 for 2014-02-08, 2014-05-02 for 2014-04-26, 2014-09-01 for 2014-09-06',
    },
    { year: 2015, pairs: '2015-01-02 for 2014-12-27, 2015-02-16 for 2015-02-14, 2015-04-29 for 2015-04-25' },
    { year: 2019, pairs: '2018-12-31 for 2019-01-05, 2019-04-29 for 2019-05-04' },
    { year: 2024, pairs: '2024-04-29 for 2024-05-04' },
    { year: 2025, pairs: '2025-05-02 for 2025-04-26' },
    { year: 2026, pairs: '2026-08-31 for 2026-08-22, 2026-01-02 for 2026-01-10' },
  ])('$year: $pairs', ({ year, pairs }) => {
    const ofYear = files.find((file) => file.year === year)?.notices.flatMap((notice) => notice.swaps ?? []) ?? [];
    expect(ofYear.map(({ dayOff, workedInstead }) => `${dayOff} for ${workedInstead}`).join(', ')).toBe(pairs);
  });

  test('are 22, and no day is swapped twice', () => {
    expect(swaps).toHaveLength(22);
    expect(new Set(swaps.flatMap(({ dayOff, workedInstead }) => [dayOff, workedInstead])).size).toBe(44);
  });

  test.each(swaps)('$dayOff is a weekday and $workedInstead a weekend day', ({ dayOff, workedInstead }) => {
    expect(weekdayOf(dayOff)).toBeLessThan(6);
    expect(weekdayOf(workedInstead)).toBeGreaterThan(5);
  });

  test.each(files)('of $year touch that year', ({ year, notices: ofYear }) => {
    for (const swap of ofYear.flatMap((notice) => notice.swaps ?? [])) {
      expect([swap.dayOff.slice(0, 4), swap.workedInstead.slice(0, 4)]).toContain(String(year));
    }
  });

  test.each(named)('of "$cited" were known before the first of their days', ({ notice }) => {
    const known = knownDay(notice.document);
    for (const { dayOff, workedInstead } of notice.swaps ?? []) {
      if (known === undefined) expect(notice.document.note).toMatch(/\d{4}-\d{2}/);
      else expect(known < dayOff && known < workedInstead).toBe(true);
    }
  });
});

describe('each notice', () => {
  test.each(named)('"$cited" has the shape of a Notice', ({ notice }) => {
    const { tet, nationalDay, swaps: ofNotice, decidedUntil } = notice;
    expect(['document', 'tet', 'nationalDay', 'swaps', 'decidedUntil']).toEqual(expect.arrayContaining(keysOf(notice)));
    if (tet !== undefined) {
      expect(keysOf(tet)).toEqual(['year', 'before', 'after']);
      expect(Object.values(tet).every(Number.isInteger)).toBe(true);
      expect(tet.before + tet.after).toBe(5); // Điều 115 of 2012, Điều 112 of 2019: five days
    }
    if (nationalDay !== undefined) {
      expect(keysOf(nationalDay)).toEqual(['year', 'adjacent']);
      expect(['before', 'after']).toContain(nationalDay.adjacent);
    }
    if (ofNotice !== undefined) {
      expect(ofNotice.length).toBeGreaterThan(0);
      for (const swap of ofNotice) {
        expect(keysOf(swap)).toEqual(['dayOff', 'workedInstead']);
        expect(Object.values(swap).every(isDate)).toBe(true);
      }
      expect(ofNotice.map(({ dayOff }) => dayOff)).toEqual(ofNotice.map(({ dayOff }) => dayOff).sort());
    }
    if (decidedUntil !== undefined) expect(decidedUntil).toSatisfy(isDate);
  });

  test('names a document that no other notice names', () => {
    expect(new Set(named.map(({ cited }) => cited)).size).toBe(notices.length);
  });

  test('that lacks a number, or a day, is one of those where it was not seen, and says so', () => {
    const without = (fact: 'number' | 'day') =>
      notices.filter(({ document }) => (fact === 'number' ? document.number : knownDay(document)) === undefined);
    expect(without('number').map(({ document }) => document.document)).toEqual([
      'Thông báo nghỉ Tết năm 2010',
      'Thông báo nghỉ lễ, Tết năm 2015',
    ]);
    expect(without('day').map(({ document }) => document.document)).toEqual([
      'Thông báo nghỉ lễ, Tết năm 2015',
      'Thông báo 4875/TB-LĐTBXH',
    ]);
    for (const { document } of [...without('number'), ...without('day')]) expect(document.note).toMatch(/not seen/);
  });
});

describe('each document, of the notices and of the law', () => {
  const documents: { cited: string; document: LegalDocument }[] = [
    ...notices.map((notice) => notice.document),
    ...Object.values(legalDocuments),
  ].map((document) => ({ cited: document.document, document }));

  test('is written down once', () => {
    expect(new Set(documents.map(({ cited }) => cited)).size).toBe(documents.length);
    const numbers = documents.flatMap(({ document }) => document.number ?? []);
    expect(new Set(numbers).size).toBe(numbers.length);
  });

  test.each(documents)('"$cited" has the shape of a LegalDocument', ({ document }) => {
    const { number, issuer, issuedOn, reportedOn, effectiveFrom, url, confidence, checkedOn, note } = document;
    expect(['document', 'number', 'issuer', 'issuedOn', 'reportedOn', 'effectiveFrom', 'url', 'confidence', 'checkedOn', 'note']).toEqual(
      expect.arrayContaining(keysOf(document)),
    );
    for (const text of [document.document, number, issuer, url, note]) {
      if (text !== undefined) expect(text).toMatch(/^\S(.*\S)?$/);
    }
    for (const date of [issuedOn, reportedOn, effectiveFrom]) if (date !== undefined) expect(date).toSatisfy(isDate);
    if (effectiveFrom !== undefined) expect(effectiveFrom >= (issuedOn ?? reportedOn ?? effectiveFrom)).toBe(true);
    expect(issuedOn === undefined || reportedOn === undefined).toBe(true);
    expect(checkedOn).toSatisfy(isDate);
    expect((knownDay(document) ?? '') <= checkedOn).toBe(true);
    expect(['high', 'medium']).toContain(confidence);
    if (number !== undefined) expect(document.document.endsWith(` ${number}`)).toBe(true);
    if (url !== undefined) {
      expect(['http:', 'https:']).toContain(new URL(url).protocol);
      expect(new URL(url).href).toBe(url);
    }
  });

  test('was looked at on 2026-11-22 or later: the oldest are named here when one falls behind', () => {
    const checked = documents.map(({ document }) => document.checkedOn).sort();
    const behind = documents.filter(({ document }) => document.checkedOn < '2026-11-22').map(({ cited }) => cited);
    expect({ oldest: checked[0], behind }).toEqual({ oldest: '2026-11-22', behind: [] });
  });
});
