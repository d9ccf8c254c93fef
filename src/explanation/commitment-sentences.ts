import type { CommitmentReason } from '../sla/commitment-reason.js';

/** One sentence for each reason of a commitment; a language that lacks one does not compile. `again`: its model was the last named. */
export type CommitmentSentences = {
  readonly [Code in CommitmentReason['code']]: (reason: Extract<CommitmentReason, { readonly code: Code }>, again: boolean) => string;
};

/** The model that a reason names, if it names one: said in full a moment ago it is "this model". */
export function modelNamedBy(reason: CommitmentReason): string | undefined {
  return 'policy' in reason ? `${reason.title.vi}\n${reason.authority.vi}` : undefined;
}
