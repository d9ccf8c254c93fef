import type { DateTime } from 'luxon';
import * as z from 'zod';
import type { DueDeadline, DueSession, OnHoldDeadline } from '../../deadline/deadline.js';
import { deadlineStep } from '../../deadline/step.js';
import { schemaOf } from '../../procedure/schema-of.js';
import { countingProfileSchema } from '../../sla/policy.js';
import {
  countedLimitSchema,
  dateSchema,
  halfSchema,
  instantSchema,
  standingSchema,
  timeOfDaySchema,
  undecidedFactSchema,
} from './parts.js';

/** An answer as JSON writes it: instants are texts at +07:00. */
export type AsJson<Answer> = {
  readonly [Key in Exclude<keyof Answer, 'toJSON'>]: Answer[Key] extends DateTime ? string : Answer[Key];
};

/** A deadline as `toJSON` gives it. */
export type DeadlineJson = AsJson<DueDeadline> | AsJson<OnHoldDeadline>;

const dueSessionSchema: z.ZodType<DueSession> = z.strictObject({
  date: dateSchema,
  half: halfSchema,
  opens: timeOfDaySchema,
  closes: timeOfDaySchema,
});

const shared = {
  receivedAt: instantSchema,
  deemedReceivedAt: instantSchema,
  limit: countedLimitSchema,
  profile: countingProfileSchema,
  calendar: z.string(),
  standing: standingSchema,
  undecided: z.array(undecidedFactSchema),
  steps: z.array(schemaOf(deadlineStep)),
};

/** Schema of a deadline that is due, as JSON. */
export const dueDeadlineSchema = z.strictObject({
  state: z.literal('due'),
  due: instantSchema,
  legalEnd: instantSchema,
  session: dueSessionSchema,
  ...shared,
}) satisfies z.ZodType<AsJson<DueDeadline>>;

const onHoldSchema: z.ZodType<AsJson<OnHoldDeadline>> = z.strictObject({
  state: z.literal('on-hold'),
  since: instantSchema,
  due: z.null(),
  legalEnd: z.null(),
  session: z.null(),
  ...shared,
});

/**
 * Schema of a {@link DeadlineJson}, to check one that was stored or sent.
 *
 * @example
 * ```ts
 * import { computeDeadline, profiles, sameDay, vietnamCalendar } from 'tthc-rules/calendar';
 * import { deadlineSchema } from 'tthc-rules/interchange';
 *
 * const deadline = computeDeadline({ receivedAt: '2025-03-04T09:00', limit: sameDay(), profile: profiles.civilCode, calendar: vietnamCalendar() });
 * deadlineSchema.safeParse(JSON.parse(JSON.stringify(deadline))).success; // => true
 * deadlineSchema.safeParse({ due: '2025-03-04' }).success; // => false
 * ```
 */
export const deadlineSchema: z.ZodType<DeadlineJson> = z.union([dueDeadlineSchema, onHoldSchema]);
