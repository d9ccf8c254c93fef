#!/usr/bin/env bash
# What: Business::Hours 0.13 of Debian (Perl), 08:00 to 17:00: an hour from Friday 16:00 ends on Monday at 08:00, and from then to Monday 09:00 there are 7,201 seconds.
# Guess: Friday 17:00, and 7,200 seconds.
# For users: docs/how-to/from-moment-dayjs-date-fns.md: a close stays a close.
# Needs Perl and the package lists of Debian 12: apt-get update.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
apt-get download -qq libbusiness-hours-perl=0.13-2 libset-intspan-perl=1.19-3 2>/dev/null
for package in ./*.deb; do dpkg -x "$package" .; done
cat >seen.pl <<'PL'
use Business::Hours;
use POSIX qw(mktime strftime);
sub office {
    my $hours = Business::Hours->new();
    $hours->business_hours(map { $_ => { Name => $_, Start => $_ % 6 ? '08:00' : undef, End => $_ % 6 ? '17:00' : undef } } 0 .. 6);
    return $hours;
}
sub at { my ($day, $hour) = @_; return mktime(0, 0, $hour, $day, 2, 126); }
sub show { return strftime('%a %H:%M:%S', localtime shift); }
print 'Fri 16:00 + 59:59 = ', show(office()->add_seconds(at(6, 16), 3599)), "\n";
print 'Fri 16:00 + 1 hour = ', show(office()->add_seconds(at(6, 16), 3600)), "\n";
print 'Fri 16:00 to Mon 09:00 = ', office()->between(at(6, 16), at(9, 9)), "\n";
PL
seen=$(PERL5LIB=usr/share/perl5 LC_ALL=C TZ=Asia/Ho_Chi_Minh perl seen.pl)
echo "$seen"
expected='Fri 16:00 + 59:59 = Fri 16:59:59
Fri 16:00 + 1 hour = Mon 08:00:00
Fri 16:00 to Mon 09:00 = 7201'
[ "$seen" = "$expected" ] || { echo 'It is no longer so.'; exit 1; }
