#!/usr/bin/env bash
# What: Day.js 1.11.23 (locale vi, customParseFormat) reads no "2 tháng 12 2026", which it writes for D MMMM YYYY, and date-fns 4.4.0 no "Thứ 4 02/12/2026", which it writes for EEE dd/MM/yyyy.
# Guess: what a library writes by a form it reads by that form, as moment 2.31.0 does.
# For users: docs/how-to/write-a-dialect.md: the forms of time are named and never guessed.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund dayjs@1.11.23 date-fns@4.4.0 moment@2.31.0
cat >seen.mjs <<'JS'
import { createRequire } from 'node:module';
import { format, parse } from 'date-fns';
import { vi } from 'date-fns/locale/vi';
const require = createRequire(import.meta.url);
const dayjs = require('dayjs');
const moment = require('moment');
require('dayjs/locale/vi');
require('moment/locale/vi');
dayjs.extend(require('dayjs/plugin/customParseFormat'));
const day = new Date(2026, 11, 2);
const show = (library, text, date) => console.log(library, text, '=>', Number.isNaN(Number(date)) ? 'not read' : date.toDateString());
for (const form of ['D MMMM YYYY', 'D MMM YYYY']) {
  const text = dayjs(day).locale('vi').format(form);
  show('Day.js', text, dayjs(text, form, 'vi').toDate());
}
for (const form of ['d MMMM yyyy', 'EEE dd/MM/yyyy']) {
  const text = format(day, form, { locale: vi });
  show('date-fns', text, parse(text, form, day, { locale: vi }));
}
const text = moment(day).locale('vi').format('D MMMM YYYY');
show('moment', text, moment(text, 'D MMMM YYYY', 'vi').toDate());
JS
seen=$(TZ=Asia/Ho_Chi_Minh node seen.mjs)
echo "$seen"
expected='Day.js 2 tháng 12 2026 => not read
Day.js 2 Th12 2026 => not read
date-fns 2 tháng 12 2026 => Wed Dec 02 2026
date-fns Thứ 4 02/12/2026 => not read
moment 2 tháng 12 2026 => Wed Dec 02 2026'
[ "$seen" = "$expected" ] || { echo 'It is no longer so.'; exit 1; }
