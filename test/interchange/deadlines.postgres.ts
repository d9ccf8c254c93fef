import { openPostgresServer } from './postgres-server.js';
import { deadlinesInSql } from './sql-suite.js';

deadlinesInSql('PostgreSQL', openPostgresServer, { receipts: 30_000 });
