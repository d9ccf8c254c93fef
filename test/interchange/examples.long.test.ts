import ICAL from 'ical.js';
import { describe, expect, test, vi } from 'vitest';
import { officeFeed } from '../../examples/interchange/calendar-feed.js';
import * as duckdb from '../../examples/interchange/duckdb.js';
import { faultsOf } from '../../examples/interchange/json-schema.js';
import { isWorkingDay, type DaysFile } from '../../examples/interchange/plain-data.js';
import * as postgres from '../../examples/interchange/postgres.js';
import { dataFiles } from '../../scripts/make-data.js';

// Engines, parsers and validators take their time on a busy machine.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 120_000 });

// Counted by hand: 29 April 2024 was off for Saturday 4 May, 30 April and 1 May are holidays.
describe('the examples', () => {
  test('PostgreSQL', async () => {
    expect(await postgres.dueDates()).toEqual([
      { id: 'H37-1', due: '2024-05-02 17:00' },
      // After 15:00 on Friday: Saturday, which is worked.
      { id: 'H37-2', due: '2024-05-04 17:00' },
      // 25, 26 April; 2, 3, 4, 6, 7, 8, 9, 10, 13, 14 May.
      { id: 'H37-3', due: '2024-05-14 17:00' },
    ]);
  });

  test('DuckDB', async () => {
    expect(await duckdb.dueDates()).toEqual([
      // Friday afternoon, both sessions of 2 May.
      { id: '1', due: '2024-05-02 17:00' },
      // Both sessions of the Saturday, Monday morning.
      { id: '2', due: '2024-05-06 11:30' },
      // After hours, deemed received on Monday morning: Monday afternoon, both sessions of Tuesday.
      { id: '3', due: '2024-05-07 17:00' },
    ]);
  });

  test('iCalendar', () => {
    const root = new ICAL.Component(ICAL.parse(officeFeed()) as unknown[]);
    const entries = root.getAllSubcomponents('vevent').map((component) => {
      const { startDate, summary } = new ICAL.Event(component);
      return `${startDate.toString()} ${summary}`;
    });
    expect(entries).toHaveLength(5 + 16 + 1);
    expect(entries).toContain('2024-05-04 Làm bù cho thứ Hai 29/04/2024');
    expect(entries).toContain('2024-05-02 Hai ngày vàng trong tuần');
    expect(entries.at(-1)).toBe('2024-05-04T10:00:00Z Hạn trả kết quả: H37-2024-15');
  });

  test('JSON Schema', () => {
    expect(faultsOf('{ "kind": "closure", "date": "2025-03-05" }')).toEqual([]);
    expect(faultsOf('{ "kind": "closure", "date": "2025-02-30" }')).not.toEqual([]);
  });

  test('plain data', () => {
    const file = JSON.parse(dataFiles().get('days.json')!) as DaysFile;
    expect(isWorkingDay(file, '2024-04-29')).toBe(false);
    expect(isWorkingDay(file, '2024-05-04')).toBe(true);
    expect(() => isWorkingDay(file, '2028-01-01')).toThrow(RangeError);
  });
});
