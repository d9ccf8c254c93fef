#!/usr/bin/env bash
# What: dragonmantank/cron-expression 3.3.1 of Debian (PHP): 31W, the weekday nearest to the 31st, runs on 3 February and 1 April, too, and LW, taken without an error, on 2 February and 30 May.
# Guess: 31W leaves out months without a 31st; LW is refused, as no page of it has it.
# For users: docs/how-to/late-dossiers.md: the last working day of a month is asked of the calendar.
# Needs PHP and the package lists of Debian 12: apt-get install php-cli php-mbstring.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
apt-get download -qq php-dragonmantank-cron-expression=3.3.1-2 php-webmozart-assert=1.11.0-1 2>/dev/null
for package in ./*.deb; do dpkg -x "$package" .; done
cat >seen.php <<'PHP'
<?php
require 'Cron/autoload.php';
foreach (['31W', 'LW', '15W'] as $day) {
    $runs = (new Cron\CronExpression("0 8 $day * *"))->getMultipleRunDates(4, '2026-01-01', false, true);
    echo "$day = ", implode(', ', array_map(fn ($run) => $run->format('D d/m'), $runs)), "\n";
}
PHP
seen=$(TZ=Asia/Ho_Chi_Minh php -d include_path=usr/share/php -d error_reporting=E_ERROR -d date.timezone=Asia/Ho_Chi_Minh seen.php)
echo "$seen"
expected='31W = Fri 30/01, Tue 03/02, Tue 31/03, Wed 01/04
LW = Sat 31/01, Mon 02/02, Mon 02/03, Sat 30/05
15W = Thu 15/01, Mon 16/02, Mon 16/03, Wed 15/04'
[ "$seen" = "$expected" ] || { echo 'It is no longer so.'; exit 1; }
