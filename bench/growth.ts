/**
 * How the cost of calendars and catalogues grows with years, offices, closures, notices and procedures:
 *
 *     npm run bench:growth              prints, in a minute
 *     npm run bench:growth -- --write   writes the tables of docs/benchmarks.md, with the picture
 */
import { writeFileSync } from 'node:fs';
import { createCatalog, createRulebook, vietnamCalendar, type DayDecision, type Notice } from '../src/index.js';
import { writeToPage } from './page.js';
import { draw } from './plot.js';
import { keep, median } from './task.js';

/** A cost that could grow with something, made anew for each number of it. */
interface Growing {
  readonly name: string;
  readonly numbers: readonly number[];
  readonly run: (number: number) => unknown;
}

interface Growth {
  readonly name: string;
  readonly points: readonly { readonly number: number; readonly ms: number }[];
}

const BASIS = { document: 'Thông báo của UBND xã' };

function closures(number: number): DayDecision[] {
  // Workdays and rest days of the years from 2026 on, one after another.
  return Array.from({ length: number }, (_, i) => ({
    kind: 'closure',
    date: new Date(Date.UTC(2026, 2, 2 + i)).toISOString().slice(0, 10),
    basis: BASIS,
  }));
}

function notices(number: number): Notice[] {
  return Array.from({ length: number }, (_, i) => ({
    document: {
      document: 'Thông báo nghỉ lễ',
      number: `${i}/TB`,
      issuer: 'Bộ Nội vụ',
      issuedOn: '2027-10-01',
      url: 'https://example.vn/thong-bao',
      confidence: 'high',
      checkedOn: '2027-10-02',
    },
    nationalDay: { year: 2028 + i, adjacent: 'after' },
  }));
}

const ends = [1, 2, 5, 10, 20, 50, 90];
const hundreds = [1, 10, 100, 1_000];

/** What grows with a calendar and a catalogue. A calendar is new each time, so that nothing that was kept helps. */
const growing: readonly Growing[] = [
  {
    name: 'years that one question spans',
    numbers: ends,
    run: (years) => vietnamCalendar({ decisions: [] }).workingDaysBetween('2010-01-01', `${2010 + years}-01-01`),
  },
  {
    name: 'offices, a closure and a question each',
    numbers: hundreds,
    run: (offices) =>
      closures(offices).map((closure) => {
        const calendar = vietnamCalendar({ decisions: [closure] });
        calendar.addWorkingDays('2026-03-02', 5);
        return calendar;
      }),
  },
  {
    name: 'closures of one office',
    numbers: hundreds,
    run: (days) => vietnamCalendar({ decisions: closures(days) }).addWorkingDays('2026-03-02', 5),
  },
  {
    name: 'notices of one calendar',
    numbers: [1, 2, 5, 10, 20, 50],
    run: (number) => vietnamCalendar({ notices: notices(number) }).addWorkingDays('2026-03-02', 5),
  },
  {
    name: 'records of a catalogue',
    numbers: [...hundreds, 6_700],
    run: (number) =>
      createCatalog(
        Array.from({ length: number }, (_, i) => ({
          code: `1.${String(100_000 + i)}`,
          name: 'Đăng ký khai sinh',
          level: 'commune',
          field: 'civil-status',
          limit: { unit: 'working-days', value: 1 + (i % 20) },
        })),
      ),
  },
  {
    name: 'rulebooks over one catalogue',
    numbers: hundreds,
    run: (number) => {
      const catalog = createCatalog([{ code: '1.100000', name: 'Đăng ký khai sinh' }]);
      const calendar = vietnamCalendar();
      return Array.from({ length: number }, () => createRulebook({ calendar, catalog, bareDays: 'working', policies: [] }));
    },
  },
];

const ROUNDS = 7;
const PICTURE = 'docs/pictures/growth-calendars.svg';

/** Milliseconds of processor, after one round that is not counted. */
function measured(run: () => unknown): number {
  const rounds = Array.from({ length: ROUNDS + 1 }, () => {
    const before = process.cpuUsage();
    keep(run());
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  });
  return median(rounds.slice(1));
}

function tableOf({ name, points }: Growth): string {
  const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const heads = points.map(({ number }) => number.toLocaleString('en-US'));
  return [row([name, ...heads]), row(['---', ...heads.map(() => '--:')]), row(['', ...points.map(({ ms }) => `${ms.toFixed(2)} ms`)])].join(
    '\n',
  );
}

const found: Growth[] = growing.map(({ name, numbers, run }) => ({
  name,
  points: numbers.map((number) => ({ number, ms: measured(() => run(number)) })),
}));
const text = found.map(tableOf).join('\n\n');
console.log(text);
if (process.argv.includes('--write')) {
  const picture = draw({
    file: PICTURE,
    title: 'More years, offices, closures, notices and records: processor time',
    description:
      'Lines on logarithmic axes: a calendar costs the years that it is asked of, each office a fraction of a millisecond, and a catalogue grows in step with its records.',
    x: 'how many',
    y: 'all of them',
    lines: found.map(({ name, points }) => ({ name, ours: true, points: points.map(({ number, ms }) => ({ x: number, y: ms * 1e6 })) })),
  });
  writeFileSync(PICTURE, picture);
  await writeToPage('growth', text);
}
