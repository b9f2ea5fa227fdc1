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
from itertools import accumulate, pairwise
from math import sqrt

from lawcheck.render.documents.tree import (
    Block,
    Fold,
    Heading,
    Paragraph,
    Table,
    inner,
    runs_in,
    words,
)
from lawcheck.render.documents.word.nodes import node
from lawcheck.render.documents.word.styles import HEAD, shade

SIDES = 2 * 108 + 40  # the margins of a cell, and its lines
LONG = 1_200  # letters: a row with more may be parted
SHORT = 14  # in sizes of a letter: a line that is not to be broken, such as a day
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
    """Share out a width, so that columns end at about one height and no word is broken."""
    columns = list(zip(block.head, *block.rows, strict=True))
    needed = [max(map(longest, one)) * letter + SIDES for one in columns]
    whole = [max(map(line, one)) * letter + SIDES for one in columns]
    # A day or a number stays on one line, where there is room for all of them.
    short = [
        max(need, full) if full <= SHORT * letter else need
        for need, full in zip(needed, whole, strict=True)
    ]
    least = short if sum(short) <= width else needed
    # By the usual cell: one that is far longer than the others does not take their room.
    areas = [(sum(sqrt(area(cell)) for cell in one) / len(one)) ** 2 + 1 for one in columns]
    edges = [round(edge) for edge in accumulate(shared(least, areas, width), initial=0.0)]
    return [after - before for before, after in pairwise(edges)]


def shared(least: list[float], areas: list[float], width: int) -> list[float]:
    """Give each column its share of a width by what stands in it, and its least first."""
    if sum(least) >= width:  # words are broken, in every column alike
        return [one * width / sum(least) for one in least]
    fixed: set[int] = set()
    while True:
        left = width - sum(least[one] for one in fixed)
        whole = sum(one for number, one in enumerate(areas) if number not in fixed)
        shares = [
            need if number in fixed else left * one / whole
            for number, (need, one) in enumerate(zip(least, areas, strict=True))
        ]
        tight = {number for number, share in enumerate(shares) if share < least[number]}
        if not tight:
            return shares
        fixed |= tight


def longest(cell: Cell) -> float:
    """Measure the longest word of a cell."""
    return max((measure(piece) for one in lines(cell) for piece in PIECE.findall(one)), default=0.0)


def line(cell: Cell) -> float:
    """Measure the longest line of a cell."""
    return max(map(measure, lines(cell)), default=0.0)


def area(cell: Cell) -> float:
    """Measure all lines of a cell."""
    return sum(map(measure, lines(cell)))


def lines(cell: Cell) -> list[str]:
    """Give the lines of a cell, as far as its blocks break them."""
    found = []
    for block in cell:
        if isinstance(block, Heading | Paragraph):
            found += words(block.runs).split("\n")
        elif isinstance(block, Fold):
            found.append(words(block.summary))
        for group in inner(block):
            found += lines(group)
    return found


def measure(text: str) -> float:
    """Estimate the width of letters, in parts of their size."""
    wide, narrow = sum(one in WIDE for one in text), sum(one in NARROW for one in text)
    capital = sum(one.isupper() and one not in WIDE for one in text)
    return (
        0.82 * wide + 0.33 * narrow + 0.7 * capital + 0.52 * (len(text) - wide - narrow - capital)
    )
