import { countFrom } from '../deadline/compute-deadline.js';
import { countingOf } from '../deadline/count.js';
import { profiles } from '../deadline/counting-profile.js';
import { legalEndOf } from '../deadline/measure.js';
import type { Citation } from '../law/citation.js';
import { isAtOnce } from '../sla/terms.js';
import type { BreachCode } from './assessment-reason.js';
import { latestApology } from './extension.js';
import type { Reckoned, Reckoning } from './reckoning.js';

/** A rule that an event broke; instants in milliseconds since 1970. */
export interface BrokenRule {
  readonly code: BreachCode;
  /** The index of the event in the dossier. */
  readonly index: number;
  readonly at: number;
  /** Until when it would have been in time; null where it is not a matter of time. */
  readonly limit: number | null;
  readonly basis: Citation;
}

const NONE: readonly BrokenRule[] = Object.freeze([]);

/**
 * What was asked for and given against the one-stop rules, in the order of the events.
 *
 * @param bound - the deadline that binds
 * @internal
 */
export function breachesOf(reckoning: Reckoning, bound: Reckoned | null): readonly BrokenRule[] {
  const { requests, extensions } = reckoning.log;
  if (requests.length === 0 && extensions.length === 0) return NONE;
  return [...supplementBreaches(reckoning), ...extensionBreaches(reckoning, bound)].sort((a, b) => a.index - b.index);
}

/** A supplement is asked for once, within some working days of the latest receipt. */
function supplementBreaches({ index: calendar, log, terms }: Reckoning): BrokenRule[] {
  const { withinWorkingDays, basis, once = basis } = terms.law.supplement;
  const allowed = countingOf({ unit: 'working-days', value: withinWorkingDays }, profiles.civilCode);
  return log.requests.flatMap(({ index, at, since }, i) => {
    const { last } = countFrom(calendar, allowed, since, []);
    const latest = calendar.origin + legalEndOf(last.leg.limit, last.due);
    const breaches: BrokenRule[] = i === 0 ? [] : [breach('second-supplement-request', index, at, once)];
    return at > latest ? [breach('late-supplement-request', index, at, basis, latest), ...breaches] : breaches;
  });
}

/** A new date is given once, with an apology, in time, and never for a limit within the day. */
function extensionBreaches(reckoning: Reckoning, bound: Reckoned | null): BrokenRule[] {
  const { law, stated, promises } = reckoning.terms;
  const { most, basis } = law.extension;
  const withinDay = stated !== null ? isAtOnce(stated.limit) : bound !== null && promises.some(({ promise }) => isAtOnce(promise.limit));
  return reckoning.log.extensions.flatMap(({ index, at, apology }, i) => {
    // One too many or not allowed at all is not late as well.
    const latest = withinDay || i >= most ? null : latestApologyAt(reckoning, at);
    return [
      ...(withinDay ? [breach('extension-not-allowed', index, at, basis)] : []),
      ...(i >= most ? [breach('second-extension', index, at, basis)] : []),
      ...(apology ? [] : [breach('extension-without-apology', index, at, basis)]),
      ...(latest !== null && at > latest ? [breach('late-extension', index, at, basis, latest)] : []),
    ];
  });
}

/** Until when an apology was in time as the law's limit stood at an instant; null without one. */
function latestApologyAt(reckoning: Reckoning, at: number): number | null {
  const { statutory } = reckoning.terms;
  if (statutory === null) return null;
  const before = reckoning.holds.filter(({ from }) => from < at).map((hold) => (hold.to > at ? { ...hold, to: Infinity } : hold));
  return latestApology(reckoning, reckoning.reckon(statutory, reckoning.log.countedFrom, before));
}

function breach(code: BreachCode, index: number, at: number, basis: Citation, limit: number | null = null): BrokenRule {
  return { code, index, at, limit, basis };
}
