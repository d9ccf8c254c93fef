/**
 * Writes docs/habits.md and docs/pictures/habits.svg: what the habits of known systems cost, asked for every working minute of three
 * years. Run `npx tsx scripts/make-habits.ts`; a test sees that both are true.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { profiles, vietnamCalendar } from '../src/calendar.js';
import { countHabits, portalHabits, type Habit } from '../src/portal.js';
import { duesByHabit } from '../src/portal/audit/habit.js';

const PAGE = 'docs/habits.md';
const PICTURE = 'docs/pictures/habits.svg';
const FROM = '2024-01-01';
const UNTIL = '2027-01-01';
const LIMITS = [1, 1.5, 2, 3, 5, 10, 15, 20, 30];

const MINUTE = 60_000;
const DAY = 86_400_000;
const VIETNAM = 7 * 60 * MINUTE;
const calendar = vietnamCalendar();
const LAWFUL: Habit = { count: { by: 'profile', profile: profiles.civilCode }, daysOff: 'all', clock: 'vietnam' };

/** What is asked, with how it is called and a line about it. */
interface Row {
  readonly name: string;
  readonly habit: Habit;
  readonly what: string;
}

const general = (daysOff: Habit['daysOff'], clock: Habit['clock']): Habit => ({ ...LAWFUL, daysOff, clock });

const ROWS: readonly Row[] = [
  ...portalHabits
    .filter(({ name }) => name !== 'Bkav eGov, IgnoreCreatedDate')
    .map(({ name, habit, source }): Row => ({ name, habit, what: source })),
  {
    name: 'No swapped days',
    habit: general('no-swaps', 'vietnam'),
    what: 'as the Civil Code counts, with holidays, without swapped days',
  },
  { name: 'Weekends only', habit: general('weekends-only', 'vietnam'), what: 'as the Civil Code counts, without any holiday' },
  { name: '24-hour days', habit: countHabits.find(({ count }) => count.by === 'clock-days')!, what: '24 hours by the clock for each day' },
  {
    name: 'Clock of UTC',
    habit: general('all', 'utc'),
    what: 'as the Civil Code counts, on a server that takes UTC for the time in Vietnam; what it keeps is shown seven hours on, so that 17:00 becomes 00:00 of the next day',
  },
];

// ── counting ─────────────────────────────────────────────────────────────────

/** Every minute in which an office is open, in milliseconds. */
function workingMinutes(): Float64Array {
  const found: number[] = [];
  for (const { date, sessions } of calendar.days(FROM, UNTIL)) {
    const midnight = Date.parse(`${date}T00:00:00+07:00`);
    for (const { opens, closes } of sessions) {
      for (let minute = minutesOf(opens); minute < minutesOf(closes); minute++) found.push(midnight + minute * MINUTE);
    }
  }
  return Float64Array.from(found);
}

const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
const dayOf = (at: number): number => Math.floor((at + VIETNAM) / DAY);
const dateOf = (day: number): string => new Date(day * DAY).toISOString().slice(0, 10);
/** The number of the week, Monday to Sunday, since 1970. */
const weekOf = (at: number): number => Math.floor((dayOf(at) + 3) / 7);
const mondayOf = (week: number): string => dateOf(week * 7 - 3);

/** What one habit costs under one limit. */
export interface Cost {
  readonly days: number;
  readonly asked: number;
  readonly earlier: number;
  readonly later: number;
  /** Calendar days by which the wrong ones are off: together, and at most, either way. */
  readonly off: number;
  readonly most: number;
}

interface Costs {
  readonly row: Row;
  readonly byLimit: readonly (Cost | null)[];
  /** The share of wrong slips of each week, over all limits that the habit answers. */
  readonly byWeek: readonly number[];
}

/** The first week of the picture. */
const FIRST_WEEK = weekOf(Date.parse(`${FROM}T00:00:00+07:00`));
const WEEKS = weekOf(Date.parse(`${UNTIL}T00:00:00+07:00`) - 1) - FIRST_WEEK + 1;

/** What every habit costs. */
export function costsOfAll(): readonly Costs[] {
  const receivedAt = workingMinutes();
  const right = LIMITS.map((days) => duesByHabit(LAWFUL, receivedAt, days, calendar));
  return ROWS.map((row) => {
    const asked = new Float64Array(WEEKS);
    const wrong = new Float64Array(WEEKS);
    const byLimit = LIMITS.map((days, which): Cost | null => {
      const dues = duesByHabit(row.habit, receivedAt, days, calendar);
      if (Number.isNaN(dues[0])) return null;
      let [earlier, later, off, most] = [0, 0, 0, 0];
      for (let place = 0; place < receivedAt.length; place++) {
        const difference = dayOf(dues[place]!) - dayOf(right[which]![place]!);
        const week = weekOf(receivedAt[place]!) - FIRST_WEEK;
        asked[week]! += 1;
        if (difference === 0) continue;
        wrong[week]! += 1;
        if (difference < 0) earlier++;
        else later++;
        off += Math.abs(difference);
        most = Math.max(most, Math.abs(difference));
      }
      return { days, asked: receivedAt.length, earlier, later, off, most };
    });
    return { row, byLimit, byWeek: Array.from(asked, (count, week) => (count === 0 ? 0 : wrong[week]! / count)) };
  });
}

// ── the page ─────────────────────────────────────────────────────────────────

const percent = (share: number): string => (share === 0 ? '0' : share < 0.0005 ? '< 0.1' : (share * 100).toFixed(1));

function sharesTable(all: readonly Costs[]): string {
  const head = ['Habit', ...LIMITS.map(String)];
  const rows = all.map(({ row, byLimit }) => [
    row.name,
    ...byLimit.map((cost) => (cost === null ? '–' : percent((cost.earlier + cost.later) / cost.asked))),
  ]);
  return table(head, rows);
}

function directionTable(all: readonly Costs[]): string {
  const rows = all.map(({ row, byLimit, byWeek }) => {
    const answered = byLimit.filter((cost) => cost !== null);
    const sum = (of: (cost: Cost) => number) => answered.reduce((total, cost) => total + of(cost), 0);
    const asked = sum(({ asked: count }) => count);
    const wrong = sum(({ earlier, later }) => earlier + later);
    const worst = byWeek
      .map((share, week) => ({ share, week }))
      .sort((a, b) => b.share - a.share || a.week - b.week)
      .filter(({ share }) => share > 0)
      .slice(0, 3);
    return [
      row.name,
      percent(sum(({ earlier }) => earlier) / asked),
      percent(sum(({ later }) => later) / asked),
      wrong === 0 ? '–' : (sum(({ off }) => off) / wrong).toFixed(1),
      String(Math.max(...answered.map(({ most }) => most))),
      worst.map(({ share, week }) => `${mondayOf(FIRST_WEEK + week)} (${percent(share)} %)`).join(', ') || '–',
    ];
  });
  return table(['Habit', 'Earlier, %', 'Later, %', 'Days off, mean', 'At most', 'Worst weeks, from Monday'], rows);
}

function habitTable(): string {
  return table(
    ['Habit', 'Where it is read, and what it does'],
    ROWS.map(({ name, what }) => [name, what]),
  );
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

/** The page with its generated parts made anew. */
export async function habitsPage(page: string, all: readonly Costs[]): Promise<string> {
  const made: Readonly<Record<string, () => string>> = {
    shares: () => sharesTable(all),
    directions: () => directionTable(all),
    habits: habitTable,
    minutes: () => `${all[0]!.byLimit[0]!.asked.toLocaleString('en-GB')} receipts under each of ${LIMITS.length} limits.`,
  };
  const parts = page.split(/(<!-- generated: [\w ]+ -->)[^]*?(<!-- end -->)/);
  for (const [index, part] of parts.entries()) {
    const [, what] = /^<!-- generated: ([\w ]+) -->$/.exec(part) ?? [];
    if (what !== undefined) parts[index] = `${part}\n\n${made[what]!()}\n\n`;
  }
  return format(parts.join(''), { ...(await resolveConfig(PAGE)), parser: 'markdown' });
}

// ── the picture ──────────────────────────────────────────────────────────────

// Drawn on paper of its own, so that it reads on any page, light or dark.
const STYLE = `
  svg { --paper: #fbfaf6; --line: #d9d4c7; --none: #efebe1; --ink: #1b2330; --quiet: #525c6b; --wrong: #a01a28; }
  @media (prefers-color-scheme: dark) { svg { --paper: #151a21; --line: #37404c; --none: #242c36; --ink: #eae7df; --quiet: #a9b1bc; --wrong: #ff8f88; } }
  text { font-family: system-ui, 'Segoe UI', Roboto, 'Noto Sans', 'Helvetica Neue', Arial, sans-serif; font-variant-numeric: tabular-nums; fill: var(--ink); }
  .quiet { fill: var(--quiet); }
  .end { text-anchor: end; }
  .middle { text-anchor: middle; }
  .bold { font-weight: 650; }
`;

const LEFT = 264;
const TOP = 92;
const ROW = 30;
const CELL = 5;

/** Weeks from left to right, habits from top to bottom: the redder, the more slips of the week are wrong. */
export function habitsPicture(all: readonly Costs[]): string {
  const width = LEFT + WEEKS * CELL + 24;
  const height = TOP + all.length * ROW + 74;
  const bottom = TOP + all.length * ROW;
  const cells = all.flatMap(({ row, byWeek }, line) => [
    `<text x="${LEFT - 12}" y="${TOP + line * ROW + 18}" font-size="13" class="end">${escaped(row.name)}</text>`,
    `<rect x="${LEFT}" y="${TOP + line * ROW + 3}" width="${WEEKS * CELL}" height="${ROW - 8}" fill="var(--none)"/>`,
    ...SHADES.map((_, shade) => shaded(byWeek, shade, TOP + line * ROW + 3)),
  ]);
  const years = [2024, 2025, 2026].flatMap((year) => {
    const x = LEFT + (weekOf(Date.parse(`${year}-01-01T00:00:00+07:00`)) - FIRST_WEEK) * CELL;
    return [
      `<line x1="${x}" y1="${TOP - 6}" x2="${x}" y2="${bottom}" stroke="var(--quiet)" stroke-width="1"/>`,
      `<text x="${x + 4}" y="${TOP - 10}" font-size="12" class="bold">${year}</text>`,
    ];
  });
  const marks = HOLIDAYS.map(([date, name]) => {
    const x = LEFT + (weekOf(Date.parse(`${date}T00:00:00+07:00`)) - FIRST_WEEK) * CELL + CELL / 2;
    return `<text x="${x}" y="${bottom + 18}" font-size="11" class="middle quiet">${name}</text>`;
  });
  const legend = [['0', 'var(--none)', 1], ...SHADES.map(([most, opacity]) => [`≤ ${most * 100} %`, 'var(--wrong)', opacity])].flatMap(
    ([said, fill, opacity], place) => {
      const x = LEFT + place * 92;
      return [
        `<rect x="${x}" y="${bottom + 36}" width="18" height="18" fill="${fill}" opacity="${opacity}"/>`,
        `<text x="${x + 24}" y="${bottom + 50}" font-size="12" class="quiet">${said}</text>`,
      ];
    },
  );
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-labelledby="habits-title habits-desc">`,
    '<title id="habits-title">Phiếu hẹn sai theo tuần · Wrong slips by week</title>',
    `<desc id="habits-desc">For each habit and each week from ${FROM} to before ${UNTIL} the share of slips with a wrong day, over limits of ${LIMITS.join(', ')} working days.</desc>`,
    `<style>${STYLE}</style>`,
    `<rect x="0.5" y="0.5" width="${width - 1}" height="${height - 1}" rx="14" fill="var(--paper)" stroke="var(--line)"/>`,
    `<text x="24" y="34" font-size="17" class="bold">Phiếu hẹn sai ngày, theo tuần tiếp nhận · Slips with a wrong day, by week of receipt</text>`,
    `<text x="24" y="56" font-size="12.5" class="quiet">Mọi phút làm việc; 1 đến 30 ngày làm việc · every working minute; 1 to 30 working days</text>`,
    ...cells,
    ...years,
    ...marks,
    ...legend,
    '</svg>\n',
  ]
    .filter((part) => part !== '')
    .join('\n');
}

/** What stands under the weeks that are red in most rows. */
const HOLIDAYS: readonly (readonly [string, string])[] = [
  ['2024-02-08', 'Tết'],
  ['2024-04-30', '30/4'],
  ['2024-09-02', '2/9'],
  ['2025-01-27', 'Tết'],
  ['2025-04-30', '30/4'],
  ['2025-09-02', '2/9'],
  ['2026-02-16', 'Tết'],
  ['2026-04-30', '30/4'],
  ['2026-09-02', '2/9'],
];

/** Up to which share a cell has which opacity; a week with a few wrong slips is seen, too. */
const SHADES: readonly (readonly [share: number, opacity: number])[] = [
  [0.05, 0.2],
  [0.15, 0.34],
  [0.3, 0.48],
  [0.5, 0.62],
  [0.75, 0.8],
  [1, 1],
];

function shadeOf(share: number): number {
  return SHADES.findIndex(([most]) => share <= most);
}

/** The weeks of one shade as one path. */
function shaded(byWeek: readonly number[], shade: number, y: number): string {
  const weeks = byWeek.flatMap((share, week) =>
    share > 0 && shadeOf(share) === shade ? [`M${LEFT + week * CELL} ${y}h4v${ROW - 8}h-4z`] : [],
  );
  return weeks.length === 0 ? '' : `<path fill="var(--wrong)" opacity="${SHADES[shade]![1]}" d="${weeks.join('')}"/>`;
}

const escaped = (said: string): string => said.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

if (process.argv[1] !== undefined && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
  const all = costsOfAll();
  writeFileSync(join(root, PAGE), await habitsPage(readFileSync(join(root, PAGE), 'utf8'), all));
  mkdirSync(join(root, dirname(PICTURE)), { recursive: true });
  writeFileSync(join(root, PICTURE), habitsPicture(all));
}
