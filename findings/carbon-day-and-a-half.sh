#!/usr/bin/env bash
# What: Carbon 2.65.0 of Debian (PHP): CarbonInterval::days(1.5) is 24 hours and CarbonInterval::make('1.5 days') 36; addDays(1.5) adds one day, and 1.5 months are 28 days.
# Guess: 36 hours for all of them, and 45 days.
# For users: docs/how-to/from-moment-dayjs-date-fns.md: half a working day is counted by sessions.
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
use Carbon\CarbonInterval;
echo 'days(1.5) = ', CarbonInterval::days(1.5)->totalHours, " hours\n";
echo 'make(1.5 days) = ', CarbonInterval::make('1.5 days')->totalHours, " hours\n";
echo 'fromString(1.5 months) = ', CarbonInterval::fromString('1.5 months')->totalHours / 24, " days\n";
echo '08:00 addDays(1.5) = ', Carbon::parse('2026-03-02 08:00')->addDays(1.5)->format('Y-m-d H:i'), "\n";
PHP
seen=$(php -d include_path=usr/share/php -d error_reporting=E_ERROR -d date.timezone=Asia/Ho_Chi_Minh seen.php)
echo "$seen"
expected='days(1.5) = 24 hours
make(1.5 days) = 36 hours
fromString(1.5 months) = 28 days
08:00 addDays(1.5) = 2026-03-03 08:00'
[ "$seen" = "$expected" ] || { echo 'It is no longer so.'; exit 1; }
