import { refuse } from '../errors.js';
import type { DayReason } from '../explanation/reason.js';
import type { Citation } from '../law/citation.js';
import { readDay } from '../time/local-date.js';
import { formatMinutes, minutesOfDay } from '../time/vietnam-time.js';
import type { ClosureDecision, DayDecision, OpeningDecision, SwapDecision } from './day-decision.js';
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
  const [morningFirst] = [...openings].sort((a, b) => halfNumber(a) - halfNumber(b));
  return decided(sessions, { code: 'opening', ...half, ...sourceOf(morningFirst as OpeningDecision, world) });
}

function openedBy(opening: OpeningDecision, pattern: readonly SessionSpan[]): readonly SessionSpan[] {
  const sessions = pattern.filter(({ half }) => halvesOf(opening).includes(half));
  return sessions.length > 0
    ? sessions
    : refuse('invalid-decision', nameOf(opening), opening.half ?? opening.date, 'a half that has office hours');
}

/** What closures leave of a day. One that closes nothing changes nothing: a holiday or a weekend stays what it is. */
function close(open: DecidedDay, before: DecidedDay, date: string, closures: readonly ClosureDecision[], world: UndecidedDays): DecidedDay {
  const closing = closures.filter((closure) => open.sessions.some((session) => takesFrom(closure, session))).sort(inOrderOfTime);
  const [first] = closing;
  if (first === undefined) return open;
  const sessions = open.sessions.flatMap((session) => whatIsLeft(session, closing, date));
  if (sessions.length === 0 && before.sessions.length === 0) return before;
  const parts = closing.map(partOf);
  const said =
    closing.length === 1 ? parts[0] : sessions.length === 0 ? {} : { parts: Object.freeze(parts.map((part) => Object.freeze(part))) };
  const left = decided(sessions, {
    code: 'closure',
    ...said,
    ...sourceOf(closing.find(({ basis }) => basis !== undefined) ?? first, world),
  });
  return before.worksFor === undefined ? left : Object.freeze({ ...left, worksFor: before.worksFor });
}

/** The order in which the closures of a date are told: by their beginning, whatever their order in the list. */
function inOrderOfTime(a: ClosureDecision, b: ClosureDecision): number {
  return halfNumber(a) - halfNumber(b) || stretchOf(a).from - stretchOf(b).from || stretchOf(a).to - stretchOf(b).to;
}

function halfNumber({ half }: { readonly half?: Half }): number {
  return half === 'afternoon' ? 1 : 0;
}

/** The half or the times that a closure closes; nothing for a whole day. */
function partOf({ half, from, to }: ClosureDecision): Pick<ClosureDecision, 'half' | 'from' | 'to'> {
  return { ...(half === undefined ? {} : { half }), ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
}

/** From when to when a closure closes, in minutes of the day. */
function stretchOf({ from, to }: ClosureDecision): { readonly from: number; readonly to: number } {
  return { from: from === undefined ? 0 : minutesOfDay(from), to: to === undefined ? 1440 : minutesOfDay(to) };
}

function takesFrom(closure: ClosureDecision, { half, opens, closes }: SessionSpan): boolean {
  const { from, to } = stretchOf(closure);
  return (closure.half === undefined || closure.half === half) && from < closes && to > opens;
}

/** The session that closures leave of one; none where nothing is left. */
function whatIsLeft(session: SessionSpan, closures: readonly ClosureDecision[], date: string): readonly SessionSpan[] {
  const taking = closures.filter((closure) => takesFrom(closure, session));
  const left = taking.reduce<readonly SessionSpan[]>((pieces, closure) => pieces.flatMap((piece) => without(piece, closure)), [session]);
  if (left.length < 2) return left;
  const pieces = left.map(({ opens, closes }) => `${formatMinutes(opens)}–${formatMinutes(closes)}`).join(' and ');
  const within = taking.find((closure) => without(session, closure).length > 1) ?? (taking[0] as ClosureDecision);
  return refuse(
    'invalid-decision',
    nameOf(within),
    date,
    `closed hours that leave a half in one piece: of the ${session.half}, ${pieces} would be left`,
  );
}

function without(piece: SessionSpan, closure: ClosureDecision): readonly SessionSpan[] {
  const { from, to } = stretchOf(closure);
  const { half, opens, closes } = piece;
  return [
    { half, opens, closes: Math.min(closes, from) },
    { half, opens: Math.max(opens, to), closes },
  ].filter((each) => each.opens < each.closes);
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
