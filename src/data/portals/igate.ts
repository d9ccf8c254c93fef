import type { PortalDialect } from '../../portal/dossier/dialect.js';
import { nationalStatuses, suspectTexts } from './dvcqg.js';

/**
 * VNPT iGate, in two shapes: a ministry's portal, which has the names and numbers of the national portal, and a province's, whose clients
 * see `code`, `acceptedDate`, `dossierStatus`.
 *
 * A Hinet page against apitest.vnptigate.vn (unit G09.20, 2026-06), and iGate clients of 2022–2025. A province numbers its statuses in its
 * own way; the list was not found, so of its numbers only 2 is known, and the words are read.
 */
export const igate: PortalDialect = {
  id: 'igate',
  times: ['iso', 'yyyy-MM-dd HH:mm:ss', 'yyyyMMddHHmmss'],
  fields: {
    id: ['MaHoSo', 'code'],
    procedure: ['MaTTHC', 'procedure.code'],
    received: ['NgayTiepNhan', 'acceptedDate'],
    submitted: ['NgayNop', 'appliedDate'],
    printedDue: ['NgayHenTra', 'appointmentDate', 'dueDate'],
    ready: 'NgayKetThucXuLy',
    returned: 'NgayTra',
    refused: 'NgayTuChoi',
    channel: 'KenhThucHien',
    status: ['TrangThaiHoSo', 'TrangThai', 'dossierStatus.name', 'dossierStatus'],
  },
  steps: { status: 'TrangThai', at: 'ThoiDiemXuLy', text: 'NoiDungXuLy' },
  channels: { 1: 'direct', 2: 'online', 3: 'postal' },
  statuses: {
    ...Object.fromEntries(
      nationalStatuses.flatMap(([code, words, meaning]) => [
        [code, meaning],
        [words, meaning],
      ]),
    ),
    'dossierStatus=2': 'none',
  },
  suspect: suspectTexts,
};
