#!/usr/bin/env bash
# What: xml-js 1.6.11 reads <a b="Điện &amp; nước"/> and writes it with a bare &, which saxes 6.0.0 refuses; in the text of an element the & is escaped.
# Guess: the same element, escaped as it was.
# For users: docs/how-to/plain-data.md: read back what you send.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund xml-js@1.6.11 saxes@6.0.0
cat >seen.mjs <<'JS'
import convert from 'xml-js';
import { SaxesParser } from 'saxes';
const isRead = (text) => {
  try {
    new SaxesParser().write(text).close();
    return 'read';
  } catch {
    return 'refused';
  }
};
for (const given of ['<a b="Điện &amp; nước"/>', '<a>Điện &amp; nước</a>']) {
  const written = convert.js2xml(convert.xml2js(given, { compact: true }), { compact: true });
  console.log(given, '=', written, isRead(written));
}
JS
seen=$(TZ=Asia/Ho_Chi_Minh node seen.mjs)
echo "$seen"
expected='<a b="Điện &amp; nước"/> = <a b="Điện & nước"/> refused
<a>Điện &amp; nước</a> = <a>Điện &amp; nước</a> read'
[ "$seen" = "$expected" ] || { echo 'It is no longer so.'; exit 1; }
