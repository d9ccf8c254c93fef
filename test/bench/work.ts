import { Session, type Profiler } from 'node:inspector';

// The engine puts its counters into code that it compiles from now on: this file is imported before the library.
const session = new Session();
session.connect();
session.post('Profiler.enable');
session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });

/**
 * How much of the library some work runs: how often each function and each branch of `src/` was entered, summed up. The engine counts it,
 * no clock, so that a busy machine says the same as a quiet one. What the engine does by itself, such as matching a pattern, is not in it.
 */
export function entriesOf(work: () => unknown): number {
  entriesSoFar();
  work();
  return entriesSoFar();
}

/** Since it was last asked. */
function entriesSoFar(): number {
  let entries = 0;
  session.post('Profiler.takePreciseCoverage', (failure, { result }) => {
    if (failure !== null) throw failure;
    for (const script of result) if (/\/src\/[^?]*\.ts/.test(script.url)) entries += entriesIn(script);
  });
  return entries;
}

function entriesIn({ functions }: Profiler.ScriptCoverage): number {
  return functions.reduce((sum, { ranges }) => sum + ranges.reduce((of, { count }) => of + count, 0), 0);
}
