import type { SessionIndex } from '../calendar/session-index.js';
import { standingOf, type Standing } from '../calendar/working-calendar.js';
import { lastDayOf } from '../deadline/count.js';
import type { Receipt } from '../deadline/deem.js';
import { Desk } from './desk.js';
import { goldenDayFor, type GoldenDay } from './golden-day.js';
import type { CheckedReceipt } from './receipt.js';
import { slipFor, type Slip } from './slip.js';
import { promiseOn, termUnder, type PromiseTerm, type Terms, type TermsBook, type TermsSource } from './terms.js';
import type { AppliedTerm, Counted, WeighedPromise } from './weighed.js';

/**
 * What is owed for one receipt, in numbers: the commitment and its reasons are read off it, nothing is counted again. Instants are
 * milliseconds since the first midnight of the calendar.
 *
 * @internal
 */
export interface Received {
  readonly index: SessionIndex;
  /** How the rulebook reads a bare "ngày" and a bare "giờ". */
  readonly reads: Pick<TermsSource, 'bareDays' | 'bareHours'>;
  readonly input: CheckedReceipt;
  readonly terms: Terms;
  /** As the law deems it, whatever the limit; undefined where that needs a day past the calendar and nothing asks for it. */
  readonly receipt: Receipt | undefined;
  readonly statutory: Counted | null;
  /** In the order in which they bind where several are due at once. */
  readonly promises: readonly WeighedPromise[];
  /** The promise that binds. */
  readonly binding: AppliedTerm | null;
  readonly due: number | null;
  readonly golden: GoldenDay | null;
  /** Null while the dossier is incomplete. */
  readonly slip: Slip | null;
  readonly standing: Standing;
}

/**
 * Works out what is owed to a citizen: law first, promise second. The receipt is deemed once for each way of deeming.
 *
 * @throws RuleError as `rulebook.receive` does
 * @internal
 */
export function receive(book: TermsBook, input: CheckedReceipt): Received {
  const { index } = book.source;
  const terms = book.on(input.receivedAt, input);
  const desk = new Desk(index, input.receivedAt);
  const own = desk.deemedBy(terms.law.counting);
  if (!input.validDossier) {
    const standing = standingOf(index, dayOfReceipt(index, own ?? desk.refuse()));
    return { index, reads: book.source, input, terms, receipt: own, standing, ...NOTHING_OWED };
  }
  const statutory = terms.statutory === null ? null : desk.count(terms.statutory);
  const promises = terms.promises.map((applying) => weigh(desk, applying));
  const binding = earliestOf(promises);
  const golden = terms.golden.length === 0 ? null : goldenDayFor(index, terms.golden, (own ?? desk.refuse()).session);
  const owed = statutory !== null || binding !== null;
  const lastDay = owed ? lastDayLookedAt(statutory, promises) : dayOfReceipt(index, own ?? desk.refuse());
  // Every field by name: a spread here costs as much as the count.
  return {
    index,
    reads: book.source,
    input,
    terms,
    receipt: own,
    statutory,
    promises,
    binding,
    due: earlierOf(binding === null ? null : binding.deadline.count.last.due, statutory === null ? null : statutory.count.last.due),
    golden,
    slip: slipFor({ index, terms, input, binding, statutory }),
    standing: standingOf(index, Math.max(lastDay, golden?.place ?? 0)),
  };
}

const NOTHING_OWED = Object.freeze({ statutory: null, promises: Object.freeze([]), binding: null, due: null, golden: null, slip: null });

function weigh(desk: Desk, applying: PromiseTerm): WeighedPromise {
  const receipt = desk.deemed(applying.term);
  const outcome = promiseOn(desk.index, applying, receipt);
  if (receipt === undefined) return desk.refuse();
  if (outcome === 'not-a-model-day') return { applying, outcome, receipt, deadline: null, target: null };
  const deadline = desk.count(termUnder(outcome, applying));
  return { applying, outcome, receipt, deadline, target: applying.target === null ? null : desk.count(applying.target) };
}

/** An answer is projected where any day it had to look at is. */
function lastDayLookedAt(statutory: Counted | null, promises: readonly WeighedPromise[]): number {
  let last = statutory === null ? 0 : lastDayOf(statutory.count);
  for (const { deadline, target } of promises) {
    if (deadline !== null) last = Math.max(last, lastDayOf(deadline.count));
    if (target !== null) last = Math.max(last, lastDayOf(target.count));
  }
  return last;
}

/** The promise that is due first; of two at once the one that comes first. */
function earliestOf(promises: readonly WeighedPromise[]): AppliedTerm | null {
  let best: AppliedTerm | null = null;
  for (const next of promises) {
    if (applies(next) && (best === null || next.deadline.count.last.due < best.deadline.count.last.due)) best = next;
  }
  return best;
}

/** Whether a promise applies to the receipt. */
export function applies(promise: WeighedPromise): promise is AppliedTerm {
  return promise.deadline !== null;
}

function earlierOf(a: number | null, b: number | null): number | null {
  return a === null || b === null ? (a ?? b) : Math.min(a, b);
}

/** The last day looked at to deem a receipt: its own, or that of the session it falls to. */
function dayOfReceipt(index: SessionIndex, { day, session }: Receipt): number {
  return Math.max(day, index.dayOf(session));
}
