#!/usr/bin/env bash
# What: xmlschema 1.10.0 of Debian: with an xs:duration of at most P30D a limit of P1M is valid; PT721H is not.
# Guess: invalid: of a month and thirty days neither is the longer, as XML Schema has it, so that a month is not known to be at most thirty days.
# For users: docs/how-to/plain-data.md: a limit is such an object and no ISO 8601 duration.
# Needs Python 3.11 and the package lists of Debian 12: apt-get update.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
apt-get download -qq python3-xmlschema=1.10.0-6 python3-elementpath=2.5.3-1 2>/dev/null
for package in ./*.deb; do dpkg -x "$package" .; done
cat >seen.py <<'PY'
import xmlschema

print("xmlschema", xmlschema.__version__)
schema = xmlschema.XMLSchema("""<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"><xs:element name="limit"><xs:simpleType>
<xs:restriction base="xs:duration"><xs:maxInclusive value="P30D"/></xs:restriction></xs:simpleType></xs:element></xs:schema>""")
for limit in ("P30D", "PT721H", "P1M"):
    print(limit, "valid" if schema.is_valid(f"<limit>{limit}</limit>") else "invalid")
PY
seen=$(PYTHONPATH=usr/lib/python3/dist-packages PYTHONIOENCODING=utf-8 TZ=Asia/Ho_Chi_Minh python3 -W ignore seen.py)
echo "$seen"
expected='xmlschema 1.10.0
P30D valid
PT721H invalid
P1M valid'
[ "$seen" = "$expected" ] || { echo 'It is no longer so.'; exit 1; }
