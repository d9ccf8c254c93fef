import type { Citation } from '../law/citation.js';
import type { InForce } from '../law/in-force.js';
import type { Name } from '../name.js';

/**
 * Chế độ nghỉ lễ: the paid holidays that the law grants during one period. A change of the law is a new regime, never a changed one.
 *
 * What the regime leaves open (which Tết days, which day beside National Day) is decided by a yearly `Notice`.
 */
export interface HolidayRegime {
  readonly id: string;
  readonly inForce: InForce;
  /** The day the law that began this regime was passed, `YYYY-MM-DD`. */
  readonly issuedOn?: string;
  /** The law that began this regime. */
  readonly basis: Citation;
  /** The clause by which a holiday on a weekly rest day gives the next working day off. */
  readonly compensation: Citation;
  readonly holidays: readonly RegimeHoliday[];
}

/** A holiday as the law grants it, before any year is looked at. */
export type RegimeHoliday = {
  readonly name: Name;
  /** The clause that grants it. */
  readonly basis: Citation;
  /** Whether a day off follows when it falls on a weekly rest day; `undecided` where the law does not say. */
  readonly compensated: boolean | 'undecided';
} & (
  | { readonly kind: 'fixed'; readonly month: number; readonly day: number }
  /** Days before the first day of the lunar year, and days from that day on. The first choice is projected; a single one is the law's. */
  | { readonly kind: 'tet'; readonly choices: readonly { readonly before: number; readonly after: number }[] }
  /** The 10th day of the 3rd lunar month. */
  | { readonly kind: 'hung-kings' }
  /** 1 September (`before`) or 3 September (`after`). The first choice is projected. */
  | { readonly kind: 'national-day-adjacent'; readonly choices: readonly ('before' | 'after')[] }
);
