#!/usr/bin/env bash
# What: Active Support 6.1.7.10 of Debian (Ruby): Hash.from_xml makes <thoiHan donVi="giờ">24</thoiHan> the text "24": the attributes of an element that has a text are gone, without an error; multi_xml 0.6.0 keeps them.
# Guess: text and attribute are both kept, as multi_xml does.
# For users: docs/how-to/plain-data.md: a unit that is an attribute is lost, so that 24 hours become 24 of anything.
# Needs Ruby 3.1 and the package lists of Debian 12: apt-get update.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
apt-get download -qq ruby-activesupport=2:6.1.7.10+dfsg-1~deb12u4 ruby-concurrent=1.1.6+dfsg-5 ruby-i18n=1.10.0-2 ruby-tzinfo=2.0.5-1 ruby-zeitwerk=2.6.1-1 \
  ruby-builder=3.2.4-2 ruby-multi-xml=0.6.0-1 2>/dev/null
for package in ./*.deb; do dpkg -x "$package" .; done
RUBYLIB=usr/lib/ruby/vendor_ruby$(printf ':%s' usr/share/rubygems-integration/all/gems/*/lib usr/share/rubygems-integration/all/gems/concurrent-ruby-1*/lib/concurrent-ruby)
export RUBYLIB
cat >seen.rb <<'RB'
require 'active_support/all'
require 'multi_xml'
MultiXml.parser = :rexml
xml = '<thuTuc><thoiHan donVi="giờ">24</thoiHan></thuTuc>'
p Hash.from_xml(xml), MultiXml.parse(xml)
RB
seen=$(LC_ALL=C.UTF-8 ruby -W0 seen.rb)
echo "$seen"
expected='{"thuTuc"=>{"thoiHan"=>"24"}}
{"thuTuc"=>{"thoiHan"=>{"donVi"=>"giờ", "__content__"=>"24"}}}'
[ "$seen" = "$expected" ] || { echo 'It is no longer so.'; exit 1; }
