#!/usr/bin/env bash
# What: Ruby 3.1 and Time.zone.parse of Active Support 6.1.7 of Debian: “17h30 03/02/2025” is 1 February 2025 at 17:30:03: the day becomes seconds; “17:30 03/02/2025” is 3 February.
# Guess: 3 February 2025 at 17:30 for both.
# For users: docs/how-to/write-a-dialect.md: the forms of time are named and never guessed.
# Needs Ruby and the package lists of Debian 12: apt-get install ruby.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
apt-get download -qq ruby-activesupport=2:6.1.7.10* ruby-i18n=1.10.0-2 ruby-concurrent=1.1.6* ruby-tzinfo=2.0.5-1 ruby-zeitwerk=2.6.1-1 2>/dev/null
for package in ./*.deb; do dpkg -x "$package" .; done
cat >seen.rb <<'RB'
require 'logger'
require 'time'
require 'active_support'
require 'active_support/all'
Time.zone = 'Asia/Ho_Chi_Minh'
['17h30 03/02/2025', '17:30 03/02/2025'].each { |text| puts "#{text} = #{Time.zone.parse(text)}, #{Time.parse(text)}" }
RB
gems=usr/share/rubygems-integration/all/gems
seen=$(TZ=Asia/Ho_Chi_Minh LC_ALL=C.UTF-8 ruby -W0 -I $gems/activesupport-6.1.7.10/lib -I $gems/i18n-1.10.0/lib -I $gems/tzinfo-2.0.5/lib -I $gems/concurrent-ruby-1.1.6/lib/concurrent-ruby seen.rb)
echo "$seen"
expected='17h30 03/02/2025 = 2025-02-01 17:30:03 +0700, 2025-02-01 17:30:03 +0700
17:30 03/02/2025 = 2025-02-03 17:30:00 +0700, 2025-02-03 17:30:00 +0700'
[ "$seen" = "$expected" ] || { echo 'It is no longer so.'; exit 1; }
