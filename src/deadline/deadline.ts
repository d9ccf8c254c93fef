import type { DateTime } from 'luxon';
import { Answer } from '../answer.js';
import type { SessionHours } from '../calendar/session.js';
import type { UndecidedFact } from '../calendar/undecided-fact.js';
import type { Standing } from '../calendar/working-calendar.js';
import type { LocalDate } from '../time/local-date.js';
import { toDateTime } from '../time/vietnam-time.js';
import type { CountingProfile } from './counting-profile.js';
import type { DeadlineStep } from './step.js';
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

/** What a deadline is made of. Instants are milliseconds since 1970. */
export interface CountedFacts {
  readonly receivedAt: number;
  readonly deemedReceivedAt: number;
  readonly due: number | null;
  readonly legalEnd: number | null;
  readonly since: number | null;
  readonly session: DueSession | null;
  readonly limit: TimeLimit;
  readonly profile: CountingProfile;
  readonly calendar: string;
  readonly standing: Standing;
  readonly undecided: readonly UndecidedFact[];
  readonly walk: () => readonly DeadlineStep[];
}

const receivedAt = Answer.late<CountedFacts>('receivedAt', (facts) => toDateTime(facts.receivedAt));
const deemedReceivedAt = Answer.late<CountedFacts>('deemedReceivedAt', (facts) => toDateTime(facts.deemedReceivedAt));
const legalEnd = Answer.late<CountedFacts>('legalEnd', (facts) => (facts.legalEnd === null ? null : toDateTime(facts.legalEnd)));
const steps = Answer.late<CountedFacts>('steps', ({ walk }) => walk());

/**
 * A deadline. Most callers read the date and nothing else, so the other instants and the steps are late.
 *
 * @internal
 */
export class CountedDeadline extends Answer<CountedFacts> {
  constructor(facts: CountedFacts) {
    super(facts);
    const parts = this as Record<string, unknown>;
    parts['state'] = facts.due === null ? 'on-hold' : 'due';
    receivedAt(this);
    deemedReceivedAt(this);
    if (facts.since !== null) parts['since'] = toDateTime(facts.since);
    parts['due'] = facts.due === null ? null : toDateTime(facts.due);
    legalEnd(this);
    parts['session'] = facts.session;
    parts['limit'] = facts.limit;
    parts['profile'] = facts.profile;
    parts['calendar'] = facts.calendar;
    parts['standing'] = facts.standing;
    parts['undecided'] = facts.undecided;
    steps(this);
    Object.freeze(this);
  }
}

/**
 * The facts of a deadline that was counted here: a `DateTime` made only to be compared costs more than the count.
 *
 * @internal
 */
export function factsOf(deadline: Deadline): CountedFacts {
  return Answer.factsOf(deadline as unknown as CountedDeadline);
}
