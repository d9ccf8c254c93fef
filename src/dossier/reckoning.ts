import type { SessionIndex } from '../calendar/session-index.js';
import { mergeHolds, type Hold } from '../deadline/clock-stop.js';
import { deadlineOf, legalEndOf, stopTheClock } from '../deadline/compute-deadline.js';
import type { Deadline } from '../deadline/deadline.js';
import { promiseOn, termUnder, type PromiseTerm, type Term, type Terms, type TermsBook } from '../sla/terms.js';
import { dateOf, formatInstant } from '../time/vietnam-time.js';
import type { DossierLog } from './dossier-log.js';

/** A deadline in numbers: milliseconds since 1970; `due` is null on hold. */
export interface Reckoned {
  readonly due: number | null;
  readonly opens: number;
  readonly legalEnd: number;
}

/** A promise that applied at the first receipt, with its deadline. */
export interface ReckonedPromise extends Reckoned {
  readonly applying: PromiseTerm;
  readonly term: Term;
}

const ON_HOLD: Reckoned = Object.freeze({ due: null, opens: Infinity, legalEnd: Infinity });

/**
 * The deadlines of one dossier under one rulebook, in numbers: what was promised and what the law says, with the stops so far.
 *
 * @internal
 */
export class Reckoning {
  readonly index: SessionIndex;
  readonly log: DossierLog;
  readonly terms: Terms;
  /** The stops, merged and in order. */
  readonly holds: readonly Hold[];

  constructor(book: TermsBook, log: DossierLog) {
    this.index = book.source.index;
    this.log = log;
    this.holds = log.holds.length === 0 ? log.holds : mergeHolds(log.holds.filter(({ from, to }) => from < to));
    this.terms = book.on(dateOf(log.receivedAt), log);
  }

  /** The earliest of the promises that applied at the first receipt. */
  promise(): ReckonedPromise | null {
    let best: ReckonedPromise | null = null;
    const received = this.index.place('receivedAt', this.log.receivedAt);
    for (const applying of this.terms.promises) {
      const outcome = promiseOn(this.index, applying, received);
      if (outcome === 'not-a-model-day') continue;
      const term = termUnder(outcome, applying);
      const { due, opens, legalEnd } = this.reckon(term);
      if (best === null || (due ?? Infinity) < dueOf(best)) best = { due, opens, legalEnd, applying, term };
    }
    return best;
  }

  /** The limit by law; null where none is stated. */
  statute(): Reckoned | null {
    return this.terms.statutory === null ? null : this.reckon(this.terms.statutory);
  }

  /** One limit with some stops, all of them if nothing else is said. */
  reckon({ counter, limit }: Term, holds = this.holds): Reckoned {
    const { index } = this;
    const { receivedAt } = this.log;
    counter.begin(index.place('receivedAt', receivedAt));
    if (counter.failed) index.refusePlace('a deadline for receivedAt', index.days, formatInstant(receivedAt));
    if (holds.length > 0 && stopTheClock(counter, index, holds, receivedAt).onHoldSince !== undefined) return ON_HOLD;
    return {
      due: index.origin + counter.due,
      opens: index.origin + index.opensAt(counter.dueSession),
      legalEnd: index.origin + legalEndOf(limit, counter.due),
    };
  }

  /** The same as a deadline with its steps. */
  deadline({ limit, profile }: Term): Deadline {
    return deadlineOf(this.index, limit, profile, this.log.receivedAt, this.holds);
  }

  /** On hold while a stop lasts, unless the deadline had passed before it began. */
  isOnHold(bound: Reckoned | null): boolean {
    const waiting = this.log.holds.some(({ to }) => to === Infinity);
    return waiting && (bound?.due ?? null) === null;
  }
}

/** When something is due; never, while it is on hold. */
export function dueOf({ due }: Reckoned): number {
  return due ?? Infinity;
}

/** The one that is due first; where they are due together, the first. */
export function earlierOf(a: Reckoned | null, b: Reckoned | null): Reckoned | null {
  if (a === null || b === null) return a ?? b;
  return dueOf(b) < dueOf(a) ? b : a;
}
