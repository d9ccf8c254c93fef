#!/usr/bin/env bash
# What: Papa Parse 5.7.1 (dynamicTyping) and csv-parse 7.0.3 (cast) make the quoted field "1.012790" the number 1.01279.
# Guess: what stands in quotes stays a text, so that quoting saves the last zero of a procedure code.
# For users: docs/how-to/bring-your-procedures-in.md: read the file without types; find() names the code that was meant.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund papaparse@5.7.1 csv-parse@7.0.3
cat >seen.mjs <<'JS'
import Papa from 'papaparse';
import { parse } from 'csv-parse/sync';
const csv = 'code,name\n"1.012790","x"\n';
console.log('papaparse', Papa.parse(csv, { header: true, dynamicTyping: true }).data[0].code);
console.log('csv-parse', parse(csv, { columns: true, cast: true })[0].code);
JS
seen=$(TZ=Asia/Ho_Chi_Minh node seen.mjs)
echo "$seen"
expected='papaparse 1.01279
csv-parse 1.01279'
[ "$seen" = "$expected" ] || { echo 'It is no longer so.'; exit 1; }
