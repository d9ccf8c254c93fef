#!/usr/bin/env bash
# What: SheetJS (xlsx 0.18.5) in the zone of Vietnam writes 17:00:00 as 17:00:30 and midnight as 00:00:30: the offset of 1899 there was +07:06:30 in its arithmetic.
# Guess: a whole minute stays one; so a due time of 17:00 can be compared with a session that closes at 17:00.
# For users: docs/how-to/audit-a-year-of-slips.md: round times from spreadsheets to the minute.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund xlsx@0.18.5
cat >seen.mjs <<'JS'
import XLSX from 'xlsx';
for (const time of ['2026-08-20T17:00:00+07:00', '2026-08-20T00:00:00+07:00']) {
  const serial = XLSX.utils.aoa_to_sheet([[new Date(time)]]).A1.v;
  const seconds = Math.round((serial % 1) * 86400);
  console.log(time, 'is written', new Date(seconds * 1000).toISOString().slice(11, 19));
}
JS
seen=$(TZ=Asia/Ho_Chi_Minh node seen.mjs)
echo "$seen"
expected='2026-08-20T17:00:00+07:00 is written 17:00:30
2026-08-20T00:00:00+07:00 is written 00:00:30'
[ "$seen" = "$expected" ] || { echo 'It is no longer so.'; exit 1; }
