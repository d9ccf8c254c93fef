import * as z from 'zod';
import type { CountingProfile } from '../deadline/counting-profile.js';
import type { Citation } from '../law/citation.js';
import type { InForce } from '../law/in-force.js';
import { deepFreeze } from '../made.js';
import { expecting, oneOf, shapeFaults } from '../procedure/expected.js';
import { fault, invalidCatalog } from '../procedure/fault.js';
import { copyPlainData } from '../procedure/plain-data.js';
import { citationSchema, citationsSchema, dateSchema, inForceSchema, KEBAB_CASE, phraseSchema, textSchema } from '../procedure/schemas.js';
import { countingProfileSchema } from './policy.js';

/**
 * Khung pháp lý của bộ phận một cửa: how one-stop desks count and what they owe, while one decree is in force.
 */
export interface LawProfile {
  readonly id: string;
  readonly inForce: InForce;
  /** How a statutory limit is counted. */
  readonly counting: CountingProfile;
  /** What a count of days rests on. */
  readonly countingBasis: readonly Citation[];
  /** What a count of hours rests on; left out: nothing is said of it. */
  readonly hoursBasis?: readonly Citation[];
  /** No slip where the result is returned right after receipt; `prescribed`: only where the procedure is prescribed as immediate. */
  readonly noSlip: { readonly when: 'returned-at-once' | 'prescribed'; readonly basis: Citation };
  readonly slip: { readonly basis: Citation };
  /**
   * The supplement asked for after appraisal: within so many working days of the receipt; then the limit restarts. `once` is where the law
   * says that papers are asked for once; left out: `basis`.
   */
  readonly supplement: {
    readonly withinWorkingDays: number;
    readonly then: 'restart' | 'resume';
    readonly basis: Citation;
    readonly once?: Citation;
  };
  /** The form on which an incomplete dossier is answered, and the article that asks for it. */
  readonly supplementForm: {
    readonly vi: string;
    readonly en: string;
    readonly basis: Citation;
    /** The template that a circular gives for it, from its first day, `YYYY-MM-DD`. */
    readonly template?: { readonly vi: string; readonly en: string; readonly from: string; readonly basis: Citation };
  };
  /** After so many calendar days without the supplement the dossier is closed; left out: the law does not say. */
  readonly closing?: { readonly calendarDays: number; readonly basis: Citation };
  /** A new date: at most so often, and the apology so many days before the limit ends. */
  readonly extension: { readonly most: number; readonly leadDays: number; readonly basis: Citation };
  /** What is not certain about the record. */
  readonly note?: { readonly vi: string; readonly en: string };
}

function wholeNumber(least: number, vi: string, en: string): z.ZodInt {
  return expecting(
    z.int().min(least).max(1000),
    `một số nguyên từ ${least} đến 1000, tính bằng ${vi}`,
    `a whole number of ${en} from ${least} to 1000`,
  );
}

/** An object with the keys that its words name. */
function part<S extends z.core.$ZodShape>(shape: S): z.ZodObject<S, z.core.$strict> {
  const keys = `{ ${Object.keys(shape).join(', ')} }`;
  return expecting(z.strictObject(shape), `một đối tượng ${keys}`, `an object ${keys}`);
}

/**
 * Schema of a {@link LawProfile}.
 *
 * @example
 * ```ts
 * import { createRulebook, lawProfileSchema, vietnamCalendar } from 'tthc-rules';
 * import { nationalProcedures } from 'tthc-rules/procedures';
 *
 * const rulebook = createRulebook({ calendar: vietnamCalendar(), catalog: nationalProcedures, policies: [], bareDays: 'working' });
 * const profile = rulebook.lawProfileOn('2025-03-04');
 * lawProfileSchema.safeParse(profile).success; // => true
 * lawProfileSchema.safeParse({ ...profile, inForce: { from: '2018' } }).success; // => false
 * ```
 */
export const lawProfileSchema = expecting(
  z.strictObject({
    id: expecting(
      z.string().max(100).regex(KEBAB_CASE),
      'chữ thường không dấu và chữ số, nối bằng gạch ngang, tối đa 100 ký tự',
      'lower-case letters and digits joined by hyphens, of at most 100 characters',
    ),
    inForce: inForceSchema,
    counting: countingProfileSchema,
    countingBasis: citationsSchema,
    hoursBasis: citationsSchema.exactOptional(),
    noSlip: part({ when: oneOf('returned-at-once', 'prescribed'), basis: citationSchema }),
    slip: part({ basis: citationSchema }),
    supplement: part({
      withinWorkingDays: wholeNumber(1, 'ngày làm việc', 'working days'),
      then: oneOf('restart', 'resume'),
      basis: citationSchema,
      once: citationSchema.exactOptional(),
    }),
    supplementForm: part({
      vi: textSchema,
      en: textSchema,
      basis: citationSchema,
      template: part({ vi: textSchema, en: textSchema, from: dateSchema, basis: citationSchema }).exactOptional(),
    }),
    closing: part({ calendarDays: wholeNumber(1, 'ngày', 'days'), basis: citationSchema }).exactOptional(),
    extension: part({ most: wholeNumber(0, 'lần', 'times'), leadDays: wholeNumber(0, 'ngày', 'days'), basis: citationSchema }),
    note: phraseSchema.exactOptional(),
  }),
  'một khung pháp lý { id, inForce, counting, countingBasis, … }',
  'a law profile { id, inForce, counting, countingBasis, … }',
) satisfies z.ZodType<LawProfile>;

const lawProfilesSchema = expecting(
  z.array(lawProfileSchema).min(1).max(100),
  'danh sách có ít nhất một khung pháp lý',
  'a list of at least one law profile',
);

// What was checked here is frozen and needs no second look: thousands of rulebooks can have the same law.
const CHECKED = /* @__PURE__ */ new WeakSet<object>();

/**
 * Checks law profiles from outside and copies them, frozen.
 *
 * @throws RuleError `invalid-catalog` with every fault
 * @internal
 */
export function checkLawProfiles(profiles: unknown): readonly LawProfile[] {
  if (CHECKED.has(profiles as object)) return profiles as readonly LawProfile[];
  const { copy, faults } = copyPlainData(profiles, 'lawProfiles');
  if (faults.length > 0) throw invalidCatalog(faults, 'lawProfiles');
  const wrong = shapeFaults(lawProfilesSchema, copy, ['lawProfiles']);
  if (wrong.length > 0) throw invalidCatalog(wrong, 'lawProfiles');
  const checked = copy as LawProfile[];
  const faultsOfCount = checked.flatMap(({ counting }, i) =>
    counting.start === undefined
      ? [
          fault(
            ['lawProfiles', i, 'counting', 'start'],
            'Hãy ghi số ngày làm việc bắt đầu tính từ đâu.',
            'Say where a count of working days starts.',
          ),
        ]
      : [],
  );
  if (faultsOfCount.length > 0) throw invalidCatalog(faultsOfCount, 'lawProfiles');
  CHECKED.add(checked);
  return deepFreeze(checked);
}
