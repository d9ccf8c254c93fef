import { isRecord, reading, refuse } from '../errors.js';
import { checkDialect, checkPrefix, WORDS, type SqlDialect } from './sql-dialect.js';

/**
 * Thông báo mới đổi những gì: two queries over the tables of two calendars, laid side by side under two prefixes. `days` gives the days
 * of both that are no longer the same, with what they were and are; `receipts` the receipts whose `due` moves, comes or goes.
 *
 * Before a new notice is taken over, lay its calendar beside the one in use, let its view read the same receipts
 * (`deadlineSql({ dialect, prefix: after, receipts: before })`), ask both queries, then run `toSql` of it with `replace` under the
 * prefix in use.
 *
 * @param options - `before` and `after`: the prefixes
 * @throws RuleError `invalid-input`
 *
 * @example
 * ```ts
 * import { changesSql } from 'tthc-rules/interchange';
 *
 * const { days, receipts } = changesSql({ dialect: 'postgres', before: 'tthc', after: 'tthc_next' });
 * receipts.includes('tthc_next_deadlines'); // => true
 * days.includes('tthc_next_days'); // => true
 * ```
 */
export function changesSql(options: { readonly dialect: SqlDialect; readonly before: string; readonly after: string }): {
  readonly days: string;
  readonly receipts: string;
} {
  if (!isRecord(options)) refuse('invalid-input', 'options', options, '{ dialect, before, after }');
  const { dialect, before, after } = reading('invalid-input', 'options', options, () => ({
    dialect: checkDialect(options.dialect),
    before: checkPrefix(options.before, 'before'),
    after: checkPrefix(options.after, 'after'),
  }));
  if (before === after) refuse('invalid-input', 'after', after, `another prefix than ${before}`);
  const { settings } = WORDS[dialect];
  return {
    days: `SELECT b.date AS date, ${pairs(DAY_FACTS)}
FROM ${daysOf(before)} AS b
JOIN ${daysOf(after)} AS a ON a.date = b.date
WHERE ${anyDiffers(DAY_FACTS)}
ORDER BY b.date${settings};`,
    receipts: `SELECT b.id AS id, b.received_at AS received_at, ${pairs(['due', 'refused'])}
FROM ${before}_deadlines AS b
JOIN ${after}_deadlines AS a ON a.id = b.id
WHERE ${anyDiffers(['due', 'refused'])}
ORDER BY b.id${settings};`,
  };
}

/** What a day is; the running numbers change with any day before it. */
const DAY_FACTS = ['working', 'reason', 'name_vi', 'other_date', 'document', 'standing', 'opens', 'last_closes', 'minutes'] as const;

function daysOf(prefix: string): string {
  return `(
  SELECT d.date AS date, d.working AS working, d.reason AS reason, d.name_vi AS name_vi, d.other_date AS other_date,
    d.document AS document, d.standing AS standing, s.opens AS opens, d.last_closes AS last_closes, s.minutes AS minutes
  FROM ${prefix}_days AS d
  LEFT JOIN (
    SELECT t.date AS date, MIN(t.opens) AS opens, SUM(t.minutes) AS minutes FROM ${prefix}_sessions AS t GROUP BY t.date
  ) AS s ON s.date = d.date
)`;
}

function pairs(columns: readonly string[]): string {
  return columns.map((column) => `b.${column} AS ${column}_before, a.${column} AS ${column}_after`).join(',\n  ');
}

function anyDiffers(columns: readonly string[]): string {
  return columns.map((column) => `b.${column} <> a.${column} OR (b.${column} IS NULL) <> (a.${column} IS NULL)`).join('\n  OR ');
}
