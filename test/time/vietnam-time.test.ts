import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { DateTime, Duration, FixedOffsetZone, IANAZone, Interval, Settings } from 'luxon';
import { describe, expect, test } from 'vitest';
import { computeDeadline, profiles, vietnamCalendar, workingDays, type InstantInput } from '../../src/calendar.js';
import { formatInstant, formatMinutes, minutesOfDay, readInstant, toDateTime } from '../../src/time/vietnam-time.js';
import { invalidLuxon } from '../support/luxon.js';
import { refusalOf, refusalTextOf } from '../support/refusal.js';

const read = (value: unknown) => readInstant('receivedAt', value);
/** Milliseconds of a time in UTC, as ECMAScript reads the one form it shares with us. */
const utc = (iso: string) => Date.parse(iso);

describe('a text is YYYY-MM-DDTHH:mm[:ss[.f{1,9}]][Z|±HH:mm]', () => {
  test.each([
    { text: '2025-03-03T09:00', is: '2025-03-03T02:00:00.000Z', note: 'no offset: Vietnamese time' },
    { text: '2025-03-03T00:00', is: '2025-03-02T17:00:00.000Z', note: 'midnight in Vietnam is the day before in UTC' },
    { text: '2025-03-03T23:59', is: '2025-03-03T16:59:00.000Z', note: 'the last minute' },
    { text: '2025-03-03T23:59:59', is: '2025-03-03T16:59:59.000Z', note: 'the last second' },
    { text: '2025-03-03T23:59:59.999', is: '2025-03-03T16:59:59.999Z', note: 'the last millisecond' },
    { text: '2025-03-03T09:00:30', is: '2025-03-03T02:00:30.000Z', note: 'seconds' },
    { text: '2025-03-03T09:00:00.1', is: '2025-03-03T02:00:00.100Z', note: 'one digit is tenths' },
    { text: '2025-03-03T09:00:00.12', is: '2025-03-03T02:00:00.120Z', note: 'two digits' },
    { text: '2025-03-03T09:00:00.012', is: '2025-03-03T02:00:00.012Z', note: 'three digits' },
    { text: '2025-03-03T09:00:00.1239', is: '2025-03-03T02:00:00.123Z', note: 'the fourth digit is dropped, not rounded' },
    { text: '2025-03-03T09:00:00.000999', is: '2025-03-03T02:00:00.000Z', note: 'microseconds are dropped' },
    { text: '2025-03-03T09:00:00.999999999', is: '2025-03-03T02:00:00.999Z', note: 'nine digits, never the next second' },
    { text: '2025-03-03T09:00Z', is: '2025-03-03T09:00:00.000Z', note: 'Z is UTC' },
    { text: '2025-03-03T09:00:00Z', is: '2025-03-03T09:00:00.000Z', note: 'Z after seconds' },
    { text: '2025-03-03T09:00:00.5Z', is: '2025-03-03T09:00:00.500Z', note: 'Z after a fraction' },
    { text: '2025-03-03T09:00+07:00', is: '2025-03-03T02:00:00.000Z', note: 'the offset of Vietnam' },
    { text: '2025-03-03T09:00:00.123456789+07:00', is: '2025-03-03T02:00:00.123Z', note: 'the longest form, 35 characters' },
    { text: '2025-03-03T09:00+00:00', is: '2025-03-03T09:00:00.000Z', note: 'offset zero' },
    { text: '2025-03-03T09:00-00:00', is: '2025-03-03T09:00:00.000Z', note: 'negative zero' },
    { text: '2025-03-03T09:00-05:00', is: '2025-03-03T14:00:00.000Z', note: 'west of Greenwich' },
    { text: '2025-03-03T09:00+05:45', is: '2025-03-03T03:15:00.000Z', note: 'three quarters of an hour' },
    { text: '2025-03-03T09:00+14:00', is: '2025-03-02T19:00:00.000Z', note: 'the offset farthest east' },
    { text: '2025-03-03T09:00+23:59', is: '2025-03-02T09:01:00.000Z', note: 'the largest that can be written' },
    { text: '2025-01-01T06:59+14:00', is: '2024-12-31T16:59:00.000Z', note: 'an offset that changes the year' },
    { text: '2024-02-29T09:00', is: '2024-02-29T02:00:00.000Z', note: 'a leap day' },
    { text: '1969-07-20T20:17:40Z', is: '1969-07-20T20:17:40.000Z', note: 'before 1970' },
  ])('$text: $note', ({ text, is }) => {
    expect(new Date(read(text)).toISOString()).toBe(is);
  });

  test('all minutes of a day, and the days of a leap year and of another', () => {
    for (let minute = 0; minute < 1440; minute++) {
      const time = new Date(minute * 60_000).toISOString().slice(11, 16);
      expect(read(`2025-03-03T${time}Z`)).toBe(utc(`2025-03-03T${time}:00Z`));
    }
    for (const year of [2024, 2025]) {
      for (let day = Date.UTC(year, 0, 1); day < Date.UTC(year + 1, 0, 1); day += 86_400_000) {
        expect(read(new Date(day).toISOString())).toBe(day);
      }
    }
  });
});

describe('any other text is refused, never repaired', () => {
  test.each([
    // no time, or not the whole of it
    ['2025-03-03', 'a date without a time'],
    ['2025-03-03T', 'no time after the T'],
    ['2025-03-03T09', 'an hour alone'],
    ['2025-03-03T09:0', 'a minute of one digit'],
    ['2025-03-03T9:00', 'an hour of one digit'],
    ['2025-03-03T0900', 'no colon'],
    ['20250303T0900', 'the basic form'],
    ['09:00', 'a time without a date'],
    // times that do not exist
    ['2025-02-30T09:00', '30 February'],
    ['2025-02-29T09:00', '29 February of a year that is no leap year'],
    ['2100-02-29T09:00', '29 February 2100'],
    ['2025-04-31T09:00', '31 April'],
    ['2025-13-01T09:00', 'month 13'],
    ['2025-00-01T09:00', 'month 0'],
    ['2025-03-00T09:00', 'day 0'],
    ['2025-03-32T09:00', 'day 32'],
    ['2025-03-03T24:00', '24:00, which is 00:00 of the next day'],
    ['2025-03-03T24:00:00', '24:00:00'],
    ['2025-03-03T24:00:00.000Z', '24:00 in UTC'],
    ['2025-03-03T25:00', 'hour 25'],
    ['2025-03-03T09:60', 'minute 60'],
    ['2025-03-03T09:00:60', 'second 60'],
    ['2016-12-31T23:59:60Z', 'a leap second that was'],
    ['2025-03-03T-9:00', 'a negative hour'],
    // other separators and cases
    ['2025-03-03t09:00', 'a small t'],
    ['2025-03-03T09:00z', 'a small z'],
    ['2025-03-03 09:00', 'a space for the T'],
    ['2025-03-03_09:00', 'an underscore for the T'],
    ['2025/03/03T09:00', 'slashes'],
    ['2025-03-03T09.00', 'a point in the time'],
    ['2025-03-03T09:00:00,5', 'a comma before the fraction'],
    ['2025-03-03T09:00.5', 'a fraction of a minute'],
    ['2025-03-03T09:00:00.', 'a point without digits'],
    ['2025-03-03T09:00:', 'a colon without seconds'],
    ['2025-03-03T09:00:0', 'a second of one digit'],
    ['2025-03-03T09:00:00.1234567890', 'ten digits'],
    ['2025-03-03T09:00:00.12a', 'a letter in the fraction'],
    // offsets
    ['2025-03-03T09:00+7', 'an offset of one digit'],
    ['2025-03-03T09:00+07', 'an offset of hours alone'],
    ['2025-03-03T09:00+0700', 'an offset without a colon'],
    ['2025-03-03T09:00+7:00', 'an offset with one digit for the hour'],
    ['2025-03-03T09:00+24:00', 'an offset of 24 hours'],
    ['2025-03-03T09:00+07:60', 'an offset with 60 minutes'],
    ['2025-03-03T09:00+07:00:00', 'an offset with seconds'],
    ['2025-03-03T09:00\u221207:00', 'a minus sign that is not a hyphen'],
    ['2025-03-03T09:00 +07:00', 'a space before the offset'],
    ['2025-03-03T09:00Z+07:00', 'two offsets'],
    ['2025-03-03T09:00ZZ', 'Z twice'],
    ['2025-03-03T09:00+07:00[Asia/Ho_Chi_Minh]', 'a zone name'],
    ['2025-03-03T09:00 Asia/Ho_Chi_Minh', 'a zone name after a space'],
    ['2025-03-03T09:00ICT', 'a zone abbreviation'],
    // spaces and other characters
    [' 2025-03-03T09:00', 'a space before it'],
    ['2025-03-03T09:00 ', 'a space after it'],
    ['2025-03-03T09:00\n', 'a line end after it'],
    ['\uFEFF2025-03-03T09:00', 'a byte order mark'],
    ['2025-03-03T09:00\0', 'a zero byte'],
    ['２０２５-０３-０３T０９:００', 'digits of full width'],
    ['٢٠٢٥-٠٣-٠٣T٠٩:٠٠', 'Arabic digits'],
    ['2025-03-03T0a:00', 'a letter'],
    // other notations
    ['2025-W10-1T09:00', 'a week date'],
    ['2025-062T09:00', 'a day of the year'],
    ['+002025-03-03T09:00', 'an expanded year'],
    ['-2025-03-03T09:00', 'a year before our era'],
    ['25-03-03T09:00', 'a year of two digits'],
    ['03/03/2025 09:00', 'as it is written in Vietnam'],
    ['9h00 ngày 03/03/2025', 'as it is said in Vietnam'],
    ['Mon, 03 Mar 2025 09:00:00 GMT', 'an HTTP date'],
    ['2025-03-03T09:00/2025-03-04T09:00', 'an interval'],
    ['P1DT9H', 'a duration'],
    ['1741000000000', 'milliseconds'],
    ['now', 'a word'],
    ['NaN', 'a word that is no number'],
    ['Invalid Date', 'what a Date says of itself'],
    ['', 'nothing'],
    [' ', 'a space'],
  ])('%j: %s', (text) => {
    expect(refusalOf(() => read(text))).toBe('invalid-date-time');
  });

  test.each([36, 64, 65, 100, 100_000])('%d characters', (length) => {
    const starts = ['2', '2025-03-03T09:00:00.1', '2025-03-03T09:00 ', '2025-03-03T09:00+07:00 '];
    const texts = starts.map((start) => start.padEnd(length, start.slice(-1)));
    for (const text of texts) expect(refusalOf(() => read(text))).toBe('invalid-date-time');
  });

  test('a long text is shown shortened', () => {
    const refused = refusalTextOf(() => read(`2025-03-03T09:00${' '.repeat(100_000)}`));
    expect(refused).toContain('receivedAt is "2025-03-03T09:00');
    expect(refused).toContain('(100016 characters)');
    expect(refused.length).toBeLessThan(400);
  });

  test('the refusal says what to write', () => {
    expect(refusalTextOf(() => read('2025-03-03'))).toBe(
      'invalid-date-time: receivedAt is "2025-03-03", a day without a time: say when on that day, as in "2025-03-04T08:00". Expected: a Luxon DateTime, a Date, or "YYYY-MM-DDTHH:mm" with optional seconds, ' +
        'fraction and offset (Z or ±HH:mm); without offset it is Vietnamese time.',
    );
  });
});

describe('an object counts only if it is a valid Date or Luxon DateTime', () => {
  const ms = utc('2025-03-03T02:00:00.123Z');
  // Another copy of Luxon, as in an application with two versions: its classes are not ours.
  const luxonFolder = dirname(createRequire(import.meta.url).resolve('luxon'));
  // eslint-disable-next-line @typescript-eslint/consistent-type-imports -- the type of the other copy is that of this one
  const otherLuxon = createRequire(import.meta.url)(join(luxonFolder, '..', 'cjs-browser', 'luxon.js')) as typeof import('luxon');

  class Appointment extends Date {
    override getTime(): number {
      return 0;
    }
  }

  test.each<[string, InstantInput]>([
    ['a Date', new Date(ms)],
    ['a frozen Date', Object.freeze(new Date(ms))],
    ['a Date of another realm', runInNewContext(`new Date(${ms})`) as Date],
    ['a Date of a subclass, asked by the method of Date itself', new Appointment(ms)],
    ['a Date without prototype', Object.setPrototypeOf(new Date(ms), null) as Date],
    ['a DateTime in UTC', DateTime.fromMillis(ms, { zone: 'utc' })],
    ['a DateTime in Vietnam', DateTime.fromMillis(ms, { zone: 'Asia/Ho_Chi_Minh' })],
    ['a DateTime in New York', DateTime.fromMillis(ms, { zone: 'America/New_York' })],
    ['a DateTime in Apia', DateTime.fromMillis(ms, { zone: IANAZone.create('Pacific/Apia') })],
    ['a DateTime at a fixed offset', DateTime.fromMillis(ms, { zone: FixedOffsetZone.instance(-570) })],
    ['a DateTime in the zone of the host', DateTime.fromMillis(ms, { zone: 'system' })],
    ['a DateTime in Arabic', DateTime.fromMillis(ms, { locale: 'ar-EG', numberingSystem: 'arab', outputCalendar: 'islamic' })],
    ['a frozen DateTime', Object.freeze(DateTime.fromMillis(ms))],
    ['a DateTime of another copy of Luxon', otherLuxon.DateTime.fromMillis(ms)],
    ['a DateTime between two milliseconds', DateTime.fromMillis(ms + 0.75)],
  ])('%s', (_what, value) => {
    expect(read(value)).toBe(ms);
  });

  test('the other copy of Luxon is another one', () => {
    expect(otherLuxon.DateTime.fromMillis(ms)).not.toBeInstanceOf(DateTime);
  });

  const throwing = () => {
    throw new Error('asked');
  };
  const traps = { get: throwing, getPrototypeOf: throwing, has: throwing, ownKeys: throwing, getOwnPropertyDescriptor: throwing };
  const revoked = Proxy.revocable(new Date(ms), {});
  revoked.revoke();

  test.each<[string, unknown]>([
    ['nothing', undefined],
    ['null', null],
    ['a number of milliseconds', ms],
    ['NaN', Number.NaN],
    ['infinity', Number.POSITIVE_INFINITY],
    ['a bigint', BigInt(ms)],
    ['a symbol', Symbol('2025-03-03T09:00')],
    ['true', true],
    ['a function', () => '2025-03-03T09:00'],
    ['a list', ['2025-03-03T09:00']],
    ['a list with a Date', [new Date(ms)]],
    ['a boxed string', new String('2025-03-03T09:00')],
    ['an empty object', {}],
    ['an object without prototype', Object.create(null)],
    ['an invalid Date', new Date(Number.NaN)],
    ['a Date past the last one', new Date(8_640_000_000_000_001)],
    ['an invalid Date of another realm', runInNewContext('new Date(NaN)')],
    ['an invalid DateTime', invalidLuxon(() => DateTime.invalid('unparsable'))],
    ['a DateTime of 30 February', invalidLuxon(() => DateTime.fromISO('2025-02-30T09:00', { zone: 'utc' }))],
    ['a DateTime in a zone that is none', invalidLuxon(() => DateTime.fromMillis(ms, { zone: 'Asia/Nowhere' }))],
    ['a Luxon Duration', Duration.fromMillis(ms)],
    ['a Luxon Interval', Interval.after(DateTime.fromMillis(ms), 1000)],
    ['the prototype of Date', Date.prototype],
    ['an object made of the prototype of Date', Object.create(Date.prototype)],
    ['the prototype of DateTime', DateTime.prototype],
    ['a plain object like a Date', { getTime: () => ms, toISOString: () => '2025-03-03T02:00:00.123Z' }],
    ['a plain object like a DateTime', { isLuxonDateTime: true, isValid: true, toMillis: () => ms }],
    // eslint-disable-next-line @typescript-eslint/no-misused-spread -- a plain object with the fields is what is tried
    ['the fields of a DateTime', { ...DateTime.fromMillis(ms) }],
    ['a DateTime as it comes out of JSON', JSON.parse(JSON.stringify({ at: DateTime.fromMillis(ms) })) as unknown],
    ['an object with valueOf', { valueOf: () => ms }],
    ['an object with Symbol.toPrimitive', { [Symbol.toPrimitive]: () => '2025-03-03T09:00' }],
    ['an object with toString', { toString: () => '2025-03-03T09:00' }],
    ['an object with toDate, as other libraries have', { toDate: () => new Date(ms) }],
    ['an object whose getters throw', Object.defineProperty({}, 'isLuxonDateTime', { get: throwing })],
    ['a proxy of a Date', new Proxy(new Date(ms), {})],
    ['a proxy whose every trap throws', new Proxy({}, traps)],
    ['a revoked proxy', revoked.proxy],
  ])('not %s', (_what, value) => {
    expect(refusalOf(() => read(value))).toBe('invalid-date-time');
  });
});

describe('instants leave as DateTimes at +07:00', () => {
  test('whatever the application has set in Luxon', () => {
    const settings = [
      Settings.defaultZone,
      Settings.defaultLocale,
      Settings.defaultNumberingSystem,
      Settings.defaultOutputCalendar,
    ] as const;
    try {
      Settings.defaultZone = 'Pacific/Apia';
      Settings.defaultLocale = 'ar-EG';
      Settings.defaultNumberingSystem = 'arab';
      Settings.defaultOutputCalendar = 'islamic-umalqura';
      const left = toDateTime(utc('2024-05-04T10:00:00Z'));
      expect(left.toISO()).toBe('2024-05-04T17:00:00.000+07:00');
      expect(left.isValid).toBe(true);
      expect(left.offset).toBe(420);
      expect([left.year, left.month, left.day, left.hour, left.weekday]).toEqual([2024, 5, 4, 17, 6]);
      expect(left.toFormat('HH:mm dd/MM/yyyy')).toBe('17:00 04/05/2024');
      expect([left.locale, left.numberingSystem, left.outputCalendar]).toEqual(['vi', 'latn', 'gregory']);
    } finally {
      [Settings.defaultZone, Settings.defaultLocale, Settings.defaultNumberingSystem, Settings.defaultOutputCalendar] = settings;
    }
  });

  test('and what left may enter again', () => {
    const calendar = vietnamCalendar();
    const once = computeDeadline({ receivedAt: '2024-05-03T14:00', limit: workingDays(1), profile: profiles.civilCode, calendar });
    const again = computeDeadline({ receivedAt: once.receivedAt, limit: workingDays(1), profile: profiles.civilCode, calendar });
    expect(once.receivedAt.toISO()).toBe('2024-05-03T14:00:00.000+07:00');
    expect(again.due.toMillis()).toBe(once.due.toMillis());
  });

  test.each([
    { iso: '1970-01-01T00:00:00.000Z', written: '1970-01-01T07:00:00.000+07:00' },
    { iso: '1969-12-31T16:59:59.999Z', written: '1969-12-31T23:59:59.999+07:00' },
    { iso: '2024-02-29T16:59:59.001Z', written: '2024-02-29T23:59:59.001+07:00' },
    { iso: '2024-02-29T17:00:00.000Z', written: '2024-03-01T00:00:00.000+07:00' },
    { iso: '2026-12-31T17:00:00.010Z', written: '2027-01-01T00:00:00.010+07:00' },
  ])('$iso is written $written', ({ iso, written }) => {
    expect(formatInstant(utc(iso))).toBe(written);
    expect(read(written)).toBe(utc(iso));
  });
});

describe('a time of day is HH:mm', () => {
  test.each([
    { time: '00:00', minutes: 0 },
    { time: '07:30', minutes: 450 },
    { time: '15:00', minutes: 900 },
    { time: '23:59', minutes: 1439 },
  ])('$time is minute $minutes', ({ time, minutes }) => {
    expect(minutesOfDay(time)).toBe(minutes);
    expect(formatMinutes(minutes)).toBe(time);
  });

  test.each(['24:00', '7:30', '07:60', '0730', '07:30:00', '07h30', ' 07:30', '07:30\n', '٠٧:٣٠', '', 450, null, undefined, ['07:30']])(
    '%j is none',
    (time) => {
      expect(minutesOfDay(time)).toBeNaN();
    },
  );
});
