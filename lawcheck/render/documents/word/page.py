"""What is read off a page and its styles, and how elements are put in place.

Units
    Twentieths of a point; sizes of letters in half points, as in Word.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from lawcheck.render.documents.word.nodes import WORD

W = f"{{{WORD}}}"
NARROWEST = 3000  # text is never set in less than a third of a sheet
UNSET = 20  # half points: letters where nothing says their size


def fill(element: Any, inside: Iterable[Any]) -> None:
    """Put elements in place of what was inside another."""
    for one in list(element):
        element.remove(one)
    for one in inside:
        element.append(one)


def numbered_from_one(section: Any, one: Any) -> Any:
    """Let a section begin on a new page and count from it; `one` says so."""
    for old in section.findall(f"{W}type") + section.findall(f"{W}pgNumType"):
        if old.tag == f"{W}type":
            section.remove(old)
        else:
            for key, value in old.items():
                if key != f"{W}start":
                    one.set(key, value)
            section.remove(old)
    after = ("cols", "formProt", "vAlign", "noEndnote", "titlePg", "textDirection", "bidi",
             "rtlGutter", "docGrid", "printerSettings", "sectPrChange")  # fmt: skip
    section.insert_element_before(one, *(f"w:{name}" for name in after))
    return section


def text_width(section: Any) -> int:
    """Give the width of the text between the margins."""
    page, margins = section.find(f"{W}pgSz"), section.find(f"{W}pgMar")
    sheet = 0 if page is None else number_of(page, "w")
    sides = (
        0
        if margins is None
        else sum(number_of(margins, one) for one in ("left", "right", "gutter"))
    )
    return max(sheet - sides, NARROWEST)


def number_of(element: Any, key: str) -> int:
    """Read a whole number that an element says, or none as nothing."""
    told = element.get(f"{W}{key}", "0")
    return int(told) if told.lstrip("-").isdigit() else 0


def letter_size(styles: Any) -> int:
    """Give the size of the text: that of the style of paragraphs, else of the whole file."""
    normal = default_style(styles)
    places = [] if normal is None else [normal]
    places += styles.findall(f"{W}docDefaults/{W}rPrDefault")
    for place in places:
        size = place.find(f"{W}rPr/{W}sz")
        if size is not None and size.get(f"{W}val", "").isdigit():
            return int(size.get(f"{W}val"))
    return UNSET


def default_style(styles: Any) -> Any:
    """Find the style of paragraphs that name none."""
    for one in styles.findall(f"{W}style"):
        usual = one.get(f"{W}default") in ("1", "true", "on")
        if usual and one.get(f"{W}type", "paragraph") == "paragraph":
            return one
    return None


def highest(element: Any, name: str, key: str) -> int:
    """Give the highest number that was given out, or -1."""
    given = [one.get(f"{W}{key}", "") for one in element.findall(f"{W}{name}")]
    return max((int(one) for one in given if one.isdigit()), default=-1)


def unused(wanted: str, taken: set[str]) -> str:
    """Give an id that nothing has: that which is wanted, or the next like it."""
    number = 2
    name = wanted
    while name in taken:
        name = f"{wanted}{number}"
        number += 1
    return name
