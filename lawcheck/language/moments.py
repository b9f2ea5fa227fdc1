"""Dates and times as people write them, as spans of instants in a zone.

Shapes
    `2018-03-02` is the whole local day, `2018-03-02T21:30` that instant, `2018-03` the
    month, `~2018-03-02` three days either way.  Where years are allowed, `2018` is one.
Units
    Instants in seconds.  An offset such as `+06:00` or `Z` stands for itself.
Errors
    `Misfit` instead of a moment, with a code of the catalogue and what may be meant.
Source
    A local time that the clocks showed twice, or never, is the span between its two
    readings.  Digits are ASCII and patterns strict: `date.fromisoformat` takes
    `20180302` and week dates too, which nobody means.
"""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, time, timedelta, timezone
from typing import NamedTuple

from lawcheck.engine.counting import add_days, end_of_day, start_of_day, zone_of
from lawcheck.model.moment import BEGINNING, END, Moment, exactly

DAY = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})")
TIME = re.compile(
    DAY.pattern + r"T([0-9]{2}):([0-9]{2})(?::([0-9]{2}))?(?:(Z)|([+-])([0-9]{2}):([0-9]{2}))?"
)
MONTH = re.compile(r"([0-9]{4})-([0-9]{2})")
YEAR = re.compile(r"[0-9]{4}")
LOOSE_CLOCK = r"(?:[T ]+([0-9]{1,2})[:.]([0-9]{2}))?"
# Not compiled before a date is at fault.
YEAR_FIRST = r"([0-9]{4})[-./ ]?([0-9]{1,2})[-./ ]?([0-9]{1,2})" + LOOSE_CLOCK
DAY_FIRST = r"([0-9]{1,2})[-./ ]([0-9]{1,2})[-./ ]([0-9]{4})" + LOOSE_CLOCK
ABOUT = 3  # days either way that `~` means
EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
NO_DATE, NO_SUCH_DAY, NO_DAY = "LC112", "LC113", "LC128"


class Misfit(NamedTuple):
    """Why a text is no moment, and what its writer may have meant."""

    code: str
    near: str


def day_of(text: str) -> date | Misfit:
    """Read a day."""
    found = DAY.fullmatch(text)
    if found is None:
        return Misfit(NO_DAY, remedy(text).partition("T")[0])
    day = _date(*found.groups())
    return day if day is not None else Misfit(NO_SUCH_DAY, "")


def moment_of(text: str, zone: str, years: bool = False) -> Moment | Misfit:
    """Read a moment, as precise as it was written."""
    if found := DAY.fullmatch(text):
        day = _date(*found.groups())
        return _days(day, day, zone)
    if found := TIME.fullmatch(text):
        return _instant(found, zone)
    if found := MONTH.fullmatch(text):
        return _days(_date(found[1], found[2], "01"), _last(found[1], found[2]), zone)
    if text.startswith("~") and (found := DAY.fullmatch(text, 1)):
        day = _date(*found.groups())
        return _days(day and add_days(day, -ABOUT), day and add_days(day, ABOUT), zone)
    if years and YEAR.fullmatch(text):
        return _days(_date(text, "01", "01"), _date(text, "12", "31"), zone)
    return Misfit(NO_DATE, remedy(text))


def remedy(text: str) -> str:
    """Guess the day that was meant by a date in another form; "" if there is none."""
    if found := re.fullmatch(YEAR_FIRST, text):
        year, month, day, hour, minute = found.groups()
    elif found := re.fullmatch(DAY_FIRST, text):
        day, month, year, hour, minute = found.groups()
    else:
        return ""
    meant = _date(year, month, day)
    if meant is None:
        return ""
    if hour is None:
        return meant.isoformat()
    if int(hour) > 23 or int(minute) > 59:
        return ""
    return f"{meant.isoformat()}T{int(hour):02d}:{minute}"


def _date(year: str, month: str, day: str) -> date | None:
    try:
        return date(int(year), int(month), int(day))
    except ValueError:
        return None


def _last(year: str, month: str) -> date | None:
    """Give the last day of a month."""
    if (year, month) == ("9999", "12"):
        return date.max
    following = (year, f"{int(month) + 1:02d}") if month != "12" else (f"{int(year) + 1}", "01")
    day = _date(*following, "01")
    return day and add_days(day, -1)


def _days(first: date | None, last: date | None, zone: str) -> Moment | Misfit:
    if first is None or last is None:
        return Misfit(NO_SUCH_DAY, "")
    earliest = start_of_day(first, zone)
    return Moment(earliest, max(earliest, end_of_day(last, zone)))


def _instant(found: re.Match[str], zone: str) -> Moment | Misfit:
    year, month, day, hour, minute, second, utc, sign, hours, minutes = found.groups()
    try:
        clock = time(int(hour), int(minute), int(second or 0))
        local = datetime.combine(date(int(year), int(month), int(day)), clock)
        if utc or sign:
            offset = timedelta(hours=int(hours or 0), minutes=int(minutes or 0))
            shown = timezone(-offset if sign == "-" else offset)
            return exactly(_seconds(local.replace(tzinfo=shown)))
    except ValueError:
        return Misfit(NO_SUCH_DAY, "")
    wall = local.replace(tzinfo=zone_of(zone))
    readings = sorted((_seconds(wall), _seconds(wall.replace(fold=1))))
    return Moment(readings[0], readings[1])


def _seconds(when: datetime) -> int:
    instant = (when - EPOCH) // timedelta(seconds=1)
    return min(max(instant, BEGINNING), END)
