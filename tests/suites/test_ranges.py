"""Intervals of the DMN compatibility kit, against `model.moment`.

Every kind of value is mapped to whole instants, doubled so that an open end has room
between two values: below 10 lies 19, and 20 is 10 itself.  A value that is not known is
the moment that spans all of time.
"""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, time

import pytest

from lawcheck.model.moment import BEGINNING, END, Moment, before, exactly, moment, not_after
from lawcheck.model.truth import NO, UNKNOWN, YES, Truth, all_of
from tests.suites.public_rows import Row, accounted, chosen, rows

ROWS = rows("ranges")
TRUTHS = {True: YES, False: NO, None: UNKNOWN}
PERIOD = re.compile(
    r"(-?)P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?"
)
RELATION = "the model asks when something fell, not how two spans lie to each other"
RELATIONS = (
    "during", "includes", "starts", "started_by", "finishes", "finished_by", "meets",
    "met_by", "overlaps", "overlaps_before", "overlaps_after", "coincides",
)  # fmt: skip
LEFT_OUT = dict.fromkeys(RELATIONS, RELATION)
MIXED = "two kinds of value in one interval: every moment is in seconds, nothing to mix"


def whole(value: object, kind: str) -> int:
    """Map a value to a whole number; values of one kind keep their order."""
    if isinstance(value, int):
        return value
    text = str(value)
    if kind == "date":
        return date.fromisoformat(text).toordinal()
    if kind == "time":
        clock = time.fromisoformat(text)
        return clock.hour * 3_600 + clock.minute * 60 + clock.second
    if kind == "datetime":
        return int(datetime.fromisoformat(text).replace(tzinfo=UTC).timestamp())
    match = PERIOD.fullmatch(text)
    assert match, text
    sign, years, months, days, hours, minutes, seconds = match.groups()
    if kind == "years_months":
        amount = int(years or 0) * 12 + int(months or 0)
    else:
        amount = int(days or 0) * 86_400 + int(hours or 0) * 3_600
        amount += int(minutes or 0) * 60 + int(seconds or 0)
    return -amount if sign else amount


def place(value: object, kind: str) -> Moment:
    """Map a value to a moment; None is not known."""
    return moment(BEGINNING, END) if value is None else exactly(2 * whole(value, kind))


def contained(row: Row) -> Truth:
    """Answer whether x lies in the interval."""
    kind, x = row["kind"], place(row["x"], row["kind"])
    answers = []
    if row["low_end"] != "unbounded":
        low = place(row["low"], kind)
        answers.append(not_after(low, x) if row["low_end"] == "closed" else before(low, x))
    if row["high_end"] != "unbounded":
        high = place(row["high"], kind)
        answers.append(not_after(x, high) if row["high_end"] == "closed" else before(x, high))
    return all_of(answers)


def spanned(side: Row) -> Moment:
    """Map a point or an interval to the moment that covers it."""
    if "point" in side:
        return exactly(2 * side["point"])
    low = 2 * side["low"] + (side["low_end"] == "open")
    return moment(low, 2 * side["high"] - (side["high_end"] == "open"))


def test_every_group_is_accounted_for() -> None:
    accounted(ROWS, {"contains", "make", "before", "after"}, LEFT_OUT)


@pytest.mark.parametrize("row", chosen(ROWS, "contains"))
def test_contains(row: Row) -> None:
    assert contained(row) is TRUTHS[row["expect"]]


@pytest.mark.parametrize("row", chosen(ROWS, "make"))
def test_make(row: Row) -> None:
    if row["kind"] == "mixed":
        pytest.skip(MIXED)
    low, high = (2 * whole(row[end], row["kind"]) for end in ("low", "high"))
    if row["expect"] == "valid":
        assert moment(low, high) == Moment(low, high)
    else:
        with pytest.raises(ValueError, match="before it starts"):
            moment(low, high)


@pytest.mark.parametrize("row", chosen(ROWS, "before"))
def test_before(row: Row) -> None:
    assert (before(spanned(row["a"]), spanned(row["b"])) is YES) is row["expect"]


@pytest.mark.parametrize("row", chosen(ROWS, "after"))
def test_after(row: Row) -> None:
    assert (before(spanned(row["b"]), spanned(row["a"])) is YES) is row["expect"]
