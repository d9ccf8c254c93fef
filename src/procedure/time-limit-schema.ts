import * as z from 'zod';
import { LEAST_HOURS, MAX_DAYS, MAX_HOURS, MAX_LEAD_MINUTES, MAX_MONTHS, MAX_PARTS, type TimeLimit } from '../deadline/time-limit.js';

// The last word has checkLimit in ../deadline/time-limit.ts, which knows nothing of zod.

// To zod, what is next to a multiple is one, too; a JSON Schema says the multiple alone.
const quarters = z
  .number()
  .min(0.25)
  .max(MAX_DAYS)
  .multipleOf(0.25)
  .refine((days) => Number.isInteger(days * 4), 'Invalid number: must be a multiple of 0.25');
const hours = z.number().min(LEAST_HOURS).max(MAX_HOURS);

/** Every kind of time limit but a sequence as a strict object. */
export const timeLimitKinds = [
  z.strictObject({ unit: z.literal('same-session'), minLeadMinutes: z.int().min(0).max(MAX_LEAD_MINUTES).exactOptional() }),
  z.strictObject({ unit: z.literal('same-day') }),
  z.strictObject({ unit: z.literal('same-week'), nextWeek: z.boolean().exactOptional() }),
  z.strictObject({ unit: z.literal('working-days'), value: quarters }),
  z.strictObject({ unit: z.literal('working-hours'), value: hours }),
  z.strictObject({ unit: z.literal('clock-hours'), value: hours }),
  z.strictObject({
    unit: z.literal('calendar-days'),
    value: z.int().min(1).max(MAX_DAYS),
    exceptHolidays: z.boolean().exactOptional(),
  }),
  z.strictObject({ unit: z.literal('calendar-months'), value: z.int().min(1).max(MAX_MONTHS) }),
] as const;

const name = z.string().max(300).regex(/\S/);

/** Limits one after another, each of one of some kinds, by itself or with a name. */
export function sequenceOf<Limit extends z.ZodType>(limit: Limit) {
  const named = z.strictObject({ name: z.union([name, z.strictObject({ vi: name, en: name })]).exactOptional(), limit });
  return z.strictObject({
    unit: z.literal('sequence'),
    parts: z
      .array(z.union([limit, named]))
      .min(2)
      .max(MAX_PARTS),
  });
}

/** A bare number of days, as `BareDays`. */
export const bareDaysKind = z.strictObject({ unit: z.literal('days'), value: quarters });
/** A bare number of hours, as `BareHours`. */
export const bareHoursKind = z.strictObject({ unit: z.literal('hours'), value: hours });

/**
 * Schema of a {@link TimeLimit}.
 *
 * @example
 * ```ts
 * import { timeLimitSchema, workingDays } from 'tthc-rules';
 *
 * timeLimitSchema.parse({ unit: 'working-days', value: 1.5 }); // => workingDays(1.5)
 * timeLimitSchema.safeParse({ unit: 'working-days', value: 1.2 }).success; // => false
 * ```
 */
export const timeLimitSchema: z.ZodType<TimeLimit> = z.discriminatedUnion('unit', [
  ...timeLimitKinds,
  sequenceOf(z.discriminatedUnion('unit', timeLimitKinds)),
]);
