#!/usr/bin/env bash
# What: @formulajs/formulajs 4.6.1: TEXT(date, "dd/mm/yyyy") of 30 April 2024 on a machine in Vietnam is "2024-04-29": another form, and the day before.
# Guess: written down was that its dates are those of spreadsheets; of this form one would think 30/04/2024.
# For users: docs/how-to/official-report.md: a deadline goes into a sheet as text, and no formula writes it.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund @formulajs/formulajs@4.6.1
cat >seen.mjs <<'JS'
import { DATE, TEXT } from '@formulajs/formulajs';
const date = DATE(2024, 4, 30);
console.log(date.toString().slice(0, 15), '=>', TEXT(date, 'dd/mm/yyyy'));
JS
seen=$(TZ=Asia/Ho_Chi_Minh node seen.mjs)
echo "$seen"
expected='Tue Apr 30 2024 => 2024-04-29'
[ "$seen" = "$expected" ] || { echo 'It is no longer so.'; exit 1; }
