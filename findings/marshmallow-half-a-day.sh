#!/usr/bin/env bash
# What: marshmallow 3.18.0 of Debian (Python): of a limit of 1.5 days TimeDelta('days') makes one day and of 0.5 none, and Integer makes 1 and 0, without an error.
# Guess: 36 hours or an error, and an error.
# For users: docs/how-to/nestjs-and-databases.md: what stands before the library must leave a half a half.
# Needs Python 3 and the package lists of Debian 12: apt-get update.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
apt-get download -qq python3-marshmallow=3.18.0-1 python3-packaging=23.0-1 2>/dev/null
for package in ./*.deb; do dpkg -x "$package" .; done
seen=$(PYTHONPATH=usr/lib/python3/dist-packages python3 -c '
from marshmallow import fields
for days in (1.5, 0.5):
    print(days, "=", fields.TimeDelta("days").deserialize(days), "and", fields.Integer().deserialize(days))
')
echo "$seen"
expected='1.5 = 1 day, 0:00:00 and 1
0.5 = 0:00:00 and 0'
[ "$seen" = "$expected" ] || { echo 'It is no longer so.'; exit 1; }
