#!/usr/bin/env bash
# What: carbone 3.8.2 on a machine in UTC, as servers are, timezone Asia/Ho_Chi_Minh: endOfD(month) of 2 September 2026 is 06:59 on 1 October, and startOfD(day) 07:00: days and months are cut in the zone of the machine, and printed in that of the document.
# Guess: 23:59 on 30 September, and 00:00.
# For users: docs/how-to/the-date-on-a-slip.md: a template gets a text and no instant.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund carbone@3.8.2
cat >seen.mjs <<'JS'
import carbone from 'carbone';
for (const cut of ['endOfD(month)', 'startOfD(day)'])
  carbone.renderXML(`<a>{d.due:${cut}:formatD('HH:mm DD/MM/YYYY')}</a>`, { due: '2026-09-02T17:00:00+07:00' }, { lang: 'vi', timezone: 'Asia/Ho_Chi_Minh' }, (error, text) =>
    console.log(cut, error ?? text),
  );
JS
seen=$(TZ=UTC node seen.mjs)
echo "$seen"
expected='endOfD(month) <a>06:59 01/10/2026</a>
startOfD(day) <a>07:00 02/09/2026</a>'
[ "$seen" = "$expected" ] || { echo 'It is no longer so.'; exit 1; }
