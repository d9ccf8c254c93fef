#!/usr/bin/env bash
# What: Apache Derby 10.14.2 of Debian: TIMESTAMP('2026-03-02', '24:00:00') is the midnight before that day, TIMESTAMP('2026-03-02 24:00:00') the midnight after it.
# Guess: an error for both; one would not think that the two differ.
# For users: docs/how-to/use-from-sql.md: a close at midnight is the start of the next day.
# Needs a JDK and the package lists of Debian 12: apt-get update.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
apt-get download -qq libderby-java=10.14.2.0-2 2>/dev/null
for package in ./*.deb; do dpkg -x "$package" .; done
cat >Seen.java <<'JAVA'
import java.sql.DriverManager;

class Seen {
    public static void main(String[] args) throws Exception {
        Class.forName("org.apache.derby.jdbc.EmbeddedDriver");
        try (var derby = DriverManager.getConnection("jdbc:derby:memory:seen;create=true")) {
            for (var at : new String[] {"TIMESTAMP('2026-03-02', '24:00:00')", "TIMESTAMP('2026-03-02 24:00:00')"}) {
                var row = derby.createStatement().executeQuery("VALUES " + at);
                row.next();
                System.out.println(at + " = " + row.getString(1));
            }
        }
    }
}
JAVA
seen=$(TZ=Asia/Ho_Chi_Minh LC_ALL=C.UTF-8 java -cp "usr/share/java/derby.jar" Seen.java 2>/dev/null)
echo "$seen"
expected=$(cat <<'SEEN'
TIMESTAMP('2026-03-02', '24:00:00') = 2026-03-02 00:00:00.0
TIMESTAMP('2026-03-02 24:00:00') = 2026-03-03 00:00:00.0
SEEN
)
[ "$seen" = "$expected" ] || { echo 'It is no longer so.'; exit 1; }
