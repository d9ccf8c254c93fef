/**
 * A second, plain implementation of what every count means, to check the engine against.
 *
 * It imports nothing: no engine code, no Luxon. It walks days and sessions one by one and is slow on purpose.
 * Instants are milliseconds of Vietnamese wall time since 1970-01-01T00:00 (wall); days are numbered from there.
 */

export type Half = 'morning' | 'afternoon';

/** A session of a day: minutes of the day, half open. */
export interface OracleSession {
  half: Half;
  opens: number;
  closes: number;
}

export interface OracleWorld {
  from: string;
  until: string;
  sessionsOn(date: string): OracleSession[];
  isHolidayOff(date: string): boolean;
  standardMinutes(date: string): number;
}

export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

export interface OfficeHoursPeriod {
  from?: string;
  until?: string;
  weekdays: { [weekday in Weekday]?: { half: Half; opens: string; closes: string }[] };
}
export type OfficeHours = OfficeHoursPeriod[];

export type DayDecision =
  | { kind: 'swap'; dayOff: string; workedInstead: string; issuedOn?: string }
  | { kind: 'closure'; date: string; half?: Half; from?: string; to?: string; issuedOn?: string }
  | { kind: 'opening'; date: string; half?: Half; issuedOn?: string }
  | { kind: 'hours'; date: string; sessions: { half: Half; opens: string; closes: string }[]; issuedOn?: string };

export interface WorldOptions {
  coverage: { from: string; until: string };
  officeHours?: OfficeHours;
  holidays?: { date: string }[];
  decisions?: DayDecision[];
}

export type SingleLimit =
  | { unit: 'same-session'; minLeadMinutes?: number }
  | { unit: 'same-day' }
  | { unit: 'same-week' }
  | { unit: 'working-days'; value: number }
  | { unit: 'working-hours'; value: number }
  | { unit: 'clock-hours'; value: number }
  | { unit: 'calendar-days'; value: number; exceptHolidays?: boolean }
  | { unit: 'calendar-months'; value: number };

/** A limit of a sequence, alone or with what it is called. */
export type Part = SingleLimit | { name?: string | { vi: string; en: string }; limit: SingleLimit };

export type Limit = SingleLimit | { unit: 'sequence'; parts: Part[] };

export interface Profile {
  start?: 'day-after' | 'session-after' | 'receipt-session' | 'elapsed';
  offHours: 'next-opening' | 'keep-date';
  cutOff?: string;
}

export interface Stop {
  from: number;
  to?: number;
  then?: 'resume' | 'restart';
}

export interface OracleInput {
  receivedAt: number;
  limit: Limit;
  profile: Profile;
  world: OracleWorld;
  stops?: Stop[];
}

export type OracleAnswer =
  | {
      state: 'due';
      deemedReceivedAt: number;
      due: number;
      legalEnd: number;
      session: { date: string; half: Half; opens: string; closes: string };
      /** Where each part of a sequence ends; of any other limit the one end. */
      parts: number[];
    }
  /** `ended`: where the parts of a sequence ended that came before the stop. */
  | { state: 'on-hold'; since: number; ended: number[] }
  | { state: 'refused'; code: string };

// ── time ─────────────────────────────────────────────────────────────────────

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** '2025-03-03T09:00[:00[.000]]' as wall milliseconds. */
export const wall = (text: string): number => Date.parse(`${text}${text.length === 16 ? ':00' : ''}Z`);

/** Wall milliseconds as '2025-03-03T09:00:00.000'. */
export const wallText = (at: number): string => new Date(at).toISOString().slice(0, 23);

export const dayNumber = (date: string): number => Date.parse(`${date}T00:00:00Z`) / DAY;
export const dateOf = (day: number): string => new Date(day * DAY).toISOString().slice(0, 10);
/** Monday = 1 … Sunday = 7; 1970-01-01 was a Thursday. */
export const weekdayOf = (day: number): Weekday => (((day + 3) % 7) + 1) as Weekday;

const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
const timeOf = (minutes: number): string => `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

class Refusal extends Error {
  constructor(readonly code: string) {
    super(code);
  }
}

// ── the worked days ──────────────────────────────────────────────────────────

const WEEKDAYS: Weekday[] = [1, 2, 3, 4, 5, 6, 7];

const defaultDay = () => [
  { half: 'morning' as const, opens: '07:30', closes: '11:30' },
  { half: 'afternoon' as const, opens: '13:30', closes: '17:00' },
];
const defaultHours = (): OfficeHours => [
  { weekdays: { 1: defaultDay(), 2: defaultDay(), 3: defaultDay(), 4: defaultDay(), 5: defaultDay() } },
];

export function worldOf(options: WorldOptions): OracleWorld {
  const { from, until } = options.coverage;
  const officeHours = options.officeHours ?? defaultHours();
  const holidays = options.holidays ?? [];
  const decisions = options.decisions ?? [];

  function periodOn(date: string): OfficeHoursPeriod {
    const inForce = officeHours.find((p) => (p.from === undefined || p.from <= date) && (p.until === undefined || date < p.until));
    if (inForce === undefined) throw new Error(`no office hours on ${date}`);
    return inForce;
  }

  function hoursOf(period: OfficeHoursPeriod, weekday: Weekday): OracleSession[] {
    return (period.weekdays[weekday] ?? []).map(({ half, opens, closes }) => ({
      half,
      opens: minutesOf(opens),
      closes: minutesOf(closes),
    }));
  }

  /** What the weekly pattern gives, holidays and decisions aside. */
  function pattern(date: string): OracleSession[] {
    return hoursOf(periodOn(date), weekdayOf(dayNumber(date)));
  }

  /** The hours of an opened day: its weekday's, or those of the first worked weekday of the period. */
  function openedHours(date: string): OracleSession[] {
    const own = pattern(date);
    if (own.length > 0) return own;
    for (const weekday of WEEKDAYS) {
      const hours = hoursOf(periodOn(date), weekday);
      if (hours.length > 0) return hours;
    }
    return [];
  }

  function withoutDecisions(date: string): OracleSession[] {
    return holidays.some((holiday) => holiday.date === date) ? [] : pattern(date);
  }

  // A swap, else the holiday or the weekly pattern; then the hours of the date or an opening; then minute by minute what is closed.
  function decide(date: string): OracleSession[] {
    let sessions = withoutDecisions(date);
    for (const decision of decisions) {
      if (decision.kind === 'swap' && decision.dayOff === date) sessions = [];
      if (decision.kind === 'swap' && decision.workedInstead === date) sessions = pattern(decision.dayOff);
    }
    for (const decision of decisions) {
      if (decision.kind !== 'hours' || decision.date !== date) continue;
      sessions = decision.sessions.map(({ half, opens, closes }) => ({ half, opens: minutesOf(opens), closes: minutesOf(closes) }));
    }
    const opened = new Set<Half>();
    for (const decision of decisions) {
      if (decision.kind !== 'opening' || decision.date !== date) continue;
      if (decision.half !== 'afternoon') opened.add('morning');
      if (decision.half !== 'morning') opened.add('afternoon');
    }
    if (opened.size > 0) sessions = openedHours(date).filter(({ half }) => opened.has(half));
    return sessions.flatMap((session) => leftOf(session, date));
  }

  /** The minutes of a session that no closure of the date closes, as one session; none where there are none. */
  function leftOf({ half, opens, closes }: OracleSession, date: string): OracleSession[] {
    const open: number[] = [];
    for (let minute = opens; minute < closes; minute += 1) {
      const closed = decisions.some(
        (decision) =>
          decision.kind === 'closure' &&
          decision.date === date &&
          (decision.half === undefined || decision.half === half) &&
          (decision.from === undefined || minute >= minutesOf(decision.from)) &&
          (decision.to === undefined || minute < minutesOf(decision.to)),
      );
      if (!closed) open.push(minute);
    }
    const [first, last] = [open[0], open[open.length - 1]];
    if (first === undefined || last === undefined) return [];
    if (last - first + 1 !== open.length) throw new Refusal('invalid-decision');
    return [{ half, opens: first, closes: last + 1 }];
  }

  const decided = new Map<string, OracleSession[]>();
  function sessionsOn(date: string): OracleSession[] {
    if (date < from || date >= until) throw new Refusal('outside-calendar');
    let sessions = decided.get(date);
    if (sessions === undefined) decided.set(date, (sessions = decide(date)));
    return sessions;
  }

  return {
    from,
    until,
    sessionsOn,
    isHolidayOff(date) {
      if (sessionsOn(date).length > 0) return false;
      // Worked by swap and then closed: no longer the day off it was.
      if (decisions.some((decision) => decision.kind === 'swap' && decision.workedInstead === date)) return false;
      const swappedOff = decisions.some((decision) => decision.kind === 'swap' && decision.dayOff === date);
      return swappedOff || holidays.some((holiday) => holiday.date === date);
    },
    standardMinutes(date) {
      const lengths = WEEKDAYS.map((weekday) => hoursOf(periodOn(date), weekday).reduce((sum, s) => sum + s.closes - s.opens, 0));
      return Math.max(...lengths);
    },
  };
}

/** One day of the national list: off, or a weekend day worked by swap. */
export interface DayFact {
  date: string;
  kind: string;
  other?: string | null;
}

/** The national calendar from the list of days off and days worked by swap, default office hours. */
export function vietnamWorld(facts: readonly DayFact[]): OracleWorld {
  const off = new Set(facts.filter((fact) => fact.kind !== 'swap-worked').map((fact) => fact.date));
  const workedBySwap = new Set(facts.filter((fact) => fact.kind === 'swap-worked').map((fact) => fact.date));
  const plain = worldOf({ coverage: { from: '2007-01-01', until: '2028-01-01' } });
  const aMonday = plain.sessionsOn('2007-01-01');
  return {
    from: plain.from,
    until: plain.until,
    sessionsOn(date) {
      const byWeekday = plain.sessionsOn(date);
      if (workedBySwap.has(date)) return aMonday;
      return off.has(date) ? [] : byWeekday;
    },
    isHolidayOff: (date) => !workedBySwap.has(date) && off.has(date),
    standardMinutes: (date) => plain.standardMinutes(date),
  };
}

// ── walking ──────────────────────────────────────────────────────────────────

/** A session of a certain day, as instants. */
interface Walked {
  day: number;
  half: Half;
  opens: number;
  closes: number;
}

/** A closed stretch on hold, half open. */
interface Hold {
  from: number;
  to: number;
}

const dayOf = (at: number): number => Math.floor(at / DAY);

function sessionsOfDay(world: OracleWorld, day: number): Walked[] {
  return world.sessionsOn(dateOf(day)).map(({ half, opens, closes }) => ({
    day,
    half,
    opens: day * DAY + opens * MINUTE,
    closes: day * DAY + closes * MINUTE,
  }));
}

const isWorked = (world: OracleWorld, day: number): boolean => sessionsOfDay(world, day).length > 0;

const lastOf = (sessions: Walked[]): Walked => sessions[sessions.length - 1]!;

/** All sessions from a day on; running past the coverage refuses. */
function* sessionsFromDay(world: OracleWorld, firstDay: number): Generator<Walked, never> {
  for (let day = firstDay; ; day += 1) yield* sessionsOfDay(world, day);
}

/** The session itself and all after it. */
function* sessionsFrom(world: OracleWorld, session: Walked): Generator<Walked, never> {
  for (const candidate of sessionsFromDay(world, session.day)) if (candidate.opens >= session.opens) yield candidate;
  throw new Error('unreachable');
}

function firstSessionFromDay(world: OracleWorld, day: number): Walked {
  return sessionsFromDay(world, day).next().value;
}

function nextOpening(world: OracleWorld, at: number): Walked {
  for (const session of sessionsFromDay(world, dayOf(at))) if (session.opens > at) return session;
  throw new Error('unreachable');
}

function lastOpenedBefore(world: OracleWorld, at: number): Walked {
  for (let day = dayOf(at); ; day -= 1) {
    const opened = sessionsOfDay(world, day).filter((session) => session.opens < at);
    if (opened.length > 0) return lastOf(opened);
  }
}

/** On hold when it closes. */
const isLost = (close: number, holds: Hold[]): boolean => holds.some(({ from, to }) => from < close && close <= to);

// ── receipt ──────────────────────────────────────────────────────────────────

interface Receipt {
  deemed: number;
  /** The day of receipt. */
  day: number;
  /** The session of receipt; of a receipt that keeps its date off hours, the first session after it. */
  session: Walked;
  hasSession: boolean;
}

function receive(world: OracleWorld, profile: Profile, at: number): Receipt {
  const deemedAtOpeningOf = (session: Walked): Receipt => ({ deemed: session.opens, day: session.day, session, hasSession: true });
  const day = dayOf(at);
  const today = sessionsOfDay(world, day);
  if (profile.cutOff !== undefined && today.length > 0 && at > day * DAY + minutesOf(profile.cutOff) * MINUTE) {
    return deemedAtOpeningOf(firstSessionFromDay(world, day + 1));
  }
  const inside = today.find(({ opens, closes }) => opens <= at && at < closes);
  if (inside !== undefined) return { deemed: at, day, session: inside, hasSession: true };
  const next = nextOpening(world, at);
  return profile.offHours === 'next-opening' ? deemedAtOpeningOf(next) : { deemed: at, day, session: next, hasSession: false };
}

/** How what follows begins where something ended: at a close without a session of receipt, within a session in that. */
function begin(world: OracleWorld, at: number): Receipt {
  const day = dayOf(at);
  const today = sessionsOfDay(world, day);
  const inside = today.find(({ opens, closes }) => opens <= at && at < closes);
  if (inside !== undefined && !today.some(({ closes }) => closes === at)) return { deemed: at, day, session: inside, hasSession: true };
  for (const session of sessionsFromDay(world, day)) if (session.opens >= at) return { deemed: at, day, session, hasSession: false };
  throw new Error('unreachable');
}

// ── counts ───────────────────────────────────────────────────────────────────

interface Due {
  due: number;
  session: Walked;
}

/** The close of the nth of these sessions, lost ones not counted. */
function nthClose(sessions: Iterable<Walked>, n: number, holds: Hold[]): Due {
  let counted = 0;
  for (const session of sessions) {
    if (isLost(session.closes, holds)) continue;
    counted += 1;
    if (counted === n) return { due: session.closes, session };
  }
  throw new Error('unreachable');
}

/** When so much time, not on hold, has run between two instants; or how much is left at the end. */
function runDown(left: number, from: number, until: number, holds: Hold[]): { at: number } | { left: number } {
  let at = from;
  while (at < until) {
    const hold = holds.find((h) => h.from <= at && at < h.to);
    if (hold !== undefined) {
      at = hold.to;
      continue;
    }
    const end = Math.min(until, ...holds.filter((h) => h.from > at).map((h) => h.from));
    if (end - at >= left) return { at: at + left };
    left -= end - at;
    at = end;
  }
  return { left };
}

/** So much open office time after the deemed receipt. */
function afterOpenTime(world: OracleWorld, receipt: Receipt, amount: number, holds: Hold[]): Due {
  let left = amount;
  for (const session of sessionsFrom(world, receipt.session)) {
    const run = runDown(left, Math.max(session.opens, receipt.deemed), session.closes, holds);
    if ('at' in run) return { due: run.at, session };
    left = run.left;
  }
  throw new Error('unreachable');
}

/** The close of the last session of the first worked day from a day on that is not excluded. */
function closeOfFirstDay(world: OracleWorld, firstDay: number, excluded: (day: number, close: number) => boolean): Due {
  for (let day = firstDay; ; day += 1) {
    const sessions = sessionsOfDay(world, day);
    if (sessions.length === 0) continue;
    const session = lastOf(sessions);
    if (!excluded(day, session.closes)) return { due: session.closes, session };
  }
}

function afterClockTime(world: OracleWorld, at: number, amount: number, holds: Hold[]): Due {
  sessionsOfDay(world, dayOf(at));
  const run = runDown(amount, at, Number.POSITIVE_INFINITY, holds);
  if (!('at' in run)) throw new Error('unreachable');
  const day = dayOf(run.at);
  if (isWorked(world, day)) return { due: run.at, session: lastOpenedBefore(world, run.at) };
  return closeOfFirstDay(world, day + 1, (_, close) => isLost(close, holds));
}

function afterCalendarDays(world: OracleWorld, receipt: Receipt, n: number, exceptHolidays: boolean, holds: Hold[]): Due {
  const isOnHoldAtItsEnd = (day: number) => isLost((day + 1) * DAY, holds);
  let counted = 0;
  let day = receipt.day;
  while (counted < n) {
    day += 1;
    const holidayOff = world.isHolidayOff(dateOf(day));
    if ((exceptHolidays && holidayOff) || isOnHoldAtItsEnd(day)) continue;
    counted += 1;
  }
  return closeOfFirstDay(world, day, isOnHoldAtItsEnd);
}

/** The corresponding day some months on, the last of a shorter month; then one day more for each that is lost on the way. */
function afterCalendarMonths(world: OracleWorld, receipt: Receipt, n: number, holds: Hold[]): Due {
  const isOnHoldAtItsEnd = (day: number) => isLost((day + 1) * DAY, holds);
  const [year, month, dayOfMonth] = dateOf(receipt.day).split('-').map(Number) as [number, number, number];
  const months = year * 12 + (month - 1) + n;
  const monthText = `${String(Math.floor(months / 12)).padStart(4, '0')}-${String((months % 12) + 1).padStart(2, '0')}`;
  let last = Number.NaN;
  for (let tried = dayOfMonth; tried > 0 && Number.isNaN(last); tried -= 1) {
    const date = `${monthText}-${String(tried).padStart(2, '0')}`;
    // A day that the month does not have is read as one of the next month, or as none.
    if (!Number.isNaN(dayNumber(date)) && dateOf(dayNumber(date)) === date) last = dayNumber(date);
  }
  for (let day = receipt.day + 1; day <= last; day += 1) if (isOnHoldAtItsEnd(day)) last += 1;
  return closeOfFirstDay(world, last, isOnHoldAtItsEnd);
}

function afterWorkingDays(world: OracleWorld, profile: Profile, receipt: Receipt, n: number, holds: Hold[]): Due {
  const { start } = profile;
  if (start === undefined) throw new Refusal('invalid-profile');
  const halves = Math.floor(n * 2);
  if (start !== 'elapsed' && halves !== n * 2) {
    // The half days first, then the quarter as open time from where they end; a quarter alone from the receipt.
    const from = halves === 0 ? receipt : begin(world, afterWorkingDays(world, profile, receipt, halves / 2, holds).due);
    return afterOpenTime(world, from, 0.25 * world.standardMinutes(dateOf(dayOf(from.deemed))) * MINUTE, holds);
  }
  switch (start) {
    case 'day-after':
      return nthClose(sessionsFromDay(world, receipt.day + 1), 2 * n, holds);
    case 'session-after': {
      const sessions = sessionsFrom(world, receipt.session);
      if (receipt.hasSession) sessions.next();
      return nthClose(sessions, 2 * n, holds);
    }
    case 'receipt-session':
      return nthClose(sessionsFrom(world, receipt.session), 2 * n, holds);
    case 'elapsed':
      return afterOpenTime(world, receipt, n * world.standardMinutes(dateOf(dayOf(receipt.deemed))) * MINUTE, holds);
  }
}

/** The sessions from the one of receipt to the last of some days, lost ones made up. */
function throughDay(world: OracleWorld, first: Walked, lastDay: number, holds: Hold[]): Due {
  let n = 0;
  for (let day = first.day; day <= lastDay; day += 1) n += sessionsOfDay(world, day).filter((s) => s.opens >= first.opens).length;
  return nthClose(sessionsFrom(world, first), n, holds);
}

/** Where one limit ends that begins at an instant: as the profile receives it, or where the part before it ended. */
function endOf(at: number, limit: SingleLimit, isFirst: boolean, { profile, world }: OracleInput, holds: Hold[]): Due {
  // Hours by the clock run from the instant itself, whatever the office hours.
  if (limit.unit === 'clock-hours') return afterClockTime(world, at, Math.round(limit.value * HOUR), holds);

  const receipt = isFirst ? receive(world, profile, at) : begin(world, at);
  const { session } = receipt;
  switch (limit.unit) {
    case 'same-session': {
      const left = session.closes - Math.max(receipt.deemed, session.opens);
      const rolled = left < (limit.minLeadMinutes ?? 0) * MINUTE;
      return nthClose(sessionsFrom(world, session), rolled ? 2 : 1, holds);
    }
    case 'same-day':
      return throughDay(world, session, session.day, holds);
    case 'same-week':
      return throughDay(world, session, session.day + 7 - weekdayOf(session.day), holds);
    case 'working-days':
      return afterWorkingDays(world, profile, receipt, limit.value, holds);
    case 'working-hours':
      return afterOpenTime(world, receipt, Math.round(limit.value * HOUR), holds);
    case 'calendar-days':
      return afterCalendarDays(world, receipt, limit.value, limit.exceptHolidays ?? false, holds);
    case 'calendar-months':
      return afterCalendarMonths(world, receipt, limit.value, holds);
  }
}

const partsOf = (limit: Limit): SingleLimit[] =>
  limit.unit === 'sequence' ? limit.parts.map((part) => ('limit' in part ? part.limit : part)) : [limit];

/** Where the parts of a limit end, one after another, of a dossier received (or restarted) at an instant, with the stops since then. */
function endsFrom(start: number, input: OracleInput, holds: Hold[]): Due[] {
  const ends: Due[] = [];
  let at = start;
  for (const limit of partsOf(input.limit)) {
    const endWith = (mine: Hold[]) => endOf(at, limit, ends.length === 0, input, mine);
    // A stop acts on the part that runs: one that begins when this has ended is the next part's.
    const mine: Hold[] = [];
    let end = endWith(mine);
    for (const hold of holds) {
      if (hold.to <= at) continue;
      if (hold.from >= end.due) break;
      mine.push(hold);
      end = endWith(mine);
    }
    ends.push(end);
    at = end.due;
  }
  return ends;
}

// ── clock stops ──────────────────────────────────────────────────────────────

interface Block {
  from: number;
  /** Infinity: still on hold. */
  to: number;
  restarts: boolean;
}

/** Overlapping and touching stops merge; a block restarts if any of its parts does. */
function blocksOf(stops: Stop[], receivedAt: number): Block[] {
  const blocks: Block[] = [];
  for (const { from, to, then } of [...stops].sort((a, b) => a.from - b.from)) {
    if (from < receivedAt || (to !== undefined && to < from)) throw new Refusal('invalid-clock-stop');
    if (to === from) continue;
    const block: Block = { from, to: to ?? Number.POSITIVE_INFINITY, restarts: then === 'restart' };
    const last = blocks[blocks.length - 1];
    if (last !== undefined && block.from <= last.to) {
      last.to = Math.max(last.to, block.to);
      last.restarts ||= block.restarts;
    } else {
      blocks.push(block);
    }
  }
  return blocks;
}

// ── the answer ───────────────────────────────────────────────────────────────

const ENDS_AT_DUE = ['same-session', 'working-hours', 'clock-hours'];

function answer(input: OracleInput): OracleAnswer {
  const { receivedAt, limit, profile, world } = input;
  if (profile.cutOff !== undefined && profile.offHours === 'keep-date') throw new Refusal('invalid-profile');
  const blocks = blocksOf(input.stops ?? [], receivedAt);

  const parts = partsOf(limit);
  const deemedReceivedAt = parts[0]!.unit === 'clock-hours' ? receivedAt : receive(world, profile, receivedAt).deemed;
  let start = receivedAt;
  let holds: Hold[] = [];
  let ends = endsFrom(start, input, holds);
  for (const block of blocks) {
    if (block.from >= ends[ends.length - 1]!.due) break;
    if (block.to === Number.POSITIVE_INFINITY) {
      return { state: 'on-hold', since: block.from, ended: ends.map((end) => end.due).filter((due) => due <= block.from) };
    }
    if (block.restarts) {
      start = block.to;
      holds = [];
    } else {
      holds = [...holds, block];
    }
    ends = endsFrom(start, input, holds);
  }

  const { due, session } = ends[ends.length - 1]!;
  return {
    state: 'due',
    deemedReceivedAt,
    due,
    legalEnd: ENDS_AT_DUE.includes(parts[parts.length - 1]!.unit) ? due : (dayOf(due) + 1) * DAY,
    session: {
      date: dateOf(session.day),
      half: session.half,
      opens: timeOf((session.opens - session.day * DAY) / MINUTE),
      closes: timeOf((session.closes - session.day * DAY) / MINUTE),
    },
    parts: ends.map((end) => end.due),
  };
}

export function oracleDeadline(input: OracleInput): OracleAnswer {
  try {
    return answer(input);
  } catch (error) {
    if (error instanceof Refusal) return { state: 'refused', code: error.code };
    throw error;
  }
}
