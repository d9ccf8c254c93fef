import type { DateTime } from 'luxon';
import type { Standing } from '../calendar/working-calendar.js';
import type { DueDeadline } from '../deadline/deadline.js';
import type { Level, LimitStanding } from '../procedure/procedure.js';
import type { InstantInput } from '../time/vietnam-time.js';
import type { Channel } from './channel.js';
import type { CommitmentReason, SlipGround } from './commitment-reason.js';
import type { PartDate } from './part-dates.js';
import type { SlaPolicy, SlaPromise } from './policy.js';

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
  /** When each named part of a limit in sequence is due, those of the law first; left out where no part has a name. */
  readonly parts?: readonly PartDate[];
  /** Why, as data, worked out when first read; `explain` says it. */
  readonly reasons: readonly CommitmentReason[];
  /** Plain data with ISO 8601 instants at +07:00, reasons included; `explain` takes it after parsing, too. */
  toJSON(): unknown;
}
