"""The shapes of a timeline written as SVG, for a page of HTML.

Shapes
    A drawing for a telephone and one for a desk; the style of the page shows the one that
    fits (`templates/shared/timeline.css.j2`), and gives every mark its look.
Source
    Words of a case become text of an element: what they look like makes no difference.
"""

from __future__ import annotations

from collections.abc import Iterable
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from lawcheck.render.timeline_picture import Picture, Piece, Shape

CROSS = "M-5-5L5 5M-5 5L5-5"
BAR = 8  # pixels


def drawn(pictures: Iterable[Picture]) -> str:
    """Write every picture, a line for each element; "" where there is none."""
    written = []
    for one in pictures:
        whole = drawing(one)
        indent(whole, "")
        written.append(tostring(whole, encoding="unicode"))
    return "\n".join(written)


def drawing(picture: Picture) -> Element:
    """Draw one picture: the days at both ends, then piece after piece."""
    whole = Element("div", {"class": picture.page})
    ends = svg(whole, picture.top, {"role": "img", "aria-label": picture.title})
    SubElement(ends, "desc").text = picture.text
    for place, anchor, day in zip(("0", "100%"), ("start", "end"), picture.ends, strict=True):
        style = {"x": place, "y": "16", "class": "soft", "text-anchor": anchor}
        SubElement(ends, "text", style).text = day
    for one in picture.pieces:
        piece(whole, one, picture.as_of)
    return whole


def svg(above: Element, height: int, more: dict[str, str]) -> Element:
    """Begin a drawing as wide as the page."""
    return SubElement(above, "svg", {"width": "100%", "height": str(height), **more})


def piece(above: Element, found: Piece, as_of: str) -> None:
    """Draw one piece; the list under the picture says what it shows."""
    whole = svg(above, found.height, {"aria-hidden": "true"})
    if as_of:
        down = {"x1": f"{as_of}%", "x2": f"{as_of}%", "y1": "0", "y2": str(found.height)}
        SubElement(whole, "line", {"class": "read", **down})
    for y in found.lanes:
        along = {"x1": "0", "x2": "100%", "y1": str(y), "y2": str(y)}
        SubElement(whole, "line", {"class": "lane", **along})
    for one in found.shapes:
        mark(whole, one)
    for line in found.words:
        style = {"class": "strong"} if line.strong else {}
        SubElement(whole, "text", {"x": "0", "y": str(line.y), **style}).text = line.text


def mark(above: Element, one: Shape) -> None:
    """Draw one mark in its lane."""
    x, y = f"{one.x}%", str(one.y)
    if one.kind == "point":
        SubElement(above, "circle", {"class": "point", "cx": x, "cy": y, "r": "5"})
    elif one.kind == "due":
        # A path knows no per cent: it is drawn in a drawing of its own.
        size = {"width": "1", "height": "1", "overflow": "visible"}
        place = SubElement(above, "svg", {"x": x, "y": y, **size})
        SubElement(place, "path", {"class": "due", "d": CROSS})
    else:
        size = {"width": f"{one.width}%", "height": str(BAR)}
        SubElement(above, "rect", {"class": one.kind, "x": x, "y": str(one.y - BAR // 2), **size})
