#!/usr/bin/env bash
# What: csvtojson 2.0.14: a column headed by the code of a procedure, 1.012790, becomes an object within an object, { "1": { "012790": … } }; with flatKeys it is one key.
# Guess: { "1.012790": … }: a heading is a key.
# For users: docs/how-to/bring-your-procedures-in.md: flatKeys: true.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund csvtojson@2.0.14
cat >seen.mjs <<'JS'
import csv from 'csvtojson';
const text = 'month,1.012790,2.001019\n2026-03,5,7\n';
console.log(JSON.stringify(await csv().fromString(text)));
console.log(JSON.stringify(await csv({ flatKeys: true }).fromString(text)));
JS
seen=$(TZ=Asia/Ho_Chi_Minh node seen.mjs)
echo "$seen"
expected='[{"1":{"012790":"5"},"2":{"001019":"7"},"month":"2026-03"}]
[{"month":"2026-03","1.012790":"5","2.001019":"7"}]'
[ "$seen" = "$expected" ] || { echo 'It is no longer so.'; exit 1; }
