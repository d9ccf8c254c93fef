#!/usr/bin/env bash
# What: Active Support 6.1.7.10 of Debian (Ruby): the slug of "Tư pháp hộ tịch" is t-phap-h-t-ch, since I18n.transliterate knows no ư, ộ or ị ("?y ban nhan dan"). babosa 1.0.4 leaves such letters as they are, unless it is told :vietnamese.
# Guess: tu-phap-ho-tich and "Uy ban nhan dan"; of babosa a slug in plain letters.
# For users: docs/how-to/a-new-procedure.md: a name is found by `search` without its marks; no slug is its key.
# Needs Ruby 3.1 and the package lists of Debian 12: apt-get update.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
apt-get download -qq ruby-activesupport=2:6.1.7.10+dfsg-1~deb12u4 ruby-concurrent=1.1.6+dfsg-5 ruby-i18n=1.10.0-2 ruby-tzinfo=2.0.5-1 ruby-zeitwerk=2.6.1-1 ruby-babosa=1.0.4-2 2>/dev/null
for package in ./*.deb; do dpkg -x "$package" .; done
RUBYLIB=usr/lib/ruby/vendor_ruby$(printf ':%s' usr/share/rubygems-integration/all/gems/*/lib usr/share/rubygems-integration/all/gems/concurrent-ruby-1*/lib/concurrent-ruby)
export RUBYLIB
cat >seen.rb <<'RB'
require 'active_support/all'
require 'babosa'
['Đăng ký khai sinh', 'Tư pháp hộ tịch'].each { |name| puts name.parameterize }
puts I18n.transliterate('Ủy ban nhân dân')
puts 'Đăng ký lại khai sinh ở xã'.to_slug.normalize.to_s
puts 'Đăng ký lại khai sinh ở xã'.to_slug.normalize(transliterations: :vietnamese).to_s
RB
seen=$(LC_ALL=C.UTF-8 ruby -W0 seen.rb)
echo "$seen"
expected='dang-ky-khai-sinh
t-phap-h-t-ch
?y ban nhan dan
dang-ky-lại-khai-sinh-ở-xa
dang-ky-lai-khai-sinh-o-xa'
[ "$seen" = "$expected" ] || { echo 'It is no longer so.'; exit 1; }
