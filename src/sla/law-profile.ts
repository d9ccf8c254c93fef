import * as z from 'zod';
import type { CountingProfile } from '../deadline/counting-profile.js';
import { deepFreeze } from '../explanation/reason.js';
import type { Citation } from '../law/citation.js';
import type { InForce } from '../law/in-force.js';
import { fault, invalidCatalog } from '../procedure/fault.js';
import { copyPlainData } from '../procedure/plain-data.js';
import { citationSchema, KEBAB_CASE, phraseSchema, textSchema } from '../procedure/procedure.js';
import { shapeFaults } from '../procedure/shape-faults.js';
import { countingProfileSchema, inForceSchema } from './policy.js';
import { lawProfileWording } from './wording.js';

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
  /** The supplement asked for after appraisal: within so many working days of the receipt; then the limit restarts. */
  readonly supplement: { readonly withinWorkingDays: number; readonly then: 'restart' | 'resume'; readonly basis: Citation };
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

const daysOrTimes = z.int().min(0).max(1000);

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
export const lawProfileSchema: z.ZodType<LawProfile> = z.strictObject({
  id: z.string().max(100).regex(KEBAB_CASE),
  inForce: inForceSchema,
  counting: countingProfileSchema,
  countingBasis: z.array(citationSchema).min(1),
  hoursBasis: z.array(citationSchema).min(1).exactOptional(),
  noSlip: z.strictObject({ when: z.enum(['returned-at-once', 'prescribed']), basis: citationSchema }),
  slip: z.strictObject({ basis: citationSchema }),
  supplement: z.strictObject({ withinWorkingDays: z.int().min(1).max(1000), then: z.enum(['restart', 'resume']), basis: citationSchema }),
  supplementForm: z.strictObject({
    vi: textSchema,
    en: textSchema,
    basis: citationSchema,
    template: z.strictObject({ vi: textSchema, en: textSchema, from: z.iso.date(), basis: citationSchema }).exactOptional(),
  }),
  closing: z.strictObject({ calendarDays: z.int().min(1).max(1000), basis: citationSchema }).exactOptional(),
  extension: z.strictObject({ most: daysOrTimes, leadDays: daysOrTimes, basis: citationSchema }),
  note: phraseSchema.exactOptional(),
});

/**
 * Checks law profiles from outside and copies them, frozen.
 *
 * @throws RuleError `invalid-catalog` with every fault
 * @internal
 */
export function checkLawProfiles(profiles: unknown): readonly LawProfile[] {
  const { copy, faults } = copyPlainData(profiles, 'lawProfiles');
  if (faults.length > 0) throw invalidCatalog(faults, 'lawProfiles');
  const wrong = shapeFaults(z.array(lawProfileSchema).min(1).max(100), copy, ['lawProfiles'], lawProfileWording);
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
  return deepFreeze(checked);
}
