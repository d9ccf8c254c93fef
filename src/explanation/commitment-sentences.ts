import type { CommitmentReason } from './commitment-reason.js';

/** One sentence for each reason of a commitment; a language that lacks one does not compile. */
export type CommitmentSentences = {
  readonly [Code in CommitmentReason['code']]: (reason: Extract<CommitmentReason, { readonly code: Code }>) => string;
};
