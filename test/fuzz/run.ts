import { isRuleError } from '../../src/errors.js';
import { Dice } from './hostile.js';
import type { Target } from './targets.js';

/** Any call may take so long. */
export const MOST_MS = 50;
/** Any call may take so much memory. */
export const MOST_BYTES = 64 * 1_048_576;

export interface FuzzOptions {
  readonly seed: number;
  readonly count: number;
  /** The number of the first case. */
  readonly first?: number;
  /** Bytes in use, asked before and after each call. */
  readonly heap?: () => number;
}

export interface FuzzReport {
  readonly target: string;
  readonly count: number;
  readonly answered: number;
  readonly seconds: number;
  /** The slowest call; one that took long is asked twice more and, if it is too slow, again at the end: the quickest counts. */
  readonly slowest: { readonly ms: number; readonly place: number };
  /** The most that was in use more after a call than before it; what was freed meanwhile is not seen. */
  readonly largest: { readonly bytes: number; readonly place: number };
  /** What a call may not do, with the number of its case. */
  readonly faults: readonly { readonly place: number; readonly what: string }[];
}

const WATCHED: readonly object[] = [
  Object.prototype,
  Array.prototype,
  Function.prototype,
  String.prototype,
  Number.prototype,
  Date.prototype,
  Error.prototype,
  globalThis,
];

const keysOf = () => WATCHED.map((watched) => Reflect.ownKeys(watched).length).join(' ');

/** Asks a target with many spoilt inputs: each is answered or refused with a RuleError, soon, and nothing else has changed. */
export function fuzz({ name, draw, ask }: Target, { seed, count, first = 0, heap = () => 0 }: FuzzOptions): FuzzReport {
  const faults: { place: number; what: string }[] = [];
  let answered = 0;
  let slowest = { ms: 0, place: -1 };
  const tooSlow: { ms: number; place: number }[] = [];
  let largest = { bytes: 0, place: -1 };
  let keys = keysOf();
  const begun = performance.now();

  const call = (place: number): { ms: number; bytes: number; thrown: unknown; threw: boolean } => {
    const arguments_ = draw(new Dice(seed, place)) as never[];
    let [thrown, threw]: [unknown, boolean] = [undefined, false];
    const bytes = heap();
    const from = performance.now();
    try {
      ask(...arguments_);
    } catch (error) {
      [thrown, threw] = [error, true];
    }
    return { ms: performance.now() - from, bytes: heap() - bytes, thrown, threw };
  };

  for (let place = first; place < first + count; place++) {
    const { thrown, threw, bytes, ...took } = call(place);
    let { ms } = took;
    if (ms > Math.max(MOST_MS / 2, slowest.ms)) ms = Math.min(ms, call(place).ms, call(place).ms);
    if (ms > MOST_MS) tooSlow.push({ ms, place });
    else if (ms > slowest.ms) slowest = { ms, place };
    if (bytes > largest.bytes) largest = { bytes, place };
    if (!threw) answered++;
    else if (!isRuleError(thrown)) faults.push({ place, what: `threw ${said(thrown)}` });
    const now = keysOf();
    if (now !== keys || 'polluted' in {}) {
      faults.push({ place, what: 'changed a prototype or a global' });
      keys = now;
    }
  }
  // Whatever else the machine did for a moment is over by now.
  for (const { ms, place } of tooSlow) {
    const quickest = Math.min(ms, call(place).ms, call(place).ms, call(place).ms);
    if (quickest > slowest.ms) slowest = { ms: quickest, place };
  }
  return { target: name, count, answered, seconds: (performance.now() - begun) / 1000, slowest, largest, faults };
}

/** Where it came from is the first line of the library in its stack. */
function said(thrown: unknown): string {
  if (!(thrown instanceof Error)) return typeof thrown;
  const at = thrown.stack?.split('\n').find((line) => line.includes('/src/')) ?? '';
  return `${thrown.name}: ${thrown.message.slice(0, 120)}${at.replace(/ \(?.*\/src\//, ' src/')}`;
}
