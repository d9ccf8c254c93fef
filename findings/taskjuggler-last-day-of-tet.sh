#!/usr/bin/env bash
# What: TaskJuggler 3.7.1 of Debian, with the holiday of Tết written 2026-02-16 - 2026-02-20, works on Friday 20 February: a range of dates does not hold its last.
# Guess: the fifth day, the 20th, is off as it is written.
# For users: docs/how-to/from-moment-dayjs-date-fns.md, "Whose holidays".
# Needs Ruby 3.1 and the package lists of Debian 12: apt-get update.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
apt-get download -qq tj3=3.7.1-1 ruby-mail=2.7.1+dfsg1-2 ruby-mini-mime=1.1.1-2 ruby-term-ansicolor=1.3.0-1.1 ruby-tins=1.1.0-2 ruby-sync=0.5.0-2 2>/dev/null
for package in ./*.deb; do dpkg -x "$package" .; done
RUBYLIB=usr/lib/ruby/vendor_ruby$(printf ':%s' usr/share/rubygems-integration/all/gems/*/lib)
export RUBYLIB
plan() {
  cat >plan.tjp <<TJP
project plan "plan" 2026-02-01 +2m {
  timezone "Asia/Ho_Chi_Minh"
  workinghours mon - fri 8:00 - 12:00, 13:00 - 17:00
  workinghours sat, sun off
}
leaves holiday "Tet" $1
task task "two days from Friday 13 February" { start 2026-02-13 length 2d }
taskreport report "report" { formats csv columns name, end timeformat "%a %d/%m %H:%M" }
TJP
  LC_ALL=C.UTF-8 ruby -W0 usr/bin/tj3 --silent plan.tjp 2>&1
  sed "1d; s/\"//g; s/^/Tet $1, /" report.csv
}
seen=$(plan '2026-02-16 - 2026-02-20' && plan '2026-02-16 - 2026-02-21')
echo "$seen"
expected='Tet 2026-02-16 - 2026-02-20, two days from Friday 13 February;Fri 20/02 17:00
Tet 2026-02-16 - 2026-02-21, two days from Friday 13 February;Mon 23/02 17:00'
[ "$seen" = "$expected" ] || { echo 'It is no longer so.'; exit 1; }
