import type { DayReason } from '../calendar/day-reason.js';
import type { SessionIndex } from '../calendar/session-index.js';
import type { Half } from '../calendar/session.js';
import { indexOf, type CalendarDay, type Standing, type WorkingCalendar } from '../calendar/working-calendar.js';
import { isRecord, reading, refuse } from '../errors.js';
import { readDay, weekdayOf, type LocalDate, type Weekday } from '../time/local-date.js';
import { MINUTE_MS } from '../time/vietnam-time.js';

/**
 * One day of a calendar as a row. Column names are those of the SQL tables; dates are `YYYY-MM-DD`, times of day are part
 * of a Vietnamese wall time `YYYY-MM-DDTHH:mm:00`.
 */
export interface DayRow {
  readonly date: LocalDate;
  /** ISO weekday: Monday is 1. */
  readonly weekday: Weekday;
  readonly working: boolean;
  /** The code of the reason, such as `holiday` or `swapped-off`. */
  readonly reason: DayReason['code'];
  /** The holiday's name, on a holiday and on its compensatory day. */
  readonly name_vi: string | null;
  readonly name_en: string | null;
  /** The other end of a swap, or the holiday that a compensatory day makes up for. */
  readonly other_date: LocalDate | null;
  /** The legal document, as it is cited in Vietnamese. */
  readonly document: string | null;
  /** The day that document was issued. */
  readonly issued_on: LocalDate | null;
  readonly standing: Standing;
  /** How many sessions are worked: 0, 1 or 2. */
  readonly sessions: number;
  /** How many sessions, working days and open minutes lie before this day. */
  readonly sessions_before: number;
  readonly working_days_before: number;
  readonly minutes_before: number;
  /** The minutes of a standard working day under the office hours in force. */
  readonly standard_minutes: number;
  /** When the first and the last session of the day close; one session is both. */
  readonly first_closes: string | null;
  readonly last_closes: string | null;
  /** The session at whose close a period of days ending here ends: of this day, or of the next working day. */
  readonly end_session: number | null;
}

/** One session of a calendar as a row. It is open from `opens` up to, not including, `closes`. */
export interface SessionRow {
  /** The running number of the session. */
  readonly session: number;
  readonly date: LocalDate;
  readonly weekday: Weekday;
  readonly half: Half;
  readonly opens: string;
  readonly closes: string;
  readonly minutes: number;
  /** How many open minutes lie before the session. */
  readonly minutes_before: number;
  /** The running number of its working day. */
  readonly working_day: number;
  /** The number of the last session of its day. */
  readonly last_session: number;
  /** The number of the last session of its ISO week; null where the calendar ends before that week does. */
  readonly week_last_session: number | null;
  readonly standard_minutes: number;
}

/** Bảng lịch làm việc: a calendar as two tables, so that a deadline is a join. Plain data. */
export interface CalendarTable {
  /** The name of the calendar. */
  readonly calendar: string;
  readonly from: LocalDate;
  readonly until: LocalDate;
  readonly days: readonly DayRow[];
  readonly sessions: readonly SessionRow[];
}

/**
 * A calendar as rows for a database, a warehouse or a spreadsheet.
 *
 * Running numbers begin at the first day of the calendar's coverage and not at `from`, so that rows of a later range can be
 * appended to those of an earlier one. Take a range that reaches past the last deadline to be computed.
 *
 * @param range - from its first day up to, not including, `until`; `YYYY-MM-DD`
 * @throws RuleError `invalid-date` · `outside-calendar`, `undecided-days` where the calendar has no such days ·
 *   `invalid-calendar`
 *
 * @example
 * ```ts
 * import { vietnamCalendar } from 'tthc-rules/calendar';
 * import { calendarTable } from 'tthc-rules/interchange';
 *
 * const table = calendarTable(vietnamCalendar(), { from: '2024-04-29', until: '2024-05-06' });
 * table.days[0]?.reason; // => 'swapped-off'
 * table.days[0]?.document; // => 'Công văn 2450/VPCP-KGVX'
 * table.sessions.map(({ opens }) => opens)[4]; // => '2024-05-04T07:30:00'
 * ```
 */
export function calendarTable(calendar: WorkingCalendar, range: { readonly from: LocalDate; readonly until: LocalDate }): CalendarTable {
  const index = indexOf(calendar);
  const { from, until } = reading('invalid-date', 'range', range, readRange);
  const days = [...calendar.days(from, until)];
  if (days.length === 0) refuse('invalid-date', 'until', until, `a date after ${from}`);
  const first = readDay(from) - index.plan.from;
  return {
    calendar: calendar.name,
    from,
    until,
    days: days.map((day, i) => dayRow(index, first + i, day)),
    sessions: days.flatMap((day, i) => sessionRows(index, first + i, day)),
  };
}

function readRange(range: unknown): { readonly from: LocalDate; readonly until: LocalDate } {
  if (!isRecord(range)) refuse('invalid-date', 'range', range, '{ from, until }');
  const { from, until } = range as { readonly from: LocalDate; readonly until: LocalDate };
  return { from, until };
}

function dayRow(index: SessionIndex, place: number, day: CalendarDay): DayRow {
  const { date, weekday, working, reason, standing, sessions } = day;
  const next = index.sessionFrom(place);
  const basis = 'basis' in reason ? reason.basis : undefined;
  return {
    date,
    weekday,
    working,
    reason: reason.code,
    name_vi: 'name' in reason ? reason.name.vi : null,
    name_en: 'name' in reason ? reason.name.en : null,
    other_date: otherDate(reason),
    document: basis?.document ?? null,
    issued_on: basis?.issuedOn ?? null,
    standing,
    sessions: sessions.length,
    sessions_before: next - index.sessionFrom(0),
    working_days_before: index.workingDayFrom(place) - index.workingDayFrom(0),
    minutes_before: minutesBefore(index, next),
    standard_minutes: index.standardMinutes(place),
    first_closes: wallTime(date, sessions[0]?.closes),
    last_closes: wallTime(date, sessions.at(-1)?.closes),
    end_session: index.has(next) ? lastOf(index, index.dayOf(next)) : null,
  };
}

function sessionRows(index: SessionIndex, place: number, { date, weekday, sessions }: CalendarDay): SessionRow[] {
  const first = index.sessionFrom(place);
  const nextMonday = place + 8 - weekdayOf(index.plan.from + place);
  return sessions.map(({ half, opens, closes }, i) => ({
    session: first - index.sessionFrom(0) + i + 1,
    date,
    weekday,
    half,
    opens: `${date}T${opens}:00`,
    closes: `${date}T${closes}:00`,
    minutes: index.minutesOpen(first + i),
    minutes_before: minutesBefore(index, first + i),
    working_day: index.workingDayFrom(place) - index.workingDayFrom(0) + 1,
    last_session: lastOf(index, place),
    week_last_session: nextMonday > index.days ? null : lastOf(index, nextMonday - 1),
    standard_minutes: index.standardMinutes(place),
  }));
}

/** The number of the last session up to the end of a day: sessions are numbered from 1. */
function lastOf(index: SessionIndex, place: number): number {
  return index.sessionFrom(place + 1) - index.sessionFrom(0);
}

/** Open minutes of the calendar before a session. */
function minutesBefore(index: SessionIndex, session: number): number {
  return (index.openBeforeSession(session) - index.openBeforeSession(index.sessionFrom(0))) / MINUTE_MS;
}

function otherDate(reason: DayReason): LocalDate | null {
  switch (reason.code) {
    case 'compensatory':
      return reason.holiday;
    case 'swapped-off':
      return reason.workedInstead;
    case 'worked-by-swap':
      return reason.dayOff;
    default:
      return null;
  }
}

function wallTime(date: LocalDate, time: string | undefined): string | null {
  return time === undefined ? null : `${date}T${time}:00`;
}
