import { refuse } from '../errors.js';
import type { ColumnType } from './columns.js';

/** The SQL engines that statements are written for and tested on. */
export type SqlDialect = 'postgres' | 'duckdb' | 'clickhouse';

/**
 * What the engines say differently. A timestamp is a Vietnamese wall time: a type without zone, or in ClickHouse, which has none
 * such, an instant shown at +07:00.
 *
 * @internal
 */
export interface Words {
  /** The type of a column of the calendar's tables. */
  readonly type: (type: ColumnType, optional: boolean) => string;
  /** What follows the columns of a table. */
  readonly engine: (key: string) => string;
  /** The timestamp of a column of any type, to the millisecond; NULL where the type is not that of an instant or a wall time. */
  readonly wallTime: (prefix: string, column: string) => string;
  /** A cut-off as a column gives it, NULL where it is none, and a time of day to compare with it. */
  readonly cutOff: (column: string) => string;
  readonly timeOfDay: (timestamp: string) => string;
  readonly dateOf: (timestamp: string) => string;
  readonly midnight: (date: string) => string;
  /** Milliseconds between two timestamps, and a timestamp so many milliseconds later. */
  readonly since: (timestamp: string, earlier: string) => string;
  readonly later: (timestamp: string, milliseconds: string) => string;
  /** Timestamps as milliseconds and dates as days since 1970, and back. */
  readonly millis: (timestamp: string) => string;
  readonly atMillis: (milliseconds: string) => string;
  readonly dayNumber: (date: string) => string;
  readonly atDay: (day: string) => string;
  readonly double: (value: string) => string;
  readonly bigint: (value: string) => string;
  readonly days: (value: string) => string;
  /** What ends a SELECT that joins. */
  readonly settings: string;
  readonly text: (text: string) => string;
  /** A text that is not there. */
  readonly noText: string;
}

const ESCAPES: Readonly<Record<string, string>> = { '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' };
const MARKS = /[\\\n\r\t]/g;
const escaped = (text: string) => text.replaceAll("'", "''").replace(MARKS, (mark) => ESCAPES[mark] as string);

/** A literal on one line. Backslashes only ever stand in an E'' string, which reads the same under any setting of the server. */
function standardText(text: string): string {
  return text.search(MARKS) < 0 ? `'${text.replaceAll("'", "''")}'` : `E'${escaped(text)}'`;
}

const UTC_PLUS_7 = "'Etc/GMT-7'"; // POSIX counts the sign the other way. Ho Chi Minh City had another offset before 1975.

const CLICKHOUSE_TYPES: Readonly<Record<ColumnType, string>> = {
  date: 'Date32',
  timestamp: `DateTime64(3, ${UTC_PLUS_7})`,
  integer: 'Int32',
  boolean: 'Bool',
  text: 'String',
};

/** @internal */
export const WORDS: Readonly<Record<SqlDialect, Words>> = {
  postgres: {
    type: standardType,
    engine: () => '',
    // A function of each type: which is meant is decided when the view is made. See wallTimeFunctions.
    wallTime: (prefix, column) => `${prefix}_wall_time(${column})`,
    cutOff: (column) =>
      `CASE WHEN CAST(${column} AS TEXT) ~ '^([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9](\\.[0-9]+)?)?$' THEN CAST(${column} AS TIME) END`,
    timeOfDay: (timestamp) => `CAST(${timestamp} AS TIME)`,
    dateOf: (timestamp) => `CAST(${timestamp} AS DATE)`,
    midnight: (date) => `CAST(${date} AS TIMESTAMP)`,
    since: (timestamp, earlier) => `CAST(ROUND(EXTRACT(EPOCH FROM (${timestamp} - ${earlier})) * 1000) AS BIGINT)`,
    later: (timestamp, milliseconds) => `${timestamp} + CAST(${milliseconds} AS DOUBLE PRECISION) * INTERVAL '1 millisecond'`,
    millis: (timestamp) => `CAST(EXTRACT(EPOCH FROM ${timestamp}) * 1000 AS BIGINT)`,
    atMillis: (milliseconds) => `TIMESTAMP '1970-01-01' + CAST(${milliseconds} AS DOUBLE PRECISION) * INTERVAL '1 millisecond'`,
    dayNumber: (date) => `CAST(${date} - DATE '1970-01-01' AS BIGINT)`,
    atDay: (day) => `DATE '1970-01-01' + CAST(${day} AS INTEGER)`,
    double: (value) => `CAST(${value} AS DOUBLE PRECISION)`,
    bigint: (value) => `CAST(${value} AS BIGINT)`,
    days: (value) => `CAST(${value} AS INTEGER)`,
    settings: '',
    text: standardText,
    noText: 'CAST(NULL AS TEXT)',
  },
  duckdb: {
    type: standardType,
    engine: () => '',
    wallTime: (_, column) => `CASE TYPEOF(${column})
      WHEN 'TIMESTAMP WITH TIME ZONE' THEN MAKE_TIMESTAMP(EPOCH_MS(${column}) * 1000 + 25200000000)
      WHEN 'TIMESTAMP' THEN MAKE_TIMESTAMP(EPOCH_MS(${column}) * 1000)
      WHEN 'TIMESTAMP_S' THEN MAKE_TIMESTAMP(EPOCH_MS(${column}) * 1000)
      WHEN 'TIMESTAMP_MS' THEN MAKE_TIMESTAMP(EPOCH_MS(${column}) * 1000)
      WHEN 'TIMESTAMP_NS' THEN MAKE_TIMESTAMP(EPOCH_MS(${column}) * 1000)
    END`,
    cutOff: (column) => `NULLIF(TRY_CAST(${column} AS TIME), TIME '24:00:00')`,
    timeOfDay: (timestamp) => `CAST(${timestamp} AS TIME)`,
    dateOf: (timestamp) => `CAST(${timestamp} AS DATE)`,
    midnight: (date) => `CAST(${date} AS TIMESTAMP)`,
    since: (timestamp, earlier) => `EPOCH_MS(${timestamp}) - EPOCH_MS(${earlier})`,
    later: (timestamp, milliseconds) => `MAKE_TIMESTAMP(EPOCH_US(${timestamp}) + CAST(${milliseconds} AS BIGINT) * 1000)`,
    millis: (timestamp) => `EPOCH_MS(${timestamp})`,
    atMillis: (milliseconds) => `MAKE_TIMESTAMP(${milliseconds} * 1000)`,
    dayNumber: (date) => `${date} - DATE '1970-01-01'`,
    atDay: (day) => `DATE '1970-01-01' + CAST(${day} AS INTEGER)`,
    double: (value) => `CAST(${value} AS DOUBLE PRECISION)`,
    bigint: (value) => `CAST(${value} AS BIGINT)`,
    days: (value) => `CAST(${value} AS INTEGER)`,
    settings: '',
    text: standardText,
    noText: 'CAST(NULL AS TEXT)',
  },
  clickhouse: {
    type: (type, optional) => (optional ? `Nullable(${CLICKHOUSE_TYPES[type]})` : CLICKHOUSE_TYPES[type]),
    engine: (key) => ` ENGINE = MergeTree ORDER BY ${key}`,
    wallTime: (_, column) => `if(toTypeName(${column}) LIKE '%DateTime%', toDateTime64(${column}, 3, ${UTC_PLUS_7}), NULL)`,
    cutOff: (column) => `CASE WHEN match(toString(${column}), '^([01][0-9]|2[0-3]):[0-5][0-9](:00)?$')
      THEN toInt32(substring(toString(${column}), 1, 2)) * 3600000 + toInt32(substring(toString(${column}), 4, 2)) * 60000 END`,
    timeOfDay: (timestamp) => `positiveModulo(toUnixTimestamp64Milli(${timestamp}) + 25200000, 86400000)`,
    dateOf: (timestamp) => `toDate32(${timestamp})`,
    midnight: (date) => `toDateTime64(${date}, 3, ${UTC_PLUS_7})`,
    since: (timestamp, earlier) => `toUnixTimestamp64Milli(${timestamp}) - toUnixTimestamp64Milli(${earlier})`,
    later: (timestamp, milliseconds) => `addMilliseconds(${timestamp}, toInt64(${milliseconds}))`,
    millis: (timestamp) => `toUnixTimestamp64Milli(${timestamp})`,
    atMillis: (milliseconds) => `fromUnixTimestamp64Milli(${milliseconds}, ${UTC_PLUS_7})`,
    dayNumber: (date) => `toInt64(toInt32(${date}))`,
    atDay: (day) => `toDate32('1970-01-01') + toInt32(${day})`,
    double: (value) => `toFloat64(${value})`,
    bigint: (value) => `toInt64(${value})`,
    days: (value) => `toInt32(${value})`,
    // Else what a left join does not find is 0 and '' instead of NULL.
    settings: '\nSETTINGS join_use_nulls = 1',
    text: (text) => `'${escaped(text)}'`,
    noText: 'CAST(NULL AS Nullable(String))',
  },
};

function standardType(type: ColumnType, optional: boolean): string {
  return `${type.toUpperCase()}${optional ? '' : ' NOT NULL'}`;
}

/**
 * The dialect that is asked for.
 *
 * @internal
 */
export function checkDialect(dialect: unknown): SqlDialect {
  if (typeof dialect === 'string' && Object.hasOwn(WORDS, dialect)) return dialect as SqlDialect;
  return refuse('invalid-input', 'dialect', dialect, '"postgres", "duckdb" or "clickhouse"');
}

/**
 * The prefix of the names in a database: the only part of an identifier that comes from outside.
 *
 * @internal
 */
export function checkPrefix(prefix: unknown = 'tthc', field = 'prefix'): string {
  if (typeof prefix === 'string' && /^[a-z][a-z0-9_]{0,30}$/.test(prefix)) return prefix;
  return refuse('invalid-input', field, prefix, 'a small letter, then at most 30 small letters, digits and underscores');
}

/**
 * One transaction, which leaves the old rows in sight until its end. ClickHouse has none.
 *
 * @internal
 */
export function transaction(dialect: SqlDialect, statements: readonly string[]): readonly string[] {
  return dialect === 'clickhouse' ? statements : ['BEGIN;', ...statements, 'COMMIT;'];
}
