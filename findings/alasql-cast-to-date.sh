#!/usr/bin/env bash
# What: alasql 4.19.1: CAST(text AS DATE) is a text with a year of two digits, so that 2 September 1999 is not before 2026; DATEDIFF(day) over a midnight is 0.
# Guess: that dates can be compared with <. Of the cast one would think a date, and of DATEDIFF 1, as other engines count the midnights.
# For users: docs/how-to/use-from-sql.md: in alasql leave dates the texts that they are.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund alasql@4.19.1
cat >seen.mjs <<'JS'
import alasql from 'alasql';
for (const text of [
  "CAST('2026-09-02' AS DATE)",
  "CAST('1999-09-02' AS DATE) < CAST('2026-10-01' AS DATE)",
  "DATEDIFF(day, '2026-09-02 17:00', '2026-09-03 08:00')",
])
  console.log(text, '=>', alasql(`SELECT VALUE ${text}`));
JS
seen=$(TZ=Asia/Ho_Chi_Minh node seen.mjs)
echo "$seen"
expected='CAST('"'"'2026-09-02'"'"' AS DATE) => 26.09.02
CAST('"'"'1999-09-02'"'"' AS DATE) < CAST('"'"'2026-10-01'"'"' AS DATE) => false
DATEDIFF(day, '"'"'2026-09-02 17:00'"'"', '"'"'2026-09-03 08:00'"'"') => 0'
[ "$seen" = "$expected" ] || { echo 'It is no longer so.'; exit 1; }
