import { weekdayOf } from '../time/local-date.js';
import { CompiledYear } from './compiled-year.js';
import type { DayReason } from './day-reason.js';
import type { DecidedDay } from './decide-day.js';
import type { HoursPeriod, SessionSpan } from './office-hours.js';

const ORDINARY: DayReason = Object.freeze({ code: 'ordinary' });
const WEEKLY_REST: DayReason = Object.freeze({ code: 'weekly-rest' });

/**
 * What each day of a year is and why. It belongs to no calendar: all that decide the year alike share it, and its tables.
 *
 * @internal
 */
export class DecidedYear {
  /** The first day and the one after the last: the year, or what a calendar covers of it. */
  readonly from: number;
  readonly until: number;
  /** The office hours of the year, in order. */
  readonly hours: readonly HoursPeriod[];
  /** The days that are not those of the weekly pattern, by day number. */
  readonly special: ReadonlyMap<number, DecidedDay>;
  #compiled: CompiledYear | undefined;

  constructor(from: number, until: number, hours: readonly HoursPeriod[], special: ReadonlyMap<number, DecidedDay>) {
    this.from = from;
    this.until = until;
    this.hours = hours;
    this.special = special;
  }

  /** A day of the year by its day number. */
  on(day: number): DecidedDay {
    return this.special.get(day) ?? ordinary(periodOf(this.hours, day), day);
  }

  /** The tables of the whole year, made when first asked for. */
  get compiled(): CompiledYear {
    return (this.#compiled ??= CompiledYear.of(this, this.until));
  }
}

/** The period of office hours in force on a day. */
export function periodOf(hours: readonly HoursPeriod[], day: number): HoursPeriod {
  return hours.find(({ until }) => day < until) as HoursPeriod;
}

/** A day of the weekly pattern. */
export function ordinary({ weekdays }: HoursPeriod, day: number): DecidedDay {
  const sessions = weekdays[weekdayOf(day)] as readonly SessionSpan[];
  return { sessions, reason: sessions.length === 0 ? WEEKLY_REST : ORDINARY };
}
