import { MAX_DAYS, MAX_HOURS } from '../deadline/time-limit.js';
import type { Words } from './sql-dialect.js';

/** The columns of an answer. */
export const RESULTS = 'id, received_at, deemed_received_at, rule, due, legal_end, standing, refused';

const WITHOUT_VALUE = "('same-session', 'same-day', 'same-week')";
const IN_HOURS = "('working-hours', 'clock-hours')";

const STARTS = "('day-after', 'session-after', 'receipt-session', 'elapsed')";

/** What every step hands on, so that the last one can say what is refused. */
const ASKED = ['id', 'segment', 'received_at', 'unit', 'value', 'start', 'off_hours', 'no_cut_off', 'cut_off', 'fault'] as const;

/**
 * The columns that every step hands on.
 *
 * @internal
 */
export function asked(of: string): string {
  return ASKED.map((column) => `${of}.${column} AS ${column}`).join(', ');
}

/** Which column of a receipt is refused; worked out only where there is no deadline, since nearly every receipt has one. */
const REFUSED = `COALESCE(
      CASE WHEN e.received_at IS NULL THEN 'received_at' END,
      CASE
        WHEN e.unit IN ${WITHOUT_VALUE} THEN NULL
        WHEN e.unit IN ${IN_HOURS} OR e.unit IN ('working-days', 'calendar-days') THEN CASE WHEN e.amount IS NULL THEN 'value' END
        ELSE 'unit'
      END,
      CASE WHEN e.start IN ${STARTS} THEN NULL WHEN e.start IS NULL AND e.unit <> 'working-days' THEN NULL ELSE 'start' END,
      CASE WHEN e.off_hours IN ('next-opening', 'keep-date') THEN NULL ELSE 'off_hours' END,
      CASE WHEN e.no_cut_off THEN NULL WHEN e.cut_off IS NOT NULL AND e.off_hours = 'next-opening' THEN NULL ELSE 'cut_off' END,
      e.fault,
      'outside-calendar'
    )`;

/** The value as it is counted, NULL where it is none. */
const AMOUNT = `CASE
      WHEN r.unit = 'working-days' THEN CASE WHEN r.value > 0 AND r.value <= ${MAX_DAYS} THEN CASE WHEN r.value * 2 = FLOOR(r.value * 2) THEN r.value END END
      WHEN r.unit = 'calendar-days' THEN CASE WHEN r.value > 0 AND r.value <= ${MAX_DAYS} THEN CASE WHEN r.value = FLOOR(r.value) THEN r.value END END
      WHEN r.unit IN ${IN_HOURS} THEN CASE WHEN r.value > 0 AND r.value <= ${MAX_HOURS} THEN CASE WHEN r.value * 3600000 >= 0.5 THEN r.value END END
    END`;

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
  source: { readonly from: string; readonly segment: string; readonly fault: string },
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
    ${words.cutOff('r.cut_off')} AS cut_off,
    ${source.fault} AS fault
  FROM ${source.from}
),
-- The day on which it came in, and the first session that closes after it: the one it fell in, or the next to open.
arrived AS (
  SELECT
    ${asked('a')},
    d.date AS arrival_date,
    d.standard_minutes AS arrival_standard,
    d.sessions_before + d.sessions AS arrival_last,
    d.sessions > 0 AND a.off_hours = 'next-opening' AND ${words.timeOfDay('a.received_at')} > a.cut_off AS after_cut_off,
    ${nextSession('d', 'a.received_at')} AS next_session
  FROM given AS a
  LEFT JOIN ${p}_days AS d ON d.date = ${words.dateOf('a.received_at')}
),
-- The session of receipt, or the next one where there is none.
received AS (
  SELECT
    ${asked('a')},
    a.arrival_date AS arrival_date,
    a.arrival_standard AS arrival_standard,
    a.arrival_last AS arrival_last,
    CASE
      WHEN COALESCE(a.off_hours, '') NOT IN ('next-opening', 'keep-date') THEN NULL
      WHEN NOT a.no_cut_off AND (a.cut_off IS NULL OR a.off_hours = 'keep-date') THEN NULL
      WHEN a.start NOT IN ${STARTS} THEN NULL
      WHEN a.fault IS NOT NULL THEN NULL
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
    ${asked('r')},
    ${AMOUNT} AS amount,
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
    ${asked('d')},
    d.amount AS amount,
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
      WHEN d.unit = 'working-days' THEN ${words.days('d.amount * 2')} + CASE
        WHEN d.start = 'day-after' THEN d.receipt_last
        WHEN d.start = 'session-after' THEN d.session - CASE WHEN d.rule = 'keep-date' THEN 1 ELSE 0 END
        WHEN d.start = 'receipt-session' THEN d.session - 1
      END
    END AS end_session,
    CASE
      WHEN d.rule IS NULL THEN NULL
      WHEN d.unit = 'working-hours' THEN d.open_ms + ${words.bigint('FLOOR(d.amount * 3600000 + 0.5)')}
      WHEN d.unit = 'working-days' AND d.start = 'elapsed' THEN d.open_ms + ${words.bigint('d.amount * d.standard_minutes * 60000')}
    END AS end_ms,
    CASE
      WHEN d.rule IS NULL THEN NULL
      WHEN d.unit = 'clock-hours' THEN ${words.later('d.received_at', 'FLOOR(d.amount * 3600000 + 0.5)')}
    END AS end_at,
    CASE WHEN d.rule IS NOT NULL AND d.unit = 'calendar-days' THEN d.receipt_date + ${words.days('d.amount')} END AS end_date
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
    ${asked('c')},
    c.amount AS amount,
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
    CASE WHEN e.due IS NULL THEN ${REFUSED} END AS refused
  FROM ended AS e
)`;
}

/**
 * The first session that closes after an instant of a day.
 *
 * @internal
 */
export function nextSession(day: string, at: string): string {
  return `${day}.sessions_before + 1 + CASE WHEN ${at} >= ${day}.last_closes THEN ${day}.sessions WHEN ${at} >= ${day}.first_closes THEN 1 ELSE 0 END`;
}
