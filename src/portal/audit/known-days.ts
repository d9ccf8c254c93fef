import type { DayDecision } from '../../calendar/day-decision.js';
import type { Holiday } from '../../calendar/holiday.js';
import type { HoursPeriod, OfficeHours } from '../../calendar/office-hours.js';
import { createWorkingCalendar, indexOf, type WorkingCalendar } from '../../calendar/working-calendar.js';
import { formatDay, readDay, yearOf, type Weekday } from '../../time/local-date.js';
import { formatMinutes } from '../../time/vietnam-time.js';

/** Which days off a system knows. */
export type KnownDays = 'all' | 'no-swaps' | 'weekends-only';

/** The habits of known systems are a handful; one who tries hours without end must not fill the memory. */
const MOST_REMEMBERED = 30;

/** Past the decided days a habit is asked for so many years. */
const YEARS_AHEAD = 10;

// A calendar is frozen; what is made of it stays the same.
const made = /* @__PURE__ */ new WeakMap<WorkingCalendar, Map<string, WorkingCalendar>>();

/**
 * A calendar as a system has it that knows fewer days off, or works by hours of its own.
 *
 * @internal
 */
export function calendarAsKnown(calendar: WorkingCalendar, known: KnownDays, officeHours?: OfficeHours): WorkingCalendar {
  if (known === 'all' && officeHours === undefined) return calendar;
  const key = `${known} ${officeHours === undefined ? '' : JSON.stringify(officeHours)}`;
  const cached = made.get(calendar) ?? new Map<string, WorkingCalendar>();
  made.set(calendar, cached);
  const found = cached.get(key) ?? lessened(calendar, known, officeHours);
  if (cached.size >= MOST_REMEMBERED) cached.clear();
  cached.set(key, found);
  return found;
}

function lessened(calendar: WorkingCalendar, known: KnownDays, officeHours: OfficeHours | undefined): WorkingCalendar {
  const { plan, days } = indexOf(calendar);
  const last = formatDay(Math.min(plan.from + days, plan.until));
  const ahead = `${yearOf(plan.decidedUntil) + YEARS_AHEAD}-01-01`;
  const coverage = { from: calendar.coverage.from, until: last < ahead ? last : ahead };
  const holidays: Holiday[] = [];
  const decisions: DayDecision[] = [];
  if (known !== 'weekends-only') {
    const swapped = new Set<string>();
    for (const { date, reason } of calendar.days(coverage.from, coverage.until)) {
      if (reason.code === 'holiday' || reason.code === 'compensatory') holidays.push({ date, name: reason.name });
      if (reason.code === 'swapped-off') {
        swapped.add(date).add(reason.workedInstead);
        if (known === 'all') decisions.push({ kind: 'swap', dayOff: date, workedInstead: reason.workedInstead });
      }
    }
    // A decision on a day of a swap may rest on it: a system that does not know the one has not the other.
    decisions.push(...plan.decisions.filter((one) => one.kind !== 'swap' && (known === 'all' || !swapped.has(one.date))));
  }
  return createWorkingCalendar({
    name: calendar.name,
    coverage,
    officeHours: officeHours ?? plan.hours.filter(({ from }) => from < readDay(coverage.until)).map(written),
    holidays,
    decisions,
  });
}

/** A checked period as it is written. */
function written({ from, until, weekdays }: HoursPeriod, place: number, all: readonly HoursPeriod[]): OfficeHours[number] {
  const named = weekdays.flatMap((sessions, weekday) =>
    sessions === undefined || sessions.length === 0
      ? []
      : [
          [
            weekday,
            sessions.map(({ half, opens, closes }) => ({ half, opens: formatMinutes(opens), closes: formatMinutes(closes) })),
          ] as const,
        ],
  );
  return {
    ...(place === 0 ? {} : { from: formatDay(from) }),
    ...(place === all.length - 1 ? {} : { until: formatDay(until) }),
    weekdays: Object.fromEntries(named) as { [weekday in Weekday]?: (typeof named)[number][1] },
  };
}
