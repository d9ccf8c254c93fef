import { openClickHouse } from './clickhouse.js';
import { deadlinesInSql } from './sql-suite.js';

deadlinesInSql('ClickHouse', openClickHouse, { receipts: 30_000 });
