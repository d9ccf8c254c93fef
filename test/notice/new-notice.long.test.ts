import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execFileSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { checkNotices, type Notice } from '../../src/calendar/notice.js';
import { staleness, vietnamCalendar } from '../../src/calendar.js';
import { notices } from '../../src/data/notices/index.js';
import { isRuleError } from '../../src/errors.js';
import { calendarFrom } from '../../src/vietnam.js';
import { changedDays, testRow, yearFile, yearOf } from '../../scripts/notice.js';

function byNumber(number: string): Notice {
  return notices.find(({ document }) => document.number === number) as Notice;
}

function codeOf(run: () => unknown): string | undefined {
  try {
    run();
    return undefined;
  } catch (error) {
    return isRuleError(error) ? error.code : String(error);
  }
}

describe('a portal that entered a notice by hand takes the release that contains it, and nothing changes', () => {
  test.each([
    { number: '2450/VPCP-KGVX', changed: ['2024-04-29', '2024-05-04'] },
    // Six other days of Tết and National Day 2025 stay as the law would project them; the swap is new.
    { number: '6150/TB-BLĐTBXH', changed: ['2025-04-26', '2025-05-02'] },
    { number: '12729/VPCP-KGVX', changed: ['2026-01-02', '2026-01-10'] },
    // Tết 2026 projected as 2 + 3 is 15 to 19 February with Friday 20 for Sunday 15: the same weekdays as 1 + 4.
    { number: '9441/TB-BNV', changed: ['2026-08-22', '2026-08-31'] },
  ])('$number', ({ number, changed }) => {
    const notice = byNumber(number);
    const earlier = notices.filter((each) => each !== notice);
    const before = calendarFrom(earlier, {});
    const entered = calendarFrom(earlier, { notices: [notice] });
    const released = vietnamCalendar();
    const both = vietnamCalendar({ notices: [notice] });
    const moved = changedDays(before, released)
      .filter(({ before: old, after }) => old.working !== after.working)
      .map(({ after }) => after.date);
    expect(moved).toEqual(changed);
    for (const day of released.days('2023-01-01', '2028-06-01')) {
      expect(entered.day(day.date), day.date).toEqual(day);
      expect(both.day(day.date), day.date).toEqual(day);
    }
    expect(entered.decidedUntil).toBe(released.decidedUntil);
  });

  test('a projected Tết day opened by hand is forgotten when the notice makes it an ordinary day', () => {
    const notice: Notice = { ...byNumber('10065/VPCP-KGVX'), tet: { year: 2028, before: 1, after: 4 }, decidedUntil: '2029-01-01' };
    const { nationalDay: _, swaps: __, ...tetOnly } = notice;
    const byHand = [
      { kind: 'opening', date: '2028-01-24' },
      { kind: 'closure', date: '2028-01-31' },
    ] as const;
    const entered = vietnamCalendar({ decidedUntil: '2029-01-01', decisions: byHand });
    const released = calendarFrom([...notices, tetOnly], { decisions: byHand });
    for (const day of entered.days('2028-01-01', '2028-03-01')) {
      expect(released.isWorkingDay(day.date), day.date).toBe(day.working);
      expect(released.day(day.date).standing, day.date).toBe('decided');
    }
  });
});

describe('a notice that contradicts what is known is refused', () => {
  test.each([
    { what: 'other Tết days', change: { tet: { year: 2026, before: 2, after: 3 } } },
    { what: 'the other day beside National Day', change: { nationalDay: { year: 2026, adjacent: 'after' } } },
    { what: 'another day worked for the same day off', change: { swaps: [{ dayOff: '2026-01-02', workedInstead: '2026-01-17' }] } },
    { what: 'a swap of a holiday', change: { swaps: [{ dayOff: '2026-01-01', workedInstead: '2026-01-17' }] } },
  ])('$what', ({ change }) => {
    const document = byNumber('9441/TB-BNV').document;
    expect(codeOf(() => vietnamCalendar({ notices: [{ document, ...change } as Notice] }))).toBe('invalid-decision');
  });
});

describe('a notice from outside is checked', () => {
  const good = byNumber('9441/TB-BNV');
  test.each([
    ['not a list', {}],
    ['an unknown key', [{ ...good, holidays: [] }]],
    ['no document', [{ swaps: [] }]],
    ['a document without issuer', [{ document: { document: 'Công văn 1', confidence: 'high', checkedOn: '2026-01-01' } }]],
    ['an impossible day', [{ ...good, decidedUntil: '2027-02-30' }]],
    ['a year that is no year', [{ ...good, tet: { year: 2026.5, before: 1, after: 4 } }]],
    ['a prototype key', [JSON.parse('{"__proto__": {}, "document": {}}')]],
  ])('%s', (_, notices) => {
    expect(codeOf(() => checkNotices(notices))).toBe('invalid-decision');
  });

  test('every notice of the release passes the same check', () => {
    expect(checkNotices(JSON.parse(JSON.stringify(notices)))).toEqual(notices);
  });
});

describe('staleness', () => {
  test.each([
    // Monday 27 to Friday 31 December 2027 are five working days.
    { at: '2027-12-27T08:00', left: 5 },
    { at: '2027-12-31T23:59', left: 1 },
    { at: '2028-01-03T08:00', left: 0 },
  ])('on $at $left working days are left', ({ at, left }) => {
    expect(staleness(vietnamCalendar(), at).workingDaysLeft).toBe(left);
    expect(staleness(vietnamCalendar({ undecided: 'refuse' }), at).workingDaysLeft).toBe(left);
  });

  test('names what the next year waits for', () => {
    expect(staleness(vietnamCalendar(), '2027-12-27T08:00').awaited.map(({ code, year }) => `${code} ${year}`)).toEqual([
      'possible-swaps 2028',
      'tet-days 2028',
      'national-day-adjacent 2028',
    ]);
  });
});

describe('the command for maintainers', () => {
  const swap2450 = byNumber('2450/VPCP-KGVX');

  test('knows the year of a notice', () => {
    expect(yearOf(byNumber('10065/VPCP-KGVX'))).toBe(2027);
    expect(yearOf(swap2450)).toBe(2024);
  });

  test('writes the row that the test of that year has', () => {
    const rows = readFileSync(new URL('../data/official-years.test.ts', import.meta.url), 'utf8');
    const [, off, worked] = testRow(vietnamCalendar(), 2024, 'x').split('\n').slice(1, 4);
    expect(rows).toContain(off?.trim());
    expect(rows).toContain(worked?.trim());
  });

  test('adds a notice to the year, in the order of issue', () => {
    const file = JSON.parse(yearFile(2024, yearFile(2024, undefined, swap2450), byNumber('5015/TB-LĐTBXH'))) as { notices: Notice[] };
    expect(file.notices.map(({ document }) => document.number)).toEqual(['5015/TB-LĐTBXH', '2450/VPCP-KGVX']);
  });

  test('prints the days that a notice changes', () => {
    const path = join(mkdtempSync(join(tmpdir(), 'notice-')), 'notice.json');
    const document = { ...swap2450.document, document: 'Công văn thử', number: '0/TH' };
    writeFileSync(path, JSON.stringify({ document, swaps: [{ dayOff: '2027-04-29', workedInstead: '2027-04-24' }] }));
    const printed = execFileSync('npx', ['tsx', 'scripts/notice.ts', 'check', path], { encoding: 'utf8' });
    expect(printed).toContain('thứ Năm 29/04/2027: ngày làm việc → nghỉ hoán đổi, làm bù vào thứ Bảy 24/04/2027');
    expect(printed).toContain('2 days change.');
  }, 30_000);
});
