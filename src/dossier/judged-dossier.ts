import type { DateTime } from 'luxon';
import type { Deadline } from '../deadline/deadline.js';
import type { DeadlineStatus } from '../deadline/status-of.js';
import type { AssessmentReason } from '../explanation/assessment-reason.js';
import type { FieldName, Level } from '../procedure/procedure.js';
import { formatInstant, iso, toDateTime } from '../time/vietnam-time.js';
import type { Assessment, Breach, DossierStatus, NextDate, PastJudgement, WorkingTime } from './assessment.js';

/** What is known at once. */
export type JudgedParts = Omit<Assessment, keyof Instants | keyof Later | 'toJSON'>;

/** The instants that an assessment repeats, in milliseconds; made into DateTimes when they are read. */
export interface Instants {
  readonly at: number;
  readonly receivedAt: number;
  readonly judgedAt: number | null;
  readonly extendedUntil: number | null;
  readonly printedDue: number | null;
}

/** What is worked out only when it is read. */
export interface Later {
  readonly promised: () => Deadline | null;
  readonly statutory: () => Deadline | null;
  readonly reasons: () => readonly AssessmentReason[];
}

/**
 * An assessment; its deadlines and reasons are worked out when they are first read.
 *
 * @internal
 */
export class JudgedDossier implements Assessment {
  readonly id: string;
  readonly procedure: string;
  readonly field: FieldName;
  readonly level: Level;
  readonly status: DossierStatus;
  readonly outcome: Assessment['outcome'];
  readonly due: DateTime<true> | null;
  readonly remaining: WorkingTime | null;
  readonly overdueBy: WorkingTime | null;
  readonly promiseMissed: boolean;
  readonly legallyOverdue: boolean;
  readonly targetMet: boolean | null;
  readonly againstPromise: DeadlineStatus | null;
  readonly againstStatute: DeadlineStatus | null;
  readonly score: 0 | 1 | 2 | null;
  readonly policy: string | null;
  readonly breaches: readonly Breach[];
  readonly next: readonly NextDate[];
  declare readonly judgedBefore?: readonly PastJudgement[];
  readonly #instants: Instants;
  readonly #later: Later;
  #promised: Deadline | null | undefined;
  #statutory: Deadline | null | undefined;
  #reasons: readonly AssessmentReason[] | undefined;

  constructor(parts: JudgedParts, instants: Instants, later: Later) {
    this.id = parts.id;
    this.procedure = parts.procedure;
    this.field = parts.field;
    this.level = parts.level;
    this.status = parts.status;
    this.outcome = parts.outcome;
    this.due = parts.due;
    this.remaining = parts.remaining;
    this.overdueBy = parts.overdueBy;
    this.promiseMissed = parts.promiseMissed;
    this.legallyOverdue = parts.legallyOverdue;
    this.targetMet = parts.targetMet;
    this.againstPromise = parts.againstPromise;
    this.againstStatute = parts.againstStatute;
    this.score = parts.score;
    this.policy = parts.policy;
    this.breaches = parts.breaches;
    this.next = parts.next;
    if (parts.judgedBefore !== undefined) this.judgedBefore = parts.judgedBefore;
    this.#instants = instants;
    this.#later = later;
    Object.freeze(this);
  }

  get at(): DateTime<true> {
    return toDateTime(this.#instants.at);
  }

  get receivedAt(): DateTime<true> {
    return toDateTime(this.#instants.receivedAt);
  }

  get judgedAt(): DateTime<true> | null {
    return dateTimeOrNull(this.#instants.judgedAt);
  }

  get extendedUntil(): DateTime<true> | null {
    return dateTimeOrNull(this.#instants.extendedUntil);
  }

  get printedDue(): DateTime<true> | null {
    return dateTimeOrNull(this.#instants.printedDue);
  }

  get promised(): Deadline | null {
    if (this.#promised === undefined) this.#promised = this.#later.promised();
    return this.#promised;
  }

  get statutory(): Deadline | null {
    if (this.#statutory === undefined) this.#statutory = this.#later.statutory();
    return this.#statutory;
  }

  get reasons(): readonly AssessmentReason[] {
    return (this.#reasons ??= this.#later.reasons());
  }

  toJSON(): unknown {
    const text = (ms: number | null): string | null => (ms === null ? null : formatInstant(ms));
    const { at, receivedAt, judgedAt, extendedUntil, printedDue } = this.#instants;
    return {
      ...partsOf(this),
      at: formatInstant(at),
      receivedAt: formatInstant(receivedAt),
      judgedAt: text(judgedAt),
      due: this.due === null ? null : iso(this.due),
      extendedUntil: text(extendedUntil),
      printedDue: text(printedDue),
      breaches: this.breaches.map(({ at, limit, ...rest }) => ({
        ...rest,
        at: iso(at),
        ...(limit === undefined ? {} : { limit: iso(limit) }),
      })),
      next: this.next.map(({ code, at }) => ({ code, at: iso(at) })),
      ...(this.judgedBefore === undefined
        ? {}
        : {
            judgedBefore: this.judgedBefore.map(({ judgedAt: then, due, ...rest }) => ({
              ...rest,
              judgedAt: iso(then),
              due: due === null ? null : iso(due),
            })),
          }),
      promised: this.promised,
      statutory: this.statutory,
      reasons: this.reasons,
    };
  }
}

function dateTimeOrNull(ms: number | null): DateTime<true> | null {
  return ms === null ? null : toDateTime(ms);
}

/** The own properties of an object, as a plain record. */
function partsOf(value: object): Record<string, unknown> {
  return Object.fromEntries(Object.entries(value));
}
