#!/usr/bin/env bash
# What: jsonschema 1.5.0: "format": "time" refuses 17:00:00+07:00 and 17:00:00Z and takes 17:00:00; @cfworker/json-schema 4.1.6 the other way round.
# Guess: of times none was written down, only of date-times with an offset; one would think the first two valid and the third not: JSON Schema names the full-time of RFC 3339, which has an offset.
# For users: docs/how-to/plain-data.md: the schemas have `format` at dates alone, with a pattern beside it.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund jsonschema@1.5.0 @cfworker/json-schema@4.1.6
cat >seen.mjs <<'JS'
import { Validator as Strict } from '@cfworker/json-schema';
import jsonschema from 'jsonschema';
const schema = { type: 'string', format: 'time' };
for (const time of ['17:00:00+07:00', '17:00:00Z', '17:00:00'])
  console.log(time, 'jsonschema', jsonschema.validate(time, schema).valid, '@cfworker', new Strict(schema).validate(time).valid);
JS
seen=$(TZ=Asia/Ho_Chi_Minh node seen.mjs)
echo "$seen"
expected='17:00:00+07:00 jsonschema false @cfworker true
17:00:00Z jsonschema false @cfworker true
17:00:00 jsonschema true @cfworker false'
[ "$seen" = "$expected" ] || { echo 'It is no longer so.'; exit 1; }
