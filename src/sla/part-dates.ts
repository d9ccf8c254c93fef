import type { DateTime } from 'luxon';
import type { SessionIndex } from '../calendar/session-index.js';
import type { Count } from '../deadline/count.js';
import { partsOf } from '../deadline/time-limit.js';
import type { Name } from '../name.js';
import { toDateTime } from '../time/vietnam-time.js';
import { nameOf, type Term } from './terms.js';

/** Hẹn từng phần: when a named part of a limit in sequence is due, by the law or by the plan that was promised. */
export interface PartDate {
  readonly by: 'law' | 'promise';
  readonly name: Name;
  /** Null while the dossier is on hold before the part ends. */
  readonly due: DateTime<true> | null;
  /** The date printed for it on the latest slip that has one; left out where none was. */
  readonly printedDue?: DateTime<true>;
}

/** The same in milliseconds since 1970. */
export interface PartMoment {
  readonly by: PartDate['by'];
  readonly name: Name;
  readonly due: number | null;
}

/** Whether any part of a limit has a name. */
export function hasNamedParts({ limit }: Term): boolean {
  return limit.unit === 'sequence' && partsOf(limit).some(({ name }) => name !== undefined);
}

/**
 * When each named part of a counted limit is due: where the last leg of it ends.
 *
 * @internal
 */
export function momentsOfParts(index: SessionIndex, by: PartDate['by'], term: Term, { legs, onHoldSince = Infinity }: Count): PartMoment[] {
  return partsOf(term.limit).flatMap(({ name }, part): PartMoment[] => {
    const ends = legs.findLast(({ leg }) => leg.part === part)?.due;
    if (name === undefined || ends === undefined) return [];
    return [{ by, name: nameOf(name), due: ends <= onHoldSince ? index.origin + ends : null }];
  });
}

/**
 * Moments of parts as dates of an answer.
 *
 * @param printed - the dates on slips, by the Vietnamese name of the part
 * @internal
 */
export function datesOfParts(moments: readonly PartMoment[], printed?: ReadonlyMap<string, number>): readonly PartDate[] {
  return Object.freeze(
    moments.map(({ by, name, due }) => {
      const onSlip = printed?.get(name.vi);
      return Object.freeze({
        by,
        name,
        due: due === null ? null : toDateTime(due),
        ...(onSlip === undefined ? {} : { printedDue: toDateTime(onSlip) }),
      });
    }),
  );
}
