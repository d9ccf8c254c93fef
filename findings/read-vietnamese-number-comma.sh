#!/usr/bin/env bash
# What: read-vietnamese-number 2.3.1, which writes Vietnamese alone, reads "1,5" as mười lăm (fifteen) and "0,5" as năm (five).
# Guess: written down was that 1.5 is read; of a comma one would think the decimal comma of Vietnamese, một phẩy năm, or else an error.
# For users: docs/limit-texts.md: numbers are read by the reader of this library, which knows the decimal comma.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund read-vietnamese-number@2.3.1
cat >seen.mjs <<'JS'
import { ReadingConfig, doReadNumber } from 'read-vietnamese-number';
const config = new ReadingConfig();
config.unit = ['ngày'];
for (const number of ['1.5', '1,5', '0,5']) console.log(number, '=>', doReadNumber(number, config));
JS
seen=$(TZ=Asia/Ho_Chi_Minh node seen.mjs)
echo "$seen"
expected='1.5 => một chấm năm ngày
1,5 => mười lăm ngày
0,5 => năm ngày'
[ "$seen" = "$expected" ] || { echo 'It is no longer so.'; exit 1; }
