#!/usr/bin/env bash
# What: dictionary-vi 3.0.0 with nspell 2.1.5 knows hoà, hoá, uỷ, thuỷ and not hòa, hóa, ủy, thủy, which acts and portals write beside them ("Ủy ban nhân dân").
# Guess: both places of the tone mark are right, as both are in use.
# For users: docs/how-to/a-new-procedure.md: `search` finds a word wherever its tone mark stands.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund dictionary-vi@3.0.0 nspell@2.1.5
cat >seen.mjs <<'JS'
import dictionary from 'dictionary-vi';
import nspell from 'nspell';
const speller = nspell(dictionary);
for (const [first, second] of ['hoà hòa', 'hoá hóa', 'uỷ ủy', 'thuỷ thủy'].map((pair) => pair.split(' ')))
  console.log(first, speller.correct(first), second, speller.correct(second));
JS
seen=$(TZ=Asia/Ho_Chi_Minh node seen.mjs)
echo "$seen"
expected='hoà true hòa false
hoá true hóa false
uỷ true ủy false
thuỷ true thủy false'
[ "$seen" = "$expected" ] || { echo 'It is no longer so.'; exit 1; }
