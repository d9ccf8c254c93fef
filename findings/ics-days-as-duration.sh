#!/usr/bin/env bash
# What: ics 3.12.0 writes a duration of whole days as "P1DT": RFC 5545 has a time after T, or no T.
# Guess: "P1D".
# For users: docs/how-to/calendar-feed.md: the feeds of this library write DTEND for days.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund ics@3.12.0
cat >seen.mjs <<'JS'
import { createEvent } from 'ics';
const { error, value } = createEvent({ start: [2026, 8, 20], duration: { days: 1 }, title: 'Ngày nghỉ' });
console.log(error, value.match(/DURATION.*/)[0].trim());
JS
seen=$(TZ=Asia/Ho_Chi_Minh node seen.mjs)
echo "$seen"
expected='null DURATION:P1DT'
[ "$seen" = "$expected" ] || { echo 'It is no longer so.'; exit 1; }
