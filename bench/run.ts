/**
 * The benchmark:
 *
 *     npm run bench                 measures everything and prints it, some five minutes
 *     npm run bench -- --write      the same, and writes bench/results.json, docs/benchmarks.md and the plots
 *     npm run bench -- --quick      three short rounds, to see that it runs; its numbers are not worth keeping
 *     npm run bench -- --no-duckdb  without bench/duckdb.ts
 *
 * numpy is measured where there is a python3 with it: apt-get install python3-numpy, or PYTHON=/path/to/python3.
 */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { arch, cpus, loadavg, platform, release, totalmem } from 'node:os';
import { buildForBench, OUT } from './build.js';
import { measureCold } from './cold.js';
import type { Results } from './measure.js';
import { writeFormatted, writeToPage } from './page.js';
import { plot, RESULTS } from './plot.js';
import { report, type Run } from './report.js';
import { measureSizes } from './sizes.js';

const PACKAGES = [
  'luxon',
  'luxon-business-days',
  'date-fns',
  'dayjs',
  'dayjs-business-time',
  'moment',
  'moment-business-time',
  'zod',
  'esbuild',
];

const flags = process.argv.slice(2);
const unknown = flags.filter((flag) => !['--write', '--quick', '--no-duckdb'].includes(flag));
if (unknown.length > 0) throw new Error(`Unknown: ${unknown.join(' ')}. Known: --write, --quick, --no-duckdb.`);
const quick = flags.includes('--quick');

function versionOf(name: string): string {
  return (JSON.parse(readFileSync(`node_modules/${name}/package.json`, 'utf8')) as { version: string }).version;
}

/** Runs a command; what it prints is returned, what it says on the way is shown. */
async function run(command: string, arguments_: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<string> {
  const child = spawn(command, arguments_, { stdio: ['ignore', 'pipe', 'inherit'], env: { ...process.env, ...env } });
  let text = '';
  child.stdout.setEncoding('utf8').on('data', (part: string) => (text += part));
  const status = await new Promise<number | null>((ended, failed) => child.on('close', ended).on('error', failed));
  if (status !== 0) throw new Error(`${command} ${arguments_.join(' ')} ended with ${status ?? 'a signal'}`);
  return text;
}

async function measure(): Promise<Run> {
  const load = loadavg()[0]!;
  await buildForBench();
  // date-fns, Day.js and moment know no zone but that of the process.
  const effort = quick ? ['3', '2', '10', '16'] : [];
  const results = JSON.parse(await run(process.execPath, [`${OUT}/measure.mjs`, ...effort], { TZ: 'Asia/Ho_Chi_Minh' })) as Results;
  console.error('fresh processes');
  const cold = measureCold(quick ? 2 : 11);
  console.error('sizes');
  const sizes = await measureSizes();
  const duckdb = quick || flags.includes('--no-duckdb') || !existsSync('bench/duckdb.ts') ? undefined : await duckdbs();
  return {
    machine: {
      machine: `${cpus()[0]?.model.trim() ?? 'unknown'}, ${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GiB, ${platform()} ${release().split('.').slice(0, 2).join('.')} ${arch()}`,
      'load when it began': load.toFixed(1),
      'measured on': new Date().toISOString().slice(0, 10),
    },
    versions: {
      'tthc-rules': (JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }).version,
      'Node.js': process.versions.node,
      packages: PACKAGES.map((name) => `${name} ${versionOf(name)}`).join(', '),
      numpy: results.million.numpy,
    },
    results,
    cold,
    sizes,
    ...(duckdb === undefined ? {} : { duckdb }),
  };
}

async function duckdbs(): Promise<string> {
  console.error('DuckDB');
  return run(process.execPath, ['--import', 'tsx', 'bench/duckdb.ts']);
}

async function write(found: Run, text: string): Promise<void> {
  await writeFormatted(RESULTS, JSON.stringify(found));
  plot(found);
  await writeToPage('measured', text);
}

const found = await measure();
const text = report(found);
console.log(text);
if (flags.includes('--write')) await write(found, text);
