"""The numbers of lists: each list counts for itself, from one.

Shapes
    `abstract` numbers say how a level looks; a `num` is one list that counts.
"""

from __future__ import annotations

from lawcheck.render.documents.word.nodes import node
from lawcheck.render.documents.word.styles import STEP

LEVELS = 9  # as many as Word has
BULLETS = ("\u2022", "\u2013")
NARROW = 397  # twentieths of a point: room for a number in a cell


class Numbering:
    """Numbers given out while a paper is written; ids begin above those of a letterhead."""

    def __init__(self, first_look: int = 0, first_list: int = 1) -> None:
        self.first_look = first_look
        self.first_list = first_list
        self.lists: list[tuple[int, int]] = []  # the look of each list, and its level

    def begin(self, ordered: bool, narrow: bool, level: int) -> int:
        """Begin a list, and give its id."""
        self.lists.append((self.first_look + 2 * narrow + ordered, level))
        return self.first_list + len(self.lists) - 1

    def looks(self) -> list[str]:
        """Write how numbers and bullets look, in the text and in a cell."""
        return [
            look(self.first_look + 2 * narrow + ordered, bool(ordered), NARROW if narrow else STEP)
            for narrow in (0, 1)
            for ordered in (0, 1)
        ]

    def counts(self) -> list[str]:
        """Write the lists, each beginning with one."""
        return [
            node(
                "num",
                node("abstractNumId", val=shape),
                node("lvlOverride", node("startOverride", val=1), ilvl=level),
                numId=self.first_list + number,
            )
            for number, (shape, level) in enumerate(self.lists)
        ]


def look(shape: int, ordered: bool, step: int) -> str:
    """Write the levels of numbers or bullets."""
    levels = [
        node(
            "lvl",
            node("start", val=1),
            node("numFmt", val="decimal" if ordered else "bullet"),
            node("lvlText", val=number(level) if ordered else BULLETS[level % len(BULLETS)]),
            node("lvlJc", val="left"),
            node("pPr", node("ind", left=step * (level + 1), hanging=step)),
            ilvl=level,
        )
        for level in range(LEVELS)
    ]
    kind = node("multiLevelType", val="hybridMultilevel")
    return node("abstractNum", kind, *levels, abstractNumId=shape)


def number(level: int) -> str:
    """Give the form of a number: `1.`, and `1)` in a list inside a list."""
    return f"%{level + 1}" + (")" if level else ".")
