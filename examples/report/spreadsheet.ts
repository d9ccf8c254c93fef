/**
 * A report in a spreadsheet, as an office sends it: headings, a row a field, the total.
 *
 *     tsx examples/report/spreadsheet.ts report.xlsx
 */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import writeExcelFile from 'write-excel-file/node';
import { createRulebook, officialReport, reportingPeriod, vietnamCalendar, type Dossier, type OfficialReport } from '../../src/index.js';
import { nationalProcedures } from '../../src/procedures.js';

/** Samples: wills, copies and changes of civil status received from 17 August 2026 on. */
export function samples(): Dossier[] {
  const codes = ['2.001019', '2.000815', '1.004859'];
  return Array.from({ length: 60 }, (_, i) => {
    const receivedAt = Date.UTC(2026, 7, 17, 2) + i * 11 * 3_600_000;
    const returnedAt = receivedAt + (1 + (i % 5)) * 20 * 3_600_000;
    return {
      id: `DS-${i}`,
      procedure: codes[i % 3]!,
      level: 'commune',
      events: [
        { type: 'received', at: new Date(receivedAt) },
        ...(i % 6 === 0 ? [] : [{ type: 'returned' as const, at: new Date(returnedAt) }]),
      ],
    };
  });
}

/** The rows of a sheet: what write-excel-file takes. A deadline would go in as text: a Date is written in UTC. */
export function sheetOf({ title, period, columns, rows, total }: OfficialReport) {
  const heading = (value: string) => ({
    value,
    fontWeight: 'bold' as const,
    wrap: true,
    align: 'center' as const,
    borderStyle: 'thin' as const,
  });
  const cell = (value: string | number) => ({ value, type: typeof value === 'number' ? Number : String, borderStyle: 'thin' as const });
  const figures = columns.slice(2).map(({ number }) => number);
  return [
    [{ value: title.vi, fontWeight: 'bold' as const, columnSpan: columns.length }],
    [{ value: `Kỳ báo cáo: từ ${period.from} đến trước ${period.until}`, columnSpan: columns.length }],
    columns.map(({ vi }) => ({ ...heading(vi), height: 64, alignVertical: 'center' as const })),
    columns.map(({ number }) => heading(`(${number})`)),
    ...rows.map(({ field, values }, i) => [cell(i + 1), cell(field), ...figures.map((number) => cell(values[number] ?? 0))]),
    [cell(''), cell('Tổng số'), ...figures.map((number) => cell(total.values[number] ?? 0))],
  ];
}

/** The lĩnh vực of the sample procedures, as the portal writes them. */
const FIELDS: Readonly<Record<string, string>> = { '2.001019': 'Chứng thực', '2.000815': 'Chứng thực', '1.004859': 'Hộ tịch' };

/** The report of September 2026 as a file. */
export async function spreadsheet(): Promise<Buffer> {
  const rulebook = createRulebook({ calendar: vietnamCalendar(), catalog: nationalProcedures, policies: [], bareDays: 'working' });
  const report = officialReport(samples(), {
    rulebook,
    form: '07a',
    period: reportingPeriod({ year: 2026, month: 9 }),
    fieldOf: ({ procedure }) => FIELDS[procedure] ?? 'Khác',
  });
  const written = writeExcelFile(sheetOf(report), {
    orientation: 'landscape',
    columns: report.columns.map((_, i) => ({ width: i === 0 ? 5 : i === 1 ? 20 : 11 })),
  });
  return written.toBuffer();
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(process.argv[2] ?? 'report.xlsx', await spreadsheet());
