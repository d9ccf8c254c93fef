#!/usr/bin/env bash
# What: @datasert/cronjs-matcher 1.4.0: weekdays 5-7 are Friday and Saturday, though 7 is Sunday; 5#5, the fifth Friday, leaves out 31 July 2026.
# Guess: Friday, Saturday and Sunday; 30 January, 29 May, 31 July and 30 October.
# For users: docs/how-to/late-dossiers.md: let a timer run every day, and ask `calendar.isWorkingDay(date)`.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund @datasert/cronjs-matcher@1.4.0
cat >seen.mjs <<'JS'
import { getFutureMatches } from '@datasert/cronjs-matcher';
for (const cron of ['0 8 ? * 5-7', '0 8 ? * 7', '0 8 ? * 5#5'])
  console.log(cron, '=', getFutureMatches(cron, { startAt: '2026-01-01T00:00:00Z', matchCount: 4, timezone: 'UTC' }).map((at) => at.slice(0, 10)).join(', '));
JS
seen=$(TZ=Asia/Ho_Chi_Minh node seen.mjs)
echo "$seen"
expected='0 8 ? * 5-7 = 2026-01-02, 2026-01-03, 2026-01-09, 2026-01-10
0 8 ? * 7 = 2026-01-04, 2026-01-11, 2026-01-18, 2026-01-25
0 8 ? * 5#5 = 2026-01-30, 2026-05-29, 2026-10-30, 2027-01-29'
[ "$seen" = "$expected" ] || { echo 'It is no longer so.'; exit 1; }
