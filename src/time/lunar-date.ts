import { refuse } from '../errors.js';
import type { LocalDate } from './local-date.js';
import { FIRST_LUNAR_YEAR, LUNAR_YEARS } from './lunar-years.js';

/**
 * Tết Nguyên đán (mùng 1 tháng Giêng): the first day of the lunar year that begins in a solar year.
 *
 * The lunar calendar is that of Vietnam, at UTC+07:00; the Chinese one differs in 2007, 2030 and 2053.
 *
 * @throws RuleError `outside-calendar` for anything but a whole year of the table, 2007 to 2101.
 */
export function tetOf(year: number): LocalDate {
  return `${year}-${rowOf(year).slice(0, 5)}`;
}

/**
 * Giỗ Tổ Hùng Vương (mùng 10 tháng Ba) in a solar year; where the third month comes twice, that of the first, which is not the leap month.
 *
 * @throws RuleError `outside-calendar` for anything but a whole year of the table, 2007 to 2101.
 */
export function hungKingsOf(year: number): LocalDate {
  return `${year}-${rowOf(year).slice(6, 11)}`;
}

/**
 * How many days the lunar month before Tết (tháng Chạp) of a solar year has: where it has 29, the eve of Tết is 29 tháng Chạp.
 *
 * @throws RuleError `outside-calendar` for anything but a whole year of the table, 2007 to 2101.
 */
export function lastLunarMonthLength(year: number): 29 | 30 {
  return rowOf(year).endsWith('29') ? 29 : 30;
}

function rowOf(year: number): string {
  const row = Number.isInteger(year) ? LUNAR_YEARS[year - FIRST_LUNAR_YEAR] : undefined;
  return (
    row ?? refuse('outside-calendar', 'year', year, `a whole year from ${FIRST_LUNAR_YEAR} to ${FIRST_LUNAR_YEAR + LUNAR_YEARS.length - 1}`)
  );
}
