import type { SessionIndex } from '../calendar/session-index.js';

/**
 * A stretch of days as plain lists of small whole numbers, for loops over many receipts: where the numbers lie side by side the processor
 * has the next one at hand.
 *
 * Places and minutes count from the first midnight of the calendar, sessions from the first of the stretch.
 */
export interface FlatDays {
  readonly from: number;
  readonly until: number;
  /** How many sessions of the stretch lie before a day, and before its end. */
  readonly sessionsBefore: Int32Array;
  /** When a session opens and closes; what follows the last neither opens nor closes. */
  readonly opens: Int32Array;
  readonly closes: Int32Array;
  /** How many minutes the sessions before one are open. */
  readonly minutesBefore: Int32Array;
  readonly sessions: number;
}

const NEVER = 0x7fff_ffff;

const made = /* @__PURE__ */ new WeakMap<SessionIndex, FlatDays>();

/** The days of a calendar from one place up to, not including, another, and perhaps more; laid out once. */
export function flatDays(index: SessionIndex, from: number, until: number): FlatDays {
  const known = made.get(index);
  if (known !== undefined && known.from <= from && until <= known.until) return known;
  const flat = layOut(index, Math.min(from, known?.from ?? from), Math.max(until, known?.until ?? until));
  made.set(index, flat);
  return flat;
}

function layOut(index: SessionIndex, from: number, until: number): FlatDays {
  const first = index.sessionFrom(from);
  const sessions = index.sessionFrom(until) - first;
  const sessionsBefore = new Int32Array(until - from + 2);
  for (let day = from; day <= until; day++) sessionsBefore[day - from] = index.sessionFrom(day) - first;
  sessionsBefore[until - from + 1] = sessions;
  const opens = new Int32Array(sessions + 2).fill(NEVER);
  const closes = new Int32Array(sessions + 2).fill(NEVER);
  const minutesBefore = new Int32Array(sessions + 1);
  for (let i = 0; i < sessions; i++) {
    const close = index.closeMinute(first + i);
    const open = index.minutesOpen(first + i);
    closes[i] = close;
    opens[i] = close - open;
    minutesBefore[i + 1] = (minutesBefore[i] as number) + open;
  }
  return { from, until, sessionsBefore, opens, closes, minutesBefore, sessions };
}

/** The first session of a day that closes after a time, or the next day's; past the cut-off that in any case. */
export function sessionAfter({ sessionsBefore, closes, from }: FlatDays, day: number, time: number, late: number): number {
  const minute = (from + day) * 1440 + ((time / 60_000) | 0);
  const today = sessionsBefore[day] as number;
  const session = today + reached(minute, closes[today] as number) + reached(minute, closes[today + 1] as number);
  return session + (((sessionsBefore[day + 1] as number) - session) & ~((time - late) >> 31));
}

/** The last session before a day; one that is not laid out where the day is not. */
export function lastBefore({ sessionsBefore, sessions, from, until }: FlatDays, day: number): number {
  return day <= until - from ? (sessionsBefore[day] as number) - 1 : sessions;
}

/** The day of a session, from the first that is laid out. */
export function dayOfSession({ closes, from }: FlatDays, session: number): number {
  return ((((closes[session] as number) - 1) / 1440) | 0) - from;
}

/** 1 where a minute is a mark or past it, else 0: by the sign, without a jump. */
export function reached(minute: number, mark: number): number {
  return 1 + ((minute - mark) >> 31);
}
