import { reading, refuse } from '../errors.js';
import { readDay } from '../time/local-date.js';
import { TIME_OF_DAY } from '../time/vietnam-time.js';
import type { CalendarTable, DayRow, SessionRow } from './calendar-table.js';

/** What a column holds. A timestamp is a Vietnamese wall time. */
export type ColumnType = 'date' | 'timestamp' | 'integer' | 'boolean' | 'text';

/** A column: its type, and whether a row may leave it empty. */
export interface Column {
  readonly name: string;
  readonly type: ColumnType;
  readonly optional: boolean;
}

/** The two tables of a calendar. */
export type TableName = 'days' | 'sessions';

const DAY_COLUMNS: Readonly<Record<keyof DayRow, `${ColumnType}${'' | '?'}`>> = {
  date: 'date',
  weekday: 'integer',
  working: 'boolean',
  reason: 'text',
  name_vi: 'text?',
  name_en: 'text?',
  other_date: 'date?',
  document: 'text?',
  issued_on: 'date?',
  standing: 'text',
  sessions: 'integer',
  sessions_before: 'integer',
  working_days_before: 'integer',
  minutes_before: 'integer',
  standard_minutes: 'integer',
  first_closes: 'timestamp?',
  last_closes: 'timestamp?',
  end_session: 'integer?',
};

const SESSION_COLUMNS: Readonly<Record<keyof SessionRow, `${ColumnType}${'' | '?'}`>> = {
  session: 'integer',
  date: 'date',
  weekday: 'integer',
  half: 'text',
  opens: 'timestamp',
  closes: 'timestamp',
  minutes: 'integer',
  minutes_before: 'integer',
  working_day: 'integer',
  last_session: 'integer',
  week_last_session: 'integer?',
  standard_minutes: 'integer',
};

/** The columns of each table in order; the first is its key. */
export const COLUMNS: Readonly<Record<TableName, readonly Column[]>> = {
  days: columnsOf(DAY_COLUMNS),
  sessions: columnsOf(SESSION_COLUMNS),
};

function columnsOf(types: Readonly<Record<string, string>>): readonly Column[] {
  return Object.entries(types).map(([name, type]) => ({
    name,
    type: type.replace('?', '') as ColumnType,
    optional: type.endsWith('?'),
  }));
}

/** A value of a row, checked against its column: only text can hold anything that a reader could mistake for more. */
export type Cell = string | number | boolean | null;

/**
 * The rows of one of the tables as cells in the order of its columns.
 *
 * @throws RuleError `invalid-input` for a value that is not of its column's type: rows may come from anywhere
 * @internal
 */
export function cellsOf(table: CalendarTable, name: TableName): readonly (readonly Cell[])[] {
  if (typeof name !== 'string' || !Object.hasOwn(COLUMNS, name)) refuse('invalid-input', 'name', name, '"days" or "sessions"');
  return reading('invalid-input', 'table', table, () => readCells(table, name));
}

/** Two hundred years of sessions. */
const MOST_ROWS = 150_000;

function readCells(table: CalendarTable, name: TableName): readonly (readonly Cell[])[] {
  const rows: unknown = (table as unknown as Record<string, unknown> | null)?.[name];
  if (!Array.isArray(rows) || rows.length > MOST_ROWS) refuse('invalid-input', `table.${name}`, rows, 'the rows of calendarTable()');
  const columns = COLUMNS[name];
  return Array.from(rows as Record<string, unknown>[], (row, i) => columns.map((column) => cellOf(row, column, `${name}[${i}]`)));
}

function cellOf(row: Record<string, unknown>, { name, type, optional }: Column, place: string): Cell {
  const value = row[name] ?? null;
  if (value === null ? optional : IS_OF_TYPE[type](value)) return type === 'text' ? wellFormed(value as string | null) : (value as Cell);
  return refuse('invalid-input', `${place}.${name}`, value, `a ${type}${optional ? ' or null' : ''}`);
}

const IS_OF_TYPE: Readonly<Record<ColumnType, (value: unknown) => boolean>> = {
  date: isDate,
  timestamp: (value) =>
    typeof value === 'string' &&
    isDate(value.slice(0, 10)) &&
    value[10] === 'T' &&
    value.endsWith(':00') &&
    TIME_OF_DAY.test(value.slice(11, -3)),
  integer: (value) => Number.isSafeInteger(value),
  boolean: (value) => typeof value === 'boolean',
  text: (value) => typeof value === 'string',
};

function isDate(value: unknown): boolean {
  return typeof value === 'string' && value.length === 10 && !Number.isNaN(readDay(value));
}

/** Text that any system can store: half surrogates and NUL have no place in UTF-8 text or in PostgreSQL. */
function wellFormed(text: string | null): string | null {
  return text === null ? null : text.replace(/[\p{Cs}\0]/gu, '\uFFFD');
}
