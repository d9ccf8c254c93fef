import { WORDS, type SqlDialect, type Words } from './sql-dialect.js';
import { answered, asked, nextSession, reception } from './sql-steps.js';

// As for `clockStops` of computeDeadline.
const MOST = 1000;
const FOREVER = '8000000000000000000';

/**
 * The table of the stops, made where it is not there yet. The types are those of the receipts.
 *
 * @internal
 */
export function clockStopsTable(p: string, dialect: SqlDialect): string {
  const { engine } = WORDS[dialect];
  const nullable = (column: string) => (dialect === 'clickhouse' ? `toNullable(${column})` : column);
  return `CREATE TABLE IF NOT EXISTS ${p}_clock_stops${engine('tuple()')} AS
SELECT r.id AS receipt, r.received_at AS "from", ${nullable('r.received_at')} AS "to", ${
    dialect === 'clickhouse' ? 'CAST(NULL AS Nullable(String))' : 'CAST(NULL AS TEXT)'
  } AS "then"
FROM ${p}_receipts AS r
WHERE 1 = 0;`;
}

/**
 * The deadlines of the receipts that have stops.
 *
 * A count is cut by its restarts into segments, each received when its restart ends. Within one, the stops move the end of the count
 * on by what each takes out of it, in order, as long as each begins before the deadline so far: running sums, no recursion.
 *
 * @internal
 */
export function withClockStops(p: string, receipts: string, words: Words): string {
  const stops = `${receipts}_clock_stops`;
  const over = (order: string, rows: 'before' | 'through', partition = 'receipt, w.segment') =>
    `OVER (PARTITION BY w.${partition} ORDER BY ${order} ROWS BETWEEN UNBOUNDED PRECEDING AND ${rows === 'before' ? '1 PRECEDING' : 'CURRENT ROW'})`;
  const from = 'w.from_ms';
  return `WITH
stops AS (
  SELECT
    s.receipt AS receipt,
    ${words.millis(words.wallTime(p, 's."from"'))} AS from_ms,
    CASE WHEN s."to" IS NULL THEN ${FOREVER} ELSE ${words.millis(words.wallTime(p, 's."to"'))} END AS to_ms,
    CASE WHEN s."to" IS NULL THEN 1 ELSE 0 END AS open_ended,
    CASE WHEN s."then" = 'restart' THEN 1 WHEN s."then" IS NULL OR s."then" = 'resume' THEN 0 END AS restarts
  FROM ${stops} AS s
),
concerned AS (
  SELECT
    r.id AS id,
    ${words.wallTime(p, 'r.received_at')} AS received_at,
    r.unit AS unit,
    r.value AS value,
    r.start AS start,
    r.off_hours AS off_hours,
    r.cut_off AS cut_off,
    COUNT(*) OVER (PARTITION BY r.id) AS alike
  FROM ${receipts}_receipts AS r
  JOIN (SELECT DISTINCT receipt FROM ${stops}) AS k ON k.receipt = r.id
),
checked AS (
  SELECT
    s.receipt AS receipt,
    CASE
      WHEN MAX(c.alike) > 1 THEN 'id'
      WHEN COUNT(*) > ${MOST} THEN 'clock_stops'
      WHEN MIN(CASE WHEN s.from_ms >= ${words.millis('c.received_at')} AND s.to_ms >= s.from_ms AND s.restarts IS NOT NULL THEN 1 ELSE 0 END) = 0
        THEN 'clock_stops'
    END AS fault
  FROM stops AS s
  JOIN concerned AS c ON c.id = s.receipt
  GROUP BY s.receipt
),
-- Stops that overlap or touch are one; one of no length is none.
ordered AS (
  SELECT
    w.receipt AS receipt, w.from_ms AS from_ms, w.to_ms AS to_ms, w.open_ended AS open_ended, w.restarts AS restarts,
    CASE WHEN w.from_ms > MAX(w.to_ms) ${over('w.from_ms, w.to_ms', 'before', 'receipt')} THEN 1 ELSE 0 END AS begins
  FROM stops AS w
  JOIN checked AS k ON k.receipt = w.receipt
  WHERE k.fault IS NULL AND w.from_ms < w.to_ms
),
merged AS (
  SELECT
    w.receipt AS receipt, w.from_ms AS from_ms, w.to_ms AS to_ms, w.open_ended AS open_ended, w.restarts AS restarts,
    SUM(w.begins) ${over('w.from_ms, w.to_ms', 'through', 'receipt')} AS number
  FROM ordered AS w
),
holds AS (
  SELECT
    m.receipt AS receipt,
    MIN(m.from_ms) AS from_ms,
    MAX(m.to_ms) AS to_ms,
    MAX(m.open_ended) AS open_ended,
    CASE WHEN MAX(m.open_ended) = 0 THEN MAX(m.restarts) ELSE 0 END AS restarts
  FROM merged AS m
  GROUP BY m.receipt, m.number
),
segmented AS (
  SELECT
    w.receipt AS receipt,
    w.from_ms AS from_ms,
    w.to_ms AS to_ms,
    w.open_ended AS open_ended,
    w.restarts AS restarts,
    ${words.atMillis('w.from_ms')} AS from_at,
    CASE WHEN w.open_ended = 0 THEN ${words.atMillis('CASE WHEN w.open_ended = 0 THEN w.to_ms END')} END AS to_at,
    ${words.bigint(`COALESCE(SUM(w.restarts) ${over(from, 'before', 'receipt')}, 0)`)} AS segment
  FROM holds AS w
),
segments AS (
  SELECT c.id, 0 AS segment, c.received_at, c.unit, c.value, c.start, c.off_hours, c.cut_off, k.fault
  FROM concerned AS c
  JOIN checked AS k ON k.receipt = c.id
  UNION ALL
  SELECT c.id, n.segment + 1 AS segment, n.to_at AS received_at, c.unit, c.value, c.start, c.off_hours, c.cut_off, NULL AS fault
  FROM segmented AS n
  JOIN concerned AS c ON c.id = n.receipt
  WHERE n.restarts = 1
),
${reception(p, words, { from: 'segments AS r', segment: 'r.segment', fault: 'r.fault' })},
-- Where the stops begin and end among the sessions: the first that closes after each instant.
met AS (
  SELECT
    n.receipt AS receipt, n.segment AS segment, n.from_ms AS from_ms, n.to_ms AS to_ms, n.open_ended AS open_ended, n.restarts AS restarts,
    n.from_at AS from_at, n.to_at AS to_at,
    ${words.dayNumber('f.date')} AS from_day,
    ${words.dayNumber('t.date')} AS to_day,
    t.sessions_before + 1 AS to_day_session,
    ${nextSession('f', 'n.from_at')} AS from_session,
    ${nextSession('t', 'n.to_at')} AS to_session
  FROM segmented AS n
  LEFT JOIN ${p}_days AS f ON f.date = ${words.dateOf('n.from_at')}
  LEFT JOIN ${p}_days AS t ON t.date = ${words.dateOf('n.to_at')}
),
-- The same in what is counted: sessions, open time, days, or time by the clock.
measured AS (
  SELECT
    c.id AS id,
    c.segment AS segment,
    CASE
      WHEN c.end_session IS NOT NULL THEN 'sessions'
      WHEN c.end_ms IS NOT NULL THEN 'open-time'
      WHEN c.end_date IS NOT NULL THEN 'days'
      WHEN c.end_at IS NOT NULL THEN 'clock'
    END AS measure,
    CASE
      WHEN c.end_session IS NOT NULL THEN CASE WHEN c.unit = 'working-days' THEN c.end_session - ${words.bigint('c.amount * 2')} + 1 ELSE c.session END
      WHEN c.end_ms IS NOT NULL THEN c.open_ms
      WHEN c.end_date IS NOT NULL THEN ${words.dayNumber('c.receipt_date')} + 1
      ELSE 0
    END AS count_from,
    COALESCE(c.end_session, c.end_ms, ${words.dayNumber('c.end_date')}, ${words.millis('c.end_at')}) AS count_to
  FROM counted AS c
),
placed AS (
  SELECT
    m.receipt AS receipt, m.segment AS segment, m.from_ms AS from_ms, m.to_ms AS to_ms, m.open_ended AS open_ended, m.restarts AS restarts,
    m.from_session AS from_session,
    c.measure AS measure, c.count_from AS count_from, c.count_to AS count_to,
    -- Sessions and days are compared by number, time by instant: one that begins where the count ends is no longer before it.
    CASE c.measure
      WHEN 'sessions' THEN m.from_session
      WHEN 'days' THEN m.from_day
      WHEN 'open-time' THEN ${openBefore('fs', 'm.from_at', words)} + 1
      WHEN 'clock' THEN m.from_ms + 1
    END AS latest,
    CASE c.measure
      WHEN 'sessions' THEN m.from_session
      WHEN 'days' THEN m.from_day
      WHEN 'open-time' THEN ${openBefore('fs', 'm.from_at', words)}
      WHEN 'clock' THEN m.from_ms
    END AS begins,
    CASE c.measure
      WHEN 'sessions' THEN m.to_session
      WHEN 'days' THEN m.to_day
      WHEN 'open-time' THEN ${openBefore('ts', 'm.to_at', words)}
      WHEN 'clock' THEN CASE WHEN m.to_day IS NOT NULL THEN m.to_ms END
    END AS ends,
    -- A last day that moves on is due on the day of this session or later.
    CASE c.measure WHEN 'days' THEN m.to_day_session WHEN 'clock' THEN m.to_session END AS past
  FROM met AS m
  JOIN measured AS c ON c.id = m.receipt AND c.segment = m.segment
  LEFT JOIN ${p}_sessions AS fs ON fs.session = m.from_session
  LEFT JOIN ${p}_sessions AS ts ON ts.session = m.to_session
),
lost AS (
  SELECT
    l.receipt AS receipt, l.segment AS segment, l.from_ms AS from_ms, l.open_ended AS open_ended, l.restarts AS restarts,
    l.from_session AS from_session, l.measure AS measure, l.count_to AS count_to, l.latest AS latest, l.past AS past,
    CASE WHEN l.ends IS NULL AND l.open_ended = 0 THEN 1 ELSE 0 END AS outside,
    CASE
      WHEN l.ends > l.begins AND l.ends > l.count_from THEN l.ends - CASE WHEN l.begins > l.count_from THEN l.begins ELSE l.count_from END
      ELSE 0
    END AS lost
  FROM placed AS l
),
-- Whether each begins before the end of the count so far.
walked AS (
  SELECT
    w.receipt AS receipt, w.segment AS segment, w.from_ms AS from_ms, w.open_ended AS open_ended, w.restarts AS restarts,
    w.from_session AS from_session, w.measure AS measure, w.count_to AS count_to, w.past AS past, w.outside AS outside,
    ${words.bigint(`SUM(w.lost) ${over(from, 'through')}`)} AS lost_so_far,
    CASE WHEN w.latest <= w.count_to + ${words.bigint(`COALESCE(SUM(w.lost) ${over(from, 'before')}, 0)`)} THEN 1 ELSE 0 END AS within_count
  FROM lost AS w
),
limited AS (
  SELECT
    w.receipt AS receipt, w.segment AS segment, w.from_ms AS from_ms, w.open_ended AS open_ended, w.restarts AS restarts,
    w.from_session AS from_session, w.measure AS measure, w.count_to AS count_to, w.past AS past, w.outside AS outside,
    w.lost_so_far AS lost_so_far,
    MIN(w.within_count) ${over(from, 'through')} AS counts
  FROM walked AS w
),
reached AS (
  SELECT
    w.receipt AS receipt, w.segment AS segment, w.from_ms AS from_ms, w.open_ended AS open_ended, w.restarts AS restarts,
    w.from_session AS from_session, w.measure AS measure, w.count_to AS count_to, w.past AS past, w.outside AS outside,
    w.counts AS counts,
    CASE WHEN w.counts = 1 THEN w.lost_so_far ELSE 0 END AS moved,
    w.count_to + COALESCE(MAX(CASE WHEN w.counts = 1 THEN w.lost_so_far ELSE 0 END) ${over(from, 'before')}, 0) AS target,
    MAX(w.past) ${over(from, 'before')} AS past_before,
    COALESCE(MAX(w.outside) ${over(from, 'before')}, 0) AS outside_before
  FROM limited AS w
),
-- And before the deadline so far, which for days is that of the day it moves on to.
taken AS (
  SELECT
    r.receipt AS receipt, r.segment AS segment, r.from_ms AS from_ms, r.open_ended AS open_ended, r.restarts AS restarts,
    r.past AS past, r.outside AS outside, r.count_to AS count_to, r.moved AS moved,
    CASE
      WHEN r.outside_before = 1 THEN 0
      WHEN r.measure = 'sessions' THEN CASE WHEN r.target <= (SELECT MAX(s.session) FROM ${p}_sessions AS s) THEN r.counts ELSE 0 END
      WHEN r.measure = 'open-time' THEN CASE WHEN r.target <= (SELECT MAX(${words.bigint('s.minutes_before + s.minutes')} * 60000) FROM ${p}_sessions AS s) THEN r.counts ELSE 0 END
      WHEN r.measure = 'clock' AND e.working THEN r.counts
      WHEN r.from_session <= CASE WHEN r.past_before > e.end_session THEN q.last_session ELSE e.end_session END THEN 1
      ELSE 0
    END AS before_due
  FROM reached AS r
  LEFT JOIN ${p}_days AS e ON e.date = CASE r.measure
    WHEN 'days' THEN ${words.atDay("CASE WHEN r.measure = 'days' THEN r.target END")}
    WHEN 'clock' THEN ${words.dateOf(words.atMillis("CASE WHEN r.measure = 'clock' THEN r.target END"))}
  END
  LEFT JOIN ${p}_sessions AS q ON q.session = r.past_before
),
considered AS (
  SELECT
    w.receipt AS receipt, w.segment AS segment, w.open_ended AS open_ended, w.restarts AS restarts,
    w.past AS past, w.outside AS outside, w.count_to AS count_to, w.moved AS moved,
    MIN(w.before_due) ${over(from, 'through')} AS considered
  FROM taken AS w
),
outcome AS (
  SELECT
    c.receipt AS receipt,
    c.segment AS segment,
    MAX(c.count_to) + MAX(c.moved) AS target,
    MAX(c.past) AS past,
    MAX(c.outside) AS outside,
    MAX(c.open_ended) AS on_hold,
    MAX(c.restarts) AS restarted
  FROM considered AS c
  WHERE c.considered = 1
  GROUP BY c.receipt, c.segment
),
-- Where each count ends after its stops: nowhere while on hold, nor where a stop ends outside the tables.
moved AS (
  SELECT
    ${asked('c')},
    c.amount AS amount, c.rule AS rule,
    c.session_date AS session_date, c.weekday AS weekday, c.deemed_received_at AS deemed_received_at,
    o.past AS past, o.on_hold AS on_hold, o.restarted AS restarted,
    CASE WHEN o.receipt IS NULL THEN c.end_session WHEN c.end_session IS NOT NULL AND o.outside + o.on_hold = 0 THEN o.target END AS end_session,
    CASE WHEN o.receipt IS NULL THEN c.end_ms WHEN c.end_ms IS NOT NULL AND o.outside + o.on_hold = 0 THEN o.target END AS end_ms,
    CASE WHEN o.receipt IS NULL THEN c.end_at
      WHEN c.end_at IS NOT NULL AND o.outside + o.on_hold = 0 THEN ${words.atMillis('CASE WHEN c.end_at IS NOT NULL THEN o.target END')} END AS end_at,
    CASE WHEN o.receipt IS NULL THEN c.end_date
      WHEN c.end_date IS NOT NULL AND o.outside + o.on_hold = 0 THEN ${words.atDay('CASE WHEN c.end_date IS NOT NULL THEN o.target END')} END AS end_date
  FROM counted AS c
  LEFT JOIN outcome AS o ON o.receipt = c.id AND o.segment = c.segment
),
${answered(p, words, { counted: 'moved', past: 'past', kept: ['on_hold', 'restarted'] })},
-- The last count that was begun; what was received, and when it is deemed to be, stays that of the first.
begun AS (
  SELECT
    a.id AS id, a.segment AS segment, a.due AS due, a.legal_end AS legal_end, a.standing AS standing,
    CASE WHEN a.on_hold = 1 THEN NULL ELSE a.refused END AS refused,
    CASE WHEN a.segment = 0 THEN a.received_at ELSE FIRST_VALUE(a.received_at) OVER (PARTITION BY a.id ORDER BY a.segment) END AS received_at,
    CASE WHEN a.segment = 0 THEN a.deemed_received_at ELSE FIRST_VALUE(a.deemed_received_at) OVER (PARTITION BY a.id ORDER BY a.segment) END
      AS deemed_received_at,
    CASE WHEN a.segment = 0 THEN a.rule ELSE FIRST_VALUE(a.rule) OVER (PARTITION BY a.id ORDER BY a.segment) END AS rule,
    MIN(CASE WHEN a.restarted = 1 THEN NULL ELSE a.segment END) OVER (PARTITION BY a.id) AS last_segment
  FROM answered AS a
)
SELECT id, received_at, deemed_received_at, rule, due, legal_end, standing, refused
FROM begun
WHERE segment = last_segment`;
}

/** Open milliseconds before an instant, by the first session that closes after it. */
function openBefore(session: string, at: string, words: Words): string {
  return `(${words.bigint(`${session}.minutes_before`)} * 60000 + CASE WHEN ${at} > ${session}.opens THEN ${words.since(at, `${session}.opens`)} ELSE 0 END)`;
}
