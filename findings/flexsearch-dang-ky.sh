#!/usr/bin/env bash
# What: flexsearch 0.8.212: "dang ky" finds "Dâng kỷ vật" and not "Đăng ký khai sinh": every mark is folded but the bar of đ, by its default and by its Latin encoders.
# Guess: it finds both, or neither.
# For users: docs/how-to/a-new-procedure.md: `search` reads letters composed or decomposed, with and without their marks.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund flexsearch@0.8.212
cat >seen.mjs <<'JS'
import flexsearch from 'flexsearch';
const { Index, Charset } = flexsearch;
const names = ['Đăng ký khai sinh', 'Dâng kỷ vật'];
for (const [name, encoder] of [['default', undefined], ['LatinBalance', Charset.LatinBalance], ['LatinSimple', Charset.LatinSimple]]) {
  const index = new Index(encoder === undefined ? {} : { encoder });
  names.forEach((text, id) => index.add(id, text));
  console.log(`${name}: dang ky finds ${index.search('dang ky').map((id) => names[id])}`);
}
JS
seen=$(node seen.mjs)
echo "$seen"
expected='default: dang ky finds Dâng kỷ vật
LatinBalance: dang ky finds Dâng kỷ vật
LatinSimple: dang ky finds Dâng kỷ vật'
[ "$seen" = "$expected" ] || { echo 'It is no longer so.'; exit 1; }
