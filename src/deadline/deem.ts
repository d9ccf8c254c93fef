import type { SessionIndex } from '../calendar/session-index.js';
import { DAY_MS, MINUTE_MS, minutesOfDay } from '../time/vietnam-time.js';
import type { CountingProfile } from './counting-profile.js';

/** How a dossier is deemed received, or a limit begun. Instants are milliseconds since the first midnight of the calendar. */
export interface Receipt {
  /** By which rule; see the step of the same name. */
  readonly rule: 'in-session' | 'next-opening' | 'keep-date' | 'cut-off' | 'by-clock';
  /** When it came in. */
  readonly at: number;
  /** When it counts as received. */
  readonly deemed: number;
  /** The day of receipt. */
  readonly day: number;
  /** The session of receipt; where there is none (`keep-date`, `by-clock`), the next one. */
  readonly session: number;
}

/**
 * Coi là đã tiếp nhận: the one place that says what the moment of a receipt means.
 *
 * @param at - an instant within the calendar
 * @returns nothing where that needs a day past the calendar
 * @internal
 */
export function deem(
  index: SessionIndex,
  at: number,
  { offHours, cutOff }: Pick<CountingProfile, 'offHours' | 'cutOff'>,
): Receipt | undefined {
  const day = Math.floor(at / DAY_MS);
  if (cutOff !== undefined && at - day * DAY_MS > minutesOfDay(cutOff) * MINUTE_MS && index.isWorked(day)) {
    return deemAtOpening(index, at, index.sessionFrom(day + 1), 'cut-off');
  }
  const session = index.sessionAtOrAfter(at);
  if (!index.has(session)) return undefined;
  if (index.hasOpened(session, at)) return { rule: 'in-session', at, deemed: at, day, session };
  if (offHours === 'keep-date') return { rule: 'keep-date', at, deemed: at, day, session };
  return deemAtOpening(index, at, session, 'next-opening');
}

/** Hours by the clock run from the receipt itself, whenever it is. */
export function deemByClock(index: SessionIndex, at: number): Receipt {
  return { rule: 'by-clock', at, deemed: at, day: Math.floor(at / DAY_MS), session: index.sessionAtOrAfter(at) };
}

/**
 * How the next limit of a sequence begins where one has ended: at a close it keeps its date and has no session of receipt; within a
 * session it is received in that.
 *
 * @returns nothing where the next session is past the calendar
 */
export function deemAfter(index: SessionIndex, due: number, session: number): Receipt | undefined {
  if (due !== index.closesAt(session)) return deem(index, due, { offHours: 'keep-date' });
  if (!index.has(session + 1)) return undefined;
  return { rule: 'keep-date', at: due, deemed: due, day: index.dayOf(session), session: session + 1 };
}

function deemAtOpening(index: SessionIndex, at: number, session: number, rule: Receipt['rule']): Receipt | undefined {
  if (!index.has(session)) return undefined;
  return { rule, at, deemed: index.opensAt(session), day: index.dayOf(session), session };
}
