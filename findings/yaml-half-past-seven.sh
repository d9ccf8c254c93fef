#!/usr/bin/env bash
# What: yaml 2.9.1, told that a file is YAML 1.1, reads opens: 07:30 as the number 450; as YAML 1.2 it is the text.
# Guess: a time of day is a text in both: 07:30 begins with a zero and is no number that anybody writes.
# For users: docs/how-to/summer-winter-hours.md: write the hours of an office in quotes.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund yaml@2.9.1
cat >seen.mjs <<'JS'
import { parse } from 'yaml';
const hours = 'opens: 07:30';
console.log('1.1', JSON.stringify(parse(hours, { version: '1.1' })));
console.log('1.2', JSON.stringify(parse(hours, { version: '1.2' })));
JS
seen=$(TZ=Asia/Ho_Chi_Minh node seen.mjs)
echo "$seen"
expected='1.1 {"opens":450}
1.2 {"opens":"07:30"}'
[ "$seen" = "$expected" ] || { echo 'It is no longer so.'; exit 1; }
