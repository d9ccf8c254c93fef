#!/usr/bin/env bash
# What: SOAP::Lite 1.27 of Debian (Perl) sends the text "1.012790" as xsd:float, so that a typed receiver has 1.01279; "001099012345" goes out as xsd:string.
# Guess: both are xsd:string: what the program hands over in quotes is a text.
# For users: docs/how-to/bring-your-procedures-in.md: a code is sent as text, SOAP::Data->type(string => …).
# Needs Perl and the package lists of Debian 12: apt-get update.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
apt-get download -qq libsoap-lite-perl=1.27-3 libclass-inspector-perl=1.36-3 libio-sessiondata-perl=1.03-3 liblwp-mediatypes-perl=6.04-2 \
  libtask-weaken-perl=1.06-2 libwww-perl=6.68-1 libhttp-message-perl=6.44-1 liburi-perl=5.17-1 libhttp-date-perl=6.05-2 libxml-parser-perl=2.46-4+deb12u1 2>/dev/null
for package in ./*.deb; do dpkg -x "$package" .; done
cat >seen.pl <<'PL'
use SOAP::Lite;
for my $data (SOAP::Data->name(code => '1.012790'), SOAP::Data->name(code => '2.000815'), SOAP::Data->name(citizen => '001099012345'), SOAP::Data->type(string => '1.012790')->name('code')) {
    my ($type, $text) = SOAP::Serializer->serialize($data) =~ /xsi:type="([^"]+)"[^>]*>([^<]+)</;
    print "$text: $type\n";
}
PL
seen=$(PERL5LIB=usr/share/perl5:usr/lib/x86_64-linux-gnu/perl5/5.36 perl seen.pl)
echo "$seen"
expected='1.012790: xsd:float
2.000815: xsd:float
001099012345: xsd:string
1.012790: xsd:string'
[ "$seen" = "$expected" ] || { echo 'It is no longer so.'; exit 1; }
