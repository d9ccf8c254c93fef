import type { Slip } from './dossier-log.js';
import type { Judgement } from './judgement.js';
import type { Reckoning } from './reckoning.js';

/** What the slips of a dossier say beside what is computed. Instants are milliseconds since 1970. */
export interface SlipState {
  /** When a supplement last began the limit anew. */
  readonly restartedAt: number | null;
  /** The last slip printed before that. */
  readonly before: Slip | null;
  /** The last slip for the limit that runs; null where none was printed for it. */
  readonly current: Slip | null;
  /** What the current slip is to say. */
  readonly computed: number | null;
}

/**
 * Which printed date still holds: a date that was printed is never recomputed, but one for a limit that a supplement has begun anew
 * is no longer that of the dossier.
 *
 * @internal
 */
export function latestSlip({ log }: Reckoning, { bound, newDate, due }: Pick<Judgement, 'bound' | 'newDate' | 'due'>): SlipState {
  const { slips } = log;
  const restartedAt = (newDate?.anew ?? bound)?.restartedAt ?? null;
  const isOld = ({ at }: Slip) => restartedAt !== null && at < restartedAt;
  const last = slips.at(-1) ?? null;
  const current = last === null || isOld(last) ? null : last;
  const isOfNewDate = newDate !== null && current !== null && (newDate.anew !== null || current.at >= newDate.at);
  return { restartedAt, before: slips.findLast(isOld) ?? null, current, computed: isOfNewDate ? due : (bound?.due ?? null) };
}
