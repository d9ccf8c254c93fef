import type { ClosedPart } from '../calendar/day-reason.js';
import type { CountedLimit, CountUnit, DayStep, LimitStep } from '../deadline/step.js';
import { formatCitation, type Citation } from '../law/citation.js';
import { phraseOf, reasonOf, type DayRun, type LimitToSay, type ReasonPhrases, type Sentences } from './sentences.js';
import { capital, clockIn, endIn, hoursAndMinutes, partsOf, rounded, weekdayIn } from './words.js';

const WEEKDAYS = ['', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const MONTHS = 'January February March April May June July August September October November December'.split(' ');

function date(iso: string): string {
  const { day, month, year } = partsOf(iso);
  return `${Number(day)} ${MONTHS[Number(month) - 1] ?? ''} ${year}`;
}

/** A date with its weekday: `Saturday 4 May 2024`. */
export function dayInEnglish(iso: string): string {
  return `${WEEKDAYS[weekdayIn(iso)] ?? ''} ${date(iso)}`;
}

/** An instant at +07:00: `17:00 on Saturday 4 May 2024`. */
export function instantInEnglish(iso: string): string {
  return `${clockIn(iso)} on ${dayInEnglish(iso)}`;
}

/** The end of a period at +07:00; midnight is 24:00 of the day before. */
export function endInEnglish(iso: string): string {
  const { clock, date: day } = endIn(iso);
  return `${clock} on ${dayInEnglish(day)}`;
}

/** A source in brackets: ` (Công văn 2450/VPCP-KGVX of 12 April 2024)`. */
function source(basis: Citation | undefined, assumedKnown?: boolean): string {
  if (basis === undefined) return assumedKnown === true ? ' (day of issue unknown, taken as known from the start of the year)' : '';
  const issued = basis.issuedOn !== undefined && basis.clause === undefined ? ` of ${date(basis.issuedOn)}` : '';
  const assumed = assumedKnown === true ? '; day of issue unknown, taken as known from the start of the year' : '';
  return ` (${formatCitation(basis)}${issued}${assumed})`;
}

function plural(value: number, one: string): string {
  return `${rounded(value)} ${one}${value === 1 ? '' : 's'}`;
}

function amount(value: number, unit: CountUnit): string {
  if (unit === 'sessions') return plural(value, 'session');
  if (unit === 'days') return plural(value, 'day');
  const { hours, minutes } = hoursAndMinutes(value);
  if (hours === 0) return plural(minutes, 'minute');
  return minutes === 0 ? plural(hours, 'hour') : `${plural(hours, 'hour')} ${plural(minutes, 'minute')}`;
}

const reasons: ReasonPhrases = {
  ordinary: () => 'a working day',
  'weekly-rest': () => 'weekly rest',
  holiday: ({ name, lunar, basis, assumedKnown }) =>
    `day off for ${name.en}${lunar === undefined ? '' : ` (day ${lunar.day} of lunar month ${lunar.month})`}${source(basis, assumedKnown)}`,
  compensatory: ({ name, holiday, basis }) => `compensatory day off for ${name.en}, which fell on ${dayInEnglish(holiday)}${source(basis)}`,
  'swapped-off': ({ workedInstead, basis, assumedKnown }) =>
    `day off by swap, ${dayInEnglish(workedInstead)} is worked instead${source(basis, assumedKnown)}`,
  'worked-by-swap': ({ dayOff, basis, assumedKnown }) => `worked instead of ${dayInEnglish(dayOff)}${source(basis, assumedKnown)}`,
  closure: ({ basis, assumedKnown, ...closed }) => `the office is closed${closedPart(closed)}${source(basis, assumedKnown)}`,
  opening: ({ half, basis, assumedKnown }) =>
    `a day off on which the office works${half === undefined ? '' : ` in the ${half}`}${source(basis, assumedKnown)}`,
  hours: ({ basis, assumedKnown }) => `the office keeps hours of its own on this day${source(basis, assumedKnown)}`,
};

/** What is closed of a day; nothing for the whole of it. */
function closedPart({ half, from, to, parts }: ClosedPart & { readonly parts?: readonly ClosedPart[] }): string {
  if (parts !== undefined)
    return parts.map((part, i) => `${i === 0 ? '' : i === parts.length - 1 ? ' and' : ','}${closedPart(part)}`).join('');
  if (half !== undefined) return ` in the ${half}`;
  if (from === undefined) return to === undefined ? '' : ` until ${to}`;
  return to === undefined ? ` from ${from}` : ` from ${from} to ${to}`;
}

const PASSED_OVER: Readonly<Record<NonNullable<DayStep['passedOver']>, string>> = {
  'receipt-day': 'the day of receipt, not counted',
  'before-receipt': 'before the dossier counts as received, not counted',
  'receipt-session': 'the session of receipt is not counted',
  'on-hold': 'the clock is stopped',
};

function day(run: DayRun): string {
  const { first, last, counted, needed } = run;
  const days = first === last ? dayInEnglish(first.date) : `${dayInEnglish(first.date)} to ${dayInEnglish(last.date)}`;
  const parts: string[] = [];
  if (first.reason.code !== 'ordinary') parts.push(phraseOf(reasons, reasonOf(run)));
  if (first.passedOver !== undefined && (counted === 0 || first.passedOver !== 'before-receipt')) parts.push(PASSED_OVER[first.passedOver]);
  if (counted > 0) parts.push(`${amount(counted, first.unit)} counted, ${total(last, needed)} so far`);
  else if (first.passedOver === undefined) parts.push('not counted');
  return `${capital(days)}: ${parts.join('; ')}.`;
}

function total(last: DayStep, needed: number | undefined): string {
  return needed === undefined || last.unit === 'minutes' ? amount(last.total, last.unit) : `${last.total} of ${needed}`;
}

const STARTS: Readonly<Record<NonNullable<LimitStep['start']>, string>> = {
  'day-after': 'the day of receipt is not counted',
  'session-after': 'the session of receipt is not counted',
  'receipt-session': 'the session of receipt is counted',
  elapsed: 'counted in office time from the moment of receipt',
};

/** A later limit of a sequence begins where the one before it ends. */
const LATER_STARTS: typeof STARTS = {
  ...STARTS,
  'day-after': 'the day on which the part before ends is not counted',
  'session-after': '',
  'receipt-session': '',
  elapsed: 'counted in office time from where the part before ends',
};

/** A limit in words: `1.5 working days`. */
export function limitInEnglish(limit: LimitToSay): string {
  const value = limit.value ?? 0;
  switch (limit.unit) {
    case 'same-session':
      return 'in the session';
    case 'same-day':
      return 'in the day';
    case 'same-week':
      return limit.nextWeek === true ? 'within the next week' : 'within the week';
    case 'working-days':
      return plural(value, 'working day');
    case 'working-hours':
      return plural(value, 'working hour');
    case 'clock-hours':
      return plural(value, 'hour');
    case 'calendar-days':
      return limit.exceptHolidays === true ? `${plural(value, 'day')} not counting holidays` : plural(value, 'day');
    case 'calendar-months':
      return plural(value, 'month');
    case 'sequence':
      return `${plural(limit.parts ?? 0, 'part')} one after another`;
  }
}

/** A limit and how it is counted: `1.5 working days (3 sessions), the day of receipt is not counted`. */
function counted(limit: Pick<LimitStep, keyof CountedLimit>, starts = STARTS): string {
  const quarter = limit.quarterMinutes === undefined ? [] : [amount(limit.quarterMinutes, 'minutes')];
  const whole = limit.unit === 'working-days' && limit.sessions !== undefined ? [plural(limit.sessions, 'session')] : [];
  // Months have as many days as the calendar gives them.
  const ofMonths = limit.days === undefined ? [] : [`${plural(limit.days, 'day')} by Civil Code 91/2015/QH13, art. 148.3`];
  const inside = [...whole, ...quarter, ...ofMonths];
  const measured = inside.length === 0 ? '' : ` (${inside.join(' and ')})`;
  const standard = limit.standardMinutes === undefined ? '' : ` (${amount(limit.standardMinutes, 'minutes')} a day)`;
  const parts = [`${limitInEnglish(limit)}${measured}${standard}`];
  const start = limit.unit === 'calendar-days' || limit.unit === 'calendar-months' ? 'day-after' : limit.start;
  const said = start !== undefined && (limit.sessions !== undefined || quarter.length === 0) ? starts[start] : '';
  if (said !== '') parts.push(said);
  if (limit.rolled === true) {
    parts.push(`less than ${plural(limit.minLeadMinutes ?? 0, 'minute')} of the session of receipt were left, so the next session is due`);
  }
  return parts.join(', ');
}

/** What is said of a deadline in English. */
export const en: Sentences = {
  steps: {
    receipt: ({ rule, restart, at, deemedAt, half, cutOff }) => {
      const session = half === undefined ? '' : ` (${half})`;
      const came = restart ? `The limit starts again at ${instantInEnglish(at)}` : `Received at ${instantInEnglish(at)}`;
      switch (rule) {
        case 'in-session':
        case 'by-clock':
          return `${came}${session}.`;
        case 'next-opening':
          return `${came}, outside office hours; deemed received at ${instantInEnglish(deemedAt)}${session}.`;
        case 'keep-date':
          return `${came}, outside office hours; it keeps that date, and the next session is the first one after it.`;
        case 'cut-off':
          return `${came}, after ${cutOff ?? ''}; deemed received at ${instantInEnglish(deemedAt)}${session}.`;
      }
    },
    limit: (step) => `Time limit: ${counted(step)}.`,
    part: ({ number, of, name, ...limit }) =>
      `Part ${number} of ${of}${name === undefined ? '' : ` (${name.en})`}: ${counted(limit, number === 1 ? STARTS : LATER_STARTS)}.`,
    'part-end': ({ number, at, half }) => `Part ${number} ends at ${instantInEnglish(at)} (${half}).`,
    stop: ({ from, to, then, lost }) => {
      const stretch = `The clock stopped from ${instantInEnglish(from)} to ${instantInEnglish(to)}`;
      if (then === 'restart' || lost === undefined) return `${stretch}; after that the limit starts again.`;
      return lost.amount === 0
        ? `${stretch}; nothing of the limit was lost.`
        : `${stretch}; ${amount(lost.amount, lost.unit)} did not count.`;
    },
    moved: ({ from, to, reason }) =>
      `The last day, ${dayInEnglish(from)}, is not worked (${phraseOf(reasons, reason)}); the limit ends on the next working day, ${dayInEnglish(to)} (Civil Code 91/2015/QH13, art. 148.5).`,
    due: ({ at, legalEnd, half }) => {
      const due = `Due at ${instantInEnglish(at)} (${half}).`;
      return at === legalEnd ? due : `${due} By law the limit ends at 24:00 of that day (Civil Code 91/2015/QH13, art. 148.6).`;
    },
    'on-hold': ({ since }) => `The dossier has been on hold since ${instantInEnglish(since)}; there is no deadline yet.`,
    undecided: ({ decidedUntil, facts }) =>
      `Projected: no document has decided the days from ${date(decidedUntil)} on. Still open: ${facts.map((fact) => en.undecided[fact.code](fact)).join('; ')}.`,
    'later-known': ({ date: day, knownOn, reason }) =>
      `Not known on ${date(knownOn)}: ${dayInEnglish(day)} later became ${phraseOf(reasons, reason)}.`,
  },
  day,
  reasons,
  undecided: {
    'tet-days': ({ year }) => `which days are off for Tết ${year}`,
    'national-day-adjacent': ({ year }) => `which day beside National Day ${year} is off`,
    'culture-day-compensation': ({ year }) => `whether Vietnam Culture Day, 24 November ${year}, on a weekend is compensated`,
    'possible-swaps': ({ year }) => `swaps of working days in ${year}`,
  },
  amount,
};
