#!/usr/bin/env bash
# What: dateparser 1.1.6 of Debian, Vietnamese, on 4 March 2026 at 09:00: “17 giờ 30 phút, ngày 03 tháng 02 năm 2025” is 3 December 2025 at 15:30, “17 giờ 30 ngày 03/02/2025” is 16:00 of the day before; “ngày 3 tháng 2 năm 2025” and “17:30 03/02/2025” are read.
# Guess: 3 February 2025 at 17:30 for both, as slips write it.
# For users: docs/how-to/write-a-dialect.md: the forms of time are named and never guessed.
# Needs Python 3.11 and the package lists of Debian 12: apt-get update.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
apt-get download -qq python3-dateparser=1.1.6-1 python3-dateutil=2.8.2-2 python3-six=1.16.0-4 python3-tz=2022.7.1-4 python3-tzlocal=4.2-1 python3-pytz-deprecation-shim=0.1.0.post0-3 python3-regex=0.1.20221031-1+b1 2>/dev/null
for package in ./*.deb; do dpkg -x "$package" .; done
cat >seen.py <<'PY'
import datetime
import dateparser

now = {"RELATIVE_BASE": datetime.datetime(2026, 3, 4, 9)}
for text in (
    "17 giờ 30 phút, ngày 03 tháng 02 năm 2025",
    "17 giờ 30 ngày 03/02/2025",
    "ngày 3 tháng 2 năm 2025",
    "17:30 03/02/2025",
):
    print(text, "=", dateparser.parse(text, languages=["vi"], settings=now))
PY
seen=$(PYTHONPATH=usr/lib/python3/dist-packages PYTHONIOENCODING=utf-8 TZ=Asia/Ho_Chi_Minh python3 -W ignore seen.py)
echo "$seen"
expected='17 giờ 30 phút, ngày 03 tháng 02 năm 2025 = 2025-12-03 15:30:00
17 giờ 30 ngày 03/02/2025 = 2026-03-03 16:00:00
ngày 3 tháng 2 năm 2025 = 2025-02-03 00:00:00
17:30 03/02/2025 = 2025-02-03 17:30:00'
[ "$seen" = "$expected" ] || { echo 'It is no longer so.'; exit 1; }
