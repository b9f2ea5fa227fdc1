"""A text in parts, before it is plain text or Markdown.

Shapes
    A `Line` has a depth; `number` is its place in an outline, such as 3.1.2, which
    stays readable where an indent would take the whole line.
"""

from __future__ import annotations

from typing import NamedTuple

from lawcheck.render.environment import markdown
from lawcheck.render.layout import Sheet, plain
from lawcheck.render.page_outline import Outline


class Line(NamedTuple):
    """One paragraph of a text."""

    kind: str  # "title" | "heading" | "text" | "item"
    words: str
    depth: int = 0
    number: str = ""
    style: str = ""


def title(words: str) -> Line:
    """Begin a text."""
    return Line("title", words)


def heading(words: str) -> Line:
    """Begin a section."""
    return Line("heading", words)


def text(words: str, depth: int = 0, style: str = "") -> Line:
    """Write a paragraph."""
    return Line("text", words, depth, style=style)


def item(words: str, depth: int = 0, number: str = "", style: str = "") -> Line:
    """Write a point of a list."""
    return Line("item", words, depth, number, style)


def field(label: str, value: str, depth: int = 0) -> list[Line]:
    """Write a labelled value; one that is empty is left out."""
    return [text(f"{label}: {value}", depth)] if value else []


def outline_text(lines: list[Line], width: int, color: bool) -> str:
    """Write a text for a terminal or a file."""
    sheet = Sheet(width, color)
    write(sheet, lines, "- ")
    return sheet.text()


def outline_page(lines: list[Line]) -> Outline:
    """Write a text for a page, which has list marks of its own."""
    page = Outline()
    write(page, lines, "")
    return page


def write(sheet: Sheet, lines: list[Line], mark: str) -> None:
    """Write a text on a sheet; `mark` stands before an item without a number."""
    for one in lines:
        if one.kind == "title":
            sheet.gap()
            sheet.add(one.words, style="heading")
        elif one.kind == "heading":
            sheet.heading(one.words)
        elif one.kind == "item":
            begun = f"{one.number} " if one.number else mark
            sheet.add(f"{begun}{one.words}", 2 * one.depth, hang=2, style=one.style)
        else:
            sheet.add(one.words, 2 * one.depth, hang=2 if one.depth else 0, style=one.style)


def outline_markdown(lines: list[Line]) -> str:
    """Write a text in Markdown."""
    written: list[str] = []
    before = ""
    for one in lines:
        words = markdown(plain(one.words))
        if one.kind in ("title", "heading"):
            written += ["", f"{'#' if one.kind == 'title' else '##'} {words}", ""]
        elif one.kind == "item":
            number = f"{one.number} " if one.number else ""
            written.append(f"{'  ' * one.depth}- {number}{words}")
        else:
            written += ["", words, ""] if before != "text" else [words, ""]
        before = one.kind
    found = "\n".join(written)
    while "\n\n\n" in found:
        found = found.replace("\n\n\n", "\n\n")
    return found.strip("\n") + "\n"
