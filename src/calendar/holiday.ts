import { isRecord, reading, refuse, refuseUnknownKeys, shown } from '../errors.js';
import type { Citation } from '../law/citation.js';
import type { Name } from '../name.js';
import { checkDate, yearOf, type LocalDate } from '../time/local-date.js';
import type { DaysOff } from './calendar-plan.js';
import { checkCitation } from './day-decision.js';
import type { DayReason } from './day-reason.js';

/** Ngày nghỉ lễ: a day off by a holiday. */
export interface Holiday {
  readonly date: LocalDate;
  readonly name: Name;
  readonly basis?: Citation;
}

const MOST = 4_000;

/**
 * Checks holidays from outside: real days within the coverage, each once.
 *
 * @throws RuleError `invalid-calendar`
 * @internal
 */
export function checkHolidays(holidays: unknown, from: number, until: number): (year: number) => DaysOff {
  const years = new Map<number, Map<number, DayReason>>();
  for (const [day, reason] of reading('invalid-calendar', 'holidays', holidays, (given) => readHolidays(given, from, until))) {
    const days = years.get(yearOf(day)) ?? new Map<number, DayReason>();
    years.set(yearOf(day), days.set(day, reason));
  }
  const off = new Map([...years].map(([year, days]) => [year, { key: JSON.stringify([...days]), days }]));
  return (year) => off.get(year) ?? NO_DAYS_OFF;
}

const NO_DAYS_OFF: DaysOff = { key: '', days: new Map() };

function readHolidays(holidays: unknown, from: number, until: number): ReadonlyMap<number, DayReason> {
  if (!Array.isArray(holidays) || holidays.length > MOST)
    refuse('invalid-calendar', 'holidays', holidays, `a list of at most ${MOST} holidays`);
  const daysOff = new Map<number, DayReason & { code: 'holiday' }>();
  for (const [i, holiday] of holidays.entries()) {
    const field = `holidays[${i}]`;
    const { day, reason } = checkHoliday(holiday, field);
    if (day < from || day >= until) refuse('invalid-calendar', `${field}.date`, (holiday as Holiday).date, 'a day of the coverage');
    const other = daysOff.get(day);
    if (other !== undefined && (other.name.vi !== reason.name.vi || other.name.en !== reason.name.en)) {
      refuse('invalid-calendar', `${field}.date`, (holiday as Holiday).date, `one holiday a day: it is ${shown(other.name.vi)} already`);
    }
    if (other === undefined) daysOff.set(day, reason);
  }
  return daysOff;
}

function checkHoliday(holiday: unknown, field: string): { day: number; reason: DayReason & { code: 'holiday' } } {
  if (!isRecord(holiday)) refuse('invalid-calendar', field, holiday, '{ date, name: { vi, en } }');
  const { date, name, basis } = holiday;
  refuseUnknownKeys('invalid-calendar', field, holiday, ['date', 'name', 'basis'], 'only date, name and basis');
  const day = checkDate(`${field}.date`, date, 'invalid-calendar');
  const named = Object.freeze({ vi: textOf(name, 'vi', field), en: textOf(name, 'en', field) });
  const source = basis === undefined ? {} : { basis: checkCitation(basis, `${field}.basis`) };
  return { day, reason: Object.freeze({ code: 'holiday', name: named, ...source }) };
}

function textOf(name: unknown, language: 'vi' | 'en', field: string): string {
  const text = typeof name === 'object' && name !== null ? (name as Record<string, unknown>)[language] : undefined;
  if (typeof text !== 'string' || text.length === 0 || text.length > 200) {
    refuse('invalid-calendar', `${field}.name.${language}`, text, 'a name of 1 to 200 characters');
  }
  return text;
}
