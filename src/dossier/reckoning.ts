import type { SessionIndex } from '../calendar/session-index.js';
import { mergeHolds, type Hold } from '../deadline/clock-stop.js';
import { countFrom, deadlineOf } from '../deadline/compute-deadline.js';
import { receiptOf, type Count } from '../deadline/count.js';
import type { Deadline } from '../deadline/deadline.js';
import { sessionsClosing } from '../deadline/due-soon.js';
import { legalEndOf } from '../deadline/measure.js';
import { promiseOn, termUnder, type PromiseTerm, type Term, type Terms, type TermsBook } from '../sla/terms.js';
import { dateOf } from '../time/vietnam-time.js';
import type { DossierLog } from './dossier-log.js';

/** A deadline in numbers: milliseconds since 1970; `due` is null on hold. */
export interface Reckoned {
  readonly term: Term;
  readonly count: Count;
  readonly due: number | null;
  readonly opens: number;
  readonly legalEnd: number;
  /** From when the count runs: the deemed receipt, or where the limit began anew. */
  readonly began: number;
  /** When a supplement last began the limit anew; null where none did. */
  readonly restartedAt: number | null;
}

/** A promise that applied at the first receipt, with its deadline. */
export interface ReckonedPromise extends Reckoned {
  readonly applying: PromiseTerm;
}

/** From when a limit is counted, and what of the time since is on hold. */
interface Run {
  readonly from: number;
  readonly holds: readonly Hold[];
}

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
    const { promises } = this.terms;
    if (promises.length === 0) return null;
    let best: ReckonedPromise | null = null;
    const received = this.index.place('receivedAt', this.log.receivedAt);
    for (const applying of promises) {
      const outcome = promiseOn(this.index, applying, receiptOf(this.index, applying.term, received));
      if (outcome === 'not-a-model-day') continue;
      const reckoned = this.reckon(termUnder(outcome, applying));
      if (best === null || dueOf(reckoned) < dueOf(best)) best = { applying, ...reckoned };
    }
    return best;
  }

  /** The limit by law; null where none is stated. */
  statute(): Reckoned | null {
    return this.terms.statutory === null ? null : this.reckon(this.terms.statutory);
  }

  /** One limit; counted from the receipt with all stops if nothing else is said. */
  reckon(term: Term, { from, holds }: Run = { from: this.log.countedFrom, holds: this.holds }): Reckoned {
    const { index } = this;
    const count = countFrom(index, term, from, holds);
    const { last, legs, restarts, onHoldSince } = count;
    const began = index.origin + (legs[0] ?? last).receipt.deemed;
    const restart = restarts.at(-1);
    const restartedAt = restart === undefined ? null : index.origin + restart.to;
    if (onHoldSince !== undefined) return { term, count, due: null, opens: Infinity, legalEnd: Infinity, began, restartedAt };
    return {
      term,
      count,
      due: index.origin + last.due,
      opens: index.origin + index.opensAt(last.session),
      legalEnd: index.origin + legalEndOf(last.leg.limit, last.due),
      began,
      restartedAt,
    };
  }

  /** The same as a deadline with its steps. */
  deadline(term: Term): Deadline {
    return deadlineOf(this.index, term, this.log.countedFrom, this.holds);
  }

  /** Since when a stop lasts; null where none does. */
  onHoldSince(): number | null {
    return this.holds.find(({ to }) => to === Infinity)?.from ?? null;
  }

  /** How many sessions close in (from, to]. */
  sessionsClosing(from: number, to: number): number {
    return sessionsClosing(this.index, from, to);
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
