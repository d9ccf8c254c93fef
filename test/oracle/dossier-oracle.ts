/**
 * A second, plain judge of dossiers whose limit is a number of working days from the day after: it walks the sessions of a list one
 * by one, and shares nothing with the library. Instants are milliseconds of wall time in Vietnam.
 */

export interface Session {
  readonly opens: number;
  readonly closes: number;
}

export interface OracleEvent {
  readonly type: string;
  readonly at: number;
  readonly until?: number;
  readonly apology?: boolean;
  readonly then?: 'restart' | 'resume';
}

export interface OracleJudgement {
  readonly status: string;
  readonly due: number | null;
  readonly lawDue: number | null;
  readonly extendedUntil: number | null;
  readonly closing: number | null;
  readonly breaches: readonly string[];
}

interface Stop {
  readonly from: number;
  readonly to: number;
  readonly restart: boolean;
}

const DAY = 86_400_000;
const midnightAfter = (at: number) => (Math.floor(at / DAY) + 1) * DAY;
const sameDay = (a: number, b: number) => Math.floor(a / DAY) === Math.floor(b / DAY);

/** The day on which a receipt counts: its own, or that of the next session to open. */
function dayOfReceipt(sessions: readonly Session[], at: number): number {
  const next = sessions.find(({ closes }) => closes > at) as Session;
  return Math.floor(Math.max(at, next.opens) / DAY);
}

/** The close of the last session that counts, with stops; null while it stands still. */
function walk(sessions: readonly Session[], receivedAt: number, days: number, stops: readonly Stop[]): number | null {
  let from = receivedAt;
  let counted = 0;
  let pending = [...stops];
  for (const { closes } of sessions) {
    // A restart that ended before this close begins the count anew.
    const ended = pending.find(({ restart, to }) => restart && to < closes);
    if (ended !== undefined) {
      pending = pending.filter((stop) => stop.from >= ended.to);
      from = ended.to;
      counted = 0;
    }
    if (Math.floor(closes / DAY) <= dayOfReceipt(sessions, from)) continue;
    const on = pending.find((stop) => stop.from < closes && closes <= stop.to);
    if (on !== undefined) {
      if (on.to === Infinity) return null;
      continue;
    }
    if (++counted === days * 2) return closes;
  }
  throw new Error('past the list');
}

/** Stops that overlap or touch are one, which restarts if any of them does. */
function merged(stops: readonly Stop[]): Stop[] {
  const all: Stop[] = [];
  for (const stop of stops.filter(({ from, to }) => from < to).sort((a, b) => a.from - b.from)) {
    const last = all.pop();
    if (last === undefined) all.push(stop);
    else if (stop.from > last.to) all.push(last, stop);
    else all.push({ from: last.from, to: Math.max(last.to, stop.to), restart: last.restart || stop.restart });
  }
  return all;
}

/** Judges a dossier under Decree 118/2025: three days for a supplement, one extension a day ahead, closed after fifteen days. */
export function judge(sessions: readonly Session[], events: readonly OracleEvent[], days: number, now: number): OracleJudgement {
  const known = events.filter(({ at }) => at <= now);
  const received = (known[0] as OracleEvent).at;
  const stops: Stop[] = [];
  const breaches: string[] = [];
  let waiting: { from: number; restart: boolean } | undefined;
  let paused: number | undefined;
  let complete = received;
  let requests = 0;
  let extensions = 0;
  let newDate: OracleEvent | undefined;
  let end: OracleEvent | undefined;
  const stopsAt = (to: number) =>
    merged([
      ...stops,
      ...(waiting === undefined ? [] : [{ from: waiting.from, to, restart: waiting.restart }]),
      ...(paused === undefined ? [] : [{ from: paused, to, restart: false }]),
    ]);
  for (const [index, event] of known.entries()) {
    const { type, at } = event;
    if (type === 'supplement-requested') {
      const third = walk(sessions, complete, 3, []) as number;
      if (at > midnightAfter(third)) breaches.push(`late-supplement-request ${index}`);
      if (requests++ > 0) breaches.push(`second-supplement-request ${index}`);
      waiting ??= { from: at, restart: event.then !== 'resume' };
    } else if (type === 'supplemented') {
      stops.push({ ...(waiting as { from: number; restart: boolean }), to: at });
      waiting = undefined;
      complete = at;
    } else if (type === 'paused') paused = at;
    else if (type === 'resumed') {
      stops.push({ from: paused as number, to: at, restart: false });
      paused = undefined;
    } else if (type === 'extended') {
      const before = stopsAt(Infinity).filter(({ from }) => from < at);
      const due = walk(sessions, received, days, before);
      const last = due === null ? null : (sessions.findLast(({ closes }) => closes < due && !sameDay(closes, due)) as Session).closes;
      const broken = [
        ...(extensions > 0 ? ['second-extension'] : []),
        ...(event.apology === false ? ['extension-without-apology'] : []),
        ...(extensions === 0 && last !== null && at > last ? ['late-extension'] : []),
      ];
      if (broken.length === 0) newDate = event;
      breaches.push(...broken.map((code) => `${code} ${index}`));
      extensions++;
    } else if (type === 'result-ready') end = event;
  }
  const all = stopsAt(end?.at ?? Infinity);
  const lawDue = walk(sessions, received, days, all);
  const due = newDate === undefined ? lawDue : underNewDate(sessions, newDate, days, all);
  const closing = end === undefined && waiting !== undefined ? closes15(sessions, waiting.from) : null;
  const facts = { due, lawDue, extendedUntil: newDate?.until ?? null, closing, breaches };
  if (end !== undefined) {
    const by = lawDue as number;
    const { opens } = sessions.find(({ closes }) => closes === by) as Session;
    return { ...facts, status: end.at < opens ? 'early' : end.at <= by ? 'on-time' : 'late' };
  }
  if (due === null) return { ...facts, status: 'on-hold' };
  const left = sessions.filter(({ closes }) => closes > now && closes <= due).length;
  return { ...facts, status: now > due ? 'overdue' : left <= 2 ? 'due-soon' : 'running' };
}

/** A new date is the deadline so far: a stop holds it, a restart begins the limit anew, a resume moves it on session by session. */
function underNewDate(sessions: readonly Session[], { at, until }: OracleEvent, days: number, stops: readonly Stop[]): number | null {
  let due = until as number;
  const lasting = stops.filter(({ to }) => to > at);
  for (const [i, { from, to, restart }] of lasting.entries()) {
    if (from >= due) return due;
    if (to === Infinity) return null;
    if (restart) return walk(sessions, to, days, lasting.slice(i + 1));
    for (const { closes } of sessions) {
      if (closes > Math.max(from, at) && closes <= to) due = (sessions.find((each) => each.opens > due) as Session).closes;
    }
  }
  return due;
}

/** 24:00 of the fifteenth day after a notice, moved to a day that is worked. */
function closes15(sessions: readonly Session[], notice: number): number {
  let day = dayOfReceipt(sessions, notice) + 15;
  while (!sessions.some(({ closes }) => Math.floor(closes / DAY) === day)) day++;
  return (day + 1) * DAY;
}
