#!/usr/bin/env bash
# What: jq 1.6 of Debian: 2026-09-02T17:00:00+0700, read by strptime with %z and mktime, is 17:00 in UTC, seven hours late, without a warning.
# Guess: 10:00 in UTC, 1788343200: the form names the offset, and the text has one.
# For users: docs/how-to/on-time-report-from-a-sync-log.md: a text with its offset is handed over as it stands.
# Needs the package lists of Debian 12: apt-get update.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
apt-get download -qq jq=1.6-2.1+deb12u3 libjq1=1.6-2.1+deb12u3 libonig5=6.9.8-1 2>/dev/null
for package in ./*.deb; do dpkg -x "$package" .; done
seen=$(LD_LIBRARY_PATH=usr/lib/x86_64-linux-gnu usr/bin/jq -rn '"2026-09-02T17:00:00+0700" | strptime("%Y-%m-%dT%H:%M:%S%z") | mktime, todate')
echo "$seen"
expected='1788368400
2026-09-02T17:00:00Z'
[ "$seen" = "$expected" ] || { echo 'It is no longer so.'; exit 1; }
