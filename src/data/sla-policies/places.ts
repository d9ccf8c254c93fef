import type { Half } from '../../calendar/session.js';
import type { TimeLimit } from '../../deadline/time-limit.js';
import type { Citation } from '../../law/citation.js';
import type { Name } from '../../name.js';
import type { Field } from '../../procedure/procedure.js';

/** What a report tells of a model. A fact that it does not tell is not here, and asked for. */
export interface ReportedModel {
  readonly id: string;
  readonly authority: Name;
  readonly title: Name;
  /** ISO weekday. */
  readonly weekday: number;
  readonly half?: Half;
  readonly fields?: readonly Field[];
  readonly limit?: TimeLimit;
  readonly excludes?: readonly 'verification'[];
  /** The first day of the model; where only months are told, the first day it can have. */
  readonly from?: string;
  /** Where the model has ended: the first day on which it cannot hold any more. */
  readonly until?: string;
  /** Nobody reported whether it outlived the two tiers of 2025-07-01. */
  readonly successor?: 'unknown';
  readonly basis: Citation;
}

const sameDay: TimeLimit = { unit: 'same-day' };

/** Thành Sen, Hà Tĩnh. */
export const thanhSen: ReportedModel = {
  id: 'thanh-sen-friday',
  authority: { vi: 'UBND phường Thành Sen, tỉnh Hà Tĩnh', en: "the People's Committee of Thành Sen ward, Hà Tĩnh province" },
  title: { vi: 'Ngày thứ 6 không hẹn', en: 'Friday without appointment' },
  weekday: 5,
  limit: sameDay,
  from: '2025-10-03',
  basis: {
    document: 'Báo Dân trí về “Ngày thứ 6 không hẹn” ở Thành Sen',
    reportedOn: '2025-10-03',
    url: 'https://dantri.com.vn/noi-vu/ngay-thu-6-khong-hen-tai-sieu-phuong-o-ha-tinh-20251003173713706.htm',
    confidence: 'high',
    checkedOn: '2026-11-29',
    note: 'Reported by the newspaper of Hà Tĩnh, too (baohatinh 296751). It names the procedures, not their codes.',
  },
};

/** Tân Hưng, Hải Phòng. */
export const tanHung: ReportedModel = {
  id: 'tan-hung-thursday',
  authority: { vi: 'UBND Tân Hưng, thành phố Hải Phòng', en: "the People's Committee of Tân Hưng, Hải Phòng city" },
  title: { vi: 'Thứ năm không hẹn', en: 'Thursday without appointment' },
  weekday: 4,
  limit: sameDay,
  from: '2026-02-01',
  basis: {
    document: 'Công đoàn Việt Nam về “Thứ năm không hẹn” ở Tân Hưng',
    url: 'https://en.congdoanvietnam.vn/cach-lam-hay-tu-co-so/giai-phap-moi-giup-giam-phien-ha-trong-giai-quyet-thu-tuc-hanh-chinh-25023.tld',
    confidence: 'medium',
    checkedOn: '2026-11-29',
  },
};

/** An Hải Nam, Đà Nẵng. */
export const anHaiNam: ReportedModel = {
  id: 'an-hai-nam-wednesday-morning',
  authority: { vi: 'UBND phường An Hải Nam, thành phố Đà Nẵng', en: "the People's Committee of An Hải Nam ward, Đà Nẵng city" },
  title: { vi: 'Sáng thứ tư không hẹn', en: 'Wednesday morning without appointment' },
  weekday: 3,
  half: 'morning',
  fields: ['certification', 'civil-status'],
  limit: { unit: 'same-session' },
  excludes: ['verification'],
  successor: 'unknown',
  basis: {
    document: 'Báo Người Lao Động về “Sáng thứ tư không hẹn” ở An Hải Nam',
    reportedOn: '2025-02-25',
    url: 'https://nld.com.vn/don-gian-hoa-thu-tuc-hanh-chinh-voi-sang-thu-tu-khong-hen-196250225200217183.htm',
    confidence: 'medium',
    checkedOn: '2026-11-29',
  },
};

/** Lao Bảo, Quảng Trị. */
export const laoBao: ReportedModel = {
  id: 'lao-bao-no-appointment-day',
  authority: { vi: 'UBND Lao Bảo, tỉnh Quảng Trị', en: "the People's Committee of Lao Bảo, Quảng Trị province" },
  title: { vi: 'Ngày không hẹn', en: 'No-appointment day' },
  weekday: 3,
  limit: sameDay,
  basis: {
    document: 'Báo Người Lao Động về “Ngày không hẹn” ở Lao Bảo',
    reportedOn: '2025-10-09',
    url: 'https://nld.com.vn/khi-su-hai-long-cua-nguoi-dan-la-thuoc-do-196251009215142447.htm',
    confidence: 'medium',
    checkedOn: '2026-11-29',
  },
};

/** Ngọc Hà, Hà Nội: a pilot from September to December 2025. */
export const ngocHa: ReportedModel = {
  id: 'ngoc-ha-saturday',
  authority: { vi: 'UBND phường Ngọc Hà, thành phố Hà Nội', en: "the People's Committee of Ngọc Hà ward, Hà Nội city" },
  title: { vi: 'Thứ bảy không chờ', en: 'Saturday without waiting' },
  weekday: 6,
  fields: ['certification'],
  from: '2025-09-01',
  until: '2026-01-01',
  basis: {
    document: 'Báo Mới về “Thứ bảy không chờ” ở phường Ngọc Hà',
    url: 'https://baomoi.net.vn/thu-bay-khong-cho-dot-pha-cai-cach-hanh-chinh-cua-phuong-ngoc-ha-c53728260.epi',
    confidence: 'medium',
    checkedOn: '2026-11-29',
    note: 'A pilot on Saturdays from September to December 2025, five groups of certification; first and last day, codes, hours and time limit not told.',
  },
};
