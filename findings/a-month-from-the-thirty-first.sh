#!/usr/bin/env bash
# What: One month from 31 January 2026 is 3 March for @0dep/piso 5.1.2, date-duration 2.0.0 and EDATE of fast-formula-parser 1.0.19; duration-fns 3.0.2 says 28 February.
# Guess: 28 February: EDATE of spreadsheets, XML Schema and Civil Code art. 148 end a month on its last day.
# For users: docs/how-to/from-moment-dayjs-date-fns.md: a limit in months ends on the last day of a shorter month.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund @0dep/piso@5.1.2 date-duration@2.0.0 fast-formula-parser@1.0.19 duration-fns@3.0.2
cat >seen.mjs <<'JS'
import { createRequire } from 'node:module';
import { parseDuration } from '@0dep/piso';
import DateDuration from 'date-duration';
import { apply } from 'duration-fns';
const FormulaParser = createRequire(import.meta.url)('fast-formula-parser');
const start = new Date('2026-01-31T08:00:00Z');
const day = (date) => new Date(date).toISOString().slice(0, 10);
console.log('piso', day(parseDuration('P1M').getExpireAt(start)));
console.log('date-duration', day(new DateDuration('P1M').addTo(start)));
const serial = new FormulaParser({}).parse('EDATE(DATE(2026,1,31),1)', { row: 1, col: 1, sheet: 'S' });
console.log('fast-formula-parser', typeof serial === 'number' ? day(Date.UTC(1899, 11, 30 + serial)) : day(serial));
console.log('duration-fns', day(apply(start, 'P1M')));
JS
seen=$(TZ=UTC node seen.mjs)
echo "$seen"
expected='piso 2026-03-03
date-duration 2026-03-03
fast-formula-parser 2026-03-03
duration-fns 2026-02-28'
[ "$seen" = "$expected" ] || { echo 'It is no longer so.'; exit 1; }
