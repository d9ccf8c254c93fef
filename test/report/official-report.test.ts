import { describe, expect, test } from 'vitest';
import {
  createCatalog,
  createRulebook,
  officialReport,
  progressIndex,
  reportText,
  vietnamCalendar,
  type Dossier,
  type DossierEvent,
  type OfficialReportOptions,
} from '../../src/index.js';
import { toCsv } from '../../src/interchange.js';
import { nationalProcedures } from '../../src/procedures.js';
import { refusalTextOf } from '../support/refusal.js';

// September 2026, from Saturday 15 August to Monday 14 September 2026. Two working days; a receipt on a Monday at 9:00 is due on Wednesday 17:00.
const catalog = createCatalog([
  {
    code: 'TWO-DAYS',
    name: 'Hai ngày làm việc',
    field: 'Hộ tịch',
    limit: { unit: 'working-days', value: 2 },
    standing: 'stated',
    basis: 'Ví dụ',
  },
  { code: 'NO-LIMIT', name: 'Không có thời hạn', field: 'Hộ tịch', limit: null },
]);
const rulebook = createRulebook({ calendar: vietnamCalendar(), catalog, policies: [], bareDays: 'working' });
const period = { from: '2026-08-15', until: '2026-09-15' };
const options: OfficialReportOptions = { rulebook, form: '07a', period };

let serial = 0;
const dossier = (receivedAt: string, ...after: DossierEvent[]): Dossier => ({
  id: `DS-${++serial}`,
  procedure: 'TWO-DAYS',
  level: 'commune',
  events: [{ type: 'received', at: receivedAt }, ...after],
});
const returned = (at: string): DossierEvent => ({ type: 'returned', at });

/** The columns that are not 0 of a report on one dossier. */
function columnsOf(one: Dossier, more: Partial<OfficialReportOptions> = {}): string {
  const { values } = officialReport([one], { ...options, ...more }).total;
  return Object.entries(values)
    .filter(([, value]) => value !== 0)
    .map(([column, value]) => (value === 1 ? column : `${column}×${value}`))
    .join(' ');
}

describe('where a dossier stands in form 07a', () => {
  test.each<{ what: string; is: Dossier; columns: string }>([
    {
      what: 'received Mon 17/08, returned Tue 18/08: early',
      is: dossier('2026-08-17T09:00', returned('2026-08-18T10:00')),
      columns: '3 7 9 10',
    },
    {
      what: 'returned Wed 19/08 13:29, before the due session opens: early',
      is: dossier('2026-08-17T09:00', returned('2026-08-19T13:29')),
      columns: '3 7 9 10',
    },
    {
      what: 'returned Wed 19/08 13:30, in the due session: on time',
      is: dossier('2026-08-17T09:00', returned('2026-08-19T13:30')),
      columns: '3 7 9 11',
    },
    {
      what: 'returned Wed 19/08 23:59: by law the day ends at 24:00, on time',
      is: dossier('2026-08-17T09:00', returned('2026-08-19T23:59')),
      columns: '3 7 9 11',
    },
    { what: 'returned Thu 20/08 8:00: late', is: dossier('2026-08-17T09:00', returned('2026-08-20T08:00')), columns: '3 7 9 12' },
    {
      what: 'ready in time on 19/08, collected on 25/08: judged when ready',
      is: dossier('2026-08-17T09:00', { type: 'result-ready', at: '2026-08-19T15:00' }, returned('2026-08-25T15:00')),
      columns: '3 7 9 11',
    },
    {
      what: 'received Thu 13/08, open over the 15th, returned Mon 17/08: carried over, on time',
      is: dossier('2026-08-13T09:00', returned('2026-08-17T15:00')),
      columns: '3 8 9 11',
    },
    {
      what: 'received in June, returned in July: another period',
      is: dossier('2026-06-15T09:00', returned('2026-07-01T09:00')),
      columns: '',
    },
    { what: 'received Mon 14/09 9:00, open: due on Wed 16/09, in time', is: dossier('2026-09-14T09:00'), columns: '3 7 13 14' },
    { what: 'received Mon 07/09, open: overdue since Thu 10/09', is: dossier('2026-09-07T09:00'), columns: '3 7 13 15' },
    {
      what: 'received on the first instant of the period',
      is: dossier('2026-08-15T00:00', returned('2026-08-17T09:00')),
      columns: '3 7 9 10',
    },
    { what: 'received on its last minute', is: dossier('2026-09-14T23:59'), columns: '3 7 13 14' },
    { what: 'received on the day after it', is: dossier('2026-09-15T00:00'), columns: '' },
    {
      what: 'returned on the day after it: still open',
      is: dossier('2026-09-07T09:00', returned('2026-09-15T00:00')),
      columns: '3 7 13 15',
    },
    {
      what: 'refused on Wed 19/08: settled like a result',
      is: dossier('2026-08-17T09:00', { type: 'refused', at: '2026-08-19T15:00' }),
      columns: '3 7 9 11',
    },
    {
      what: 'withdrawn on Tue 18/08: settled early',
      is: dossier('2026-08-17T09:00', { type: 'withdrawn', at: '2026-08-18T09:00' }),
      columns: '3 7 9 10',
    },
    {
      what: 'stopped on Thu 20/08: settled late',
      is: dossier('2026-08-17T09:00', { type: 'stopped', at: '2026-08-20T09:00' }),
      columns: '3 7 9 12',
    },
    {
      what: 'waits for papers since Tue 18/08: open in time',
      is: dossier('2026-08-17T09:00', { type: 'supplement-requested', at: '2026-08-18T09:00' }),
      columns: '3 7 13 14',
    },
    {
      what: 'papers asked for on Fri 21/08, after it was due: overdue',
      is: dossier('2026-08-17T09:00', { type: 'supplement-requested', at: '2026-08-21T09:00' }),
      columns: '3 7 13 15',
    },
    {
      what: 'closed while it waited for papers: on time',
      is: dossier('2026-08-17T09:00', { type: 'supplement-requested', at: '2026-08-18T09:00' }, { type: 'closed', at: '2026-09-03T09:00' }),
      columns: '3 7 9 11',
    },
    {
      what: 'overdue, with an apology and a new date of 18/09 given in time on Tue 08/09: open in time',
      is: dossier('2026-09-07T09:00', {
        type: 'extended',
        at: '2026-09-08T09:00',
        until: '2026-09-18T17:00',
        apology: true,
        reason: 'Chờ xác minh',
      }),
      columns: '3 7 13 14',
    },
    {
      what: 'the same without an apology: overdue',
      is: dossier('2026-09-07T09:00', {
        type: 'extended',
        at: '2026-09-08T09:00',
        until: '2026-09-18T17:00',
        apology: false,
        reason: 'Chờ xác minh',
      }),
      columns: '3 7 13 15',
    },
    {
      what: 'the new date is past too, Fri 11/09: overdue',
      is: dossier('2026-09-07T09:00', {
        type: 'extended',
        at: '2026-09-08T09:00',
        until: '2026-09-11T17:00',
        apology: true,
        reason: 'Chờ xác minh',
      }),
      columns: '3 7 13 15',
    },
    {
      what: 'returned within the new date and after the law’s limit: late',
      is: dossier(
        '2026-09-07T09:00',
        { type: 'extended', at: '2026-09-08T09:00', until: '2026-09-14T17:00', apology: true, reason: 'Chờ xác minh' },
        returned('2026-09-11T15:00'),
      ),
      columns: '3 7 9 12',
    },
    {
      what: 'returned early on 18/08, reopened on Mon 24/08 and open: settled once, received twice, overdue',
      is: dossier('2026-08-17T09:00', returned('2026-08-18T09:00'), { type: 'reopened', at: '2026-08-24T09:00' }),
      columns: '3×2 7×2 9 10 13 15',
    },
  ])('$what', ({ is, columns }) => {
    expect(columnsOf(is)).toBe(columns);
  });

  test.each([
    ['online', '07a', '4'],
    ['partly-online', '07a', '5'],
    ['postal', '07a', '6'],
    ['direct', '07a', '7'],
    ['online', '06a-2020', '4'],
    ['partly-online', '06a-2020', '4'],
    ['postal', '06a-2020', '5'],
    ['direct', '06a-2020', '5'],
  ] as const)('handed in %s: form %s, column %s', (channel, form, column) => {
    const one = { ...dossier(''), events: [{ type: 'received', at: '2026-09-14T09:00', channel }] } as Dossier;
    expect(columnsOf(one, { form })).toBe(form === '07a' ? `3 ${column} 13 14` : `3 ${column} 11 12`);
  });
});

describe('the report', () => {
  const mixed = [dossier('2026-08-17T09:00', returned('2026-08-18T09:00')), dossier('2026-09-07T09:00'), dossier('2026-09-08T09:00')];

  test('rows by field, office and section, in the order of their letters', () => {
    const { rows } = officialReport(mixed, {
      ...options,
      form: '07b',
      fieldOf: ({ id }) => (id === mixed[0]!.id ? 'Đất đai' : 'Chứng thực'),
      officeOf: ({ id }) => (id === mixed[2]!.id ? 'Xã B' : 'Xã A'),
      sectionOf: () => 'Cấp xã',
    });
    expect(rows.map(({ section, office, field, values }) => [section, office, field, values[3]])).toEqual([
      ['Cấp xã', 'Xã A', 'Chứng thực', 1],
      ['Cấp xã', 'Xã A', 'Đất đai', 1],
      ['Cấp xã', 'Xã B', 'Chứng thực', 1],
    ]);
  });

  test('a lĩnh vực as the portal writes it is a row', () => {
    expect(officialReport(mixed, options).rows.map(({ field }) => field)).toEqual(['Hộ tịch']);
  });

  test('what is in no row is counted with its reason', () => {
    const report = officialReport(
      [
        ...mixed,
        { ...dossier('2026-09-07T09:00'), procedure: 'NO-LIMIT' },
        { ...dossier('2026-09-07T09:00'), procedure: 'UNKNOWN' },
        dossier('2026-09-15T08:00'),
        dossier('2026-08-03T09:00', returned('2026-08-04T09:00')),
        { id: 'X', procedure: 'TWO-DAYS', events: [] } as never,
      ],
      options,
    );
    expect(report.total.values[3]).toBe(3);
    expect(report.leftOut).toEqual({
      noStatutoryLimit: 1,
      receivedLater: 1,
      settledBefore: 1,
      refused: { 'invalid-dossier': 1, 'unknown-procedure': 1 },
    });
  });

  test.each<{ what: string; events: DossierEvent[] }>([
    { what: 'received on the day after the period', events: [{ type: 'received', at: '2026-09-15T00:00' }] },
    {
      what: 'submitted in the period, received after it',
      events: [
        { type: 'submitted', at: '2026-09-14T16:00' },
        { type: 'received', at: '2026-09-15T08:00' },
      ],
    },
    { what: 'submitted in the period, not received so far', events: [{ type: 'submitted', at: '2026-09-14T16:00' }] },
    {
      what: 'received after the period, with a later event that no dossier has',
      events: [{ type: 'received', at: '2026-09-16T08:00' }, { type: 'lost', at: '2026-09-17T08:00' } as never],
    },
  ])('$what: not received by the end of the period, and no fault', ({ events }) => {
    const one = { ...dossier('2026-09-15T08:00'), events };
    expect(officialReport([one], options).leftOut).toMatchObject({ receivedLater: 1, refused: {} });
    expect(progressIndex([one], { rulebook, period })).toMatchObject({ received: 0, leftOut: { noDate: 0, refused: {} } });
  });

  test('a dossier that nobody can read is refused, whenever it was received', () => {
    const one = { ...dossier('2026-09-15T08:00'), id: '' };
    expect(officialReport([one], options).leftOut).toMatchObject({ receivedLater: 0, refused: { 'invalid-dossier': 1 } });
    expect(progressIndex([one], { rulebook, period }).leftOut.refused).toEqual({ 'invalid-dossier': 1 });
  });

  test('the headings are those of the form, and every row has each of its figures', () => {
    const { columns, title, basis, rows, total } = officialReport(mixed, options);
    expect(columns.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15]);
    expect(columns[7]).toEqual({ number: 8, vi: 'Từ kỳ trước', en: 'Carried over from the period before' });
    expect(title.vi).toContain('Ủy ban nhân dân cấp xã');
    expect(basis).toMatchObject({ document: 'Thông tư 09/2026/TT-BTP', clause: 'Biểu số 07a', effectiveFrom: '2026-08-01' });
    for (const { values } of [...rows, total])
      expect(Object.keys(values).map(Number)).toEqual(columns.slice(2).map(({ number }) => number));
  });

  test.each([
    ['06a-2020', { from: '2026-08-15', until: '2026-09-15' }, ['partly-online-in-column-4', 'form-replaced']],
    ['06a-2020', { from: '2026-06-15', until: '2026-07-15' }, ['partly-online-in-column-4']],
    ['07a', { from: '2026-08-15', until: '2026-09-15' }, []],
    ['07a', { from: '2026-06-15', until: '2026-07-15' }, ['form-not-yet-in-force']],
  ] as const)('form %s of %j says %j beside the readings', (form, asked, codes) => {
    const { notes } = officialReport([], { ...options, form, period: asked });
    const readings = [
      'on-time-by-instant',
      'on-hold-open-in-time',
      'ended-without-result-settled',
      'extension-keeps-in-time',
      'reopened-counts-again',
    ];
    expect(notes.map(({ code }) => code)).toEqual([...readings, ...codes]);
  });

  test('of no dossier has no row, and a total of zeros', () => {
    const { rows, total } = officialReport([], options);
    expect(rows).toEqual([]);
    expect(Object.values(total.values)).toEqual(Array(13).fill(0));
  });
});

describe('what is refused', () => {
  test.each([
    ['no options', undefined, 'invalid-input: options is undefined: expected { rulebook, form, period, fieldOf?, officeOf?, sectionOf? }.'],
    ['another form', { ...options, form: '07d' }, 'invalid-input: options.form is "07d": expected one of 07a, 07b, 07c, 06a-2020.'],
    [
      'a form by a name of every object',
      { ...options, form: 'constructor' },
      'invalid-input: options.form is "constructor": expected one of 07a, 07b, 07c, 06a-2020.',
    ],
    [
      'no period',
      { ...options, period: undefined },
      'invalid-input: period is undefined: expected { from, until }, such as reportingPeriod gives.',
    ],
    [
      'a period of no day',
      { ...options, period: { from: '2026-08-15', until: '2026-08-15' } },
      'invalid-input: period.until is "2026-08-15": expected a day after period.from; it is not included.',
    ],
    [
      'a key too many',
      { ...options, fields: 1 },
      'invalid-input: options."fields" is 1: expected only rulebook, form, period, fieldOf, officeOf, sectionOf. Did you mean "fieldOf"?',
    ],
    [
      'a field that is no function',
      { ...options, fieldOf: 'x' },
      'invalid-input: options.fieldOf is "x": expected a function of a dossier, or nothing.',
    ],
    [
      'a function that gives no text',
      { ...options, fieldOf: () => 7 },
      'invalid-input: options.fieldOf(dossier) is 7: expected a text of 1 to 500 characters.',
    ],
  ])('%s', (_, given, said) => {
    expect(refusalTextOf(() => officialReport([dossier('2026-09-07T09:00')], given as never))).toBe(said);
  });

  test('what is no list', () => {
    expect(refusalTextOf(() => officialReport(7 as never, options))).toBe(
      'invalid-input: dossiers is 7: expected an iterable, such as a list.',
    );
  });
});

test('a field that the catalogue knows by a word of its own is said in the language of the report', () => {
  const national = createRulebook({ calendar: vietnamCalendar(), catalog: nationalProcedures, policies: [], bareDays: 'working' });
  const report = officialReport([{ ...dossier('2026-08-17T09:00'), procedure: '2.001019' }], { ...options, rulebook: national });
  expect(report.rows[0]?.field).toBe('certification');
  expect(reportText(report, 'vi')[1]).toMatch(/^Chứng thực: tiếp nhận 1 hồ sơ /);
  expect(reportText(report, 'en')[1]).toMatch(/^Certification: 1 received /);
  expect(toCsv(report).split('\n')[1]).toMatch(/^Chứng thực,1,/);
  expect(toCsv(report, { language: 'en' }).split('\n')[1]).toMatch(/^Certification,1,/);
});

describe('a report that is not one has no text', () => {
  const stored = JSON.parse(JSON.stringify(officialReport([dossier('2026-08-17T09:00')], options))) as ReturnType<typeof officialReport>;

  test('one that was stored and read back has', () => {
    expect(reportText(stored, 'vi')).toEqual(reportText(officialReport([dossier('2026-08-17T09:00')], options), 'vi'));
  });

  test.each<[string, unknown, string]>([
    ['nothing', null, 'report is null: expected what officialReport gives.'],
    ['an empty object', {}, 'report is an object: expected what officialReport gives.'],
    [
      'a form by a name of every object',
      { ...stored, form: 'constructor' },
      'report.form is "constructor": expected one of 07a, 07b, 07c, 06a-2020.',
    ],
    [
      'a period of no day',
      { ...stored, period: { from: 'x', until: '2026-09-15' } },
      'report.period.from is "x": expected a real day written "YYYY-MM-DD".',
    ],
    [
      'a figure that is missing',
      { ...stored, total: { values: { 3: 1 } } },
      'report.total.values[8] is undefined: expected a whole number, 0 or more.',
    ],
    [
      'a figure as a text',
      { ...stored, rows: [{ field: 'x', values: { ...stored.total.values, 10: '1' } }] },
      'report.rows[0].values[10] is "1": expected a whole number, 0 or more.',
    ],
    ['a row that is none', { ...stored, rows: [null] }, 'report is an object: expected plain data that can be read.'],
  ])('%s', (_, report, said) => {
    expect(refusalTextOf(() => reportText(report as never, 'vi'))).toMatch(new RegExp(`: ${said.replace(/[.[\]()]/g, '\\$&')}$`));
  });
});
