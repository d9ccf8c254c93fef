#!/usr/bin/env bash
# What: An entry of 31 August 2026 with RDATE on 2 and 3 September: ical.js 2.2.1 gives the last two days, node-ical 0.27.2 the first one alone.
# Guess: the days of RDATE are listed beside the first: three days from both, as RFC 5545, 3.8.5.2 adds them to DTSTART.
# For users: docs/how-to/calendar-feed.md: each day is an entry of its own in the feeds of this library.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund ical.js@2.2.1 node-ical@0.27.2
cat >seen.mjs <<'JS'
import ICAL from 'ical.js';
import ical from 'node-ical';
const feed = [
  'BEGIN:VCALENDAR',
  'VERSION:2.0',
  'PRODID:-//findings//EN',
  'BEGIN:VEVENT',
  'UID:1',
  'DTSTAMP:20260801T000000Z',
  'DTSTART;VALUE=DATE:20260831',
  'RDATE;VALUE=DATE:20260902,20260903',
  'END:VEVENT',
  'END:VCALENDAR',
  '',
].join('\r\n');
const event = new ICAL.Event(new ICAL.Component(ICAL.parse(feed)).getFirstSubcomponent('vevent'));
const days = [];
const iterator = event.iterator();
for (let day = iterator.next(); day; day = iterator.next()) days.push(day.toString());
console.log('ical.js', days.join(' '));
const [read] = Object.values(ical.sync.parseICS(feed)).filter(({ type }) => type === 'VEVENT');
const range = { from: new Date(2026, 7, 1), to: new Date(2026, 9, 1) };
console.log('node-ical', ical.expandRecurringEvent(read, range).map(({ start }) => start.toDateString()).join(' '));
JS
seen=$(TZ=Asia/Ho_Chi_Minh node seen.mjs)
echo "$seen"
expected='ical.js 2026-09-02 2026-09-03
node-ical Mon Aug 31 2026'
[ "$seen" = "$expected" ] || { echo 'It is no longer so.'; exit 1; }
