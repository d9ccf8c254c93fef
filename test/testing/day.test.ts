import { isRuleError } from 'tthc-rules';
import { day, dossier, instant, receipt, smallCalendar } from 'tthc-rules/testing';
import { describe, expect, test } from 'vitest';

function refusalOf(run: () => unknown): { code: string; message: string } | undefined {
  try {
    run();
  } catch (error) {
    if (isRuleError(error)) return { code: error.code, message: error.message };
    throw error;
  }
  return undefined;
}

describe('a day checks its own weekday', () => {
  test.each([
    ['Mon 2024-02-26', '2024-02-26'],
    ['Thu 2024-02-29', '2024-02-29'],
    ['Sat 2024-05-04', '2024-05-04'],
    ['Sun 2100-02-28', '2100-02-28'],
    ['Mon 2007-01-01', '2007-01-01'],
  ])('%s', (text, date) => {
    expect(day(text)).toBe(date);
  });

  test('the message names both', () => {
    expect(refusalOf(() => day('Sun 2024-05-04'))).toEqual({ code: 'invalid-date', message: '2024-05-04 is a Sat, not a Sun.' });
  });

  test.each([
    '2024-05-04',
    'sat 2024-05-04',
    'Sat 2024-5-4',
    'Sat  2024-05-04',
    'T7 2024-05-04',
    'Sat 2024-05-04 ',
    '',
    'Thu 2023-02-30',
    'Sat 2023-02-29',
  ])('"%s" is refused', (text) => {
    expect(refusalOf(() => day(text))?.code).toBe('invalid-date');
  });

  test.each([undefined, null, 5, {}, []])('%s is refused', (value) => {
    expect(refusalOf(() => day(value as unknown as string))?.code).toBe('invalid-date');
  });
});

describe('an instant names its weekday, too, and fails where it is another', () => {
  test.each([
    ['Sat 2024-05-04 09:00', '2024-05-04T09:00+07:00'],
    ['Sat 2024-05-04 23:59:59.999', '2024-05-04T23:59:59.999+07:00'],
  ])('%s', (text, iso) => {
    expect(instant(text)).toBe(iso);
  });

  test('the wrong weekday, the wrong time', () => {
    expect(refusalOf(() => instant('Sun 2024-05-04 09:00'))?.message).toBe('2024-05-04 is a Sat, not a Sun.');
    for (const text of ['Sat 2024-05-04', 'Sat 2024-05-04 24:00', 'Sat 2024-05-04 9:00', 'Sat 2024-05-04T09:00']) {
      expect(refusalOf(() => instant(text))?.code).toBe('invalid-date-time');
    }
  });
});

describe('builders', () => {
  test('a receipt', () => {
    expect(receipt('Fri 2024-04-26 14:00', { procedure: '2.000815', channel: 'online' })).toEqual({
      receivedAt: '2024-04-26T14:00+07:00',
      procedure: '2.000815',
      channel: 'online',
    });
    expect(refusalOf(() => receipt('Thu 2024-04-26 14:00', { procedure: '2.000815' }))?.code).toBe('invalid-date');
  });

  test('a dossier', () => {
    expect(
      dossier(
        { procedure: '2.000815', level: 'commune' },
        'Mon 2025-03-03 09:00 received',
        ['Tue 2025-03-04 10:00 supplement-requested', { then: 'resume' }],
        'Thu 2025-03-06 09:00 supplemented',
      ),
    ).toEqual({
      id: 'H1',
      procedure: '2.000815',
      level: 'commune',
      events: [
        { type: 'received', at: '2025-03-03T09:00+07:00' },
        { type: 'supplement-requested', at: '2025-03-04T10:00+07:00', then: 'resume' },
        { type: 'supplemented', at: '2025-03-06T09:00+07:00' },
      ],
    });
    expect(dossier({ id: 'H2', procedure: 'X-01' })).toEqual({ id: 'H2', procedure: 'X-01', events: [] });
    expect(refusalOf(() => dossier({ procedure: 'X-01' }, 'Tue 2025-03-03 09:00 received'))?.code).toBe('invalid-date');
  });

  test('a small calendar', () => {
    const calendar = smallCalendar({
      holidays: ['Wed 2025-03-05'],
      swaps: ['Mon 2025-03-10 ↔ Sat 2025-03-15'],
      closures: ['Thu 2025-03-06', 'Fri 2025-03-07 afternoon'],
      openings: ['Sun 2025-03-09 morning', 'Sat 2025-03-08'],
    });
    const sessions = [...calendar.days('2025-03-03', '2025-03-17')].map((one) => [one.date.slice(8), one.sessions.length]);
    expect(Object.fromEntries(sessions)).toEqual({
      '03': 2, '04': 2, '05': 0, '06': 0, '07': 1, '08': 2, '09': 1,
      '10': 0, '11': 2, '12': 2, '13': 2, '14': 2, '15': 2, '16': 0,
    }); // prettier-ignore
    expect(calendar.coverage).toEqual({ from: '2025-03-01', until: '2025-06-01' });
    const own = smallCalendar({
      from: 'Mon 2026-06-01',
      until: 'Wed 2026-07-01',
      officeHours: [{ weekdays: { 7: [{ half: 'morning', opens: '08:00', closes: '09:00' }] } }],
    });
    expect(own.addWorkingDays('2026-06-01', 1)).toBe('2026-06-07');
  });

  test('a small calendar with hours of single dates, and closed by the hour', () => {
    const calendar = smallCalendar({
      closures: ['Mon 2025-03-03 from 15:00', 'Tue 2025-03-04 to 09:00', 'Wed 2025-03-05 from 10:00 to 14:00'],
      hours: ['Thu 2025-03-06 07:00–11:00 11:30–15:00', 'Sat 2025-03-08 08:00–11:00', 'Sun 2025-03-09 13:00–16:00'],
    });
    const open = [...calendar.days('2025-03-03', '2025-03-10')].map(({ sessions }) =>
      sessions.map(({ half, opens, closes }) => `${half} ${opens}–${closes}`).join(', '),
    );
    expect(open).toEqual([
      'morning 07:30–11:30, afternoon 13:30–15:00',
      'morning 09:00–11:30, afternoon 13:30–17:00',
      'morning 07:30–10:00, afternoon 14:00–17:00',
      // Opens at 11:30: two sessions that both open before noon are the two halves of the day.
      'morning 07:00–11:00, afternoon 11:30–15:00',
      'morning 07:30–11:30, afternoon 13:30–17:00',
      'morning 08:00–11:00',
      'afternoon 13:00–16:00',
    ]);
  });

  test.each([
    [{ holidays: ['Thu 2025-03-05'] }, 'invalid-date'],
    [{ holidays: ['Sun 2025-06-01'] }, 'invalid-calendar'],
    [{ swaps: ['Mon 2025-03-10'] }, 'invalid-decision'],
    [{ swaps: ['Mon 2025-03-10 ↔ Sat 2025-03-15 ↔ Sun 2025-03-16'] }, 'invalid-decision'],
    [{ swaps: ['Sat 2025-03-15 ↔ Mon 2025-03-10'] }, 'invalid-decision'],
    [{ openings: ['Mon 2025-03-10'] }, 'invalid-decision'],
    [{ closures: ['Mon 2025-03-10 evening'] }, 'invalid-date'],
    [{ closures: ['Mon 2025-03-10 from 3 pm'] }, 'invalid-date'],
    [{ closures: ['Mon 2025-03-10 from 9:00'] }, 'invalid-decision'],
    [{ closures: ['Mon 2025-03-10 from 09:00 to 10:00'] }, 'invalid-decision'],
    [{ hours: ['Mon 2025-03-10'] }, 'invalid-decision'],
    [{ hours: ['Mon 2025-03-10 07:30-11:30'] }, 'invalid-decision'],
    [{ hours: ['Mon 2025-03-10 07:30–11:30 closed'] }, 'invalid-decision'],
    [{ hours: ['Tue 2025-03-10 07:30–11:30'] }, 'invalid-date'],
    // A misspelt option, or a text for a list, would test another calendar.
    [{ holiday: ['Wed 2025-03-05'] }, 'invalid-input'],
    [{ holidays: 'Wed 2025-03-05' }, 'invalid-input'],
    [{ swaps: [null] }, 'invalid-input'],
    [{ closures: null }, 'invalid-input'],
    [null, 'invalid-input'],
    [['Wed 2025-03-05'], 'invalid-input'],
  ])('%j is refused', (options, code) => {
    expect(refusalOf(() => smallCalendar(options as object))?.code).toBe(code);
  });

  test.each([null, 7, [], [7, {}], { type: 'received' }])('%j is no event', (event) => {
    expect(refusalOf(() => dossier({ procedure: 'X-01' }, event as unknown as string))?.code).toBe('invalid-input');
  });
});
