import { reading, refuse, refuseMisspeltKeys } from '../errors.js';
import type { CalendarTable } from './calendar-table.js';
import { cellsOf, COLUMNS, type Cell, type TableName } from './columns.js';
import { checkDialect, checkPrefix, transaction, WORDS, type SqlDialect, type Words } from './sql-dialect.js';

const ROWS_A_STATEMENT = 1000;
const NAMES: readonly TableName[] = ['days', 'sessions'];

/** What `toSql` writes, and for which engine. */
export interface SqlOptions {
  /** Of the names, default `tthc`: a small letter, then small letters, digits and underscores. */
  readonly prefix?: string;
  /** `false` leaves the tables empty, to be filled from `toCsv` with the engine's own loader. Not with `replace`. */
  readonly insert?: boolean;
  /** Without it the statements run on PostgreSQL and on DuckDB; needed for `replace`. */
  readonly dialect?: SqlDialect;
  /** Lay the tables anew, in one transaction that can be run again: after a new notice. */
  readonly replace?: boolean;
}

/**
 * Bảng lịch làm việc bằng SQL: a calendar as `<prefix>_days` and `<prefix>_sessions`, created and filled. Each statement ends with
 * a semicolon, so that they can be run one by one or joined into a file.
 *
 * With `replace` the rows are laid anew where the tables are there already, also those of `<prefix>_open_hours`, which the view of
 * {@link deadlineSql} reads. In PostgreSQL and DuckDB that is one transaction: others see the old rows until its end. ClickHouse
 * has no transactions: each table is built beside the old one and takes its place in one step (`CREATE OR REPLACE TABLE … AS`).
 *
 * @throws RuleError `invalid-input` for a prefix that is not a plain name, an unknown dialect, `replace` without a dialect or with
 *   `insert: false`, or rows that are not those of `calendarTable`
 *
 * @example
 * ```ts
 * import { vietnamCalendar } from 'tthc-rules/calendar';
 * import { calendarTable, toSql } from 'tthc-rules/interchange';
 *
 * const table = calendarTable(vietnamCalendar(), { from: '2024-01-01', until: '2025-01-01' });
 * toSql(table, { insert: false }).length; // => 2
 * const anew = toSql(table, { dialect: 'postgres', replace: true });
 * [anew[0], anew.at(-1)]; // => ['BEGIN;', 'COMMIT;']
 * toSql(table, { prefix: 'a; DROP TABLE b' }); // throws invalid-input
 * ```
 */
export function toSql(table: CalendarTable, options: SqlOptions = {}): readonly string[] {
  const { prefix, insert, dialect, replace } = reading('invalid-input', 'options', options, readOptions);
  if (replace) {
    if (!insert) refuse('invalid-input', 'insert', insert, 'true together with replace: true, which lays the rows anew');
    return transaction(dialect, dialect === 'clickhouse' ? exchanged(prefix, table) : replaced(prefix, dialect, table));
  }
  const words = WORDS[dialect];
  const created = NAMES.map((name) => createTable('CREATE TABLE', `${prefix}_${name}`, name, words));
  if (!insert) return created;
  return [
    ...created,
    ...NAMES.flatMap((name) => inserts(`${prefix}_${name}`, name, cellsOf(table, name), words)),
    ...analyzed(prefix, dialect),
  ];
}

function readOptions(options: unknown): Required<SqlOptions> {
  const { prefix, insert, dialect, replace } = options as SqlOptions;
  refuseMisspeltKeys('invalid-input', 'options', options as object, ['prefix', 'insert', 'dialect', 'replace']);
  for (const [field, value] of [
    ['insert', insert],
    ['replace', replace],
  ] as const) {
    if (value !== undefined && typeof value !== 'boolean') refuse('invalid-input', field, value, 'true or false');
  }
  if (replace === true && dialect === undefined) checkDialect(dialect);
  return {
    prefix: checkPrefix(prefix),
    insert: insert ?? true,
    // What both read is written as for PostgreSQL.
    dialect: dialect === undefined ? 'postgres' : checkDialect(dialect),
    replace: replace ?? false,
  };
}

/** The rows taken out and put in: readers see the old ones until the end of the transaction, and views stay. */
function replaced(prefix: string, dialect: SqlDialect, table: CalendarTable): readonly string[] {
  const words = WORDS[dialect];
  return [
    ...NAMES.flatMap((name) => {
      const to = `${prefix}_${name}`;
      return [
        createTable('CREATE TABLE IF NOT EXISTS', to, name, words),
        `DELETE FROM ${to};`,
        ...inserts(to, name, cellsOf(table, name), words),
      ];
    }),
    ...openHours(prefix, dialect),
    ...analyzed(prefix, dialect),
  ];
}

/** Each table filled under another name, then put in the place of the old one. */
function exchanged(prefix: string, table: CalendarTable): readonly string[] {
  const words = WORDS.clickhouse;
  return [
    ...NAMES.flatMap((name) => {
      const next = `${prefix}_${name}_next`;
      return [createTable('CREATE OR REPLACE TABLE', next, name, words), ...inserts(next, name, cellsOf(table, name), words)];
    }),
    ...NAMES.map(
      (name) => `CREATE OR REPLACE TABLE ${prefix}_${name}${words.engine(keyOf(name))} AS SELECT * FROM ${prefix}_${name}_next;`,
    ),
    ...openHours(prefix, 'clickhouse'),
    ...NAMES.map((name) => `DROP TABLE ${prefix}_${name}_next;`),
  ];
}

/**
 * Open time cut into hours, so that the session in which a count of time runs out is found by an equality: made where it is not
 * there, and laid anew from the sessions.
 *
 * @internal
 */
export function openHours(p: string, dialect: SqlDialect): readonly string[] {
  // A session is shorter than a day, so it touches at most 25 hours of open time.
  const hours = dialect === 'clickhouse' ? '(SELECT toInt32(number) AS n FROM numbers(25)) AS k' : `(VALUES ${HOURS}) AS k(n)`;
  const { bigint } = WORDS[dialect];
  const rows = `SELECT
  ${bigint('s.minutes_before - s.minutes_before % 60 + 60 * k.n')} * 60000 AS hour_ms,
  ${bigint('s.minutes_before')} * 60000 AS before_ms,
  ${bigint('s.minutes_before + s.minutes')} * 60000 AS through_ms,
  s.session AS session
FROM ${p}_sessions AS s
CROSS JOIN ${hours}
WHERE s.minutes_before - s.minutes_before % 60 + 60 * k.n < s.minutes_before + s.minutes`;
  if (dialect === 'clickhouse') return [`CREATE OR REPLACE TABLE ${p}_open_hours ENGINE = MergeTree ORDER BY hour_ms AS\n${rows};`];
  return [
    `CREATE TABLE IF NOT EXISTS ${p}_open_hours (hour_ms BIGINT, before_ms BIGINT, through_ms BIGINT, session INTEGER);`,
    `CREATE INDEX IF NOT EXISTS ${p}_open_hours_by_hour ON ${p}_open_hours (hour_ms);`,
    `DELETE FROM ${p}_open_hours;`,
    `INSERT INTO ${p}_open_hours (hour_ms, before_ms, through_ms, session)\n${rows};`,
    `ANALYZE ${p}_open_hours;`,
  ];
}

const HOURS = Array.from({ length: 25 }, (_, n) => `(${n})`).join(', ');

function analyzed(prefix: string, dialect: SqlDialect): string[] {
  return dialect === 'clickhouse' ? [] : NAMES.map((name) => `ANALYZE ${prefix}_${name};`);
}

function createTable(create: string, to: string, name: TableName, words: Words): string {
  const key = keyOf(name);
  const columns = COLUMNS[name].map(({ name: column, type, optional }) => {
    const isKey = column === key && words.engine(key) === '';
    return `  ${column} ${isKey ? `${type.toUpperCase()} PRIMARY KEY` : words.type(type, optional)}`;
  });
  return `${create} ${to} (\n${columns.join(',\n')}\n)${words.engine(key)};`;
}

function keyOf(name: TableName): string {
  return COLUMNS[name][0]?.name as string;
}

function inserts(to: string, name: TableName, rows: readonly (readonly Cell[])[], words: Words): string[] {
  const columns = COLUMNS[name].map((column) => column.name).join(', ');
  const statements: string[] = [];
  for (let first = 0; first < rows.length; first += ROWS_A_STATEMENT) {
    const values = rows.slice(first, first + ROWS_A_STATEMENT).map((row) => `(${row.map((cell) => literal(cell, words)).join(', ')})`);
    statements.push(`INSERT INTO ${to} (${columns}) VALUES\n${values.join(',\n')};`);
  }
  return statements;
}

function literal(cell: Cell, words: Words): string {
  if (typeof cell === 'string') return words.text(cell);
  return cell === null ? 'NULL' : typeof cell === 'boolean' ? (cell ? 'TRUE' : 'FALSE') : String(cell);
}
