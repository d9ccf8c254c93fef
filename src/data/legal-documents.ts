import type { LegalDocument } from '../law/citation.js';

/** Bộ luật Lao động 1994: article 73, as amended by Law 84/2007/QH11. */
export const labourCode1994: LegalDocument = {
  document: 'Bộ luật Lao động 1994',
  issuer: 'Quốc hội',
  issuedOn: '1994-06-23',
  confidence: 'high',
  checkedOn: '2026-11-22',
  note: 'Number not seen. Its first day in force, 1995-01-01, is well known but was not read in the text.',
};

/** Luật 84/2007/QH11: Giỗ Tổ Hùng Vương becomes a paid holiday. */
export const hungKingsLaw2007: LegalDocument = {
  document: 'Luật 84/2007/QH11',
  number: '84/2007/QH11',
  issuer: 'Quốc hội',
  issuedOn: '2007-04-02',
  url: 'http://www.antlawyers.vn/library/luat-sua-doi-bo-sung-dieu-73-cua-bo-luat-lao-dong-so-842007qh11-cua-quoc-hoi.html',
  confidence: 'medium',
  checkedOn: '2026-11-22',
  note: 'In force on promulgation in April 2007, a day that was not seen: the day of adoption stands for it. First applied on 2007-04-26.',
};

/** Bộ luật Lao động 10/2012/QH13: article 115, Tết of five days. */
export const labourCode2012: LegalDocument = {
  document: 'Bộ luật Lao động 10/2012/QH13',
  number: '10/2012/QH13',
  issuer: 'Quốc hội',
  issuedOn: '2012-06-18',
  url: 'https://thoidai.com.vn/cac-ngay-nghi-le-tet-nam-2020-chi-tiet-va-day-du-nhat-95623.html',
  confidence: 'high',
  checkedOn: '2026-11-22',
  note: 'Its first day in force, 2013-05-01, is well known but was not read in the text.',
};

/** Bộ luật Lao động 45/2019/QH14: articles 111 and 112, a second day off for National Day. */
export const labourCode2019: LegalDocument = {
  document: 'Bộ luật Lao động 45/2019/QH14',
  number: '45/2019/QH14',
  issuer: 'Quốc hội',
  issuedOn: '2019-11-20',
  confidence: 'high',
  checkedOn: '2026-11-29',
};

/** Nghị quyết 28/2026/QH16: article 2, Ngày Văn hóa Việt Nam. */
export const cultureResolution2026: LegalDocument = {
  document: 'Nghị quyết 28/2026/QH16',
  number: '28/2026/QH16',
  issuer: 'Quốc hội',
  issuedOn: '2026-04-24',
  url: 'https://xaydungchinhsach.chinhphu.vn/toan-van-nghi-quyet-so-28-2026-qh16-ve-phat-trien-van-hoa-viet-nam-119260508142130402.htm',
  confidence: 'high',
  checkedOn: '2026-11-22',
  note: 'Its text was not opened; the day off and the dates rest on several independent citations.',
};

/** Quyết định 188/1999/QĐ-TTg: state agencies rest on Saturday and Sunday. */
export const fiveDayWeek1999: LegalDocument = {
  document: 'Quyết định 188/1999/QĐ-TTg',
  number: '188/1999/QĐ-TTg',
  issuer: 'Thủ tướng Chính phủ',
  issuedOn: '1999-09-17',
  url: 'http://vbpl.vn/kiengiang/Pages/vbpqen-toanvan.aspx?ItemID=843',
  confidence: 'high',
  checkedOn: '2026-11-22',
  note: 'Its first day in force, 1999-10-02, is well known but was not read in the text.',
};

/** Bộ luật Dân sự 91/2015/QH13: articles 144 to 148, how periods of time are counted. */
export const civilCode2015: LegalDocument = {
  document: 'Bộ luật Dân sự 91/2015/QH13',
  number: '91/2015/QH13',
  issuer: 'Quốc hội',
  issuedOn: '2015-11-24',
  effectiveFrom: '2017-01-01',
  confidence: 'high',
  checkedOn: '2026-11-30',
};

/** Nghị định 61/2018/NĐ-CP: one-stop desks until 2025-06-30. */
export const oneStopDecree2018: LegalDocument = {
  document: 'Nghị định 61/2018/NĐ-CP',
  number: '61/2018/NĐ-CP',
  issuer: 'Chính phủ',
  issuedOn: '2018-04-23',
  confidence: 'high',
  checkedOn: '2026-11-22',
  note: 'In force from 2018-06-21; articles read in an official codification. Articles 18.2 and 19.4 rest on one source.',
};

/** Nghị định 118/2025/NĐ-CP: one-stop desks and public administration service centres from 2025-07-01. */
export const oneStopDecree2025: LegalDocument = {
  document: 'Nghị định 118/2025/NĐ-CP',
  number: '118/2025/NĐ-CP',
  issuer: 'Chính phủ',
  issuedOn: '2025-06-09',
  confidence: 'medium',
  checkedOn: '2026-11-29',
  note: 'Read as issued on 2025-06-09 and as Decree 309/2026/NĐ-CP changes it; what Decree 367/2025/NĐ-CP of 2025-12-31 changed was not seen.',
};

/** Nghị định 309/2026/NĐ-CP: changes Decree 118/2025 from its day of issue on. */
export const oneStopAmendment2026: LegalDocument = {
  document: 'Nghị định 309/2026/NĐ-CP',
  number: '309/2026/NĐ-CP',
  issuer: 'Chính phủ',
  issuedOn: '2026-08-05',
  confidence: 'medium',
  checkedOn: '2026-11-29',
  note: 'In force the same day. Read in a private copy of 16 articles, of which article 15 (acts repealed) is missing.',
};

/** Thông tư 01/2018/TT-VPCP: the forms of Decree 61/2018, and the scores of its article 13. */
export const formsCircular2018: LegalDocument = {
  document: 'Thông tư 01/2018/TT-VPCP',
  number: '01/2018/TT-VPCP',
  issuer: 'Văn phòng Chính phủ',
  confidence: 'high',
  checkedOn: '2026-11-22',
  note: 'In force from 2019-01-06; the day of issue was not seen.',
};

/** Thông tư 03/2025/TT-VPCP: the forms of Decree 118/2025. */
export const formsCircular2025: LegalDocument = {
  document: 'Thông tư 03/2025/TT-VPCP',
  number: '03/2025/TT-VPCP',
  issuer: 'Văn phòng Chính phủ',
  issuedOn: '2025-09-15',
  confidence: 'medium',
  checkedOn: '2026-11-29',
  note: 'Its list of forms is certain; its text and its first day in force were not seen. From 2026-08-05 the Ministry of Justice issues the forms (Decree 309/2026/NĐ-CP, art. 35.1); no newer ones were found.',
};
