/**
 * Deadlines in PostgreSQL: the portal's own tables, joined with the calendar. PGlite stands for the server, so that nothing has to
 * be installed; on a server the same statements run once, for instance as a migration.
 *
 *     tsx examples/interchange/postgres.ts
 */
import { PGlite } from '@electric-sql/pglite';
import { fileURLToPath } from 'node:url';
import { vietnamCalendar } from '../../src/calendar.js';
import { calendarTable, deadlineSql, toSql } from '../../src/interchange.js';

/** What a portal has: instants with their zone, and how long each procedure takes. Samples. */
const PORTAL = `
CREATE TABLE procedure_limit (procedure TEXT PRIMARY KEY, unit TEXT, value DOUBLE PRECISION, start TEXT, off_hours TEXT, cut_off TIME);
INSERT INTO procedure_limit VALUES
  ('2.000815', 'same-day', NULL, NULL, 'next-opening', '15:00'),
  ('1.012784', 'working-days', 12, 'day-after', 'next-opening', NULL);
CREATE TABLE dossier (id TEXT PRIMARY KEY, procedure TEXT REFERENCES procedure_limit, accepted_at TIMESTAMPTZ);
INSERT INTO dossier VALUES
  ('H37-1', '2.000815', '2024-05-02T09:00:00+07:00'),
  ('H37-2', '2.000815', '2024-05-03T15:30:00+07:00'),
  ('H37-3', '1.012784', '2024-04-24T02:00:00Z');`;

/** The receipts as the calendar's view wants them; a time with its zone is read as that instant. */
const RECEIPTS = `
CREATE VIEW tthc_receipts AS
SELECT d.id, d.accepted_at AS received_at, l.unit, l.value, l.start, l.off_hours, l.cut_off
FROM dossier d JOIN procedure_limit l ON l.procedure = d.procedure;`;

/** When each dossier falls due, in Vietnamese wall time. */
export async function dueDates(): Promise<{ id: string; due: string }[]> {
  const table = calendarTable(vietnamCalendar(), { from: '2024-01-01', until: '2026-01-01' });
  const database = await PGlite.create();
  for (const statement of [...toSql(table), PORTAL, RECEIPTS, ...deadlineSql({ dialect: 'postgres' })]) await database.exec(statement);
  const { rows } = await database.query<{ id: string; due: string }>(
    `SELECT id, TO_CHAR(due, 'YYYY-MM-DD HH24:MI') AS due FROM tthc_deadlines ORDER BY id`,
  );
  await database.close();
  return rows;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) console.table(await dueDates());
