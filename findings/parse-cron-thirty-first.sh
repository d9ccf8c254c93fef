#!/usr/bin/env bash
# What: parse-cron 0.1.4 of Debian (Ruby): "0 8 31 * *" runs on 31 March, and on 1 April for want of 31 days in April, and so on 1 June.
# Guess: 31 March, 31 May, 31 July: months without a 31st are left out, as crontab does.
# For users: docs/how-to/late-dossiers.md: let a timer run every day, and ask the calendar.
# Needs Ruby and the package lists of Debian 12: apt-get install ruby.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
apt-get download -qq ruby-parse-cron=0.1.4-1.1 2>/dev/null
for package in ./*.deb; do dpkg -x "$package" .; done
cat >seen.rb <<'RB'
require 'cron_parser'
['0 8 31 * *', '0 8 30 * *', '0 8 15 * *'].each do |crontab|
  at = Time.local(2026, 2, 1)
  days = 5.times.map { (at = CronParser.new(crontab).next(at)).strftime('%d/%m') }
  puts "#{crontab} = #{days.join(', ')}"
end
RB
seen=$(TZ=Asia/Ho_Chi_Minh ruby -W0 -I usr/lib/ruby/vendor_ruby seen.rb)
echo "$seen"
expected='0 8 31 * * = 31/03, 01/04, 31/05, 01/06, 31/07
0 8 30 * * = 30/03, 30/04, 30/05, 30/06, 30/07
0 8 15 * * = 15/02, 15/03, 15/04, 15/05, 15/06'
[ "$seen" = "$expected" ] || { echo 'It is no longer so.'; exit 1; }
