import { refuse } from '../errors.js';
import type { Citation } from '../law/citation.js';
import { readDay } from '../time/local-date.js';
import { formatMinutes, minutesOfDay } from '../time/vietnam-time.js';
import type { ClosureDecision, DayDecision, OpeningDecision, SwapDecision } from './day-decision.js';
import type { ClosedPart, DayReason } from './day-reason.js';
import { halvesOf, nameOf, type DecisionsOfADay } from './decisions-of-a-day.js';
import type { HoursPeriod, SessionSpan } from './office-hours.js';
import type { Half } from './session.js';

/** What a day is: its sessions and why. */
export interface DecidedDay {
  readonly sessions: readonly SessionSpan[];
  readonly reason: DayReason;
  /** The day off by swap for which this day is worked, as long as any of it is worked. */
  readonly worksFor?: string;
}

/** What a day is before any decision, and under which office hours. Days are day numbers. */
export interface UndecidedDays {
  readonly undisturbed: (day: number) => DecidedDay;
  readonly weekly: (day: number) => readonly SessionSpan[];
  readonly periodOn: (day: number) => HoursPeriod;
  /** Whether the state works on a day: Monday to Friday, no holiday. */
  readonly isStateWorkingDay: (day: number) => boolean;
  /** Whether the calendar is asked as it was known on a day. */
  readonly asKnown: boolean;
}

const OFF: readonly SessionSpan[] = Object.freeze([]);

/**
 * Decides one date by its decisions: first a swap makes it a day off or a worked day, then its own hours or an opening open it, and
 * closures take away from what is open.
 *
 * @throws RuleError `invalid-decision` where the decisions do not fit the day
 * @internal
 */
export function decideDay(day: number, date: string, decisions: DecisionsOfADay, world: UndecidedDays): DecidedDay {
  const before = decisions.swap === undefined ? world.undisturbed(day) : swapped(day, date, decisions.swap, world);
  return close(opened(day, date, before, decisions, world), before, date, decisions.closures, world);
}

function swapped(day: number, date: string, { decision, decreed }: NonNullable<DecisionsOfADay['swap']>, world: UndecidedDays): DecidedDay {
  const { dayOff, workedInstead } = decision;
  if (decreed) checkDecreed(decision, world);
  else checkOwn(decision, world);
  const source = sourceOf(decision, world);
  if (date === dayOff) return decided(OFF, { code: 'swapped-off', workedInstead, ...source });
  const sessions = world.weekly(readDay(dayOff));
  // An office that would not have worked on the day off does not work instead.
  if (sessions.length === 0) return world.undisturbed(day);
  return Object.freeze({ ...decided(sessions, { code: 'worked-by-swap', dayOff, ...source }), worksFor: dayOff });
}

/** A swap of the state's working week, Monday to Friday, also for an office with a Saturday desk or without Fridays. */
function checkDecreed(swap: SwapDecision, { isStateWorkingDay }: UndecidedDays): void {
  const { dayOff, workedInstead } = swap;
  if (!isStateWorkingDay(readDay(dayOff)))
    refuse('invalid-decision', `${nameOf(swap)} dayOff`, dayOff, 'a working day of the state without the swap');
  if (isStateWorkingDay(readDay(workedInstead)))
    refuse('invalid-decision', `${nameOf(swap)} workedInstead`, workedInstead, 'a day off of the state without the swap');
}

function checkOwn(swap: SwapDecision, { undisturbed }: UndecidedDays): void {
  const { dayOff, workedInstead } = swap;
  if (undisturbed(readDay(dayOff)).sessions.length === 0)
    refuse('invalid-decision', `${nameOf(swap)} dayOff`, dayOff, 'a day that is worked without the swap');
  if (undisturbed(readDay(workedInstead)).sessions.length > 0)
    refuse('invalid-decision', `${nameOf(swap)} workedInstead`, workedInstead, 'a day that is not worked without the swap');
}

/** The hours of the date, or what openings open of a day off. */
function opened(day: number, date: string, before: DecidedDay, { hours, openings }: DecisionsOfADay, world: UndecidedDays): DecidedDay {
  if (hours !== undefined) {
    const sessions = hours.sessions.map(({ half, opens, closes }) => ({ half, opens: minutesOfDay(opens), closes: minutesOfDay(closes) }));
    return Object.freeze({ ...before, ...decided(sessions, { code: 'hours', ...sourceOf(hours, world) }) });
  }
  const [first] = openings;
  if (first === undefined) return before;
  if (before.sessions.length > 0) refuse('invalid-decision', nameOf(first), date, 'a day off: this one is worked already');
  const weekly = world.weekly(day);
  const pattern = weekly.length > 0 ? weekly : (world.periodOn(day).weekdays.find((each) => each.length > 0) as readonly SessionSpan[]);
  const sessions = openings.flatMap((opening) => openedBy(opening, pattern)).sort((a, b) => a.opens - b.opens);
  const half = openings.length === 1 && first.half !== undefined ? { half: first.half } : {};
  const source = openings.find(({ half: of }) => of !== 'afternoon') ?? first;
  return decided(sessions, { code: 'opening', ...half, ...sourceOf(source, world) });
}

function openedBy(opening: OpeningDecision, pattern: readonly SessionSpan[]): readonly SessionSpan[] {
  const sessions = pattern.filter(({ half }) => halvesOf(opening).includes(half));
  return sessions.length > 0
    ? sessions
    : refuse('invalid-decision', nameOf(opening), opening.half ?? opening.date, 'a half that has office hours');
}

/** What closures leave of a day. One that closes nothing changes nothing: a holiday or a weekend stays what it is. */
function close(open: DecidedDay, before: DecidedDay, date: string, closures: readonly ClosureDecision[], world: UndecidedDays): DecidedDay {
  const closing = closures.filter((closure) => open.sessions.some((session) => takesFrom(closure, session)));
  if (closing.length === 0) return open;
  const sessions = open.sessions.flatMap((session) => whatIsLeft(session, closing, date));
  if (sessions.length === 0 && before.sessions.length === 0) return before;
  const parts = partsOf(closing);
  const said = parts.length === 1 ? parts[0] : sessions.length === 0 ? {} : { parts };
  const left = decided(sessions, { code: 'closure', ...said, ...sourceOf(firstOf(closing), world) });
  return before.worksFor === undefined ? left : Object.freeze({ ...left, worksFor: before.worksFor });
}

/** Of the closures of a date the one that begins first, of those with a document where there are any; whatever their order in the list. */
function firstOf(closures: readonly ClosureDecision[]): ClosureDecision {
  const sourced = closures.filter(({ basis }) => basis !== undefined);
  const place = (closure: ClosureDecision) => (closure.half === 'afternoon' ? 1440 : stretchOf(closure).from);
  return (sourced.length > 0 ? sourced : closures).reduce((first, each) => (place(each) < place(first) ? each : first));
}

/** What closures close together, in the order of the day: halves, and times of day; nothing is said of a whole day. */
function partsOf(closures: readonly ClosureDecision[]): readonly ClosedPart[] {
  const half = (which: Half): ClosedPart[] => (closures.some((closure) => closure.half === which) ? [{ half: which }] : []);
  const times = closedTimes(closures.filter((closure) => closure.half === undefined)).map(({ from, to }): ClosedPart => ({
    ...(from === 0 ? {} : { from: formatMinutes(from) }),
    ...(to === 1440 ? {} : { to: formatMinutes(to) }),
  }));
  return Object.freeze([...half('morning'), ...times, ...half('afternoon')].map((part) => Object.freeze(part)));
}

/** A stretch of a day in minutes. */
interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** From when to when a closure closes; the whole day where it says no times. */
function stretchOf({ from, to }: ClosureDecision): Stretch {
  return { from: from === undefined ? 0 : minutesOfDay(from), to: to === undefined ? 1440 : minutesOfDay(to) };
}

/** The times that closures close, in order; those that overlap or touch are one. */
function closedTimes(closures: readonly ClosureDecision[]): readonly Stretch[] {
  const merged: { from: number; to: number }[] = [];
  for (const { from, to } of closures.map(stretchOf).sort((a, b) => a.from - b.from)) {
    const last = merged[merged.length - 1];
    if (last !== undefined && from <= last.to) last.to = Math.max(last.to, to);
    else merged.push({ from, to });
  }
  return merged;
}

function takesFrom(closure: ClosureDecision, { half, opens, closes }: SessionSpan): boolean {
  const { from, to } = stretchOf(closure);
  return (closure.half === undefined || closure.half === half) && from < closes && to > opens;
}

/** The session that closures leave of one; none where nothing is left. */
function whatIsLeft(session: SessionSpan, closures: readonly ClosureDecision[], date: string): readonly SessionSpan[] {
  const taking = closures.filter((closure) => takesFrom(closure, session));
  const left: SessionSpan[] = [];
  let { opens } = session;
  for (const { from, to } of [...closedTimes(taking), { from: session.closes, to: session.closes }]) {
    if (from > opens) left.push({ half: session.half, opens, closes: from });
    opens = Math.max(opens, to);
  }
  return left.length < 2 ? left : refusePieces(session, taking, left, date);
}

function refusePieces(
  { half, opens, closes }: SessionSpan,
  taking: readonly ClosureDecision[],
  left: readonly SessionSpan[],
  date: string,
): never {
  const within = taking.find((closure) => stretchOf(closure).from > opens && stretchOf(closure).to < closes) ?? firstOf(taking);
  const [first, second] = left.map((piece) => `${formatMinutes(piece.opens)}–${formatMinutes(piece.closes)}`) as [string, string];
  return refuse(
    'invalid-decision',
    nameOf(within),
    date,
    `closed hours that leave a half in one piece: of the ${half}, ${first} and ${second} would be left`,
  );
}

function decided(sessions: readonly SessionSpan[], reason: DayReason): DecidedDay {
  return { sessions, reason: Object.freeze(reason) };
}

function sourceOf(
  { basis, issuedOn }: DayDecision,
  { asKnown }: UndecidedDays,
): { readonly basis?: Citation; readonly assumedKnown?: true } {
  const assumed = asKnown && issuedOn === undefined;
  return { ...(basis === undefined ? {} : { basis }), ...(assumed ? { assumedKnown: true as const } : {}) };
}
