#!/usr/bin/env bash
# What: HyperFormula 3.5.0: TEXT(x, "hh:mm dd/mm/yyyy"), the way slips are written, gives 17:00 02/00/2026; "dd/mm/yyyy hh:mm" gives 02/09/2026 17:00.
# Guess: of TEXT none was written down, only that dates are as in spreadsheets; one would think 17:00 02/09/2026, since mm is a month behind dd.
# For users: docs/how-to/official-report.md: a deadline goes into a sheet as text, and no formula writes it.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund hyperformula@3.5.0
cat >seen.mjs <<'JS'
import { HyperFormula } from 'hyperformula';
const forms = ['hh:mm dd/mm/yyyy', 'dd/mm/yyyy hh:mm', 'dd/mm/yyyy'];
const rows = forms.map((form) => [`=TEXT(DATE(2026,9,2)+TIME(17,0,0),"${form}")`]);
const sheet = HyperFormula.buildFromArray(rows, { licenseKey: 'gpl-v3' });
forms.forEach((form, row) => console.log(form, '=>', sheet.getCellValue({ sheet: 0, row, col: 0 })));
JS
seen=$(TZ=Asia/Ho_Chi_Minh node seen.mjs)
echo "$seen"
expected='hh:mm dd/mm/yyyy => 17:00 02/00/2026
dd/mm/yyyy hh:mm => 02/09/2026 17:00
dd/mm/yyyy => 02/09/2026'
[ "$seen" = "$expected" ] || { echo 'It is no longer so.'; exit 1; }
