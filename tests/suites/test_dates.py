"""Adding a period to a date, from the tests of Catala's dates, against `engine.counting`."""

from __future__ import annotations

from datetime import date

import pytest

from lawcheck.engine.counting import add_months, local_day, start_of_day
from tests.suites.public_rows import Row, accounted, chosen, rows

ROWS = rows("dates")
DAY = 86_400
ZONE = "Etc/UTC"


def added(start: date, row: Row, rounding: str) -> date:
    """Add years, months or days; days as `30 d`, in seconds."""
    period = row["add"]
    if period["days"]:
        assert not period["years"]
        assert not period["months"]
        return local_day(start_of_day(start, ZONE) + period["days"] * DAY, ZONE)
    return add_months(start, period["years"] * 12 + period["months"], rounding)


def test_every_group_is_accounted_for() -> None:
    accounted(ROWS, {"add", "month_bounds"}, {})


@pytest.mark.parametrize("row", chosen(ROWS, "add"))
def test_add(row: Row) -> None:
    start = date.fromisoformat(row["start"])
    down, up = added(start, row, "down"), added(start, row, "up")
    assert down == date.fromisoformat(row["round_down"])
    assert up == date.fromisoformat(row["round_up"])
    assert (down == up) is row["exact"]


@pytest.mark.parametrize("row", chosen(ROWS, "month_bounds"))
def test_month_bounds(row: Row) -> None:
    first = date.fromisoformat(row["start"]).replace(day=1)
    assert first == date.fromisoformat(row["first"])
    following = add_months(first, 1, "down")
    assert local_day(start_of_day(following, ZONE) - 1, ZONE) == date.fromisoformat(row["last"])
