#!/usr/bin/env bash
# What: rdf-validate-shacl 0.6.5 (with @zazuko/env-node 3.0.0): within a maximum of P30D it refuses P3D and takes P100D: an xsd:dayTimeDuration is compared as a text.
# Guess: three days are within thirty, a hundred are not.
# For users: docs/how-to/plain-data.md: a limit is such an object and no ISO 8601 duration.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund rdf-validate-shacl@0.6.5 @zazuko/env-node@3.0.0 n3@2.13.12
cat >seen.mjs <<'JS'
import env from '@zazuko/env-node';
import { Parser } from 'n3';
import Validator from 'rdf-validate-shacl';
const dataset = (text) =>
  env.dataset(
    new Parser({ factory: env }).parse(
      `@prefix sh: <http://www.w3.org/ns/shacl#> . @prefix xsd: <http://www.w3.org/2001/XMLSchema#> . @prefix : <urn:> . ${text}`,
    ),
  );
const shape = dataset(':limit a sh:NodeShape ; sh:targetNode :a ; sh:property [ sh:path :within ; sh:maxInclusive "P30D"^^xsd:dayTimeDuration ] .');
for (const limit of ['P3D', 'P100D', 'P20D']) {
  const { conforms } = await new Validator(shape, { factory: env }).validate(dataset(`:a :within "${limit}"^^xsd:dayTimeDuration .`));
  console.log(limit, conforms ? 'valid' : 'invalid');
}
JS
seen=$(node seen.mjs)
echo "$seen"
expected='P3D invalid
P100D valid
P20D valid'
[ "$seen" = "$expected" ] || { echo 'It is no longer so.'; exit 1; }
