import { expect, test } from 'vitest';
import {
  clockHours,
  computeDeadline,
  createWorkingCalendar,
  profiles,
  vietnamCalendar,
  workingDays,
  workingHours,
  type TimeLimit,
} from '../../src/index.js';
import { at, shown } from '../support/day.js';

// Days are compiled year by year as they are asked: which year came first decides nothing.
test.each(['2100-12-30', '2050-06-01', '2026-03-02', '2007-01-04'])(
  'a calendar that was first asked of %s counts hours of any year',
  (first) => {
    const calendar = vietnamCalendar({ knownOn: '2026-11-29' });
    calendar.day(first);
    calendar.sessionAtOrAfter(`${first}T09:00`);
    const due = (receivedAt: string, limit: TimeLimit) =>
      shown(computeDeadline({ receivedAt: at(receivedAt), limit, profile: profiles.civilCode, calendar }).due);
    // Eight hours: six on the day of receipt from 09:00, two on the next working day.
    expect(due('Fri 2007-01-05 09:00', workingHours(8))).toBe('Mon 2007-01-08 09:30');
    expect(due('Fri 2025-02-28 20:00', workingHours(8))).toBe('Tue 2025-03-04 08:00');
    expect(due('Mon 2026-03-02 09:00', workingHours(8))).toBe('Tue 2026-03-03 09:30');
    expect(due('Mon 2025-03-03 03:00', clockHours(24))).toBe('Tue 2025-03-04 03:00');
  },
);

// The last year of the days ends with them.
test('the last day of a calendar that ends with a leap year is counted', () => {
  const calendar = createWorkingCalendar({ name: 'a quarter', coverage: { from: '2024-10-01', until: '2025-01-01' } });
  const { steps } = computeDeadline({ receivedAt: '2024-12-30T08:00', limit: workingDays(0.5), profile: profiles.civilCode, calendar });
  const days = steps.flatMap((step) => (step.code === 'day' ? [[step.date, step.counted]] : []));
  // Monday is the day of receipt; the morning of Tuesday is the half day.
  expect(days).toEqual([
    ['2024-12-30', 0],
    ['2024-12-31', 1],
  ]);
});
