"""The last sheet: what is to be filled in, counted, and how far the draft reaches.

Source
    A letter to the survivor may be found by somebody else: it gets no such sheet, and what
    a letter leaves open it leaves out.
"""

from __future__ import annotations

from lawcheck.render.documents.kinds import Kind
from lawcheck.render.documents.matter import Matter
from lawcheck.render.documents.tree import (
    Block,
    Break,
    Heading,
    Items,
    Paragraph,
    Run,
    blanks,
)
from lawcheck.render.phrases import count
from lawcheck.render.phrases.books import say_from
from lawcheck.render.reasons.pages import scope_lines

BOOK = "documents"
SECRET = ("letter",)


def closing(kind: Kind, m: Matter, blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """Write the last sheet of a paper."""
    if kind.id in SECRET:
        return ()
    open_places = blanks(blocks)
    lines: list[Block] = [Break(), Heading(2, plain(said(m, "h_draft")))]
    lines.append(paragraph(said(m, "not_filed" if kind.filing else "not_whole")))
    if kind.filing and m.s.lang not in kind.usual and kind.usual:
        lines.append(paragraph(said(m, "for_reading")))
    lines.append(paragraph(count("blanks", m.s.lang, len(open_places))))
    if open_places:
        named = dict.fromkeys(open_places)
        lines.append(Items(True, tuple((paragraph(one),) for one in named)))
    lines += [
        Heading(3, plain(one.words)) if one.kind == "heading" else paragraph(one.words)
        for one in scope_lines(m.s, m.result, whole=True)
    ]
    return tuple(lines)


def said(m: Matter, phrase: str) -> str:
    """Say a phrase about documents."""
    return say_from(BOOK, phrase, m.s.lang)


def plain(text: str) -> tuple[Run, ...]:
    """Make one run of a text."""
    return (Run(text),)


def paragraph(text: str) -> Paragraph:
    """Make a quiet paragraph of a text."""
    return Paragraph("quiet", plain(text))
