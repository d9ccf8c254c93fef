import type { DateTime } from 'luxon';
import { deadlineOf } from '../deadline/compute-deadline.js';
import { profiles } from '../deadline/counting-profile.js';
import type { BreachCode } from '../explanation/assessment-reason.js';
import type { Citation } from '../law/citation.js';
import { isAtOnce } from '../sla/terms.js';
import { DAY_MS, toDateTime } from '../time/vietnam-time.js';
import type { Breach } from './assessment.js';
import type { Extension } from './dossier-log.js';
import type { Reckoned, Reckoning } from './reckoning.js';

const NONE: readonly Breach[] = Object.freeze([]);

/**
 * What was asked for and given against the one-stop rules, in the order of the events.
 *
 * @param bound - the deadline that binds
 * @internal
 */
export function breachesOf(reckoning: Reckoning, bound: Reckoned | null): readonly Breach[] {
  const { requests, extensions } = reckoning.log;
  if (requests.length === 0 && extensions.length === 0) return NONE;
  return Object.freeze([...supplementBreaches(reckoning), ...extensionBreaches(reckoning, bound)].sort((a, b) => a.index - b.index));
}

/** A supplement is asked for once, within some working days of the latest receipt. */
function supplementBreaches({ index: calendar, log, terms }: Reckoning): Breach[] {
  const { withinWorkingDays, basis } = terms.law.supplement;
  return log.requests.flatMap(({ index, at, since }, i) => {
    const { legalEnd } = deadlineOf(calendar, { unit: 'working-days', value: withinWorkingDays }, profiles.civilCode, since, []);
    const latest = (legalEnd as DateTime<true>).toMillis();
    const breaches: Breach[] = i === 0 ? [] : [breach('second-supplement-request', index, at, basis)];
    return at > latest ? [breach('late-supplement-request', index, at, basis, latest), ...breaches] : breaches;
  });
}

/** A new date is given once, with an apology, in time, and never for a limit within the day. */
function extensionBreaches(reckoning: Reckoning, bound: Reckoned | null): Breach[] {
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
  return latestApology(reckoning, reckoning.reckon(statutory, before));
}

/**
 * The last moment for an apology with a new date: the close of the last session before the day on which the law's limit ends, or
 * so many days earlier; null on hold.
 *
 * @internal
 */
export function latestApology({ index, terms }: Reckoning, { due }: Reckoned): number | null {
  if (due === null) return null;
  const day = Math.floor((due - index.origin) / DAY_MS) - terms.law.extension.leadDays + 1;
  const session = index.sessionFrom(Math.max(day, 0)) - 1;
  return index.has(session) ? index.origin + index.closesAt(session) : null;
}

/**
 * The last new date that was given as the rules allow.
 *
 * @throws RuleError `outside-calendar` where it lies past the calendar
 * @internal
 */
export function validExtension({ index: calendar, log }: Reckoning, breaches: readonly Breach[]): Extension | null {
  const broken = new Set(breaches.map(({ index }) => index));
  const last = log.extensions.findLast(({ index }) => !broken.has(index));
  if (last === undefined) return null;
  calendar.place(`events[${last.index}].until`, last.until);
  return last;
}

/**
 * When a dossier is due that has a new date: then, unless a stop that lasts or begins after it was given moves the deadline past it.
 *
 * @internal
 */
export function dueAfterExtension({ holds }: Reckoning, extension: Extension | null, bound: number | null): number | null {
  if (extension === null) return bound;
  const { at, until } = extension;
  return bound !== null && holds.some(({ to }) => to > at) ? Math.max(until, bound) : until;
}

function breach(code: BreachCode, index: number, at: number, basis: Citation, limit?: number): Breach {
  return Object.freeze({ code, index, at: toDateTime(at), ...(limit === undefined ? {} : { limit: toDateTime(limit) }), basis });
}
