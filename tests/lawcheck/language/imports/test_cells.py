from datetime import date, datetime, time

import pytest

from lawcheck.language.imports.sheet import Cell, text_of
from tests.lawcheck.language.imports.making import HEAD, events, imported, said

AT = "  events: [{id: e1, kind: incident, at: {column: at, date: KINDS, time: clock}}]"


def at(cell: Cell, kinds: str, clock: Cell = None) -> object:
    """Give what becomes of a cell as the time of an incident; refusals as their codes."""
    plan = HEAD + AT.replace("KINDS", kinds)
    found = imported(plan, ("id", "at", "clock"), ("1", cell, clock))
    if found.diagnostics:
        return [one.code for one in found.diagnostics]
    (listed,) = events(found)
    return listed[0].get("at") if listed else None  # type: ignore[index]


@pytest.mark.parametrize(
    ("cell", "kinds", "expected"),
    [
        ("02.03.2018", "day-month-year", "2018-03-02"),
        ("2/3/2018", "day-month-year", "2018-03-02"),
        ("3/2/2018", "month-day-year", "2018-03-02"),
        ("02.03.2018 21:30", "day-month-year", "2018-03-02T21:30"),
        ("02.03.2018, 9.05", "day-month-year", "2018-03-02T09:05"),
        ("02.03.2018T21:30:15.000", "day-month-year", "2018-03-02T21:30"),
        ("2018-03-02", "case-file", "2018-03-02"),
        ("~2018-03-02", "case-file", "~2018-03-02"),
        ("03.2018", "month-year", "2018-03"),
        ("2017", "year", {"from": "2017-01-01", "to": "2017-12-31"}),
        (43161, "excel", "2018-03-02"),
        ("43161", "excel", "2018-03-02"),
        (43161.895833333336, "excel", "2018-03-02T21:30"),
        (41699, "excel-1904", "2018-03-02"),
        ("03.2018", "[day-month-year, month-year]", "2018-03"),
        (date(2018, 3, 2), "excel", "2018-03-02"),
        (datetime(2018, 3, 2), "excel", "2018-03-02"),
        (datetime(2018, 3, 2, 21, 30), "excel", "2018-03-02T21:30"),
        (None, "excel", None),
        ("  ", "excel", None),
    ],
)
def test_a_date(cell: Cell, kinds: str, expected: object) -> None:
    assert at(cell, kinds) == expected


def test_the_first_kind_that_fits_is_taken() -> None:
    assert at(2017, "[year, excel]") == {"from": "2017-01-01", "to": "2017-12-31"}
    assert at(2017, "[excel, year]") == ["LC156"]  # a day of July 1905


@pytest.mark.parametrize(
    ("cell", "kinds"),
    [
        ("31.02.2018", "day-month-year"),
        ("02.03.2018 25:00", "day-month-year"),
        ("02.03.2018 late", "day-month-year"),
        ("in March", "[day-month-year, month-year, year, excel, case-file]"),
        ("13.2018", "month-year"),
        ("0000", "year"),
        (60, "excel"),
        (3_000_000, "excel"),
        ("2018-3-2", "case-file"),
        (True, "excel"),
    ],
)
def test_no_date(cell: Cell, kinds: str) -> None:
    assert at(cell, kinds) == ["LC312"]


@pytest.mark.parametrize(
    ("clock", "expected"),
    [
        ("21:30", "2018-03-02T21:30"),
        ("9.05", "2018-03-02T09:05"),
        (time(21, 30), "2018-03-02T21:30"),
        (0.895833333, "2018-03-02T21:30"),
        (None, "2018-03-02"),
        ("night", ["LC312"]),
        ("24:00", ["LC312"]),
    ],
)
def test_an_hour_from_another_column(clock: Cell, expected: object) -> None:
    assert at("02.03.2018", "day-month-year", clock) == expected


def test_an_hour_of_a_month_is_refused() -> None:
    assert at("03.2018", "month-year", "21:30") == ["LC312"]


@pytest.mark.parametrize(
    ("cell", "text"),
    [
        (None, ""),
        (34.0, "34"),
        (0.5, "0.5"),
        (True, "yes"),
        (False, "no"),
        (" x ", "x"),
        (7, "7"),
        (time(7, 5), "07:05"),
    ],
)
def test_the_text_of_a_cell(cell: Cell, text: str) -> None:
    assert text_of(cell) == text


TABLES = """
tables:
  acts: {Удар: hit, "2": push}
  harm: {слабо: pain}
"""


def test_a_table_is_asked_without_regard_to_case_and_blanks() -> None:
    plan = HEAD + (
        '  events: [{id: e1, kind: incident, acts: {column: acts, split: ";", table: acts},'
        " harm: {column: harm, table: harm, source: s1}}]\n  sources: {s1: {kind: photo}}"
    )
    found = imported(plan + TABLES, ("id", "acts", "harm"), ("1", " УДАР ;2; ", "СЛАБО"))
    (listed,) = events(found)
    assert listed == [
        {
            "id": "e1",
            "kind": "incident",
            "acts": ["hit", "push"],
            "harm": {"value": "pain", "source": "s1"},
        }
    ]
    assert said(found) == []


def test_a_word_that_no_table_has_is_refused_and_not_repeated() -> None:
    plan = HEAD + "  events: [{id: e1, kind: incident, harm: {column: harm, table: harm}}]"
    found = imported(plan + TABLES, ("id", "harm"), ("1", "Жанна Иванова"))
    assert said(found) == ["cells.csv:2:2 LC311 the table `harm` has no word for what stands here"]
    assert "Жанна" not in str(found.diagnostics)
    assert not found.cases[0].sound


def test_a_word_of_the_sheet_can_stand_for_a_span_or_a_list() -> None:
    plan = HEAD + (
        "  events: [{id: e1, kind: incident, at: {column: at, table: vague},"
        " acts: {column: acts, table: acts}}]\n"
        "tables:\n"
        "  vague: {early March: {from: 2018-03-01, to: 2018-03-10}}\n"
        "  acts: {beating: [hit, push]}"
    )
    found = imported(plan, ("id", "at", "acts"), ("1", "early  march", "Beating"))
    (listed,) = events(found)
    assert listed == [
        {
            "id": "e1",
            "kind": "incident",
            "at": {"from": "2018-03-01", "to": "2018-03-10"},
            "acts": ["hit", "push"],
        }
    ]
    assert said(found) == []
