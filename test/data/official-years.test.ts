import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Citation } from '../../src/law/citation.js';
import { vietnamCalendar } from '../../src/vietnam.js';

const calendar = vietnamCalendar();

/**
 * The days on which the civil service departed from "Monday to Friday worked, Saturday and Sunday not": typed from the
 * notices named beside each year, and from the Labour Code in force where there is no notice. Every other day is ordinary.
 */
const officialYears = [
  {
    year: 2007, // no notice: Labour Code 1994 art. 73; Giỗ Tổ for the first time (Law 84/2007/QH11)
    off: '01-01 02-16 02-19 02-20 02-21 04-26 04-30 05-01 09-03',
    worked: '',
  },
  {
    year: 2008, // no notice
    off: '01-01 02-06 02-07 02-08 02-11 04-15 04-30 05-01 09-02',
    worked: '',
  },
  {
    year: 2009, // no notice; 10/3 is Saturday 4 April in Vietnam, 5 April in China
    off: '01-01 01-26 01-27 01-28 01-29 04-06 04-30 05-01 09-02',
    worked: '',
  },
  {
    year: 2010, // the first swap, reported on 2010-02-06; 5971/VPCP-KGVX for National Day
    off: '01-01 02-15 02-16 02-17 02-18 02-19 04-23 04-30 05-03 09-02 09-03',
    worked: '02-27 09-11',
  },
  {
    year: 2011, // 9529/VPCP-KGVX; 30 January is a Sunday worked
    off: '01-03 01-31 02-01 02-02 02-03 02-04 02-07 04-11 04-12 05-02 05-03 09-02',
    worked: '01-29 01-30 04-09',
  },
  {
    year: 2012, // 9197/VPCP-KGVX; 31 December by 4606/TB-BLĐTBXH
    off: '01-02 01-23 01-24 01-25 01-26 01-27 04-02 04-30 05-01 09-03 12-31',
    worked: '02-04',
  },
  {
    year: 2013, // 4606/TB-BLĐTBXH; the last Tết of four days
    off: '01-01 02-11 02-12 02-13 02-14 02-15 04-19 04-29 04-30 05-01 09-02',
    worked: '01-05 02-23 05-04',
  },
  {
    year: 2014, // 10525/VPCP-KGVX; 27 December for 2 January 2015
    off: '01-01 01-28 01-29 01-30 01-31 02-03 02-04 02-05 04-09 04-30 05-01 05-02 09-01 09-02',
    worked: '01-25 02-08 04-26 09-06 12-27',
  },
  {
    year: 2015, // notice of December 2014
    off: '01-01 01-02 02-16 02-17 02-18 02-19 02-20 02-23 04-28 04-29 04-30 05-01 09-02',
    worked: '02-14 04-25',
  },
  {
    year: 2016, // 4659/TB-LĐTBXH
    off: '01-01 02-08 02-09 02-10 02-11 02-12 04-18 05-02 05-03 09-02',
    worked: '',
  },
  {
    year: 2017, // 9794/VPCP-KGVX
    off: '01-02 01-26 01-27 01-30 01-31 02-01 04-06 05-01 05-02 09-04',
    worked: '',
  },
  {
    year: 2018, // 573/TB-VPCP; 31 December by 6519/VPCP-KGVX
    off: '01-01 02-14 02-15 02-16 02-19 02-20 04-25 04-30 05-01 09-03 12-31',
    worked: '',
  },
  {
    year: 2019, // 6519/VPCP-KGVX
    off: '01-01 02-04 02-05 02-06 02-07 02-08 04-15 04-29 04-30 05-01 09-02',
    worked: '01-05 05-04',
  },
  {
    year: 2020, // letter 4544
    off: '01-01 01-23 01-24 01-27 01-28 01-29 04-02 04-30 05-01 09-02',
    worked: '',
  },
  {
    year: 2021, // 4875/TB-LĐTBXH; the first year with a day beside National Day
    off: '01-01 02-10 02-11 02-12 02-15 02-16 04-21 04-30 05-03 09-02 09-03',
    worked: '',
  },
  {
    year: 2022, // 245/VPCP-KGVX
    off: '01-03 01-31 02-01 02-02 02-03 02-04 04-11 05-02 05-03 09-01 09-02',
    worked: '',
  },
  {
    year: 2023, // 8056/VPCP-KGVX; Giỗ Tổ, 30 April and 1 May touch: days off until 3 May
    off: '01-02 01-20 01-23 01-24 01-25 01-26 05-01 05-02 05-03 09-01 09-04',
    worked: '',
  },
  {
    year: 2024, // 5015/TB-LĐTBXH and 2450/VPCP-KGVX
    off: '01-01 02-08 02-09 02-12 02-13 02-14 04-18 04-29 04-30 05-01 09-02 09-03',
    worked: '05-04',
  },
  {
    year: 2025, // 6150/TB-BLĐTBXH
    off: '01-01 01-27 01-28 01-29 01-30 01-31 04-07 04-30 05-01 05-02 09-01 09-02',
    worked: '04-26',
  },
  {
    year: 2026, // 9441/TB-BNV, 12729/VPCP-KGVX; 24 November by Resolution 28/2026/QH16
    off: '01-01 01-02 02-16 02-17 02-18 02-19 02-20 04-27 04-30 05-01 08-31 09-01 09-02 11-24',
    worked: '01-10 08-22',
  },
  {
    year: 2027, // 10065/VPCP-KGVX
    off: '01-01 02-04 02-05 02-08 02-09 02-10 04-16 04-30 05-03 09-02 09-03 11-24',
    worked: '',
  },
];

const words = (list: string) => list.split(' ').filter((word) => word !== '');

/** Every date of a year with its ISO weekday, from the host's UTC arithmetic and not from the library. */
function datesOf(year: number): { date: string; weekday: number }[] {
  const dates = [];
  for (const day = new Date(Date.UTC(year, 0, 1)); day.getUTCFullYear() === year; day.setUTCDate(day.getUTCDate() + 1)) {
    dates.push({ date: day.toISOString().slice(0, 10), weekday: day.getUTCDay() || 7 });
  }
  return dates;
}

describe('every day of the years that the notices decided', () => {
  test.each(officialYears)('$year', ({ year, off, worked }) => {
    const dates = datesOf(year);
    const seen = dates.map(({ date, weekday }) => ({ weekday, day: calendar.day(date) }));
    expect(dates).toHaveLength(year % 4 === 0 ? 366 : 365);
    expect({
      off: seen.filter(({ weekday, day }) => weekday < 6 && !day.working).map(({ day }) => day.date),
      worked: seen.filter(({ weekday, day }) => weekday > 5 && day.working).map(({ day }) => day.date),
    }).toEqual({
      off: words(off).map((day) => `${year}-${day}`),
      worked: words(worked).map((day) => `${year}-${day}`),
    });
  });

  test.each(officialYears)('$year: weekdays, sessions and standing', ({ year }) => {
    for (const { date, weekday } of datesOf(year)) {
      const day = calendar.day(date);
      expect({ date: day.date, weekday: day.weekday, halves: day.sessions.map(({ half }) => half), standing: day.standing }).toEqual({
        date,
        weekday,
        halves: day.working ? ['morning', 'afternoon'] : [],
        standing: 'decided',
      });
    }
  });
});

interface Fact {
  readonly date: string;
  readonly kind: 'statutory' | 'compensatory' | 'swap-off' | 'swap-worked';
  readonly name: string;
  readonly other?: string;
  readonly number?: string;
}

const facts = (JSON.parse(readFileSync(new URL('days-2007-2027.json', import.meta.url), 'utf8')) as { years: Record<string, Fact[]> })
  .years;
const factsOf = (year: number): Fact[] => facts[year] ?? [];

const isWeekend = (date: string) => [0, 6].includes(new Date(`${date}T00:00:00Z`).getUTCDay());

/** What `day()` has to say of a fact; a swap is told by its other end, not by its occasion. */
function reasonOf({ kind, name, other }: Fact): object {
  if (kind === 'statutory') return { code: 'holiday', name: { vi: name } };
  if (kind === 'compensatory') return { code: 'compensatory', name: { vi: name }, holiday: other };
  if (kind === 'swap-off') return { code: 'swapped-off', workedInstead: other };
  return { code: 'worked-by-swap', dayOff: other };
}

/** The laws that grant the holidays; each row holds from its day on. */
const laws = [
  { from: '1995-01-01', document: 'Bộ luật Lao động 1994' },
  { from: '2013-05-01', document: 'Bộ luật Lao động 10/2012/QH13' },
  { from: '2021-01-01', document: 'Bộ luật Lao động 45/2019/QH14' },
];

/** The law behind a day: a compensatory day rests on the Labour Code, whatever law granted the holiday. */
function lawOf({ date, kind, name }: Fact): string | undefined {
  if (name === 'Ngày Văn hóa Việt Nam') return 'Nghị quyết 28/2026/QH16';
  if (name === 'Giỗ Tổ Hùng Vương' && kind === 'statutory' && date < '2013-05-01') return 'Luật 84/2007/QH11';
  return laws.findLast(({ from }) => from <= date)?.document;
}

/** Whether a notice chose the day: a swap, one of the five Tết days since 2014, the day beside National Day. */
function chosenByNotice({ kind, name, date }: Fact): boolean {
  if (kind === 'swap-off' || kind === 'swap-worked') return true;
  if (kind === 'compensatory') return false;
  return (name === 'Tết Nguyên đán' && date >= '2014') || name === 'Quốc khánh (ngày liền kề)';
}

function basisOf(date: string): Citation | undefined {
  const { reason } = calendar.day(date);
  return 'basis' in reason ? reason.basis : undefined;
}

describe('the reason of every day that is not ordinary, against the researched facts', () => {
  test('the typed years and the facts agree', () => {
    for (const { year, off, worked } of officialYears) {
      const days = (chosen: Fact[]) => chosen.map(({ date }) => date.slice(5)).join(' ');
      expect(days(factsOf(year).filter(({ date, kind }) => kind !== 'swap-worked' && !isWeekend(date)))).toBe(off);
      expect(days(factsOf(year).filter(({ kind }) => kind === 'swap-worked'))).toBe(worked);
    }
  });

  test.each(officialYears)('$year: kind, holiday and partner', ({ year }) => {
    for (const fact of factsOf(year)) {
      const { date, reason } = calendar.day(fact.date);
      expect({ date, reason }).toMatchObject({ date: fact.date, reason: reasonOf(fact) });
    }
  });

  test.each(officialYears)('$year: nothing else has a reason of its own', ({ year }) => {
    const known = new Set(factsOf(year).map(({ date }) => date));
    for (const { date, weekday } of datesOf(year).filter((day) => !known.has(day.date))) {
      expect({ date, code: calendar.day(date).reason.code }).toEqual({ date, code: weekday < 6 ? 'ordinary' : 'weekly-rest' });
    }
  });

  test.each(officialYears)('$year: the document that chose the day', ({ year }) => {
    for (const fact of factsOf(year).filter(chosenByNotice)) {
      const basis = basisOf(fact.date);
      expect({ date: fact.date, cited: basis !== undefined, number: basis?.number }).toEqual({
        date: fact.date,
        cited: true,
        number: fact.number,
      });
    }
  });

  test.each(officialYears)('$year: the law that grants the day', ({ year }) => {
    for (const fact of factsOf(year).filter((each) => !chosenByNotice(each))) {
      expect({ date: fact.date, document: basisOf(fact.date)?.document }).toEqual({ date: fact.date, document: lawOf(fact) });
    }
  });
});

describe('proposals that were not adopted stay out', () => {
  test.each([
    { date: '2017-02-02', code: 'ordinary', proposal: 'a Tết of ten days, refused by the Prime Minister' },
    { date: '2017-02-03', code: 'ordinary', proposal: 'a Tết of ten days, refused by the Prime Minister' },
    { date: '2017-04-07', code: 'ordinary', proposal: 'the Friday after Giỗ Tổ' },
    { date: '2026-04-28', code: 'ordinary', proposal: 'Giỗ Tổ joined to 30 April; 3383/BNV-CVL says no' },
    { date: '2026-04-29', code: 'ordinary', proposal: 'Giỗ Tổ joined to 30 April; 3383/BNV-CVL says no' },
    { date: '2026-11-23', code: 'ordinary', proposal: 'the Monday before 24 November; 10065/VPCP-KGVX gives one day' },
    { date: '2026-11-28', code: 'weekly-rest', proposal: 'the Saturday to be worked for it' },
  ])('$date is $code: $proposal', ({ date, code }) => {
    expect(calendar.day(date).reason.code).toBe(code);
  });
});
