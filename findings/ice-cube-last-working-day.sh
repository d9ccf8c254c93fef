#!/usr/bin/env bash
# What: ice_cube 0.16.4 of Debian (Ruby): the last working day of a month in a feed, RRULE:FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1, is read as every working day, without an error.
# Guess: 30 January, 27 February, 31 March 2026, as RFC 5545, 3.3.10 has it.
# For users: docs/how-to/calendar-feed.md: each day is an entry of its own in the feeds of this library.
# Needs Ruby and the package lists of Debian 12: apt-get install ruby.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
apt-get download -qq ruby-ice-cube=0.16.4-3 2>/dev/null
for package in ./*.deb; do dpkg -x "$package" .; done
cat >seen.rb <<'RB'
require 'ice_cube'
days = ->(rule) { IceCube::Schedule.from_ical("DTSTART:20260101T080000\nRRULE:#{rule}").first(3).map { |at| at.strftime('%a %d/%m') }.join(', ') }
['FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1', 'FREQ=MONTHLY;BYDAY=-1FR'].each { |rule| puts "#{rule} = #{days.call(rule)}" }
RB
seen=$(TZ=Asia/Ho_Chi_Minh ruby -W0 -I usr/share/rubygems-integration/all/gems/ice_cube-0.16.4/lib seen.rb)
echo "$seen"
expected='FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1 = Thu 01/01, Fri 02/01, Mon 05/01
FREQ=MONTHLY;BYDAY=-1FR = Fri 30/01, Fri 27/02, Fri 27/03'
[ "$seen" = "$expected" ] || { echo 'It is no longer so.'; exit 1; }
