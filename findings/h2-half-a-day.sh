#!/usr/bin/env bash
# What: H2 2.1.214 of Debian: DATEADD(DAY, 0.5, …) adds a whole day and DATEADD(DAY, 1.5, …) two; INTERVAL '3' DAY / 2 is one day; a timestamp + 0.5 is twelve hours later.
# Guess: DATEADD drops the half, as it asks for a whole number, and half of three days is 36 hours.
# For users: docs/how-to/use-from-sql.md: half a working day is a session of the table, never an interval.
# Needs a JDK and the package lists of Debian 12: apt-get update.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
apt-get download -qq libh2-java=2.1.214-1 2>/dev/null
for package in ./*.deb; do dpkg -x "$package" .; done
cat >Seen.java <<'JAVA'
import java.sql.DriverManager;

class Seen {
    public static void main(String[] args) throws Exception {
        try (var h2 = DriverManager.getConnection("jdbc:h2:mem:")) {
            for (var sum : new String[] {"DATEADD(DAY, 0.5, at)", "DATEADD(DAY, 1.5, at)", "at + INTERVAL '3' DAY / 2", "at + 0.5"}) {
                var row = h2.createStatement().executeQuery("SELECT " + sum + " FROM (SELECT TIMESTAMP '2026-03-02 08:00:00' AS at)");
                row.next();
                System.out.println(sum + " = " + row.getString(1));
            }
        }
    }
}
JAVA
seen=$(TZ=Asia/Ho_Chi_Minh LC_ALL=C.UTF-8 java -cp "usr/share/java/h2.jar" Seen.java 2>/dev/null)
echo "$seen"
expected=$(cat <<'SEEN'
DATEADD(DAY, 0.5, at) = 2026-03-03 08:00:00
DATEADD(DAY, 1.5, at) = 2026-03-04 08:00:00
at + INTERVAL '3' DAY / 2 = 2026-03-03 08:00:00
at + 0.5 = 2026-03-02 20:00:00
SEEN
)
[ "$seen" = "$expected" ] || { echo 'It is no longer so.'; exit 1; }
