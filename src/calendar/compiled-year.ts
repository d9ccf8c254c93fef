import { weekdayOf, type Weekday } from '../time/local-date.js';
import { DAY_MS, MINUTE_MS } from '../time/vietnam-time.js';
import type { DayReason } from './day-reason.js';
import type { DecidedDay } from './decide-day.js';
import type { HoursPeriod, SessionSpan } from './office-hours.js';

/** What is counted within a year and, running, over the years: the place of each in `counts`. */
export const SESSIONS = 0;
export const MINUTES = 1;
export const WORKING_DAYS = 2;
export const PLAIN_DAYS = 3;

/** Sessions, open minutes, working days, and days not off by a holiday, a compensatory day or a swap. */
export type Counts = readonly [sessions: number, minutes: number, workingDays: number, plainDays: number];

/** What never comes; small enough that minutes of a calendar can be added to it. */
export const NEVER = 0x3fff_ffff;

/** What a year is compiled from. */
interface Days {
  readonly from: number;
  readonly hours: readonly HoursPeriod[];
  readonly special: ReadonlyMap<number, DecidedDay>;
}

/**
 * One year compiled into prefix sums and their inverse. Within it a day is its place in the year, a session its place among the
 * sessions of the year, a minute one since the first midnight.
 *
 * Prefix sums, and not two bits a day with a running count a word, which would take a twentieth of the room: only the years that are
 * asked for are made, and calendars share them, so that 130 calendars hold 3 MB; and a question takes a read where bits take a count
 * of bits and a search (docs/decisions/0023). The bits were not built.
 *
 * @internal
 */
export class CompiledYear {
  readonly counts: Counts;
  /** How many sessions lie before a day. */
  readonly sessionsBefore: Uint16Array;
  /** When a session closes; two that never close follow the last. */
  readonly closes: Int32Array;
  /** How many open minutes lie before a session. */
  readonly minutesBefore: Int32Array;
  /** How many working days lie before a day. */
  readonly workingDaysBefore: Uint16Array;
  /** The day of each working day, in order. */
  readonly workingDays: Uint16Array;
  /** Days off by a holiday, a compensatory day or a swap, in order. */
  readonly holidays: Uint16Array;
  /** 1 for an afternoon, 0 for a morning. */
  readonly afternoons: Uint8Array;

  /** Compiles a year up to, not including, a day. */
  static of(year: Days, until: number): CompiledYear {
    return new CompiledYear(year, until);
  }

  private constructor({ from, hours, special }: Days, until: number) {
    const days = until - from;
    const sessionsBefore = new Uint16Array(days + 1);
    const workingDaysBefore = new Uint16Array(days + 1);
    const workingDays = new Uint16Array(days);
    const closes = new Int32Array(days * 2);
    const minutesBefore = new Int32Array(days * 2 + 1);
    const afternoons = new Uint8Array(days * 2);
    const holidays: number[] = [];
    let session = 0;
    let worked = 0;
    let minutes = 0;
    let period = 0;
    let weekday = weekdayOf(from);
    for (let day = 0; day < days; day++) {
      while (from + day >= (hours[period] as HoursPeriod).until) period++;
      let sessions = (hours[period] as HoursPeriod).weekdays[weekday] as readonly SessionSpan[];
      weekday = weekday === 7 ? 1 : ((weekday + 1) as Weekday);
      const decided = special.get(from + day);
      if (decided !== undefined) {
        ({ sessions } = decided);
        if (isHoliday(decided.reason)) holidays.push(day);
      }
      const count = sessions.length;
      if (count > 0) workingDays[worked++] = day;
      // By number: the first question pays for this loop before the engine has optimised it.
      for (let i = 0; i < count; i++) {
        const { half, opens, closes: close } = sessions[i] as SessionSpan;
        closes[session] = day * 1440 + close;
        afternoons[session] = half === 'afternoon' ? 1 : 0;
        minutes += close - opens;
        minutesBefore[++session] = minutes;
      }
      sessionsBefore[day + 1] = session;
      workingDaysBefore[day + 1] = worked;
    }
    this.counts = [session, minutes, worked, days - holidays.length];
    this.sessionsBefore = sessionsBefore;
    this.workingDaysBefore = workingDaysBefore;
    this.workingDays = workingDays.slice(0, worked);
    this.closes = new Int32Array(session + 2).fill(NEVER);
    this.closes.set(closes.subarray(0, session));
    this.minutesBefore = minutesBefore.slice(0, session + 1);
    this.afternoons = afternoons.slice(0, session);
    this.holidays = Uint16Array.from(holidays);
  }

  /** The day on which a session of the year lies. */
  dayOf(session: number): number {
    return (((this.closes[session] as number) - 1) / 1440) | 0;
  }

  /** How many minutes a session of the year is open. */
  minutesOpen(session: number): number {
    return (this.minutesBefore[session + 1] as number) - (this.minutesBefore[session] as number);
  }

  /** The first session that closes after an instant, in milliseconds since the first midnight; after the last one its number plus one. */
  sessionAtOrAfter(at: number): number {
    let session = this.sessionsBefore[Math.floor(at / DAY_MS)] as number;
    while ((this.closes[session] as number) * MINUTE_MS <= at) session++;
    return session;
  }

  /** The session in which an open minute lies, by how many open minutes of the year lie before it. */
  sessionOfMinute(minute: number): number {
    const { minutesBefore } = this;
    const [sessions, minutes] = this.counts;
    // Sessions are much alike, so its share of the minutes tells nearly which one it is.
    let session = Math.floor((minute / minutes) * sessions);
    while ((minutesBefore[session] as number) > minute) session--;
    while ((minutesBefore[session + 1] as number) <= minute) session++;
    return session;
  }

  /** How many days before a day are off by a holiday, a compensatory day or a swap. */
  holidaysBefore(day: number): number {
    let before = 0;
    while (before < this.holidays.length && (this.holidays[before] as number) < day) before++;
    return before;
  }

  /** The day that has so many days before it which are not off by a holiday, a compensatory day or a swap, and is none itself. */
  plainDay(before: number): number {
    let day = before;
    for (const holiday of this.holidays) if (holiday <= day) day++;
    return day;
  }
}

/** Days that a limit in days "except holidays" passes over: plain weekends and closures are not among them. */
export function isHoliday(reason: DayReason): boolean {
  return reason.code === 'holiday' || reason.code === 'compensatory' || reason.code === 'swapped-off';
}
