import { computeDeadline, isRuleError, profiles, vietnamCalendar, workingDays } from 'tthc-rules/calendar';
import { calendarTable, dayEvents, deadlineEvents, deadlineSql, toCsv, toICalendar, toSql } from 'tthc-rules/interchange';
import { nationalProcedures } from 'tthc-rules/procedures';
import { expect, test } from 'vitest';
import { errorOf } from '../support/refusal.js';

const calendar = vietnamCalendar();
const days = { from: '2024-04-29', until: '2024-05-06' };
const table = calendarTable(calendar, days);
const deadline = computeDeadline({ receivedAt: '2024-05-03T14:00', limit: workingDays(1), profile: profiles.civilCode, calendar });
const [entry] = dayEvents(calendar, days);

// Passed over in silence, each of them wrote something else: tables of another name, the same UID for every office, a deadline that stands.
test.each<{ key: string; meant: string; ask: (options: never) => unknown; given?: object }>([
  { key: 'gaurdFormulas', meant: 'guardFormulas', ask: (options) => toCsv(table, 'days', options) },
  { key: 'BOM', meant: 'bom', ask: (options) => toCsv(table, options) },
  { key: 'prefx', meant: 'prefix', ask: (options) => toSql(table, options) },
  { key: 'reciepts', meant: 'receipts', ask: (options) => deadlineSql(options), given: { dialect: 'postgres' } },
  { key: 'ofice', meant: 'office', ask: (options) => dayEvents(calendar, options), given: days },
  { key: 'revison', meant: 'revision', ask: (options) => deadlineEvents('H37', deadline, options) },
  { key: 'nmae', meant: 'name', ask: (options) => toICalendar([], options) },
  { key: 'stauts', meant: 'status', ask: (event) => toICalendar([event]), given: entry! },
  { key: 'feild', meant: 'field', ask: (filter) => nationalProcedures.list(filter) },
])('$key is told $meant', ({ key, meant, ask, given }) => {
  const refusal = errorOf(() => ask({ ...given, [key]: 'x' } as never));
  expect(isRuleError(refusal, 'invalid-input') && refusal.details.didYouMean).toEqual([meant]);
});

test('keys of other kinds may be there', () => {
  expect(dayEvents(calendar, { ...days, colour: 'red' } as typeof days)).toEqual(dayEvents(calendar, days));
  expect(toICalendar([{ ...entry!, location: 'Xã Chi Lăng' } as typeof entry & object])).toBe(toICalendar([entry!]));
});
