import { describe, expect, test } from 'vitest';
import { isWorkingDay, type DaysFile } from '../../examples/interchange/plain-data.js';
import { dataFiles } from '../../scripts/make-data.js';
import { vietnamCalendar } from '../../src/calendar.js';
import { nationalProcedures } from '../../src/procedures.js';
import researched from '../data/days-2007-2027.json';
import lunar from '../time/lunar-facts.json';

const files = dataFiles();
const read = (name: string): unknown => JSON.parse(files.get(name)!);

test('the files of the package', () => {
  expect([...files.keys()].sort()).toEqual([
    'chi-lang.json',
    'days.json',
    'holiday-regimes.json',
    'law-profiles.json',
    'legal-documents.json',
    'lunar-years.json',
    'notices.json',
    'procedures.json',
  ]);
});

describe('days.json', () => {
  const file = read('days.json') as Omit<DaysFile, 'days'> & {
    days: { date: string; working: boolean; reason: { code: string; basis?: { document: string } } }[];
  };

  test('has the days of the research, no more and no fewer', () => {
    const expected = Object.values(researched.years).flat();
    expect(file.days.map(({ date }) => date)).toEqual(expected.map(({ date }) => date).sort());
    const worked = expected.filter(({ kind }) => kind === 'swap-worked').map(({ date }) => date);
    expect(file.days.filter(({ working }) => working).map(({ date }) => date)).toEqual(worked.sort());
  });

  test('names the document behind each', () => {
    expect(file.days.filter(({ reason }) => reason.basis === undefined)).toEqual([]);
  });

  test('with the weekly rest it says of every decided day whether it is worked', () => {
    const calendar = vietnamCalendar();
    const wrong = [...calendar.days(file.from, file.until)].filter(({ date, working }) => isWorkingDay(file, date) !== working);
    expect(wrong).toEqual([]);
    expect(file.until).toBe(calendar.decidedUntil);
  });
});

test('procedures.json has every procedure', () => {
  const { procedures } = read('procedures.json') as { procedures: { code: string }[] };
  expect(procedures.map(({ code }) => code).sort()).toEqual([...nationalProcedures].map(({ code }) => code));
});

test('legal-documents.json has each document once', () => {
  const documents = (read('legal-documents.json') as { document: string }[]).map(({ document }) => document);
  expect(documents.filter((document, i) => documents.indexOf(document) !== i)).toEqual([]);
  expect(documents).toContain('Bộ luật Lao động 45/2019/QH14');
});

test('lunar-years.json has the years of six implementations', () => {
  const years = read('lunar-years.json') as { year: number; tet: string; hungKings: string; daysOfMonthBeforeTet: number }[];
  const known = lunar.years.map(({ lastLunarMonthLength, ...rest }) => ({ ...rest, daysOfMonthBeforeTet: lastLunarMonthLength }));
  expect(years.slice(0, known.length)).toEqual(known);
});
