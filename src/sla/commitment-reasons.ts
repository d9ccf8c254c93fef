import type { SessionIndex } from '../calendar/session-index.js';
import { legalEndOf } from '../deadline/measure.js';
import type { Citation } from '../law/citation.js';
import { made, deepFreeze } from '../made.js';
import type { Name } from '../name.js';
import type { PublishedLimit, PublishedPart, Variant } from '../procedure/procedure.js';
import { readDay, weekdayOf } from '../time/local-date.js';
import { DAY_MS, dateOf, formatInstant } from '../time/vietnam-time.js';
import type { CommitmentReason } from './commitment-reason.js';
import { isWorked, openingOf } from './golden-day.js';
import type { LawProfile } from './law-profile.js';
import type { OnDayOff, SlaPolicy } from './policy.js';
import { applies, type Received } from './receive.js';
import { nameOf, saidOf } from './terms.js';
import type { Counted, WeighedPromise } from './weighed.js';

/**
 * Why a commitment is what it is, as data: each reason is read off what was worked out, nothing is counted again.
 *
 * @internal
 */
export function commitmentReasons(received: Received): readonly CommitmentReason[] {
  const { procedure, level } = received.terms;
  const reasons: CommitmentReason[] = [
    { code: 'procedure', procedure: procedure.code, name: procedure.name, level },
    ...(received.input.validDossier ? owed(received) : incomplete(received)),
  ];
  return made('commitment', reasons.map(deepFreeze));
}

function owed(received: Received): CommitmentReason[] {
  return [
    ...law(received),
    ...promised(received),
    ...compared(received),
    ...golden(received),
    ...slip(received),
    ...lawNote(received),
    ...(received.due === null ? [{ code: 'no-due-date' } as const] : []),
  ];
}

/** An incomplete dossier has no deadline: a supplement is asked for, on its form. */
function incomplete(received: Received): CommitmentReason[] {
  const { supplementForm, supplement, closing } = received.terms.law;
  return [
    {
      code: 'incomplete-dossier',
      form: { vi: supplementForm.vi, en: supplementForm.en },
      basis: supplementForm.basis,
      ...templateOn(supplementForm, dateOf(received.input.receivedAt)),
      withinWorkingDays: supplement.withinWorkingDays,
      ...(closing === undefined ? {} : { closing }),
    },
    ...lawNote(received),
  ];
}

/** The template of a form on a day, where a circular in force gives one. */
function templateOn(
  { template }: LawProfile['supplementForm'],
  date: string,
): { readonly template?: { readonly name: Name; readonly basis: Citation } } {
  if (template === undefined || date < template.from) return {};
  const { vi, en, basis } = template;
  return { template: { name: { vi, en }, basis } };
}

function lawNote({ terms }: Received): CommitmentReason[] {
  const { note } = terms.law;
  return note === undefined ? [] : [{ code: 'law-as-issued', note }];
}

/** The statutory limit, how it is read and how far it can be relied on. */
function law(received: Received): CommitmentReason[] {
  const { terms, input, statutory, reads } = received;
  const { procedure, stated } = terms;
  const reasons = unchosenVariant(received);
  if (stated === null || statutory === null) {
    const agreed = procedure.variants.find(({ id, limit }) => limit === null && input.variants.includes(id));
    return [...reasons, agreed === undefined ? { code: 'no-limit-stated' } : { code: 'limit-by-agreement', when: agreed.when }];
  }
  const applying = procedure.variants.filter(({ id }) => input.variants.includes(id)).map(named);
  reasons.push({
    code: 'statutory-limit',
    limit: stated.limit,
    due: dueOf(received, statutory),
    legalEnd: legalEndIn(received, statutory),
    basis: stated.basis,
    countingBasis: countingBasisOf(stated.limit, terms.law),
    ...(applying.length === 0 ? {} : { variants: applying }),
    ...(stated.cutOff === undefined ? {} : { cutOff: stated.cutOff }),
    ...(stated.lawMaximum === undefined ? {} : { lawMaximum: stated.lawMaximum }),
  });
  for (const limit of singleLimits(stated.limit)) {
    if (limit.unit === 'days') reasons.push({ code: 'bare-days', value: limit.value, readAs: reads.bareDays });
    if (limit.unit === 'hours' && reads.bareHours !== undefined) {
      reasons.push({ code: 'bare-hours', value: limit.value, readAs: reads.bareHours });
    }
  }
  if (stated.standing === 'fallback') reasons.push({ code: 'fallback-limit' });
  if (stated.standing === 'published') reasons.push({ code: 'published-limit' });
  if (stated.standing === 'unverified') {
    reasons.push({ code: 'unverified-limit', ...(stated.basisLaterThanStart === true ? { basisLaterThanStart: true as const } : {}) });
  }
  return reasons;
}

/** A dossier that must be verified has a variant of its own, and nobody chose it. */
function unchosenVariant({ terms, input }: Received): CommitmentReason[] {
  const cases = terms.procedure.variants.map(({ id }) => id).filter((id) => id.includes('verification'));
  const isUnchosen = input.needsVerification && cases.length > 0 && !cases.some((id) => input.variants.includes(id));
  return isUnchosen ? [{ code: 'verification-variant', variants: cases }] : [];
}

function named({ id, when }: Variant): { readonly id: string; readonly when: Name } {
  return { id, when };
}

/** Only days and hours are counted: a limit in the session, the day or the week names its own end. */
function countingBasisOf({ unit }: PublishedLimit, { countingBasis, hoursBasis = [] }: LawProfile): readonly Citation[] {
  switch (unit) {
    case 'same-session':
    case 'same-day':
    case 'same-week':
      return [];
    case 'hours':
    case 'working-hours':
    case 'clock-hours':
      return hoursBasis;
    default:
      return countingBasis;
  }
}

/** What each policy makes of the receipt: the days it does not work, the promises it excludes, those that apply. */
function promised(received: Received): CommitmentReason[] {
  const { policies, excluded } = received.terms;
  return [
    ...policies.flatMap((policy): CommitmentReason[] =>
      policy.promises.length > 0
        ? daysOff(received, policy)
        : [{ code: 'received-as-it-arises', title: nameOf(policy.title), authority: nameOf(policy.authority) }],
    ),
    ...excluded,
    ...received.promises.flatMap((promise) => weighed(received, promise)),
  ];
}

function weighed(received: Received, weighing: WeighedPromise): CommitmentReason[] {
  const { promise, said, nextWeek } = weighing.applying;
  const { limit } = promise;
  if (!applies(weighing)) {
    const date = received.index.dateAt(Math.floor(weighing.receipt.deemed / DAY_MS));
    return [{ code: 'not-a-model-day', ...said, limit, date }];
  }
  const { outcome, receipt, deadline, target } = weighing;
  const due = dueOf(received, deadline);
  const reasons: CommitmentReason[] = [];
  if (outcome === 'after-last-golden-day') {
    reasons.push({ code: 'after-last-golden-day', ...said, reading: nextWeek === null ? 'same-week' : 'next-week' });
  }
  reasons.push({
    code: 'promise-applies',
    ...said,
    limit: deadline.term.limit,
    due,
    ...(target === null ? {} : { target: { limit: target.term.limit, due: dueOf(received, target) } }),
    ...(promise.onTheSpot === undefined ? {} : { onTheSpot: promise.onTheSpot }),
  });
  // Only too little time left moves a promise in the session: a receipt outside the sessions begins at the next one.
  if (limit.unit === 'same-session' && deadline.count.last.session > receipt.session) {
    reasons.push({ code: 'session-rolled', ...said, minLeadMinutes: limit.minLeadMinutes ?? 0, due });
  }
  return reasons;
}

/** Model weekdays of the week of receipt that are not worked, and what becomes of them. */
function daysOff({ index, receipt }: Received, policy: SlaPolicy): CommitmentReason[] {
  if (receipt === undefined) return [];
  const { half, onDayOff = 'skip' } = policy.days;
  return modelWeekdays(index, policy, Math.floor(receipt.deemed / DAY_MS)).flatMap((place): CommitmentReason[] => {
    if (place < 0 || place >= index.days || isWorked(index, place, half)) return [];
    const { reason } = index.dayAt(place);
    if (reason.code === 'weekly-rest') return [];
    const takenBy = takesOver(index, policy, place, onDayOff);
    return [{ code: 'model-day-off', ...saidOf(policy), date: index.dateAt(place), reason, reading: onDayOff, takenBy }];
  });
}

/** The model weekdays of the week of receipt, and earlier ones in whose role that day can stand. */
function modelWeekdays(index: SessionIndex, { days }: SlaPolicy, deemed: number): readonly number[] {
  const monday = deemed - weekdayOf(index.plan.from + deemed) + 1;
  let first = monday;
  if (days.onDayOff === 'next-working-day') {
    first = deemed;
    while (first > 0 && !isWorked(index, first - 1, days.half)) first--;
  }
  const all = Array.from({ length: monday + 7 - Math.min(first, monday) }, (_, i) => Math.min(first, monday) + i);
  return all.filter((place) => days.weekdays.includes(weekdayOf(index.plan.from + place)));
}

function takesOver(index: SessionIndex, policy: SlaPolicy, place: number, reading: OnDayOff): string | null {
  if (reading === 'skip') return null;
  if (reading === 'inherit-swap') {
    const { reason } = index.dayAt(place);
    if (reason.code !== 'swapped-off') return null;
    // A day worked instead that is closed passes the role on to nobody.
    const heir = readDay(reason.workedInstead) - index.plan.from;
    return isWorked(index, heir, policy.days.half) ? reason.workedInstead : null;
  }
  for (let next = place + 1; next < index.days; next++) {
    if (isWorked(index, next, policy.days.half)) return index.dateAt(next);
  }
  return null;
}

/** Which of several promises binds, and whether the law binds before it. */
function compared(received: Received): CommitmentReason[] {
  const { binding, statutory, promises } = received;
  if (binding === null) return [];
  const { policy, promise } = binding.applying;
  const said = saidOf(policy, promise);
  const { term, count } = binding.deadline;
  const due = dueOf(received, binding.deadline);
  const of = promises.filter(applies).length;
  return [
    ...(of > 1 ? [{ code: 'earliest-promise-binds', ...said, of, limit: term.limit, due } as const] : []),
    ...(statutory !== null && count.last.due > statutory.count.last.due
      ? [{ code: 'promise-later-than-law', ...said, promised: due, statutory: dueOf(received, statutory) } as const]
      : []),
  ];
}

function golden({ index, golden: found, due }: Received): CommitmentReason[] {
  if (found === null) return [];
  const { policy, place } = found;
  const title = nameOf(policy.title);
  if (place === null) {
    const { days, plan } = index;
    const because = plan.from + days < plan.until ? 'undecided' : 'outside-calendar';
    return [{ code: 'golden-day-unknown', title, from: index.dateAt(days), because }];
  }
  const isAfterDue = due !== null && openingOf(index, policy, place) >= due;
  return [{ code: 'golden-day', date: index.dateAt(place), title, ...(isAfterDue ? { afterDue: true as const } : {}) }];
}

function slip({ terms, slip: owing }: Received): CommitmentReason[] {
  if (owing === null) return [];
  const { ground, beyondLaw } = owing;
  const { noSlip, slip: issue } = terms.law;
  if (ground === 'on-the-spot' || ground === 'immediate-procedure') {
    return [{ code: 'slip-only-if-not-at-once', ground, basis: noSlip.basis }];
  }
  return [
    ...(beyondLaw ? [{ code: 'slip-promise-beyond-law', basis: noSlip.basis } as const] : []),
    { code: 'slip-issued', ground, basis: issue.basis },
  ];
}

function dueOf({ index }: Received, { count }: Counted): string {
  return formatInstant(index.origin + count.last.due);
}

function legalEndIn({ index }: Received, { count }: Counted): string {
  return formatInstant(index.origin + legalEndOf(count.last.leg.limit, count.last.due));
}

/** A limit, or the limits of a sequence. */
function singleLimits(limit: PublishedLimit): readonly PublishedPart[] {
  return limit.unit === 'sequence' ? limit.parts.map((part) => ('limit' in part ? part.limit : part)) : [limit];
}
