import { isRecord, reading, refuse, refuseUnknownKeys } from '../errors.js';
import { citationRecord, type Citation } from '../law/citation.js';
import type { Form } from '../shape.js';
import { checkDate, type LocalDate } from '../time/local-date.js';
import { formatMinutes, minutesOfDay } from '../time/vietnam-time.js';
import { checkSessions } from './office-hours.js';
import { HALVES, type Half, type SessionHours } from './session.js';

/** Hoán đổi: a day off by swap and the day worked instead. */
export interface SwapDecision {
  readonly kind: 'swap';
  readonly dayOff: LocalDate;
  readonly workedInstead: LocalDate;
  /** The day the decision was issued, `YYYY-MM-DD`. */
  readonly issuedOn?: LocalDate;
  readonly basis?: Citation;
}

/**
 * Đóng cửa: an office closed for a day, half of it, or some hours. Closures of one date add up. A day off stays the day off that
 * it is; a day worked by swap can be closed like any other.
 */
export interface ClosureDecision {
  readonly kind: 'closure';
  readonly date: LocalDate;
  readonly half?: Half;
  /** Closed from this time of day on, `HH:mm`; left out, from the first opening. Not with `half`. */
  readonly from?: string;
  /** Open again at this time of day, `HH:mm`; left out, closed to the last close. Not with `half`. */
  readonly to?: string;
  readonly issuedOn?: LocalDate;
  readonly basis?: Citation;
}

/** A day off that is worked, or half of it. */
export interface OpeningDecision {
  readonly kind: 'opening';
  readonly date: LocalDate;
  readonly half?: Half;
  readonly issuedOn?: LocalDate;
  readonly basis?: Citation;
}

/**
 * Giờ làm việc của một ngày: the office hours of one date, worked or not: on a day off they open it. The standard working day
 * stays that of the office hours.
 */
export interface HoursDecision {
  readonly kind: 'hours';
  readonly date: LocalDate;
  /** A morning, an afternoon or both, in this order; they may touch. */
  readonly sessions: readonly SessionHours[];
  readonly issuedOn?: LocalDate;
  readonly basis?: Citation;
}

/** Quyết định về một ngày: what a document decided for particular days, against holiday and weekly pattern. */
export type DayDecision = SwapDecision | ClosureDecision | OpeningDecision | HoursDecision;

const KEYS: Readonly<Record<DayDecision['kind'], readonly string[]>> = {
  swap: ['kind', 'dayOff', 'workedInstead', 'issuedOn', 'basis'],
  closure: ['kind', 'date', 'half', 'from', 'to', 'issuedOn', 'basis'],
  opening: ['kind', 'date', 'half', 'issuedOn', 'basis'],
  hours: ['kind', 'date', 'sessions', 'issuedOn', 'basis'],
};
const MOST = 4_000;

/**
 * Checks the shape of decisions from outside and copies them; whether they fit a calendar is seen when it is compiled.
 *
 * @throws RuleError `invalid-decision`
 * @internal
 */
export function checkDecisions(decisions: unknown, field = 'decisions'): readonly DayDecision[] {
  return reading('invalid-decision', field, decisions, readDecisions);
}

function readDecisions(decisions: unknown, field: string): readonly DayDecision[] {
  if (!Array.isArray(decisions) || decisions.length > MOST)
    refuse('invalid-decision', field, decisions, `a list of at most ${MOST} decisions`);
  return Array.from(decisions, (decision: unknown, i) => checkDecision(decision, `${field}[${i}]`));
}

function checkDecision(decision: unknown, field: string): DayDecision {
  if (!isRecord(decision)) {
    refuse('invalid-decision', field, decision, 'a swap, a closure, an opening or hours');
  }
  const kind = decision['kind'];
  if (typeof kind !== 'string' || !Object.hasOwn(KEYS, kind)) {
    refuse('invalid-decision', `${field}.kind`, kind, '"swap", "closure", "opening" or "hours"');
  }
  const known = kind as DayDecision['kind'];
  refuseUnknownKeys('invalid-decision', field, decision, KEYS[known], `only ${KEYS[known].join(', ')} in a decision of this kind`);
  const source = {
    ...(decision['issuedOn'] === undefined ? {} : { issuedOn: text(decision, 'issuedOn', field, true) }),
    ...(decision['basis'] === undefined ? {} : { basis: checkCitation(decision['basis'], `${field}.basis`) }),
  };
  if (known === 'swap') {
    const swap = {
      kind: known,
      dayOff: text(decision, 'dayOff', field, true),
      workedInstead: text(decision, 'workedInstead', field, true),
      ...source,
    };
    if (swap.dayOff === swap.workedInstead)
      refuse('invalid-decision', `${field}.workedInstead`, swap.workedInstead, 'another day than dayOff');
    return Object.freeze(swap);
  }
  const date = text(decision, 'date', field, true);
  if (known === 'hours') return Object.freeze({ kind: known, date, sessions: sessionsOf(decision, field), ...source });
  const half = decision['half'];
  if (half !== undefined && !HALVES.includes(half as Half)) refuse('invalid-decision', `${field}.half`, half, '"morning" or "afternoon"');
  return Object.freeze({
    kind: known,
    date,
    ...(half === undefined ? {} : { half: half as Half }),
    ...(known === 'closure' ? closedHours(decision, field) : {}),
    ...source,
  });
}

/** The sessions of a date, copied. */
function sessionsOf({ sessions }: Record<string, unknown>, field: string): readonly SessionHours[] {
  const spans = checkSessions(sessions, `${field}.sessions`, 'invalid-decision');
  if (spans.length === 0)
    refuse('invalid-decision', `${field}.sessions`, sessions, 'at least one session; a day that is not worked is a closure');
  return Object.freeze(
    spans.map(({ half, opens, closes }) => Object.freeze({ half, opens: formatMinutes(opens), closes: formatMinutes(closes) })),
  );
}

function closedHours({ half, from, to }: Record<string, unknown>, field: string): Pick<ClosureDecision, 'from' | 'to'> {
  for (const [key, time] of [['from', from] as const, ['to', to] as const]) {
    if (time === undefined) continue;
    if (Number.isNaN(minutesOfDay(time))) refuse('invalid-decision', `${field}.${key}`, time, 'a time of day "HH:mm"');
    if (half !== undefined) refuse('invalid-decision', `${field}.${key}`, time, 'nothing beside half: a half or times, not both');
  }
  if (from !== undefined && to !== undefined && minutesOfDay(to) <= minutesOfDay(from))
    refuse('invalid-decision', `${field}.to`, to, 'a time of day "HH:mm" after `from`');
  return { ...(from === undefined ? {} : { from: from as string }), ...(to === undefined ? {} : { to: to as string }) };
}

function text(given: Record<string, unknown>, key: string, field: string, isDate: boolean): string {
  const value = given[key];
  if (isDate) checkDate(`${field}.${key}`, value, 'invalid-decision');
  if (typeof value !== 'string' || value.length > 2000)
    refuse('invalid-decision', `${field}.${key}`, value, 'a text of at most 2000 characters');
  return value;
}

/**
 * Checks a citation from outside and copies it, frozen.
 *
 * @internal
 */
export function checkCitation(basis: unknown, field: string): Citation {
  if (!isRecord(basis)) {
    refuse('invalid-decision', field, basis, 'a citation such as { document: "Công văn 2450/VPCP-KGVX" }');
  }
  refuseUnknownKeys('invalid-decision', field, basis, Object.keys(citationRecord.parts));
  const copy: Record<string, string> = {};
  for (const key of Object.keys(basis) as (keyof Citation)[]) {
    const value = basis[key];
    if (value === undefined) continue;
    const part: Form = citationRecord.parts[key];
    const form = part.is === 'maybe' ? part.of : part;
    if (form.is === 'word' && !form.words.includes(value as string))
      refuse('invalid-decision', `${field}.${key}`, value, form.words.map((word) => `"${word}"`).join(' or '));
    copy[key] = text(basis, key, field, form.is === 'date');
  }
  if (copy['document'] === undefined) refuse('invalid-decision', `${field}.document`, undefined, 'the document as it is cited');
  return Object.freeze(copy) as unknown as Citation;
}
