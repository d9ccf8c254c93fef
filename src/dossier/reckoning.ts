import type { SessionIndex } from '../calendar/session-index.js';
import { mergeHolds, type Hold } from '../deadline/clock-stop.js';
import { countFrom, deadlineOf } from '../deadline/compute-deadline.js';
import { endOf, type Count } from '../deadline/count.js';
import type { Deadline } from '../deadline/deadline.js';
import { sessionsClosing } from '../deadline/due-soon.js';
import { legalEndOf, type End, type Leg } from '../deadline/measure.js';
import { Desk } from '../sla/desk.js';
import { promiseOn, termUnder, type PromiseTerm, type Term, type Terms, type TermsBook } from '../sla/terms.js';
import type { DossierLog } from './dossier-log.js';

/** A deadline in numbers: milliseconds since 1970; `due` is null on hold. */
export interface Reckoned {
  readonly term: Term;
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
  /** The receipt that was last counted from. */
  #desk: Desk | undefined;

  constructor(book: TermsBook, log: DossierLog) {
    this.index = book.source.index;
    this.log = log;
    this.holds = log.holds.length === 0 ? log.holds : mergeHolds(log.holds.filter(({ from, to }) => from < to));
    this.terms = book.on(log.receivedAt, log);
  }

  /** The earliest of the promises that applied at the first receipt. */
  promise(): ReckonedPromise | null {
    const { promises } = this.terms;
    if (promises.length === 0) return null;
    let best: ReckonedPromise | null = null;
    for (const applying of promises) {
      const outcome = promiseOn(this.index, applying, this.#deskAt(this.log.receivedAt).deemed(applying.term));
      if (outcome === 'not-a-model-day') continue;
      const reckoned = this.reckon(termUnder(outcome, applying));
      if (best === null || dueOf(reckoned) < dueOf(best)) best = promisedBy(applying, reckoned);
    }
    return best;
  }

  /** The limit by law; null where none is stated. */
  statute(): Reckoned | null {
    return this.terms.statutory === null ? null : this.reckon(this.terms.statutory);
  }

  /** One limit; counted from the receipt with all stops if nothing else is said. */
  reckon(term: Term, from = this.log.countedFrom, holds = this.holds): Reckoned {
    return holds.length === 0 ? this.#reckonPlain(term, from) : this.#reckonWith(term, from, holds);
  }

  /** Most dossiers were never on hold: only the end of the count is asked for. */
  #reckonPlain(term: Term, from: number): Reckoned {
    const desk = this.#deskAt(from);
    const receipt = desk.deemed(term);
    const end = receipt && endOf(this.index, term, receipt);
    if (receipt === undefined || end === undefined) return desk.refuse();
    return this.#ended(term, end, this.index.origin + receipt.deemed, null);
  }

  #reckonWith(term: Term, from: number, holds: readonly Hold[]): Reckoned {
    const { index } = this;
    const { last, legs, restarts, onHoldSince } = countFrom(index, term, from, holds);
    const began = index.origin + (legs[0] ?? last).receipt.deemed;
    const restart = restarts.at(-1);
    const restartedAt = restart === undefined ? null : index.origin + restart.to;
    if (onHoldSince !== undefined) return { term, due: null, opens: Infinity, legalEnd: Infinity, began, restartedAt };
    return this.#ended(term, last, began, restartedAt);
  }

  // Every field by name: a spread here costs as much as the count.
  #ended(term: Term, { due, session }: End, began: number, restartedAt: number | null): Reckoned {
    const { origin } = this.index;
    const { limit } = term.legs[term.legs.length - 1] as Leg;
    const opens = origin + this.index.opensAt(session);
    return { term, due: origin + due, opens, legalEnd: origin + legalEndOf(limit, due), began, restartedAt };
  }

  /** A promise, its days and its target ask for the same receipt. */
  #deskAt(from: number): Desk {
    if (this.#desk?.receivedAt !== from) this.#desk = new Desk(this.index, from);
    return this.#desk;
  }

  /** How one limit was counted, with all stops. */
  count(term: Term): Count {
    return countFrom(this.index, term, this.log.countedFrom, this.holds);
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

function promisedBy(applying: PromiseTerm, { term, due, opens, legalEnd, began, restartedAt }: Reckoned): ReckonedPromise {
  return { applying, term, due, opens, legalEnd, began, restartedAt };
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
