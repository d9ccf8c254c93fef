#!/usr/bin/env bash
# What: xmlschema 1.10.0 of Debian (Python) refuses the xs:date 2026-09-02+07:00, as Java writes dates, where a schema wants 2026-09-02 at the earliest.
# Guess: it is taken: it is that day.
# For users: docs/how-to/plain-data.md: dates are written without an offset.
# Needs Python 3 and the package lists of Debian 12: apt-get update.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
apt-get download -qq python3-xmlschema=1.10.0-6 python3-elementpath=2.5.3-1 2>/dev/null
for package in ./*.deb; do dpkg -x "$package" .; done
cat >seen.py <<'PY'
import xmlschema

schema = xmlschema.XMLSchema('''<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"><xs:element name="day"><xs:simpleType><xs:restriction base="xs:date">
<xs:minInclusive value="2026-09-02"/></xs:restriction></xs:simpleType></xs:element></xs:schema>''')
for day in ('2026-09-02', '2026-09-02+07:00', '2026-09-03+07:00'):
    print(day + ':', 'taken' if schema.is_valid(f'<day>{day}</day>') else 'refused')
PY
seen=$(PYTHONPATH=usr/lib/python3/dist-packages python3 seen.py)
echo "$seen"
expected='2026-09-02: taken
2026-09-02+07:00: refused
2026-09-03+07:00: taken'
[ "$seen" = "$expected" ] || { echo 'It is no longer so.'; exit 1; }
