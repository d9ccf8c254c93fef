import { cite } from '../../law/citation.js';
import type { LawProfile } from '../../sla/law-profile.js';
import { civilCode2015, formsCircular2025, oneStopAmendment2026, oneStopDecree2025 } from '../legal-documents.js';

/** Decree 118/2025 on one-stop desks and public administration service centres, as issued. */
export const oneStopProfile2025: LawProfile = {
  id: 'one-stop-decree-2025',
  inForce: { from: '2025-07-01', until: '2026-08-05' },
  counting: { start: 'day-after', offHours: 'next-opening' },
  countingBasis: [/* @__PURE__ */ cite(oneStopDecree2025, 'Điều 17 khoản 3'), /* @__PURE__ */ cite(civilCode2015, 'Điều 147')],
  hoursBasis: [/* @__PURE__ */ cite(oneStopDecree2025, 'Điều 17 khoản 3'), /* @__PURE__ */ cite(civilCode2015, 'Điều 147 khoản 1')],
  noSlip: { when: 'prescribed', basis: /* @__PURE__ */ cite(oneStopDecree2025, 'Điều 17 khoản 4') },
  slip: { basis: /* @__PURE__ */ cite(oneStopDecree2025, 'Điều 17 khoản 1 điểm c') },
  supplement: {
    withinWorkingDays: 3,
    then: 'restart',
    basis: /* @__PURE__ */ cite(oneStopDecree2025, 'Điều 19 khoản 5'),
    once: /* @__PURE__ */ cite(oneStopDecree2025, 'Điều 16 khoản 3'),
  },
  supplementForm: {
    vi: 'Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ',
    en: 'supplement request',
    basis: /* @__PURE__ */ cite(oneStopDecree2025, 'Điều 17 khoản 1 điểm c'),
    // The day of issue: the circular's first day in force was not seen.
    template: { vi: 'Mẫu số 02', en: 'form 02', from: '2025-09-15', basis: /* @__PURE__ */ cite(formsCircular2025) },
  },
  closing: { calendarDays: 15, basis: /* @__PURE__ */ cite(oneStopDecree2025, 'Điều 19 khoản 5') },
  extension: { most: 1, leadDays: 1, basis: /* @__PURE__ */ cite(oneStopDecree2025, 'Điều 19 khoản 6') },
  note: {
    vi: 'Theo Nghị định 118/2025/NĐ-CP như ban hành ngày 09/06/2025; chưa tiếp cận được toàn văn Nghị định sửa đổi 367/2025/NĐ-CP.',
    en: 'Decree 118/2025 as issued on 2025-06-09; its amendment 367/2025 was not seen.',
  },
};

/**
 * The same decree from 2026-08-05, as Decree 309/2026 changes it. Its article 17.3 has new words and a second paragraph: a dossier
 * taken in regardless of boundaries runs from when the competent authority has received it. All else that a profile says stands.
 */
export const oneStopProfile2026: LawProfile = {
  ...oneStopProfile2025,
  inForce: { from: '2026-08-05' },
  countingBasis: [
    /* @__PURE__ */ cite(oneStopDecree2025, 'Điều 17 khoản 3'),
    /* @__PURE__ */ cite(oneStopAmendment2026),
    /* @__PURE__ */ cite(civilCode2015, 'Điều 147'),
  ],
  hoursBasis: [
    /* @__PURE__ */ cite(oneStopDecree2025, 'Điều 17 khoản 3'),
    /* @__PURE__ */ cite(oneStopAmendment2026),
    /* @__PURE__ */ cite(civilCode2015, 'Điều 147 khoản 1'),
  ],
  note: {
    vi: 'Theo Nghị định 118/2025/NĐ-CP được Nghị định 309/2026/NĐ-CP sửa đổi; chưa tiếp cận được toàn văn Nghị định 367/2025/NĐ-CP. Hồ sơ tiếp nhận không phụ thuộc địa giới hành chính tính thời hạn từ khi cơ quan có thẩm quyền giải quyết tiếp nhận.',
    en: 'As amended by Decree 309/2026; Decree 367/2025 was not seen. A dossier taken in regardless of administrative boundaries runs from when the authority competent to settle it has received it.',
  },
};
