"""Tables in Word: as wide as the text, each column by what stands in it.

Units
    Twentieths of a point, letters half points; text is measured in sizes of its letters.
Source
    A head is repeated on every page, and a row stays whole unless it is long: one that is
    higher than a page could not be shown otherwise.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from itertools import accumulate, pairwise

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
HALF = 0.6  # of a line: it breaks between words, not in the middle
SHORT = 9  # in sizes of a letter: a line that is not to be broken
NARROW = frozenset("iljtfrIіїј.,:;!|()[]'’-–/ ")
WIDE = frozenset("mwMWшщжюмыфШЩЖЮМЫФҢҚӨҰҒ@—№%")
PIECE = re.compile(r"[^ \n\u2009/–-]+[/–-]?")  # what a line keeps together

Cell = tuple[Block, ...]
Written = Callable[[Cell, str], str]


def table(
    block: Table, cell: Written, ids: Mapping[str, str], shift: int, columns: list[int]
) -> str:
    """Write a table that stands in by `shift`, with columns of these widths."""
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


def fitted(block: Table, width: int, size: int) -> tuple[int, list[int]]:
    """Choose the size of letters in which no word is broken, and the widths of columns."""
    columns = list(zip(block.head, *block.rows, strict=True))
    words_wide = [max(map(longest, one)) for one in columns]
    room = width - SIDES * len(columns)
    sizes = (size, size - 2, size - 4)
    chosen = next((one for one in sizes if 10 * one * sum(words_wide) <= room), sizes[-1])
    letter = 10 * chosen
    least = [one * letter + SIDES for one in words_wide]
    # Where there is room, a number or a word or two stay on one line, and heads on two.
    wanted = [
        max(need, letter * comfort(one[0], one[1:]) + SIDES)
        for need, one in zip(least, columns, strict=True)
    ]
    least = wanted if sum(wanted) <= width else least
    edges = [round(edge) for edge in accumulate(shared(least, weights(columns), width), initial=0)]
    return chosen, [after - before for before, after in pairwise(edges)]


def comfort(head: Cell, body: tuple[Cell, ...]) -> float:
    """Measure what a column wants beyond its longest word."""
    whole = max(map(line, body), default=0.0)
    return max(whole if whole <= SHORT else 0.0, HALF * min(line(head), SHORT))


def weights(columns: list[tuple[Cell, ...]]) -> list[float]:
    """Weigh columns so that tall cells cost most.

    A cell is as high as what is in it divided by the width of its column.  The sum of the
    squares of all heights is least where each width is as the third root of the sum of the
    squares of what stands in the column.
    """
    return [sum((area(cell) + 1) ** 2 for cell in one) ** (1 / 3) for one in columns]


def shared(least: list[float], weights: list[float], width: int) -> list[float]:
    """Give each column its share of a width by its weight, and its least first."""
    if sum(least) >= width:  # words are broken, in every column alike
        return [one * width / sum(least) for one in least]
    fixed: set[int] = set()
    while True:
        left = width - sum(least[one] for one in fixed)
        whole = sum(one for number, one in enumerate(weights) if number not in fixed)
        shares = [
            need if number in fixed else left * one / whole
            for number, (need, one) in enumerate(zip(least, weights, strict=True))
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
