#!/usr/bin/env bash
# What: moment-business-days 1.2.0 and dayjs-business-days2 1.4.0: nextBusinessDay() of Friday 2026-02-13, with the five days of Tết as holidays, is Thursday 2026-02-19, a holiday.
# Guess: Monday 2026-02-23, as businessAdd(1) and businessDaysAdd(1) of the same packages say.
# For users: README.md and docs/how-to/from-moment-dayjs-date-fns.md.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund moment@2.31.0 moment-business-days@1.2.0 dayjs@1.11.23 dayjs-business-days2@1.4.0
cat >seen.cjs <<'JS'
const moment = require('moment-business-days');
const dayjs = require('dayjs');
const holidays = ['2026-02-16', '2026-02-17', '2026-02-18', '2026-02-19', '2026-02-20'];
const options = { holidays, holidayFormat: 'YYYY-MM-DD' };
moment.updateLocale('en', { workingWeekdays: [1, 2, 3, 4, 5], ...options });
dayjs.extend(require('dayjs-business-days2').default, options);
const day = 'YYYY-MM-DD';
const friday = '2026-02-13';
console.log('moment', moment(friday, day).nextBusinessDay().format(day), moment(friday, day).businessAdd(1).format(day));
console.log('dayjs', dayjs(friday).nextBusinessDay().format(day), dayjs(friday).businessDaysAdd(1).format(day));
JS
seen=$(TZ=Asia/Ho_Chi_Minh node seen.cjs)
echo "$seen"
expected='moment 2026-02-19 2026-02-23
dayjs 2026-02-19 2026-02-23'
[ "$seen" = "$expected" ] || { echo 'It is no longer so.'; exit 1; }
