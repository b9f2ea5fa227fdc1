import pytest

from tests.lawcheck.language.imports.making import HEAD, events, imported, said, trees

ROWS = (
    "rows: event\n"
    + HEAD
    + """\
  relationships: [{of: V, with: R, kind: {column: kin}}]
  events:
    - {id: e1, kind: incident, at: {column: at}, harm: {column: harm}}
    - {id: e2, kind: report, about: [e1], at: {column: told}}
    - {id: {column: own}, kind: talk, about: e2}
  registers:
    statements: {body: police, about: e2, from: {column: told}, to: 2018-06-30, complete: yes}
"""
)
NAMES = ("id", "kin", "at", "harm", "told", "own")


def test_the_rows_of_one_case_are_joined() -> None:
    found = imported(
        ROWS,
        NAMES,
        ("1", "spouse", "2018-03-02", "pain", "2018-03-03", "t1"),
        ("2", "", "2018-04-02", "", "", ""),
        ("1", "spouse", "2018-05-02", "light", "", ""),
    )
    assert said(found) == []
    assert [(case.id, case.rows, case.sound) for case in found.cases] == [
        ("C-1", (2, 4), True),
        ("C-2", (3,), True),
    ]
    first, second = trees(found)
    assert first["relationships"] == [{"of": "V", "with": "R", "kind": "spouse"}]
    assert first["events"] == [
        {"id": "e1-1", "kind": "incident", "at": "2018-03-02", "harm": "pain"},
        {"id": "e2-1", "kind": "report", "about": ["e1-1"], "at": "2018-03-03"},
        {"id": "t1", "kind": "talk", "about": "e2-1"},
        {"id": "e1-2", "kind": "incident", "at": "2018-05-02", "harm": "light"},
    ]
    assert first["registers"]["statements"]["about"] == "e2-1"  # type: ignore[index]
    assert second["events"] == [{"id": "e1-1", "kind": "incident", "at": "2018-04-02"}]


def test_rows_that_disagree_are_refused_with_both_places() -> None:
    plan = "rows: event\n" + HEAD.replace(
        "{role: survivor}", "{role: survivor, age: {column: age}}"
    )
    found = imported(plan, ("id", "age"), ("1", "30"), ("1", "31"), ("1", "30"), ("1", ""))
    assert said(found) == ["cells.csv:3:2 LC313 this differs from row 2 of the same case"]
    assert not found.cases[0].sound


def test_what_the_map_says_differs_between_rows() -> None:
    plan = (
        "rows: event\n"
        + HEAD
        + """\
  coder:
    only: {column: who}
    id: {column: who}
"""
    )
    found = imported(plan, ("id", "who"), ("1", "K1"), ("1", "K2"))
    assert said(found) == ["cells.csv:3:2 LC313 this differs from row 2 of the same case"]


def test_a_span_of_time_is_one_value() -> None:
    plan = (
        "rows: event\n"
        + HEAD
        + """\
  people: {V: {born: {column: born, date: year}}}
"""
    )
    plan = plan.replace("  people: {V: {role: survivor}, R: {role: respondent}}\n", "")
    found = imported(plan, ("id", "born"), ("1", "1980"), ("1", "1981"))
    assert said(found)[-1].endswith("LC313 this differs from row 2 of the same case")


def test_a_case_twice_is_refused_where_a_row_is_a_case() -> None:
    found = imported(HEAD, ("id",), ("1",), ("1",))
    assert said(found) == ["cells.csv:3:1 LC315 this case was in row 2 already"]
    assert [case.sound for case in found.cases] == [True]


def test_ids_that_differ_in_letter_case_alone_would_be_one_file() -> None:
    found = imported(HEAD, ("id",), ("a",), ("A",))
    assert said(found) == ["cells.csv:3:1 LC315 this case was in row 2 already"]


@pytest.mark.parametrize("name", ["../x", "a/b", "a b", "", ".", "x" * 63, "a.yaml", "C:x"])
def test_an_id_that_is_no_file_name_is_refused(name: str) -> None:
    found = imported(HEAD, ("id",), (name,))
    assert [one.code for one in found.diagnostics] == ["LC314" if not name else "LC317"]
    assert not found.cases


@pytest.mark.parametrize("name", ["CON", "nul", "com1"])
def test_a_name_that_a_computer_keeps_for_itself_is_refused(name: str) -> None:
    found = imported(HEAD.replace(", prefix: C-", ""), ("id",), (name,))
    assert said(found) == ["cells.csv:2:1 LC317 the id of this case cannot be the name of a file"]


def test_an_id_of_the_map_is_one_case() -> None:
    plan = HEAD.replace("{column: id, prefix: C-}", "C/1") + "ignore: id"
    assert said(imported(plan, ("id",), ("1",))) == [
        "cells.csv:2:1 LC317 the id of this case cannot be the name of a file"
    ]


def test_an_id_with_a_source_is_none() -> None:
    plan = HEAD.replace("prefix: C-", "source: s1")
    assert [one.code for one in imported(plan, ("id",), ("1",)).diagnostics] == ["LC314"]


def test_cells_without_a_column_are_refused() -> None:
    found = imported(HEAD, ("id",), ("1", "x"))
    assert said(found) == [
        "cells.csv:2:2 LC316 there are more cells in this row than names of columns"
    ]


def test_a_fault_of_the_case_stands_at_its_cell_or_in_the_map() -> None:
    plan = HEAD + "  events: [{id: e1, kind: incident, harm: {column: harm}, weapon: spoon}]"
    found = imported(plan, ("id", "harm"), ("1", "much"))
    assert said(found) == [
        "cells.csv:2:2 LC102 `…` is not a word for `harm`",
        "map.yaml:8:67 LC102 `spoon` is not a word for `weapon`",
    ]
    assert events(found) != [[]]
    assert found.tally.cells == {(2, 1): "changed", (2, 2): "refused"}
    assert not found.cases[0].sound
