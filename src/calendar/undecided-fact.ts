import { date, record, whole, word, type Of, type Shape } from '../shape.js';

const fact = record({
  /**
   * `tet-days`: which days of Tết · `national-day-adjacent`: which day beside National Day ·
   * `culture-day-compensation`: whether 24 November on a weekend is compensated · `possible-swaps`: swaps of the year.
   */
  code: word('tet-days', 'national-day-adjacent', 'culture-day-compensation', 'possible-swaps'),
  year: whole(),
  from: date,
  until: date,
});

/**
 * Something that no published document has decided yet. `from` to `until` (not included) are the days it can touch.
 */
export interface UndecidedFact extends Of<typeof fact> {}
/** @internal */
export const undecidedFact: Shape<UndecidedFact> = fact;

/** One way in which the law lets an undecided fact be decided. */
export type LawfulChoice =
  | { readonly code: 'tet-days'; readonly year: number; readonly before: number; readonly after: number }
  | { readonly code: 'national-day-adjacent'; readonly year: number; readonly adjacent: 'before' | 'after' }
  | { readonly code: 'culture-day-compensation'; readonly year: number; readonly compensated: boolean };
