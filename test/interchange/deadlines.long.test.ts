import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { createWorkingCalendar, vietnamCalendar, type OfficeHours, type WorkingCalendar } from '../../src/calendar.js';
import { calendarTable, deadlineSql, toSql, type SqlDialect } from '../../src/interchange.js';
import { openDuckDb, openPostgres, type Engine } from './engines.js';
import { answerOf, drawReceipts, dueOf, type Receipt } from './receipts.js';

// Engines, parsers and validators take their time on a busy machine.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 120_000 });

const whole = [
  { half: 'morning', opens: '07:00', closes: '11:30' },
  { half: 'afternoon', opens: '13:00', closes: '16:30' },
] as const;
const winter = [
  { half: 'morning', opens: '08:00', closes: '11:31' },
  { half: 'afternoon', opens: '13:30', closes: '17:02' },
] as const;

/** Summer and winter hours, a morning on Saturday, a Wednesday without a morning, and odd minutes. */
const oddHours: OfficeHours = [
  { until: '2020-04-16', weekdays: { 1: winter, 2: winter, 3: [winter[1]], 4: winter, 5: winter, 6: [winter[0]] } },
  { from: '2020-04-16', weekdays: { 1: whole, 2: whole, 3: [whole[1]], 4: whole, 5: whole, 6: [whole[0]] } },
];

const ownOffice = createWorkingCalendar({
  name: 'an office with odd hours',
  coverage: { from: '2019-01-02', until: '2021-12-30' },
  officeHours: oddHours,
  holidays: [{ date: '2020-03-10', name: { vi: 'Ngày hội', en: 'Fair' } }],
  decisions: [
    { kind: 'swap', dayOff: '2020-02-03', workedInstead: '2020-02-09' },
    { kind: 'closure', date: '2020-05-05', half: 'morning' },
    { kind: 'closure', date: '2020-05-07' },
    { kind: 'opening', date: '2020-06-07', half: 'afternoon' },
  ],
});

// Each calendar with the range of its table and that of the receipts: some fall outside the table, or fall due past it.
const offices: readonly { prefix: string; calendar: WorkingCalendar; from: string; until: string; share: number; seed: number }[] = [
  { prefix: 'tthc', calendar: vietnamCalendar(), from: '2009-06-15', until: '2033-03-03', share: 0.7, seed: 20_240_504 },
  { prefix: 'own', calendar: ownOffice, from: '2019-01-02', until: '2021-12-30', share: 0.3, seed: 7 },
];
const drawn = { tthc: ['2010-01-01', '2031-01-01'], own: ['2018-12-20', '2022-01-10'] } as const;

const DUE = `SELECT id,
  CAST(EXTRACT(EPOCH FROM deemed_received_at) * 1000 - 25200000 AS BIGINT) AS deemed,
  CAST(EXTRACT(EPOCH FROM due) * 1000 - 25200000 AS BIGINT) AS due,
  CAST(EXTRACT(EPOCH FROM legal_end) * 1000 - 25200000 AS BIGINT) AS legal_end,
  standing`;

interface Row {
  readonly id: number;
  readonly deemed: number | null;
  readonly due: number | null;
  readonly legalEnd: number | null;
  readonly standing: string | null;
}

const numberOrNull = (value: unknown) => (value === null ? null : Number(value));

async function deadlinesIn(engine: Engine, prefix: string): Promise<Row[]> {
  const rows = await engine.rows(`${DUE} FROM ${prefix}_deadlines ORDER BY id`);
  return rows.map((row) => ({
    id: Number(row['id']),
    deemed: numberOrNull(row['deemed']),
    due: numberOrNull(row['due']),
    legalEnd: numberOrNull(row['legal_end']),
    standing: row['standing'] as string | null,
  }));
}

/** The answers that differ from the library's; those that lie outside the calendar are null in both. */
function differences(rows: readonly Row[], receipts: readonly Receipt[], calendar: WorkingCalendar): unknown[] {
  const due = dueOf(receipts, calendar);
  return receipts
    .map((receipt, i) => ({ receipt, sql: rows[i], library: answerOf(receipt, calendar), due: due[i] }))
    .filter(({ receipt, sql, library, due: expected }) => {
      if (sql?.id !== receipt.id || sql.due !== expected) return true;
      if (library === null) return sql.legalEnd !== null || sql.standing !== null;
      return sql.deemed !== library.deemed || sql.legalEnd !== library.legalEnd || sql.standing !== library.standing;
    });
}

const engines: readonly { name: string; dialect: SqlDialect; open: () => Promise<Engine>; receipts: number }[] = [
  { name: 'DuckDB', dialect: 'duckdb', open: openDuckDb, receipts: 120_000 },
  { name: 'PostgreSQL', dialect: 'postgres', open: openPostgres, receipts: 30_000 },
];

interface Case {
  readonly office?: 'own';
  readonly received: string;
  readonly limit: string;
  readonly profile: string;
  readonly due: string | null;
  readonly note: string;
}

// Counted by hand on the notices: 2024-04-29 was off for Saturday 2024-05-04, 30 April and 1 May are holidays.
const byHand: readonly Case[] = [
  {
    received: '2024-04-24 09:00',
    limit: "'working-days', 1",
    profile: "'day-after', 'next-opening', NULL",
    due: '2024-04-25 17:00',
    note: 'an ordinary day',
  },
  {
    received: '2024-04-26 09:00',
    limit: "'working-days', 1",
    profile: "'day-after', 'next-opening', NULL",
    due: '2024-05-02 17:00',
    note: 'over a weekend, a swapped day and two holidays',
  },
  {
    received: '2024-05-03 14:00',
    limit: "'working-days', 1",
    profile: "'day-after', 'next-opening', NULL",
    due: '2024-05-04 17:00',
    note: 'a Saturday worked in exchange',
  },
  {
    received: '2024-05-03 14:00',
    limit: "'working-days', 1.5",
    profile: "'session-after', 'next-opening', NULL",
    due: '2024-05-06 11:30',
    note: 'three sessions after that of receipt',
  },
  {
    received: '2024-05-02 08:00',
    limit: "'same-session', NULL",
    profile: "NULL, 'next-opening', NULL",
    due: '2024-05-02 11:30',
    note: 'in the session',
  },
  {
    received: '2024-05-02 11:30',
    limit: "'same-session', NULL",
    profile: "NULL, 'next-opening', NULL",
    due: '2024-05-02 17:00',
    note: 'at 11:30 the morning is over',
  },
  {
    received: '2024-05-02 15:00',
    limit: "'same-day', NULL",
    profile: "NULL, 'next-opening', '15:00'",
    due: '2024-05-02 17:00',
    note: 'at the cut-off is not after it',
  },
  {
    received: '2024-05-02 15:00:00.001',
    limit: "'same-day', NULL",
    profile: "NULL, 'next-opening', '15:00'",
    due: '2024-05-03 17:00',
    note: 'a millisecond after the cut-off',
  },
  {
    received: '2024-05-02 15:00:00.0004',
    limit: "'same-day', NULL",
    profile: "NULL, 'next-opening', '15:00'",
    due: '2024-05-02 17:00',
    note: 'less than a millisecond is dropped',
  },
  {
    received: '2024-04-30 09:00',
    limit: "'same-week', NULL",
    profile: "NULL, 'next-opening', NULL",
    due: '2024-05-04 17:00',
    note: 'the week ends with the Saturday worked',
  },
  {
    received: '2024-05-04 17:00',
    limit: "'working-days', 1",
    profile: "'receipt-session', 'keep-date', NULL",
    due: '2024-05-06 17:00',
    note: 'after hours, the next session is number 1',
  },
  {
    received: '2024-05-03 16:00',
    limit: "'working-days', 0.5",
    profile: "'elapsed', 'next-opening', NULL",
    due: '2024-05-04 10:15',
    note: '60 minutes on Friday, 165 on Saturday',
  },
  {
    received: '2024-05-03 15:00',
    limit: "'working-hours', 2",
    profile: "NULL, 'next-opening', NULL",
    due: '2024-05-03 17:00',
    note: 'time that runs out at a close is due at that close',
  },
  {
    received: '2024-04-19 10:00',
    limit: "'calendar-days', 10",
    profile: "NULL, 'next-opening', NULL",
    due: '2024-05-02 17:00',
    note: 'the tenth day is a day off by swap',
  },
  {
    received: '2024-05-02 10:00',
    limit: "'clock-hours', 24",
    profile: "NULL, 'next-opening', NULL",
    due: '2024-05-03 10:00',
    note: 'by the clock',
  },
  {
    received: '2024-05-02 10:00',
    limit: "'working-days', 1.25",
    profile: "'day-after', 'next-opening', NULL",
    due: null,
    note: 'no quarter days',
  },
  {
    received: '2024-05-02 10:00',
    limit: "'working-days', 1",
    profile: "'day-after', 'keep-date', '15:00'",
    due: null,
    note: 'no cut-off with keep-date',
  },
  {
    received: '2024-05-02 10:00',
    limit: "'working-days', 1",
    profile: "'tomorrow', 'next-opening', NULL",
    due: null,
    note: 'no such start',
  },
  {
    received: '2024-05-02 10:00',
    limit: "'same-day', NULL",
    profile: "'tomorrow', 'next-opening', NULL",
    due: null,
    note: 'no such start, though the limit needs none',
  },
  {
    received: '2024-05-02 10:00',
    limit: "'working-days', 1",
    profile: "'day-after', NULL, NULL",
    due: null,
    note: 'there is no default for off hours',
  },
  {
    received: '2024-05-02 10:00',
    limit: "'days', 1",
    profile: "'day-after', 'next-opening', NULL",
    due: null,
    note: 'a bare number of days is not a limit yet',
  },
  {
    received: '2024-05-02 10:00',
    limit: "'working-days', 1e300",
    profile: "'day-after', 'next-opening', NULL",
    due: null,
    note: 'longer than a century',
  },
  {
    received: '2044-05-02 10:00',
    limit: "'working-days', 1",
    profile: "'day-after', 'next-opening', NULL",
    due: null,
    note: 'past the table',
  },
  {
    office: 'own',
    received: '2020-04-15 20:00',
    limit: "'working-days', 1",
    profile: "'elapsed', 'keep-date', NULL",
    due: '2020-04-16 15:33',
    note: 'a winter day of 423 minutes, counted on the first day of summer',
  },
];

describe.each(engines)('deadlines as joins in $name', ({ dialect, open, receipts: total }) => {
  let engine: Engine;
  const drawnReceipts = new Map<string, Receipt[]>();

  beforeAll(async () => {
    engine = await open();
    // What the server's zone is must not matter.
    await engine.run(["SET TimeZone = 'America/New_York';"]);
    for (const { prefix, calendar, from, until, share, seed } of offices) {
      const [first, last] = drawn[prefix as keyof typeof drawn];
      const receipts = drawReceipts(seed, total * share, first, last);
      drawnReceipts.set(prefix, receipts);
      await engine.run(toSql(calendarTable(calendar, { from, until }), { prefix }));
      await engine.receive(prefix, receipts);
      await engine.run(deadlineSql({ dialect, prefix }));
    }
  });

  afterAll(() => engine.close());

  test.each(byHand)('$received, $limit, $profile → $due: $note', async ({ office = 'tthc', received, limit, profile, due }) => {
    const [answer] = await engine.rows(
      `SELECT CAST(due AS TEXT) AS due FROM ${office}_deadline(CAST('${received}' AS TIMESTAMP), ${limit}, ${profile})`,
    );
    expect(answer).toEqual({ due: due === null ? null : `${due}:00` });
  });

  test.each([
    { from: '2024-04-29', until: '2024-05-06', days: 3 },
    { from: '2024-05-06', until: '2024-04-29', days: -3 },
    { from: '2024-05-04', until: '2024-05-04', days: 0 },
    { from: '2024-05-04', until: '2044-01-01', days: null },
  ])('working days from $from until $until: $days', async ({ from, until, days }) => {
    const [answer] = await engine.rows(`SELECT tthc_working_days_between(DATE '${from}', DATE '${until}') AS days`);
    expect(answer).toEqual({ days });
  });

  test.each(offices)('no answer differs from the library: $calendar.name', async ({ prefix, calendar }) => {
    const receipts = drawnReceipts.get(prefix)!;
    const rows = await deadlinesIn(engine, prefix);
    expect(rows).toHaveLength(receipts.length);
    expect(differences(rows, receipts, calendar).slice(0, 5)).toEqual([]);
    // The draw reaches what it is meant to reach.
    const answered = rows.filter(({ due }) => due !== null).length / rows.length;
    expect(answered).toBeGreaterThan(0.9);
    if (prefix === 'own') expect(answered).toBeLessThan(1);
    else expect(new Set(rows.map(({ standing }) => standing))).toEqual(new Set(['decided', 'projected']));
  });
});
