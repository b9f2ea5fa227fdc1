"""Counting: hours by the instant, days and months by the local calendar."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest

from lawcheck.engine import counting
from lawcheck.model.moment import BEGINNING, END, Moment
from tests.lawcheck.engine.making import ZONE, at

# The clocks of Almaty went back one hour when 29 February 2024 ended.
WEEKENDS_2020 = frozenset(
    day for day in range(date(2020, 1, 1).toordinal(), date(2021, 1, 1).toordinal())
    if date.fromordinal(day).weekday() >= 5
)  # fmt: skip
YEARS = {2020: WEEKENDS_2020}
HOUR, DAY = 3_600, 86_400


def local(instant: int, zone: str = ZONE) -> str:
    """Write an instant as the clocks of the zone showed it."""
    return datetime.fromtimestamp(instant, ZoneInfo(zone)).strftime("%Y-%m-%dT%H:%M:%S")


@pytest.mark.parametrize(
    ("start", "amount", "unit", "rounding", "end"),
    [
        pytest.param("2018-03-02T23:10", 24, "h", "", "2018-03-03T23:10:00", id="24 hours"),
        pytest.param("2018-03-02T23:10", 0, "h", "", "2018-03-02T23:10:00", id="no hours at all"),
        pytest.param("2024-02-29T20:00", 24, "h", "", "2024-03-01T19:00:00",
                     id="24 hours over the night the clocks went back"),
        pytest.param("2024-02-28T20:00", 24, "h", "", "2024-02-29T20:00:00",
                     id="24 hours the night before"),
        pytest.param("2024-03-01T20:00", 24, "h", "", "2024-03-02T20:00:00",
                     id="24 hours the night after"),
        pytest.param("2020-01-10T10:00", 30, "d", "", "2020-02-09T10:00:00",
                     id="30 days of 24 hours end at the hour they began"),
        pytest.param("2024-02-29T20:00", 1, "d", "", "2024-03-01T19:00:00",
                     id="a day of 24 hours is not a calendar day"),
        pytest.param("2020-03-10T10:00", 0, "same_day", "", "2020-03-10T23:59:59",
                     id="the same day to its last second"),
        pytest.param("2020-03-10T10:00", 7, "calendar_day", "", "2020-03-17T23:59:59",
                     id="calendar days end with the last day"),
        pytest.param("2024-02-29T20:00", 1, "calendar_day", "", "2024-03-01T23:59:59",
                     id="a calendar day after the long one"),
        pytest.param("2020-01-31T10:00", 1, "month", "down", "2020-02-29T23:59:59",
                     id="31 January plus a month, rounded down in a leap year"),
        pytest.param("2019-01-31T10:00", 1, "month", "down", "2019-02-28T23:59:59",
                     id="31 January plus a month, rounded down"),
        pytest.param("2020-01-31T10:00", 1, "month", "up", "2020-03-01T23:59:59",
                     id="31 January plus a month, rounded up"),
        pytest.param("2020-01-15T10:00", 1, "month", "up", "2020-02-15T23:59:59",
                     id="nothing to round"),
        pytest.param("2020-03-30T10:00", 1, "month", "up", "2020-04-30T23:59:59",
                     id="nor where it falls on the last day of a month"),
        pytest.param("2020-11-30T10:00", 3, "month", "down", "2021-02-28T23:59:59",
                     id="months over the turn of the year"),
        pytest.param("2020-12-31T10:00", 12, "month", "down", "2021-12-31T23:59:59",
                     id="twelve months from the last day of a year"),
        pytest.param("2020-01-15T10:00", 1, "calendar_month", "", "2020-01-31T23:59:59",
                     id="the calendar month of the start"),
        pytest.param("2020-01-31T10:00", 2, "calendar_month", "", "2020-02-29T23:59:59",
                     id="and the next one"),
        pytest.param("2020-02-15T10:00", 1, "quarter", "", "2020-03-31T23:59:59",
                     id="the quarter of the start"),
        pytest.param("2020-12-31T10:00", 2, "quarter", "", "2021-03-31T23:59:59",
                     id="the next quarter, over the turn of the year"),
        pytest.param("2020-04-01T00:00", 1, "quarter", "", "2020-06-30T23:59:59",
                     id="the first instant of a quarter"),
        pytest.param("2020-03-13T10:00", 1, "working_day", "", "2020-03-16T23:59:59",
                     id="a working day after a Friday is the Monday"),
        pytest.param("2020-03-14T10:00", 2, "working_day", "", "2020-03-17T23:59:59",
                     id="working days from a Saturday"),
        pytest.param("2020-03-11T10:00", 2, "working_day", "", "2020-03-13T23:59:59",
                     id="working days within one week"),
    ],
)  # fmt: skip
def test_a_term_ends(start: str, amount: int, unit: str, rounding: str, end: str) -> None:
    instant = at(start).earliest
    assert local(counting.after(instant, amount, unit, rounding, ZONE, YEARS)) == end


@pytest.mark.parametrize(
    ("start", "amount", "unit", "rounding"),
    [
        pytest.param("2020-12-30T10:00", 3, "working_day", "", id="a year without a calendar"),
        pytest.param("2020-12-30T10:00", 0, "at_once", "", id="no number is stated"),
        pytest.param("2020-12-30T10:00", 0, "unread", "", id="the number was not read"),
        pytest.param("2020-12-30T10:00", 100_000_000, "h", "", id="hours past the calendar"),
        pytest.param("2020-12-30T10:00", 200_000, "month", "", id="months past the calendar"),
        pytest.param("2020-12-30T10:00", 4_000_000, "calendar_day", "", id="days past it"),
    ],
)
def test_what_cannot_be_counted_ends_nobody_knows_when(
    start: str, amount: int, unit: str, rounding: str
) -> None:
    instant = at(start).earliest
    assert counting.after(instant, amount, unit, rounding, ZONE, YEARS) == END
    span = counting.shift(Moment(instant, instant + 5), amount, unit, rounding, ZONE, YEARS)
    assert span == (instant, END)


def test_a_counted_term_of_an_uncertain_start_keeps_both_ends() -> None:
    start = Moment(at("2020-03-10T10:00").earliest, at("2020-03-11T10:00").latest)
    span = counting.shift(start, 2, "h", "", ZONE, {})
    assert span == (start.earliest + 2 * HOUR, start.latest + 2 * HOUR)
    assert counting.shift(start, 1, "calendar_day", "", ZONE, {}) == (
        at("2020-03-11").latest,
        at("2020-03-12").latest,
    )


def test_a_term_that_only_its_latest_start_puts_out_of_reach() -> None:
    start = Moment(at("2020-12-30T10:00").earliest, at("2020-12-31T10:00").earliest)
    span = counting.shift(start, 1, "working_day", "", ZONE, YEARS)
    assert span == (at("2020-12-31").latest, END)


@pytest.mark.parametrize(
    ("end", "amount", "unit", "begin"),
    [
        pytest.param("2024-03-01T19:00", 24, "h", "2024-02-29T20:00:00",
                     id="24 hours back over the night the clocks changed"),
        pytest.param("2020-03-10T10:00", 2, "d", "2020-03-08T10:00:00", id="days of 24 hours"),
        pytest.param("2020-03-10T10:00", 7, "calendar_day", "2020-03-03T00:00:00",
                     id="calendar days from the start of the first"),
        pytest.param("2020-03-31T10:00", 1, "month", "2020-02-29T00:00:00", id="a month back"),
        pytest.param("2020-03-31T10:00", 13, "month", "2019-02-28T00:00:00",
                     id="months back over the turn of the year"),
        pytest.param("2020-03-10T10:00", 0, "same_day", "2020-03-10T00:00:00",
                     id="the same day from its first second"),
    ],
)  # fmt: skip
def test_a_term_begins(end: str, amount: int, unit: str, begin: str) -> None:
    instant = at(end).earliest
    first = counting.before(instant, amount, unit, "down", ZONE)
    assert local(first) == begin
    later = Moment(instant, instant + DAY)
    assert counting.shift_back(later, amount, unit, "down", ZONE) == (
        first,
        counting.before(instant + DAY, amount, unit, "down", ZONE),
    )


@pytest.mark.parametrize(
    ("start", "unit", "amount", "ends"),
    [
        pytest.param("2020-03-10", "calendar_day", 7, "2020-03-16", id="a week"),
        pytest.param("2020-03-11", "working_day", 2, "2020-03-12", id="from a working day"),
        pytest.param("2020-03-14", "working_day", 2, "2020-03-17", id="from a Saturday"),
        pytest.param("2020-03-13", "working_day", 2, "2020-03-16", id="over a weekend"),
    ],
)  # fmt: skip
def test_the_day_of_the_start_may_be_the_first_day(
    start: str, unit: str, amount: int, ends: str
) -> None:
    first, next_day = at(f"{start}T10:00").earliest, at(f"{start}T10:00").earliest + DAY
    assert counting.after(first, amount, unit, "", ZONE, YEARS, True) == at(ends).latest
    span = counting.shift(Moment(first, next_day), amount, unit, "", ZONE, YEARS, True)
    assert span == (
        at(ends).latest, counting.after(next_day, amount, unit, "", ZONE, YEARS, True),
    )  # fmt: skip


def test_both_ends_of_a_term_in_months_are_rounded_alike() -> None:
    """From 30 or 31 January a month leads to 1 March, if what is not there is rounded up."""
    start = Moment(at("2019-01-30").earliest, at("2019-01-31").latest)
    up = counting.shift(start, 1, "month", "up", ZONE, {})
    assert up == (at("2019-03-01").latest, at("2019-03-01").latest)
    down = counting.shift(start, 1, "month", "down", ZONE, {})
    assert down == (at("2019-02-28").latest, at("2019-02-28").latest)
    end = Moment(at("2019-03-30").earliest, at("2019-03-31").latest)
    back = counting.shift_back(end, 1, "month", "up", ZONE)
    assert back == (at("2019-03-01").earliest, at("2019-03-01").earliest)


@pytest.mark.parametrize("unit", ["unread", "at_once", "working_day", "quarter"])
def test_what_cannot_be_counted_back_began_nobody_knows_when(unit: str) -> None:
    end = at("2020-03-10")
    assert counting.before(end.earliest, 1, unit, "", ZONE) == BEGINNING
    assert counting.shift_back(end, 1, unit, "", ZONE) == (BEGINNING, end.latest)


def test_terms_stay_inside_the_calendar() -> None:
    assert counting.before(BEGINNING + 5, 1, "h", "", ZONE) == BEGINNING
    assert counting.before(at("2020-03-10").earliest, 30_000, "month", "", ZONE) == BEGINNING
    assert counting.add_days(date(1, 1, 2), -5) == date.min
    assert counting.add_days(date(9999, 12, 30), 5) == date.max
    assert counting.add_days(date(2020, 2, 28), 2) == date(2020, 3, 1)
    assert counting.add_months(date(9999, 12, 31), 1, "") == date.max
    assert counting.add_months(date(1, 1, 1), -1, "") == date.min
    assert counting.add_months(date(9999, 11, 1), 1, "") == date(9999, 12, 1)
    assert counting.add_months(date(1, 3, 15), -1, "") == date(1, 2, 15)
    assert counting.add_working_days(date(9999, 12, 31), 1, {9999: frozenset()}) is None
    assert counting.add_working_days(date(9999, 12, 30), 1, {9999: frozenset()}) == date.max
    assert counting.add_working_days(date(2020, 3, 14), 0, YEARS) == date(2020, 3, 14)


@pytest.mark.parametrize(
    ("day", "months", "last"),
    [
        pytest.param(date(2020, 2, 10), 1, date(2020, 2, 29), id="a month"),
        pytest.param(date(2020, 12, 31), 1, date(2020, 12, 31), id="the last month"),
        pytest.param(date(2020, 1, 1), 3, date(2020, 3, 31), id="the first quarter"),
        pytest.param(date(2020, 3, 31), 3, date(2020, 3, 31), id="its last day"),
        pytest.param(date(2020, 4, 1), 3, date(2020, 6, 30), id="the second quarter"),
        pytest.param(date(2020, 12, 1), 3, date(2020, 12, 31), id="the last quarter"),
    ],
)
def test_blocks_of_the_calendar(day: date, months: int, last: date) -> None:
    assert counting.end_of_month(day, months) == last


def test_days_of_a_zone() -> None:
    start = counting.start_of_day(date(2024, 3, 1), ZONE)
    assert local(start) == "2024-03-01T00:00:00"
    assert counting.local_day(start, ZONE) == date(2024, 3, 1)
    assert counting.local_day(start - 1, ZONE) == date(2024, 2, 29)
    assert counting.end_of_day(date(2024, 2, 29), ZONE) == start - 1
    assert start - counting.start_of_day(date(2024, 2, 29), ZONE) == 25 * HOUR, "a day of 25 hours"


@pytest.mark.parametrize(
    ("instant", "day"),
    [
        pytest.param(END, date.max, id="the end of time"),
        pytest.param(END - DAY, date.max, id="the last day but one second"),
        pytest.param(END - DAY - 1, date(9999, 12, 31), id="still before it, east of Greenwich"),
        pytest.param(BEGINNING, date.min, id="the beginning of time"),
        pytest.param(BEGINNING + DAY, date.min, id="its first day"),
        pytest.param(BEGINNING + DAY + 1, date(1, 1, 2), id="the day after"),
    ],
)
def test_the_ends_of_time_have_days(instant: int, day: date) -> None:
    assert counting.local_day(instant, ZONE) == day


def test_the_first_and_last_year_are_the_ends_of_time() -> None:
    assert counting.start_of_day(date(1, 12, 31), ZONE) == BEGINNING
    assert counting.start_of_day(date(2, 1, 1), ZONE) > BEGINNING
    assert counting.start_of_day(date(9999, 1, 1), ZONE) == END
    assert counting.start_of_day(date(9998, 12, 31), ZONE) < END
    assert counting.end_of_day(date(9999, 1, 1), ZONE) == END
    assert counting.end_of_day(date(9998, 12, 30), ZONE) < END
