#!/usr/bin/env bash
# What: stopword 3.1.5, Vietnamese: "không thu phí" (no fee is taken) and "chưa nộp phí" (the fee is not paid) lose their first word and say the opposite.
# Guess: words that carry no meaning are removed, and "không" and "chưa" are not among them.
# For users: docs/how-to/a-new-procedure.md: `search` leaves no word out.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund stopword@3.1.5
cat >seen.mjs <<'JS'
import { removeStopwords, vie } from 'stopword';
for (const text of ['không thu phí', 'chưa nộp phí', 'phí của hồ sơ']) console.log(text, '=>', removeStopwords(text.split(' '), vie).join(' '));
JS
seen=$(TZ=Asia/Ho_Chi_Minh node seen.mjs)
echo "$seen"
expected='không thu phí => thu phí
chưa nộp phí => nộp phí
phí của hồ sơ => phí hồ sơ'
[ "$seen" = "$expected" ] || { echo 'It is no longer so.'; exit 1; }
