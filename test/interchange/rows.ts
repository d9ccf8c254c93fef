import type { SqlDialect } from '../../src/interchange.js';
import type { Receipt } from './receipts.js';
import type { Stop } from './stops.js';

/** Vietnamese wall time of an instant, to the millisecond. */
export const wallTime = (at: number): string => new Date(at + 25_200_000).toISOString().slice(0, 23).replace('T', ' ');

const COLUMNS: Readonly<Record<SqlDialect, string>> = {
  postgres: 'id INTEGER, received_at TIMESTAMP, unit TEXT, value DOUBLE PRECISION, start TEXT, off_hours TEXT, cut_off TEXT',
  duckdb: 'id INTEGER, received_at TIMESTAMP, unit TEXT, value DOUBLE PRECISION, start TEXT, off_hours TEXT, cut_off TEXT',
  clickhouse: `id Int32, received_at Nullable(DateTime64(3, 'Asia/Ho_Chi_Minh')), unit Nullable(String), value Nullable(Float64),
    start Nullable(String), off_hours Nullable(String), cut_off Nullable(String)`,
};

/** Makes `<prefix>_receipts`. */
export function receiptsTable(dialect: SqlDialect, prefix: string): string {
  return `CREATE TABLE ${prefix}_receipts (${COLUMNS[dialect]})${dialect === 'clickhouse' ? ' ENGINE = MergeTree ORDER BY id' : ''};`;
}

type Value = string | number | null;

/** Rows as INSERT statements. */
export function inserted(table: string, rows: readonly (readonly Value[])[]): string[] {
  const literal = (value: Value) => (typeof value === 'string' ? `'${value.replaceAll("'", "''")}'` : String(value ?? 'NULL'));
  return Array.from(
    { length: Math.ceil(rows.length / 5000) },
    (_, i) =>
      `INSERT INTO ${table} VALUES ${rows
        .slice(i * 5000, i * 5000 + 5000)
        .map((row) => `(${row.map(literal).join(', ')})`)
        .join(',')};`,
  );
}

export const receiptRows = (receipts: readonly Receipt[]): Value[][] =>
  receipts.map(({ id, at, limit, profile }) => [
    id,
    wallTime(at),
    limit.unit,
    'value' in limit ? limit.value : null,
    profile.start ?? null,
    profile.offHours,
    profile.cutOff ?? null,
  ]);

export const stopRows = (stops: readonly Stop[]): Value[][] =>
  stops.map(({ receipt, from, to, then }) => [receipt, wallTime(from), to === null ? null : wallTime(to), then]);
