import type { DateTime } from 'luxon';
import type { Standing } from '../calendar/working-calendar.js';
import type { SessionHours } from '../calendar/session.js';
import type { UndecidedFact } from '../explanation/reason.js';
import type { DeadlineStep } from '../explanation/step.js';
import type { LocalDate } from '../time/local-date.js';
import { formatInstant } from '../time/vietnam-time.js';
import type { CountingProfile } from './counting-profile.js';
import type { TimeLimit } from './time-limit.js';

/** The session a deadline falls in: its date and its hours. */
export type DueSession = SessionHours & { readonly date: LocalDate };

interface DeadlineFacts {
  readonly receivedAt: DateTime<true>;
  /** When the dossier counts as received: `receivedAt` itself, or a later opening. */
  readonly deemedReceivedAt: DateTime<true>;
  readonly limit: TimeLimit;
  readonly profile: CountingProfile;
  /** The name of the calendar. */
  readonly calendar: string;
  /** Whether the days looked at are settled by published documents, or projected. */
  readonly standing: Standing;
  /** What is not decided about the days looked at; empty where the standing is `decided`. */
  readonly undecided: readonly UndecidedFact[];
  /** How the count went, day by day; worked out when first read. */
  readonly steps: readonly DeadlineStep[];
  /** Plain data with ISO 8601 instants at +07:00, `steps` included; `explain` takes it after parsing, too. */
  toJSON(): unknown;
}

/** Hạn trả kết quả: when a result is due. Instants are Luxon `DateTime`s at +07:00. */
export interface DueDeadline extends DeadlineFacts {
  readonly state: 'due';
  /** The close of the due session, or the instant at which a count of time runs out. A result at `due` is on time. */
  readonly due: DateTime<true>;
  /** 24:00 of the day due (Civil Code 2015, art. 148.6); the same as `due` for limits in the session or in hours. */
  readonly legalEnd: DateTime<true>;
  /**
   * The session it is due in. A limit in hours by the clock can run out when no session is open; then this is the last
   * session that opened before.
   */
  readonly session: DueSession;
}

/** The dossier is on hold: there is no deadline until the clock goes on. */
export interface OnHoldDeadline extends DeadlineFacts {
  readonly state: 'on-hold';
  readonly since: DateTime<true>;
  readonly due: null;
  readonly legalEnd: null;
  readonly session: null;
}

/** A deadline, or the reason there is none yet. Only a stopped clock can be on hold. */
export type Deadline = DueDeadline | OnHoldDeadline;

/** What a deadline is made of: everything but its steps. */
export type DeadlineParts = Omit<DeadlineFacts, 'steps' | 'toJSON'> &
  Pick<DueDeadline | OnHoldDeadline, 'state' | 'due' | 'legalEnd' | 'session'>;

/**
 * A deadline with its steps worked out when they are first read.
 *
 * @internal
 */
export class CountedDeadline {
  readonly state: 'due' | 'on-hold';
  declare readonly since?: DateTime<true>;
  readonly receivedAt: DateTime<true>;
  readonly deemedReceivedAt: DateTime<true>;
  readonly due: DateTime<true> | null;
  readonly legalEnd: DateTime<true> | null;
  readonly session: DueSession | null;
  readonly limit: TimeLimit;
  readonly profile: CountingProfile;
  readonly calendar: string;
  readonly standing: Standing;
  readonly undecided: readonly UndecidedFact[];
  readonly #walk: () => readonly DeadlineStep[];
  #steps: readonly DeadlineStep[] | undefined;

  constructor(parts: DeadlineParts, since: DateTime<true> | undefined, walk: () => readonly DeadlineStep[]) {
    this.state = parts.state;
    if (since !== undefined) this.since = since;
    this.receivedAt = parts.receivedAt;
    this.deemedReceivedAt = parts.deemedReceivedAt;
    this.due = parts.due;
    this.legalEnd = parts.legalEnd;
    this.session = parts.session;
    this.limit = parts.limit;
    this.profile = parts.profile;
    this.calendar = parts.calendar;
    this.standing = parts.standing;
    this.undecided = parts.undecided;
    this.#walk = walk;
    Object.freeze(this);
  }

  get steps(): readonly DeadlineStep[] {
    return (this.#steps ??= this.#walk());
  }

  toJSON(): unknown {
    const json: Record<string, unknown> = {};
    for (const [key, value] of Object.entries(this)) json[key] = isDateTime(value) ? formatInstant(value.toMillis()) : (value as unknown);
    return { ...json, steps: this.steps };
  }
}

function isDateTime(value: unknown): value is DateTime<true> {
  return typeof value === 'object' && value !== null && 'toMillis' in value;
}
