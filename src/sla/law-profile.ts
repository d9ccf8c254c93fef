import type { CountingProfile } from '../deadline/counting-profile.js';
import type { Citation } from '../law/citation.js';
import type { InForce } from '../law/in-force.js';

/**
 * Khung pháp lý của bộ phận một cửa: how one-stop desks count and what they owe, while one decree is in force.
 */
export interface LawProfile {
  readonly id: string;
  readonly inForce: InForce;
  /** How a statutory limit is counted. */
  readonly counting: CountingProfile;
  /** What the count rests on. */
  readonly countingBasis: readonly Citation[];
  /** No slip where the result is returned right after receipt; `prescribed`: only where the procedure is prescribed as immediate. */
  readonly noSlip: { readonly when: 'returned-at-once' | 'prescribed'; readonly basis: Citation };
  readonly slip: { readonly basis: Citation };
  /** The supplement asked for after appraisal: within so many working days of the receipt; then the limit restarts. */
  readonly supplement: { readonly withinWorkingDays: number; readonly then: 'restart' | 'resume'; readonly basis: Citation };
  /** The form on which an incomplete dossier is answered. */
  readonly supplementForm: { readonly vi: string; readonly en: string; readonly basis: Citation };
  /** After so many calendar days without the supplement the dossier is closed; left out: the law does not say. */
  readonly closing?: { readonly calendarDays: number; readonly basis: Citation };
  /** A new date: at most so often, and the apology so many days before the limit ends. */
  readonly extension: { readonly most: number; readonly leadDays: number; readonly basis: Citation };
  /** What is not certain about the record. */
  readonly note?: { readonly vi: string; readonly en: string };
}
