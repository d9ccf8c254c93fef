import type { Count } from '../deadline/count.js';
import type { Receipt } from '../deadline/deem.js';
import type { PromiseOutcome, PromiseTerm, Term } from './terms.js';

/** A limit counted from a receipt. */
export interface Counted {
  readonly term: Term;
  readonly count: Count;
}

/** How a promise stood for a receipt; `deadline` is null where it does not apply. */
export interface WeighedPromise {
  readonly applying: PromiseTerm;
  readonly outcome: PromiseOutcome;
  /** As the promise deems it. */
  readonly receipt: Receipt;
  readonly deadline: Counted | null;
  readonly target: Counted | null;
}

/** A promise that applies. */
export type AppliedTerm = WeighedPromise & { readonly deadline: Counted };
