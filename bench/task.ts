/** One way to answer a task: made ready for each input before the clock runs, so that a peer is given its own kind of date. */
export interface Contestant<Input> {
  readonly name: string;
  readonly ready: (input: Input) => () => unknown;
  /** The answer in the form in which all are compared. */
  readonly tell: (answer: never) => string | number;
  /** Why answers that differ are expected. */
  readonly differs?: string;
}

/** A question with its inputs. The first contestant is ours. */
export interface Task<Input> {
  readonly title: string;
  /** How far it counts, for the plots. */
  readonly size?: number;
  readonly inputs: readonly Input[];
  readonly contestants: readonly Contestant<Input>[];
  /** Peers that are left out, and why. */
  readonly leftOut?: readonly string[];
}

export interface Measured {
  readonly name: string;
  /** Nanoseconds for one answer: the median of the rounds, the least and the most. */
  readonly ns: number;
  readonly least: number;
  readonly most: number;
}

export interface Compared extends Measured {
  /** How many of the answers are ours. */
  readonly agreed: number;
  readonly of: number;
  readonly note?: string;
}

export interface TaskResult {
  readonly title: string;
  readonly size?: number;
  readonly results: readonly Compared[];
  readonly leftOut?: readonly string[];
}

/** How often and how long it is measured. */
export interface Effort {
  readonly rounds: number;
  /** Milliseconds of one contestant in one round, or one answer where that takes longer. */
  readonly slice: number;
  /** Milliseconds before the first round, so that what can be compiled is. */
  readonly warmUp: number;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

/**
 * Measures some things in rounds: every round does each of them once, so that noise of the machine hits all alike.
 *
 * @param things - `run` does a thing so many times
 */
export function inRounds(things: readonly { readonly name: string; readonly run: (times: number) => void }[], effort: Effort): Measured[] {
  const rounds = things.map(() => [] as number[]);
  const times = things.map(({ run }) => timesIn(run, effort));
  for (let round = 0; round < effort.rounds; round++) {
    for (const [i, { run }] of things.entries()) {
      const begun = performance.now();
      run(times[i]!);
      rounds[i]!.push(((performance.now() - begun) * 1e6) / times[i]!);
    }
  }
  return things.map(({ name }, i) => summed(name, rounds[i]!));
}

export function summed(name: string, ns: readonly number[]): Measured {
  return { name, ns: median(ns), least: Math.min(...ns), most: Math.max(...ns) };
}

/** How often something can be done in a slice; warms it up on the way. */
function timesIn(run: (times: number) => void, { slice, warmUp }: Effort): number {
  let times = 1;
  for (let spent = 0; ;) {
    const begun = performance.now();
    run(times);
    const took = performance.now() - begun;
    spent += took;
    if (spent >= warmUp) return Math.max(1, Math.round((times * slice) / took));
    if (took < slice) times *= 2;
  }
}

/** Compares the answers of all contestants, then their times. */
export function compete<Input>(task: Task<Input>, effort: Effort): TaskResult {
  const { title, size, inputs, contestants, leftOut } = task;
  const told = contestants.map(({ ready, tell }) => inputs.map((input) => tell(ready(input)() as never)));
  const measured = inRounds(
    contestants.map(({ name, ready }) => {
      const calls = inputs.map(ready);
      let next = 0;
      const run = (times: number): void => {
        for (let i = 0; i < times; i++) {
          kept = calls[next]!();
          if (++next === calls.length) next = 0;
        }
      };
      return { name, run };
    }),
    effort,
  );
  const results = contestants.map(({ differs }, i): Compared => {
    const agreed = told[i]!.filter((answer, input) => answer === told[0]![input]).length;
    return { ...measured[i]!, agreed, of: inputs.length, ...(agreed === inputs.length || differs === undefined ? {} : { note: differs }) };
  });
  return { title, results, ...(size === undefined ? {} : { size }), ...(leftOut === undefined ? {} : { leftOut }) };
}

/** The last answer, so that no work can be left out as unused. */
export let kept: unknown;

export function keep(value: unknown): void {
  kept = value;
}
