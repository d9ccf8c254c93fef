/**
 * Service promises of other authorities in the shape of the library, from the press. Nothing is built on an official act: what a
 * report does not say (procedure codes, first day, whether it still holds) is left to whoever uses the policy, never guessed.
 */
import type { Citation, LocalDate, SlaPolicy } from '../src/index.js';

/** What the reports leave open. */
export interface LocalChoices {
  /** The codes that the authority itself settles so; its list, not ours. */
  readonly procedures: readonly string[];
  /** The first day of the model, `YYYY-MM-DD`. */
  readonly from: LocalDate;
  /** The first day on which it no longer holds, where there is one. */
  readonly until?: LocalDate;
}

function report(document: string, url: string, reportedOn?: LocalDate): Citation {
  return { document, url, ...(reportedOn === undefined ? {} : { reportedOn }), confidence: 'medium', checkedOn: '2026-11-22' };
}

function inForce({ from, until }: Omit<LocalChoices, 'procedures'>): SlaPolicy['inForce'] {
  return until === undefined ? { from } : { from, until };
}

/** Lao Bảo, Quảng Trị: “Ngày không hẹn”, every Wednesday, the result on the same day. Its first day was not found. */
export function laoBao(choices: LocalChoices): SlaPolicy {
  return {
    id: 'lao-bao-no-appointment-day',
    authority: { vi: 'Lao Bảo, tỉnh Quảng Trị', en: 'Lao Bảo, Quảng Trị province' },
    title: { vi: 'Ngày không hẹn', en: 'No-appointment day' },
    level: 'commune',
    days: { weekdays: [3] },
    promises: [{ on: 'model-days', procedures: choices.procedures, limit: { unit: 'same-day' }, profile: { offHours: 'next-opening' } }],
    inForce: inForce(choices),
    basis: report(
      'Báo Người Lao Động về “Ngày không hẹn” ở Lao Bảo',
      'https://nld.com.vn/khi-su-hai-long-cua-nguoi-dan-la-thuoc-do-196251009215142447.htm',
      '2025-10-09',
    ),
  };
}

/**
 * An Hải Nam, Đà Nẵng: “Sáng thứ tư không hẹn”, Wednesday mornings only, the result in the same morning; seven procedures of
 * justice, those that need verification left out. Reported in February 2025; whether it outlived 2025-07-01 was not found.
 */
export function anHaiNam(choices: LocalChoices): SlaPolicy {
  return {
    id: 'an-hai-nam-wednesday-morning',
    authority: { vi: 'Phường An Hải Nam, thành phố Đà Nẵng', en: 'An Hải Nam ward, Đà Nẵng city' },
    title: { vi: 'Sáng thứ tư không hẹn', en: 'Wednesday morning without appointment' },
    level: 'commune',
    fields: ['certification', 'civil-status'],
    days: { weekdays: [3], half: 'morning' },
    promises: [
      {
        on: 'model-days',
        procedures: choices.procedures,
        limit: { unit: 'same-session' },
        profile: { offHours: 'next-opening' },
        excludes: ['verification'],
      },
    ],
    inForce: inForce(choices),
    successor: 'unknown',
    basis: report(
      'Báo Người Lao Động về “Sáng thứ tư không hẹn” ở An Hải Nam',
      'https://nld.com.vn/don-gian-hoa-thu-tuc-hanh-chinh-voi-sang-thu-tu-khong-hen-196250225200217183.htm',
      '2025-02-25',
    ),
  };
}

/** Tân Hưng, Hải Phòng: “Thứ năm không hẹn”, Thursdays from 2026-02-01; five procedures in three fields, on the same day. */
export function tanHung(procedures: readonly string[]): SlaPolicy {
  return {
    id: 'tan-hung-thursday',
    authority: { vi: 'Tân Hưng, thành phố Hải Phòng', en: 'Tân Hưng, Hải Phòng city' },
    title: { vi: 'Thứ năm không hẹn', en: 'Thursday without appointment' },
    level: 'commune',
    days: { weekdays: [4] },
    promises: [{ on: 'model-days', procedures, limit: { unit: 'same-day' }, profile: { offHours: 'next-opening' } }],
    inForce: { from: '2026-02-01' },
    basis: report(
      'Công đoàn Việt Nam về “Thứ năm không hẹn” ở Tân Hưng',
      'https://en.congdoanvietnam.vn/cach-lam-hay-tu-co-so/giai-phap-moi-giup-giam-phien-ha-trong-giai-quyet-thu-tuc-hanh-chinh-25023.tld',
    ),
  };
}

/** Thành Sen, Hà Tĩnh: “Ngày thứ 6 không hẹn”, Fridays from 2025-10-03; an explicit list, on the same day. */
export function thanhSen(procedures: readonly string[]): SlaPolicy {
  return {
    id: 'thanh-sen-friday',
    authority: { vi: 'Phường Thành Sen, tỉnh Hà Tĩnh', en: 'Thành Sen ward, Hà Tĩnh province' },
    title: { vi: 'Ngày thứ 6 không hẹn', en: 'Friday without appointment' },
    level: 'commune',
    days: { weekdays: [5] },
    promises: [{ on: 'model-days', procedures, limit: { unit: 'same-day' }, profile: { offHours: 'next-opening' } }],
    inForce: { from: '2025-10-03' },
    basis: report(
      'Báo Dân trí về “Ngày thứ 6 không hẹn” ở Thành Sen',
      'https://dantri.com.vn/noi-vu/ngay-thu-6-khong-hen-tai-sieu-phuong-o-ha-tinh-20251003173713706.htm',
      '2025-10-03',
    ),
  };
}
