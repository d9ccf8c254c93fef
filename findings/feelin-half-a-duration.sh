#!/usr/bin/env bash
# What: feelin 8.2.0: duration("P3D") / 2 and 2 * duration("P1D") are null with a warning, while durations are added.
# Guess: none was written down before the first run; one would think P1DT12H and P2D, for DMN has a duration times and divided by a number.
# For users: docs/how-to/plain-data.md: a limit is a number with its unit and no duration.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund feelin@8.2.0
cat >seen.mjs <<'JS'
import { evaluate } from 'feelin';
for (const text of ['duration("P3D") / 2', '2 * duration("P1D")', 'duration("P1D") + duration("PT12H")']) {
  const { value, warnings } = evaluate(`string(${text})`, {});
  console.log(text, '=>', value, `(${warnings.length} warnings)`);
}
JS
seen=$(TZ=Asia/Ho_Chi_Minh node seen.mjs)
echo "$seen"
expected='duration("P3D") / 2 => null (1 warnings)
2 * duration("P1D") => null (1 warnings)
duration("P1D") + duration("PT12H") => P1DT12H (0 warnings)'
[ "$seen" = "$expected" ] || { echo 'It is no longer so.'; exit 1; }
