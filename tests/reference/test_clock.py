"""Two countings of days, written apart, name the same instants."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from lawcheck.engine import counting
from tests.reference import clock

ZONES = ("Asia/Almaty", "Asia/Aqtau", "Europe/Berlin", "America/Sao_Paulo", "Pacific/Apia")
# Apia skipped 30 December 2011 altogether: that day has no instant of its own.
MISSING = {("Pacific/Apia", date(2011, 12, 30))}


@pytest.mark.parametrize("zone", ZONES)
def test_days_begin_and_end_alike(zone: str) -> None:
    day = date(1990, 1, 1)
    while day < date(2031, 1, 1):
        if (zone, day) not in MISSING:
            start, end = clock.start_of_day(day, zone), clock.end_of_day(day, zone)
            assert counting.start_of_day(day, zone) == start, day
            assert counting.end_of_day(day, zone) == end, day
            assert counting.local_day(start, zone) == counting.local_day(end, zone) == day
            assert counting.local_day(start - 1, zone) < day < counting.local_day(end + 1, zone)
        day += timedelta(days=1)


@pytest.mark.parametrize("rounding", ["down", "up"])
def test_months_are_added_alike(rounding: str) -> None:
    for ordinal in range(date(2015, 12, 1).toordinal(), date(2020, 4, 1).toordinal()):
        day = date.fromordinal(ordinal)
        for months in range(-25, 26):
            expected = clock.add_months(day, months, rounding)
            assert counting.add_months(day, months, rounding) == expected, (day, months)
