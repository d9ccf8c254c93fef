import { cite } from '../../law/citation.js';
import type { LawProfile } from '../../sla/law-profile.js';
import { civilCode2015, formsCircular2025, oneStopDecree2025 } from '../legal-documents.js';

/** Decree 118/2025 on one-stop desks and public administration service centres, as issued. */
export const oneStopProfile2025: LawProfile = {
  id: 'one-stop-decree-2025',
  inForce: { from: '2025-07-01' },
  counting: { start: 'day-after', offHours: 'next-opening' },
  countingBasis: [/* @__PURE__ */ cite(oneStopDecree2025, 'Điều 17 khoản 3'), /* @__PURE__ */ cite(civilCode2015, 'Điều 147')],
  hoursBasis: [/* @__PURE__ */ cite(oneStopDecree2025, 'Điều 17 khoản 3'), /* @__PURE__ */ cite(civilCode2015, 'Điều 147 khoản 1')],
  noSlip: { when: 'prescribed', basis: /* @__PURE__ */ cite(oneStopDecree2025, 'Điều 17 khoản 4') },
  slip: { basis: /* @__PURE__ */ cite(oneStopDecree2025, 'Điều 17 khoản 1 điểm c') },
  supplement: { withinWorkingDays: 3, then: 'restart', basis: /* @__PURE__ */ cite(oneStopDecree2025, 'Điều 19 khoản 5') },
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
    vi: 'Theo văn bản ban hành ngày 09/06/2025; chưa xem các nghị định sửa đổi 367/2025/NĐ-CP và 309/2026/NĐ-CP.',
    en: 'As issued on 2025-06-09; its amendments 367/2025 and 309/2026 were not seen.',
  },
};
