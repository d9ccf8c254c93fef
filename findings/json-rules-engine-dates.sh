#!/usr/bin/env bash
# What: json-rules-engine 7.3.1: of two Dates neither is less nor greater, without an error; two texts are compared as texts, so that 17:00+07:00 is not before 11:00Z.
# Guess: texts, which are no numbers, are refused. Of Dates one would think that they are compared as JavaScript compares them.
# For users: docs/how-to/late-dossiers.md: `assess` says what is late; a rule of your own compares milliseconds.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund json-rules-engine@7.3.1
cat >seen.mjs <<'JS'
import { Engine } from 'json-rules-engine';
const holds = async (operator, due, value) => {
  const engine = new Engine([{ conditions: { all: [{ fact: 'due', operator, value }] }, event: { type: 'holds' } }]);
  return (await engine.run({ due })).events.length > 0;
};
const [due, now] = [new Date('2026-09-02T17:00:00+07:00'), new Date('2026-09-02T11:00:00Z')];
for (const operator of ['lessThan', 'greaterThan']) console.log(operator, 'Dates', await holds(operator, due, now));
console.log('lessThan milliseconds', await holds('lessThan', due.getTime(), now.getTime()));
console.log('lessThan texts', await holds('lessThan', '2026-09-02T17:00:00+07:00', '2026-09-02T11:00:00Z'));
JS
seen=$(TZ=Asia/Ho_Chi_Minh node seen.mjs)
echo "$seen"
expected='lessThan Dates false
greaterThan Dates false
lessThan milliseconds true
lessThan texts false'
[ "$seen" = "$expected" ] || { echo 'It is no longer so.'; exit 1; }
