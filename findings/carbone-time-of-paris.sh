#!/usr/bin/env bash
# What: carbone 3.8.2, language vi and no timezone, prints a due time of 17:00+07:00 as 12:00, the time of Paris, on a machine in Vietnam, too.
# Guess: 17:00, the time as it is written.
# For users: docs/how-to/the-date-on-a-slip.md: a template gets a text and no instant.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund carbone@3.8.2
cat >seen.mjs <<'JS'
import carbone from 'carbone';
const print = (options) =>
  new Promise((resolve, reject) =>
    carbone.renderXML("<a>{d.due:formatD('HH:mm DD/MM/YYYY')}</a>", { due: '2026-09-02T17:00:00+07:00' }, options, (error, text) => (error ? reject(error) : resolve(text))),
  );
console.log(await print({ lang: 'vi' }));
console.log(await print({ lang: 'vi', timezone: 'Asia/Ho_Chi_Minh' }));
JS
seen=$(TZ=Asia/Ho_Chi_Minh node seen.mjs)
echo "$seen"
expected='<a>12:00 02/09/2026</a>
<a>17:00 02/09/2026</a>'
[ "$seen" = "$expected" ] || { echo 'It is no longer so.'; exit 1; }
