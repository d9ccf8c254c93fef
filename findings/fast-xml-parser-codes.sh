#!/usr/bin/env bash
# What: fast-xml-parser 5.12.1 reads <MaTTHC>1.012790</MaTTHC> as the number 1.01279 and the citizen number 001099012345 as 1099012345.
# Guess: an element of XML without a schema is a text.
# For users: docs/how-to/bring-your-procedures-in.md: parseTagValue: false.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund fast-xml-parser@5.12.1
cat >seen.mjs <<'JS'
import { XMLParser } from 'fast-xml-parser';
const xml = '<HoSo><MaTTHC>1.012790</MaTTHC><SoCCCD>001099012345</SoCCCD></HoSo>';
console.log(JSON.stringify(new XMLParser().parse(xml).HoSo));
console.log(JSON.stringify(new XMLParser({ parseTagValue: false }).parse(xml).HoSo));
JS
seen=$(TZ=Asia/Ho_Chi_Minh node seen.mjs)
echo "$seen"
expected='{"MaTTHC":1.01279,"SoCCCD":1099012345}
{"MaTTHC":"1.012790","SoCCCD":"001099012345"}'
[ "$seen" = "$expected" ] || { echo 'It is no longer so.'; exit 1; }
