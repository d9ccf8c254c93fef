import fc from 'fast-check';
import { expect, test } from 'vitest';
import { BOUNDS, copyPlainData } from '../../src/procedure/plain-data.js';
import { draws } from '../support/seed.js';

const { bytes: MAX_BYTES } = BOUNDS.policies;

test('the size of any plain data is that of its JSON', () => {
  const visible = fc.string({ unit: 'grapheme' }).filter((text) => !/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u.test(text));
  const key = visible.filter((text) => !['__proto__', 'constructor', 'prototype'].includes(text));
  const { data } = fc.letrec<{ data: unknown }>((tie) => ({
    data: fc.oneof(
      { maxDepth: 4 },
      visible,
      fc.integer(),
      fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => (Object.is(number, -0) ? 0 : number)),
      fc.boolean(),
      fc.constant(null),
      fc.array(tie('data'), { maxLength: 4 }),
      fc.dictionary(key, tie('data'), { maxKeys: 4, noNullPrototype: true }),
    ),
  }));
  fc.assert(
    fc.property(data, (value) => {
      const { copy } = copyPlainData(value, 'policies');
      expect(copy).toEqual(value);
      const room = MAX_BYTES - new TextEncoder().encode(JSON.stringify([value, ''])).length;
      expect(copyPlainData([value, 'a'.repeat(room)], 'policies').faults).toEqual([]);
      expect(copyPlainData([value, 'a'.repeat(room + 1)], 'policies').faults).toHaveLength(1);
    }),
    { numRuns: draws(50) },
  );
});
