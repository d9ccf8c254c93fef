import { reading, refuse } from '../errors.js';
import type { CalendarTable } from './calendar-table.js';
import { cellsOf, COLUMNS, type Cell, type Column, type TableName } from './columns.js';

const ROWS_A_STATEMENT = 1000;

/**
 * A calendar as SQL: `<prefix>_days` and `<prefix>_sessions`, created and filled. The same statements run on PostgreSQL and on
 * DuckDB; each ends with a semicolon, so that they can be run one by one or joined into a file.
 *
 * @param options - `prefix` of the names (default `tthc`): small letters, digits and underscores; `insert: false` leaves the
 *   tables empty, to be filled from {@link toCsv} with `COPY`
 * @throws RuleError `invalid-input` for a prefix that is not a plain name, or rows that are not those of `calendarTable`
 *
 * @example
 * ```ts
 * import { vietnamCalendar } from 'tthc-rules/calendar';
 * import { calendarTable, toSql } from 'tthc-rules/interchange';
 *
 * const table = calendarTable(vietnamCalendar(), { from: '2024-01-01', until: '2025-01-01' });
 * toSql(table, { insert: false }).length; // => 2
 * toSql(table, { prefix: 'a; DROP TABLE b' }); // throws invalid-input
 * ```
 */
export function toSql(table: CalendarTable, options: { readonly prefix?: string; readonly insert?: boolean } = {}): readonly string[] {
  const { prefix: named, insert } = reading('invalid-input', 'options', options, () => ({
    prefix: options.prefix,
    insert: options.insert,
  }));
  const prefix = checkPrefix(named);
  const names: readonly TableName[] = ['days', 'sessions'];
  const created = names.map((name) => createTable(prefix, name));
  if (insert === false) return created;
  return [
    ...created,
    ...names.flatMap((name) => inserts(`${prefix}_${name}`, cellsOf(table, name))),
    ...names.map((name) => `ANALYZE ${prefix}_${name};`),
  ];
}

/**
 * The prefix of the names in a database: the only part of an identifier that comes from outside.
 *
 * @internal
 */
export function checkPrefix(prefix: unknown = 'tthc'): string {
  if (typeof prefix === 'string' && /^[a-z][a-z0-9_]{0,30}$/.test(prefix)) return prefix;
  return refuse('invalid-input', 'prefix', prefix, 'a small letter, then at most 30 small letters, digits and underscores');
}

function createTable(prefix: string, name: TableName): string {
  const columns = COLUMNS[name].map((column, i) => `  ${column.name} ${definition(column, i === 0)}`);
  return `CREATE TABLE ${prefix}_${name} (\n${columns.join(',\n')}\n);`;
}

function definition({ type, optional }: Column, isKey: boolean): string {
  return `${type.toUpperCase()}${isKey ? ' PRIMARY KEY' : optional ? '' : ' NOT NULL'}`;
}

function inserts(name: string, rows: readonly (readonly Cell[])[]): string[] {
  const statements: string[] = [];
  for (let first = 0; first < rows.length; first += ROWS_A_STATEMENT) {
    const values = rows.slice(first, first + ROWS_A_STATEMENT).map((row) => `(${row.map(literal).join(', ')})`);
    statements.push(`INSERT INTO ${name} VALUES\n${values.join(',\n')};`);
  }
  return statements;
}

const ESCAPES: Readonly<Record<string, string>> = { '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' };

/** A literal on one line. Backslashes only ever stand in an E'' string, which reads the same under any setting of the server. */
function literal(cell: Cell): string {
  if (typeof cell !== 'string') return cell === null ? 'NULL' : typeof cell === 'boolean' ? (cell ? 'TRUE' : 'FALSE') : String(cell);
  const quoted = cell.replaceAll("'", "''");
  return /[\\\n\r\t]/.test(quoted) ? `E'${quoted.replace(/[\\\n\r\t]/g, (mark) => ESCAPES[mark] as string)}'` : `'${quoted}'`;
}
