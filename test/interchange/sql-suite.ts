import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { createWorkingCalendar, vietnamCalendar, type OfficeHours, type WorkingCalendar } from '../../src/calendar.js';
import { calendarTable, changesSql, deadlineSql, toSql, type SqlDialect } from '../../src/interchange.js';
import { draws } from '../support/seed.js';
import { differences } from './engine-differences.js';
import type { Engine } from './engines.js';
import { drawReceipts, type Receipt } from './receipts.js';
import { inserted, receiptRows, receiptsTable, stopRows } from './rows.js';
import { answerWithStops, drawStops, type Stop } from './stops.js';

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
    // A Tuesday of two halves that touch, a Saturday of one short session, a Thursday that closes at 14:00.
    {
      kind: 'hours',
      date: '2020-05-12',
      sessions: [
        { half: 'morning', opens: '08:00', closes: '12:00' },
        { half: 'afternoon', opens: '12:00', closes: '16:00' },
      ],
    },
    { kind: 'hours', date: '2020-06-13', sessions: [{ half: 'afternoon', opens: '14:00', closes: '15:15' }] },
    { kind: 'closure', date: '2020-05-14', from: '14:00' },
  ],
});

// Each calendar with the range of its table and that of the receipts: some fall outside the table, or fall due past it.
const offices: readonly { prefix: string; calendar: WorkingCalendar; from: string; until: string; share: number; seed: number }[] = [
  { prefix: 'tthc', calendar: vietnamCalendar(), from: '2009-06-15', until: '2044-01-01', share: 0.7, seed: 20_240_504 },
  { prefix: 'own', calendar: ownOffice, from: '2019-01-02', until: '2021-12-30', share: 0.3, seed: 7 },
];
const drawn = { tthc: ['2010-01-01', '2030-01-01'], own: ['2018-12-20', '2022-01-10'] } as const;

interface Case {
  readonly office?: 'own';
  readonly received: string;
  readonly limit: string;
  readonly profile: string;
  readonly due: string | null;
  readonly refused?: string;
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
    refused: 'value',
    note: 'no quarter days',
  },
  {
    received: '2024-05-02 10:00',
    limit: "'working-days', 1",
    profile: "'day-after', 'keep-date', '15:00'",
    due: null,
    refused: 'cut_off',
    note: 'no cut-off with keep-date',
  },
  {
    received: '2024-05-02 10:00',
    limit: "'working-days', 1",
    profile: "'tomorrow', 'next-opening', NULL",
    due: null,
    refused: 'start',
    note: 'no such start',
  },
  {
    received: '2024-05-02 10:00',
    limit: "'same-day', NULL",
    profile: "'tomorrow', 'next-opening', NULL",
    due: null,
    refused: 'start',
    note: 'no such start, though the limit needs none',
  },
  {
    received: '2024-05-02 10:00',
    limit: "'working-days', 1",
    profile: "'day-after', NULL, NULL",
    due: null,
    refused: 'off_hours',
    note: 'there is no default for off hours',
  },
  {
    received: '2024-05-02 10:00',
    limit: "'days', 1",
    profile: "'day-after', 'next-opening', NULL",
    due: null,
    refused: 'unit',
    note: 'a bare number of days is not a limit yet',
  },
  {
    received: '2024-05-02 10:00',
    limit: "'working-days', 1e300",
    profile: "'day-after', 'next-opening', NULL",
    due: null,
    refused: 'value',
    note: 'longer than a century',
  },
  {
    received: '2044-05-02 10:00',
    limit: "'working-days', 1",
    profile: "'day-after', 'next-opening', NULL",
    due: null,
    refused: 'outside-calendar',
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
  {
    office: 'own',
    received: '2020-05-12 11:59',
    limit: "'same-session', NULL",
    profile: "NULL, 'next-opening', NULL",
    due: '2020-05-12 12:00',
    note: 'the first of two halves that touch',
  },
  {
    office: 'own',
    received: '2020-05-12 12:00',
    limit: "'same-session', NULL",
    profile: "NULL, 'next-opening', NULL",
    due: '2020-05-12 16:00',
    note: 'the second of them begins as the first ends',
  },
  {
    office: 'own',
    received: '2020-05-14 13:30',
    limit: "'working-hours', 1",
    profile: "NULL, 'next-opening', NULL",
    due: '2020-05-15 07:30',
    note: 'closed from 14:00: thirty minutes that day, thirty on Friday from 07:00',
  },
  {
    office: 'own',
    received: '2020-05-14 14:30',
    limit: "'same-day', NULL",
    profile: "NULL, 'next-opening', NULL",
    due: '2020-05-15 16:30',
    note: 'after that closing it is the next day',
  },
  {
    received: '2024-05-02 10:00',
    limit: "'calendar-months', 3",
    profile: "NULL, 'next-opening', NULL",
    due: null,
    refused: 'unit',
    note: 'months are counted by the library only',
  },
  {
    received: '2024-05-02 10:00',
    limit: "'sequence', NULL",
    profile: "NULL, 'next-opening', NULL",
    due: null,
    refused: 'unit',
    note: 'so are sequences',
  },
  {
    received: '2024-05-02 10:00',
    limit: "'calendar-days', 1.5",
    profile: "NULL, 'next-opening', NULL",
    due: null,
    refused: 'value',
    note: 'no half calendar days',
  },
  {
    received: '2024-05-02 10:00',
    limit: "'working-days', 0",
    profile: "'day-after', 'next-opening', NULL",
    due: null,
    refused: 'value',
    note: 'nothing to count',
  },
  {
    received: '2024-05-02 10:00',
    limit: "'working-days', 1",
    profile: "NULL, 'next-opening', NULL",
    due: null,
    refused: 'start',
    note: 'there is no default for the start either',
  },
];

const HAND: { readonly [office: string]: { readonly calendar: WorkingCalendar; readonly from: string; readonly until: string } } = {
  hand: { calendar: vietnamCalendar(), from: '2023-01-01', until: '2026-01-01' },
  hand_own: { calendar: ownOffice, from: '2019-01-02', until: '2021-12-30' },
};
const prefixOf = ({ office }: Case) => (office === 'own' ? 'hand_own' : 'hand');

interface StopCase {
  readonly limit: string;
  readonly stops: readonly (readonly [from: string, to: string | null, then: string | null])[];
  readonly due: string | null;
  readonly refused?: string;
  readonly note: string;
}

// Received on Monday 2024-05-06 at 09:00, counted from the day after: five working days are due on Monday 2024-05-13 at 17:00,
// ten calendar days on Thursday 2024-05-16 at 17:00.
const FIVE = "'working-days', 5";
const TEN = "'calendar-days', 10";
const stopsByHand: readonly StopCase[] = [
  { limit: FIVE, stops: [], due: '2024-05-13 17:00', note: 'no stop: Tue 7, Wed 8, Thu 9, Fri 10, Mon 13' },
  {
    limit: FIVE,
    stops: [['2024-05-07 08:00', '2024-05-09 08:00', null]],
    due: '2024-05-15 17:00',
    note: 'both halves of Tue 7 and Wed 8 close on hold: two days more',
  },
  {
    limit: FIVE,
    stops: [['2024-05-07 08:00', '2024-05-07 11:29', 'resume']],
    due: '2024-05-13 17:00',
    note: 'over before the morning closes: nothing is lost',
  },
  {
    limit: FIVE,
    stops: [['2024-05-07 08:00', '2024-05-07 11:30', 'resume']],
    due: '2024-05-14 11:30',
    note: 'the morning closes on hold: one half more',
  },
  {
    limit: FIVE,
    stops: [['2024-05-07 08:00', '2024-05-09 08:00', 'restart']],
    due: '2024-05-16 17:00',
    note: 'as if received on Thu 9: Fri 10, Mon 13, Tue 14, Wed 15, Thu 16',
  },
  {
    limit: FIVE,
    stops: [
      ['2024-05-07 08:00', '2024-05-09 08:00', 'restart'],
      ['2024-05-10 08:00', '2024-05-13 08:00', 'resume'],
    ],
    due: '2024-05-17 17:00',
    note: 'a restart, then a stop that takes Fri 10 out of the new count',
  },
  { limit: FIVE, stops: [['2024-05-07 08:00', null, null]], due: null, note: 'on hold' },
  {
    limit: FIVE,
    stops: [['2024-05-13 17:00', null, null]],
    due: '2024-05-13 17:00',
    note: 'a stop that begins at the deadline changes nothing',
  },
  {
    limit: FIVE,
    stops: [['2024-05-13 16:59', '2024-05-13 17:00', 'resume']],
    due: '2024-05-14 11:30',
    note: 'one that begins a minute before it takes the last half',
  },
  {
    limit: FIVE,
    stops: [
      ['2024-05-07 08:00', '2024-05-08 08:00', null],
      ['2024-05-08 08:00', '2024-05-09 08:00', null],
      ['2024-05-07 10:00', '2024-05-07 12:00', null],
    ],
    due: '2024-05-15 17:00',
    note: 'stops that touch or overlap are one',
  },
  {
    limit: FIVE,
    stops: [['2024-05-07 08:00', '2024-05-07 08:00', 'restart']],
    due: '2024-05-13 17:00',
    note: 'a stop of no length is none',
  },
  {
    limit: TEN,
    stops: [['2024-05-07 08:00', '2024-05-10 08:00', null]],
    due: '2024-05-20 17:00',
    note: '7, 8 and 9 May end on hold: the tenth day is Sunday 19, and moves to Monday',
  },
  {
    limit: TEN,
    stops: [['2024-05-07 08:00', '2024-05-10 08:00', 'restart']],
    due: '2024-05-20 17:00',
    note: 'received anew on Fri 10: the tenth day is Mon 20',
  },
  {
    limit: "'calendar-days', 12",
    stops: [['2024-05-19 09:00', '2024-05-22 09:00', null]],
    due: '2024-05-22 17:00',
    note: 'the twelfth day is Sat 18 and moves to Mon 20, which ends on hold, as does Tue 21',
  },
  {
    limit: FIVE,
    stops: [['2024-05-07 08:00', '2024-05-06 20:00', null]],
    due: null,
    refused: 'clock_stops',
    note: 'it ends before it begins',
  },
  {
    limit: FIVE,
    stops: [['2024-05-06 08:59', '2024-05-07 08:00', null]],
    due: null,
    refused: 'clock_stops',
    note: 'it begins before the receipt',
  },
  { limit: FIVE, stops: [['2024-05-07 08:00', null, 'pause']], due: null, refused: 'clock_stops', note: 'no such end' },
  {
    limit: FIVE,
    stops: [['2024-05-07 08:00', '2044-05-06 20:00', null]],
    due: null,
    refused: 'outside-calendar',
    note: 'it ends past the table',
  },
  {
    limit: "'months', 5",
    stops: [['2024-05-07 08:00', '2024-05-09 08:00', null]],
    due: null,
    refused: 'unit',
    note: 'what is no limit stays none',
  },
];

interface Row {
  readonly id: number;
  readonly deemed: number | null;
  readonly due: number | null;
  readonly legalEnd: number | null;
  readonly standing: string | null;
  readonly refused: string | null;
}

/** What an engine calls what the tests ask; a timestamp as text to the minute, and as milliseconds since 1970. */
const words: Readonly<Record<SqlDialect, { readonly minute: (at: string) => string; readonly millis: (at: string) => string }>> = {
  postgres: {
    minute: (at) => `TO_CHAR(${at}, 'YYYY-MM-DD HH24:MI')`,
    millis: (at) => `CAST(EXTRACT(EPOCH FROM ${at}) * 1000 - 25200000 AS BIGINT)`,
  },
  duckdb: { minute: (at) => `STRFTIME(${at}, '%Y-%m-%d %H:%M')`, millis: (at) => `EPOCH_MS(${at}) - 25200000` },
  clickhouse: { minute: (at) => `formatDateTime(${at}, '%Y-%m-%d %H:%i', 'Etc/GMT-7')`, millis: (at) => `toUnixTimestamp64Milli(${at})` },
};

const numberOrNull = (value: unknown) => (value === null ? null : Number(value));

async function deadlinesIn(engine: Engine, prefix: string): Promise<Row[]> {
  const { millis } = words[engine.dialect];
  const rows = await engine.rows(
    `SELECT id, ${millis('deemed_received_at')} AS deemed_ms, ${millis('due')} AS due_ms, ${millis('legal_end')} AS legal_end_ms, standing, refused
     FROM ${prefix}_deadlines ORDER BY id`,
  );
  return rows.map((row) => ({
    id: Number(row['id']),
    deemed: numberOrNull(row['deemed_ms']),
    due: numberOrNull(row['due_ms']),
    legalEnd: numberOrNull(row['legal_end_ms']),
    standing: row['standing'] as string | null,
    refused: row['refused'] as string | null,
  }));
}

/** The answers that differ from the library's; what lies outside the calendar is refused by both. */
function unlikeTheLibrary(
  rows: readonly Row[],
  receipts: readonly Receipt[],
  stops: readonly Stop[],
  calendar: WorkingCalendar,
): unknown[] {
  const stopsOf = new Map<number, Stop[]>();
  for (const stop of stops) stopsOf.set(stop.receipt, [...(stopsOf.get(stop.receipt) ?? []), stop]);
  return receipts.flatMap((receipt, i) => {
    const sql = rows[i];
    const given = stopsOf.get(receipt.id) ?? [];
    const answer = answerWithStops(receipt, given, calendar);
    const library =
      answer === null
        ? { id: receipt.id, due: null, legalEnd: null, standing: null, refused: 'outside-calendar' }
        : { id: receipt.id, deemed: answer.deemed, due: answer.due, legalEnd: answer.legalEnd, standing: answer.standing, refused: null };
    const alike = sql !== undefined && Object.entries(library).every(([key, value]) => sql[key as keyof Row] === value);
    return alike ? [] : [{ receipt, stops: stopRows(given), sql, library }];
  });
}

/** All that is said of deadlines in SQL, on one engine. */
export function deadlinesInSql(name: string, open: () => Promise<Engine>, { receipts: total }: { readonly receipts: number }): void {
  // Engines take their time on a busy machine.
  vi.setConfig({ testTimeout: 120_000, hookTimeout: 300_000 });

  describe(`deadlines as joins in ${name}`, () => {
    let engine: Engine;
    const answers = new Map<string, { due: string | null; refused: string | null }>();

    /** The answers of a view, to the minute. */
    const read = async (prefix: string) => {
      const rows = await engine.rows(
        `SELECT id, ${words[engine.dialect].minute('due')} AS due_at, refused FROM ${prefix}_deadlines ORDER BY id`,
      );
      return rows.map((row) => ({ id: Number(row['id']), due: row['due_at'] as string | null, refused: row['refused'] as string | null }));
    };
    const lay = (prefix: string, { calendar, from, until }: { calendar: WorkingCalendar; from: string; until: string }) =>
      engine.run(toSql(calendarTable(calendar, { from, until }), { prefix, dialect: engine.dialect, replace: true }));
    const receive = (prefix: string, values: readonly string[]) =>
      engine.run([
        receiptsTable(engine.dialect, prefix),
        ...(values.length === 0 ? [] : [`INSERT INTO ${prefix}_receipts VALUES ${values.join(', ')};`]),
        ...deadlineSql({ dialect: engine.dialect, prefix }),
      ]);

    beforeAll(async () => {
      engine = await open();
      // What the zone of the session is must not matter.
      await engine.setZone('America/New_York');
      for (const [prefix, office] of Object.entries(HAND)) {
        await lay(prefix, office);
        await receive(
          prefix,
          byHand.flatMap((row, id) => (prefixOf(row) === prefix ? [`(${id}, '${row.received}', ${row.limit}, ${row.profile})`] : [])),
        );
        for (const { id, due, refused } of await read(prefix)) answers.set(`hand ${id}`, { due, refused });
      }
      await lay('stopped', HAND['hand']!);
      await receive(
        'stopped',
        stopsByHand.map(({ limit }, id) => `(${id}, '2024-05-06 09:00', ${limit}, 'day-after', 'next-opening', NULL)`),
      );
      await engine.run(
        inserted(
          'stopped_clock_stops',
          stopsByHand.flatMap(({ stops }, id) => stops.map((stop) => [id, ...stop])),
        ),
      );
      for (const { id, due, refused } of await read('stopped')) answers.set(`stopped ${id}`, { due, refused });
    });

    afterAll(() => engine.close());

    test.each(byHand.map((row, id) => ({ ...row, id })))(
      '$received, $limit, $profile → $due: $note',
      async ({ id, received, limit, profile, due, refused = null, office }) => {
        expect(answers.get(`hand ${id}`)).toEqual({ due, refused });
        if (engine.dialect === 'clickhouse') return;
        const [one] = await engine.rows(
          `SELECT ${words[engine.dialect].minute('due')} AS due, refused
           FROM ${prefixOf({ office } as Case)}_deadline(CAST('${received}' AS TIMESTAMP), ${limit}, ${profile})`,
        );
        expect(one).toEqual({ due, refused });
      },
    );

    test.each(stopsByHand.map((row, id) => ({ ...row, id })))('$limit, on hold $stops → $due: $note', ({ id, due, refused = null }) => {
      expect(answers.get(`stopped ${id}`)).toEqual({ due, refused });
    });

    test.each([
      { from: '2024-04-29', until: '2024-05-06', days: 3 },
      { from: '2024-05-06', until: '2024-04-29', days: -3 },
      { from: '2024-05-04', until: '2024-05-04', days: 0 },
      { from: '2024-05-04', until: '2044-01-01', days: null },
    ])('working days from $from until $until: $days', async ({ from, until, days }) => {
      if (engine.dialect === 'clickhouse') return;
      const [answer] = await engine.rows(`SELECT hand_working_days_between(DATE '${from}', DATE '${until}') AS days`);
      expect(answer).toEqual({ days });
    });

    // Friday 26 April 2024 at 16:00 in Vietnam: 60 minutes that day, 60 on Thursday 2 May. At 22:30 it is received on Thursday 2 May,
    // and one working day after it is Friday 3 May.
    describe.each(['UTC', 'America/New_York', 'Asia/Ho_Chi_Minh'])('a time with a zone, the session in %s', (zone) => {
      const types: Readonly<Record<SqlDialect, readonly string[]>> = {
        postgres: ['TIMESTAMPTZ', 'TIMESTAMPTZ(0)'],
        duckdb: ['TIMESTAMPTZ'],
        clickhouse: ['DateTime', "DateTime('America/New_York')", "DateTime64(6, 'UTC')", "Nullable(DateTime64(3, 'Asia/Ho_Chi_Minh'))"],
      };

      test('is read as that instant', async () => {
        await engine.setZone(zone);
        for (const type of types[engine.dialect]) {
          const end = engine.dialect === 'clickhouse' ? ' ENGINE = MergeTree ORDER BY id' : '';
          const at = (utc: string) => (engine.dialect === 'clickhouse' ? `toDateTime('${utc}', 'UTC')` : `'${utc}+00:00'`);
          const columns =
            engine.dialect === 'clickhouse'
              ? 'unit String, value Float64, start String, off_hours String, cut_off Nullable(String)'
              : 'unit TEXT, value DOUBLE PRECISION, start TEXT, off_hours TEXT, cut_off TIME';
          await engine.run([
            'DROP VIEW IF EXISTS zoned_deadlines;',
            'DROP TABLE IF EXISTS zoned_receipts;',
            'DROP TABLE IF EXISTS zoned_clock_stops;',
            ...toSql(calendarTable(vietnamCalendar(), { from: '2024-01-01', until: '2025-01-01' }), {
              prefix: 'zoned',
              dialect: engine.dialect,
              replace: true,
            }),
            `CREATE TABLE zoned_receipts (id INTEGER, received_at ${type}, ${columns})${end};`,
            `INSERT INTO zoned_receipts VALUES
              (1, ${at('2024-04-26 09:00:00')}, 'working-hours', 2, 'elapsed', 'next-opening', NULL),
              (2, ${at('2024-04-26 15:30:00')}, 'working-days', 1, 'day-after', 'next-opening', NULL),
              (3, ${at('2024-05-06 02:00:00')}, 'working-days', 5, 'day-after', 'next-opening', NULL);`,
            ...deadlineSql({ dialect: engine.dialect, prefix: 'zoned' }),
            `INSERT INTO zoned_clock_stops VALUES (3, ${at('2024-05-07 01:00:00')}, ${at('2024-05-09 01:00:00')}, 'resume');`,
          ]);
          expect(await read('zoned')).toEqual([
            { id: 1, due: '2024-05-02 08:30', refused: null },
            { id: 2, due: '2024-05-03 17:00', refused: null },
            { id: 3, due: '2024-05-15 17:00', refused: null },
          ]);
        }
        await engine.setZone('America/New_York');
      });
    });

    test('a date is no time of receipt, and says so', async () => {
      const unit = engine.dialect === 'clickhouse' ? 'Nullable(String)' : 'TEXT';
      await engine.run([
        ...toSql(calendarTable(vietnamCalendar(), { from: '2024-01-01', until: '2025-01-01' }), {
          prefix: 'dated',
          dialect: engine.dialect,
          replace: true,
        }),
        `CREATE VIEW dated_receipts AS SELECT 1 AS id, DATE '2024-04-26' AS received_at, 'working-days' AS unit, 2 AS value,
         'day-after' AS start, 'next-opening' AS off_hours, CAST(NULL AS ${unit}) AS cut_off;`,
        ...deadlineSql({ dialect: engine.dialect, prefix: 'dated' }),
      ]);
      expect(await read('dated')).toEqual([{ id: 1, due: null, refused: 'received_at' }]);
    });

    test('an id that two receipts with stops share is refused, and only that', async () => {
      await lay('alike', HAND['hand']!);
      await receive('alike', [
        "(1, '2024-05-06 09:00', 'working-days', 5, 'day-after', 'next-opening', NULL)",
        "(1, '2024-05-06 10:00', 'working-days', 5, 'day-after', 'next-opening', NULL)",
        "(2, '2024-05-06 09:00', 'working-days', 5, 'day-after', 'next-opening', NULL)",
        "(2, '2024-05-06 10:00', 'working-days', 5, 'day-after', 'next-opening', NULL)",
        "(3, '2024-05-06 10:00', 'working-days', 5, 'day-after', 'next-opening', NULL)",
      ]);
      await engine.run(
        inserted(
          'alike_clock_stops',
          [1, 3, 9].map((id) => [id, '2024-05-07 08:00', '2024-05-09 08:00', null]),
        ),
      );
      expect(await read('alike')).toEqual([
        ...Array.from({ length: 2 }, () => ({ id: 1, due: null, refused: 'id' })),
        ...Array.from({ length: 2 }, () => ({ id: 2, due: '2024-05-13 17:00', refused: null })),
        { id: 3, due: '2024-05-15 17:00', refused: null },
      ]);
    });

    describe('a new notice', () => {
      // Công văn 2450/VPCP-KGVX of 2024-04-12: Monday 29 April off, worked on Saturday 4 May.
      const range = { from: '2024-01-01', until: '2025-01-01' };
      const before = calendarTable(vietnamCalendar({ knownOn: '2024-04-01' }), range);
      const after = calendarTable(vietnamCalendar(), range);

      test('is laid beside, shown, and taken over by a script that can be run again', async () => {
        const { dialect } = engine;
        await engine.run(toSql(before, { prefix: 'desk', dialect }));
        await receive('desk', [
          "(1, '2024-04-24 09:00', 'working-days', 1, 'day-after', 'next-opening', NULL)",
          "(2, '2024-04-26 09:00', 'working-days', 1, 'day-after', 'next-opening', NULL)",
          "(3, '2024-05-03 14:00', 'working-hours', 8, NULL, 'next-opening', NULL)",
          "(4, '2024-04-26 09:00', 'working-days', 1, 'day-after', 'next-opening', NULL)",
        ]);
        await engine.run(inserted('desk_clock_stops', [[4, '2024-04-29 08:00', null, null]]));
        await engine.run([
          ...toSql(after, { prefix: 'desk_next', dialect, replace: true }),
          ...deadlineSql({ dialect, prefix: 'desk_next', receipts: 'desk' }),
        ]);
        const { days, receipts } = changesSql({ dialect, before: 'desk', after: 'desk_next' });
        const plain = (sql: string) => sql.replace(/;$/, '').replace(/\nORDER BY b\.\w+/, '');
        const changedDays = await engine.rows(
          `SELECT CAST(date AS ${dialect === 'clickhouse' ? 'String' : 'TEXT'}) AS day, working_before, working_after, reason_after, document_after
           FROM (${plain(days)}) AS changed ORDER BY day`,
        );
        expect(changedDays.map((row) => Object.values(row))).toEqual([
          ['2024-04-29', true, false, 'swapped-off', 'Công văn 2450/VPCP-KGVX'],
          ['2024-05-04', false, true, 'worked-by-swap', 'Công văn 2450/VPCP-KGVX'],
        ]);
        const { minute } = words[dialect];
        const moved = await engine.rows(
          `SELECT id, ${minute('due_before')} AS due_was, ${minute('due_after')} AS due_is FROM (${plain(receipts)}) AS moved ORDER BY id`,
        );
        expect(moved.map((row) => Object.values(row))).toEqual([
          // Friday morning: the Monday, now off; Thursday 2 May.
          [2, '2024-04-29 17:00', '2024-05-02 17:00'],
          // 180 minutes on Friday, 300 on the Saturday that was off: 240 to 11:30, 60 to 14:30. Before: Monday 6 May.
          [3, '2024-05-06 14:30', '2024-05-04 14:30'],
        ]);
        // As it would run: then once more, as it may.
        for (let times = 0; times < 2; times++) await engine.run(toSql(after, { prefix: 'desk', dialect, replace: true }));
        expect((await read('desk')).map(({ due }) => due)).toEqual(['2024-04-25 17:00', '2024-05-02 17:00', '2024-05-04 14:30', null]);
        const [count] = await engine.rows('SELECT COUNT(*) AS days FROM desk_days');
        expect(Number(count?.['days'])).toBe(366);
      });

      test('the view can be made again, and keeps the stops', async () => {
        await engine.run(deadlineSql({ dialect: engine.dialect, prefix: 'desk' }));
        expect((await read('desk')).at(-1)).toEqual({ id: 4, due: null, refused: null });
      });

      test('what fails midway leaves the rows as they were', async () => {
        if (engine.dialect === 'clickhouse') return;
        const statements = toSql(before, { prefix: 'desk', dialect: engine.dialect, replace: true });
        await expect(engine.run([...statements.slice(0, -1), 'INSERT INTO desk_days (date) VALUES (NULL);', 'COMMIT;'])).rejects.toThrow();
        await engine.run(['ROLLBACK;']).catch(() => undefined);
        expect((await read('desk')).map(({ due }) => due)).toEqual(['2024-04-25 17:00', '2024-05-02 17:00', '2024-05-04 14:30', null]);
      });
    });

    test.each(offices)('no answer differs from the library: $calendar.name', async ({ prefix, calendar, from, until, share, seed }) => {
      const [first, last] = drawn[prefix as keyof typeof drawn];
      const receipts = drawReceipts(seed, draws(total * share), first, last);
      // Half of them have stops.
      const stops = drawStops(
        seed + 1,
        receipts.filter(({ id }) => id % 2 === 0),
      );
      await lay(prefix, { calendar, from, until });
      await receive(prefix, []);
      await engine.run([
        ...inserted(`${prefix}_receipts`, receiptRows(receipts)),
        ...inserted(`${prefix}_clock_stops`, stopRows(stops)),
        ...(engine.dialect === 'postgres' ? [`ANALYZE ${prefix}_receipts;`, `ANALYZE ${prefix}_clock_stops;`] : []),
      ]);
      const rows = await deadlinesIn(engine, prefix);
      expect(rows).toHaveLength(receipts.length);
      expect(unlikeTheLibrary(rows, receipts, stops, calendar).slice(0, 5)).toEqual([]);
      // The draw reaches what it is meant to reach.
      const shareOf = (is: (row: Row) => boolean) => rows.filter(is).length / rows.length;
      expect(shareOf(({ due }) => due !== null)).toBeGreaterThan(0.7);
      expect(shareOf(({ due, refused }) => due === null && refused === null)).toBeGreaterThan(0.01);
      if (prefix === 'own') expect(shareOf(({ refused }) => refused === 'outside-calendar')).toBeGreaterThan(0.001);
      else expect(new Set(rows.map(({ standing }) => standing))).toEqual(new Set(['decided', 'projected', null]));
    });

    test('each server of a cluster counts its own receipts', async () => {
      if (engine.dialect !== 'clickhouse') return;
      // Two addresses of this one, as two shards of a Distributed table over the view would be asked.
      const rows = await engine.rows(
        `SELECT id, ${words.clickhouse.minute('due')} AS due_at, COUNT(*) AS answers
         FROM remote('127.0.0.1,localhost', currentDatabase(), 'stopped_deadlines') GROUP BY id, due_at ORDER BY id`,
      );
      expect(rows.map((row) => [Number(row['id']), row['due_at'], Number(row['answers'])])).toEqual(
        stopsByHand.map(({ due }, id) => [id, due, 2]),
      );
    });

    describe('where engines part', () => {
      test.each(differences.flatMap(({ topic, ask, answers: found }) => ({ topic, sql: ask, found })))('$topic', async ({ sql, found }) => {
        const [row] = await engine
          .rows(`SELECT ${sql[engine.dialect]} AS answer`)
          .catch((error: unknown) => [{ answer: `error: ${String(error)}` }]);
        const answer = typeof row?.answer === 'string' ? row.answer.slice(0, 19) : row?.answer;
        const expected = found[engine.dialect];
        if (expected === 'error') expect(String(answer)).toMatch(/^error/);
        else expect(String(answer)).toBe(expected);
      });
    });
  });
}
