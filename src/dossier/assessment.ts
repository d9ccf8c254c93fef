import type { DateTime } from 'luxon';
import type { Deadline } from '../deadline/deadline.js';
import type { DeadlineStatus } from '../deadline/status-of.js';
import type { Citation } from '../law/citation.js';
import type { FieldName, Level } from '../procedure/procedure.js';
import type { PartDate } from '../sla/part-dates.js';
import type { AssessmentReason, BreachCode, WorkingTime } from './assessment-reason.js';

/**
 * Where a dossier stands. Open: `running`, `due-soon`, `overdue`, `on-hold` · judged: `early`, `on-time`, `late` · ended without
 * a result: `stopped`, `closed`, `withdrawn`.
 */
export type DossierStatus =
  'running' | 'due-soon' | 'overdue' | 'on-hold' | 'early' | 'on-time' | 'late' | 'stopped' | 'closed' | 'withdrawn';

/** What an authority did that the one-stop rules do not allow. */
export interface Breach {
  readonly code: BreachCode;
  /** The index of the event in the dossier. */
  readonly index: number;
  readonly at: DateTime<true>;
  /** Until when it would have been in time, for a late one. */
  readonly limit?: DateTime<true>;
  readonly basis: Citation;
}

/** A date that matters next for an open dossier. */
export interface NextDate {
  /**
   * `golden-day`: work on it that day · `due-soon-from`: it will be due soon · `apology-by`: the last moment for an apology with
   * a new date · `due` · `closing`: without the supplement it is closed then.
   */
  readonly code: 'golden-day' | 'due-soon-from' | 'apology-by' | 'due' | 'closing';
  readonly at: DateTime<true>;
}

/** How a result was judged that was taken back when the dossier was reopened. */
export interface PastJudgement {
  readonly status: 'early' | 'on-time' | 'late';
  readonly judgedAt: DateTime<true>;
  readonly due: DateTime<true> | null;
  readonly againstPromise: DeadlineStatus | null;
  readonly againstStatute: DeadlineStatus | null;
}

/** Kết quả đánh giá: what became of a promise, at one moment. */
export interface Assessment {
  readonly id: string;
  readonly procedure: string;
  readonly field: FieldName;
  readonly level: Level;
  /** The moment of judging. */
  readonly at: DateTime<true>;
  readonly receivedAt: DateTime<true>;
  readonly status: DossierStatus;
  /** How it ended: `refused` is an outcome, judged like a result; null while it is open. */
  readonly outcome: 'result' | 'refused' | 'stopped' | 'closed' | 'withdrawn' | null;
  /** When the result was ready, or the dossier refused. */
  readonly judgedAt: DateTime<true> | null;
  /** The earlier of promise and statutory limit with the stops so far, or the new date of a valid extension; null on hold. */
  readonly due: DateTime<true> | null;
  /** The new date of a valid extension; it moves `due` and the open statuses, not what is judged. */
  readonly extendedUntil: DateTime<true> | null;
  /** The date on the slip, as it was printed; the latest, where a slip was issued anew. */
  readonly printedDue: DateTime<true> | null;
  /** Working time in (at, due], while open and not overdue. */
  readonly remaining: WorkingTime | null;
  /** Working time in (due, at], or up to when the result was ready. */
  readonly overdueBy: WorkingTime | null;
  /** Whether the promise was missed: past `promised.due`. False without a promise. */
  readonly promiseMissed: boolean;
  /** Whether the law was: past `statutory.legalEnd`. */
  readonly legallyOverdue: boolean;
  /** Whether the target of the promise was met; null without one, or while that is open. */
  readonly targetMet: boolean | null;
  /** The status against the promise alone; null without one, or where it does not count in the rate. */
  readonly againstPromise: DeadlineStatus | null;
  /** The status against the law alone, its end being `legalEnd`. */
  readonly againstStatute: DeadlineStatus | null;
  /** Circular 01/2018/TT-VPCP, art. 13, by the statute: early 2, on time 1, late 0; null where nothing is judged. */
  readonly score: 0 | 1 | 2 | null;
  /** The policy whose promise binds. */
  readonly policy: string | null;
  readonly breaches: readonly Breach[];
  /** For an open dossier, the dates that matter next, in order. */
  readonly next: readonly NextDate[];
  /** How the results were judged that were taken back, in order; left out where the dossier was never reopened. */
  readonly judgedBefore?: readonly PastJudgement[];
  /** When each named part of a limit in sequence was due, those of the law first; left out where no part has a name. */
  readonly parts?: readonly PartDate[];
  /** The deadline by the promise that binds, with the stops; worked out when first read. */
  readonly promised: Deadline | null;
  /** The deadline by law, with the stops; worked out when first read. */
  readonly statutory: Deadline | null;
  /** Why, as data, worked out when first read; `explain` says it. */
  readonly reasons: readonly AssessmentReason[];
  /** Plain data with ISO 8601 instants at +07:00, deadlines and reasons included. */
  toJSON(): unknown;
}
