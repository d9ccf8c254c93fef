/**
 * Fuzzing at length: `npm run fuzz`, `npm run fuzz -- --count 1000000 --seed 7 --target dossier`, and one case of a finding again:
 * `npm run fuzz -- --target dossier --seed 7 --case 123`. Prints what each target took; fails where one did what it may not.
 */
import { parseArgs } from 'node:util';
import { getHeapStatistics } from 'node:v8';
import { atTheLimits } from '../test/fuzz/limits.js';
import { fuzz, MOST_BYTES, MOST_MS, type FuzzReport } from '../test/fuzz/run.js';
import { targets } from '../test/fuzz/targets.js';

const { values } = parseArgs({
  options: {
    count: { type: 'string', default: process.env['FUZZ_COUNT'] ?? '1000000' },
    seed: { type: 'string', default: process.env['FUZZ_SEED'] ?? '1' },
    target: { type: 'string' },
    case: { type: 'string' },
  },
});
const one = values.case === undefined ? undefined : Number(values.case);
const count = one === undefined ? Number(values.count) : 1;
const seed = Number(values.seed);

function heap(): number {
  const { used_heap_size, external_memory } = getHeapStatistics();
  return used_heap_size + external_memory;
}

const mb = (bytes: number) => `${(bytes / 1_048_576).toFixed(1)} MB`;
const ms = (time: number) => `${time.toFixed(1)} ms`;

let failed = false;

/** The kinds of faults, each with the number of its first case. */
function tellFaults({ faults }: FuzzReport): void {
  const kinds = new Map<string, number[]>();
  for (const { what, place } of faults) kinds.set(what, [...(kinds.get(what) ?? []), place]);
  for (const [what, places] of kinds) console.log(`    ${places.length} times, first in case ${places[0]}: ${what}`);
}

// First: what was fuzzed before makes the engine forget how to be quick.
if (values.target === undefined) {
  console.log(`at the documented limits, the quickest of three and the most memory, at most ${MOST_MS} ms and ${mb(MOST_BYTES)}:`);
  for (const { name, prepare, isException } of atTheLimits) {
    const run = prepare();
    let [time, bytes] = [Infinity, 0];
    for (let i = 0; i < 3; i++) {
      const [before, begun] = [heap(), performance.now()];
      run();
      time = Math.min(time, performance.now() - begun);
      bytes = Math.max(bytes, heap() - before);
    }
    const over = !isException && (time > MOST_MS || bytes > MOST_BYTES);
    failed ||= over;
    console.log(`  ${name}: ${ms(time)}, ${mb(bytes)}${isException ? ' (the exception)' : over ? ' TOO MUCH' : ''}`);
  }
}
console.log(`seed ${seed}, ${count} inputs a target, at most ${MOST_MS} ms and ${mb(MOST_BYTES)} a call`);
for (const target of targets.filter(({ name }) => values.target === undefined || name === values.target)) {
  const report = fuzz(target, { seed, count, first: one ?? 0, heap });
  const { answered, seconds, slowest, largest, faults } = report;
  const over = target.isBulk !== true && (slowest.ms > MOST_MS || largest.bytes > MOST_BYTES);
  failed ||= over || faults.length > 0;
  console.log(
    `${target.name}: ${answered} answered, ${count - answered} refused, ${Math.round(count / seconds)} a second, slowest ${ms(slowest.ms)} (case ${slowest.place}), ` +
      `most memory ${mb(largest.bytes)} (case ${largest.place})${over ? ' TOO MUCH' : ''}, ${faults.length} faults`,
  );
  tellFaults(report);
}

process.exitCode = failed ? 1 : 0;
