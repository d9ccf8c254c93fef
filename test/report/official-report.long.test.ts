/* eslint-disable @typescript-eslint/no-unsafe-class-instance-assignment -- an arbitrary is known by its shape, without its class */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  assess,
  createCatalog,
  createRulebook,
  officialReport,
  reportingPeriod,
  vietnamCalendar,
  type Dossier,
  type ReportFormName,
  type ReportValues,
} from '../../src/index.js';
import { arbitraries } from '../../src/testing.js';
import { draws, seed } from '../support/seed.js';

const codes = ['ONE', 'FIVE', 'TEN'] as const;
const catalog = createCatalog(
  codes.map((code, i) => ({
    code,
    name: code,
    field: code,
    limit: { unit: 'working-days', value: [1, 5, 10][i]! },
    standing: 'stated',
    basis: 'Ví dụ',
  })),
);
const rulebook = createRulebook({ calendar: vietnamCalendar(), catalog, policies: [], bareDays: 'working' });

const months = [2024, 2025, 2026].flatMap((year) => Array.from({ length: 12 }, (_, i) => reportingPeriod({ year, month: i + 1 })));
const drawn: Dossier[] = fc
  .sample(arbitraries.dossier(fc, { procedures: codes, level: 'commune', from: '2023-11-01', until: '2026-12-15' }), {
    seed,
    numRuns: draws(2_000),
  })
  .map((dossier, i) => ({ ...dossier, id: `DS-${i}` }));

/** What must hold in each row of a form, and which column is carried over into which. */
const FORMS: Record<string, { sums: [number, number[]][]; carried: number; open: number }> = {
  '07a': {
    sums: [
      [3, [4, 5, 6, 7, 8]],
      [9, [10, 11, 12]],
      [13, [14, 15]],
      [3, [9, 13]],
    ],
    carried: 8,
    open: 13,
  },
  '06a-2020': {
    sums: [
      [3, [4, 5, 6]],
      [7, [8, 9, 10]],
      [11, [12, 13]],
      [3, [7, 11]],
    ],
    carried: 6,
    open: 11,
  },
};

describe.each(Object.entries(FORMS))('form %s over three years of drawn dossiers', (form, { sums, carried, open }) => {
  const reports = months.map((period) =>
    officialReport(drawn, { rulebook, form: form as ReportFormName, period, officeOf: ({ id }) => `Xã ${id.at(-1)!}` }),
  );

  test('the identities hold in every row and in the total, which is the sum of the rows', () => {
    for (const { rows, total } of reports) {
      const adds = (values: ReportValues) =>
        sums.every(([sum, parts]) => values[sum] === parts.reduce((all, part) => all + values[part]!, 0));
      expect([...rows, total].every(({ values }) => adds(values))).toBe(true);
      for (const column of Object.keys(total.values).map(Number))
        expect(rows.reduce((all, { values }) => all + values[column]!, 0)).toBe(total.values[column]);
    }
  });

  test('what is open at the end of a month is carried over into the next, row by row', () => {
    const byRow = (report: (typeof reports)[number], column: number) =>
      new Map(report.rows.map((row) => [`${row.office!} ${row.field}`, row.values[column]!] as const).filter(([, value]) => value > 0));
    let compared = 0;
    for (const [i, report] of reports.entries()) {
      if (i === 0) continue;
      expect(byRow(report, carried)).toEqual(byRow(reports[i - 1]!, open));
      compared += byRow(report, carried).size;
    }
    expect(compared).toBeGreaterThan(36);
  });

  test('a year is its months: what was received and settled in it, and what is open at its end', () => {
    for (const [i, year] of [2024, 2025, 2026].entries()) {
      const { total } = officialReport(drawn, { rulebook, form: form as ReportFormName, period: reportingPeriod({ year }) });
      const ofYear = reports.slice(i * 12, i * 12 + 12);
      const sum = (column: number) => ofYear.reduce((all, report) => all + report.total.values[column]!, 0);
      const settled = sums[1]![0];
      expect(total.values[settled]).toBe(sum(settled));
      expect(total.values[open]).toBe(ofYear[11]!.total.values[open]);
      expect(total.values[carried]).toBe(ofYear[0]!.total.values[carried]);
    }
  });
});

test('a dossier stands in the report where its own assessment says', () => {
  const [period] = [reportingPeriod({ year: 2025 })];
  const counted = { early: 0, 'on-time': 0, late: 0, running: 0, 'on-hold': 0, overdue: 0 };
  let without = 0;
  for (const dossier of drawn) {
    const one = assess(dossier, { rulebook, at: '2026-12-31T00:00' });
    const ended = one.outcome === 'result' || one.outcome === 'refused';
    if (!ended) without++;
    else if (one.judgedAt!.toISODate()! >= period!.from && one.judgedAt!.toISODate()! < period!.until)
      counted[one.againstStatute as 'early' | 'on-time' | 'late']++;
  }
  const results = drawn.filter((dossier) =>
    ['result', 'refused'].includes(String(assess(dossier, { rulebook, at: '2026-12-31T00:00' }).outcome)),
  );
  const { total } = officialReport(results, { rulebook, form: '07a', period: period! });
  expect([total.values[10], total.values[11], total.values[12]]).toEqual([counted.early, counted['on-time'], counted.late]);
  // Neither few results nor no others.
  expect(counted.early + counted['on-time'] + counted.late).toBeGreaterThan(drawn.length / 20);
  expect(without).toBeGreaterThan(0);
});
