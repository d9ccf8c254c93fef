#!/usr/bin/env bash
# What: Quartz 2.3.2 of Debian: 1W,15W, the weekdays nearest to the 1st and the 15th, runs for the 1st alone, without an error; 1,15 has both, and 15,LW is refused.
# Guess: 1 and 15 January, 2 and 16 February 2026.
# For users: docs/how-to/late-dossiers.md: the working day nearest to a date is asked of the calendar.
# Needs a JDK and the package lists of Debian 12: apt-get update.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
apt-get download -qq libquartz2-java=2.3.2-4 libslf4j-java=1.7.32-1 2>/dev/null
for package in ./*.deb; do dpkg -x "$package" .; done
cat >Seen.java <<'JAVA'
import java.text.SimpleDateFormat;
import java.util.ArrayList;
import java.util.GregorianCalendar;
import org.quartz.CronExpression;

class Seen {
    public static void main(String[] args) throws Exception {
        for (var days : new String[] {"1W,15W", "15W", "1,15"}) {
            var cron = new CronExpression("0 0 8 " + days + " * ?");
            var at = new GregorianCalendar(2025, 11, 31, 12, 0).getTime();
            var seen = new ArrayList<String>();
            for (int run = 0; run < 4; run++) seen.add(new SimpleDateFormat("dd/MM").format(at = cron.getNextValidTimeAfter(at)));
            System.out.println(days + " = " + String.join(", ", seen));
        }
    }
}
JAVA
seen=$(TZ=Asia/Ho_Chi_Minh LC_ALL=C.UTF-8 java -cp "usr/share/java/quartz2.jar:usr/share/java/slf4j-api.jar:usr/share/java/slf4j-nop.jar" Seen.java 2>/dev/null)
echo "$seen"
expected='1W,15W = 01/01, 02/02, 02/03, 01/04
15W = 15/01, 16/02, 16/03, 15/04
1,15 = 01/01, 15/01, 01/02, 15/02'
[ "$seen" = "$expected" ] || { echo 'It is no longer so.'; exit 1; }
