import type { AssessmentReason, BreachCode } from './assessment-reason.js';

/** One sentence for each reason of an assessment, one phrase for each breach; a language that lacks one does not compile. */
export interface AssessmentSentences {
  readonly reasons: { readonly [Code in AssessmentReason['code']]: (reason: Extract<AssessmentReason, { readonly code: Code }>) => string };
  readonly breaches: { readonly [Code in BreachCode]: string };
}
