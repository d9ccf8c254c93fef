#!/usr/bin/env bash
# What: Day.js 1.11.23, plugin duration: dayjs.duration('P1.5D'), 36 hours when asked, moves a time on by two days; P1,5D, the same with the comma of ISO 8601, is no time at all.
# Guess: 36 hours later for both.
# For users: docs/how-to/from-moment-dayjs-date-fns.md: half a working day is a session.
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
for (const limit of ['P1.5D', 'P1,5D', 'P1DT12H', 'PT36H'])
  console.log(limit, '=', dayjs.duration(limit).asHours(), 'hours, from 2026-03-02 08:00', dayjs('2026-03-02T08:00').add(dayjs.duration(limit)).format('YYYY-MM-DD HH:mm'));
JS
seen=$(TZ=Asia/Ho_Chi_Minh node seen.mjs)
echo "$seen"
expected='P1.5D = 36 hours, from 2026-03-02 08:00 2026-03-04 08:00
P1,5D = 0 hours, from 2026-03-02 08:00 2026-03-02 08:00
P1DT12H = 36 hours, from 2026-03-02 08:00 2026-03-03 20:00
PT36H = 36 hours, from 2026-03-02 08:00 2026-03-03 20:00'
[ "$seen" = "$expected" ] || { echo 'It is no longer so.'; exit 1; }
