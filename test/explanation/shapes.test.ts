import { describe, expect, test } from 'vitest';
import { explain } from '../../src/index.js';
import { COMMITMENT, STEPS } from './samples.js';
import { ALL, ANSWERS, KINDS, NONE, takenBy, type Kind } from './three.js';

describe.each(KINDS)('a %s', (kind) => {
  test.each(ANSWERS[kind].items)('with $code is taken by all three', (item) => {
    expect(takenBy(kind, [item])).toEqual(ALL);
  });
});

describe('a value that drifted', () => {
  test.each<[Kind, string, unknown]>([
    ['deadline', 'a weekday 8', { ...STEPS.day, code: 'day', weekday: 8 }],
    ['deadline', 'an instant of 29 February 2025', { code: 'on-hold', since: '2025-02-29T10:00:00.000+07:00' }],
    ['deadline', 'a fact without its days', { code: 'undecided', decidedUntil: '2028-01-01', facts: [{ code: 'tet-days', year: 2028 }] }],
    ['deadline', 'one closed part', { ...STEPS.day, code: 'day', reason: { code: 'closure', parts: [{ half: 'morning' }] } }],
    ['deadline', 'more minutes than can be said', { ...STEPS.stop, code: 'stop', lost: { amount: 1e306, unit: 'minutes' } }],
    [
      'deadline',
      'a confidence that is none',
      { ...STEPS.moved, code: 'moved', reason: { code: 'hours', basis: { document: 'x', confidence: 'low' } } },
    ],
    [
      'commitment',
      'a limit in words with a number',
      { ...COMMITMENT['not-a-model-day'], code: 'not-a-model-day', limit: { unit: 'same-day', value: 2 } },
    ],
    [
      'commitment',
      'a limit in numbers without one',
      { ...COMMITMENT['not-a-model-day'], code: 'not-a-model-day', limit: { unit: 'working-days' } },
    ],
    ['commitment', 'no variant', { code: 'verification-variant', variants: [] }],
    ['assessment', 'half a session', { code: 'time-left', sessions: 0.5, minutes: 1 }],
  ])('%s: %s is refused by all three', (kind, _, item) => {
    expect(takenBy(kind, [item])).toEqual(NONE);
  });

  test.each(KINDS)('%s: a key that is none is refused by the schemas, and not read by what is said', (kind) => {
    for (const item of ANSWERS[kind].items) {
      const more = { ...item, _id: '65f0' };
      expect(takenBy(kind, [more])).toEqual({ check: true, zod: false, json: false });
      const { answer } = ANSWERS[kind];
      expect(explain(answer([more]) as never, 'en')).toEqual(explain(answer([item]) as never, 'en'));
    }
  });
});
