import type { DateTime } from 'luxon';
import { indexOf, type Standing, type WorkingCalendar } from '../calendar/working-calendar.js';
import type { DueDeadline } from '../deadline/deadline.js';
import { refuse } from '../errors.js';
import type { CommitmentReason, SlipGround } from '../explanation/commitment-reason.js';
import { checkCatalog, type Catalog } from '../procedure/catalog.js';
import type { Level, LimitStanding } from '../procedure/procedure.js';
import { checkDate } from '../time/local-date.js';
import type { InstantInput } from '../time/vietnam-time.js';
import { checkLawProfiles, type LawProfile } from './law-profile.js';
import { checkPolicies, type Channel, type SlaPolicy, type SlaPromise } from './policy.js';
import { checkReceipt, Receiver } from './receive.js';
import { TermsBook } from './terms.js';

/** What is known when a dossier is received. */
export interface ReceiveInput {
  /** A code of the catalogue, also in its older local form or with a case suffix. */
  readonly procedure: string;
  readonly receivedAt: InstantInput;
  /** The level that settles it; needed where the procedure has several. */
  readonly level?: Level;
  /** How it came in (default `direct`). An online dossier is received when the desk accepts it. */
  readonly channel?: Channel;
  /** Whether it is complete and valid (default true); `false`: there is no deadline yet. */
  readonly validDossier?: boolean;
  /** Whether something must be verified: promises at once do not apply. Selects no variant by itself. */
  readonly needsVerification?: boolean;
  /** Ids of the procedure's variants that apply. */
  readonly variants?: readonly string[];
  /** Whether the citizen asks for a slip in any case. */
  readonly slipRequested?: boolean;
}

/** A promise that applied to a dossier, with the deadline it gives. */
export interface AppliedPromise {
  readonly policy: SlaPolicy;
  readonly promise: SlaPromise;
  readonly deadline: DueDeadline;
  readonly target: DueDeadline | null;
}

/** Cam kết về một hồ sơ: what is owed to the citizen, by promise and by law. */
export interface Commitment {
  /** The national or own code. */
  readonly procedure: string;
  readonly level: Level;
  readonly receivedAt: DateTime<true>;
  /** The earlier of promise and statutory limit; null where there is neither, or the dossier is incomplete. */
  readonly due: DateTime<true> | null;
  /** By the promise that binds. */
  readonly promised: DueDeadline | null;
  /** The goal of that promise, quicker than it. */
  readonly target: DueDeadline | null;
  /** By law. */
  readonly statutory: DueDeadline | null;
  /** All promises that applied; the earliest binds, of those due together the first of this list. */
  readonly promises: readonly AppliedPromise[];
  /** The policy whose promise binds. */
  readonly policy: SlaPolicy | null;
  /** How far the statutory limit can be relied on; null where none is stated. */
  readonly limitStanding: LimitStanding | null;
  /** Whether a slip is owed; null while the dossier is incomplete. */
  readonly appointmentSlip: { readonly duty: 'issue' | 'only-if-not-returned-at-once'; readonly reason: SlipGround } | null;
  /** The next golden day, on which to work on the dossier, `YYYY-MM-DD`; the reasons say where it lies after `due` or is not known. */
  readonly goldenDay: string | null;
  readonly standing: Standing;
  /** Why, as data, worked out when first read; `explain` says it. */
  readonly reasons: readonly CommitmentReason[];
  /** Plain data with ISO 8601 instants at +07:00, reasons included; `explain` takes it after parsing, too. */
  toJSON(): unknown;
}

/** Bộ quy tắc: the rules of one settling authority. */
export interface Rulebook {
  readonly calendar: WorkingCalendar;
  readonly catalog: Catalog;
  readonly policies: readonly SlaPolicy[];
  /**
   * What is owed to a citizen whose dossier is received.
   *
   * @throws RuleError `unknown-procedure`, `nothing-in-force`, `conflicting-rules` (two law profiles in force), `invalid-date-time`,
   *   `invalid-limit` (variants), `invalid-profile` (a cut-off under a profile that keeps the date), `uncertain-limit`
   *   (where the rulebook refuses those), `outside-calendar`, `undecided-days`, `invalid-input` (unknown keys, too)
   */
  receive(input: ReceiveInput): Commitment;
  /** The law profile of a receipt on a day. */
  lawProfileOn(date: string): LawProfile;
}

interface RulebookParts {
  readonly calendar: WorkingCalendar;
  readonly catalog: Catalog;
  readonly policies: readonly SlaPolicy[];
  readonly bareDays: 'calendar' | 'working';
  readonly refuseUncertainLimits?: boolean;
  readonly lawProfiles: readonly LawProfile[];
}

// Found under a registered symbol, so that the ESM and the CommonJS copy of this version know each other's rulebooks.
const TERMS = Symbol.for('tthc-rules.TermsBook/1');

/**
 * A rulebook from parts of outside.
 *
 * @internal
 */
export function rulebookOf(parts: RulebookParts): Rulebook {
  const { calendar, bareDays, refuseUncertainLimits = false } = parts;
  const index = indexOf(calendar);
  const catalog = checkCatalog(parts.catalog);
  if (bareDays !== 'calendar' && bareDays !== 'working') {
    refuse('invalid-input', 'bareDays', bareDays, '"calendar" or "working"; there is no default');
  }
  if (typeof refuseUncertainLimits !== 'boolean') refuse('invalid-input', 'refuseUncertainLimits', refuseUncertainLimits, 'true or false');
  const policies = checkPolicies(parts.policies);
  const lawProfiles = checkLawProfiles(parts.lawProfiles);
  const terms = new TermsBook({ index, catalog, policies, bareDays, refuseUncertainLimits, lawProfiles });
  const rulebook = {
    calendar,
    catalog,
    policies,
    receive: (input: ReceiveInput) => new Receiver(terms, checkReceipt(input)).commitment(),
    lawProfileOn: (date: string) => {
      checkDate('date', date);
      return terms.lawOn(date);
    },
  };
  Object.defineProperty(rulebook, TERMS, { value: terms });
  return Object.freeze(rulebook);
}

/**
 * The terms behind a rulebook of this library.
 *
 * @throws RuleError `invalid-input` for anything else
 * @internal
 */
export function termsBookOf(rulebook: unknown): TermsBook {
  let terms: TermsBook | undefined;
  try {
    if (typeof rulebook === 'object' && rulebook !== null) terms = (rulebook as { [TERMS]?: TermsBook })[TERMS];
  } catch {
    // A proxy that throws is no rulebook.
  }
  if (typeof terms === 'object' && terms.source !== undefined) return terms;
  return refuse('invalid-input', 'rulebook', rulebook, 'a rulebook of createRulebook()');
}
