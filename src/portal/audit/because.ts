import type { CountingProfile } from '../../deadline/counting-profile.js';
import type { Name } from '../../name.js';
import type { Habit } from './habit.js';

/** Why a printed date may differ from the computed one. */
export type SlipReason =
  | 'swap-not-known'
  | 'swap-announced-later'
  | 'holiday-missed'
  | 'receipt-counted'
  | 'receipt-not-counted'
  | 'counted-by-minutes'
  | '8-hour-days'
  | '24-hour-days'
  | 'calendar-days'
  | 'time-of-receipt-kept'
  | 'clock-of-utc'
  | 'other-office-hours'
  | 'rounded-to-quarter-hour'
  | 'cut-off-at-15:00'
  | 'off-hours-receipt'
  | 'slip-issued-anew'
  | 'promise-not-known';

/** Each reason in words, as it stands in a report. */
export const SLIP_REASONS: Readonly<Record<SlipReason, Name>> = {
  'swap-not-known': { vi: 'không biết ngày nghỉ hoán đổi, ngày làm bù', en: 'a swapped working day was not known' },
  'swap-announced-later': {
    vi: 'ngày hoán đổi được công bố sau khi tiếp nhận; phiếu đúng vào lúc in',
    en: 'a swapped working day was announced after the receipt; the slip was right when it was printed',
  },
  'holiday-missed': { vi: 'không trừ ngày nghỉ lễ', en: 'a holiday was counted as a working day' },
  'receipt-counted': { vi: 'tính cả ngày hoặc buổi tiếp nhận', en: 'the day or the session of receipt was counted' },
  'receipt-not-counted': { vi: 'không tính ngày hoặc buổi tiếp nhận', en: 'the day or the session of receipt was not counted' },
  'counted-by-minutes': { vi: 'đếm phút làm việc từ lúc tiếp nhận', en: 'office minutes were counted from the moment of receipt' },
  '8-hour-days': { vi: 'một ngày làm việc là tám giờ làm việc', en: 'a working day was taken for eight office hours' },
  '24-hour-days': { vi: 'một ngày làm việc là 24 giờ đồng hồ', en: 'a working day was taken for 24 hours by the clock' },
  'calendar-days': { vi: 'đếm ngày theo lịch thay cho ngày làm việc', en: 'days of the calendar were counted for working days' },
  'time-of-receipt-kept': { vi: 'giữ nguyên giờ tiếp nhận ở ngày cuối', en: 'the last day ended at the time of receipt' },
  'clock-of-utc': { vi: 'đọc giờ UTC như giờ Việt Nam', en: 'UTC was read as the time in Vietnam' },
  'other-office-hours': { vi: 'tính theo giờ làm việc khác của hệ thống', en: 'the system counted by office hours of its own' },
  'rounded-to-quarter-hour': { vi: 'làm tròn lên 15 phút', en: 'the result was rounded up to a quarter of an hour' },
  'cut-off-at-15:00': { vi: 'tiếp nhận từ 15 giờ thì tính từ ngày sau', en: 'a receipt from 15:00 on was counted from the next day' },
  'off-hours-receipt': { vi: 'tính khác đối với hồ sơ tiếp nhận ngoài giờ', en: 'a receipt outside office hours was counted otherwise' },
  'slip-issued-anew': {
    vi: 'phiếu được in lại sau khi bổ sung hoặc tiếp tục, bản ghi chỉ giữ ngày mới',
    en: 'the slip was issued anew after a supplement or a pause, and the record keeps only its date',
  },
  'promise-not-known': { vi: 'in theo thời hạn luật định, không theo cam kết', en: 'the limit by law was printed, not the promise' },
};

/** In which a habit departs from the count of the rulebook. */
export function departures({ count, daysOff, clock, officeHours, roundUpMinutes }: Habit, own: CountingProfile): readonly SlipReason[] {
  return [
    ...(daysOff === 'all' ? [] : [daysOff === 'no-swaps' ? ('swap-not-known' as const) : ('holiday-missed' as const)]),
    ...countDepartures(count, own),
    ...(clock === 'utc' ? ['clock-of-utc' as const] : []),
    ...(officeHours === undefined ? [] : ['other-office-hours' as const]),
    ...(roundUpMinutes === undefined ? [] : ['rounded-to-quarter-hour' as const]),
  ];
}

function countDepartures(count: Habit['count'], own: CountingProfile): readonly SlipReason[] {
  switch (count.by) {
    case 'eight-hour-days':
      return ['8-hour-days'];
    case 'clock-days':
      return ['24-hour-days'];
    case 'calendar-days':
      return ['calendar-days'];
    case 'time-kept':
      return own.start === 'day-after' ? ['time-of-receipt-kept'] : ['receipt-not-counted', 'time-of-receipt-kept'];
    case 'receipt-day-first':
      return ['receipt-counted'];
    case 'profile':
      return profileDepartures(count.profile, own);
  }
}

/** The starts in the order in which they leave more of the receipt out. */
const LEAVING_OUT: readonly CountingProfile['start'][] = ['receipt-session', 'elapsed', 'session-after', 'day-after'];

function profileDepartures({ start, offHours, cutOff }: CountingProfile, own: CountingProfile): readonly SlipReason[] {
  const starts = LEAVING_OUT.indexOf(start) - LEAVING_OUT.indexOf(own.start);
  return [
    ...(starts === 0
      ? []
      : [
          start === 'elapsed'
            ? ('counted-by-minutes' as const)
            : starts < 0
              ? ('receipt-counted' as const)
              : ('receipt-not-counted' as const),
        ]),
    ...(offHours === own.offHours ? [] : ['off-hours-receipt' as const]),
    ...(cutOff === own.cutOff ? [] : ['cut-off-at-15:00' as const]),
  ];
}
