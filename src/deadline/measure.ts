import type { SessionIndex } from '../calendar/session-index.js';
import { addMonths, weekdayOf } from '../time/local-date.js';
import { DAY_MS, MINUTE_MS } from '../time/vietnam-time.js';
import type { Hold } from './clock-stop.js';
import type { CountStart } from './counting-profile.js';
import type { Receipt } from './deem.js';
import type { SingleLimit } from './time-limit.js';

/** What a count is made of: sessions, open office time, calendar days, or time by the clock. */
export type Measure = 'sessions' | 'open-time' | 'days' | 'clock';

/** A stretch of a limit that is counted in one measure. */
export interface Leg {
  /** Which limit of a sequence it belongs to, from 0. */
  readonly part: number;
  readonly limit: SingleLimit;
  readonly measure: Measure;
  /** Sessions, milliseconds, days or months; standard working days where those are counted as open time. */
  readonly amount: number;
  /** Where a count of working days in sessions starts. */
  readonly start: CountStart | undefined;
}

/** Where a count runs out: an instant in milliseconds since the first midnight, and the session it is due in. */
export interface End {
  readonly due: number;
  readonly session: number;
  /** The last day that had to be looked at. */
  readonly lastDay: number;
}

/** From where a leg counts and what it must reach, both in its measure. */
export interface Span {
  readonly from: number;
  readonly target: number;
}

/** How one measure counts. A place past the calendar has no end. */
interface Rule {
  span(index: SessionIndex, leg: Leg, receipt: Receipt): Span;
  /** How much of the measure a hold takes out of a count. */
  lost(index: SessionIndex, leg: Leg, span: Span, hold: Hold): number;
  end(index: SessionIndex, leg: Leg, target: number, receipt: Receipt, holds: readonly Hold[]): End | undefined;
}

/** The four ways to count. A count that ends past the calendar has no end. */
export const MEASURES: Readonly<Record<Measure, Rule>> = {
  sessions: {
    span(index, leg, receipt) {
      const from = firstSession(index, leg, receipt);
      return { from, target: from + sessionsNeeded(index, leg, receipt) - 1 };
    },
    // A session is lost if the dossier is on hold when it closes.
    lost(index, _, { from }, hold) {
      const first = Math.max(index.sessionAtOrAfter(hold.from), from);
      return Math.max(0, index.sessionAtOrAfter(hold.to) - first);
    },
    end(index, { limit }, target, receipt) {
      const end = endAtClose(index, target);
      if (end === undefined || limit.unit !== 'same-week') return end;
      // Within the week depends on every day of the week of the receipt, and of the due session where time was lost.
      return { ...end, lastDay: Math.max(end.lastDay, weekEnd(index, limit, receipt.session) - 1) };
    },
  },
  'open-time': {
    span(index, leg, receipt) {
      return { from: receipt.deemed, target: index.openBefore(receipt.deemed) + openTimeNeeded(index, leg, receipt) };
    },
    lost(index, _, { from }, hold) {
      return Math.max(0, index.openBefore(hold.to) - index.openBefore(Math.max(hold.from, from)));
    },
    end(index, _, target, receipt) {
      const session = index.sessionOfOpen(target);
      if (!index.has(session)) return undefined;
      return endIn(index, index.opensAt(session) + target - index.openBeforeSession(session), session, receipt);
    },
  },
  days: {
    span(index, leg, { day }) {
      return { from: day + 1, target: lastOfDays(index, leg, day) };
    },
    // A day is lost if the dossier is on hold at its 24:00.
    lost(index, leg, { from, target }, hold) {
      const first = daysBefore(index, leg, Math.max(Math.floor(hold.from / DAY_MS), from));
      return first > target ? 0 : Math.max(0, daysBefore(index, leg, Math.floor(hold.to / DAY_MS)) - first);
    },
    end(index, leg, target, _, holds) {
      return endOfWorkedDay(index, leg, dayAt(index, leg, target), holds);
    },
  },
  clock: {
    span(_, { amount }, { at }) {
      return { from: at, target: at + amount };
    },
    lost(_, __, { from, target }, hold) {
      return hold.from < target ? hold.to - Math.max(hold.from, from) : 0;
    },
    end(index, leg, target, receipt, holds) {
      const day = Math.floor(target / DAY_MS);
      if (day >= index.days) return undefined;
      return index.isWorked(day) ? endIn(index, target, sessionOpenBefore(index, target), receipt) : endOfWorkedDay(index, leg, day, holds);
    },
  },
};

/** When a limit that is due at an instant ends by law: 24:00 of that day, or the instant itself. */
export function legalEndOf({ unit }: SingleLimit, due: number): number {
  const isOwnInstant = unit === 'same-session' || unit === 'working-hours' || unit === 'clock-hours';
  return isOwnInstant ? due : (Math.floor(due / DAY_MS) + 1) * DAY_MS;
}

/** The session that is number 1. */
function firstSession(index: SessionIndex, { limit, start }: Leg, { rule, day, session }: Receipt): number {
  if (limit.unit !== 'working-days' || start === 'receipt-session') return session;
  if (start === 'day-after') return index.sessionFrom(day + 1);
  return rule === 'keep-date' ? session : session + 1;
}

/** How many sessions a limit takes; infinitely many where the calendar does not hold the week to its Sunday. */
export function sessionsNeeded(index: SessionIndex, { limit, amount }: Leg, { session, deemed }: Receipt): number {
  switch (limit.unit) {
    case 'same-session': {
      const left = index.closesAt(session) - Math.max(deemed, index.opensAt(session));
      return left < (limit.minLeadMinutes ?? 0) * MINUTE_MS ? 2 : 1;
    }
    case 'same-day':
      return index.sessionFrom(index.dayOf(session) + 1) - session;
    case 'same-week': {
      const end = weekEnd(index, limit, session);
      return end > index.days ? Infinity : index.sessionFrom(end) - session;
    }
    default:
      return amount;
  }
}

/** The day after the ISO week in which a receipt in a session is due. */
function weekEnd(index: SessionIndex, limit: SingleLimit & { readonly unit: 'same-week' }, session: number): number {
  const end = endOfWeek(index, session);
  if (limit.nextWeek !== true) return end;
  const next = index.sessionFrom(end);
  return index.has(next) ? endOfWeek(index, next) : Infinity;
}

function endOfWeek(index: SessionIndex, session: number): number {
  const day = index.dayOf(session);
  return day + 8 - weekdayOf(index.plan.from + day);
}

/** How many open milliseconds a limit takes. */
export function openTimeNeeded(index: SessionIndex, { limit, amount }: Leg, { deemed }: Receipt): number {
  if (limit.unit !== 'working-days') return amount;
  return Math.round(amount * index.standardMinutes(Math.floor(deemed / DAY_MS)) * MINUTE_MS);
}

/** How many days a limit takes after a day. */
export function daysNeeded(index: SessionIndex, { limit, amount }: Leg, day: number): number {
  if (limit.unit !== 'calendar-months') return amount;
  const { from } = index.plan;
  return addMonths(from + day, amount) - from - day;
}

/**
 * The last day of a limit in days that is received on a day, before it moves to a working day; may lie past the calendar.
 *
 * @internal
 */
export function lastDayOfDays(index: SessionIndex, leg: Leg, day: number): number {
  return dayAt(index, leg, lastOfDays(index, leg, day));
}

/** The last of the days that count, as its number among them. */
function lastOfDays(index: SessionIndex, leg: Leg, day: number): number {
  return daysBefore(index, leg, day + 1) + daysNeeded(index, leg, day) - 1;
}

/** The place of a day that counts by its number. */
function dayAt(index: SessionIndex, leg: Leg, number: number): number {
  return exceptsHolidays(leg) ? index.plainDay(number) : number;
}

/** How many days that count lie before a place. */
function daysBefore(index: SessionIndex, leg: Leg, place: number): number {
  return exceptsHolidays(leg) ? index.plainDaysBefore(place) : place;
}

function exceptsHolidays({ limit }: Leg): boolean {
  return limit.unit === 'calendar-days' && limit.exceptHolidays === true;
}

function endAtClose(index: SessionIndex, session: number): End | undefined {
  return index.has(session) ? { due: index.closesAt(session), session, lastDay: index.dayOf(session) } : undefined;
}

function endIn(index: SessionIndex, due: number, session: number, { day }: Receipt): End | undefined {
  // A day met before the office first opens has no session that opened before.
  return index.has(session) ? { due, session, lastDay: Math.max(Math.floor(due / DAY_MS), day) } : undefined;
}

/** The last session that opened before an instant. */
function sessionOpenBefore(index: SessionIndex, at: number): number {
  const session = index.sessionAtOrAfter(at);
  // Past the last session `opensAt` is NaN, and no comparison with it holds.
  return index.opensAt(session) < at ? session : session - 1;
}

/** A last day that is not worked, or on hold when it ends, moves to the next working day; due when its last session closes. */
function endOfWorkedDay(index: SessionIndex, { measure }: Leg, day: number, holds: readonly Hold[]): End | undefined {
  for (let place = day; place < index.days; place++) {
    if (!index.isWorked(place)) continue;
    const last = index.sessionFrom(place + 1) - 1;
    const end = measure === 'days' ? (place + 1) * DAY_MS : index.closesAt(last);
    const hold = holds.find(({ from, to }) => from < end && end <= to);
    if (hold === undefined) return endAtClose(index, last);
    // On to its last day, so that years on hold are not looked at day by day.
    place = Math.max(place, Math.floor(hold.to / DAY_MS) - 1);
  }
  return undefined;
}
