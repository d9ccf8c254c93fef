#!/usr/bin/env bash
# What: @breejs/later 4.2.0 reads LW, the last weekday of a month in cron, as every day; L and 15W are what they say.
# Guess: the last weekday, 30 January and 27 February 2026, as croner 11.0.1 and cronosjs 1.7.1 have it; or an error.
# For users: docs/how-to/late-dossiers.md: the last working day of a month is asked of the calendar.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund @breejs/later@4.2.0 croner@11.0.1 cronosjs@1.7.1
cat >seen.mjs <<'JS'
import later from '@breejs/later';
import { Cron } from 'croner';
import cronosjs from 'cronosjs';
const start = new Date('2026-01-01T00:00:00Z');
const days = (dates) => dates.map((date) => date.toISOString().slice(0, 10)).join(' ');
const last = '0 8 LW * *';
console.log('later', days(later.schedule(later.parse.cron(last)).next(3, start)));
console.log('croner', days(new Cron(last, { timezone: 'UTC', paused: true }).nextRuns(3, start)));
console.log('cronosjs', days(cronosjs.CronosExpression.parse(last, { timezone: 'UTC' }).nextNDates(start, 3)));
for (const cron of ['0 8 L * *', '0 8 15W * *']) console.log('later', cron, days(later.schedule(later.parse.cron(cron)).next(3, start)));
JS
seen=$(TZ=UTC node seen.mjs)
echo "$seen"
expected='later 2026-01-01 2026-01-02 2026-01-03
croner 2026-01-30 2026-02-27 2026-03-31
cronosjs 2026-01-30 2026-02-27 2026-03-31
later 0 8 L * * 2026-01-31 2026-02-28 2026-03-31
later 0 8 15W * * 2026-01-15 2026-02-16 2026-03-16'
[ "$seen" = "$expected" ] || { echo 'It is no longer so.'; exit 1; }
