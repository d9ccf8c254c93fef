import { describe, expect, test } from 'vitest';
import { computeDeadline, profiles, statusOf, vietnamCalendar, workingDays } from '../../src/calendar.js';
import { refusalTextOf } from '../support/refusal.js';

// Each refusal names the field, the value and what would be taken.

const INSTANT =
  'a Luxon DateTime, a Date, or "YYYY-MM-DDTHH:mm" with optional seconds, fraction and offset (Z or ±HH:mm); ' +
  'without offset it is Vietnamese time.';

/** What a question says; its types are those of somebody who does not look at types. */
const ask = (changed: object) =>
  refusalTextOf(() =>
    computeDeadline({
      receivedAt: '2025-03-03T09:00',
      limit: workingDays(1),
      profile: profiles.civilCode,
      calendar: vietnamCalendar(),
      ...changed,
    }),
  );

test.each<[what: string, profile: unknown, says: string]>([
  ['none', undefined, 'profile is undefined: expected a counting profile such as profiles.civilCode; there is no default.'],
  ['a name', 'civilCode', 'profile is "civilCode": expected a counting profile such as profiles.civilCode; there is no default.'],
  ['null', null, 'profile is null: expected a counting profile such as profiles.civilCode; there is no default.'],
  ['a list', [], 'profile is an array: expected a counting profile such as profiles.civilCode; there is no default.'],
  ['a key too many', { ...profiles.civilCode, name: 'x' }, 'profile."name" is "x": expected only start, offHours, cutOff.'],
  [
    'another start',
    { ...profiles.civilCode, start: 'today' },
    'profile.start is "today": expected one of day-after, session-after, receipt-session, elapsed.',
  ],
  [
    'no start, for working days',
    { offHours: 'next-opening' },
    'profile.start is undefined: expected one of day-after, session-after, receipt-session, elapsed.',
  ],
  ['other off hours', { start: 'day-after', offHours: 'x' }, 'profile.offHours is "x": expected one of next-opening, keep-date.'],
  [
    'a cut-off as people say it',
    { ...profiles.sessionAfterReceipt, cutOff: '15h' },
    'profile.cutOff is "15h": expected a time of day "HH:mm".',
  ],
  [
    'a cut-off beside keep-date',
    { start: 'day-after', offHours: 'keep-date', cutOff: '15:00' },
    'profile.cutOff is "15:00": expected no cut-off together with offHours "keep-date": use "next-opening".',
  ],
])('a profile: %s', (_, profile, says) => {
  expect(ask({ profile })).toBe(`invalid-profile: ${says}`);
});

test.each<[what: string, stop: unknown, says: string]>([
  ['a text', 'x', ' is "x": expected { from, to?, then? }.'],
  ['a list', [], ' is an array: expected { from, to?, then? }.'],
  ['null', null, ' is null: expected { from, to?, then? }.'],
  ['a key too many', { from: '2025-03-03T10:00', until: 'x' }, '."until" is "x": expected only from, to and then.'],
  ['another end', { from: '2025-03-03T10:00', then: 'stop' }, '.then is "stop": expected "resume" or "restart".'],
  ['from no instant', { from: 'x' }, `.from is "x": expected ${INSTANT}`],
  ['to no instant', { from: '2025-03-03T10:00', to: 'x' }, `.to is "x": expected ${INSTANT}`],
  [
    'the minute before the receipt',
    { from: '2025-03-03T08:59' },
    '.from is "2025-03-03T08:59": expected an instant not before receivedAt.',
  ],
  [
    'to the minute before it',
    { from: '2025-03-03T10:00', to: '2025-03-03T09:59' },
    '.to is "2025-03-03T09:59": expected an instant not before `from`.',
  ],
])('a clock stop: %s', (_, stop, says) => {
  expect(ask({ clockStops: [{ from: '2025-03-03T09:00', to: '2025-03-03T09:00', then: 'resume' }, stop] })).toBe(
    `invalid-clock-stop: clockStops[1]${says}`,
  );
});

test('a thousand stops are taken, one more is not', () => {
  const stops = (count: number) => Array<unknown>(count).fill({ from: '2025-03-03T10:00', to: '2025-03-03T11:00' });
  expect(ask({ clockStops: stops(1000) })).toBe('answered');
  expect(ask({ clockStops: stops(1001) })).toBe('invalid-clock-stop: clockStops is an array: expected a list of at most 1000 stops.');
});

describe('the status of a deadline', () => {
  const question = { due: '2025-03-04T17:00', session: { date: '2025-03-04', opens: '13:30' }, at: '2025-03-03T09:00' };

  test.each<[what: string, input: unknown, says: string]>([
    ['a text', 'x', 'invalid-input: input is "x": expected { due, session, finishedAt?, at }.'],
    ['null', null, 'invalid-input: input is null: expected { due, session, finishedAt?, at }.'],
    ['at no instant', { ...question, at: 'x' }, `invalid-date-time: at is "x": expected ${INSTANT}`],
    ['finished at none', { ...question, finishedAt: 'x' }, `invalid-date-time: finishedAt is "x": expected ${INSTANT}`],
    ['due at none', { ...question, due: 'x' }, `invalid-date-time: due is "x": expected ${INSTANT}`],
    [
      'a deadline without session',
      { ...question, session: null },
      'invalid-date: session is null: expected the due session { date, opens }.',
    ],
    ['a session in words', { ...question, session: 'x' }, 'invalid-date: session is "x": expected the due session { date, opens }.'],
    [
      'a session on no day',
      { ...question, session: { date: 'x', opens: '13:30' } },
      'invalid-date: session.date is "x": expected a real day written "YYYY-MM-DD".',
    ],
    [
      'a session that opens at no time',
      { ...question, session: { date: '2025-03-04', opens: 'x' } },
      'invalid-date-time: session.opens is "x": expected a time of day "HH:mm".',
    ],
  ])('%s', (_, input, says) => {
    expect(refusalTextOf(() => statusOf(input as never))).toBe(says);
  });

  test('what throws when it is read is refused by its name', () => {
    const throwing = (key: string) =>
      Object.defineProperty({}, key, {
        get: () => {
          throw new Error('asked');
        },
      });
    expect(refusalTextOf(() => statusOf(throwing('due') as never))).toBe(
      'invalid-input: input is an object: expected plain data that can be read.',
    );
    expect(refusalTextOf(() => statusOf({ ...question, session: throwing('date') } as never))).toBe(
      'invalid-date: session is an object: expected plain data that can be read.',
    );
  });
});
