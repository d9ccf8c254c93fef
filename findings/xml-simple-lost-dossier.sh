#!/usr/bin/env bash
# What: XML::Simple 2.25 of Debian (Perl): of two dossiers of one applicant, each with his <name>, XMLin keeps the last and drops the first, without an error; so it is with two that have the same <id>. KeyAttr => [] keeps them.
# Guess: both dossiers are there.
# For users: docs/how-to/plain-data.md: count the elements of a file of dossiers before and after it is read.
# Needs Perl and the package lists of Debian 12: apt-get update.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
apt-get download -qq libxml-simple-perl=2.25-2 libxml-sax-perl=1.02+dfsg-3 libxml-sax-base-perl=1.09-3 libxml-namespacesupport-perl=1.12-2 2>/dev/null
for package in ./*.deb; do dpkg -x "$package" .; done
cat >seen.pl <<'PL'
use XML::Simple;
my $dossiers = join '', map { "<hoSo><name>$_->[0]</name><ma>$_->[1]</ma></hoSo>" } ['An', 1], ['An', 2], ['Binh', 3];
sub read_with {
    my $of = XMLin("<ds>$dossiers</ds>", @_)->{hoSo};
    return join ' ', sort map { $_->{ma} } ref $of eq 'ARRAY' ? @$of : values %$of;
}
print 'as it comes: ', read_with(), "\n";
print 'KeyAttr => []: ', read_with(KeyAttr => []), "\n";
PL
seen=$(PERL5LIB=usr/share/perl5 perl seen.pl 2>/dev/null)
echo "$seen"
expected='as it comes: 2 3
KeyAttr => []: 1 2 3'
[ "$seen" = "$expected" ] || { echo 'It is no longer so.'; exit 1; }
