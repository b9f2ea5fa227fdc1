import json
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from lawcheck.language.moments import Misfit, day_of, moment_of, remedy
from lawcheck.model.moment import BEGINNING, END, Moment

ALMATY = "Asia/Almaty"
HERE = Path(__file__).resolve()
SUITE = HERE.parents[3].parent / "shared" / "suites" / "durations.json"


def at(local: str, zone: str = ALMATY, fold: int = 0) -> int:
    when = datetime.fromisoformat(local).replace(tzinfo=ZoneInfo(zone), fold=fold)
    return int(when.timestamp())


def span(first: str, last: str, zone: str = ALMATY) -> Moment:
    return Moment(at(first, zone), at(last, zone))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("2018-03-02", span("2018-03-02T00:00", "2018-03-02T23:59:59"), id="a day"),
        pytest.param("2024-02-29", span("2024-02-29T00:00", "2024-02-29T23:59:59"), id="leap day"),
        pytest.param("2018-03", span("2018-03-01T00:00", "2018-03-31T23:59:59"), id="a month"),
        pytest.param("2018-12", span("2018-12-01T00:00", "2018-12-31T23:59:59"), id="December"),
        pytest.param("~2018-03-02", span("2018-02-27T00:00", "2018-03-05T23:59:59"), id="about"),
        pytest.param("2018-03-02T21:30", span("2018-03-02T21:30", "2018-03-02T21:30"), id="time"),
        pytest.param("2018-03-02T21:30:15", span(*["2018-03-02T21:30:15"] * 2), id="seconds"),
        pytest.param(
            "2018-03-02T21:30Z",
            span("2018-03-02T21:30", "2018-03-02T21:30", "UTC"),
            id="universal time",
        ),
        pytest.param("2018-03-02T21:30+06:00", span(*["2018-03-02T21:30"] * 2), id="an offset"),
        pytest.param(
            "2018-03-02T10:00-05:30",
            span("2018-03-02T15:30", "2018-03-02T15:30", "UTC"),
            id="west of London",
        ),
        pytest.param("0001-01-01", Moment(BEGINNING, BEGINNING), id="the first day"),
        pytest.param("0001-01-01T00:00", Moment(BEGINNING, BEGINNING), id="the first instant"),
        pytest.param("9999-12-31", Moment(END, END), id="the last day"),
        pytest.param("9999-12", Moment(END, END), id="the last month"),
        pytest.param("~9999-12-31", Moment(END, END), id="about the last day"),
        pytest.param("9999-12-31T23:59:59Z", Moment(END, END), id="the last instant"),
        pytest.param("9999-12-31T23:59-12:00", Moment(END, END), id="past the last instant"),
    ],
)
def test_moment(text: str, expected: Moment) -> None:
    if text == "2024-02-29":
        # That day had 25 hours: the last second is the second 23:59:59.
        expected = Moment(expected.earliest, at("2024-02-29T23:59:59", fold=1))
    assert moment_of(text, ALMATY) == expected


def test_an_hour_that_came_twice_is_the_span_of_both() -> None:
    found = moment_of("2024-02-29T23:30", ALMATY)
    assert found == Moment(at("2024-02-29T23:30"), at("2024-02-29T23:30", fold=1))
    assert found.latest - found.earliest == 3600


def test_an_hour_that_never_came_is_the_span_of_its_two_readings() -> None:
    found = moment_of("2004-03-28T02:30", ALMATY)
    assert isinstance(found, Moment)
    assert found.latest - found.earliest == 3600


def test_the_day_after_the_change_of_clocks() -> None:
    assert moment_of("2024-03-01", ALMATY) == Moment(
        at("2024-03-01T00:00"), at("2024-03-01T23:59:59")
    )


def test_kyzylorda_changed_on_another_night() -> None:
    zone = "Asia/Qyzylorda"
    before, after = moment_of("2018-12-20T12:00", zone), moment_of("2018-12-22T12:00", zone)
    assert isinstance(before, Moment)
    assert isinstance(after, Moment)
    assert after.earliest - before.earliest == 49 * 3600


def test_a_year_only_where_years_are_allowed() -> None:
    year = span("1979-01-01T00:00", "1979-12-31T23:59:59")
    assert moment_of("1979", ALMATY, years=True) == year
    assert moment_of("1979", ALMATY) == Misfit("LC112", "")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("2021-02-30", Misfit("LC113", ""), id="no such day"),
        pytest.param("~2021-02-30", Misfit("LC113", ""), id="about no such day"),
        pytest.param("2021-13", Misfit("LC113", ""), id="no such month"),
        pytest.param("0000", Misfit("LC113", ""), id="no such year"),
        pytest.param("2021-02-28T24:00", Misfit("LC113", ""), id="no such hour"),
        pytest.param("2021-02-30T10:00", Misfit("LC113", ""), id="an hour of no such day"),
        pytest.param("2021-02-28T10:00+24:00", Misfit("LC113", ""), id="no such offset"),
        pytest.param("2018-3-5", Misfit("LC112", "2018-03-05"), id="digits left out"),
        pytest.param("20240301", Misfit("LC112", "2024-03-01"), id="without dashes"),
        pytest.param("2018-W09-5", Misfit("LC112", ""), id="a day of a week"),
        pytest.param("02.03.2018", Misfit("LC112", "2018-03-02"), id="day first"),
        pytest.param("02.03.2018 9.05", Misfit("LC112", "2018-03-02T09:05"), id="with an hour"),
        pytest.param("2018-03-02 21:30", Misfit("LC112", "2018-03-02T21:30"), id="a space"),
        pytest.param("2018-03-02 25:30", Misfit("LC112", ""), id="a space and no such hour"),
        pytest.param("31.02.2018", Misfit("LC112", ""), id="day first, no such day"),
        pytest.param("\u0662\u0660\u0661\u0668-03-02", Misfit("LC112", ""), id="other digits"),
        pytest.param("yesterday", Misfit("LC112", ""), id="a word"),
        pytest.param("2018-03-02T10:00:00.5", Misfit("LC112", ""), id="part of a second"),
    ],
)
def test_misfit(text: str, expected: Misfit) -> None:
    assert moment_of(text, ALMATY, years=text == "0000") == expected


def test_day_of() -> None:
    day = day_of("2018-03-02")
    assert day == datetime(2018, 3, 2).date()
    assert day_of("2018-02-30") == Misfit("LC113", "")
    assert day_of("2018-3-2") == Misfit("LC128", "2018-03-02")
    assert day_of("2018-03") == Misfit("LC128", "")
    assert day_of("2018-03-02T10:00") == Misfit("LC128", "2018-03-02")
    assert remedy("2018-03-02T7:00") == "2018-03-02T07:00"


FRACTIONS = "an instant is a whole second here; a fraction is refused"
LEFT_OUT = {"1117/013": FRACTIONS, "1117/016": FRACTIONS, "1117/021": FRACTIONS}


def rows(op: str) -> list[dict[str, Any]]:
    if not SUITE.is_file():
        return []
    found = json.loads(SUITE.read_text(encoding="utf-8"))["rows"]
    return [row for row in found if row["op"] == op]


@pytest.mark.skipif(not SUITE.is_file(), reason="the public suites are not beside the project")
def test_the_public_rows_are_there() -> None:
    # The other operations of the suite are arithmetic: they belong to the engine.
    assert (len(rows("parse_date")), len(rows("parse_datetime"))) == (14, 35)


@pytest.mark.parametrize("row", rows("parse_date"), ids=lambda row: row["id"])
def test_parse_date(row: dict[str, Any]) -> None:
    found = day_of(row["text"])
    if row["expect"] is None:
        assert isinstance(found, Misfit)
    else:
        assert not isinstance(found, Misfit)
        assert found.isoformat() == row["expect"]


@pytest.mark.parametrize("row", rows("parse_datetime"), ids=lambda row: row["id"])
def test_parse_datetime(row: dict[str, Any]) -> None:
    if row["id"] in LEFT_OUT:
        pytest.skip(LEFT_OUT[row["id"]])
    found = moment_of(row["text"], "UTC")
    if row["expect"] is None:
        assert isinstance(found, Misfit)
    else:
        when = datetime.fromisoformat(row["expect"])
        when = when if when.tzinfo else when.replace(tzinfo=ZoneInfo("UTC"))
        epoch = datetime(1970, 1, 1, tzinfo=ZoneInfo("UTC"))
        instant = (when - epoch) // timedelta(seconds=1)
        assert found == Moment(instant, instant)
