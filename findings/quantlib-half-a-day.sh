#!/usr/bin/env bash
# What: QuantLib 1.29 of Debian (Python): Period("1.5D") is one day and Period("0.5D") none, without an error.
# Guess: an error, as QuantLib counts whole days.
# For users: docs/how-to/plain-data.md: a limit is a number with its unit and no duration.
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
for text in ("1D", "1.5D", "0.5D"):
    print(text, "=", ql.Period(text), "until", ql.WeekendsOnly().advance(ql.Date(2, 3, 2026), ql.Period(text)).ISO())
')
echo "$seen"
expected='1D = 1D until 2026-03-03
1.5D = 1D until 2026-03-03
0.5D = 0D until 2026-03-02'
[ "$seen" = "$expected" ] || { echo 'It is no longer so.'; exit 1; }
