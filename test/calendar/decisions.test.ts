import { describe, expect, test } from 'vitest';
import { createWorkingCalendar, vietnamCalendar, type DayDecision, type WorkingCalendar } from '../../src/calendar.js';
import { day } from '../support/day.js';
import { refusalOf, refusalTextOf, revoked } from '../support/refusal.js';

type Half = 'morning' | 'afternoon';

const swap = (dayOff: string, workedInstead: string): DayDecision => ({
  kind: 'swap',
  dayOff: day(dayOff),
  workedInstead: day(workedInstead),
});
const closure = (date: string, half?: Half): DayDecision => ({
  kind: 'closure',
  date: day(date),
  ...(half === undefined ? {} : { half }),
});
const opening = (date: string, half?: Half): DayDecision => ({
  kind: 'opening',
  date: day(date),
  ...(half === undefined ? {} : { half }),
});

/** 2025, default hours; Monday 3 March is a holiday. */
const office = (decisions: readonly DayDecision[]) =>
  createWorkingCalendar({
    name: 'an office',
    coverage: { from: '2025-01-01', until: '2026-01-01' },
    holidays: [{ date: day('Mon 2025-03-03'), name: { vi: 'Ngày thành lập', en: 'Foundation day' } }],
    decisions,
  });

const daysOf = (calendar: WorkingCalendar, from: string, until: string) => [...calendar.days(from, until)];

describe('§3 a local decision equal to one already known is ignored', () => {
  const vietnam = vietnamCalendar();

  test.each([
    { what: 'the swap of 2024 entered by hand', decision: swap('Mon 2024-04-29', 'Sat 2024-05-04'), year: 2024 },
    { what: 'the swap of a Sunday in 2011', decision: swap('Tue 2011-02-01', 'Sun 2011-01-30'), year: 2011 },
    { what: 'a swap across two years', decision: swap('Fri 2015-01-02', 'Sat 2014-12-27'), year: 2014 },
    {
      what: 'the swap with another document and another day of issue',
      decision: { ...swap('Mon 2024-04-29', 'Sat 2024-05-04'), issuedOn: '2024-04-20', basis: { document: 'Công văn 100/UBND-NC' } },
      year: 2024,
    },
  ])('$what', ({ decision, year }) => {
    const entered = vietnamCalendar({ decisions: [decision] });
    const [from, until] = [`${year}-01-01`, `${year + 2}-01-01`];
    expect(daysOf(entered, from, until)).toEqual(daysOf(vietnam, from, until));
  });

  test('also as it was known on a day', () => {
    const decisions = [{ ...swap('Mon 2024-04-29', 'Sat 2024-05-04'), issuedOn: '2024-04-12' }];
    const entered = vietnamCalendar({ knownOn: '2024-04-12', decisions });
    const known = vietnamCalendar({ knownOn: '2024-04-12' });
    expect(daysOf(entered, '2024-04-01', '2024-06-01')).toEqual(daysOf(known, '2024-04-01', '2024-06-01'));
    expect(vietnamCalendar({ knownOn: '2024-04-11', decisions }).isWorkingDay('2024-04-29')).toBe(true);
  });
});

describe('order and duplicates of decisions change nothing', () => {
  const decisions = [
    swap('Tue 2025-03-04', 'Sat 2025-03-08'),
    closure('Wed 2025-03-05', 'morning'),
    closure('Wed 2025-03-05', 'afternoon'),
    closure('Thu 2025-03-06'),
    opening('Mon 2025-03-03', 'afternoon'),
    opening('Sun 2025-03-09'),
  ];
  const expected = daysOf(office(decisions), '2025-03-01', '2025-03-11');

  test.each([
    { what: 'reversed', given: [...decisions].reverse() },
    { what: 'each twice', given: [...decisions, ...decisions] },
    { what: 'each twice, one after the other', given: decisions.flatMap((decision) => [decision, { ...decision }]) },
    { what: 'openings first', given: [...decisions.slice(4), ...decisions.slice(0, 4)] },
  ])('$what', ({ given }) => {
    expect(daysOf(office(given), '2025-03-01', '2025-03-11')).toEqual(expected);
  });

  test('each half that is closed or opened is so', () => {
    expect(
      expected.filter(({ working }) => working).map(({ date, sessions }) => `${date} ${sessions.map(({ half }) => half).join('+')}`),
    ).toEqual([
      '2025-03-03 afternoon',
      '2025-03-07 morning+afternoon',
      '2025-03-08 morning+afternoon',
      '2025-03-09 morning+afternoon',
      '2025-03-10 morning+afternoon',
    ]);
  });
});

describe('§3 contradictions: invalid-decision, in any order', () => {
  test.each<{ what: string; decisions: DayDecision[] }>([
    { what: 'a closure and an opening of one day', decisions: [closure('Sat 2025-03-08'), opening('Sat 2025-03-08')] },
    { what: 'an opened day and its opened morning', decisions: [opening('Sat 2025-03-08'), opening('Sat 2025-03-08', 'morning')] },
    { what: 'a morning closed and opened', decisions: [opening('Sat 2025-03-08', 'morning'), closure('Sat 2025-03-08', 'morning')] },
    { what: 'a day worked instead that is opened', decisions: [swap('Tue 2025-03-04', 'Sat 2025-03-08'), opening('Sat 2025-03-08')] },
    {
      what: 'one day off for two days worked',
      decisions: [swap('Tue 2025-03-04', 'Sat 2025-03-08'), swap('Tue 2025-03-04', 'Sun 2025-03-09')],
    },
    {
      what: 'two days off for one day worked',
      decisions: [swap('Tue 2025-03-04', 'Sat 2025-03-08'), swap('Wed 2025-03-05', 'Sat 2025-03-08')],
    },
    {
      what: 'a chain of swaps',
      decisions: [swap('Tue 2025-03-04', 'Sat 2025-03-08'), { kind: 'swap', dayOff: '2025-03-08', workedInstead: '2025-03-09' }],
    },
    { what: 'a swap whose day off is a Saturday', decisions: [swap('Sat 2025-03-08', 'Sun 2025-03-09')] },
    { what: 'a swap whose day off is a holiday', decisions: [swap('Mon 2025-03-03', 'Sat 2025-03-08')] },
    { what: 'a swap whose day worked instead is a Wednesday', decisions: [swap('Tue 2025-03-04', 'Wed 2025-03-05')] },
    { what: 'a swap of a day with itself', decisions: [swap('Tue 2025-03-04', 'Tue 2025-03-04')] },
    { what: 'an opening of a worked day', decisions: [opening('Tue 2025-03-04')] },
    { what: 'an opening of the morning of a worked day', decisions: [opening('Tue 2025-03-04', 'morning')] },
    { what: 'an opening of a day that a closure closed', decisions: [closure('Tue 2025-03-04'), opening('Tue 2025-03-04')] },
    { what: 'a closure before the coverage', decisions: [closure('Tue 2024-12-31')] },
    { what: 'a closure at the end of the coverage', decisions: [closure('Thu 2026-01-01')] },
    { what: 'an opening long after the coverage', decisions: [opening('Sun 2040-01-01')] },
    { what: 'a swap whose day off is outside the coverage', decisions: [swap('Fri 2026-01-02', 'Sat 2025-12-27')] },
    { what: 'a swap whose day worked instead is outside the coverage', decisions: [swap('Wed 2025-12-31', 'Sat 2026-01-03')] },
  ])('$what', ({ decisions }) => {
    expect(refusalOf(() => office(decisions))).toBe('invalid-decision');
    expect(refusalOf(() => office([...decisions].reverse()))).toBe('invalid-decision');
  });

  test.each<{ what: string; decisions: DayDecision[] }>([
    { what: 'the day off of 2024 worked on another Saturday', decisions: [swap('Mon 2024-04-29', 'Sat 2024-05-11')] },
    { what: 'the Saturday of 2024 worked for another day', decisions: [swap('Thu 2024-05-02', 'Sat 2024-05-04')] },
    { what: 'the Saturday of 2024 opened, which is worked', decisions: [opening('Sat 2024-05-04')] },
    { what: 'a swap of a Tết day', decisions: [swap('Wed 2025-01-29', 'Sat 2025-02-08')] },
    { what: 'an opening before 2007', decisions: [opening('Sun 2006-12-31')] },
    { what: 'an opening in 2101', decisions: [opening('Sat 2101-01-01')] },
  ])('the national calendar refuses $what', ({ decisions }) => {
    expect(refusalOf(() => vietnamCalendar({ decisions }))).toBe('invalid-decision');
  });

  test('what fits is taken: the same days decided once', () => {
    expect(refusalOf(() => office([swap('Tue 2025-03-04', 'Sat 2025-03-08'), closure('Wed 2025-03-05'), opening('Sun 2025-03-09')]))).toBe(
      'answered',
    );
    // Two halves of one day may be decided by two decisions.
    expect(refusalOf(() => office([opening('Sat 2025-03-08', 'morning'), opening('Sat 2025-03-08', 'afternoon')]))).toBe('answered');
    // A week of storm may include its Sunday, and a holiday.
    expect(refusalOf(() => office([closure('Sun 2025-03-02'), closure('Mon 2025-03-03'), closure('Tue 2025-03-04')]))).toBe('answered');
  });
});

describe('decisions of another shape: invalid-decision', () => {
  const decision = { kind: 'closure', date: '2025-03-04' };

  test.each<{ what: string; given: unknown; names: string }>([
    { what: 'no list', given: decision, names: 'decisions' },
    { what: 'a text in the list', given: ['2025-03-04'], names: 'decisions[0]' },
    { what: 'null in the list', given: [decision, null], names: 'decisions[1]' },
    { what: 'a list in the list', given: [[decision]], names: 'decisions[0]' },
    { what: 'no kind', given: [{ date: '2025-03-04' }], names: 'decisions[0].kind' },
    { what: 'another kind', given: [{ ...decision, kind: 'strike' }], names: 'decisions[0].kind' },
    { what: 'a kind that objects have by birth', given: [{ ...decision, kind: 'constructor' }], names: 'decisions[0].kind' },
    { what: 'no date', given: [{ kind: 'closure' }], names: 'decisions[0].date' },
    { what: '30 February', given: [{ ...decision, date: '2025-02-30' }], names: 'decisions[0].date' },
    { what: 'a date with a time', given: [{ ...decision, date: '2025-03-04T00:00' }], names: 'decisions[0].date' },
    { what: 'a Date', given: [{ ...decision, date: new Date() }], names: 'decisions[0].date' },
    { what: 'another half', given: [{ ...decision, half: 'evening' }], names: 'decisions[0].half' },
    { what: 'half null', given: [{ ...decision, half: null }], names: 'decisions[0].half' },
    {
      what: 'a half of a swap',
      given: [{ kind: 'swap', dayOff: '2025-03-04', workedInstead: '2025-03-08', half: 'morning' }],
      names: 'half',
    },
    {
      what: 'a date of a swap',
      given: [{ kind: 'swap', dayOff: '2025-03-04', workedInstead: '2025-03-08', date: '2025-03-04' }],
      names: 'date',
    },
    { what: 'a swap without a day worked instead', given: [{ kind: 'swap', dayOff: '2025-03-04' }], names: 'decisions[0].workedInstead' },
    { what: 'a key that is not known', given: [{ ...decision, reason: 'storm' }], names: 'reason' },
    { what: 'the key __proto__', given: JSON.parse('[{ "kind": "closure", "date": "2025-03-04", "__proto__": 1 }]'), names: '__proto__' },
    { what: 'a day of issue that is none', given: [{ ...decision, issuedOn: 'yesterday' }], names: 'decisions[0].issuedOn' },
    { what: 'a basis that is a text', given: [{ ...decision, basis: 'Công văn 1' }], names: 'decisions[0].basis' },
    { what: 'a basis without a document', given: [{ ...decision, basis: { number: '1' } }], names: 'decisions[0].basis.document' },
    { what: 'a basis with another key', given: [{ ...decision, basis: { document: 'Công văn 1', page: 3 } }], names: 'page' },
    {
      what: 'a document of 3,000 characters',
      given: [{ ...decision, basis: { document: 'x'.repeat(3000) } }],
      names: 'decisions[0].basis.document',
    },
    { what: '4,001 decisions', given: Array.from({ length: 4001 }, () => decision), names: 'decisions' },
  ])('$what', ({ given, names }) => {
    for (const make of [office, (decisions: readonly DayDecision[]) => vietnamCalendar({ decisions })]) {
      const refused = refusalTextOf(() => make(given as DayDecision[]));
      expect(refused).toMatch(/^invalid-decision: /);
      expect(refused).toContain(names);
      expect(refused.length).toBeLessThan(400);
    }
  });

  test('a contradiction names both decisions by their documents', () => {
    const refused = refusalTextOf(() =>
      vietnamCalendar({ decisions: [{ ...swap('Mon 2024-04-29', 'Sat 2024-05-11'), basis: { document: 'Công văn 7/UBND-NC' } }] }),
    );
    expect(refused).toContain('Công văn 7/UBND-NC');
    expect(refused).toContain('Công văn 2450/VPCP-KGVX');
    expect(refused.length).toBeLessThan(400);
  });

  test('however long their titles are, the message is short', () => {
    const basis = { document: 'Thông báo '.repeat(190) };
    const refused = refusalTextOf(() =>
      office([
        { ...opening('Sat 2025-03-08'), basis },
        { ...opening('Sat 2025-03-08', 'morning'), basis },
      ]),
    );
    expect(refused).toMatch(/^invalid-decision: /);
    expect(refused.length).toBeLessThan(400);
  });
});

describe('holidays of a calendar of one’s own', () => {
  const withHolidays = (holidays: unknown) =>
    createWorkingCalendar({ name: 'an office', coverage: { from: '2025-01-01', until: '2026-01-01' }, holidays: holidays as [] });
  const name = { vi: 'Ngày thành lập', en: 'Foundation day' };
  const basis = { document: 'Quyết định 5/QĐ-UBND' };

  test('are days off with their name and document', () => {
    const calendar = withHolidays([{ date: '2025-03-05', name, basis }]);
    expect(calendar.day('2025-03-05')).toMatchObject({ working: false, reason: { code: 'holiday', name, basis } });
    expect(calendar.isWorkingDay('2025-03-06')).toBe(true);
  });

  test('are not compensated: only the law does that', () => {
    const calendar = withHolidays([{ date: day('Sat 2025-03-08'), name }]);
    expect(calendar.day('2025-03-08').reason.code).toBe('holiday');
    expect(calendar.isWorkingDay(day('Mon 2025-03-10'))).toBe(true);
  });

  const NAME = 'a name of 1 to 200 characters';
  const other = { vi: 'Hội làng', en: 'Village fair' };
  test.each<[what: string, holidays: unknown, says: string]>([
    ['no list', { date: '2025-03-05', name }, 'holidays is an object: expected a list of at most 4000 holidays.'],
    [
      'one too many',
      Array(4001).fill({ date: '2025-03-05', name }),
      'holidays is an array of 4001: expected a list of at most 4000 holidays.',
    ],
    ['a text', ['2025-03-05'], 'holidays[0] is "2025-03-05": expected { date, name: { vi, en } }.'],
    ['what cannot be looked at', revoked, 'holidays is an object: expected plain data that can be read.'],
    ['null for a name', [{ date: '2025-03-05', name: null }], `holidays[0].name.vi is undefined: expected ${NAME}.`],
    ['no name', [{ date: '2025-03-05' }], `holidays[0].name.vi is undefined: expected ${NAME}.`],
    ['a name in one language', [{ date: '2025-03-05', name: { vi: 'A' } }], `holidays[0].name.en is undefined: expected ${NAME}.`],
    ['an empty name', [{ date: '2025-03-05', name: { vi: '', en: 'x' } }], `holidays[0].name.vi is "": expected ${NAME}.`],
    [
      'a name of 201 characters',
      [{ date: '2025-03-05', name: { vi: 'x'.repeat(201), en: 'x' } }],
      `holidays[0].name.vi is "${'x'.repeat(40)}…" (201 characters): expected ${NAME}.`,
    ],
    [
      '29 February 2025',
      [{ date: '2025-02-29', name }],
      'holidays[0].date is "2025-02-29", a day that does not exist: see how many days 2025-02 has. Expected: a real day written "YYYY-MM-DD".',
    ],
    ['a day before the coverage', [{ date: '2024-12-31', name }], 'holidays[0].date is "2024-12-31": expected a day of the coverage.'],
    ['the end of the coverage', [{ date: '2026-01-01', name }], 'holidays[0].date is "2026-01-01": expected a day of the coverage.'],
    ...[other, { ...name, en: 'Foundation' }, { ...name, vi: 'Ngày lập' }].map((second): [string, unknown, string] => [
      `one day with two names, ${second.vi} (${second.en})`,
      [
        { date: '2025-03-05', name },
        { date: '2025-03-05', name: second },
      ],
      'holidays[1].date is "2025-03-05": expected one holiday a day: it is "Ngày thành lập" already.',
    ]),
    [
      'a key that is not known',
      [{ date: '2025-03-05', name, half: 'morning' }],
      'holidays[0]."half" is "morning": expected only date, name and basis.',
    ],
  ])('%s', (_, holidays, says) => {
    expect(refusalTextOf(() => withHolidays(holidays))).toBe(`invalid-calendar: ${says}`);
  });

  test('a document that is a text is refused as in decisions', () => {
    expect(refusalTextOf(() => withHolidays([{ date: '2025-03-05', name, basis: 'Quyết định 5' }]))).toBe(
      'invalid-decision: holidays[0].basis is "Quyết định 5": expected a citation such as { document: "Công văn 2450/VPCP-KGVX" }.',
    );
  });

  test('the first day and the last may be holidays, with names of 200 characters', () => {
    const calendar = withHolidays([
      { date: '2025-01-01', name },
      { date: '2025-12-31', name: { vi: 'x'.repeat(200), en: 'x'.repeat(200) } },
    ]);
    expect([calendar.isWorkingDay('2025-01-01'), calendar.isWorkingDay('2025-12-31')]).toEqual([false, false]);
  });

  test('one that is written twice is one', () => {
    const calendar = withHolidays([
      { date: '2025-03-05', name, basis },
      { date: '2025-03-05', name },
    ]);
    expect(calendar.day('2025-03-05').reason).toEqual({ code: 'holiday', name, basis });
    expect(refusalTextOf(() => withHolidays(Array(4000).fill({ date: '2025-03-05', name })))).toBe('answered');
  });
});
