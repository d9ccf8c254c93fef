import { reportForms } from './data/report-forms.js';
import type { Dossier } from './dossier/dossier.js';
import { countInto, type OfficialReport, type OfficialReportOptions } from './report/official-report.js';
import { tell } from './report/report-text.js';

/**
 * Báo cáo theo biểu mẫu: dossiers of a period in the form that an office must file: 07a, 07b, 07c of Circular 09/2026/TT-BTP (from 2026-08-01), II.06a
 * of Circular 01/2020/TT-VPCP before it. One pass, in memory that grows with the rows alone.
 *
 * Every row and the total hold 3 = 4 + … + 8, 9 = 10 + 11 + 12, 13 = 14 + 15 and 3 = 9 + 13 (06a: 3 = 4 + 5 + 6, 7 = 8 + 9 + 10,
 * 11 = 12 + 13, 3 = 7 + 11). What is open at the end of a period is carried over into the next.
 *
 * @param dossiers - of any time: those of other periods are left out and counted
 * @param options - `fieldOf`, `officeOf`, `sectionOf` part the rows; left out, the rows are the fields of the procedures
 * @returns the report, judged at the last millisecond before `period.until` in Vietnam; `notes` say how it was counted where the form is silent
 * @throws RuleError `invalid-input`, `invalid-date` for wrong options; a dossier that cannot be judged is counted in `leftOut`
 *
 * @example
 * ```ts
 * import { createRulebook, officialReport, reportingPeriod, vietnamCalendar } from 'tthc-rules';
 * import { nationalProcedures } from 'tthc-rules/procedures';
 *
 * const rulebook = createRulebook({ calendar: vietnamCalendar(), catalog: nationalProcedures, policies: [], bareDays: 'working' });
 * // A will, two working days, received on Monday 17 August 2026 and settled the day after.
 * const dossier = {
 *   id: 'DS-1',
 *   procedure: '2.001019',
 *   events: [{ type: 'received', at: '2026-08-17T09:00' }, { type: 'returned', at: '2026-08-18T09:00' }],
 * } as const;
 * const report = officialReport([dossier], { rulebook, form: '07a', period: reportingPeriod({ year: 2026, month: 9 }) });
 * report.rows.map(({ field, values }) => [field, values[3], values[7], values[9], values[10]]); // => [['certification', 1, 1, 1, 1]]
 * ```
 */
export function officialReport(dossiers: Iterable<Dossier>, options: OfficialReportOptions): OfficialReport {
  return countInto(reportForms, dossiers, options);
}

/**
 * Báo cáo bằng lời: the figures of a report as sentences, the whole first and then each row.
 *
 * @throws RuleError `invalid-input` for another language
 *
 * @example
 * ```ts
 * import { createRulebook, officialReport, reportText, vietnamCalendar } from 'tthc-rules';
 * import { nationalProcedures } from 'tthc-rules/procedures';
 *
 * const rulebook = createRulebook({ calendar: vietnamCalendar(), catalog: nationalProcedures, policies: [], bareDays: 'working' });
 * const report = officialReport([], { rulebook, form: '07a', period: { from: '2026-08-15', until: '2026-09-15' } });
 * reportText(report, 'en'); // => ['From 2026-08-15 to before 2026-09-15: 0 received (0 carried over); 0 settled, of these 0 early, 0 on time, 0 late; 0 open, of these 0 in time, 0 overdue.']
 * ```
 */
export function reportText(report: OfficialReport, language: 'vi' | 'en'): string[] {
  return tell(reportForms, report, language);
}
