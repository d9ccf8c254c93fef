import type { PortalDialect } from '../../portal/dossier/dialect.js';

/**
 * Dịch vụ công liên thông (khai sinh, khai tử): messages about births and deaths that are registered jointly. Each carries its own status
 * and time; none states the receipt but that of the one-stop desk (3).
 *
 * HuanVu201/DichVuCong_KhoaLuan_PASETO 7d1730ca, `KhaiSinhKhaiTuService.cs`, lines 1398–1554 and 1772–1889.
 */
export const dvclt: PortalDialect = {
  id: 'dvclt',
  times: ['dd/MM/yyyy HH:mm:ss'],
  fields: { id: 'maHoSo', procedure: 'maTTHC', received: [] },
  steps: { status: 'trangThai', at: 'thoiGianThucHien', text: 'noiDungXuLy' },
  channels: {},
  statuses: {
    1: 'submitted',
    2: 'supplement-requested',
    3: 'received',
    4: 'result-ready',
    5: 'returned',
    6: 'not-received',
    7: 'none',
  },
};
