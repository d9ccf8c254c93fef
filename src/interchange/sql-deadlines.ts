import { reading, refuse } from '../errors.js';
import { checkPrefix } from './sql-tables.js';

// The bounds of a time limit.
const MAX_DAYS = 36_525;
const MAX_HOURS = MAX_DAYS * 24;

/** The SQL engines whose functions are written and tested. */
export type SqlDialect = 'postgres' | 'duckdb';

/**
 * Deadlines in SQL, as joins over the tables of `toSql`: run these statements after those and after making
 * `<prefix>_receipts`, a table or view of what was received. The answers are those of `computeDeadline`.
 *
 * `<prefix>_receipts` has the columns `id` (any type); `received_at` (a timestamp without zone: Vietnamese wall time);
 * `unit` and `value` (as in a time limit: `same-session`, `same-day`, `same-week`, `working-days`, `working-hours`,
 * `calendar-days`, `clock-hours`); `start`, `off_hours` and `cut_off` (as in a counting profile; `HH:mm` or a time).
 *
 * They make the view `<prefix>_deadlines`, the table `<prefix>_open_hours` behind it, and the functions
 * `<prefix>_deadline(received_at, unit, value, start, off_hours, cut_off)` for one receipt and
 * `<prefix>_working_days_between(from, until)`.
 *
 * `due` is null where the tables have no answer: the receipt or its deadline lies outside them, or the limit or profile is
 * not one that `computeDeadline` takes. Not covered: `minLeadMinutes`, `nextWeek`, `exceptHolidays` and clock stops.
 *
 * @throws RuleError `invalid-input`
 *
 * @example
 * ```ts
 * import { deadlineSql } from 'tthc-rules/interchange';
 *
 * deadlineSql({ dialect: 'postgres' }).filter((statement) => statement.startsWith('CREATE VIEW tthc_deadlines')).length; // => 1
 * ```
 */
export function deadlineSql(options: { readonly dialect: SqlDialect; readonly prefix?: string }): readonly string[] {
  const { dialect, prefix } = reading('invalid-input', 'options', options, () => ({ dialect: options.dialect, prefix: options.prefix }));
  if (dialect !== 'postgres' && dialect !== 'duckdb') refuse('invalid-input', 'dialect', dialect, '"postgres" or "duckdb"');
  const p = checkPrefix(prefix);
  return [
    openHours(p),
    `CREATE INDEX ${p}_open_hours_by_hour ON ${p}_open_hours (hour_ms);`,
    `ANALYZE ${p}_open_hours;`,
    `CREATE VIEW ${p}_deadlines AS\n${deadlines(p, `${p}_receipts`)};`,
    ...functions[dialect](p),
  ];
}

/** Open time cut into hours, so that the session in which a count of time runs out is found by an equality. */
function openHours(p: string): string {
  // A session is shorter than a day, so it touches at most 25 hours of open time.
  const offsets = Array.from({ length: 25 }, (_, n) => `(${n})`).join(', ');
  return `CREATE TABLE ${p}_open_hours AS
SELECT
  CAST(s.minutes_before - s.minutes_before % 60 + 60 * k.n AS BIGINT) * 60000 AS hour_ms,
  CAST(s.minutes_before AS BIGINT) * 60000 AS before_ms,
  CAST(s.minutes_before + s.minutes AS BIGINT) * 60000 AS through_ms,
  s.session AS session
FROM ${p}_sessions s
JOIN (VALUES ${offsets}) AS k(n) ON s.minutes_before - s.minutes_before % 60 + 60 * k.n < s.minutes_before + s.minutes;`;
}

/** The deadlines of a relation of receipts, in equality joins: its day, its session, where the count ends, and that session. */
function deadlines(p: string, receipts: string): string {
  return `WITH
-- What is asked, to the millisecond.
asked AS (
  SELECT
    id,
    DATE_TRUNC('milliseconds', received_at) AS received_at,
    unit,
    CAST(value AS DOUBLE PRECISION) AS value,
    start,
    off_hours,
    CAST(cut_off AS TIME) AS cut_off
  FROM ${receipts}
),
-- The day on which it came in, and the first session that closes after it: the one it fell in, or the next to open.
arrived AS (
  SELECT
    a.*,
    d.date AS arrival_date,
    d.standard_minutes AS arrival_standard,
    d.sessions_before + d.sessions AS arrival_last,
    d.sessions > 0 AND a.off_hours = 'next-opening' AND CAST(a.received_at AS TIME) > a.cut_off AS after_cut_off,
    d.sessions_before + 1 + CASE
      WHEN a.received_at >= d.last_closes THEN d.sessions
      WHEN a.received_at >= d.first_closes THEN 1
      ELSE 0
    END AS next_session
  FROM asked a
  LEFT JOIN ${p}_days d ON d.date = CAST(a.received_at AS DATE)
),
-- The session of receipt, or the next one where there is none.
received AS (
  SELECT
    a.*,
    CASE
      WHEN COALESCE(a.off_hours, '') NOT IN ('next-opening', 'keep-date') THEN NULL
      WHEN a.off_hours = 'keep-date' AND a.cut_off IS NOT NULL THEN NULL
      WHEN a.start NOT IN ('day-after', 'session-after', 'receipt-session', 'elapsed') THEN NULL
      WHEN a.unit = 'clock-hours' THEN CASE WHEN a.arrival_date IS NOT NULL THEN 'by-clock' END
      WHEN s.session IS NULL THEN NULL
      WHEN a.after_cut_off THEN 'cut-off'
      WHEN a.received_at >= s.opens THEN 'in-session'
      ELSE a.off_hours
    END AS rule,
    s.session,
    s.date AS session_date,
    s.weekday,
    s.opens,
    s.minutes_before,
    s.last_session,
    s.week_last_session,
    s.standard_minutes
  FROM arrived a
  LEFT JOIN ${p}_sessions s ON s.session = CASE WHEN a.after_cut_off THEN a.arrival_last + 1 ELSE a.next_session END
),
-- When it is deemed received, and from where it is counted.
deemed AS (
  SELECT
    r.id,
    r.received_at,
    r.unit,
    CASE
      WHEN r.unit IN ('working-hours', 'clock-hours') THEN
        CASE WHEN r.value <= ${MAX_HOURS} AND FLOOR(r.value * 3600000 + 0.5) > 0 THEN r.value END
      WHEN r.value > 0 AND r.value <= ${MAX_DAYS} THEN r.value
    END AS value,
    r.start,
    r.rule,
    r.session,
    r.session_date,
    r.weekday,
    r.last_session,
    r.week_last_session,
    CASE WHEN r.rule IN ('in-session', 'keep-date', 'by-clock') THEN r.received_at ELSE r.opens END AS deemed_received_at,
    CASE WHEN r.rule IN ('in-session', 'keep-date') THEN r.arrival_date ELSE r.session_date END AS receipt_date,
    CASE WHEN r.rule IN ('in-session', 'keep-date') THEN r.arrival_last ELSE r.last_session END AS receipt_last,
    CASE WHEN r.rule IN ('in-session', 'keep-date') THEN r.arrival_standard ELSE r.standard_minutes END AS standard_minutes,
    CAST(r.minutes_before AS BIGINT) * 60000
      + CASE WHEN r.rule = 'in-session' THEN CAST(ROUND(EXTRACT(EPOCH FROM (r.received_at - r.opens)) * 1000) AS BIGINT) ELSE 0 END
      AS open_ms
  FROM received r
),
-- Where the count ends: a session, an amount of open time, a date or an instant.
counted AS (
  SELECT
    d.*,
    CASE
      WHEN d.rule IS NULL THEN NULL
      WHEN d.unit = 'same-session' THEN d.session
      WHEN d.unit = 'same-day' THEN d.last_session
      WHEN d.unit = 'same-week' THEN d.week_last_session
      WHEN d.unit = 'working-days' AND d.value * 2 = FLOOR(d.value * 2) THEN CAST(d.value * 2 AS INTEGER) + CASE
        WHEN d.start = 'day-after' THEN d.receipt_last
        WHEN d.start = 'session-after' THEN d.session - CASE WHEN d.rule = 'keep-date' THEN 1 ELSE 0 END
        WHEN d.start = 'receipt-session' THEN d.session - 1
      END
    END AS end_session,
    CASE
      WHEN d.rule IS NULL THEN NULL
      WHEN d.unit = 'working-hours' THEN d.open_ms + CAST(FLOOR(d.value * 3600000 + 0.5) AS BIGINT)
      WHEN d.unit = 'working-days' AND d.start = 'elapsed' AND d.value * 2 = FLOOR(d.value * 2)
        THEN d.open_ms + CAST(d.value * d.standard_minutes * 60000 AS BIGINT)
    END AS end_ms,
    CASE
      WHEN d.rule IS NULL THEN NULL
      WHEN d.unit = 'clock-hours' THEN d.received_at + FLOOR(d.value * 3600000 + 0.5) * INTERVAL '1 millisecond'
    END AS end_at,
    CASE
      WHEN d.rule IS NOT NULL AND d.unit = 'calendar-days' AND d.value = FLOOR(d.value) THEN d.receipt_date + CAST(d.value AS INTEGER)
    END AS end_date
  FROM deemed d
),
-- The session that settles it.
ended AS (
  SELECT
    c.*,
    CASE
      WHEN c.end_ms IS NOT NULL THEN t.opens + CAST(c.end_ms - h.before_ms AS DOUBLE PRECISION) * INTERVAL '1 millisecond'
      WHEN c.end_at IS NOT NULL AND e.working THEN c.end_at
      ELSE t.closes
    END AS due
  FROM counted c
  LEFT JOIN ${p}_days e ON e.date = COALESCE(c.end_date, CAST(c.end_at AS DATE))
  LEFT JOIN ${p}_open_hours h
    ON h.hour_ms = c.end_ms - 1 - (c.end_ms - 1) % 3600000 AND h.before_ms < c.end_ms AND c.end_ms <= h.through_ms
  LEFT JOIN ${p}_sessions t ON t.session = COALESCE(c.end_session, h.session, e.end_session)
)
SELECT
  e.id,
  e.received_at,
  CASE WHEN e.rule IS NOT NULL THEN e.deemed_received_at END AS deemed_received_at,
  e.rule,
  e.due,
  CASE
    WHEN e.unit IN ('same-session', 'working-hours', 'clock-hours') THEN e.due
    ELSE CAST(CAST(e.due AS DATE) + 1 AS TIMESTAMP)
  END AS legal_end,
  CASE
    WHEN e.due IS NULL THEN NULL
    WHEN e.unit = 'same-week' AND e.session_date + (7 - e.weekday) >= p.since THEN 'projected'
    WHEN CAST(e.due AS DATE) >= p.since THEN 'projected'
    ELSE 'decided'
  END AS standing
FROM ended e
CROSS JOIN (SELECT MIN(date) AS since FROM ${p}_days WHERE standing = 'projected') p`;
}

// The arguments of the functions, and the columns of a receipt that they stand for.
const ARGUMENTS = [
  ['received_at', 'TIMESTAMP'],
  ['unit', 'TEXT'],
  ['value', 'DOUBLE PRECISION'],
  ['start', 'TEXT'],
  ['off_hours', 'TEXT'],
  ['cut_off', 'TIME'],
] as const;
const GIVEN = ARGUMENTS.map(([name]) => `given_${name}`).join(', ');
const ONE_RECEIPT = `(SELECT 0 AS id, ${ARGUMENTS.map(([name, type]) => `CAST(given_${name} AS ${type}) AS ${name}`).join(', ')}) AS receipt`;
const RESULTS = 'deemed_received_at, rule, due, legal_end, standing';

const functions: Readonly<Record<SqlDialect, (p: string) => readonly string[]>> = {
  postgres: (p) => [
    `CREATE FUNCTION ${p}_deadline(${ARGUMENTS.map(([name, type]) => `given_${name} ${type}`).join(', ')})
RETURNS TABLE (deemed_received_at TIMESTAMP, rule TEXT, due TIMESTAMP, legal_end TIMESTAMP, standing TEXT)
LANGUAGE sql STABLE AS $$
SELECT ${RESULTS} FROM (
${deadlines(p, ONE_RECEIPT)}
) AS answer
$$;`,
    `CREATE FUNCTION ${p}_working_days_between(given_from DATE, given_until DATE) RETURNS INTEGER
LANGUAGE sql STABLE AS $$
SELECT ${workingDaysBetween(p)}
$$;`,
  ],
  duckdb: (p) => [
    `CREATE MACRO ${p}_deadline(${GIVEN}) AS TABLE
SELECT ${RESULTS} FROM (
${deadlines(p, ONE_RECEIPT)}
) AS answer;`,
    `CREATE MACRO ${p}_working_days_between(given_from, given_until) AS (
${workingDaysBetween(p)}
);`,
  ],
};

function workingDaysBetween(p: string): string {
  const before = (date: string) => `(SELECT working_days_before FROM ${p}_days WHERE date = ${date})`;
  return `${before('given_until')} - ${before('given_from')}`;
}
