/**
 * Makes `src/time/lunar-years.ts` from the positions of the sun and the moon.
 *
 *     npx tsx scripts/make-lunar-years.ts           # writes the file
 *     npx tsx scripts/make-lunar-years.ts --check   # exits 1 if the file would change
 *
 * The rules of the Vietnamese lunar calendar: a month begins on the day of a new moon, in Vietnam (UTC+07:00); the winter
 * solstice falls in month 11; when 13 months begin from one month 11 up to the next, the first of them without a major solar
 * term is a leap month and takes the number of the month before it.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { MakeTime, SearchMoonPhase, SearchSunLongitude } from 'astronomy-engine';
import { formatDay, yearOf } from '../src/time/local-date.js';

const FIRST_YEAR = 2007;
const LAST_YEAR = 2101;

const TARGET = new URL('../src/time/lunar-years.ts', import.meta.url);
const DAY_SECONDS = 86_400;
const UTC_PLUS_7_SECONDS = 7 * 3600;

/** A new moon or a major solar term. Days are Vietnamese ones, counted from 1970-01-01. */
export interface SkyEvent {
  readonly kind: 'new moon' | 'major solar term';
  readonly day: number;
  /** Seconds since the midnight that began the day. */
  readonly second: number;
  /** Of the sun, in degrees: 270 is the winter solstice. Only a solar term has it. */
  readonly longitude?: number;
}

export interface LunarMonth {
  /** The solar year in which this lunar year began. */
  readonly year: number;
  readonly number: number;
  readonly leap: boolean;
  readonly firstDay: number;
}

export interface LunarYear {
  readonly year: number;
  readonly tet: number;
  /** The 10th day of month 3, never of a leap month 3. */
  readonly hungKings: number;
  /** Days in the month that ends on the eve of Tết. */
  readonly lastMonthLength: number;
}

/** An event close to midnight, and the values of the table that would change if it fell on the other side. */
export interface CloseCall {
  readonly event: SkyEvent;
  readonly changes: readonly string[];
}

/** Seconds from the nearest midnight to the event: negative before it, positive after it. */
export function marginOf(event: SkyEvent): number {
  return event.second < DAY_SECONDS / 2 ? event.second : event.second - DAY_SECONDS;
}

/** The new moons and major solar terms of the years of the table and a year around them, each kind in order. */
export function skyEvents(): SkyEvent[] {
  const until = new Date(Date.UTC(LAST_YEAR + 2, 0, 31));
  const events: SkyEvent[] = [];

  let time = MakeTime(new Date(Date.UTC(FIRST_YEAR - 2, 10, 1)));
  while (time.date < until) {
    const newMoon = found(SearchMoonPhase(0, time, 40));
    events.push({ kind: 'new moon', ...inVietnam(newMoon.date) });
    time = newMoon.AddDays(20);
  }

  time = MakeTime(new Date(Date.UTC(FIRST_YEAR - 2, 10, 1)));
  for (let longitude = 240; time.date < until; longitude = (longitude + 30) % 360) {
    const term = found(SearchSunLongitude(longitude, time, 40));
    events.push({ kind: 'major solar term', ...inVietnam(term.date), longitude });
    time = term.AddDays(20);
  }
  return events;
}

function found<T>(event: T | null): T {
  if (event === null) throw new Error('no new moon or solar term within 40 days');
  return event;
}

function inVietnam(instant: Date): { day: number; second: number } {
  const local = instant.getTime() / 1000 + UTC_PLUS_7_SECONDS;
  const day = Math.floor(local / DAY_SECONDS);
  return { day, second: local - day * DAY_SECONDS };
}

/** The months between the first winter solstice of the events and the last. */
export function lunarMonths(events: readonly SkyEvent[]): LunarMonth[] {
  const newMoons = events.filter(({ kind }) => kind === 'new moon').map(({ day }) => day);
  const terms = events.filter(({ kind }) => kind === 'major solar term');
  const solstices = terms.filter(({ longitude }) => longitude === 270).map(({ day }) => day);

  return solstices.slice(1).flatMap((solstice, index) => {
    const from = newMoons.findLastIndex((day) => day <= solstices[index]!);
    const until = newMoons.findLastIndex((day) => day <= solstice);
    const firstDays = newMoons.slice(from, until);
    const hasTerm = firstDays.map((day, month) => terms.some((term) => day <= term.day && term.day < newMoons[from + month + 1]!));
    const leapIndex = firstDays.length === 13 ? hasTerm.indexOf(false, 1) : -1;
    const solarYear = yearOf(solstice);

    return firstDays.map((firstDay, month) => {
      const leap = month === leapIndex;
      const passed = leapIndex !== -1 && month >= leapIndex ? month - 1 : month;
      return { year: passed < 2 ? solarYear - 1 : solarYear, number: ((passed + 10) % 12) + 1, leap, firstDay };
    });
  });
}

/** What the table holds, for its years. */
export function lunarYears(months: readonly LunarMonth[]): LunarYear[] {
  return months.flatMap(({ year, number, leap, firstDay }, index) => {
    if (number !== 1 || leap || year < FIRST_YEAR || year > LAST_YEAR) return [];
    const third = months.find((month) => month.year === year && month.number === 3 && !month.leap)!;
    return [{ year, tet: firstDay, hungKings: third.firstDay + 9, lastMonthLength: firstDay - months[index - 1]!.firstDay }];
  });
}

/** The events within so many seconds of midnight that decide a value of the table. */
export function closeCalls(events: readonly SkyEvent[], seconds: number): CloseCall[] {
  const years = lunarYears(lunarMonths(events));
  return events.flatMap((event, index) => {
    const margin = marginOf(event);
    if (Math.abs(margin) > seconds) return [];
    const otherDay = { ...event, day: event.day + (margin < 0 ? 1 : -1) };
    const changes = differences(years, lunarYears(lunarMonths(events.with(index, otherDay))));
    return changes.length === 0 ? [] : [{ event, changes }];
  });
}

function differences(years: readonly LunarYear[], others: readonly LunarYear[]): string[] {
  return years.flatMap((year, index) => {
    const other = others[index]!;
    const changes: string[] = [];
    if (year.tet !== other.tet) changes.push(`Tết ${year.year}`);
    if (year.hungKings !== other.hungKings) changes.push(`Giỗ Tổ ${year.year}`);
    if (year.lastMonthLength !== other.lastMonthLength) changes.push(`the length of the month before Tết ${year.year}`);
    return changes;
  });
}

/** The text of `src/time/lunar-years.ts`. */
export function lunarYearsSource(): string {
  const events = skyEvents();
  const rows = lunarYears(lunarMonths(events)).map(({ year, tet, hungKings, lastMonthLength }) => {
    return `  '${formatDay(tet).slice(5)} ${formatDay(hungKings).slice(5)} ${lastMonthLength}', // ${year}`;
  });
  const closest = closeCalls(events, 600).map(({ event, changes }) => {
    const margin = Math.round(marginOf(event));
    return ` * - ${event.kind} of ${formatDay(event.day)}, ${Math.abs(margin)} s ${margin < 0 ? 'before' : 'after'} midnight: ${changes.join(', ')}`;
  });
  const doubtful = closeCalls(events, 120).length;

  return `// Made by scripts/make-lunar-years.ts. Not edited by hand: run \`npx tsx scripts/make-lunar-years.ts\`.

/** The solar year of the first row of {@link LUNAR_YEARS}. */
export const FIRST_LUNAR_YEAR = ${FIRST_YEAR};

/**
 * One row per solar year: month and day of Tết (mùng 1 tháng Giêng), month and day of Giỗ Tổ Hùng Vương (mùng 10 tháng Ba),
 * and how many days the lunar month before Tết (tháng Chạp) has.
 *
 * A new moon within two minutes of midnight in Vietnam cannot be placed on a day with certainty, decades ahead.
 * Such new moons and solar terms that a value of the table rests on: ${doubtful === 0 ? 'none' : doubtful}. The closest, within ten minutes:
${closest.join('\n')}
 */
export const LUNAR_YEARS: readonly string[] = [
${rows.join('\n')}
];
`;
}

function main(): void {
  const source = lunarYearsSource();
  if (!process.argv.includes('--check')) {
    writeFileSync(TARGET, source);
  } else if (readFileSync(TARGET, 'utf8') !== source) {
    console.error('src/time/lunar-years.ts is not what scripts/make-lunar-years.ts makes');
    process.exitCode = 1;
  }
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) main();
