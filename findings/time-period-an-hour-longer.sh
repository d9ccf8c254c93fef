#!/usr/bin/env bash
# What: Time::Period 1.25 of Debian (Perl): in the period "wd {Mon-Fri} hr {8am-5pm}" 17:59 is open; hours that end at 17:00 are {8am-4pm}.
# Guess: 17:30 is closed; of 17:00 sharp either.
# For users: docs/how-to/from-moment-dayjs-date-fns.md, "A close stays a close".
# Needs Perl and the package lists of Debian 12: apt-get update.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
apt-get download -qq libtime-period-perl=1.25-3 2>/dev/null
dpkg -x ./*.deb .
cat >seen.pl <<'PL'
use POSIX qw(mktime);
use Time::Period;
for my $period ('wd {Mon-Fri} hr {8am-5pm}', 'wd {Mon-Fri} hr {8am-4pm}') {
    print "$period:";
    printf ' %d:%02d %s', @$_, inPeriod(mktime(0, $_->[1], $_->[0], 2, 2, 126), $period) ? 'open' : 'closed' for [16, 59], [17, 0], [17, 59], [18, 0];
    print "\n";
}
PL
seen=$(PERL5LIB=usr/share/perl5 TZ=Asia/Ho_Chi_Minh perl seen.pl)
echo "$seen"
expected='wd {Mon-Fri} hr {8am-5pm}: 16:59 open 17:00 open 17:59 open 18:00 closed
wd {Mon-Fri} hr {8am-4pm}: 16:59 open 17:00 closed 17:59 closed 18:00 closed'
[ "$seen" = "$expected" ] || { echo 'It is no longer so.'; exit 1; }
