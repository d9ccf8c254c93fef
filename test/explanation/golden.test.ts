import { describe, expect, test } from 'vitest';
import {
  calendarDays,
  calendarMonths,
  clockHours,
  computeDeadline,
  explain,
  inSequence,
  profiles,
  sameDay,
  sameSession,
  sameWeek,
  vietnamCalendar,
  workingDays,
  workingHours,
  type CountingProfile,
  type DayReason,
  type Deadline,
  type DeadlineStep,
  type TimeLimit,
  type WorkingCalendar,
} from '../../src/calendar.js';
import { at, stop } from '../support/day.js';

// Typed by hand, as an officer would say it at the desk. Whoever changes a sentence reads it aloud first.

interface Golden {
  what: string;
  received: string;
  limit: TimeLimit;
  profile?: CountingProfile;
  stops?: string[];
  calendar?: WorkingCalendar;
  vi: string[];
  en: string[];
}

const BY_LAW_VI = 'Theo luật, thời hạn hết lúc 24:00 ngày đó (Điều 148 khoản 6, Bộ luật Dân sự 91/2015/QH13).';
const BY_LAW_EN = 'By law the limit ends at 24:00 of that day (Civil Code 91/2015/QH13, art. 148.6).';

const goldens: Golden[] = [
  {
    what: 'a month whose corresponding day is the last of a shorter month, a Sunday',
    received: 'Fri 2025-10-31 09:00',
    limit: calendarMonths(1),
    profile: profiles.civilCode,
    vi: [
      'Tiếp nhận hồ sơ lúc 09:00 thứ Sáu 31/10/2025 (buổi sáng).',
      'Thời hạn giải quyết: 1 tháng (30 ngày theo Điều 148 khoản 3, Bộ luật Dân sự 91/2015/QH13), không tính ngày tiếp nhận.',
      'Thứ Sáu 31/10/2025: ngày tiếp nhận, không tính.',
      'Từ thứ Bảy 01/11/2025 đến Chủ nhật 30/11/2025: tính 30 ngày, cộng dồn 30/30 ngày.',
      'Ngày cuối cùng Chủ nhật 30/11/2025 không làm việc (nghỉ hằng tuần); thời hạn kết thúc vào ngày làm việc tiếp theo, thứ Hai 01/12/2025 (Điều 148 khoản 5, Bộ luật Dân sự 91/2015/QH13).',
      `Hạn trả kết quả: 17:00 thứ Hai 01/12/2025 (buổi chiều). ${BY_LAW_VI}`,
    ],
    en: [
      'Received at 09:00 on Friday 31 October 2025 (morning).',
      'Time limit: 1 month (30 days by Civil Code 91/2015/QH13, art. 148.3), the day of receipt is not counted.',
      'Friday 31 October 2025: the day of receipt, not counted.',
      'Saturday 1 November 2025 to Sunday 30 November 2025: 30 days counted, 30 of 30 so far.',
      'The last day, Sunday 30 November 2025, is not worked (weekly rest); the limit ends on the next working day, Monday 1 December 2025 (Civil Code 91/2015/QH13, art. 148.5).',
      `Due at 17:00 on Monday 1 December 2025 (afternoon). ${BY_LAW_EN}`,
    ],
  },
  {
    what: 'a day and a quarter: the quarter is open time after the sessions',
    received: 'Tue 2026-03-03 09:00',
    limit: workingDays(1.25),
    profile: profiles.civilCode,
    vi: [
      'Tiếp nhận hồ sơ lúc 09:00 thứ Ba 03/03/2026 (buổi sáng).',
      'Thời hạn giải quyết: 1,25 ngày làm việc (2 buổi và 1 giờ 52,5 phút), không tính ngày tiếp nhận.',
      'Thứ Ba 03/03/2026: ngày tiếp nhận, không tính.',
      'Thứ Tư 04/03/2026: tính 2 buổi, cộng dồn 2/2 buổi.',
      'Thứ Năm 05/03/2026: tính 1 giờ 52,5 phút, cộng dồn 1 giờ 52,5 phút.',
      `Hạn trả kết quả: 09:22:30 thứ Năm 05/03/2026 (buổi sáng). ${BY_LAW_VI}`,
    ],
    en: [
      'Received at 09:00 on Tuesday 3 March 2026 (morning).',
      'Time limit: 1.25 working days (2 sessions and 1 hour 52.5 minutes), the day of receipt is not counted.',
      'Tuesday 3 March 2026: the day of receipt, not counted.',
      'Wednesday 4 March 2026: 2 sessions counted, 2 of 2 so far.',
      'Thursday 5 March 2026: 1 hour 52.5 minutes counted, 1 hour 52.5 minutes so far.',
      `Due at 09:22:30 on Thursday 5 March 2026 (morning). ${BY_LAW_EN}`,
    ],
  },
  {
    what: 'two limits one after another, named',
    received: 'Tue 2026-03-03 09:00',
    limit: inSequence(
      { name: { vi: 'Thẩm định hồ sơ', en: 'Examination' }, limit: workingDays(1) },
      { name: 'Niêm yết', limit: calendarDays(4) },
    ),
    profile: profiles.civilCode,
    vi: [
      'Tiếp nhận hồ sơ lúc 09:00 thứ Ba 03/03/2026 (buổi sáng).',
      'Thời hạn giải quyết: 2 phần nối tiếp nhau.',
      'Phần 1/2 (Thẩm định hồ sơ): 1 ngày làm việc (2 buổi), không tính ngày tiếp nhận.',
      'Thứ Ba 03/03/2026: ngày tiếp nhận, không tính.',
      'Thứ Tư 04/03/2026: tính 2 buổi, cộng dồn 2/2 buổi.',
      'Phần 1 kết thúc lúc 17:00 thứ Tư 04/03/2026 (buổi chiều).',
      'Phần 2/2 (Niêm yết): 4 ngày, không tính ngày phần trước kết thúc.',
      'Từ thứ Năm 05/03/2026 đến thứ Sáu 06/03/2026: tính 2 ngày, cộng dồn 2/4 ngày.',
      'Thứ Bảy 07/03/2026: nghỉ hằng tuần; tính 1 ngày, cộng dồn 3/4 ngày.',
      'Chủ nhật 08/03/2026: nghỉ hằng tuần; tính 1 ngày, cộng dồn 4/4 ngày.',
      'Ngày cuối cùng Chủ nhật 08/03/2026 không làm việc (nghỉ hằng tuần); thời hạn kết thúc vào ngày làm việc tiếp theo, thứ Hai 09/03/2026 (Điều 148 khoản 5, Bộ luật Dân sự 91/2015/QH13).',
      `Hạn trả kết quả: 17:00 thứ Hai 09/03/2026 (buổi chiều). ${BY_LAW_VI}`,
    ],
    en: [
      'Received at 09:00 on Tuesday 3 March 2026 (morning).',
      'Time limit: 2 parts one after another.',
      'Part 1 of 2 (Examination): 1 working day (2 sessions), the day of receipt is not counted.',
      'Tuesday 3 March 2026: the day of receipt, not counted.',
      'Wednesday 4 March 2026: 2 sessions counted, 2 of 2 so far.',
      'Part 1 ends at 17:00 on Wednesday 4 March 2026 (afternoon).',
      'Part 2 of 2 (Niêm yết): 4 days, the day on which the part before ends is not counted.',
      'Thursday 5 March 2026 to Friday 6 March 2026: 2 days counted, 2 of 4 so far.',
      'Saturday 7 March 2026: weekly rest; 1 day counted, 3 of 4 so far.',
      'Sunday 8 March 2026: weekly rest; 1 day counted, 4 of 4 so far.',
      'The last day, Sunday 8 March 2026, is not worked (weekly rest); the limit ends on the next working day, Monday 9 March 2026 (Civil Code 91/2015/QH13, art. 148.5).',
      `Due at 17:00 on Monday 9 March 2026 (afternoon). ${BY_LAW_EN}`,
    ],
  },
  {
    what: 'a Friday before the Saturday worked by swap, 1 working day of the Civil Code',
    received: 'Fri 2024-05-03 14:00',
    limit: workingDays(1),
    profile: profiles.civilCode,
    vi: [
      'Tiếp nhận hồ sơ lúc 14:00 thứ Sáu 03/05/2024 (buổi chiều).',
      'Thời hạn giải quyết: 1 ngày làm việc (2 buổi), không tính ngày tiếp nhận.',
      'Thứ Sáu 03/05/2024: ngày tiếp nhận, không tính.',
      'Thứ Bảy 04/05/2024: làm bù cho thứ Hai 29/04/2024 (Công văn 2450/VPCP-KGVX ngày 12/04/2024); tính 2 buổi, cộng dồn 2/2 buổi.',
      `Hạn trả kết quả: 17:00 thứ Bảy 04/05/2024 (buổi chiều). ${BY_LAW_VI}`,
    ],
    en: [
      'Received at 14:00 on Friday 3 May 2024 (afternoon).',
      'Time limit: 1 working day (2 sessions), the day of receipt is not counted.',
      'Friday 3 May 2024: the day of receipt, not counted.',
      'Saturday 4 May 2024: worked instead of Monday 29 April 2024 (Công văn 2450/VPCP-KGVX of 12 April 2024); 2 sessions counted, 2 of 2 so far.',
      `Due at 17:00 on Saturday 4 May 2024 (afternoon). ${BY_LAW_EN}`,
    ],
  },
  {
    what: 'a late Friday before Tết 2025, 1.5 working days, session after',
    received: 'Fri 2025-01-24 16:00',
    limit: workingDays(1.5),
    profile: profiles.sessionAfterReceipt,
    vi: [
      'Tiếp nhận hồ sơ lúc 16:00 thứ Sáu 24/01/2025 (buổi chiều).',
      'Thời hạn giải quyết: 1,5 ngày làm việc (3 buổi), không tính buổi tiếp nhận.',
      'Thứ Sáu 24/01/2025: không tính buổi tiếp nhận.',
      'Từ thứ Bảy 25/01/2025 đến Chủ nhật 26/01/2025: nghỉ hằng tuần; không tính.',
      'Từ thứ Hai 27/01/2025 đến thứ Sáu 31/01/2025: nghỉ Tết Nguyên đán (Thông báo 6150/TB-BLĐTBXH ngày 03/12/2024); không tính.',
      'Từ thứ Bảy 01/02/2025 đến Chủ nhật 02/02/2025: nghỉ hằng tuần; không tính.',
      'Từ thứ Hai 03/02/2025 đến thứ Ba 04/02/2025: tính 3 buổi, cộng dồn 3/3 buổi.',
      `Hạn trả kết quả: 11:30 thứ Ba 04/02/2025 (buổi sáng). ${BY_LAW_VI}`,
    ],
    en: [
      'Received at 16:00 on Friday 24 January 2025 (afternoon).',
      'Time limit: 1.5 working days (3 sessions), the session of receipt is not counted.',
      'Friday 24 January 2025: the session of receipt is not counted.',
      'Saturday 25 January 2025 to Sunday 26 January 2025: weekly rest; not counted.',
      'Monday 27 January 2025 to Friday 31 January 2025: day off for Lunar New Year (Tết) (Thông báo 6150/TB-BLĐTBXH of 3 December 2024); not counted.',
      'Saturday 1 February 2025 to Sunday 2 February 2025: weekly rest; not counted.',
      'Monday 3 February 2025 to Tuesday 4 February 2025: 3 sessions counted, 3 of 3 so far.',
      `Due at 11:30 on Tuesday 4 February 2025 (morning). ${BY_LAW_EN}`,
    ],
  },
  {
    what: 'over National Day 2026: a swap, the day beside it, the day itself',
    received: 'Fri 2026-08-28 15:00',
    limit: workingDays(1),
    profile: profiles.civilCode,
    vi: [
      'Tiếp nhận hồ sơ lúc 15:00 thứ Sáu 28/08/2026 (buổi chiều).',
      'Thời hạn giải quyết: 1 ngày làm việc (2 buổi), không tính ngày tiếp nhận.',
      'Thứ Sáu 28/08/2026: ngày tiếp nhận, không tính.',
      'Từ thứ Bảy 29/08/2026 đến Chủ nhật 30/08/2026: nghỉ hằng tuần; không tính.',
      'Thứ Hai 31/08/2026: nghỉ hoán đổi, làm bù vào thứ Bảy 22/08/2026 (Thông báo 9441/TB-BNV ngày 16/10/2025); không tính.',
      'Thứ Ba 01/09/2026: nghỉ Quốc khánh (ngày liền kề) (Thông báo 9441/TB-BNV ngày 16/10/2025); không tính.',
      'Thứ Tư 02/09/2026: nghỉ Quốc khánh (Điều 112 khoản 1, Bộ luật Lao động 45/2019/QH14); không tính.',
      'Thứ Năm 03/09/2026: tính 2 buổi, cộng dồn 2/2 buổi.',
      `Hạn trả kết quả: 17:00 thứ Năm 03/09/2026 (buổi chiều). ${BY_LAW_VI}`,
    ],
    en: [
      'Received at 15:00 on Friday 28 August 2026 (afternoon).',
      'Time limit: 1 working day (2 sessions), the day of receipt is not counted.',
      'Friday 28 August 2026: the day of receipt, not counted.',
      'Saturday 29 August 2026 to Sunday 30 August 2026: weekly rest; not counted.',
      'Monday 31 August 2026: day off by swap, Saturday 22 August 2026 is worked instead (Thông báo 9441/TB-BNV of 16 October 2025); not counted.',
      'Tuesday 1 September 2026: day off for National Day (adjacent day) (Thông báo 9441/TB-BNV of 16 October 2025); not counted.',
      'Wednesday 2 September 2026: day off for National Day (Điều 112 khoản 1, Bộ luật Lao động 45/2019/QH14); not counted.',
      'Thursday 3 September 2026: 2 sessions counted, 2 of 2 so far.',
      `Due at 17:00 on Thursday 3 September 2026 (afternoon). ${BY_LAW_EN}`,
    ],
  },
  {
    what: 'in the session, rolled by the lead over Ngày Văn hóa Việt Nam 2026',
    received: 'Mon 2026-11-23 16:30',
    limit: sameSession({ minLeadMinutes: 60 }),
    vi: [
      'Tiếp nhận hồ sơ lúc 16:30 thứ Hai 23/11/2026 (buổi chiều).',
      'Thời hạn giải quyết: trong buổi, buổi tiếp nhận còn chưa đủ 60 phút nên chuyển sang buổi kế tiếp.',
      'Thứ Hai 23/11/2026: tính 1 buổi, cộng dồn 1/2 buổi.',
      'Thứ Ba 24/11/2026: nghỉ Ngày Văn hóa Việt Nam (Điều 2, Nghị quyết 28/2026/QH16); không tính.',
      'Thứ Tư 25/11/2026: tính 1 buổi, cộng dồn 2/2 buổi.',
      'Hạn trả kết quả: 11:30 thứ Tư 25/11/2026 (buổi sáng).',
    ],
    en: [
      'Received at 16:30 on Monday 23 November 2026 (afternoon).',
      'Time limit: in the session, less than 60 minutes of the session of receipt were left, so the next session is due.',
      'Monday 23 November 2026: 1 session counted, 1 of 2 so far.',
      'Tuesday 24 November 2026: day off for Vietnam Culture Day (Điều 2, Nghị quyết 28/2026/QH16); not counted.',
      'Wednesday 25 November 2026: 1 session counted, 2 of 2 so far.',
      'Due at 11:30 on Wednesday 25 November 2026 (morning).',
    ],
  },
  {
    what: 'in the day, after 15:00 on a Friday',
    received: 'Fri 2025-03-07 15:10',
    limit: sameDay(),
    profile: { offHours: 'next-opening', cutOff: '15:00' },
    vi: [
      'Hồ sơ đến lúc 15:10 thứ Sáu 07/03/2025, sau 15:00; được coi là tiếp nhận lúc 07:30 thứ Hai 10/03/2025 (buổi sáng).',
      'Thời hạn giải quyết: trong ngày.',
      'Thứ Sáu 07/03/2025: trước khi được coi là đã tiếp nhận, không tính.',
      'Từ thứ Bảy 08/03/2025 đến Chủ nhật 09/03/2025: nghỉ hằng tuần; không tính.',
      'Thứ Hai 10/03/2025: tính 2 buổi, cộng dồn 2/2 buổi.',
      `Hạn trả kết quả: 17:00 thứ Hai 10/03/2025 (buổi chiều). ${BY_LAW_VI}`,
    ],
    en: [
      'Received at 15:10 on Friday 7 March 2025, after 15:00; deemed received at 07:30 on Monday 10 March 2025 (morning).',
      'Time limit: in the day.',
      'Friday 7 March 2025: before the dossier counts as received, not counted.',
      'Saturday 8 March 2025 to Sunday 9 March 2025: weekly rest; not counted.',
      'Monday 10 March 2025: 2 sessions counted, 2 of 2 so far.',
      `Due at 17:00 on Monday 10 March 2025 (afternoon). ${BY_LAW_EN}`,
    ],
  },
  {
    what: 'in the week, received on a Saturday',
    received: 'Sat 2025-03-08 10:00',
    limit: sameWeek(),
    vi: [
      'Hồ sơ đến lúc 10:00 thứ Bảy 08/03/2025, ngoài giờ làm việc; được coi là tiếp nhận lúc 07:30 thứ Hai 10/03/2025 (buổi sáng).',
      'Thời hạn giải quyết: trong tuần.',
      'Từ thứ Bảy 08/03/2025 đến Chủ nhật 09/03/2025: nghỉ hằng tuần; không tính.',
      'Từ thứ Hai 10/03/2025 đến thứ Sáu 14/03/2025: tính 10 buổi, cộng dồn 10/10 buổi.',
      `Hạn trả kết quả: 17:00 thứ Sáu 14/03/2025 (buổi chiều). ${BY_LAW_VI}`,
    ],
    en: [
      'Received at 10:00 on Saturday 8 March 2025, outside office hours; deemed received at 07:30 on Monday 10 March 2025 (morning).',
      'Time limit: within the week.',
      'Saturday 8 March 2025 to Sunday 9 March 2025: weekly rest; not counted.',
      'Monday 10 March 2025 to Friday 14 March 2025: 10 sessions counted, 10 of 10 so far.',
      `Due at 17:00 on Friday 14 March 2025 (afternoon). ${BY_LAW_EN}`,
    ],
  },
  {
    what: 'its date kept, half a working day, the session of receipt counted',
    received: 'Sat 2025-03-08 10:00',
    limit: workingDays(0.5),
    profile: { start: 'receipt-session', offHours: 'keep-date' },
    vi: [
      'Hồ sơ đến lúc 10:00 thứ Bảy 08/03/2025, ngoài giờ làm việc; giữ ngày tiếp nhận đó, buổi làm việc kế tiếp là buổi đầu tiên.',
      'Thời hạn giải quyết: 0,5 ngày làm việc (1 buổi), tính cả buổi tiếp nhận.',
      'Từ thứ Bảy 08/03/2025 đến Chủ nhật 09/03/2025: nghỉ hằng tuần; không tính.',
      'Thứ Hai 10/03/2025: tính 1 buổi, cộng dồn 1/1 buổi.',
      `Hạn trả kết quả: 11:30 thứ Hai 10/03/2025 (buổi sáng). ${BY_LAW_VI}`,
    ],
    en: [
      'Received at 10:00 on Saturday 8 March 2025, outside office hours; it keeps that date, and the next session is the first one after it.',
      'Time limit: 0.5 working days (1 session), the session of receipt is counted.',
      'Saturday 8 March 2025 to Sunday 9 March 2025: weekly rest; not counted.',
      'Monday 10 March 2025: 1 session counted, 1 of 1 so far.',
      `Due at 11:30 on Monday 10 March 2025 (morning). ${BY_LAW_EN}`,
    ],
  },
  {
    what: '1.5 working days by elapsed time',
    received: 'Mon 2025-03-03 09:00',
    limit: workingDays(1.5),
    profile: profiles.elapsedTime,
    vi: [
      'Tiếp nhận hồ sơ lúc 09:00 thứ Hai 03/03/2025 (buổi sáng).',
      'Thời hạn giải quyết: 1,5 ngày làm việc (mỗi ngày 7 giờ 30 phút), tính theo giờ làm việc đã trôi qua kể từ lúc tiếp nhận.',
      'Từ thứ Hai 03/03/2025 đến thứ Ba 04/03/2025: tính 11 giờ 15 phút, cộng dồn 11 giờ 15 phút.',
      `Hạn trả kết quả: 14:45 thứ Ba 04/03/2025 (buổi chiều). ${BY_LAW_VI}`,
    ],
    en: [
      'Received at 09:00 on Monday 3 March 2025 (morning).',
      'Time limit: 1.5 working days (7 hours 30 minutes a day), counted in office time from the moment of receipt.',
      'Monday 3 March 2025 to Tuesday 4 March 2025: 11 hours 15 minutes counted, 11 hours 15 minutes so far.',
      `Due at 14:45 on Tuesday 4 March 2025 (afternoon). ${BY_LAW_EN}`,
    ],
  },
  {
    what: '2.5 working hours, to the close',
    received: 'Mon 2025-03-03 09:00',
    limit: workingHours(2.5),
    vi: [
      'Tiếp nhận hồ sơ lúc 09:00 thứ Hai 03/03/2025 (buổi sáng).',
      'Thời hạn giải quyết: 2,5 giờ làm việc.',
      'Thứ Hai 03/03/2025: tính 2 giờ 30 phút, cộng dồn 2 giờ 30 phút.',
      'Hạn trả kết quả: 11:30 thứ Hai 03/03/2025 (buổi sáng).',
    ],
    en: [
      'Received at 09:00 on Monday 3 March 2025 (morning).',
      'Time limit: 2.5 working hours.',
      'Monday 3 March 2025: 2 hours 30 minutes counted, 2 hours 30 minutes so far.',
      'Due at 11:30 on Monday 3 March 2025 (morning).',
    ],
  },
  {
    what: '24 hours by the clock, moved to Monday',
    received: 'Fri 2025-03-07 10:00',
    limit: clockHours(24),
    vi: [
      'Tiếp nhận hồ sơ lúc 10:00 thứ Sáu 07/03/2025.',
      'Thời hạn giải quyết: 24 giờ.',
      'Thứ Sáu 07/03/2025: tính 14 giờ, cộng dồn 14 giờ.',
      'Thứ Bảy 08/03/2025: nghỉ hằng tuần; tính 10 giờ, cộng dồn 24 giờ.',
      'Chủ nhật 09/03/2025: nghỉ hằng tuần; không tính.',
      'Ngày cuối cùng thứ Bảy 08/03/2025 không làm việc (nghỉ hằng tuần); thời hạn kết thúc vào ngày làm việc tiếp theo, thứ Hai 10/03/2025 (Điều 148 khoản 5, Bộ luật Dân sự 91/2015/QH13).',
      'Hạn trả kết quả: 17:00 thứ Hai 10/03/2025 (buổi chiều).',
    ],
    en: [
      'Received at 10:00 on Friday 7 March 2025.',
      'Time limit: 24 hours.',
      'Friday 7 March 2025: 14 hours counted, 14 hours so far.',
      'Saturday 8 March 2025: weekly rest; 10 hours counted, 24 hours so far.',
      'Sunday 9 March 2025: weekly rest; not counted.',
      'The last day, Saturday 8 March 2025, is not worked (weekly rest); the limit ends on the next working day, Monday 10 March 2025 (Civil Code 91/2015/QH13, art. 148.5).',
      'Due at 17:00 on Monday 10 March 2025 (afternoon).',
    ],
  },
  {
    what: '3 calendar days except holidays over Giỗ Tổ 2026 and its compensation',
    received: 'Fri 2026-04-24 09:00',
    limit: calendarDays(3, { exceptHolidays: true }),
    vi: [
      'Tiếp nhận hồ sơ lúc 09:00 thứ Sáu 24/04/2026 (buổi sáng).',
      'Thời hạn giải quyết: 3 ngày, không kể ngày nghỉ lễ, Tết, không tính ngày tiếp nhận.',
      'Thứ Sáu 24/04/2026: ngày tiếp nhận, không tính.',
      'Thứ Bảy 25/04/2026: nghỉ hằng tuần; tính 1 ngày, cộng dồn 1/3 ngày.',
      'Chủ nhật 26/04/2026: nghỉ Giỗ Tổ Hùng Vương (mùng 10 tháng Ba) (Điều 112 khoản 1, Bộ luật Lao động 45/2019/QH14); không tính.',
      'Thứ Hai 27/04/2026: nghỉ bù Giỗ Tổ Hùng Vương trùng Chủ nhật 26/04/2026 (Điều 111 khoản 3, Bộ luật Lao động 45/2019/QH14); không tính.',
      'Từ thứ Ba 28/04/2026 đến thứ Tư 29/04/2026: tính 2 ngày, cộng dồn 3/3 ngày.',
      `Hạn trả kết quả: 17:00 thứ Tư 29/04/2026 (buổi chiều). ${BY_LAW_VI}`,
    ],
    en: [
      'Received at 09:00 on Friday 24 April 2026 (morning).',
      'Time limit: 3 days not counting holidays, the day of receipt is not counted.',
      'Friday 24 April 2026: the day of receipt, not counted.',
      'Saturday 25 April 2026: weekly rest; 1 day counted, 1 of 3 so far.',
      "Sunday 26 April 2026: day off for Hùng Kings' Commemoration Day (day 10 of lunar month 3) (Điều 112 khoản 1, Bộ luật Lao động 45/2019/QH14); not counted.",
      "Monday 27 April 2026: compensatory day off for Hùng Kings' Commemoration Day, which fell on Sunday 26 April 2026 (Điều 111 khoản 3, Bộ luật Lao động 45/2019/QH14); not counted.",
      'Tuesday 28 April 2026 to Wednesday 29 April 2026: 2 days counted, 3 of 3 so far.',
      `Due at 17:00 on Wednesday 29 April 2026 (afternoon). ${BY_LAW_EN}`,
    ],
  },
  {
    what: 'a stop that costs two sessions',
    received: 'Mon 2025-03-03 14:00',
    limit: workingDays(1),
    profile: profiles.civilCode,
    stops: ['Mon 2025-03-03 16:00 → Tue 2025-03-04 18:00'],
    vi: [
      'Tiếp nhận hồ sơ lúc 14:00 thứ Hai 03/03/2025 (buổi chiều).',
      'Thời hạn giải quyết: 1 ngày làm việc (2 buổi), không tính ngày tiếp nhận.',
      'Tạm dừng thời hạn từ 16:00 thứ Hai 03/03/2025 đến 18:00 thứ Ba 04/03/2025; 2 buổi không tính.',
      'Thứ Hai 03/03/2025: ngày tiếp nhận, không tính.',
      'Thứ Ba 04/03/2025: tạm dừng thời hạn.',
      'Thứ Tư 05/03/2025: tính 2 buổi, cộng dồn 2/2 buổi.',
      `Hạn trả kết quả: 17:00 thứ Tư 05/03/2025 (buổi chiều). ${BY_LAW_VI}`,
    ],
    en: [
      'Received at 14:00 on Monday 3 March 2025 (afternoon).',
      'Time limit: 1 working day (2 sessions), the day of receipt is not counted.',
      'The clock stopped from 16:00 on Monday 3 March 2025 to 18:00 on Tuesday 4 March 2025; 2 sessions did not count.',
      'Monday 3 March 2025: the day of receipt, not counted.',
      'Tuesday 4 March 2025: the clock is stopped.',
      'Wednesday 5 March 2025: 2 sessions counted, 2 of 2 so far.',
      `Due at 17:00 on Wednesday 5 March 2025 (afternoon). ${BY_LAW_EN}`,
    ],
  },
  {
    what: 'a stop over a weekend, which costs nothing',
    received: 'Fri 2025-03-07 09:00',
    limit: workingDays(1),
    profile: profiles.civilCode,
    stops: ['Fri 2025-03-07 17:00 → Mon 2025-03-10 11:00'],
    vi: [
      'Tiếp nhận hồ sơ lúc 09:00 thứ Sáu 07/03/2025 (buổi sáng).',
      'Thời hạn giải quyết: 1 ngày làm việc (2 buổi), không tính ngày tiếp nhận.',
      'Tạm dừng thời hạn từ 17:00 thứ Sáu 07/03/2025 đến 11:00 thứ Hai 10/03/2025; không làm mất phần thời hạn nào.',
      'Thứ Sáu 07/03/2025: ngày tiếp nhận, không tính.',
      'Từ thứ Bảy 08/03/2025 đến Chủ nhật 09/03/2025: nghỉ hằng tuần; không tính.',
      'Thứ Hai 10/03/2025: tính 2 buổi, cộng dồn 2/2 buổi.',
      `Hạn trả kết quả: 17:00 thứ Hai 10/03/2025 (buổi chiều). ${BY_LAW_VI}`,
    ],
    en: [
      'Received at 09:00 on Friday 7 March 2025 (morning).',
      'Time limit: 1 working day (2 sessions), the day of receipt is not counted.',
      'The clock stopped from 17:00 on Friday 7 March 2025 to 11:00 on Monday 10 March 2025; nothing of the limit was lost.',
      'Friday 7 March 2025: the day of receipt, not counted.',
      'Saturday 8 March 2025 to Sunday 9 March 2025: weekly rest; not counted.',
      'Monday 10 March 2025: 2 sessions counted, 2 of 2 so far.',
      `Due at 17:00 on Monday 10 March 2025 (afternoon). ${BY_LAW_EN}`,
    ],
  },
  {
    what: 'an incomplete dossier supplemented on a Saturday: the limit starts again',
    received: 'Mon 2025-03-03 09:00',
    limit: workingDays(1),
    profile: profiles.civilCode,
    stops: ['Tue 2025-03-04 10:00 → Sat 2025-03-08 09:00 restart'],
    vi: [
      'Tiếp nhận hồ sơ lúc 09:00 thứ Hai 03/03/2025 (buổi sáng).',
      'Thời hạn giải quyết: 1 ngày làm việc (2 buổi), không tính ngày tiếp nhận.',
      'Tạm dừng thời hạn từ 10:00 thứ Ba 04/03/2025 đến 09:00 thứ Bảy 08/03/2025; sau đó thời hạn tính lại từ đầu.',
      'Thời hạn tính lại từ đầu từ 09:00 thứ Bảy 08/03/2025, ngoài giờ làm việc; được coi là tiếp nhận lúc 07:30 thứ Hai 10/03/2025 (buổi sáng).',
      'Từ thứ Bảy 08/03/2025 đến Chủ nhật 09/03/2025: nghỉ hằng tuần; không tính.',
      'Thứ Hai 10/03/2025: ngày tiếp nhận, không tính.',
      'Thứ Ba 11/03/2025: tính 2 buổi, cộng dồn 2/2 buổi.',
      `Hạn trả kết quả: 17:00 thứ Ba 11/03/2025 (buổi chiều). ${BY_LAW_VI}`,
    ],
    en: [
      'Received at 09:00 on Monday 3 March 2025 (morning).',
      'Time limit: 1 working day (2 sessions), the day of receipt is not counted.',
      'The clock stopped from 10:00 on Tuesday 4 March 2025 to 09:00 on Saturday 8 March 2025; after that the limit starts again.',
      'The limit starts again at 09:00 on Saturday 8 March 2025, outside office hours; deemed received at 07:30 on Monday 10 March 2025 (morning).',
      'Saturday 8 March 2025 to Sunday 9 March 2025: weekly rest; not counted.',
      'Monday 10 March 2025: the day of receipt, not counted.',
      'Tuesday 11 March 2025: 2 sessions counted, 2 of 2 so far.',
      `Due at 17:00 on Tuesday 11 March 2025 (afternoon). ${BY_LAW_EN}`,
    ],
  },
  {
    what: 'on hold',
    received: 'Mon 2025-03-03 09:00',
    limit: workingDays(1),
    profile: profiles.civilCode,
    stops: ['Tue 2025-03-04 10:00 →'],
    vi: [
      'Tiếp nhận hồ sơ lúc 09:00 thứ Hai 03/03/2025 (buổi sáng).',
      'Thời hạn giải quyết: 1 ngày làm việc (2 buổi), không tính ngày tiếp nhận.',
      'Thứ Hai 03/03/2025: ngày tiếp nhận, không tính.',
      'Thứ Ba 04/03/2025: tạm dừng thời hạn.',
      'Hồ sơ đang tạm dừng từ 10:00 thứ Ba 04/03/2025; chưa có hạn trả kết quả.',
    ],
    en: [
      'Received at 09:00 on Monday 3 March 2025 (morning).',
      'Time limit: 1 working day (2 sessions), the day of receipt is not counted.',
      'Monday 3 March 2025: the day of receipt, not counted.',
      'Tuesday 4 March 2025: the clock is stopped.',
      'The dossier has been on hold since 10:00 on Tuesday 4 March 2025; there is no deadline yet.',
    ],
  },
  {
    what: 'closures and openings of an office',
    received: 'Fri 2024-09-06 16:00',
    limit: workingDays(2),
    profile: profiles.civilCode,
    calendar: vietnamCalendar({
      decisions: [
        { kind: 'opening', date: '2024-09-07', half: 'morning' },
        { kind: 'opening', date: '2024-09-08' },
        { kind: 'closure', date: '2024-09-09', basis: { document: 'Công điện 86/CĐ-UBND', issuedOn: '2024-09-08' } },
        { kind: 'closure', date: '2024-09-10', half: 'morning' },
      ],
    }),
    vi: [
      'Tiếp nhận hồ sơ lúc 16:00 thứ Sáu 06/09/2024 (buổi chiều).',
      'Thời hạn giải quyết: 2 ngày làm việc (4 buổi), không tính ngày tiếp nhận.',
      'Thứ Sáu 06/09/2024: ngày tiếp nhận, không tính.',
      'Thứ Bảy 07/09/2024: ngày nghỉ nhưng cơ quan làm việc buổi sáng; tính 1 buổi, cộng dồn 1/4 buổi.',
      'Chủ nhật 08/09/2024: ngày nghỉ nhưng cơ quan làm việc; tính 2 buổi, cộng dồn 3/4 buổi.',
      'Thứ Hai 09/09/2024: cơ quan đóng cửa (Công điện 86/CĐ-UBND ngày 08/09/2024); không tính.',
      'Thứ Ba 10/09/2024: cơ quan đóng cửa buổi sáng; tính 1 buổi, cộng dồn 4/4 buổi.',
      `Hạn trả kết quả: 17:00 thứ Ba 10/09/2024 (buổi chiều). ${BY_LAW_VI}`,
    ],
    en: [
      'Received at 16:00 on Friday 6 September 2024 (afternoon).',
      'Time limit: 2 working days (4 sessions), the day of receipt is not counted.',
      'Friday 6 September 2024: the day of receipt, not counted.',
      'Saturday 7 September 2024: a day off on which the office works in the morning; 1 session counted, 1 of 4 so far.',
      'Sunday 8 September 2024: a day off on which the office works; 2 sessions counted, 3 of 4 so far.',
      'Monday 9 September 2024: the office is closed (Công điện 86/CĐ-UBND of 8 September 2024); not counted.',
      'Tuesday 10 September 2024: the office is closed in the morning; 1 session counted, 4 of 4 so far.',
      `Due at 17:00 on Tuesday 10 September 2024 (afternoon). ${BY_LAW_EN}`,
    ],
  },
  {
    what: 'hours of one date, and closures that add up',
    received: 'Fri 2026-02-06 16:00',
    limit: workingDays(2),
    profile: profiles.civilCode,
    calendar: vietnamCalendar({
      decisions: [
        {
          kind: 'hours',
          date: '2026-02-09',
          sessions: [{ half: 'morning', opens: '07:30', closes: '11:00' }],
          basis: { document: 'Thông báo 5/TB-UBND', issuedOn: '2026-02-02' },
        },
        { kind: 'closure', date: '2026-02-10', to: '09:00' },
        { kind: 'closure', date: '2026-02-10', half: 'afternoon' },
        { kind: 'closure', date: '2026-02-11', from: '15:00' },
      ],
    }),
    vi: [
      'Tiếp nhận hồ sơ lúc 16:00 thứ Sáu 06/02/2026 (buổi chiều).',
      'Thời hạn giải quyết: 2 ngày làm việc (4 buổi), không tính ngày tiếp nhận.',
      'Thứ Sáu 06/02/2026: ngày tiếp nhận, không tính.',
      'Từ thứ Bảy 07/02/2026 đến Chủ nhật 08/02/2026: nghỉ hằng tuần; không tính.',
      'Thứ Hai 09/02/2026: cơ quan làm việc theo giờ riêng của ngày này (Thông báo 5/TB-UBND ngày 02/02/2026); tính 1 buổi, cộng dồn 1/4 buổi.',
      'Thứ Ba 10/02/2026: cơ quan đóng cửa đến 09:00 và buổi chiều; tính 1 buổi, cộng dồn 2/4 buổi.',
      'Thứ Tư 11/02/2026: cơ quan đóng cửa từ 15:00; tính 2 buổi, cộng dồn 4/4 buổi.',
      `Hạn trả kết quả: 15:00 thứ Tư 11/02/2026 (buổi chiều). ${BY_LAW_VI}`,
    ],
    en: [
      'Received at 16:00 on Friday 6 February 2026 (afternoon).',
      'Time limit: 2 working days (4 sessions), the day of receipt is not counted.',
      'Friday 6 February 2026: the day of receipt, not counted.',
      'Saturday 7 February 2026 to Sunday 8 February 2026: weekly rest; not counted.',
      'Monday 9 February 2026: the office keeps hours of its own on this day (Thông báo 5/TB-UBND of 2 February 2026); 1 session counted, 1 of 4 so far.',
      'Tuesday 10 February 2026: the office is closed until 09:00 and in the afternoon; 1 session counted, 2 of 4 so far.',
      'Wednesday 11 February 2026: the office is closed from 15:00; 2 sessions counted, 4 of 4 so far.',
      `Due at 15:00 on Wednesday 11 February 2026 (afternoon). ${BY_LAW_EN}`,
    ],
  },
  {
    what: 'projected over Tết 2028',
    received: 'Fri 2028-01-21 08:00',
    limit: workingDays(1),
    profile: profiles.civilCode,
    vi: [
      'Tiếp nhận hồ sơ lúc 08:00 thứ Sáu 21/01/2028 (buổi sáng).',
      'Thời hạn giải quyết: 1 ngày làm việc (2 buổi), không tính ngày tiếp nhận.',
      'Thứ Sáu 21/01/2028: ngày tiếp nhận, không tính.',
      'Từ thứ Bảy 22/01/2028 đến Chủ nhật 23/01/2028: nghỉ hằng tuần; không tính.',
      'Từ thứ Hai 24/01/2028 đến thứ Sáu 28/01/2028: nghỉ Tết Nguyên đán (Điều 112 khoản 1, Bộ luật Lao động 45/2019/QH14); không tính.',
      'Từ thứ Bảy 29/01/2028 đến Chủ nhật 30/01/2028: nghỉ hằng tuần; không tính.',
      'Thứ Hai 31/01/2028: tính 2 buổi, cộng dồn 2/2 buổi.',
      `Hạn trả kết quả: 17:00 thứ Hai 31/01/2028 (buổi chiều). ${BY_LAW_VI}`,
      'Dự kiến: lịch nghỉ từ 01/01/2028 chưa có văn bản quyết định. Còn chờ: việc hoán đổi ngày làm việc năm 2028; các ngày nghỉ Tết Nguyên đán 2028.',
    ],
    en: [
      'Received at 08:00 on Friday 21 January 2028 (morning).',
      'Time limit: 1 working day (2 sessions), the day of receipt is not counted.',
      'Friday 21 January 2028: the day of receipt, not counted.',
      'Saturday 22 January 2028 to Sunday 23 January 2028: weekly rest; not counted.',
      'Monday 24 January 2028 to Friday 28 January 2028: day off for Lunar New Year (Tết) (Điều 112 khoản 1, Bộ luật Lao động 45/2019/QH14); not counted.',
      'Saturday 29 January 2028 to Sunday 30 January 2028: weekly rest; not counted.',
      'Monday 31 January 2028: 2 sessions counted, 2 of 2 so far.',
      `Due at 17:00 on Monday 31 January 2028 (afternoon). ${BY_LAW_EN}`,
      'Projected: no document has decided the days from 1 January 2028 on. Still open: swaps of working days in 2028; which days are off for Tết 2028.',
    ],
  },
  {
    what: 'as known on 1 April 2024, before the swap was announced',
    received: 'Fri 2024-04-26 09:00',
    limit: workingDays(1),
    profile: profiles.civilCode,
    calendar: vietnamCalendar({ knownOn: '2024-04-01' }),
    vi: [
      'Tiếp nhận hồ sơ lúc 09:00 thứ Sáu 26/04/2024 (buổi sáng).',
      'Thời hạn giải quyết: 1 ngày làm việc (2 buổi), không tính ngày tiếp nhận.',
      'Thứ Sáu 26/04/2024: ngày tiếp nhận, không tính.',
      'Từ thứ Bảy 27/04/2024 đến Chủ nhật 28/04/2024: nghỉ hằng tuần; không tính.',
      'Thứ Hai 29/04/2024: tính 2 buổi, cộng dồn 2/2 buổi.',
      `Hạn trả kết quả: 17:00 thứ Hai 29/04/2024 (buổi chiều). ${BY_LAW_VI}`,
      'Đến 01/04/2024 chưa biết: thứ Hai 29/04/2024 về sau được xác định là nghỉ hoán đổi, làm bù vào thứ Bảy 04/05/2024 (Công văn 2450/VPCP-KGVX ngày 12/04/2024).',
    ],
    en: [
      'Received at 09:00 on Friday 26 April 2024 (morning).',
      'Time limit: 1 working day (2 sessions), the day of receipt is not counted.',
      'Friday 26 April 2024: the day of receipt, not counted.',
      'Saturday 27 April 2024 to Sunday 28 April 2024: weekly rest; not counted.',
      'Monday 29 April 2024: 2 sessions counted, 2 of 2 so far.',
      `Due at 17:00 on Monday 29 April 2024 (afternoon). ${BY_LAW_EN}`,
      'Not known on 1 April 2024: Monday 29 April 2024 later became day off by swap, Saturday 4 May 2024 is worked instead (Công văn 2450/VPCP-KGVX of 12 April 2024).',
    ],
  },
];

const deadlineOf = ({ received, limit, profile, stops = [], calendar }: Golden): Deadline =>
  computeDeadline({
    receivedAt: at(received),
    limit,
    profile: profile ?? { offHours: 'next-opening' },
    calendar: calendar ?? vietnamCalendar(),
    clockStops: stops.map(stop),
  });

describe('a deadline explained, as an officer would say it', () => {
  test.each(goldens)('$what, in Vietnamese', (golden) => {
    expect(explain(deadlineOf(golden), 'vi')).toEqual(golden.vi);
  });

  test.each(goldens)('$what, in English', (golden) => {
    expect(explain(deadlineOf(golden), 'en')).toEqual(golden.en);
  });
});

describe('single sentences', () => {
  const saying = (received: string, limit: TimeLimit, calendar = vietnamCalendar()) => {
    const deadline = computeDeadline({ receivedAt: at(received), limit, profile: profiles.civilCode, calendar });
    return { vi: explain(deadline, 'vi'), en: explain(deadline, 'en') };
  };

  test('a compensatory day names its holiday, a single day of Tết its lunar date', () => {
    const tet = saying('Wed 2010-02-17 10:00', sameDay());
    expect(tet.vi[2]).toBe(
      'Thứ Tư 17/02/2010: nghỉ bù Tết Nguyên đán trùng thứ Bảy 13/02/2010 (Điều 73, Bộ luật Lao động 1994); không tính.',
    );
    // With mùng 1 opened by the office, the eve stands alone: Tuesday 28 January 2025 is 29 tháng Chạp.
    const calendar = vietnamCalendar({ decisions: [{ kind: 'opening', date: '2025-01-29' }] });
    const eve = saying('Tue 2025-01-28 10:00', sameDay(), calendar);
    expect(eve.vi[2]).toBe(
      'Thứ Ba 28/01/2025: nghỉ Tết Nguyên đán (29 tháng Chạp) (Thông báo 6150/TB-BLĐTBXH ngày 03/12/2024); không tính.',
    );
    expect(eve.en[2]).toBe(
      'Tuesday 28 January 2025: day off for Lunar New Year (Tết) (day 29 of lunar month 12) (Thông báo 6150/TB-BLĐTBXH of 3 December 2024); not counted.',
    );
  });

  test('National Day and 24 November that are not decided yet', () => {
    expect(saying('Thu 2028-08-31 08:00', workingDays(1)).vi.at(-1)).toBe(
      'Dự kiến: lịch nghỉ từ 01/01/2028 chưa có văn bản quyết định. Còn chờ: việc hoán đổi ngày làm việc năm 2028; ngày nghỉ liền kề Quốc khánh 2028.',
    );
    expect(saying('Fri 2029-11-23 08:00', workingDays(1)).vi.at(-1)).toBe(
      'Dự kiến: lịch nghỉ từ 01/01/2028 chưa có văn bản quyết định. Còn chờ: việc hoán đổi ngày làm việc năm 2029; việc nghỉ bù Ngày Văn hóa Việt Nam 24/11/2029 trùng ngày nghỉ hằng tuần.',
    );
    expect(saying('Thu 2028-08-31 08:00', workingDays(1)).en.at(-1)).toBe(
      'Projected: no document has decided the days from 1 January 2028 on. Still open: swaps of working days in 2028; which day beside National Day 2028 is off.',
    );
    expect(saying('Fri 2029-11-23 08:00', workingDays(1)).en.at(-1)).toBe(
      'Projected: no document has decided the days from 1 January 2028 on. Still open: swaps of working days in 2029; whether Vietnam Culture Day, 24 November 2029, on a weekend is compensated.',
    );
  });

  test('a fact whose day of issue is not known, as known on a day', () => {
    const { vi, en } = saying('Fri 2015-01-02 09:00', sameDay(), vietnamCalendar({ knownOn: '2014-06-01' }));
    expect(vi[2]).toBe(
      'Thứ Sáu 02/01/2015: nghỉ hoán đổi, làm bù vào thứ Bảy 27/12/2014 (Thông báo nghỉ lễ, Tết năm 2015; không rõ ngày ban hành, coi như đã biết từ đầu năm); không tính.',
    );
    expect(en[2]).toBe(
      'Friday 2 January 2015: day off by swap, Saturday 27 December 2014 is worked instead (Thông báo nghỉ lễ, Tết năm 2015; day of issue unknown, taken as known from the start of the year); not counted.',
    );
  });

  test('seconds and milliseconds are said where there are any', () => {
    expect(saying('Mon 2025-03-03 09:00:30', workingHours(1)).vi[0]).toBe('Tiếp nhận hồ sơ lúc 09:00:30 thứ Hai 03/03/2025 (buổi sáng).');
    expect(saying('Mon 2025-03-03 09:00:00.001', workingHours(1)).vi.at(-1)).toBe(
      'Hạn trả kết quả: 10:00:00.001 thứ Hai 03/03/2025 (buổi sáng).',
    );
    expect(saying('Mon 2025-03-03 09:00', workingHours(0.25)).en[2]).toBe('Monday 3 March 2025: 15 minutes counted, 15 minutes so far.');
  });

  test('the same each time, and in the language that is asked for', () => {
    const deadline = deadlineOf(goldens[0]!);
    expect(explain(deadline, 'vi')).toEqual(explain(deadline, 'vi'));
    expect(explain(deadline, 'vi')).not.toEqual(explain(deadline, 'en'));
  });
});

describe('nothing can be said that is not said above', () => {
  const steps = goldens.flatMap((golden) => [...deadlineOf(golden).steps]);
  const facts = [
    ...steps.flatMap((step) => (step.code === 'undecided' ? step.facts : [])),
    ...computeDeadline({
      receivedAt: '2028-08-31T08:00',
      limit: workingDays(320),
      profile: profiles.civilCode,
      calendar: vietnamCalendar(),
    }).undecided,
  ];
  const days = steps.flatMap((step) => (step.code === 'day' ? [step] : []));

  // Records that must name every member of the unions: one that is added does not compile until it is said here.
  const stepCodes: Record<DeadlineStep['code'], true> = {
    receipt: true,
    limit: true,
    part: true,
    'part-end': true,
    stop: true,
    day: true,
    moved: true,
    due: true,
    'on-hold': true,
    undecided: true,
    'later-known': true,
  };
  const reasonCodes: Record<DayReason['code'], true> = {
    ordinary: true,
    'weekly-rest': true,
    holiday: true,
    compensatory: true,
    'swapped-off': true,
    'worked-by-swap': true,
    closure: true,
    opening: true,
    hours: true,
  };
  const units: Record<TimeLimit['unit'], true> = {
    'same-session': true,
    'same-day': true,
    'same-week': true,
    'working-days': true,
    'working-hours': true,
    'clock-hours': true,
    'calendar-days': true,
    'calendar-months': true,
    sequence: true,
  };

  test.each<[string, string[], string[]]>([
    ['every kind of step', Object.keys(stepCodes), steps.map(({ code }) => code)],
    ['every reason of a day', Object.keys(reasonCodes), days.map(({ reason }) => reason.code)],
    ['every unit of a limit', Object.keys(units), steps.flatMap((step) => (step.code === 'limit' ? [step.unit] : []))],
    [
      'every way a receipt is deemed',
      ['in-session', 'next-opening', 'keep-date', 'cut-off', 'by-clock'],
      steps.flatMap((step) => (step.code === 'receipt' ? [step.rule] : [])),
    ],
    [
      'every start of a count',
      ['day-after', 'session-after', 'receipt-session', 'elapsed'],
      steps.flatMap((step) => (step.code === 'limit' && step.start !== undefined ? [step.start] : [])),
    ],
    [
      'every reason to pass over',
      ['receipt-day', 'before-receipt', 'receipt-session', 'on-hold'],
      days.flatMap(({ passedOver }) => (passedOver === undefined ? [] : [passedOver])),
    ],
    [
      'every undecided fact',
      ['tet-days', 'national-day-adjacent', 'culture-day-compensation', 'possible-swaps'],
      facts.map(({ code }) => code),
    ],
  ])('%s', (_what, all, said) => {
    expect([...new Set(said)].sort()).toEqual([...all].sort());
  });
});
