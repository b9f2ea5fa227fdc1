"""Add periods to moments: hours by the instant, days and months by the local calendar.

Shapes
    A period is an amount and a unit: `h` hours, `d` days of 24 hours (сутки),
    `calendar_day`, `working_day`, `month`, `calendar_month`, `quarter`, `same_day`,
    and `at_once` and `unread`, which state no number.
Units
    Instants in seconds since 1970; a term in days or months ends with its last day.
Errors
    None.  What cannot be counted (a year without a calendar, a number nobody read)
    ends anywhere from its start on: `END` stands for "not known".
Source
    Which units a norm uses, and whether the day of the start counts, is said by the
    act; no number of law stands here.
"""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Mapping
from datetime import date, datetime, time, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

from lawcheck.model.moment import BEGINNING, END, HOUR, Moment

DAY = 24 * HOUR
SECONDS = {"h": HOUR, "d": DAY}
UNCOUNTED = ("at_once", "unread")
Years = Mapping[int, frozenset[int]]


@lru_cache(maxsize=64)
def zone_of(name: str) -> ZoneInfo:
    """Look a time zone up once."""
    return ZoneInfo(name)


@lru_cache(maxsize=4096)
def local_day(instant: int, zone: str) -> date:
    """Give the calendar day on which an instant falls in a zone."""
    if instant >= END - DAY:
        return date.max
    if instant <= BEGINNING + DAY:
        return date.min
    return datetime.fromtimestamp(instant, zone_of(zone)).date()


@lru_cache(maxsize=4096)
def start_of_day(day: date, zone: str) -> int:
    """Give the first instant of a local day, whatever the clocks did that night."""
    if day.year <= 1:
        return BEGINNING
    if day.year >= 9999:
        return END
    return int(datetime.combine(day, time.min, zone_of(zone)).timestamp())


def end_of_day(day: date, zone: str) -> int:
    """Give the last second of a local day."""
    if day.year >= 9999:
        return END
    return start_of_day(day + timedelta(days=1), zone) - 1


def add_days(day: date, days: int) -> date:
    """Add days without leaving the calendar."""
    ordinal = min(max(day.toordinal() + days, 1), date.max.toordinal())
    return date.fromordinal(ordinal)


def add_months(day: date, months: int, rounding: str) -> date:
    """Add months; a day the month does not have is rounded `down` or `up`."""
    index = day.year * 12 + day.month - 1 + months
    year, month = index // 12, index % 12 + 1
    if not 1 <= year <= 9999:
        return date.max if year > 9999 else date.min
    last = monthrange(year, month)[1]
    if day.day <= last:
        return date(year, month, day.day)
    if rounding == "up":
        return add_days(date(year, month, last), 1)
    return date(year, month, last)


def end_of_month(day: date, months: int) -> date:
    """Give the last day of the block of `months` calendar months that holds a day."""
    month = (day.month - 1) // months * months + months
    return date(day.year, month, monthrange(day.year, month)[1])


def add_working_days(day: date, days: int, years: Years) -> date | None:
    """Count working days after a day; None where a year's calendar is missing."""
    ordinal = day.toordinal()
    left = days
    while left:
        ordinal += 1
        if ordinal > date.max.toordinal():
            return None
        off = years.get(date.fromordinal(ordinal).year)
        if off is None:
            return None
        left -= ordinal not in off
    return date.fromordinal(ordinal)


def after(
    instant: int,
    amount: int,
    unit: str,
    rounding: str,
    zone: str,
    years: Years,
    early: bool = False,
) -> int:
    """Give the last instant of a term that starts at an instant; END if not known.

    `early`: the day of the start is the first day of a term in days.
    """
    if unit in SECONDS:
        return min(instant + amount * SECONDS[unit], END)
    day = local_day(instant, zone)
    if unit == "same_day":
        return end_of_day(day, zone)
    if unit == "calendar_day":
        return end_of_day(add_days(day, amount - early), zone)
    if unit == "month":
        return end_of_day(add_months(day, amount, rounding), zone)
    if unit == "calendar_month":
        return end_of_day(end_of_month(add_months(day, amount - 1, "down"), 1), zone)
    if unit == "quarter":
        return end_of_day(end_of_month(add_months(day, 3 * (amount - 1), "down"), 3), zone)
    if unit == "working_day":
        last = add_working_days(add_days(day, -early), amount, years)
        return END if last is None else end_of_day(last, zone)
    return END


def before(instant: int, amount: int, unit: str, rounding: str, zone: str) -> int:
    """Give the first instant of a term that ends at an instant."""
    if unit in SECONDS:
        return max(instant - amount * SECONDS[unit], BEGINNING)
    day = local_day(instant, zone)
    if unit == "calendar_day":
        return start_of_day(add_days(day, -amount), zone)
    if unit == "month":
        return start_of_day(add_months(day, -amount, rounding), zone)
    return start_of_day(day, zone) if unit == "same_day" else BEGINNING


def shift(
    start: Moment,
    amount: int,
    unit: str,
    rounding: str,
    zone: str,
    years: Years,
    early: bool = False,
) -> Moment:
    """Add a period to a moment; an uncounted one ends anywhere from the start on."""
    if unit in UNCOUNTED:
        return Moment(start[0], END)
    first = after(start[0], amount, unit, rounding, zone, years, early)
    last = (
        first
        if start[0] == start[1]
        else after(start[1], amount, unit, rounding, zone, years, early)
    )
    return Moment(start[0] if first >= END else first, last)


def shift_back(start: Moment, amount: int, unit: str, rounding: str, zone: str) -> Moment:
    """Take a period from a moment; an uncounted one begins anywhere up to the end."""
    first = before(start[0], amount, unit, rounding, zone)
    last = before(start[1], amount, unit, rounding, zone)
    return Moment(first, start[1] if first <= BEGINNING else last)
