"""A text in parts, before it is plain text or Markdown.

Shapes
    A `Line` has a depth; `number` is its place in an outline, such as 3.1.2, which
    stays readable where an indent would take the whole line.
"""

from __future__ import annotations

from typing import NamedTuple

from lawcheck.render.environment import markdown
from lawcheck.render.layout import Sheet, plain


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
    for one in lines:
        if one.kind == "title":
            sheet.gap()
            sheet.add(one.words, style="heading")
        elif one.kind == "heading":
            sheet.heading(one.words)
        elif one.kind == "item":
            mark = f"{one.number} " if one.number else "- "
            sheet.add(f"{mark}{one.words}", 2 * one.depth, hang=2, style=one.style)
        else:
            sheet.add(one.words, 2 * one.depth, hang=2 if one.depth else 0, style=one.style)
    return sheet.text()


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
