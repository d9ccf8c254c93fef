#!/usr/bin/env bash
# What: rrule 2.8.1: with DTSTART;TZID=Asia/Ho_Chi_Minh:20260303T080000 the first Date is 08:00 in UTC, seven hours after 08:00 in Vietnam.
# Guess: 2026-03-03T01:00:00.000Z: a Date is an instant, and the zone is named.
# For users: docs/how-to/calendar-feed.md: read its fields as UTC and write +07:00 behind them.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund rrule@2.8.1
cat >seen.cjs <<'JS'
const { rrulestr } = require('rrule');
const goldenDays = rrulestr('DTSTART;TZID=Asia/Ho_Chi_Minh:20260303T080000\nRRULE:FREQ=WEEKLY;BYDAY=TU,TH;COUNT=2');
for (const date of goldenDays.all()) console.log(date.toISOString());
JS
seen=$(TZ=Asia/Ho_Chi_Minh node seen.cjs)
echo "$seen"
expected='2026-03-03T08:00:00.000Z
2026-03-05T08:00:00.000Z'
[ "$seen" = "$expected" ] || { echo 'It is no longer so.'; exit 1; }
