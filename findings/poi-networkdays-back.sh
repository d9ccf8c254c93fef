#!/usr/bin/env bash
# What: Apache POI 4.0.1 of Debian (Java): NETWORKDAYS from 23 back to 13 February 2026, which says how late a result is, is the error #NAME?, as of a function that it does not know; of 13 to 23 February, with the days of Tết, it says 2.
# Guess: -2, as spreadsheets have it.
# For users: docs/how-to/from-moment-dayjs-date-fns.md, "Back".
# Needs a JDK 17 and the package lists of Debian 12: apt-get update.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
apt-get download -qq libapache-poi-java=4.0.1-4 libcommons-collections4-java=4.2-1 libcommons-codec-java=1.15-1 libcommons-math3-java=3.6.1-3 2>/dev/null
for package in ./*.deb; do dpkg -x "$package" .; done
cat >Seen.java <<'JAVA'
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.*;

public class Seen {
    public static void main(String[] args) {
        Workbook book = new HSSFWorkbook();
        Sheet sheet = book.createSheet();
        for (int day = 0; day < 5; day++) sheet.createRow(day).createCell(0).setCellFormula("DATE(2026,2," + (16 + day) + ")");
        Cell cell = sheet.createRow(9).createCell(0);
        FormulaEvaluator evaluator = book.getCreationHelper().createFormulaEvaluator();
        for (String days : new String[] {"DATE(2026,2,13),DATE(2026,2,23)", "DATE(2026,2,23),DATE(2026,2,13)"}) {
            cell.setCellFormula("NETWORKDAYS(" + days + ",A1:A5)");
            evaluator.clearAllCachedResultValues();
            System.out.println(days + ": " + evaluator.evaluate(cell).formatAsString());
        }
    }
}
JAVA
classes=$(printf '%s:' usr/share/java/{poi-4.0.1,commons-collections4,commons-codec,commons-math3}.jar)
javac -cp "$classes" Seen.java
seen=$(java -cp "$classes." Seen 2>/dev/null)
echo "$seen"
expected='DATE(2026,2,13),DATE(2026,2,23): 2.0
DATE(2026,2,23),DATE(2026,2,13): #NAME?'
[ "$seen" = "$expected" ] || { echo 'It is no longer so.'; exit 1; }
