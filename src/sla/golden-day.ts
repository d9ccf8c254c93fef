import type { SessionIndex } from '../calendar/session-index.js';
import type { Half } from '../calendar/session.js';
import { indexOf, type WorkingCalendar } from '../calendar/working-calendar.js';
import { reading, refuse } from '../errors.js';
import { isInForce } from '../law/in-force.js';
import { inForceSchema } from '../procedure/schemas.js';
import { checkDate, readDay, weekdayOf, type LocalDate } from '../time/local-date.js';
import { modelDaysSchema, type SlaPolicy } from './policy.js';

// How far a receipt looks for its golden day; one that comes later is no help in planning the work.
const FARTHEST = 400;

/**
 * Ngày vàng tiếp theo: the next model day of a policy on or after a date, as `onDayOff` places it.
 *
 * @param policy - golden days or no-appointment days; only its `days` and `inForce` are read
 * @param calendar - decides which days are worked
 * @param onOrAfter - `YYYY-MM-DD`
 * @throws RuleError `nothing-in-force` where the policy ends before its next model day · `outside-calendar`, `undecided-days`
 *   where the calendar has no answer · `invalid-date`, `invalid-calendar`
 *
 * @example
 * ```ts
 * import { nextGoldenDay, vietnamCalendar } from 'tthc-rules';
 *
 * const policy = { days: { weekdays: [2, 4] }, inForce: { from: '2024-01-01' } } as const; // Tuesday and Thursday
 * nextGoldenDay(policy, vietnamCalendar(), '2024-04-26'); // => '2024-05-02'
 * nextGoldenDay(policy, vietnamCalendar(), '2023-01-01'); // => '2024-01-02'
 * ```
 */
export function nextGoldenDay(policy: Pick<SlaPolicy, 'days' | 'inForce'>, calendar: WorkingCalendar, onOrAfter: LocalDate): LocalDate {
  const index = indexOf(calendar);
  const model = reading('invalid-input', 'policy', policy, readModel);
  const asked = checkDate('onOrAfter', onOrAfter) - index.plan.from;
  const first = Math.max(asked, readDay(model.inForce.from) - index.plan.from);
  if (asked < 0 || first >= index.days) index.refusePlace('onOrAfter', first, onOrAfter);
  const found = findModelDay(index, model, first, index.days);
  if (found === undefined && ranOutOfDays(index, model, first, index.days))
    index.refusePlace('the next model day from', index.days, onOrAfter);
  if (found !== undefined) return index.dateAt(found);
  return refuse('nothing-in-force', 'onOrAfter', onOrAfter, `a date with a model day on or after it, before the policy ends`);
}

function readModel(policy: unknown): Pick<SlaPolicy, 'days' | 'inForce'> {
  const { days, inForce } = (policy ?? {}) as Partial<SlaPolicy>;
  const checkedDays = modelDaysSchema.safeParse(days);
  const checkedPeriod = inForceSchema.safeParse(inForce);
  if (!checkedDays.success) refuse('invalid-input', 'policy.days', days, '{ weekdays: [1 … 7], half?, onDayOff? }');
  if (!checkedPeriod.success) refuse('invalid-input', 'policy.inForce', inForce, '{ from, until? }');
  return { days: checkedDays.data, inForce: checkedPeriod.data };
}

/** The golden day on which to work on a dossier. */
export interface GoldenDay {
  readonly policy: SlaPolicy;
  /** Null where the calendar has no answer from some day on, so that none is known. */
  readonly place: number | null;
}

/**
 * The first golden day on or after a receipt, of several policies the first to come; null where there is none.
 *
 * @param session - the session of receipt
 * @internal
 */
export function goldenDayFor(index: SessionIndex, policies: readonly SlaPolicy[], session: number): GoldenDay | null {
  let first: (GoldenDay & { readonly place: number }) | null = null;
  let unknown: GoldenDay | null = null;
  for (const policy of policies) {
    const from = firstOpenDay(index, policy, session);
    const place = findModelDay(index, policy, from);
    if (place === undefined) {
      if (ranOutOfDays(index, policy, from)) unknown ??= { policy, place: null };
    } else if (first === null || place < first.place) first = { policy, place };
  }
  return first ?? unknown;
}

/**
 * The day of a session, or the next one where the model's half of that day is over.
 *
 * @internal
 */
export function firstOpenDay(index: SessionIndex, { days }: Pick<SlaPolicy, 'days'>, session: number): number {
  const day = index.dayOf(session);
  return days.half === 'morning' && index.halfOf(session) === 'afternoon' ? day + 1 : day;
}

/**
 * The first model day on or after a place while the policy is in force.
 *
 * @param most - how many days are looked at
 * @internal
 */
export function findModelDay(
  index: SessionIndex,
  policy: Pick<SlaPolicy, 'days' | 'inForce'>,
  from: number,
  most = FARTHEST,
): number | undefined {
  for (let place = from; place < Math.min(from + most, index.days); place++) {
    if (isModelDay(index, policy, place)) return isInForce(policy.inForce, index.dateAt(place)) ? place : undefined;
  }
  return undefined;
}

/**
 * Whether a search for a model day that found none came to the end of the calendar's days before the end of the policy.
 *
 * @internal
 */
export function ranOutOfDays(index: SessionIndex, { inForce }: Pick<SlaPolicy, 'inForce'>, from: number, most = FARTHEST): boolean {
  const ends = inForce.until === undefined ? Infinity : readDay(inForce.until) - index.plan.from;
  return from + most >= index.days && ends > index.days;
}

/**
 * Whether a day is a day of the model: worked, and on one of its weekdays or in the role of one that is not worked.
 *
 * @internal
 */
export function isModelDay(index: SessionIndex, { days }: Pick<SlaPolicy, 'days'>, place: number): boolean {
  if (!isWorked(index, place, days.half)) return false;
  const isOfModel = (day: number) => days.weekdays.includes(weekdayOf(index.plan.from + day));
  if (isOfModel(place)) return true;
  switch (days.onDayOff) {
    case 'next-working-day':
      for (let before = place - 1; before >= 0 && !isWorked(index, before, days.half); before--) if (isOfModel(before)) return true;
      return false;
    case 'inherit-swap': {
      // Also where the day worked instead is closed in part or keeps hours of its own.
      const { worksFor } = index.dayAt(place);
      return worksFor !== undefined && days.weekdays.includes(weekdayOf(readDay(worksFor)));
    }
    default:
      return false;
  }
}

/**
 * When the sessions of a model day begin, in milliseconds since the first midnight.
 *
 * @param place - a day on which the model's half, or where it has none the day, is worked
 * @internal
 */
export function openingOf(index: SessionIndex, { days }: Pick<SlaPolicy, 'days'>, place: number): number {
  return index.opensAt(days.half === 'afternoon' ? index.sessionFrom(place + 1) - 1 : index.sessionFrom(place));
}

/**
 * Whether a day, or one half of it, is worked.
 *
 * @internal
 */
export function isWorked(index: SessionIndex, place: number, half: Half | undefined): boolean {
  if (half === undefined || !index.isWorked(place)) return index.isWorked(place);
  return index.halfOf(index.sessionFrom(place)) === half || index.halfOf(index.sessionFrom(place + 1) - 1) === half;
}
