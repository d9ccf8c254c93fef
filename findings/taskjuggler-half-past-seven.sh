#!/usr/bin/env bash
# What: TaskJuggler 3.7.1 of Debian, told that an office works 07:30 to 11:30 and 13:30 to 17:00, plans it from 08:00 to 12:00 and from 14:00 to 17:00, without a warning, unless timingresolution 30min is said.
# Guess: work begins at 07:30, and nothing is rounded.
# For users: docs/how-to/summer-winter-hours.md: hours are kept to the minute.
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
project plan "plan" 2026-03-01 +2m {
  timezone "Asia/Ho_Chi_Minh"
  $1
  workinghours mon - fri 7:30 - 11:30, 13:30 - 17:00
  workinghours sat, sun off
}
task one "an hour of work" { start 2026-03-02 length 1h }
task five "five hours" { start 2026-03-02 length 5h }
task all "seven hours and a half" { start 2026-03-02 length 7.5h }
taskreport report "report" { formats csv columns name, end timeformat "%d/%m %H:%M" }
TJP
  LC_ALL=C.UTF-8 ruby -W0 usr/bin/tj3 --silent plan.tjp 2>&1
  sed '1d; s/"//g' report.csv
}
seen=$(plan '' && plan 'timingresolution 30min')
echo "$seen"
expected='an hour of work;02/03 09:00
five hours;02/03 15:00
seven hours and a half;03/03 09:00
an hour of work;02/03 08:30
five hours;02/03 14:30
seven hours and a half;02/03 17:00'
[ "$seen" = "$expected" ] || { echo 'It is no longer so.'; exit 1; }
