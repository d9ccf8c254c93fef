import { openDuckDb, openPostgres } from './engines.js';
import { deadlinesInSql } from './sql-suite.js';

deadlinesInSql('DuckDB', openDuckDb, { receipts: 120_000 });
deadlinesInSql('PostgreSQL (PGlite)', openPostgres, { receipts: 30_000 });
