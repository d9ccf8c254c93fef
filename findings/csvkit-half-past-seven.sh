#!/usr/bin/env bash
# What: csvkit 1.0.7 of Debian takes the hours of an office, 07:30 and 13:30, for lengths of time: seven minutes and a half, 0:07:30, and 0:13:30. So does pytimeparse 1.1.5, which it asks: 450 seconds.
# Guess: a column of 07:30 and 13:30 stays as it is; of pytimeparse 27,000 seconds, seven hours and a half.
# For users: docs/how-to/summer-winter-hours.md: hours in a CSV are texts, and read without types.
# Needs Python 3 and the package lists of Debian 12: apt-get update.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
apt-get download -qq python3-csvkit=1.0.7-1 python3-agate=1.6.3-2 python3-agatedbf=0.2.2-2 python3-agateexcel=0.2.5-2 python3-agatesql=0.5.8-2 \
  python3-leather=0.3.4-2 python3-slugify=4.0.0-2 python3-unidecode=1.3.6-1 python3-pytimeparse=1.1.5-3 python3-parsedatetime=2.6-3 \
  python3-isodate=0.6.1-1 python3-babel=2.10.3-1 python-babel-localedata=2.10.3-1 python3-tz=2022.7.1-4 python3-six=1.16.0-4 \
  python3-dbfread=2.0.7-5 python3-openpyxl=3.0.9-1 python3-jdcal=1.0-1.3 python3-et-xmlfile=1.0.1-2.1 python3-xlrd=1.2.0-3 python3-sqlalchemy=1.4.46+ds1-1 2>/dev/null
for package in ./*.deb; do dpkg -x "$package" .; done
printf 'session,opens,closes\nmorning,07:30,11:30\nafternoon,13:30,17:00\n' >hours.csv
json() { PYTHONPATH=usr/lib/python3/dist-packages LC_ALL=C.UTF-8 python3 -c 'from csvkit.utilities.csvjson import launch_new_instance as run; run()' "$@" hours.csv; }
seen=$(
  json
  echo
  json --no-inference
  echo
  PYTHONPATH=usr/lib/python3/dist-packages python3 -c 'from pytimeparse import parse; print(parse("07:30"))'
)
echo "$seen"
expected='[{"session": "morning", "opens": "0:07:30", "closes": "0:11:30"}, {"session": "afternoon", "opens": "0:13:30", "closes": "0:17:00"}]
[{"session": "morning", "opens": "07:30", "closes": "11:30"}, {"session": "afternoon", "opens": "13:30", "closes": "17:00"}]
450'
[ "$seen" = "$expected" ] || { echo 'It is no longer so.'; exit 1; }
