/**
 * This build against an older one, both packed and installed, process by process in turn:
 *
 *     npm run bench:baseline -- path/to/tthc-rules-0.1.0.tgz            measures and prints
 *     npm run bench:baseline -- path/to/tthc-rules-0.1.0.tgz --write    and writes docs/benchmarks.md and bench/baseline.json
 *     npm run bench:baseline -- old.tgz --rounds 3 --only import        fewer rounds, and the rows whose name has a word
 *     npm run bench:baseline -- old.tgz --new new.tgz                   with a package that is there already
 *
 * BASELINE=path/to/old.tgz does as well. A row is the median of the ratios, pair by pair: what the machine does to one of a pair it
 * does to the other.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { BASELINE_TASKS, type BaselineTask } from './baseline-tasks.js';
import { writeFormatted, writeToPage } from './page.js';
import { median } from './task.js';

const RESULTS = 'bench/baseline.json';
const NEEDS = ['luxon', 'zod', 'fast-check', 'pure-rand'];

interface Row {
  readonly what: string;
  readonly bar: number;
  readonly unit: string;
  /** The median ratio with its quartiles, and the medians of both builds; null where a build does not have it. */
  readonly ratio: number | null;
  readonly between: readonly [number, number] | null;
  readonly old: number | null;
  readonly now: number | null;
}

function run(command: string, arguments_: readonly string[], cwd: string): string {
  const { status, stdout, stderr } = spawnSync(command, arguments_, { cwd, encoding: 'utf8', maxBuffer: 1 << 26 });
  if (status !== 0) throw new Error(`${command} ${arguments_.join(' ')} in ${cwd}: ${stderr}`);
  return stdout;
}

/** Installs a package into a directory of its own, with copies of what it needs. */
function installed(tarball: string, directory: string): string {
  const modules = join(directory, 'node_modules');
  mkdirSync(join(modules, 'tthc-rules'), { recursive: true });
  run('tar', ['-xzf', resolve(tarball), '--strip-components=1', '-C', join(modules, 'tthc-rules')], directory);
  for (const name of NEEDS) cpSync(join('node_modules', name), join(modules, name), { recursive: true, dereference: true });
  writeFileSync(join(directory, 'package.json'), '{ "private": true, "type": "module" }');
  return directory;
}

function packed(directory: string): string {
  run('npm', ['pack', '--silent', '--pack-destination', directory], '.');
  return join(directory, readdirSync(directory).find((name) => name.endsWith('.tgz')) as string);
}

function ask(directory: string, code: string): number | null {
  const file = join(directory, 'task.mjs');
  writeFileSync(file, code);
  return JSON.parse(run(process.execPath, ['--expose-gc', file], directory)) as number | null;
}

function measure({ what, bar, unit, code }: BaselineTask, old: string, now: string, rounds: number): Row {
  const [oldCode, nowCode] = typeof code === 'string' ? [code, code] : [code.old, code.now];
  const pairs: [number, number][] = [];
  for (let round = 0; round < rounds; round++) {
    // Every other pair the other way round.
    const order = round % 2 === 0 ? ['old', 'now'] : ['now', 'old'];
    const found = Object.fromEntries(order.map((which) => [which, which === 'old' ? ask(old, oldCode) : ask(now, nowCode)]));
    const { old: before, now: after } = found;
    if (typeof before !== 'number' || typeof after !== 'number')
      return { what, bar, unit, ratio: null, between: null, old: null, now: null };
    pairs.push([before, after]);
  }
  const ratios = pairs.map(([before, after]) => after / before).sort((a, b) => a - b);
  return {
    what,
    bar,
    unit,
    ratio: median(ratios),
    between: [ratios[Math.floor(rounds / 4)] as number, ratios[Math.ceil((rounds * 3) / 4) - 1] as number],
    old: median(pairs.map(([before]) => before)),
    now: median(pairs.map(([, after]) => after)),
  };
}

function figure(value: number | null): string {
  return value === null ? '' : value >= 100 ? value.toFixed(0) : value.toPrecision(3);
}

function table(rows: readonly Row[]): string {
  const lines = rows.map(({ what, bar, unit, ratio, between, old, now }) =>
    ratio === null || between === null
      ? `| ${what} | ${bar} | not measured |  |  |  |`
      : `| ${what} | ${bar} | ${ratio.toFixed(2)} (${between.map((each) => each.toFixed(2)).join('–')}) | ${ratio <= bar ? 'met' : `**missed** by ${((ratio / bar - 1) * 100).toFixed(0)} %`} | ${figure(old)} ${unit} | ${figure(now)} ${unit} |`,
  );
  return ['| what | at most | ratio (middle half) | | old | now |', '| --- | --: | --: | --- | --: | --: |', ...lines].join('\n');
}

async function write(rows: readonly Row[], note: string): Promise<void> {
  await writeToPage('baseline', `${note}\n\n${table(rows)}`);
  await writeFormatted(RESULTS, JSON.stringify(rows));
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { write: { type: 'boolean' }, rounds: { type: 'string' }, only: { type: 'string' }, new: { type: 'string' } },
});
const baseline = positionals[0] ?? process.env['BASELINE'];
if (baseline === undefined) throw new Error('Which package to compare with: npm run bench:baseline -- path/to/old.tgz');
const rounds = Number(values.rounds ?? 11);
const directory = mkdtempSync(join(tmpdir(), 'tthc-rules-baseline-'));
try {
  const [old, now] = ['old', 'new'].map((name) => {
    mkdirSync(join(directory, name));
    return join(directory, name);
  }) as [string, string];
  installed(baseline, old);
  installed(values.new ?? packed(directory), now);
  const rows = BASELINE_TASKS.filter(({ what }) => values.only === undefined || what.includes(values.only)).map((task) => {
    const row = measure(task, old, now, rounds);
    console.log(table([row]).split('\n')[2]);
    return row;
  });
  const versionOf = (where: string) =>
    (JSON.parse(readFileSync(join(where, 'node_modules/tthc-rules/package.json'), 'utf8')) as { version: string }).version;
  const note =
    `This build (${versionOf(now)}) against ${versionOf(old)}, both packed and installed, Node.js ${process.versions.node}: medians of the ` +
    `ratios of ${rounds} pairs of processes, in brackets the middle half of them. CPU is that of the calls, not of Node’s start.`;
  if (values.write === true) await write(rows, note);
} finally {
  rmSync(directory, { recursive: true, force: true });
}
