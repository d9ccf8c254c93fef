import { describe, expect, test } from 'vitest';
import {
  calendarDays,
  clockHours,
  computeDeadline,
  computeDeadlines,
  createWorkingCalendar,
  inSequence,
  profiles,
  sameDay,
  sameSession,
  sameWeek,
  vietnamCalendar,
  workingDays,
  workingHours,
  type ClockStop,
  type SingleLimit,
  type TimeLimit,
} from '../../src/calendar.js';
import { at, msAt, shown } from '../support/day.js';
import { refusalOf, refusalTextOf, revoked } from '../support/refusal.js';

// Monday 3 March 2025 and the weeks after it have no holiday; default office hours. Counted by hand.

const holiday = (day: number) => ({ date: `2025-03-${day}`, name: { vi: 'Nghỉ', en: 'Off' } });
const office = ({ until = '2025-04-01', off = [] }: { until?: string; off?: readonly number[] } = {}) =>
  createWorkingCalendar({ name: 'an office', coverage: { from: '2025-03-03', until }, holidays: off.map(holiday) });

const dueOf = (receivedAt: string, limit: TimeLimit, calendar = office(), clockStops: readonly ClockStop[] = []) => {
  const deadline = computeDeadline({ receivedAt: at(receivedAt), limit, profile: profiles.civilCode, calendar, clockStops });
  return deadline.due === null ? 'on hold' : shown(deadline.due);
};
const stop = (from: string, to: string): ClockStop => ({ from: at(from), to: at(to) });

describe('within the week after that of the receipt', () => {
  const nextWeek: TimeLimit = { unit: 'same-week', nextWeek: true };

  test.each([
    { received: 'Mon 2025-03-03 09:00', due: 'Fri 2025-03-14 17:00', note: 'the first day of a week' },
    { received: 'Fri 2025-03-07 16:59', due: 'Fri 2025-03-14 17:00', note: 'its last minute' },
    { received: 'Fri 2025-03-07 17:00', due: 'Fri 2025-03-21 17:00', note: 'after hours: deemed received on Monday' },
    { received: 'Mon 2025-03-03 09:00', due: 'Thu 2025-03-13 17:00', off: [14], note: 'its Friday is a holiday' },
    {
      received: 'Mon 2025-03-03 09:00',
      due: 'Fri 2025-03-21 17:00',
      off: [10, 11, 12, 13, 14],
      note: 'a week without a session is passed over',
    },
  ])('$received → $due: $note', ({ received, due, off = [] }) => {
    expect(dueOf(received, nextWeek, office({ off }))).toBe(due);
  });

  test.each([
    { until: '2025-03-17', answer: 'Fri 2025-03-14 17:00', note: 'ends with the Sunday of that week' },
    { until: '2025-03-16', answer: 'outside-calendar', note: 'does not hold its Sunday' },
    { until: '2025-03-10', answer: 'outside-calendar', note: 'ends with the week of the receipt' },
    { until: '2025-03-09', answer: 'outside-calendar', note: 'ends within the week of the receipt' },
    { until: '2025-03-17', off: [10, 11, 12, 13, 14], answer: 'outside-calendar', note: 'has no session in a later week' },
  ])('a calendar that $note: $answer', ({ until, answer, off = [] }) => {
    const calendar = office({ until, off });
    const code = refusalOf(() => dueOf('Mon 2025-03-03 09:00', nextWeek, calendar));
    expect(code === 'answered' ? dueOf('Mon 2025-03-03 09:00', nextWeek, calendar) : code).toBe(answer);
  });

  test('false is as if it were left out', () => {
    expect(dueOf('Mon 2025-03-03 09:00', { unit: 'same-week', nextWeek: false })).toBe('Fri 2025-03-07 17:00');
  });
});

describe('a week is decided if its Sunday is', () => {
  test.each([
    { decidedUntil: '2028-01-03', standing: 'decided' },
    { decidedUntil: '2028-01-02', standing: 'projected' },
  ])('decided until $decidedUntil: $standing', ({ decidedUntil, standing }) => {
    const calendar = vietnamCalendar({ decidedUntil });
    const input = { receivedAt: at('Mon 2027-12-27 09:00'), limit: sameWeek(), profile: profiles.civilCode, calendar };
    expect(computeDeadline(input).standing).toBe(standing);
  });
});

describe('stops after the count has run out, while the deadline waits for a working day', () => {
  test.each([
    {
      note: '24 hours ran out on Saturday at 10:00; a stop from then on is too late to add an hour',
      received: 'Fri 2025-03-07 10:00',
      limit: clockHours(24),
      stops: [stop('Sat 2025-03-08 10:00', 'Mon 2025-03-10 10:00')],
      due: 'Mon 2025-03-10 17:00',
    },
    {
      note: 'the fifth day is a Sunday; Monday is on hold at its end',
      received: 'Tue 2025-03-04 09:00',
      limit: calendarDays(5),
      stops: [stop('Mon 2025-03-10 08:00', 'Tue 2025-03-11 08:00')],
      due: 'Tue 2025-03-11 17:00',
    },
    {
      note: '… and by another stop so are Tuesday and Wednesday',
      received: 'Tue 2025-03-04 09:00',
      limit: calendarDays(5),
      stops: [stop('Mon 2025-03-10 08:00', 'Tue 2025-03-11 08:00'), stop('Tue 2025-03-11 09:00', 'Thu 2025-03-13 09:00')],
      due: 'Thu 2025-03-13 17:00',
    },
  ])('$note: $due', ({ received, limit, stops, due }) => {
    expect(dueOf(received, limit, office(), stops)).toBe(due);
  });
});

describe('many receipts at the end of a calendar', () => {
  const calendar = office({ until: '2025-03-17' });

  test.each([
    { start: 'day-after', note: 'the next day is past the end' },
    { start: 'session-after', note: 'the next session is past the end' },
    { start: 'receipt-session', note: 'the session of receipt is past the end' },
  ] as const)('$start: after the last session, and at the end, $note', ({ start }) => {
    const codes: string[] = [];
    const due = computeDeadlines({
      receivedAt: Float64Array.of(msAt('Fri 2025-03-14 17:00'), msAt('Sun 2025-03-16 23:59'), msAt('Mon 2025-03-17 00:00')),
      limit: workingDays(1),
      profile: { start, offHours: 'next-opening' },
      calendar,
      onRefused: (place, code) => codes.push(`${place} ${code}`),
    });
    expect([...due]).toEqual([Number.NaN, Number.NaN, Number.NaN]);
    expect(codes).toEqual(['0 outside-calendar', '1 outside-calendar', '2 outside-calendar']);
  });

  test.each<{ second: TimeLimit; note: string }>([
    { second: sameSession(), note: 'the next session' },
    { second: sameDay(), note: 'the day of the next session' },
    { second: workingDays(0.25), note: 'open time after it' },
    { second: workingDays(0.5), note: 'a session after it' },
    { second: calendarDays(1), note: 'the day after it' },
  ])('a sequence whose first part ends at the last close, Fri 14 March 17:00, needs $note: refused', ({ second }) => {
    const limit = inSequence(sameDay(), second as SingleLimit);
    expect(refusalOf(() => dueOf('Fri 2025-03-14 09:00', limit, calendar))).toBe('outside-calendar');
    const receivedAt = Float64Array.of(msAt('Fri 2025-03-14 09:00'));
    expect([...computeDeadlines({ receivedAt, limit, profile: profiles.civilCode, calendar })]).toEqual([Number.NaN]);
  });

  test('what is no Float64Array is refused, whatever it looks like', () => {
    const refused = (receivedAt: unknown) =>
      refusalOf(() =>
        computeDeadlines({ receivedAt: receivedAt as Float64Array, limit: sameDay(), profile: profiles.civilCode, calendar }),
      );
    expect(refused(Object.create(Float64Array.prototype))).toBe('invalid-date-time');
    expect(refused(new Proxy(new Float64Array(1), {}))).toBe('invalid-date-time');
    expect(refused(new Float32Array(1))).toBe('invalid-date-time');
    expect(refused(new Float64Array(1))).toBe('answered');
  });
});

describe('the largest limits, and those just beyond', () => {
  const long = (limit: () => TimeLimit) => refusalOf(limit);
  test.each([
    { name: 'workingDays(36525)', limit: () => workingDays(36_525), answer: 'answered' },
    { name: 'workingDays(36525.5)', limit: () => workingDays(36_525.5), answer: 'invalid-limit' },
    { name: 'workingDays(0)', limit: () => workingDays(0), answer: 'invalid-limit' },
    { name: 'calendarDays(36525)', limit: () => calendarDays(36_525), answer: 'answered' },
    { name: 'calendarDays(36526)', limit: () => calendarDays(36_526), answer: 'invalid-limit' },
    { name: 'workingHours(876600)', limit: () => workingHours(876_600), answer: 'answered' },
    { name: 'workingHours(876600.001)', limit: () => workingHours(876_600.001), answer: 'invalid-limit' },
    { name: 'clockHours of just over half a millisecond', limit: () => clockHours(0.51 / 3_600_000), answer: 'answered' },
    { name: 'clockHours of less than that', limit: () => clockHours(0.49 / 3_600_000), answer: 'invalid-limit' },
    { name: 'a lead of a day', limit: () => sameSession({ minLeadMinutes: 1440 }), answer: 'answered' },
    { name: 'a lead of a day and a minute', limit: () => sameSession({ minLeadMinutes: 1441 }), answer: 'invalid-limit' },
    { name: 'sameDay', limit: () => sameDay(), answer: 'answered' },
    { name: 'sameWeek', limit: () => sameWeek(), answer: 'answered' },
  ])('$name: $answer', ({ limit, answer }) => {
    expect(long(limit)).toBe(answer);
  });
});

describe('what a refusal says: the field, the value, and what would be taken', () => {
  const asLimit = (limit: unknown) => () => dueOf('Mon 2025-03-03 09:00', limit as TimeLimit);
  const asProfile =
    (profile: unknown, limit: TimeLimit = sameDay()) =>
    () =>
      computeDeadline({ receivedAt: at('Mon 2025-03-03 09:00'), limit, profile: profile as never, calendar: office() });
  const asStops = (clockStops: unknown) => () => dueOf('Mon 2025-03-03 09:00', sameDay(), office(), clockStops as ClockStop[]);

  const rows: readonly [() => unknown, string][] = [
    [asLimit(7), 'invalid-limit: limit is 7: expected a time limit such as workingDays(2) or { unit: "working-days", value: 2 }.'],
    [
      asLimit({ unit: 'days', value: 2 }),
      'invalid-limit: limit.unit is "days": expected one of same-session, same-day, same-week, working-days, working-hours, clock-hours, calendar-days, calendar-months, sequence.',
    ],
    [asLimit({ unit: 'same-day', value: 2 }), 'invalid-limit: limit."value" is 2: expected no such key on a limit in same-day.'],
    [asLimit({ unit: 'same-week', nextWeek: 1 }), 'invalid-limit: limit.nextWeek is 1: expected true or false.'],
    [
      asLimit({ unit: 'calendar-days', value: 2, exceptHolidays: 'no' }),
      'invalid-limit: limit.exceptHolidays is "no": expected true or false.',
    ],
    [
      asLimit({ unit: 'working-days', value: 1.2 }),
      'invalid-limit: limit.value is 1.2: expected a number of working days from 0.25 to 36525 in steps of 0.25.',
    ],
    [
      asLimit({ unit: 'clock-hours', value: 0 }),
      'invalid-limit: limit.value is 0: expected a number of hours from one millisecond to 876600.',
    ],
    [asLimit({ unit: 'calendar-days', value: 1.5 }), 'invalid-limit: limit.value is 1.5: expected a whole number from 1 to 36525.'],
    [asLimit({ unit: 'calendar-days', value: '2' }), 'invalid-limit: limit.value is "2": expected a whole number from 1 to 36525.'],
    [() => sameSession({ minLeadMinutes: -1 }), 'invalid-limit: limit.minLeadMinutes is -1: expected a whole number from 0 to 1440.'],
    [() => sameSession('30' as never), 'invalid-limit: options is "30": expected an object, or nothing.'],
    [() => calendarDays(2, { unit: 'same-day' } as never), 'invalid-limit: options is an object: expected no unit and no value in it.'],
    [() => calendarDays(2, { value: 3 } as never), 'invalid-limit: options is an object: expected no unit and no value in it.'],
    [asLimit(revoked), 'invalid-limit: limit is an object: expected plain data that can be read.'],
    [
      asProfile(undefined),
      'invalid-profile: profile is undefined: expected a counting profile such as profiles.civilCode; there is no default.',
    ],
    [
      asProfile({ offHours: 'next-opening' }, workingDays(1)),
      'invalid-profile: profile.start is undefined: expected one of day-after, session-after, receipt-session, elapsed.',
    ],
    [
      asProfile({ start: 'today', offHours: 'next-opening' }),
      'invalid-profile: profile.start is "today": expected one of day-after, session-after, receipt-session, elapsed.',
    ],
    [asProfile({ offHours: 'never' }), 'invalid-profile: profile.offHours is "never": expected one of next-opening, keep-date.'],
    [asProfile({ offHours: 'next-opening', cutOff: '3 pm' }), 'invalid-profile: profile.cutOff is "3 pm": expected a time of day "HH:mm".'],
    [
      asProfile({ offHours: 'keep-date', cutOff: '15:00' }),
      'invalid-profile: profile.cutOff is "15:00": expected no cut-off together with offHours "keep-date": use "next-opening".',
    ],
    [
      asProfile({ offHours: 'next-opening', cutoff: '15:00' }),
      'invalid-profile: profile."cutoff" is "15:00": expected only start, offHours, cutOff. Did you mean "cutOff"?',
    ],
    [asProfile(revoked), 'invalid-profile: profile is an object: expected plain data that can be read.'],
    [asStops({}), 'invalid-clock-stop: clockStops is an object: expected a list of at most 1000 stops.'],
    [asStops([7]), 'invalid-clock-stop: clockStops[0] is 7: expected { from, to?, then? }.'],
    [
      asStops([{ from: '2025-03-03T10:00', until: '2025-03-03T11:00' }]),
      'invalid-clock-stop: clockStops[0]."until" is "2025-03-03T11:00": expected only from, to and then.',
    ],
    [
      asStops([{ from: '2025-03-03T10:00', then: 'stop' }]),
      'invalid-clock-stop: clockStops[0].then is "stop": expected "resume" or "restart".',
    ],
    [
      asStops([{ from: '2025-03-03T08:59' }]),
      'invalid-clock-stop: clockStops[0].from is "2025-03-03T08:59": expected an instant not before receivedAt.',
    ],
    [
      asStops([{ from: '2025-03-03T10:00', to: '2025-03-03T09:59' }]),
      'invalid-clock-stop: clockStops[0].to is "2025-03-03T09:59": expected an instant not before `from`.',
    ],
    [asStops(revoked), 'invalid-clock-stop: clockStops is an object: expected plain data that can be read.'],
    [
      asStops([
        Object.defineProperty({}, 'from', {
          get: () => {
            throw new Error('asked');
          },
        }),
      ]),
      'invalid-clock-stop: clockStops is an array of 1: expected plain data that can be read.',
    ],
    [() => computeDeadline(revoked as never), 'invalid-input: input is an object: expected plain data that can be read.'],
    [() => computeDeadline(null as never), 'invalid-input: input is null: expected { receivedAt, limit, profile, calendar, clockStops? }.'],
  ];
  test.each(rows.map(([run, says]) => ({ run, says })))('$says', ({ run, says }) => {
    expect(refusalTextOf(run)).toBe(says);
  });
});
