import * as z from 'zod';
import { dayReason } from '../../calendar/day-reason.js';
import { half, type SessionHours } from '../../calendar/session.js';
import { undecidedFact } from '../../calendar/undecided-fact.js';
import type { TimeLimit } from '../../deadline/time-limit.js';
import { citation } from '../../law/citation.js';
import { name } from '../../name.js';
import { schemaOf } from '../../procedure/schema-of.js';
import { timeLimitSchema } from '../../procedure/time-limit-schema.js';
import { date, instant, time } from '../../shape.js';
import type { PartDate } from '../../sla/part-dates.js';

/** A day, `YYYY-MM-DD`. */
export const dateSchema = schemaOf(date);
/** An instant as the library writes it: Vietnamese wall time to the millisecond. */
export const instantSchema = schemaOf(instant);
/** A time of day, `HH:mm`. */
export const timeOfDaySchema = schemaOf(time);
export const halfSchema = schemaOf(half);
export const nameSchema = schemaOf(name);
/** A citation as a caller may have written it; those of the catalogue are held to more. */
export const basisSchema = schemaOf(citation);
export const dayReasonSchema = schemaOf(dayReason);
export const undecidedFactSchema = schemaOf(undecidedFact);

export const sessionHoursSchema: z.ZodType<SessionHours> = z.strictObject({
  half: halfSchema,
  opens: timeOfDaySchema,
  closes: timeOfDaySchema,
});

export const standingSchema = z.enum(['decided', 'projected']);

/** A limit as an answer echoes it: that of a promise may be the week after. */
export const countedLimitSchema: z.ZodType<TimeLimit> = z.union([
  timeLimitSchema,
  z.strictObject({ unit: z.literal('same-week'), nextWeek: z.boolean() }),
]);

/** A named part of a limit in sequence, as JSON: instants are texts at +07:00. */
export type PartDateJson = Pick<PartDate, 'by' | 'name'> & { readonly due: string | null; readonly printedDue?: string };

/** When each named part of a limit in sequence is due. */
export const partDatesSchema: z.ZodType<readonly PartDateJson[]> = z
  .array(
    z.strictObject({
      by: z.enum(['law', 'promise']),
      name: nameSchema,
      due: instantSchema.nullable(),
      printedDue: instantSchema.exactOptional(),
    }),
  )
  .min(1);
