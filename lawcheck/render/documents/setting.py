"""What is set on paper, as plain values: how wide columns are, and where long words part.

Shapes
    A mark of no width stands where a word that is wider than its column may part; the
    text of a document has none of its own, for it is a hidden character.
Units
    Letters and rooms are measured in the size of a letter (em), rather too wide.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from lawcheck.render.documents.drawings import drawings
from lawcheck.render.documents.tree import (
    Block,
    Document,
    Figure,
    Fold,
    Heading,
    Items,
    Paragraph,
    Part,
    Run,
    Table,
    on_paper,
    runs_in,
    words,
)

FONT = "Libertinus Serif"  # the typesetter has it, with every Kazakh letter
POINT = 0.352778  # millimetres
SHEET = 165 / POINT  # points between the margins
MOST = 14  # lines of a row that no page parts
BODY, ROOMY, CLOSE = 12, 10, 9  # points: text, tables, tables of many columns
MANY = 5  # columns
INSET = 8  # points of a cell that are not for letters
MARGIN = 2.0  # what a list takes away
STEPS, ENOUGH = 40, 100  # in which room is shared out; rows that are looked at
HALF = ("address", "signature")
SPLIT = "\u200b"
SPACE, SPACES = re.compile("[ \n]+"), re.compile("([ \n]+)")  # a line may end there
ROUNDED = 0.01
MARKS = "._/-:,;@#&?=%\u00a0"  # a word parts more kindly after one of these
WIDE = frozenset("mwMWЖШЩЮМФЫжшщюмфыҰҢ@%&—…№")

Instead = Mapping[int, str]  # of a character, what is written for it


def document_values(document: Document, instead: Instead) -> dict[str, Any]:
    """Give a document as its typesetter reads it."""
    title = "; ".join(dict.fromkeys(part.title for part in document.parts))
    return {
        "title": title.translate(instead),
        "font": FONT,
        "parts": [
            {
                "lang": part.lang,
                "blocks": Setter(part, instead).blocks(on_paper(part.blocks), SHEET / BODY),
            }
            for part in document.parts
        ],
    }


class Setter:
    """Sets the blocks of one part, one after the other."""

    def __init__(self, part: Part, instead: Instead) -> None:
        self.pictures = part.pictures
        self.instead = instead
        self.level = 0  # of the last heading: a reader by ear hears no level left out

    def blocks(self, found: tuple[Block, ...], room: float) -> list[dict[str, Any]]:
        """Set blocks in a room; a picture that was not drawn is left out."""
        return [one for block in found for one in self.block(block, room)]

    def block(self, block: Block, room: float) -> Iterator[dict[str, Any]]:
        """Set one block."""
        told: dict[str, Any] = {"block": block.block}
        if isinstance(block, Heading):
            if not words(block.runs).strip():
                return  # nobody could hear it
            self.level = min(block.level, self.level + 1)
            yield told | {"level": self.level, "runs": self.runs(block.runs, room)}
        elif isinstance(block, Paragraph):
            own = room / 2 if block.role in HALF else room
            yield told | {"role": block.role, "runs": self.runs(block.runs, own)}
        elif isinstance(block, Items):
            items = [self.blocks(one, room - MARGIN) for one in block.items]
            yield told | {"ordered": block.ordered, "items": items}
        elif isinstance(block, Table):
            yield told | self.table(block, room)
        elif isinstance(block, Fold):
            summary = self.runs(block.summary, room)
            yield told | {"summary": summary, "blocks": self.blocks(block.blocks, room)}
        elif isinstance(block, Figure):
            markup = self.pictures.get(block.name, "").translate(self.instead)
            if drawn := [one._asdict() for one in drawings(markup, FONT)]:
                yield told | {"drawings": drawn, "caption": self.runs(block.caption, room)}
        else:
            yield told

    def table(self, table: Table, room: float) -> dict[str, Any]:
        """Set a table: each column as wide as its words want it."""
        size = CLOSE if len(table.head) >= MANY else ROOMY
        free = (room * BODY - INSET * len(table.head)) / size
        rooms = columns([table.head, *table.rows], max(free, len(table.head)))
        cells = [
            [self.blocks(cell, own) for cell, own in zip(row, rooms, strict=True)]
            for row in (table.head, *table.rows)
        ]
        return {
            "caption": self.runs(table.caption, room),
            "head": cells[0],
            "rows": [
                {"cells": told, "whole": max(map(lines, row, rooms)) <= MOST}
                for told, row in zip(cells[1:], table.rows, strict=True)
            ],
            "row_heads": table.row_heads,
            "widths": [round(own * size + INSET, 2) for own in rooms],
            "size": size,
        }

    def runs(self, runs: tuple[Run, ...], room: float) -> list[dict[str, Any]]:
        """Set runs of text."""
        return [
            {
                "text": parted(run.text.translate(self.instead), room),
                "styles": sorted(run.styles),
                "lang": run.lang,
            }
            for run in runs
        ]


def lines(cell: tuple[Block, ...], room: float) -> float:
    """Give how many lines a cell takes, rather too many."""
    texts = "\n".join(run.text for run in runs_in(cell)).split("\n")
    return sum(measure(text) // room + 1 for text in texts)


def columns(rows: list[tuple[tuple[Block, ...], ...]], room: float) -> list[float]:
    """Share a room among columns: to each its longest word first, then so that rows are low."""
    texts = [[" ".join(run.text for run in runs_in(cell)) for cell in row] for row in rows]
    least = [
        max(1.0, *(measure(word) for text in column for word in SPACE.split(text)))
        for column in zip(*texts, strict=True)
    ]
    spare = room - sum(least)
    if spare <= 0:
        return levelled(least, room)
    lengths = [[measure(text) + 1 for text in row] for row in texts[:ENOUGH]]
    return lowest(lengths, least, spare)


def lowest(lengths: list[list[float]], rooms: list[float], spare: float) -> list[float]:
    """Give what is spare, step by step, to the column that makes its rows the highest."""
    for _ in range(STEPS):
        gains = [0.0] * len(rooms)
        for row in lengths:
            heights = [length / room for length, room in zip(row, rooms, strict=True)]
            highest = heights.index(max(heights))
            gains[highest] += heights[highest] / rooms[highest]
        rooms[gains.index(max(gains))] += spare / STEPS
    return rooms


def levelled(wanted: list[float], room: float) -> list[float]:
    """Share a room that is too small: who wants little gets it, the others get the same."""
    left, shares = room, [0.0] * len(wanted)
    order = sorted(range(len(wanted)), key=wanted.__getitem__)
    for place, column in enumerate(order):
        shares[column] = min(wanted[column], left / (len(order) - place))
        left -= shares[column]
    return shares


def parted(text: str, room: float) -> str:
    """Mark where words that are wider than a room may part."""
    told = []
    for piece in SPACES.split(text):
        fits = not piece.strip(" \n") or measure(piece) <= room + ROUNDED
        told.append(piece if fits else SPLIT.join(portions(piece, room)))
    return "".join(told)


def portions(word: str, room: float) -> Iterator[str]:
    """Cut a word into portions that fit a room, after a mark where there is one."""
    while word:
        fits, width = 0, 0.0
        for letter in word:
            width += letter_width(letter)
            if width > room and fits:
                break
            fits += 1
        if fits < len(word):
            mark = max(word.rfind(one, 0, fits) for one in MARKS)
            fits = mark + 1 if mark > 0 else fits
        yield word[:fits]
        word = word[fits:]


def measure(text: str) -> float:
    """Give the width of a text, rather too much."""
    return sum(map(letter_width, text))


def letter_width(letter: str) -> float:
    """Give the width of a letter, bold at that."""
    if letter in WIDE or ord(letter) > 0x52F:
        return 0.9
    if letter.isupper():
        return 0.72
    return 0.56 if letter.isalpha() else 0.5
