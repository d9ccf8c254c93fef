#!/usr/bin/env bash
# What: orafce 4.1.1 of Debian (PostgreSQL): with the five days of Tết 2026 as plvdate.set_nonbizday, plvdate.bizdays_between counts four working days from 13 to 24 February, and one from 16 to 20, where isbizday finds three and none.
# Guess: two, or three with both ends: 13, 23 and 24 February.
# For users: docs/how-to/use-from-sql.md: working days between are a difference of two numbers of the table.
# Needs the PostgreSQL server and orafce of Debian 12: apt-get install postgresql-15-orafce.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
bin=/usr/lib/postgresql/15/bin
[ "$(dpkg-query -W -f '${Version}' postgresql-15-orafce 2>/dev/null)" = 4.1.1-1 ] || { echo 'orafce 4.1.1 is not installed: apt-get install postgresql-15-orafce'; exit 1; }
cat >seen.sql <<'SQL'
CREATE EXTENSION orafce;
SELECT plvdate.set_nonbizday(day::date) FROM generate_series(date '2026-02-16', date '2026-02-20', interval '1 day') AS day \g /dev/null
SELECT since || ' to ' || until || ': bizdays_between ' || plvdate.bizdays_between(since, until)
    || ', isbizday ' || (SELECT count(*) FROM generate_series(since, until, interval '1 day') AS day WHERE plvdate.isbizday(day::date))
FROM (VALUES (date '2026-02-13', date '2026-02-24'), ('2026-02-16', '2026-02-20'), ('2026-03-06', '2026-03-09')) AS asked (since, until);
SELECT 'add_bizdays from 2026-02-13: ' || plvdate.add_bizdays('2026-02-13', 1);
SQL
as=()
if [ "$(id -u)" = 0 ]; then
  chown postgres "$folder"
  as=(setpriv --reuid postgres --regid postgres --clear-groups)
fi
as() { "${as[@]}" env -i PATH="$bin:/usr/bin:/bin" LC_ALL=C.UTF-8 "$@"; }
as initdb -D data -U postgres -A trust -E UTF8 >/dev/null
as pg_ctl -D data -w -l log -o "-c listen_addresses='' -k $folder" start >/dev/null
trap 'as pg_ctl -D data -m fast stop >/dev/null; rm -rf "$folder"' EXIT
seen=$(as psql -h "$folder" -U postgres -X -q -At -f seen.sql)
echo "$seen"
expected='2026-02-13 to 2026-02-24: bizdays_between 4, isbizday 3
2026-02-16 to 2026-02-20: bizdays_between 1, isbizday 0
2026-03-06 to 2026-03-09: bizdays_between 2, isbizday 2
add_bizdays from 2026-02-13: 2026-02-23'
[ "$seen" = "$expected" ] || { echo 'It is no longer so.'; exit 1; }
