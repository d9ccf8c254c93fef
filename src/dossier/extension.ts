import type { Hold } from '../deadline/clock-stop.js';
import { DAY_MS, formatInstant } from '../time/vietnam-time.js';
import type { Extension } from './dossier-log.js';
import type { Reckoned, Reckoning } from './reckoning.js';

/** What became of a new date: until when the dossier is due under it. Instants are milliseconds since 1970. */
export interface NewDate {
  readonly until: number;
  readonly at: number;
  /** When it is due now; null on hold. */
  readonly due: number | null;
  /** By how many sessions on hold the new date moved on. */
  readonly moved: number;
  /** The whole limit where a supplement began it anew: the new date is then over. */
  readonly anew: Reckoned | null;
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
 * The last new date that was given as the rules allow, and what the stops since then made of it; null without one.
 *
 * While it is in force it is the deadline so far. A stop that begins before it puts the dossier on hold; a restart begins the whole
 * limit of the law anew, a resume moves it on by the sessions that closed on hold.
 *
 * @throws RuleError `outside-calendar` where it lies past the calendar
 * @internal
 */
export function newDateOf(reckoning: Reckoning, bound: Reckoned | null, breaches: readonly { readonly index: number }[]): NewDate | null {
  const { extensions } = reckoning.log;
  if (extensions.length === 0) return null;
  const last = extensions.findLast(({ index }) => !breaches.some((breach) => breach.index === index));
  if (last === undefined) return null;
  reckoning.index.place(`events[${last.index}].until`, last.until);
  return courseOf(reckoning, bound, last);
}

function courseOf(reckoning: Reckoning, bound: Reckoned | null, { at, until }: Extension): NewDate {
  const { holds, terms } = reckoning;
  const lasting = holds.filter(({ to }) => to > at);
  const limit = terms.statutory ?? bound?.term ?? null;
  let due = until;
  let moved = 0;
  for (const [place, hold] of lasting.entries()) {
    if (hold.from >= due) break;
    if (hold.to === Infinity) return { until, at, due: null, moved, anew: null };
    if (hold.restart && limit !== null) {
      const anew = reckoning.reckon(limit, hold.to, lasting.slice(place + 1));
      return { until, at, due: anew.due, moved, anew: { ...anew, restartedAt: anew.restartedAt ?? hold.to } };
    }
    moved += closedOnHold(reckoning, hold, at);
    due = movedOn(reckoning, until, moved);
  }
  return { until, at, due, moved, anew: null };
}

/** The sessions that closed on hold since an instant. */
function closedOnHold(reckoning: Reckoning, { from, to }: Hold, since: number): number {
  return reckoning.sessionsClosing(Math.max(from, since), to);
}

/** The close of the nth session after the one that an instant falls in or follows. */
function movedOn({ index }: Reckoning, until: number, sessions: number): number {
  if (sessions === 0) return until;
  const at = until - index.origin;
  const next = index.sessionAtOrAfter(at);
  const session = (index.hasOpened(next, at) ? next : next - 1) + sessions;
  if (!index.has(session)) index.refusePlace('a new date moved on from', index.days, formatInstant(until));
  return index.origin + index.closesAt(session);
}
