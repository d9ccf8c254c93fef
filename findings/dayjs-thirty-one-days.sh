#!/usr/bin/env bash
# What: Day.js 1.11.23, plugin duration: 31 days given in milliseconds are a month and 14 hours, so that 31 days after 1 February 2026 are 1 March, and 45 days 15 March; dayjs.duration(31, 'days') is written as P1MT14H.
# Guess: 4 March, 18 March, and P31D.
# For users: docs/how-to/from-moment-dayjs-date-fns.md: a limit in days is never one in months.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund dayjs@1.11.23
cat >seen.mjs <<'JS'
import dayjs from 'dayjs';
import duration from 'dayjs/plugin/duration.js';
dayjs.extend(duration);
for (const days of [30, 31, 45])
  console.log(days, 'days after 2026-02-01 =', dayjs('2026-02-01').add(dayjs.duration(days * 86_400_000)).format('YYYY-MM-DD HH:mm'), dayjs.duration(days, 'days').toISOString());
JS
seen=$(TZ=Asia/Ho_Chi_Minh node seen.mjs)
echo "$seen"
expected='30 days after 2026-02-01 = 2026-03-03 00:00 P30D
31 days after 2026-02-01 = 2026-03-01 14:00 P1MT14H
45 days after 2026-02-01 = 2026-03-15 14:00 P1M14DT14H'
[ "$seen" = "$expected" ] || { echo 'It is no longer so.'; exit 1; }
