import type { DayReason } from '../calendar/day-reason.js';
import type { UndecidedFact } from '../calendar/undecided-fact.js';
import type { CountUnit, DayStep, DeadlineStep, LimitStep } from '../deadline/step.js';

/** The languages in which answers are explained. */
export type Language = 'vi' | 'en';

/** Days in a row that say the same: one day, or a run of ordinary days or of weekly rest. */
export interface DayRun {
  readonly first: DayStep;
  readonly last: DayStep;
  readonly counted: number;
  /** The whole count, where it is known in advance. */
  readonly needed: number | undefined;
}

/** What is said of a limit wherever it is named. */
export type LimitToSay = Pick<LimitStep, 'unit'> & {
  readonly [Key in 'value' | 'exceptHolidays' | 'nextWeek' | 'parts']?: LimitStep[Key] | undefined;
};

/** One sentence for each kind of step; a language that lacks one does not compile. */
export type StepSentences = {
  readonly [Code in Exclude<DeadlineStep['code'], 'day'>]: (step: Extract<DeadlineStep, { readonly code: Code }>) => string;
};

/** One phrase for each reason of a day. */
export type ReasonPhrases = {
  readonly [Code in DayReason['code']]: (reason: Extract<DayReason, { readonly code: Code }>) => string;
};

/** All that a language must be able to say of a deadline. */
export interface Sentences {
  readonly steps: StepSentences;
  readonly day: (run: DayRun) => string;
  readonly reasons: ReasonPhrases;
  readonly undecided: { readonly [Code in UndecidedFact['code']]: (fact: UndecidedFact) => string };
  readonly amount: (amount: number, unit: CountUnit) => string;
}

/** The phrase for a reason, whichever it is. */
export function phraseOf(phrases: ReasonPhrases, reason: DayReason): string {
  // The table holds a phrase for each code; only the compiler cannot follow the pair.
  return (phrases[reason.code] as (reason: DayReason) => string)(reason);
}

/** The reason of a run of days: that of its first day, without what is true of that day alone. */
export function reasonOf({ first, last }: DayRun): DayReason {
  if (first === last || first.reason.code !== 'holiday') return first.reason;
  const { lunar: _, ...shared } = first.reason;
  return shared;
}
