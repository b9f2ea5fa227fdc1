"""Short sheets and maps for the tests of the import."""

from __future__ import annotations

from lawcheck.files.rule_files import shipped_rules
from lawcheck.language.imports.cases import Imported, import_cases
from lawcheck.language.imports.map_file import read_map
from lawcheck.language.imports.sheet import Cell, Row, Sheet
from lawcheck.language.shaping import plain
from lawcheck.model.diagnostic import Refused

VOCABULARY = shipped_rules().vocabulary
HEAD = """
case:
  lawcheck: 1
  id: {column: id, prefix: C-}
  as_of: 2018-06-30
  place: {region: KZ-75}
  people: {V: {role: survivor}, R: {role: respondent}}
"""


def sheet(*rows: tuple[Cell, ...]) -> Sheet:
    """Make a sheet; its first row names the columns."""
    lines = tuple(Row(number, row) for number, row in enumerate(rows, start=1))
    return Sheet("cells.csv", lines[0], lines[1:])


def imported(plan: str, *rows: tuple[Cell, ...]) -> Imported:
    """Import some rows by the text of a map."""
    return import_cases(read_map(plan.encode(), "map.yaml", VOCABULARY), sheet(*rows), VOCABULARY)


def trees(found: Imported) -> list[dict[str, object]]:
    """Give every case as plain values."""
    return [plain(case.root) for case in found.cases]


def events(found: Imported) -> list[object]:
    """Give the events of every case."""
    return [tree.get("events", []) for tree in trees(found)]


def said(found: Imported) -> list[str]:
    """Give every fault with its place."""
    return [
        f"{one.file}:{one.line}:{one.column} {one.code} {one.message['en']}"
        for one in found.diagnostics
    ]


def refusal(plan: str, *rows: tuple[Cell, ...]) -> list[str]:
    """Give the faults for which nothing was read."""
    try:
        imported(plan, *rows)
    except Refused as refused:
        return [
            f"{one.file}:{one.line}:{one.column} {one.code} {one.message['en']} = {one.help['en']}"
            for one in refused.diagnostics
        ]
    return []
