#!/usr/bin/env bash
# What: calcurse 4.7.1 of Debian imports an entry with STATUS:CANCELLED as an entry like any other.
# Guess: it is left out: RFC 5545, 3.8.1.11 says that the event was cancelled.
# For users: docs/how-to/calendar-feed.md: what is gone is published once more as cancelled, and stays in such a reader.
# Needs the package lists of Debian 12: apt-get update.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
apt-get download -qq calcurse=4.7.1-1 2>/dev/null
for package in ./*.deb; do dpkg -x "$package" .; done
printf '%s\r\n' BEGIN:VCALENDAR VERSION:2.0 PRODID:-//example//vi BEGIN:VEVENT UID:1 DTSTAMP:20260801T000000Z 'SUMMARY:Nghỉ hoán đổi' \
  STATUS:CANCELLED 'DTSTART;VALUE=DATE:20260831' END:VEVENT END:VCALENDAR >feed.ics
usr/bin/calcurse -D . -i feed.ics >/dev/null 2>&1
seen=$(cat apts)
echo "$seen"
expected='08/31/2026 [1] Nghỉ hoán đổi'
[ "$seen" = "$expected" ] || { echo 'It is no longer so.'; exit 1; }
