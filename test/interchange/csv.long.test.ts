import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { toCsv, type ReportTable } from '../../src/interchange.js';
import { openDuckDb } from './engines.js';

const report = (fields: readonly string[]): ReportTable => ({
  columns: [{ number: 3, vi: 'Tổng số', en: 'All' }],
  rows: fields.map((field, i) => ({ field, values: { 3: i } })),
  total: { values: { 3: 0 } },
});

test.each([
  { fields: ['1.012790', '2.000815', '1.001000'], note: 'codes, some with a last zero' },
  { fields: ['Đất đai', 'Hộ tịch, chứng thực', 'a "b"', "O'Brien"], note: 'names' },
])('DuckDB reads a report back, with and without a byte order mark: $note', async ({ fields }) => {
  const folder = mkdtempSync(join(tmpdir(), 'csv-'));
  const engine = await openDuckDb();
  for (const bom of [true, false]) {
    const path = join(folder, `report-${String(bom)}.csv`);
    writeFileSync(path, toCsv(report(fields), { bom, guardFormulas: false }));
    const rows = await engine.rows(`SELECT * FROM read_csv('${path}', header = true)`);
    // The total is a text in the column of the codes, which makes texts of them all.
    expect(rows.map((row) => row['Lĩnh vực'])).toEqual([...fields, 'Tổng số']);
    expect(rows.map((row) => Number(row['Tổng số (3)']))).toEqual([...fields.map((_, i) => i), 0]);
  }
  await engine.close();
  rmSync(folder, { recursive: true });
});
