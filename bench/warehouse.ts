/**
 * A hundred million receipts in DuckDB and in ClickHouse, each in a process and a database file of its own: how long the view takes,
 * written to a table, by the clock and in processor time, which a busy machine changes less, and the most memory. Both sum up the deadlines, so that it shows that they are the same.
 *
 *     npm run bench:warehouse -- [receipts]
 */
import { DuckDBInstance } from '@duckdb/node-api';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { vietnamCalendar } from '../src/calendar.js';
import { calendarTable, deadlineSql, toSql } from '../src/interchange.js';

interface Engine {
  readonly dialect: 'duckdb' | 'clickhouse';
  readonly run: (statement: string) => Promise<void>;
  readonly one: (query: string) => Promise<string>;
}

const LIMIT = { name: '1.5 working days, cut-off 15:00, session-after', value: '1.5', start: 'session-after', cutOff: "'15:00'" };

/** Receipts at any hour of the years 2012 to 2026, spread by a fixed multiplier. */
const SPREAD = 47_351_928_371;
const YEARS_MS = 473_385_600_000;

const receiptsIn = {
  duckdb: (count: number, { value, start, cutOff }: typeof LIMIT) => [
    'DROP TABLE IF EXISTS tthc_receipts',
    `CREATE TABLE tthc_receipts AS SELECT i AS id, TIMESTAMP '2012-01-01' + TO_MILLISECONDS(i * ${SPREAD} % ${YEARS_MS}) AS received_at,
     'working-days' AS unit, ${value} AS value, '${start}' AS start, 'next-opening' AS off_hours, CAST(${cutOff} AS TEXT) AS cut_off
     FROM range(${count}) AS t(i)`,
  ],
  clickhouse: (count: number, { value, start, cutOff }: typeof LIMIT) => [
    `CREATE OR REPLACE TABLE tthc_receipts ENGINE = MergeTree ORDER BY id AS SELECT toInt64(number) AS id,
     fromUnixTimestamp64Milli(toInt64(1325350800000 + number * ${SPREAD} % ${YEARS_MS}), 'Asia/Ho_Chi_Minh') AS received_at,
     'working-days' AS unit, ${value} AS value, '${start}' AS start, 'next-opening' AS off_hours, CAST(${cutOff} AS Nullable(String)) AS cut_off
     FROM numbers(${count})`,
  ],
};
const RESULT = {
  duckdb: 'CREATE OR REPLACE TABLE result AS SELECT id, deemed_received_at, due, legal_end, standing FROM tthc_deadlines',
  clickhouse: `CREATE OR REPLACE TABLE result ENGINE = MergeTree ORDER BY tuple() AS
    SELECT id, deemed_received_at, due, legal_end, standing FROM tthc_deadlines`,
};
const SUM = {
  duckdb: 'SELECT SUM(EPOCH_MS(due) / 60000 - 420) FROM result',
  clickhouse: 'SELECT sum(intDiv(toUnixTimestamp64Milli(due), 60000)) FROM result',
};

async function openDuckDb(folder: string): Promise<Engine> {
  const connection = await (await DuckDBInstance.create(join(folder, 'warehouse.duckdb'))).connect();
  return {
    dialect: 'duckdb',
    run: async (statement) => void (await connection.run(statement)),
    one: async (query) => JSON.stringify((await connection.runAndReadAll(query)).getRowsJson()[0]?.[0]).replaceAll('"', ''),
  };
}

function openClickHouse(folder: string): Promise<Engine> {
  const { Session } = createRequire(join(process.env['CHDB'] ?? '', 'index.js'))('chdb') as {
    Session: new (path: string) => { query: (query: string, format?: string) => string };
  };
  const session = new Session(join(folder, 'warehouse'));
  session.query('CREATE DATABASE portal');
  session.query('USE portal');
  return Promise.resolve({
    dialect: 'clickhouse',
    run: (statement) => Promise.resolve(void session.query(statement)),
    one: (query) => Promise.resolve(session.query(query, 'TSV').trim()),
  });
}

async function measure(name: string, count: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'warehouse-'));
  const engine = await (name === 'duckdb' ? openDuckDb(folder) : openClickHouse(folder));
  const { dialect, run, one } = engine;
  const version = await one('SELECT version()');
  const seconds = async (statements: readonly string[]) => {
    const begun = performance.now();
    for (const statement of statements) await run(statement);
    return (performance.now() - begun) / 1000;
  };
  await seconds(toSql(calendarTable(vietnamCalendar(), { from: '2012-01-01', until: '2028-01-01' }), { dialect, replace: true }));
  const loaded = await seconds(receiptsIn[dialect](count, LIMIT));
  await seconds(deadlineSql({ dialect }));
  const before = process.cpuUsage();
  const counted = await seconds([RESULT[dialect]]);
  const used = process.cpuUsage(before);
  const processor = (used.user + used.system) / 1e6;
  const sum = await one(SUM[dialect]);
  const gigabytes = process.resourceUsage().maxRSS / 1024 / 1024;
  console.log(
    `${dialect} ${version}, ${LIMIT.name}: loaded in ${loaded.toFixed(0)} s, ${count} deadlines in ${counted.toFixed(1)} s, ` +
      `${processor.toFixed(1)} s of processor (${((processor / count) * 1e9).toFixed(0)} ns each), at most ${gigabytes.toFixed(1)} GB, sum ${sum}`,
  );
  rmSync(folder, { recursive: true, force: true });
  process.exit(0);
}

const [first, second] = process.argv.slice(2);
if (first === 'duckdb' || first === 'clickhouse') await measure(first, Number(second));
else {
  for (const name of ['duckdb', 'clickhouse']) {
    spawnSync(process.execPath, [...process.execArgv, fileURLToPath(import.meta.url), name, first ?? '100000000'], { stdio: 'inherit' });
  }
}
