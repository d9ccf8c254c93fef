import { sessionsCounted, soonFrom, type DueSoon } from '../deadline/due-soon.js';
import type { DeadlineStatus } from '../deadline/status-of.js';
import type { DossierStatus } from './assessment.js';
import { breachesOf, type BrokenRule } from './breaches.js';
import { newDateOf, type NewDate } from './extension.js';
import { dueOf, earlierOf, type Reckoned, type ReckonedPromise, type Reckoning } from './reckoning.js';

/**
 * What became of one run of a dossier at one moment, in numbers: everything that an assessment or a report says of it follows from
 * here. Instants are milliseconds since 1970.
 *
 * @internal
 */
export interface Judgement {
  /** The moment it is judged at: its end, or now while it is open. */
  readonly moment: number;
  /** When the result was ready or the dossier refused; null for any other end and while it is open. */
  readonly judgedAt: number | null;
  readonly promise: ReckonedPromise | null;
  readonly statute: Reckoned | null;
  /** The earlier of the two. */
  readonly bound: Reckoned | null;
  readonly breaches: readonly BrokenRule[];
  readonly newDate: NewDate | null;
  /** When it is due: what binds, or the new date of a valid extension; null on hold or without a limit. */
  readonly due: number | null;
  readonly status: DossierStatus;
}

/**
 * Judges a dossier as it stands at a moment. A result is judged by what binds; an open dossier by the new date, where it has one.
 *
 * @internal
 */
export function judge(reckoning: Reckoning, now: number, dueSoon: DueSoon): Judgement {
  const { end } = reckoning.log;
  const judgedAt = end !== null && (end.type === 'result' || end.type === 'refused') ? end.at : null;
  const promise = reckoning.promise();
  const statute = reckoning.statute();
  const bound = earlierOf(promise, statute);
  const breaches = breachesOf(reckoning, bound);
  const newDate = newDateOf(reckoning, bound, breaches);
  const onHold = isOnHold(reckoning, bound, newDate);
  const due = onHold ? null : newDate === null ? (bound?.due ?? null) : newDate.due;
  const moment = end?.at ?? now;
  const status = statusOf(reckoning, { moment, judgedAt, bound, newDate, due }, onHold, dueSoon);
  // Every field by name: a spread here costs as much as the count.
  return { moment, judgedAt, promise, statute, bound, breaches, newDate, due, status };
}

/** On hold while a stop lasts that began before the deadline so far. */
function isOnHold(reckoning: Reckoning, bound: Reckoned | null, newDate: NewDate | null): boolean {
  if (reckoning.holds.length === 0 || reckoning.onHoldSince() === null) return false;
  return newDate === null ? (bound?.due ?? null) === null : newDate.due === null;
}

function statusOf(
  reckoning: Reckoning,
  facts: Pick<Judgement, 'moment' | 'judgedAt' | 'bound' | 'newDate' | 'due'>,
  onHold: boolean,
  dueSoon: DueSoon,
): DossierStatus {
  const { end } = reckoning.log;
  const { bound, due, judgedAt, moment } = facts;
  if (judgedAt !== null) return bound === null ? 'on-time' : judgedStatus(bound, judgedAt, dueOf(bound));
  if (end !== null) return end.type as 'stopped' | 'closed' | 'withdrawn';
  if (onHold) return 'on-hold';
  if (due === null) return 'running';
  if (moment > due) return 'overdue';
  return reckoning.sessionsClosing(moment, due) <= soonFromOf(reckoning, facts, due, dueSoon) ? 'due-soon' : 'running';
}

/**
 * Before the due session opens: early; up to the end: on time.
 *
 * @internal
 */
export function judgedStatus({ opens }: Reckoned, judgedAt: number, latest: number): 'early' | 'on-time' | 'late' {
  if (judgedAt < opens) return 'early';
  return judgedAt <= latest ? 'on-time' : 'late';
}

/**
 * How many sessions remain when a dossier begins to be due soon.
 *
 * @param due - when it is due
 * @internal
 */
export function soonFromOf(reckoning: Reckoning, judgement: Pick<Judgement, 'bound' | 'newDate'>, due: number, dueSoon: DueSoon): number {
  return soonFrom(dueSoon, () => sessionsOfLimit(reckoning, judgement, due));
}

/** The sessions that the limit counts: two for a working day, else those from its beginning to its end that are not on hold. */
function sessionsOfLimit(reckoning: Reckoning, { bound, newDate }: Pick<Judgement, 'bound' | 'newDate'>, due: number): number {
  const running = newDate === null ? bound : newDate.anew;
  const counted = running === null ? undefined : sessionsCounted(running.term);
  if (counted !== undefined) return counted;
  const began = (running ?? bound)?.began ?? reckoning.log.countedFrom;
  const lost = reckoning.holds
    .map(({ from, to }) => reckoning.sessionsClosing(Math.max(from, began), Math.min(to, due)))
    .reduce((sum, sessions) => sum + Math.max(0, sessions), 0);
  return Math.max(0, reckoning.sessionsClosing(began, due) - lost);
}

/** The status of a run against the promise alone; null without one, and for an end without a result. */
export function againstPromise(reckoning: Reckoning, judgement: Judgement): DeadlineStatus | null {
  const { promise } = judgement;
  return promise === null ? null : against(reckoning, judgement, promise, dueOf(promise));
}

/** The status of a run against the law alone, whose limit ends at its legal end; null as for the promise. */
export function againstLaw(reckoning: Reckoning, judgement: Judgement): DeadlineStatus | null {
  const { statute } = judgement;
  return statute === null ? null : against(reckoning, judgement, statute, statute.legalEnd);
}

function against({ log }: Reckoning, { judgedAt, moment }: Judgement, reckoned: Reckoned, latest: number): DeadlineStatus | null {
  if (log.end !== null && judgedAt === null) return null;
  if (judgedAt !== null) return judgedStatus(reckoned, judgedAt, latest);
  if (reckoned.due === null) return 'on-hold';
  return moment > latest ? 'overdue' : 'running';
}
