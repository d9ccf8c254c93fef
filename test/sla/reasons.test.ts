import { describe, expect, test } from 'vitest';
import {
  createCatalog,
  createWorkingCalendar,
  explain,
  profiles,
  vietnamCalendar,
  workingDays,
  type Commitment,
  type CommitmentReason,
  type Rulebook,
} from '../../src/index.js';
import { day, shown } from '../support/day.js';
import { chiLang, policyWith, reasonsWith, receive, rulebookOf, type TableReceipt } from './desk.js';

type Code = CommitmentReason['code'];

/** When a reason is given, what it holds, and what its sentence must say in each language, whatever its words are. */
interface Case {
  readonly when: string;
  readonly book?: Rulebook;
  readonly receipt: TableReceipt;
  readonly holds?: Readonly<Record<string, unknown>>;
  readonly vi: readonly string[];
  readonly en: readonly string[];
}

const rulebook = chiLang();
const law = rulebookOf([]);
/** A model of a commune on Tuesdays: in the session, at least half an hour before its close. */
const trial = rulebookOf([policyWith({ limit: { unit: 'same-session', minLeadMinutes: 30 } })]);
const inSessionUnder118 = rulebookOf([policyWith({})]);
/** A procedure as a portal lists it, in bare hours. */
const hourly = createCatalog([
  {
    code: 'X-04',
    name: 'Cấp bản sao trích lục',
    limit: { unit: 'hours', value: 4 },
    standing: 'published',
    basis: 'Cổng dịch vụ công của tỉnh',
  },
]);
/** A procedure for which no limit is stated anywhere. */
const withoutLimit = createCatalog([
  {
    code: 'X-01',
    name: { vi: 'Xác nhận hộ nghèo', en: 'Confirmation of a poor household' },
    field: 'other',
    confidence: 'medium',
    sources: ['https://example.vn/x-01'],
    checkedOn: '2026-01-05',
    versions: [{ inForce: { from: '2020-01-01' }, level: ['commune'], limit: null, variants: [] }],
  },
]);

const ONE_DAY = { limit: { unit: 'working-days', value: 1 }, profile: { start: 'session-after', offHours: 'next-opening' } } as const;
const inDaysOnTuesdays = rulebookOf([policyWith(ONE_DAY)]);
/** Tuesday afternoons are golden; everything is promised within half a working day. */
const goldenAfternoon = rulebookOf([
  policyWith(
    { on: 'working-days', limit: { unit: 'working-days', value: 0.5 }, profile: { start: 'receipt-session', offHours: 'next-opening' } },
    { days: { weekdays: [2], half: 'afternoon' } },
  ),
]);
/** Tuesdays are golden; the last decided one is 2027-12-28. */
const goldenTuesdays = [policyWith({ on: 'working-days', limit: { unit: 'same-day' } })];
const undecidedRefused = rulebookOf(goldenTuesdays, { calendar: vietnamCalendar({ undecided: 'refuse' }) });
/** From Wednesday to Friday. */
const threeDays = rulebookOf(goldenTuesdays, {
  calendar: createWorkingCalendar({ name: 'three days', coverage: { from: '2025-03-05', until: '2025-03-08' } }),
});

const EXCHANGE = { procedure: '1.012783' }; // of a certificate, district: 5 working days
const COPIES = { procedure: '2.000815', level: 'district' } as const; // in the day, 15:00
const WILL = { procedure: '2.001019' }; // commune: 2 working days
const BIRTH = { procedure: '1.001193' }; // commune: in the day, 15:00
const AUTHORISATION = { procedure: '1.001601', level: 'district' } as const; // social insurance: 1 working day
const MODEL = { vi: 'Hai ngày vàng trong tuần', en: 'Two golden days a week' };
const COMMUNE_MODEL = { vi: 'Ngày không phiếu hẹn', en: 'No-appointment day' };

const cases: Readonly<Record<Code, readonly Case[]>> = {
  procedure: [
    {
      when: 'always',
      receipt: { ...EXCHANGE, received: 'Mon 2025-03-03 09:00' },
      holds: { procedure: '1.012783', level: 'district' },
      vi: ['1.012783', 'Cấp đổi Giấy chứng nhận', 'cấp huyện'],
      en: ['1.012783', 'Exchange', 'district'],
    },
    {
      when: 'with a case or in the local form, the national code',
      receipt: { procedure: '2.000815.000.00.00.H37', level: 'commune', received: 'Mon 2025-03-03 09:00' },
      holds: { procedure: '2.000815', level: 'commune' },
      vi: ['2.000815:', 'cấp xã'],
      en: ['2.000815:', 'commune'],
    },
  ],
  'incomplete-dossier': [
    {
      when: 'under Decree 61/2018: a supplement request, within 3 working days of receipt; no closing',
      receipt: { ...EXCHANGE, validDossier: false, received: 'Mon 2025-03-03 09:00' },
      holds: { withinWorkingDays: 3 },
      vi: [
        'chưa đầy đủ, hợp lệ',
        'Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ (Điều 17 khoản 1, Nghị định 61/2018/NĐ-CP)',
        'theo Mẫu số 02 (Thông tư 01/2018/TT-VPCP)',
        '3 ngày làm việc kể từ ngày tiếp nhận',
      ],
      en: [
        'not complete and valid',
        'supplement request (Điều 17 khoản 1, Nghị định 61/2018/NĐ-CP)',
        'on form 02 (Thông tư 01/2018/TT-VPCP)',
        '3 working days',
      ],
    },
    {
      when: 'before the circular of Decree 61/2018, in force from 2019-01-06: the form in use',
      receipt: { ...WILL, validDossier: false, received: 'Mon 2018-07-02 09:00' },
      vi: ['Điều 17 khoản 1, Nghị định 61/2018/NĐ-CP', 'theo mẫu đang dùng'],
      en: ['Điều 17 khoản 1, Nghị định 61/2018/NĐ-CP', 'on the form in use'],
    },
    {
      when: 'under Decree 118/2025 before its circular of 2025-09-15: the form in use',
      receipt: { ...BIRTH, validDossier: false, received: 'Fri 2025-09-12 09:00' },
      vi: ['Điều 17 khoản 1 điểm c, Nghị định 118/2025/NĐ-CP', 'theo mẫu đang dùng'],
      en: ['Điều 17 khoản 1 điểm c, Nghị định 118/2025/NĐ-CP', 'on the form in use'],
    },
    {
      when: 'under Decree 118/2025: closed 15 days after the notice',
      receipt: { ...BIRTH, validDossier: false, received: 'Mon 2025-09-15 09:00' },
      holds: { withinWorkingDays: 3, closing: expect.objectContaining({ calendarDays: 15 }) },
      vi: ['Thông tư 03/2025/TT-VPCP', '3 ngày làm việc', '15 ngày', 'Điều 19 khoản 5', '118/2025/NĐ-CP'],
      en: ['Thông tư 03/2025/TT-VPCP', '3 working days', '15 days', 'Điều 19 khoản 5', '118/2025/NĐ-CP'],
    },
  ],
  'promise-applies': [
    {
      when: 'R1: in the day, on the spot, the session as target',
      receipt: { ...EXCHANGE, received: 'Tue 2025-03-04 08:10' },
      holds: {
        promise: 'R1',
        onTheSpot: 'four-on-the-spot',
        target: { limit: { unit: 'same-session' }, due: '2025-03-04T11:30:00.000+07:00' },
      },
      vi: [
        MODEL.vi,
        'huyện Chi Lăng',
        'cam kết trả kết quả trong ngày',
        '4 tại chỗ',
        'tiếp nhận, thẩm định, phê duyệt, trả kết quả',
        'hết hạn lúc 17:00 thứ Ba 04/03/2025',
        '11:30 thứ Ba 04/03/2025',
      ],
      en: [
        MODEL.en,
        'Chi Lăng district',
        'promises the result in the day',
        '4 tại chỗ',
        '17:00 on Tuesday 4 March 2025',
        '11:30 on Tuesday 4 March 2025',
      ],
    },
    {
      when: 'R4: 1.5 working days, with a decimal comma in Vietnamese',
      receipt: { ...COPIES, received: 'Mon 2025-03-03 09:00' },
      holds: { promise: 'R4', due: '2025-03-04T17:00:00.000+07:00' },
      vi: ['cam kết trả kết quả trong 1,5 ngày làm việc', 'hết hạn lúc 17:00 thứ Ba 04/03/2025'],
      en: ['promises the result within 1.5 working days', '17:00 on Tuesday 4 March 2025'],
    },
    {
      when: '5 tại chỗ: a name by convention',
      book: rulebookOf([policyWith({ onTheSpot: 'five-on-the-spot' })]),
      receipt: { ...WILL, received: 'Tue 2025-03-04 09:00' },
      holds: { onTheSpot: 'five-on-the-spot' },
      vi: ['5 tại chỗ', 'đóng dấu', 'thông lệ'],
      en: ['5 tại chỗ', 'stamp', 'convention'],
    },
    {
      when: 'within the next week',
      book: chiLang({ afterLastGoldenDay: 'next-week' }),
      receipt: { procedure: '1.012784', received: 'Fri 2025-03-07 09:00' },
      holds: { promise: 'R2', limit: { unit: 'same-week', nextWeek: true } },
      vi: ['trong tuần kế tiếp', '17:00 thứ Sáu 14/03/2025'],
      en: ['within the next week', '17:00 on Friday 14 March 2025'],
    },
  ],
  'not-a-model-day': [
    {
      when: 'R1 on a Monday',
      receipt: { ...EXCHANGE, received: 'Mon 2025-03-03 09:00' },
      holds: { promise: 'R1', limit: { unit: 'same-day' }, date: day('Mon 2025-03-03') },
      vi: ['Không áp dụng cam kết trả kết quả trong ngày', MODEL.vi, 'thứ Hai 03/03/2025'],
      en: ['The promise in the day', 'does not apply', MODEL.en, 'Monday 3 March 2025'],
    },
    {
      when: 'R7 for a dossier of Wednesday evening: by the deemed day of receipt',
      receipt: { ...WILL, received: 'Wed 2025-03-05 17:00' },
      holds: { promise: 'R7', date: day('Thu 2025-03-06') },
      vi: [COMMUNE_MODEL.vi, 'thứ Năm 06/03/2025'],
      en: [COMMUNE_MODEL.en, 'Thursday 6 March 2025'],
    },
    {
      when: 'a promise in days on the days of the model is not one at once',
      book: inDaysOnTuesdays,
      receipt: { ...WILL, received: 'Wed 2025-03-05 09:00' },
      holds: { limit: { unit: 'working-days', value: 1 } },
      vi: ['cam kết trả kết quả trong 1 ngày làm việc', 'thứ Tư 05/03/2025'],
      en: ['The promise within 1 working day', 'Wednesday 5 March 2025'],
    },
  ],
  'channel-excluded': [
    {
      when: 'R5 online',
      receipt: { ...AUTHORISATION, channel: 'online', received: 'Tue 2025-03-04 09:00' },
      holds: { promise: 'R5', limit: { unit: 'same-day' }, channel: 'online' },
      vi: ['Không áp dụng cam kết trả kết quả trong ngày', MODEL.vi, 'trực tuyến'],
      en: ['The promise in the day', 'does not apply', MODEL.en, 'online'],
    },
    {
      when: 'R7 by post',
      receipt: { ...WILL, channel: 'postal', received: 'Wed 2025-03-05 09:00' },
      holds: { promise: 'R7', channel: 'postal' },
      vi: ['Không áp dụng', COMMUNE_MODEL.vi, 'bưu chính'],
      en: ['does not apply', COMMUNE_MODEL.en, 'post'],
    },
    {
      when: 'a policy that names its channels: online only',
      book: rulebookOf([policyWith({ channels: ['online'] })]),
      receipt: { ...WILL, received: 'Tue 2025-03-04 09:00' },
      holds: { promise: 'P', channel: 'direct' },
      vi: ['Không áp dụng', 'Mô hình thử', 'trực tiếp'],
      en: ['does not apply', 'Model on trial', 'at the desk'],
    },
  ],
  'verification-excluded': [
    {
      when: 'R8 for a birth that needs verification',
      receipt: { ...BIRTH, needsVerification: true, received: 'Wed 2025-03-05 09:00' },
      holds: { promise: 'R8', limit: { unit: 'same-session' } },
      vi: ['Không áp dụng cam kết trả kết quả trong buổi', COMMUNE_MODEL.vi, 'xác minh'],
      en: ['The promise in the session', 'does not apply', COMMUNE_MODEL.en, 'verified'],
    },
    {
      when: 'a promise in days that excludes it',
      book: rulebookOf([policyWith({ ...ONE_DAY, excludes: ['verification'] })]),
      receipt: { ...WILL, needsVerification: true, received: 'Tue 2025-03-04 09:00' },
      holds: { limit: { unit: 'working-days', value: 1 } },
      vi: ['cam kết trả kết quả trong 1 ngày làm việc', 'xác minh'],
      en: ['The promise within 1 working day', 'verified'],
    },
  ],
  'verification-variant': [
    {
      when: 'the procedure has a case for verification that was not chosen',
      receipt: { ...BIRTH, needsVerification: true, received: 'Wed 2025-03-05 09:00' },
      holds: { variants: ['verification'] },
      vi: ['xác minh', 'verification', 'chưa được chọn'],
      en: ['verified', 'verification', 'not chosen'],
    },
  ],
  'model-day-off': [
    {
      when: 'skip: Monday off by swap',
      book: chiLang({ goldenDays: [1, 4] }),
      receipt: { ...COPIES, received: 'Fri 2024-05-03 09:00' },
      holds: { date: day('Mon 2024-04-29'), reading: 'skip', takenBy: null },
      vi: ['Thứ Hai 29/04/2024', MODEL.vi, 'nghỉ hoán đổi', 'thứ Bảy 04/05/2024', '2450/VPCP-KGVX', 'không bố trí ngày khác thay thế'],
      en: ['Monday 29 April 2024', MODEL.en, 'day off by swap', 'Saturday 4 May 2024', '2450/VPCP-KGVX', 'no day takes its role'],
    },
    {
      when: 'next-working-day: Tuesday 30 April, a holiday',
      book: chiLang({ goldenDays: [2, 5], onDayOff: 'next-working-day' }),
      receipt: { ...COPIES, received: 'Thu 2024-05-02 09:00' },
      holds: { date: day('Tue 2024-04-30'), reading: 'next-working-day', takenBy: day('Thu 2024-05-02') },
      vi: ['Thứ Ba 30/04/2024', 'Ngày Chiến thắng', 'thứ Năm 02/05/2024 thay'],
      en: ['Tuesday 30 April 2024', 'Victory', 'Thursday 2 May 2024 takes its role'],
    },
    {
      when: 'inherit-swap: Saturday 4 May in the role of Monday',
      book: chiLang({ goldenDays: [1, 4], onDayOff: 'inherit-swap' }),
      receipt: { ...COPIES, received: 'Sat 2024-05-04 09:00' },
      holds: { date: day('Mon 2024-04-29'), reading: 'inherit-swap', takenBy: day('Sat 2024-05-04') },
      vi: ['Thứ Hai 29/04/2024', 'thứ Bảy 04/05/2024 thay'],
      en: ['Monday 29 April 2024', 'Saturday 4 May 2024 takes its role'],
    },
  ],
  'after-last-golden-day': [
    {
      when: 'R2 on a Friday, the same week',
      receipt: { procedure: '1.012784', received: 'Fri 2025-03-07 09:00' },
      holds: { promise: 'R2', reading: 'same-week' },
      vi: ['Lưu ý', 'sau ngày vàng cuối cùng', MODEL.vi, 'tuần tiếp nhận'],
      en: ['Note', 'after the last golden day', MODEL.en, 'the week of receipt'],
    },
    {
      when: 'R2 on a Friday, the next week',
      book: chiLang({ afterLastGoldenDay: 'next-week' }),
      receipt: { procedure: '1.012784', received: 'Fri 2025-03-07 09:00' },
      holds: { promise: 'R2', reading: 'next-week' },
      vi: ['Lưu ý', 'sau ngày vàng cuối cùng', MODEL.vi, 'tuần kế tiếp'],
      en: ['Note', 'after the last golden day', MODEL.en, 'the next week'],
    },
  ],
  'session-rolled': [
    {
      when: '10 minutes before the close, half an hour wanted',
      book: trial,
      receipt: { ...WILL, received: 'Tue 2025-03-04 11:20' },
      holds: { promise: 'P', minLeadMinutes: 30, due: '2025-03-04T17:00:00.000+07:00' },
      vi: ['30 phút', 'buổi kế tiếp', '17:00 thứ Ba 04/03/2025'],
      en: ['30 minutes', 'the next session', '17:00 on Tuesday 4 March 2025'],
    },
  ],
  'earliest-promise-binds': [
    {
      when: 'R5 and R6 on a golden day',
      receipt: { ...AUTHORISATION, received: 'Tue 2025-03-04 09:00' },
      holds: { promise: 'R5', of: 2, limit: { unit: 'same-day' }, due: '2025-03-04T17:00:00.000+07:00' },
      vi: ['2 cam kết', 'sớm nhất được áp dụng', 'trong ngày', 'hết hạn lúc 17:00 thứ Ba 04/03/2025'],
      en: ['2 promises', 'the earliest binds', 'in the day', 'by 17:00 on Tuesday 4 March 2025'],
    },
    {
      when: 'of two models, which one',
      book: rulebookOf([
        policyWith({ ...ONE_DAY, on: 'working-days' }, { id: 'a', title: { vi: 'Mô hình một', en: 'Model one' } }),
        policyWith({}, { id: 'b', title: { vi: 'Mô hình hai', en: 'Model two' } }),
        policyWith({ ...ONE_DAY, on: 'working-days' }, { id: 'c', title: { vi: 'Mô hình ba', en: 'Model three' } }),
      ]),
      receipt: { ...WILL, received: 'Tue 2025-03-04 09:00' },
      holds: { of: 3, policy: 'b', limit: { unit: 'same-session' }, due: '2025-03-04T11:30:00.000+07:00' },
      vi: ['3 cam kết', 'trong buổi theo “Mô hình hai” của UBND xã Mẫu', '11:30 thứ Ba 04/03/2025'],
      en: ['3 promises', '“Model two”', 'in the session', '11:30 on Tuesday 4 March 2025'],
    },
  ],
  'promise-later-than-law': [
    {
      when: 'R4 for copies on a Monday: the law says in the day',
      receipt: { ...COPIES, received: 'Mon 2025-03-03 09:00' },
      holds: { promise: 'R4', promised: '2025-03-04T17:00:00.000+07:00', statutory: '2025-03-03T17:00:00.000+07:00' },
      vi: ['17:00 thứ Ba 04/03/2025', 'muộn hơn', '17:00 thứ Hai 03/03/2025', 'áp dụng thời hạn theo luật'],
      en: ['17:00 on Tuesday 4 March 2025', 'later than', '17:00 on Monday 3 March 2025', 'the statute binds'],
    },
  ],
  'received-as-it-arises': [
    {
      when: 'R9, district',
      receipt: { procedure: '1.000893', received: 'Tue 2025-03-04 09:00' },
      vi: ['UBND huyện Chi Lăng', 'phát sinh', 'không có cam kết'],
      en: ['Chi Lăng district', 'whenever', 'nothing quicker is promised'],
    },
    {
      when: 'R9, commune',
      receipt: { procedure: '1.012812', received: 'Tue 2025-03-04 09:00' },
      vi: ['các xã, thị trấn', 'phát sinh'],
      en: ['communes', 'whenever'],
    },
  ],
  'statutory-limit': [
    {
      when: 'working days, counted by the Civil Code under Decree 61/2018',
      receipt: { ...WILL, received: 'Tue 2025-03-04 09:00' },
      holds: { limit: { unit: 'working-days', value: 2 }, due: '2025-03-06T17:00:00.000+07:00', legalEnd: '2025-03-07T00:00:00.000+07:00' },
      vi: [
        '2 ngày làm việc',
        'Điều 37',
        '23/2015/NĐ-CP',
        'hết hạn lúc 17:00 thứ Năm 06/03/2025',
        'cách tính theo Điều 147',
        'Bộ luật Dân sự',
      ],
      en: ['2 working days', 'Điều 37', '23/2015/NĐ-CP', '17:00 on Thursday 6 March 2025', 'Điều 147'],
    },
    {
      when: 'from the complete dossier, Decree 118/2025 art. 17.3',
      receipt: { ...WILL, received: 'Mon 2025-07-07 09:00' },
      vi: ['Điều 17 khoản 3', '118/2025/NĐ-CP', 'Điều 147'],
      en: ['Điều 17 khoản 3', '118/2025/NĐ-CP', 'Điều 147'],
    },
    {
      when: 'in the day, with the 15:00 rule of its own act',
      receipt: { ...BIRTH, received: 'Wed 2025-03-05 15:10' },
      holds: { cutOff: '15:00', due: '2025-03-06T17:00:00.000+07:00', countingBasis: [] },
      vi: ['trong ngày', 'nhận sau 15:00 thì trong ngày làm việc tiếp theo', 'Luật Hộ tịch', '17:00 thứ Năm 06/03/2025'],
      en: ['in the day', 'if received after 15:00, by the next working day', 'Luật Hộ tịch', '17:00 on Thursday 6 March 2025'],
    },
    {
      when: 'the law allows more than what is published: 5 and 1 working days for the form of payment (Law 41/2024 art. 82.2)',
      receipt: { procedure: '2.000740', level: 'commune', received: 'Thu 2025-07-10 09:00' },
      holds: {
        limit: { unit: 'working-days', value: 1 },
        lawMaximum: expect.objectContaining({ limit: { unit: 'working-days', value: 5 } }),
      },
      vi: ['1 ngày làm việc', '17:00 thứ Sáu 11/07/2025', 'tối đa 5 ngày làm việc', 'Điều 82 khoản 2', '41/2024/QH15'],
      en: ['1 working day', '17:00 on Friday 11 July 2025', 'at most 5 working days', 'Điều 82 khoản 2', '41/2024/QH15'],
    },
    {
      when: 'hours by the clock, under the Civil Status Law of 2026; art. 147.1 counts hours',
      receipt: { ...BIRTH, received: 'Mon 2027-03-01 15:10' },
      holds: { limit: { unit: 'clock-hours', value: 24 }, legalEnd: '2027-03-02T15:10:00.000+07:00' },
      vi: ['24 giờ', 'Điều 3 khoản 3', '03/2026/QH16', '15:10 thứ Ba 02/03/2027', 'Điều 147 khoản 1, Bộ luật Dân sự'],
      en: ['24 hours', 'Điều 3 khoản 3', '03/2026/QH16', '15:10 on Tuesday 2 March 2027', 'Điều 147 khoản 1, Bộ luật Dân sự'],
    },
    {
      when: 'in calendar days: counted by art. 147',
      book: rulebookOf([], { bareDays: 'calendar' }),
      receipt: { procedure: '1.002051', level: 'district', received: 'Mon 2025-03-03 09:00' },
      vi: ['5 ngày', 'cách tính theo Điều 147, Bộ luật Dân sự'],
      en: ['5 days', 'counted by Điều 147, Bộ luật Dân sự'],
    },
    {
      when: 'which variant of the procedure applies: marriage with verification (Civil Status Law 60/2014 art. 18)',
      receipt: { procedure: '1.000894', needsVerification: true, variants: ['verification'], received: 'Thu 2025-03-06 09:00' },
      holds: { limit: { unit: 'working-days', value: 5 }, variants: [expect.objectContaining({ id: 'verification' })] },
      vi: ['Thời hạn theo luật trong trường hợp “', 'xác minh', '5 ngày làm việc'],
      en: ['By law, in the case “', 'verif', '5 working days'],
    },
    {
      when: 'two variants, each named once',
      receipt: { ...EXCHANGE, variants: ['listed-special-case', 'mountain-area', 'mountain-area'], received: 'Thu 2025-03-06 09:00' },
      holds: {
        variants: expect.arrayContaining([
          expect.objectContaining({ id: 'listed-special-case' }),
          expect.objectContaining({ id: 'mountain-area' }),
        ]),
      },
      vi: ['” và “', 'miền núi'],
      en: ['” and “', 'Mountainous'],
    },
  ],
  'bare-days': [
    {
      when: 'a bare "5 ngày" (Decision 595/QĐ-BHXH) read as working days',
      receipt: { procedure: '1.002051', level: 'district', received: 'Mon 2025-03-03 09:00' },
      holds: { value: 5, readAs: 'working' },
      vi: ['5 ngày', 'ngày làm việc'],
      en: ['5 days', 'working days'],
    },
    {
      when: 'the same read as calendar days',
      book: chiLang({}, { bareDays: 'calendar' }),
      receipt: { procedure: '1.002051', level: 'district', received: 'Mon 2025-03-03 09:00' },
      holds: { value: 5, readAs: 'calendar' },
      vi: ['5 ngày', 'theo lịch'],
      en: ['5 days', 'calendar days'],
    },
  ],
  'bare-hours': [
    {
      when: 'a bare "4 giờ" of a portal read as office hours',
      book: rulebookOf([], { catalog: hourly, bareHours: 'working' }),
      receipt: { procedure: 'X-04', level: 'commune', received: 'Mon 2025-03-03 09:00' },
      holds: { value: 4, readAs: 'working' },
      vi: ['4 giờ', 'giờ làm việc'],
      en: ['4 hours', 'office hours'],
    },
    {
      when: 'the same read as hours by the clock',
      book: rulebookOf([], { catalog: hourly, bareHours: 'clock' }),
      receipt: { procedure: 'X-04', level: 'commune', received: 'Mon 2025-03-03 09:00' },
      holds: { value: 4, readAs: 'clock' },
      vi: ['4 giờ', 'giờ đồng hồ'],
      en: ['4 hours', 'by the clock'],
    },
  ],
  'no-limit-stated': [
    {
      when: 'nothing is stated for the procedure',
      book: rulebookOf([], { catalog: withoutLimit }),
      receipt: { procedure: 'X-01', received: 'Mon 2025-03-03 09:00' },
      vi: ['thời hạn', 'thủ tục này'],
      en: ['No statutory limit', 'this procedure'],
    },
  ],
  'limit-by-agreement': [
    {
      when: 'the time is agreed with the applicant',
      receipt: { ...COPIES, variants: ['by-agreement'], received: 'Mon 2025-03-03 09:00' },
      vi: ['trường hợp này', 'thỏa thuận'],
      en: ['this case', 'agree'],
    },
  ],
  'fallback-limit': [
    {
      when: 'a land limit of 2026, when each province sets its own',
      receipt: { ...EXCHANGE, received: 'Wed 2026-07-01 09:00' },
      vi: ['Lưu ý', 'tỉnh', 'thời hạn riêng'],
      en: ['Note', 'province', 'its own'],
    },
  ],
  'published-limit': [
    {
      when: 'a limit as the portal published it',
      book: rulebookOf([], { catalog: hourly, bareHours: 'clock' }),
      receipt: { procedure: 'X-04', level: 'commune', received: 'Mon 2025-03-03 09:00' },
      vi: ['Lưu ý', 'đã công bố', 'chưa được đối chiếu'],
      en: ['Note', 'as the portal published it'],
    },
  ],
  'unverified-limit': [
    {
      when: 'a land limit whose source for March 2025 was not found',
      receipt: { ...EXCHANGE, received: 'Mon 2025-03-03 09:00' },
      holds: { basisLaterThanStart: true },
      vi: ['Lưu ý', 'chưa được kiểm chứng', 'chưa tìm được thời hạn áp dụng vào ngày tiếp nhận', 'văn bản ra đời sau'],
      en: ['Note', 'not been verified', 'the one in force on the day of receipt was not found', 'a later document'],
    },
    {
      when: 'a civil status limit after the law of 2014 has ended: its basis is older, and it is only not confirmed',
      receipt: { procedure: '1.004837', received: 'Tue 2027-03-02 09:00' },
      vi: ['Lưu ý: thời hạn này chưa được kiểm chứng.'],
      en: ['Note: this limit has not been verified.'],
    },
  ],
  'golden-day': [
    {
      when: 'received on a Wednesday: Thursday',
      receipt: { ...EXCHANGE, received: 'Wed 2025-03-05 09:00' },
      holds: { date: day('Thu 2025-03-06') },
      vi: ['Ngày vàng để tập trung giải quyết', MODEL.vi, 'thứ Năm 06/03/2025'],
      en: ['golden day on which to work', MODEL.en, 'Thursday 6 March 2025'],
    },
    {
      when: 'R2 due on Friday, the golden day on Tuesday: it lies after the deadline',
      receipt: { ...EXCHANGE, received: 'Fri 2025-03-07 16:30' },
      holds: { date: day('Tue 2025-03-11'), afterDue: true },
      vi: ['Ngày vàng tiếp theo', MODEL.vi, 'thứ Ba 11/03/2025', 'sau hạn trả kết quả'],
      en: ['The next golden day', MODEL.en, 'Tuesday 11 March 2025', 'after the deadline'],
    },
    {
      when: 'copies on a Monday: the law ends that day',
      receipt: { ...COPIES, received: 'Mon 2025-03-03 09:00' },
      holds: { date: day('Tue 2025-03-04'), afterDue: true },
      vi: ['sau hạn trả kết quả'],
      en: ['after the deadline'],
    },
    {
      when: 'a golden afternoon, due at noon of that day',
      book: goldenAfternoon,
      receipt: { ...WILL, received: 'Tue 2025-03-04 09:00' },
      holds: { date: day('Tue 2025-03-04'), afterDue: true },
      vi: ['thứ Ba 04/03/2025', 'sau hạn trả kết quả'],
      en: ['Tuesday 4 March 2025', 'after the deadline'],
    },
  ],
  'golden-day-unknown': [
    {
      when: 'the next one is undecided, and the calendar refuses such days',
      book: undecidedRefused,
      receipt: { ...BIRTH, received: 'Wed 2027-12-29 09:00' },
      holds: { from: '2028-01-01', because: 'undecided' },
      vi: ['Chưa biết', 'Mô hình thử', 'chưa có văn bản quyết định', 'thứ Bảy 01/01/2028', 'undecided: "project"'],
      en: ['is not known', 'Model on trial', 'no document has decided', 'Saturday 1 January 2028', 'undecided: "project"'],
    },
    {
      when: 'the calendar ends before it',
      book: threeDays,
      receipt: { ...BIRTH, received: 'Wed 2025-03-05 09:00' },
      holds: { from: day('Sat 2025-03-08'), because: 'outside-calendar' },
      vi: ['Chưa biết', 'Mô hình thử', 'thứ Bảy 08/03/2025'],
      en: ['is not known', 'Model on trial', 'Saturday 8 March 2025'],
    },
  ],
  'slip-issued': [
    {
      when: 'the rule',
      receipt: { ...EXCHANGE, received: 'Mon 2025-03-03 09:00' },
      holds: { ground: 'complete-dossier' },
      vi: ['Cấp Giấy tiếp nhận hồ sơ và hẹn trả kết quả', 'hồ sơ đầy đủ', 'Điều 17 khoản 1', '61/2018/NĐ-CP'],
      en: ['slip is issued', 'complete', 'Điều 17 khoản 1', '61/2018/NĐ-CP'],
    },
    {
      when: 'the citizen asks for one',
      receipt: { ...BIRTH, slipRequested: true, received: 'Wed 2025-03-05 09:00' },
      holds: { ground: 'requested' },
      vi: ['hẹn', 'yêu cầu'],
      en: ['slip is issued', 'asks for'],
    },
    {
      when: 'the promise moved to another session',
      book: trial,
      receipt: { ...WILL, received: 'Tue 2025-03-04 11:20' },
      holds: { ground: 'rolled' },
      vi: ['hẹn', 'trong buổi tiếp nhận'],
      en: ['slip is issued', 'session of receipt'],
    },
    {
      when: 'promised at once, but not prescribed as immediate (Decree 118/2025 art. 17.4)',
      book: inSessionUnder118,
      receipt: { ...WILL, received: 'Tue 2025-09-09 09:00' },
      holds: { ground: 'not-prescribed-immediate' },
      vi: ['hẹn', 'Điều 17 khoản 1 điểm c', '118/2025/NĐ-CP'],
      en: ['slip is issued', 'not prescribed as immediate', '118/2025/NĐ-CP'],
    },
  ],
  'slip-only-if-not-at-once': [
    {
      when: 'promised on the spot',
      receipt: { ...WILL, received: 'Wed 2025-03-05 09:00' },
      holds: { ground: 'on-the-spot' },
      vi: ['Chỉ cấp Giấy tiếp nhận hồ sơ và hẹn trả kết quả', 'trả kết quả ngay', 'Điều 17 khoản 4', '61/2018/NĐ-CP'],
      en: ['only if', 'at once', 'Điều 17 khoản 4', '61/2018/NĐ-CP'],
    },
    {
      when: 'immediate by law',
      receipt: { ...BIRTH, received: 'Fri 2025-03-07 09:00' },
      holds: { ground: 'immediate-procedure' },
      vi: ['Chỉ cấp Giấy tiếp nhận hồ sơ và hẹn trả kết quả', 'trong ngày', 'Điều 17 khoản 4'],
      en: ['only if', 'within the day', 'Điều 17 khoản 4'],
    },
  ],
  'slip-promise-beyond-law': [
    {
      when: 'a will promised in the session under Decree 118/2025',
      book: inSessionUnder118,
      receipt: { ...WILL, received: 'Tue 2025-09-09 09:00' },
      vi: ['Lưu ý', 'cam kết', 'Giấy tiếp nhận hồ sơ và hẹn trả kết quả', 'Điều 17 khoản 4', '118/2025/NĐ-CP'],
      en: ['Note', 'further than the law', 'Điều 17 khoản 4', '118/2025/NĐ-CP'],
    },
  ],
  'law-as-issued': [
    {
      when: 'every answer under Decree 118/2025',
      receipt: { ...BIRTH, received: 'Mon 2025-07-07 09:00' },
      vi: ['09/06/2025', 'chưa tiếp cận được toàn văn', '367/2025/NĐ-CP'],
      en: ['2025-06-09', '367/2025', 'not seen'],
    },
    {
      when: 'an incomplete dossier, too: it quotes art. 19.5',
      receipt: { ...BIRTH, validDossier: false, received: 'Mon 2025-07-07 09:00' },
      vi: ['367/2025/NĐ-CP'],
      en: ['367/2025'],
    },
  ],
  'no-due-date': [
    {
      when: 'neither a promise nor a limit',
      book: rulebookOf([], { catalog: withoutLimit }),
      receipt: { procedure: 'X-01', received: 'Mon 2025-03-03 09:00' },
      vi: ['Không có cam kết', 'không có hạn trả kết quả'],
      en: ['neither a promise nor a statutory limit', 'no date is due'],
    },
  ],
};

/** The sentence of the first reason with a code: reasons come first, in their order. */
function sentenceOf(commitment: Commitment, code: Code, language: 'vi' | 'en'): string {
  const place = commitment.reasons.findIndex((reason) => reason.code === code);
  return explain(commitment, language)[place] ?? `no reason ${code} among ${commitment.reasons.map((reason) => reason.code).join(', ')}`;
}

describe.each(Object.entries(cases) as [Code, readonly Case[]][])('%s', (code, several) => {
  test.each(several)('$when', ({ book = rulebook, receipt, holds = {}, vi, en }) => {
    const commitment = receive(book, receipt);
    expect(commitment.reasons).toContainEqual(expect.objectContaining({ code, ...holds }));
    for (const said of vi) expect(sentenceOf(commitment, code, 'vi')).toContain(said);
    for (const said of en) expect(sentenceOf(commitment, code, 'en')).toContain(said);
  });
});

describe('when a reason is not given', () => {
  const codes = (commitment: Commitment) => commitment.reasons.map(({ code }) => code);

  test.each([
    { code: 'session-rolled', what: 'half an hour is left', book: trial, receipt: { ...WILL, received: 'Tue 2025-03-04 11:00' } },
    { code: 'session-rolled', what: 'received at lunch', book: trial, receipt: { ...WILL, received: 'Tue 2025-03-04 12:00' } },
    {
      code: 'session-rolled',
      what: 'received at lunch, keeping its date',
      book: rulebookOf([policyWith({ profile: { offHours: 'keep-date' } })]),
      receipt: { ...WILL, received: 'Tue 2025-03-04 12:00' },
    },
    { code: 'promise-later-than-law', what: 'both end together', book: chiLang(), receipt: { ...BIRTH, received: 'Wed 2025-03-05 14:00' } },
    {
      code: 'earliest-promise-binds',
      what: 'there is one promise',
      book: chiLang(),
      receipt: { ...WILL, received: 'Wed 2025-03-05 14:00' },
    },
    {
      code: 'no-limit-stated',
      what: 'it is agreed',
      book: law,
      receipt: { ...COPIES, variants: ['by-agreement'], received: 'Mon 2025-03-03 09:00' },
    },
    {
      code: 'verification-variant',
      what: 'it was chosen',
      book: law,
      receipt: { ...BIRTH, needsVerification: true, variants: ['verification'], received: 'Wed 2025-03-05 09:00' },
    },
    {
      code: 'verification-variant',
      what: 'the procedure has none',
      book: law,
      receipt: { ...WILL, needsVerification: true, received: 'Wed 2025-03-05 09:00' },
    },
    { code: 'law-as-issued', what: 'Decree 61/2018 was seen whole', book: law, receipt: { ...WILL, received: 'Mon 2025-06-30 09:00' } },
    { code: 'golden-day', what: 'no-appointment days', book: chiLang(), receipt: { ...WILL, received: 'Wed 2025-03-05 09:00' } },
    { code: 'golden-day-unknown', what: 'the policy has ended', book: chiLang(), receipt: { ...COPIES, received: 'Mon 2025-06-30 17:30' } },
    {
      code: 'golden-day-unknown',
      what: 'the policy ends with the decided days',
      book: rulebookOf(
        [policyWith({ on: 'working-days', limit: { unit: 'same-day' } }, { inForce: { from: '2020-01-01', until: '2028-01-01' } })],
        { calendar: vietnamCalendar({ undecided: 'refuse' }) },
      ),
      receipt: { ...BIRTH, received: 'Wed 2027-12-29 09:00' },
    },
    { code: 'golden-day', what: 'the policy has ended', book: chiLang(), receipt: { ...COPIES, received: 'Mon 2025-06-30 17:30' } },
  ] as const)('$code: $what', ({ code, book, receipt }) => {
    expect(codes(receive(book, receipt))).not.toContain(code);
  });

  test('an incomplete dossier is promised nothing: the reasons are the procedure, what must happen, and the frame', () => {
    const commitment = receive(rulebook, { ...EXCHANGE, validDossier: false, received: 'Tue 2025-03-04 09:00' });
    expect(codes(commitment)).toEqual(['procedure', 'incomplete-dossier']);
    const { due, promised, target, statutory, promises, policy, appointmentSlip, goldenDay, limitStanding } = commitment;
    expect({ due, promised, target, statutory, promises, policy, appointmentSlip, goldenDay }).toEqual({
      due: null,
      promised: null,
      target: null,
      statutory: null,
      promises: [],
      policy: null,
      appointmentSlip: null,
      goldenDay: null,
    });
    expect(limitStanding).toBe('unverified');
    expect(codes(receive(rulebook, { ...BIRTH, validDossier: false, received: 'Mon 2025-07-07 09:00' }))).toEqual([
      'procedure',
      'incomplete-dossier',
      'law-as-issued',
    ]);
  });
});

test('an answer without any date is projected where the day of receipt is', () => {
  const book = rulebookOf([], { catalog: withoutLimit });
  const on = (received: string) => receive(book, { procedure: 'X-01', received }).standing;
  expect([on('Mon 2027-12-20 09:00'), on('Tue 2030-02-05 09:00')]).toEqual(['decided', 'projected']);
});

describe('what verification changes', () => {
  test.each([
    { what: 'nothing is to be verified', facts: {}, promised: 1, due: '2025-03-05T11:30' },
    {
      what: 'something is: the promise at once falls away, the law stays',
      facts: { needsVerification: true },
      promised: 0,
      due: '2025-03-05T17:00',
    },
    {
      what: 'and its case is chosen: 5 working days',
      facts: { needsVerification: true, variants: ['verification'] },
      promised: 0,
      due: '2025-03-12T17:00',
    },
  ])('marriage, $what', ({ facts, promised, due }) => {
    // Marriage: at once by law, 5 working days with verification (Civil Status Law 60/2014 art. 18).
    const book = chiLang({ onTheSpot: { district: [], commune: ['1.000894'] } });
    const commitment = receive(book, { procedure: '1.000894', received: 'Wed 2025-03-05 09:00', ...facts });
    expect({ promised: commitment.promises.length, due: commitment.due?.toISO()?.slice(0, 16) }).toEqual({ promised, due });
  });

  test('one receipt with it and one without, from one rulebook, do not answer for each other', () => {
    const promised = (needsVerification: boolean) =>
      receive(rulebook, { ...WILL, needsVerification, received: 'Wed 2025-03-05 09:00' }).promises.length;
    expect([promised(false), promised(true), promised(false), promised(true)]).toEqual([1, 0, 1, 0]);
  });

  test('a policy may promise at once in spite of verification, or leave it out of a longer promise', () => {
    const at = { ...WILL, needsVerification: true, received: 'Tue 2025-03-04 09:00' };
    expect(receive(rulebookOf([policyWith({ excludes: [] })]), at).promises).toHaveLength(1);
    const days = { limit: { unit: 'working-days', value: 1 }, profile: { start: 'session-after', offHours: 'next-opening' } } as const;
    expect(receive(rulebookOf([policyWith({ ...days })]), at).promises).toHaveLength(1);
    expect(receive(rulebookOf([policyWith({ ...days, excludes: ['verification'] })]), at).promises).toHaveLength(0);
  });
});

describe('the channel', () => {
  test.each(['direct', 'online', 'postal'] as const)('R6 has no channel: %s', (channel) => {
    const commitment = receive(rulebook, { ...AUTHORISATION, channel, received: 'Tue 2025-03-04 09:00' });
    expect(commitment.promises.map(({ promise }) => promise.id)).toEqual(channel === 'direct' ? ['R5', 'R6'] : ['R6']);
  });

  test.each([
    { limit: { unit: 'same-session' }, taken: ['direct'] },
    { limit: { unit: 'same-day' }, taken: ['direct'] },
    { limit: { unit: 'same-week' }, taken: ['direct', 'online', 'postal'] },
  ] as const)('a promise of $limit.unit that names none is one of $taken', ({ limit, taken }) => {
    const book = rulebookOf([policyWith({ limit })]);
    const by = (channel: 'direct' | 'online' | 'postal') => receive(book, { ...WILL, channel, received: 'Tue 2025-03-04 09:00' });
    expect((['direct', 'online', 'postal'] as const).filter((channel) => by(channel).promises.length === 1)).toEqual(taken);
  });

  test('a promise in the session that names its channels takes those, and only those', () => {
    const book = rulebookOf([policyWith({ channels: ['postal', 'online'] })]);
    const by = (channel: 'direct' | 'online' | 'postal') =>
      receive(book, { ...WILL, channel, received: 'Tue 2025-03-04 09:00' }).promises.length;
    expect([by('direct'), by('online'), by('postal')]).toEqual([0, 1, 1]);
  });
});

describe('a golden day lies after the deadline only where no session of it lies before', () => {
  test.each([
    { what: 'due that evening', receipt: { ...EXCHANGE, received: 'Tue 2025-03-04 16:59' }, afterDue: false },
    {
      what: 'due at noon of the golden day',
      receipt: { procedure: '2.000992', variants: ['by-agreement'], received: 'Fri 2025-02-28 14:00' },
      afterDue: false,
    },
    { what: 'due the evening before', receipt: { ...COPIES, received: 'Wed 2025-03-05 14:59' }, afterDue: true },
    { what: 'due on it by the 15:00 rule', receipt: { ...COPIES, received: 'Wed 2025-03-05 15:01' }, afterDue: false },
  ])('$what', ({ receipt, afterDue }) => {
    expect(reasonsWith(receive(rulebook, receipt), 'golden-day').map((reason) => reason.afterDue ?? false)).toEqual([afterDue]);
  });

  test('a dossier without a deadline has its golden day', () => {
    const book = chiLang({ shortened: [] });
    const commitment = receive(book, { ...COPIES, variants: ['by-agreement'], received: 'Mon 2025-03-03 09:00' });
    expect([commitment.due, commitment.goldenDay, reasonsWith(commitment, 'golden-day')[0]?.afterDue]).toEqual([
      null,
      day('Tue 2025-03-04'),
      undefined,
    ]);
  });
});

describe('a model is named in full once, then it is "this model" until another is named', () => {
  const models = (commitment: Commitment, language: 'vi' | 'en') =>
    explain(commitment, language)
      .slice(0, commitment.reasons.length)
      .flatMap(
        (sentence) =>
          /mô hình này|this model|“(?:Hai ngày vàng|Two golden days|Mô hình|Model)[^”]*”/i.exec(sentence)?.[0].toLowerCase() ?? [],
      );

  test('R5 and R6', () => {
    const commitment = receive(rulebook, { ...AUTHORISATION, received: 'Tue 2025-03-04 09:00' });
    expect(models(commitment, 'vi')).toEqual(['“hai ngày vàng trong tuần”', 'mô hình này', 'mô hình này']);
    expect(models(commitment, 'en')).toEqual(['“two golden days a week”', 'this model', 'this model']);
  });

  test('two models in turn, and each explanation begins anew', () => {
    const book = rulebookOf([
      policyWith({ on: 'working-days' }, { id: 'a', title: { vi: 'Mô hình một', en: 'Model one' } }),
      policyWith({ on: 'working-days' }, { id: 'b', title: { vi: 'Mô hình hai', en: 'Model two' } }),
    ]);
    const commitment = receive(book, { ...WILL, received: 'Mon 2025-03-03 09:00' });
    const named = ['“mô hình một”', '“mô hình hai”', '“mô hình một”'];
    expect(models(commitment, 'vi')).toEqual(named);
    expect(models(JSON.parse(JSON.stringify(commitment)) as Commitment, 'vi')).toEqual(named);
  });

  test('models of one title at two authorities are two', () => {
    const other = { vi: 'UBND xã Khác', en: "the People's Committee of Khác commune" };
    const book = rulebookOf([
      policyWith({ on: 'working-days' }, { id: 'a' }),
      policyWith({ on: 'working-days' }, { id: 'b', authority: other }),
    ]);
    expect(explain(receive(book, { ...WILL, received: 'Mon 2025-03-03 09:00' }), 'vi').join(' ')).toContain(
      '“Mô hình thử” của UBND xã Khác',
    );
  });
});

describe('how every sentence is written', () => {
  const commitments = Object.values(cases).flatMap((several) => several.map(({ book = rulebook, receipt }) => receive(book, receipt)));

  test.each(['vi', 'en'] as const)('%s: a capital, a full stop, no gaps, nothing left unsaid', (language) => {
    for (const sentence of commitments.flatMap((commitment) => explain(commitment, language))) {
      expect(sentence).toMatch(/^[\p{Lu}\p{N}“].*\.$/u);
      expect(sentence).not.toMatch(/\s{2}|\s[,.;:)]|\(\s|undefined|null|NaN|\[object|function|\{|\}|;\s*\./);
      expect(sentence.normalize('NFC')).toBe(sentence);
    }
  });

  test('the Vietnamese is Vietnamese, the English English: only names and citations cross over', () => {
    for (const commitment of commitments) {
      const [vi, en] = [explain(commitment, 'vi'), explain(commitment, 'en')];
      expect(vi).toHaveLength(en.length);
      expect(vi.join(' ')).not.toMatch(/\b(the|promise|limit|working|session|golden|slip|law)\b/);
      expect(en.join(' ')).not.toMatch(/ngày|buổi|thời hạn|cam kết|hồ sơ|tiếp nhận/);
    }
  });

  test.each([
    { what: 'the law, which is earlier', receipt: { ...COPIES, received: 'Mon 2025-03-03 09:00' }, due: '17:00 thứ Hai 03/03/2025' },
    { what: 'the promise, which is earlier', receipt: { ...WILL, received: 'Wed 2025-03-05 09:00' }, due: '11:30 thứ Tư 05/03/2025' },
    { what: 'the law alone', receipt: { ...WILL, received: 'Tue 2025-03-04 09:00' }, due: '17:00 thứ Năm 06/03/2025' },
  ])('after the reasons the count of $what, to its end', ({ receipt, due }) => {
    const commitment = receive(rulebook, receipt);
    const counted = explain(commitment, 'vi').slice(commitment.reasons.length);
    expect(counted[0]).toContain('Tiếp nhận hồ sơ lúc 09:00');
    expect(counted.at(-1)).toContain(`Hạn trả kết quả: ${due}`);
    const parsed = JSON.parse(JSON.stringify(commitment)) as Commitment;
    expect(explain(parsed, 'vi').slice(commitment.reasons.length)).toEqual(counted);
  });

  test('of two that are due together the promise is counted, and a promise alone where the law states no limit', () => {
    const promise = policyWith({ on: 'working-days', limit: workingDays(2), profile: profiles.civilCode });
    const together = receive(rulebookOf([promise]), { ...WILL, received: 'Tue 2025-03-04 09:00' });
    const alone = receive(rulebookOf([promise], { catalog: withoutLimit }), { procedure: 'X-01', received: 'Tue 2025-03-04 09:00' });
    for (const { promised, statutory, reasons } of [together, alone]) {
      expect(shown(promised?.due ?? null)).toBe('Thu 2025-03-06 17:00');
      const said = explain({ promised, statutory, reasons } as Commitment, 'en');
      expect(said.at(-1)).toBe('Due at 17:00 on Thursday 6 March 2025 (afternoon).');
    }
    // A date that cannot be read is no later than any: whose it is, its steps say.
    const statutory = Object.defineProperty({ ...together.statutory, steps: together.statutory?.steps }, 'due', {
      get: () => JSON.parse('{') as unknown,
      enumerable: true,
    });
    const { promised, reasons } = together;
    expect(explain({ promised, statutory, reasons } as unknown as Commitment, 'en').at(-1)).toContain('24:00');
  });

  test('a promise has no legal end: "24:00 of that day" is said of the law alone', () => {
    const promised = explain(receive(rulebook, { ...EXCHANGE, received: 'Fri 2025-03-07 16:30' }), 'en').join(' ');
    const byLaw = explain(receive(law, { ...EXCHANGE, received: 'Fri 2025-03-07 16:30' }), 'en').join(' ');
    expect(promised).not.toContain('24:00');
    expect(byLaw).toContain('24:00');
  });
});
