import { coded, date, flag, instant, isMade, listOf, maybe, number, oneOf, shape, text, time } from './check.js';
import type { DayReason, UndecidedFact } from './reason.js';
import type { CountedLimit, CountUnit, DeadlineStep, DueStep, LimitStep, ReceiptStep, StopStep, DayStep } from './step.js';

const half = oneOf<DueStep['half']>({ morning: 1, afternoon: 1 });
const unit = oneOf<CountUnit>({ sessions: 1, minutes: 1, days: 1 });

/** A name in both languages. */
export const name = shape({ vi: text, en: text });
/** A citation: of its parts those that are said. */
export const citation = shape({ document: text, clause: maybe(text), issuedOn: maybe(date) });

const source = { basis: maybe(citation), assumedKnown: maybe(flag) };

const closed = { half: maybe(half), from: maybe(time), to: maybe(time) };

/** Why a day is worked or not. */
export const dayReason = coded<DayReason>({
  ordinary: {},
  'weekly-rest': {},
  holiday: { name, lunar: maybe(shape({ day: number, month: number })), ...source },
  compensatory: { name, holiday: date, ...source },
  'swapped-off': { workedInstead: date, ...source },
  'worked-by-swap': { dayOff: date, ...source },
  closure: { ...closed, parts: maybe(listOf(shape(closed))), ...source },
  opening: { half: maybe(half), ...source },
  hours: source,
});

const fact = oneOf<UndecidedFact['code']>({
  'tet-days': 1,
  'national-day-adjacent': 1,
  'culture-day-compensation': 1,
  'possible-swaps': 1,
});

const UNITS = {
  'same-session': 1,
  'same-day': 1,
  'same-week': 1,
  'working-days': 1,
  'working-hours': 1,
  'clock-hours': 1,
  'calendar-days': 1,
  'calendar-months': 1,
} as const;
const counted = {
  value: maybe(number),
  exceptHolidays: maybe(flag),
  minLeadMinutes: maybe(number),
  nextWeek: maybe(flag),
  rolled: maybe(flag),
  start: maybe(oneOf<NonNullable<LimitStep['start']>>({ 'day-after': 1, 'session-after': 1, 'receipt-session': 1, elapsed: 1 })),
  sessions: maybe(number),
  quarterMinutes: maybe(number),
  days: maybe(number),
  standardMinutes: maybe(number),
};

const step = coded<DeadlineStep>({
  receipt: {
    rule: oneOf<ReceiptStep['rule']>({ 'in-session': 1, 'next-opening': 1, 'keep-date': 1, 'cut-off': 1, 'by-clock': 1 }),
    restart: flag,
    at: instant,
    deemedAt: instant,
    half: maybe(half),
    cutOff: maybe(time),
  },
  limit: { ...counted, unit: oneOf<LimitStep['unit']>({ ...UNITS, sequence: 1 }), parts: maybe(number) },
  part: { ...counted, unit: oneOf<CountedLimit['unit']>(UNITS), number, of: number, name: maybe(name) },
  'part-end': { number, at: instant, half },
  stop: {
    from: instant,
    to: instant,
    then: oneOf<StopStep['then']>({ resume: 1, restart: 1 }),
    lost: maybe(shape({ amount: number, unit })),
  },
  day: {
    date,
    weekday: number,
    reason: dayReason,
    passedOver: maybe(
      oneOf<NonNullable<DayStep['passedOver']>>({ 'receipt-day': 1, 'before-receipt': 1, 'receipt-session': 1, 'on-hold': 1 }),
    ),
    counted: number,
    halves: maybe(listOf(half)),
    total: number,
    unit,
  },
  moved: { from: date, to: date, reason: dayReason },
  due: { at: instant, legalEnd: instant, half },
  'on-hold': { since: instant },
  undecided: { decidedUntil: date, facts: listOf(shape({ code: fact, year: number })) },
  'later-known': { date, knownOn: date, reason: dayReason },
});

const steps = listOf(step);

/** Whether something is a list of steps that can be said. */
export function areSteps(value: unknown): value is readonly DeadlineStep[] {
  try {
    return Array.isArray(value) && (isMade('steps', value) || steps(value));
  } catch {
    // A getter or a proxy that throws.
    return false;
  }
}
