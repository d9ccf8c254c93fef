import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Engine } from './engines.js';

interface Session {
  query(query: string, format?: string): string;
  cleanup(): void;
}

/** ClickHouse in this process, from the folder into which `npm run test:clickhouse` puts it. */
export async function openClickHouse(): Promise<Engine> {
  const folder = process.env['CHDB'];
  if (folder === undefined) throw new Error('ClickHouse is not there: npm run test:clickhouse installs it');
  const { Session } = createRequire(join(folder, 'index.js'))('chdb') as { Session: new () => Session };
  const session = new Session();
  session.query('CREATE DATABASE IF NOT EXISTS portal');
  session.query('USE portal');
  return Promise.resolve({
    dialect: 'clickhouse',
    run: async (statements) => {
      for (const statement of statements) await Promise.resolve(session.query(statement));
    },
    rows: async (query) => {
      const lines = (await Promise.resolve(query.replace(/;\s*$/, '')).then((asked) => session.query(asked, 'JSONEachRow'))).split('\n');
      return lines.filter((line) => line !== '').map((line) => JSON.parse(line) as Record<string, unknown>);
    },
    setZone: (zone) => Promise.resolve(void session.query(`SET session_timezone = '${zone}'`)),
    close: () => Promise.resolve(session.cleanup()),
  });
}
