import { expect, test } from 'vitest';
import {
  createCatalog,
  createRulebook,
  officialReport,
  profiles,
  reportingPeriod,
  vietnamCalendar,
  workingDays,
  type Dossier,
} from '../../src/index.js';
import { calendarTable, deadlineSql, toSql } from '../../src/interchange.js';
import { openDuckDb } from '../interchange/engines.js';
import { draws, seed } from '../support/seed.js';

// The same report by another way: DuckDB joins receipts with the tables of the calendar and counts; nothing of the library counts there.
const calendar = vietnamCalendar();
const days: Record<string, number> = { 'Hộ tịch': 2, 'Đất đai': 10, 'Chứng thực': 1 };
const fields = Object.keys(days);
const catalog = createCatalog(
  fields.map((field, i) => ({
    code: `X-${i}`,
    name: field,
    field,
    limit: { unit: 'working-days', value: days[field]! },
    standing: 'stated',
    basis: 'Ví dụ',
  })),
);
const rulebook = createRulebook({ calendar, catalog, policies: [], bareDays: 'working' });
const channels = ['online', 'partly-online', 'postal', 'direct'] as const;

interface Row {
  readonly id: number;
  readonly procedure: number;
  readonly channel: (typeof channels)[number];
  readonly receivedAt: number;
  readonly endedAt: number | null;
}

/** From a linear congruence: any minute of fourteen months, ended within a month, or not at all. */
function rowsOf(count: number): Row[] {
  let state = seed;
  const next = (below: number) => (state = (state * 48_271) % 2_147_483_647) % below;
  return Array.from({ length: count }, (_, id) => {
    const receivedAt = Date.UTC(2025, 6, 1) + next(420 * 1440) * 60_000;
    return {
      id,
      procedure: next(3),
      channel: channels[next(4)]!,
      receivedAt,
      endedAt: next(5) === 0 ? null : receivedAt + next(30 * 1440) * 60_000,
    };
  });
}

const dossierOf = ({ id, procedure, channel, receivedAt, endedAt }: Row): Dossier => ({
  id: String(id),
  procedure: `X-${procedure}`,
  level: 'commune',
  events: [
    { type: 'received', at: new Date(receivedAt), channel },
    ...(endedAt === null ? [] : [{ type: 'returned' as const, at: new Date(endedAt) }]),
  ],
});

const wall = (ms: number) => `TIMESTAMP '${new Date(ms + 25_200_000).toISOString().slice(0, 19).replace('T', ' ')}'`;

test('a report from the tables in DuckDB is the report of the library, row by row', async () => {
  const rows = rowsOf(draws(5_000));
  const engine = await openDuckDb();
  try {
    const { start, offHours } = profiles.civilCode;
    await engine.run([
      ...toSql(calendarTable(calendar, { from: '2025-06-01', until: '2027-06-01' })),
      'CREATE TABLE dossiers (id INTEGER, field VARCHAR, channel VARCHAR, days INTEGER, received_at TIMESTAMP, ended_at TIMESTAMP)',
      ...Array.from({ length: Math.ceil(rows.length / 500) }, (_, i) =>
        rows
          .slice(i * 500, i * 500 + 500)
          .map(({ id, procedure, channel, receivedAt, endedAt }) => {
            const field = fields[procedure]!;
            return `(${id}, '${field}', '${channel}', ${days[field]}, ${wall(receivedAt)}, ${endedAt === null ? 'NULL' : wall(endedAt)})`;
          })
          .join(', '),
      ).map((values) => `INSERT INTO dossiers VALUES ${values}`),
      `CREATE VIEW tthc_receipts AS SELECT id, received_at, '${workingDays(1).unit}' AS unit, CAST(days AS DOUBLE) AS value,
         '${start}' AS start, '${offHours}' AS off_hours, CAST(NULL AS TIME) AS cut_off FROM dossiers`,
      ...deadlineSql({ dialect: 'duckdb' }),
    ]);
    for (const month of [9, 12, 14].map((place) =>
      reportingPeriod(place > 12 ? { year: 2026, month: place - 12 } : { year: 2025, month: place }),
    )) {
      const judged = `TIMESTAMP '${month.until} 00:00:00'`;
      const begun = `TIMESTAMP '${month.from} 00:00:00'`;
      const counted = await engine.rows(`
        WITH stood AS (
          SELECT d.*, l.legal_end, s.opens, CASE WHEN d.ended_at < ${judged} THEN d.ended_at END AS ended
          FROM dossiers d JOIN tthc_deadlines l USING (id) JOIN tthc_sessions s ON s.closes = l.due
          WHERE d.received_at < ${judged} AND (d.ended_at IS NULL OR d.ended_at >= ${begun})
        )
        SELECT field,
          CAST(COUNT(*) AS INTEGER) AS c3,
          ${channels.map((channel, i) => `CAST(COUNT(*) FILTER (WHERE received_at >= ${begun} AND channel = '${channel}') AS INTEGER) AS c${i + 4},`).join(' ')}
          CAST(COUNT(*) FILTER (WHERE received_at < ${begun}) AS INTEGER) AS c8,
          CAST(COUNT(ended) AS INTEGER) AS c9,
          CAST(COUNT(*) FILTER (WHERE ended < opens) AS INTEGER) AS c10,
          CAST(COUNT(*) FILTER (WHERE ended >= opens AND ended <= legal_end) AS INTEGER) AS c11,
          CAST(COUNT(*) FILTER (WHERE ended > legal_end) AS INTEGER) AS c12,
          CAST(COUNT(*) - COUNT(ended) AS INTEGER) AS c13,
          CAST(COUNT(*) FILTER (WHERE ended IS NULL AND legal_end >= ${judged}) AS INTEGER) AS c14,
          CAST(COUNT(*) FILTER (WHERE ended IS NULL AND legal_end < ${judged}) AS INTEGER) AS c15
        FROM stood GROUP BY field ORDER BY field`);
      const report = officialReport(rows.map(dossierOf), { rulebook, form: '07a', period: month });
      const ours = report.rows.map(({ field, values }) => ({
        field,
        ...Object.fromEntries(Object.entries(values).map(([n, value]) => [`c${n}`, value])),
      }));
      expect(report.total.values[3]).toBeGreaterThan(rows.length / 50);
      expect(counted.toSorted((a, b) => (String(a['field']) < String(b['field']) ? -1 : 1))).toEqual(ours);
    }
  } finally {
    await engine.close();
  }
});
