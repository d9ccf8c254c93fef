#!/usr/bin/env bash
# What: 17:00 sharp, where hours end at 17:00, is working time for dayjs-business-time 1.0.4 and moment-business-time 2.0.0 and closed for opening_hours 3.15.0.
# Guess: closed for all three: an interval of hours holds its start and not its end.
# For users: docs/how-to/from-moment-dayjs-date-fns.md: a close stays a close.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund dayjs@1.11.23 dayjs-business-time@1.0.4 moment@2.31.0 moment-business-time@2.0.0 opening_hours@3.15.0
cat >seen.mjs <<'JS'
import { createRequire } from 'node:module';
const require = createRequire(import.meta.url);
const dayjs = require('dayjs');
const moment = require('moment-business-time');
const opening_hours = require('opening_hours');
const close = '2026-03-03T17:00:00';
dayjs.extend(require('dayjs-business-time'));
dayjs.setBusinessTime({ tuesday: [{ start: '08:00:00', end: '17:00:00' }] });
console.log('dayjs-business-time', dayjs(close).isBusinessTime());
moment.updateLocale('en', { workinghours: { 2: ['08:00:00', '17:00:00'] } });
console.log('moment-business-time', moment(close).isWorkingTime());
console.log('opening_hours', new opening_hours('Tu 08:00-17:00').getState(new Date(close)));
JS
seen=$(TZ=Asia/Ho_Chi_Minh node seen.mjs)
echo "$seen"
expected='dayjs-business-time true
moment-business-time true
opening_hours false'
[ "$seen" = "$expected" ] || { echo 'It is no longer so.'; exit 1; }
