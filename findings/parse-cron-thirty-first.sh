#!/usr/bin/env bash
# What: The 31st of a month of 30 days: parse-cron 0.1.4 (Ruby, "0 8 31 * *") runs on 1 April, aws-cron-parser 1.1.12 ("0 8 31 * ? *") on 3 March and 1 May.
# Guess: months without a 31st are left out, as crontab does.
# For users: docs/how-to/late-dossiers.md: let a timer run every day, and ask the calendar.
# Needs Ruby and the package lists of Debian 12: apt-get install ruby.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
apt-get download -qq ruby-parse-cron=0.1.4-1.1 2>/dev/null
for package in ./*.deb; do dpkg -x "$package" .; done
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund aws-cron-parser@1.1.12
cat >seen.rb <<'RB'
require 'cron_parser'
at = Time.local(2026, 2, 1)
puts "parse-cron #{5.times.map { (at = CronParser.new('0 8 31 * *').next(at)).strftime('%d/%m') }.join(', ')}"
RB
cat >seen.mjs <<'JS'
import aws from 'aws-cron-parser';
const days = [];
for (let at = new Date('2026-01-01T00:00:00Z'), run = 0; run < 4; run++) {
  at = aws.next(aws.parse('0 8 31 * ? *'), at);
  days.push(at.toISOString().slice(0, 10));
}
console.log('aws-cron-parser', days.join(', '));
JS
seen=$(TZ=Asia/Ho_Chi_Minh ruby -W0 -I usr/lib/ruby/vendor_ruby seen.rb && TZ=UTC node seen.mjs)
echo "$seen"
expected='parse-cron 31/03, 01/04, 31/05, 01/06, 31/07
aws-cron-parser 2026-01-31, 2026-03-03, 2026-03-31, 2026-05-01'
[ "$seen" = "$expected" ] || { echo 'It is no longer so.'; exit 1; }
