"""A document as a tree: what every format is written from.

Shapes
    A `Document` has a `Part` for each paper in it; a part has blocks, a block has runs of
    text.  A text is as it is to be read: nothing in it is markup of any format.
    A line end inside a run breaks the line.
Source
    The tree is read from the small fixed subset of HTML that templates write
    (`markup.py`), so that no format can say what another does not.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

# What a paragraph is for; a format decides how that looks.
ROLES = ("text", "address", "centre", "lead", "quiet", "signature")
STYLES = ("bold", "italic", "blank")  # "blank": a place that is to be filled in


class Run(NamedTuple):
    """Letters of one look; `lang` where they are not in the language of the part."""

    text: str
    styles: frozenset[str] = frozenset()
    lang: str = ""


class Heading(NamedTuple):
    """A heading; level 1 is the title of a part."""

    level: int
    runs: tuple[Run, ...]

    @property
    def block(self) -> str:
        """Name the kind of block."""
        return "heading"


class Paragraph(NamedTuple):
    """A paragraph."""

    role: str
    runs: tuple[Run, ...]

    @property
    def block(self) -> str:
        """Name the kind of block."""
        return "paragraph"


class Items(NamedTuple):
    """A list, numbered or not; each item has blocks of its own."""

    ordered: bool
    items: tuple[tuple[Block, ...], ...]

    @property
    def block(self) -> str:
        """Name the kind of block."""
        return "list"


class Table(NamedTuple):
    """A table; its head is repeated on each page, and `row_heads` are in the first column."""

    caption: tuple[Run, ...]
    head: tuple[tuple[Block, ...], ...]
    rows: tuple[tuple[tuple[Block, ...], ...], ...]
    row_heads: bool

    @property
    def block(self) -> str:
        """Name the kind of block."""
        return "table"


class Fold(NamedTuple):
    """What opens under a line on a page; on paper it stands under the line, or not at all."""

    summary: tuple[Run, ...]
    blocks: tuple[Block, ...]
    on_paper: bool = True

    @property
    def block(self) -> str:
        """Name the kind of block."""
        return "fold"


class Figure(NamedTuple):
    """A picture by name, where a format can show it; the caption says what it shows."""

    name: str
    caption: tuple[Run, ...]

    @property
    def block(self) -> str:
        """Name the kind of block."""
        return "figure"


class Break(NamedTuple):
    """A new sheet of paper."""

    @property
    def block(self) -> str:
        """Name the kind of block."""
        return "break"


Block = Heading | Paragraph | Items | Table | Fold | Figure | Break


class Part(NamedTuple):
    """One paper, or one language of it; `pictures` are drawings by the name of their figure."""

    case: str
    lang: str
    title: str
    blocks: tuple[Block, ...]
    pictures: dict[str, str]


class Document(NamedTuple):
    """All that one file holds; `day` is the day of reading, as an ordinal of a date."""

    kind: str
    parts: tuple[Part, ...]
    day: int


def inner(block: Block) -> Iterator[tuple[Block, ...]]:
    """Give the groups of blocks inside a block."""
    if isinstance(block, Items):
        yield from block.items
    elif isinstance(block, Table):
        yield from block.head
        for row in block.rows:
            yield from row
    elif isinstance(block, Fold):
        yield block.blocks


def on_paper(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """Leave out what only a page can open; it stands beside other blocks, never inside one."""
    return tuple(one for one in blocks if not isinstance(one, Fold) or one.on_paper)


def runs_in(blocks: tuple[Block, ...]) -> Iterator[Run]:
    """Give every run of text in the order of reading."""
    for block in blocks:
        if isinstance(block, Heading | Paragraph):
            yield from block.runs
        elif isinstance(block, Table | Figure):
            yield from block.caption
        elif isinstance(block, Fold):
            yield from block.summary
        for group in inner(block):
            yield from runs_in(group)


def words(runs: tuple[Run, ...]) -> str:
    """Give the letters of runs without their look."""
    return "".join(run.text for run in runs)


def blanks(blocks: tuple[Block, ...]) -> list[str]:
    """List the places that are to be filled in, in the order of reading."""
    return [run.text for run in runs_in(blocks) if "blank" in run.styles]
