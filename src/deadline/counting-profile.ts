import { isRecord, reading, refuse, refuseUnknownKeys } from '../errors.js';
import { minutesOfDay } from '../time/vietnam-time.js';

/** Where a count of working days starts. */
export type CountStart = 'day-after' | 'session-after' | 'receipt-session' | 'elapsed';

/** What a receipt outside the sessions means. */
export type OffHours = 'next-opening' | 'keep-date';

/**
 * Cách tính thời hạn: how receipt counts. There is no default profile: the law, a policy or the caller names one.
 */
export interface CountingProfile {
  /**
   * Where a count of working days starts; may be left out where the limit does not count working days.
   * `day-after`: the day of receipt is not counted (Civil Code 2015, art. 147) · `session-after`: the session of
   * receipt is not counted · `receipt-session`: the session of receipt is number 1 · `elapsed`: office minutes from
   * the instant of receipt.
   */
  readonly start?: CountStart;
  /**
   * `next-opening`: deemed received when the next session opens · `keep-date`: the receipt keeps its own date and the
   * first session or working day after it is number 1.
   */
  readonly offHours: OffHours;
  /**
   * `HH:mm` in Vietnam: a dossier received strictly after it on a working day is deemed received when the next working
   * day opens. Not with `keep-date`.
   */
  readonly cutOff?: string;
}

/**
 * Named counting profiles. `civilCode` (Civil Code 2015, art. 147: the day of receipt is not counted),
 * `sessionAfterReceipt` (the session of receipt is not counted) and `elapsedTime` (office minutes, as many portal back
 * ends count); all with `next-opening`.
 *
 * @example
 * ```ts
 * import { computeDeadline, profiles, vietnamCalendar, workingDays } from 'tthc-rules/calendar';
 *
 * const due = (profile: (typeof profiles)[keyof typeof profiles]) =>
 *   computeDeadline({ receivedAt: '2025-03-04T09:00', limit: workingDays(1.5), profile, calendar: vietnamCalendar() }).due.toFormat('EEE HH:mm', { locale: 'en' });
 * due(profiles.civilCode); // => 'Thu 11:30'
 * due(profiles.sessionAfterReceipt); // => 'Wed 17:00'
 * due(profiles.elapsedTime); // => 'Wed 14:45'
 * ```
 */
export const profiles: Readonly<
  Record<'civilCode' | 'sessionAfterReceipt' | 'elapsedTime', CountingProfile & { readonly start: CountStart }>
> = Object.freeze({
  civilCode: Object.freeze({ start: 'day-after', offHours: 'next-opening' }),
  sessionAfterReceipt: Object.freeze({ start: 'session-after', offHours: 'next-opening' }),
  elapsedTime: Object.freeze({ start: 'elapsed', offHours: 'next-opening' }),
});

const STARTS: readonly string[] = ['day-after', 'session-after', 'receipt-session', 'elapsed'];
const OFF_HOURS: readonly string[] = ['next-opening', 'keep-date'];
const KEYS: readonly string[] = ['start', 'offHours', 'cutOff'];

/**
 * Checks a counting profile from outside and copies it, frozen.
 *
 * @param countsWorkingDays - whether the limit needs `start`
 * @internal
 */
export function checkProfile(profile: unknown, countsWorkingDays: boolean): CountingProfile {
  const checked = NAMED.has(profile) ? (profile as CountingProfile) : reading('invalid-profile', 'profile', profile, copyProfile);
  if (countsWorkingDays && checked.start === undefined)
    refuse('invalid-profile', 'profile.start', undefined, `one of ${STARTS.join(', ')}`);
  return checked;
}

// Those that ship are frozen and right: they need no look.
const NAMED: ReadonlySet<unknown> = /* @__PURE__ */ new Set([profiles.civilCode, profiles.sessionAfterReceipt, profiles.elapsedTime]);

function copyProfile(profile: unknown): CountingProfile {
  if (!isRecord(profile)) {
    refuse('invalid-profile', 'profile', profile, 'a counting profile such as profiles.civilCode; there is no default');
  }
  const { start, offHours, cutOff } = profile;
  refuseUnknownKeys('invalid-profile', 'profile', profile, KEYS);
  if (start !== undefined && !STARTS.includes(start as string))
    refuse('invalid-profile', 'profile.start', start, `one of ${STARTS.join(', ')}`);
  if (!OFF_HOURS.includes(offHours as string)) refuse('invalid-profile', 'profile.offHours', offHours, `one of ${OFF_HOURS.join(', ')}`);
  if (cutOff !== undefined && Number.isNaN(minutesOfDay(cutOff))) {
    refuse('invalid-profile', 'profile.cutOff', cutOff, 'a time of day "HH:mm"');
  }
  if (cutOff !== undefined && offHours === 'keep-date') {
    refuse('invalid-profile', 'profile.cutOff', cutOff, 'no cut-off together with offHours "keep-date": use "next-opening"');
  }
  const copy: { start?: CountStart; offHours: OffHours; cutOff?: string } =
    start === undefined ? { offHours: offHours as OffHours } : { start: start as CountStart, offHours: offHours as OffHours };
  if (cutOff !== undefined) copy.cutOff = cutOff as string;
  return Object.freeze(copy);
}
