#!/usr/bin/env bash
# What: DuckDB 1.5.4 refuses TIMESTAMPTZ '2024-04-26 16:00+07' and reads '2024-04-26 16:00:00+07' and '2024-04-26 16:00'.
# Guess: seconds may be left out with an offset as without one, as PostgreSQL has it.
# For users: docs/how-to/use-from-sql.md: write seconds where there is an offset.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund @duckdb/node-api@1.5.4-r.1
cat >seen.mjs <<'JS'
import { DuckDBInstance } from '@duckdb/node-api';
const connection = await (await DuckDBInstance.create()).connect();
for (const text of ['2024-04-26 16:00+07', '2024-04-26 16:00:00+07', '2024-04-26 16:00']) {
  try {
    await connection.runAndReadAll(`SELECT epoch_ms(TIMESTAMPTZ '${text}')`);
    console.log(text, 'is read');
  } catch (error) {
    console.log(text, String(error.message).split(':')[0]);
  }
}
JS
seen=$(TZ=Asia/Ho_Chi_Minh node seen.mjs)
echo "$seen"
expected='2024-04-26 16:00+07 Conversion Error
2024-04-26 16:00:00+07 is read
2024-04-26 16:00 is read'
[ "$seen" = "$expected" ] || { echo 'It is no longer so.'; exit 1; }
