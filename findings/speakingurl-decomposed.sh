#!/usr/bin/env bash
# What: speakingurl 14.0.1: the slug of "Đăng ký khai sinh" is dang-ky-khai-sinh composed and da-ng-ky-khai-sinh decomposed; limax 4.2.3 gives the first for both.
# Guess: one slug for one name, however its letters are stored.
# For users: docs/how-to/a-new-procedure.md: compose a name before it becomes a slug.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund speakingurl@14.0.1 limax@4.2.3
cat >seen.mjs <<'JS'
import limax from 'limax';
import speakingurl from 'speakingurl';
for (const form of ['NFC', 'NFD']) {
  const name = 'Đăng ký khai sinh'.normalize(form);
  console.log(form, speakingurl(name, { lang: 'vn' }), limax(name, { lang: 'vi' }));
}
JS
seen=$(TZ=Asia/Ho_Chi_Minh node seen.mjs)
echo "$seen"
expected='NFC dang-ky-khai-sinh dang-ky-khai-sinh
NFD da-ng-ky-khai-sinh dang-ky-khai-sinh'
[ "$seen" = "$expected" ] || { echo 'It is no longer so.'; exit 1; }
