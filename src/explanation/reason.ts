import type { Citation } from '../law/citation.js';

/** A name in both languages. */
export interface Name {
  readonly vi: string;
  readonly en: string;
}

/**
 * Why a day is worked or not. Facts, not sentences; dates are `YYYY-MM-DD`.
 *
 * `assumedKnown` marks a fact whose day of issue is not known, where the calendar is asked as it was known on a day:
 * it is applied from the start of its year.
 */
export type DayReason =
  | { readonly code: 'ordinary' }
  | { readonly code: 'weekly-rest' }
  | {
      readonly code: 'holiday';
      readonly name: Name;
      /** Day and month of the lunar calendar, on the days of Tết and Giỗ Tổ. */
      readonly lunar?: { readonly day: number; readonly month: number };
      readonly basis?: Citation;
      readonly assumedKnown?: true;
    }
  | { readonly code: 'compensatory'; readonly name: Name; readonly holiday: string; readonly basis?: Citation }
  | { readonly code: 'swapped-off'; readonly workedInstead: string; readonly basis?: Citation; readonly assumedKnown?: true }
  | { readonly code: 'worked-by-swap'; readonly dayOff: string; readonly basis?: Citation; readonly assumedKnown?: true }
  | ({ readonly code: 'closure'; readonly basis?: Citation; readonly assumedKnown?: true } & ClosedPart & {
        /** What is closed of the day, where several closures of it add up and leave some of it open. */
        readonly parts?: readonly ClosedPart[];
      })
  | { readonly code: 'hours'; readonly basis?: Citation; readonly assumedKnown?: true }
  | { readonly code: 'opening'; readonly half?: 'morning' | 'afternoon'; readonly basis?: Citation; readonly assumedKnown?: true };

/** What is closed of a day: a half, or from and until times of day `HH:mm`; all of it where nothing is said. */
export interface ClosedPart {
  readonly half?: 'morning' | 'afternoon';
  readonly from?: string;
  readonly to?: string;
}

/**
 * Something that no published document has decided yet. `from` to `until` (not included) are the days it can touch.
 */
export interface UndecidedFact {
  /**
   * `tet-days`: which days of Tết · `national-day-adjacent`: which day beside National Day ·
   * `culture-day-compensation`: whether 24 November on a weekend is compensated · `possible-swaps`: swaps of the year.
   */
  readonly code: 'tet-days' | 'national-day-adjacent' | 'culture-day-compensation' | 'possible-swaps';
  readonly year: number;
  readonly from: string;
  readonly until: string;
}

/** One way in which the law lets an undecided fact be decided. */
export type LawfulChoice =
  | { readonly code: 'tet-days'; readonly year: number; readonly before: number; readonly after: number }
  | { readonly code: 'national-day-adjacent'; readonly year: number; readonly adjacent: 'before' | 'after' }
  | { readonly code: 'culture-day-compensation'; readonly year: number; readonly compensated: boolean };

/** A value frozen with everything in it: what is returned cannot change what it came from. */
export function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const part of Object.values(value)) deepFreeze(part);
  }
  return value;
}
