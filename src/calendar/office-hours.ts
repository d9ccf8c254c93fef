import { isRecord, reading, refuse, refuseUnknownKeys, shown, type RuleErrorCode } from '../errors.js';
import { formatMinutes, minutesOfDay } from '../time/vietnam-time.js';
import { checkDate, type LocalDate, type Weekday } from '../time/local-date.js';
import { HALVES, type Half, type SessionHours } from './session.js';

/**
 * Giờ làm việc: the weekly pattern of sessions, in periods that meet edge to edge (summer and winter hours).
 *
 * The first period may leave out `from`, the last `until`; weekdays are ISO numbers, Monday is 1. A weekday left out is
 * not worked.
 */
export type OfficeHours = readonly OfficeHoursPeriod[];

/** One period of office hours, from a day up to but not including another. */
export interface OfficeHoursPeriod {
  readonly from?: LocalDate;
  readonly until?: LocalDate;
  readonly weekdays: { readonly [weekday in Weekday]?: readonly SessionHours[] };
}

const WORKED_DAY: readonly SessionHours[] = Object.freeze([
  Object.freeze({ half: 'morning', opens: '07:30', closes: '11:30' }),
  Object.freeze({ half: 'afternoon', opens: '13:30', closes: '17:00' }),
]);

/** 07:30–11:30 and 13:30–17:00, Monday to Friday: the library's default, not a law. */
export const DEFAULT_OFFICE_HOURS: OfficeHours = Object.freeze([
  Object.freeze({ weekdays: Object.freeze({ 1: WORKED_DAY, 2: WORKED_DAY, 3: WORKED_DAY, 4: WORKED_DAY, 5: WORKED_DAY }) }),
]);

/** A session within a day, in minutes of the day. */
export interface SessionSpan {
  readonly half: Half;
  readonly opens: number;
  readonly closes: number;
}

/** A checked period: day numbers, and the sessions of each ISO weekday (index 1 to 7). */
export interface HoursPeriod {
  readonly from: number;
  readonly until: number;
  readonly weekdays: readonly (readonly SessionSpan[])[];
  /** The office minutes of the longest weekday: a standard working day. */
  readonly standardMinutes: number;
  /** The weekdays as a text: two periods with one key have the same hours. */
  readonly key: string;
}

/**
 * Checks office hours against a coverage given in day numbers.
 *
 * @throws RuleError `invalid-calendar`
 * @internal
 */
export function checkOfficeHours(hours: unknown, from: number, until: number): readonly HoursPeriod[] {
  return reading('invalid-calendar', 'officeHours', hours, (given) => readHours(given, from, until));
}

function readHours(hours: unknown, from: number, until: number): readonly HoursPeriod[] {
  if (!Array.isArray(hours) || hours.length === 0 || hours.length > 1000) {
    refuse('invalid-calendar', 'officeHours', hours, 'a list of 1 to 1000 periods of office hours');
  }
  const given = (i: number) => hours[i] as OfficeHoursPeriod;
  const periods = Array.from(hours, (period: unknown, i) => checkPeriod(period, `officeHours[${i}]`));
  for (const [i, period] of periods.slice(1).entries()) {
    if (period.from !== (periods[i] as HoursPeriod).until)
      refuse('invalid-calendar', `officeHours[${i + 1}].from`, given(i + 1).from, 'the day on which the period before it ends');
  }
  const last = periods.length - 1;
  if ((periods[0] as HoursPeriod).from > from)
    refuse('invalid-calendar', 'officeHours[0].from', given(0).from, 'no later day than the first of the calendar; it may be left out');
  if ((periods[last] as HoursPeriod).until < until)
    refuse(
      'invalid-calendar',
      `officeHours[${last}].until`,
      given(last).until,
      'no earlier day than the end of the calendar; it may be left out',
    );
  return periods;
}

function checkPeriod(period: unknown, field: string): HoursPeriod {
  if (!isRecord(period)) {
    refuse('invalid-calendar', field, period, 'a period { from?, until?, weekdays }');
  }
  refuseUnknownKeys('invalid-calendar', field, period, ['from', 'until', 'weekdays'], 'only from, until and weekdays');
  const from = period['from'] === undefined ? -Infinity : checkDate(`${field}.from`, period['from'], 'invalid-calendar');
  const until = period['until'] === undefined ? Infinity : checkDate(`${field}.until`, period['until'], 'invalid-calendar');
  if (until <= from) refuse('invalid-calendar', `${field}.until`, period['until'], 'a day after `from`');
  const weekdays = checkWeekdays(period['weekdays'], `${field}.weekdays`);
  return { from, until, weekdays, standardMinutes: Math.max(...weekdays.map(minutesWorked)), key: JSON.stringify(weekdays) };
}

function checkWeekdays(weekdays: unknown, field: string): readonly (readonly SessionSpan[])[] {
  if (!isRecord(weekdays)) {
    refuse('invalid-calendar', field, weekdays, 'sessions by ISO weekday, { 1: [{ half, opens, closes }, …], … }');
  }
  const checked: (readonly SessionSpan[])[] = [[], [], [], [], [], [], [], []];
  for (const [key, sessions] of Object.entries(weekdays)) {
    if (!/^[1-7]$/.test(key)) refuse('invalid-calendar', `${field}.${shown(key)}`, sessions, 'ISO weekdays 1 (Monday) to 7 (Sunday)');
    if (sessions !== undefined) checked[Number(key)] = checkSessions(sessions, `${field}[${key}]`, 'invalid-calendar');
  }
  if (checked.every((sessions) => sessions.length === 0)) refuse('invalid-calendar', field, weekdays, 'at least one session in the week');
  return checked;
}

// A working morning or afternoon is never longer; a day of one session counts as half a working day.
const LONGEST_ONLY_SESSION = 360;

/**
 * The sessions of a day: at most a morning and an afternoon, which may touch.
 *
 * @throws RuleError `invalid-calendar` for a day in one piece of more than six hours, the code given for what are no sessions
 * @internal
 */
export function checkSessions(sessions: unknown, field: string, code: RuleErrorCode): readonly SessionSpan[] {
  if (!Array.isArray(sessions) || sessions.length > 2) refuse(code, field, sessions, 'a list of at most a morning and an afternoon');
  const spans = Array.from(sessions, (session: unknown, i) => checkSession(session, `${field}[${i}]`, code));
  const [first, second] = spans;
  if (first !== undefined && second !== undefined) {
    if (first.half !== 'morning') refuse(code, `${field}[0].half`, first.half, 'the morning first');
    if (second.half !== 'afternoon') refuse(code, `${field}[1].half`, second.half, 'an afternoon after the morning');
    if (second.opens < first.closes) {
      refuse(code, `${field}[1].opens`, (sessions[1] as SessionHours).opens, 'a time not before the morning has closed');
    }
  } else if (first !== undefined && first.closes - first.opens > LONGEST_ONLY_SESSION) refuseUncut(field, first);
  return spans;
}

/** A day in one piece would count as half a day; how it is cut is said, never guessed. */
function refuseUncut(field: string, { opens, closes }: SessionSpan): never {
  const noon = 720;
  const cut = opens < noon && noon < closes ? noon : Math.floor((opens + closes) / 2);
  const [from, middle, to] = [opens, cut, closes].map((minutes) => formatMinutes(minutes));
  return refuse(
    'invalid-calendar',
    field,
    `${from}–${to}`,
    `a day of more than six hours in its two halves, which may touch, such as ` +
      `{ half: 'morning', opens: '${from}', closes: '${middle}' }, { half: 'afternoon', opens: '${middle}', closes: '${to}' }`,
  );
}

function checkSession(session: unknown, field: string, code: RuleErrorCode): SessionSpan {
  if (!isRecord(session)) refuse(code, field, session, '{ half, opens, closes }');
  const { half, opens, closes } = session;
  refuseUnknownKeys(code, field, session, ['half', 'opens', 'closes'], 'only half, opens and closes');
  if (!HALVES.includes(half as Half)) refuse(code, `${field}.half`, half, '"morning" or "afternoon"');
  const from = minutesOfDay(opens);
  const to = minutesOfDay(closes);
  if (Number.isNaN(from)) refuse(code, `${field}.opens`, opens, 'a time of day "HH:mm"');
  if (Number.isNaN(to) || to <= from) refuse(code, `${field}.closes`, closes, 'a time of day "HH:mm" after it opens');
  return { half: half as Half, opens: from, closes: to };
}

/** The open minutes of a day's sessions. */
export function minutesWorked(sessions: readonly SessionSpan[]): number {
  return sessions.reduce((sum, { opens, closes }) => sum + closes - opens, 0);
}
