#!/usr/bin/env bash
# What: opening_hours 3.15.0: with "PH off" an office in Vietnam is open on the first day of Tết (17 February 2026) and shut on Christmas, a working day; 2 September is shut.
# Guess: the public holidays of Vietnam are those of its law, Tết among them; or an error, as for school holidays, which it has none of.
# For users: docs/how-to/summer-winter-hours.md: such a text says the hours alone, the calendar which days are worked.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund opening_hours@3.15.0
cat >seen.mjs <<'JS'
import { createRequire } from 'node:module';
const opening_hours = createRequire(import.meta.url)('opening_hours');
const place = { address: { country_code: 'vn', state: '' } };
const hours = new opening_hours('Mo-Fr 08:00-12:00,13:30-17:00; PH off', place);
for (const day of ['2026-02-17', '2026-09-02', '2026-12-25']) console.log(day, hours.getState(new Date(`${day}T09:00`)) ? 'open' : 'shut');
JS
seen=$(TZ=Asia/Ho_Chi_Minh node seen.mjs)
echo "$seen"
expected='2026-02-17 open
2026-09-02 shut
2026-12-25 shut'
[ "$seen" = "$expected" ] || { echo 'It is no longer so.'; exit 1; }
