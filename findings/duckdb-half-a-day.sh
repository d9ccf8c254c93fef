#!/usr/bin/env bash
# What: DuckDB 1.5.4: INTERVAL (0.5) DAY is no time at all, while INTERVAL '0.5 day' is twelve hours.
# Guess: both are twelve hours.
# For users: docs/how-to/use-from-sql.md: half a working day is a session of the table, never an interval.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund @duckdb/node-api@1.5.4-r.1
cat >seen.mjs <<'JS'
import { DuckDBInstance } from '@duckdb/node-api';
const connection = await (await DuckDBInstance.create()).connect();
const ask = async (interval) => {
  const reader = await connection.runAndReadAll(`SELECT CAST(TIMESTAMP '2024-05-02 08:00' + ${interval} AS VARCHAR)`);
  console.log(interval, '=>', reader.getRows()[0][0]);
};
await ask('INTERVAL (0.5) DAY');
await ask("INTERVAL '0.5 day'");
JS
seen=$(TZ=Asia/Ho_Chi_Minh node seen.mjs)
echo "$seen"
expected='INTERVAL (0.5) DAY => 2024-05-02 08:00:00
INTERVAL '"'"'0.5 day'"'"' => 2024-05-02 20:00:00'
[ "$seen" = "$expected" ] || { echo 'It is no longer so.'; exit 1; }
