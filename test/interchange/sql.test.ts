import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { vietnamCalendar } from '../../src/calendar.js';
import { calendarTable, changesSql, deadlineSql, toSql, type SqlDialect } from '../../src/interchange.js';
import { refusalTextOf } from '../support/refusal.js';
import { differencesTable } from './engine-differences.js';

const table = calendarTable(vietnamCalendar(), { from: '2024-04-29', until: '2024-05-06' });

test.each(['postgres', 'duckdb'] as const)('%s: each script is one transaction', (dialect) => {
  for (const statements of [toSql(table, { dialect, replace: true }), deadlineSql({ dialect })]) {
    expect([statements[0], statements.at(-1)]).toEqual(['BEGIN;', 'COMMIT;']);
    expect(statements.filter((statement) => /^(BEGIN|COMMIT)/.test(statement))).toHaveLength(2);
    expect(statements.filter((statement) => !statement.endsWith(';'))).toEqual([]);
  }
});

test('clickhouse: each table is replaced in one step by one that is filled', () => {
  const statements = toSql(table, { dialect: 'clickhouse', replace: true });
  for (const name of ['days', 'sessions']) {
    const filled = statements.findIndex((statement) => statement.startsWith(`INSERT INTO tthc_${name}_next`));
    const taken = statements.findIndex((statement) => statement.startsWith(`CREATE OR REPLACE TABLE tthc_${name} ENGINE`));
    expect([filled > 0, taken > filled]).toEqual([true, true]);
  }
});

test('without a dialect the statements are those for PostgreSQL and DuckDB', () => {
  expect(toSql(table)).toEqual(toSql(table, { dialect: 'postgres' }));
  expect(toSql(table)).toEqual(toSql(table, { dialect: 'duckdb' }));
});

test.each([
  { ask: () => toSql(table, { replace: true }), refused: 'dialect is undefined: expected "postgres", "duckdb" or "clickhouse".' },
  {
    ask: () => toSql(table, { replace: true, dialect: 'postgres', insert: false }),
    refused: 'insert is false: expected true together with replace: true, which lays the rows anew.',
  },
  {
    ask: () => toSql(table, { dialect: 'mysql' as SqlDialect }),
    refused: 'dialect is "mysql": expected "postgres", "duckdb" or "clickhouse".',
  },
  { ask: () => toSql(table, { replace: 'yes' as never }), refused: 'replace is "yes": expected true or false.' },
  { ask: () => toSql(table, { insert: 1 as never }), refused: 'insert is 1: expected true or false.' },
  {
    ask: () => deadlineSql({ dialect: 'toString' as SqlDialect }),
    refused: 'dialect is "toString": expected "postgres", "duckdb" or "clickhouse".',
  },
  {
    ask: () => deadlineSql({ dialect: 'postgres', receipts: 'a b' }),
    refused: 'receipts is "a b": expected a small letter, then at most 30 small letters, digits and underscores.',
  },
  {
    ask: () => changesSql({ dialect: 'postgres', before: 'tthc', after: 'tthc' }),
    refused: 'after is "tthc": expected another prefix than tthc.',
  },
  {
    ask: () => changesSql({ dialect: 'postgres', before: 'tthc', after: '"' }),
    refused: 'after is "\\"": expected a small letter, then at most 30 small letters, digits and underscores.',
  },
])('refused: $refused', ({ ask, refused }) => {
  expect(refusalTextOf(ask)).toBe(`invalid-input: ${refused}`);
});

test('the guide tells where the engines part as they were found to', () => {
  // As text: the formatter pads the columns.
  const cells = (text: string) =>
    text
      .split('\n')
      .filter((line) => line.startsWith('|') && !line.includes('---'))
      .map((line) => line.split('|').map((cell) => cell.trim()));
  const guide = cells(readFileSync('docs/how-to/a-warehouse.md', 'utf8'));
  for (const row of cells(differencesTable())) expect(guide).toContainEqual(row);
});
