#!/usr/bin/env bash
# What: Chronic 0.10.5 of Debian (Ruby, gitlab-chronic) reads "3 business days from now", said on Friday 6 March 2026, as Monday 9 March, three days by the calendar; "3 weekdays from now" is Wednesday 11 March.
# Guess: it does not know the words and gives nothing; three weekdays are Wednesday.
# For users: docs/how-to/from-moment-dayjs-date-fns.md: working days are added by the calendar, never by words.
# Needs Ruby 3.1 and the package lists of Debian 12: apt-get update.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
apt-get download -qq ruby-chronic=0.10.5-2 2>/dev/null
dpkg -x ./*.deb .
cat >seen.rb <<'RB'
require 'gitlab-chronic'
friday = Time.local(2026, 3, 6, 10)
['3 days', '3 weekdays', '3 business days', '3 working days'].each do |text|
  puts "#{text}: #{Chronic.parse("#{text} from now", now: friday)&.strftime('%a %d/%m') || 'nothing'}"
end
RB
seen=$(LC_ALL=C.UTF-8 ruby -W0 -I usr/share/rubygems-integration/all/gems/gitlab-chronic-0.10.5/lib seen.rb)
echo "$seen"
expected='3 days: Mon 09/03
3 weekdays: Wed 11/03
3 business days: Mon 09/03
3 working days: Mon 09/03'
[ "$seen" = "$expected" ] || { echo 'It is no longer so.'; exit 1; }
