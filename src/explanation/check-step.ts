import { readDay } from '../time/local-date.js';
import type { DayReason, UndecidedFact } from './reason.js';
import type { DeadlineStep } from './step.js';

// What a part of a step must be. Steps may come from text that was parsed, and are said only when every part is what it should be.
type Check = (value: unknown) => boolean;

const text: Check = (value) => typeof value === 'string' && value.length <= 2000;
const number: Check = (value) => typeof value === 'number' && value >= 0 && value <= 1e9;
const flag: Check = (value) => typeof value === 'boolean';
const date: Check = (value) => typeof value === 'string' && value.length === 10 && !Number.isNaN(readDay(value));
const time: Check = (value) => typeof value === 'string' && /^([01]\d|2[0-3]):[0-5]\d$/.test(value);
const instant: Check = (value) =>
  typeof value === 'string' && /^.{10}T([01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}\+07:00$/.test(value) && !Number.isNaN(readDay(value));
const oneOf =
  (...words: string[]): Check =>
  (value) =>
    words.includes(value as string);
const maybe =
  (check: Check): Check =>
  (value) =>
    value === undefined || check(value);
const listOf =
  (check: Check): Check =>
  (value) =>
    Array.isArray(value) && value.every(check);
const shape =
  (parts: Readonly<Record<string, Check>>): Check =>
  (value) =>
    typeof value === 'object' &&
    value !== null &&
    Object.entries(parts).every(([key, check]) => check((value as Record<string, unknown>)[key]));
/** A record whose `code` names its shape. */
const coded =
  (shapes: Readonly<Record<string, Check>>): Check =>
  (value) => {
    const code = typeof value === 'object' && value !== null ? (value as { code?: unknown }).code : undefined;
    return typeof code === 'string' && Object.hasOwn(shapes, code) && (shapes[code] as Check)(value);
  };

const half = oneOf('morning', 'afternoon');
const unit = oneOf('sessions', 'minutes', 'days');
const name = shape({ vi: text, en: text });
const source = { basis: maybe(shape({ document: text, clause: maybe(text), issuedOn: maybe(date) })), assumedKnown: maybe(flag) };

const reason = coded({
  ordinary: shape({}),
  'weekly-rest': shape({}),
  holiday: shape({ name, lunar: maybe(shape({ day: number, month: number })), ...source }),
  compensatory: shape({ name, holiday: date, ...source }),
  'swapped-off': shape({ workedInstead: date, ...source }),
  'worked-by-swap': shape({ dayOff: date, ...source }),
  closure: shape({ half: maybe(half), ...source }),
  opening: shape({ half: maybe(half), ...source }),
} satisfies Readonly<Record<DayReason['code'], Check>>);

const FACTS = {
  'tet-days': true,
  'national-day-adjacent': true,
  'culture-day-compensation': true,
  'possible-swaps': true,
} satisfies Readonly<Record<UndecidedFact['code'], true>>;

const step = coded({
  receipt: shape({
    rule: oneOf('in-session', 'next-opening', 'keep-date', 'cut-off', 'by-clock'),
    restart: flag,
    at: instant,
    deemedAt: instant,
    half: maybe(half),
    cutOff: maybe(time),
  }),
  limit: shape({
    unit: oneOf('same-session', 'same-day', 'same-week', 'working-days', 'working-hours', 'clock-hours', 'calendar-days'),
    value: maybe(number),
    exceptHolidays: maybe(flag),
    minLeadMinutes: maybe(number),
    nextWeek: maybe(flag),
    rolled: maybe(flag),
    start: maybe(oneOf('day-after', 'session-after', 'receipt-session', 'elapsed')),
    sessions: maybe(number),
    standardMinutes: maybe(number),
  }),
  stop: shape({ from: instant, to: instant, then: oneOf('resume', 'restart'), lost: maybe(shape({ amount: number, unit })) }),
  day: shape({
    date,
    weekday: number,
    reason,
    passedOver: maybe(oneOf('receipt-day', 'before-receipt', 'receipt-session', 'on-hold')),
    counted: number,
    halves: maybe(listOf(half)),
    total: number,
    unit,
  }),
  moved: shape({ from: date, to: date, reason }),
  due: shape({ at: instant, legalEnd: instant, half }),
  'on-hold': shape({ since: instant }),
  undecided: shape({ decidedUntil: date, facts: listOf(shape({ code: oneOf(...Object.keys(FACTS)), year: number })) }),
  'later-known': shape({ date, knownOn: date, reason }),
} satisfies Readonly<Record<DeadlineStep['code'], Check>>);

// Steps that were walked here need no look: parsed text cannot carry a symbol, and they are frozen.
const WALKED = Symbol('walked');

/** Freezes steps and marks them as walked by this library. */
export function walked(steps: readonly DeadlineStep[]): readonly DeadlineStep[] {
  for (const each of steps) Object.freeze(each);
  Object.defineProperty(steps, WALKED, { value: true });
  return Object.freeze(steps);
}

/** Whether something is a list of steps that can be said. */
export function areSteps(value: unknown): value is readonly DeadlineStep[] {
  try {
    // A list with holes is none of ours.
    return Array.isArray(value) && (Object.hasOwn(value, WALKED) || Array.from(value).every(step));
  } catch {
    // A getter or a proxy that throws.
    return false;
  }
}
