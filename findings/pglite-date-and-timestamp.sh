#!/usr/bin/env bash
# What: PGlite 0.5.16 reads a date as midnight in UTC and a timestamp without a zone as the time of the machine: on one in Vietnam the midnight of a row is not the midnight of its date.
# Guess: both in the zone of the machine, so that date and timestamp of one midnight are one instant.
# For users: docs/how-to/nestjs-and-databases.md: cast both to `text`.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund @electric-sql/pglite@0.5.16
cat >seen.mjs <<'JS'
import { PGlite } from '@electric-sql/pglite';
const database = new PGlite();
const { rows } = await database.query("SELECT DATE '2026-09-02' AS date, TIMESTAMP '2026-09-02 00:00' AS timestamp, CAST(DATE '2026-09-02' AS TEXT) AS text");
for (const [type, value] of Object.entries(rows[0])) console.log(type, value instanceof Date ? value.toISOString() : value);
await database.close();
JS
seen=$(TZ=Asia/Ho_Chi_Minh node seen.mjs)
echo "$seen"
expected='date 2026-09-02T00:00:00.000Z
timestamp 2026-09-01T17:00:00.000Z
text 2026-09-02'
[ "$seen" = "$expected" ] || { echo 'It is no longer so.'; exit 1; }
