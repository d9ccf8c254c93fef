#!/usr/bin/env bash
# What: avsc 5.7.9: the schema that Type.forValue infers for a Date is an empty record: written and read back, the instant is gone without an error.
# Guess: written down was that dates are numbers without a logical type; of an inferred schema one would think a timestamp, or an error.
# For users: docs/how-to/a-warehouse.md: write an Avro schema by hand.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund avsc@5.7.9
cat >seen.mjs <<'JS'
import avro from 'avsc';
const dossier = { due: new Date('2026-09-02T10:00:00Z') };
const type = avro.Type.forValue(dossier);
console.log(JSON.stringify(type.field('due').type), type.isValid(dossier));
console.log(JSON.stringify(type.fromBuffer(type.toBuffer(dossier))));
JS
seen=$(TZ=Asia/Ho_Chi_Minh node seen.mjs)
echo "$seen"
expected='{"type":"record","fields":[]} true
{"due":{}}'
[ "$seen" = "$expected" ] || { echo 'It is no longer so.'; exit 1; }
