import type { DateTime } from 'luxon';
import * as z from 'zod';
import type { DueDeadline, DueSession, OnHoldDeadline } from '../../deadline/deadline.js';
import type { CountedLimit, DeadlineStep } from '../../explanation/step.js';
import { countingProfileSchema } from '../../sla/policy.js';
import {
  countedLimitSchema,
  dateSchema,
  dayReasonSchema,
  halfSchema,
  instantSchema,
  nameSchema,
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

const unit = z.enum(['sessions', 'minutes', 'days']);

const UNITS = [
  'same-session',
  'same-day',
  'same-week',
  'working-days',
  'working-hours',
  'clock-hours',
  'calendar-days',
  'calendar-months',
] as const satisfies readonly CountedLimit['unit'][];

/** How a limit is counted, alike for the whole and for a part of a sequence. */
const counted = {
  value: z.number().positive().exactOptional(),
  exceptHolidays: z.boolean().exactOptional(),
  minLeadMinutes: z.int().min(0).exactOptional(),
  nextWeek: z.boolean().exactOptional(),
  rolled: z.boolean().exactOptional(),
  start: z.enum(['day-after', 'session-after', 'receipt-session', 'elapsed']).exactOptional(),
  sessions: z.int().min(1).exactOptional(),
  quarterMinutes: z.number().positive().exactOptional(),
  days: z.int().min(1).exactOptional(),
  standardMinutes: z.int().min(1).exactOptional(),
};

const stepSchema: z.ZodType<DeadlineStep> = z.discriminatedUnion('code', [
  z.strictObject({
    code: z.literal('receipt'),
    rule: z.enum(['in-session', 'next-opening', 'keep-date', 'cut-off', 'by-clock']),
    restart: z.boolean(),
    at: instantSchema,
    deemedAt: instantSchema,
    half: halfSchema.exactOptional(),
    cutOff: timeOfDaySchema.exactOptional(),
  }),
  z.strictObject({ code: z.literal('limit'), unit: z.enum([...UNITS, 'sequence']), ...counted, parts: z.int().min(2).exactOptional() }),
  z.strictObject({
    code: z.literal('part'),
    number: z.int().min(1),
    of: z.int().min(2),
    name: nameSchema.exactOptional(),
    unit: z.enum(UNITS),
    ...counted,
  }),
  z.strictObject({ code: z.literal('part-end'), number: z.int().min(1), at: instantSchema, half: halfSchema }),
  z.strictObject({
    code: z.literal('stop'),
    from: instantSchema,
    to: instantSchema,
    then: z.enum(['resume', 'restart']),
    lost: z.strictObject({ amount: z.number().min(0), unit }).exactOptional(),
  }),
  z.strictObject({
    code: z.literal('day'),
    date: dateSchema,
    weekday: z.int().min(1).max(7),
    reason: dayReasonSchema,
    passedOver: z.enum(['receipt-day', 'before-receipt', 'receipt-session', 'on-hold']).exactOptional(),
    counted: z.number().min(0),
    halves: z.array(halfSchema).max(2).exactOptional(),
    total: z.number().min(0),
    unit,
  }),
  z.strictObject({ code: z.literal('moved'), from: dateSchema, to: dateSchema, reason: dayReasonSchema }),
  z.strictObject({ code: z.literal('due'), at: instantSchema, legalEnd: instantSchema, half: halfSchema }),
  z.strictObject({ code: z.literal('on-hold'), since: instantSchema }),
  z.strictObject({ code: z.literal('undecided'), decidedUntil: dateSchema, facts: z.array(undecidedFactSchema) }),
  z.strictObject({ code: z.literal('later-known'), date: dateSchema, knownOn: dateSchema, reason: dayReasonSchema }),
]);

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
  steps: z.array(stepSchema),
};

/** Schema of a deadline that is due, as JSON. */
export const dueDeadlineSchema: z.ZodType<AsJson<DueDeadline>> = z.strictObject({
  state: z.literal('due'),
  due: instantSchema,
  legalEnd: instantSchema,
  session: dueSessionSchema,
  ...shared,
});

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
