#!/usr/bin/env bash
# What: fugit 1.5.2 of Debian (Ruby): "every monday to friday at 8:00 and 13:30" is the crontab of 08:00 alone; "at 8:30 and 13:30" has both.
# Guess: 08:00 and 13:30 of each day: both sessions.
# For users: docs/how-to/late-dossiers.md: let a timer run every day, and ask what is late.
# Needs Ruby and the package lists of Debian 12: apt-get install ruby.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
apt-get download -qq ruby-fugit=1.5.2-1 ruby-et-orbi=1.2.2-1 ruby-raabro=1.4.0-1 ruby-tzinfo=2.0.5-1 ruby-concurrent=1.1.6* 2>/dev/null
for package in ./*.deb; do dpkg -x "$package" .; done
cat >seen.rb <<'RB'
require 'fugit'
['every monday to friday at 8:00 and 13:30', 'every monday to friday at 8:30 and 13:30'].each do |text|
  puts "#{text} = #{Fugit.parse(text).original}"
end
RB
gems=usr/share/rubygems-integration/all/gems
seen=$(TZ=Asia/Ho_Chi_Minh ruby -W0 -I usr/lib/ruby/vendor_ruby -I $gems/fugit-1.5.2/lib -I $gems/raabro-1.4.0/lib -I $gems/tzinfo-2.0.5/lib -I $gems/concurrent-ruby-1.1.6/lib/concurrent-ruby seen.rb)
echo "$seen"
expected='every monday to friday at 8:00 and 13:30 = 0 8 * * 1-5
every monday to friday at 8:30 and 13:30 = 30 8,13 * * 1-5'
[ "$seen" = "$expected" ] || { echo 'It is no longer so.'; exit 1; }
