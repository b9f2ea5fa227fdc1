"""Read a sheet from a workbook (.xlsx) or a table of text (.csv, .tsv).

Shapes
    A `Sheet`: the row with the names of columns, and every row below that is not empty.
Units
    At most `MOST_CELLS` cells; a file has at most the bytes of `LARGEST`.
Errors
    `Refused` before anything is unpacked that could harm; `MissingExtra` where reading a
    workbook needs a package that is not installed.
Source
    A workbook is a zip archive; what it would unpack to stands in its directory.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from pathlib import PurePath
from typing import Any

from lawcheck.files.archives import OLD_OR_LOCKED, entries_of, grows
from lawcheck.files.case_files import read_bytes
from lawcheck.language.extras import needs
from lawcheck.language.faults import Faults, listing
from lawcheck.language.imports.sheet import Cell, Row, Sheet, text_of
from lawcheck.language.shown_names import shown_name
from lawcheck.language.source_text import decode

LARGEST = 20_000_000
MOST_CELLS = 1_000_000
SEPARATORS = ";,\t"
LIVE = ("vbaProject", "externalLinks/", "embeddings/", "activeX/")


def read_sheet(path: str, name: str, header: int) -> Sheet:
    """Read one sheet, the first where no name is given."""
    shown = shown_name(path)
    faults = Faults(shown)
    data = read_bytes(path, LARGEST)
    ending = PurePath(path).suffix.lower()
    if data.startswith((b"PK\x03\x04", OLD_OR_LOCKED)) or ending == ".xlsx":
        rows, first = workbook_rows(data, name, faults), 1
    elif ending in (".csv", ".tsv", ".txt") or path == "-":
        rows, first = table_rows(decode(data.removeprefix(b"\xef\xbb\xbf"), faults), faults), 1
    else:
        faults.refuse("LC321", 1, 1)
    if faults.errors:
        faults.stop()
    lines = [Row(first + number, trimmed(cells)) for number, cells in enumerate(rows)]
    head = next((row for row in lines if row.number == header and row.cells), None)
    if head is None:
        faults.refuse("LC307", header, 1, line=str(header))
    return Sheet(shown, head, tuple(row for row in lines if row.number > header and row.cells))


def trimmed(cells: Sequence[Cell]) -> tuple[Cell, ...]:
    """Leave out the empty cells at the end of a row."""
    end = len(cells)
    while end and not text_of(cells[end - 1]):
        end -= 1
    return tuple(cells[:end])


def table_rows(text: str, faults: Faults) -> list[list[Cell]]:
    """Read a table of text; what separates its cells is what its first line has most of."""
    first = text.partition("\n")[0]
    separator = max(SEPARATORS, key=first.count)
    rows: list[list[Cell]] = []
    cells = 0
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
    try:
        for row in reader:
            # A cell with line ends takes several lines of the file, but one row of the sheet.
            rows.append([*row])
            cells += len(row)
            if cells > MOST_CELLS:
                faults.refuse("LC323", len(rows), 1, limit=str(MOST_CELLS))
    except csv.Error:
        faults.refuse("LC324", len(rows) + 1, 1)
    return rows


def workbook_rows(data: bytes, name: str, faults: Faults) -> list[list[Cell]]:
    """Read the values of a workbook that holds nothing but values."""
    refuse_live(data, faults)
    calamine = needs("python_calamine", "sheets")
    try:
        book = calamine.CalamineWorkbook.from_filelike(io.BytesIO(data))
        names = list(book.sheet_names)
        if name and name not in names:
            faults.refuse("LC306", 1, 1, word=name, words=listing(names))
        sheet = book.get_sheet_by_name(name or names[0])
        last_row, last_column = sheet.end or (0, 0)  # both count from 0
        if (last_row + 1) * (last_column + 1) > MOST_CELLS:
            faults.refuse("LC323", 1, 1, limit=str(MOST_CELLS))
        rows = sheet.to_python(skip_empty_area=False)
    except (calamine.CalamineError, IndexError, ValueError):
        faults.refuse("LC322", 1, 1)
    return [[plain(cell) for cell in row] for row in rows]


def plain(cell: Any) -> Cell:
    """Give a cell as a value; an empty text is nothing."""
    return None if cell == "" else cell


def refuse_live(data: bytes, faults: Faults) -> None:
    """Refuse a workbook that could do something, or grow, by its directory alone."""
    if data.startswith(OLD_OR_LOCKED):
        faults.refuse("LC326", 1, 1)
    entries = entries_of(data)
    if entries is None:
        faults.refuse("LC322", 1, 1)
    if any(part in entry.filename for entry in entries for part in LIVE):
        faults.refuse("LC325", 1, 1)
    if grows(entries, data):
        faults.refuse("LC327", 1, 1)
