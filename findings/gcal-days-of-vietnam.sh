#!/usr/bin/env bash
# What: gcal 4.1 of Debian, asked for the legal days of Vietnam in 2026, names 3 February and 19 May, which are worked, and not 26 April (Giỗ Tổ Hùng Vương), a day off since 2007; of Tết three days.
# Guess: 1 January, Tết among 16 to 20 February, Giỗ Tổ on 26 April, 30 April, 1 May, 2 September, and nothing else.
# For users: docs/how-to/from-moment-dayjs-date-fns.md, "Whose holidays".
# Needs the package lists of Debian 12: apt-get update.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
apt-get download -qq gcal=4.1-3.1 2>/dev/null
dpkg -x ./*.deb .
# Option -n lists the days that are off by law; how far they are from today is cut off.
seen=$(LC_ALL=C HOME="$folder" usr/bin/gcal -u -q VN -n 2026 | sed -n 's/^\(.*\) (VN) *+ \(.*2026\) =.*/\2 \1/p' | tr -s ' ')
echo "$seen"
expected="Thu, Jan: 1st:2026 New Year's Day
Tue, Feb: 3rd:2026 Founding of the Communist Party
Tue, Feb:17th:2026 Chinese New Year's Day 4663-0
Wed, Feb:18th:2026 Chinese New Year's Day
Thu, Feb:19th:2026 Chinese New Year's Day
Thu, Apr:30th:2026 Liberation Day
Fri, May: 1st:2026 Labour Day
Tue, May:19th:2026 Ho Chi Minh's Birthday
Wed, Sep: 2nd:2026 National Holiday"
[ "$seen" = "$expected" ] || { echo 'It is no longer so.'; exit 1; }
