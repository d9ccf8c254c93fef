#!/usr/bin/env bash
# What: One working day from a Saturday is Tuesday for Date::Calendar (Date::Calc 6.4) and Date::Manip 6.91 (Perl): Saturday 14 February 2026, before the five days of Tết, + 1 is Tuesday 24 February. One back from Saturday 7 March is Thursday for the first, Friday for the second.
# Guess: Monday 23 February, the first working day after it; written down for Date::Calendar, and of Date::Manip none for a Saturday.
# For users: docs/how-to/from-moment-dayjs-date-fns.md: adding to a day off starts from it, so that Saturday + 1 is Monday.
# Needs Perl and the package lists of Debian 12: apt-get update.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
apt-get download -qq libdate-calc-perl=6.4-2 libbit-vector-perl=7.4-2+b1 libcarp-clan-perl=6.08-2 libdate-manip-perl=6.91-1 2>/dev/null
for package in ./*.deb; do dpkg -x "$package" .; done
printf '%s\n' '*Holidays' '16/02/2026 = a' '17/02/2026 = b' '18/02/2026 = c' '19/02/2026 = d' '20/02/2026 = e' >days.cnf
cat >seen.pl <<'PL'
use Date::Calendar;
use Date::Manip;
my $calendar = Date::Calendar->new({ map { ("Tet$_" => "$_.02.") } 16 .. 20 });
Date_Init('DateFormat=non-US', 'WorkDayBeg=08:00', 'WorkDayEnd=17:00', 'ConfigFile=days.cnf');
for ([2026, 2, 13, 1], [2026, 2, 14, 1], [2026, 3, 7, 1], [2026, 3, 7, -1]) {
    my ($day, $rest) = $calendar->add_delta_workdays(@$_);
    my $error;
    my $other = DateCalc(sprintf('%d-%02d-%02d 10:00', @$_), $_->[3] < 0 ? '1 business day ago' : 'in 1 business day', \$error);
    printf "%d-%02d-%02d %+d: %d-%02d-%02d and %s\n", @$_, $day->date(), UnixDate($other, '%Y-%m-%d %H:%M');
}
PL
seen=$(PERL5LIB=usr/share/perl5:usr/lib/x86_64-linux-gnu/perl5/5.36 LC_ALL=C TZ=Asia/Ho_Chi_Minh perl seen.pl)
echo "$seen"
expected='2026-02-13 +1: 2026-02-23 and 2026-02-23 10:00
2026-02-14 +1: 2026-02-24 and 2026-02-24 08:00
2026-03-07 +1: 2026-03-10 and 2026-03-10 08:00
2026-03-07 -1: 2026-03-05 and 2026-03-06 08:00'
[ "$seen" = "$expected" ] || { echo 'It is no longer so.'; exit 1; }
