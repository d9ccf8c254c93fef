import { runInNewContext } from 'node:vm';
import dayjs from 'dayjs';
import { DateTime } from 'luxon';
import moment from 'moment';
import { describe, expect, test } from 'vitest';
import {
  computeDeadline,
  isRuleError,
  profiles,
  vietnamCalendar,
  vietnamDate,
  workingDays,
  type RuleErrorDetails,
} from '../../src/calendar.js';
import { invalidLuxon } from '../support/luxon.js';
import { revoked } from '../support/refusal.js';

const calendar = vietnamCalendar();

function detailsOf(receivedAt: unknown): RuleErrorDetails & { readonly message: string } {
  try {
    computeDeadline({ receivedAt: receivedAt as string, limit: workingDays(1), profile: profiles.civilCode, calendar });
  } catch (error) {
    if (isRuleError(error) && error.code === 'invalid-date-time') return { ...error.details, message: error.message };
    throw error;
  }
  throw new Error('it was taken');
}

// Every row is 4 March 2025, 8:00 in Vietnam; the spreadsheet counts days from 1900, with a 29 February 1900 that never was.
describe('a time that is written in another way is named for what it is, and the call that is told reads it', () => {
  test.each([
    { given: '2025-03-04 08:00', is: 'a time as databases write it' },
    { given: '2025-03-04 08:00:00', is: 'a time as databases write it' },
    { given: '2025-03-04 08:00:00.000000', is: 'a time as databases write it' },
    { given: '2025-03-04T08:00:00+0700', is: 'a time whose offset has no colon' },
    { given: '2025-03-03T22:00:00.000-0300', is: 'a time whose offset has no colon' },
    { given: '2025-03-04T08:00+07:00[Asia/Ho_Chi_Minh]', is: 'a time with the name of a zone behind it' },
    { given: '2025-03-04T01:00:00.000000000Z[Etc/UTC]', is: 'a time with the name of a zone behind it' },
    { given: '20250304080000', is: 'a time in fourteen digits' },
    { given: '202503040800', is: 'a time in twelve digits' },
    { given: '04/03/2025 08:00', is: 'a time that begins with the day' },
    { given: '04/03/2025 08:00:00', is: 'a time that begins with the day' },
    { given: 1741050000, is: 'a number of seconds' },
    { given: 1741050000000, is: 'a number of milliseconds' },
    { given: 45720 + 8 / 24, is: 'a day number of a spreadsheet' },
  ])('$given: $is', ({ given, is }) => {
    const { message, ...details } = detailsOf(given);
    expect(details['is']).toBe(is);
    expect(message).toContain(`, ${is}: ${String(details['mend'])}.`);
    const call = /(?:read it with|pass) (.*)$/.exec(String(details['mend']))![1]!;
    const instant: unknown = runInNewContext(call, { DateTime, text: given, number: given });
    expect(new Date(Number(instant)).toISOString()).toBe('2025-03-04T01:00:00.000Z');
  });
});

// The parts of other libraries that are looked at; all of them are the same instant.
describe('a time of another kind is named, and what is told to be passed is taken', () => {
  const milliseconds = 1741050000000;
  test.each([
    { given: { [Symbol.toStringTag]: 'Temporal.Instant', epochMilliseconds: milliseconds }, is: 'a Temporal.Instant' },
    { given: { [Symbol.toStringTag]: 'Temporal.ZonedDateTime', epochMilliseconds: milliseconds }, is: 'a Temporal.ZonedDateTime' },
    { given: { [Symbol.toStringTag]: 'Temporal.PlainDateTime', toString: () => '2025-03-04T08:00:00' }, is: 'a Temporal.PlainDateTime' },
    { given: dayjs(milliseconds), is: 'a time of another library' },
    { given: moment(milliseconds) as unknown, is: 'a time of another library' },
  ])('$is', ({ given, is }) => {
    const { message, ...details } = detailsOf(given);
    expect(details['is']).toBe(is);
    const passed: unknown = runInNewContext(/pass (.*)$/.exec(String(details['mend']))![1]!, { value: given });
    expect(message).toContain(`receivedAt is an object, ${is}: ${String(details['mend'])}. Expected: a Luxon DateTime`);
    expect(vietnamDate(passed as Date)).toBe('2025-03-04');
  });
});

describe('what cannot be read is named, too', () => {
  test.each([
    ['29 February of a year that has none', '2025-02-29T08:00', 'a day that does not exist: see how many days 2025-02 has'],
    ['a thirteenth month', '2025-13-01T08:00', 'a day in a month that does not exist: write year, month and day in this order'],
    ['a day', '2025-03-04', 'a day without a time: say when on that day, as in "2025-03-04T08:00"'],
    ['a day as people write it', '04/03/2025', 'a day without a time: say when on that day, as in "2025-03-04T08:00"'],
    ['an invalid Date', new Date(Number.NaN), 'an invalid Date: look at what it was made from'],
    [
      'an invalid DateTime',
      invalidLuxon(() => DateTime.fromISO('04/03/2025')),
      'an invalid DateTime: look at its invalidReason and at what it was made from',
    ],
    [
      'a DateTime in a zone that is none',
      invalidLuxon(() => DateTime.fromISO('2025-03-04T08:00', { zone: 'Asia/Hanoi_' })),
      'an invalid DateTime: look at its invalidReason and at what it was made from',
    ],
  ])('%s', (_, given, said) => {
    expect(detailsOf(given).message).toContain(`, ${said}. Expected: a Luxon DateTime`);
  });

  test.each([['rubbish'], [''], [7], [-1], [1e15], [Number.NaN], [null], [{}], ['2025-03-04T8:00']])(
    '%s is like nothing that is met',
    (given) => {
      const { is, message } = detailsOf(given);
      expect(is).toBeUndefined();
      expect(message).toContain(': expected a Luxon DateTime');
    },
  );
});

describe('a day', () => {
  test.each([
    ['2025-02-30', 'a day that does not exist: see how many days 2025-02 has'],
    ['04/03/2025', 'a day that begins with the day: write the year first'],
    ['4/3/2025', 'a day that begins with the day: write the year first'],
    ['2025-03-04T08:00', 'a time where a day is asked: pass vietnamDate(instant)'],
    ['2025-03-04 08:00:00', 'a time where a day is asked: pass vietnamDate(instant)'],
  ])('%s', (given, said) => {
    expect(() => calendar.isWorkingDay(given)).toThrow(`date is "${given}", ${said}. Expected: a real day written "YYYY-MM-DD".`);
  });

  test.each<[string, unknown]>([
    ['a Date', new Date('2025-03-04T01:00:00Z')],
    ['an invalid Date', new Date(Number.NaN)],
    ['a Luxon DateTime', DateTime.fromISO('2025-03-04T08:00+07:00')],
  ])('%s is a point in time', (_, given) => {
    expect(() => calendar.isWorkingDay(given as string)).toThrow(
      'date is an object, a point in time: pass vietnamDate(instant), its day in Vietnam. Expected: a real day written "YYYY-MM-DD".',
    );
  });

  test.each<[string, unknown]>([
    ['an object', {}],
    ['what looks like a Date', Object.create(Date.prototype)],
    ['what cannot be looked at', revoked],
  ])('%s is none', (_, given) => {
    expect(() => calendar.isWorkingDay(given as string)).toThrow('date is an object: expected a real day written "YYYY-MM-DD".');
  });
});
