import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { PICTURES } from '../../scripts/build-pictures.js';
import { dossiersOf } from '../../scripts/pictures/year-of-dossiers.js';
import { createRulebook, officialReport, vietnamCalendar } from '../../src/index.js';
import { nationalProcedures } from '../../src/procedures.js';
import facts from '../data/days-2007-2027.json' with { type: 'json' };

const drawn = (file: string) => (PICTURES[file] as () => string)();
const textsOf = (svg: string) => [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, said]) => said);

test.each(Object.keys(PICTURES))('%s is what the library draws: npm run build:pictures', (file) => {
  expect(readFileSync(file, 'utf8')).toBe(drawn(file));
});

test.each(Object.keys(PICTURES))('%s has a title and a description, and needs nothing', (file) => {
  const svg = drawn(file);
  expect(svg).toMatch(/role="img" aria-labelledby="\S+ \S+"/);
  expect(svg).toMatch(/<title id="[^"]+">.+<\/title>/);
  expect(svg).toMatch(/<desc id="[^"]+">.+<\/desc>/);
  expect(/\b(?:href|src)=|@import|url\((?!#)/.exec(svg)).toBeNull();
});

test('the half-days of 2024 end where a hand counts to', () => {
  const texts = textsOf(drawn('docs/pictures/half-days-2024.svg'));
  // 26 April, then off until 1 May, 2 May; five days end on Monday 6 May, the Saturday being worked; unswapped, 29 April.
  expect(texts.filter((said) => said?.startsWith('17:00'))).toEqual(['17:00 02/05/2024', '17:00 06/05/2024', '17:00 29/04/2024']);
  expect(texts.filter((said) => /^\d+$/.test(said ?? '')).map(Number)).toEqual([1, 2, 3, 4, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 1, 2, 3, 4]);
});

describe('the year 2026', () => {
  const svg = drawn('docs/pictures/year-2026.svg');
  /** The numbers of the days that are painted so. */
  const painted = (looks: string) =>
    [...svg.matchAll(new RegExp(`${looks}[^>]*/>\\n<text[^>]*>(\\d+)</text>`, 'g'))].map(([, day]) => Number(day));
  const datesOf = (kind: string) => facts.years['2026'].filter((fact) => fact.kind === kind).map(({ date }) => Number(date.slice(8)));

  test('has the days off of the notices', () => {
    expect(painted('fill="var\\(--red\\)"')).toEqual(datesOf('statutory'));
    expect(painted('fill="var\\(--red-soft\\)"')).toEqual(datesOf('compensatory'));
    expect(painted('fill="var\\(--swap\\)"')).toEqual(datesOf('swap-off'));
    expect(painted('fill="var\\(--swap-soft\\)"')).toEqual([10, 22]);
  });

  test('has every day', () => {
    expect(textsOf(svg).filter((said) => /^\d+$/.test(said ?? ''))).toHaveLength(365);
  });
});

test('the bars of the dossiers of 2026 are what the official report counts', () => {
  const rulebook = createRulebook({ calendar: vietnamCalendar(), catalog: nationalProcedures, policies: [], bareDays: 'working' });
  const dossiers = dossiersOf(2026);
  const said = /<desc[^>]*>([^<]*)</.exec(drawn('docs/pictures/dossiers-2026.svg'))?.[1] ?? '';
  const bars = [...said.matchAll(/(2026-\d\d): (\d+) early, (\d+) on time, (\d+) late/g)].map(([, month, ...counts]) => [
    month,
    ...counts.map(Number),
  ]);
  // By the month of the calendar, not from the 15th: the same dossiers by another way of the library.
  const firsts = Array.from({ length: 12 }, (_, i) => `2026-${String(i + 1).padStart(2, '0')}-01`);
  const counted = firsts.map((from, i) => {
    const { values } = officialReport(dossiers, { rulebook, form: '07a', period: { from, until: firsts[i + 1] ?? '2027-01-01' } }).total;
    return [from.slice(0, 7), values[10], values[11], values[12]];
  });
  expect(bars).toEqual(counted);
});
