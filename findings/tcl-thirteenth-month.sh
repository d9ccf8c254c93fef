#!/usr/bin/env bash
# What: Tcl 8.6.13: clock scan reads 13/03/2025 as 3 January 2026: the thirteenth month of 2025, without an error; with a format it is 13 March.
# Guess: an error, since month and day are told apart by no format.
# For users: docs/how-to/write-a-dialect.md: the forms of time are named and never guessed.
# Needs Tcl of Debian 12: apt-get install tcl8.6.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

cat >seen.tcl <<'TCL'
puts "13/03/2025 = [clock format [clock scan 13/03/2025] -format %Y-%m-%d]"
puts "13/03/2025 by %d/%m/%Y = [clock format [clock scan 13/03/2025 -format %d/%m/%Y] -format %Y-%m-%d]"
TCL
[ "$(echo 'puts [info patchlevel]' | tclsh8.6)" = 8.6.13 ] || { echo "Tcl 8.6.13 is not installed: apt-get install tcl8.6"; exit 1; }
seen=$(TZ=Asia/Ho_Chi_Minh tclsh8.6 seen.tcl)
echo "$seen"
expected='13/03/2025 = 2026-01-03
13/03/2025 by %d/%m/%Y = 2025-03-13'
[ "$seen" = "$expected" ] || { echo 'It is no longer so.'; exit 1; }
