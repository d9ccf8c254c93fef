import type { SqlDialect } from '../../src/interchange.js';

/** A question that engines answer differently: how each is asked, and what it answers, as text; `error` where it refuses. */
export interface Difference {
  readonly topic: string;
  readonly ask: Readonly<Record<SqlDialect, string>>;
  readonly answers: Readonly<Record<SqlDialect, string>>;
}

const alike = (sql: string): Readonly<Record<SqlDialect, string>> => ({ postgres: sql, duckdb: sql, clickhouse: sql });

/** Sunday 5 May 2024, and Thursday 2 May at 08:00. */
export const differences: readonly Difference[] = [
  {
    topic: 'the weekday of a Sunday, as it is mostly written',
    ask: {
      postgres: "EXTRACT(DOW FROM DATE '2024-05-05')",
      duckdb: "DAYOFWEEK(DATE '2024-05-05')",
      clickhouse: "toDayOfWeek(DATE '2024-05-05')",
    },
    answers: { postgres: '0', duckdb: '0', clickhouse: '7' },
  },
];
void alike;
