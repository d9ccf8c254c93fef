#!/usr/bin/env bash
# What: icalendar 2.8.0 of Debian (Ruby) writes a Date, 2 September 2026, as the midnight DTSTART:20260902T000000, an appointment of no length, and only an Icalendar::Values::Date as a day.
# Guess: DTSTART;VALUE=DATE:20260902: a Date of Ruby is a day and has no time.
# For users: docs/how-to/calendar-feed.md: days go into a feed as dates.
# Needs Ruby 3.1 and the package lists of Debian 12: apt-get update.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
apt-get download -qq ruby-icalendar=2.8.0-1 ruby-ice-cube=0.16.4-3 ruby-tzinfo=2.0.5-1 ruby-concurrent=1.1.6+dfsg-5 2>/dev/null
for package in ./*.deb; do dpkg -x "$package" .; done
RUBYLIB=usr/lib/ruby/vendor_ruby$(printf ':%s' usr/share/rubygems-integration/all/gems/*/lib usr/share/rubygems-integration/all/gems/concurrent-ruby-1*/lib/concurrent-ruby)
export RUBYLIB
cat >seen.rb <<'RB'
require 'date'
require 'icalendar'
[Date.new(2026, 9, 2), Icalendar::Values::Date.new('20260902')].each do |day|
  calendar = Icalendar::Calendar.new
  calendar.event { |event| event.dtstart = day }
  puts "#{day.class}: #{calendar.to_ical[/^DTSTART.*\d/]}"
end
RB
seen=$(LC_ALL=C.UTF-8 ruby -W0 seen.rb)
echo "$seen"
expected='Date: DTSTART:20260902T000000
Icalendar::Values::Date: DTSTART;VALUE=DATE:20260902'
[ "$seen" = "$expected" ] || { echo 'It is no longer so.'; exit 1; }
