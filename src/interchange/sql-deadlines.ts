import { isRecord, reading, refuse, refuseMisspeltKeys } from '../errors.js';
import { checkDialect, checkPrefix, transaction, WORDS, type SqlDialect, type Words } from './sql-dialect.js';
import { clockStopsTable, withClockStops } from './sql-clock-stops.js';
import { answered, reception, RESULTS } from './sql-steps.js';
import { openHours } from './sql-tables.js';

/**
 * Hạn trả kết quả bằng SQL: deadlines as joins over the tables of `toSql`. Run these statements after those and after making
 * `<prefix>_receipts`, a table or view of what was received; they can be run again. The answers are those of `computeDeadline`.
 *
 * `<prefix>_receipts` has the columns `id` (any type); `received_at` (a timestamp without zone is Vietnamese wall time; one with a
 * zone is that instant, whatever the zone of the session; a `DATE` is refused); `unit` and `value` (as in a time limit:
 * `same-session`, `same-day`, `same-week`, `working-days`, `working-hours`, `calendar-days`, `clock-hours`); `start`, `off_hours`
 * and `cut_off` (as in a counting profile; `HH:mm` or a time).
 *
 * They make the view `<prefix>_deadlines`, the table `<prefix>_open_hours` behind it, `<prefix>_clock_stops` where it is not there
 * yet, empty, and on PostgreSQL and DuckDB the functions `<prefix>_deadline(received_at, unit, value, start, off_hours, cut_off)`
 * for one receipt and `<prefix>_working_days_between(from, until)`.
 *
 * `<prefix>_clock_stops` has the columns `receipt` (an `id`), `"from"`, `"to"` (NULL while on hold) and `"then"` (`resume`,
 * `restart`; NULL is `resume`), as `clockStops` of `computeDeadline`.
 *
 * A row without `due` says why in `refused`: the column of the receipt that is refused, `clock_stops` for a stop that is, `id` for
 * an id with stops that two receipts share, or `outside-calendar` where the tables have no such days. Both are NULL while a dossier
 * is on hold. Not covered: months and sequences (refused as `unit`), quarter days (refused as `value`), `minLeadMinutes`,
 * `nextWeek` and `exceptHolidays`.
 *
 * @param options - `receipts`: the prefix of the receipts and stops that are read, where it is not `prefix`: to count the same
 *   receipts by two calendars
 * @throws RuleError `invalid-input`
 *
 * @example
 * ```ts
 * import { deadlineSql } from 'tthc-rules/interchange';
 *
 * const statements = deadlineSql({ dialect: 'postgres' });
 * statements.filter((statement) => statement.startsWith('CREATE OR REPLACE VIEW tthc_deadlines')).length; // => 1
 * ```
 */
export function deadlineSql(options: {
  readonly dialect: SqlDialect;
  readonly prefix?: string;
  readonly receipts?: string;
}): readonly string[] {
  if (!isRecord(options)) refuse('invalid-input', 'options', options, '{ dialect, prefix?, receipts? }');
  const { dialect, prefix, receipts } = reading('invalid-input', 'options', options, () => {
    refuseMisspeltKeys('invalid-input', 'options', options, ['dialect', 'prefix', 'receipts']);
    return {
      dialect: checkDialect(options.dialect),
      prefix: checkPrefix(options.prefix),
      receipts: checkPrefix(options.receipts ?? options.prefix, 'receipts'),
    };
  });
  return transaction(dialect, [
    ...openHours(prefix, dialect),
    ...(dialect === 'postgres' ? wallTimeFunctions(prefix) : []),
    clockStopsTable(receipts, dialect),
    `CREATE OR REPLACE VIEW ${prefix}_deadlines AS\n${deadlines(prefix, receipts, WORDS[dialect])};`,
    ...functions[dialect](prefix),
  ]);
}

/** PostgreSQL finds the function by the type of its argument; text has none, and is refused when the view is made. */
function wallTimeFunctions(p: string): readonly string[] {
  const wallTime = (type: string, expression: string) =>
    `CREATE OR REPLACE FUNCTION ${p}_wall_time(given ${type}) RETURNS TIMESTAMP LANGUAGE sql IMMUTABLE AS $$
SELECT ${expression}
$$;`;
  return [
    wallTime('TIMESTAMP', `CASE WHEN ISFINITE(given) THEN DATE_TRUNC('milliseconds', given) END`),
    wallTime('TIMESTAMPTZ', `CASE WHEN ISFINITE(given) THEN DATE_TRUNC('milliseconds', given AT TIME ZONE INTERVAL '7 hours') END`),
    wallTime('DATE', 'CAST(NULL AS TIMESTAMP)'),
  ];
}

/** Receipts without stops, in equality joins alone; and those with stops, which are few, by a longer way. */
function deadlines(p: string, receipts: string, words: Words): string {
  const unstopped = `${receipts}_receipts AS r
  LEFT JOIN (SELECT DISTINCT receipt FROM ${receipts}_clock_stops) AS x ON x.receipt = r.id
  WHERE x.receipt IS NULL`;
  return `SELECT ${RESULTS} FROM (
SELECT ${RESULTS} FROM (
${withoutClockStops(p, words, unstopped)}
) AS without_stops
UNION ALL
SELECT ${RESULTS} FROM (
${withClockStops(p, receipts, words)}
) AS with_stops
) AS deadlines${words.settings}`;
}

function withoutClockStops(p: string, words: Words, receipts: string): string {
  return `WITH
${reception(p, words, { from: receipts, segment: '0', fault: words.noText })},
${answered(p, words, { counted: 'counted' })}
SELECT ${RESULTS} FROM answered`;
}

// The arguments of the functions, and the columns of a receipt that they stand for.
const ARGUMENTS = [
  ['unit', 'TEXT'],
  ['value', 'DOUBLE PRECISION'],
  ['start', 'TEXT'],
  ['off_hours', 'TEXT'],
  ['cut_off', 'TIME'],
] as const;
const TYPES = ARGUMENTS.map(([, type]) => type).join(', ');
const ONE_RECEIPT = `(SELECT 0 AS id, given_received_at AS received_at, ${ARGUMENTS.map(([name, type]) => `CAST(given_${name} AS ${type}) AS ${name}`).join(', ')}) AS r`;
const ANSWER = 'deemed_received_at, rule, due, legal_end, standing, refused';

const functions: Readonly<Record<SqlDialect, (p: string) => readonly string[]>> = {
  postgres: (p) => [
    // What it returned before, and took, cannot be replaced.
    `DROP FUNCTION IF EXISTS ${p}_deadline(TIMESTAMP, ${TYPES});`,
    `DROP FUNCTION IF EXISTS ${p}_deadline(ANYELEMENT, ${TYPES});`,
    // Of any type, so that a text without one is refused and a time with its zone, or a date, is seen to be that.
    `CREATE FUNCTION ${p}_deadline(given_received_at ANYELEMENT, ${ARGUMENTS.map(([name, type]) => `given_${name} ${type}`).join(', ')})
RETURNS TABLE (deemed_received_at TIMESTAMP, rule TEXT, due TIMESTAMP, legal_end TIMESTAMP, standing TEXT, refused TEXT)
LANGUAGE sql STABLE AS $$
SELECT ${ANSWER} FROM (
${withoutClockStops(p, WORDS.postgres, ONE_RECEIPT)}
) AS answer
$$;`,
    `CREATE OR REPLACE FUNCTION ${p}_working_days_between(given_from DATE, given_until DATE) RETURNS INTEGER
LANGUAGE sql STABLE AS $$
SELECT ${workingDaysBetween(p)}
$$;`,
  ],
  duckdb: (p) => [
    `CREATE OR REPLACE MACRO ${p}_deadline(given_received_at, ${ARGUMENTS.map(([name]) => `given_${name}`).join(', ')}) AS TABLE
SELECT ${ANSWER} FROM (
${withoutClockStops(p, WORDS.duckdb, ONE_RECEIPT)}
) AS answer;`,
    `CREATE OR REPLACE MACRO ${p}_working_days_between(given_from, given_until) AS (
${workingDaysBetween(p)}
);`,
  ],
  // A parameter of a view there is a text that is read anew, in the zone of its type: an instant would lose its own.
  clickhouse: () => [],
};

function workingDaysBetween(p: string): string {
  const before = (date: string) => `(SELECT working_days_before FROM ${p}_days WHERE date = ${date})`;
  return `${before('given_until')} - ${before('given_from')}`;
}
