"""What became of every cell: counted once, the most telling outcome last.

Shapes
    Outcomes in the order of their weight: a cell that was refused once is refused,
    however often it was taken elsewhere.
"""

from __future__ import annotations

from collections import Counter
from typing import NamedTuple

from lawcheck.language.imports.sheet import Sheet, text_of

EMPTY, IGNORED, ASIDE, TAKEN, CHANGED, REFUSED = (
    "empty", "ignored", "set_aside", "taken", "changed", "refused"
)  # fmt: skip
OUTCOMES = (TAKEN, CHANGED, EMPTY, ASIDE, IGNORED, REFUSED)
WEIGHT = dict(zip((EMPTY, ASIDE, IGNORED, TAKEN, CHANGED, REFUSED), range(6), strict=True))


class Reason(NamedTuple):
    """Why a cell or a row was refused."""

    code: str
    row: int
    column: int
    words: dict[str, str]


class Tally:
    """The outcomes of one import."""

    def __init__(self) -> None:
        self.cells: dict[tuple[int, int], str] = {}
        self.reasons: list[Reason] = []

    def mark(self, row: int, column: int, outcome: str) -> None:
        """Note what became of a cell, unless something weightier is known."""
        known = self.cells.get((row, column), EMPTY)
        if WEIGHT[outcome] >= WEIGHT[known]:
            self.cells[row, column] = outcome

    def mark_refused(self, row: int, column: int) -> None:
        """Note that a cell was refused; a place that is no cell is passed over."""
        if (row, column) in self.cells:
            self.cells[row, column] = REFUSED

    def refuse(self, code: str, row: int, column: int, **words: str) -> None:
        """Note why something was refused; where it is a cell, the cell is marked."""
        self.reasons.append(Reason(code, row, column, words))
        self.mark_refused(row, column)

    def by_column(self, sheet: Sheet) -> list[tuple[str, Counter[str]]]:
        """Count the outcomes of every column, in the order of the sheet; more cells last."""
        width = max([len(sheet.head.cells), *(column for _, column in self.cells)])
        counts = [Counter[str]() for _ in range(width)]
        for (_, column), outcome in self.cells.items():
            counts[column - 1][outcome] += 1
        names = [text_of(cell) for cell in sheet.head.cells]
        names += [""] * (width - len(names))
        return list(zip(names, counts, strict=True))
