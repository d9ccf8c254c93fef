import { describe, expect, test } from 'vitest';
import { vietnamCalendar } from '../../src/calendar.js';
import { createRulebook, officialReport, type Dossier } from '../../src/index.js';
import { nationalProcedures } from '../../src/procedures.js';
import { calendarTable, toCsv, toJsonLines, type ReportTable } from '../../src/interchange.js';
import { refusalTextOf } from '../support/refusal.js';

const week = calendarTable(vietnamCalendar(), { from: '2024-04-29', until: '2024-05-06' });

const report: ReportTable = {
  columns: [
    { number: 1, vi: 'STT', en: 'No.' },
    { number: 3, vi: 'Tổng số', en: 'All' },
    { number: 4, vi: 'Trực tuyến, toàn trình', en: 'Online, whole' },
  ],
  rows: [
    { field: '1.012790', office: 'Xã A', values: { 3: 12, 4: 0 } },
    { field: '=cmd|x', values: { 3: 3 } },
  ],
  total: { values: { 3: 15, 4: 0 } },
};

describe('a report as CSV', () => {
  test('its labels, then its numbers in the order of the form, the total last', () => {
    expect(toCsv(report)).toBe(
      [
        'Cơ quan,Lĩnh vực,Tổng số (3),"Trực tuyến, toàn trình (4)"',
        'Xã A,"1.012790",12,0',
        // Nobody is to open a formula from a report; a column without a number is empty.
        ",'=cmd|x,3,",
        ',Tổng số,15,0',
        '',
      ].join('\n'),
    );
  });

  test('in English', () => {
    expect(toCsv(report, { language: 'en' }).split('\n')[0]).toBe('Office,Field,All (3),"Online, whole (4)"');
  });

  test('a section comes before the office', () => {
    const rows = [{ section: 'I', office: 'Sở', field: 'Đất đai', values: { 3: 1 } }];
    expect(
      toCsv({ ...report, rows })
        .split('\n')
        .slice(0, 2),
    ).toEqual(['Phần,Cơ quan,Lĩnh vực,Tổng số (3),"Trực tuyến, toàn trình (4)"', 'I,Sở,Đất đai,1,']);
  });

  test.each([
    { change: { columns: 7 }, refused: 'invalid-input: report.columns is 7: expected a list of at most 100.' },
    { change: { rows: [{ field: 7, values: {} }] }, refused: 'invalid-input: report.rows[0].field is 7: expected a text.' },
    {
      change: { rows: [{ field: 'x', values: { 3: 'many' } }] },
      refused: 'invalid-input: report.rows[0].values[3] is "many": expected a number.',
    },
    { change: { total: { values: { 3: Number.NaN } } }, refused: 'invalid-input: report.total.values[3] is NaN: expected a number.' },
  ])('$change is refused', ({ change, refused }) => {
    expect(refusalTextOf(() => toCsv({ ...report, ...change } as ReportTable))).toBe(refused);
  });
});

describe('a byte order mark', () => {
  test('comes first where it is asked for, of a table and of a report', () => {
    expect(toCsv(week, 'days', { bom: true })).toBe(`\uFEFF${toCsv(week, 'days')}`);
    expect(toCsv(report, { bom: true })).toBe(`\uFEFF${toCsv(report)}`);
    expect(toCsv(week, { bom: true })).toBe(toCsv(week, 'days', { bom: true }));
  });

  test.each([{ bom: 'yes' }, { guardFormulas: 1 }, { language: 'fr' }, 7])('%j are no options', (options) => {
    expect(() => toCsv(report, options as object)).toThrow(expect.objectContaining({ code: 'invalid-input' }));
  });
});

test.each([{ name: Object.create(null) as object }, { name: ['days'] }, { name: 'hours' }, {}])(
  '%# is no name of a table',
  ({ name }: { name?: unknown }) => {
    expect(refusalTextOf(() => toJsonLines(week, name as 'days'))).toMatch(/^invalid-input: name is .*: expected "days" or "sessions"\.$/);
  },
);

test('dates are not quoted, texts that begin like a number are', () => {
  const table = { ...week, days: [{ ...week.days[0]!, document: '5015/TB-LĐTBXH' }] };
  expect(toCsv(table, 'days').split('\n')[1]).toContain('2024-04-29,1,false,swapped-off,,,2024-05-04,"5015/TB-LĐTBXH",');
});

test('an official report: each column that has figures, under its name and number, and the total', () => {
  const rulebook = createRulebook({ calendar: vietnamCalendar(), catalog: nationalProcedures, policies: [], bareDays: 'working' });
  const dossier = (id: string, at: string, ready: string): Dossier => ({
    id,
    procedure: '2.000815',
    level: 'district',
    events: [
      { type: 'received', at },
      { type: 'result-ready', at: ready },
    ],
  });
  const filed = officialReport(
    [dossier('1', '2024-05-02T08:00', '2024-05-02T16:00'), dossier('2', '2024-05-03T08:00', '2024-05-06T16:00')],
    {
      rulebook,
      form: '06a-2020',
      period: { from: '2024-05-01', until: '2024-06-01' },
      fieldOf: ({ procedure }) => `${procedure.slice(0, -1)}0`,
    },
  );
  const [header, row, total, end] = toCsv(filed, { bom: true, language: 'vi' }).slice(1).split('\n');
  const figures = (line: string | undefined) => line!.split(',').slice(-8).map(Number);
  expect(header!.startsWith('Lĩnh vực,')).toBe(true);
  expect(header!.match(/\(\d+\)/g)).toEqual(filed.columns.filter(({ number }) => number > 2).map(({ number }) => `(${number})`));
  // A code that ends with a zero keeps it.
  expect(row!.startsWith('"2.000810",')).toBe(true);
  expect(total!.startsWith('Tổng số,')).toBe(true);
  expect(figures(row)).toEqual(figures(total));
  // Column 3 is all that was received: 3 = 4 + 5 + 6 of the form.
  expect(filed.total.values[3]).toBe(2);
  expect(end).toBe('');
});
