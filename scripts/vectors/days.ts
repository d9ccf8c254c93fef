import { idOf } from './deadlines.js';
import { date } from './notation.js';
import type { ClauseId, SourceId } from './sources.js';

/** A question about a day, answered by hand: the hours of its sessions, none where it is not worked. */
export interface DaySpec {
  id: string;
  title: string;
  clauses: ClauseId[];
  basis?: SourceId[];
  calendar: string;
  date: string;
  /** '07:30–11:30', … */
  hours: string[];
}

const full = ['07:30–11:30', '13:30–17:00'];
const off: string[] = [];

type Row = [calendar: string, day: string, hours: string[], why: string, ...basis: SourceId[]];

// prettier-ignore
const tables: { clauses: ClauseId[]; rows: Row[] }[] = [
  {
    clauses: ['calendar.weekly-pattern'],
    rows: [
      ['vietnam', 'Mon 2025-03-03', full, 'an ordinary Monday'],
      ['vietnam', 'Fri 2025-03-07', full, 'an ordinary Friday'],
      ['vietnam', 'Sat 2025-03-08', off, 'a Saturday'],
      ['vietnam', 'Sun 2025-03-09', off, 'a Sunday'],
    ],
  },
  {
    clauses: ['calendar.holiday'],
    rows: [
      ['vietnam', 'Sat 2007-02-17', off, 'mùng 1 Tết 2007, a day before the Chinese one', 'labour-code-1994-73'],
      ['vietnam', 'Thu 2007-04-26', off, 'the first Giỗ Tổ as a paid holiday', 'hung-kings-2007'],
      ['vietnam', 'Fri 2014-01-31', off, 'mùng 1 Tết 2014', 'labour-code-2012-115', 'notice-2014'],
      ['vietnam', 'Tue 2024-04-30', off, '30 April', 'labour-code-2019-112-1'],
      ['vietnam', 'Wed 2024-05-01', off, '1 May', 'labour-code-2019-112-1'],
      ['vietnam', 'Tue 2024-09-03', off, 'the day beside National Day 2024', 'notice-2024'],
      ['vietnam', 'Mon 2025-09-01', off, 'the day beside National Day 2025', 'notice-2025'],
      ['vietnam', 'Wed 2025-09-03', full, 'in 2025 the day after National Day is worked', 'notice-2025'],
      ['vietnam', 'Wed 2025-01-29', off, 'mùng 1 Tết 2025', 'notice-2025'],
      ['vietnam', 'Mon 2025-02-03', full, 'the first day after Tết 2025', 'notice-2025'],
      ['vietnam', 'Fri 2026-02-20', off, 'the last day of Tết 2026', 'notice-2026'],
      ['vietnam', 'Mon 2025-11-24', full, '24 November before it was a holiday', 'culture-day-2026'],
      ['vietnam', 'Tue 2026-11-24', off, 'the first Vietnam Culture Day', 'culture-day-2026'],
      ['vietnam', 'Wed 2027-11-24', off, 'Vietnam Culture Day 2027', 'culture-day-2026'],
      ['vietnam', 'Mon 2027-02-08', off, 'the last statutory day of Tết 2027', 'notice-2027'],
      ['vietnam', 'Fri 2020-09-04', full, 'National Day 2020 was one day', 'labour-code-2012-115'],
      ['vietnam', 'Fri 2021-09-03', off, 'National Day 2021 was the first of two days', 'labour-code-2019-112-1'],
    ],
  },
  {
    clauses: ['calendar.compensatory', 'calendar.holiday'],
    rows: [
      ['vietnam', 'Mon 2007-09-03', off, 'for Sunday 2007-09-02', 'labour-code-1994-73'],
      ['vietnam', 'Tue 2011-05-03', off, 'for Sunday 2011-05-01, Monday being taken', 'labour-code-1994-73'],
      ['vietnam', 'Mon 2016-05-02', off, 'for Saturday 2016-04-30', 'labour-code-2012-115'],
      ['vietnam', 'Mon 2022-01-03', off, 'for Saturday 2022-01-01'],
      ['vietnam', 'Wed 2023-05-03', off, 'for Sunday 2023-04-30, the two days before being taken'],
      ['vietnam', 'Thu 2023-01-26', off, 'for the Sunday of Tết 2023'],
      ['vietnam', 'Mon 2026-04-27', off, 'for Giỗ Tổ on Sunday 2026-04-26'],
      ['vietnam', 'Tue 2026-04-28', full, 'between Giỗ Tổ and 30 April 2026 there is no swap'],
      ['vietnam', 'Mon 2027-05-03', off, 'for Saturday 2027-05-01'],
    ],
  },
  {
    clauses: ['calendar.swap'],
    rows: [
      ['vietnam', 'Mon 2024-04-29', off, 'a Monday off by swap', 'notice-2024-swap'],
      ['vietnam', 'Sat 2024-05-04', full, 'the Saturday worked instead', 'notice-2024-swap'],
      ['vietnam', 'Mon 2018-12-31', off, 'off by swap, the other end in the next year', 'notice-2019'],
      ['vietnam', 'Sat 2019-01-05', full, 'worked for a day of the year before', 'notice-2019'],
      ['vietnam', 'Fri 2015-01-02', off, 'off by swap, the other end in the year before', 'notice-2015'],
      ['vietnam', 'Sat 2014-12-27', full, 'worked for a day of the next year', 'notice-2015'],
      ['vietnam', 'Fri 2010-09-03', off, 'off by swap after National Day 2010', 'notice-2010-national-day'],
      ['vietnam', 'Sat 2010-09-11', full, 'worked for Friday 2010-09-03', 'notice-2010-national-day'],
      ['vietnam', 'Sun 2011-01-30', full, 'a Sunday worked by swap', 'notice-2011'],
      ['vietnam', 'Fri 2026-01-02', off, 'off by swap', 'notice-2026-new-year'],
      ['vietnam', 'Sat 2026-08-22', full, 'worked for Monday 2026-08-31', 'notice-2026'],
      ['swap-across-hours', 'Mon 2025-03-10', off, 'a Monday with only a morning, off by swap'],
      ['swap-across-hours', 'Sat 2025-03-15', ['08:00–11:00'], 'with the hours of the Monday it replaces'],
    ],
  },
  {
    clauses: ['calendar.known-on', 'calendar.swap'],
    rows: [
      ['known-2024-04-11', 'Mon 2024-04-29', full, 'a day before the swap was announced', 'notice-2024-swap'],
      ['known-2024-04-12', 'Mon 2024-04-29', off, 'the day it was announced', 'notice-2024-swap'],
      ['known-2024-04-11', 'Sat 2024-05-04', off, 'a day before the swap was announced', 'notice-2024-swap'],
      ['known-2024-04-12', 'Sat 2024-05-04', full, 'the day it was announced', 'notice-2024-swap'],
      ['known-2025-12-24', 'Fri 2026-01-02', full, 'a day before the swap was announced', 'notice-2026-new-year'],
      ['known-2025-12-25', 'Fri 2026-01-02', off, 'the day it was announced', 'notice-2026-new-year'],
      ['known-2018-07-10', 'Mon 2018-12-31', full, 'a day before the swap was announced', 'notice-2019'],
      ['known-2018-07-11', 'Mon 2018-12-31', off, 'the day it was announced', 'notice-2019'],
    ],
  },
  {
    clauses: ['calendar.closure'],
    rows: [
      ['storm', 'Tue 2025-03-04', ['07:30–11:30'], 'its afternoon is closed'],
      ['storm', 'Thu 2025-03-06', off, 'closed'],
    ],
  },
  {
    clauses: ['day.one-date', 'calendar.closure'],
    rows: [
      ['one-date', 'Sat 2025-03-08', off, 'a storm on the Saturday worked by swap'],
      ['one-date', 'Mon 2025-03-10', off, 'its day off stays off'],
      ['one-date', 'Wed 2025-03-26', ['12:00–16:00'], 'hours of its own, and their morning closed'],
    ],
  },
  {
    clauses: ['calendar.hours'],
    rows: [
      ['one-date', 'Fri 2025-03-14', ['07:30–11:30', '13:30–15:00'], 'closes early'],
      ['one-date', 'Sun 2025-03-23', ['08:00–11:00'], 'hours open a Sunday'],
    ],
  },
  {
    clauses: ['calendar.closed-hours'],
    rows: [
      ['one-date', 'Thu 2025-03-20', ['09:00–11:30', '13:30–15:00'], 'opens late and closes early'],
      ['one-date', 'Mon 2025-03-24', ['07:30–11:30'], 'closed from 13:30: nothing is left of the afternoon'],
    ],
  },
  {
    clauses: ['session.touching'],
    rows: [
      ['one-date', 'Tue 2025-03-18', ['08:00–12:00', '12:00–16:00'], 'a day without a lunch break'],
      ['unbroken', 'Mon 2025-03-03', ['08:00–12:00', '12:00–16:00'], 'a week without lunch breaks'],
    ],
  },
  {
    clauses: ['calendar.opening'],
    rows: [
      ['storm', 'Sat 2025-03-08', ['07:30–11:30'], 'its morning is opened, with the hours of Monday'],
      ['storm', 'Wed 2025-03-12', full, 'a holiday that is opened'],
      ['storm', 'Thu 2025-03-13', off, 'the second day of the holiday'],
      ['storm', 'Sun 2025-03-16', full, 'a Sunday that is opened'],
    ],
  },
  {
    clauses: ['calendar.office-hours'],
    rows: [
      ['saturday-mornings', 'Sat 2025-03-08', ['07:30–11:30'], 'Saturday mornings are worked'],
      ['saturday-mornings', 'Sun 2025-03-09', off, 'Sundays are not'],
      ['wednesday-mornings', 'Wed 2025-03-05', ['07:30–11:30'], 'no office in the afternoon'],
      ['winter-and-summer', 'Fri 2025-03-14', full, 'the last day of the winter hours'],
      ['winter-and-summer', 'Mon 2025-03-17', ['07:00–11:30', '13:30–17:00'], 'the first day of the summer hours'],
    ],
  },
];

export const days: DaySpec[] = tables.flatMap(({ clauses, rows }) =>
  rows.map(([calendar, day, hours, why, ...basis]): DaySpec => {
    const title = `${day}${calendar === 'vietnam' ? '' : ` (${calendar})`}: ${why}`;
    return {
      id: idOf('day', `${day.slice(4)} ${calendar}`),
      title,
      clauses,
      ...(basis.length === 0 ? {} : { basis }),
      calendar,
      date: date(day),
      hours,
    };
  }),
);
