import type { DateTime } from 'luxon';
import type { Standing } from '../calendar/working-calendar.js';
import type { SessionHours } from '../calendar/session.js';
import type { UndecidedFact } from '../explanation/reason.js';
import type { DeadlineStep } from '../explanation/step.js';
import type { LocalDate } from '../time/local-date.js';
import { formatInstant, iso, toDateTime } from '../time/vietnam-time.js';
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

/** What a deadline is made of besides its steps; instants in milliseconds since 1970. */
export interface DeadlineParts {
  readonly due: number | null;
  readonly session: DueSession | null;
  readonly limit: TimeLimit;
  readonly profile: CountingProfile;
  readonly calendar: string;
  readonly standing: Standing;
  readonly undecided: readonly UndecidedFact[];
}

/** The instants that are made into `DateTime`s when they are read. */
export interface DeadlineInstants {
  readonly receivedAt: number;
  readonly deemedReceivedAt: number;
  readonly legalEnd: number | null;
  readonly since: number | null;
}

/**
 * A deadline. Its steps are worked out, and the instants besides `due` made, when they are first read: most callers read the
 * date and nothing else.
 *
 * @internal
 */
export class CountedDeadline {
  readonly state: 'due' | 'on-hold';
  readonly due: DateTime<true> | null;
  readonly session: DueSession | null;
  readonly limit: TimeLimit;
  readonly profile: CountingProfile;
  readonly calendar: string;
  readonly standing: Standing;
  readonly undecided: readonly UndecidedFact[];
  readonly #instants: DeadlineInstants;
  readonly #walk: () => readonly DeadlineStep[];
  #steps: readonly DeadlineStep[] | undefined;

  constructor(parts: DeadlineParts, instants: DeadlineInstants, walk: () => readonly DeadlineStep[]) {
    this.state = parts.due === null ? 'on-hold' : 'due';
    this.due = parts.due === null ? null : toDateTime(parts.due);
    this.session = parts.session;
    this.limit = parts.limit;
    this.profile = parts.profile;
    this.calendar = parts.calendar;
    this.standing = parts.standing;
    this.undecided = parts.undecided;
    this.#instants = instants;
    this.#walk = walk;
    Object.freeze(this);
  }

  /** The instants of a deadline, in milliseconds since 1970. */
  static instantsOf(deadline: CountedDeadline): DeadlineInstants {
    return deadline.#instants;
  }

  get receivedAt(): DateTime<true> {
    return toDateTime(this.#instants.receivedAt);
  }

  get deemedReceivedAt(): DateTime<true> {
    return toDateTime(this.#instants.deemedReceivedAt);
  }

  get legalEnd(): DateTime<true> | null {
    const { legalEnd } = this.#instants;
    return legalEnd === null ? null : toDateTime(legalEnd);
  }

  get since(): DateTime<true> | undefined {
    const { since } = this.#instants;
    return since === null ? undefined : toDateTime(since);
  }

  get steps(): readonly DeadlineStep[] {
    return (this.#steps ??= this.#walk());
  }

  toJSON(): unknown {
    const { receivedAt, deemedReceivedAt, legalEnd, since } = this.#instants;
    const { state, due, session, limit, profile, calendar, standing, undecided, steps } = this;
    return {
      state,
      receivedAt: formatInstant(receivedAt),
      deemedReceivedAt: formatInstant(deemedReceivedAt),
      ...(since === null ? {} : { since: formatInstant(since) }),
      due: due === null ? null : iso(due),
      legalEnd: legalEnd === null ? null : formatInstant(legalEnd),
      session,
      limit,
      profile,
      calendar,
      standing,
      undecided,
      steps,
    };
  }
}

/**
 * The instants of a deadline that was counted here, in milliseconds since 1970: a `DateTime` made only to be compared costs more
 * than the count.
 *
 * @internal
 */
export function instantsOf(deadline: Deadline): DeadlineInstants {
  return CountedDeadline.instantsOf(deadline as unknown as CountedDeadline);
}
