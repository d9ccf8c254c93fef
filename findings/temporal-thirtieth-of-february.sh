#!/usr/bin/env bash
# What: temporal-polyfill 1.0.8: Temporal.PlainDate.from({ year: 2026, month: 2, day: 30 }) is 2026-02-28, where the text 2026-02-30 is refused.
# Guess: a RangeError for both.
# For users: docs/how-to/from-moment-dayjs-date-fns.md: { overflow: 'reject' }.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund temporal-polyfill@1.0.8
cat >seen.mjs <<'JS'
import { Temporal } from 'temporal-polyfill';
const tried = (of, options) => {
  try {
    return Temporal.PlainDate.from(of, options).toString();
  } catch (error) {
    return error.name;
  }
};
const fields = { year: 2026, month: 2, day: 30 };
console.log('fields', tried(fields));
console.log('fields, reject', tried(fields, { overflow: 'reject' }));
console.log('text', tried('2026-02-30'));
JS
seen=$(TZ=Asia/Ho_Chi_Minh node seen.mjs)
echo "$seen"
expected='fields 2026-02-28
fields, reject RangeError
text RangeError'
[ "$seen" = "$expected" ] || { echo 'It is no longer so.'; exit 1; }
