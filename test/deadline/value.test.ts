import { inspect } from 'node:util';
import { DateTime } from 'luxon';
import { describe, expect, test } from 'vitest';
import {
  computeDeadline,
  explain,
  plain,
  profiles,
  vietnamCalendar,
  workingDays,
  type Deadline,
  type DueDeadline,
  type OnHoldDeadline,
} from '../../src/calendar.js';
import { errorOf } from '../support/refusal.js';

// Monday 3 March 2025; no holiday near. One working day is due on Tuesday at 17:00.

const received = (receivedAt: string): DueDeadline =>
  computeDeadline({ receivedAt, limit: workingDays(1), profile: profiles.civilCode, calendar: vietnamCalendar() });
const onHold = (): OnHoldDeadline => {
  const clockStops = [{ from: '2025-03-04T10:00' }];
  const input = { receivedAt: '2025-03-03T09:00', limit: workingDays(1), profile: profiles.civilCode, calendar: vietnamCalendar() };
  return computeDeadline({ ...input, clockStops }) as OnHoldDeadline;
};

const KEYS = {
  due: [
    'state',
    'receivedAt',
    'deemedReceivedAt',
    'due',
    'legalEnd',
    'session',
    'limit',
    'profile',
    'calendar',
    'standing',
    'undecided',
    'steps',
  ],
  'on-hold': [
    'state',
    'receivedAt',
    'deemedReceivedAt',
    'since',
    'due',
    'legalEnd',
    'session',
    'limit',
    'profile',
    'calendar',
    'standing',
    'undecided',
    'steps',
  ],
};

describe.each<[string, () => Deadline]>([
  ['due', () => received('2025-03-03T09:00')],
  ['on-hold', onHold],
])('a deadline that is %s', (state, deadline) => {
  test('has every field as its own, in the order of its JSON', () => {
    expect(Object.keys(deadline())).toEqual(KEYS[state as keyof typeof KEYS]);
    expect(Object.keys(plain(deadline()))).toEqual(KEYS[state as keyof typeof KEYS]);
  });

  test('is the same field each time it is read', () => {
    const answer: Readonly<Record<string, unknown>> = { get: deadline() }.get as never;
    const once = { ...answer };
    for (const key of Object.keys(answer)) expect(answer[key], key).toBe(once[key]);
  });

  test('shares no instant with another answer, and none of its own twice', () => {
    const instants = [deadline(), deadline()].flatMap((answer) => Object.values(answer).filter((part) => DateTime.isDateTime(part)));
    expect(new Set(instants).size).toBe(instants.length);
    expect(instants).toHaveLength(state === 'due' ? 8 : 6);
  });

  test('is explained from what was spread, and from the parsed JSON of that', () => {
    const said = explain(deadline(), 'vi');
    expect(explain({ ...deadline() }, 'vi')).toEqual(said);
    expect(explain(JSON.parse(JSON.stringify({ ...deadline() })) as Deadline, 'vi')).toEqual(said);
    expect(explain(plain(deadline()), 'vi')).toEqual(said);
  });

  test('writes the same JSON as it is, as it is spread and as it is plain', () => {
    const json = JSON.stringify(deadline());
    expect(JSON.stringify({ ...deadline() })).toBe(json);
    expect(JSON.stringify(plain(deadline()))).toBe(json);
    expect(structuredClone(plain(deadline()))).toEqual(JSON.parse(json));
  });

  test('shows values in a log', () => {
    const log = inspect(deadline(), { depth: 4 });
    expect(log).not.toMatch(/Getter|undefined|\[Object]/);
    expect(log).toContain(`state: '${state}'`);
    expect(log).toContain('2025-03-03T09:00:00.000+07:00');
    expect(log).toContain("code: 'limit'");
  });

  test('is frozen', () => {
    expect(Object.isFrozen(deadline())).toBe(true);
    expect(() => Object.assign(deadline(), { receivedAt: null })).toThrow(TypeError);
  });
});

describe('two deadlines', () => {
  test('of one question are equal', () => {
    expect(received('2025-03-03T09:00')).toEqual(received('2025-03-03T09:00'));
    expect(received('2025-03-03T09:00')).toStrictEqual(received('2025-03-03T09:00'));
    expect({ ...received('2025-03-03T09:00') }).toEqual(received('2025-03-03T09:00'));
  });

  test('of two receipts that are due together are not', () => {
    expect(received('2025-03-03T09:00').due).toEqual(received('2025-03-03T10:00').due);
    expect(received('2025-03-03T09:00')).not.toEqual(received('2025-03-03T10:00'));
    // Deemed received together, too: only the receipt differs.
    expect(received('2025-03-03T12:00')).not.toEqual(received('2025-03-03T12:01'));
  });
});

describe('plain(): a copy of an answer as plain data', () => {
  test('shares nothing with the answer', () => {
    const answer = received('2025-03-03T09:00');
    const copy = plain(answer);
    copy.limit = { unit: 'same-day' };
    copy.steps.length = 0;
    copy.profile.offHours = 'keep-date';
    expect(plain(answer)).toMatchObject({ limit: { unit: 'working-days' }, profile: { offHours: 'next-opening' } });
    expect(plain(answer).steps).not.toEqual([]);
  });

  const circle: Record<string, unknown> = { steps: [] };
  circle['within'] = circle;
  test.each<[string, unknown]>([
    ['a text', '2025-03-03'],
    ['nothing', null],
    ['an object that is no answer', { due: '2025-03-03' }],
    ['a list', [received('2025-03-03T09:00')]],
    ['what contains itself', circle],
    ['an instant that is none', { steps: [], due: { isLuxonDateTime: true } }],
    ['a proxy that throws', new Proxy({}, { ownKeys: () => { throw new Error('no'); } })], // prettier-ignore
  ])('refuses %s', (_, given) => {
    expect(errorOf(() => plain(given as object))).toMatchObject({ code: 'invalid-input', details: { field: 'answer' } });
  });

  test('takes a key that is called as a prototype for a key', () => {
    const odd = JSON.parse('{"steps": [], "__proto__": {"a": 1}}') as object;
    expect(JSON.stringify(plain(odd))).toBe('{"steps":[],"__proto__":{"a":1}}');
  });
});
