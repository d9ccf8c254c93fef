import { isRecord, reading, refuse, refuseMisspeltKeys } from '../errors.js';
import type { Language } from '../explanation/sentences.js';
import { fieldInWords } from '../procedure/procedure.js';
import type { CalendarTable } from './calendar-table.js';
import { cellsOf, COLUMNS, type Cell, type TableName } from './columns.js';

/** How a CSV is written. */
export interface CsvOptions {
  /**
   * Whether a text that a spreadsheet would take for a formula gets an apostrophe before it, as by default; leave that to files that
   * only a database reads.
   */
  readonly guardFormulas?: boolean;
  /** Whether a byte order mark comes first: spreadsheet programs take a file without one for another encoding than UTF-8. */
  readonly bom?: boolean;
}

/** A report as a table of numbers, such as `officialReport` gives. */
export interface ReportTable {
  readonly columns: readonly { readonly number: number; readonly vi: string; readonly en: string }[];
  readonly rows: readonly {
    readonly section?: string;
    readonly office?: string;
    readonly field: string;
    /** By the number of the column. */
    readonly values: Readonly<Record<number, number>>;
  }[];
  readonly total: { readonly values: Readonly<Record<number, number>> };
}

/**
 * A table of a calendar, or a report, as CSV (RFC 4180, UTF-8, a header line, lines ended by LF): nothing stands for null, `""` for
 * an empty text. A text that begins like a number stands in quotes, so that a program which is told to take what is quoted for text
 * leaves a code such as `1.012790` its last zero.
 *
 * Of a report a row is its section and office where any row has one, its field (lĩnh vực), then the numbers, each under its name and
 * number in the form; the total comes last.
 *
 * @param name - which table of a calendar: `days` where it is left out
 * @param options - of a report also `language`, that of its header (default `vi`)
 * @throws RuleError `invalid-input` for rows that are not those of `calendarTable`, or not those of a report
 *
 * @example
 * ```ts
 * import { vietnamCalendar } from 'tthc-rules/calendar';
 * import { calendarTable, toCsv } from 'tthc-rules/interchange';
 *
 * const table = calendarTable(vietnamCalendar(), { from: '2024-05-03', until: '2024-05-04' });
 * toCsv(table, 'days').split('\n')[1]?.slice(0, 28); // => '2024-05-03,5,true,ordinary,,'
 * toCsv(table, 'days', { bom: true }).startsWith('\uFEFFdate,'); // => true
 *
 * const report = {
 *   columns: [{ number: 3, vi: 'Tổng số', en: 'All' }],
 *   rows: [{ field: 'Đất đai', values: { 3: 12 } }],
 *   total: { values: { 3: 12 } },
 * };
 * toCsv(report); // => 'Lĩnh vực,Tổng số (3)\nĐất đai,12\nTổng số,12\n'
 * ```
 */
export function toCsv(table: CalendarTable, name: TableName, options?: CsvOptions): string;
export function toCsv(report: ReportTable | CalendarTable, options?: CsvOptions & { readonly language?: Language }): string;
export function toCsv(
  table: CalendarTable | ReportTable,
  nameOrOptions: TableName | (CsvOptions & { readonly language?: Language }) = {},
  moreOptions: CsvOptions = {},
): string {
  const isNamed = typeof nameOrOptions === 'string';
  const options = reading('invalid-input', 'options', isNamed ? moreOptions : nameOrOptions, readOptions);
  const lines = isReport(table)
    ? reading('invalid-input', 'report', table, () => reportLines(table, options))
    : tableLines(table, isNamed ? nameOrOptions : 'days', options);
  return (options.bom ? '\uFEFF' : '') + lines.map((line) => `${line.join(',')}\n`).join('');
}

type Options = Required<CsvOptions> & { readonly language: Language };

function readOptions(given: unknown): Options {
  if (!isRecord(given)) refuse('invalid-input', 'options', given, '{ guardFormulas?, bom? }');
  refuseMisspeltKeys('invalid-input', 'options', given, ['guardFormulas', 'bom', 'language']);
  const { guardFormulas = true, bom = false, language = 'vi' } = given;
  for (const [field, value] of Object.entries({ guardFormulas, bom })) {
    if (typeof value !== 'boolean') refuse('invalid-input', field, value, 'true or false');
  }
  if (language !== 'vi' && language !== 'en') refuse('invalid-input', 'language', language, '"vi" or "en"');
  return { guardFormulas, bom, language } as Options;
}

function isReport(table: unknown): table is ReportTable {
  try {
    return isRecord(table) && 'columns' in table;
  } catch {
    // A proxy that cannot be looked at is refused where its rows are read.
    return false;
  }
}

function tableLines(table: CalendarTable, name: TableName, { guardFormulas }: Options): string[][] {
  const rows = cellsOf(table, name);
  const columns = COLUMNS[name];
  const line = (row: readonly Cell[]) => row.map((cell, i) => (columns[i]?.type === 'text' ? textField(cell, guardFormulas) : plain(cell)));
  return [columns.map((column) => column.name), ...rows.map(line)];
}

const LABELS = {
  section: { vi: 'Phần', en: 'Section' },
  office: { vi: 'Cơ quan', en: 'Office' },
  field: { vi: 'Lĩnh vực', en: 'Field' },
  total: { vi: 'Tổng số', en: 'Total' },
} as const;

// A province has some thousands of fields, offices and sections together; a form has about twenty columns.
const MOST_ROWS = 100_000;
const MOST_COLUMNS = 100;

function reportLines(report: ReportTable, { guardFormulas, language }: Options): string[][] {
  const columns = listOf(report.columns, 'columns', MOST_COLUMNS).map((column, i) => ({
    number: numberOf(column.number, `columns[${i}].number`),
    label: textOf(column[language], `columns[${i}].${language}`),
  }));
  const rows = listOf(report.rows, 'rows', MOST_ROWS);
  const labels = (['section', 'office', 'field'] as const).filter(
    (name) => name === 'field' || rows.some((row) => row[name] !== undefined),
  );
  const text = (cell: string) => textField(cell, guardFormulas);
  // The first columns of a form count and name its rows: only the others have values.
  const all = [...rows.map(({ values }, i) => [values, `rows[${i}].values`] as const), [report.total.values, 'total.values'] as const];
  const counted = columns.filter(({ number }) => all.some(([values]) => Object.hasOwn(values, number)));
  const numbers = (values: Readonly<Record<number, number>>, field: string) =>
    counted.map(({ number }) => (Object.hasOwn(values, number) ? String(numberOf(values[number], `${field}[${number}]`)) : ''));
  return [
    [...labels.map((name) => LABELS[name][language]), ...counted.map(({ label, number }) => text(`${label} (${number})`))],
    ...rows.map((row, i) => [
      ...labels.map((name) => {
        if (name === 'field') return text(fieldInWords(textOf(row.field, `rows[${i}].field`), language));
        return row[name] === undefined ? '' : text(textOf(row[name], `rows[${i}].${name}`));
      }),
      ...numbers(row.values, `rows[${i}].values`),
    ]),
    [...labels.slice(1).map(() => ''), LABELS.total[language], ...numbers(report.total.values, 'total.values')],
  ];
}

function listOf<T>(list: readonly T[], field: string, most: number): readonly T[] {
  if (!Array.isArray(list) || (list as readonly T[]).length > most)
    refuse('invalid-input', `report.${field}`, list, `a list of at most ${most}`);
  return Array.from(list as readonly T[]);
}

function numberOf(value: unknown, field: string): number {
  return typeof value === 'number' && Number.isFinite(value) ? value : refuse('invalid-input', `report.${field}`, value, 'a number');
}

function textOf(value: unknown, field: string): string {
  return typeof value === 'string' ? value.replace(/[\p{Cs}\0]/gu, '\uFFFD') : refuse('invalid-input', `report.${field}`, value, 'a text');
}

function plain(cell: Cell): string {
  return cell === null ? '' : String(cell);
}

// What begins a formula in a spreadsheet, also in its full-width form, and what it skips before one.
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;
const LIKE_A_NUMBER = /^[\s.,]*\d/;

function textField(cell: Cell, guard: boolean): string {
  if (cell === null) return '';
  const text = guard && FORMULA.test(String(cell)) ? `'${String(cell)}` : String(cell);
  return text === '' || LIKE_A_NUMBER.test(text) || /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
