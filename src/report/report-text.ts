import { isRecord, reading, refuse } from '../errors.js';
import { fieldInWords } from '../procedure/procedure.js';
import { checkDate } from '../time/local-date.js';
import type { OfficialReport, ReportValues } from './official-report.js';
import type { ReportCount, ReportForm, ReportFormName } from './report-form.js';

/**
 * The figures of a report as sentences, one for the total and one for each row.
 *
 * @internal
 */
export function tell(forms: Readonly<Record<ReportFormName, ReportForm>>, report: OfficialReport, language: 'vi' | 'en'): string[] {
  if (language !== 'vi' && language !== 'en') refuse('invalid-input', 'language', language, '"vi" or "en"');
  return reading('invalid-input', 'report', report, () => sentencesOf(forms, report, language));
}

function sentencesOf(forms: Readonly<Record<ReportFormName, ReportForm>>, report: OfficialReport, language: 'vi' | 'en'): string[] {
  if (!isRecord(report) || !isRecord(report.period) || !isRecord(report.total) || !Array.isArray(report.rows as unknown))
    refuse('invalid-input', 'report', report, 'what officialReport gives');
  if (!Object.hasOwn(forms, report.form)) refuse('invalid-input', 'report.form', report.form, `one of ${Object.keys(forms).join(', ')}`);
  const { columns } = forms[report.form];
  const say = language === 'vi' ? inVietnamese : inEnglish;
  const figuresOf = (values: ReportValues, place: string) =>
    say((count) => {
      const column = columns.find(({ holds }) => holds === count);
      return column === undefined ? 0 : figure(values[column.number], `report.${place}.values[${column.number}]`);
    });
  const { from, until } = report.period;
  checkDate('report.period.from', from);
  checkDate('report.period.until', until);
  const figures = figuresOf(report.total.values, 'total');
  const whole =
    language === 'vi'
      ? `Kỳ từ ${dayInWords(from)} đến trước ${dayInWords(until)}: ${figures}`
      : `From ${from} to before ${until}: ${figures}`;
  return [
    whole,
    ...report.rows.map(
      ({ section, office, field, values }, i) =>
        `${[section, office, fieldInWords(field, language)].filter((name) => name !== undefined).join(' – ')}: ${figuresOf(values, `rows[${i}]`)}`,
    ),
  ];
}

/** A figure that was stored may be missing or spoilt: it is never said to be nothing. */
function figure(value: unknown, field: string): number {
  if (typeof value === 'number' && Number.isInteger(value) && value >= 0) return value;
  return refuse('invalid-input', field, value, 'a whole number, 0 or more');
}

function inVietnamese(figure: (count: ReportCount) => number): string {
  return (
    `tiếp nhận ${figure('received')} hồ sơ (từ kỳ trước chuyển sang ${figure('carried-over')}); ` +
    `đã giải quyết ${figure('settled')}, trong đó trước hạn ${figure('early')}, đúng hạn ${figure('on-time')}, quá hạn ${figure('late')}; ` +
    `đang giải quyết ${figure('open')}, trong đó trong hạn ${figure('open-in-time')}, quá hạn ${figure('open-overdue')}.`
  );
}

function inEnglish(figure: (count: ReportCount) => number): string {
  return (
    `${figure('received')} received (${figure('carried-over')} carried over); ` +
    `${figure('settled')} settled, of these ${figure('early')} early, ${figure('on-time')} on time, ${figure('late')} late; ` +
    `${figure('open')} open, of these ${figure('open-in-time')} in time, ${figure('open-overdue')} overdue.`
  );
}

function dayInWords(date: string): string {
  return `${date.slice(8)}/${date.slice(5, 7)}/${date.slice(0, 4)}`;
}
