#!/usr/bin/env bash
# What: to-words 5.7.0, locale vi-VN, writes 15 as "Mười Năm", 21 as "Hai Mươi Một" and 105 as "Một Trăm Năm".
# Guess: as the language has it: mười lăm, hai mươi mốt, một trăm linh (lẻ) năm. "Mười năm" is ten years, "một trăm năm" a hundred years or, in speech, 150.
# For users: docs/limit-texts.md: where digits and word differ the text is refused.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund to-words@5.7.0
cat >seen.mjs <<'JS'
import { ToWords } from 'to-words';
const words = new ToWords({ localeCode: 'vi-VN' });
for (const number of [5, 15, 21, 105]) console.log(number, words.convert(number));
JS
seen=$(TZ=Asia/Ho_Chi_Minh node seen.mjs)
echo "$seen"
expected='5 Năm
15 Mười Năm
21 Hai Mươi Một
105 Một Trăm Năm'
[ "$seen" = "$expected" ] || { echo 'It is no longer so.'; exit 1; }
