#!/usr/bin/env bash
# What: class-validator 0.14.2: isDateString and isISO8601, the validators of a NestJS DTO, take 2026-02-30T09:00:00+07:00.
# Guess: a day that does not exist is refused.
# For users: docs/how-to/nestjs-and-databases.md: IsISO8601({ strict: true }), or leave it to the library, which refuses the day.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund class-validator@0.14.2
cat >seen.mjs <<'JS'
import { isDateString, isISO8601 } from 'class-validator';
const text = '2026-02-30T09:00:00+07:00';
console.log('isDateString', isDateString(text));
console.log('isISO8601', isISO8601(text));
console.log('isISO8601, strict', isISO8601(text, { strict: true }));
JS
seen=$(TZ=Asia/Ho_Chi_Minh node seen.mjs)
echo "$seen"
expected='isDateString true
isISO8601 true
isISO8601, strict false'
[ "$seen" = "$expected" ] || { echo 'It is no longer so.'; exit 1; }
