#!/usr/bin/env bash
# What: SheetJS (xlsx 0.18.5) in the zone of Vietnam reads the date 2026-09-02 of an OpenDocument sheet as the number 46267.292: 07:00:30 on that day.
# Guess: 46267, the day itself, as in UTC.
# For users: docs/how-to/audit-a-year-of-slips.md: drop the fraction of a date from an OpenDocument sheet.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund xlsx@0.18.5
cat >seen.mjs <<'JS'
import { createRequire } from 'node:module';
const { read } = createRequire(import.meta.url)('xlsx');
const names = ['office', 'table', 'text'].map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`).join(' ');
const cell = '<table:table-cell office:value-type="date" office:date-value="2026-09-02"><text:p>02/09/2026</text:p></table:table-cell>';
const table = `<table:table table:name="A"><table:table-row>${cell}</table:table-row></table:table>`;
const body = `<office:body><office:spreadsheet>${table}</office:spreadsheet></office:body>`;
const sheet = `<?xml version="1.0"?><office:document ${names} office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.spreadsheet">${body}</office:document>`;
console.log(process.env.TZ, read(sheet, { type: 'string' }).Sheets.A.A1.v.toFixed(3));
JS
seen=$(for zone in Asia/Ho_Chi_Minh UTC; do TZ=$zone node seen.mjs; done)
echo "$seen"
expected='Asia/Ho_Chi_Minh 46267.292
UTC 46267.000'
[ "$seen" = "$expected" ] || { echo 'It is no longer so.'; exit 1; }
