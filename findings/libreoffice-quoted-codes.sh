#!/usr/bin/env bash
# What: LibreOffice 7.4.7 Calc opens the quoted CSV field "1.012790" as the number 1.01279, unless "Format quoted field as text" is on.
# Guess: what stands in quotes is a text.
# For users: docs/how-to/use-from-sql.md: tick it in the import dialogue, or the last zero of a procedure code is gone.
# Needs LibreOffice Calc: apt-get install libreoffice-calc-nogui.
set -euo pipefail
command -v soffice >/dev/null || { echo 'LibreOffice is not installed: apt-get install libreoffice-calc-nogui'; exit 1; }
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
printf '"1.012790"\n' >codes.csv
opened() {
  HOME="$folder" LC_ALL=C.UTF-8 soffice --headless "-env:UserInstallation=file://$folder/profile" "--infilter=Text - txt - csv (StarCalc):44,34,76,1,,0,$1" \
    --convert-to 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false' --outdir out codes.csv >/dev/null 2>&1
  cat out/codes.csv
}
seen=$(printf 'as it opens: %s\nquoted field as text: %s' "$(opened false)" "$(opened true)")
echo "$seen"
expected='as it opens: 1.01279
quoted field as text: 1.012790'
[ "$seen" = "$expected" ] || { echo 'It is no longer so.'; exit 1; }
