#!/usr/bin/env bash
# What: zod 4.4.3: z.iso.datetime() refuses 2026-03-02T09:00:00+07:00; with { offset: true } it takes it.
# Guess: a date-time of ISO 8601 is one whatever its offset.
# For users: docs/how-to/nestjs-and-databases.md: z.iso.datetime({ offset: true }), or the schemas of tthc-rules/interchange.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund zod@4.4.3
cat >seen.mjs <<'JS'
import * as z from 'zod';
const text = '2026-03-02T09:00:00+07:00';
console.log('datetime()', z.iso.datetime().safeParse(text).success);
console.log('datetime({ offset: true })', z.iso.datetime({ offset: true }).safeParse(text).success);
JS
seen=$(TZ=Asia/Ho_Chi_Minh node seen.mjs)
echo "$seen"
expected='datetime() false
datetime({ offset: true }) true'
[ "$seen" = "$expected" ] || { echo 'It is no longer so.'; exit 1; }
