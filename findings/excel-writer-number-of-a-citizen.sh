#!/usr/bin/env bash
# What: Excel::Writer::XLSX 1.10 of Debian (Perl): write() of the text "001099012345", the number of a citizen, puts the number 1099012345 into the cell; keep_leading_zeros() or write_string() leaves it.
# Guess: a text with leading zeros stays one.
# For users: docs/how-to/official-report.md: numbers of persons and codes go into a sheet as text.
# Needs Perl, Python 3 and the package lists of Debian 12: apt-get update.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
apt-get download -qq libexcel-writer-xlsx-perl=1.10-1 libarchive-zip-perl=1.68-1 2>/dev/null
for package in ./*.deb; do dpkg -x "$package" .; done
cat >seen.pl <<'PL'
use Excel::Writer::XLSX;
my $book = Excel::Writer::XLSX->new('persons.xlsx');
my $sheet = $book->add_worksheet();
$sheet->write(0, 0, '001099012345');
$sheet->write_string(1, 0, '001099012345');
$book->close();
PL
PERL5LIB=usr/share/perl5 perl seen.pl
seen=$(python3 -c '
import re, zipfile
with zipfile.ZipFile("persons.xlsx") as book:
    cells = re.findall("<c r=\"(\\w+)\"([^>]*)><v>([^<]*)</v>", book.read("xl/worksheets/sheet1.xml").decode())
    strings = re.findall("<t>([^<]*)</t>", book.read("xl/sharedStrings.xml").decode())
for name, kind, value in cells:
    print(name, "the text " + strings[int(value)] if "t=\"s\"" in kind else "the number " + value)
')
echo "$seen"
expected='A1 the number 1099012345
A2 the text 001099012345'
[ "$seen" = "$expected" ] || { echo 'It is no longer so.'; exit 1; }
