import type { Words } from './sql-dialect.js';

// The bounds of a time limit.
const MAX_DAYS = 36_525;
const MAX_HOURS = MAX_DAYS * 24;

/** The columns of an answer. */
export const RESULTS = 'id, received_at, deemed_received_at, rule, due, legal_end, standing, refused';

const WITHOUT_VALUE = "('same-session', 'same-day', 'same-week')";
const IN_HOURS = "('working-hours', 'clock-hours')";

/** Which column of a receipt is refused, NULL where none is. */
const REFUSED = `COALESCE(
      CASE WHEN g.received_at IS NULL THEN 'received_at' END,
      CASE
        WHEN g.unit IN ${WITHOUT_VALUE} THEN NULL
        WHEN g.unit IN ${IN_HOURS} THEN
          CASE WHEN g.value > 0 AND g.value <= ${MAX_HOURS} THEN CASE WHEN g.value * 3600000 >= 0.5 THEN NULL ELSE 'value' END ELSE 'value' END
        WHEN g.unit IN ('working-days', 'calendar-days') THEN
          CASE
            WHEN g.value > 0 AND g.value <= ${MAX_DAYS}
              THEN CASE WHEN g.value * 2 = FLOOR(g.value * 2) AND (g.unit = 'working-days' OR g.value = FLOOR(g.value)) THEN NULL ELSE 'value' END
            ELSE 'value'
          END
        ELSE 'unit'
      END,
      CASE WHEN g.start IN ('day-after', 'session-after', 'receipt-session', 'elapsed') THEN NULL
        WHEN g.start IS NULL AND g.unit <> 'working-days' THEN NULL ELSE 'start' END,
      CASE WHEN g.off_hours IN ('next-opening', 'keep-date') THEN NULL ELSE 'off_hours' END,
      CASE WHEN g.no_cut_off THEN NULL WHEN g.cut_off IS NOT NULL AND g.off_hours = 'next-opening' THEN NULL ELSE 'cut_off' END`;

/**
 * The steps from a receipt to where its count ends: `counted`.
 *
 * @param source - `from`: the receipts as `r`; `segment`: which of its counts this is, from 0, since a restart begins another;
 *   `fault`: a column of theirs that says what else is refused
 * @internal
 */
export function reception(
  p: string,
  words: Words,
  source: { readonly from: string; readonly segment: string; readonly fault?: string },
): string {
  return `-- What is asked, to the millisecond.
given AS (
  SELECT
    r.id AS id,
    ${source.segment} AS segment,
    ${words.wallTime(p, 'r.received_at')} AS received_at,
    r.unit AS unit,
    ${words.double('r.value')} AS value,
    r.start AS start,
    r.off_hours AS off_hours,
    r.cut_off IS NULL AS no_cut_off,
    ${words.cutOff('r.cut_off')} AS cut_off${source.fault === undefined ? '' : `,\n    ${source.fault} AS fault`}
  FROM ${source.from}
),
asked AS (
  SELECT
    g.id AS id,
    g.segment AS segment,
    g.received_at AS received_at,
    g.unit AS unit,
    CASE WHEN g.unit IN ${WITHOUT_VALUE} THEN NULL ELSE g.value END AS value,
    g.start AS start,
    g.off_hours AS off_hours,
    g.cut_off AS cut_off,
    ${REFUSED}${source.fault === undefined ? '' : ',\n      g.fault'}
    ) AS refused
  FROM given AS g
),
-- The day on which it came in, and the first session that closes after it: the one it fell in, or the next to open.
arrived AS (
  SELECT
    a.id AS id,
    a.segment AS segment,
    a.received_at AS received_at,
    a.unit AS unit,
    CASE WHEN a.refused IS NULL THEN a.value END AS value,
    a.start AS start,
    a.off_hours AS off_hours,
    a.refused AS refused,
    d.date AS arrival_date,
    d.standard_minutes AS arrival_standard,
    d.sessions_before + d.sessions AS arrival_last,
    d.sessions > 0 AND a.off_hours = 'next-opening' AND ${words.timeOfDay('a.received_at')} > a.cut_off AS after_cut_off,
    d.sessions_before + 1 + CASE
      WHEN a.received_at >= d.last_closes THEN d.sessions
      WHEN a.received_at >= d.first_closes THEN 1
      ELSE 0
    END AS next_session
  FROM asked AS a
  LEFT JOIN ${p}_days AS d ON d.date = ${words.dateOf('a.received_at')}
),
-- The session of receipt, or the next one where there is none.
received AS (
  SELECT
    a.id AS id,
    a.segment AS segment,
    a.received_at AS received_at,
    a.unit AS unit,
    a.value AS value,
    a.start AS start,
    a.refused AS refused,
    a.arrival_date AS arrival_date,
    a.arrival_standard AS arrival_standard,
    a.arrival_last AS arrival_last,
    CASE
      WHEN a.refused IS NOT NULL THEN NULL
      WHEN a.unit = 'clock-hours' THEN CASE WHEN a.arrival_date IS NOT NULL THEN 'by-clock' END
      WHEN s.session IS NULL THEN NULL
      WHEN a.after_cut_off THEN 'cut-off'
      WHEN a.received_at >= s.opens THEN 'in-session'
      ELSE a.off_hours
    END AS rule,
    s.session AS session,
    s.date AS session_date,
    s.weekday AS weekday,
    s.opens AS opens,
    s.minutes_before AS minutes_before,
    s.last_session AS last_session,
    s.week_last_session AS week_last_session,
    s.standard_minutes AS standard_minutes
  FROM arrived AS a
  LEFT JOIN ${p}_sessions AS s ON s.session = CASE WHEN a.after_cut_off THEN a.arrival_last + 1 ELSE a.next_session END
),
-- When it is deemed received, and from where it is counted.
deemed AS (
  SELECT
    r.id AS id,
    r.segment AS segment,
    r.received_at AS received_at,
    r.unit AS unit,
    r.value AS value,
    r.start AS start,
    r.refused AS refused,
    r.rule AS rule,
    r.session AS session,
    r.session_date AS session_date,
    r.weekday AS weekday,
    r.last_session AS last_session,
    r.week_last_session AS week_last_session,
    CASE WHEN r.rule IN ('in-session', 'keep-date', 'by-clock') THEN r.received_at ELSE r.opens END AS deemed_received_at,
    CASE WHEN r.rule IN ('in-session', 'keep-date') THEN r.arrival_date ELSE r.session_date END AS receipt_date,
    CASE WHEN r.rule IN ('in-session', 'keep-date') THEN r.arrival_last ELSE r.last_session END AS receipt_last,
    CASE WHEN r.rule IN ('in-session', 'keep-date') THEN r.arrival_standard ELSE r.standard_minutes END AS standard_minutes,
    ${words.bigint('r.minutes_before')} * 60000
      + CASE WHEN r.rule = 'in-session' THEN ${words.since('r.received_at', 'r.opens')} ELSE 0 END AS open_ms
  FROM received AS r
),
-- Where the count ends: a session, an amount of open time, a date or an instant; and where it begins, in sessions.
counted AS (
  SELECT
    d.id AS id,
    d.segment AS segment,
    d.received_at AS received_at,
    d.unit AS unit,
    d.value AS value,
    d.refused AS refused,
    d.rule AS rule,
    d.session AS session,
    d.session_date AS session_date,
    d.weekday AS weekday,
    d.deemed_received_at AS deemed_received_at,
    d.receipt_date AS receipt_date,
    d.open_ms AS open_ms,
    CASE
      WHEN d.rule IS NULL THEN NULL
      WHEN d.unit = 'same-session' THEN d.session
      WHEN d.unit = 'same-day' THEN d.last_session
      WHEN d.unit = 'same-week' THEN d.week_last_session
      WHEN d.unit = 'working-days' THEN ${words.days('d.value * 2')} + CASE
        WHEN d.start = 'day-after' THEN d.receipt_last
        WHEN d.start = 'session-after' THEN d.session - CASE WHEN d.rule = 'keep-date' THEN 1 ELSE 0 END
        WHEN d.start = 'receipt-session' THEN d.session - 1
      END
    END AS end_session,
    CASE
      WHEN d.rule IS NULL THEN NULL
      WHEN d.unit = 'working-hours' THEN d.open_ms + ${words.bigint('FLOOR(d.value * 3600000 + 0.5)')}
      WHEN d.unit = 'working-days' AND d.start = 'elapsed' THEN d.open_ms + ${words.bigint('d.value * d.standard_minutes * 60000')}
    END AS end_ms,
    CASE
      WHEN d.rule IS NULL THEN NULL
      WHEN d.unit = 'clock-hours' THEN ${words.later('d.received_at', 'FLOOR(d.value * 3600000 + 0.5)')}
    END AS end_at,
    CASE WHEN d.rule IS NOT NULL AND d.unit = 'calendar-days' THEN d.receipt_date + ${words.days('d.value')} END AS end_date
  FROM deemed AS d
)`;
}

/**
 * The step from where a count ends to the answer.
 *
 * @param source - `counted`: where it ends; `kept`: columns of it that the answer keeps; `past`: its column that names a session, on the day of which or later it is due, where
 *   a last day was on hold
 * @internal
 */
export function answered(
  p: string,
  words: Words,
  source: { readonly counted: string; readonly past?: string; readonly kept?: readonly string[] },
): string {
  const ofDay =
    source.past === undefined ? 'e.end_session' : `CASE WHEN c.${source.past} > e.end_session THEN q.last_session ELSE e.end_session END`;
  const past = source.past === undefined ? '' : `\n  LEFT JOIN ${p}_sessions AS q ON q.session = c.${source.past}`;
  const kept = (of: string) => (source.kept ?? []).map((column) => `\n    ${of}.${column} AS ${column},`).join('');
  const since = `(SELECT MIN(CASE WHEN s.standing = 'projected' THEN s.date END) FROM ${p}_days AS s)`;
  return `-- The session that settles it.
ended AS (
  SELECT
    c.id AS id,
    c.segment AS segment,
    c.received_at AS received_at,
    c.unit AS unit,
    c.refused AS refused,
    c.rule AS rule,
    c.session_date AS session_date,
    c.weekday AS weekday,
    c.deemed_received_at AS deemed_received_at,${kept('c')}
    CASE
      WHEN c.end_ms IS NOT NULL THEN ${words.later('t.opens', 'c.end_ms - h.before_ms')}
      WHEN c.end_at IS NOT NULL AND e.working THEN c.end_at
      ELSE t.closes
    END AS due
  FROM ${source.counted} AS c
  LEFT JOIN ${p}_days AS e ON e.date = COALESCE(c.end_date, ${words.dateOf('c.end_at')})
  LEFT JOIN ${p}_open_hours AS h
    ON h.hour_ms = c.end_ms - 1 - (c.end_ms - 1) % 3600000 AND h.before_ms < c.end_ms AND c.end_ms <= h.through_ms${past}
  LEFT JOIN ${p}_sessions AS t ON t.session = COALESCE(c.end_session, h.session, ${ofDay})
),
answered AS (
  SELECT
    e.id AS id,
    e.segment AS segment,
    e.received_at AS received_at,
    CASE WHEN e.rule IS NOT NULL THEN e.deemed_received_at END AS deemed_received_at,
    e.rule AS rule,
    e.due AS due,${kept('e')}
    CASE
      WHEN e.unit IN ('same-session', 'working-hours', 'clock-hours') THEN e.due
      ELSE ${words.midnight(`${words.dateOf('e.due')} + 1`)}
    END AS legal_end,
    CASE
      WHEN e.due IS NULL THEN NULL
      WHEN e.unit = 'same-week' AND e.session_date + (7 - e.weekday) >= ${since} THEN 'projected'
      WHEN ${words.dateOf('e.due')} >= ${since} THEN 'projected'
      ELSE 'decided'
    END AS standing,
    CASE WHEN e.due IS NULL THEN COALESCE(e.refused, 'outside-calendar') END AS refused
  FROM ended AS e
)`;
}
