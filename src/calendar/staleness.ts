import type { LocalDate } from '../time/local-date.js';
import { DAY_MS, formatInstant, readInstant, type InstantInput } from '../time/vietnam-time.js';
import type { UndecidedFact } from './undecided-fact.js';
import { indexOf, type WorkingCalendar } from './working-calendar.js';

/** How far a calendar reaches past a moment before its days are projected. */
export interface Staleness {
  /** The days before this one are settled by published documents. */
  readonly decidedUntil: LocalDate;
  /** Working days from the day of the moment up to, not including, `decidedUntil`; 0 once they are projected. */
  readonly workingDaysLeft: number;
  /** What the next undecided year waits for. */
  readonly awaited: readonly UndecidedFact[];
}

/**
 * How many working days of decided calendar are left at a moment, and what is awaited: ask it once a day, and look for the
 * yearly notice while there is time.
 *
 * @throws RuleError `invalid-calendar`, `invalid-date-time`, `outside-calendar`
 *
 * @example
 * ```ts
 * import { staleness, vietnamCalendar } from 'tthc-rules/calendar';
 *
 * const { decidedUntil, workingDaysLeft, awaited } = staleness(vietnamCalendar(), '2027-12-27T08:00');
 * decidedUntil; // => '2028-01-01'
 * workingDaysLeft; // => 5
 * awaited.map(({ code }) => code); // => ['possible-swaps', 'tet-days', 'national-day-adjacent']
 * ```
 */
export function staleness(calendar: WorkingCalendar, at: InstantInput): Staleness {
  const index = indexOf(calendar);
  const ms = readInstant('at', at);
  const day = Math.floor((ms - index.origin) / DAY_MS);
  if (day < 0 || day >= index.plan.until - index.plan.from) index.refusePlace('at', -1, formatInstant(ms));
  const end = Math.min(index.decidedDays, index.days);
  const left = index.workingDayFrom(end) - index.workingDayFrom(Math.min(day, end));
  return Object.freeze({
    decidedUntil: calendar.decidedUntil,
    workingDaysLeft: left,
    awaited: Object.freeze([...index.firstUndecided()]),
  });
}
