#!/usr/bin/env bash
# What: csvkit 1.0.7 of Debian reads the limits "1,5" and "0,5" of a column as the numbers 15 and 5, without a warning; told that numbers are Vietnamese (--locale vi_VN) it reads 1.5 and 0.5.
# Guess: the text "1,5" stays a text, or is 1.5; never 15.
# For users: docs/how-to/bring-your-procedures-in.md: read the file without types, and let the reader of limits read "1,5 ngày làm việc".
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
printf 'name,days\nChứng thực di chúc,"1,5"\nĐăng ký khai tử,"0,5"\n' >limits.csv
json() { PYTHONPATH=usr/lib/python3/dist-packages LC_ALL=C.UTF-8 python3 -c 'from csvkit.utilities.csvjson import launch_new_instance as run; run()' "$@" limits.csv; }
seen=$(json && echo && json --locale vi_VN && echo && json --no-inference)
echo "$seen"
expected='[{"name": "Chứng thực di chúc", "days": 15.0}, {"name": "Đăng ký khai tử", "days": 5.0}]
[{"name": "Chứng thực di chúc", "days": 1.5}, {"name": "Đăng ký khai tử", "days": 0.5}]
[{"name": "Chứng thực di chúc", "days": "1,5"}, {"name": "Đăng ký khai tử", "days": "0,5"}]'
[ "$seen" = "$expected" ] || { echo 'It is no longer so.'; exit 1; }
