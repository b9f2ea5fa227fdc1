"""All cases of a sheet, with what became of every cell.

Shapes
    A `Found` case is the tree of its file, in the order of the sheet.  The faults of a
    case are those of its file, each at the cell or at the line of the map it comes from.
Errors
    `Refused` where the map and the columns do not fit; nothing is read then.  All other
    faults are collected: a case with one is not `sound`.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from lawcheck.language.case_reader import read_case
from lawcheck.language.faults import Faults, listing
from lawcheck.language.hidden import nearest
from lawcheck.language.imports.filling import PAST, Filler, pairs_of
from lawcheck.language.imports.joining import Differs, joined, numbered
from lawcheck.language.imports.map_file import ImportMap, columns_of
from lawcheck.language.imports.sheet import Row, Sheet, text_of
from lawcheck.language.imports.tally import IGNORED, Reason, Tally
from lawcheck.language.messages import worded
from lawcheck.language.moments import NO_DATE
from lawcheck.language.yaml_source import Node
from lawcheck.model.diagnostic import Diagnostic, Refused
from lawcheck.model.vocabulary import Vocabulary

# Names that a computer keeps for itself are no names of files; dots could lead elsewhere.
FILE_NAME = re.compile(r"(?!(?:con|prn|aux|nul|com[0-9]|lpt[0-9])$)\w[\w-]{0,63}", re.IGNORECASE)

ECHOED = ("word", "date", "first", "ring")  # words of a message that a cell may have given
UNSAID = "…"


class Found(NamedTuple):
    """One case and the rows it came from."""

    id: str
    root: Node
    rows: tuple[int, ...]
    sound: bool


class Imported(NamedTuple):
    """What a sheet gave."""

    cases: tuple[Found, ...]
    tally: Tally
    diagnostics: list[Diagnostic]


def import_cases(plan: ImportMap, sheet: Sheet, vocabulary: Vocabulary) -> Imported:
    """Make the cases of a sheet."""
    columns = columns_in(plan, sheet)
    tally = Tally()
    filler = Filler(plan, columns, tally)
    cases: dict[str, Found] = {}
    for row in sheet.rows:
        add_row(row, filler, cases)
    ignored = {columns[node.value] for node in plan.ignore}
    for line, column in tally.cells:
        if column in ignored:
            tally.mark(line, column, IGNORED)
    found = [worded_reason(one, sheet.file) for one in tally.reasons]
    checked = []
    for case in cases.values():
        faults = faults_of(case.root, sheet.file, vocabulary)
        errors = [one for one in faults if one.severity == "error"]
        for one in errors:
            tally.mark_refused(one.line, one.column)
        found += faults
        touched = any(reason.row in case.rows for reason in tally.reasons)
        checked.append(case._replace(sound=not errors and not touched))
    placed = sorted((at_place(plan.name, one) for one in found), key=lambda one: one[2:5])
    return Imported(tuple(checked), tally, placed)


def columns_in(plan: ImportMap, sheet: Sheet) -> dict[str, int]:
    """Give every column its number; refuse a map that does not fit them."""
    numbers: dict[str, int] = {}
    refused: list[Diagnostic] = []
    head = sheet.head
    for number, cell in enumerate(head.cells, start=1):
        name = text_of(cell)
        if name in numbers:
            words = {"word": name, "first": str(numbers[name]), "second": str(number)}
            refused.append(diagnostic("LC303", sheet.file, head.number, number, words))
        numbers.setdefault(name, number)
    named = [*plan.ignore, *columns_of(plan.case)]
    for node in named:
        if node.value not in numbers:
            near = nearest(node.value, list(numbers))
            words = {"word": node.value, "words": listing(numbers)}
            place = (plan.name, node.line, node.column)
            refused.append(diagnostic("LC301", *place, words, near))
    used = {node.value for node in named}
    for name, number in numbers.items():
        if name not in used:
            words = {"word": name}
            refused.append(diagnostic("LC302", sheet.file, head.number, number, words))
    if refused:
        raise Refused(refused)
    return numbers


def add_row(row: Row, filler: Filler, cases: dict[str, Found]) -> None:
    """Make the case of a row, or add the row to its case."""
    tally = filler.tally
    root = filler.case(row)
    width = len(filler.columns)
    if len(row.cells) > width:
        tally.refuse("LC316", row.number, width + 1)
    node = next((value for key, value in pairs_of(root) if key.value == "id"), None)
    if node is None or node.kind != "text":
        tally.refuse("LC314", row.number, 1)
        return
    place = (node.line, node.column) if node.line < PAST else (row.number, 1)
    if not FILE_NAME.fullmatch(node.value):
        tally.refuse("LC317", *place)
        return
    # Two ids that differ in case alone would be one file on many computers.
    key = node.value.casefold()
    known = cases.get(key)
    if filler.plan.rows == "event":
        root = numbered(root, len(known.rows) + 1 if known else 1)
    if known is None:
        cases[key] = Found(node.value, root, (row.number,), True)
    elif filler.plan.rows == "case":
        tally.refuse("LC315", *place, line=str(known.rows[0]))
    else:
        try:
            whole = joined(known.root, root)
        except Differs as differs:
            new, old = differs.new, differs.old
            place = (new.line, new.column) if new.line < PAST else (row.number, 1)
            first = old.line if old.line < PAST else known.rows[0]
            tally.refuse("LC313", *place, line=str(first))
            whole = known.root
        cases[key] = known._replace(root=whole, rows=(*known.rows, row.number))


class Discreet(Faults):
    """Faults that do not repeat what stands in a cell: a name may stand in the wrong one."""

    def add(
        self, code: str, line: int, column: int, length: int = 1, near: str = "", /, **words: str
    ) -> None:
        """Note a fault; of a cell only the place is told."""
        if line < PAST:
            words |= {key: UNSAID for key in ECHOED if key in words}
            near = "" if code == NO_DATE else near
        super().add(code, line, column, length, near, **words)


def faults_of(root: Node, file: str, vocabulary: Vocabulary) -> list[Diagnostic]:
    """Check a case as its file would be checked."""
    try:
        return read_case(root, Discreet(file), vocabulary)[1]
    except Refused as refused:
        return refused.diagnostics


def worded_reason(reason: Reason, file: str) -> Diagnostic:
    """Word what was refused before a case was made."""
    return diagnostic(reason.code, file, reason.row, reason.column, reason.words)


def at_place(map_name: str, one: Diagnostic) -> Diagnostic:
    """Give a fault the place it comes from: a cell, or a line of the map."""
    if one.line < PAST:
        return one
    return one._replace(file=map_name, line=one.line - PAST)


def diagnostic(
    code: str, file: str, line: int, column: int, words: dict[str, str], near: str = ""
) -> Diagnostic:
    """Word a fault that shows nothing of what stands in the file."""
    message, remedy = worded(code, near, words)
    return Diagnostic(code, "error", file, line, column, 1, message, remedy, "")
