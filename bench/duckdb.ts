/**
 * Ten million receipts in DuckDB, one query: how long the joins take. Medians of five runs.
 *
 *     tsx bench/duckdb.ts [receipts]
 */
import { DuckDBInstance } from '@duckdb/node-api';
import { vietnamCalendar } from '../src/calendar.js';
import { calendarTable, deadlineSql, toSql } from '../src/interchange.js';

const receipts = Number(process.argv[2] ?? 10_000_000);
const RUNS = 5;

// Receipts at any hour: most fall off hours. The milliseconds are spread by a fixed multiplier over the years 2012 to 2026.
const RECEIPTS = `CREATE TABLE tthc_receipts AS
SELECT i AS id, TIMESTAMP '2012-01-01' + (i * 47351928371 % 473385600000)::DOUBLE * INTERVAL '1 millisecond' AS received_at,
  unit, value, start, 'next-opening' AS off_hours, cut_off
FROM range(${receipts}) t(i), one_limit`;

const limits = [
  {
    name: '1.5 working days, cut-off 15:00, session-after',
    row: "'working-days' AS unit, 1.5 AS value, 'session-after' AS start, TIME '15:00' AS cut_off",
  },
  { name: '10 working days, day-after', row: "'working-days' AS unit, 10 AS value, 'day-after' AS start, NULL::TIME AS cut_off" },
  { name: '1.5 working days, elapsed', row: "'working-days' AS unit, 1.5 AS value, 'elapsed' AS start, NULL::TIME AS cut_off" },
  { name: 'within the week', row: "'same-week' AS unit, NULL::DOUBLE AS value, NULL::TEXT AS start, NULL::TIME AS cut_off" },
];

const instance = await DuckDBInstance.create(':memory:');
const connection = await instance.connect();

async function seconds(statements: readonly string[]): Promise<number> {
  const begun = performance.now();
  for (const statement of statements) await connection.run(statement);
  return (performance.now() - begun) / 1000;
}

const table = calendarTable(vietnamCalendar(), { from: '2012-01-01', until: '2028-01-01' });
console.log(`calendar table of ${table.days.length} days loaded in ${(await seconds(toSql(table))).toFixed(2)} s`);

for (const [i, { name, row }] of limits.entries()) {
  await seconds([`CREATE OR REPLACE TABLE one_limit AS SELECT ${row}`, 'DROP TABLE IF EXISTS tthc_receipts', RECEIPTS]);
  if (i === 0) await seconds(deadlineSql({ dialect: 'duckdb' }));
  const runs: number[] = [];
  for (let run = 0; run < RUNS; run++) {
    runs.push(
      await seconds(['CREATE OR REPLACE TABLE result AS SELECT id, deemed_received_at, due, legal_end, standing FROM tthc_deadlines']),
    );
  }
  const reader = await connection.runAndReadAll('SELECT COUNT(*) FROM result WHERE due IS NOT NULL');
  const [[answered] = []] = reader.getRowsJson() as string[][];
  const median = runs.sort((a, b) => a - b)[Math.floor(RUNS / 2)] ?? 0;
  console.log(`${name}: ${answered ?? ''} deadlines in ${median.toFixed(2)} s, ${((median / receipts) * 1e9).toFixed(0)} ns each`);
}
connection.closeSync();
instance.closeSync();
