#!/usr/bin/env bash
# What: gitlab-chronic-duration 0.10.6.2 of Debian (Ruby) reads "1,5 days" as five days and "half a day" as a whole one: what it does not know is dropped, the number before the comma, too. So it is with parsedatetime 2.6 (Python).
# Guess: 36 hours, or nothing; half a day is twelve hours, or nothing. Written down for the first package alone.
# For users: docs/limit-texts.md: the decimal comma and "nửa ngày" are read, and what is not read is refused.
# Needs Ruby 3.1, Python 3 and the package lists of Debian 12: apt-get update.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
apt-get download -qq ruby-chronic-duration=0.10.6.2-2 ruby-numerizer=0.2.0-2 python3-parsedatetime=2.6-3 2>/dev/null
for package in ./*.deb; do dpkg -x "$package" .; done
cat >seen.rb <<'RB'
require 'gitlab_chronic_duration'
['1.5 days', '1,5 days', 'half a day'].each { |text| puts "#{text}: #{ChronicDuration.parse(text) / 3600.0} hours" }
RB
cat >seen.py <<'PY'
from datetime import datetime
from parsedatetime import Calendar
start = datetime(2026, 3, 2, 8)
for text in ('1.5 days', '1,5 days', 'half a day'):
    print(text + ':', (Calendar().parseDT(text, sourceTime=start)[0] - start).total_seconds() / 3600, 'hours')
PY
seen=$(LC_ALL=C.UTF-8 ruby -W0 -I usr/lib/ruby/vendor_ruby seen.rb; PYTHONPATH=usr/lib/python3/dist-packages python3 seen.py)
echo "$seen"
expected='1.5 days: 36.0 hours
1,5 days: 120.0 hours
half a day: 24.0 hours
1.5 days: 36.0 hours
1,5 days: 120.0 hours
half a day: 24.0 hours'
[ "$seen" = "$expected" ] || { echo 'It is no longer so.'; exit 1; }
