import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { vietnamCalendar } from '../../src/vietnam.js';

// Lists that nobody made from our notices: on which weekdays the stock exchange held no session. It follows the days off of
// officials, so a swap that we lack shows here, as that of 2010 did. It tells nothing of the Saturdays worked instead.

interface List {
  readonly id: string;
  readonly kind: 'sessions' | 'closures';
  readonly source: string;
  readonly from: string;
  readonly until: string;
  readonly off: readonly string[];
}

const { lists } = JSON.parse(readFileSync(new URL('independent-lists.json', import.meta.url), 'utf8')) as { lists: List[] };
const calendar = vietnamCalendar();

/** Every weekday from one day to another, both included, from the host's UTC arithmetic and not from the library. */
function weekdays(from: string, until: string): string[] {
  const days = [];
  for (const day = new Date(`${from}T00:00:00Z`); day <= new Date(`${until}T00:00:00Z`); day.setUTCDate(day.getUTCDate() + 1)) {
    if (day.getUTCDay() % 6 !== 0) days.push(day.toISOString().slice(0, 10));
  }
  return days;
}

/** Where a list and we differ, and who is right. Everything that is not here is agreed upon. */
const DIFFERENCES: readonly {
  readonly days: string;
  readonly lists: string;
  readonly theySay: 'off' | 'worked';
  readonly verdict: string;
}[] = [
  {
    days: '2007-02-22 2007-02-23 2007-04-27 2007-12-31 2008-02-04 2008-02-05 2008-04-14 2008-05-02 2008-09-01 2009-01-30',
    lists: 'sessions-2007-2020 sessions-2007-2022',
    theySay: 'off',
    // 1624/UBCK-PTTT of 2009-08-10; for officials swaps began in 2010 (89/TTr-LĐTBXH of 2014-11-20). Medium.
    verdict: 'closures that the exchanges asked for',
  },
  { days: '2008-05-27 2008-05-28 2008-05-29', lists: 'sessions-2007-2022', theySay: 'off', verdict: 'an outage of the exchange' },
  { days: '2018-01-23', lists: 'sessions-2007-2020', theySay: 'off', verdict: 'an outage of the exchange' },
  { days: '2018-01-24', lists: 'sessions-2007-2020 sessions-2007-2022', theySay: 'off', verdict: 'an outage of the exchange' },
  // The notices 2450, 6150, 12729 and 9441 came after these lists were written, or were not read.
  { days: '2026-08-31', lists: 'closures-2018-2026 closures-2024-2026-oldest', theySay: 'worked', verdict: 'they are stale' },
  {
    days: '2024-04-29 2025-05-02',
    lists: 'closures-2024-2026-older closures-2024-2026-oldest',
    theySay: 'worked',
    verdict: 'they are stale',
  },
  { days: '2026-01-02 2026-09-01', lists: 'closures-2024-2026-oldest', theySay: 'worked', verdict: 'they are stale' },
  // No Culture Day in a list that was written before Resolution 28/2026/QH16; the exchange had not announced it.
  {
    days: '2026-11-24',
    lists: 'closures-2018-2026 closures-2021-2026 closures-2026 closures-2024-2026-older closures-2024-2026-oldest',
    theySay: 'worked',
    verdict: 'they are stale',
  },
];

describe('every weekday of 2007 to 2026 beside the lists that speak of it', () => {
  test.each(lists)('$id, $from to $until', ({ id, from, until, off }) => {
    const differing = weekdays(from, until).flatMap((date) => {
      const theyWork = !off.includes(date);
      return calendar.isWorkingDay(date) === theyWork ? [] : [`${date} ${theyWork ? 'worked' : 'off'}`];
    });
    const explained = DIFFERENCES.filter((row) => row.lists.split(' ').includes(id)).flatMap(({ days, theySay }) =>
      days.split(' ').map((date) => `${date} ${theySay}`),
    );
    expect(differing).toEqual(explained.sort());
  });

  test('no list of sessions has one on a day that we call off: no day off is invented', () => {
    for (const { kind, from, until, off } of lists) {
      if (kind === 'sessions')
        expect(weekdays(from, until).filter((date) => !calendar.isWorkingDay(date) && !off.includes(date))).toEqual([]);
    }
  });

  test('the lists are of weekdays, in order, within their own days', () => {
    for (const { from, until, off } of lists) {
      const all = weekdays(from, until);
      expect(off.filter((date) => !all.includes(date))).toEqual([]);
      expect([...off].sort()).toEqual(off);
    }
  });

  test('that of 2010 shows in both lists of its year, and is in ours now', () => {
    for (const { from, off } of lists) if (from < '2010') expect(off).toContain('2010-09-03');
    expect(calendar.isWorkingDay('2010-09-03')).toBe(false);
  });
});

describe('what no list tells: we do not know it but from the notices', () => {
  test('no weekday of 2027 is in any of them', () => {
    expect(lists.filter(({ until }) => until >= '2027')).toEqual([]);
  });

  test('nor is a day worked instead: the exchange is shut on every weekend', () => {
    const worked = [...calendar.days('2007-01-01', '2028-01-01')].filter(({ weekday, working }) => weekday > 5 && working);
    expect(worked).toHaveLength(22);
    for (const { reason } of worked)
      expect(reason).toMatchObject({ code: 'worked-by-swap', basis: { document: expect.any(String) as unknown } });
  });

  test('days that fewer than two lists of sessions speak of: after 2022-12-27', () => {
    const covering = (date: string) => lists.filter(({ kind, from, until }) => kind === 'sessions' && from <= date && date <= until);
    expect(weekdays('2007-01-01', '2022-12-27').filter((date) => covering(date).length < 2)).toEqual([]);
  });
});
