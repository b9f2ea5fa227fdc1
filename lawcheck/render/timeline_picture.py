"""The timeline as shapes of an SVG that is as wide as the page, and as tall as its rows.

Shapes
    Across, everything is in per cent of the page, so that letters keep their size on a
    telephone and on a desk; down, in pixels.  Words are broken here, for an SVG breaks none.
Units
    A letter is measured in parts of its size, rather too wide than too narrow.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from lawcheck.render.layout import plain
from lawcheck.render.naming import Speaker
from lawcheck.render.timeline import Group, Mark, Row, Timeline, said

LETTER = 13  # pixels
ROOMS = {"narrow": 300, "wide": 680}  # pixels for a line of words, on a telephone and on a desk
LINE, LANE, GAP = 18, 12, 10
TOP = 26  # for the days at both ends
MOST_ROWS = 4  # of one piece
EDGE = 2.0  # per cent that stay free on both sides
LEAST = 0.7  # per cent, so that a short stretch can be seen
ROUND = ("point", "due")  # drawn at one place
WIDE = frozenset("ЖШЩЮМФЫЪжшщюмфыъӘҰмwmWM—@%&QOДдҒҚҢ")
NARROW = frozenset("iljtfrI.,:;()'|! ")
ORDER = ("term", "law", "bar", "fault", "span", "due", "point")


class Words(NamedTuple):
    """A line of words; `y` is where its letters stand."""

    y: int
    text: str
    strong: bool


class Shape(NamedTuple):
    """A mark: from `x` to `x + width` per cent, in the lane whose middle is `y`."""

    kind: str
    x: str
    width: str
    y: int


class Piece(NamedTuple):
    """A part that stays on one sheet of paper."""

    height: int
    words: tuple[Words, ...]
    shapes: tuple[Shape, ...]
    lanes: tuple[int, ...]


class Picture(NamedTuple):
    """All that is drawn for one kind of page, with the words that stand for it."""

    page: str  # one of `ROOMS`
    title: str
    text: str
    ends: tuple[str, str]
    as_of: str  # per cent, or "" where it is not drawn
    read_on: str  # "" where it is not drawn
    list_label: str
    top: int  # pixels of the days at both ends, above the first piece
    pieces: tuple[Piece, ...]


def pictures(s: Speaker, found: Timeline) -> tuple[Picture, ...]:
    """Lay a timeline out for a telephone and for a desk; a page shows the one that fits."""
    return tuple(picture(s, found, page) for page in ROOMS)


def picture(s: Speaker, found: Timeline, page: str) -> Picture:
    """Lay a timeline out for one kind of page."""
    first, last = found.ends
    return Picture(
        page=page,
        title=plain(said(s, "p_title", first=first, last=last)),
        text=plain(said(s, "p_text")),
        ends=(plain(first), plain(last)),
        as_of="" if found.as_of is None else f"{across(found, found.as_of):.2f}",
        read_on="" if found.as_of is None else plain(said(s, "p_as_of", day=found.read_on)),
        list_label=said(s, "p_list"),
        top=TOP,
        pieces=tuple(
            piece(found, heading, rows, ROOMS[page])
            for group in found.groups
            for heading, rows in sheets(group)
        ),
    )


def sheets(group: Group) -> Iterator[tuple[str, tuple[Row, ...]]]:
    """Part a group into so few rows that they fit a sheet of paper; the first has the heading."""
    for start in range(0, len(group.rows), MOST_ROWS):
        yield "" if start else group.heading, group.rows[start : start + MOST_ROWS]


def piece(found: Timeline, heading: str, rows: tuple[Row, ...], room: int) -> Piece:
    """Lay some rows out, one below the other."""
    words: list[Words] = []
    shapes: list[Shape] = []
    lanes: list[int] = []
    y = 0
    if heading:
        y += GAP
        for text in broken(heading, room):
            y += LINE
            words.append(Words(y, text, strong=True))
    for row in rows:
        y += GAP // 2
        for text in broken(row.words, room):
            y += LINE
            words.append(Words(y, text, strong=False))
        if not row.marks:
            continue
        y += LANE
        lanes.append(y)
        ordered = sorted(row.marks, key=lambda one: ORDER.index(one.shape))
        shapes += [shape(found, mark, y) for mark in ordered]
        y += LANE // 2
    return Piece(y + GAP // 2, tuple(words), tuple(shapes), tuple(lanes))


def across(found: Timeline, instant: int) -> float:
    """Give the place of an instant in per cent of the page."""
    part = (instant - found.first) / max(found.last - found.first, 1)
    return EDGE + (100 - 2 * EDGE) * min(max(part, 0.0), 1.0)


def shape(found: Timeline, mark: Mark, y: int) -> Shape:
    """Lay a mark out; a stretch is wide enough to be seen."""
    start, end = across(found, mark.first), across(found, mark.last)
    width = 0.0 if mark.shape in ROUND else max(end - start, LEAST)
    return Shape(mark.shape, f"{min(start, 100 - width):.2f}", f"{width:.2f}", y)


def broken(text: str, room: int) -> list[str]:
    """Break words into lines that fit a room; one that is too long is parted."""
    lines: list[str] = []
    line = ""
    for word in plain(text).split(" "):
        if line and measure(f"{line} {word}") > room:
            lines.append(line)
            line = ""
        line = f"{line} {word}" if line else word
        while measure(line) > room:
            cut = next(n for n in range(1, len(line) + 1) if measure(line[: n + 1]) > room)
            lines.append(line[:cut])
            line = line[cut:]
    return [*lines, line]


def measure(text: str) -> float:
    """Give the width of words in pixels, rather too much."""
    return LETTER * sum(letter_width(letter) for letter in text)


def letter_width(letter: str) -> float:
    """Give the width of a letter in parts of its size."""
    if letter in NARROW:
        return 0.4
    if letter in WIDE or not letter.isalnum() or ord(letter) > 0x52F:
        return 1.05
    return 0.8 if letter.isupper() else 0.65
