import { reading } from '../errors.js';
import type { CalendarTable } from './calendar-table.js';
import { cellsOf, COLUMNS, type Cell, type TableName } from './columns.js';

/**
 * One table of a calendar as CSV (RFC 4180, UTF-8, a header line, lines ended by LF): nothing stands for null, `""` for an
 * empty text.
 *
 * A text that a spreadsheet would take for a formula gets an apostrophe before it, unless `guardFormulas` is false; leave that
 * to files that only a database reads. JSON Lines and SQL need no such guard.
 *
 * @throws RuleError `invalid-input` for rows that are not those of `calendarTable`
 *
 * @example
 * ```ts
 * import { vietnamCalendar } from 'tthc-rules/calendar';
 * import { calendarTable, toCsv } from 'tthc-rules/interchange';
 *
 * const table = calendarTable(vietnamCalendar(), { from: '2024-05-03', until: '2024-05-04' });
 * toCsv(table, 'days').split('\n')[1]?.slice(0, 28); // => '2024-05-03,5,true,ordinary,,'
 * ```
 */
export function toCsv(table: CalendarTable, name: TableName, options: { readonly guardFormulas?: boolean } = {}): string {
  const guard = reading('invalid-input', 'options', options, () => options.guardFormulas) ?? true;
  const rows = cellsOf(table, name);
  const header = COLUMNS[name].map((column) => column.name);
  return [header, ...rows.map((row) => row.map((cell) => field(cell, guard)))].map((line) => `${line.join(',')}\n`).join('');
}

// What begins a formula in a spreadsheet, also in its full-width form, and what it skips before one.
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;

function field(cell: Cell, guard: boolean): string {
  if (typeof cell !== 'string') return cell === null ? '' : String(cell);
  const text = guard && FORMULA.test(cell) ? `'${cell}` : cell;
  return text === '' || /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
