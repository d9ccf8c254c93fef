/**
 * Writes dist/data/*.json: the facts of the library as plain JSON, for use without its code. Run after tsup, which empties dist.
 * What is written depends on src/ alone.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { holidayRegimes } from '../src/data/holiday-regimes.js';
import { oneStopProfiles } from '../src/data/law-profiles/index.js';
import * as legalDocuments from '../src/data/legal-documents.js';
import { notices } from '../src/data/notices/index.js';
import { documents, procedures } from '../src/data/procedures/index.js';
import { chiLangAuthorities, chiLangPlan, chiLangRules, chiLangTitles, chiLangUntil } from '../src/data/sla-policies/chi-lang.js';
import { FIRST_LUNAR_YEAR, LUNAR_YEARS } from '../src/time/lunar-years.js';
import { vietnamCalendar } from '../src/vietnam.js';

/** Every file of facts as the text of its file, by its name. */
export function dataFiles(): ReadonlyMap<string, string> {
  const files = {
    days: daysOffAndWorked(),
    'holiday-regimes': holidayRegimes,
    notices,
    'lunar-years': lunarYears(),
    'legal-documents': [...Object.values(legalDocuments), ...documents].sort((a, b) => (a.document < b.document ? -1 : 1)),
    'law-profiles': oneStopProfiles,
    procedures: { documents, procedures },
    'chi-lang': { authorities: chiLangAuthorities, titles: chiLangTitles, until: chiLangUntil, basis: chiLangPlan, rules: chiLangRules },
  };
  return new Map(Object.entries(files).map(([name, facts]) => [`${name}.json`, `${JSON.stringify(facts, null, 2)}\n`]));
}

/** The decided days that differ from the weekly pattern: days off, and weekend days that are worked. */
function daysOffAndWorked(): object {
  const calendar = vietnamCalendar();
  const { coverage, decidedUntil } = calendar;
  const days = [...calendar.days(coverage.from, decidedUntil)]
    .filter(({ reason }) => reason.code !== 'ordinary' && reason.code !== 'weekly-rest')
    .map(({ date, weekday, working, reason }) => ({ date, weekday, working, reason }));
  return { from: coverage.from, until: decidedUntil, weeklyRest: [6, 7], days };
}

/** Tết and Giỗ Tổ Hùng Vương of each year, and how many days the lunar month before Tết has. */
function lunarYears(): object[] {
  return LUNAR_YEARS.map((row, i) => {
    const [tet = '', hungKings = '', length = ''] = row.split(' ');
    const year = FIRST_LUNAR_YEAR + i;
    return { year, tet: `${year}-${tet}`, hungKings: `${year}-${hungKings}`, daysOfMonthBeforeTet: Number(length) };
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const folder = fileURLToPath(new URL('../dist/data', import.meta.url));
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of dataFiles()) writeFileSync(join(folder, name), text);
}
