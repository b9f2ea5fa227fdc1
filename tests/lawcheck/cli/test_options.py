from datetime import date

import pytest
import typer

from lawcheck.cli import options

OUTSIDE = "{} is outside 1990-01-01 to 9998-12-31"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("", None, id="left out"),
        pytest.param("2018-04-10", date(2018, 4, 10), id="a day"),
        pytest.param("2024-02-29", date(2024, 2, 29), id="a leap day"),
    ],
)
def test_a_day_is_read(text: str, expected: date | None) -> None:
    assert options.day(text) == expected


def test_today_is_the_day_on_this_computer(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(options, "today", lambda: date(2026, 11, 24))
    assert options.day("today") == date(2026, 11, 24)


def test_the_clock_gives_a_day() -> None:
    assert options.today().year >= 2026


@pytest.mark.parametrize(
    ("text", "message"),
    [
        pytest.param("20180410", "a day is written YYYY-MM-DD, or `today`", id="no hyphens"),
        pytest.param("2018-W09-5", "a day is written YYYY-MM-DD, or `today`", id="a week"),
        pytest.param("10.04.2018", "a day is written YYYY-MM-DD, or `today`", id="day first"),
        pytest.param("٢٠١٨-٠٤-١٠", "a day is written YYYY-MM-DD, or `today`", id="other digits"),
        pytest.param("2018-02-30", "there is no day 2018-02-30", id="no such day"),
        pytest.param("0001-01-01", OUTSIDE.format("0001-01-01"), id="too early"),
        pytest.param("9999-12-31", OUTSIDE.format("9999-12-31"), id="too late"),
    ],
)
def test_what_is_no_day_is_refused(text: str, message: str) -> None:
    with pytest.raises(typer.BadParameter) as refused:
        options.day(text)
    assert refused.value.message == message


@pytest.mark.parametrize(
    ("asked", "variable", "of_case", "expected"),
    [
        pytest.param("kk", "ru", "en", "kk", id="asked for"),
        pytest.param(None, "ru", "kk", "ru", id="by the variable"),
        pytest.param(None, "", "kk", "kk", id="of the case"),
        pytest.param(None, "xx", "", "en", id="English when nothing fits"),
        pytest.param(None, None, "other", "en", id="a language we do not have"),
    ],
)
def test_the_language_is_chosen(
    asked: str | None,
    variable: str | None,
    of_case: str,
    expected: str,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.delenv("LAWCHECK_LANG", raising=False)
    if variable is not None:
        monkeypatch.setenv("LAWCHECK_LANG", variable)
    assert options.language(asked, of_case) == expected
