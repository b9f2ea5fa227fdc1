"""What was shared: for each copy what was left out, and what may still tell who it is.

Shapes
    Text; it names copies by their pseudonyms and never repeats what was found.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from lawcheck.render.layout import Sheet
from lawcheck.render.phrases.sharing import SHARING

LEAST = 5  # cases that must share region, year and relationship before one is common


class Shared(NamedTuple):
    """One case that was copied."""

    id: str
    same: bool
    compared: int
    left: Counter[str]
    remaining: Counter[str]
    group: tuple[str, ...]


def share_text(shared: Sequence[Shared], written: int, lang: str, width: int, color: bool) -> str:
    """Report every copy, then what no program can promise."""
    say = SHARING[lang]
    sheet = Sheet(width, color)
    groups = Counter(one.group for one in shared)
    for one in shared:
        line = say["copy" if one.same else "differs"].format(id=one.id, count=one.compared)
        sheet.add(line, style="heading")
        for key, counts in (("left", one.left), ("still", one.remaining)):
            if counts:
                listed = ", ".join(f"{say[kind]} {count}" for kind, count in sorted(counts.items()))
                sheet.add(say[key].format(counts=listed), indent=2)
        if len(shared) > 1 and groups[one.group] < LEAST:
            line = say["rare"].format(count=groups[one.group], all=len(shared))
            sheet.add(line, indent=2)
    sheet.gap()
    sheet.add(say["written"].format(count=written), hang=0)
    sheet.add(say["unproved"], hang=0)
    return sheet.text()
