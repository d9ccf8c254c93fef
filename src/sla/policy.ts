import * as z from 'zod';
import { checkProfile, type CountingProfile } from '../deadline/counting-profile.js';
import { checkLimit, type TimeLimit } from '../deadline/time-limit.js';
import { isRuleError, RuleError } from '../errors.js';
import { deepFreeze, type Name } from '../explanation/reason.js';
import type { Citation } from '../law/citation.js';
import type { InForce } from '../law/in-force.js';
import { fault, invalidCatalog, type Fault, type Path } from '../procedure/fault.js';
import { copyPlainData, MAX_ELEMENTS } from '../procedure/plain-data.js';
import { citationSchema, CODE, FIELDS, LEVELS, phraseSchema, textSchema as text, type Field, type Level } from '../procedure/procedure.js';
import { shapeFaults } from '../procedure/shape-faults.js';
import { timeLimitSchema } from '../procedure/time-limit-schema.js';
import { PROMISE_CHANNELS, type PromiseChannel } from './channel.js';
import { isLater } from './later-limit.js';
import { policyWording } from './wording.js';

/** What happens to a model day that is not worked. */
export type OnDayOff = 'skip' | 'next-working-day' | 'inherit-swap';

/** "4 tại chỗ", "5 tại chỗ": which steps are all taken at the desk. */
export type OnTheSpot = 'four-on-the-spot' | 'five-on-the-spot';

/** Cam kết: one promise of a policy. */
export interface SlaPromise {
  /** Such as `R4`, so that an answer can name it. */
  readonly id?: string;
  /** On the days of the model only, or on every working day. Judged by the deemed receipt. */
  readonly on: 'model-days' | 'working-days';
  /** The procedures that the authority can settle so; it decides, the library never guesses. */
  readonly procedures: 'all' | readonly string[];
  readonly limit: TimeLimit;
  /**
   * A goal quicker than the limit, reported apart: "in the day or in the session" binds at the day. A later one is refused where
   * the two can be compared.
   */
  readonly target?: TimeLimit;
  readonly profile: CountingProfile;
  /** The ways of handing in to which it applies; left out: only `direct` for a promise in the session or day, else all. */
  readonly channels?: readonly PromiseChannel[];
  /** What it does not apply to; left out: `verification` for a promise in the session or day, else nothing. */
  readonly excludes?: readonly 'verification'[];
  readonly onTheSpot?: OnTheSpot;
}

/**
 * Cam kết quicker than the law: golden days (ngày vàng), no-appointment days (ngày không phiếu hẹn), 4 tại chỗ, or any other
 * authority's service promise in the same shape. Plain data.
 */
export interface SlaPolicy {
  readonly id: string;
  /** Who settles the dossiers and promises. */
  readonly authority: string | Name;
  readonly title: string | Name;
  readonly level: Level;
  /** The fields it speaks of; left out: all. */
  readonly fields?: readonly Field[];
  /** The procedures it speaks of; left out: all of its fields. */
  readonly procedures?: readonly string[];
  /** The fields it does not speak of. */
  readonly exceptFields?: readonly Field[];
  readonly days: {
    /** ISO weekdays, Monday is 1. */
    readonly weekdays: readonly number[];
    /** Only this half of the day. */
    readonly half?: 'morning' | 'afternoon';
    /** When a model day is not worked (default `skip`). */
    readonly onDayOff?: OnDayOff;
  };
  /** Whether work is concentrated on the model days (golden days); left out: when a promise holds on every working day. */
  readonly concentratesWork?: boolean;
  /** What "within the week" means for a receipt after the last model day of its week (default `same-week`). */
  readonly afterLastGoldenDay?: 'same-week' | 'next-week';
  readonly promises: readonly SlaPromise[];
  readonly inForce: InForce;
  /** What is known of whoever took the policy over. */
  readonly successor?: 'none' | 'unknown';
  readonly basis: Citation;
}

/** Schema of an {@link InForce}. */
export const inForceSchema: z.ZodType<InForce> = z.strictObject({ from: z.iso.date(), until: z.iso.date().exactOptional() });
const label = z.union([text.max(300), phraseSchema]);
const code = z.string().max(40).regex(CODE);
const codes = z.array(code).min(1).max(MAX_ELEMENTS);

/**
 * Schema of a {@link CountingProfile}.
 *
 * @example
 * ```ts
 * import { countingProfileSchema, profiles } from 'tthc-rules';
 *
 * countingProfileSchema.parse({ start: 'day-after', offHours: 'next-opening' }); // => profiles.civilCode
 * countingProfileSchema.safeParse({ start: 'day-after' }).success; // => false
 * ```
 */
export const countingProfileSchema: z.ZodType<CountingProfile> = z.strictObject({
  start: z.enum(['day-after', 'session-after', 'receipt-session', 'elapsed']).exactOptional(),
  offHours: z.enum(['next-opening', 'keep-date']),
  cutOff: z
    .string()
    .regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/)
    .exactOptional(),
});

/** Schema of an {@link SlaPromise}. */
export const promiseSchema: z.ZodType<SlaPromise> = z.strictObject({
  id: z.string().min(1).max(60).exactOptional(),
  on: z.enum(['model-days', 'working-days']),
  procedures: z.union([z.literal('all'), codes]),
  limit: timeLimitSchema,
  target: timeLimitSchema.exactOptional(),
  profile: countingProfileSchema,
  channels: z.array(z.enum(PROMISE_CHANNELS)).min(1).exactOptional(),
  excludes: z.array(z.literal('verification')).exactOptional(),
  onTheSpot: z.enum(['four-on-the-spot', 'five-on-the-spot']).exactOptional(),
});

/** Schema of the days of a model. */
export const modelDaysSchema: z.ZodType<SlaPolicy['days']> = z.strictObject({
  weekdays: z.array(z.int().min(1).max(7)).min(1).max(7),
  half: z.enum(['morning', 'afternoon']).exactOptional(),
  onDayOff: z.enum(['skip', 'next-working-day', 'inherit-swap']).exactOptional(),
});

/**
 * Schema of an {@link SlaPolicy}: its shape. Relations between its parts are checked by `createRulebook`.
 *
 * @example
 * ```ts
 * import { chiLangPolicies, slaPolicySchema } from 'tthc-rules';
 *
 * const policies = chiLangPolicies({
 *   goldenDays: [2, 4], // samples
 *   noAppointmentDays: [3],
 *   onTheSpot: { district: ['2.000815'], commune: ['2.000815'] },
 *   shortened: 'all',
 *   from: '2024-01-01',
 * });
 * policies.every((policy) => slaPolicySchema.safeParse(JSON.parse(JSON.stringify(policy))).success); // => true
 * slaPolicySchema.safeParse({ ...policies[0], days: { weekdays: [8] } }).success; // => false
 * ```
 */
export const slaPolicySchema: z.ZodType<SlaPolicy> = z.strictObject({
  id: z
    .string()
    .max(100)
    .regex(/^[\p{L}\p{N}](?:[\p{L}\p{N} ._:-]*[\p{L}\p{N}])?$/u),
  authority: label,
  title: label,
  level: z.enum(LEVELS),
  fields: z.array(z.enum(FIELDS)).min(1).exactOptional(),
  procedures: codes.exactOptional(),
  exceptFields: z.array(z.enum(FIELDS)).min(1).exactOptional(),
  days: modelDaysSchema,
  concentratesWork: z.boolean().exactOptional(),
  afterLastGoldenDay: z.enum(['same-week', 'next-week']).exactOptional(),
  promises: z.array(promiseSchema).max(100),
  inForce: inForceSchema,
  successor: z.enum(['none', 'unknown']).exactOptional(),
  basis: citationSchema,
});

/**
 * Checks policies from outside and copies them, frozen.
 *
 * @throws RuleError `invalid-catalog` with every fault; `conflicting-rules` for two policies of one id in force at once
 * @internal
 */
export function checkPolicies(policies: unknown): readonly SlaPolicy[] {
  const { copy, faults } = copyPlainData(policies, 'policies');
  if (faults.length > 0) throw invalidCatalog(faults, 'policies');
  const all: Fault[] = shapeFaults(z.array(slaPolicySchema).max(1000), copy, ['policies'], policyWording);
  if (all.length > 0) throw invalidCatalog(all, 'policies');
  const checked = copy as SlaPolicy[];
  const relations = checked.flatMap(relationFaults);
  if (relations.length > 0) throw invalidCatalog(relations, 'policies');
  for (const [index, policy] of checked.entries()) refuseOverlap(policy, checked.slice(0, index));
  return deepFreeze(checked);
}

/** What a schema cannot say: limits and profiles go together, periods run forward, weekdays and promises are named once. */
function relationFaults(policy: SlaPolicy, place: number): Fault[] {
  const { promises, inForce, days } = policy;
  const at = ['policies', place];
  const ids = promises.flatMap(({ id }) => id ?? []);
  return [
    ...promises.flatMap((promise, i) => promiseFaults(promise, [...at, 'promises', i])),
    ...(inForce.until !== undefined && inForce.until <= inForce.from
      ? [fault([...at, 'inForce', 'until'], 'Ngày hết hiệu lực phải sau ngày bắt đầu.', 'The end must be after the beginning.')]
      : []),
    ...(new Set(days.weekdays).size < days.weekdays.length
      ? [fault([...at, 'days', 'weekdays'], 'Mỗi thứ trong tuần chỉ ghi một lần.', 'Name each weekday once.')]
      : []),
    ...(new Set(ids).size < ids.length
      ? [fault([...at, 'promises'], 'Hai cam kết có cùng id; hãy đặt id khác nhau.', 'Two promises have one id: give them different ids.')]
      : []),
  ];
}

function promiseFaults({ limit, target, profile }: SlaPromise, path: Path): Fault[] {
  try {
    for (const each of target === undefined ? [limit] : [limit, target]) checkProfile(profile, checkLimit(each).unit === 'working-days');
  } catch (error) {
    if (!isRuleError(error)) throw error;
    return [fault(path, 'Thời hạn và cách tính của cam kết không dùng được với nhau.', error.message)];
  }
  if (target === undefined || !isLater(target, limit, profile)) return [];
  return [
    fault(
      [...path, 'target'],
      'Mục tiêu muộn hơn thời hạn cam kết; hãy ghi mục tiêu nhanh hơn hoặc bỏ hẳn.',
      'The target is later than the limit: write a quicker one or leave it out.',
    ),
  ];
}

function refuseOverlap(policy: SlaPolicy, earlier: readonly SlaPolicy[]): void {
  const other = earlier.find(({ id, inForce }) => id === policy.id && overlap(inForce, policy.inForce));
  if (other === undefined) return;
  throw new RuleError('conflicting-rules', `Two versions of the policy "${policy.id}" are in force at once, from ${policy.inForce.from}.`, {
    field: 'policies',
    policy: policy.id,
    from: policy.inForce.from,
  });
}

function overlap(a: InForce, b: InForce): boolean {
  return (a.until === undefined || b.from < a.until) && (b.until === undefined || a.from < b.until);
}
