import { computeDeadline, profiles, vietnamCalendar } from 'tthc-rules/calendar';
import { readLimitText, toTimeLimit, type ToTimeLimitOptions, type WrittenLimit } from 'tthc-rules/portal';
import { describe, expect, test } from 'vitest';

const WORKING = { bareDays: 'working', bareHours: 'working' } as const;
const CALENDAR = { bareDays: 'calendar', bareHours: 'clock' } as const;

const CONVERTED: readonly (readonly [written: WrittenLimit, options: ToTimeLimitOptions, expected: object])[] = [
  [{ unit: 'working-days', value: 7 }, CALENDAR, { limit: { unit: 'working-days', value: 7 } }],
  [{ unit: 'days', value: 7 }, WORKING, { limit: { unit: 'working-days', value: 7 } }],
  [{ unit: 'days', value: 7 }, CALENDAR, { limit: { unit: 'calendar-days', value: 7 } }],
  [{ unit: 'days', value: 1.5 }, WORKING, { limit: { unit: 'working-days', value: 1.5 } }],
  [{ unit: 'days', value: 30, times: 2 }, CALENDAR, { limit: { unit: 'calendar-days', value: 60 } }],
  [{ unit: 'calendar-days', value: 14 }, WORKING, { limit: { unit: 'calendar-days', value: 14 } }],
  [{ unit: 'hours', value: 28 }, WORKING, { limit: { unit: 'working-hours', value: 28 } }],
  [{ unit: 'hours', value: 24 }, CALENDAR, { limit: { unit: 'clock-hours', value: 24 } }],
  [{ unit: 'minutes', value: 30 }, CALENDAR, { limit: { unit: 'clock-hours', value: 0.5 } }],
  [{ unit: 'working-hours', value: 8 }, { bareDays: 'working' }, { limit: { unit: 'working-hours', value: 8 } }],
  [{ unit: 'clock-hours', value: 24 }, { bareDays: 'working' }, { limit: { unit: 'clock-hours', value: 24 } }],
  [{ unit: 'months', value: 3 }, WORKING, { limit: { unit: 'calendar-months', value: 3 } }],
  [{ unit: 'same-day' }, WORKING, { limit: { unit: 'same-day' } }],
  [{ unit: 'same-day', cutOff: '15:00', next: 'next-working-day' }, WORKING, { limit: { unit: 'same-day' }, cutOff: '15:00' }],
  [{ unit: 'same-day', cutOff: '15:00', next: 'next-day' }, WORKING, { limit: { unit: 'same-day' }, cutOff: '15:00' }],
  [{ unit: 'same-session' }, WORKING, { limit: { unit: 'same-session' } }],
  [{ unit: 'same-week' }, WORKING, { limit: { unit: 'same-week' } }],
];

test.each(CONVERTED)('%j under %j is %j', (written, options, expected) => {
  expect(toTimeLimit(written, options)).toEqual(expected);
});

describe('a limit that is written without what a count needs is uncertain', () => {
  const UNCERTAIN: readonly (readonly [written: WrittenLimit, options: ToTimeLimitOptions, why: string])[] = [
    [{ unit: 'immediate' }, WORKING, '“ngay” has no length'],
    [{ unit: 'hours', value: 28 }, { bareDays: 'working' }, 'working hours or hours by the clock?'],
    [{ unit: 'minutes', value: 30 }, { bareDays: 'working' }, 'the same of minutes'],
    [{ unit: 'months', value: 1.5 }, WORKING, 'half a month'],
    [{ unit: 'days', value: 0.5 }, CALENDAR, 'half a calendar day'],
    [{ unit: 'calendar-days', value: 1.5 }, WORKING, 'the same, said outright'],
  ];

  test.each(UNCERTAIN)('%j under %j: %s', (written, options) => {
    expect(() => toTimeLimit(written, options)).toThrow(expect.objectContaining({ code: 'uncertain-limit' }));
  });
});

describe('what is no written limit', () => {
  const good = { unit: 'days', value: 7 };
  const INVALID: readonly (readonly [written: unknown, options: unknown, code: string, field: string])[] = [
    [null, WORKING, 'invalid-limit', 'written'],
    ['7 ngày', WORKING, 'invalid-limit', 'written'],
    [{ unit: 'weeks', value: 1 }, WORKING, 'invalid-limit', 'written.unit'],
    [{ unit: 'toString', value: 1 }, WORKING, 'invalid-limit', 'written.unit'],
    [{ unit: 'months', value: 1201 }, WORKING, 'invalid-limit', 'written.value'],
    [{ unit: 'days', value: 0 }, WORKING, 'invalid-limit', 'written.value'],
    [{ unit: 'days', value: -1 }, WORKING, 'invalid-limit', 'written.value'],
    [{ unit: 'days', value: '7' }, WORKING, 'invalid-limit', 'written.value'],
    [{ unit: 'days', value: NaN }, WORKING, 'invalid-limit', 'written.value'],
    [{ unit: 'days', value: 7, times: 0 }, WORKING, 'invalid-limit', 'written.times'],
    [{ unit: 'same-day', cutOff: '25:00' }, WORKING, 'invalid-limit', 'written.cutOff'],
    [good, undefined, 'invalid-input', 'options'],
    [good, {}, 'invalid-input', 'options.bareDays'],
    [good, { bareDays: 'calender' }, 'invalid-input', 'options.bareDays'],
    [good, { bareDays: 'working', bareHours: 'office' }, 'invalid-input', 'options.bareHours'],
  ];

  test.each(INVALID)('%j with %j: %s of %s', (written, options, code, field) => {
    expect(() => toTimeLimit(written as WrittenLimit, options as ToTimeLimitOptions)).toThrow(
      expect.objectContaining({ code, details: expect.objectContaining({ field }) as object }),
    );
  });

  test('a getter that throws is refused, too', () => {
    const trap = {
      get unit(): never {
        throw new Error('trap');
      },
    };
    expect(() => toTimeLimit(trap as unknown as WrittenLimit, WORKING)).toThrow(expect.objectContaining({ code: 'invalid-limit' }));
  });
});

// Received on Thursday 24 April 2025: Fri 25, Sat 26 (worked instead of Fri 2 May), Mon 28, Tue 29 April, Mon 5 May; 30 April and 1 May are holidays.
test('from the words of the portal to the date', () => {
  const reading = readLimitText('Không quá 05 ngày làm việc kể từ ngày nhận đủ hồ sơ hợp lệ');
  const { limit } = toTimeLimit(reading.limit!, { bareDays: 'working' });
  const { due } = computeDeadline({ receivedAt: '2025-04-24T09:00', limit, profile: profiles.civilCode, calendar: vietnamCalendar() });
  expect(due.toISO()).toBe('2025-05-05T17:00:00.000+07:00');
});
