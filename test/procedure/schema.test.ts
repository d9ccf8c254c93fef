import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { documents, procedures } from '../../src/data/procedures/index.js';
import { checkLimit, SINGLE_UNITS } from '../../src/deadline/time-limit.js';
import { isRuleError } from '../../src/errors.js';
import { catalogSchema, procedureSchema } from '../../src/procedure/schemas.js';
import { timeLimitKinds, timeLimitSchema } from '../../src/procedure/time-limit-schema.js';
import { refusalTextOf } from '../support/refusal.js';
import { draws } from '../support/seed.js';

const unit = fc.constantFrom(
  'same-session',
  'same-day',
  'same-week',
  'working-days',
  'working-hours',
  'clock-hours',
  'calendar-days',
  'calendar-months',
  'days',
  'x',
);
const value = fc.oneof(
  fc.constantFrom(0, 0.5, 1, 1.25, 1.5, 24, -1, 36_525, 36_525.5, 36_526, 876_600, 876_601, Number.NaN, Infinity, '1', null),
  fc.integer({ min: -2, max: 40_000 }),
  fc.double({ min: 1e-6, max: 1e6, noNaN: true }),
  // What half a millisecond is in hours, a thousandth of it more or less, and to the last digit.
  fc.double({ min: 0.4995 / 3_600_000, max: 0.5005 / 3_600_000, noNaN: true }),
  fc.constantFrom(Number.MIN_VALUE, 1.3888888888888888e-7, 1.388888888888889e-7, 1 / 3_600_000, 876_600.0000000001),
  // A quarter, and the numbers next to it.
  fc.tuple(fc.integer({ min: 0, max: 160_000 }), fc.constantFrom(-1, 0, 1)).map(([n, up]) => (n / 4) * (1 + up * Number.EPSILON)),
);
const single = fc.record(
  {
    unit,
    value,
    nextWeek: fc.constantFrom(true, 0),
    minLeadMinutes: fc.oneof(fc.integer({ min: -1, max: 1500 }), fc.constant('30')),
    exceptHolidays: fc.constantFrom(true, false, 'no'),
    other: fc.constant(1),
  },
  { requiredKeys: [] },
);
// Mostly without a key that its unit has not, so that something is taken.
const plain = fc.oneof(single, fc.record({ unit, value }), fc.record({ unit }));
const words = fc.oneof(fc.constantFrom('Thẩm định', '', ' ', '\u00a0', '\u200b', 'a'.repeat(300), 'a'.repeat(301)), fc.constant(1));
const name = fc.oneof(words, fc.record({ vi: words, en: words }), fc.constant({ vi: 'Ký' }));
const good = fc.constantFrom({ unit: 'same-day' }, { unit: 'calendar-months', value: 6 });
const part = fc.oneof(
  { weight: 3, arbitrary: good },
  plain,
  fc.record({ name, limit: fc.oneof(good, plain) }, { requiredKeys: ['limit'] }),
);
const sequence = fc.record({
  unit: fc.constant('sequence'),
  parts: fc.oneof(fc.array(part, { minLength: 2, maxLength: 3 }), fc.array(good, { maxLength: 12 }), fc.constant(null)),
});
const limits = fc.oneof({ weight: 3, arbitrary: plain }, sequence);

function isLimit(limit: unknown): boolean {
  try {
    checkLimit(limit);
    return true;
  } catch (error) {
    if (isRuleError(error)) return false;
    throw error;
  }
}

describe('the schemas', () => {
  test('the schema of a time limit takes what checkLimit takes', () => {
    fc.assert(
      fc.property(limits, (limit) => {
        expect(timeLimitSchema.safeParse(limit).success).toBe(isLimit(limit));
      }),
      { numRuns: draws(4000) },
    );
  });

  test.each([
    // As a double times 3 600 000 the first is 0.49999999999999994, the second 0.5000000000000001.
    ['working-hours', 1.3888888888888888e-7, false],
    ['clock-hours', 1.3888888888888888e-7, false],
    ['working-hours', 1.388888888888889e-7, true],
    ['clock-hours', 1.388888888888889e-7, true],
    ['clock-hours', 0.49 / 3_600_000, false],
    ['clock-hours', 0.51 / 3_600_000, true],
    // Next to a quarter is none.
    ['working-days', 1.2500000000000002, false],
    ['working-days', 1.25, true],
  ])('%s of %d: %s', (kind, value, taken) => {
    expect([isLimit({ unit: kind, value }), timeLimitSchema.safeParse({ unit: kind, value }).success]).toEqual([taken, taken]);
  });

  test('the units of a limit are those that checkLimit takes', () => {
    const values = [{}, { value: 1 }];
    const taken = (kind: string) => values.some((more) => isLimit({ unit: kind, ...more }));
    expect(SINGLE_UNITS.filter((kind) => !taken(kind))).toEqual([]);
    expect(refusalTextOf(() => checkLimit({ unit: 'weeks' }))).toContain(`expected one of ${[...SINGLE_UNITS, 'sequence'].join(', ')}.`);
    expect(timeLimitKinds.map(({ shape }) => shape.unit.value)).toEqual([...SINGLE_UNITS]);
  });

  test('the national catalogue has the shape', () => {
    expect(catalogSchema.safeParse({ documents, procedures }).success).toBe(true);
  });

  test('a JSON Schema can be made of them, and it is as strict', () => {
    const schema = z.toJSONSchema(procedureSchema) as {
      additionalProperties: boolean;
      required: string[];
      properties: Record<string, unknown>;
    };
    expect(schema.additionalProperties).toBe(false);
    expect(schema.required).toEqual(['code', 'name', 'field', 'confidence', 'sources', 'checkedOn', 'versions']);
    expect(z.toJSONSchema(catalogSchema)).toHaveProperty('properties.documents');
  });
});
