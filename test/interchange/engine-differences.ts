import type { SqlDialect } from '../../src/interchange.js';

/** A question that engines answer differently: how each is asked, and what it answers, as text; `error` where it refuses. */
export interface Difference {
  readonly topic: string;
  readonly ask: Readonly<Record<SqlDialect, string>>;
  readonly answers: Readonly<Record<SqlDialect, string>>;
}

/** The engines that the answers are of. */
export const versions: Readonly<Record<SqlDialect, string>> = {
  postgres: 'PostgreSQL 15.18 and PGlite 0.5',
  duckdb: 'DuckDB 1.5.4',
  clickhouse: 'ClickHouse 26.7',
};

const alike = (sql: string): Readonly<Record<SqlDialect, string>> => ({ postgres: sql, duckdb: sql, clickhouse: sql });

/** Six instants of November 2023 in nanoseconds, divided each and added up. */
const sumOfQuotients = (rows: string) =>
  `(SELECT CASE WHEN SUM(ns / 60000000000) < 0 THEN 'less than none' ELSE 'right' END FROM (SELECT CAST(1700000000000000000 AS BIGINT) AS ns FROM ${rows}) AS six)`;

/** Asked with the session in New York. Sunday 5 May 2024; Monday 30 December 2024; Thursday 2 May at 08:00. */
export const differences: readonly Difference[] = [
  {
    topic: 'the weekday of a Sunday, by the name it mostly has',
    ask: {
      postgres: "EXTRACT(DOW FROM DATE '2024-05-05')",
      duckdb: "DAYOFWEEK(DATE '2024-05-05')",
      clickhouse: "toDayOfWeek(DATE '2024-05-05')",
    },
    answers: { postgres: '0', duckdb: '0', clickhouse: '7' },
  },
  {
    topic: 'the first day of the week of a Sunday',
    ask: {
      postgres: "TO_CHAR(DATE_TRUNC('week', DATE '2024-05-05'), 'YYYY-MM-DD')",
      duckdb: "STRFTIME(DATE_TRUNC('week', DATE '2024-05-05'), '%Y-%m-%d')",
      clickhouse: "toStartOfWeek(DATE '2024-05-05')",
    },
    answers: { postgres: '2024-04-29', duckdb: '2024-04-29', clickhouse: '2024-05-05' },
  },
  {
    topic: 'the week of Monday 30 December 2024',
    ask: {
      postgres: "EXTRACT(WEEK FROM DATE '2024-12-30')",
      duckdb: "WEEK(DATE '2024-12-30')",
      clickhouse: "toWeek(DATE '2024-12-30')",
    },
    answers: { postgres: '1', duckdb: '1', clickhouse: '52' },
  },
  { topic: 'a negative number by two', ask: alike('-7 / 2'), answers: { postgres: '-3', duckdb: '-3.5', clickhouse: '-3.5' } },
  {
    topic: 'the same, whole',
    ask: { postgres: 'DIV(-7, 2)', duckdb: '-7 // 2', clickhouse: 'intDiv(-7, 2)' },
    answers: { postgres: '-3', duckdb: '-3', clickhouse: '-3' },
  },
  { topic: 'a half as an integer', ask: alike('CAST(-2.5 AS INTEGER)'), answers: { postgres: '-3', duckdb: '-3', clickhouse: '-2' } },
  {
    topic: 'a half as an integer, from double precision',
    ask: alike('CAST(CAST(2.5 AS DOUBLE PRECISION) AS INTEGER)'),
    answers: { postgres: '2', duckdb: '2', clickhouse: '2' },
  },
  { topic: 'a half rounded', ask: alike('ROUND(2.5)'), answers: { postgres: '3', duckdb: '3', clickhouse: '2' } },
  {
    topic: 'half a day as an interval in quotes',
    ask: {
      postgres: "TO_CHAR(TIMESTAMP '2024-05-02 08:00' + INTERVAL '0.5 day', 'HH24:MI')",
      duckdb: "STRFTIME(TIMESTAMP '2024-05-02 08:00' + INTERVAL '0.5 day', '%H:%M')",
      clickhouse: "formatDateTime(toDateTime('2024-05-02 08:00:00') + INTERVAL '0.5 day', '%H:%i')",
    },
    answers: { postgres: '20:00', duckdb: '20:00', clickhouse: '08:00' },
  },
  {
    topic: 'half a day as a number of days',
    ask: {
      postgres: "TO_CHAR(TIMESTAMP '2024-05-02 08:00' + INTERVAL (0.5) DAY, 'HH24:MI')",
      duckdb: "STRFTIME(TIMESTAMP '2024-05-02 08:00' + INTERVAL (0.5) DAY, '%H:%M')",
      clickhouse: "formatDateTime(toDateTime('2024-05-02 08:00:00') + INTERVAL 0.5 DAY, '%H:%i')",
    },
    answers: { postgres: 'error', duckdb: '08:00', clickhouse: '08:00' },
  },
  {
    topic: 'the date of 08:00 on 27 April in Vietnam',
    ask: {
      postgres: "CAST(CAST(TIMESTAMPTZ '2024-04-27 08:00+07:00' AS DATE) AS TEXT)",
      duckdb: "CAST(CAST(TIMESTAMPTZ '2024-04-27 08:00:00+07:00' AS DATE) AS TEXT)",
      clickhouse: 'toDate(fromUnixTimestamp(1714179600))',
    },
    answers: { postgres: '2024-04-26', duckdb: '2024-04-26', clickhouse: '2024-04-26' },
  },
  {
    topic: 'what a left join does not find',
    ask: alike("(SELECT b.x FROM (SELECT 1 AS k) AS a LEFT JOIN (SELECT 2 AS k, 'x' AS x) AS b ON b.k = a.k)"),
    answers: { postgres: 'null', duckdb: 'null', clickhouse: '' },
  },
  {
    topic: 'the least of nothing',
    ask: alike("(SELECT MIN(d) FROM (SELECT DATE '2024-05-05' AS d) AS days WHERE d IS NULL)"),
    answers: { postgres: 'null', duckdb: 'null', clickhouse: '1970-01-01' },
  },
  {
    topic: 'six instants in nanoseconds, summed in minutes',
    ask: {
      postgres: sumOfQuotients('GENERATE_SERIES(1, 6)'),
      duckdb: sumOfQuotients('RANGE(6)'),
      clickhouse: sumOfQuotients('numbers(6)'),
    },
    answers: { postgres: 'right', duckdb: 'right', clickhouse: 'less than none' },
  },
  {
    topic: 'a date of 2199',
    ask: { postgres: "CAST(DATE '2199-01-01' AS TEXT)", duckdb: "CAST(DATE '2199-01-01' AS TEXT)", clickhouse: "toDate('2199-01-01')" },
    answers: { postgres: '2199-01-01', duckdb: '2199-01-01', clickhouse: '2149-06-06' },
  },
];

/** The table of the guide. */
export function differencesTable(): string {
  const code = (text: string) => `\`${text}\``;
  const engines = ['postgres', 'duckdb', 'clickhouse'] as const;
  const cell = ({ ask, answers }: Difference, engine: SqlDialect) =>
    `${code(ask[engine])}: ${answers[engine] === '' ? 'an empty text' : answers[engine]}`;
  return [
    `| question | ${engines.map((engine) => versions[engine]).join(' | ')} |`,
    ...differences.map((difference) => `| ${difference.topic} | ${engines.map((engine) => cell(difference, engine)).join(' | ')} |`),
  ].join('\n');
}
