#!/usr/bin/env bash
# What: ExcelJS 4.4.0 and write-excel-file 4.1.1 write the instant 17:00 in Vietnam as the cell 10:00, on a machine in Vietnam, too.
# Guess: a Date is written as the wall time of the machine, which the reader of the sheet then sees.
# For users: docs/how-to/official-report.md: a deadline goes into a sheet as text.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund exceljs@4.4.0 write-excel-file@4.1.1 xlsx@0.18.5
cat >seen.mjs <<'JS'
import ExcelJS from 'exceljs';
import writeExcelFile from 'write-excel-file/node';
import XLSX from 'xlsx';
const due = new Date('2026-08-20T17:00:00+07:00');
const shown = (file) => {
  const { Sheets, SheetNames } = XLSX.read(file);
  return Sheets[SheetNames[0]].A1.w;
};
const book = new ExcelJS.Workbook();
const cell = book.addWorksheet('a').getCell('A1');
cell.value = due;
cell.numFmt = 'dd/mm/yyyy hh:mm';
console.log('exceljs', shown(await book.xlsx.writeBuffer()));
const written = await writeExcelFile([[{ value: due, type: Date, format: 'dd/mm/yyyy hh:mm' }]], { buffer: true });
console.log('write-excel-file', shown(Buffer.isBuffer(written) ? written : await (written.toBuffer?.() ?? written)));
JS
seen=$(TZ=Asia/Ho_Chi_Minh node seen.mjs)
echo "$seen"
expected='exceljs 20/08/2026 10:00
write-excel-file 20/08/2026 10:00'
[ "$seen" = "$expected" ] || { echo 'It is no longer so.'; exit 1; }
