#!/usr/bin/env bash
# What: Spreadsheet::ParseExcel 0.65 of Debian (Perl) shows a day and a half in the form [h]:mm, hours that go on past 24, as 36:01 and seven hours and a half as 7:01; in the form [$-42A]dd/mm/yyyy, the one of a Vietnamese Excel, 2 September 2026 is [$42A]/4/6267.
# Guess: 36:00 and 7:30; written down for the first of them alone. Of the second form one would think 02/09/2026, as of dd/mm/yyyy.
# For users: docs/how-to/audit-a-year-of-slips.md: dates of a spreadsheet are read as cells, never as they are shown.
# Needs Perl and the package lists of Debian 12: apt-get update.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
apt-get download -qq libspreadsheet-parseexcel-perl=0.6500-4~deb12u1 2>/dev/null
dpkg -x ./*.deb .
cat >seen.pl <<'PL'
use Spreadsheet::ParseExcel::Utility qw(ExcelFmt);
print "$_ in [h]:mm: ", ExcelFmt('[h]:mm', $_), "\n" for 0.3125, 1.5, 1.5625;
print "$_: ", ExcelFmt($_, 46267), "\n" for 'dd/mm/yyyy', '[$-409]dd/mm/yyyy', '[$-42A]dd/mm/yyyy';
PL
seen=$(PERL5LIB=usr/share/perl5 perl seen.pl)
echo "$seen"
expected='0.3125 in [h]:mm: 7:01
1.5 in [h]:mm: 36:01
1.5625 in [h]:mm: 37:01
dd/mm/yyyy: 02/09/2026
[$-409]dd/mm/yyyy: 02/09/2026
[$-42A]dd/mm/yyyy: [$42A]/4/6267'
[ "$seen" = "$expected" ] || { echo 'It is no longer so.'; exit 1; }
