import { DuckDBInstance } from '@duckdb/node-api';
import { PGlite } from '@electric-sql/pglite';
import type { SqlDialect } from '../../src/interchange.js';

/** An SQL engine that a test runs. */
export interface Engine {
  readonly dialect: SqlDialect;
  run(statements: readonly string[]): Promise<void>;
  /** The rows of a query; numbers, texts, booleans and nulls only. */
  rows(query: string): Promise<Record<string, unknown>[]>;
  /** Sets the time zone of the sessions to come, and of this one. */
  setZone(zone: string): Promise<void>;
  close(): Promise<void>;
}

/** In this process. */
export async function openDuckDb(): Promise<Engine> {
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  const run = async (statements: readonly string[]) => {
    for (const statement of statements) await connection.run(statement);
  };
  return {
    dialect: 'duckdb',
    run,
    rows: async (query) => {
      const reader = await connection.runAndReadAll(query);
      return reader.getRowObjectsJson() as Record<string, unknown>[];
    },
    setZone: (zone) => run([`SET TimeZone = '${zone}'`]),
    close: () => {
      connection.closeSync();
      instance.closeSync();
      return Promise.resolve();
    },
  };
}

/** PostgreSQL compiled to WebAssembly, in this process. */
export async function openPostgres(): Promise<Engine> {
  const database = await PGlite.create();
  const run = async (statements: readonly string[]) => {
    await database.exec(statements.join('\n'));
  };
  return {
    dialect: 'postgres',
    run,
    rows: async (query) => (await database.query<Record<string, unknown>>(query)).rows,
    setZone: (zone) => run([`SET TimeZone = '${zone}';`]),
    close: () => database.close(),
  };
}
