import { describe, expect, test } from 'vitest';
import {
  portals,
  readPortalDossier,
  readPortalDossiers,
  type PortalDialect,
  type PortalNoteCode,
  type PortalReading,
} from '../../src/portal.js';
import { assess, createRulebook, isRuleError, vietnamCalendar } from '../../src/index.js';
import { nationalProcedures } from '../../src/procedures.js';
import { errorOf, refusalTextOf } from '../support/refusal.js';

// Monday 10 March 2025, 08:15.
const base = { MaHoSo: 'H56-1', MaTTHC: '2.001019', NgayTiepNhan: '20250310081500' };
const step = (TrangThai: number, ThoiDiemXuLy: string, NoiDungXuLy = '') => ({ MaHoSo: 'H56-1', TrangThai, ThoiDiemXuLy, NoiDungXuLy });
const at = (day: number, time: string) => `202503${String(day).padStart(2, '0')}${time}00`;
const take = (record: object, steps: readonly object[] = [], dialect = portals.dvcqg) =>
  readPortalDossier({ ...base, ...record }, { dialect, steps });
const events = ({ dossier }: PortalReading) =>
  dossier?.events.map((event) => `${event.type} ${String(event.at).slice(8, 10)} ${String(event.at).slice(11, 16)}`).join(', ');
const codes = ({ notes }: PortalReading) => notes.map(({ code, field }) => `${code} ${field}`).join(', ');

interface Row {
  readonly title: string;
  readonly record: object;
  readonly steps?: readonly object[];
  readonly dialect?: PortalDialect;
  readonly events: string | undefined;
  readonly notes: string;
}

const R = 'received 10 08:15';
const rows: readonly Row[] = [
  // ── what follows a hold ──
  {
    title: '4 after 6 is the resumption',
    record: { TrangThaiHoSo: '4' },
    steps: [step(2, at(10, '0815')), step(6, at(11, '0900')), step(4, at(12, '0900'))],
    events: `${R}, paused 11 09:00, resumed 12 09:00`,
    notes: '',
  },
  {
    title: '2 after 5 is the supplement, too',
    record: { TrangThaiHoSo: '2' },
    steps: [step(2, at(10, '0815')), step(5, at(11, '0900')), step(2, at(12, '0900'))],
    events: `${R}, supplement-requested 11 09:00, supplemented 12 09:00`,
    notes: '',
  },
  {
    title: '4 after 5 and 6 ends both',
    record: { TrangThaiHoSo: '4' },
    steps: [step(2, at(10, '0815')), step(5, at(11, '0900')), step(6, at(11, '1000')), step(4, at(12, '0900'))],
    events: `${R}, supplement-requested 11 09:00, paused 11 10:00, supplemented 12 09:00, resumed 12 09:00`,
    notes: '',
  },
  {
    title: 'a second 2 without a 5 is one receipt',
    record: { TrangThaiHoSo: '2' },
    steps: [step(2, at(10, '0815')), step(2, at(11, '0900'))],
    events: R,
    notes: 'received-again steps[1]',
  },
  {
    title: 'steps in any order',
    record: { TrangThaiHoSo: '9' },
    steps: [step(9, at(13, '1000')), step(4, at(12, '0900')), step(5, at(11, '0900')), step(2, at(10, '0815'))],
    events: `${R}, supplement-requested 11 09:00, supplemented 12 09:00, result-ready 13 10:00`,
    notes: '',
  },
  {
    title: 'a second request while one waits stays a request: whether it was allowed is for the law to say',
    record: { TrangThaiHoSo: '5' },
    steps: [step(2, at(10, '0815')), step(5, at(11, '0900')), step(5, at(12, '0900'))],
    events: `${R}, supplement-requested 11 09:00, supplement-requested 12 09:00`,
    notes: '',
  },
  {
    title: 'a request sent twice is one',
    record: { TrangThaiHoSo: '5' },
    steps: [step(2, at(10, '0815')), step(5, at(11, '0900')), step(5, at(11, '0900'))],
    events: `${R}, supplement-requested 11 09:00`,
    notes: 'status-again steps[2]',
  },
  {
    title: 'a pause in a pause is one',
    record: { TrangThaiHoSo: '6' },
    steps: [step(2, at(10, '0815')), step(6, at(11, '0900')), step(6, at(12, '0900'))],
    events: `${R}, paused 11 09:00`,
    notes: 'status-again steps[2]',
  },
  // ── holds without an instant ──
  {
    title: 'a hold that only the status tells of begins at the receipt',
    record: { TrangThaiHoSo: '6' },
    steps: [step(2, at(10, '0815'))],
    events: `${R}, paused 10 08:15`,
    notes: 'hold-time-unknown TrangThaiHoSo',
  },
  {
    title: 'held again at an unknown time, after a pause that ended',
    record: { TrangThaiHoSo: '6' },
    steps: [step(2, at(10, '0815')), step(6, at(11, '0900')), step(4, at(12, '0900'))],
    events: `${R}, paused 10 08:15`,
    notes: 'hold-time-unknown TrangThaiHoSo',
  },
  {
    title: 'on hold by its steps, running by its status',
    record: { TrangThaiHoSo: '4' },
    steps: [step(2, at(10, '0815')), step(6, at(11, '0900'))],
    events: `${R}, paused 11 09:00`,
    notes: 'hold-against-status TrangThaiHoSo',
  },
  // ── submission and receipt ──
  {
    title: 'a submission after the receipt is left out',
    record: { NgayNopHoSo: at(11, '0800'), TrangThaiHoSo: '2' },
    events: R,
    notes: 'submission-after-receipt NgayNopHoSo',
  },
  {
    title: 'a submission before the receipt is one',
    record: { NgayNopHoSo: at(9, '2000'), KenhThucHien: 2, TrangThaiHoSo: '2' },
    events: `submitted 09 20:00, ${R}`,
    notes: '',
  },
  {
    title: 'the receipt of the dossier counts, not that of its step',
    record: { TrangThaiHoSo: '2' },
    steps: [step(2, at(10, '0900'))],
    events: R,
    notes: 'receipts-differ steps[0].ThoiDiemXuLy',
  },
  {
    title: 'a request before the receipt moves nothing',
    record: { TrangThaiHoSo: '2' },
    steps: [step(1, at(7, '0900')), step(5, at(7, '1000')), step(2, at(10, '0815'))],
    events: `submitted 07 09:00, ${R}`,
    notes: 'before-receipt steps[1]',
  },
  {
    title: 'a date of receipt without acceptance',
    record: { TrangThaiHoSo: '1' },
    events: undefined,
    notes: 'receipt-without-acceptance NgayTiepNhan',
  },
  {
    title: 'a slip for a day before the receipt',
    record: { NgayHenTra: at(7, '1700'), TrangThaiHoSo: '2' },
    events: R,
    notes: 'due-before-receipt NgayHenTra',
  },
  // ── ends ──
  {
    title: 'the end of the step counts, not that of the dossier',
    record: { NgayKetThucXuLy: at(12, '1000'), TrangThaiHoSo: '9' },
    steps: [step(2, at(10, '0815')), step(9, at(12, '0900'))],
    events: `${R}, result-ready 12 09:00`,
    notes: 'ends-differ NgayKetThucXuLy',
  },
  {
    title: 'a result that was taken back, and the one that stayed',
    record: { TrangThaiHoSo: '9' },
    steps: [step(2, at(10, '0815')), step(9, at(11, '0900')), step(4, at(12, '0900')), step(9, at(13, '0900'))],
    events: `${R}, result-ready 13 09:00`,
    notes: 'end-taken-back steps[1]',
  },
  {
    title: 'a wish to withdraw after which the dossier went on',
    record: { TrangThaiHoSo: '9' },
    steps: [step(2, at(10, '0815')), step(7, at(11, '0900')), step(9, at(12, '0900'))],
    events: `${R}, result-ready 12 09:00`,
    notes: 'end-taken-back steps[1]',
  },
  {
    title: 'a result sent twice: the first',
    record: { TrangThaiHoSo: '10' },
    steps: [step(2, at(10, '0815')), step(9, at(11, '0900')), step(9, at(12, '0900')), step(10, at(13, '0900'))],
    events: `${R}, result-ready 11 09:00, returned 13 09:00`,
    notes: 'status-again steps[2]',
  },
  {
    title: 'what is handed over after a refusal is no result',
    record: { TrangThaiHoSo: '3' },
    steps: [step(2, at(10, '0815')), step(3, at(11, '0900')), step(10, at(12, '0900'))],
    events: `${R}, refused 11 09:00`,
    notes: 'after-the-end steps[2]',
  },
  {
    title: 'a status that runs, and an end beside it',
    record: { NgayKetThucXuLy: at(11, '0900'), TrangThaiHoSo: '4' },
    steps: [step(2, at(10, '0815'))],
    events: R,
    notes: 'end-against-status NgayKetThucXuLy',
  },
  {
    title: 'a last step with a result against a status that runs',
    record: { TrangThaiHoSo: '4' },
    steps: [step(2, at(10, '0815')), step(9, at(11, '0900'))],
    events: R,
    notes: 'end-against-status steps[1]',
  },
  {
    title: 'handed over at a time that nobody says',
    record: { NgayKetThucXuLy: at(11, '0900'), TrangThaiHoSo: '10' },
    events: `${R}, result-ready 11 09:00`,
    notes: 'return-time-unknown TrangThaiHoSo',
  },
  {
    title: 'handed over before it was ready',
    record: { NgayKetThucXuLy: at(12, '0900'), NgayTra: at(11, '0900'), TrangThaiHoSo: '10' },
    events: `${R}, returned 11 09:00`,
    notes: 'returned-before-ready NgayTra',
  },
  {
    title: 'a refused dossier with an end copied to it',
    record: { NgayKetThucXuLy: at(11, '0900'), NgayTuChoi: at(11, '0900'), TrangThaiHoSo: '3' },
    steps: [step(2, at(10, '0815'))],
    events: `${R}, refused 11 09:00`,
    notes: 'end-of-denied NgayKetThucXuLy',
  },
  {
    title: 'a withdrawal after its pause',
    record: { TrangThaiHoSo: '7' },
    steps: [step(2, at(10, '0815')), step(6, at(11, '0900')), step(7, at(12, '0900'))],
    events: `${R}, paused 11 09:00, withdrawn 12 09:00`,
    notes: '',
  },
  {
    title: 'the work that is reported after the end of the dossier did not move it',
    record: { NgayKetThucXuLy: at(11, '0900'), TrangThaiHoSo: '9' },
    steps: [step(2, at(10, '0815')), step(6, at(12, '0900')), step(4, at(13, '0900'))],
    events: `${R}, result-ready 11 09:00`,
    notes: 'after-the-end NgayKetThucXuLy',
  },
  // ── results that may be none ──
  {
    title: 'a result at the moment of a request for a supplement',
    record: { TrangThaiHoSo: '9' },
    steps: [step(2, at(10, '0815')), step(5, at(11, '0900')), step(9, at(11, '0900'))],
    events: `${R}, supplement-requested 11 09:00, result-ready 11 09:00`,
    notes: 'result-at-supplement-request steps[2]',
  },
  {
    title: 'a result at the moment of the receipt',
    record: { NgayKetThucXuLy: at(10, '0815'), TrangThaiHoSo: '9' },
    events: `${R}, result-ready 10 08:15`,
    notes: 'result-at-receipt NgayKetThucXuLy',
  },
  {
    title: 'a result whose words speak of a fee',
    record: { TrangThaiHoSo: '9' },
    // Decomposed, as some senders write.
    steps: [step(2, at(10, '0815')), step(9, at(11, '0900'), 'Công dân thực hiện NVTC'.normalize('NFD'))],
    events: `${R}, result-ready 11 09:00`,
    notes: 'result-text-says-hold steps[1]',
  },
  // ── the list of supplements ──
  {
    title: 'a supplement that only the list tells of, with the new date on the slip',
    record: {
      TrangThaiHoSo: '4',
      DanhSachHoSoBoSung: [{ NgayBoSung: at(11, '1000'), NgayTiepNhanBoSung: at(13, '1000'), NgayHenTraMoi: at(17, '1000') }],
    },
    steps: [step(2, at(10, '0815'))],
    events: `${R}, supplement-requested 11 10:00, supplemented 13 10:00`,
    notes: '',
  },
  {
    title: 'a request with one time in the list and another in its step',
    record: { TrangThaiHoSo: '5', DanhSachHoSoBoSung: [{ NgayBoSung: at(11, '1005') }] },
    steps: [step(2, at(10, '0815')), step(5, at(11, '1000'))],
    events: `${R}, supplement-requested 11 10:00`,
    notes: 'supplement-times-differ DanhSachHoSoBoSung[0].NgayBoSung',
  },
  {
    title: 'a supplement without a request',
    record: { TrangThaiHoSo: '4', DanhSachHoSoBoSung: [{ NgayBoSung: at(13, '1000'), NgayTiepNhanBoSung: at(11, '1000') }] },
    steps: [step(2, at(10, '0815'))],
    events: `${R}, supplement-requested 13 10:00`,
    notes: 'supplement-without-request DanhSachHoSoBoSung[0], hold-against-status TrangThaiHoSo',
  },
  // ── OpenCPS ──
  {
    title: 'cancelled: withdrawn when it was released',
    dialect: portals.openCps,
    record: {
      dossierNo: '1',
      serviceCode: '2.001019',
      receiveDate: '10/03/2025 08:15:00',
      releaseDate: '11/03/2025 09:00:00',
      finishDate: '11/03/2025 09:00:00',
      dossierStatus: 'cancelled',
    },
    events: `${R}, withdrawn 11 09:00`,
    notes: 'end-of-denied finishDate',
  },
  ...['pausing', 'posting', 'correcting', 'cancelling'].map((dossierStatus): Row => ({
    title: `${dossierStatus} is no event`,
    dialect: portals.openCps,
    record: { dossierNo: '1', serviceCode: '2.001019', receiveDate: '10/03/2025 08:15:00', dossierStatus },
    events: R,
    notes: 'status-unclear dossierStatus',
  })),
  {
    title: 'a lock that is none of the known holds',
    dialect: portals.openCps,
    record: {
      dossierNo: '1',
      serviceCode: '2.001019',
      receiveDate: '10/03/2025 08:15:00',
      dossierStatus: 'processing',
      lockState: 'CLOSED',
    },
    events: R,
    notes: 'status-unclear lockState',
  },
  {
    title: 'held by its lock, though the status is one of work; in the form of its index',
    dialect: portals.openCps,
    record: {
      dossierNo: '1',
      serviceCode: '2.001019',
      receiveDate: '20250310081500',
      dossierStatus: 'processing',
      lockState: 'PAUSE_OVERDUE',
    },
    events: `${R}, paused 10 08:15`,
    notes: 'hold-time-unknown lockState',
  },
];

describe('what a record comes to', () => {
  test.each(rows)('$title', ({ record, steps, dialect, ...expected }) => {
    const reading = take(record, steps, dialect);
    expect({ events: events(reading), notes: codes(reading) }).toEqual({ events: expected.events, notes: expected.notes });
  });

  test('the new date of a slip goes with the supplement', () => {
    const row = rows.find(({ title }) => title.includes('new date on the slip'))!;
    const { dossier } = take(row.record, row.steps);
    expect(dossier?.events.at(-1)).toEqual({
      type: 'supplemented',
      at: '2025-03-13T10:00:00.000+07:00',
      printedDue: '2025-03-17T10:00:00.000+07:00',
    });
  });
});

describe('what is refused', () => {
  test.each<[string, object, readonly object[], string]>([
    ['no number', { MaHoSo: '', TrangThaiHoSo: '2' }, [], 'MaHoSo is undefined'],
    ['no procedure', { MaTTHC: null, TrangThaiHoSo: '2' }, [], 'MaTTHC is undefined'],
    ['no receipt', { NgayTiepNhan: '', TrangThaiHoSo: '9' }, [], 'NgayTiepNhan is undefined: expected when the desk took the dossier'],
    ['an unknown status', { TrangThaiHoSo: '0' }, [], 'TrangThaiHoSo is "0"'],
    ['a status that is a name of every object', { TrangThaiHoSo: 'constructor' }, [], 'TrangThaiHoSo is "constructor"'],
    ['an unknown status of a step', { TrangThaiHoSo: '2' }, [step(11, at(11, '0900'))], 'steps[0].TrangThai is 11'],
    ['an unknown channel', { TrangThaiHoSo: '2', KenhThucHien: '4' }, [], 'KenhThucHien is "4": expected one of 1, 2, 3'],
    ['a time that is none', { NgayTiepNhan: '20250230081500', TrangThaiHoSo: '2' }, [], 'NgayTiepNhan is "20250230081500"'],
    ['a time of a step that is none', { TrangThaiHoSo: '2' }, [step(4, 'hôm qua')], 'steps[0].ThoiDiemXuLy is "hôm qua"'],
    [
      'a result before the receipt',
      { NgayKetThucXuLy: at(9, '0900'), TrangThaiHoSo: '9' },
      [],
      'NgayKetThucXuLy is "2025-03-09T09:00:00.000+07:00"',
    ],
    ['a return before the receipt', { NgayTra: at(9, '0900'), TrangThaiHoSo: '10' }, [], 'NgayTra is'],
    ['a result in the steps before the receipt', { TrangThaiHoSo: '9' }, [step(9, at(9, '0900'))], 'steps[0].ThoiDiemXuLy is'],
    ['a refusal before the receipt', { TrangThaiHoSo: '3', NgayTuChoi: at(9, '0900') }, [step(2, at(10, '0815'))], 'NgayTuChoi is'],
    ['done without an instant', { TrangThaiHoSo: '9' }, [], 'TrangThaiHoSo is "9": expected an instant of the end'],
    ['handed over without an instant', { TrangThaiHoSo: '10' }, [], 'TrangThaiHoSo is "10"'],
    ['withdrawn without an instant', { TrangThaiHoSo: '7' }, [], 'TrangThaiHoSo is "7"'],
    ['stopped without an instant', { TrangThaiHoSo: 8 }, [], 'TrangThaiHoSo is 8'],
    ['refused without an instant', { TrangThaiHoSo: '3' }, [step(2, at(10, '0815'))], 'TrangThaiHoSo is "3"'],
    ['a list of supplements that is none', { TrangThaiHoSo: '2', DanhSachHoSoBoSung: 'x' }, [], 'DanhSachHoSoBoSung is "x"'],
    ['a row of it that is none', { TrangThaiHoSo: '2', DanhSachHoSoBoSung: [1] }, [], 'DanhSachHoSoBoSung[0] is 1'],
    ['a step that is none', { TrangThaiHoSo: '2' }, ['x' as unknown as object], 'steps[0] is "x"'],
  ])('%s', (_, record, steps, message) => {
    expect(refusalTextOf(() => take(record, steps))).toContain(`invalid-portal-record: ${message}`);
  });

  test('a province of iGate numbers its statuses in its own way: of its bare numbers only one is known', () => {
    const province = { code: '1', procedure: { code: '1.001612' }, acceptedDate: '2022-09-21T02:15:00.000+0000' };
    const read = (dossierStatus: unknown) => readPortalDossier({ ...province, dossierStatus }, { dialect: portals.igate });
    expect(events(read(2))).toBe('received 21 09:15');
    // In the national list 5 asks for a supplement.
    expect(refusalTextOf(() => read(5))).toContain('invalid-portal-record: dossierStatus is 5');
    expect(events(read({ id: 5, name: 'Đang xử lý' }))).toBe('received 21 09:15');
  });

  test('the refusal names the field as data', () => {
    expect(errorOf(() => take({ TrangThaiHoSo: '0' })).details.field).toBe('TrangThaiHoSo');
  });

  test.each<[string, unknown, string]>([
    ['no dialect', {}, 'dialect is undefined'],
    ['an unknown key', { dialect: portals.dvcqg, Level: 'commune' }, 'options."Level"'],
    ['a level that is none', { dialect: portals.dvcqg, level: 'village' }, 'level is "village"'],
    [
      'a dialect with an unknown field',
      { dialect: { ...portals.dvcqg, fields: { ...portals.dvcqg.fields, name: 'ChuHoSo' } } },
      'dialect.fields."name"',
    ],
    ['a meaning that is no event', { dialect: { ...portals.dvcqg, statuses: { 2: 'taken' } } }, 'dialect.statuses.2 is "taken"'],
    [
      'an extension, which needs its new date',
      { dialect: { ...portals.dvcqg, statuses: { 2: 'extended' } } },
      'dialect.statuses.2 is "extended"',
    ],
    ['a channel that is none', { dialect: { ...portals.dvcqg, channels: { 1: 'fax' } } }, 'dialect.channels.1 is "fax"'],
    ['no times', { dialect: { ...portals.dvcqg, times: [] } }, 'dialect.times'],
    ['a note that is none', { dialect: { ...portals.dvcqg, noted: { x: 'y' } } }, 'dialect.noted.x'],
  ])('%s', (_, options, message) => {
    expect(refusalTextOf(() => readPortalDossier({ ...base, TrangThaiHoSo: '2' }, options as never))).toContain(
      `invalid-input: ${message}`,
    );
  });

  test('more messages than a dossier can have events', () => {
    const steps = Array.from({ length: 1001 }, () => step(4, at(11, '0900')));
    expect(refusalTextOf(() => take({ TrangThaiHoSo: '4' }, steps))).toContain('invalid-portal-record: steps is an array');
    expect(events(take({ TrangThaiHoSo: '4' }, steps.slice(1)))).toBe(R);
  });
});

describe('times that stand for none', () => {
  const dialect: PortalDialect = {
    ...portals.dvcqg,
    times: ['yyyyMMddHHmmss', 'iso', 'epoch-ms'],
    supplements: { list: 'BoSung', requested: 'Hoi', supplemented: 'Nhan', printedDue: 'HenMoi' },
  };
  const supplement = (row: object) => ({ BoSung: [{ Hoi: '20250311090000', Nhan: '20250312090000', ...row }] });
  // The last moment that .NET writes, in the year 10000 of Vietnam, and the last that JavaScript has.
  const NET = Date.UTC(9999, 11, 31, 23, 59, 59, 999);
  const LAST = 8_640_000_000_000_000;

  test.each([['99991231235959'], ['9999-12-31T23:59:59.999Z'], [NET], [LAST]])('a new date on a slip: %s', (HenMoi) => {
    const reading = take(supplement({ HenMoi }), [], dialect);
    expect(events(reading)).toBe(`${R}, supplement-requested 11 09:00, supplemented 12 09:00`);
    expect(JSON.stringify(reading.dossier)).not.toContain('printedDue');
    expect(codes(reading)).toContain('due-far-away BoSung[0].HenMoi');
  });

  test.each([['9999-12-31T23:59:59.999Z'], [NET], [LAST], [-LAST]])('a date on the slip: %s is no date of a dossier', (NgayHenTra) => {
    if (NgayHenTra === -LAST)
      expect(refusalTextOf(() => take({ NgayHenTra }, [], dialect))).toMatch(/^invalid-portal-record: NgayHenTra is/);
    else {
      const reading = take({ NgayHenTra }, [], dialect);
      expect(JSON.stringify(reading.dossier)).not.toContain('printedDue');
      expect(codes(reading)).toContain('due-far-away NgayHenTra');
    }
  });

  test.each([['9999-12-31T23:59:59.999Z'], [NET], [LAST], [-LAST]])('nothing happens at %s', (time) => {
    expect(refusalTextOf(() => take({ NgayTiepNhan: time }, [], dialect))).toMatch(/^invalid-portal-record: NgayTiepNhan is/);
    expect(refusalTextOf(() => take(supplement({ Nhan: time }), [], dialect))).toMatch(/^invalid-portal-record: BoSung\[0\]\.Nhan is/);
  });
});

describe('notes', () => {
  test('each code is shown by a row of this table or by a sample', () => {
    const bySamples: readonly PortalNoteCode[] = [
      'result-text-says-no-due-date',
      'submission-copied',
      'extend-date-no-extension',
      'due-far-away',
      'local-procedure-code',
    ];
    const shown = new Set<string>(bySamples);
    const sentences = new Set<string>();
    for (const { record, steps, dialect } of rows) {
      for (const { code, vi, en } of take(record, steps, dialect).notes) {
        shown.add(code);
        sentences.add(vi).add(en);
        expect(vi).toMatch(/^["\p{Lu}].*[.]$/u);
        expect(en).toMatch(/^[a-z"\p{Lu}].*[.]$/u);
      }
    }
    expect(sentences.size).toBe((shown.size - bySamples.length) * 2);
    expect(shown.size).toBe(27);
  });
});

describe('what a dossier holds', () => {
  const person = 'Nguyễn Thị Hoa';
  const personal = {
    ...base,
    ChuHoSo: person,
    SoGiayToChuHoSo: '001199000001',
    Email: 'hoa@example.vn',
    SoDienThoai: '0900000001',
    TrichYeuHoSo: `Hồ sơ của ${person}`,
    GhiChu: '001199000001',
    DonViXuLy: person,
    DinhDanhCHS: [{ LoaiDinhDanh: '1', SoDinhDanh: '001199000001' }],
    NgayKetThucXuLy: at(13, '0900'),
    NgayHenTra: at(12, '1700'),
    KenhThucHien: '1',
    TrangThaiHoSo: '9',
    DanhSachHoSoBoSung: [{ NguoiYeuCauBoSung: person, NoiDungBoSung: `${person} thiếu giấy tờ`, NgayBoSung: at(11, '0900') }],
  };
  const steps = [
    { ...step(2, at(10, '0815')), NguoiXuLy: person, ChucDanh: person, NoiDungXuLy: `${person} nộp, CCCD 001199000001` },
    { ...step(6, at(11, '1000')), NguoiXuLy: person, NoiDungXuLy: `Chờ ${person} nộp phí` },
    { ...step(4, at(12, '1000')), NguoiXuLy: person },
  ];

  test('nothing personal: number, procedure, level, channel and instants', () => {
    const reading = readPortalDossier(personal, { dialect: portals.dvcqg, steps, level: 'commune' });
    expect(events(reading)).toBe(
      `${R}, supplement-requested 11 09:00, paused 11 10:00, supplemented 12 10:00, resumed 12 10:00, result-ready 13 09:00`,
    );
    const text = JSON.stringify(reading);
    for (const part of [person, 'Nguyễn', 'Hoa', '001199000001', '0900000001', 'example.vn']) expect(text).not.toContain(part);
    const allowed = ['type', 'at', 'channel', 'printedDue'];
    for (const event of reading.dossier!.events) expect(Object.keys(event).filter((key) => !allowed.includes(key))).toEqual([]);
    expect(Object.keys(reading.dossier!).sort()).toEqual(['events', 'id', 'level', 'procedure']);
  });

  test('the record and the dialect may be frozen, and are not kept', () => {
    const record = Object.freeze({ ...base, TrangThaiHoSo: '2' });
    const { dossier } = readPortalDossier(record, { dialect: portals.dvcqg });
    expect(Object.isFrozen(portals.dvcqg.statuses)).toBe(true);
    expect(dossier?.id).toBe('H56-1');
  });

  test('a record that is read may be assessed', () => {
    const rulebook = createRulebook({ calendar: vietnamCalendar(), catalog: nationalProcedures, policies: [], bareDays: 'working' });
    const judged = rows.flatMap(({ record, steps: sent, dialect, title }) => {
      const { dossier } = take(record, sent, dialect);
      return dossier === null ? [] : [`${title}: ${assess(dossier, { rulebook, at: '2025-04-01T08:00' }).status}`];
    });
    expect(judged.length).toBe(rows.length - 1);
    expect(judged.filter((line) => line.endsWith(': on-hold')).length).toBeGreaterThan(5);
  });
});

describe('a whole file', () => {
  test('a record that cannot be read does not stop the rest', () => {
    const records = [{ ...base, TrangThaiHoSo: '2' }, { ...base, TrangThaiHoSo: '0' }, null, { ...base, TrangThaiHoSo: '9' }];
    const stepsOf = (record: unknown) =>
      (record as { TrangThaiHoSo?: string } | null)?.TrangThaiHoSo === '9' ? [step(9, at(11, '0900'))] : undefined;
    const read = [...readPortalDossiers(records, { dialect: portals.dvcqg, stepsOf, level: 'commune' })];
    expect(read.map((each) => (isRuleError(each) ? each.details.field : events(each)))).toEqual([
      R,
      'TrangThaiHoSo',
      'record',
      `${R}, result-ready 11 09:00`,
    ]);
  });

  test('options that are wrong do', () => {
    expect(refusalTextOf(() => [...readPortalDossiers([], {} as never)])).toContain('invalid-input: dialect');
    expect(refusalTextOf(() => [...readPortalDossiers(7 as never, { dialect: portals.dvcqg })])).toContain('invalid-input: records is 7');
  });
});
