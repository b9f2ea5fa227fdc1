"""Days and periods, counted again with nothing but `datetime` and `zoneinfo`.

Shapes
    `Timed` is a closed span of instants with a name: two moments with one name are one
    and the same instant, whatever the width of the span.
Source
    spec: `24 h` and `30 d` are exact seconds; calendar days, working days and months
    end with the end of a local day.
"""

from __future__ import annotations

import calendar
from datetime import UTC, date, datetime, time, timedelta
from functools import cache
from typing import NamedTuple
from zoneinfo import ZoneInfo

from lawcheck.model.moment import END, Moment

LAST_COUNTED = END - 400 * 366 * 86_400
Calendar = dict[int, frozenset[int]]


class Timed(NamedTuple):
    """A moment, and what it is the moment of."""

    span: Moment
    name: str
    because: frozenset[str] = frozenset()  # why it is open, if not for its time alone


class Stretch(NamedTuple):
    """A span of a rule: from one moment to another, both included."""

    start: Timed
    end: Timed


@cache
def local_day(instant: int, zone: str) -> date:
    """Name the local day on which an instant falls."""
    return datetime.fromtimestamp(min(instant, END - 2 * 86_400), ZoneInfo(zone)).date()


@cache
def start_of_day(day: date, zone: str) -> int:
    """Give the first instant of a local day, also where midnight was skipped."""
    wall = datetime.combine(day, time(), ZoneInfo(zone))
    guess = int(wall.astimezone(UTC).timestamp())
    while local_day(guess, zone) < day:
        guess += 60
    while local_day(guess - 1, zone) >= day:
        guess -= 60
    return guess


def end_of_day(day: date, zone: str) -> int:
    """Give the last instant of a local day: one second before the next one."""
    return start_of_day(day + timedelta(days=1), zone) - 1


def add_months(day: date, months: int, rounding: str) -> date:
    """Keep the day of the month; where there is none, the last (down) or the next (up)."""
    year, month0 = divmod(day.year * 12 + day.month - 1 + months, 12)
    last = calendar.monthrange(year, month0 + 1)[1]
    if day.day <= last:
        return date(year, month0 + 1, day.day)
    target = date(year, month0 + 1, last)
    return target + timedelta(days=1) if rounding == "up" else target


def add_working_days(day: date, amount: int, include_start: bool, off: Calendar) -> date | None:
    """Count working days one by one; None where a year of the calendar is missing."""
    current = day if include_start else day + timedelta(days=1)
    left = amount
    while True:
        if current.year not in off:
            return None
        if current.toordinal() not in off[current.year]:
            left -= 1
            if left <= 0:
                return current
        current += timedelta(days=1)


def end_of_month(day: date, months: int) -> date:
    """Give the last day of the block of `months` calendar months that holds a day."""
    month = ((day.month - 1) // months) * months + months
    return date(day.year, month, calendar.monthrange(day.year, month)[1])


def last_instant(
    instant: int, amount: int, unit: str, rounding: str, zone: str, include: bool, off: Calendar
) -> int | None:
    """Give the last instant of a period that begins at one exact instant.

    None: the calendar has no data for a year that would be needed.
    """
    if unit == "h":
        return instant + amount * 3_600
    if unit == "d":
        return instant + amount * 86_400
    if unit in ("at_once", "unread"):
        return instant
    day: date | None = local_day(instant, zone)
    assert day is not None
    if unit == "calendar_day":
        day += timedelta(days=amount - 1 if include else amount)
    elif unit == "working_day":
        day = add_working_days(day, amount, include, off)
    elif unit == "month":
        day = add_months(day, amount, rounding)
    elif unit == "calendar_month":
        day = end_of_month(day, 1)
    elif unit == "quarter":
        day = end_of_month(day, 3)
    else:
        assert unit == "same_day", unit
    return None if day is None else end_of_day(day, zone)


def after(
    moment: Moment, amount: int, unit: str, rounding: str, zone: str, include: bool, off: Calendar
) -> Moment:
    """Add a period to an uncertain moment; a missing calendar year leaves its end open."""
    if moment.latest > LAST_COUNTED:  # an end that is left open stays open
        start = Moment(min(moment.earliest, LAST_COUNTED), LAST_COUNTED)
        return Moment(after(start, amount, unit, rounding, zone, include, off).earliest, END)
    low = last_instant(moment.earliest, amount, unit, rounding, zone, include, off)
    high = last_instant(moment.latest, amount, unit, rounding, zone, include, off)
    return Moment(moment.earliest if low is None else low, END if high is None else min(high, END))


def ago(moment: Moment, amount: int, unit: str, rounding: str, zone: str) -> Moment:
    """Go a period back; calendar periods lead to the first instant of a local day."""
    if unit in ("h", "d"):
        length = amount * (3_600 if unit == "h" else 86_400)
        return Moment(moment.earliest - length, moment.latest - length)

    def back(instant: int) -> int:
        day = local_day(instant, zone)
        if unit == "month":
            return start_of_day(add_months(day, -amount, rounding), zone)
        return start_of_day(day - timedelta(days=amount if unit != "same_day" else 0), zone)

    return Moment(back(moment.earliest), back(moment.latest))
