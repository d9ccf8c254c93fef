import type { Citation } from '../law/citation.js';
import type { DayReason, Name } from './reason.js';

/** A limit as it is said: a time limit, or a bare number of days or hours; or several of them, one after another. */
export interface SaidLimit {
  readonly unit: string;
  readonly value?: number;
  readonly exceptHolidays?: boolean;
  readonly nextWeek?: boolean;
  /** Of a sequence. */
  readonly parts?: readonly SaidPart[];
}

/** A limit of a sequence, by itself or with the name of its part. */
export type SaidPart = SaidLimit | { readonly name?: string | Name; readonly limit: SaidLimit };

/** How a dossier was handed in. */
export type SaidChannel = 'direct' | 'online' | 'postal' | 'partly-online';

/** Which promise is spoken of. */
export interface SaidPromise {
  readonly policy: string;
  readonly promise?: string;
  readonly title: Name;
  readonly authority: Name;
}

/** Why a commitment is what it is, as data. Dates are `YYYY-MM-DD`, instants ISO 8601 at +07:00. */
export type CommitmentReason =
  | {
      readonly code: 'procedure';
      readonly procedure: string;
      readonly name: Name;
      readonly level: 'ministry' | 'province' | 'district' | 'commune';
    }
  | {
      readonly code: 'incomplete-dossier';
      readonly form: Name;
      /** The article that asks for the form. */
      readonly basis: Citation;
      /** The template of the form, where a circular in force gives one. */
      readonly template?: { readonly name: Name; readonly basis: Citation };
      readonly withinWorkingDays: number;
      readonly closing?: { readonly calendarDays: number; readonly basis: Citation };
    }
  | (SaidPromise & {
      readonly code: 'promise-applies';
      readonly limit: SaidLimit;
      readonly due: string;
      readonly target?: { readonly limit: SaidLimit; readonly due: string };
      readonly onTheSpot?: 'four-on-the-spot' | 'five-on-the-spot';
    })
  | (SaidPromise & { readonly code: 'not-a-model-day'; readonly limit: SaidLimit; readonly date: string })
  | (SaidPromise & { readonly code: 'channel-excluded'; readonly limit: SaidLimit; readonly channel: SaidChannel })
  | (SaidPromise & { readonly code: 'verification-excluded'; readonly limit: SaidLimit })
  | { readonly code: 'verification-variant'; readonly variants: readonly string[] }
  | (SaidPromise & {
      readonly code: 'model-day-off';
      readonly date: string;
      readonly reason: DayReason;
      readonly reading: 'skip' | 'next-working-day' | 'inherit-swap';
      /** The day that takes the role, or null where none does. */
      readonly takenBy: string | null;
    })
  | (SaidPromise & { readonly code: 'after-last-golden-day'; readonly reading: 'same-week' | 'next-week' })
  | (SaidPromise & { readonly code: 'session-rolled'; readonly minLeadMinutes: number; readonly due: string })
  | (SaidPromise & { readonly code: 'earliest-promise-binds'; readonly of: number; readonly limit: SaidLimit; readonly due: string })
  | (SaidPromise & { readonly code: 'promise-later-than-law'; readonly promised: string; readonly statutory: string })
  | { readonly code: 'received-as-it-arises'; readonly title: Name; readonly authority: Name }
  | {
      readonly code: 'statutory-limit';
      readonly limit: SaidLimit;
      readonly due: string;
      readonly legalEnd: string;
      readonly basis: readonly Citation[];
      /** What a count of days or hours rests on; empty for a limit in the session, the day or the week. */
      readonly countingBasis: readonly Citation[];
      /** The variants of the procedure that apply. */
      readonly variants?: readonly { readonly id: string; readonly when: Name }[];
      readonly cutOff?: string;
      readonly lawMaximum?: { readonly limit: SaidLimit; readonly basis: readonly Citation[] };
    }
  | { readonly code: 'bare-days'; readonly value: number; readonly readAs: 'calendar' | 'working' }
  | { readonly code: 'bare-hours'; readonly value: number; readonly readAs: 'working' | 'clock' }
  | { readonly code: 'no-limit-stated' }
  | { readonly code: 'limit-by-agreement'; readonly when: Name }
  | { readonly code: 'fallback-limit' }
  /** A portal printed it; the act was not looked at. */
  | { readonly code: 'published-limit' }
  /** `basisLaterThanStart`: the limit of the day of receipt was not found, a later one stands in its place. */
  | { readonly code: 'unverified-limit'; readonly basisLaterThanStart?: true }
  /** `afterDue`: no session of it lies before the deadline. */
  | { readonly code: 'golden-day'; readonly date: string; readonly title: Name; readonly afterDue?: true }
  /** The calendar has no answer from a day on: those days are undecided and it refuses them, or they lie outside it. */
  | {
      readonly code: 'golden-day-unknown';
      readonly title: Name;
      readonly from: string;
      readonly because: 'undecided' | 'outside-calendar';
    }
  | { readonly code: 'slip-issued'; readonly ground: SlipGround; readonly basis: Citation }
  | { readonly code: 'slip-only-if-not-at-once'; readonly ground: SlipGround; readonly basis: Citation }
  | { readonly code: 'slip-promise-beyond-law'; readonly basis: Citation }
  | { readonly code: 'law-as-issued'; readonly note: Name }
  | { readonly code: 'no-due-date' };

/**
 * Why a slip is owed or not. `complete-dossier`: the rule · `requested`: the citizen asks for it · `rolled`: the promise moved
 * to another session · `on-the-spot`: the result is promised at once · `immediate-procedure`: the law settles it at once ·
 * `not-prescribed-immediate`: promised at once, but the procedure is not prescribed as immediate · `needs-verification`: something
 * must be verified, so the result does not come right after receipt, whatever the limit.
 */
export type SlipGround =
  'complete-dossier' | 'requested' | 'rolled' | 'on-the-spot' | 'immediate-procedure' | 'not-prescribed-immediate' | 'needs-verification';
