import { DateTime } from 'luxon';
import {
  assess,
  calendarDays,
  calendarMonths,
  computeDeadline,
  createCatalog,
  createRulebook,
  inSequence,
  isRuleError,
  profiles,
  vietnamCalendar,
  workingDays,
  type ClockStop,
  type TimeLimit,
} from 'tthc-rules';
import { readLimitText } from 'tthc-rules/portal';
import { dossier, matchers, matchersFor, receipt, smallCalendar, type TthcMatchers } from 'tthc-rules/testing';
import { describe, expect, test } from 'vitest';
import { record } from '../procedure/records.js';
import { refusalOf } from '../support/refusal.js';

expect.extend(matchers);
declare module 'vitest' {
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  interface Matchers<T = any> extends TthcMatchers<T> {}
}

const messageOf = (run: () => unknown): string => {
  try {
    run();
  } catch (error) {
    return (error as Error).message;
  }
  throw new Error('it passed');
};

/** Three working days from a Friday before 30/4–1/5 of 2024, by the Civil Code: Thursday, Friday, and the Saturday worked by swap. */
const deadline = computeDeadline({
  receivedAt: '2024-04-26T14:00',
  limit: workingDays(3),
  profile: profiles.civilCode,
  calendar: vietnamCalendar(),
});
const onHold = computeDeadline({
  receivedAt: '2024-04-26T14:00',
  limit: workingDays(3),
  profile: profiles.civilCode,
  calendar: vietnamCalendar(),
  clockStops: [{ from: '2024-05-02T09:00' }],
});

const rulebook = createRulebook({
  calendar: smallCalendar({ from: 'Thu 2026-01-01', until: 'Fri 2027-01-01' }),
  catalog: createCatalog({ procedures: [record()] }),
  policies: [],
  bareDays: 'working',
});
/** Three working days by law: until Thursday. */
const commitment = rulebook.receive(receipt('Mon 2026-03-02 09:00', { procedure: 'X-01' }));
const assessment = assess(dossier({ procedure: 'X-01' }, 'Mon 2026-03-02 09:00 received', 'Fri 2026-03-06 09:00 result-ready'), {
  rulebook,
  at: '2026-03-09T08:00',
});

describe('toBeWorkingDay', () => {
  test('a day off by swap, the day worked instead', () => {
    expect('2024-05-04').toBeWorkingDay();
    expect('Sat 2024-05-04').toBeWorkingDay();
    expect('2024-04-29').not.toBeWorkingDay();
    expect('Mon 2024-04-29').toBeWorkingDay(vietnamCalendar({ knownOn: '2024-04-01' }));
  });

  test('a failure says why', () => {
    expect(messageOf(() => expect('2024-04-29').toBeWorkingDay()).split('\n')).toEqual([
      'expected Mon 2024-04-29 to be a working day',
      '  Monday 29 April 2024: day off by swap, Saturday 4 May 2024 is worked instead (Công văn 2450/VPCP-KGVX of 12 April 2024).',
    ]);
    expect(messageOf(() => expect('2024-05-04').not.toBeWorkingDay()).split('\n')).toEqual([
      'expected not: Sat 2024-05-04 to be a working day',
      '  Saturday 4 May 2024: worked instead of Monday 29 April 2024 (Công văn 2450/VPCP-KGVX of 12 April 2024).',
      '  07:30–11:30, 13:30–17:00',
    ]);
    expect(messageOf(() => expect('2025-03-03').not.toBeWorkingDay())).toBe(
      'expected not: Mon 2025-03-03 to be a working day\n  07:30–11:30, 13:30–17:00',
    );
  });

  test('what is no day is refused, not judged', () => {
    for (const value of ['2024-02-30', 'Sun 2024-05-04', 5, null]) {
      expect(() => expect(value).toBeWorkingDay()).toThrow(expect.objectContaining({ code: 'invalid-date' }));
    }
  });
});

describe('toBeWorkingSession', () => {
  const calendar = smallCalendar({ closures: ['Tue 2025-03-04 afternoon'] });

  test('half a day', () => {
    expect({ date: '2025-03-04', half: 'morning' }).toBeWorkingSession(calendar);
    expect('Tue 2025-03-04 afternoon').not.toBeWorkingSession(calendar);
    expect('Tue 2025-03-04 afternoon').toBeWorkingSession();
  });

  test('a failure says why', () => {
    expect(messageOf(() => expect('Tue 2025-03-04 afternoon').toBeWorkingSession(calendar))).toBe(
      [
        'expected the afternoon of Tue 2025-03-04 to be worked',
        '  Tuesday 4 March 2025: the office is closed in the afternoon.',
        '  07:30–11:30',
      ].join('\n'),
    );
  });
});

describe('toFallDueAt', () => {
  test.each([
    ['a deadline', deadline],
    ['its due', deadline.due],
    ['an ISO string', '2024-05-04T17:00'],
    ['another offset', '2024-05-04T10:00:00Z'],
    ['a Date', new Date('2024-05-04T17:00+07:00')],
    ['a DateTime elsewhere', DateTime.fromISO('2024-05-04T03:00', { zone: 'UTC-7' })],
    ['a record of one’s own', { code: 'H1', due: '2024-05-04T17:00' }],
  ])('%s', (_, due) => {
    expect(due).toFallDueAt('Sat 2024-05-04 17:00');
    expect(due).toFallDueAt(deadline);
    expect(due).not.toFallDueAt('2024-05-04T17:00:00.001');
  });

  test('a commitment, an assessment, what is on hold', () => {
    expect(commitment).toFallDueAt('Thu 2026-03-05 17:00');
    expect(assessment).toFallDueAt(commitment);
    expect(onHold).toFallDueAt(null);
    expect(onHold).not.toFallDueAt(deadline);
  });

  test('a failure explains the deadline', () => {
    expect(messageOf(() => expect(deadline).toFallDueAt('Thu 2024-05-02 17:00')).split('\n')).toEqual([
      'expected it to fall due at Thu 2024-05-02 17:00, but it falls due at Sat 2024-05-04 17:00',
      '  Received at 14:00 on Friday 26 April 2024 (afternoon).',
      '  Time limit: 3 working days (6 sessions), the day of receipt is not counted.',
      '  Friday 26 April 2024: the day of receipt, not counted.',
      '  Saturday 27 April 2024 to Sunday 28 April 2024: weekly rest; not counted.',
      '  Monday 29 April 2024: day off by swap, Saturday 4 May 2024 is worked instead (Công văn 2450/VPCP-KGVX of 12 April 2024); not counted.',
      '  Tuesday 30 April 2024: day off for Victory (Reunification) Day (Điều 112 khoản 1, Bộ luật Lao động 45/2019/QH14); not counted.',
      '  Wednesday 1 May 2024: day off for International Labour Day (Điều 112 khoản 1, Bộ luật Lao động 45/2019/QH14); not counted.',
      '  Thursday 2 May 2024 to Friday 3 May 2024: 4 sessions counted, 4 of 6 so far.',
      '  Saturday 4 May 2024: worked instead of Monday 29 April 2024 (Công văn 2450/VPCP-KGVX of 12 April 2024); 2 sessions counted, 6 of 6 so far.',
      '  Due at 17:00 on Saturday 4 May 2024 (afternoon). By law the limit ends at 24:00 of that day (Civil Code 91/2015/QH13, art. 148.6).',
    ]);
  });

  test('a portal’s own date fails with the explanation of the deadline it is compared with', () => {
    const message = messageOf(() => expect('2024-05-02T17:00').toFallDueAt(deadline));
    expect(message).toMatch(/^expected it to fall due at Sat 2024-05-04 17:00, but it falls due at Thu 2024-05-02 17:00\n {2}Received/);
    expect(messageOf(() => expect(commitment).toFallDueAt('2026-03-05T17:01'))).toContain('By law: 3 working days');
    expect(messageOf(() => expect('2024-05-02T17:00').toFallDueAt(onHold))).toContain('on hold since 09:00 on Thursday 2 May 2024');
    expect(messageOf(() => expect('2024-05-02T17:00').toFallDueAt('2024-05-02T16:00'))).not.toContain('\n');
  });

  test('what is no instant is refused', () => {
    for (const value of ['2024-05-04', 'soon', 5, undefined]) {
      expect(() => expect(value).toFallDueAt(deadline)).toThrow(expect.objectContaining({ code: 'invalid-date-time' }));
    }
  });
});

describe('months, quarters of a day and sequences', () => {
  const due = (limit: TimeLimit, clockStops: ClockStop[] = []) =>
    computeDeadline({ receivedAt: '2026-03-02T09:00', limit, profile: profiles.civilCode, calendar: vietnamCalendar(), clockStops });
  const sequence = inSequence(
    { name: { vi: 'Thẩm định hồ sơ', en: 'Examination' }, limit: workingDays(3) },
    { name: 'Niêm yết', limit: calendarDays(15) },
  );

  test('fall due as any other limit does', () => {
    expect(due(calendarMonths(1))).toFallDueAt('Thu 2026-04-02 17:00');
    expect(due(calendarMonths(1))).toBeDueIn('Thu 2026-04-02 afternoon');
    expect(due(workingDays(1.25))).toFallDueAt('Wed 2026-03-04 09:22:30');
    expect(due(workingDays(1.25))).toBeDueIn('Wed 2026-03-04 morning');
    expect(due(sequence)).toFallDueOn('Fri 2026-03-20');
    expect(due(sequence, [{ from: '2026-03-10T09:00' }])).toBeOnHold();
  });

  test.each<['vi' | 'en', string[]]>([
    [
      'en',
      [
        'expected it to fall due on Thu 2026-03-19, but it falls due at Fri 2026-03-20 17:00',
        '  Received at 09:00 on Monday 2 March 2026 (morning).',
        '  Time limit: 2 parts one after another.',
        '  Part 1 of 2 (Examination): 3 working days (6 sessions), the day of receipt is not counted.',
      ],
    ],
    [
      'vi',
      [
        'expected it to fall due on Thu 2026-03-19, but it falls due at Fri 2026-03-20 17:00',
        '  Tiếp nhận hồ sơ lúc 09:00 thứ Hai 02/03/2026 (buổi sáng).',
        '  Thời hạn giải quyết: 2 phần nối tiếp nhau.',
        '  Phần 1/2 (Thẩm định hồ sơ): 3 ngày làm việc (6 buổi), không tính ngày tiếp nhận.',
      ],
    ],
  ])('a failure explains their parts: %s', (language, lines) => {
    const message = matchersFor({ language }).toFallDueOn(due(sequence), 'Thu 2026-03-19').message();
    expect(message.split('\n').slice(0, 4)).toEqual(lines);
  });

  test.each<['vi' | 'en', TimeLimit, string]>([
    ['en', calendarMonths(1), 'Time limit: 1 month (31 days by Civil Code 91/2015/QH13, art. 148.3), the day of receipt is not counted.'],
    [
      'vi',
      calendarMonths(1),
      'Thời hạn giải quyết: 1 tháng (31 ngày theo Điều 148 khoản 3, Bộ luật Dân sự 91/2015/QH13), không tính ngày tiếp nhận.',
    ],
    ['en', workingDays(1.25), 'Time limit: 1.25 working days (2 sessions and 1 hour 52.5 minutes), the day of receipt is not counted.'],
    ['vi', workingDays(1.25), 'Thời hạn giải quyết: 1,25 ngày làm việc (2 buổi và 1 giờ 52,5 phút), không tính ngày tiếp nhận.'],
  ])('a failure names the limit: %s, %j', (language, limit, line) => {
    expect(matchersFor({ language }).toBeOnHold(due(limit)).message().split('\n')).toContain(`  ${line}`);
  });
});

describe('toFallDueOn', () => {
  test('a day in Vietnam, whatever the offset', () => {
    expect(deadline).toFallDueOn('2024-05-04');
    expect(deadline).toFallDueOn('Sat 2024-05-04');
    expect('2024-05-03T17:30:00Z').toFallDueOn('2024-05-04');
    expect('2024-05-03T16:30:00Z').toFallDueOn('2024-05-03');
    expect(onHold).not.toFallDueOn('2024-05-04');
  });

  test('a failure explains', () => {
    expect(messageOf(() => expect(deadline).toFallDueOn('2024-05-02'))).toMatch(
      /^expected it to fall due on Thu 2024-05-02, but it falls due at Sat 2024-05-04 17:00\n {2}Received/,
    );
  });
});

describe('toBeDueIn', () => {
  test('the due session of a deadline, a commitment, an assessment', () => {
    expect(deadline).toBeDueIn({ date: '2024-05-04', half: 'afternoon' });
    expect(deadline).toBeDueIn('Sat 2024-05-04 afternoon');
    expect(deadline).not.toBeDueIn('Sat 2024-05-04 morning');
    expect(commitment).toBeDueIn('Thu 2026-03-05 afternoon');
    expect(assessment).toBeDueIn('Thu 2026-03-05 afternoon');
  });

  test('a failure explains', () => {
    expect(messageOf(() => expect(deadline).toBeDueIn('Fri 2024-05-03 morning'))).toMatch(
      /^expected it to be due in the morning of Fri 2024-05-03, but it is due in the afternoon of Sat 2024-05-04\n {2}Received/,
    );
    expect(messageOf(() => expect('2024-05-04T17:00').toBeDueIn('Fri 2024-05-03 morning'))).toBe(
      'expected it to be due in the morning of Fri 2024-05-03, but it has no due session',
    );
  });
});

describe('toBeOnHold and toHaveStatus', () => {
  test('on hold', () => {
    expect(onHold).toBeOnHold();
    expect(deadline).not.toBeOnHold();
    expect(messageOf(() => expect(deadline).toBeOnHold())).toMatch(
      /^expected it to be on hold, but it falls due at Sat 2024-05-04 17:00\n/,
    );
  });

  test('a status', () => {
    expect(assessment).toHaveStatus('late');
    expect('late').toHaveStatus('late');
    expect(assessment).not.toHaveStatus('on-time');
    expect(messageOf(() => expect(assessment).toHaveStatus('on-time'))).toMatch(/^expected the status "on-time", but it is "late"\n {2}\S/);
    expect(messageOf(() => expect(null).toHaveStatus('late'))).toBe('expected the status "late", but it is no status');
  });
});

// A test that says `.not` would pass whatever the answer is.
describe('an expectation that nothing can meet is refused, not judged', () => {
  test.each<{ what: string; run: () => unknown; code: string }>([
    { what: 'a day that does not exist', run: () => matchers.toFallDueOn(deadline, '2024-02-30'), code: 'invalid-date' },
    { what: 'a day written otherwise', run: () => matchers.toFallDueOn(deadline, '4/5/2024'), code: 'invalid-date' },
    { what: 'a wrong weekday', run: () => matchers.toFallDueOn(deadline, 'Sun 2024-05-04'), code: 'invalid-date' },
    { what: 'no day', run: () => matchers.toFallDueOn(onHold, undefined as unknown as string), code: 'invalid-date' },
    { what: 'a Date', run: () => matchers.toFallDueOn(deadline, new Date(0) as unknown as string), code: 'invalid-date' },
    {
      what: 'a half that is none',
      run: () => matchers.toBeDueIn(deadline, { date: '2024-05-04', half: 'pm' as 'morning' }),
      code: 'invalid-date',
    },
    { what: 'a half of no day', run: () => matchers.toBeDueIn(deadline, { date: '2024-5-4', half: 'morning' }), code: 'invalid-date' },
    { what: 'no half-day', run: () => matchers.toBeDueIn(deadline, null as unknown as string), code: 'invalid-date' },
    {
      what: 'a worked half that is none',
      run: () => matchers.toBeWorkingSession({ date: '2025-03-03', half: 'noon' }),
      code: 'invalid-date',
    },
    { what: 'a refusal that is none', run: () => matchers.toReadAs('5 ngày', 'unit-mising' as 'unit-missing'), code: 'invalid-input' },
    { what: 'no limit', run: () => matchers.toReadAs('5 ngày', undefined as unknown as 'unit-missing'), code: 'invalid-input' },
    { what: 'an option that is none', run: () => matchersFor({ calender: smallCalendar() } as object), code: 'invalid-input' },
    { what: 'no options', run: () => matchersFor(null as unknown as object), code: 'invalid-input' },
    { what: 'a language that is none', run: () => matchersFor({ language: 'fr' as 'vi' }), code: 'invalid-input' },
  ])('$what', ({ run, code }) => {
    expect(refusalOf(run)).toBe(code);
  });
});

describe('matchersFor', () => {
  test('another calendar and another language', () => {
    const { toBeWorkingDay, toFallDueAt } = matchersFor({ calendar: smallCalendar({ holidays: ['Mon 2025-03-03'] }), language: 'vi' });
    expect(toBeWorkingDay('2025-03-03').message()).toBe(
      'expected Mon 2025-03-03 to be a working day\n  Thứ Hai 03/03/2025: nghỉ Ngày nghỉ.',
    );
    expect(toBeWorkingDay('2025-03-04').pass).toBe(true);
    expect(toFallDueAt(deadline, '2024-05-02T17:00').message()).toContain('Tiếp nhận hồ sơ lúc 14:00');
  });

  test('they are plain functions, free of `this`', () => {
    for (const matcher of Object.values(matchers)) expect(matcher).toBeTypeOf('function');
    const { toFallDueOn } = matchers;
    expect(toFallDueOn(deadline, '2024-05-04').pass).toBe(true);
  });

  test('a refusal keeps its code', () => {
    try {
      matchers.toBeWorkingDay('2006-12-31');
      expect.unreachable();
    } catch (error) {
      expect(isRuleError(error) && error.code).toBe('outside-calendar');
    }
  });
});

describe('toReadAs', () => {
  const { toReadAs } = matchers;

  test('takes a text or a reading, and a limit or the code of a refusal', () => {
    expect(toReadAs('07 ngày làm việc', { unit: 'working-days', value: 7 }).pass).toBe(true);
    expect(toReadAs(readLimitText('15'), 'unit-missing').pass).toBe(true);
    expect(toReadAs('07 ngày', { unit: 'working-days', value: 7 }).pass).toBe(false);
    expect(
      toReadAs('trong ngày; sau 15 giờ thì trả trong ngày làm việc tiếp theo', {
        next: 'next-working-day',
        unit: 'same-day',
        cutOff: '15:00',
      }).pass,
    ).toBe(true);
  });

  test('a failure says how the text was read', () => {
    expect(toReadAs('07 ngày', 'unit-missing').message()).toBe(
      [
        'expected it to read as unit-missing, but it reads as {"unit":"days","value":7}',
        '  “07 ngày”: the limit of the whole procedure.',
        '  The text says only “ngày”, neither working days nor calendar days: left as it is.',
        '  Read as 7 days (“ngày”).',
      ].join('\n'),
    );
  });
});
