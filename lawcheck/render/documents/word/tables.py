"""Tables in Word: as wide as the text, each column by what stands in it.

Units
    Twentieths of a point; letters are measured in parts of their size.
Source
    A head is repeated on every page, and a row stays whole unless it is long: one that is
    higher than a page could not be shown otherwise.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from itertools import pairwise

from lawcheck.render.documents.tree import Block, Table, runs_in, words
from lawcheck.render.documents.word.nodes import node
from lawcheck.render.documents.word.styles import HEAD, shade

SIDES = 2 * 108 + 40  # the margins of a cell, and its lines
LONG = 1_200  # letters: a row with more may be parted
WANTED = 42  # widths of a letter: a column is not widened for longer lines
NARROW = frozenset("iljtfrIіїј.,:;!|()[]'’-–/ ")
WIDE = frozenset("mwMWшщжюмыфШЩЖЮМЫФҢҚӨҰҒ@—№%")
PIECE = re.compile(r"[^ \n\u2009/–-]+[/–-]?")  # what a line keeps together

Cell = tuple[Block, ...]
Written = Callable[[Cell, str], str]


def table(
    block: Table, cell: Written, ids: Mapping[str, str], place: tuple[int, int], letter: int
) -> str:
    """Write a table; `place` is how far it stands in, and the width that is left."""
    shift, width = place
    columns = widths(block, width, letter)
    properties = node(
        "tblPr",
        node("tblStyle", val=ids["table grid"]),
        node("tblW", w=sum(columns), type="dxa"),
        node("tblInd", w=shift, type="dxa") if shift else "",
        node("tblLayout", type="fixed"),
        node("tblLook", firstRow=1, firstColumn=int(block.row_heads), noHBand=1, noVBand=1),
        node("tblCaption", val=words(block.caption)) if block.caption else "",
    )
    grid = node("tblGrid", *(node("gridCol", w=one) for one in columns))
    rows = [row(one, columns, block.row_heads, cell) for one in block.rows]
    return node("tbl", properties, grid, head(block.head, columns, cell), *rows)


def head(found: tuple[Cell, ...], columns: list[int], cell: Written) -> str:
    """Write the row that is repeated on every page."""
    cells = [
        written_cell(cell(one, "table heading"), width, shade(HEAD))
        for one, width in zip(found, columns, strict=True)
    ]
    return node("tr", node("trPr", node("cantSplit"), node("tblHeader")), *cells)


def row(found: tuple[Cell, ...], columns: list[int], heads: bool, cell: Written) -> str:
    """Write a row of the body."""
    whole = sum(len(run.text) for one in found for run in runs_in(one)) <= LONG
    cells = [
        written_cell(
            cell(one, "table row heading" if heads and not number else "table text"), width
        )
        for number, (one, width) in enumerate(zip(found, columns, strict=True))
    ]
    return node("tr", node("trPr", node("cantSplit")) if whole else "", *cells)


def written_cell(inside: str, width: int, look: str = "") -> str:
    """Write a cell around its paragraphs."""
    return node("tc", node("tcPr", node("tcW", w=width, type="dxa"), look), inside)


# -- widths ------------------------------------------------------------------------------


def widths(block: Table, width: int, letter: int) -> list[int]:
    """Share out a width: each column its longest word, the rest by what lines would take."""
    columns = list(zip(block.head, *block.rows, strict=True))
    least = [max(longest(one) for one in column) * letter + SIDES for column in columns]
    wanted = [max(line(one) for one in column) * letter + SIDES for column in columns]
    more = [max(0.0, want - need) for want, need in zip(wanted, least, strict=True)]
    free = width - sum(least)
    if free <= 0:  # words are broken, in every column alike
        shared = [need * width / sum(least) for need in least]
    elif sum(more):
        shared = [need + free * one / sum(more) for need, one in zip(least, more, strict=True)]
    else:
        shared = [need + free / len(least) for need in least]
    edges = [round(sum(shared[:number])) for number in range(len(shared) + 1)]
    return [after - before for before, after in pairwise(edges)]


def longest(cell: Cell) -> float:
    """Measure the longest word of a cell."""
    pieces = PIECE.findall(" ".join(run.text for run in runs_in(cell)))
    return max(map(measure, pieces), default=0.0)


def line(cell: Cell) -> float:
    """Measure a cell on one line, up to where another line does no harm."""
    return min(sum(measure(run.text) for run in runs_in(cell)), WANTED * 0.5)


def measure(text: str) -> float:
    """Estimate the width of letters, in parts of their size."""
    wide, narrow = sum(one in WIDE for one in text), sum(one in NARROW for one in text)
    capital = sum(one.isupper() and one not in WIDE for one in text)
    return (
        0.82 * wide + 0.33 * narrow + 0.7 * capital + 0.52 * (len(text) - wide - narrow - capital)
    )
