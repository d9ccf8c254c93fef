/**
 * For maintainers: a yearly notice from a JSON file into the release.
 *
 *   npm run notice -- check notice.json    checks it and prints the days it changes
 *   npm run notice -- add notice.json      also writes the year's file, the row of the test and the line of the changelog
 *   npm run notice -- due 2027-12-01       names what must be looked up by a day, and the facts looked at longest ago
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { checkNotices, type Notice } from '../src/calendar/notice.js';
import { staleness } from '../src/calendar/staleness.js';
import type { CalendarDay, WorkingCalendar } from '../src/calendar/working-calendar.js';
import * as documents from '../src/data/legal-documents.js';
import { notices as released } from '../src/data/notices/index.js';
import { isRuleError } from '../src/errors.js';
import { sayDayReason } from '../src/explanation/say-deadline.js';
import { dayInVietnamese } from '../src/explanation/vi.js';
import { vietnamCalendar } from '../src/vietnam.js';

/** A day that a notice changes. */
export interface ChangedDay {
  readonly before: CalendarDay;
  readonly after: CalendarDay;
}

/** The days that differ between two calendars: worked or not, or for another reason. */
export function changedDays(before: WorkingCalendar, after: WorkingCalendar): ChangedDay[] {
  const { from, until } = after.coverage;
  return [...after.days(from, until)]
    .map((day) => ({ before: before.day(day.date), after: day }))
    .filter((pair) => pair.before.working !== pair.after.working || pair.before.reason.code !== pair.after.reason.code);
}

/** The year in whose file a notice belongs: the one it settles, else that of its first fact. */
export function yearOf({ decidedUntil, tet, nationalDay, swaps }: Notice): number {
  if (decidedUntil !== undefined) return Number(decidedUntil.slice(0, 4)) - (decidedUntil.endsWith('-01-01') ? 1 : 0);
  const first = swaps?.[0] === undefined ? undefined : [swaps[0].dayOff, swaps[0].workedInstead].sort()[1]?.slice(0, 4);
  return tet?.year ?? nationalDay?.year ?? Number(first);
}

/** The row of test/data/official-years.test.ts for a year: weekdays off, and weekend days worked. */
export function testRow(calendar: WorkingCalendar, year: number, number: string): string {
  const days = [...calendar.days(`${year}-01-01`, `${year + 1}-01-01`)];
  const list = (chosen: CalendarDay[]): string => chosen.map(({ date }) => date.slice(5)).join(' ');
  const off = list(days.filter(({ weekday, working }) => weekday <= 5 && !working));
  const worked = list(days.filter(({ weekday, working }) => weekday >= 6 && working));
  return `  {\n    year: ${year}, // ${number}\n    off: '${off}',\n    worked: '${worked}',\n  },`;
}

/** A year's file with a notice added, as it is written. */
export function yearFile(year: number, existing: string | undefined, notice: Notice): string {
  const file = existing === undefined ? { year, notices: [] as Notice[] } : (JSON.parse(existing) as { year: number; notices: Notice[] });
  const known = ({ document }: Notice): string => document.issuedOn ?? document.reportedOn ?? '';
  const notices = [...file.notices, notice].sort((a, b) => (known(a) < known(b) ? -1 : 1));
  return `${JSON.stringify({ year: file.year, notices }, null, 2)}\n`;
}

function readNotice(path: string): Notice {
  return checkNotices([JSON.parse(readFileSync(path, 'utf8'))])[0] as Notice;
}

function report(changed: readonly ChangedDay[]): void {
  for (const { before, after } of changed) {
    console.log(`${dayInVietnamese(after.date)}: ${sayDayReason(before.reason, 'vi')} → ${sayDayReason(after.reason, 'vi')}`);
  }
  console.log(changed.length === 0 ? 'No day changes: the release knows this notice.' : `${changed.length} days change.`);
}

function root(path: string): string {
  return fileURLToPath(new URL(`../${path}`, import.meta.url));
}

function add(notice: Notice, after: WorkingCalendar): void {
  const year = yearOf(notice);
  const path = root(`src/data/notices/${year}.json`);
  writeFileSync(path, yearFile(year, existsSync(path) ? readFileSync(path, 'utf8') : undefined, notice));
  const index = readFileSync(root('src/data/notices/index.ts'), 'utf8');
  if (!index.includes(`y${year}`)) {
    const imported = index.replace(
      /(import \{ notices as y\d+ \} from '.\/\d+\.json';\n)(?!import)/,
      `$1import { notices as y${year} } from './${year}.json';\n`,
    );
    writeFileSync(root('src/data/notices/index.ts'), imported.replace(/,\n\]\.flat/, `,\n  y${year},\n].flat`));
  }
  const number = notice.document.number ?? notice.document.document;
  console.log(`Wrote src/data/notices/${year}.json. Now, by hand and from the notice itself:`);
  console.log(
    `- test/data/official-years.test.ts, the row of ${year}; compare this one with the notice, day by day:\n${testRow(after, year, number)}`,
  );
  console.log(`- CHANGELOG.md, under "Changes to future deadlines": days of ${year} by ${notice.document.document}.`);
}

function due(on: string): void {
  const { decidedUntil, workingDaysLeft, awaited } = staleness(vietnamCalendar(), `${on}T00:00`);
  console.log(`Decided until ${decidedUntil}: ${workingDaysLeft} working days are left on ${on}.`);
  console.log(`To be looked up: ${awaited.map(({ code, year }) => `${code} ${year}`).join(', ')}.`);
  const checked = [...Object.values(documents), ...released.map(({ document }) => document)].sort((a, b) =>
    a.checkedOn < b.checkedOn ? -1 : 1,
  );
  const oldest = checked[0]?.checkedOn;
  const names = checked.filter(({ checkedOn }) => checkedOn === oldest).map(({ document }) => document);
  console.log(
    `Looked at longest ago, on ${oldest ?? '?'}: ${names.slice(0, 5).join(', ')}${names.length > 5 ? ` and ${names.length - 5} more` : ''}.`,
  );
}

function main([command, argument]: string[]): void {
  if (command === 'due' && argument !== undefined) {
    due(argument);
    return;
  }
  if ((command !== 'check' && command !== 'add') || argument === undefined) {
    console.error('Usage: npm run notice -- check FILE | add FILE | due YYYY-MM-DD');
    process.exitCode = 2;
    return;
  }
  const notice = readNotice(argument);
  const after = vietnamCalendar({ notices: [notice] });
  const changed = changedDays(vietnamCalendar(), after);
  report(changed);
  if (command === 'add' && changed.length > 0) add(notice, after);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    main(process.argv.slice(2));
  } catch (error) {
    if (!isRuleError(error)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}
