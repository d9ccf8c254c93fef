#!/usr/bin/env bash
# What: workalendar 17.0.0 of Debian (Python): find_following_working_day of the first day of Tết, Tuesday 17 February 2026, with 16 to 20 February as holidays, is that very day: it passes over weekends alone.
# Guess: a working day, Monday 23 February, as add_working_days gives.
# For users: docs/how-to/from-moment-dayjs-date-fns.md, "Long holidays".
# Needs Python 3 and the package lists of Debian 12: apt-get update.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
apt-get download -qq python3-workalendar=17.0.0-1 python3-convertdate=2.4.0-1 python3-pymeeus=0.5.11+dfsg1-1 python3-lunardate=0.2.0-4 \
  python3-dateutil=2.8.2-2 python3-six=1.16.0-4 python3-tz=2022.7.1-4 python3-tzlocal=4.2-1 python3-pytz-deprecation-shim=0.1.0.post0-3 python3-pyluach=1.4.1-1 2>/dev/null
for package in ./*.deb; do dpkg -x "$package" .; done
cat >seen.py <<'PY'
from datetime import date
from workalendar.core import SAT, SUN, Calendar


class Office(Calendar):
    WEEKEND_DAYS = (SAT, SUN)
    FIXED_HOLIDAYS = tuple((2, day, 'Tet') for day in range(16, 21))


office, tet = Office(), date(2026, 2, 17)
print('a working day:', office.is_working_day(tet))
print('the following working day:', office.find_following_working_day(tet))
print('of Saturday the 14th:', office.find_following_working_day(date(2026, 2, 14)))
print('one working day later:', office.add_working_days(tet, 1))
PY
seen=$(PYTHONPATH=usr/lib/python3/dist-packages python3 seen.py)
echo "$seen"
expected='a working day: False
the following working day: 2026-02-17
of Saturday the 14th: 2026-02-16
one working day later: 2026-02-23'
[ "$seen" = "$expected" ] || { echo 'It is no longer so.'; exit 1; }
