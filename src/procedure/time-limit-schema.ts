import * as z from 'zod';
import type { TimeLimit } from '../deadline/time-limit.js';

// The bounds of checkLimit in ../deadline/time-limit.ts, which has the last word: it knows nothing of zod.
const MAX_DAYS = 36_525;
const MAX_HOURS = MAX_DAYS * 24;

/** Every kind of time limit as a strict object. */
export const timeLimitKinds = [
  z.strictObject({ unit: z.literal('same-session'), minLeadMinutes: z.int().min(0).max(1440).exactOptional() }),
  z.strictObject({ unit: z.literal('same-day') }),
  z.strictObject({ unit: z.literal('same-week'), nextWeek: z.boolean().exactOptional() }),
  z.strictObject({ unit: z.literal('working-days'), value: z.number().min(0.5).max(MAX_DAYS).multipleOf(0.5) }),
  z.strictObject({ unit: z.literal('working-hours'), value: z.number().positive().max(MAX_HOURS) }),
  z.strictObject({ unit: z.literal('clock-hours'), value: z.number().positive().max(MAX_HOURS) }),
  z.strictObject({
    unit: z.literal('calendar-days'),
    value: z.int().min(1).max(MAX_DAYS),
    exceptHolidays: z.boolean().exactOptional(),
  }),
] as const;

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
 * timeLimitSchema.safeParse({ unit: 'working-days', value: 1.25 }).success; // => false
 * ```
 */
export const timeLimitSchema: z.ZodType<TimeLimit> = z.discriminatedUnion('unit', timeLimitKinds);
