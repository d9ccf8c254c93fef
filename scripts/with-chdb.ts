/**
 * Puts ClickHouse (npm `chdb`, half a gigabyte, so it is no dependency) into a cache folder, and runs a command that finds it there.
 *
 *     tsx scripts/with-chdb.ts vitest run
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

// The engine is the exact version that this one names: ClickHouse 26.7.
const VERSION = '3.4.0';
const folder = join(import.meta.dirname, '..', 'node_modules', '.cache', `chdb-${VERSION}`);

if (!existsSync(join(folder, 'node_modules', 'chdb'))) {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{ "private": true }\n');
  const { status } = spawnSync('npm', ['install', '--prefix', folder, '--save-exact', '--no-audit', '--no-fund', `chdb@${VERSION}`], {
    stdio: 'inherit',
  });
  if (status !== 0) throw new Error(`npm could not install chdb@${VERSION}`);
}
const [command = '', ...args] = process.argv.slice(2);
process.exitCode = spawnSync(command, args, { stdio: 'inherit', env: { ...process.env, CHDB: folder } }).status ?? 1;
