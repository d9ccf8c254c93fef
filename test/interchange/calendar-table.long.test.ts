import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { createWorkingCalendar, vietnamCalendar } from '../../src/calendar.js';
import { calendarTable, toCsv, toJsonLines, toSql, type CalendarTable } from '../../src/interchange.js';
import { openDuckDb, openPostgres, type Engine } from './engines.js';

// Engines, parsers and validators take their time on a busy machine.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 120_000 });

const week = calendarTable(vietnamCalendar(), { from: '2024-04-29', until: '2024-05-06' });

describe('one row for each day and each session', () => {
  // Công văn 2450/VPCP-KGVX of 2024-04-12: Monday 29 April off, worked on Saturday 4 May.
  test.each([
    {
      date: '2024-04-29',
      weekday: 1,
      working: false,
      reason: 'swapped-off',
      other_date: '2024-05-04',
      document: 'Công văn 2450/VPCP-KGVX',
      issued_on: '2024-04-12',
    },
    {
      date: '2024-04-30',
      weekday: 2,
      working: false,
      reason: 'holiday',
      name_vi: 'Ngày Chiến thắng 30/4',
      document: 'Bộ luật Lao động 45/2019/QH14',
    },
    { date: '2024-05-01', weekday: 3, working: false, reason: 'holiday', name_vi: 'Ngày Quốc tế Lao động' },
    {
      date: '2024-05-02',
      weekday: 4,
      working: true,
      reason: 'ordinary',
      document: null,
      first_closes: '2024-05-02T11:30:00',
      last_closes: '2024-05-02T17:00:00',
    },
    { date: '2024-05-04', weekday: 6, working: true, reason: 'worked-by-swap', other_date: '2024-04-29', sessions: 2 },
    { date: '2024-05-05', weekday: 7, working: false, reason: 'weekly-rest', sessions: 0, first_closes: null, standing: 'decided' },
  ])('$date is $reason', (expected) => {
    expect(week.days.find(({ date }) => date === expected.date)).toMatchObject(expected);
  });

  test('sessions, working days and minutes run on from day to day', () => {
    const sum = (counts: readonly number[]) => counts.map((_, i) => counts.slice(0, i).reduce((a, b) => a + b, 0));
    const relative = (key: 'sessions_before' | 'working_days_before' | 'minutes_before') =>
      week.days.map((day) => day[key] - week.days[0]![key]);
    const worked = [0, 0, 0, 1, 1, 1, 0];
    expect(relative('sessions_before')).toEqual(sum(worked.map((days) => 2 * days)));
    expect(relative('working_days_before')).toEqual(sum(worked));
    expect(relative('minutes_before')).toEqual(sum(worked.map((days) => 450 * days)));
  });

  test('a session knows the last session of its day and of its week', () => {
    const first = week.sessions[0]!.session;
    expect(
      week.sessions.map(({ session, date, half, minutes, last_session, week_last_session }) => [
        session - first,
        date,
        half,
        minutes,
        last_session - first,
        week_last_session! - first,
      ]),
    ).toEqual([
      [0, '2024-05-02', 'morning', 240, 1, 5],
      [1, '2024-05-02', 'afternoon', 210, 1, 5],
      [2, '2024-05-03', 'morning', 240, 3, 5],
      [3, '2024-05-03', 'afternoon', 210, 3, 5],
      [4, '2024-05-04', 'morning', 240, 5, 5],
      [5, '2024-05-04', 'afternoon', 210, 5, 5],
    ]);
  });

  test('a period that ends on a day off ends with the next working day', () => {
    const [first] = week.sessions;
    const end = (date: string) => week.days.find((day) => day.date === date)!.end_session! - first!.session;
    expect(['2024-04-29', '2024-05-02', '2024-05-05'].map(end)).toEqual([1, 1, 7]);
  });

  test('a week that the calendar does not hold to its Sunday has no last session', () => {
    const calendar = createWorkingCalendar({ name: 'three days', coverage: { from: '2025-03-03', until: '2025-03-06' } });
    const { days, sessions } = calendarTable(calendar, { from: '2025-03-03', until: '2025-03-06' });
    expect(sessions.map(({ session }) => session)).toEqual([1, 2, 3, 4, 5, 6]);
    expect(new Set(sessions.map(({ week_last_session }) => week_last_session))).toEqual(new Set([null]));
    expect(days.map(({ end_session }) => end_session)).toEqual([2, 4, 6]);
  });

  test('a later range can be appended to an earlier one', () => {
    const calendar = vietnamCalendar();
    const whole = calendarTable(calendar, { from: '2025-12-20', until: '2026-03-10' });
    const parts = [
      calendarTable(calendar, { from: '2025-12-20', until: '2026-01-01' }),
      calendarTable(calendar, { from: '2026-01-01', until: '2026-03-10' }),
    ];
    expect(parts.flatMap(({ days }) => days)).toEqual(whole.days);
    expect(parts.flatMap(({ sessions }) => sessions)).toEqual(whole.sessions);
  });

  test('what is not decided says so', () => {
    const [before, after] = calendarTable(vietnamCalendar(), { from: '2027-12-31', until: '2028-01-02' }).days;
    expect([before?.standing, after?.standing]).toEqual(['decided', 'projected']);
  });

  test.each([
    { from: '2024-05-01', until: '2024-05-01', code: 'invalid-date' },
    { from: '2024-05-02', until: '2024-05-01', code: 'invalid-date' },
    { from: '2024-02-30', until: '2024-05-01', code: 'invalid-date' },
    { from: '2006-12-31', until: '2024-05-01', code: 'outside-calendar' },
  ])('from $from until $until is refused: $code', ({ from, until, code }) => {
    expect(() => calendarTable(vietnamCalendar(), { from, until })).toThrow(expect.objectContaining({ code }));
  });

  test('undecided days are refused where the calendar refuses them', () => {
    const calendar = vietnamCalendar({ undecided: 'refuse' });
    expect(() => calendarTable(calendar, { from: '2027-12-01', until: '2028-02-01' })).toThrow(
      expect.objectContaining({ code: 'undecided-days' }),
    );
  });
});

// Names that break out of a quote, begin a formula, hold a line end, or are no text at all.
const nasty = [
  `O'Brien"; DROP TABLE tthc_days; --`,
  `'); DELETE FROM tthc_days; --`,
  `\\'; SELECT 1; --`,
  '=HYPERLINK("http://example.vn")',
  '+1+1',
  '-2',
  '@SUM(A1)',
  '\t=1',
  '＝1+1',
  'two\nlines',
  'two\r\nlines, and a comma',
  '$$; DROP TABLE tthc_days; $$',
  'a;b',
  'Tết Nguyên đán 🎍',
  '\\n',
];

const calendar = createWorkingCalendar({
  name: 'nasty names',
  coverage: { from: '2025-03-01', until: '2025-04-01' },
  holidays: nasty.map((name, i) => ({ date: `2025-03-${String(i + 1).padStart(2, '0')}`, name: { vi: name, en: name } })),
});
const table = calendarTable(calendar, { from: '2025-03-01', until: '2025-04-01' });
const names = table.days.map(({ name_vi }) => name_vi);

describe('what is written is read back, whatever a name holds', () => {
  const engines = [
    { name: 'DuckDB', open: openDuckDb },
    { name: 'PostgreSQL', open: openPostgres },
  ];

  describe.each(engines)('$name', ({ open }) => {
    let engine: Engine;
    beforeAll(async () => {
      engine = await open();
    });
    afterAll(() => engine.close());

    test('SQL', async () => {
      await engine.run(toSql(table));
      const rows = await engine.rows('SELECT name_vi, CAST(last_closes AS TEXT) AS last_closes, working FROM tthc_days ORDER BY date');
      expect(rows.map(({ name_vi }) => name_vi)).toEqual(names);
      expect(rows.map(({ working }) => working)).toEqual(table.days.map(({ working }) => working));
      expect(rows.map(({ last_closes }) => last_closes)).toEqual(
        table.days.map(({ last_closes }) => last_closes?.replace('T', ' ') ?? null),
      );
      const sessions = await engine.rows('SELECT session FROM tthc_sessions ORDER BY session');
      expect(sessions).toEqual(table.sessions.map(({ session }) => ({ session })));
    });
  });

  describe('files', () => {
    const folder = mkdtempSync(join(tmpdir(), 'calendar-table-'));
    afterAll(() => rmSync(folder, { recursive: true }));

    test.each([
      { file: 'days.csv', text: () => toCsv(table, 'days', { guardFormulas: false }), reader: 'read_csv' },
      { file: 'days.jsonl', text: () => toJsonLines(table, 'days'), reader: 'read_json' },
    ])('$file', async ({ file, text, reader }) => {
      const path = join(folder, file);
      writeFileSync(path, text());
      const engine = await openDuckDb();
      const options =
        reader === 'read_csv'
          ? ", header = true, quote = '\"', escape = '\"', new_line = '\\n', auto_detect = true, strict_mode = true"
          : '';
      const rows = await engine.rows(`SELECT name_vi, CAST(date AS TEXT) AS date FROM ${reader}('${path}'${options}) ORDER BY date`);
      expect(rows).toEqual(table.days.map(({ name_vi, date }) => ({ name_vi, date })));
      await engine.close();
    });
  });

  test('a spreadsheet takes no name for a formula', () => {
    const cells = toCsv(table, 'days')
      .split('\n')
      .slice(1)
      .map((line) => line.split(',')[4]);
    expect(cells.filter((cell) => /^"?[=+\-@\t＝]/.test(cell ?? ''))).toEqual([]);
    expect(toCsv(table, 'days')).toContain(`"'=HYPERLINK(""http://example.vn"")"`);
  });
});

describe('rows from elsewhere are checked', () => {
  const changed = (row: object): CalendarTable => ({ ...week, days: [{ ...week.days[0]!, ...row }] });

  test.each([
    { row: { weekday: '1); DROP TABLE x; --' }, field: 'days[0].weekday' },
    { row: { date: "2024-01-01'); --" }, field: 'days[0].date' },
    { row: { date: '2024-02-30' }, field: 'days[0].date' },
    { row: { last_closes: "2024-01-01T10:00:00'" }, field: 'days[0].last_closes' },
    { row: { working: 'true' }, field: 'days[0].working' },
    { row: { minutes_before: 0.5 }, field: 'days[0].minutes_before' },
    { row: { standing: null }, field: 'days[0].standing' },
    { row: { name_vi: 7 }, field: 'days[0].name_vi' },
  ])('$row', ({ row, field }) => {
    for (const write of [() => toSql(changed(row)), () => toCsv(changed(row), 'days'), () => toJsonLines(changed(row), 'days')]) {
      expect(write).toThrow(expect.objectContaining({ code: 'invalid-input', details: expect.objectContaining({ field }) as unknown }));
    }
  });

  test.each(['', 'Tthc', '1a', 'a-b', 'a"b', 'a; DROP TABLE b', 'x'.repeat(32), null, 7])('%j is no prefix', (prefix) => {
    expect(() => toSql(week, { prefix: prefix as string })).toThrow(expect.objectContaining({ code: 'invalid-input' }));
  });

  test.each(['day', 'constructor', null])('%j is no table', (name) => {
    expect(() => toCsv(week, name as 'days')).toThrow(expect.objectContaining({ code: 'invalid-input' }));
  });

  test('half a character and NUL become the replacement character', () => {
    expect(toJsonLines(changed({ name_vi: 'a\0b\uD800c' }), 'days')).toContain('"a\uFFFDb\uFFFDc"');
  });
});
