#!/usr/bin/env bash
# What: Django 3.2 of Debian, language vi: a DateField with localize=True reads 03/02/2025 as 2 March, refuses 13/03/2025, and refuses 02-09-2026, the short form in which it writes a date itself.
# Guess: 3 February and 13 March: the order of Vietnam. Of its own short form none was written down; one would think that it reads what it writes.
# For users: docs/how-to/write-a-dialect.md: the forms of time are named and never guessed.
# Needs Python 3.11 and the package lists of Debian 12: apt-get update.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
apt-get download -qq python3-django=3:3.2.25* python3-asgiref=3.6.0-1 python3-sqlparse=0.4.2* python3-tz=2022.7.1-4 2>/dev/null
for package in ./*.deb; do dpkg -x "$package" .; done
cat >seen.py <<'PY'
import datetime
import django
from django.conf import settings

settings.configure(LANGUAGE_CODE="vi", USE_I18N=True, USE_L10N=True)
django.setup()
from django import forms
from django.utils.formats import date_format

print("Django", *django.VERSION[:2])
field = forms.DateField(localize=True)
for text in ("03/02/2025", "13/03/2025", date_format(datetime.date(2026, 9, 2), "SHORT_DATE_FORMAT")):
    try:
        print(text, field.clean(text))
    except forms.ValidationError:
        print(text, "refused")
PY
seen=$(PYTHONPATH=usr/lib/python3/dist-packages PYTHONIOENCODING=utf-8 TZ=Asia/Ho_Chi_Minh python3 -W ignore seen.py)
echo "$seen"
expected='Django 3 2
03/02/2025 2025-03-02
13/03/2025 refused
02-09-2026 refused'
[ "$seen" = "$expected" ] || { echo 'It is no longer so.'; exit 1; }
