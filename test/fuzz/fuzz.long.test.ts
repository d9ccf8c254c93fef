import { describe, expect, test } from 'vitest';
import { madeOnce, placesOf } from './hostile.js';
import { atTheLimits } from './limits.js';
import { fuzz } from './run.js';
import { targets } from './targets.js';
import { draws } from '../support/seed.js';

// At length: npm run fuzz. Another seed: FUZZ_SEED=7 npx vitest run test/fuzz.
const seed = Number(process.env['FUZZ_SEED'] ?? 20_260_217);
const INPUTS = draws(1000);

describe(`${INPUTS} inputs spoilt in some places are each answered or refused with a RuleError (seed ${seed})`, () => {
  test.each(targets)('$name', (target) => {
    const { faults, answered } = fuzz(target, { seed, count: INPUTS });
    expect(faults).toEqual([]);
    // Neither all rubbish nor all right.
    expect(answered).toBeGreaterThan(INPUTS * 0.02);
    expect(answered).toBeLessThan(INPUTS * 0.8);
  });
});

// An input that hangs runs into the time that any test has; how long the others take is for npm run fuzz to tell.
test.each(atTheLimits)('at the documented limits: $name', ({ prepare }) => {
  expect(prepare()).not.toThrow();
});

test('what is drawn for many cases is spoilt in none: each case depends on its seed and number alone', () => {
  const keys = madeOnce.map((shared) => Reflect.ownKeys(shared).length);
  // Of a list its length is a key, too.
  expect(keys).toEqual([2, 1, 20_000, 200_001, 1]);
});

test('what holds itself in many places has as many places to spoil as it has parts', () => {
  const list: unknown[] = [];
  list.push(...Array.from({ length: 40 }, () => list));
  expect(placesOf({ owner: { value: list }, key: 'value' }, [])).toHaveLength(41);
});
