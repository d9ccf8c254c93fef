import { refuse } from '../errors.js';
import type { ClosureDecision, DayDecision, HoursDecision, OpeningDecision, SwapDecision } from './day-decision.js';
import { HALVES, type Half } from './session.js';

/** The decisions of one date, as far as they say something of their own. */
export interface DecisionsOfADay {
  swap?: { readonly decision: SwapDecision; readonly decreed: boolean };
  hours?: HoursDecision;
  readonly openings: OpeningDecision[];
  readonly closures: ClosureDecision[];
  /** The keys of all that were taken up: an equal decision says nothing new. */
  readonly taken: Set<string>;
}

/**
 * Takes a decision up among those of one of its dates. Closures add up; an equal decision says nothing new; what contradicts
 * another is refused, whichever comes first in the list.
 *
 * @throws RuleError `invalid-decision`
 * @internal
 */
export function takeUp(of: DecisionsOfADay, decision: DayDecision, date: string, decreed: boolean): void {
  const key = keyOf(decision);
  if (of.taken.has(key)) return;
  of.taken.add(key);
  switch (decision.kind) {
    case 'swap': {
      if (of.swap !== undefined) refuseSecond(decision, date, 'swap', of.swap.decision);
      of.swap = { decision, decreed };
      return;
    }
    case 'hours': {
      const { hours, openings } = of;
      if (hours !== undefined) refuseSecond(decision, date, 'hours', hours);
      if (openings[0] !== undefined) refuseBeside(decision, date, openings[0]);
      of.hours = decision;
      return;
    }
    case 'opening': {
      if (of.hours !== undefined) refuseBeside(decision, date, of.hours);
      for (const half of halvesOf(decision)) {
        const closed = of.closures.find((closure) => closesAll(closure, half));
        if (closed !== undefined) refuseHalf(decision, date, half, closed);
        const other = of.openings.find((opening) => halvesOf(opening).includes(half));
        if (other !== undefined) refuseHalf(decision, date, half, other);
      }
      of.openings.push(decision);
      return;
    }
    case 'closure': {
      for (const half of HALVES.filter((each) => closesAll(decision, each))) {
        const opened = of.openings.find((opening) => halvesOf(opening).includes(half));
        if (opened !== undefined) refuseHalf(decision, date, half, opened);
      }
      of.closures.push(decision);
      return;
    }
  }
}

function refuseSecond(decision: DayDecision, date: string, what: string, other: DayDecision): never {
  return refuse('invalid-decision', nameOf(decision), date, `no second ${what} of that date: ${nameOf(other)} already decides it`);
}

function refuseBeside(decision: DayDecision, date: string, other: DayDecision): never {
  return refuse('invalid-decision', nameOf(decision), date, `hours or an opening, not both of one date: ${nameOf(other)} already opens it`);
}

function refuseHalf(decision: DayDecision, date: string, half: Half, other: DayDecision): never {
  return refuse('invalid-decision', nameOf(decision), date, `no second decision for the ${half}: ${nameOf(other)} already decides it`);
}

/** Whether a closure is of a whole half, whatever its hours. */
function closesAll({ half, from, to }: ClosureDecision, of: Half): boolean {
  return from === undefined && to === undefined && (half === undefined || half === of);
}

/** The halves that a decision speaks of. */
export function halvesOf({ half }: { readonly half?: Half }): readonly Half[] {
  return half === undefined ? HALVES : [half];
}

/** The dates that a decision decides. */
export function datesOf(decision: DayDecision): readonly string[] {
  return decision.kind === 'swap' ? [decision.dayOff, decision.workedInstead] : [decision.date];
}

/** Two decisions with one key decide the same; whoever wrote them down and when makes no difference. */
function keyOf(decision: DayDecision): string {
  return JSON.stringify({ ...decision, issuedOn: undefined, basis: undefined });
}

/** A decision as it is named in a refusal. */
export function nameOf(decision: DayDecision): string {
  const { basis } = decision;
  const what = `${decision.kind} ${datesOf(decision).join('/')}${partOf(decision)}`;
  return basis === undefined ? what : `${what} (${basis.document.slice(0, 80)})`;
}

function partOf(decision: DayDecision): string {
  if (decision.kind === 'closure') {
    const { half, from, to } = decision;
    return `${half === undefined ? '' : ` ${half}`}${from === undefined ? '' : ` from ${from}`}${to === undefined ? '' : ` to ${to}`}`;
  }
  return decision.kind === 'opening' && decision.half !== undefined ? ` ${decision.half}` : '';
}
