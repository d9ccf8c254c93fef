import type { Citation } from '../law/citation.js';
import { epochDay, formatDay, readDay, weekdayOf } from '../time/local-date.js';
import { hungKingsOf, lastLunarMonthLength, tetOf } from '../time/lunar-date.js';
import type { DaysOff } from './calendar-plan.js';
import type { DayReason } from './day-reason.js';
import type { HolidayRegime, RegimeHoliday } from './holiday-regime.js';
import { Remembered } from './remembered.js';
import type { LawfulChoice, UndecidedFact } from './undecided-fact.js';

/** What documents chose for a year where the law leaves a choice; where there is none the first lawful choice is taken. */
export interface Choices {
  readonly tet?: Chosen & { readonly before: number; readonly after: number };
  readonly nationalDay?: Chosen & { readonly adjacent: 'before' | 'after' };
  /** Whether 24 November on a weekend is taken to be compensated. */
  readonly cultureDayCompensated?: boolean;
}

/** By which document a choice was made; `assumedKnown` where its day is not known and the calendar is asked as of a day. */
export interface Chosen {
  readonly basis?: Citation;
  readonly assumedKnown?: true;
}

interface StatutoryDay {
  readonly day: number;
  readonly reason: DayReason & { readonly code: 'holiday' };
  readonly compensation?: Citation;
}

// Years that are decided alike have their days off once, for every calendar.
const derived = /* @__PURE__ */ new Remembered<DaysOff>(256);

/**
 * Derives holidays and compensatory days of a year from the regimes, the lunar dates and the choices. None of them reaches into
 * another year.
 *
 * @param regimes - the known regimes, in order of their first day; of two that hold a day the later one does
 */
export function deriveDaysOff(regimes: readonly HolidayRegime[], choices: Choices, year: number): DaysOff {
  // The regime of New Year's Day and those that begin within the year; regimes before and after have no day in it.
  const [first, end] = [`${year}-01-01`, `${year + 1}-01-01`];
  const before = regimes.findLastIndex(({ inForce }) => inForce.from <= first);
  const ofYear = regimes.filter(({ inForce }, i) => i >= before && inForce.from < end);
  const key = JSON.stringify([year, ofYear.map(({ id }) => id), choices]);
  return derived.of(key, () => ({ key, days: daysOffIn(year, ofYear, choices) }));
}

function daysOffIn(year: number, regimes: readonly HolidayRegime[], choices: Choices): ReadonlyMap<number, DayReason> {
  const daysOff = new Map<number, DayReason>();
  const statutory: StatutoryDay[] = [];
  for (const regime of regimes) {
    for (const holiday of regime.holidays) {
      const { anchor, days } = place(regime, holiday, year, choices);
      if (regimeOn(regimes, anchor) === regime) statutory.push(...days);
    }
  }
  statutory.sort((a, b) => a.day - b.day);
  for (const { day, reason } of statutory) daysOff.set(day, reason);
  for (const holiday of statutory) compensate(holiday, daysOff);
  return daysOff;
}

/** The regime of a day; the first known one began before any calendar. */
function regimeOn(regimes: readonly HolidayRegime[], day: number): HolidayRegime {
  const date = formatDay(day);
  return regimes.findLast(({ inForce }) => inForce.from <= date) as HolidayRegime;
}

/** The days of a holiday with their reasons, and the day by which its regime is chosen. */
function place(
  regime: HolidayRegime,
  holiday: RegimeHoliday,
  year: number,
  choices: Choices,
): { readonly anchor: number; readonly days: readonly StatutoryDay[] } {
  const { anchor, days, chosen } = placeHoliday(holiday, year, choices);
  const compensated = holiday.compensated === 'undecided' ? choices.cultureDayCompensated === true : holiday.compensated;
  const compensation = compensated ? { compensation: regime.compensation } : {};
  return { anchor, days: days.map(({ day, lunar }) => ({ day, reason: reasonFor(holiday, lunar, chosen), ...compensation })) };
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
      const chosen = choices.tet;
      const { before, after } = chosen ?? (holiday.choices[0] as { before: number; after: number });
      const eve = lastLunarMonthLength(year);
      const days = Array.from({ length: before + after }, (_, i) => ({
        day: first - before + i,
        lunar: i < before ? { day: eve - before + i + 1, month: 12 } : { day: i - before + 1, month: 1 },
      }));
      return { anchor: first, days, chosen };
    }
    case 'national-day-adjacent': {
      const chosen = choices.nationalDay;
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

/**
 * What no document has decided yet about a year.
 *
 * @param decidedUntil - choices missing from this day on are undecided
 */
export function undecidedIn(
  year: number,
  regimes: readonly HolidayRegime[],
  choices: Choices,
  decidedUntil: number,
): readonly UndecidedFact[] {
  // What is undecided of a year reaches into the next at most.
  if (epochDay(year + 2, 1, 1) <= decidedUntil) return [];
  const settled = formatDay(decidedUntil);
  return factsOf(year, regimes, choices).filter((fact) => fact.until > settled);
}

function factsOf(year: number, regimes: readonly HolidayRegime[], choices: Choices): UndecidedFact[] {
  const fact = (code: UndecidedFact['code'], from: number, until: number): UndecidedFact =>
    Object.freeze({ code, year, from: formatDay(from), until: formatDay(until) });
  const facts = [fact('possible-swaps', epochDay(year, 1, 1), epochDay(year + 1, 1, 1))];
  const tet = readDay(tetOf(year));
  for (const holiday of regimeOn(regimes, tet).holidays) {
    if (holiday.kind === 'tet' && holiday.choices.length > 1 && choices.tet === undefined) {
      const before = Math.max(...holiday.choices.map((choice) => choice.before));
      const after = Math.max(...holiday.choices.map((choice) => choice.after));
      facts.push(fact('tet-days', tet - before, tet + after + COMPENSATION_REACH));
    }
  }
  for (const holiday of regimeOn(regimes, epochDay(year, 9, 1)).holidays) {
    if (holiday.kind === 'national-day-adjacent' && choices.nationalDay === undefined) {
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

/** Whether a choice is the one that is projected where no document made any. */
export function isProjected(regimes: readonly HolidayRegime[], choice: LawfulChoice): boolean {
  const { code, year } = choice;
  const [projected] = lawfulChoices(regimes, { code, year, from: `${year}-12-31`, until: `${year + 1}-01-01` });
  return JSON.stringify(projected) === JSON.stringify(choice);
}
