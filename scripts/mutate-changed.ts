/**
 * Mutation testing of the lines that a change touched: `npm run mutation:changed`, against the commit before; another base:
 * `npm run mutation:changed -- main`. Takes the first 300 such lines: whoever changes more runs the whole of it.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { changedLines, fewEnough, take, type MutationReport } from './changed-lines.js';
import parts from './mutation-parts.json';

const MOST_LINES = 300;

const [base = 'HEAD~1'] = process.argv.slice(2);
const git = (...args: readonly string[]) => execFileSync('git', args, { encoding: 'utf8' });

if (spawnSync('git', ['rev-parse', '--verify', '--quiet', `${base}^{commit}`]).status !== 0) {
  console.log(`There is no commit ${base} here to compare with: nothing is asked.`);
} else {
  for (const [part, { folders, bar }] of Object.entries(parts)) {
    const diff = git('diff', '--unified=0', '--no-color', '--diff-filter=d', base, '--', ...folders.map((folder) => `src/${folder}`));
    const { taken, left } = take(changedLines(diff), MOST_LINES);
    console.log(`${part}: ${taken.length === 0 ? 'nothing changed' : taken.join(', ')}`);
    if (left > 0) console.log(`${part}: ${left} more changed lines are left out; run the whole.`);
    if (taken.length > 0) mutate(part, taken, bar / 100);
  }
}

function mutate(part: string, ranges: readonly string[], bar: number): void {
  const { status } = spawnSync('npx', ['stryker', 'run', '--mutate', ranges.join(',')], {
    stdio: 'inherit',
    env: { ...process.env, MUTATE: part, CHANGED: 'true' },
  });
  if (status !== 0) {
    process.exitCode = 1;
    return;
  }
  const { found, survived, enough } = fewEnough(JSON.parse(readFileSync(`reports/changed-${part}.json`, 'utf8')) as MutationReport, bar);
  console.log(
    `${part}: ${found} found, ${survived} not${enough ? '' : ': too many, see above; a test is missing or a condition is not needed'}`,
  );
  if (!enough) process.exitCode = 1;
}
