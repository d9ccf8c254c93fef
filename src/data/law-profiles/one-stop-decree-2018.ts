import { cite } from '../../law/citation.js';
import type { LawProfile } from '../../sla/law-profile.js';
import { civilCode2015, formsCircular2018, oneStopDecree2018 } from '../legal-documents.js';

/** Decree 61/2018 on one-stop desks, until Decree 118/2025 replaced it. */
export const oneStopProfile2018: LawProfile = {
  id: 'one-stop-decree-2018',
  inForce: { from: '2018-06-21', until: '2025-07-01' },
  counting: { start: 'day-after', offHours: 'next-opening' },
  countingBasis: [/* @__PURE__ */ cite(civilCode2015, 'Điều 147')],
  hoursBasis: [/* @__PURE__ */ cite(civilCode2015, 'Điều 147 khoản 1')],
  noSlip: { when: 'returned-at-once', basis: /* @__PURE__ */ cite(oneStopDecree2018, 'Điều 17 khoản 4') },
  slip: { basis: /* @__PURE__ */ cite(oneStopDecree2018, 'Điều 17 khoản 1') },
  supplement: {
    withinWorkingDays: 3,
    then: 'restart',
    basis: /* @__PURE__ */ cite(oneStopDecree2018, 'Điều 19 khoản 4'),
    once: /* @__PURE__ */ cite(oneStopDecree2018, 'Điều 15 khoản 3'),
  },
  supplementForm: {
    vi: 'Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ',
    en: 'supplement request',
    basis: /* @__PURE__ */ cite(oneStopDecree2018, 'Điều 17 khoản 1'),
    template: { vi: 'Mẫu số 02', en: 'form 02', from: '2019-01-06', basis: /* @__PURE__ */ cite(formsCircular2018) },
  },
  extension: { most: 1, leadDays: 1, basis: /* @__PURE__ */ cite(oneStopDecree2018, 'Điều 19 khoản 9') },
};
