#!/usr/bin/env bash
# What: feelin 8.2.0 (FEEL, the language of DMN tables): min and max of two dates are null, without a warning, where date < date is answered.
# Guess: none was written down before the first run; one would think the earlier date, for DMN has min and max for whatever can be compared.
# For users: docs/how-to/plain-data.md: which of promise and law binds is in `commitment.due`.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund feelin@8.2.0
cat >seen.mjs <<'JS'
import { evaluate } from 'feelin';
const promise = 'date("2026-09-01")';
const law = 'date("2026-09-04")';
for (const text of [`min(${promise}, ${law})`, `max([${promise}, ${law}])`, `${promise} < ${law}`, 'min(1, 4)']) {
  const { value, warnings } = evaluate(text, {});
  console.log(text, '=>', value, `(${warnings.length} warnings)`);
}
JS
seen=$(TZ=Asia/Ho_Chi_Minh node seen.mjs)
echo "$seen"
expected='min(date("2026-09-01"), date("2026-09-04")) => null (0 warnings)
max([date("2026-09-01"), date("2026-09-04")]) => null (0 warnings)
date("2026-09-01") < date("2026-09-04") => true (0 warnings)
min(1, 4) => 1 (0 warnings)'
[ "$seen" = "$expected" ] || { echo 'It is no longer so.'; exit 1; }
