import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { vietnamCalendar } from '../../src/calendar.js';
import { calendarTable, toCsv, type ReportTable } from '../../src/interchange.js';

const folder = mkdtempSync(join(tmpdir(), 'spreadsheet-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const UTF8 = '76';
/** As in the import dialogue: comma, double quotes, UTF-8, and "Format quoted field as text" ticked. */
const QUOTED_IS_TEXT = `Text - txt - csv (StarCalc):44,34,${UTF8},1,,0,true`;

/** The cells that LibreOffice has after opening a CSV: what it would save. Without `importing`, as a double click opens it. */
function opened(csv: string, importing?: string): string[][] {
  const given = join(folder, 'given.csv');
  const out = join(folder, 'out');
  writeFileSync(given, csv);
  const { status, stderr, error } = spawnSync(
    'soffice',
    [
      '--headless',
      `-env:UserInstallation=file://${join(folder, 'profile')}`,
      ...(importing === undefined ? [] : [`--infilter=${importing}`]),
      '--convert-to',
      `csv:Text - txt - csv (StarCalc):9,34,${UTF8},1,,0,false,true,false`,
      '--outdir',
      out,
      given,
    ],
    { encoding: 'utf8', env: { ...process.env, HOME: folder, LC_ALL: 'C.UTF-8' } },
  );
  if (status !== 0)
    throw new Error(`LibreOffice is not there, or failed: ${error?.message ?? ''}${stderr}. apt-get install libreoffice-calc-nogui`);
  return readFileSync(join(out, 'given.csv'), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => line.split('\t'));
}

const report: ReportTable = {
  columns: [{ number: 3, vi: 'Tổng số hồ sơ', en: 'All dossiers' }],
  rows: [
    { field: '1.012790', values: { 3: 12 } },
    { field: '2.000815', values: { 3: 3 } },
    { field: '1.001000', values: { 3: 5 } },
    { field: 'Đất đai', values: { 3: 1 } },
    { field: '=1+1', values: { 3: 0 } },
  ],
  total: { values: { 3: 21 } },
};

describe('a CSV in LibreOffice', () => {
  test('codes keep their last zero, letters their marks, and no formula is one', () => {
    expect(opened(toCsv(report, { bom: true }), QUOTED_IS_TEXT)).toEqual([
      ['Lĩnh vực', 'Tổng số hồ sơ (3)'],
      ['1.012790', '12'],
      ['2.000815', '3'],
      ['1.001000', '5'],
      ['Đất đai', '1'],
      ["'=1+1", '0'],
      ['Tổng số', '21'],
    ]);
  });

  test('the days of a year are read back', () => {
    const { days } = calendarTable(vietnamCalendar(), { from: '2024-01-01', until: '2025-01-01' });
    const table = calendarTable(vietnamCalendar(), { from: '2024-01-01', until: '2025-01-01' });
    const [header, ...rows] = opened(toCsv(table, 'days', { bom: true }), QUOTED_IS_TEXT);
    const place = (name: string) => header!.indexOf(name);
    expect(rows.map((row) => [row[place('date')], row[place('name_vi')], row[place('document')], row[place('sessions')]])).toEqual(
      days.map(({ date, name_vi, document, sessions }) => [date, name_vi ?? '', document ?? '', String(sessions)]),
    );
  });

  // What the guide warns of: without that tick a code is a number.
  test('without the tick a code loses its last zero', () => {
    const [, first] = opened(toCsv(report, { bom: true }), `Text - txt - csv (StarCalc):44,34,${UTF8},1`);
    expect(first).toEqual(['1.01279', '12']);
  });
});
