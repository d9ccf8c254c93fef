import type { ReceiveInput } from '../src/index.js';

/** A receipt at a desk, and why it is worth looking at. */
export interface Receipt extends ReceiveInput {
  readonly note: { readonly vi: string; readonly en: string };
}

/** Receipts around the days on which deadlines most often go wrong. Real procedures and days off; the times are examples. */
export const receipts: readonly Receipt[] = [
  {
    note: { vi: 'Trước kỳ nghỉ 30/4–1/5/2024, có ngày hoán đổi', en: 'Before 30 April to 1 May 2024, with a swapped day' },
    procedure: '1.002759',
    level: 'district',
    receivedAt: '2024-04-26T09:00',
  },
  {
    note: { vi: 'Thứ Bảy 04/05/2024 làm bù', en: 'Saturday 4 May 2024 is worked' },
    procedure: '2.000815',
    level: 'district',
    variants: ['many-copies'],
    receivedAt: '2024-05-03T09:00',
  },
  {
    note: { vi: 'Tuần cuối trước Tết 2025, hồ sơ đất đai', en: 'The last week before Tết 2025, a land dossier' },
    procedure: '1.011441',
    level: 'district',
    variants: ['justified-longer'],
    receivedAt: '2025-01-23T10:00',
  },
  {
    note: { vi: 'Ngày cuối trước Tết 2025, chứng thực nhiều bản', en: 'The last day before Tết 2025, many copies to certify' },
    procedure: '2.000815',
    level: 'district',
    variants: ['many-copies'],
    receivedAt: '2025-01-24T14:00',
  },
  {
    note: { vi: 'Chiều muộn thứ Sáu, sau 15:00', en: 'Late on a Friday, after 15:00' },
    procedure: '1.001193',
    level: 'commune',
    receivedAt: '2025-03-14T16:40',
  },
  {
    note: { vi: '“Ngày không phiếu hẹn” ở xã', en: 'A no-appointment day in the commune' },
    procedure: '1.001193',
    level: 'commune',
    receivedAt: '2025-04-23T08:40',
  },
  {
    note: { vi: 'Trước kỳ nghỉ 30/4–1/5/2025, có ngày hoán đổi', en: 'Before 30 April to 1 May 2025, with a swapped day' },
    procedure: '1.002759',
    level: 'district',
    receivedAt: '2025-04-29T14:00',
  },
  {
    note: { vi: 'Thứ Bảy 22/08/2026 làm bù cho thứ Hai 31/08', en: 'Saturday 22 August 2026 is worked instead of Monday 31' },
    procedure: '2.001019',
    receivedAt: '2026-08-20T14:00',
  },
  {
    note: { vi: 'Trước Quốc khánh 02/09/2026', en: 'Before National Day, 2 September 2026' },
    procedure: '1.004873',
    receivedAt: '2026-08-28T10:00',
  },
  {
    note: { vi: 'Ngày Văn hóa Việt Nam 24/11/2026', en: 'Vietnam Culture Day, 24 November 2026' },
    procedure: '2.001035',
    receivedAt: '2026-11-23T08:30',
  },
  {
    note: { vi: 'Sang năm 2028, khi chưa có thông báo nghỉ', en: 'Into 2028, for which there is no notice yet' },
    procedure: '2.001019',
    receivedAt: '2027-12-30T09:00',
  },
];
