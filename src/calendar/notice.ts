import type { LegalDocument } from '../law/citation.js';

/**
 * Thông báo nghỉ lễ, Tết: what one yearly document decided. A year's file in `src/data/notices/` is a list of these,
 * and a portal can pass the same shape to `vietnamCalendar` before our release.
 *
 * Only what the law leaves open is written down; the holidays themselves, lunar dates and compensatory days are derived.
 */
export interface Notice {
  readonly document: LegalDocument;
  /** The Tết days chosen: so many before the first day of the lunar year, so many from that day on. */
  readonly tet?: { readonly year: number; readonly before: number; readonly after: number };
  /** Which day beside National Day is off: 1 September (`before`) or 3 September (`after`). */
  readonly nationalDay?: { readonly year: number; readonly adjacent: 'before' | 'after' };
  /** Days off by swap and the days worked instead. */
  readonly swaps?: readonly { readonly dayOff: string; readonly workedInstead: string }[];
  /** The days before this date are settled once this document is out, `YYYY-MM-DD`. */
  readonly decidedUntil?: string;
}
