import { describe, expect, test } from 'vitest';
import {
  calendarDays,
  computeDeadline,
  createWorkingCalendar,
  dueRange,
  explain,
  profiles,
  sameSession,
  vietnamCalendar,
  workingDays,
  type WorkingCalendar,
} from '../../src/calendar.js';

/** The paths at which an answer is not frozen; Luxon's own values aside. */
function unfrozen(value: unknown, path = 'answer', seen = new Set<unknown>()): string[] {
  if (typeof value !== 'object' || value === null || seen.has(value) || 'isLuxonDateTime' in value) return [];
  seen.add(value);
  const inside = Object.entries(value).flatMap(([key, part]) => unfrozen(part, `${path}.${key}`, seen));
  return Object.isFrozen(value) ? inside : [path, ...inside];
}

function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const part of Object.values(value)) deepFreeze(part);
  }
  return value;
}

const week = (calendar: WorkingCalendar) => JSON.stringify([...calendar.days('2025-03-01', '2025-03-15')]);

/** Everything a caller can hand in, made anew each time. */
const inputs = () => ({
  name: 'an office',
  coverage: { from: '2025-01-01', until: '2026-01-01' },
  officeHours: [
    {
      until: '2025-03-10',
      weekdays: {
        1: [{ half: 'morning' as const, opens: '07:30', closes: '11:30' }],
        2: [{ half: 'morning' as const, opens: '07:30', closes: '11:30' }],
      },
    },
    { from: '2025-03-10', weekdays: { 3: [{ half: 'afternoon' as const, opens: '13:30', closes: '17:00' }] } },
  ],
  holidays: [{ date: '2025-03-03', name: { vi: 'Ngày thành lập', en: 'Foundation day' }, basis: { document: 'Quyết định 5/QĐ-UBND' } }],
  decisions: [{ kind: 'closure' as const, date: '2025-03-12', basis: { document: 'Công văn 7/UBND-NC' } }],
});

describe('what is returned cannot change the calendar', () => {
  test('a calendar and what it says of a day are frozen to the bottom', () => {
    const vietnam = vietnamCalendar();
    expect(unfrozen(vietnam)).toEqual([]);
    expect(unfrozen(vietnam.coverage)).toEqual([]);
    for (const date of ['2025-03-03', '2025-03-08', '2024-04-29', '2024-05-04', '2026-04-27', '2026-11-24', '2028-01-26']) {
      expect(unfrozen(vietnam.day(date), date)).toEqual([]);
    }
    expect([...vietnam.days('2023-12-01', '2027-03-01')].flatMap((day) => unfrozen(day, day.date))).toEqual([]);
    expect([...createWorkingCalendar(inputs()).days('2025-03-01', '2025-03-15')].flatMap((day) => unfrozen(day, day.date))).toEqual([]);
  });

  test('a deadline, its limit, its profile and its steps, too', () => {
    const calendar = vietnamCalendar();
    const limit = { unit: 'working-days' as const, value: 3 };
    const profile = { start: 'session-after' as const, offHours: 'next-opening' as const };
    const clockStops = [{ from: '2024-04-26T10:00', to: '2024-04-26T16:00' }];
    const deadline = computeDeadline({ receivedAt: '2024-04-26T09:00', limit, profile, calendar, clockStops });
    expect(unfrozen(deadline)).toEqual([]);
    expect(unfrozen(deadline.steps)).toEqual([]);
    const projected = computeDeadline({ receivedAt: '2028-01-20T09:00', limit, profile, calendar });
    expect(projected.undecided.length).toBeGreaterThan(0);
    expect(unfrozen(projected)).toEqual([]);
    expect(unfrozen(projected.steps)).toEqual([]);
    expect(unfrozen(dueRange({ receivedAt: '2028-01-20T09:00', limit, profile, calendar }))).toEqual([]);
  });

  test('limits and profiles, too', () => {
    expect(
      [profiles, workingDays(1), sameSession({ minLeadMinutes: 30 }), calendarDays(3, { exceptHolidays: true })].flatMap((each) =>
        unfrozen(each),
      ),
    ).toEqual([]);
  });

  test('an attempt to write is refused, and nothing has changed', () => {
    const calendar = vietnamCalendar();
    const before = week(calendar);
    const day = calendar.day('2025-03-04') as unknown as { working: boolean; sessions: { opens: string }[]; reason: { code: string } };
    const attempts: (() => unknown)[] = [
      () => (day.working = false),
      () => day.sessions.pop(),
      () => (day.sessions[0]!.opens = '00:00'),
      () => (day.reason.code = 'holiday'),
      () => ((calendar as { name: string }).name = 'mine'),
      () => ((calendar.coverage as { until: string }).until = '9999-01-01'),
      () => ((calendar as { isWorkingDay: unknown }).isWorkingDay = () => true),
      () => ((profiles.civilCode as { start: string }).start = 'elapsed'),
      () => ((profiles as Record<string, unknown>)['civilCode'] = profiles.elapsedTime),
    ];
    for (const attempt of attempts) expect(attempt).toThrow(TypeError);
    expect(week(calendar)).toBe(before);
    expect(week(vietnamCalendar())).toBe(before);
  });

  test('not even through the zone of an instant', () => {
    const input = { receivedAt: '2025-03-03T09:00', limit: workingDays(1), profile: profiles.civilCode, calendar: vietnamCalendar() };
    const { zone } = computeDeadline(input).due as unknown as { zone: { fixed: number } };
    try {
      zone.fixed = 0;
    } catch {
      // Frozen is as good.
    }
    const after = computeDeadline(input);
    const written = after.due.toISO();
    if (!Object.isFrozen(zone)) zone.fixed = 420;
    expect(written).toBe('2025-03-04T17:00:00.000+07:00');
    expect(after.session).toEqual({ date: '2025-03-04', half: 'afternoon', opens: '13:30', closes: '17:00' });
  });

  test('what explain returns is the caller’s own', () => {
    const deadline = computeDeadline({
      receivedAt: '2025-03-03T09:00',
      limit: workingDays(1),
      profile: profiles.civilCode,
      calendar: vietnamCalendar(),
    });
    const first = explain(deadline, 'vi');
    const length = first.length;
    first.length = 0;
    expect(explain(deadline, 'vi')).toHaveLength(length);
  });

  test('without options it is one calendar', () => {
    expect(vietnamCalendar()).toBe(vietnamCalendar());
  });
});

describe('inputs may be deep-frozen and are never kept by reference', () => {
  test('deep-frozen', () => {
    const frozen = deepFreeze(inputs());
    expect(week(createWorkingCalendar(frozen))).toBe(week(createWorkingCalendar(inputs())));
    const input = deepFreeze({
      receivedAt: '2024-04-26T09:00',
      limit: { unit: 'working-days' as const, value: 1 },
      profile: { start: 'day-after' as const, offHours: 'next-opening' as const, cutOff: '15:00' },
      clockStops: [{ from: '2024-04-26T10:00', to: '2024-04-26T16:00' }],
    });
    expect(computeDeadline({ ...input, calendar: vietnamCalendar() }).state).toBe('due');
  });

  test('a calendar does not follow what its inputs become', () => {
    const given = inputs();
    const calendar = createWorkingCalendar(given);
    const before = week(calendar);
    given.name = 'another';
    given.coverage.until = '2025-03-02';
    given.officeHours[0]!.until = '2025-12-01';
    given.officeHours[0]!.weekdays[1]![0]!.opens = '00:00';
    given.officeHours.length = 0;
    given.holidays[0]!.date = '2025-03-04';
    given.holidays[0]!.name.vi = 'Khác';
    given.holidays[0]!.basis.document = 'Khác';
    given.decisions[0]!.date = '2025-03-05';
    given.decisions[0]!.basis.document = 'Khác';
    given.decisions.push({ kind: 'closure', date: '2025-03-11', basis: { document: 'Khác' } });
    expect(calendar.name).toBe('an office');
    expect(week(calendar)).toBe(before);
  });

  test('the national calendar does not follow what its inputs become', () => {
    const { decisions } = inputs();
    const hours = () => [{ half: 'morning' as const, opens: '08:00', closes: '12:00' }];
    const officeHours = [{ weekdays: { 1: hours(), 2: hours(), 3: hours(), 4: hours(), 5: hours() } }];
    const calendar = vietnamCalendar({ officeHours, decisions });
    const before = week(calendar);
    officeHours[0]!.weekdays[3][0]!.closes = '23:00';
    decisions[0]!.date = '2025-03-05';
    decisions.length = 0;
    expect(week(calendar)).toBe(before);
  });

  test('a deadline keeps the limit, the profile and the stops it was computed with', () => {
    const limit = { unit: 'working-days' as const, value: 1 };
    const profile: { start: 'day-after' | 'session-after'; offHours: 'next-opening' } = { start: 'day-after', offHours: 'next-opening' };
    const clockStops = [{ from: '2025-03-03T10:00', to: '2025-03-03T12:00' }];
    const receivedAt = new Date(Date.UTC(2025, 2, 3, 2));
    const deadline = computeDeadline({ receivedAt, limit, profile, calendar: vietnamCalendar(), clockStops });
    limit.value = 30;
    profile.start = 'session-after';
    clockStops[0]!.to = '2025-06-03T12:00';
    clockStops.length = 0;
    receivedAt.setTime(0);
    expect(deadline.limit).toEqual({ unit: 'working-days', value: 1 });
    expect(deadline.profile).toEqual({ start: 'day-after', offHours: 'next-opening' });
    expect(deadline.receivedAt.toISO()).toBe('2025-03-03T09:00:00.000+07:00');
    expect(deadline.steps.filter(({ code }) => code === 'stop')).toHaveLength(1);
    expect(explain(deadline, 'en')[0]).toBe('Received at 09:00 on Monday 3 March 2025 (morning).');
  });

  test('the caller’s objects are not frozen', () => {
    const given = inputs();
    createWorkingCalendar(given);
    const limit = { unit: 'working-days' as const, value: 1 };
    const profile = { start: 'day-after' as const, offHours: 'next-opening' as const };
    computeDeadline({ receivedAt: '2025-03-03T09:00', limit, profile, calendar: vietnamCalendar() });
    const mine = [
      given,
      given.coverage,
      given.officeHours,
      given.officeHours[0],
      given.holidays,
      given.holidays[0],
      given.decisions[0],
      limit,
      profile,
    ];
    expect(mine.filter((each) => Object.isFrozen(each))).toEqual([]);
  });
});
