import { describe, expect, test } from 'vitest';
import { reportingPeriod, type PeriodAsked } from '../../src/index.js';
import { refusalTextOf } from '../support/refusal.js';

// From the 15th to the 14th; the closing dates are those of Decision 01/2023/QĐ-UBND of Khánh Hòa, art. 4, and Circular 19/2025/TT-BTP (year).
describe('a period runs from the 15th to the 14th', () => {
  test.each<[PeriodAsked, string, string, string, string]>([
    [{ year: 2026, month: 1 }, '2025-12-15', '2026-01-15', 'Tháng 1 năm 2026', '2026-01-20'],
    [{ year: 2026, month: 8 }, '2026-07-15', '2026-08-15', 'Tháng 8 năm 2026', '2026-08-20'],
    [{ year: 2026, month: 12 }, '2026-11-15', '2026-12-15', 'Tháng 12 năm 2026', '2026-12-20'],
    [{ year: 2026, quarter: 1 }, '2025-12-15', '2026-03-15', 'Quý I năm 2026', '2026-03-20'],
    [{ year: 2026, quarter: 2 }, '2026-03-15', '2026-06-15', 'Quý II năm 2026', '2026-06-20'],
    [{ year: 2026, quarter: 3 }, '2026-06-15', '2026-09-15', 'Quý III năm 2026', '2026-09-20'],
    [{ year: 2026, quarter: 4 }, '2026-09-15', '2026-12-15', 'Quý IV năm 2026', '2026-12-20'],
    [{ year: 2026, half: 1 }, '2025-12-15', '2026-06-15', '6 tháng đầu năm 2026', '2026-06-20'],
    [{ year: 2026, half: 2 }, '2026-06-15', '2026-12-15', '6 tháng cuối năm 2026', '2026-12-20'],
    [{ year: 2026, nineMonths: true }, '2025-12-15', '2026-09-15', '9 tháng năm 2026', '2026-09-20'],
    [{ year: 2026 }, '2025-12-15', '2026-12-15', 'Năm 2026', '2026-12-20'],
  ])('%j: %s to before %s', (asked, from, until, vi, units) => {
    const period = reportingPeriod(asked);
    expect([period.from, period.until, period.name.vi, period.sendBy.units]).toEqual([from, until, vi, units]);
    expect(period.sendBy.provinces).toBe(units.replace(/20$/, '23'));
  });

  test('each month begins where the one before it ended, over twenty years', () => {
    const months = Array.from({ length: 240 }, (_, i) => reportingPeriod({ year: 2010 + Math.floor(i / 12), month: (i % 12) + 1 }));
    expect(months.slice(1).map(({ from }) => from)).toEqual(months.slice(0, -1).map(({ until }) => until));
  });

  test('nine months rest on no national act; months 3, 6, 9 and 12 are in the reports of quarters, half years and years', () => {
    const codesOf = (asked: PeriodAsked) => reportingPeriod(asked).notes.map(({ code }) => code);
    expect(codesOf({ year: 2026, nineMonths: true })).toEqual(['no-national-act']);
    const months = Array.from({ length: 12 }, (_, i) => i + 1);
    expect(months.filter((month) => codesOf({ year: 2026, month }).length > 0)).toEqual([3, 6, 9, 12]);
    expect([1, 2, 3, 4].filter((quarter) => codesOf({ year: 2026, quarter }).length > 0)).toEqual([2, 4]);
  });
});

describe('what is refused', () => {
  test.each([
    [{}, 'invalid-input: period.year is undefined: expected a whole number from 2001 to 2100.'],
    [{ year: '2026' }, 'invalid-input: period.year is "2026": expected a whole number from 2001 to 2100.'],
    [{ year: 2026, month: 13 }, 'invalid-input: period.month is 13: expected a whole number from 1 to 12.'],
    [{ year: 2026, month: 0 }, 'invalid-input: period.month is 0: expected a whole number from 1 to 12.'],
    [{ year: 2026, quarter: 5 }, 'invalid-input: period.quarter is 5: expected a whole number from 1 to 4.'],
    [{ year: 2026, half: 3 }, 'invalid-input: period.half is 3: expected a whole number from 1 to 2.'],
    [{ year: 2026, nineMonths: false }, 'invalid-input: period.nineMonths is false: expected true, or left out.'],
    [{ year: 2026, month: 1, quarter: 1 }, 'invalid-input: period.quarter is 1: expected nothing beside month.'],
    [[2026], 'invalid-input: period is an array of 1: expected { year, month? | quarter? | half? | nineMonths? }.'],
  ])('%j', (asked, said) => {
    expect(refusalTextOf(() => reportingPeriod(asked as never))).toBe(said);
  });
});
