import type { SessionIndex } from '../calendar/session-index.js';
import { deepFreeze } from '../made.js';
import type { SlipGround } from './commitment-reason.js';
import type { Commitment } from './commitment.js';
import type { CheckedReceipt } from './receipt.js';
import { isAtOnce, type Terms } from './terms.js';
import type { AppliedTerm, Counted } from './weighed.js';

/** Why a slip is owed or not, and whether a promise at once goes further than the law lets a slip be left out. */
export interface Slip {
  readonly ground: SlipGround;
  readonly beyondLaw: boolean;
}

/** What each ground means for the desk. */
export const SLIPS = /* @__PURE__ */ deepFreeze({
  'complete-dossier': { duty: 'issue', reason: 'complete-dossier' },
  requested: { duty: 'issue', reason: 'requested' },
  rolled: { duty: 'issue', reason: 'rolled' },
  'not-prescribed-immediate': { duty: 'issue', reason: 'not-prescribed-immediate' },
  'needs-verification': { duty: 'issue', reason: 'needs-verification' },
  'on-the-spot': { duty: 'only-if-not-returned-at-once', reason: 'on-the-spot' },
  'immediate-procedure': { duty: 'only-if-not-returned-at-once', reason: 'immediate-procedure' },
} satisfies Record<SlipGround, Commitment['appointmentSlip']>);

interface Owed {
  readonly index: SessionIndex;
  readonly terms: Terms;
  readonly input: Pick<CheckedReceipt, 'needsVerification' | 'slipRequested'>;
  readonly binding: AppliedTerm | null;
  readonly statutory: Counted | null;
}

/**
 * Whether an appointment slip is owed. None is only for a result that is returned at once, which one that must be verified never is.
 *
 * @internal
 */
export function slipFor({ index, terms, input, binding, statutory }: Owed): Slip {
  const promisedAtOnce = binding !== null && isAtOnce(binding.deadline.term.limit);
  const immediate = terms.stated !== null && isAtOnce(terms.stated.limit);
  const quickest = promisedAtOnce ? binding.deadline : immediate ? statutory : null;
  if (input.needsVerification) return { ground: 'needs-verification', beyondLaw: false };
  if (quickest === null) return { ground: 'complete-dossier', beyondLaw: false };
  if (input.slipRequested) return { ground: 'requested', beyondLaw: false };
  if (isLaterThanReceipt(index, quickest)) return { ground: 'rolled', beyondLaw: false };
  if (promisedAtOnce && !immediate && terms.law.noSlip.when === 'prescribed')
    return { ground: 'not-prescribed-immediate', beyondLaw: true };
  return { ground: promisedAtOnce ? 'on-the-spot' : 'immediate-procedure', beyondLaw: false };
}

/** Whether the dossier is deemed received later than it came in, or a limit in the session fell to a later session. */
function isLaterThanReceipt(index: SessionIndex, { term, count }: Counted): boolean {
  const { receipt, last } = count;
  return receipt.deemed !== receipt.at || (term.limit.unit === 'same-session' && index.opensAt(last.session) > receipt.deemed);
}
