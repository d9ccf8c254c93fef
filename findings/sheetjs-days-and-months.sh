#!/usr/bin/env bash
# What: SheetJS (xlsx 0.18.5) reads 04/03/2025 in a CSV as 3 April and leaves 13/03/2025 a text: one column of Vietnamese dates becomes two kinds, the first of them wrong.
# Guess: one order for the whole column: all texts, or none.
# For users: docs/how-to/audit-a-year-of-slips.md: read dates of a CSV as text and name their form.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund xlsx@0.18.5
cat >seen.mjs <<'JS'
import XLSX from 'xlsx';
const { Sheets } = XLSX.read('due\n04/03/2025\n13/03/2025\n', { type: 'string', cellDates: true });
for (const row of XLSX.utils.sheet_to_json(Sheets.Sheet1)) console.log(typeof row.due, row.due instanceof Date ? row.due.toDateString() : row.due);
JS
seen=$(TZ=Asia/Ho_Chi_Minh node seen.mjs)
echo "$seen"
expected='object Thu Apr 03 2025
string 13/03/2025'
[ "$seen" = "$expected" ] || { echo 'It is no longer so.'; exit 1; }
