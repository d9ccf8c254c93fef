import * as z from 'zod';
import type { TimeLimit } from '../deadline/time-limit.js';

// The bounds of checkLimit in ../deadline/time-limit.ts, which has the last word: it knows nothing of zod.
const MAX_DAYS = 36_525;
const MAX_HOURS = MAX_DAYS * 24;

/** Every kind of time limit but a sequence as a strict object. */
export const timeLimitKinds = [
  z.strictObject({ unit: z.literal('same-session'), minLeadMinutes: z.int().min(0).max(1440).exactOptional() }),
  z.strictObject({ unit: z.literal('same-day') }),
  z.strictObject({ unit: z.literal('same-week'), nextWeek: z.boolean().exactOptional() }),
  z.strictObject({ unit: z.literal('working-days'), value: z.number().min(0.25).max(MAX_DAYS).multipleOf(0.25) }),
  z.strictObject({ unit: z.literal('working-hours'), value: z.number().positive().max(MAX_HOURS) }),
  z.strictObject({ unit: z.literal('clock-hours'), value: z.number().positive().max(MAX_HOURS) }),
  z.strictObject({
    unit: z.literal('calendar-days'),
    value: z.int().min(1).max(MAX_DAYS),
    exceptHolidays: z.boolean().exactOptional(),
  }),
  z.strictObject({ unit: z.literal('calendar-months'), value: z.int().min(1).max(1200) }),
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
      .max(10),
  });
}

/** A bare number of days, as `BareDays`. */
export const bareDaysKind = z.strictObject({ unit: z.literal('days'), value: z.number().min(0.25).max(MAX_DAYS).multipleOf(0.25) });
/** A bare number of hours, as `BareHours`. */
export const bareHoursKind = z.strictObject({ unit: z.literal('hours'), value: z.number().positive().max(MAX_HOURS) });

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
