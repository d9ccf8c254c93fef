import type { CalendarPlan, DaysOff } from './calendar/calendar-plan.js';
import { checkDecisions, type DayDecision, type SwapDecision } from './calendar/day-decision.js';
import { datesOf } from './calendar/decisions-of-a-day.js';
import {
  deriveDaysOff,
  isProjected,
  knownFrom,
  knownRegimes,
  lawfulChoices,
  undecidedIn,
  type Choices,
  type Chosen,
} from './calendar/derive-days-off.js';
import type { HolidayRegime } from './calendar/holiday-regime.js';
import { checkNotices, type Notice } from './calendar/notice.js';
import { checkOfficeHours, DEFAULT_OFFICE_HOURS, type HoursPeriod, type OfficeHours } from './calendar/office-hours.js';
import type { LawfulChoice } from './calendar/undecided-fact.js';
import { calendarOf, checkOptions, type WorkingCalendar } from './calendar/working-calendar.js';
import { holidayRegimes } from './data/holiday-regimes.js';
import { notices as shipped } from './data/notices/index.js';
import { refuse } from './errors.js';
import { cite } from './law/citation.js';
import { checkDate, epochDay, formatDay, readDay, yearOf, type LocalDate } from './time/local-date.js';

/** What may be said about the calendar of Vietnam; everything may be left out. */
export interface VietnamCalendarOptions {
  /** Ask the calendar as it was known on a day: decisions issued later are not applied. `YYYY-MM-DD`, from 1994-06-23 on. */
  readonly knownOn?: LocalDate;
  /** Undecided days: project the law and flag the answer (default), or refuse with `undecided-days`. */
  readonly undecided?: 'project' | 'refuse';
  /**
   * Raises the day until which days are decided, together with the decisions of a notice. `YYYY-MM-DD`, not included; a day
   * before the one that the documents reach by themselves is refused.
   */
  readonly decidedUntil?: LocalDate;
  /** The office's own hours (default 07:30–11:30 and 13:30–17:00, Monday to Friday). */
  readonly officeHours?: OfficeHours;
  /** Notices that this release does not hold yet, in the shape of its own; one equal to what is known changes nothing. */
  readonly notices?: readonly Notice[];
  /** Local closures, openings, hours and swaps; one equal to a decision already known is ignored, a contradicting one refused. */
  readonly decisions?: readonly DayDecision[];
}

const FROM = epochDay(2007, 1, 1);
const UNTIL = epochDay(2101, 1, 1);
// The law alone decided the days before swaps began in 2010 (Tờ trình 89/TTr-LĐTBXH of 2014-11-20).
const DECIDED_BY_LAW_UNTIL = '2010-01-01';

let standard: WorkingCalendar | undefined;

/**
 * Lịch làm việc của cán bộ, công chức: the working calendar of Vietnamese civil servants with a Saturday–Sunday weekend.
 *
 * Covers 2007-01-01 to before 2101-01-01: decided until the published documents end (`decidedUntil`), after that the law
 * projected and flagged. Holidays are derived from the Labour Codes of 1994, 2012 and 2019, Law 84/2007/QH11 and
 * Resolution 28/2026/QH16; Tết days, the day beside National Day and swapped working days come from each year's notice.
 *
 * Without options, or with none given, it is one frozen calendar. Its years are compiled when first asked for, and shared with
 * all calendars that decide them alike.
 *
 * @throws RuleError `invalid-calendar`, `invalid-decision`, `invalid-date`, `nothing-in-force` (`knownOn` before the first law that is known)
 *
 * @example
 * ```ts
 * import { vietnamCalendar } from 'tthc-rules/calendar';
 *
 * const calendar = vietnamCalendar();
 * calendar.isWorkingDay('2024-04-29'); // => false
 * calendar.isWorkingDay('2024-05-04'); // => true
 * vietnamCalendar({ knownOn: '2024-04-01' }).isWorkingDay('2024-04-29'); // => true
 * ```
 */
export function vietnamCalendar(options?: VietnamCalendarOptions): WorkingCalendar {
  const given =
    options === undefined ? {} : checkOptions(options, ['knownOn', 'undecided', 'decidedUntil', 'officeHours', 'notices', 'decisions']);
  if (Object.values(given).some((value) => value !== undefined)) return calendarFrom(shipped, given);
  return (standard ??= calendarFrom(shipped, {}));
}

/**
 * The calendar that a release with some notices gives.
 *
 * @internal
 */
export function calendarFrom(released: readonly Notice[], options: Record<string, unknown>): WorkingCalendar {
  const { undecided = 'project', officeHours, knownOn, decisions = [] } = options;
  if (undecided !== 'project' && undecided !== 'refuse') refuse('invalid-calendar', 'undecided', undecided, '"project" or "refuse"');
  const known = checkKnownOn(knownOn);
  const local = checkDecisions(decisions).filter((decision) => isKnown(decision.issuedOn, datesOf(decision), known));
  const notices = options['notices'] === undefined ? released : withNotices(released, checkNotices(options['notices']));
  const parts = {
    name: nameOf(known, local, officeHours),
    notices,
    knownOn: known,
    decidedUntil: decidedUntilOf(notices, options['decidedUntil'], known),
    local,
    hours: officeHours === undefined ? defaultHours() : checkOfficeHours(officeHours, FROM, UNTIL),
  };
  const given = notices.slice(released.length);
  return calendarOf(planOf(parts, []), undecided, swapsOf(given, known));
}

let hoursByDefault: readonly HoursPeriod[] | undefined;

function defaultHours(): readonly HoursPeriod[] {
  return (hoursByDefault ??= checkOfficeHours(DEFAULT_OFFICE_HOURS, FROM, UNTIL));
}

/** Before the first law it knows, this library knows of no holiday, and would take every one for a working day. */
function checkKnownOn(knownOn: unknown): string | undefined {
  if (knownOn === undefined) return undefined;
  const day = checkDate('knownOn', knownOn);
  const first = knownFrom(holidayRegimes[0] as HolidayRegime);
  if (day < readDay(first))
    refuse('nothing-in-force', 'knownOn', knownOn, `a day from ${first} on, when the first law it rests on was issued`);
  return knownOn as string;
}

interface PlanParts {
  readonly name: string;
  readonly notices: readonly Notice[];
  readonly knownOn: string | undefined;
  readonly decidedUntil: number;
  readonly local: readonly DayDecision[];
  readonly hours: readonly HoursPeriod[];
}

function planOf(parts: PlanParts, made: readonly LawfulChoice[]): CalendarPlan {
  const { name, notices, knownOn, decidedUntil, local, hours } = parts;
  const regimes = knownRegimes(holidayRegimes, knownOn);
  const choices = (year: number) => choicesOf(year, notices, knownOn, made);
  const known = new Map<number, DaysOff>();
  const daysOff = (year: number) => {
    let days = known.get(year);
    if (days === undefined) known.set(year, (days = deriveDaysOff(regimes, choices(year), year)));
    return days;
  };
  return {
    name,
    from: FROM,
    until: UNTIL,
    decidedUntil,
    hours,
    daysOff,
    decreed: (year) => swapsOf(notices, knownOn, year),
    decisions: local.filter((decision) => isNeeded(decision, daysOff, regimes)),
    undecided: (year) => undecidedIn(year, regimes, choices(year), decidedUntil),
    alternatives: {
      choicesFor: (fact) => lawfulChoices(regimes, fact),
      choose: (choices) =>
        planOf(
          parts,
          choices.filter((choice) => !isProjected(regimes, choice)),
        ),
    },
    ...(knownOn === undefined ? {} : { knownOn, today: () => planOf({ ...parts, knownOn: undefined }, []) }),
  };
}

/** The notices released and those a portal knows besides; what is decided twice must be decided alike. */
function withNotices(released: readonly Notice[], given: readonly Notice[]): readonly Notice[] {
  const all = [...released, ...given];
  for (const notice of given) {
    const { tet, nationalDay } = notice;
    const other = all.find(
      (each) =>
        (tet !== undefined && each.tet?.year === tet.year && (each.tet.before !== tet.before || each.tet.after !== tet.after)) ||
        (nationalDay !== undefined && each.nationalDay?.year === nationalDay.year && each.nationalDay.adjacent !== nationalDay.adjacent),
    );
    if (other !== undefined) {
      refuse('invalid-decision', 'notices', notice.document.document, `what ${other.document.document} decides already, or nothing of it`);
    }
  }
  return all;
}

/**
 * Whether a local decision still says something. A portal that opened a projected day off by hand may take the release in which a
 * notice makes that day an ordinary one: the opening is then known and says nothing new.
 */
function isNeeded(decision: DayDecision, daysOff: (year: number) => DaysOff, regimes: readonly HolidayRegime[]): boolean {
  if (decision.kind !== 'opening') return true;
  const day = readDay(decision.date);
  if (day < FROM || day >= UNTIL) return true;
  const year = yearOf(day);
  return daysOff(year).days.has(day) || !deriveDaysOff(regimes, {}, year).days.has(day);
}

function nameOf(knownOn: string | undefined, local: readonly DayDecision[], officeHours: unknown): string {
  return [
    'vietnam',
    ...(knownOn === undefined ? [] : [`as known on ${knownOn}`]),
    ...(local.length === 0 ? [] : ['with local decisions']),
    ...(officeHours === undefined ? [] : ['with own office hours']),
  ].join(', ');
}

/** The day a document became known, where that is known. */
function knownDay({ document }: Notice): string | undefined {
  return document.issuedOn ?? document.reportedOn;
}

/** Whether a fact was known on a day; without a known day it is taken as known from the start of its year. */
function isKnown(day: string | undefined, dates: readonly string[], knownOn: string | undefined): boolean {
  if (knownOn === undefined) return true;
  const [earliest] = [...dates].sort();
  return (day ?? `${(earliest as string).slice(0, 4)}-01-01`) <= knownOn;
}

/** The swaps of the notices that were known on a day, all of them without one; only those with a day in a year, if one is given. */
function swapsOf(notices: readonly Notice[], knownOn: string | undefined, year?: number): readonly SwapDecision[] {
  const isOf = (date: string) => year === undefined || date.startsWith(`${year}-`);
  return notices.flatMap((notice) => {
    const day = knownDay(notice);
    return (notice.swaps ?? [])
      .filter(({ dayOff, workedInstead }) => (isOf(dayOff) || isOf(workedInstead)) && isKnown(day, [dayOff, workedInstead], knownOn))
      .map(({ dayOff, workedInstead }) => {
        const source = { ...(day === undefined ? {} : { issuedOn: day }), basis: cite(notice.document) };
        return { kind: 'swap' as const, dayOff, workedInstead, ...source };
      });
  });
}

/** The choices for a year: those of the notices known, else those made for the sake of argument. */
function choicesOf(year: number, all: readonly Notice[], knownOn: string | undefined, made: readonly LawfulChoice[]): Choices {
  const tet = all.findLast((notice) => notice.tet?.year === year && isKnown(knownDay(notice), [`${year}`], knownOn));
  const nationalDay = all.findLast((notice) => notice.nationalDay?.year === year && isKnown(knownDay(notice), [`${year}`], knownOn));
  const choices: { -readonly [Key in keyof Choices]: Choices[Key] } = {};
  for (const choice of made) {
    if (choice.year !== year) continue;
    if (choice.code === 'tet-days') choices.tet = choice;
    else if (choice.code === 'national-day-adjacent') choices.nationalDay = choice;
    else choices.cultureDayCompensated = choice.compensated;
  }
  if (tet?.tet !== undefined) choices.tet = { ...tet.tet, ...chosenBy(tet, knownOn) };
  if (nationalDay?.nationalDay !== undefined) choices.nationalDay = { ...nationalDay.nationalDay, ...chosenBy(nationalDay, knownOn) };
  return choices;
}

function chosenBy(notice: Notice, knownOn: string | undefined): Chosen {
  const assumed = knownOn !== undefined && knownDay(notice) === undefined;
  return { basis: cite(notice.document), ...(assumed ? { assumedKnown: true as const } : {}) };
}

/** Until when days are decided: by the documents known, or further where the caller says so. */
function decidedUntilOf(notices: readonly Notice[], raised: unknown, knownOn: string | undefined): number {
  const documented = notices.reduce((latest, notice) => {
    const { decidedUntil } = notice;
    if (decidedUntil === undefined || decidedUntil <= latest) return latest;
    const year = formatDay(readDay(decidedUntil) - 1).slice(0, 4);
    return isKnown(knownDay(notice), [year], knownOn) ? decidedUntil : latest;
  }, DECIDED_BY_LAW_UNTIL);
  if (raised === undefined) return readDay(documented);
  const day = checkDate('decidedUntil', raised, 'invalid-calendar');
  if (day > UNTIL) refuse('invalid-calendar', 'decidedUntil', raised, `a day of the coverage, at the latest ${formatDay(UNTIL)}`);
  if (day < readDay(documented)) {
    const known = knownOn === undefined ? '' : ` known on ${knownOn}`;
    refuse(
      'invalid-calendar',
      'decidedUntil',
      raised,
      `${documented} or later, since the documents${known} decide the days before it: leave it out`,
    );
  }
  return day;
}
