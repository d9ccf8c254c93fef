#!/usr/bin/env bash
# What: 17:00 at +07:00 goes into a feed as DTSTART:20260902T170000, a time of no zone, from icalendar 2.8.0 (Ruby), icalendar 4.0.3 and vobject 0.9.6.1 (Python, the offset being the one that dateutil reads).
# Guess: 20260902T100000Z, a zone with its definition, or an error; never a floating time.
# For users: docs/how-to/calendar-feed.md: instants go into a feed in UTC.
# Needs Ruby 3.1, Python 3 and the package lists of Debian 12: apt-get update.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
apt-get download -qq ruby-icalendar=2.8.0-1 ruby-ice-cube=0.16.4-3 ruby-tzinfo=2.0.5-1 ruby-concurrent=1.1.6+dfsg-5 \
  python3-icalendar=4.0.3-5 python3-vobject=0.9.6.1-2 python3-dateutil=2.8.2-2 python3-tz=2022.7.1-4 python3-six=1.16.0-4 2>/dev/null
for package in ./*.deb; do dpkg -x "$package" .; done
RUBYLIB=usr/lib/ruby/vendor_ruby$(printf ':%s' usr/share/rubygems-integration/all/gems/*/lib usr/share/rubygems-integration/all/gems/concurrent-ruby-1*/lib/concurrent-ruby)
export RUBYLIB
cat >seen.rb <<'RB'
require 'icalendar'
calendar = Icalendar::Calendar.new
calendar.event { |event| event.dtstart = Time.new(2026, 9, 2, 17, 0, 0, '+07:00') }
puts "Ruby: #{calendar.to_ical[/^DTSTART.*\d/]}"
RB
cat >seen.py <<'PY'
import re
import icalendar
import vobject
from dateutil.parser import isoparse
due = isoparse('2026-09-02T17:00:00+07:00')
event = icalendar.Event()
event.add('dtstart', due)
feed = vobject.iCalendar()
feed.add('vevent').add('dtstart').value = due
for name, text in (('icalendar', event.to_ical().decode()), ('vobject', feed.serialize())):
    print(name + ':', *re.findall(r'^(?:DTSTART|TZ).*\d', text, re.M))
PY
seen=$(LC_ALL=C.UTF-8 ruby -W0 seen.rb; PYTHONPATH=usr/lib/python3/dist-packages python3 seen.py)
echo "$seen"
expected='Ruby: DTSTART:20260902T170000
icalendar: DTSTART;VALUE=DATE-TIME:20260902T170000
vobject: DTSTART:20260902T170000'
[ "$seen" = "$expected" ] || { echo 'It is no longer so.'; exit 1; }
