import * as z from 'zod';
import type { PartDate } from '../../sla/part-dates.js';
import type { Half, SessionHours } from '../../calendar/session.js';
import type { TimeLimit } from '../../deadline/time-limit.js';
import type { DayReason, Name, UndecidedFact } from '../../explanation/reason.js';
import type { Citation } from '../../law/citation.js';
import { timeLimitSchema } from '../../procedure/time-limit-schema.js';

/** A day, `YYYY-MM-DD`. */
export const dateSchema = z.iso.date();

/** An instant as the library writes it: Vietnamese wall time to the millisecond. */
export const instantSchema = z.string().regex(instantPattern(/:[0-5]\d\.\d{3}\+07:00/));

/** A real day and a time of day to the minute, then what follows. */
export function instantPattern(rest: RegExp): RegExp {
  return new RegExp(`${z.regexes.date.source.slice(0, -1)}T(?:[01]\\d|2[0-3]):[0-5]\\d${rest.source}$`);
}

/** A time of day, `HH:mm`. */
export const timeOfDaySchema = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/);

export const halfSchema: z.ZodType<Half> = z.enum(['morning', 'afternoon']);

const text = z.string().max(2000);

export const nameSchema: z.ZodType<Name> = z.strictObject({ vi: text, en: text });

/** A citation as a caller may have written it; those of the catalogue are held to more. */
export const basisSchema: z.ZodType<Citation> = z.strictObject({
  document: text,
  number: text.exactOptional(),
  issuer: text.exactOptional(),
  issuedOn: dateSchema.exactOptional(),
  reportedOn: dateSchema.exactOptional(),
  effectiveFrom: dateSchema.exactOptional(),
  clause: text.exactOptional(),
  url: text.exactOptional(),
  confidence: z.enum(['high', 'medium']).exactOptional(),
  checkedOn: dateSchema.exactOptional(),
  note: text.exactOptional(),
});

const sourced = { basis: basisSchema.exactOptional(), assumedKnown: z.literal(true).exactOptional() };

const closedPart = { half: halfSchema.exactOptional(), from: timeOfDaySchema.exactOptional(), to: timeOfDaySchema.exactOptional() };

export const dayReasonSchema: z.ZodType<DayReason> = z.discriminatedUnion('code', [
  z.strictObject({ code: z.literal('ordinary') }),
  z.strictObject({ code: z.literal('weekly-rest') }),
  z.strictObject({
    code: z.literal('holiday'),
    name: nameSchema,
    lunar: z.strictObject({ day: z.int().min(1).max(30), month: z.int().min(1).max(12) }).exactOptional(),
    ...sourced,
  }),
  z.strictObject({ code: z.literal('compensatory'), name: nameSchema, holiday: dateSchema, basis: basisSchema.exactOptional() }),
  z.strictObject({ code: z.literal('swapped-off'), workedInstead: dateSchema, ...sourced }),
  z.strictObject({ code: z.literal('worked-by-swap'), dayOff: dateSchema, ...sourced }),
  z.strictObject({
    code: z.literal('closure'),
    ...closedPart,
    parts: z.array(z.strictObject(closedPart)).min(2).exactOptional(),
    ...sourced,
  }),
  z.strictObject({ code: z.literal('opening'), half: halfSchema.exactOptional(), ...sourced }),
  z.strictObject({ code: z.literal('hours'), ...sourced }),
]);

export const sessionHoursSchema: z.ZodType<SessionHours> = z.strictObject({
  half: halfSchema,
  opens: timeOfDaySchema,
  closes: timeOfDaySchema,
});

export const standingSchema = z.enum(['decided', 'projected']);

export const undecidedFactSchema: z.ZodType<UndecidedFact> = z.strictObject({
  code: z.enum(['tet-days', 'national-day-adjacent', 'culture-day-compensation', 'possible-swaps']),
  year: z.int(),
  from: dateSchema,
  until: dateSchema,
});

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
