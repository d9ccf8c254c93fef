import type { CalendarTable } from './calendar-table.js';
import { cellsOf, COLUMNS, type TableName } from './columns.js';

/**
 * One table of a calendar as JSON Lines: an object a line, lines ended by LF.
 *
 * @throws RuleError `invalid-input` for rows that are not those of `calendarTable`
 *
 * @example
 * ```ts
 * import { vietnamCalendar } from 'tthc-rules/calendar';
 * import { calendarTable, toJsonLines } from 'tthc-rules/interchange';
 *
 * const table = calendarTable(vietnamCalendar(), { from: '2024-05-04', until: '2024-05-05' });
 * JSON.parse(toJsonLines(table, 'days')).other_date; // => '2024-04-29'
 * ```
 */
export function toJsonLines(table: CalendarTable, name: TableName): string {
  const rows = cellsOf(table, name);
  const columns = COLUMNS[name];
  return rows.map((row) => `${JSON.stringify(Object.fromEntries(row.map((cell, i) => [columns[i]?.name, cell])))}\n`).join('');
}
