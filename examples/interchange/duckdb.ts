/**
 * Deadlines in DuckDB from files, as a warehouse gets them: days as CSV, sessions as JSON Lines, receipts as Parquet or CSV.
 *
 *     tsx examples/interchange/duckdb.ts
 */
import { DuckDBInstance } from '@duckdb/node-api';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { vietnamCalendar } from '../../src/calendar.js';
import { calendarTable, deadlineSql, toCsv, toJsonLines, toSql } from '../../src/interchange.js';

/** Samples. */
const RECEIPTS = `id,received_at
1,2024-04-26 09:00:00
2,2024-05-03 14:00:00
3,2024-05-04 17:00:00
`;

/** When 1.5 working days run out, counted in sessions after that of receipt, in Vietnamese wall time. */
export async function dueDates(): Promise<unknown[]> {
  const folder = mkdtempSync(join(tmpdir(), 'tthc-'));
  const table = calendarTable(vietnamCalendar(), { from: '2024-01-01', until: '2026-01-01' });
  // Only a database reads these files, so no name needs a guard against spreadsheets.
  writeFileSync(join(folder, 'days.csv'), toCsv(table, 'days', { guardFormulas: false }));
  writeFileSync(join(folder, 'sessions.jsonl'), toJsonLines(table, 'sessions'));
  writeFileSync(join(folder, 'receipts.csv'), RECEIPTS);

  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  for (const statement of [
    ...toSql(table, { insert: false }),
    `COPY tthc_days FROM '${folder}/days.csv' (FORMAT csv, HEADER)`,
    `COPY tthc_sessions FROM '${folder}/sessions.jsonl' (FORMAT json)`,
    `CREATE VIEW tthc_receipts AS
     SELECT id, received_at, 'working-days' AS unit, 1.5 AS value, 'session-after' AS start, 'next-opening' AS off_hours, NULL AS cut_off
     FROM read_csv('${folder}/receipts.csv')`,
    ...deadlineSql({ dialect: 'duckdb' }),
  ]) {
    await connection.run(statement);
  }
  const reader = await connection.runAndReadAll(`SELECT id, STRFTIME(due, '%Y-%m-%d %H:%M') AS due FROM tthc_deadlines ORDER BY id`);
  const rows = reader.getRowObjectsJson();
  connection.closeSync();
  instance.closeSync();
  rmSync(folder, { recursive: true });
  return rows;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) console.table(await dueDates());
