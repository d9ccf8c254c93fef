#!/usr/bin/env bash
# What: locutus 3.0.36, strtotime of PHP in JavaScript: "+3 weekdays" on Friday 6 March 2026 is that very Friday, without an error, and "-1 weekday", too; "+3 days" is Monday.
# Guess: Wednesday 11 March and Thursday 5 March, as in PHP.
# For users: docs/how-to/from-moment-dayjs-date-fns.md: working days are counted by a calendar.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund locutus@3.0.36
cat >seen.mjs <<'JS'
import * as loaded from 'locutus/php/datetime/strtotime';
const { strtotime } = loaded;
const friday = Date.UTC(2026, 2, 6, 1) / 1000;
for (const text of ['+3 weekdays', '-1 weekday', '+3 days']) console.log(text, '=', new Date(strtotime(text, friday) * 1000).toISOString());
JS
seen=$(TZ=UTC node seen.mjs)
echo "$seen"
expected='+3 weekdays = 2026-03-06T01:00:00.000Z
-1 weekday = 2026-03-06T01:00:00.000Z
+3 days = 2026-03-09T01:00:00.000Z'
[ "$seen" = "$expected" ] || { echo 'It is no longer so.'; exit 1; }
