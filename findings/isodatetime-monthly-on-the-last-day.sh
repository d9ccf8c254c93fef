#!/usr/bin/env bash
# What: metomi-isodatetime 3.0.0 of Debian: R4/2026-01-31T00Z/P1M is 31 January, 28 February, 28 March and 28 April.
# Guess: 31 January, 28 February, 31 March, 30 April: each counted from the first day, and not from the one before, which a short month has cut.
# For users: docs/how-to/from-moment-dayjs-date-fns.md: a limit in months is counted from its own start.
# Needs Python 3.11 and the package lists of Debian 12: apt-get update.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
apt-get download -qq python3-isodatetime=3.0.0-1 2>/dev/null
for package in ./*.deb; do dpkg -x "$package" .; done
cat >seen.py <<'PY'
from metomi.isodatetime.parsers import TimeRecurrenceParser

for text in ("R4/2026-01-31T00Z/P1M", "R4/2026-01-28T00Z/P1M"):
    print(text, *(str(point)[:10] for point in TimeRecurrenceParser().parse(text)))
PY
seen=$(PYTHONPATH=usr/lib/python3/dist-packages PYTHONIOENCODING=utf-8 TZ=Asia/Ho_Chi_Minh python3 -W ignore seen.py)
echo "$seen"
expected='R4/2026-01-31T00Z/P1M 2026-01-31 2026-02-28 2026-03-28 2026-04-28
R4/2026-01-28T00Z/P1M 2026-01-28 2026-02-28 2026-03-28 2026-04-28'
[ "$seen" = "$expected" ] || { echo 'It is no longer so.'; exit 1; }
