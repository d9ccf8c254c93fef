import * as z from 'zod';
import { checkProfile, type CountingProfile } from '../deadline/counting-profile.js';
import { checkLimit, type TimeLimit } from '../deadline/time-limit.js';
import { isRuleError, RuleError, type Fault } from '../errors.js';
import type { Citation } from '../law/citation.js';
import type { InForce } from '../law/in-force.js';
import { deepFreeze } from '../made.js';
import type { Name } from '../name.js';
import { expecting, oneOf, shapeFaults } from '../procedure/expected.js';
import { fault, invalidCatalog, refuseWhole, type Path } from '../procedure/fault.js';
import { timeLimitFaults } from '../procedure/limit-faults.js';
import { copyPlainData, MAX_ELEMENTS } from '../procedure/plain-data.js';
import { CODE, FIELDS, LEVELS, type Field, type Level } from '../procedure/procedure.js';
import { citationSchema, inForceSchema, phraseSchema, textSchema as text, timeOfDaySchema } from '../procedure/schemas.js';
import { timeLimitSchema } from '../procedure/time-limit-schema.js';
import { PROMISE_CHANNELS, type PromiseChannel } from './channel.js';
import { isLater } from './later-limit.js';

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

const label = expecting(
  z.union([text.max(300), phraseSchema]),
  'một tên gọi tối đa 300 ký tự không có khoảng trắng ở đầu và cuối, hoặc { vi, en }',
  'a name of at most 300 characters without spaces at either end, or { vi, en }',
);
const code = expecting(
  z.string().max(40).regex(CODE),
  'một mã thủ tục như trong danh mục, ví dụ "2.000815"',
  'a code as in the catalogue, such as "2.000815"',
);
const yesOrNo = expecting(z.boolean(), 'true hoặc false', 'true or false');
const promisedLimit = expecting(
  timeLimitSchema.clone(),
  'một thời hạn như { unit: "working-days", value: 2 }',
  'a limit such as { unit: "working-days", value: 2 }',
  timeLimitFaults,
);

/** A list of at least one of something. */
function listOf<S extends z.ZodType>(element: S, vi: string, en: string): z.ZodArray<S> {
  return expecting(z.array(element).min(1), `danh sách có ít nhất một ${vi}`, `a list of at least one ${en}`);
}

const codes = listOf(code, 'mã thủ tục', 'procedure code').max(MAX_ELEMENTS);
const fields = listOf(oneOf(...FIELDS), 'lĩnh vực', 'field');

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
export const countingProfileSchema = expecting(
  z.strictObject({
    start: oneOf('day-after', 'session-after', 'receipt-session', 'elapsed').exactOptional(),
    offHours: oneOf('next-opening', 'keep-date'),
    cutOff: timeOfDaySchema.exactOptional(),
  }),
  'một cách tính { start, offHours, cutOff }',
  'a counting profile { start, offHours, cutOff }',
) satisfies z.ZodType<CountingProfile>;

/** Schema of an {@link SlaPromise}. */
export const promiseSchema = expecting(
  z.strictObject({
    id: expecting(
      z.string().min(1).max(60),
      'một tên gọi ngắn như "R4", từ 1 đến 60 ký tự',
      'a short name such as "R4", of 1 to 60 characters',
    ).exactOptional(),
    on: oneOf('model-days', 'working-days'),
    procedures: expecting(
      z.union([z.literal('all'), codes]),
      '"all", hoặc danh sách có ít nhất một mã thủ tục',
      '"all", or a list of at least one procedure code',
    ),
    limit: promisedLimit,
    target: promisedLimit.exactOptional(),
    profile: countingProfileSchema,
    channels: listOf(oneOf(...PROMISE_CHANNELS), 'hình thức nộp', 'channel').exactOptional(),
    excludes: expecting(
      z.array(expecting(z.literal('verification'), '"verification"', '"verification"')),
      '["verification"], hoặc danh sách rỗng',
      '["verification"], or an empty list',
    ).exactOptional(),
    onTheSpot: oneOf('four-on-the-spot', 'five-on-the-spot').exactOptional(),
  }),
  'một cam kết { on, procedures, limit, profile, … }',
  'a promise { on, procedures, limit, profile, … }',
) satisfies z.ZodType<SlaPromise>;

const weekday = expecting(
  z.int().min(1).max(7),
  'một thứ trong tuần, từ 1 (thứ Hai) đến 7 (Chủ nhật)',
  'a weekday from 1 (Monday) to 7 (Sunday)',
);

/** Schema of the days of a model. */
export const modelDaysSchema = expecting(
  z.strictObject({
    weekdays: listOf(weekday, 'thứ trong tuần, từ 1 (thứ Hai) đến 7 (Chủ nhật)', 'weekday, from 1 (Monday) to 7 (Sunday)').max(7),
    half: oneOf('morning', 'afternoon').exactOptional(),
    onDayOff: oneOf('skip', 'next-working-day', 'inherit-swap').exactOptional(),
  }),
  'một đối tượng { weekdays, half, onDayOff }',
  'an object { weekdays, half, onDayOff }',
) satisfies z.ZodType<SlaPolicy['days']>;

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
export const slaPolicySchema = expecting(
  z.strictObject({
    id: expecting(
      z
        .string()
        .max(100)
        .regex(/^[\p{L}\p{N}](?:[\p{L}\p{N} ._:-]*[\p{L}\p{N}])?$/u),
      'tối đa 100 chữ cái và chữ số, ở giữa có thể có dấu cách, chấm, hai chấm, gạch dưới hoặc gạch ngang',
      'at most 100 letters and digits, between which there may be spaces, dots, colons, underscores or hyphens',
    ),
    authority: label,
    title: label,
    level: oneOf(...LEVELS),
    fields: fields.exactOptional(),
    procedures: codes.exactOptional(),
    exceptFields: fields.exactOptional(),
    days: modelDaysSchema,
    concentratesWork: yesOrNo.exactOptional(),
    afterLastGoldenDay: oneOf('same-week', 'next-week').exactOptional(),
    promises: expecting(
      z.array(promiseSchema).max(100),
      'một danh sách cam kết, tối đa 100, có thể rỗng',
      'a list of at most 100 promises, which may be empty',
    ),
    inForce: inForceSchema,
    successor: oneOf('none', 'unknown').exactOptional(),
    basis: citationSchema,
  }),
  'một chính sách { id, authority, title, level, days, promises, inForce, basis, … }',
  'a policy { id, authority, title, level, days, promises, inForce, basis, … }',
) satisfies z.ZodType<SlaPolicy>;

const policiesSchema = expecting(
  z.array(slaPolicySchema).max(1000),
  'một danh sách chính sách, có thể rỗng',
  'a list of policies, which may be empty',
);

/**
 * Checks policies from outside and copies them, frozen.
 *
 * @throws RuleError `invalid-catalog` with every fault; `conflicting-rules` for two policies of one id in force at once
 * @internal
 */
export function checkPolicies(policies: unknown): readonly SlaPolicy[] {
  if (policies === undefined || policies === null)
    refuseWhole(
      'policies',
      policies,
      'một danh sách chính sách, [] khi cơ quan không cam kết gì',
      'a list of policies; pass [] where the authority promises nothing',
    );
  const { copy, faults } = copyPlainData(policies, 'policies');
  if (faults.length > 0) throw invalidCatalog(faults, 'policies');
  const all: Fault[] = shapeFaults(policiesSchema, copy, ['policies']);
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
