#!/usr/bin/env bash
# What: xmlbuilder2 4.0.3 writes a Date as an empty element, without an error; a number and a text are written.
# Guess: the ISO text of the Date, as in JSON.
# For users: docs/how-to/plain-data.md: instants go into XML as text.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund xmlbuilder2@4.0.3
cat >seen.mjs <<'JS'
import { createRequire } from 'node:module';
const { create } = createRequire(import.meta.url)('xmlbuilder2');
const due = new Date('2026-09-02T10:00:00Z');
console.log(create({ dossier: { days: 1.5, due } }).end({ headless: true }));
console.log(create({ dossier: { days: 1.5, due: due.toISOString() } }).end({ headless: true }));
JS
seen=$(TZ=Asia/Ho_Chi_Minh node seen.mjs)
echo "$seen"
expected='<dossier><days>1.5</days><due/></dossier>
<dossier><days>1.5</days><due>2026-09-02T10:00:00.000Z</due></dossier>'
[ "$seen" = "$expected" ] || { echo 'It is no longer so.'; exit 1; }
