#!/usr/bin/env bash
# What: chrono-node 2.10.3, Vietnamese: "16 giờ 30 ngày 03/02/2025", as slips write it, gives 16:30 of today; of "16h30 ngày 03/02/2025" the hour is lost.
# Guess: it has no Vietnamese. Where it has, one would think that it reads both as it reads "16 giờ 30, ngày 03 tháng 02 năm 2025".
# For users: docs/how-to/write-a-dialect.md: the forms of time are named and never guessed.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund chrono-node@2.10.3
cat >seen.mjs <<'JS'
import { vi } from 'chrono-node';
const today = new Date('2025-01-01T00:00:00Z');
for (const text of ['16 giờ 30, ngày 03 tháng 02 năm 2025', '16 giờ 30 ngày 03/02/2025', '16h30 ngày 03/02/2025'])
  console.log(text, '=', vi.parseDate(text, today).toISOString());
JS
seen=$(TZ=UTC node seen.mjs)
echo "$seen"
expected='16 giờ 30, ngày 03 tháng 02 năm 2025 = 2025-02-03T16:30:00.000Z
16 giờ 30 ngày 03/02/2025 = 2025-01-01T16:30:00.000Z
16h30 ngày 03/02/2025 = 2025-02-03T12:00:00.000Z'
[ "$seen" = "$expected" ] || { echo 'It is no longer so.'; exit 1; }
