#!/usr/bin/env bash
# What: num2words 0.5.10 of Debian, Vietnamese, writes 1.5 as "một phẩy năm mươi", one point fifty, and 1.25 as "một phẩy hai mươi lăm".
# Guess: "một phẩy năm".
# For users: docs/limit-texts.md: numbers in words are read by a vocabulary of our own.
# Needs Python 3 and the package lists of Debian 12: apt-get update.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
apt-get download -qq python3-num2words=0.5.10-2 2>/dev/null
dpkg -x ./*.deb .
seen=$(PYTHONPATH=usr/lib/python3/dist-packages PYTHONIOENCODING=utf-8 python3 -c '
from num2words import num2words
for number in (1.5, 1.25, 15):
    print(number, "=", num2words(number, lang="vi"))
')
echo "$seen"
expected='1.5 = một phẩy năm mươi
1.25 = một phẩy hai mươi lăm
15 = mười lăm'
[ "$seen" = "$expected" ] || { echo 'It is no longer so.'; exit 1; }
