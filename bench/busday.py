"""numpy's busday_offset and busday_count on the dates of the benchmark, one round for each line read.

A line is `offset N`, `count N` (to the date N days later) or `answers N FILE`; what is printed is nanoseconds for each date.
"""

import sys
import time

import numpy

dates_file, holidays_file = sys.argv[1:3]
dates = numpy.fromfile(dates_file, dtype="<i8").astype("datetime64[D]")
holidays = numpy.fromfile(holidays_file, dtype="<i8").astype("datetime64[D]")
calendar = numpy.busdaycalendar(weekmask="1111100", holidays=holidays)


def offset(n):
    # From a day off the working day before it, so that the first working day after it is number 1.
    return numpy.busday_offset(dates, n, roll="backward", busdaycal=calendar)


print(numpy.__version__, ".".join(map(str, sys.version_info[:3])), flush=True)
for line in sys.stdin:
    task, n, *file = line.split()
    if task == "answers":
        offset(int(n)).astype("<i8").tofile(file[0])
        print(0, flush=True)
        continue
    later = dates + int(n)
    begun = time.perf_counter_ns()
    if task == "offset":
        offset(int(n))
    else:
        numpy.busday_count(dates, later, busdaycal=calendar)
    print((time.perf_counter_ns() - begun) / len(dates), flush=True)
