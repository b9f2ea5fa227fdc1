"""A sheet as it was read: what each cell holds, and where it stands.

Shapes
    Rows and columns count from 1, as people count them; a cell that holds nothing is
    None.  Numbers and dates come typed from a workbook, as text from a CSV file.
"""

from __future__ import annotations

from datetime import date, datetime, time
from typing import NamedTuple

Cell = str | int | float | bool | date | datetime | time | None


class Row(NamedTuple):
    """One line of a sheet, with its number."""

    number: int
    cells: tuple[Cell, ...]


class Sheet(NamedTuple):
    """The head of a sheet and its rows, empty ones left out."""

    file: str
    head: Row
    rows: tuple[Row, ...]


def text_of(cell: Cell) -> str:
    """Give a cell as the text a person sees, without blanks around it."""
    if cell is None:
        return ""
    if isinstance(cell, bool):
        return "yes" if cell else "no"
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    if isinstance(cell, datetime):
        # Midnight in a workbook is a day without an hour, not the hour of midnight.
        return cell.date().isoformat() if cell.time() == time() else minutes(cell)
    if isinstance(cell, time):
        return f"{cell.hour:02d}:{cell.minute:02d}"
    return str(cell).strip() if isinstance(cell, str) else str(cell)


def minutes(moment: datetime) -> str:
    """Write a moment to the minute, as a case file does."""
    return f"{moment:%Y-%m-%dT%H:%M}"
