#!/usr/bin/env bash
# What: ical.js 2.2.1: ICAL.Event.sequence is null for an event without SEQUENCE.
# Guess: 0, the default of RFC 5545, 3.8.7.4; so that a later revision compares as greater.
# For users: docs/how-to/calendar-feed.md: compare `event.sequence ?? 0`.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund ical.js@2.2.1
cat >seen.mjs <<'JS'
import ICAL from 'ical.js';
const text = ['BEGIN:VCALENDAR', 'BEGIN:VEVENT', 'UID:1', 'DTSTART;VALUE=DATE:20260822', 'END:VEVENT', 'END:VCALENDAR'].join('\r\n');
const event = new ICAL.Event(new ICAL.Component(ICAL.parse(text)).getFirstSubcomponent('vevent'));
console.log(event.sequence);
JS
seen=$(TZ=Asia/Ho_Chi_Minh node seen.mjs)
echo "$seen"
expected='null'
[ "$seen" = "$expected" ] || { echo 'It is no longer so.'; exit 1; }
