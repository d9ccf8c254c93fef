#!/usr/bin/env bash
# What: vietnamese-lunar-calendar 0.0.6: `holiday`, "public holidays in Vietnam", names Tết and Giỗ Tổ, and nothing on 1 January and 2 September.
# Guess: National Day is among the public holidays.
# For users: README, "Beside what people use today".
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund vietnamese-lunar-calendar@0.0.6
cat >seen.mjs <<'JS'
import { createRequire } from 'node:module';
const { LunarDate } = createRequire(import.meta.url)('vietnamese-lunar-calendar');
for (const day of [[2026, 2, 17], [2026, 4, 26], [2026, 1, 1], [2026, 9, 2]]) console.log(day.join('-'), new LunarDate(...day).holiday);
JS
seen=$(TZ=Asia/Ho_Chi_Minh node seen.mjs)
echo "$seen"
expected='2026-2-17 Tết Nguyên Đán
2026-4-26 Giỗ Tổ Hùng Vương
2026-1-1 null
2026-9-2 null'
[ "$seen" = "$expected" ] || { echo 'It is no longer so.'; exit 1; }
