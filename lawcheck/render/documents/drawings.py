"""A drawing for a page of HTML as drawings for paper: each stands alone, with its looks in it.

Shapes
    On a page, per cent and a style sheet say where a mark is and how it looks; on paper it
    has a width, and every mark carries its own look.  Letters stay letters.
Source
    Markup of ours (`render/timeline_drawing.py`): what is not known of it is an error.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple
from xml.etree.ElementTree import Element, fromstring, tostring

from lawcheck.render.timeline_picture import LETTER, ROOMS

SPACE = "http://www.w3.org/2000/svg"
WIDTH = ROOMS["wide"] + 20  # pixels: words were broken for this room, on the wide side
ACROSS = ("x", "x1", "x2", "cx", "width")
DRAWN = ("line", "rect", "circle", "path", "text")
LOOKS: Mapping[str, Mapping[str, str]] = {
    "": {"fill": "#000"},
    "soft": {"fill": "#505050"},
    "strong": {"fill": "#000", "font-weight": "700"},
    "lane": {"stroke": "#c0c0c0"},
    "read": {"stroke": "#505050", "stroke-dasharray": "4 4"},
    "point": {"fill": "#000"},
    "due": {"fill": "none", "stroke": "#000", "stroke-width": "2.5"},
    "span": {"fill": "#fff", "stroke": "#000", "stroke-width": "1.5"},
    "bar": {"fill": "#000"},
    "term": {"fill": "#505050"},
    "fault": {"fill": "#909090"},
    "law": {"fill": "#d0d0d0", "stroke": "#000", "stroke-width": ".5"},
}


class Drawing(NamedTuple):
    """A drawing; one without words for those who cannot see it adds nothing to the others."""

    svg: str
    alt: str


def drawings(markup: str, font: str) -> list[Drawing]:
    """Give the drawings of a picture, one below the other."""
    page = fromstring(f"<figure>{markup}</figure>")
    return [drawing(one, font) for one in page.iterfind("div[@class='wide']/svg")]


def drawing(found: Element, font: str) -> Drawing:
    """Give one drawing, with the words that stand for it."""
    told = (found.get("aria-label", ""), found.findtext("desc", "").strip())
    whole = Element(
        "svg",
        {
            "xmlns": SPACE,
            "width": f"{WIDTH}",
            "height": found.get("height", ""),
            "font-family": font,
            "font-size": f"{LETTER}",
        },
    )
    for one in found:
        whole.extend(standing(one))
    return Drawing(tostring(whole, encoding="unicode"), ". ".join(filter(None, told)))


def standing(found: Element) -> Iterator[Element]:
    """Give a mark with its look and its place; one inside another is moved to its place."""
    if found.tag == "svg":
        x, y = across(found.get("x", "")), found.get("y")
        moved = Element("g", {"transform": f"translate({x} {y})"})
        for one in found:
            moved.extend(standing(one))
        yield moved
    elif found.tag in DRAWN:
        own = {
            name: across(value) if name in ACROSS else value
            for name, value in found.items()
            if name != "class"
        }
        mark = Element(found.tag, {**own, **LOOKS[found.get("class", "")]})
        mark.text = found.text
        yield mark


def across(place: str) -> str:
    """Give a place in pixels that may be in per cent of the width."""
    if not place.endswith("%"):
        return place
    return f"{float(place.removesuffix('%')) * WIDTH / 100:.2f}"
