#!/usr/bin/env bash
# What: dateparse of 2021-04-29 (Go, araddon), told that the month is not first, reads 03/02/2025 as 3 February and 03.02.2025 as 2 March.
# Guess: 3 February for both.
# For users: docs/how-to/write-a-dialect.md: the forms of time are named and never guessed.
# Needs the package lists of Debian 12: apt-get update.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
apt-get download -qq golang-1.19-go=1.19.8-2 golang-1.19-src=1.19.8-2 golang-github-araddon-dateparse-dev=0.0~git20210429.6b43995-3 2>/dev/null
for package in ./*.deb; do dpkg -x "$package" .; done
mkdir -p usr/share/gocode/src/seen
cat >usr/share/gocode/src/seen/main.go <<'GO'
package main

import (
	"fmt"

	"github.com/araddon/dateparse"
)

func main() {
	for _, text := range []string{"03/02/2025", "03.02.2025"} {
		day, err := dateparse.ParseAny(text, dateparse.PreferMonthFirst(false))
		fmt.Println(text, day.Format("2 January"), err)
	}
}
GO
seen=$(GOROOT="$folder/usr/lib/go-1.19" GOPATH="$folder/usr/share/gocode" GOCACHE="$folder/cache" GO111MODULE=off usr/lib/go-1.19/bin/go run seen)
echo "$seen"
expected='03/02/2025 3 February <nil>
03.02.2025 2 March <nil>'
[ "$seen" = "$expected" ] || { echo 'It is no longer so.'; exit 1; }
