import type { DayReason, LawfulChoice, UndecidedFact } from '../explanation/reason.js';
import type { Citation } from '../law/citation.js';
import { epochDay, formatDay, readDay, weekdayOf, yearOf } from '../time/local-date.js';
import { hungKingsOf, lastLunarMonthLength, tetOf } from '../time/lunar-date.js';
import type { HolidayRegime, RegimeHoliday } from './holiday-regime.js';

/** What documents chose where the law leaves a choice, by year; a year without one takes the first lawful choice. */
export interface Choices {
  readonly tet: ReadonlyMap<number, Chosen & { readonly before: number; readonly after: number }>;
  readonly nationalDay: ReadonlyMap<number, Chosen & { readonly adjacent: 'before' | 'after' }>;
  /** Years in which 24 November on a weekend is taken to be compensated. */
  readonly cultureDayCompensated: ReadonlySet<number>;
}

/** By which document a choice was made; `assumedKnown` where its day is not known and the calendar is asked as of a day. */
export interface Chosen {
  readonly basis?: Citation;
  readonly assumedKnown?: true;
}

/** The days off that the law gives, with what no document has decided yet. */
export interface DerivedDaysOff {
  readonly daysOff: ReadonlyMap<number, DayReason>;
  readonly undecided: readonly UndecidedFact[];
}

interface StatutoryDay {
  readonly day: number;
  readonly reason: DayReason & { readonly code: 'holiday' };
  readonly compensation?: Citation;
}

/**
 * Derives holidays and compensatory days from the regimes, the lunar dates and the choices.
 *
 * @param regimes - the known regimes, in order of their first day; of two that hold a day the later one does
 * @param from - the first day number
 * @param until - the day number after the last
 * @param decidedUntil - choices missing from this day on are undecided
 */
export function deriveDaysOff(
  regimes: readonly HolidayRegime[],
  choices: Choices,
  from: number,
  until: number,
  decidedUntil: number,
): DerivedDaysOff {
  const daysOff = new Map<number, DayReason>();
  const undecided: UndecidedFact[] = [];
  const settled = formatDay(decidedUntil);
  const begins = regimes.map(({ inForce }) => readDay(inForce.from));
  const place = placer(choices);
  for (let year = yearOf(from); year <= yearOf(until - 1); year++) {
    // The regime of New Year's Day and those that begin within the year; regimes before and after have no day in it.
    const first = Math.max(0, lastAtOrBefore(begins, epochDay(year, 1, 1)));
    const last = lastAtOrBefore(begins, epochDay(year, 12, 31));
    const statutory: StatutoryDay[] = [];
    for (let i = first; i <= last; i++) {
      const regime = regimes[i] as HolidayRegime;
      for (const holiday of regime.holidays) {
        const { anchor, days } = place(regime, holiday, year);
        if (lastAtOrBefore(begins, anchor) === i) statutory.push(...days);
      }
    }
    statutory.sort((a, b) => a.day - b.day);
    for (const { day, reason } of statutory) daysOff.set(day, reason);
    for (const holiday of statutory) compensate(holiday, daysOff);
    // What is undecided of a year reaches into the next at most.
    if (epochDay(year + 2, 1, 1) > decidedUntil) {
      undecided.push(...undecidedIn(year, regimes, choices).filter((fact) => fact.until > settled));
    }
  }
  return { daysOff, undecided };
}

/** The place of the last of some days, in order, that is not after a day; -1 where there is none. */
function lastAtOrBefore(days: readonly number[], day: number): number {
  return days.findLastIndex((each) => each <= day);
}

/** The regime of a day; the first known one began before any calendar. */
function regimeOn(regimes: readonly HolidayRegime[], day: number): HolidayRegime {
  const date = formatDay(day);
  return regimes.findLast(({ inForce }) => inForce.from <= date) as HolidayRegime;
}

/** Makes the days of holidays with their reasons; a reason that says the same is the same object in every year. */
function placer(
  choices: Choices,
): (regime: HolidayRegime, holiday: RegimeHoliday, year: number) => { anchor: number; days: StatutoryDay[] } {
  const made = new Map<RegimeHoliday, Map<number, StatutoryDay['reason']>>();
  const reasonOf = (holiday: RegimeHoliday, lunar: PlacedDay['lunar'], chosen: Chosen | undefined): StatutoryDay['reason'] => {
    if (chosen !== undefined) return reasonFor(holiday, lunar, chosen);
    const known = made.get(holiday) ?? new Map<number, StatutoryDay['reason']>();
    made.set(holiday, known);
    const key = lunar === undefined ? 0 : lunar.month * 100 + lunar.day;
    const reason = known.get(key) ?? reasonFor(holiday, lunar, undefined);
    known.set(key, reason);
    return reason;
  };
  return (regime, holiday, year) => {
    const { anchor, days, chosen } = placeHoliday(holiday, year, choices);
    const compensated = holiday.compensated === 'undecided' ? choices.cultureDayCompensated.has(year) : holiday.compensated;
    const compensation = compensated ? { compensation: regime.compensation } : {};
    return { anchor, days: days.map(({ day, lunar }) => ({ day, reason: reasonOf(holiday, lunar, chosen), ...compensation })) };
  };
}

function reasonFor(holiday: RegimeHoliday, lunar: PlacedDay['lunar'], chosen: Chosen | undefined): StatutoryDay['reason'] {
  return Object.freeze({
    code: 'holiday',
    name: Object.freeze(holiday.name),
    ...(lunar === undefined ? {} : { lunar: Object.freeze(lunar) }),
    basis: chosen?.basis ?? holiday.basis,
    ...(chosen?.assumedKnown === true ? { assumedKnown: true } : {}),
  } as const);
}

interface PlacedDay {
  readonly day: number;
  readonly lunar?: { readonly day: number; readonly month: number };
}

/** The days of a holiday in a year, the day by which its regime is chosen, and the choice that placed it. */
function placeHoliday(
  holiday: RegimeHoliday,
  year: number,
  choices: Choices,
): { anchor: number; days: readonly PlacedDay[]; chosen?: Chosen | undefined } {
  switch (holiday.kind) {
    case 'fixed': {
      const day = epochDay(year, holiday.month, holiday.day);
      return { anchor: day, days: [{ day }] };
    }
    case 'hung-kings': {
      const day = readDay(hungKingsOf(year));
      return { anchor: day, days: [{ day, lunar: { day: 10, month: 3 } }] };
    }
    case 'tet': {
      const first = readDay(tetOf(year));
      const chosen = choices.tet.get(year);
      const { before, after } = chosen ?? (holiday.choices[0] as { before: number; after: number });
      const eve = lastLunarMonthLength(year);
      const days = Array.from({ length: before + after }, (_, i) => ({
        day: first - before + i,
        lunar: i < before ? { day: eve - before + i + 1, month: 12 } : { day: i - before + 1, month: 1 },
      }));
      return { anchor: first, days, chosen };
    }
    case 'national-day-adjacent': {
      const chosen = choices.nationalDay.get(year);
      const day = epochDay(year, 9, (chosen?.adjacent ?? holiday.choices[0]) === 'before' ? 1 : 3);
      return { anchor: day, days: [{ day }], chosen };
    }
  }
}

function isWeekend(day: number): boolean {
  return weekdayOf(day) >= 6;
}

/** A holiday on a Saturday or Sunday gives the next day that is not off already. */
function compensate({ day, reason, compensation }: StatutoryDay, daysOff: Map<number, DayReason>): void {
  if (compensation === undefined || !isWeekend(day)) return;
  let next = day + 1;
  while (isWeekend(next) || daysOff.has(next)) next++;
  daysOff.set(next, Object.freeze({ code: 'compensatory', name: reason.name, holiday: formatDay(day), basis: compensation }));
}

// The longest a Tết or National Day block reaches past its holidays when days are compensated.
const COMPENSATION_REACH = 5;

function undecidedIn(year: number, regimes: readonly HolidayRegime[], choices: Choices): UndecidedFact[] {
  const fact = (code: UndecidedFact['code'], from: number, until: number): UndecidedFact =>
    Object.freeze({ code, year, from: formatDay(from), until: formatDay(until) });
  const facts = [fact('possible-swaps', epochDay(year, 1, 1), epochDay(year + 1, 1, 1))];
  const tet = readDay(tetOf(year));
  for (const holiday of regimeOn(regimes, tet).holidays) {
    if (holiday.kind === 'tet' && holiday.choices.length > 1 && !choices.tet.has(year)) {
      const before = Math.max(...holiday.choices.map((choice) => choice.before));
      const after = Math.max(...holiday.choices.map((choice) => choice.after));
      facts.push(fact('tet-days', tet - before, tet + after + COMPENSATION_REACH));
    }
  }
  for (const holiday of regimeOn(regimes, epochDay(year, 9, 1)).holidays) {
    if (holiday.kind === 'national-day-adjacent' && !choices.nationalDay.has(year)) {
      facts.push(fact('national-day-adjacent', epochDay(year, 9, 1), epochDay(year, 9, 4) + COMPENSATION_REACH));
    }
  }
  const yearEnd = epochDay(year, 12, 31);
  for (const holiday of regimeOn(regimes, yearEnd).holidays) {
    if (holiday.kind !== 'fixed' || holiday.compensated !== 'undecided') continue;
    const day = epochDay(year, holiday.month, holiday.day);
    if (isWeekend(day)) facts.push(fact('culture-day-compensation', day, day + COMPENSATION_REACH));
  }
  return facts;
}

/** The date from which a regime is known: that of its law, or where that is not known, its first in force. */
export function knownFrom({ issuedOn, inForce }: HolidayRegime): string {
  return issuedOn ?? inForce.from;
}

/** The regimes whose law was issued by a date; all of them without a date. */
export function knownRegimes(regimes: readonly HolidayRegime[], knownOn: string | undefined): readonly HolidayRegime[] {
  return knownOn === undefined ? regimes : regimes.filter((regime) => knownFrom(regime) <= knownOn);
}

/** The ways in which the law lets an undecided fact be decided; none for swaps, which can fall anywhere. */
export function lawfulChoices(regimes: readonly HolidayRegime[], { code, year, from }: UndecidedFact): readonly LawfulChoice[] {
  const { holidays } = regimeOn(regimes, readDay(from));
  switch (code) {
    case 'tet-days':
      return holidays.flatMap((holiday) => (holiday.kind === 'tet' ? holiday.choices.map((choice) => ({ code, year, ...choice })) : []));
    case 'national-day-adjacent':
      return holidays.flatMap((holiday) =>
        holiday.kind === 'national-day-adjacent' ? holiday.choices.map((adjacent) => ({ code, year, adjacent })) : [],
      );
    case 'culture-day-compensation':
      return [false, true].map((compensated) => ({ code, year, compensated }));
    case 'possible-swaps':
      return [];
  }
}
