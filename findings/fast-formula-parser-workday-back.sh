#!/usr/bin/env bash
# What: fast-formula-parser 1.0.19: WORKDAY with a negative number of days gives the start date itself, without an error.
# Guess: WORKDAY as in spreadsheets; for negative days none was written down, and one would think that a working day before Wednesday 18 February 2026 is Tuesday.
# For users: docs/how-to/from-moment-dayjs-date-fns.md: `calendar.addWorkingDays(date, -1)` is the working day before.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund fast-formula-parser@1.0.19
cat >seen.mjs <<'JS'
import { createRequire } from 'node:module';
const FormulaParser = createRequire(import.meta.url)('fast-formula-parser');
const day = (serial) => new Date(Date.UTC(1899, 11, 30 + serial)).toISOString().slice(0, 10);
for (const days of [2, 1, -1, -2]) {
  const formula = `WORKDAY(DATE(2026,2,18),${days})`;
  console.log(formula, '=>', day(new FormulaParser({}).parse(formula, { row: 1, col: 1, sheet: 'S' })));
}
JS
seen=$(TZ=UTC node seen.mjs)
echo "$seen"
expected='WORKDAY(DATE(2026,2,18),2) => 2026-02-20
WORKDAY(DATE(2026,2,18),1) => 2026-02-19
WORKDAY(DATE(2026,2,18),-1) => 2026-02-18
WORKDAY(DATE(2026,2,18),-2) => 2026-02-18'
[ "$seen" = "$expected" ] || { echo 'It is no longer so.'; exit 1; }
