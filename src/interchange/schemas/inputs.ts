import * as z from 'zod';
import type { DayDecision } from '../../calendar/day-decision.js';
import type { Notice } from '../../calendar/notice.js';
import type { OfficeHours } from '../../calendar/office-hours.js';
import type { ClockStop } from '../../deadline/clock-stop.js';
import { instantInputSchema } from '../../procedure/schema-of.js';
import { legalDocumentSchema } from '../../procedure/schemas.js';
import { basisSchema, dateSchema, halfSchema, sessionHoursSchema, timeOfDaySchema } from './parts.js';

const source = { issuedOn: dateSchema.exactOptional(), basis: basisSchema.exactOptional() };

/**
 * Schema of a {@link DayDecision}: its shape. Whether it fits a calendar is seen when the calendar is made.
 *
 * @example
 * ```ts
 * import { dayDecisionSchema } from 'tthc-rules/interchange';
 *
 * dayDecisionSchema.safeParse({ kind: 'closure', date: '2026-09-09', half: 'afternoon' }).success; // => true
 * dayDecisionSchema.safeParse({ kind: 'closure', date: '2026-09-31' }).success; // => false
 * ```
 */
export const dayDecisionSchema: z.ZodType<DayDecision> = z.union([
  z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('swap'), dayOff: dateSchema, workedInstead: dateSchema, ...source }),
    z.strictObject({ kind: z.literal('closure'), date: dateSchema, half: halfSchema.exactOptional(), ...source }),
    z.strictObject({ kind: z.literal('opening'), date: dateSchema, half: halfSchema.exactOptional(), ...source }),
    z.strictObject({ kind: z.literal('hours'), date: dateSchema, sessions: z.array(sessionHoursSchema).min(1).max(2), ...source }),
  ]),
  // A half or times, not both.
  z.strictObject({
    kind: z.literal('closure'),
    date: dateSchema,
    from: timeOfDaySchema.exactOptional(),
    to: timeOfDaySchema.exactOptional(),
    ...source,
  }),
]);

const sessionsSchema = z.array(sessionHoursSchema).max(2).exactOptional();

/**
 * Schema of {@link OfficeHours}: their shape.
 *
 * @example
 * ```ts
 * import { officeHoursSchema } from 'tthc-rules/interchange';
 *
 * const saturday = [{ half: 'morning', opens: '08:00', closes: '11:00' }];
 * officeHoursSchema.safeParse([{ weekdays: { 6: saturday } }]).success; // => true
 * officeHoursSchema.safeParse([{ weekdays: { saturday } }]).success; // => false
 * ```
 */
export const officeHoursSchema: z.ZodType<OfficeHours> = z
  .array(
    z.strictObject({
      from: dateSchema.exactOptional(),
      until: dateSchema.exactOptional(),
      weekdays: z.strictObject({
        1: sessionsSchema,
        2: sessionsSchema,
        3: sessionsSchema,
        4: sessionsSchema,
        5: sessionsSchema,
        6: sessionsSchema,
        7: sessionsSchema,
      }),
    }),
  )
  .min(1)
  .max(1000);

/** A {@link ClockStop} as JSON: its instants are texts. */
export type ClockStopJson = Omit<ClockStop, 'from' | 'to'> & { readonly from: string; readonly to?: string };

/**
 * Schema of a {@link ClockStopJson}: its shape.
 *
 * @example
 * ```ts
 * import { clockStopSchema } from 'tthc-rules/interchange';
 *
 * clockStopSchema.safeParse({ from: '2025-03-04T09:00', to: '2025-03-06T09:00', then: 'resume' }).success; // => true
 * clockStopSchema.safeParse({ from: '2025-02-30T09:00' }).success; // => false
 * ```
 */
export const clockStopSchema = z.strictObject({
  from: instantInputSchema,
  to: instantInputSchema.exactOptional(),
  then: z.enum(['resume', 'restart']).exactOptional(),
}) satisfies z.ZodType<ClockStopJson>;

const year = z.int().min(2007).max(2100);
const days = z.int().min(0).max(9);

/**
 * Schema of a {@link Notice}: its shape. Whether it fits the calendar is seen when the calendar is made.
 *
 * @example
 * ```ts
 * import { noticeSchema } from 'tthc-rules/interchange';
 *
 * const document = { document: 'Thông báo 1/TB-BNV', issuer: 'Bộ Nội vụ', confidence: 'medium', checkedOn: '2026-11-22' };
 * noticeSchema.safeParse({ document, tet: { year: 2028, before: 1, after: 4 } }).success; // => true
 * noticeSchema.safeParse({ document, tet: { year: 2028, before: '1', after: 4 } }).success; // => false
 * ```
 */
export const noticeSchema = z.strictObject({
  document: legalDocumentSchema,
  tet: z.strictObject({ year, before: days, after: days }).exactOptional(),
  nationalDay: z.strictObject({ year, adjacent: z.enum(['before', 'after']) }).exactOptional(),
  swaps: z
    .array(z.strictObject({ dayOff: dateSchema, workedInstead: dateSchema }))
    .max(100)
    .exactOptional(),
  decidedUntil: dateSchema.exactOptional(),
}) satisfies z.ZodType<Notice>;
