#!/usr/bin/env bash
# What: ical-generator 11.1.2, without a zone, writes an all-day event at midnight of a machine in Vietnam on the day before.
# Guess: the day of the machine, since an all-day event has no zone.
# For users: docs/how-to/calendar-feed.md: days go into a feed as dates, never as instants.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund ical-generator@11.1.2
cat >seen.mjs <<'JS'
import ical from 'ical-generator';
const calendar = ical();
calendar.createEvent({ start: new Date(2026, 7, 20), allDay: true, summary: 'Ngày nghỉ' });
console.log(calendar.toString().match(/DTSTART.*/)[0].trim());
JS
seen=$(TZ=Asia/Ho_Chi_Minh node seen.mjs)
echo "$seen"
expected='DTSTART;VALUE=DATE:20260819'
[ "$seen" = "$expected" ] || { echo 'It is no longer so.'; exit 1; }
