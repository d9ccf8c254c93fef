import * as z from 'zod';
import type { CommitmentReason, SaidLimit } from '../../explanation/commitment-reason.js';
import { LEVELS } from '../../procedure/procedure.js';
import { timeLimitSchema } from '../../procedure/time-limit-schema.js';
import { CHANNELS, PROMISE_CHANNELS } from '../../sla/channel.js';
import { countingProfileSchema, slaPolicySchema, type SlaPromise } from '../../sla/policy.js';
import type { AppliedPromise, Commitment } from '../../sla/commitment.js';
import { dueDeadlineSchema, type AsJson, type DeadlineJson } from './deadline.js';
import {
  basisSchema,
  dateSchema,
  dayReasonSchema,
  instantSchema,
  nameSchema,
  partDatesSchema,
  standingSchema,
  timeOfDaySchema,
  type PartDateJson,
} from './parts.js';

/** A deadline that is due, as JSON. */
export type DueDeadlineJson = Extract<DeadlineJson, { readonly state: 'due' }>;

/** A commitment as `toJSON` gives it. */
export type CommitmentJson = Omit<AsJson<Commitment>, 'due' | 'promised' | 'target' | 'statutory' | 'promises' | 'parts'> & {
  readonly parts?: readonly PartDateJson[];
  readonly due: string | null;
  readonly promised: DueDeadlineJson | null;
  readonly target: DueDeadlineJson | null;
  readonly statutory: DueDeadlineJson | null;
  readonly promises: readonly (Pick<AppliedPromise, 'policy' | 'promise'> & {
    readonly deadline: DueDeadlineJson;
    readonly target: DueDeadlineJson | null;
  })[];
};

const level = z.enum(LEVELS);
const onTheSpot = z.enum(['four-on-the-spot', 'five-on-the-spot']);
const ground = z.enum([
  'complete-dossier',
  'requested',
  'rolled',
  'on-the-spot',
  'immediate-procedure',
  'not-prescribed-immediate',
  'needs-verification',
]);

const saidSingle = z.strictObject({
  unit: z.enum([
    'same-session',
    'same-day',
    'same-week',
    'working-days',
    'working-hours',
    'clock-hours',
    'calendar-days',
    'calendar-months',
    'days',
    'hours',
  ]),
  value: z.number().positive().exactOptional(),
  minLeadMinutes: z.int().min(0).exactOptional(),
  exceptHolidays: z.boolean().exactOptional(),
  nextWeek: z.boolean().exactOptional(),
});
const saidPart = z.strictObject({ name: z.union([z.string(), nameSchema]).exactOptional(), limit: saidSingle });
const saidLimitSchema: z.ZodType<SaidLimit> = z.union([
  saidSingle,
  z.strictObject({
    unit: z.literal('sequence'),
    parts: z
      .array(z.union([saidSingle, saidPart]))
      .min(2)
      .max(10),
  }),
]);

/** Which promise is spoken of. */
const promise = { policy: z.string(), promise: z.string().exactOptional(), title: nameSchema, authority: nameSchema };

const reasonSchema: z.ZodType<CommitmentReason> = z.discriminatedUnion('code', [
  z.strictObject({ code: z.literal('procedure'), procedure: z.string(), name: nameSchema, level }),
  z.strictObject({
    code: z.literal('incomplete-dossier'),
    form: nameSchema,
    basis: basisSchema,
    template: z.strictObject({ name: nameSchema, basis: basisSchema }).exactOptional(),
    withinWorkingDays: z.int().min(1),
    closing: z.strictObject({ calendarDays: z.int().min(1), basis: basisSchema }).exactOptional(),
  }),
  z.strictObject({
    code: z.literal('promise-applies'),
    ...promise,
    limit: saidLimitSchema,
    due: instantSchema,
    target: z.strictObject({ limit: saidLimitSchema, due: instantSchema }).exactOptional(),
    onTheSpot: onTheSpot.exactOptional(),
  }),
  z.strictObject({ code: z.literal('not-a-model-day'), ...promise, limit: saidLimitSchema, date: dateSchema }),
  z.strictObject({ code: z.literal('channel-excluded'), ...promise, limit: saidLimitSchema, channel: z.enum(CHANNELS) }),
  z.strictObject({ code: z.literal('verification-excluded'), ...promise, limit: saidLimitSchema }),
  z.strictObject({ code: z.literal('verification-variant'), variants: z.array(z.string()) }),
  z.strictObject({
    code: z.literal('model-day-off'),
    ...promise,
    date: dateSchema,
    reason: dayReasonSchema,
    reading: z.enum(['skip', 'next-working-day', 'inherit-swap']),
    takenBy: dateSchema.nullable(),
  }),
  z.strictObject({ code: z.literal('after-last-golden-day'), ...promise, reading: z.enum(['same-week', 'next-week']) }),
  z.strictObject({ code: z.literal('session-rolled'), ...promise, minLeadMinutes: z.int().min(0), due: instantSchema }),
  z.strictObject({
    code: z.literal('earliest-promise-binds'),
    ...promise,
    of: z.int().min(2),
    limit: saidLimitSchema,
    due: instantSchema,
  }),
  z.strictObject({ code: z.literal('promise-later-than-law'), ...promise, promised: instantSchema, statutory: instantSchema }),
  z.strictObject({ code: z.literal('received-as-it-arises'), title: nameSchema, authority: nameSchema }),
  z.strictObject({
    code: z.literal('statutory-limit'),
    limit: saidLimitSchema,
    due: instantSchema,
    legalEnd: instantSchema,
    basis: z.array(basisSchema),
    countingBasis: z.array(basisSchema),
    variants: z
      .array(z.strictObject({ id: z.string(), when: nameSchema }))
      .min(1)
      .exactOptional(),
    cutOff: timeOfDaySchema.exactOptional(),
    lawMaximum: z.strictObject({ limit: saidLimitSchema, basis: z.array(basisSchema) }).exactOptional(),
  }),
  z.strictObject({ code: z.literal('bare-days'), value: z.number().positive(), readAs: z.enum(['calendar', 'working']) }),
  z.strictObject({ code: z.literal('bare-hours'), value: z.number().positive(), readAs: z.enum(['working', 'clock']) }),
  z.strictObject({ code: z.literal('no-limit-stated') }),
  z.strictObject({ code: z.literal('limit-by-agreement'), when: nameSchema }),
  z.strictObject({ code: z.literal('fallback-limit') }),
  z.strictObject({ code: z.literal('published-limit') }),
  z.strictObject({ code: z.literal('unverified-limit'), basisLaterThanStart: z.literal(true).exactOptional() }),
  z.strictObject({ code: z.literal('golden-day'), date: dateSchema, title: nameSchema, afterDue: z.literal(true).exactOptional() }),
  z.strictObject({
    code: z.literal('golden-day-unknown'),
    title: nameSchema,
    from: dateSchema,
    because: z.enum(['undecided', 'outside-calendar']),
  }),
  z.strictObject({ code: z.literal('slip-issued'), ground, basis: basisSchema }),
  z.strictObject({ code: z.literal('slip-only-if-not-at-once'), ground, basis: basisSchema }),
  z.strictObject({ code: z.literal('slip-promise-beyond-law'), basis: basisSchema }),
  z.strictObject({ code: z.literal('law-as-issued'), note: nameSchema }),
  z.strictObject({ code: z.literal('no-due-date') }),
]);

const promiseSchema: z.ZodType<SlaPromise> = z.strictObject({
  id: z.string().exactOptional(),
  on: z.enum(['model-days', 'working-days']),
  procedures: z.union([z.literal('all'), z.array(z.string())]),
  limit: timeLimitSchema,
  target: timeLimitSchema.exactOptional(),
  profile: countingProfileSchema,
  channels: z.array(z.enum(PROMISE_CHANNELS)).exactOptional(),
  excludes: z.array(z.literal('verification')).exactOptional(),
  onTheSpot: onTheSpot.exactOptional(),
});

/**
 * Schema of a {@link CommitmentJson}, to check one that was stored or sent.
 *
 * @example
 * ```ts
 * import { createRulebook, vietnamCalendar } from 'tthc-rules';
 * import { commitmentSchema } from 'tthc-rules/interchange';
 * import { nationalProcedures } from 'tthc-rules/procedures';
 *
 * const rulebook = createRulebook({ calendar: vietnamCalendar(), catalog: nationalProcedures, policies: [], bareDays: 'working' });
 * const commitment = rulebook.receive({ procedure: '2.001019', receivedAt: '2026-03-02T09:00' });
 * commitmentSchema.safeParse(JSON.parse(JSON.stringify(commitment))).success; // => true
 * commitmentSchema.safeParse({ due: null }).success; // => false
 * ```
 */
export const commitmentSchema: z.ZodType<CommitmentJson> = z.strictObject({
  procedure: z.string(),
  level,
  receivedAt: instantSchema,
  due: instantSchema.nullable(),
  promised: dueDeadlineSchema.nullable(),
  target: dueDeadlineSchema.nullable(),
  statutory: dueDeadlineSchema.nullable(),
  promises: z.array(
    z.strictObject({
      policy: slaPolicySchema,
      promise: promiseSchema,
      deadline: dueDeadlineSchema,
      target: dueDeadlineSchema.nullable(),
    }),
  ),
  policy: slaPolicySchema.nullable(),
  limitStanding: z.enum(['stated', 'fallback', 'unverified']).nullable(),
  appointmentSlip: z.strictObject({ duty: z.enum(['issue', 'only-if-not-returned-at-once']), reason: ground }).nullable(),
  goldenDay: dateSchema.nullable(),
  standing: standingSchema,
  parts: partDatesSchema.exactOptional(),
  reasons: z.array(reasonSchema),
});
