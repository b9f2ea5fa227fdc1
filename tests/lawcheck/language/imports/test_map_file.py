import pytest

from tests.lawcheck.language.imports.making import HEAD, refusal

ROW = ("id", "age")
NO = (
    "map.yaml:1:{} LC308 the map has no `{}` = a map is `rows`, `case`, and where needed"
    " `tables`, `missing`, `ignore`"
)


def test_a_sound_map_is_not_refused() -> None:
    assert refusal(HEAD + "ignore: [age]", ROW) == []
    assert refusal(HEAD + "ignore: age\nheader: 1\nsheet: One\nmissing: n/a", ROW) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("rows: case", [NO.format(1, "case")], id="no case"),
        pytest.param("case: []", [NO.format(1, "case")], id="a case that is a list"),
        pytest.param("case: {title: x}", [NO.format(7, "case: id")], id="no id"),
        pytest.param(
            HEAD + "ignore: age\nrow: case",
            ["map.yaml:9:1 LC101 unknown key `row` in `map` = did you mean `rows`? known: rows,"
             " sheet, header, missing, tables, ignore, case"],
            id="a key nobody knows",
        ),
        pytest.param(
            HEAD + "ignore: age\nrows: cell",
            ["map.yaml:9:7 LC102 `cell` is not a word for `rows` = known: case, event"],
            id="rows of what",
        ),
        pytest.param(
            HEAD + "ignore: age\nheader: top",
            ["map.yaml:9:9 LC107 `header` must be a number = write digits with a point, such as 12"
             " or 0.5, without a unit"],
            id="no number of a row",
        ),
        pytest.param(
            HEAD + "  title: {column: age, table: ages}",
            ["map.yaml:8:31 LC304 the map has no table `ages` = "],
            id="a table that is not there",
        ),
        pytest.param(
            HEAD + "  title: {column: age, date: [excell]}",
            ["map.yaml:8:31 LC305 `excell` is no way to read a date = did you mean `excel`? known:"
             " case-file, day-month-year, month-day-year, month-year, year, excel, excel-1904"],
            id="a date of no kind",
        ),
        pytest.param(
            HEAD + "  title: {column: age, sort: x}",
            ["map.yaml:8:24 LC101 unknown key `sort` in `column` = did you mean `source`? known:"
             " column, table, date, time, split, prefix, source"],
            id="a key that no leaf has",
        ),
        pytest.param(
            HEAD + "tables: [x]\nignore: age",
            ["map.yaml:8:9 LC103 `tables` must have keys of its own = write `key: value` lines,"
             " or {key: value, ...}"],
            id="tables in a list",
        ),
        pytest.param(
            HEAD + "tables: {x: y}\nignore: age",
            ["map.yaml:8:13 LC103 `x` must have keys of its own = write `key: value` lines,"
             " or {key: value, ...}"],
            id="a table that is a word",
        ),
        pytest.param(
            HEAD + "  title: {chosen: age}\nignore: age",
            ["map.yaml:8:19 LC103 `chosen` must have keys of its own = write `key: value` lines,"
             " or {key: value, ...}"],
            id="a choice without columns",
        ),
        pytest.param(
            HEAD + "  notes: {only: {is: x}, text: y}\nignore: age",
            ["map.yaml:8:17 LC109 `only` has no `column` = add `column`",],
            id="a condition on no column",
        ),
        pytest.param(
            HEAD + "  title: {column: [age]}\nignore: [[age]]",
            ["map.yaml:8:19 LC105 `column` must be a single value = write the value,"
             " or {value: ..., source: ...}",
             "map.yaml:9:10 LC105 `ignore` must be a single value = write the value,"
             " or {value: ..., source: ...}"],
            id="columns that are lists",
        ),
    ],
)  # fmt: skip
def test_a_map_is_refused(text: str, expected: list[str]) -> None:
    assert refusal(text, ROW) == expected


def test_columns_and_map_must_fit() -> None:
    plan = HEAD + "  title: {column: agge, time: hour}\nignore: [uid]"
    assert refusal(plan, ("id", "age", "age", "")) == [
        "cells.csv:1:3 LC303 two columns are called `age`: 2 and 3 = give every column a name of"
        " its own",
        "map.yaml:9:10 LC301 the map reads the column `uid`, which the sheet does not have"
        " = did you mean `id`? known: id, age, ",
        "map.yaml:8:19 LC301 the map reads the column `agge`, which the sheet does not have"
        " = did you mean `age`? known: id, age, ",
        "map.yaml:8:31 LC301 the map reads the column `hour`, which the sheet does not have"
        " = known: id, age, ",
        "cells.csv:1:2 LC302 nothing in the map reads the column `age` = use it in the map, or"
        " name it under `ignore`: nothing is dropped in silence",
        "cells.csv:1:4 LC302 nothing in the map reads the column `` = use it in the map, or"
        " name it under `ignore`: nothing is dropped in silence",
    ]
