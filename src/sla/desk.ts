import type { SessionIndex } from '../calendar/session-index.js';
import { refuseCount } from '../deadline/compute-deadline.js';
import { count, receiptOf } from '../deadline/count.js';
import { deem, type Receipt } from '../deadline/deem.js';
import type { Term } from './terms.js';
import type { Counted } from './weighed.js';

/**
 * One receipt at one desk: how it is deemed, once for each way of deeming, and what is counted from it.
 *
 * @internal
 */
export class Desk {
  readonly index: SessionIndex;
  readonly receivedAt: number;
  readonly #at: number;
  readonly #known: { readonly offHours: string; readonly cutOff: string | undefined; readonly receipt: Receipt | undefined }[] = [];

  /**
   * @param receivedAt - milliseconds since 1970
   * @throws RuleError `outside-calendar`, `undecided-days`
   */
  constructor(index: SessionIndex, receivedAt: number) {
    this.index = index;
    this.receivedAt = receivedAt;
    this.#at = index.place('receivedAt', receivedAt);
  }

  deemedBy({ offHours, cutOff }: Pick<Term['profile'], 'offHours' | 'cutOff'>): Receipt | undefined {
    for (const each of this.#known) if (each.offHours === offHours && each.cutOff === cutOff) return each.receipt;
    const receipt = deem(this.index, this.#at, cutOff === undefined ? { offHours } : { offHours, cutOff });
    this.#known.push({ offHours, cutOff, receipt });
    return receipt;
  }

  deemed(term: Term): Receipt | undefined {
    return term.legs[0]?.measure === 'clock' ? receiptOf(this.index, term, this.#at) : this.deemedBy(term.profile);
  }

  count(term: Term): Counted {
    const receipt = this.deemed(term);
    const done = receipt && count(this.index, term, receipt);
    return { term, count: done ?? this.refuse() };
  }

  /** There is no answer within the calendar. */
  refuse(): never {
    return refuseCount(this.index, this.receivedAt);
  }
}
