/**
 * Months, quarters of a day, limits in sequence, unbroken days and the hours of one date, counted by hand on a wall calendar of 2026.
 *
 * Default hours 07:30–11:30 and 13:30–17:00, a standard day of 450 minutes, a quarter of it 1 hour 52 minutes 30 seconds. Off: Tết from
 * Mon 16 to Fri 20 February; Mon 27 April; Thu 30 April and Fri 1 May; Mon 31 August, Tue 1 and Wed 2 September. Sat 10 January and
 * Sat 22 August are worked by swap.
 */
import { describe, expect, test } from 'vitest';
import {
  calendarDays,
  calendarMonths,
  clockHours,
  computeDeadline,
  computeDeadlines,
  dueRange,
  inSequence,
  profiles,
  sameDay,
  sameSession,
  sameWeek,
  vietnamCalendar,
  workingDays,
  workingHours,
  type CountingProfile,
  type DayDecision,
  type SequencePart,
  type TimeLimit,
} from '../../src/calendar.js';
import { at, msAt, shown, shownEnd, stop } from '../support/day.js';
import { refusalOf, refusalTextOf } from '../support/refusal.js';

const vietnam = vietnamCalendar();
const unbroken = [
  { half: 'morning', opens: '08:00', closes: '12:00' },
  { half: 'afternoon', opens: '12:00', closes: '16:00' },
] as const;
const withoutLunch = vietnamCalendar({ officeHours: [{ weekdays: { 1: unbroken, 2: unbroken, 3: unbroken, 4: unbroken, 5: unbroken } }] });
const deciding = (...decisions: DayDecision[]) => vietnamCalendar({ decisions });

const code = profiles.civilCode;
const after = profiles.sessionAfterReceipt;
const elapsed = profiles.elapsedTime;
const first: CountingProfile = { start: 'receipt-session', offHours: 'next-opening' };
const keep: CountingProfile = { start: 'day-after', offHours: 'keep-date' };
const at15: CountingProfile = { start: 'day-after', offHours: 'next-opening', cutOff: '15:00' };

// "03 ngày làm việc, 15 ngày, 05 ngày làm việc": from Mon 2 March 2026 Thu 5, Fri 20, Fri 27 March.
const three = inSequence(
  { name: 'Hẹn lần 1', limit: workingDays(3) },
  { name: 'Niêm yết', limit: calendarDays(15) },
  { name: 'Hẹn lần 2', limit: workingDays(5) },
);

type Row = [
  note: string,
  limit: TimeLimit,
  profile: CountingProfile,
  received: string,
  stops: string[],
  due: string,
  calendar?: typeof vietnam,
];

// prettier-ignore
const tables: Record<string, Row[]> = {
  'months: up to the corresponding day (Civil Code 148.3), a day not worked moves (148.5)': [
    ['the 2nd to the 2nd', calendarMonths(1), code, 'Mon 2026-03-02 09:00', [], 'Thu 2026-04-02 17:00'],
    ['whatever the hour', calendarMonths(1), code, 'Mon 2026-03-02 16:59', [], 'Thu 2026-04-02 17:00'],
    ['February has no 30th: its last, Sat 28, moves to Monday', calendarMonths(1), code, 'Fri 2026-01-30 09:00', [], 'Mon 2026-03-02 17:00'],
    ['April has no 31st: Thu 30 April and Fri 1 May are off', calendarMonths(1), code, 'Tue 2026-03-31 09:00', [], 'Mon 2026-05-04 17:00'],
    ['four months from it: the 31st again, whatever April and June have', calendarMonths(4), code, 'Tue 2026-03-31 09:00', [], 'Fri 2026-07-31 17:00'],
    ['a month from 2 February has 28 days', calendarMonths(1), code, 'Mon 2026-02-02 09:00', [], 'Mon 2026-03-02 17:00'],
    ['and 31 days are no month', calendarDays(31), code, 'Mon 2026-02-02 09:00', [], 'Thu 2026-03-05 17:00'],
    ['two months from the last of the year: Sat 28 February', calendarMonths(2), code, 'Wed 2025-12-31 09:00', [], 'Mon 2026-03-02 17:00'],
    ['six months end on National Day', calendarMonths(6), code, 'Mon 2026-03-02 09:00', [], 'Thu 2026-09-03 17:00'],
    ['six months from 27 February: not the last of August', calendarMonths(6), code, 'Fri 2026-02-27 09:00', [], 'Thu 2026-08-27 17:00'],
    ['a year from 29 February ends on the 28th', calendarMonths(12), code, 'Thu 2024-02-29 09:00', [], 'Fri 2025-02-28 17:00'],
    ['four years from it on the 29th', calendarMonths(48), code, 'Thu 2024-02-29 09:00', [], 'Tue 2028-02-29 17:00'],
    ['received on a Saturday worked by swap', calendarMonths(1), code, 'Sat 2026-01-10 09:00', [], 'Tue 2026-02-10 17:00'],
    ['ends on a Saturday worked by swap', calendarMonths(1), code, 'Wed 2026-07-22 09:00', [], 'Sat 2026-08-22 17:00'],
    ['ends in Tết: to Monday after it', calendarMonths(1), code, 'Fri 2026-01-16 09:00', [], 'Mon 2026-02-23 17:00'],
    ['ends on Sun 30 August: over the swap and National Day', calendarMonths(1), code, 'Thu 2026-07-30 09:00', [], 'Thu 2026-09-03 17:00'],
    ['Friday evening: deemed received on Mon 30 March, so 30 April', calendarMonths(1), code, 'Fri 2026-03-27 17:30', [], 'Mon 2026-05-04 17:00'],
    ['Saturday: deemed received on Mon 9 March', calendarMonths(1), code, 'Sat 2026-03-07 10:00', [], 'Thu 2026-04-09 17:00'],
    ['Saturday, date kept: from the 7th', calendarMonths(1), keep, 'Sat 2026-03-07 10:00', [], 'Tue 2026-04-07 17:00'],
    ['after a cut-off: from the 4th, Sat 4 April moves', calendarMonths(1), at15, 'Tue 2026-03-03 15:01', [], 'Mon 2026-04-06 17:00'],
    ['sessions make no difference', calendarMonths(1), after, 'Mon 2026-03-02 09:00', [], 'Thu 2026-04-02 17:00'],
  ],
  'not so thirty days (Civil Code 146.1(c)): the other reading, said as days': [
    ['a month from 2 March has 31', calendarDays(30), code, 'Mon 2026-03-02 09:00', [], 'Wed 2026-04-01 17:00'],
    ['a month from 3 February has 28: Tue 3 March', calendarMonths(1), code, 'Tue 2026-02-03 09:00', [], 'Tue 2026-03-03 17:00'],
    ['thirty days from it end on Thu 5 March', calendarDays(30), code, 'Tue 2026-02-03 09:00', [], 'Thu 2026-03-05 17:00'],
  ],
  'months and stops: a day on hold at its 24:00 moves the end on by one': [
    ['two nights, 10 and 11 March: Sat 4 April, moved', calendarMonths(1), code, 'Mon 2026-03-02 09:00', ['Tue 2026-03-10 09:00 → Thu 2026-03-12 10:00'], 'Mon 2026-04-06 17:00'],
    ['no night: nothing', calendarMonths(1), code, 'Mon 2026-03-02 09:00', ['Tue 2026-03-10 08:00 → 16:00'], 'Thu 2026-04-02 17:00'],
    ['one day from the last of February: Sun 1 March', calendarMonths(1), code, 'Fri 2026-01-30 09:00', ['Mon 2026-02-09 09:00 → Tue 2026-02-10 10:00'], 'Mon 2026-03-02 17:00'],
    ['the last night', calendarMonths(1), code, 'Mon 2026-03-02 09:00', ['Thu 2026-04-02 16:00 → Fri 2026-04-03 10:00'], 'Fri 2026-04-03 17:00'],
    ['from the end on: nothing', calendarMonths(1), code, 'Mon 2026-03-02 09:00', ['Thu 2026-04-02 17:00 → Fri 2026-04-10 10:00'], 'Thu 2026-04-02 17:00'],
    ['the night of the Monday it moved to: Tuesday', calendarMonths(1), code, 'Fri 2026-01-30 09:00', ['Mon 2026-03-02 08:00 → Tue 2026-03-03 10:00'], 'Tue 2026-03-03 17:00'],
    ['a supplement: the whole month from 16 March', calendarMonths(1), code, 'Mon 2026-03-02 09:00', ['Tue 2026-03-10 09:00 → Mon 2026-03-16 10:00 restart'], 'Thu 2026-04-16 17:00'],
  ],
  'a quarter of a day: open time from the receipt, or from where the half days end': [
    ['0.25 within the morning', workingDays(0.25), code, 'Tue 2026-03-03 09:00', [], 'Tue 2026-03-03 10:52:30'],
    ['0.25 over lunch: 60 and 52.5 minutes', workingDays(0.25), code, 'Tue 2026-03-03 10:30', [], 'Tue 2026-03-03 14:22:30'],
    ['0.25 over night: 90 and 22.5', workingDays(0.25), code, 'Tue 2026-03-03 15:30', [], 'Wed 2026-03-04 07:52:30'],
    ['0.25 from lunch', workingDays(0.25), code, 'Tue 2026-03-03 12:00', [], 'Tue 2026-03-03 15:22:30'],
    ['0.25 from a Saturday, date kept', workingDays(0.25), keep, 'Sat 2026-03-07 10:00', [], 'Mon 2026-03-09 09:22:30'],
    ['0.25 after a cut-off', workingDays(0.25), at15, 'Tue 2026-03-03 15:01', [], 'Wed 2026-03-04 09:22:30'],
    ['0.25 into Tết: 30 minutes, 82.5 after it', workingDays(0.25), code, 'Fri 2026-02-13 16:30', [], 'Mon 2026-02-23 08:52:30'],
    ['0.75, day after: Wednesday morning and a quarter', workingDays(0.75), code, 'Tue 2026-03-03 09:00', [], 'Wed 2026-03-04 15:22:30'],
    ['0.75, session after: Tuesday afternoon and a quarter', workingDays(0.75), after, 'Tue 2026-03-03 09:00', [], 'Wed 2026-03-04 09:22:30'],
    ['0.75, the session of receipt and a quarter', workingDays(0.75), first, 'Tue 2026-03-03 09:00', [], 'Tue 2026-03-03 15:22:30'],
    ['0.75, elapsed: 337.5 minutes, 150 and 187.5', workingDays(0.75), elapsed, 'Tue 2026-03-03 09:00', [], 'Tue 2026-03-03 16:37:30'],
    ['1.25, day after', workingDays(1.25), code, 'Tue 2026-03-03 09:00', [], 'Thu 2026-03-05 09:22:30'],
    ['1.25, elapsed: 562.5 minutes, 360 and 202.5', workingDays(1.25), elapsed, 'Tue 2026-03-03 09:00', [], 'Wed 2026-03-04 10:52:30'],
    ['1.75, day after: three sessions and a quarter', workingDays(1.75), code, 'Tue 2026-03-03 09:00', [], 'Thu 2026-03-05 15:22:30'],
    ['0.75 before Tết', workingDays(0.75), code, 'Fri 2026-02-13 09:00', [], 'Mon 2026-02-23 15:22:30'],
    ['1.25 to the Saturday worked by swap', workingDays(1.25), code, 'Thu 2026-08-20 14:00', [], 'Sat 2026-08-22 09:22:30'],
    ['1.25 over 2 September', workingDays(1.25), code, 'Fri 2026-08-28 09:00', [], 'Fri 2026-09-04 09:22:30'],
  ],
  'a quarter of a day and stops': [
    ['Wednesday morning lost', workingDays(1.25), code, 'Tue 2026-03-03 09:00', ['Wed 2026-03-04 10:00 → 14:00'], 'Thu 2026-03-05 15:22:30'],
    ['an hour of the quarter', workingDays(1.25), code, 'Tue 2026-03-03 09:00', ['Thu 2026-03-05 08:00 → 09:00'], 'Thu 2026-03-05 10:22:30'],
    ['from 10:00 to 14:00: 60 minutes before, 52.5 after', workingDays(0.25), code, 'Tue 2026-03-03 09:00', ['Tue 2026-03-03 10:00 → 14:00'], 'Tue 2026-03-03 14:52:30'],
    ['within the session that counts: none lost', workingDays(1.25), code, 'Tue 2026-03-03 09:00', ['Wed 2026-03-04 08:00 → 11:00'], 'Thu 2026-03-05 09:22:30'],
    ['a supplement on Friday: Monday and a quarter of Tuesday', workingDays(1.25), code, 'Tue 2026-03-03 09:00', ['Wed 2026-03-04 09:00 → Fri 2026-03-06 10:00 restart'], 'Tue 2026-03-10 09:22:30'],
  ],
  'one limit after another': [
    ['3 working days, 15 days, 5 working days', three, code, 'Mon 2026-03-02 09:00', [], 'Fri 2026-03-27 17:00'],
    ['in the day, then 2 working days', inSequence(sameDay(), workingDays(2)), at15, 'Tue 2026-03-03 09:00', [], 'Thu 2026-03-05 17:00'],
    ['… after 15:00 the first ends on Wednesday', inSequence(sameDay(), workingDays(2)), at15, 'Tue 2026-03-03 16:00', [], 'Fri 2026-03-06 17:00'],
    ['half a day ends at lunch; the day after is Thursday', inSequence(workingDays(0.5), workingDays(1)), code, 'Tue 2026-03-03 09:00', [], 'Thu 2026-03-05 17:00'],
    ['which a sum of 1.5 days is not', workingDays(1.5), code, 'Tue 2026-03-03 09:00', [], 'Thu 2026-03-05 11:30'],
    ['session after: ended at lunch, the afternoon is number 1', inSequence(workingDays(1), workingDays(1)), after, 'Tue 2026-03-03 09:00', [], 'Thu 2026-03-05 11:30'],
    ['receipt session: ended on Tuesday, Wednesday morning is number 1', inSequence(workingDays(1), workingDays(1)), first, 'Tue 2026-03-03 09:00', [], 'Wed 2026-03-04 17:00'],
    ['elapsed: to 14:45, and 225 minutes on', inSequence(workingDays(0.5), workingDays(0.5)), elapsed, 'Tue 2026-03-03 09:00', [], 'Wed 2026-03-04 09:00'],
    ['4 hours to 15:00 on Tuesday, the day after', inSequence(workingHours(4), workingDays(1)), code, 'Tue 2026-03-03 09:00', [], 'Wed 2026-03-04 17:00'],
    ['received in the afternoon, which is number 1', inSequence(workingHours(4), workingDays(1)), first, 'Tue 2026-03-03 09:00', [], 'Wed 2026-03-04 11:30'],
    ['received in the afternoon, which is not counted', inSequence(workingHours(4), workingDays(1)), after, 'Tue 2026-03-03 09:00', [], 'Wed 2026-03-04 17:00'],
    ['2.5 hours end at a close: no session of receipt, the afternoon counts', inSequence(workingHours(2.5), workingDays(0.5)), after, 'Tue 2026-03-03 09:00', [], 'Tue 2026-03-03 17:00'],
    ['24 hours moved to Monday, the day after', inSequence(clockHours(24), workingDays(1)), code, 'Fri 2026-03-06 10:00', [], 'Tue 2026-03-10 17:00'],
    ['12 hours to 21:00: keeps Tuesday, Wednesday morning counts', inSequence(clockHours(12), workingDays(0.5)), after, 'Tue 2026-03-03 09:00', [], 'Wed 2026-03-04 11:30'],
    ['24 hours from where the first ended', inSequence(workingDays(1), clockHours(24)), code, 'Tue 2026-03-03 09:00', [], 'Thu 2026-03-05 17:00'],
    ['4 days moved from Sat 7 to Mon 9, then 3', inSequence(calendarDays(4), calendarDays(3)), code, 'Tue 2026-03-03 09:00', [], 'Thu 2026-03-12 17:00'],
    ['2 working days to Thu 5, a month to Sun 5 April', inSequence(workingDays(2), calendarMonths(1)), code, 'Tue 2026-03-03 09:00', [], 'Mon 2026-04-06 17:00'],
    ['a month to Mon 2 March, 5 working days', inSequence(calendarMonths(1), workingDays(5)), code, 'Fri 2026-01-30 09:00', [], 'Mon 2026-03-09 17:00'],
    ['a working day to Wednesday, in the week', inSequence(workingDays(1), sameWeek()), code, 'Tue 2026-03-03 09:00', [], 'Fri 2026-03-06 17:00'],
    ['ended on Friday, the week of the next session', inSequence(workingDays(3), sameWeek()), code, 'Tue 2026-03-03 09:00', [], 'Fri 2026-03-13 17:00'],
    ['session by session', inSequence(sameSession(), sameSession(), sameSession()), code, 'Tue 2026-03-03 09:00', [], 'Wed 2026-03-04 11:30'],
    ['day by day', inSequence(sameDay(), sameDay()), code, 'Tue 2026-03-03 09:00', [], 'Wed 2026-03-04 17:00'],
    ['a quarter to 10:52:30, and a quarter: 37.5 and 75 minutes', inSequence(workingDays(0.25), workingDays(0.25)), code, 'Tue 2026-03-03 09:00', [], 'Tue 2026-03-03 14:45'],
    ['a quarter, the day after', inSequence(workingDays(0.25), workingDays(1)), code, 'Tue 2026-03-03 09:00', [], 'Wed 2026-03-04 17:00'],
    ['a Saturday is deemed Monday once, not for each part', inSequence(workingDays(1), workingDays(1)), code, 'Sat 2026-03-07 10:00', [], 'Wed 2026-03-11 17:00'],
    ['a Saturday that is kept', inSequence(workingDays(1), workingDays(1)), keep, 'Sat 2026-03-07 10:00', [], 'Tue 2026-03-10 17:00'],
    ['the cut-off acts on the receipt: 7 hours end at 16:30, in the day', inSequence(workingHours(7), sameDay()), at15, 'Tue 2026-03-03 07:30', [], 'Tue 2026-03-03 17:00'],
  ],
  'sequences over Tết, 2 September and a swap': [
    ['Thu 12, Fri 27 February, Fri 6 March', three, code, 'Mon 2026-02-09 09:00', [], 'Fri 2026-03-06 17:00'],
    ['Fri 13, Mon 23, Tue 24; Wed 11 March; Wed 18', three, code, 'Thu 2026-02-12 09:00', [], 'Wed 2026-03-18 17:00'],
    ['5 days end in Tết, on Tue 17: Mon 23; Tue 24', inSequence(calendarDays(5), workingDays(1)), code, 'Thu 2026-02-12 09:00', [], 'Tue 2026-02-24 17:00'],
    ['Fri 28 August, Thu 3 September; Sun 6, moved to Mon 7; Tue 8', inSequence(workingDays(2), calendarDays(3), workingDays(1)), code, 'Thu 2026-08-27 09:00', [], 'Tue 2026-09-08 17:00'],
    ['Fri 21 August; the Saturday worked by swap', inSequence(workingDays(2), workingDays(1)), code, 'Wed 2026-08-19 09:00', [], 'Sat 2026-08-22 17:00'],
    ['a storm on that Saturday: Mon 24', inSequence(workingDays(2), workingDays(1)), code, 'Wed 2026-08-19 09:00', [], 'Mon 2026-08-24 17:00', deciding({ kind: 'closure', date: '2026-08-22' })],
  ],
  'a stop acts on the part that runs': [
    ['the first: Tuesday lost; Fri 6; Sat 21, moved; Mon 30', three, code, 'Mon 2026-03-02 09:00', ['Tue 2026-03-03 08:00 → Wed 2026-03-04 10:00'], 'Mon 2026-03-30 17:00'],
    ['the second: one night; Sat 21, moved; Mon 30', three, code, 'Mon 2026-03-02 09:00', ['Tue 2026-03-10 09:00 → Wed 2026-03-11 09:00'], 'Mon 2026-03-30 17:00'],
    ['the second, no night: nothing', three, code, 'Mon 2026-03-02 09:00', ['Tue 2026-03-10 09:00 → 17:00'], 'Fri 2026-03-27 17:00'],
    ['the third: Monday morning lost', three, code, 'Mon 2026-03-02 09:00', ['Mon 2026-03-23 08:00 → 16:00'], 'Mon 2026-03-30 11:30'],
    ['from the end of the second on: the third loses Monday morning', three, code, 'Mon 2026-03-02 09:00', ['Fri 2026-03-20 17:00 → Mon 2026-03-23 12:00'], 'Mon 2026-03-30 11:30'],
    ['an hour before it: four nights of the second, which ends on Tue 24', three, code, 'Mon 2026-03-02 09:00', ['Fri 2026-03-20 16:00 → Tue 2026-03-24 10:00'], 'Tue 2026-03-31 17:00'],
    ['one in the first, one in the third: Fri 6, Mon 23, Tuesday morning lost', three, code, 'Mon 2026-03-02 09:00', ['Tue 2026-03-03 08:00 → Wed 2026-03-04 10:00', 'Tue 2026-03-24 08:00 → 12:00'], 'Tue 2026-03-31 11:30'],
    ['after the end: nothing', three, code, 'Mon 2026-03-02 09:00', ['Fri 2026-03-27 17:00 → Mon 2026-03-30 10:00'], 'Fri 2026-03-27 17:00'],
    ['a supplement in the second begins with the first: Thu 19, Fri 3 April, Fri 10', three, code, 'Mon 2026-03-02 09:00', ['Tue 2026-03-10 09:00 → Mon 2026-03-16 09:00 restart'], 'Fri 2026-04-10 17:00'],
    ['still waiting', three, code, 'Mon 2026-03-02 09:00', ['Tue 2026-03-10 09:00 →'], 'none'],
  ],
  'an unbroken day in two halves that touch: 08:00–12:00 and 12:00–16:00, a standard day of 480 minutes': [
    ['three working days', workingDays(3), code, 'Mon 2026-03-02 09:00', [], 'Thu 2026-03-05 16:00', withoutLunch],
    ['in the session, a minute before noon', sameSession(), code, 'Mon 2026-03-02 11:59', [], 'Mon 2026-03-02 12:00', withoutLunch],
    ['in the session, at noon', sameSession(), code, 'Mon 2026-03-02 12:00', [], 'Mon 2026-03-02 16:00', withoutLunch],
    ['a quarter over noon', workingDays(0.25), code, 'Mon 2026-03-02 11:00', [], 'Mon 2026-03-02 13:00', withoutLunch],
    ['half a day to noon, a quarter to 14:00', workingDays(0.75), code, 'Mon 2026-03-02 09:00', [], 'Tue 2026-03-03 14:00', withoutLunch],
    ['a day and a quarter', workingDays(1.25), code, 'Mon 2026-03-02 09:00', [], 'Wed 2026-03-04 10:00', withoutLunch],
    ['a part that ends at noon has no session: the afternoon is number 1', inSequence(workingHours(3), workingDays(0.5)), after, 'Mon 2026-03-02 09:00', [], 'Mon 2026-03-02 16:00', withoutLunch],
    ['lost is the half that closes on hold, at noon', workingDays(1), code, 'Mon 2026-03-02 09:00', ['Tue 2026-03-03 11:00 → 12:00'], 'Wed 2026-03-04 12:00', withoutLunch],
  ],
  'the hours of one date, and closed from, to': [
    ['closed from 15:00 before Tết', workingDays(1), code, 'Thu 2026-02-12 09:00', [], 'Fri 2026-02-13 15:00', deciding({ kind: 'closure', date: '2026-02-13', from: '15:00' })],
    ['closed until 09:00: two hours from there', workingHours(2), code, 'Tue 2026-03-03 08:00', [], 'Tue 2026-03-03 11:00', deciding({ kind: 'closure', date: '2026-03-03', to: '09:00' })],
    ['closed from 10:00 to 14:00: 150 and 90 minutes', workingHours(4), code, 'Tue 2026-03-03 07:30', [], 'Tue 2026-03-03 15:30', deciding({ kind: 'closure', date: '2026-03-03', from: '10:00', to: '14:00' })],
    ['closes at 15:00 on one date', workingDays(1), code, 'Tue 2026-03-03 09:00', [], 'Wed 2026-03-04 15:00', deciding({ kind: 'hours', date: '2026-03-04', sessions: [{ half: 'morning', opens: '07:30', closes: '11:30' }, { half: 'afternoon', opens: '13:30', closes: '15:00' }] })],
    ['closed from 09:00 to 10:00, written as hours from 10:00', workingHours(1), code, 'Tue 2026-03-03 07:30', [], 'Tue 2026-03-03 11:00', deciding({ kind: 'hours', date: '2026-03-03', sessions: [{ half: 'morning', opens: '10:00', closes: '11:30' }, { half: 'afternoon', opens: '13:30', closes: '17:00' }] })],
    ['hours open a Sunday, which is half a day', workingDays(0.5), code, 'Fri 2026-03-06 14:00', [], 'Sun 2026-03-08 11:00', deciding({ kind: 'hours', date: '2026-03-08', sessions: [{ half: 'morning', opens: '08:00', closes: '11:00' }] })],
    ['five days end on it and stay', calendarDays(5), code, 'Tue 2026-03-03 09:00', [], 'Sun 2026-03-08 11:00', deciding({ kind: 'hours', date: '2026-03-08', sessions: [{ half: 'morning', opens: '08:00', closes: '11:00' }] })],
    ['a month ends on it, too', calendarMonths(1), code, 'Mon 2026-02-09 09:00', [], 'Mon 2026-03-09 11:00', deciding({ kind: 'hours', date: '2026-03-09', sessions: [{ half: 'morning', opens: '08:00', closes: '11:00' }] })],
    ['hours open a day of Tết', workingDays(0.5), code, 'Fri 2026-02-13 09:00', [], 'Mon 2026-02-16 15:00', deciding({ kind: 'hours', date: '2026-02-16', sessions: [{ half: 'afternoon', opens: '13:00', closes: '15:00' }] })],
    ['a short date leaves the standard day: a quarter is 112.5 minutes', workingDays(0.25), code, 'Wed 2026-03-04 08:00', [], 'Wed 2026-03-04 09:52:30', deciding({ kind: 'hours', date: '2026-03-04', sessions: [{ half: 'morning', opens: '08:00', closes: '10:00' }] })],
    ['a sequence meets the early closing: Fri 13 at 15:00, then Mon 23', inSequence(workingDays(1), workingDays(1)), code, 'Thu 2026-02-12 09:00', [], 'Mon 2026-02-23 17:00', deciding({ kind: 'closure', date: '2026-02-13', from: '15:00' })],
    ['the close of a cut session is a close: no session of receipt', inSequence(workingDays(1), sameSession()), code, 'Tue 2026-03-03 09:00', [], 'Thu 2026-03-05 11:30', deciding({ kind: 'closure', date: '2026-03-04', from: '15:00' })],
  ],
};

test('the tables have more than a hundred rows', () => {
  expect(Object.values(tables).flat().length).toBeGreaterThan(100);
});

describe.each(Object.entries(tables))('%s', (_, rows) => {
  test.each(rows)('%s', (_note, limit, profile, received, stops, due, calendar = vietnam) => {
    const deadline = computeDeadline({ receivedAt: at(received), limit, profile, calendar, clockStops: stops.map(stop) });
    expect(shown(deadline.due)).toBe(due);
    if (stops.length > 0) return;
    const [many] = computeDeadlines({ receivedAt: Float64Array.of(msAt(received)), limit, profile, calendar });
    expect(shown({ toMillis: () => many! })).toBe(due);
  });
});

describe('where the limit ends by law', () => {
  test.each<[string, TimeLimit, string]>([
    ['a month: 24:00', calendarMonths(1), 'Thu 2026-04-02 24:00'],
    ['a quarter of a day: 24:00', workingDays(0.25), 'Mon 2026-03-02 24:00'],
    ['a sequence: as its last part, 24:00', three, 'Fri 2026-03-27 24:00'],
    ['a sequence whose last part is in hours: the hour', inSequence(workingDays(1), workingHours(2)), 'Wed 2026-03-04 09:30'],
  ])('%s', (_note, limit, end) => {
    const deadline = computeDeadline({ receivedAt: at('Mon 2026-03-02 09:00'), limit, profile: code, calendar: vietnam });
    expect(shownEnd(deadline.legalEnd)).toBe(end);
  });
});

// Tết 2028 begins on Wed 26 January. The office may be closed from Mon 24 or from Tue 25 on; until a notice says which, from Mon 24.
describe('over days that nobody has decided yet', () => {
  test.each<[string, TimeLimit, string, [string, string, string]]>([
    [
      'Fri 21, then Mon 24 or, after Tết, Mon 31',
      inSequence(workingDays(1), workingDays(1)),
      'Thu 2028-01-20 09:00',
      ['Mon 2028-01-31 17:00', 'Mon 2028-01-24 17:00', 'Mon 2028-01-31 17:00'],
    ],
    [
      'a month from 24 December',
      calendarMonths(1),
      'Fri 2027-12-24 09:00',
      ['Mon 2028-01-31 17:00', 'Mon 2028-01-24 17:00', 'Mon 2028-01-31 17:00'],
    ],
    [
      'a day and a quarter: a quarter of Mon 24 or of Mon 31',
      workingDays(1.25),
      'Thu 2028-01-20 09:00',
      ['Mon 2028-01-31 09:22:30', 'Mon 2028-01-24 09:22:30', 'Mon 2028-01-31 09:22:30'],
    ],
    [
      'a sequence whose first part alone is open: 3 days to Mon 24',
      inSequence(calendarDays(3), calendarDays(30)),
      'Fri 2028-01-21 09:00',
      ['Wed 2028-03-01 17:00', 'Wed 2028-02-23 17:00', 'Wed 2028-03-01 17:00'],
    ],
  ])('%s', (_note, limit, received, expected) => {
    const input = { receivedAt: at(received), limit, profile: code, calendar: vietnam };
    const deadline = computeDeadline(input);
    const { earliest, latest } = dueRange(input);
    expect([deadline.due, earliest.due, latest.due].map(shown)).toEqual(expected);
    expect([deadline.standing, deadline.undecided.map(({ code: fact }) => fact).includes('tet-days')]).toEqual(['projected', true]);
  });
});

describe('what is refused', () => {
  const day = workingDays(1);
  test.each<[string, unknown, string]>([
    ['no month', { unit: 'calendar-months', value: 0 }, 'limit.value is 0: expected a whole number from 1 to 1200.'],
    ['half a month', { unit: 'calendar-months', value: 0.5 }, 'limit.value is 0.5: expected a whole number from 1 to 1200.'],
    ['more than a hundred years', { unit: 'calendar-months', value: 1201 }, 'limit.value is 1201: expected a whole number from 1 to 1200.'],
    ['months as text', { unit: 'calendar-months', value: '6' }, 'limit.value is "6": expected a whole number from 1 to 1200.'],
    [
      'an eighth of a day',
      { unit: 'working-days', value: 0.125 },
      'limit.value is 0.125: expected a number of working days from 0.25 to 36525 in steps of 0.25.',
    ],
    [
      'one part',
      { unit: 'sequence', parts: [day] },
      'limit.parts is an array of 1: expected a list of 2 to 10 limits, or { name, limit }.',
    ],
    [
      'eleven parts',
      { unit: 'sequence', parts: Array.from({ length: 11 }, () => day) },
      'limit.parts is an array of 11: expected a list of 2 to 10 limits, or { name, limit }.',
    ],
    [
      'parts that are no list',
      { unit: 'sequence', parts: { 0: day, 1: day, length: 2 } },
      'limit.parts is an object: expected a list of 2 to 10 limits, or { name, limit }.',
    ],
    [
      'a part that is none',
      { unit: 'sequence', parts: [day, null] },
      'limit.parts[1] is null: expected a time limit such as workingDays(2) or { unit: "working-days", value: 2 }.',
    ],
    [
      'a sequence in it',
      { unit: 'sequence', parts: [day, three] },
      'limit.parts[1] is an object: expected a limit that is no sequence itself.',
    ],
    [
      'a name of blanks',
      { unit: 'sequence', parts: [{ name: ' ', limit: day }, day] },
      'limit.parts[0].name is " ": expected a text of at most 300 characters, or { vi, en } of two.',
    ],
    [
      'a name in one language of two',
      { unit: 'sequence', parts: [day, { name: { vi: 'Ký' }, limit: day }] },
      'limit.parts[1].name is an object: expected a text of at most 300 characters, or { vi, en } of two.',
    ],
    [
      'another key',
      { unit: 'sequence', parts: [{ title: 'Ký', limit: day }, day] },
      'limit.parts[0]."title" is "Ký": expected only name, limit.',
    ],
    [
      'a value beside parts',
      { unit: 'sequence', parts: [day, day], value: 2 },
      'limit."value" is 2: expected no such key on a limit in sequence.',
    ],
  ])('%s', (_what, limit, says) => {
    const ask = () =>
      computeDeadline({ receivedAt: at('Mon 2026-03-02 09:00'), limit: limit as TimeLimit, profile: code, calendar: vietnam });
    expect(refusalTextOf(ask)).toBe(`invalid-limit: ${says}`);
  });

  test('a key that is nearly one', () => {
    expect(refusalTextOf(() => calendarDays(5, { exceptHoliday: true } as object))).toBe(
      'invalid-limit: limit."exceptHoliday" is true: expected no such key on a limit in calendar-days. Did you mean "exceptHolidays"?',
    );
    expect(refusalTextOf(() => sameSession({ minleadminutes: 30 } as object))).toContain('Did you mean "minLeadMinutes"?');
  });

  test('a list in place of limits', () => {
    const list = (limits: unknown) => refusalTextOf(() => inSequence(limits as SequencePart));
    expect(list([day, day])).toBe(
      'invalid-limit: limit.parts is an array of 2, given as one list: give the limits one by one, as in inSequence(a, b). Expected: 2 to 10 limits, or { name, limit }.',
    );
    expect(list([])).toContain('limit.parts is an array of 0, given as one list: give the limits one by one');
    expect(list(day)).toBe('invalid-limit: limit.parts is an array of 1: expected a list of 2 to 10 limits, or { name, limit }.');
    const { proxy, revoke } = Proxy.revocable([day, day], {});
    revoke();
    expect(list(proxy)).toBe('invalid-limit: limit.parts is an object: expected plain data that can be read.');
  });

  test('a start that only a later part needs', () => {
    const ask = (limit: TimeLimit) =>
      refusalOf(() =>
        computeDeadline({ receivedAt: at('Mon 2026-03-02 09:00'), limit, profile: { offHours: 'next-opening' }, calendar: vietnam }),
      );
    expect(ask(inSequence(calendarDays(1), workingDays(1)))).toBe('invalid-profile');
    expect(ask(inSequence(calendarDays(1), calendarMonths(1)))).toBe('answered');
  });

  // Fri 31 December 2027 is the last day that documents decide.
  test.each<[string, TimeLimit, string]>([
    ['within that day', sameDay(), 'answered'],
    ['in the session after its last', inSequence(sameDay(), sameSession()), 'undecided-days'],
    ['a quarter after it', inSequence(sameDay(), workingDays(0.25)), 'undecided-days'],
    ['a month', calendarMonths(1), 'undecided-days'],
  ])('days that nobody has decided, where they are not to be projected: %s', (_what, limit, answer) => {
    const calendar = vietnamCalendar({ undecided: 'refuse' });
    expect(refusalOf(() => computeDeadline({ receivedAt: at('Fri 2027-12-31 09:00'), limit, profile: code, calendar }))).toBe(answer);
  });
});
