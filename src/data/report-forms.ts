import { cite, type LegalDocument } from '../law/citation.js';
import type { ReportForm } from '../report/report-form.js';

/** Thông tư 09/2026/TT-BTP: reports on the settling of procedures, by the Ministry of Justice. */
export const reportCircular2026: LegalDocument = {
  document: 'Thông tư 09/2026/TT-BTP',
  number: '09/2026/TT-BTP',
  issuer: 'Bộ Tư pháp',
  issuedOn: '2026-06-15',
  effectiveFrom: '2026-08-01',
  confidence: 'high',
  checkedOn: '2026-11-29',
  note: 'Read in two stored copies. Form 07c prints (3) = (4) + (5) + (6) and that column 6 equals column 11 of the period before; both are slips of the older form, and are read as in 07a and 07b.',
};

/** Thông tư 01/2020/TT-VPCP: the form before it. */
export const reportCircular2020: LegalDocument = {
  document: 'Thông tư 01/2020/TT-VPCP',
  number: '01/2020/TT-VPCP',
  issuer: 'Văn phòng Chính phủ',
  confidence: 'medium',
  checkedOn: '2026-11-29',
  note: 'The columns of form II.06a were read in software that fills it in; its day of issue, and a clause that repeals it, were not seen.',
};

/** Quyết định 766/QĐ-TTg: the index by which the service of citizens and firms is assessed. */
export const progressDecision2022: LegalDocument = {
  document: 'Quyết định 766/QĐ-TTg',
  number: '766/QĐ-TTg',
  issuer: 'Thủ tướng Chính phủ',
  issuedOn: '2022-06-23',
  confidence: 'medium',
  checkedOn: '2026-11-29',
  note: 'The rules of the progress group were read in one document; the live figures agree with score = 20 × in time ÷ received.',
};

const settled = { early: { vi: 'Trước hạn', en: 'Early' }, onTime: { vi: 'Đúng hạn', en: 'On time' }, late: { vi: 'Quá hạn', en: 'Late' } };
const open = { inTime: { vi: 'Trong hạn', en: 'In time' }, overdue: { vi: 'Quá hạn', en: 'Overdue' } };
const rowNumber = { vi: 'STT', en: 'No.' };
const fieldOfWork = { vi: 'Lĩnh vực giải quyết', en: 'Field' };

/** Biểu 07a, 07b, 07c have the same columns; who fills them in differs. */
const columns2026: ReportForm['columns'] = [
  { number: 1, ...rowNumber, holds: 'number' },
  { number: 2, ...fieldOfWork, holds: 'field' },
  { number: 3, vi: 'Số hồ sơ tiếp nhận: tổng số', en: 'Received: total', holds: 'received' },
  { number: 4, vi: 'Tiếp nhận trực tuyến toàn trình', en: 'Received fully online', holds: 'online' },
  { number: 5, vi: 'Tiếp nhận trực tuyến một phần', en: 'Received partly online', holds: 'partly-online' },
  { number: 6, vi: 'Tiếp nhận qua dịch vụ bưu chính', en: 'Received by post', holds: 'postal' },
  { number: 7, vi: 'Tiếp nhận trực tiếp', en: 'Received directly', holds: 'direct' },
  { number: 8, vi: 'Từ kỳ trước', en: 'Carried over from the period before', holds: 'carried-over' },
  { number: 9, vi: 'Số hồ sơ đã giải quyết: tổng số', en: 'Settled: total', holds: 'settled' },
  { number: 10, ...settled.early, holds: 'early' },
  { number: 11, ...settled.onTime, holds: 'on-time' },
  { number: 12, ...settled.late, holds: 'late' },
  { number: 13, vi: 'Số hồ sơ đang giải quyết: tổng số', en: 'Open: total', holds: 'open' },
  { number: 14, ...open.inTime, holds: 'open-in-time' },
  { number: 15, ...open.overdue, holds: 'open-overdue' },
];

const columns2020: ReportForm['columns'] = [
  { number: 1, ...rowNumber, holds: 'number' },
  { number: 2, ...fieldOfWork, holds: 'field' },
  { number: 3, vi: 'Số lượng hồ sơ tiếp nhận: tổng số', en: 'Received: total', holds: 'received' },
  { number: 4, vi: 'Trực tuyến', en: 'Online', holds: 'online' },
  { number: 5, vi: 'Trực tiếp, dịch vụ bưu chính', en: 'Directly or by post', holds: 'direct' },
  { number: 6, vi: 'Từ kỳ trước', en: 'Carried over from the period before', holds: 'carried-over' },
  { number: 7, vi: 'Số lượng hồ sơ đã giải quyết: tổng số', en: 'Settled: total', holds: 'settled' },
  { number: 8, ...settled.early, holds: 'early' },
  { number: 9, ...settled.onTime, holds: 'on-time' },
  { number: 10, ...settled.late, holds: 'late' },
  { number: 11, vi: 'Số lượng hồ sơ đang giải quyết: tổng số', en: 'Open: total', holds: 'open' },
  { number: 12, ...open.inTime, holds: 'open-in-time' },
  { number: 13, ...open.overdue, holds: 'open-overdue' },
];

const title = 'Tình hình, kết quả giải quyết thủ tục hành chính';
const english = 'Settling of administrative procedures';

/** The forms, by their name here. */
export const reportForms: Readonly<Record<ReportForm['form'], ReportForm>> = {
  '07a': {
    form: '07a',
    title: { vi: `${title} tại cơ quan, đơn vị, Ủy ban nhân dân cấp xã`, en: `${english} at an agency, a unit or a commune` },
    basis: cite(reportCircular2026, 'Biểu số 07a'),
    columns: columns2026,
    from: '2026-08-01',
    until: null,
  },
  '07b': {
    form: '07b',
    title: { vi: `${title} tại tỉnh, thành phố`, en: `${english} in a province` },
    basis: cite(reportCircular2026, 'Biểu số 07b'),
    columns: columns2026,
    from: '2026-08-01',
    until: null,
  },
  '07c': {
    form: '07c',
    title: { vi: `${title} tại bộ, cơ quan ngang bộ`, en: `${english} at a ministry` },
    basis: cite(reportCircular2026, 'Biểu số 07c'),
    columns: columns2026,
    from: '2026-08-01',
    until: null,
  },
  '06a-2020': {
    form: '06a-2020',
    title: { vi: title, en: english },
    basis: cite(reportCircular2020, 'Biểu số II.06a'),
    columns: columns2020,
    from: null,
    until: '2026-08-01',
  },
};
