#!/usr/bin/env bash
# What: QuantLib 1.29 of Debian (Python): a closure added to one WeekendsOnly() is a closure of every other one, made before or after; of two BespokeCalendars each has its own.
# Guess: a holiday belongs to the calendar that it was added to.
# For users: docs/how-to/from-moment-dayjs-date-fns.md, "Nothing is mutated or global".
# Needs Python 3.11 and the package lists of Debian 12: apt-get update.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
apt-get download -qq quantlib-python=1.29-1+b1 libquantlib0v5=1.29-1 libgomp1=12.2.0-14+deb12u1 2>/dev/null
for package in ./*.deb; do dpkg -x "$package" .; done
python() { LD_LIBRARY_PATH=usr/lib:usr/lib/x86_64-linux-gnu PYTHONPATH=usr/lib/python3/dist-packages python3 "$@"; }
seen=$(python -c '
import QuantLib as ql
day = ql.Date(4, 3, 2026)
before, one = ql.WeekendsOnly(), ql.WeekendsOnly()
one.addHoliday(day)
print("another office:", before.isHoliday(day), ql.WeekendsOnly().isHoliday(day))
own, other = ql.BespokeCalendar("a"), ql.BespokeCalendar("b")
own.addHoliday(day)
print("a calendar of its own:", other.isHoliday(day))
')
echo "$seen"
expected='another office: True True
a calendar of its own: False'
[ "$seen" = "$expected" ] || { echo 'It is no longer so.'; exit 1; }
