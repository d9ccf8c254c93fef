import { createCatalog, createRulebook, vietnamCalendar, type DayDecision, type Notice } from '../src/index.js';
import { keep, summed, type Effort } from './task.js';

/** A cost that could grow with something, made anew for each number of it. */
interface Growing {
  readonly name: string;
  readonly numbers: readonly number[];
  readonly run: (number: number) => unknown;
}

export interface Growth {
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
export const growing: readonly Growing[] = [
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

/** Milliseconds of processor for each number, after one round that is not counted. */
export function growthOfCalendars(effort: Effort): Growth[] {
  return growing.map(({ name, numbers, run }) => ({
    name,
    points: numbers.map((number) => {
      const rounds: number[] = [];
      for (let round = -1; round < effort.rounds; round++) {
        const before = process.cpuUsage();
        keep(run(number));
        const { user, system } = process.cpuUsage(before);
        if (round >= 0) rounds.push((user + system) / 1000);
      }
      return { number, ms: summed(name, rounds).ns };
    }),
  }));
}
