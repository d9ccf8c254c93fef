#!/usr/bin/env bash
# What: vn-num2words 1.0.4 writes 15 as "muời năm": another tone mark than "mười", and "năm" where "lăm" is said.
# Guess: "mười lăm". The package writes Vietnamese only.
# For users: docs/limit-texts.md: numbers in words are read by a vocabulary of our own.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund vn-num2words@1.0.4
cat >seen.mjs <<'JS'
import { createRequire } from 'node:module';
const words = createRequire(import.meta.url)('vn-num2words');
for (const number of [10, 15, 25]) console.log(number, (words.default ?? words)(number));
JS
seen=$(TZ=Asia/Ho_Chi_Minh node seen.mjs)
echo "$seen"
expected='10 mười
15 muời năm
25 hai mươi lăm'
[ "$seen" = "$expected" ] || { echo 'It is no longer so.'; exit 1; }
