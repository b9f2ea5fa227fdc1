"""From the tree of a document to the paragraphs and tables of Word.

Shapes
    A paper is a list of nodes for each part.  A `Place` says what a block stands in: a
    list, a cell, something that folds.
Source
    Drawings are left out: what they show stands in the words of the document.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import zip_longest
from typing import NamedTuple

from lawcheck.render.documents.tree import (
    Block,
    Break,
    Fold,
    Heading,
    Items,
    Paragraph,
    Part,
    Run,
    Table,
    on_paper,
)
from lawcheck.render.documents.word import tables
from lawcheck.render.documents.word.nodes import letters, node
from lawcheck.render.documents.word.numbering import LEVELS, NARROW, Numbering
from lawcheck.render.documents.word.styles import STEP, size, smaller

TAGS = {"en": "en-GB", "ru": "ru-RU", "kk": "kk-KZ"}
TITLES = {1: "title", 2: "heading 1", 3: "heading 2"}
FOLDED = "heading 3"
ROLES = {
    "text": "normal",
    "address": "address",
    "centre": "centred",
    "lead": "lead",
    "quiet": "quiet",
    "signature": "signature block",
}
PLACED = ("address", "centre", "signature")  # stand where they stand, in whatever they are
STYLED = 3  # lists inside lists that have styles of their own


class Place(NamedTuple):
    """Where a block stands."""

    lang: str
    level: int = 0  # how many lists it is in
    shift: int = 0  # how far things that fold have moved it in
    cell: str = ""  # the style of text in the cell it is in
    folds: int = 0
    letters: int = 0  # their size in half points, where a table is set smaller
    leads: bool = False  # to a list or a table, which it stays with


class Paper:
    """Writes blocks as nodes, and keeps the count of lists."""

    def __init__(self, ids: Mapping[str, str], numbering: Numbering, width: int, body: int) -> None:
        self.ids = ids
        self.numbering = numbering
        self.width = width
        self.small = smaller(body)
        self.new_sheet = False

    def part(self, part: Part) -> list[str]:
        """Write one part."""
        self.new_sheet = False
        return list(self.blocks(on_paper(part.blocks), Place(part.lang)))

    def blocks(self, found: tuple[Block, ...], place: Place) -> Iterator[str]:
        """Write blocks one after the other."""
        for block, after in zip_longest(found, found[1:]):
            signed = isinstance(after, Paragraph) and after.role == "signature"
            leads = (isinstance(block, Paragraph) and isinstance(after, Items | Table)) or (
                isinstance(block, Items) and signed
            )
            yield from self.block(block, place._replace(leads=leads and not place.cell))

    def block(self, block: Block, place: Place, number: str = "") -> Iterator[str]:
        """Write one block; a number stands before its first line."""
        if isinstance(block, Heading):
            yield self.paragraph(place.cell or TITLES[block.level], block.runs, place, number)
        elif isinstance(block, Paragraph):
            yield self.paragraph(self.style(block, place, number), block.runs, place, number)
        elif isinstance(block, Fold):
            yield from self.fold(block, place, number)
        elif isinstance(block, Break):
            self.new_sheet = not place.cell
        elif isinstance(block, Items | Table) and number:
            yield self.paragraph(self.style(EMPTY, place, number), (), place, number)
            yield from self.block(block, place)
        elif isinstance(block, Items):
            yield from self.items(block, place)
        elif isinstance(block, Table):
            yield from self.table(block, place)

    def style(self, block: Paragraph, place: Place, number: str) -> str:
        """Name the style of a paragraph."""
        if block.role != "text":
            return ROLES[block.role]
        if place.cell or not place.level:
            return place.cell or ROLES["text"]
        kind = number.partition(" ")[0] if number else "continue"
        level = min(place.level, STYLED)
        return f"list {kind}" + (f" {level}" if level > 1 else "")

    def fold(self, block: Fold, place: Place, number: str) -> Iterator[str]:
        """Write what folds: its line, and everything under it."""
        deep = bool(place.level or place.folds or place.cell)
        name = (place.cell or "fold line") if deep else FOLDED
        line = tuple(run._replace(styles=run.styles | {"bold"}) for run in block.summary)
        yield self.paragraph(name, line if deep else block.summary, place, number)
        shift = place.shift + (STEP // 2 if place.folds else 0)
        yield from self.blocks(block.blocks, place._replace(folds=place.folds + 1, shift=shift))

    def items(self, block: Items, place: Place) -> Iterator[str]:
        """Write a list; a number belongs to the first line of each item.

        The last item stands on the page of a signature that comes after the list.
        """
        inner = place._replace(level=place.level + 1, leads=False)
        list_id = self.numbering.begin(
            block.ordered, bool(place.cell), min(place.level, LEVELS - 1)
        )
        number = f"{'number' if block.ordered else 'bullet'} {list_id}"
        for left, item in enumerate(block.items, 1 - len(block.items)):
            first = item[0] if item else EMPTY
            yield from self.block(first, inner._replace(leads=place.leads and not left), number)
            yield from self.blocks(item[1:], inner)

    def table(self, block: Table, place: Place) -> Iterator[str]:
        """Write a table with its caption; what comes after it keeps off."""
        if block.caption:
            yield self.paragraph("caption", block.caption, place)
        elif self.new_sheet:
            yield self.paragraph("table text", (), place)
        if block.head:
            inset = 0 if place.cell else STEP * place.level + place.shift
            width = self.width - inset
            if place.cell:
                width //= 2
            letter, columns = tables.fitted(block, width, self.small)
            letters = letter if letter != self.small else 0
            within = place._replace(level=0, shift=0, folds=0, letters=letters)

            def cell(found: tuple[Block, ...], style: str) -> str:
                told = list(self.blocks(found, within._replace(cell=style)))
                return "".join(told) or self.paragraph(style, (), within)

            yield tables.table(block, cell, self.ids, inset, columns)
            yield self.paragraph("table text", (), place._replace(level=0, shift=0))

    # -- paragraphs and runs -------------------------------------------------------------

    def paragraph(self, style: str, runs: tuple[Run, ...], place: Place, number: str = "") -> str:
        """Write a paragraph."""
        sheet = node("pageBreakBefore") if self.new_sheet and not place.cell else ""
        if sheet:
            self.new_sheet = False
        counted = ""
        if number:
            level = node("ilvl", val=min(place.level, LEVELS) - 1)
            counted = node("numPr", level, node("numId", val=number.partition(" ")[2]))
        properties = node(
            "pPr",
            node("pStyle", val=self.ids[style]),
            node("keepNext") if place.leads else "",
            sheet,
            counted,
            moved(style, place, bool(number)),
        )
        return node("p", properties, *(self.run(one, place) for one in runs))

    def run(self, run: Run, place: Place) -> str:
        """Write letters of one look, in the language they are in."""
        blank, lang = "blank" in run.styles, run.lang or place.lang
        look = node(
            "rPr",
            node("rStyle", val=self.ids["place to fill in"]) if blank else "",
            node("b") + node("bCs") if blank or "bold" in run.styles else "",
            node("i") + node("iCs") if "italic" in run.styles else "",
            size(place.letters) if place.letters else "",
            node("lang", val=TAGS.get(lang, lang)),
        )
        pieces = [text(piece) for piece in run.text.split("\n")]
        return node("r", look, node("br").join(pieces))


EMPTY = Paragraph("text", ())


def text(piece: str) -> str:
    """Write letters on one line; spaces at their ends stay."""
    kept = '</w:t><w:tab/><w:t xml:space="preserve">'.join(
        letters(one) for one in piece.split("\t")
    )
    return f'<w:t xml:space="preserve">{kept}</w:t>' if piece else ""


def moved(style: str, place: Place, numbered: bool) -> str:
    """Move a paragraph in, where its style or its number does not."""
    step = NARROW if place.cell else STEP
    left = step * place.level + place.shift
    if numbered:
        return node("ind", left=left, hanging=step) if place.shift else ""
    styled = style.startswith("list") and place.level <= STYLED and not place.shift
    if not left or styled or style in [ROLES[role] for role in PLACED]:
        return ""
    return node("ind", left=left, firstLine=0)
