#!/usr/bin/env bash
# What: pydantic 1.10.4 of Debian: the day "20260302" and the instant "20250304080000", as portals send them, are seconds and milliseconds since 1970: both fall on 23 August 1970, without an error.
# Guess: refused, or 2 March 2026 and 4 March 2025 at 08:00: eight digits are the basic form of ISO 8601.
# For users: docs/how-to/write-a-dialect.md: the forms of time are named and never guessed.
# Needs Python 3.11 and the package lists of Debian 12: apt-get update.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
apt-get download -qq python3-pydantic=1.10.4* python3-typing-extensions=4.4.0-1 2>/dev/null
for package in ./*.deb; do dpkg -x "$package" .; done
cat >seen.py <<'PY'
import datetime
from pydantic import VERSION, parse_obj_as

print("pydantic", VERSION)
print(parse_obj_as(datetime.date, "20260302"))
print(parse_obj_as(datetime.datetime, "20250304080000"))
print(parse_obj_as(datetime.date, "2026-03-02"))
PY
seen=$(PYTHONPATH=usr/lib/python3/dist-packages PYTHONIOENCODING=utf-8 TZ=Asia/Ho_Chi_Minh python3 -W ignore seen.py)
echo "$seen"
expected='pydantic 1.10.4
1970-08-23
1970-08-23 09:05:04.080000+00:00
2026-03-02'
[ "$seen" = "$expected" ] || { echo 'It is no longer so.'; exit 1; }
