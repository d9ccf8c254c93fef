#!/usr/bin/env bash
# What: odt2txt 0.5 of Debian leaves out the numbers of a numbered list: of an article with two clauses (khoản) the words alone are left.
# Guess: "1." and "2." are in the text, as they are on the page.
# For users: docs/how-to/bring-your-procedures-in.md: take numbers and points from the act and not from a text made of it.
# Needs Python 3 and the package lists of Debian 12: apt-get update.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
apt-get download -qq odt2txt=0.5-7 2>/dev/null
dpkg -x ./*.deb .
python3 - <<'PY'
import zipfile

names = ' '.join(f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"' for name in ('office', 'text', 'style'))
content = f'''<office:document-content {names} office:version="1.2">
<office:automatic-styles><text:list-style style:name="clauses"><text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix="."/></text:list-style></office:automatic-styles>
<office:body><office:text><text:p>Một điều</text:p><text:list text:style-name="clauses">
<text:list-item><text:p>Thành phần hồ sơ</text:p></text:list-item><text:list-item><text:p>Thời hạn giải quyết</text:p></text:list-item>
</text:list></office:text></office:body></office:document-content>'''
with zipfile.ZipFile('act.odt', 'w') as act:
    act.writestr('mimetype', 'application/vnd.oasis.opendocument.text')
    act.writestr('content.xml', content)
PY
seen=$(LC_ALL=C.UTF-8 usr/bin/odt2txt.odt2txt --encoding=UTF-8 act.odt | grep -v '^$')
echo "$seen"
expected='Một điều
Thành phần hồ sơ
Thời hạn giải quyết'
[ "$seen" = "$expected" ] || { echo 'It is no longer so.'; exit 1; }
