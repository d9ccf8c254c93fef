import { readFileSync } from 'node:fs';
import amlich from 'amlich';
import { DeltaT_EspenakMeeus, SetDeltaTFunction } from 'astronomy-engine';
import { CalendarChinese, CalendarVietnamese } from 'date-chinese';
import { afterEach, describe, expect, it } from 'vitest';
import { closeCalls, lunarMonths, lunarYears, lunarYearsSource, marginOf, skyEvents } from '../../scripts/make-lunar-years.js';
import { isRuleError } from '../../src/errors.js';
import { hungKingsOf, lastLunarMonthLength, tetOf } from '../../src/time/lunar-date.js';
import facts from './lunar-facts.json';

const YEARS = Array.from({ length: 95 }, (_, index) => 2007 + index);

interface LunarYear {
  tet: string;
  hungKings: string;
  lastLunarMonthLength: number;
}

function shipped(year: number): LunarYear {
  return { tet: tetOf(year), hungKings: hungKingsOf(year), lastLunarMonthLength: lastLunarMonthLength(year) };
}

/** The lunar date of a solar day: the day, the month, whether it is a leap month, the solar year in which the lunar year began. */
type LunarDate = [day: number, month: number, leap: boolean, year: number];

/** Someone else's lunar calendar, in its own code: both ways of conversion. */
interface Oracle {
  toSolar(day: number, month: number, year: number): string;
  toLunar(date: string): LunarDate;
}

const amlichOracle: Oracle = {
  toSolar(day, month, year) {
    const [d, m, y] = amlich.convertLunar2Solar(day, month, year, 0, 7);
    return iso(y, m, d);
  },
  toLunar(date) {
    const [year, month, day] = parts(date);
    const [lunarDay, lunarMonth, lunarYear, leap] = amlich.convertSolar2Lunar(day, month, year, 7);
    return [lunarDay, lunarMonth, leap === 1, lunarYear];
  },
};

function dateChineseOracle(Calendar: typeof CalendarChinese): Oracle {
  const calendar = new Calendar();
  return {
    toSolar(day, month, year) {
      const solar = new Calendar(1, 1, month, false, day).toGregorian(year);
      return iso(solar.year, solar.month, solar.day);
    },
    toLunar(date) {
      const [, , month, leap, day] = calendar.fromGregorian(...parts(date)).get();
      return [day, month, leap, calendar.yearFromEpochCycle()];
    },
  };
}

const vietnamese = { amlich: amlichOracle, 'date-chinese': dateChineseOracle(CalendarVietnamese) };
const chinese = dateChineseOracle(CalendarChinese);

function yearBy(oracle: Oracle, year: number): LunarYear {
  const tet = oracle.toSolar(1, 1, year);
  return { tet, hungKings: oracle.toSolar(10, 3, year), lastLunarMonthLength: oracle.toLunar(dayBefore(tet))[0] };
}

function iso(year: number, month: number, day: number): string {
  return new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10);
}

function isoDay(day: number): string {
  return new Date(day * 86_400_000).toISOString().slice(0, 10);
}

function parts(date: string): [year: number, month: number, day: number] {
  return [Number(date.slice(0, 4)), Number(date.slice(5, 7)), Number(date.slice(8))];
}

function dayBefore(date: string): string {
  return isoDay(Date.parse(date) / 86_400_000 - 1);
}

describe('Tết, Giỗ Tổ and the length of tháng Chạp', () => {
  it('the facts cover 2007 to 2035', () => {
    expect(facts.years.map(({ year }) => year)).toEqual(YEARS.slice(0, 29));
  });

  it.each(facts.years)(
    '$year as in the facts: Tết $tet, Giỗ Tổ $hungKings, tháng Chạp of $lastLunarMonthLength days',
    ({ year, ...fact }) => {
      expect(shipped(year)).toEqual(fact);
    },
  );

  // No exception is listed, since there is none: the three values of all 95 years agree.
  describe.each(Object.entries(vietnamese))('as %s computes them', (_, oracle) => {
    it.each(YEARS)('%i', (year) => {
      expect(shipped(year)).toEqual(yearBy(oracle, year));
    });
  });

  it.each([
    { year: 2023, leapMonth: 2, leapFrom: '2023-03-22', hungKings: '2023-04-29' },
    { year: 2031, leapMonth: 3, leapFrom: '2031-04-21', hungKings: '2031-04-01' },
  ])('Giỗ Tổ $year is in the third month, not in the leap month $leapMonth from $leapFrom', ({ year, leapMonth, leapFrom, hungKings }) => {
    for (const oracle of Object.values(vietnamese)) expect(oracle.toLunar(leapFrom)).toEqual([1, leapMonth, true, year]);
    expect(hungKingsOf(year)).toBe(hungKings);
  });
});

describe('Vietnam is not China', () => {
  const differing = [
    { year: 2007, what: 'tet', vietnam: '2007-02-17', china: '2007-02-18' },
    { year: 2007, what: 'lastLunarMonthLength', vietnam: 29, china: 30 },
    { year: 2009, what: 'hungKings', vietnam: '2009-04-04', china: '2009-04-05' },
    { year: 2030, what: 'tet', vietnam: '2030-02-02', china: '2030-02-03' },
    { year: 2030, what: 'lastLunarMonthLength', vietnam: 29, china: 30 },
    { year: 2037, what: 'hungKings', vietnam: '2037-04-24', china: '2037-04-25' },
    { year: 2038, what: 'hungKings', vietnam: '2038-04-13', china: '2038-04-14' },
    { year: 2053, what: 'tet', vietnam: '2053-02-18', china: '2053-02-19' },
    { year: 2053, what: 'lastLunarMonthLength', vietnam: 29, china: 30 },
    { year: 2060, what: 'lastLunarMonthLength', vietnam: 30, china: 29 },
    { year: 2063, what: 'lastLunarMonthLength', vietnam: 30, china: 29 },
    { year: 2074, what: 'lastLunarMonthLength', vietnam: 30, china: 29 },
    { year: 2085, what: 'hungKings', vietnam: '2085-04-03', china: '2085-04-04' },
    { year: 2086, what: 'hungKings', vietnam: '2086-04-22', china: '2086-04-23' },
    { year: 2091, what: 'lastLunarMonthLength', vietnam: 30, china: 29 },
    { year: 2093, what: 'lastLunarMonthLength', vietnam: 30, china: 29 },
    { year: 2095, what: 'hungKings', vietnam: '2095-04-13', china: '2095-04-14' },
    { year: 2100, what: 'hungKings', vietnam: '2100-04-18', china: '2100-04-19' },
  ] as const;

  it.each(differing)('$what of $year is $vietnam here and $china there', ({ year, what, vietnam, china }) => {
    expect(shipped(year)[what]).toBe(vietnam);
    expect(yearBy(chinese, year)[what]).toBe(china);
  });

  it('in every other year the three values are the same', () => {
    const found = YEARS.flatMap((year) => {
      const there = yearBy(chinese, year);
      return (['tet', 'hungKings', 'lastLunarMonthLength'] as const)
        .filter((what) => shipped(year)[what] !== there[what])
        .map((what) => `${what} ${year}`);
    });
    expect(found.sort()).toEqual(differing.map(({ year, what }) => `${what} ${year}`).sort());
  });
});

// The table needs the first, third and twelfth months only. The rules that made it are held against every month,
// and each month where another implementation differs is listed; none of them moves a value of the table.
describe('every month of the lunar years 2007 to 2101', () => {
  const events = skyEvents();
  const months = lunarMonths(events).filter(({ year }) => year >= 2007 && year <= 2101);

  interface Disagreement {
    firstDay: string;
    rules: LunarDate;
    theirs: LunarDate;
    reason: string;
    /** For a new moon close to midnight in Vietnam: whole seconds after it, negative before it. */
    margin?: number;
  }

  const disagreements: Record<keyof typeof vietnamese, Disagreement[]> = {
    amlich: [
      {
        firstDay: '2072-12-09',
        rules: [1, 11, false, 2072],
        theirs: [30, 10, false, 2072],
        reason: 'new moon before midnight, by their formulas after it',
        margin: -37,
      },
      {
        firstDay: '2085-10-19',
        rules: [1, 9, false, 2085],
        theirs: [2, 9, false, 2085],
        reason: 'new moon after midnight, by their formulas before it',
        margin: 16,
      },
    ],
    'date-chinese': [
      {
        firstDay: '2033-09-23',
        rules: [1, 9, false, 2033],
        theirs: [1, 8, true, 2033],
        reason:
          'leap month taken too early: only 12 months lie between the month 11 of 2032 and that of 2033, so that none is a leap month',
      },
      {
        firstDay: '2033-10-23',
        rules: [1, 10, false, 2033],
        theirs: [1, 9, false, 2033],
        reason: 'numbered after the wrong leap month',
      },
      {
        firstDay: '2033-11-22',
        rules: [1, 11, false, 2033],
        theirs: [1, 10, false, 2033],
        reason: 'numbered after the wrong leap month',
      },
      {
        firstDay: '2053-01-20',
        rules: [1, 12, false, 2052],
        theirs: [1, 12, true, 2052],
        reason: 'the leap month of 2052 is month 8; theirs is a second one',
      },
      {
        firstDay: '2077-11-16',
        rules: [1, 10, false, 2077],
        theirs: [2, 10, false, 2077],
        reason: 'new moon after midnight, by their formulas before it',
        margin: 36,
      },
      {
        firstDay: '2085-10-19',
        rules: [1, 9, false, 2085],
        theirs: [2, 9, false, 2085],
        reason: 'new moon after midnight, by their formulas before it',
        margin: 16,
      },
    ],
  };

  it('in 5 cycles of 19 years there are 7 leap months each, beside 12 months a year', () => {
    expect(months.filter(({ leap }) => leap)).toHaveLength(5 * 7);
    expect(months.filter(({ leap }) => !leap)).toHaveLength(95 * 12);
  });

  it.each(Object.entries(vietnamese))('%s differs in the listed months and in no other', (name, oracle) => {
    const found = months.flatMap(({ firstDay, number, leap, year }) => {
      const rules: LunarDate = [1, number, leap, year];
      const theirs = oracle.toLunar(isoDay(firstDay));
      return String(rules) === String(theirs) ? [] : [{ firstDay: isoDay(firstDay), rules, theirs }];
    });
    const listed = disagreements[name as keyof typeof vietnamese];
    expect(found).toEqual(listed.map(({ firstDay, rules, theirs }) => ({ firstDay, rules, theirs })));
  });

  it('the margins to midnight are as listed', () => {
    const listed = Object.values(disagreements).flatMap((list) => list.filter(({ margin }) => margin !== undefined));
    const found = listed.map(({ firstDay }) => {
      const newMoon = events.find(({ kind, day }) => kind === 'new moon' && isoDay(day) === firstDay);
      return newMoon && Math.round(marginOf(newMoon));
    });
    expect(found).toEqual(listed.map(({ margin }) => margin));
  });

  it('four new moons are within two minutes of midnight, and so astronomically doubtful', () => {
    const doubtful = events.filter((event) => event.kind === 'new moon' && Math.abs(marginOf(event)) <= 120);
    expect(doubtful.map((event) => [isoDay(event.day), Math.round(marginOf(event))])).toEqual([
      ['2054-05-08', 69],
      ['2072-12-09', -37],
      ['2077-11-16', 36],
      ['2085-10-19', 16],
    ]);
  });

  it('no value of the table rests on a new moon or solar term within two minutes of midnight', () => {
    expect(closeCalls(events, 120)).toEqual([]);
  });

  it('within ten minutes there are three, none of them for Tết', () => {
    expect(closeCalls(events, 600).map(({ event, changes }) => [isoDay(event.day), Math.round(marginOf(event)), changes])).toEqual([
      ['2062-12-30', -154, ['the length of the month before Tết 2063']],
      ['2073-12-28', -262, ['the length of the month before Tết 2074']],
      ['2086-04-13', -388, ['Giỗ Tổ 2086']],
    ]);
  });

  it('a new moon moved over midnight is seen: Tết 2007, 45 minutes away', () => {
    const within46Minutes = closeCalls(events, 46 * 60).flatMap(({ changes }) => changes);
    const within45Minutes = closeCalls(events, 45 * 60).flatMap(({ changes }) => changes);
    expect([within46Minutes.includes('Tết 2007'), within45Minutes.includes('Tết 2007')]).toEqual([true, false]);
  });
});

describe('the earth need not slow down as forecast', () => {
  afterEach(() => SetDeltaTFunction(DeltaT_EspenakMeeus));

  it('with the difference of dynamical and universal time held at its 69 s of today no value changes', () => {
    SetDeltaTFunction(() => 69);
    const events = skyEvents();
    const found = lunarYears(lunarMonths(events)).map(({ tet, hungKings, lastMonthLength }) => {
      return { tet: isoDay(tet), hungKings: isoDay(hungKings), lastLunarMonthLength: lastMonthLength };
    });
    expect(found).toEqual(YEARS.map(shipped));

    // The closest call moves nearer to midnight, from 154 s: the setting did reach the computation.
    const [closest] = closeCalls(events, 120);
    expect(closest && Math.round(marginOf(closest.event))).toBe(-104);
  });
});

describe('the shipped table', () => {
  it('is what scripts/make-lunar-years.ts makes', () => {
    expect(readFileSync(new URL('../../src/time/lunar-years.ts', import.meta.url), 'utf8')).toBe(lunarYearsSource());
  });

  it.each([
    2006,
    2102,
    0,
    -1,
    1e9,
    2027.5,
    NaN,
    Infinity,
    -Infinity,
    '2027',
    '',
    null,
    undefined,
    [2027],
    2027n,
    {},
    'length',
    '__proto__',
  ])('has no year %o', (year) => {
    for (const lookUp of [tetOf, hungKingsOf, lastLunarMonthLength]) {
      expect(() => lookUp(year as number)).toThrow(expect.toSatisfy((error) => isRuleError(error) && error.code === 'outside-calendar'));
    }
  });

  it('names the years it has', () => {
    expect(() => tetOf(2102)).toThrow('year is 2102: expected a whole year from 2007 to 2101.');
  });
});
