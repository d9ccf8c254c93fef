import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { ENTRIES, OUT } from './build.js';
import { summed, type Measured } from './task.js';

const NEEDS: Readonly<Record<(typeof ENTRIES)[number], readonly string[]>> = {
  index: ['luxon', 'zod'],
  calendar: ['luxon'],
  procedures: ['luxon', 'zod'],
  'procedures/published': ['luxon', 'zod'],
  portal: ['luxon'],
  interchange: ['luxon', 'zod'],
  testing: ['luxon', 'zod', 'fast-check'],
};

export interface Cold {
  /** Nanoseconds to import a package, and an entry after what it needs, in a fresh process. */
  readonly packages: readonly Measured[];
  readonly entries: readonly Measured[];
  /** The first question to the calendar in a fresh process, and what a second calendar holds, in bytes. */
  readonly compile: Measured;
  readonly tables: number;
  readonly heap: number;
  readonly days: number;
  readonly sessions: number;
}

interface Memory {
  readonly compileMs: number;
  readonly heap: number;
  readonly tables: number;
  readonly days: number;
  readonly sessions: number;
}

/** What a fresh process pays. */
export function measureCold(rounds: number): Cold {
  const packages = { luxon: [] as number[], zod: [] as number[] };
  const entries = ENTRIES.map(() => [] as number[]);
  const memory: Memory[] = [];
  for (let round = 0; round < rounds; round++) {
    for (const [i, entry] of ENTRIES.entries()) {
      const took = importTimes([...NEEDS[entry], resolve(OUT, `${entry}.mjs`)]);
      entries[i]!.push(took.at(-1)!);
      if (entry === 'index') {
        packages.luxon.push(took[0]!);
        packages.zod.push(took[1]!);
      }
    }
    memory.push(JSON.parse(node(['--expose-gc', resolve(OUT, 'memory.mjs')])) as Memory);
  }
  const [{ tables, days, sessions }] = memory as [Memory];
  return {
    packages: Object.entries(packages).map(([name, times]) => summed(name, times)),
    entries: ENTRIES.map((entry, i) => summed(entry === 'index' ? 'tthc-rules' : `tthc-rules/${entry}`, entries[i]!)),
    compile: summed(
      'compile, fresh',
      memory.map(({ compileMs }) => compileMs * 1e6),
    ),
    tables,
    heap: summed(
      'heap',
      memory.map(({ heap }) => heap),
    ).ns,
    days,
    sessions,
  };
}

/** Nanoseconds for each of some modules, imported one after the other in a process of its own. */
function importTimes(modules: readonly string[]): number[] {
  const code = `const times = [];
for (const module of ${JSON.stringify(modules)}) {
  const begun = performance.now();
  await import(module);
  times.push((performance.now() - begun) * 1e6);
}
console.log(JSON.stringify(times));`;
  return JSON.parse(node(['--input-type=module', '--eval', code])) as number[];
}

function node(arguments_: string[]): string {
  const { status, stdout, stderr } = spawnSync(process.execPath, arguments_, { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  return stdout;
}
