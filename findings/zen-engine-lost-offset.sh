#!/usr/bin/env bash
# What: @gorules/zen-engine 0.54.0: d('2026-09-02T17:00:00+07:00') is 17:00 in UTC, so that it is not before 11:00Z; date() of the same text has the offset.
# Guess: 17:00+07:00 is 10:00Z, and before 11:00Z.
# For users: docs/how-to/plain-data.md: a table compares milliseconds.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund @gorules/zen-engine@0.54.0
cat >seen.mjs <<'JS'
import { evaluateExpressionSync } from '@gorules/zen-engine';
for (const expression of [
  "d('2026-09-02T17:00:00+07:00').timestamp()",
  "date('2026-09-02T17:00:00+07:00')",
  "d('2026-09-02T17:00:00+07:00') < d('2026-09-02T11:00:00Z')",
  "date('2026-09-02T17:00:00+07:00') < date('2026-09-02T11:00:00Z')",
])
  console.log(expression, '=', evaluateExpressionSync(expression, {}));
JS
seen=$(TZ=Asia/Ho_Chi_Minh node seen.mjs)
echo "$seen"
expected=$(cat <<'SEEN'
d('2026-09-02T17:00:00+07:00').timestamp() = 1788368400000
date('2026-09-02T17:00:00+07:00') = 1788343200
d('2026-09-02T17:00:00+07:00') < d('2026-09-02T11:00:00Z') = false
date('2026-09-02T17:00:00+07:00') < date('2026-09-02T11:00:00Z') = true
SEEN
)
[ "$seen" = "$expected" ] || { echo 'It is no longer so.'; exit 1; }
