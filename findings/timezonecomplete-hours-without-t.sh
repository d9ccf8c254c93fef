#!/usr/bin/env bash
# What: timezonecomplete 5.15.1 writes 36 hours as P36H and 4 hours as P4H, which tinyduration 3.4.1 and iso8601-duration 2.1.4 refuse: ISO 8601 has a T before hours.
# Guess: P1DT12H for the first; of four hours none was written down, and one would think PT4H.
# For users: docs/how-to/plain-data.md: a limit is plain data and no ISO 8601 duration.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund timezonecomplete@5.15.1 tinyduration@3.4.1 iso8601-duration@2.1.4
cat >seen.mjs <<'JS'
import tc from 'timezonecomplete';
import * as tinyduration from 'tinyduration';
import { parse } from 'iso8601-duration';
const isRead = (read) => {
  try {
    return read() && 'read';
  } catch {
    return 'refused';
  }
};
for (const text of [tc.hours(36).toIsoString(), tc.hours(4).toIsoString(), tc.days(1).toIsoString()])
  console.log(text, 'tinyduration', isRead(() => tinyduration.parse(text)), 'iso8601-duration', isRead(() => parse(text)));
JS
seen=$(TZ=Asia/Ho_Chi_Minh node seen.mjs)
echo "$seen"
expected='P36H tinyduration refused iso8601-duration refused
P4H tinyduration refused iso8601-duration refused
P1D tinyduration read iso8601-duration read'
[ "$seen" = "$expected" ] || { echo 'It is no longer so.'; exit 1; }
