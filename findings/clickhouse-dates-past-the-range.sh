#!/usr/bin/env bash
# What: ClickHouse 26.7.2.1 (chdb 3.4.0): toDate('2199-01-01') is 2149-06-06 and toDateTime of 2150 is 2106-02-07, without an error.
# Guess: an error, as for a day that does not exist.
# For users: docs/how-to/use-from-sql.md: Date32 and DateTime64 hold what a calendar until 2101 needs.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund chdb@3.4.0
cat >seen.mjs <<'JS'
import { createRequire } from 'node:module';
const { query } = createRequire(import.meta.url)('chdb');

console.log(query("SELECT toDate('2199-01-01'), toDateTime('2150-01-01 00:00:00', 'UTC')", 'TSV').trim().replace('\t', ' | '));
JS
seen=$(TZ=Asia/Ho_Chi_Minh node seen.mjs)
echo "$seen"
expected='2149-06-06 | 2106-02-07 06:28:15'
[ "$seen" = "$expected" ] || { echo 'It is no longer so.'; exit 1; }
