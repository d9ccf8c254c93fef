#!/usr/bin/env bash
# What: golang-ical of 2022-05-17 (Go, arran4) writes an all-day event, 2 September 2026 from midnight to midnight in Vietnam, as DTSTART:20260901Z and DTEND:20260902Z: without VALUE=DATE and with a Z, neither a date nor a time, and on the day before.
# Guess: the end that is given, 3 September, is written: 20260903.
# For users: docs/how-to/calendar-feed.md: days go into a feed as dates, never as instants.
# Needs the package lists of Debian 12: apt-get update.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
apt-get download -qq golang-1.19-go=1.19.8-2 golang-1.19-src=1.19.8-2 golang-github-arran4-golang-ical-dev=0.0~git20220517.fd89fef-2 2>/dev/null
for package in ./*.deb; do dpkg -x "$package" .; done
mkdir -p usr/share/gocode/src/seen
cat >usr/share/gocode/src/seen/main.go <<'GO'
package main

import (
	"fmt"
	"regexp"
	"time"

	ics "github.com/arran4/golang-ical"
)

func main() {
	vietnam := time.FixedZone("+07", 7*60*60)
	calendar := ics.NewCalendar()
	event := calendar.AddEvent("national-day")
	event.SetAllDayStartAt(time.Date(2026, 9, 2, 0, 0, 0, 0, vietnam))
	event.SetAllDayEndAt(time.Date(2026, 9, 3, 0, 0, 0, 0, vietnam))
	for _, line := range regexp.MustCompile(`DT(START|END)[^\r\n]*`).FindAllString(calendar.Serialize(), -1) {
		fmt.Println(line)
	}
}
GO
seen=$(GOROOT="$folder/usr/lib/go-1.19" GOPATH="$folder/usr/share/gocode" GOCACHE="$folder/cache" GO111MODULE=off usr/lib/go-1.19/bin/go run seen)
echo "$seen"
expected='DTSTART:20260901Z
DTEND:20260902Z'
[ "$seen" = "$expected" ] || { echo 'It is no longer so.'; exit 1; }
