import { isRecord, reading, refuse, refuseUnknownKeys } from '../errors.js';
import { deepFreeze } from '../made.js';
import { checkDate, twoDigits, type LocalDate } from '../time/local-date.js';
import { midnightOf } from '../time/vietnam-time.js';
import type { ReportNote } from './report-form.js';

/** Kỳ báo cáo: days in Vietnam, `until` not included. */
export interface ReportingPeriod {
  readonly from: LocalDate;
  readonly until: LocalDate;
  readonly name: { readonly vi: string; readonly en: string };
  /** By when it is to be sent: units and communes, then ministries and provinces (Circular 09/2026/TT-BTP). */
  readonly sendBy: { readonly units: LocalDate; readonly provinces: LocalDate };
  readonly notes: readonly ReportNote[];
}

/** Which period is asked for: one part of a year, or the year. */
export interface PeriodAsked {
  readonly year: number;
  readonly month?: number;
  readonly quarter?: number;
  readonly half?: number;
  readonly nineMonths?: boolean;
}

const ROMAN = ['I', 'II', 'III', 'IV'] as const;
const PARTS = ['month', 'quarter', 'half', 'nineMonths'] as const;
const LAST_OF_QUARTER: Readonly<Record<number, ReportNote>> = {
  3: covered('báo cáo quý I', 'the report of quarter I'),
  6: covered('báo cáo 6 tháng', 'the report of the half year'),
  9: covered('báo cáo quý III', 'the report of quarter III'),
  12: covered('báo cáo năm', 'the report of the year'),
};

function covered(vi: string, en: string): ReportNote {
  return {
    code: 'covered-by-another',
    vi: `Thông tư 09/2026/TT-BTP không đặt kỳ này riêng: số liệu nằm trong ${vi}.`,
    en: `Circular 09/2026/TT-BTP sets no report of its own for this period: its figures are in ${en}.`,
  };
}

const NINE_MONTHS: ReportNote = {
  code: 'no-national-act',
  vi: 'Kỳ 9 tháng không có trong văn bản của trung ương; một số tỉnh quy định, chốt số liệu từ 15/12 năm trước đến 14/9.',
  en: 'Nine months are a period of no national act; some provinces ask for it, from 15 December of the year before to 14 September.',
};

/**
 * Kỳ báo cáo: the days of a report on the settling of procedures, from the 15th to the 14th (Decree 09/2019/NĐ-CP, art. 12). A quarter begins on
 * the 15th of the month before it, a year on 15 December of the year before.
 *
 * @param asked - `year`, and at most one of `month` (1 to 12), `quarter` (1 to 4), `half` (1 or 2), `nineMonths`
 * @returns the period, `until` not included, and by when it is sent
 * @throws RuleError `invalid-input`
 *
 * @example
 * ```ts
 * import { reportingPeriod } from 'tthc-rules';
 *
 * const { from, until, name } = reportingPeriod({ year: 2026, month: 8 });
 * [from, until, name.vi]; // => ['2026-07-15', '2026-08-15', 'Tháng 8 năm 2026']
 * reportingPeriod({ year: 2026 }).from; // => '2025-12-15'
 * ```
 */
export function reportingPeriod(asked: PeriodAsked): ReportingPeriod {
  return reading('invalid-input', 'period', asked, readAsked);
}

function readAsked(asked: unknown): ReportingPeriod {
  if (!isRecord(asked)) refuse('invalid-input', 'period', asked, '{ year, month? | quarter? | half? | nineMonths? }');
  refuseUnknownKeys('invalid-input', 'period', asked, ['year', ...PARTS]);
  const year = whole('year', asked['year'], 2001, 2100);
  const given = PARTS.filter((part) => asked[part] !== undefined);
  if (given.length > 1) refuse('invalid-input', `period.${given[1]}`, asked[given[1] as string], `nothing beside ${given[0]}`);
  switch (given[0]) {
    case 'month': {
      const month = whole('month', asked['month'], 1, 12);
      const note = LAST_OF_QUARTER[month];
      return period(year, month - 1, month, { vi: `Tháng ${month} năm ${year}`, en: `${MONTHS[month - 1]} ${year}` }, note);
    }
    case 'quarter': {
      const quarter = whole('quarter', asked['quarter'], 1, 4);
      const roman = ROMAN[quarter - 1] as string;
      const note = quarter % 2 === 0 ? LAST_OF_QUARTER[quarter * 3] : undefined;
      return period(year, quarter * 3 - 3, quarter * 3, { vi: `Quý ${roman} năm ${year}`, en: `Quarter ${roman} of ${year}` }, note);
    }
    case 'half': {
      const half = whole('half', asked['half'], 1, 2);
      const name =
        half === 1
          ? { vi: `6 tháng đầu năm ${year}`, en: `First half of ${year}` }
          : { vi: `6 tháng cuối năm ${year}`, en: `Second half of ${year}` };
      return period(year, half * 6 - 6, half * 6, name, half === 2 ? LAST_OF_QUARTER[12] : undefined);
    }
    case 'nineMonths': {
      if (asked['nineMonths'] !== true) refuse('invalid-input', 'period.nineMonths', asked['nineMonths'], 'true, or left out');
      return period(year, 0, 9, { vi: `9 tháng năm ${year}`, en: `Nine months of ${year}` }, NINE_MONTHS);
    }
    default:
      return period(year, 0, 12, { vi: `Năm ${year}`, en: `Year ${year}` });
  }
}

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** From the 15th of a month to before the 15th of a later one; month 0 is December of the year before. */
function period(year: number, fromMonth: number, untilMonth: number, name: ReportingPeriod['name'], note?: ReportNote): ReportingPeriod {
  const dayOf = (month: number, day: number): LocalDate =>
    month === 0 ? `${year - 1}-12-${day}` : `${year}-${twoDigits(month)}-${twoDigits(day)}`;
  return deepFreeze({
    from: dayOf(fromMonth, 15),
    until: dayOf(untilMonth, 15),
    name,
    sendBy: { units: dayOf(untilMonth, 20), provinces: dayOf(untilMonth, 23) },
    notes: note === undefined ? [] : [note],
  });
}

function whole(key: string, value: unknown, least: number, most: number): number {
  if (typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most) return value;
  return refuse('invalid-input', `period.${key}`, value, `a whole number from ${least} to ${most}`);
}

/**
 * A period from outside as instants: its first and the one after its last, milliseconds since 1970.
 *
 * @throws RuleError `invalid-input`, `invalid-date`
 * @internal
 */
export function readPeriod(period: unknown): {
  readonly from: number;
  readonly until: number;
  readonly days: readonly [LocalDate, LocalDate];
} {
  if (!isRecord(period)) refuse('invalid-input', 'period', period, '{ from, until }, such as reportingPeriod gives');
  const { from, until } = period;
  const first = checkDate('period.from', from);
  const after = checkDate('period.until', until);
  if (after <= first) refuse('invalid-input', 'period.until', until, 'a day after period.from; it is not included');
  return { from: midnightOf(first), until: midnightOf(after), days: [from as string, until as string] };
}
