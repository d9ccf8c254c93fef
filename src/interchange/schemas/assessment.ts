import * as z from 'zod';
import { assessmentReason, breachCode, judgedStatus, workingTime } from '../../dossier/assessment-reason.js';
import type { Assessment, Breach, NextDate, PastJudgement } from '../../dossier/assessment.js';
import { LEVELS } from '../../procedure/procedure.js';
import { schemaOf } from '../../procedure/schema-of.js';
import { deadlineSchema, type AsJson, type DeadlineJson } from './deadline.js';
import { basisSchema, instantSchema, partDatesSchema, type PartDateJson } from './parts.js';

/** An assessment as `toJSON` gives it. */
export type AssessmentJson = Omit<
  AsJson<Assessment>,
  'judgedAt' | 'due' | 'extendedUntil' | 'printedDue' | 'breaches' | 'next' | 'judgedBefore' | 'parts' | 'promised' | 'statutory'
> & {
  readonly judgedAt: string | null;
  readonly due: string | null;
  readonly extendedUntil: string | null;
  readonly printedDue: string | null;
  readonly breaches: readonly (Omit<AsJson<Breach>, 'limit'> & { readonly limit?: string })[];
  readonly next: readonly AsJson<NextDate>[];
  readonly parts?: readonly PartDateJson[];
  readonly judgedBefore?: readonly (Omit<AsJson<PastJudgement>, 'due'> & { readonly due: string | null })[];
  readonly promised: DeadlineJson | null;
  readonly statutory: DeadlineJson | null;
};

const against = z.enum(['running', 'overdue', 'on-hold', 'early', 'on-time', 'late']);

/**
 * Schema of an {@link AssessmentJson}, to check one that was stored or sent.
 *
 * @example
 * ```ts
 * import { assess, createRulebook, vietnamCalendar } from 'tthc-rules';
 * import { assessmentSchema } from 'tthc-rules/interchange';
 * import { nationalProcedures } from 'tthc-rules/procedures';
 *
 * const rulebook = createRulebook({ calendar: vietnamCalendar(), catalog: nationalProcedures, policies: [], bareDays: 'working' });
 * const dossier = { id: 'DS-1', procedure: '2.001019', events: [{ type: 'received', at: '2026-03-02T09:00' }] } as const;
 * const assessment = assess(dossier, { rulebook, at: '2026-03-05T08:00' });
 * assessmentSchema.safeParse(JSON.parse(JSON.stringify(assessment))).success; // => true
 * assessmentSchema.safeParse({ status: 'late' }).success; // => false
 * ```
 */
export const assessmentSchema = z.strictObject({
  id: z.string(),
  procedure: z.string(),
  field: z.string(),
  level: z.enum(LEVELS),
  at: instantSchema,
  receivedAt: instantSchema,
  status: z.enum(['running', 'due-soon', 'overdue', 'on-hold', 'early', 'on-time', 'late', 'stopped', 'closed', 'withdrawn']),
  outcome: z.enum(['result', 'refused', 'stopped', 'closed', 'withdrawn']).nullable(),
  judgedAt: instantSchema.nullable(),
  due: instantSchema.nullable(),
  extendedUntil: instantSchema.nullable(),
  printedDue: instantSchema.nullable(),
  remaining: schemaOf(workingTime).nullable(),
  overdueBy: schemaOf(workingTime).nullable(),
  promiseMissed: z.boolean(),
  legallyOverdue: z.boolean(),
  targetMet: z.boolean().nullable(),
  againstPromise: against.nullable(),
  againstStatute: against.nullable(),
  score: z.union([z.literal(0), z.literal(1), z.literal(2)]).nullable(),
  policy: z.string().nullable(),
  breaches: z.array(
    z.strictObject({
      code: schemaOf(breachCode),
      index: z.int().min(0),
      at: instantSchema,
      limit: instantSchema.exactOptional(),
      basis: basisSchema,
    }),
  ),
  next: z.array(z.strictObject({ code: z.enum(['golden-day', 'due-soon-from', 'apology-by', 'due', 'closing']), at: instantSchema })),
  judgedBefore: z
    .array(
      z.strictObject({
        status: schemaOf(judgedStatus),
        judgedAt: instantSchema,
        due: instantSchema.nullable(),
        againstPromise: against.nullable(),
        againstStatute: against.nullable(),
      }),
    )
    .min(1)
    .exactOptional(),
  parts: partDatesSchema.exactOptional(),
  promised: deadlineSchema.nullable(),
  statutory: deadlineSchema.nullable(),
  reasons: z.array(schemaOf(assessmentReason)),
}) satisfies z.ZodType<AssessmentJson>;
