"""The styles of a document in Word: those of the letterhead by name, ours where it has none.

Shapes
    A `Style` says how one differs from the text; sizes are half points, lengths twentieths
    of a point, as in Word.
Source
    Times New Roman 14 is the habit of courts and offices in Kazakhstan.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from lawcheck.render.documents.word.nodes import node

FONT = "Times New Roman"
BODY = 28
SMALLEST = 18
STEP = 567  # one centimetre: a first line, and each level of a list
ADDRESS = 4252  # the block of the addressee stands in the right half of the sheet
GREY = "595959"
OPEN = "FFF2CC"  # behind a place that is to be filled in
HEAD = "EDEDED"


class Style(NamedTuple):
    """A style, and how it differs from the one it is based on."""

    name: str
    paragraph: str = ""
    run: str = ""
    base: str = "Normal"
    after: str = ""  # the style of the next paragraph
    kind: str = "paragraph"
    built_in: bool = True
    rest: str = ""  # of a table


def flush(before: int = 0, after: int = 0, **places: object) -> str:
    """Set a paragraph without the first line of the text."""
    return spaced(before, after) + node("ind", **{"left": 0, "right": 0, "firstLine": 0, **places})


def spaced(before: int, after: int) -> str:
    """Set the space around a paragraph."""
    return node("spacing", before=before, after=after, line=240, lineRule="auto")


def side(which: str) -> str:
    """Set the side on which lines begin."""
    return node("jc", val=which)


def size(half_points: int) -> str:
    """Set the size of letters."""
    return node("sz", val=half_points) + node("szCs", val=half_points)


def bold() -> str:
    """Set heavy letters."""
    return node("b") + node("bCs")


BLACK = node("color", val="000000")


def fonts() -> str:
    """Set the font for letters of every kind."""
    return node("rFonts", ascii=FONT, hAnsi=FONT, eastAsia=FONT, cs=FONT)


def smaller(body: int) -> int:
    """Give the size of tables and notes beside a size of the text."""
    return max(SMALLEST, round(body * 0.8))


def normal(lang: str) -> Iterator[str]:
    """Write what everything rests on, where there is no letterhead."""
    yield node(
        "docDefaults",
        node("rPrDefault", node("rPr", fonts(), size(BODY), node("lang", val=lang))),
        node("pPrDefault"),
    )
    first = node("ind", firstLine=STEP + STEP // 4)
    text = node("pPr", node("widowControl"), spaced(0, 120), first, side("both"))
    yield default("paragraph", "Normal", node("qFormat") + text)
    yield default("character", "Default Paragraph Font", node("uiPriority", val=1))
    margins = [(name, 0 if name in ("top", "bottom") else 108) for name in EDGES[:4]]
    cell = [node(name, w=width, type="dxa") for name, width in margins]
    plain = node("tblPr", node("tblInd", w=0, type="dxa"), node("tblCellMar", *cell))
    yield default("table", "Normal Table", node("uiPriority", val=99) + plain)
    yield default("numbering", "No List", node("uiPriority", val=99))


def default(kind: str, name: str, rest: str) -> str:
    """Write the style that is meant where none is named."""
    inside = node("name", val=name) + rest
    return node("style", inside, type=kind, default=1, styleId=style_id(name))


EDGES = ("top", "left", "bottom", "right", "insideH", "insideV")


def styles(body: int) -> tuple[Style, ...]:
    """Give the styles that documents use, beside a size of the text."""
    small = size(smaller(body))
    return (
        *titles(body),
        *roles(small),
        *lists(),
        Style("Table Text", flush(20, 20) + side("left"), small, built_in=False),
        Style("Table Heading", node("keepNext"), bold(), "Table Text", built_in=False),
        Style("Table Row Heading", run=bold(), base="Table Text", built_in=False),
        Style("caption", node("keepNext") + flush(120, 60) + side("left"), node("i") + small),
        Style("footer", flush() + side("center"), small),
        Style("Place to Fill In", run=shade(OPEN), base="", kind="character", built_in=False),
        Style("Table Grid", base="Normal Table", kind="table", rest=grid()),
    )


def titles(body: int) -> Iterator[Style]:
    """Give the title and the headings; a heading stays with what it heads."""
    kept = node("keepNext") + node("keepLines")
    yield Style(
        "Title", kept + flush(360, 240) + side("center"), bold() + BLACK + size(body + 4),
        after="Normal",
    )  # fmt: skip
    for level, before in ((1, 240), (2, 180), (3, 120)):
        heavy = bold() + (node("i") if level == 3 else "") + BLACK + size(body)
        outline = node("outlineLvl", val=level - 1)
        yield Style(
            f"heading {level}", kept + flush(before, 120) + side("left") + outline, heavy,
            after="Normal",
        )  # fmt: skip


def roles(small: str) -> Iterator[Style]:
    """Give the styles of paragraphs that are more than text."""
    block = flush(0, 0, left=ADDRESS) + side("left")
    yield Style("Address", node("keepLines") + block, built_in=False)
    signed = flush(360, 0, left=ADDRESS) + side("left")
    yield Style("Signature Block", node("keepLines") + signed, built_in=False)
    yield Style("Centred", flush(0, 120) + side("center"), built_in=False)
    yield Style("Lead", flush(0, 240) + side("left"), bold(), built_in=False)
    quiet = node("color", val=GREY) + small
    yield Style("Quiet", flush(0, 100) + side("left"), quiet, built_in=False)
    yield Style(
        "Fold Line", node("keepNext") + flush(60, 60) + side("left"), bold(), built_in=False
    )


def lists() -> Iterator[Style]:
    """Give the styles of lists; their numbers come with each list."""
    for name in ("List Number", "List Bullet", "List Continue"):
        for level in (1, 2, 3):
            place = {"left": STEP * level}
            edge = node("ind", **place, hanging=0 if name == "List Continue" else STEP)
            number = f" {level}" if level > 1 else ""
            lines = side("left" if name == "List Bullet" else "both")
            yield Style(name + number, spaced(0, 80) + edge + lines)


def shade(colour: str) -> str:
    """Colour what is behind letters or a cell."""
    return node("shd", val="clear", color="auto", fill=colour)


def grid() -> str:
    """Draw all lines of a table."""
    lines = [node(edge, val="single", sz=4, space=0, color="7F7F7F") for edge in EDGES]
    return node("tblPr", node("tblBorders", *lines))


def style_id(name: str) -> str:
    """Give the id of a style of ours."""
    return "".join(word[0].upper() + word[1:] for word in name.split())


def written(style: Style, shown: str, ids: dict[str, str]) -> str:
    """Write a style under the name that is shown; names lead to the ids of styles."""
    base, after = ids.get(style.base.lower(), ""), ids.get(style.after.lower(), "")
    return node(
        "style",
        node("name", val=shown),
        node("basedOn", val=base) if base else "",
        node("next", val=after) if after else "",
        node("qFormat") if style.kind != "table" else "",
        node("pPr", style.paragraph) if style.paragraph else "",
        node("rPr", style.run) if style.run else "",
        style.rest,
        type=style.kind,
        **({} if style.built_in else {"customStyle": 1}),
        styleId=ids[style.name.lower()],
    )
