import { DateTime } from 'luxon';
import {
  assess,
  chiLangPolicies,
  computeDeadline,
  createCatalog,
  createRulebook,
  explain,
  onTimeReport,
  profiles,
  vietnamCalendar,
  workingDays,
  workingHours,
  type CountingProfile,
  type Dossier,
} from '../src/index.js';
import { nationalProcedures } from '../src/procedures.js';
import { publishedProcedures } from '../src/procedures/published.js';
import { auditSlips, portals, readLimitText, readPortalDossier } from '../src/portal.js';
import { epochDay, formatDay } from '../src/time/local-date.js';
import { DAY_MS, formatInstant, OFFSET_MS } from '../src/time/vietnam-time.js';
import { randomFrom } from './random.js';
import { keep } from './task.js';

/** Something of ours that is measured alone, on the calendar of Vietnam. */
export interface Own {
  readonly title: string;
  /** What it may take at most, in nanoseconds; left out: it is only told. */
  readonly bar?: number;
  readonly run: (times: number) => void;
}

const INPUTS = 1024;
const FIRST = epochDay(2012, 1, 1);
const END = epochDay(2027, 1, 1);

export const calendar = vietnamCalendar();
export const cutOff: CountingProfile = { ...profiles.sessionAfterReceipt, cutOff: '15:00' };

const minutes = randomFrom(1);

/** Receipts at any minute of any day, in the years 2012 to 2026: three in four are off hours. */
export function anyInstant(): number {
  return FIRST * DAY_MS - OFFSET_MS + minutes((END - FIRST) * 1440) * 60_000;
}

/** The wall time of receipts, as a portal's database gives it. */
const texts = Array.from({ length: INPUTS }, () => formatInstant(anyInstant()).slice(0, 16));

const chiLang = chiLangPolicies({
  goldenDays: [2, 4],
  noAppointmentDays: [3],
  onTheSpot: { district: ['2.000815'], commune: ['2.000815', '1.001193'] },
  shortened: 'all',
  from: '2024-01-01',
});
const parts = { calendar, catalog: nationalProcedures, bareDays: 'working' } as const;
const withPromises = createRulebook({ ...parts, policies: chiLang });
const plain = createRulebook({ ...parts, policies: [] });

/** Office hours of the golden days (Tuesday, Thursday) of 2024, one in two; else any day of that year. */
function deskTimes(weekdays: readonly number[]): string[] {
  const random = randomFrom(7);
  const times: string[] = [];
  while (times.length < INPUTS) {
    const day = epochDay(2024, 1, 1) + random(366);
    const { working, weekday } = calendar.day(formatDay(day));
    if (!working || !weekdays.includes(weekday)) continue;
    times.push(`${formatDay(day)}T${random(2) === 0 ? '08' : '14'}:${String(10 + random(50))}`);
  }
  return times;
}

const onGoldenDays = deskTimes([2, 4]);
const onAnyDay = deskTimes([1, 2, 3, 4, 5]);

/** A dossier received and settled some working hours later. */
function dossiers(procedure: string): Dossier[] {
  const random = randomFrom(11);
  return onAnyDay.map((receivedAt, i) => ({
    id: `H-${i}`,
    procedure,
    level: 'district',
    events: [
      { type: 'received', at: receivedAt, channel: 'direct' },
      { type: 'result-ready', at: formatInstant(calendar.addWorkingMinutes(receivedAt, 60 + random(1500)).toMillis()) },
    ],
  }));
}

const twoEvents = dossiers('2.000815');
/** The same before they were settled, and the moment of looking. */
const openOnes = twoEvents.map((dossier, i) => ({
  dossier: { ...dossier, events: dossier.events.slice(0, 1) },
  at: calendar.addWorkingMinutes(onAnyDay[i]!, 30),
}));
const judgedAt = '2024-12-31T17:00';

/** Does something with each input in turn. */
function each<Input>(inputs: readonly Input[], answer: (input: Input) => unknown): (times: number) => void {
  let next = 0;
  return (times) => {
    for (let i = 0; i < times; i++) {
      keep(answer(inputs[next]!));
      if (++next === inputs.length) next = 0;
    }
  };
}

const halfDays = workingDays(1.5);
const fiveDays = workingDays(5);
const twelveHours = workingHours(12);
const dates = texts.map((text) => text.slice(0, 10));
const receipts = texts.map((text) => new Date(`${text}:00+07:00`));
const moments = receipts.map((date) => DateTime.fromJSDate(date, { zone: 'Asia/Ho_Chi_Minh' }));

/** Limits as portals write them, from a cell to a sentence with a case. */
const limitTexts = [
  '7 Ngày làm việc',
  '30 Ngày',
  'Không quá 07 ngày làm việc kể từ ngày nhận đủ hồ sơ hợp lệ',
  'Trong thời hạn 15 (mười lăm) ngày kể từ ngày nhận được hồ sơ đầy đủ, hợp lệ.',
  '05 ngày làm việc; trường hợp phải xác minh thì thời hạn giải quyết không quá 25 ngày.',
  'Trong ngày nhận hồ sơ; nếu nhận hồ sơ sau 15 giờ thì trả kết quả trong ngày làm việc tiếp theo',
  '125',
  'Không có thông tin',
];
const longText = 'Trong thời hạn 05 ngày làm việc, Sở Tư pháp trình Ủy ban nhân dân cấp tỉnh; '.repeat(300).slice(0, 20_000);

/** A province's procedures as its portal lists them. */
const minimalRecords = Array.from({ length: 6700 }, (_, i) => ({
  code: `1.${100_000 + i}`,
  name: 'Đăng ký biến động',
  level: ['province', 'commune'],
  field: 'Đất đai',
  limit: { unit: 'working-days', value: 5 },
  basis: 'Quyết định 2304/QĐ-BNNMT',
  from: '2026-01-01',
}));
const names = [...publishedProcedures].map(({ name }) => name.vi);
const named = createCatalog(Array.from({ length: 10_000 }, (_, i) => ({ code: `1.${100_000 + i}`, name: names[i % names.length] })));
const typed = ['khai sinh', 'sổ đỏ', '1.1000', 'cấp', 'cấp giấy chứng nhận', '815'];

/** What a portal sends of a dossier that had to be supplemented. */
const portalRecord = {
  MaHoSo: 'H56.01-250310-00001',
  MaTTHC: '2.001019.000.00.00.H56',
  KenhThucHien: '1',
  NgayNopHoSo: '20250310081400',
  NgayTiepNhan: '20250310081500',
  NgayHenTra: '20250312081500',
  NgayKetThucXuLy: '20250318100000',
  NgayTra: '',
  DanhSachHoSoBoSung: [],
  TrangThaiHoSo: '9',
};
const portalSteps = [
  ['2', '20250310081500'],
  ['5', '20250311100000'],
  ['4', '20250317100000'],
  ['9', '20250318100000'],
].map(([TrangThai, ThoiDiemXuLy]) => ({ TrangThai, ThoiDiemXuLy, NoiDungXuLy: '' }));

/** Printed for the day of receipt, so that every one differs. */
const printed: readonly Dossier[] = deskTimes([1, 2, 3, 4, 5])
  .slice(0, 1000)
  .map((at, place) => ({
    id: String(place),
    procedure: '2.001019',
    level: 'commune',
    events: [{ type: 'received', at, printedDue: `${at.slice(0, 10)}T17:00` }],
  }));

const US = 1000;
export const own: readonly Own[] = [
  { title: '`addWorkingDays(date, 1)`', bar: 250, run: each(dates, (date) => calendar.addWorkingDays(date, 1)) },
  { title: '`addWorkingDays(date, 2500)`, ten years', bar: 250, run: each(dates, (date) => calendar.addWorkingDays(date, 2500)) },
  { title: '`workingDaysBetween`, a day', bar: 250, run: eachPair(1) },
  { title: '`workingDaysBetween`, ten years', bar: 250, run: eachPair(3650) },
  { title: '`readLimitText`, a phrase of a portal', bar: 20 * US, run: each(limitTexts, readLimitText) },
  { title: '`readLimitText`, 20,000 characters', run: each([longText], readLimitText) },
  {
    title: '`readPortalDossier`, a record of the national portal with four steps',
    bar: 100 * US,
    run: each([portalRecord], (record) => readPortalDossier(record, { dialect: portals.dvcqg, steps: portalSteps })),
  },
  { title: '`auditSlips`, a thousand printed dates', run: each([printed], (slips) => auditSlips(slips, { rulebook: plain })) },
  { title: '`createCatalog`, 6700 minimal records', bar: 150 * 1000 * US, run: each([minimalRecords], createCatalog) },
  {
    title: '`search` in 10,000 records, six words typed',
    bar: 12 * 1000 * US,
    run: each([typed], (words) => words.map((word) => named.search(word))),
  },
  { title: '`isWorkingDay`', run: each(dates, (date) => calendar.isWorkingDay(date)) },
  { title: '`addWorkingMinutes(at, 720)`', run: each(texts, (at) => calendar.addWorkingMinutes(at, 720)) },
  {
    title: '`computeDeadline` from a text, 1.5 working days with a cut-off',
    bar: 2 * US,
    run: each(texts, (receivedAt) => computeDeadline({ receivedAt, limit: halfDays, profile: cutOff, calendar })),
  },
  {
    title: '`computeDeadline` from a `Date`, the same limit',
    bar: 2 * US,
    run: each(receipts, (receivedAt) => computeDeadline({ receivedAt, limit: halfDays, profile: cutOff, calendar })),
  },
  {
    title: '`computeDeadline` from a Luxon `DateTime`, the same limit',
    bar: 2 * US,
    run: each(moments, (receivedAt) => computeDeadline({ receivedAt, limit: halfDays, profile: cutOff, calendar })),
  },
  {
    title: '`computeDeadline` from a text, 12 working hours',
    bar: 2 * US,
    run: each(texts, (receivedAt) => computeDeadline({ receivedAt, limit: twelveHours, profile: profiles.elapsedTime, calendar })),
  },
  {
    title: '`computeDeadline`, 5 working days, all steps and the Vietnamese text',
    bar: 25 * US,
    run: each(texts, (receivedAt) =>
      explain(computeDeadline({ receivedAt, limit: fiveDays, profile: profiles.civilCode, calendar }), 'vi'),
    ),
  },
  {
    title: '`computeDeadline`, 5 working days, all steps, no text',
    run: each(texts, (receivedAt) => computeDeadline({ receivedAt, limit: fiveDays, profile: profiles.civilCode, calendar }).steps),
  },
  {
    title: '`rulebook.receive`, no policy',
    bar: 5 * US,
    run: each(onAnyDay, (receivedAt) => plain.receive({ procedure: '2.000815', level: 'district', receivedAt })),
  },
  {
    title: '`rulebook.receive`, Chi Lăng, any day: one promise or two',
    bar: 5 * US,
    run: each(onAnyDay, (receivedAt) => withPromises.receive({ procedure: '2.000815', level: 'district', receivedAt })),
  },
  {
    title: '`rulebook.receive`, Chi Lăng, golden days: two promises and a target',
    bar: 5 * US,
    run: each(onGoldenDays, (receivedAt) => withPromises.receive({ procedure: '2.000815', level: 'district', receivedAt })),
  },
  {
    title: '`receive`, golden days, with its Vietnamese text',
    run: each(onGoldenDays, (receivedAt) => explain(withPromises.receive({ procedure: '2.000815', level: 'district', receivedAt }), 'vi')),
  },
  {
    title: '`assess`, two events, no policy',
    bar: 3 * US,
    run: each(twoEvents, (dossier) => assess(dossier, { rulebook: plain, at: judgedAt })),
  },
  {
    title: '`assess`, two events, Chi Lăng',
    bar: 3 * US,
    run: each(twoEvents, (dossier) => assess(dossier, { rulebook: withPromises, at: judgedAt })),
  },
  {
    title: '`assess`, received and still open, Chi Lăng',
    run: each(openOnes, ({ dossier, at }) => assess(dossier, { rulebook: withPromises, at })),
  },
  {
    title: '`onTimeReport`, for each assessment',
    run: reports(),
  },
];

function eachPair(span: number): (times: number) => void {
  const random = randomFrom(span);
  const pairs = dates.map(() => {
    const from = FIRST + random(END - FIRST);
    return { from: formatDay(from), until: formatDay(from + span) };
  });
  return each(pairs, ({ from, until }) => calendar.workingDaysBetween(from, until));
}

function reports(): (times: number) => void {
  const assessments = twoEvents.map((dossier) => assess(dossier, { rulebook: withPromises, at: judgedAt }));
  return (times) => {
    for (let left = times; left > 0; left -= assessments.length) {
      keep(onTimeReport(left >= assessments.length ? assessments : assessments.slice(0, left)));
    }
  };
}

/** One after the other for the plot: how the time for many grows with their number. */
export const manyDossiers = {
  computeDeadline: each(texts, (receivedAt) => computeDeadline({ receivedAt, limit: halfDays, profile: cutOff, calendar })),
  receive: each(onAnyDay, (receivedAt) => withPromises.receive({ procedure: '2.000815', level: 'district', receivedAt })),
  assess: each(twoEvents, (dossier) => assess(dossier, { rulebook: withPromises, at: judgedAt })),
};
