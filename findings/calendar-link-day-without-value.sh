#!/usr/bin/env bash
# What: calendar-link 2.11.5: the .ics of an all-day event has DTSTART:20260902 without VALUE=DATE, which ical.js 2.2.1 refuses, and leaves the comma of a name unescaped.
# Guess: DTSTART;VALUE=DATE:20260902, as RFC 5545, 3.8.2.4 has it, and a backslash before the comma.
# For users: docs/how-to/calendar-feed.md: days go into a feed as dates, never as instants.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund calendar-link@2.11.5 ical.js@2.2.1
cat >seen.mjs <<'JS'
import { ics } from 'calendar-link';
import ICAL from 'ical.js';
const text = decodeURIComponent(ics({ title: 'Nghỉ lễ, Tết', start: '2026-09-02', allDay: true }).replace(/^data:[^,]*,/, ''));
console.log(text.split(/\r?\n/).filter((line) => /^(DTSTART|SUMMARY)/.test(line)).join('\n'));
try {
  console.log('ical.js', String(new ICAL.Event(new ICAL.Component(ICAL.parse(text)).getFirstSubcomponent('vevent')).startDate));
} catch (error) {
  console.log('ical.js', error.message);
}
JS
seen=$(TZ=Asia/Ho_Chi_Minh node seen.mjs)
echo "$seen"
expected='DTSTART:20260902
SUMMARY:Nghỉ lễ, Tết
ical.js invalid date-time value: "2026-09-02T::"'
[ "$seen" = "$expected" ] || { echo 'It is no longer so.'; exit 1; }
