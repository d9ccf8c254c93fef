import { DuckDBInstance, DuckDBTimestampValue } from '@duckdb/node-api';
import { PGlite } from '@electric-sql/pglite';
import type { Receipt } from './receipts.js';

/** An SQL engine in this process. */
export interface Engine {
  run(statements: readonly string[]): Promise<void>;
  /** The rows of a query; numbers, texts, booleans and nulls only. */
  rows(query: string): Promise<Record<string, unknown>[]>;
  /** Makes `<prefix>_receipts`. */
  receive(prefix: string, receipts: readonly Receipt[]): Promise<void>;
  close(): Promise<void>;
}

/** Vietnamese wall time of an instant, to the millisecond. */
const wallTime = (at: number): string => new Date(at + 25_200_000).toISOString().slice(0, 23);

const COLUMNS = 'id INTEGER, received_at TIMESTAMP, unit TEXT, value DOUBLE PRECISION, start TEXT, off_hours TEXT, cut_off TEXT';

function columnsOf(receipts: readonly Receipt[]): unknown[][] {
  return [
    receipts.map(({ id }) => id),
    receipts.map(({ at }) => wallTime(at)),
    receipts.map(({ limit }) => limit.unit),
    receipts.map(({ limit }) => ('value' in limit ? limit.value : null)),
    receipts.map(({ profile }) => profile.start ?? null),
    receipts.map(({ profile }) => profile.offHours),
    receipts.map(({ profile }) => profile.cutOff ?? null),
  ];
}

export async function openDuckDb(): Promise<Engine> {
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  const run = async (statements: readonly string[]) => {
    for (const statement of statements) await connection.run(statement);
  };
  return {
    run,
    rows: async (query) => {
      const reader = await connection.runAndReadAll(query);
      return reader.getRowObjectsJson() as Record<string, unknown>[];
    },
    receive: async (prefix, receipts) => {
      await run([`CREATE TABLE ${prefix}_receipts (${COLUMNS})`]);
      const appender = await connection.createAppender(`${prefix}_receipts`);
      const text = (value: string | undefined) => (value === undefined ? appender.appendNull() : appender.appendVarchar(value));
      for (const { id, at, limit, profile } of receipts) {
        appender.appendInteger(id);
        appender.appendTimestamp(new DuckDBTimestampValue(BigInt(at + 25_200_000) * 1000n));
        text(limit.unit);
        if ('value' in limit) appender.appendDouble(limit.value);
        else appender.appendNull();
        text(profile.start);
        text(profile.offHours);
        text(profile.cutOff);
        appender.endRow();
      }
      appender.closeSync();
    },
    close: () => {
      connection.closeSync();
      instance.closeSync();
      return Promise.resolve();
    },
  };
}

export async function openPostgres(): Promise<Engine> {
  const database = await PGlite.create();
  return {
    run: async (statements) => {
      await database.exec(statements.join('\n'));
    },
    rows: async (query) => (await database.query<Record<string, unknown>>(query)).rows,
    receive: async (prefix, receipts) => {
      await database.exec(`CREATE TABLE ${prefix}_receipts (${COLUMNS})`);
      await database.query(
        `INSERT INTO ${prefix}_receipts
         SELECT * FROM unnest($1::int[], $2::timestamp[], $3::text[], $4::float8[], $5::text[], $6::text[], $7::text[])`,
        columnsOf(receipts),
      );
      await database.exec(`ANALYZE ${prefix}_receipts`);
    },
    close: () => database.close(),
  };
}
