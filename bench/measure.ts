/** Measures in one process of plain JavaScript, started by run.ts. Prints JSON. */
import { vietnamCalendar } from '../src/calendar.js';
import { growthOfMany, measureMillion } from './million.js';
import { manyDossiers, own } from './own.js';
import { comparisons } from './peers.js';
import { inRounds, keep, summed, type Effort, type Measured, type TaskResult } from './task.js';

export interface Results {
  readonly effort: Effort;
  /** For each comparison. */
  readonly inputs: number;
  readonly tasks: readonly TaskResult[];
  readonly own: readonly (Measured & { readonly bar?: number })[];
  readonly million: Awaited<ReturnType<typeof measureMillion>>;
  /** Milliseconds for so many dossiers. */
  readonly growth: readonly { readonly name: string; readonly points: readonly { readonly number: number; readonly ms: number }[] }[];
  readonly compileWarm: Measured;
}

const [rounds = 11, slice = 20, warmUp = 100, inputs = 256] = process.argv.slice(2).map(Number);
const effort: Effort = { rounds, slice, warmUp };
const say = (text: string): void => void process.stderr.write(`${text}\n`);

say('ours alone');
const ownResults = inRounds(
  own.map(({ title, run }) => ({ name: title, run })),
  { ...effort, warmUp: 5 * warmUp },
).map((measured, i) => ({ ...measured, ...(own[i]!.bar === undefined ? {} : { bar: own[i]!.bar }) }));

say('compiling');
const compile: number[] = [];
for (let round = 0; round < effort.rounds * 3; round++) {
  const begun = performance.now();
  // Options are given, so that it is not the one calendar that is kept.
  keep(vietnamCalendar({ decisions: [] }).isWorkingDay('2024-04-29'));
  compile.push((performance.now() - begun) * 1e6);
}

say('a million');
const million = await measureMillion(effort);

say('growth');
const numbers = [100, 1_000, 10_000, 100_000, 1_000_000];
const growth = [
  { name: 'computeDeadlines', points: growthOfMany(numbers, effort).map(({ ns }, i) => ({ number: numbers[i]!, ms: ns })) },
  ...Object.entries(manyDossiers).map(([name, run]) => ({
    name,
    points: numbers.map((number) => {
      const ms = Array.from({ length: number > 100_000 ? 5 : effort.rounds }, () => {
        const begun = performance.now();
        run(number);
        return performance.now() - begun;
      });
      return { number, ms: summed(name, ms).ns };
    }),
  })),
];

const tasks = comparisons(inputs).map(({ title, compete }) => {
  say(title);
  return compete(effort);
});

const results: Results = {
  effort,
  inputs,
  tasks,
  own: ownResults,
  million,
  growth,
  compileWarm: summed('compile, warm', compile.slice(effort.rounds)),
};
process.stdout.write(JSON.stringify(results));
