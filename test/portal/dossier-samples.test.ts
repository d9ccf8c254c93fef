import { describe, expect, test } from 'vitest';
import { portals, readPortalDossier, type PortalDialect, type PortalReading } from '../../src/portal.js';
import { refusalTextOf } from '../support/refusal.js';
import { allSamples, samplesOf, type Sample } from './samples.js';

const DIALECTS: Readonly<Record<string, PortalDialect>> = {
  DVCQG: portals.dvcqg,
  DVCLT: portals.dvclt,
  'OpenCPS v2': portals.openCps,
  'iGate ministry': portals.igate,
  'iGate province': portals.igate,
};

/** The kinds that say how a whole dossier is reported, which no single record shows. */
const OF_REPORTS = ['index-row', 'period', 'report-form'];

test('every sample has a table that knows its kind', () => {
  const read = ['dossier', 'dossier-with-steps', 'status', 'instant', 'status-table', 'procedure-code', 'progress', 'slip'];
  const asked = [...read, 'judgement', 'limit', 'catalogue', ...OF_REPORTS];
  expect(allSamples.filter(({ kind }) => !asked.includes(kind))).toEqual([]);
});

/** A reading in one line: `received 10/03 08:15 due 12/03 08:15, result-ready 12/03 16:00 ; notes`. */
function told({ state, dossier, notes }: PortalReading): string {
  const noted = notes.map(({ code, field }) => `${code} ${field}`).join(', ');
  if (state === 'not-received' || dossier === null) return `not received ; ${noted}`;
  const short = (at: unknown) => `${String(at).slice(8, 10)}/${String(at).slice(5, 7)} ${String(at).slice(11, 16)}`;
  const events = dossier.events.map((event) => {
    const due = 'printedDue' in event && event.printedDue !== undefined ? ` due ${short(event.printedDue)}` : '';
    const channel = 'channel' in event && event.channel !== undefined ? ` ${event.channel}` : '';
    return `${event.type} ${short(event.at)}${channel}${due}`;
  });
  return `${dossier.id} ${dossier.procedure}: ${events.join(', ')} ; ${noted}`;
}

function read({ kind, system, record }: Sample): PortalReading {
  const dialect = DIALECTS[system]!;
  if (kind !== 'dossier-with-steps') return readPortalDossier(record, { dialect });
  const { dossier, steps } = record as { dossier: unknown; steps: readonly unknown[] };
  return readPortalDossier(dossier, { dialect, steps });
}

const H56 = 'H56.01-250310-00001 2.001019: received 10/03 08:15 direct due 12/03 08:15';
const CPS = '000.00.16.H40-201001-0001 1.001612: received 01/10 09:05 direct';

describe('each record of a dossier, as a careful reader takes it', () => {
  const expected: Readonly<Record<string, string>> = {
    'igate/dossier': 'G09.20-20260609-0092637 1.005129: submitted 08/06 14:07, received 08/06 14:07 ; submission-copied NgayNop',
    // UTC in the record: 02:15 there is 09:15 in Vietnam.
    'igate/province-list': '000.00.53.H48-220921-0099 1.001612: submitted 21/09 09:10, received 21/09 09:15 due 26/09 09:15 ; ',
    'dvcqg/late-by-hour-same-day': `${H56}, result-ready 12/03 16:00, returned 13/03 09:00 ; `,
    'dvcqg/early-day-before': `${H56}, result-ready 11/03 16:30, returned 12/03 08:00 ; `,
    'dvcqg/only-returned': `${H56}, returned 12/03 08:00 ; `,
    'dvcqg/waiting-one-request': `${H56}, supplement-requested 11/03 10:00 ; `,
    'dvcqg/waiting-two-requests': `${H56}, supplement-requested 10/03 15:00, supplemented 11/03 09:00, supplement-requested 11/03 10:00 ; `,
    'dvcqg/supplemented-then-done': `${H56}, supplement-requested 11/03 10:00, supplemented 17/03 10:00, result-ready 18/03 10:00 ; `,
    'dvcqg/refused-before-receipt': 'not received ; receipt-without-acceptance NgayTiepNhan',
    'dvcqg/refused-after-receipt': `${H56}, refused 14/03 08:00 ; `,
    'dvcqg/withdrawn': `${H56}, withdrawn 20/03 08:00 ; `,
    'dvcqg/running-in-time': 'H56.01-250310-00001 2.001019: received 10/03 08:15 direct due 02/04 08:15 ; ',
    // The made-up step 9 stands before a later step of work, which takes it back.
    'dvcqg/no-due-date-running':
      'H56.01-250310-00001 2.001019: received 10/03 08:15 direct ; result-text-says-no-due-date steps[2], end-taken-back steps[2]',
    'dvcqg/td-sends-hold-as-done': `${H56}, result-ready 11/03 10:00 ; result-text-says-hold steps[1]`,
    'dvcqg/supplement-list-filled': `${H56}, supplement-requested 11/03 10:00 ; `,
    'opencps/extend-is-early': `${CPS} due 06/10 09:15, result-ready 05/10 10:00 ; extend-date-no-extension extendDate`,
    'opencps/before-session': `${CPS} due 06/10 09:15, result-ready 06/10 06:59 ; `,
    'opencps/one-minute-late': `${CPS} due 06/10 09:15, result-ready 06/10 09:16, returned 06/10 15:00 ; `,
    'opencps/waiting': `${CPS} due 06/10 09:15, paused 01/10 09:05 ; hold-time-unknown dossierStatus`,
    'opencps/denied': 'not received ; receipt-without-acceptance receiveDate, end-of-denied releaseDate, end-of-denied finishDate',
    'opencps/no-limit': `${CPS}, result-ready 20/10 08:00 ; return-time-unknown dossierStatus`,
    // One message each: a new dossier, a request before the desk took it, a refusal to take it.
    'dvclt/1': 'not received ; ',
    'dvclt/2': 'not received ; ',
    'dvclt/6': 'not received ; ',
  };
  const refused: Readonly<Record<string, string>> = {
    // Nothing to judge by: a return without an instant.
    'hagiang/returned': 'TrangThaiHoSo is "10": expected an instant of the end: a step with this status, or NgayTra.',
    // The promotion service has 11, the national list has not.
    'dvcqg/promo-11': 'steps[0].TrangThai is "11": expected a status of the dialect: 1, 2, 3, 4, 5, 6, 7, 8, 9, 10.',
  };
  const known = [...samplesOf('dossier'), ...samplesOf('dossier-with-steps'), ...samplesOf('status')].filter(
    // Read by a dialect of one's own, and as messages, below.
    ({ id }) => !['vss/019', 'igate/status-5', 'igate/status-6'].includes(id),
  );

  test('all of them are in the tables', () => {
    expect(known.map(({ id }) => id).sort()).toEqual([...Object.keys(expected), ...Object.keys(refused)].sort());
  });

  test.each(known.filter(({ id }) => id in expected).map((sample) => [sample.id, sample] as const))('%s', (id, sample) => {
    expect(told(read(sample))).toBe(expected[id]);
  });

  test.each(known.filter(({ id }) => id in refused).map((sample) => [sample.id, sample] as const))('%s is refused', (id, sample) => {
    expect(refusalTextOf(() => read(sample))).toBe(`invalid-portal-record: ${refused[id]!}`);
  });
});

describe('messages about a dossier of iGate', () => {
  const [record] = samplesOf('dossier').filter(({ id }) => id === 'igate/dossier');
  const status = (id: string) => (samplesOf('status').find((one) => one.id === id)!.record as readonly object[])[0]!;

  test('a request for a supplement has the time of its progress step', () => {
    const step = { MaHoSo: 'G09.20-20260609-0092637', TrangThai: 5, ThoiDiemXuLy: '2026-06-08T15:30:00.000' };
    const reading = readPortalDossier(record!.record, { dialect: portals.igate, steps: [step, status('igate/status-5')] });
    expect(told(reading)).toBe(
      'G09.20-20260609-0092637 1.005129: submitted 08/06 14:07, received 08/06 14:07, supplement-requested 08/06 15:30 ; submission-copied NgayNop',
    );
  });

  test.each(['igate/status-5', 'igate/status-6'])('%s alone says that the dossier is on hold, not since when', (id) => {
    const reading = readPortalDossier(record!.record, { dialect: portals.igate, steps: [status(id)] });
    expect(told(reading)).toContain('received 08/06 14:07, paused 08/06 14:07 ; ');
    expect(reading.notes.map(({ code }) => code)).toEqual(['submission-copied', 'hold-time-unknown']);
  });
});

describe('joint services (DVCLT): the messages of one dossier', () => {
  const message = (trangThai: number, thoiGianThucHien: string) => ({ maHoSo: 'LT-1', maTTHC: '1.001193', trangThai, thoiGianThucHien });

  test('received, supplemented, registered, handed over; the record is the last of them', () => {
    const messages = [
      message(1, '10/03/2025 08:15:00'),
      message(3, '10/03/2025 09:00:00'),
      message(2, '10/03/2025 10:00:00'),
      message(3, '11/03/2025 10:00:00'),
      message(7, '11/03/2025 10:05:00'),
      message(4, '11/03/2025 16:00:00'),
    ];
    const reading = readPortalDossier(message(5, '12/03/2025 08:00:00'), { dialect: portals.dvclt, steps: messages });
    expect(told(reading)).toBe(
      'LT-1 1.001193: submitted 10/03 08:15, received 10/03 09:00, supplement-requested 10/03 10:00, supplemented 11/03 10:00, result-ready 11/03 16:00, returned 12/03 08:00 ; ',
    );
    // The last message may stand in the list, too.
    const last = message(5, '12/03/2025 08:00:00');
    expect(readPortalDossier(last, { dialect: portals.dvclt, steps: [...messages, last] })).toEqual(reading);
  });
});

describe('what a status means', () => {
  const ofTable = (id: string) => samplesOf('status-table').find((one) => one.id === id)!.expect as Readonly<Record<string, string>>;
  const meant = (words: string) =>
    ({ 'not received (out of the counts)': 'not-received', 'not received': 'not-received', 'no event': 'none' })[words] ?? words;

  test.each([
    ['status/dvcqg', portals.dvcqg],
    ['status/dvclt', portals.dvclt],
  ])('%s', (id, { statuses }) => {
    const expected = Object.fromEntries(Object.entries(ofTable(id)).map(([code, words]) => [code, meant(words)]));
    expect(statuses).toEqual(expected);
  });

  test('status/td-words: the words of OpenCPS are not those of the numbers, and three of them are not trusted', () => {
    const numbers = samplesOf('status-table').find(({ id }) => id === 'status/td-words')!.record as Readonly<Record<string, string>>;
    const differing = Object.keys(numbers).filter((word) => {
      const byNumber = portals.dvcqg.statuses[numbers[word]!];
      return byNumber !== portals.openCps.statuses[word];
    });
    // waiting, paying: on hold either way; new, interoperating, posting: the numbers of TD say something else or nothing.
    expect(differing.sort()).toEqual(['interoperating', 'new', 'posting', 'waiting']);
  });
});

describe('codes of procedures', () => {
  test('hagiang/local-code: the national code without what a province puts after it, another code as it is with a note', () => {
    const [{ record, expect: expected }] = samplesOf('procedure-code') as [Sample];
    const { codes } = record as { codes: readonly string[] };
    const { national } = expected as { national: readonly (string | null)[] };
    for (const [place, code] of codes.entries()) {
      const { dossier, notes } = readPortalDossier(
        { MaHoSo: '1', MaTTHC: code, NgayTiepNhan: '20250310081500', TrangThaiHoSo: '2' },
        { dialect: portals.dvcqg },
      );
      expect(dossier?.procedure).toBe(national[place] ?? code);
      expect(notes.map((note) => note.code)).toEqual(national[place] === null ? ['local-procedure-code'] : []);
    }
  });
});

describe('times', () => {
  const dialect = (times: readonly string[]): PortalDialect => ({
    id: 'own',
    times,
    fields: { id: 'id', procedure: 'code', received: 'at', printedDue: 'due' },
    channels: {},
    statuses: {},
  });
  const receivedAt = (at: unknown, times: readonly string[]) =>
    readPortalDossier({ id: '1', code: '2.001019', at }, { dialect: dialect(times) }).dossier?.events[0]?.at;
  const ALL = ['yyyyMMddHHmmss', 'dd/MM/yyyy HH:mm:ss', 'dd/MM/yyyy HH:mm', 'yyyy-MM-dd HH:mm:ss', 'iso', 'epoch-ms'];

  test.each(samplesOf('instant').map(({ id, record, expect: expected }) => [id, record, expected] as const))(
    '%s',
    (id, record, expected) => {
      const { raw } = record as { raw: unknown };
      const { vietnamTime } = expected as { vietnamTime: string };
      if (vietnamTime === 'refuse') expect(refusalTextOf(() => receivedAt(raw, ALL))).toMatch(/^invalid-portal-record: at is/);
      else if (id === 'instant/bkav-year-9000') {
        const { dossier, notes } = readPortalDossier(
          { id: '1', code: '2.001019', at: '2025-03-10 08:15:00', due: raw },
          { dialect: dialect(ALL) },
        );
        expect(dossier?.events).toEqual([{ type: 'received', at: '2025-03-10T08:15:00.000+07:00' }]);
        expect(notes.map(({ code, field }) => `${code} ${field}`)).toEqual(['due-far-away due']);
      } else
        expect(receivedAt(raw, ALL)).toBe(
          `${vietnamTime.padEnd(19, ':00').padEnd(23, '.000')}+07:00`.replace(/(T\d\d:\d\d:\d\d)(?=\+)/, '$1.000'),
        );
    },
  );

  test.each([
    ['10/03/2025 08:15', '2025-03-10T08:15:00.000+07:00'],
    ['2025-03-10T01:15:00Z', '2025-03-10T08:15:00.000+07:00'],
    ['2025-03-10T08:15+07:00', '2025-03-10T08:15:00.000+07:00'],
    [' 20250310081500 ', '2025-03-10T08:15:00.000+07:00'],
    // 01:15 UTC of 10 March 2025.
    [1741569300000, '2025-03-10T08:15:00.000+07:00'],
    ['1741569300000', '2025-03-10T08:15:00.000+07:00'],
    [new Date(1741569300000), '2025-03-10T08:15:00.000+07:00'],
  ])('%s', (raw, expected) => {
    expect(receivedAt(raw, ALL)).toBe(expected);
  });

  test.each([
    '20250230081500',
    '20251301081500',
    '20250310240000',
    '20250310086000',
    '20250310081560',
    '202503100815000',
    '10-03-2025 08:15:00',
    '10/03/25 08:15',
    '2025-03-10',
    '٢٠٢٥٠٣١٠٠٨١٥٠٠',
    '2025-03-10T08:15:00+0799',
    'hôm qua',
    '03/02/2025',
    '17h30 03/02/2025',
    '2 tháng 12 2026',
    '20260302',
    '2026-W10-1',
    true,
    ['20250310081500'],
    Number.NaN,
  ])('refused: %s', (raw) => {
    expect(refusalTextOf(() => receivedAt(raw, ALL))).toMatch(/^invalid-portal-record: at is .*: expected a time in a form of the dialect/);
  });

  // Libraries that guess make 1 February, today or 3 December of these.
  test.each([
    ['17h30 03/02/2025', 'HHhmm dd/MM/yyyy'],
    ['17 giờ 30 ngày 03/02/2025', 'HH giờ mm ngày dd/MM/yyyy'],
    ['17 giờ 30 phút, ngày 03 tháng 02 năm 2025', 'HH giờ mm phút, ngày dd tháng MM năm yyyy'],
  ])('%s, by its form', (raw, form) => {
    expect(receivedAt(raw, [form])).toBe('2025-02-03T17:30:00.000+07:00');
  });

  test('the forms of the dialect are told', () => {
    expect(refusalTextOf(() => receivedAt('2025-03-10', ['yyyyMMddHHmmss', 'iso']))).toBe(
      'invalid-portal-record: at is "2025-03-10": expected a time in a form of the dialect, yyyyMMddHHmmss or iso, of a day that exists.',
    );
  });

  test.each(['yyyyMMdd', 'dd/MM/yyyy', 'HH:mm', 'yyyy yyyy MM dd HH mm', ''])('no form for a time: %j', (form) => {
    expect(refusalTextOf(() => receivedAt('x', [form]))).toMatch(/^invalid-input: dialect\.times/);
  });
});

describe('a dialect of one’s own', () => {
  test('vss/019: paths into lists, two forms of time in one answer', () => {
    const vss: PortalDialect = {
      id: 'vss',
      times: ['iso', 'dd/MM/yyyy HH:mm'],
      fields: {
        id: 'info.Tthoso.Sohoso',
        procedure: 'info.Tthoso.Tenthutuc',
        received: 'Quatrinh.0.Lichsuquitrinhxulys.0.Thoigianxuly',
        printedDue: 'info.Tthoso.Ngayhentra',
        ready: 'info.Tthoso.Ngayxulyxong',
      },
      channels: {},
      statuses: {},
    };
    const { record } = samplesOf('dossier').find(({ id }) => id === 'vss/019')!;
    const reading = readPortalDossier(record, { dialect: vss });
    expect(told(reading)).toBe(
      '03706/2026/07906 Báo tăng, báo giảm...: received 13/01 12:50 due 20/01 09:30, result-ready 19/01 12:44 ; local-procedure-code info.Tthoso.Tenthutuc',
    );
  });

  test('log2023: newest first, all at one instant, words for statuses', () => {
    const own: PortalDialect = {
      id: 'one-stop 2023',
      times: ['iso'],
      fields: { id: 'ma', procedure: 'thuTuc', received: [] },
      steps: { status: 'TrangThai', at: 'ThoiDiemXuLy', newestFirst: true },
      channels: {},
      statuses: { 'Đã tiếp nhận': 'received', 'Đang xử lý': 'none' },
    };
    const [{ record }] = samplesOf('progress') as [Sample];
    const steps = record as readonly unknown[];
    const reading = readPortalDossier({ ma: '1', thuTuc: '2.001019' }, { dialect: own, steps });
    // In the order of the list the dossier would be worked on before it is received; the step without a status says nothing.
    expect(told(reading)).toBe('1 2.001019: received 26/06 17:05 ; ');
  });

  test.each(samplesOf('slip').map((sample) => [sample.id, sample] as const))('%s: the words of a slip are a form of time', (_, sample) => {
    const { lines } = sample.record as { lines: readonly string[] };
    const after = (start: string) =>
      lines
        .find((line) => line.startsWith(start))!
        .replace(/^[^:]*: (?:Sau )?/, '')
        .replace(/\.$/, '');
    const slip: PortalDialect = {
      id: 'slip',
      times: ['HH giờ mm phút, ngày dd/MM/yyyy'],
      fields: { id: 'id', procedure: 'code', received: 'received', printedDue: 'due' },
      channels: {},
      statuses: {},
    };
    const record = { id: '1', code: '2.001019', received: after('4. '), due: after('5. ') };
    expect(told(readPortalDossier(record, { dialect: slip }))).toBe('1 2.001019: received 10/03 08:15 due 13/03 08:15 ; ');
  });

  const bkav: PortalDialect = {
    id: 'bkav',
    times: ['iso'],
    fields: {
      id: 'DocCode',
      procedure: 'DocTypeCode',
      received: 'DateCreated',
      printedDue: 'DateAppointed',
      ready: ['DateResult', 'DateSuccess', 'DateReturned', 'DateFinished'],
      returned: 'DateReturned',
      status: 'Status',
    },
    supplements: { list: 'Supplementary', requested: 'DateSend', supplemented: 'DateReceived', printedDue: 'NewDateAppointed' },
    channels: {},
    statuses: { 1: 'not-received', 2: 'none', 4: 'result-ready', 8: 'not-received', 16: 'paused', 32: 'not-received' },
  };
  test.each([
    // The day of signing comes first.
    ['bkav/signed-before-returned', 'received 15/05 09:00 due 17/05 17:00, result-ready 17/05 17:30, returned 19/05 09:00 ; '],
    ['bkav/stopped-in-time', 'received 15/05 09:00 due 17/05 17:00, supplement-requested 16/05 10:00 ; '],
    ['bkav/swapped-report', 'received 15/05 09:00 due 10/05 17:00 ; due-before-receipt DateAppointed'],
  ])('%s', (id, expected) => {
    const { record } = samplesOf('judgement').find((one) => one.id === id)!;
    const { DateRequireSupplementary: asked } = record as { DateRequireSupplementary?: string };
    const more = asked === undefined ? {} : { Supplementary: [{ DateSend: asked }] };
    const own = { DocCode: '1', DocTypeCode: '2.001019', DateCreated: '2017-05-15T09:00', ...(record as object), ...more };
    expect(told(readPortalDossier(own, { dialect: bkav }))).toBe(`1 2.001019: ${expected}`);
  });

  test('status/bkav, status/epar, status/vss: other tables, other meanings', () => {
    const words = (id: string) => samplesOf('status-table').find((one) => one.id === id)!.expect as Readonly<Record<string, string>>;
    // What is out is not received; what has ended is a result, and its date says when.
    const meanings: Readonly<Record<string, string>> = {
      out: 'not-received',
      running: 'none',
      'ended (the date says how)': 'result-ready',
    };
    for (const [code, said] of Object.entries(words('status/bkav'))) {
      expect(bkav.statuses[code]).toBe(meanings[said] ?? 'paused');
    }
    const epar: PortalDialect = {
      id: 'e-par',
      times: ['yyyy-MM-dd HH:mm:ss'],
      fields: {
        id: 'C_NO',
        procedure: 'C_CODE',
        received: 'C_RECEIVE_DATE',
        ready: 'C_BIZ_DONE_DATE',
        returned: 'C_CLEAR_DATE',
        refused: 'C_CLEAR_DATE',
        withdrawn: 'C_CLEAR_DATE',
        status: 'C_REJECTED',
      },
      channels: {},
      statuses: { 0: 'none', 1: 'refused', 2: 'withdrawn' },
    };
    const rejected = { C_NO: '1', C_CODE: '2.001019', C_RECEIVE_DATE: '2014-05-05 09:00:00', C_CLEAR_DATE: '2014-05-06 09:00:00' };
    for (const [code, said] of Object.entries(words('status/epar'))) {
      const status = code.replace('C_REJECTED=', '');
      const { dossier } = readPortalDossier({ ...rejected, C_REJECTED: status }, { dialect: epar });
      expect(dossier?.events.map(({ type }) => type)).toEqual(['received', said]);
    }
    // The files of VSS disagree about 1 and 2: a table that leaves them out refuses them.
    expect(words('status/vss')['note']).toContain('disagree');
    expect(refusalTextOf(() => readPortalDossier({ ...rejected, C_REJECTED: '4' }, { dialect: epar }))).toMatch(
      /^invalid-portal-record: C_REJECTED/,
    );
  });
});
