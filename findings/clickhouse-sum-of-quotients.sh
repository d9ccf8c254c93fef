#!/usr/bin/env bash
# What: ClickHouse 26.7.2.1 (npm chdb 3.4.0): SUM and AVG of instants in milliseconds divided by 60,000 come out negative for ten million rows: the division is taken out of the sum, which then runs over 64 bits.
# Guess: a quotient is a floating-point number, and so is its sum; PostgreSQL and DuckDB add up quotients.
# For users: docs/how-to/a-warehouse.md: sums and averages of instants divide whole, with intDiv.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund chdb@3.4.0
cat >seen.cjs <<'JS'
const { query } = require('chdb');
// Ten million instants of November 2023, a millisecond apart: about 28,333,417 minutes after 1970 each.
const rows = 'FROM (SELECT toInt64(1700000000000 + number) AS ms FROM numbers(10000000))';
const ask = (what, settings = '') => console.log(what + settings, '=>', Math.round(Number(query(`SELECT ${what} ${rows}${settings}`, 'TSV'))));
ask('sum(ms / 60000)');
ask('avg(ms / 60000)');
ask('sum(intDiv(ms, 60000))');
ask('sum(ms / 60000)', ' SETTINGS optimize_arithmetic_operations_in_aggregate_functions = 0');
JS
seen=$(node seen.cjs)
echo "$seen"
expected='sum(ms / 60000) => -24111567895243
avg(ms / 60000) => -2411157
sum(intDiv(ms, 60000)) => 283334161660000
sum(ms / 60000) SETTINGS optimize_arithmetic_operations_in_aggregate_functions = 0 => 283334166666583'
[ "$seen" = "$expected" ] || { echo 'It is no longer so.'; exit 1; }
