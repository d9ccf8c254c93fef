#!/usr/bin/env bash
# What: mingo 7.2.6: $dateFromString of 2026-09-02T17:00:00+07:00 is undefined, without an error; with Z it is read.
# Guess: 2026-09-02T10:00:00.000Z.
# For users: docs/how-to/plain-data.md: a table compares milliseconds.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund mingo@7.2.6
cat >seen.mjs <<'JS'
import { Aggregator } from 'mingo';
for (const dateString of ['2026-09-02T17:00:00+07:00', '2026-09-02T10:00:00Z']) {
  const [{ at }] = new Aggregator([{ $project: { at: { $dateFromString: { dateString } } } }]).run([{}]);
  console.log(dateString, '=', at?.toISOString());
}
JS
seen=$(TZ=Asia/Ho_Chi_Minh node seen.mjs)
echo "$seen"
expected='2026-09-02T17:00:00+07:00 = undefined
2026-09-02T10:00:00Z = 2026-09-02T10:00:00.000Z'
[ "$seen" = "$expected" ] || { echo 'It is no longer so.'; exit 1; }
