#!/usr/bin/env bash
# What: pandoc 2.17.1.1 of Debian numbers anew what a text has numbered itself: "05. Hồ sơ" and "07. Lệ phí" become 5 and 6, and of the points a), b), c), d), đ), e), g) of an act g) becomes f).
# Guess: 05 and 07 stay, and of a) to e), with đ), so do the letters; of g) none was written down, and one would think the same.
# For users: docs/how-to/bring-your-procedures-in.md: take numbers and points from the act and not from a text made of it.
# Needs the package lists of Debian 12: apt-get update.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
apt-get download -qq pandoc=2.17.1.1-2~deb12u1 pandoc-data=2.17.1.1-2~deb12u1 liblua5.3-0=5.3.6-2 2>/dev/null
for package in ./*.deb; do dpkg -x "$package" .; done
plain() { LD_LIBRARY_PATH=usr/lib/x86_64-linux-gnu LC_ALL=C.UTF-8 usr/bin/pandoc --data-dir="$folder/usr/share/pandoc/data" --to plain | grep -v '^$'; }
seen=$(
  printf '05. Hồ sơ\n\n07. Lệ phí\n' | plain
  printf '%s) một điểm\n\n' a b c d đ e g | plain
)
echo "$seen"
expected='5.  Hồ sơ
6.  Lệ phí
a)  một điểm
b)  một điểm
c)  một điểm
d)  một điểm
đ) một điểm
e)  một điểm
f)  một điểm'
[ "$seen" = "$expected" ] || { echo 'It is no longer so.'; exit 1; }
