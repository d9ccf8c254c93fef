#!/usr/bin/env bash
# What: ClickHouse 26.7.2.1 (chdb 3.4.0): INTERVAL 0.5 DAY and INTERVAL '0.5 day' are no time at all, without an error.
# Guess: twelve hours, or an error.
# For users: docs/how-to/use-from-sql.md: half a working day is a session of the table, never an interval.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund chdb@3.4.0
cat >seen.mjs <<'JS'
import { createRequire } from 'node:module';
const { query } = createRequire(import.meta.url)('chdb');

const at = "toDateTime('2024-05-02 08:00:00', 'UTC')";
for (const interval of ['INTERVAL 0.5 DAY', "INTERVAL '0.5 day'"]) console.log(interval, '=>', query(`SELECT ${at} + ${interval}`, 'TSV').trim());
JS
seen=$(TZ=Asia/Ho_Chi_Minh node seen.mjs)
echo "$seen"
expected='INTERVAL 0.5 DAY => 2024-05-02 08:00:00
INTERVAL '"'"'0.5 day'"'"' => 2024-05-02 08:00:00'
[ "$seen" = "$expected" ] || { echo 'It is no longer so.'; exit 1; }
