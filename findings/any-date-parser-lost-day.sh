#!/usr/bin/env bash
# What: any-date-parser 2.2.4: "20250304080000", as portals send it, gives the year 2025 and nothing else; in en-US "13/03/2025" gives 3 March.
# Guess: the first is read whole or refused; the second is refused, or 13 March.
# For users: docs/how-to/write-a-dialect.md: the forms of time are named and never guessed.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund any-date-parser@2.2.4
cat >seen.mjs <<'JS'
import parser from 'any-date-parser';
const read = (text, locale) => console.log(locale, text, JSON.stringify((parser.default ?? parser).attempt(text, locale)));
read('20250304080000', 'vi-VN');
read('13/03/2025', 'vi-VN');
read('13/03/2025', 'en-US');
JS
seen=$(TZ=Asia/Ho_Chi_Minh node seen.mjs)
echo "$seen"
expected='vi-VN 20250304080000 {"year":2025}
vi-VN 13/03/2025 {"day":13,"month":3,"year":2025}
en-US 13/03/2025 {"month":3,"day":3,"year":2025}'
[ "$seen" = "$expected" ] || { echo 'It is no longer so.'; exit 1; }
