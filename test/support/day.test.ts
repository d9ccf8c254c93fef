import { describe, expect, test } from 'vitest';
import { at, day, msAt, session, shown, shownEnd, stop } from './day.js';

describe('the dates of the tables', () => {
  test('carry the right weekday, or fail', () => {
    expect(day('Sat 2024-05-04')).toBe('2024-05-04');
    expect(() => day('Sun 2024-05-04')).toThrow('2024-05-04 is a Sat, not a Sun');
    expect(() => day('Sun 2025-02-30')).toThrow('does not exist');
    expect(() => day('2024-05-04')).toThrow('is not a day');
    expect(() => at('Fri 2024-05-04 09:00')).toThrow('is a Sat');
    expect(() => session('Sat 2024-05-04 noon')).toThrow('is not a half-day');
  });

  test('are Vietnamese wall time, UTC+07:00', () => {
    expect(msAt('Sat 2024-05-04 09:00')).toBe(Date.UTC(2024, 4, 4, 2));
    expect(
      shown(
        new (class {
          toMillis = () => Date.UTC(2024, 4, 4, 2);
        })(),
      ),
    ).toBe('Sat 2024-05-04 09:00');
    expect(shown({ toMillis: () => Date.UTC(2024, 4, 4, 2) + 1 })).toBe('Sat 2024-05-04 09:00:00.001');
    expect(shownEnd({ toMillis: () => Date.UTC(2024, 4, 4, 17) })).toBe('Sat 2024-05-04 24:00');
  });

  test('make stops', () => {
    expect(stop('Sat 2024-05-04 09:00 → 10:00')).toEqual({ from: '2024-05-04T09:00', to: '2024-05-04T10:00' });
    expect(stop('Sat 2024-05-04 09:00 → Mon 2024-05-06 10:00 restart')).toEqual({
      from: '2024-05-04T09:00',
      to: '2024-05-06T10:00',
      then: 'restart',
    });
    expect(stop('Sat 2024-05-04 09:00 →')).toEqual({ from: '2024-05-04T09:00' });
  });
});
