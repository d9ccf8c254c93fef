#!/usr/bin/env bash
# What: xlsx2csv 0.7.8 of Debian shows a cell of 17:00, 2 September 2026, whose format is hh"h"mm (17h00 in a spreadsheet), as 0505"05"09, and "ngày" dd "tháng" mm "năm" yyyy as "ngày" 02 "t05áng" 09 "nă09" 2026: it reads letters in quotes as parts of a date.
# Guess: 17h00 and ngày 02 tháng 09 năm 2026, or an ISO date.
# For users: docs/how-to/audit-a-year-of-slips.md: dates of a spreadsheet are read as cells, never as they are shown.
# Needs Python 3 and the package lists of Debian 12: apt-get update.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
apt-get download -qq xlsx2csv=1:0.7.8-1 python3-openpyxl=3.0.9-1 python3-jdcal=1.0-1.3 python3-et-xmlfile=1.0.1-2.1 2>/dev/null
for package in ./*.deb; do dpkg -x "$package" .; done
PYTHONPATH=usr/lib/python3/dist-packages python3 - <<'PY'
from datetime import datetime
from openpyxl import Workbook

book = Workbook()
for row, form in enumerate(('hh:mm dd/mm/yyyy', 'hh"h"mm', '"ngày" dd "tháng" mm "năm" yyyy'), 1):
    cell = book.active.cell(row, 1, datetime(2026, 9, 2, 17))
    cell.number_format = form
book.save('slips.xlsx')
PY
seen=$(PYTHONIOENCODING=utf-8 python3 usr/bin/xlsx2csv slips.xlsx)
echo "$seen"
expected='17:00 02/09/2026
"0505""05""09"
"""ngày"" 02 ""t05áng"" 09 ""nă09"" 2026"'
[ "$seen" = "$expected" ] || { echo 'It is no longer so.'; exit 1; }
