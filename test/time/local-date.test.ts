import { describe, expect, test } from 'vitest';
import { checkDate, epochDay, formatDay, readDay, weekdayOf, yearOf } from '../../src/time/local-date.js';
import { day } from '../support/day.js';
import { refusalOf, refusalTextOf } from '../support/refusal.js';

const DAY = 86_400_000;
const utc = (date: string) => Date.parse(`${date}T00:00:00Z`) / DAY;

describe('a date is a real day written YYYY-MM-DD', () => {
  test.each([
    { date: 'Thu 1970-01-01', note: 'day 0' },
    { date: 'Wed 1969-12-31', note: 'the day before it' },
    { date: 'Tue 2000-02-29', note: 'a leap day: 2000 is divisible by 400' },
    { date: 'Thu 2024-02-29', note: 'a leap day: 2024 is divisible by 4' },
    { date: 'Sun 2100-02-28', note: '2100 is no leap year, 28 February is the last of the month' },
    { date: 'Mon 2007-01-01', note: 'the first day covered' },
    { date: 'Fri 2100-12-31', note: 'the last day covered' },
  ])('$date: $note', ({ date }) => {
    const text = day(date);
    expect(checkDate('date', text)).toBe(utc(text));
    expect(formatDay(utc(text))).toBe(text);
  });

  test.each([
    { date: '2025-02-29', note: '2025 is no leap year' },
    { date: '2025-02-30', note: 'there is no 30 February' },
    { date: '1900-02-29', note: '1900 is no leap year' },
    { date: '2100-02-29', note: '2100 is no leap year' },
    { date: '2025-04-31', note: 'April has 30 days' },
    { date: '2025-06-31', note: 'June has 30 days' },
    { date: '2025-09-31', note: 'September has 30 days' },
    { date: '2025-11-31', note: 'November has 30 days' },
    { date: '2025-01-32', note: 'January has 31 days' },
    { date: '2025-01-00', note: 'no day 0' },
    { date: '2025-00-01', note: 'no month 0' },
    { date: '2025-13-01', note: 'no month 13' },
    { date: '2025-1-1', note: 'digits left out' },
    { date: '25-01-01', note: 'a year of two digits' },
    { date: '+02025-01-01', note: 'an expanded year' },
    { date: '-2025-01-01', note: 'a year before our era' },
    { date: '2025/01/01', note: 'slashes' },
    { date: '01/01/2025', note: 'as it is written in Vietnam' },
    { date: '20250101', note: 'without hyphens' },
    { date: '2025-001', note: 'a day of the year' },
    { date: '2025-W01-1', note: 'a day of the week' },
    { date: '2025–01–01', note: 'dashes that are not hyphens' },
    { date: ' 2025-01-01', note: 'a space before it' },
    { date: '2025-01-01 ', note: 'a space after it' },
    { date: '2025-01-01\n', note: 'a line end after it' },
    { date: '2025-01-01T00:00', note: 'a date with a time' },
    { date: '2025-01-0１', note: 'a digit of full width' },
    { date: '٢٠٢٥-٠١-٠١', note: 'Arabic digits' },
    { date: '2025-01-0a', note: 'a letter' },
    { date: '2025-01-1e', note: 'half of a number' },
    { date: '2025-01--1', note: 'a negative day' },
    { date: '', note: 'nothing' },
    { date: 'today', note: 'a word' },
  ])('"$date" is refused: $note', ({ date }) => {
    expect(refusalOf(() => checkDate('date', date))).toBe('invalid-date');
  });

  test.each([
    { what: 'nothing', date: undefined },
    { what: 'null', date: null },
    { what: 'a number', date: 20_250_101 },
    { what: 'a Date', date: new Date(0) },
    { what: 'a list', date: ['2025-01-01'] },
    { what: 'a boxed string', date: new String('2025-01-01') },
    { what: 'an object with toString', date: { toString: () => '2025-01-01', length: 10 } },
    { what: 'a symbol', date: Symbol('2025-01-01') },
    { what: 'a bigint', date: 20_250_101n },
  ])('$what is refused, not coerced', ({ date }) => {
    expect(refusalOf(() => checkDate('date', date))).toBe('invalid-date');
  });

  test('the refusal names the field and the value, in the code asked for', () => {
    expect(refusalTextOf(() => checkDate('coverage.from', '2025-02-30', 'invalid-calendar'))).toBe(
      'invalid-calendar: coverage.from is "2025-02-30", a day that does not exist: see how many days 2025-02 has. Expected: a real day written "YYYY-MM-DD".',
    );
  });

  test('a long text is refused at once and shown shortened', () => {
    const refused = refusalTextOf(() => checkDate('date', '2'.repeat(100_000)));
    expect(refused).toContain('(100000 characters)');
    expect(refused.length).toBeLessThan(200);
  });
});

describe('days are numbered from 1970-01-01', () => {
  // Gregorian years repeat after 400 years, weekdays included: one cycle and more, against the host's own arithmetic in UTC.
  test('every day from 1600 to 2110 has the number, the text, the year and the weekday that UTC gives it', () => {
    const [first, last] = [utc('1600-01-01'), utc('2110-12-31')];
    let wrong = '';
    for (let number = first; number <= last && wrong === ''; number++) {
      const midnight = new Date(number * DAY);
      const text = midnight.toISOString().slice(0, 10);
      const [year, month, dayOfMonth] = [midnight.getUTCFullYear(), midnight.getUTCMonth() + 1, midnight.getUTCDate()];
      const right =
        formatDay(number) === text &&
        readDay(text) === number &&
        epochDay(year, month, dayOfMonth) === number &&
        yearOf(number) === year &&
        weekdayOf(number) === (midnight.getUTCDay() || 7);
      if (!right) wrong = text;
    }
    expect(wrong).toBe('');
    expect(last - first + 1).toBe(186_639);
  });

  test.each(['-271821-04-20', '-000001-12-31', '+010000-01-01', '+275760-09-13'])('%s is written as the host writes it', (text) => {
    const number = utc(text);
    expect(new Date(number * DAY).toISOString().slice(0, -14)).toBe(text);
    expect(formatDay(number)).toBe(text);
  });

  test('the first and the last year that four digits can write', () => {
    expect(formatDay(readDay('0000-01-01'))).toBe('0000-01-01');
    expect(formatDay(readDay('9999-12-31'))).toBe('9999-12-31');
    expect(readDay('0000-02-29')).toBe(readDay('0000-03-01') - 1);
  });

  test('Monday is 1 and Sunday is 7', () => {
    const week = [
      'Mon 2024-04-29',
      'Tue 2024-04-30',
      'Wed 2024-05-01',
      'Thu 2024-05-02',
      'Fri 2024-05-03',
      'Sat 2024-05-04',
      'Sun 2024-05-05',
    ];
    expect(week.map((date) => weekdayOf(readDay(day(date))))).toEqual([1, 2, 3, 4, 5, 6, 7]);
  });
});
