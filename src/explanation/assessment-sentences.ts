import type { AssessmentReason, BreachCode } from '../dossier/assessment-reason.js';

/**
 * One sentence for each reason of an assessment, one phrase for each breach; a language that lacks one does not compile.
 * `besideOpen`: the reason stands beside one that says that the dossier is open.
 */
export interface AssessmentSentences {
  readonly reasons: {
    readonly [Code in AssessmentReason['code']]: (
      reason: Extract<AssessmentReason, { readonly code: Code }>,
      besideOpen: boolean,
    ) => string;
  };
  readonly breaches: { readonly [Code in BreachCode]: string };
}

/** A stop is told otherwise where the dossier is open all the same: both speak of where it stands. */
export function stateNamedBy({ code }: AssessmentReason): string | undefined {
  return code === 'open' || code === 'waiting' ? 'state' : undefined;
}
