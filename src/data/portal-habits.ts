import type { OfficeHours } from '../calendar/office-hours.js';
import type { Habit } from '../portal/audit/habit.js';

/** A habit that the code of a system shows. */
export interface KnownHabit {
  /** The system, and the way of counting where it has several. */
  readonly name: string;
  readonly habit: Habit;
  /** Where it can be read. */
  readonly source: string;
}

const hours = (morning: readonly [string, string], afternoon: readonly [string, string]): OfficeHours => {
  const day = [
    { half: 'morning', opens: morning[0], closes: morning[1] },
    { half: 'afternoon', opens: afternoon[0], closes: afternoon[1] },
  ] as const;
  return [{ weekdays: { 1: day, 2: day, 3: day, 4: day, 5: day } }];
};

/** As the code of each system counts working days. What an office has configured may differ. */
export const knownHabits: readonly KnownHabit[] = [
  {
    name: 'OpenCPS v2',
    habit: {
      count: { by: 'eight-hour-days' },
      daysOff: 'all',
      clock: 'vietnam',
      officeHours: hours(['07:30', '11:30'], ['13:00', '17:00']),
      roundUpMinutes: 15,
    },
    source:
      'VietOpenCPS/opencps-v2 2c719850 (2020-10-05), DueDateUtils.java: a day is eight working hours from the time of receipt, hours of its own by default, rounded up to a quarter of an hour',
  },
  {
    name: 'OpenCPS v2, office hours of the office',
    habit: { count: { by: 'eight-hour-days' }, daysOff: 'all', clock: 'vietnam', roundUpMinutes: 15 },
    source:
      'VietOpenCPS/opencps-v2 2c719850 (2020-10-05), DueDateUtils.java: the same eight hours, where an office has configured the seven and a half that it is open',
  },
  {
    name: 'TD',
    habit: { count: { by: 'time-kept', until: '17:00', from: '07:00' }, daysOff: 'no-swaps', clock: 'vietnam' },
    source:
      'HuanVu201/DichVuCong_KhoaLuan_PASETO 7d1730ca (2025-02-25), CaculateTime.cs: whole days at the time of receipt, after 17:00 the next day at 07:00, no swapped Saturdays',
  },
  {
    name: 'Bkav eGov',
    habit: { count: { by: 'receipt-day-first', until: '15:00' }, daysOff: 'all', clock: 'vietnam' },
    source:
      'Khanhcodon/Report eb9794e9 (2022-06-22), WorktimeUtil.cs: the day of receipt is day one unless received from 15:00; the end of the afternoon',
  },
  {
    name: 'Bkav eGov, IgnoreCreatedDate',
    habit: {
      count: { by: 'profile', profile: { start: 'day-after', offHours: 'next-opening' } },
      daysOff: 'all',
      clock: 'vietnam',
    },
    source: 'Khanhcodon/Report eb9794e9 (2022-06-22), WorktimeUtil.cs, type IgnoreCreatedDate: the day of receipt is not counted',
  },
  {
    name: 'e-par R3',
    habit: {
      count: { by: 'profile', profile: { start: 'session-after', offHours: 'next-opening' } },
      daysOff: 'all',
      clock: 'vietnam',
      officeHours: hours(['07:30', '11:30'], ['13:30', '16:00']),
    },
    source:
      'tamviettech/e-par 061674d8 (2015-05-29): n days are the same session n working days later, 07:30–11:30 and 13:30–16:00; what it does with a receipt outside these hours was not seen',
  },
];
