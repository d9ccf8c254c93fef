#!/usr/bin/env bash
# What: Carbon 2.65.0 of Debian (PHP), parseFromLocale in Vietnamese: “2 tháng 12 2026”, as Carbon itself writes the day, is 2 January 2002, and 10 and 11 are January, too; “2 tháng 9 2026” is 2 September.
# Guess: 2 December 2026.
# For users: docs/how-to/write-a-dialect.md: the forms of time are named and never guessed.
# Needs PHP and the package lists of Debian 12: apt-get install php-cli php-mbstring.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
apt-get download -qq php-nesbot-carbon=2.65.0* php-symfony-translation=5.4* php-symfony-translation-contracts=2.5* php-symfony-deprecation-contracts=2.5* 2>/dev/null
for package in ./*.deb; do dpkg -x "$package" .; done
cat >seen.php <<'PHP'
<?php
require 'Carbon/autoload.php';
use Carbon\Carbon;
foreach ([9, 10, 11, 12] as $month) {
    $text = Carbon::create(2026, $month, 2)->locale('vi')->isoFormat('D MMMM YYYY');
    echo $text, ' = ', Carbon::parseFromLocale($text, 'vi')->format('Y-m-d'), "\n";
}
PHP
seen=$(php -d include_path=usr/share/php -d error_reporting=E_ERROR -d date.timezone=Asia/Ho_Chi_Minh seen.php)
echo "$seen"
expected='2 tháng 9 2026 = 2026-09-02
2 tháng 10 2026 = 2000-01-02
2 tháng 11 2026 = 2001-01-02
2 tháng 12 2026 = 2002-01-02'
[ "$seen" = "$expected" ] || { echo 'It is no longer so.'; exit 1; }
