#!/usr/bin/env bash
# What: Babel 2.10.3 of Debian (Python), Vietnamese: a day and a half is "2 ngày", three and a half "4 ngày", two and a half "2 ngày", so that a limit grows or shrinks by half a day.
# Guess: "1 ngày", "1,5 ngày" or "36 giờ" for the first, never "2 ngày".
# For users: docs/how-to/plain-data.md: a limit is a number with its unit and no duration.
# Needs Python 3 and the package lists of Debian 12: apt-get update.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
apt-get download -qq python3-babel=2.10.3-1 python-babel-localedata=2.10.3-1 python3-tz=2022.7.1-4 2>/dev/null
for package in ./*.deb; do dpkg -x "$package" .; done
seen=$(PYTHONPATH=usr/lib/python3/dist-packages PYTHONIOENCODING=utf-8 python3 -c '
from datetime import timedelta
from babel.dates import format_timedelta
for days in (0.5, 1.5, 2.5, 3.5):
    print(days, "=", format_timedelta(timedelta(days=days), locale="vi"))
')
echo "$seen"
expected='0.5 = 12 giờ
1.5 = 2 ngày
2.5 = 2 ngày
3.5 = 4 ngày'
[ "$seen" = "$expected" ] || { echo 'It is no longer so.'; exit 1; }
