#!/usr/bin/env bash
# What: ClickHouse 26.7.2.1 (chdb 3.4.0): an instant handed to a parameterised view whose parameter has another zone arrives seven hours early.
# Guess: 07:00 UTC is 1714719600000 whatever zone the parameter has: the value has a zone of its own.
# For users: docs/how-to/use-from-sql.md: hand a view the milliseconds, or a value in the zone of the parameter.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund chdb@3.4.0
cat >seen.mjs <<'JS'
import { createRequire } from 'node:module';
const { Session } = createRequire(import.meta.url)('chdb');

const session = new Session();
session.query('CREATE DATABASE portal');
session.query("CREATE VIEW portal.v AS SELECT {at:DateTime64(3, 'Etc/GMT-7')} AS x");
const at = "toDateTime64('2024-05-03 07:00:00', 3, 'UTC')";
console.log('the value', session.query(`SELECT toUnixTimestamp64Milli(${at})`, 'TSV').trim());
console.log('through the view', session.query(`SELECT toUnixTimestamp64Milli(x) FROM portal.v(at = ${at})`, 'TSV').trim());
session.cleanup();
JS
seen=$(TZ=Asia/Ho_Chi_Minh node seen.mjs)
echo "$seen"
expected='the value 1714719600000
through the view 1714694400000'
[ "$seen" = "$expected" ] || { echo 'It is no longer so.'; exit 1; }
