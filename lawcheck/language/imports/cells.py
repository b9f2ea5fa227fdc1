"""One cell to one value: by a table, as a date, split, or as it stands.

Shapes
    A value is a node whose place is the cell: row and column of the sheet.
Errors
    `Unfit` says why a cell gives no value; what stands in the cell is never repeated.
Source
    Excel counts days from 30 December 1899, and from 1 January 1904 in its other system;
    its days before March 1900 are wrong by one and are refused.
"""

from __future__ import annotations

import re
from datetime import date, datetime, time, timedelta
from typing import NamedTuple

from lawcheck.language.imports.map_file import Leaf, Table, plain_text
from lawcheck.language.imports.sheet import Cell, minutes, text_of
from lawcheck.language.moments import Misfit, moment_of
from lawcheck.language.yaml_source import Node

SERIALS = {"excel": (date(1899, 12, 30), 61), "excel-1904": (date(1904, 1, 1), 0)}
MINUTES = 24 * 60
LAST_SERIAL = 2_958_465  # 31 December 9999
ORDERS = {
    "day-month-year": re.compile("([0-9]{1,2})[-./ ]([0-9]{1,2})[-./ ]([0-9]{4})(.*)", re.DOTALL),
    "month-day-year": re.compile("([0-9]{1,2})[-./ ]([0-9]{1,2})[-./ ]([0-9]{4})(.*)", re.DOTALL),
}
MONTH = re.compile("([0-9]{1,2})[-./ ]([0-9]{4})")
YEAR = re.compile("[0-9]{4}")
CLOCK = re.compile("[T, ]*([0-9]{1,2})[:.]([0-9]{2})(?:[:.][0-9]{2}(?:[.][0-9]+)?)?")
DIGITS = re.compile("[0-9]+(?:[.][0-9]+)?")
ZONE = "UTC"  # only whether a text is a moment is asked here, not which


class Unfit(Exception):
    """A cell that gives no value, with the code of the message and its words."""

    def __init__(self, code: str, **words: str) -> None:
        super().__init__(code)
        self.code, self.words = code, words


class Place(NamedTuple):
    """Where a cell stands."""

    row: int
    column: int

    def text(self, value: str) -> Node:
        """Make a value that stands here."""
        return Node("text", value, self.row, self.column, False)

    def span(self, first: str, last: str) -> Node:
        """Make a span of time that stands here."""
        pairs = ((self.text("from"), self.text(first)), (self.text("to"), self.text(last)))
        return Node("map", pairs, self.row, self.column, False)

    def move(self, node: Node) -> Node:
        """Put a value of the map here, with all that is in it."""
        value = node.value
        if node.kind == "list":
            value = tuple(map(self.move, value))
        elif node.kind == "map":
            value = tuple((self.move(key), self.move(inner)) for key, inner in value)
        return Node(node.kind, value, self.row, self.column, node.quoted)


def value_of(leaf: Leaf, cell: Cell, clock: Cell, place: Place, tables: dict[str, Table]) -> Node:
    """Give the value of a cell that holds something."""
    table = tables[leaf.table] if leaf.table else None
    if leaf.split:
        words = [one for one in text_of(cell).split(leaf.split) if one.strip()]
        items = tuple(looked_up(leaf, table, one, place) for one in words)
        return Node("list", items, place.row, place.column, False)
    if table is not None and (found := table.get(plain_text(text_of(cell)))) is not None:
        return place.move(found)
    if leaf.dates:
        text = dated(leaf.dates, cell, clock)
        # A year alone is a span: a moment of a case file is a month at most.
        return place.span(f"{text}-01-01", f"{text}-12-31") if len(text) == 4 else place.text(text)
    return looked_up(leaf, table, text_of(cell), place)


def looked_up(leaf: Leaf, table: Table | None, text: str, place: Place) -> Node:
    """Give the word of the vocabulary for a word of the sheet."""
    if table is None:
        return place.text(leaf.prefix + text.strip())
    found = table.get(plain_text(text))
    if found is None:
        raise Unfit("LC311", word=leaf.table)
    return place.move(found)


def dated(kinds: tuple[str, ...], cell: Cell, clock: Cell) -> str:
    """Read a cell as a date of the kinds named, the first that fits."""
    if isinstance(cell, (date, datetime)):
        return with_clock(text_of(cell), clock, kinds)
    for kind in kinds:
        found = read_as(kind, cell)
        if found:
            return with_clock(found, clock, kinds)
    raise Unfit("LC312", words=", ".join(kinds))


def read_as(kind: str, cell: Cell) -> str:
    """Read a cell as one kind of date; "" where it is none."""
    text = text_of(cell)
    if kind in SERIALS:
        return serial(kind, text) if DIGITS.fullmatch(text) else ""
    if kind == "month-year":
        found = MONTH.fullmatch(text)
        return sound(f"{found[2]}-{int(found[1]):02d}") if found else ""
    if kind == "year":
        return text if YEAR.fullmatch(text) and sound(f"{text}-01-01") else ""
    if kind in ORDERS:
        found = ORDERS[kind].fullmatch(text)
        if not found:
            return ""
        day, month = (found[1], found[2]) if kind.startswith("day") else (found[2], found[1])
        written = sound(f"{found[3]}-{int(month):02d}-{int(day):02d}")
        return hour(written, found[4]) if written and found[4].strip() else written
    return sound(text)


def sound(text: str) -> str:
    """Give a text that a case file takes as a moment, else nothing."""
    return "" if isinstance(moment_of(text, ZONE), Misfit) else text


def serial(kind: str, text: str) -> str:
    """Count the days of Excel."""
    first, least = SERIALS[kind]
    days = float(text)
    if not least <= days <= LAST_SERIAL:
        return ""
    return text_of(counted(first, days))


def counted(first: date, days: float) -> datetime:
    """Count days and parts of a day from the midnight of a day, to the minute."""
    return datetime.combine(first, time()) + timedelta(minutes=round(days * MINUTES))


def hour(day: str, text: str) -> str:
    """Join a day and an hour of the clock."""
    found = CLOCK.fullmatch(text.strip())
    if not found:
        return ""
    return sound(f"{day}T{int(found[1]):02d}:{found[2]}")


def with_clock(day: str, clock: Cell, kinds: tuple[str, ...]) -> str:
    """Add the hour of another column to a day; a day alone stays one."""
    if clock is None:
        return day
    if isinstance(clock, float):
        clock = minutes(counted(date(1900, 1, 1), clock))[-5:]
    written = hour(day, text_of(clock)) if len(day) == len("2018-03-02") else ""
    if not written:
        raise Unfit("LC312", words=", ".join(kinds))
    return written
