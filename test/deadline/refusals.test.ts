import { describe, expect, test } from 'vitest';
import {
  computeDeadline,
  computeDeadlines,
  createWorkingCalendar,
  dueRange,
  explain,
  isRuleError,
  profiles,
  sameSession,
  statusOf,
  vietnamCalendar,
  workingDays,
  workingHours,
  type WorkingCalendar,
} from '../../src/calendar.js';
import { toDateTime } from '../../src/time/vietnam-time.js';
import { msAt, shown } from '../support/day.js';
import { errorOf, refusalTextOf } from '../support/refusal.js';

// Each refusal names the field, the value and what would be taken.

const INSTANT =
  'a Luxon DateTime, a Date, or "YYYY-MM-DDTHH:mm" with optional seconds, fraction and offset (Z or ±HH:mm); ' +
  'without offset it is Vietnamese time.';

const asked = () => {
  throw new Error('asked');
};
/** An object that throws when a property of it is read. */
const throwing = (key: string): object => Object.defineProperty({}, key, { enumerable: true, get: asked });

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
  ['a list', [], 'profile is an array of 0: expected a counting profile such as profiles.civilCode; there is no default.'],
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
  ['a list', [], ' is an array of 0: expected { from, to?, then? }.'],
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

test('stops and options that throw when they are read', () => {
  expect(ask({ clockStops: new Proxy([], { get: asked }) })).toBe(
    'invalid-clock-stop: clockStops is an array: expected plain data that can be read.',
  );
  expect(refusalTextOf(() => sameSession(throwing('minLeadMinutes')))).toBe(
    'invalid-limit: options is an object: expected plain data that can be read.',
  );
});

test('a thousand stops are taken, one more is not', () => {
  const stops = (count: number) => Array<unknown>(count).fill({ from: '2025-03-03T10:00', to: '2025-03-03T11:00' });
  expect(ask({ clockStops: stops(1000) })).toBe('answered');
  expect(ask({ clockStops: stops(1001) })).toBe(
    'invalid-clock-stop: clockStops is an array of 1001: expected a list of at most 1000 stops.',
  );
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
    expect(refusalTextOf(() => statusOf(throwing('due') as never))).toBe(
      'invalid-input: input is an object: expected plain data that can be read.',
    );
    expect(refusalTextOf(() => statusOf({ ...question, session: throwing('date') } as never))).toBe(
      'invalid-date: session is an object: expected plain data that can be read.',
    );
  });
});

describe('many receipts at once', () => {
  const vietnam = vietnamCalendar();
  const batch = (changed: object) =>
    refusalTextOf(() =>
      computeDeadlines({
        receivedAt: new Float64Array(1),
        limit: workingDays(1),
        profile: profiles.civilCode,
        calendar: vietnam,
        ...changed,
      }),
    );

  test.each<[what: string, input: unknown, says: string]>([
    ['a text', 'x', 'input is "x": expected { receivedAt, limit, profile, calendar, onRefused? }.'],
    ['null', null, 'input is null: expected { receivedAt, limit, profile, calendar, onRefused? }.'],
    ['what throws when it is read', throwing('limit'), 'input is an object: expected plain data that can be read.'],
  ])('%s', (_, input, says) => {
    expect(refusalTextOf(() => computeDeadlines(input as never))).toBe(`invalid-input: ${says}`);
  });

  test.each<[what: string, changed: object, says: string]>([
    [
      'a list of numbers',
      { receivedAt: [0] },
      'invalid-date-time: receivedAt is an array of 1: expected a Float64Array of epoch milliseconds.',
    ],
    [
      'numbers of another kind',
      { receivedAt: new Float32Array(1) },
      'invalid-date-time: receivedAt is an object: expected a Float64Array of epoch milliseconds.',
    ],
    ['what is told of refusals to a text', { onRefused: 'x' }, 'invalid-input: onRefused is "x": expected a function, or nothing.'],
    ['to null', { onRefused: null }, 'invalid-input: onRefused is null: expected a function, or nothing.'],
    [
      'a profile without start, for working days',
      { profile: { offHours: 'next-opening' } },
      'invalid-profile: profile.start is undefined: expected one of day-after, session-after, receipt-session, elapsed.',
    ],
    ['the same for hours', { receivedAt: new Float64Array(0), limit: workingHours(1), profile: { offHours: 'next-opening' } }, 'answered'],
  ])('%s', (_, changed, says) => {
    expect(batch(changed)).toBe(says);
  });

  // The calendar of Vietnam: 2007-01-01 to before 2101-01-01, decided until 2028-01-01. One working day, counted from the next.
  test.each([
    { received: 'no instant', ms: Number.NaN, projected: 'invalid-date-time', decided: 'invalid-date-time' },
    { received: 'past what a date can be', ms: 8.64e15 + 1, projected: 'invalid-date-time', decided: 'invalid-date-time' },
    {
      received: 'Sun 2006-12-31 23:59:59.999',
      ms: msAt('Mon 2007-01-01 00:00') - 1,
      projected: 'outside-calendar',
      decided: 'outside-calendar',
    },
    { received: 'Mon 2007-01-01 00:00', ms: msAt('Mon 2007-01-01 00:00'), projected: 'Wed 2007-01-03', decided: 'Wed 2007-01-03' },
    { received: 'Thu 2027-12-30 09:00', ms: msAt('Thu 2027-12-30 09:00'), projected: 'Fri 2027-12-31', decided: 'Fri 2027-12-31' },
    { received: 'Fri 2027-12-31 09:00', ms: msAt('Fri 2027-12-31 09:00'), projected: 'Tue 2028-01-04', decided: 'undecided-days' },
    { received: 'Fri 2100-12-31 09:00', ms: msAt('Fri 2100-12-31 09:00'), projected: 'outside-calendar', decided: 'undecided-days' },
    {
      received: 'Fri 2100-12-31 23:59:59.999',
      ms: msAt('Sat 2101-01-01 00:00') - 1,
      projected: 'outside-calendar',
      decided: 'undecided-days',
    },
    { received: 'Sat 2101-01-01 00:00', ms: msAt('Sat 2101-01-01 00:00'), projected: 'outside-calendar', decided: 'outside-calendar' },
  ])('$received: $projected; where undecided days are refused: $decided', ({ ms, projected, decided }) => {
    for (const [calendar, expected] of [
      [vietnam, projected],
      [vietnamCalendar({ undecided: 'refuse' }), decided],
    ] as const) {
      const told: string[] = [];
      const [due] = computeDeadlines({
        receivedAt: Float64Array.of(ms),
        limit: workingDays(1),
        profile: profiles.civilCode,
        calendar,
        onRefused: (_, code) => told.push(code),
      });
      expect(Number.isNaN(due) ? told.join() : shown(toDateTime(due as number)).slice(0, 14)).toBe(expected);
      if (Number.isNaN(due)) expect(computeDeadlines({ ...question(calendar), receivedAt: Float64Array.of(ms) })[0]).toBeNaN();
      else expect(told).toEqual([]);
    }
  });

  const question = (calendar: WorkingCalendar) => ({ limit: workingDays(1), profile: profiles.civilCode, calendar });
});

test('a deadline past the calendar names the receipt', () => {
  expect(ask({ receivedAt: '2100-12-31T09:00' })).toBe(
    'outside-calendar: a deadline for receivedAt 2100-12-31T09:00:00.000+07:00 needs a day outside the calendar "vietnam", ' +
      'which covers 2007-01-01 to before 2101-01-01.',
  );
  expect(ask({ receivedAt: '2006-12-31T09:00' })).toBe(
    'outside-calendar: receivedAt 2006-12-31T09:00:00.000+07:00 needs a day outside the calendar "vietnam", ' +
      'which covers 2007-01-01 to before 2101-01-01.',
  );
});

test('a deadline that cannot be read cannot be explained', () => {
  for (const deadline of [throwing('steps'), { steps: [throwing('code')] }]) {
    expect(refusalTextOf(() => explain(deadline as never, 'en'))).toBe(
      'invalid-input: deadline is an object: expected an answer of this library with its steps, as it was or parsed from its JSON.',
    );
  }
});

describe('the range of a deadline', () => {
  // Undecided from 2028 on, and met from 21/01/2028: Tết and the day beside National Day of 2028 and 2029, 24/11/2029 on a
  // Saturday, Tết 2030; then the day beside National Day of 2030. Counted in calendar days: 864 to Mon 03/06/2030, 963 to Tue 10/09/2030.
  const range = (days: number) => () =>
    dueRange({
      receivedAt: '2028-01-21T08:00',
      limit: { unit: 'calendar-days', value: days },
      profile: profiles.civilCode,
      calendar: vietnamCalendar(),
    });

  test('six undecided facts are tried in every combination', () => {
    const { earliest, latest, alternatives } = range(864)();
    expect([shown(earliest.due), shown(latest.due)]).toEqual(['Mon 2030-06-03 17:00', 'Mon 2030-06-03 17:00']);
    expect(
      new Set(
        alternatives.map(({ choices }) =>
          choices
            .map(({ code, year }) => `${code} ${year}`)
            .sort()
            .join(),
        ),
      ),
    ).toEqual(
      new Set([
        [
          'culture-day-compensation 2029',
          'national-day-adjacent 2028',
          'national-day-adjacent 2029',
          'tet-days 2028',
          'tet-days 2029',
          'tet-days 2030',
        ].join(),
      ]),
    );
    // Two choices each but Tết, which has as many as the law lists.
    const tet = new Set(
      alternatives.flatMap(({ choices }) => choices.filter((c) => c.code === 'tet-days' && c.year === 2028).map((c) => JSON.stringify(c))),
    );
    expect(alternatives).toHaveLength(2 ** 3 * tet.size ** 3);
  });

  test('that meets seven undecided facts is refused', () => {
    expect(refusalTextOf(range(963))).toBe(
      'undecided-days: the deadline meets 7 undecided facts in "vietnam", more than 6: ask for a shorter limit, or pass the notices.',
    );
    try {
      range(963)();
    } catch (error) {
      expect(isRuleError(error) && error.details).toEqual({ facts: 7, most: 6 });
    }
  });

  test('a calendar of one’s own has nothing undecided: the deadline itself', () => {
    const calendar = createWorkingCalendar({ name: 'an office', coverage: { from: '2025-01-01', until: '2026-01-01' } });
    const { earliest, latest, alternatives } = dueRange({
      receivedAt: '2025-03-03T09:00',
      limit: workingDays(1),
      profile: profiles.civilCode,
      calendar,
    });
    expect([shown(earliest.due), shown(latest.due)]).toEqual(['Tue 2025-03-04 17:00', 'Tue 2025-03-04 17:00']);
    expect(alternatives.map(({ choices }) => choices)).toEqual([[]]);
  });
});

describe('an option that is misspelt is not passed over: a stop that is not counted gives a date too early', () => {
  const input = { receivedAt: '2025-03-03T09:00', limit: workingDays(1), profile: profiles.civilCode, calendar: vietnamCalendar() };
  const stops = [{ from: '2025-03-03T10:00' }];
  const said = (key: string, value: string, meant: string) =>
    `invalid-input: input."${key}" is ${value}: expected ${meant}, written so. Did you mean "${meant}"?`;

  test.each(['clockstops', 'clockStop', 'clock_stops', 'clockSotps'])('%s', (key) => {
    const misspelt = { ...input, [key]: stops };
    expect(refusalTextOf(() => computeDeadline(misspelt))).toBe(said(key, 'an array of 1', 'clockStops'));
    expect(refusalTextOf(() => dueRange(misspelt))).toBe(said(key, 'an array of 1', 'clockStops'));
  });

  test('what is inherited was not given', () => {
    const heir = Object.assign(Object.create({ clockstops: stops }) as object, input);
    expect(computeDeadline(heir).due.toISO()).toBe('2025-03-04T17:00:00.000+07:00');
  });

  test('among many, and of a status', () => {
    const onrefused = () => undefined;
    const many = { ...input, receivedAt: Float64Array.of(msAt('Mon 2025-03-03 09:00')), onrefused };
    expect(refusalTextOf(() => computeDeadlines(many))).toBe(said('onrefused', 'a function', 'onRefused'));
    const { due, session } = computeDeadline(input);
    const status = { due, session, at: '2025-03-10T09:00', finishedat: '2025-03-04T09:00' };
    expect(refusalTextOf(() => statusOf(status))).toBe(said('finishedat', '"2025-03-04T09:00"', 'finishedAt'));
    expect(errorOf(() => statusOf(status)).details['didYouMean']).toEqual(['finishedAt']);
  });

  test('a part that must be there is named, too', () => {
    const { calendar, ...rest } = input;
    expect(refusalTextOf(() => computeDeadline({ ...rest, calender: calendar } as never))).toContain('Did you mean "calendar"?');
    const { limit, ...noLimit } = input;
    expect(refusalTextOf(() => computeDeadline({ ...noLimit, limti: limit } as never))).toContain('Did you mean "limit"?');
  });

  test('the columns of a row that is spread may be there', () => {
    const row = {
      id: 'H-1',
      procedure: '2.001019',
      note: null,
      created_at: '2025-03-03',
      clock: 1,
      stops: 2,
      office: 'x',
      receivedat: 'y',
    };
    expect(shown(computeDeadline({ ...row, ...input }).due)).toBe('Tue 2025-03-04 17:00');
    const { due, session } = computeDeadline(input);
    expect(statusOf({ ...row, due, session, at: '2025-03-03T10:00' })).toBe('running');
  });

  test('beside the key itself a like one is a column', () => {
    expect(computeDeadline({ ...input, clockStops: stops, clock_stops: 'a text of the database' } as never)).toMatchObject({
      state: 'on-hold',
    });
  });
});
