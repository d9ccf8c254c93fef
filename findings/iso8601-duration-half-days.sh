#!/usr/bin/env bash
# What: iso8601-duration 2.1.4: "P1.5D" is refused as an invalid duration, "PT1.5H" is read; tinyduration 3.4.1 reads both.
# Guess: both are read, for ISO 8601 lets the smallest part have a fraction, whichever it is.
# For users: docs/how-to/plain-data.md: a limit is plain data and no ISO 8601 duration.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund iso8601-duration@2.1.4 tinyduration@3.4.1
cat >seen.mjs <<'JS'
import { parse } from 'iso8601-duration';
import * as tinyduration from 'tinyduration';
for (const text of ['P1.5D', 'PT1.5H']) {
  let read;
  try {
    const { days, hours } = parse(text);
    read = `${days} days ${hours} hours`;
  } catch (error) {
    read = error.message;
  }
  console.log(`${text}: ${read}; tinyduration: ${JSON.stringify(tinyduration.parse(text))}`);
}
JS
seen=$(node seen.mjs)
echo "$seen"
expected='P1.5D: invalid duration: P1.5D; tinyduration: {"days":1.5}
PT1.5H: 0 days 1.5 hours; tinyduration: {"hours":1.5}'
[ "$seen" = "$expected" ] || { echo 'It is no longer so.'; exit 1; }
