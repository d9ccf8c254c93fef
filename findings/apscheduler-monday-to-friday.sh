#!/usr/bin/env bash
# What: APScheduler 3.9.1 of Debian: CronTrigger.from_crontab("0 8 * * 1-5") runs from Tuesday to Saturday, "0 8 * * 0" on Mondays, and "0 8 13 * 5" on a 13th that is a Saturday alone.
# Guess: Monday to Friday, Sundays, and every 13th and every Friday, as crontab has it and the name of the function says.
# For users: docs/how-to/late-dossiers.md: let a timer run every day, and ask `calendar.isWorkingDay(date)`.
# Needs Python 3.11 and the package lists of Debian 12: apt-get update.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
apt-get download -qq python3-apscheduler=3.9.1-2 python3-six=1.16.0-4 python3-tz=2022.7.1-4 python3-tzlocal=4.2-1 python3-pytz-deprecation-shim=0.1.0.post0-3 python3-pkg-resources=66.1.1* 2>/dev/null
for package in ./*.deb; do dpkg -x "$package" .; done
cat >seen.py <<'PY'
import datetime
import apscheduler
from apscheduler.triggers.cron import CronTrigger

print("APScheduler", apscheduler.version)
for crontab in ("0 8 * * 1-5", "0 8 * * mon-fri", "0 8 * * 0", "0 8 13 * 5"):
    trigger = CronTrigger.from_crontab(crontab, timezone="Asia/Ho_Chi_Minh")
    last, days = None, []
    now = datetime.datetime(2026, 3, 1, tzinfo=datetime.timezone.utc)
    for _ in range(6):
        last = trigger.get_next_fire_time(last, now)
        now = last + datetime.timedelta(seconds=1)
        days.append(last.strftime("%a %d/%m"))
    print(crontab, "=", ", ".join(days))
PY
seen=$(PYTHONPATH=usr/lib/python3/dist-packages PYTHONIOENCODING=utf-8 TZ=Asia/Ho_Chi_Minh python3 -W ignore seen.py)
echo "$seen"
expected='APScheduler 3.9.1
0 8 * * 1-5 = Tue 03/03, Wed 04/03, Thu 05/03, Fri 06/03, Sat 07/03, Tue 10/03
0 8 * * mon-fri = Mon 02/03, Tue 03/03, Wed 04/03, Thu 05/03, Fri 06/03, Mon 09/03
0 8 * * 0 = Mon 02/03, Mon 09/03, Mon 16/03, Mon 23/03, Mon 30/03, Mon 06/04
0 8 13 * 5 = Sat 13/06, Sat 13/02, Sat 13/03, Sat 13/11, Sat 13/05, Sat 13/01'
[ "$seen" = "$expected" ] || { echo 'It is no longer so.'; exit 1; }
