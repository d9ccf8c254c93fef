#!/usr/bin/env bash
# What: Taskwarrior 2.6.2 of Debian: 2026-W10-1, a week date of ISO 8601, is Monday 9 March 2026, a week late; 2026-061 is 2 March.
# Guess: 2 March 2026, the Monday of the tenth week.
# For users: docs/how-to/write-a-dialect.md: the forms of time are named and never guessed.
# Needs the package lists of Debian 12: apt-get update.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
apt-get download -qq taskwarrior=2.6.2* 2>/dev/null
for package in ./*.deb; do dpkg -x "$package" .; done
seen=$(
  export HOME="$folder" TZ=Asia/Ho_Chi_Minh
  touch .taskrc
  for sum in '2026-W10-1' '2026-061'; do echo "$sum = $(usr/bin/task rc.verbose=nothing rc.confirmation=no calc "$sum" 2>/dev/null)"; done
)
echo "$seen"
expected='2026-W10-1 = 2026-03-09T00:00:00
2026-061 = 2026-03-02T00:00:00'
[ "$seen" = "$expected" ] || { echo 'It is no longer so.'; exit 1; }
