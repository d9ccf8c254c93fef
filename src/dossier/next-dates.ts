import { countFrom } from '../deadline/compute-deadline.js';
import { countingOf } from '../deadline/count.js';
import { profiles } from '../deadline/counting-profile.js';
import type { DueSoon } from '../deadline/due-soon.js';
import { legalEndOf } from '../deadline/measure.js';
import { findModelDay, openingOf } from '../sla/golden-day.js';
import type { SlaPolicy } from '../sla/policy.js';
import { isAtOnce } from '../sla/terms.js';
import { DAY_MS, toDateTime } from '../time/vietnam-time.js';
import type { NextDate } from './assessment.js';
import { latestApology } from './extension.js';
import { soonFromOf, type Judgement } from './judgement.js';
import type { Reckoning } from './reckoning.js';

/**
 * The dates that matter next for an open dossier, in order: what is over is left out.
 *
 * @internal
 */
export function nextDates(
  reckoning: Reckoning,
  judgement: Judgement,
  now: number,
  dueSoon: DueSoon,
  closing: number | null,
): readonly NextDate[] {
  const { due, statute } = judgement;
  const dates: NextDate[] = [];
  const add = (code: NextDate['code'], at: number | null): void => {
    if (at !== null && at > now) dates.push(Object.freeze({ code, at: toDateTime(at) }));
  };
  add('due', due);
  if (due !== null) {
    add('due-soon-from', dueSoonFrom(reckoning, due, soonFromOf(reckoning, judgement, due, dueSoon)));
    const golden = nextGoldenOpening(reckoning, now);
    // Past the deadline any golden day is welcome; before it only one that is in time.
    if (golden !== null && (golden < due || now > due)) add('golden-day', golden);
  }
  if (statute !== null && mayExtend(reckoning)) add('apology-by', latestApology(reckoning, statute));
  add('closing', closing);
  return Object.freeze(dates.sort((a, b) => a.at.toMillis() - b.at.toMillis()));
}

/** The moment from which no more than the sessions of "due soon" remain. */
function dueSoonFrom({ index }: Reckoning, due: number, sessions: number): number | null {
  const session = index.sessionAtOrAfter(due - index.origin) - sessions - 1;
  return index.has(session) ? index.origin + index.closesAt(session) : null;
}

/** The opening of the next golden day, or golden half of a day, on which to work on the dossier; null without one. */
function nextGoldenOpening(reckoning: Reckoning, now: number): number | null {
  const { index, terms } = reckoning;
  if (terms.golden.length === 0) return null;
  const at = index.place('at', now);
  const next = Math.min(...terms.golden.map((policy) => goldenOpening(reckoning, policy, at)));
  return next === Infinity ? null : index.origin + next;
}

/** The opening of a policy's next model day in milliseconds since the first midnight; one that is open already is not the next. */
function goldenOpening({ index }: Reckoning, policy: SlaPolicy, at: number): number {
  const today = Math.floor(at / DAY_MS);
  for (const from of [today, today + 1]) {
    const day = findModelDay(index, policy, from);
    if (day === undefined) return Infinity;
    const opening = openingOf(index, policy, day);
    if (opening > at) return opening;
  }
  return Infinity;
}

/** Whether another new date may be given; never for a limit within the day. */
function mayExtend({ log, terms }: Reckoning): boolean {
  return log.extensions.length < terms.law.extension.most && terms.stated !== null && !isAtOnce(terms.stated.limit);
}

/**
 * When a dossier that waits for its supplement is closed; null for one that does not wait, or that has ended.
 *
 * @internal
 */
export function closingOf({ index, log, terms }: Reckoning): number | null {
  const { closing } = terms.law;
  if (closing === undefined || log.waitingSince === null || log.end !== null) return null;
  const wait = countingOf({ unit: 'calendar-days', value: closing.calendarDays }, profiles.civilCode);
  const { last } = countFrom(index, wait, log.waitingSince, []);
  return index.origin + legalEndOf(last.leg.limit, last.due);
}
