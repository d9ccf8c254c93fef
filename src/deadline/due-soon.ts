import type { SessionIndex } from '../calendar/session-index.js';
import { refuse } from '../errors.js';
import type { CountingProfile } from './counting-profile.js';
import type { TimeLimit } from './time-limit.js';

/** From when something is due soon: when so many sessions or fewer remain, or once such a share of them has closed. */
export type DueSoon = { readonly sessions: number } | { readonly share: number };

/**
 * Reads from when something is due soon; undefined where neither is given.
 *
 * @throws RuleError `invalid-input`
 * @internal
 */
export function readDueSoon(sessions: unknown, share: unknown): DueSoon | undefined {
  if (share === undefined) {
    if (sessions === undefined) return undefined;
    if (typeof sessions === 'number' && Number.isInteger(sessions) && sessions >= 0 && sessions <= 1000) return { sessions };
    return refuse('invalid-input', 'dueSoonSessions', sessions, 'a whole number of sessions from 0 to 1000');
  }
  if (sessions !== undefined) refuse('invalid-input', 'dueSoonShare', share, 'only one of dueSoonSessions and dueSoonShare');
  if (typeof share === 'number' && share >= 0 && share <= 1) return { share };
  return refuse('invalid-input', 'dueSoonShare', share, 'a share of the sessions of the limit from 0 to 1, such as 0.8');
}

/**
 * How many sessions remain when something begins to be due soon.
 *
 * @param sessions - how many the limit has
 * @internal
 */
export function soonFrom(dueSoon: DueSoon, sessions: () => number): number {
  if ('sessions' in dueSoon) return dueSoon.sessions;
  // None need have closed: soon from the receipt on, whose own day may not be counted.
  if (dueSoon.share === 0) return Infinity;
  const all = sessions();
  // A share is a decimal fraction: what it leaves of a whole number may miss that by a hair.
  return Math.floor(all - all * dueSoon.share + 1e-9);
}

/**
 * The sessions that a limit counts by itself: two for a working day that is counted in sessions; undefined for any other limit.
 *
 * @internal
 */
export function sessionsCounted({ limit, profile }: { readonly limit: TimeLimit; readonly profile: CountingProfile }): number | undefined {
  return limit.unit === 'working-days' && profile.start !== 'elapsed' ? limit.value * 2 : undefined;
}

/**
 * How many sessions close in (from, to].
 *
 * @param from - milliseconds since 1970, as `to`
 * @throws RuleError `outside-calendar`, `undecided-days`
 * @internal
 */
export function sessionsClosing(index: SessionIndex, from: number, to: number): number {
  return index.sessionAtOrAfter(index.place('at', to)) - index.sessionAtOrAfter(index.place('at', from));
}
