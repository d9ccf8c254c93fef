import { refuse } from '../errors.js';
import type { OfficialReport, ReportValues } from './official-report.js';
import type { ReportCount, ReportForm, ReportFormName } from './report-form.js';

/**
 * The figures of a report as sentences, one for the total and one for each row.
 *
 * @internal
 */
export function tell(forms: Readonly<Record<ReportFormName, ReportForm>>, report: OfficialReport, language: 'vi' | 'en'): string[] {
  if (language !== 'vi' && language !== 'en') refuse('invalid-input', 'language', language, '"vi" or "en"');
  const { columns } = forms[report.form];
  const figure = (values: ReportValues, count: ReportCount): number => {
    const column = columns.find(({ holds }) => holds === count);
    return column === undefined ? 0 : (values[column.number] ?? 0);
  };
  const say = language === 'vi' ? inVietnamese : inEnglish;
  const figuresOf = (values: ReportValues) => say((count) => figure(values, count));
  const { from, until } = report.period;
  const whole =
    language === 'vi'
      ? `Kỳ từ ${dayInWords(from)} đến trước ${dayInWords(until)}: ${figuresOf(report.total.values)}`
      : `From ${from} to before ${until}: ${figuresOf(report.total.values)}`;
  return [
    whole,
    ...report.rows.map(
      ({ section, office, field, values }) =>
        `${[section, office, field].filter((name) => name !== undefined).join(' – ')}: ${figuresOf(values)}`,
    ),
  ];
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
