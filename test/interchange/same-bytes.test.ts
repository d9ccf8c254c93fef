import { Settings } from 'luxon';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { officeFeed } from '../../examples/interchange/calendar-feed.js';
import { dataFiles } from '../../scripts/make-data.js';
import { vietnamCalendar } from '../../src/calendar.js';
import { calendarTable, dayEvents, deadlineSql, toCsv, toICalendar, toJsonLines, toSql } from '../../src/interchange.js';

// Engines, parsers and validators take their time on a busy machine.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 120_000 });

/** Everything that is written, built anew. */
function written(): Record<string, string> {
  const calendar = vietnamCalendar({ decisions: [] });
  const table = calendarTable(calendar, { from: '2023-12-01', until: '2025-06-01' });
  return {
    'days.csv': toCsv(table, 'days'),
    'sessions.csv': toCsv(table, 'sessions'),
    'days.jsonl': toJsonLines(table, 'days'),
    'sessions.jsonl': toJsonLines(table, 'sessions'),
    'table.sql': toSql(table).join('\n'),
    'postgres.sql': deadlineSql({ dialect: 'postgres' }).join('\n'),
    'duckdb.sql': deadlineSql({ dialect: 'duckdb' }).join('\n'),
    'days.ics': toICalendar(dayEvents(calendar, calendar.coverage)),
    'office.ics': officeFeed(),
    ...Object.fromEntries(dataFiles()),
  };
}

const here = { zone: process.env['TZ'], locale: Settings.defaultLocale, digits: Settings.defaultNumberingSystem };
let expected: Record<string, string>;

beforeAll(() => {
  expected = written();
});

afterAll(() => {
  if (here.zone === undefined) delete process.env['TZ'];
  else process.env['TZ'] = here.zone;
  Settings.defaultLocale = here.locale;
  Settings.defaultNumberingSystem = here.digits;
});

test.each([
  { zone: 'UTC', offset: 0, locale: 'vi' },
  { zone: 'Pacific/Apia', offset: -780, locale: 'ar-EG' },
  { zone: 'America/New_York', offset: 300, locale: 'th-TH' },
])('the same bytes in $zone, $locale', ({ zone, offset, locale }) => {
  process.env['TZ'] = zone;
  Settings.defaultLocale = locale;
  Settings.defaultNumberingSystem = 'arab';
  // The change took effect.
  expect(new Date('2024-01-02T00:00:00Z').getTimezoneOffset()).toBe(offset);
  expect(written()).toEqual(expected);
});
