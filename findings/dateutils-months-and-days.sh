#!/usr/bin/env bash
# What: dateutils 0.4.10 of Debian: ddiff counts one month and 62 days from 31 January to 1 March 2026, and one month and no day from 31 March to 1 May.
# Guess: written down were working days and dadd; of ddiff one would think one month and one day, as dadd has it: a month after 31 January is 28 February, and the day after that 1 March.
# For users: docs/how-to/from-moment-dayjs-date-fns.md: a limit in months ends on the last day of a shorter month.
# Needs the package lists of Debian 12: apt-get update.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
apt-get download -qq dateutils=0.4.10-1 2>/dev/null
dpkg -x ./*.deb .
dates() { "usr/bin/dateutils.$1" "${@:2}"; }
seen=$(
  for days in '2026-01-15 2026-02-20' '2026-01-31 2026-03-01' '2026-03-31 2026-05-01'; do
    # shellcheck disable=SC2086
    printf '%s: %s\n' "$days" "$(dates ddiff $days -f '%mmo%dd')"
  done
  printf '2026-01-31 +1mo +1d: %s\n' "$(dates dadd 2026-01-31 +1mo +1d)"
)
echo "$seen"
expected='2026-01-15 2026-02-20: 1mo5d
2026-01-31 2026-03-01: 1mo62d
2026-03-31 2026-05-01: 1mo0d
2026-01-31 +1mo +1d: 2026-03-01'
[ "$seen" = "$expected" ] || { echo 'It is no longer so.'; exit 1; }
