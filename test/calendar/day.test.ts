import { describe, expect, test } from 'vitest';
import { createWorkingCalendar, vietnamCalendar, type CalendarDay, type DayDecision, type DayReason } from '../../src/calendar.js';
import { day } from '../support/day.js';

const vietnam = vietnamCalendar();

/** The hours of a day as one would say them: `07:30–11:30 13:30–17:00`, or `closed`. */
const hours = ({ sessions }: CalendarDay) => sessions.map(({ opens, closes }) => `${opens}–${closes}`).join(' ') || 'closed';
const documentOf = (reason: DayReason) => ('basis' in reason ? reason.basis?.document : undefined);

const FULL = '07:30–11:30 13:30–17:00';

describe('§3 day: a decision for that date, then a holiday of the regime in force, then the weekly pattern', () => {
  test.each([
    { date: 'Fri 2024-04-26', hours: FULL, code: 'ordinary', by: undefined, note: 'the weekly pattern' },
    { date: 'Sat 2024-04-27', hours: 'closed', code: 'weekly-rest', by: undefined, note: 'the weekly pattern' },
    { date: 'Sun 2024-04-28', hours: 'closed', code: 'weekly-rest', by: undefined, note: 'the weekly pattern' },
    { date: 'Mon 2024-04-29', hours: 'closed', code: 'swapped-off', by: 'Công văn 2450/VPCP-KGVX', note: 'a decision before the pattern' },
    { date: 'Tue 2024-04-30', hours: 'closed', code: 'holiday', by: 'Bộ luật Lao động 45/2019/QH14', note: 'a holiday before the pattern' },
    { date: 'Wed 2024-05-01', hours: 'closed', code: 'holiday', by: 'Bộ luật Lao động 45/2019/QH14', note: 'a holiday before the pattern' },
    { date: 'Thu 2024-05-02', hours: FULL, code: 'ordinary', by: undefined, note: 'the day after' },
    { date: 'Sat 2024-05-04', hours: FULL, code: 'worked-by-swap', by: 'Công văn 2450/VPCP-KGVX', note: 'a Saturday worked by swap' },
    { date: 'Sun 2011-01-30', hours: FULL, code: 'worked-by-swap', by: 'Công văn 9529/VPCP-KGVX', note: 'a Sunday worked by swap' },
    { date: 'Sat 2011-01-29', hours: FULL, code: 'worked-by-swap', by: 'Công văn 9529/VPCP-KGVX', note: 'and the Saturday before it' },
    { date: 'Sat 2026-02-14', hours: 'closed', code: 'weekly-rest', by: undefined, note: 'the Saturday before Tết 2026' },
    { date: 'Mon 2026-02-16', hours: 'closed', code: 'holiday', by: 'Thông báo 9441/TB-BNV', note: 'the eve of Tết, chosen by a notice' },
    { date: 'Mon 2026-04-27', hours: 'closed', code: 'compensatory', by: 'Bộ luật Lao động 45/2019/QH14', note: 'Giỗ Tổ fell on Sunday' },
    { date: 'Tue 2026-11-24', hours: 'closed', code: 'holiday', by: 'Nghị quyết 28/2026/QH16', note: 'Ngày Văn hóa Việt Nam, first time' },
    { date: 'Mon 2025-11-24', hours: FULL, code: 'ordinary', by: undefined, note: 'the year before it' },
  ])('$date is $code ($by): $note', ({ date, hours: open, code, by }) => {
    const asked = vietnam.day(day(date));
    expect({ date: asked.date, hours: hours(asked), code: asked.reason.code, by: documentOf(asked.reason) }).toEqual({
      date: day(date),
      hours: open,
      code,
      by,
    });
    expect(asked.working).toBe(open !== 'closed');
    expect(vietnam.isWorkingDay(day(date))).toBe(open !== 'closed');
  });

  test('the whole of a day', () => {
    expect(vietnam.day(day('Sat 2024-05-04'))).toEqual({
      date: '2024-05-04',
      weekday: 6,
      working: true,
      sessions: [
        { half: 'morning', opens: '07:30', closes: '11:30' },
        { half: 'afternoon', opens: '13:30', closes: '17:00' },
      ],
      reason: {
        code: 'worked-by-swap',
        dayOff: '2024-04-29',
        basis: expect.objectContaining({ number: '2450/VPCP-KGVX', issuedOn: '2024-04-12', issuer: 'Văn phòng Chính phủ' }) as unknown,
      },
      standing: 'decided',
    });
  });
});

describe('a swap is one fact with two ends, each naming the other', () => {
  test.each([
    { off: 'Mon 2024-04-29', worked: 'Sat 2024-05-04', note: 'worked after the day off' },
    { off: 'Fri 2025-05-02', worked: 'Sat 2025-04-26', note: 'worked before the day off' },
    { off: 'Tue 2011-02-01', worked: 'Sun 2011-01-30', note: 'worked on a Sunday' },
    { off: 'Mon 2011-01-31', worked: 'Sat 2011-01-29', note: 'and on the Saturday before it' },
    { off: 'Mon 2012-12-31', worked: 'Sat 2013-01-05', note: 'worked in the next year' },
    { off: 'Fri 2015-01-02', worked: 'Sat 2014-12-27', note: 'worked in the year before' },
    { off: 'Mon 2018-12-31', worked: 'Sat 2019-01-05', note: 'worked in the next year' },
    { off: 'Fri 2026-01-02', worked: 'Sat 2026-01-10', note: 'the first of 2026' },
    { off: 'Mon 2026-08-31', worked: 'Sat 2026-08-22', note: 'the second of 2026' },
  ])('$off is off and $worked is worked: $note', ({ off, worked }) => {
    expect(vietnam.day(day(off))).toMatchObject({ working: false, reason: { code: 'swapped-off', workedInstead: day(worked) } });
    expect(vietnam.day(day(worked))).toMatchObject({ working: true, reason: { code: 'worked-by-swap', dayOff: day(off) } });
  });
});

describe('a holiday on a Saturday or Sunday gives the next day that is not off already', () => {
  test.each([
    { holiday: 'Sun 2023-01-01', off: 'Mon 2023-01-02', note: 'New Year on a Sunday' },
    { holiday: 'Sat 2022-01-01', off: 'Mon 2022-01-03', note: 'New Year on a Saturday' },
    { holiday: 'Sat 2023-04-29', off: 'Tue 2023-05-02', note: 'Giỗ Tổ on a Saturday; Monday is 1 May already' },
    { holiday: 'Sun 2023-04-30', off: 'Wed 2023-05-03', note: '30 April on the Sunday after it; Tuesday is taken' },
    { holiday: 'Sat 2023-09-02', off: 'Mon 2023-09-04', note: 'National Day on a Saturday, Friday beside it' },
    { holiday: 'Sat 2027-05-01', off: 'Mon 2027-05-03', note: '1 May on a Saturday' },
    { holiday: 'Sat 2024-02-10', off: 'Tue 2024-02-13', note: 'mùng 1; Monday is mùng 3' },
    { holiday: 'Sun 2024-02-11', off: 'Wed 2024-02-14', note: 'mùng 2' },
  ])('$holiday gives $off: $note', ({ holiday, off }) => {
    expect(vietnam.day(day(holiday))).toMatchObject({ working: false, reason: { code: 'holiday' } });
    expect(vietnam.day(day(off))).toMatchObject({ working: false, reason: { code: 'compensatory', holiday: day(holiday) } });
  });
});

describe('the days of Tết and Giỗ Tổ name their lunar date', () => {
  test.each([
    { date: 'Thu 2024-02-08', lunar: { day: 29, month: 12 }, note: 'tháng Chạp had 30 days' },
    { date: 'Fri 2024-02-09', lunar: { day: 30, month: 12 }, note: 'the eve' },
    { date: 'Sat 2024-02-10', lunar: { day: 1, month: 1 }, note: 'mùng 1' },
    { date: 'Mon 2024-02-12', lunar: { day: 3, month: 1 }, note: 'mùng 3, the fifth day' },
    { date: 'Tue 2025-01-28', lunar: { day: 29, month: 12 }, note: 'the eve: tháng Chạp had 29 days' },
    { date: 'Wed 2025-01-29', lunar: { day: 1, month: 1 }, note: 'mùng 1' },
    { date: 'Fri 2026-02-20', lunar: { day: 4, month: 1 }, note: 'mùng 4: one day before and four from Tết on' },
    { date: 'Thu 2024-04-18', lunar: { day: 10, month: 3 }, note: 'Giỗ Tổ' },
    { date: 'Mon 2028-01-24', lunar: { day: 28, month: 12 }, note: 'no notice yet: two days before Tết, the first lawful choice' },
    { date: 'Tue 2028-01-25', lunar: { day: 29, month: 12 }, note: 'the eve: tháng Chạp has 29 days' },
    { date: 'Wed 2028-01-26', lunar: { day: 1, month: 1 }, note: 'mùng 1' },
    { date: 'Thu 2028-01-27', lunar: { day: 2, month: 1 }, note: 'mùng 2' },
    { date: 'Fri 2028-01-28', lunar: { day: 3, month: 1 }, note: 'mùng 3' },
    { date: 'Tue 2028-04-04', lunar: { day: 10, month: 3 }, note: 'Giỗ Tổ' },
  ])('$date is $lunar.day/$lunar.month: $note', ({ date, lunar }) => {
    expect(vietnam.day(day(date)).reason).toMatchObject({ code: 'holiday', lunar });
  });
});

// ── an office of one's own: 2025, default hours, 3 March (a Monday) is a holiday ──

const holidays = [{ date: day('Mon 2025-03-03'), name: { vi: 'Ngày thành lập', en: 'Foundation day' } }];
const office = (...decisions: DayDecision[]) =>
  createWorkingCalendar({ name: 'an office', coverage: { from: '2025-01-01', until: '2026-01-01' }, holidays, decisions });

describe('§3 day: closures and openings, of a day or of a half', () => {
  const closure = (date: string, half?: 'morning' | 'afternoon'): DayDecision => ({
    kind: 'closure',
    date: day(date),
    ...(half === undefined ? {} : { half }),
  });
  const opening = (date: string, half?: 'morning' | 'afternoon'): DayDecision => ({
    kind: 'opening',
    date: day(date),
    ...(half === undefined ? {} : { half }),
  });

  test.each<{ decisions: DayDecision[]; date: string; hours: string; reason: object; note: string }>([
    { decisions: [], date: 'Tue 2025-03-04', hours: FULL, reason: { code: 'ordinary' }, note: 'no decision' },
    {
      decisions: [closure('Tue 2025-03-04')],
      date: 'Tue 2025-03-04',
      hours: 'closed',
      reason: { code: 'closure' },
      note: 'a closure keeps no session',
    },
    {
      decisions: [closure('Tue 2025-03-04', 'morning')],
      date: 'Tue 2025-03-04',
      hours: '13:30–17:00',
      reason: { code: 'closure', half: 'morning' },
      note: 'a closed morning keeps the afternoon',
    },
    {
      decisions: [closure('Tue 2025-03-04', 'afternoon')],
      date: 'Tue 2025-03-04',
      hours: '07:30–11:30',
      reason: { code: 'closure', half: 'afternoon' },
      note: 'a closed afternoon keeps the morning',
    },
    {
      decisions: [closure('Tue 2025-03-04', 'afternoon'), closure('Tue 2025-03-04', 'morning')],
      date: 'Tue 2025-03-04',
      hours: 'closed',
      reason: { code: 'closure' },
      note: 'both halves closed, one by one',
    },
    {
      decisions: [closure('Mon 2025-03-03')],
      date: 'Mon 2025-03-03',
      hours: 'closed',
      reason: { code: 'holiday', name: { vi: 'Ngày thành lập', en: 'Foundation day' } },
      note: 'closing a holiday changes nothing: it stays the holiday',
    },
    {
      decisions: [closure('Sat 2025-03-08')],
      date: 'Sat 2025-03-08',
      hours: 'closed',
      reason: { code: 'weekly-rest' },
      note: 'closing a Saturday changes nothing: it stays weekly rest',
    },
    {
      decisions: [opening('Mon 2025-03-03')],
      date: 'Mon 2025-03-03',
      hours: FULL,
      reason: { code: 'opening' },
      note: 'an opening stands before the holiday',
    },
    {
      decisions: [opening('Mon 2025-03-03', 'morning')],
      date: 'Mon 2025-03-03',
      hours: '07:30–11:30',
      reason: { code: 'opening', half: 'morning' },
      note: 'an opened morning of a holiday',
    },
    {
      decisions: [opening('Sat 2025-03-08', 'afternoon')],
      date: 'Sat 2025-03-08',
      hours: '13:30–17:00',
      reason: { code: 'opening', half: 'afternoon' },
      note: 'an opened afternoon of a Saturday',
    },
    {
      decisions: [opening('Sat 2025-03-08', 'afternoon'), opening('Sat 2025-03-08', 'morning')],
      date: 'Sat 2025-03-08',
      hours: FULL,
      reason: { code: 'opening' },
      note: 'both halves opened, one by one',
    },
    {
      decisions: [opening('Sun 2025-03-09')],
      date: 'Sun 2025-03-09',
      hours: FULL,
      reason: { code: 'opening' },
      note: 'an opened Sunday',
    },
    {
      decisions: [{ kind: 'swap', dayOff: day('Fri 2025-03-07'), workedInstead: day('Mon 2025-03-03') }],
      date: 'Mon 2025-03-03',
      hours: FULL,
      reason: { code: 'worked-by-swap', dayOff: '2025-03-07' },
      note: 'a holiday worked instead of another day',
    },
  ])('$date is $hours: $note', ({ decisions, date, hours: open, reason }) => {
    const asked = office(...decisions).day(day(date));
    expect(hours(asked)).toBe(open);
    expect(asked.reason).toEqual(reason);
  });

  test('a decision carries the document it rests on', () => {
    const basis = { document: 'Công văn 12/UBND-NC', issuedOn: '2025-03-01' };
    const calendar = office({ kind: 'closure', date: day('Tue 2025-03-04'), basis });
    expect(calendar.day('2025-03-04').reason).toEqual({ code: 'closure', basis });
  });

  test('the national calendar takes local closures and openings beside its own days', () => {
    const storm = vietnamCalendar({ decisions: [closure('Mon 2024-09-09'), opening('Sat 2024-09-14')] });
    expect(storm.isWorkingDay('2024-09-09')).toBe(false);
    expect(storm.isWorkingDay('2024-09-14')).toBe(true);
    expect(storm.day('2024-05-04')).toEqual(vietnam.day('2024-05-04'));
    expect(vietnam.isWorkingDay('2024-09-09')).toBe(true);
  });

  test('an opening applies to any day off, a projected Tết day too', () => {
    const open = vietnamCalendar({ decisions: [opening('Tue 2028-01-25')] });
    expect(open.day('2028-01-25')).toMatchObject({ working: true, reason: { code: 'opening' }, standing: 'projected' });
    expect(open.day('2028-01-26')).toMatchObject({ working: false, reason: { code: 'holiday' } });
  });
});

describe('days() gives the same days, one after another', () => {
  test('from a date up to, not including, another', () => {
    const days = [...vietnam.days(day('Fri 2024-04-26'), day('Sun 2024-05-05'))];
    expect(days.map(({ date }) => date)).toEqual([
      '2024-04-26',
      '2024-04-27',
      '2024-04-28',
      '2024-04-29',
      '2024-04-30',
      '2024-05-01',
      '2024-05-02',
      '2024-05-03',
      '2024-05-04',
    ]);
    for (const each of days) expect(each).toEqual(vietnam.day(each.date));
  });

  test('no day from a date to itself', () => {
    expect([...vietnam.days('2024-05-04', '2024-05-04')]).toEqual([]);
  });

  test('may be walked more than once, and stopped', () => {
    const week = vietnam.days('2024-04-29', '2024-05-06');
    expect([...week]).toHaveLength(7);
    expect([...week]).toHaveLength(7);
    for (const { date } of week) {
      if (date === '2024-05-01') break;
      expect(date < '2024-05-01').toBe(true);
    }
    expect([...week]).toHaveLength(7);
  });

  test('across a year, a leap day and the end of the coverage', () => {
    expect([...vietnam.days('2024-02-28', '2024-03-01')].map(({ date }) => date)).toEqual(['2024-02-28', '2024-02-29']);
    expect([...vietnam.days('2024-12-31', '2025-01-02')].map(({ date }) => date)).toEqual(['2024-12-31', '2025-01-01']);
    expect([...vietnam.days('2100-12-31', '2101-01-01')].map(({ date }) => date)).toEqual(['2100-12-31']);
  });
});
