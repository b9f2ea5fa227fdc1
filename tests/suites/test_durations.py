"""Date-times plus and minus durations, from the DMN kit, against `engine.counting`."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from lawcheck.engine.counting import add_months, end_of_day, local_day, start_of_day
from lawcheck.model.moment import exactly, not_after
from lawcheck.model.truth import YES
from tests.suites.public_rows import Row, accounted, chosen, rows

ROWS = rows("durations")
RUN = {"plus", "minus", "difference", "date_of", "combine", "same_instant"}
READING = "reading text is the case reader's work, tested with the case format"
NO_SUCH = "no rule reckons with this: {}"
LEFT_OUT = {
    "parse_date": READING,
    "parse_datetime": READING,
    "parse_duration": "periods stand in rules in words of their own, never as ISO text",
    "make_date": READING,
    "months_between": NO_SUCH.format("periods in months are added, never measured"),
    "scale": NO_SUCH.format("a period times a number"),
    "add_durations": NO_SUCH.format("a period plus a period"),
    "subtract_durations": NO_SUCH.format("a period minus a period"),
    "weekday": NO_SUCH.format("working days come from a calendar pinned as data"),
    "day_of_year": NO_SUCH.format("the number of a day in its year"),
    "iso_week": NO_SUCH.format("weeks of the ISO calendar"),
}
NOT_KNOWN = "an argument is missing or has no zone: the functions take instants, always known"
PERIOD = re.compile(
    r"(-?)P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?"
)


def zone_of(value: Any) -> str:
    """Name the zone of a date or date-time; a fixed offset has one of its own."""
    if isinstance(value, dict):
        return str(value["zone"])
    offset = re.search(r"([+-])(\d\d):00$", value) if "T" in value else None
    if offset is None:
        return "Etc/UTC"
    sign, hours = offset.groups()
    return f"Etc/GMT{'-' if sign == '+' else '+'}{int(hours)}"


def instant(value: Any) -> int:
    """Give the instant of a date (its first) or a date-time."""
    text = value["local"] if isinstance(value, dict) else value
    if "T" not in text:
        return start_of_day(date.fromisoformat(text), zone_of(value))
    midnight = "T24:00:00" in text
    wall = datetime.fromisoformat(text.replace("T24:", "T00:"))
    if wall.tzinfo is None:
        wall = wall.replace(tzinfo=ZoneInfo(zone_of(value)))
    return int((wall.astimezone(UTC) + timedelta(days=midnight)).timestamp())


def moved(start: Any, duration: str, sign: int) -> int:
    """Add a duration: months to the local day, the rest in seconds."""
    match = PERIOD.fullmatch(duration)
    assert match, duration
    minus, years, months, days, hours, minutes, seconds = match.groups()
    sign = -sign if minus else sign
    zone, at = zone_of(start), instant(start)
    if years or months:
        day = local_day(at, zone)
        clock = at - start_of_day(day, zone)
        target = add_months(day, sign * (int(years or 0) * 12 + int(months or 0)), "down")
        at = start_of_day(target, zone) + clock
    length = int(days or 0) * 86_400 + int(hours or 0) * 3_600
    return at + sign * (length + int(minutes or 0) * 60 + int(seconds or 0))


def no_zone(value: Any) -> bool:
    """Answer whether a date-time leaves its zone open."""
    return isinstance(value, str) and not re.search(r"(Z|[+-]\d\d:\d\d)$", value)


def test_every_group_is_accounted_for() -> None:
    accounted(ROWS, RUN, LEFT_OUT)


@pytest.mark.parametrize("row", chosen(ROWS, "plus", "minus"))
def test_plus_and_minus(row: Row) -> None:
    if row["expect"] is None:
        pytest.skip(NOT_KNOWN)
    sign = 1 if row["op"] == "plus" else -1
    assert moved(row["start"], row["duration"], sign) == instant(row["expect"])


@pytest.mark.parametrize("row", chosen(ROWS, "difference"))
def test_difference(row: Row) -> None:
    if row["expect"] is None:
        assert no_zone(row["later"]) or no_zone(row["earlier"])
        pytest.skip(NOT_KNOWN)
    length = instant(row["later"]) - instant(row["earlier"])
    assert {"seconds": length} == row["expect"]


@pytest.mark.parametrize("row", chosen(ROWS, "date_of"))
def test_date_of(row: Row) -> None:
    if row["expect"] is None:
        pytest.skip(NOT_KNOWN)
    day = local_day(instant(row["datetime"]), zone_of(row["datetime"]))
    assert day == date.fromisoformat(row["expect"])


@pytest.mark.parametrize("row", chosen(ROWS, "combine"))
def test_combine(row: Row) -> None:
    if row["expect"] is None:
        pytest.skip(NOT_KNOWN)
    whole = row["expect"]
    zone, day = zone_of(whole), date.fromisoformat(row["date"])
    assert start_of_day(day, zone) <= instant(whole) <= end_of_day(day, zone)
    assert local_day(instant(f"{row['date']}T{row['time']}"), zone) == day


@pytest.mark.parametrize("row", chosen(ROWS, "same_instant"))
def test_same_instant(row: Row) -> None:
    a, b = exactly(instant(row["a"])), exactly(instant(row["b"]))
    assert (not_after(a, b) is YES and not_after(b, a) is YES) is row["expect"]
