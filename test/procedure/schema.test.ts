import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { documents, procedures } from '../../src/data/procedures/index.js';
import { checkLimit } from '../../src/deadline/time-limit.js';
import { isRuleError } from '../../src/errors.js';
import { catalogSchema, procedureSchema } from '../../src/procedure/schemas.js';
import { timeLimitSchema } from '../../src/procedure/time-limit-schema.js';
import { draws } from '../support/seed.js';

const unit = fc.constantFrom(
  'same-session',
  'same-day',
  'same-week',
  'working-days',
  'working-hours',
  'clock-hours',
  'calendar-days',
  'days',
  'x',
);
const value = fc.oneof(
  fc.constantFrom(0, 0.5, 1, 1.25, 1.5, 24, -1, 36_525, 36_525.5, 36_526, 876_600, 876_601, Number.NaN, Infinity, '1', null),
  fc.integer({ min: -2, max: 40_000 }),
  fc.double({ min: 1e-6, max: 1e6, noNaN: true }),
);
const limits = fc.record(
  {
    unit,
    value,
    minLeadMinutes: fc.oneof(fc.integer({ min: -1, max: 1500 }), fc.constant('30')),
    exceptHolidays: fc.constantFrom(true, false, 'no'),
    other: fc.constant(1),
  },
  { requiredKeys: [] },
);

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
      { numRuns: draws(2000) },
    );
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
