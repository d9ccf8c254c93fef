import * as z from 'zod';
import { LEVELS } from '../../procedure/procedure.js';
import { schemaOf } from '../../procedure/schema-of.js';
import { timeLimitSchema } from '../../procedure/time-limit-schema.js';
import { PROMISE_CHANNELS } from '../../sla/channel.js';
import { commitmentReason, slipGround } from '../../sla/commitment-reason.js';
import type { AppliedPromise, Commitment } from '../../sla/commitment.js';
import { countingProfileSchema, slaPolicySchema, type SlaPromise } from '../../sla/policy.js';
import { dueDeadlineSchema, type AsJson, type DeadlineJson } from './deadline.js';
import { dateSchema, instantSchema, partDatesSchema, standingSchema, type PartDateJson } from './parts.js';

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
export const commitmentSchema = z.strictObject({
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
  appointmentSlip: z.strictObject({ duty: z.enum(['issue', 'only-if-not-returned-at-once']), reason: schemaOf(slipGround) }).nullable(),
  goldenDay: dateSchema.nullable(),
  standing: standingSchema,
  parts: partDatesSchema.exactOptional(),
  reasons: z.array(schemaOf(commitmentReason)),
}) satisfies z.ZodType<CommitmentJson>;
