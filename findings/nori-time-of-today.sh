#!/usr/bin/env bash
# What: nori 2.6.0 of Debian (Ruby, the reader of the SOAP client Savon) makes an xs:time such as 17:00:00 the instant 17:00 of the day on which it is read.
# Guess: a text or a time of day; never an instant of today.
# For users: docs/how-to/plain-data.md: advanced_typecasting: false; the hours of an office are texts.
# Needs Ruby 3.1 and the package lists of Debian 12: apt-get update.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
apt-get download -qq ruby-nori=2.6.0-1.1 2>/dev/null
dpkg -x ./*.deb .
cat >seen.rb <<'RB'
require 'nori'
xml = '<closes>17:00:00</closes>'
read = Nori.new(parser: :rexml).parse(xml)['closes']
puts "#{read.class}, today: #{read.to_a[3, 3] == Time.now.to_a[3, 3]}, #{read.strftime('%H:%M')}"
puts Nori.new(parser: :rexml, advanced_typecasting: false).parse(xml)['closes']
RB
seen=$(LC_ALL=C.UTF-8 ruby -I usr/lib/ruby/vendor_ruby seen.rb)
echo "$seen"
expected='Time, today: true, 17:00
17:00:00'
[ "$seen" = "$expected" ] || { echo 'It is no longer so.'; exit 1; }
