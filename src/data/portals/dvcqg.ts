import type { PortalDialect } from '../../portal/dossier/dialect.js';

/** The ten statuses of the National Public Service Portal; the words are those that go with the numbers. */
export const nationalStatuses: readonly (readonly [code: string, words: string, meaning: PortalDialect['statuses'][string]])[] = [
  ['1', 'Mới đăng ký', 'submitted'],
  ['2', 'Được tiếp nhận', 'received'],
  ['3', 'Không được tiếp nhận', 'not-received'],
  ['4', 'Đang xử lý', 'none'],
  ['5', 'Yêu cầu bổ sung giấy tờ', 'supplement-requested'],
  ['6', 'Yêu cầu thực hiện nghĩa vụ tài chính', 'paused'],
  ['7', 'Công dân yêu cầu rút hồ sơ', 'withdrawn'],
  ['8', 'Dừng xử lý', 'stopped'],
  ['9', 'Đã xử lý xong', 'result-ready'],
  ['10', 'Đã trả kết quả', 'returned'],
];

/** What known senders write into the step that they send in place of a hold. */
export const suspectTexts: NonNullable<PortalDialect['suspect']> = [
  { words: ['không có ngày hẹn trả'], note: 'result-text-says-no-due-date' },
  { words: ['bổ sung', 'nvtc', 'nghĩa vụ tài chính'], note: 'result-text-says-hold' },
];

/**
 * Cổng Dịch vụ công Quốc gia: what every portal sends of a dossier (`DongBoHoSoMC`) and of its steps (`CapNhatTienDoHoSoMC`).
 *
 * Văn phòng Chính phủ, "Tài liệu hướng dẫn kết nối, tích hợp, chia sẻ dữ liệu với Cổng DVC Quốc gia", v1.4 of 2020-04-20; field names and
 * codes as HuanVu201/DichVuCong_KhoaLuan_PASETO 7d1730ca and VietOpenCPS/opencps-v2 2c719850 send them.
 */
export const dvcqg: PortalDialect = {
  id: 'dvcqg',
  times: ['yyyyMMddHHmmss'],
  fields: {
    id: 'MaHoSo',
    procedure: 'MaTTHC',
    received: 'NgayTiepNhan',
    submitted: 'NgayNopHoSo',
    printedDue: 'NgayHenTra',
    ready: 'NgayKetThucXuLy',
    returned: 'NgayTra',
    refused: 'NgayTuChoi',
    channel: 'KenhThucHien',
    status: 'TrangThaiHoSo',
  },
  steps: { status: 'TrangThai', at: 'ThoiDiemXuLy', text: 'NoiDungXuLy' },
  supplements: { list: 'DanhSachHoSoBoSung', requested: 'NgayBoSung', supplemented: 'NgayTiepNhanBoSung', printedDue: 'NgayHenTraMoi' },
  channels: { 1: 'direct', 2: 'online', 3: 'postal' },
  statuses: Object.fromEntries(nationalStatuses.map(([code, , meaning]) => [code, meaning])),
  suspect: suspectTexts,
};
