#!/usr/bin/env bash
# What: libxslt 1.1.35 (xsltproc), EXSLT: date:add of 2026-03-02T08:00:00, a time without a zone, and P1DT12H is 2026-03-03T20:00:00Z: a Z is put behind it, and 20:00 in Vietnam becomes 03:00 of the next day.
# Guess: 2026-03-03T20:00:00: without a zone, as it was given; with +07:00 it is kept.
# For users: docs/how-to/plain-data.md: what this library writes has an offset.
# Needs xsltproc and the package lists of Debian 12: apt-get install xsltproc.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

cat >seen.sh <<'SH'
for sum in "'2026-03-02T08:00:00','P1DT12H'" "'2026-03-02T08:00:00+07:00','P1DT12H'" "'2026-03-02','P3D'"; do
  cat >seen.xsl <<XSL
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:date="http://exslt.org/dates-and-times" exclude-result-prefixes="date">
<xsl:output method="text"/><xsl:template match="/"><xsl:value-of select="date:add($sum)"/></xsl:template></xsl:stylesheet>
XSL
  echo "date:add($sum) = $(echo '<a/>' | xsltproc seen.xsl -)"
done
SH
xsltproc --version | grep -q "libxslt 10135" || { echo "libxslt 1.1.35 is not installed: apt-get install xsltproc"; exit 1; }
seen=$(bash seen.sh)
echo "$seen"
expected=$(cat <<'SEEN'
date:add('2026-03-02T08:00:00','P1DT12H') = 2026-03-03T20:00:00Z
date:add('2026-03-02T08:00:00+07:00','P1DT12H') = 2026-03-03T20:00:00+07:00
date:add('2026-03-02','P3D') = 2026-03-05
SEEN
)
[ "$seen" = "$expected" ] || { echo 'It is no longer so.'; exit 1; }
