#!/usr/bin/env bash
# What: jsonld 9.0.0: the number 1.5 with the type xsd:decimal becomes the literal "1.5E0" of that type, which no xsd:decimal may be; the text "1.5" stays what it is.
# Guess: "1.5": xsd:decimal has no exponent.
# For users: docs/how-to/plain-data.md: give it the text.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund jsonld@9.0.0
cat >seen.mjs <<'JS'
import jsonld from 'jsonld';
for (const limit of [1.5, 0.5, 3, '1.5']) {
  const data = { '@id': 'urn:procedure', 'urn:days': { '@value': limit, '@type': 'http://www.w3.org/2001/XMLSchema#decimal' } };
  console.log(JSON.stringify(limit), '=', /"[^"]*"/.exec(await jsonld.toRDF(data, { format: 'application/n-quads' }))[0]);
}
JS
seen=$(TZ=Asia/Ho_Chi_Minh node seen.mjs)
echo "$seen"
expected='1.5 = "1.5E0"
0.5 = "5.0E-1"
3 = "3"
"1.5" = "1.5"'
[ "$seen" = "$expected" ] || { echo 'It is no longer so.'; exit 1; }
