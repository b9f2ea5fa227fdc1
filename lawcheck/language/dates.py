"""Days of rule files: one day, a range of days, the days of a calendar.

Units
    Days are ordinals of `datetime.date`.
Errors
    A text that is no day is a fault at its place, with the day that may be meant.
"""

from __future__ import annotations

from datetime import date, timedelta

from lawcheck.language.moments import Misfit, day_of
from lawcheck.language.places import Place
from lawcheck.language.surface import CalendarShape, RangeShape
from lawcheck.model.diagnostic import Diagnostic

LAST_DAY = date.max.toordinal()
FIRST_DAY = 1


def day(text: str, place: Place, faults: list[Diagnostic]) -> int:
    """Read one day."""
    found = day_of(text)
    if isinstance(found, Misfit):
        faults.append(
            place.fault(
                "LC205.day", found.near, word=text, words="" if found.near else "2015-01-01"
            )
        )
        return FIRST_DAY
    return found.toordinal()


def day_range(
    shape: RangeShape, first: Place, last: Place, faults: list[Diagnostic]
) -> tuple[int, int]:
    """Read a range of days, or one day given for both ends."""
    start = day(shape.from_, first, faults)
    end = start if shape.to == shape.from_ else day(shape.to, last, faults)
    if end < start:
        faults.append(last.fault("LC205.range", word=shape.from_))
    return start, end


def off_days(
    shape: CalendarShape, place: Place, faults: list[Diagnostic]
) -> dict[int, frozenset[int]]:
    """List the days not worked of each year a calendar knows."""
    if any(one not in "1234567" or len(one) != 1 for one in shape.weekend):
        faults.append(place.fault("LC205.weekday"))
        return {}
    weekend = {int(one) for one in shape.weekend}
    years: dict[int, frozenset[int]] = {}
    for year, given in shape.years.items():
        if not (year.isdigit() and len(year) == 4):
            faults.append(place.fault("LC205.year", word=year))
            continue
        one, days = date(int(year), 1, 1), set()
        while one.year == int(year):
            if one.isoweekday() in weekend:
                days.add(one.toordinal())
            one += timedelta(days=1)
        days |= {day(text, place, faults) for text in given.off}
        days -= {day(text, place, faults) for text in given.work}
        years[int(year)] = frozenset(days)
    return years
