import { spawnSync, type SpawnSyncReturns } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Engine } from './engines.js';

/** The programs of the newest server that Debian's packages have installed. */
function binaries(): string {
  const versions = existsSync('/usr/lib/postgresql') ? readdirSync('/usr/lib/postgresql').sort((a, b) => Number(b) - Number(a)) : [];
  const found = versions.map((version) => `/usr/lib/postgresql/${version}/bin`).find((folder) => existsSync(join(folder, 'initdb')));
  if (found === undefined) throw new Error('No PostgreSQL server is installed: apt-get install postgresql');
  return found;
}

/** PostgreSQL refuses to run as root: as root, the user that Debian's package has made for it. */
function serverUser(): { readonly uid: number; readonly gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const idOf = (option: string) => Number(spawnSync('id', [option, 'postgres'], { encoding: 'utf8' }).stdout);
  return { uid: idOf('-u'), gid: idOf('-g') };
}

function failUnless(result: SpawnSyncReturns<string>, what: string): string {
  if (result.status === 0) return result.stdout;
  throw new Error(`${what}: ${result.error?.message ?? ''}${result.stderr}${result.stdout}`);
}

/** A server of its own in a temporary folder, reached by a socket there and by nothing else. */
export async function openPostgresServer(): Promise<Engine> {
  const bin = binaries();
  const folder = mkdtempSync(join(tmpdir(), 'pg-'));
  const user = serverUser();
  if (user !== undefined) chownSync(folder, user.uid, user.gid);
  const as = { ...user, cwd: folder, encoding: 'utf8', env: { PATH: `${bin}:${process.env['PATH'] ?? ''}`, LC_ALL: 'C.UTF-8' } } as const;
  const data = join(folder, 'data');
  failUnless(spawnSync('initdb', ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8'], as), 'initdb');
  const options = `-c listen_addresses='' -k ${folder} -c fsync=off -c shared_buffers=256MB`;
  // What the server inherits would keep this process waiting.
  failUnless(
    spawnSync('pg_ctl', ['-D', data, '-w', '-l', join(folder, 'log'), '-o', options, 'start'], { ...as, stdio: 'ignore' }),
    'pg_ctl start',
  );
  const ask = (script: string, ...args: readonly string[]) =>
    failUnless(
      spawnSync('psql', ['-h', folder, '-U', 'postgres', '-X', '-q', '-v', 'ON_ERROR_STOP=1', ...args, '-f', '-'], {
        ...as,
        input: script,
        maxBuffer: 2 ** 30,
      }),
      'psql',
    );
  return Promise.resolve({
    dialect: 'postgres',
    run: async (statements) => {
      await Promise.resolve(ask(statements.join('\n')));
    },
    rows: async (query) => {
      const json = `SELECT row_to_json(given) FROM (\n${query.replace(/;\s*$/, '')}\n) AS given;`;
      const lines = (await Promise.resolve(json).then((script) => ask(script, '-At'))).split('\n');
      return lines.filter((line) => line !== '').map((line) => JSON.parse(line) as Record<string, unknown>);
    },
    setZone: async (zone) => {
      await Promise.resolve(ask(`ALTER ROLE postgres SET TimeZone = '${zone}';`));
    },
    close: () => {
      failUnless(spawnSync('pg_ctl', ['-D', data, '-w', '-m', 'immediate', 'stop'], { ...as, stdio: 'ignore' }), 'pg_ctl stop');
      rmSync(folder, { recursive: true, force: true });
      return Promise.resolve();
    },
  });
}
