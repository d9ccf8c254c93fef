import { expect, test } from 'vitest';
import { calendarDays, clockHours, computeDeadline, profiles, vietnamCalendar, workingDays, type TimeLimit } from '../../src/calendar.js';

// Monday 3 March 2025 09:00; no holiday near. Instants are texts at +07:00, whatever they were given as.

const json = (limit: TimeLimit, clockStops: readonly { from: string; to?: string }[] = []) =>
  JSON.parse(
    JSON.stringify(
      computeDeadline({ receivedAt: '2025-03-03T09:00', limit, profile: profiles.civilCode, calendar: vietnamCalendar(), clockStops }),
    ),
  ) as Record<string, unknown>;
const TUESDAY_AFTERNOON = { date: '2025-03-04', half: 'afternoon', opens: '13:30', closes: '17:00' };

test('one working day', () => {
  const { steps, ...rest } = json(workingDays(1));
  expect(rest).toEqual({
    state: 'due',
    receivedAt: '2025-03-03T09:00:00.000+07:00',
    deemedReceivedAt: '2025-03-03T09:00:00.000+07:00',
    due: '2025-03-04T17:00:00.000+07:00',
    legalEnd: '2025-03-05T00:00:00.000+07:00',
    session: TUESDAY_AFTERNOON,
    limit: { unit: 'working-days', value: 1 },
    profile: { start: 'day-after', offHours: 'next-opening' },
    calendar: 'vietnam',
    standing: 'decided',
    undecided: [],
  });
  expect(Array.isArray(steps)).toBe(true);
});

test('a limit by the clock ends with its hour, not with its day', () => {
  expect(json(clockHours(30))).toMatchObject({
    due: '2025-03-04T15:00:00.000+07:00',
    legalEnd: '2025-03-04T15:00:00.000+07:00',
    session: TUESDAY_AFTERNOON,
  });
});

test('on hold: since when, and no date', () => {
  expect(json(calendarDays(3), [{ from: '2025-03-04T10:00' }])).toMatchObject({
    state: 'on-hold',
    since: '2025-03-04T10:00:00.000+07:00',
    due: null,
    legalEnd: null,
    session: null,
  });
  expect(json(calendarDays(3))).not.toHaveProperty('since');
});
