import { judge, judgedStatus } from './judgement.js';
import type { Reckoning } from './reckoning.js';

/** Where one run of a dossier stands by law: settled early, on time or late; open in time or overdue. */
export type StandingByLaw = 'early' | 'on-time' | 'late' | 'open-in-time' | 'open-overdue';

const NO_SESSIONS = { sessions: 0 } as const;

/**
 * Where one run of a dossier stands by law at a moment, without making an answer of it; null where no limit is stated.
 *
 * Any end is judged as a result is: by its instant. What ended or waits on hold has not missed anything. A valid new date keeps an
 * open dossier in time.
 *
 * @param now - milliseconds since 1970
 * @internal
 */
export function standingByLaw(reckoning: Reckoning, now: number): StandingByLaw | null {
  const statute = reckoning.statute();
  if (statute === null) return null;
  const { end, extensions } = reckoning.log;
  if (end !== null) return statute.due === null ? 'on-time' : judgedStatus(statute, end.at, statute.legalEnd);
  if (statute.due === null || now <= statute.legalEnd) return 'open-in-time';
  return extensions.length > 0 && isWithinNewDate(reckoning, now) ? 'open-in-time' : 'open-overdue';
}

function isWithinNewDate(reckoning: Reckoning, now: number): boolean {
  const { newDate } = judge(reckoning, now, NO_SESSIONS);
  return newDate !== null && (newDate.due === null || now <= newDate.due);
}
