#!/usr/bin/env bash
# What: date-fns 4.4.0, addBusinessDays(date, 1.5) goes on until a second working day is reached, where addDays(date, 1.5) drops the half.
# Guess: both drop the half, as the documentation of addDays has it, so that 1.5 working days are one.
# For users: docs/how-to/nestjs-and-databases.md, "A day and a half elsewhere". Half days are not counted by it, and the two functions round apart.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund date-fns@4.4.0
cat >seen.mjs <<'JS'
import { addBusinessDays, addDays, format } from 'date-fns';
const thursday = new Date(2026, 7, 20, 8, 0);
const day = (date) => format(date, 'EEE yyyy-MM-dd HH:mm');
console.log('addBusinessDays 1.5:', day(addBusinessDays(thursday, 1.5)));
console.log('addBusinessDays 1:  ', day(addBusinessDays(thursday, 1)));
console.log('addDays 1.5:        ', day(addDays(thursday, 1.5)));
JS
seen=$(TZ=UTC node seen.mjs)
echo "$seen"
expected='addBusinessDays 1.5: Mon 2026-08-24 08:00
addBusinessDays 1:   Fri 2026-08-21 08:00
addDays 1.5:         Fri 2026-08-21 08:00'
[ "$seen" = "$expected" ] || { echo 'It is no longer so.'; exit 1; }
