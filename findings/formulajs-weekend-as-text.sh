#!/usr/bin/env bash
# What: @formulajs/formulajs 4.6.1: WORKDAY.INTL refuses the weekend "0000011", which NETWORKDAYS.INTL of the same package takes.
# Guess: both take it, as spreadsheets do; it was written down for WORKDAY.INTL of HyperFormula, and for this package that it is the same.
# For users: docs/how-to/from-moment-dayjs-date-fns.md: the calendar says which days are worked.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund @formulajs/formulajs@4.6.1
cat >seen.mjs <<'JS'
import { DATE, NETWORKDAYS, WORKDAY } from '@formulajs/formulajs';
const friday = DATE(2026, 3, 6);
console.log('NETWORKDAYS.INTL', NETWORKDAYS.INTL(friday, DATE(2026, 3, 9), '0000011'));
console.log('WORKDAY.INTL, 1', WORKDAY.INTL(friday, 1, 1).toString().slice(0, 15));
console.log('WORKDAY.INTL, "0000011"', WORKDAY.INTL(friday, 1, '0000011').message);
JS
seen=$(TZ=Asia/Ho_Chi_Minh node seen.mjs)
echo "$seen"
expected='NETWORKDAYS.INTL 2
WORKDAY.INTL, 1 Mon Mar 09 2026
WORKDAY.INTL, "0000011" #VALUE!'
[ "$seen" = "$expected" ] || { echo 'It is no longer so.'; exit 1; }
