"""The form of an interview as a document, which Word can edit and print.

Shapes
    A heading for each part and each question; then a table: over it the help, and a line to
    write on where there is nothing to choose; in it boxes, two a row, to pass among them.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import zip_longest

from lawcheck.render.documents.tree import Block, Document, Heading, Paragraph, Part, Run, Table
from lawcheck.render.interview.paper import Asked, Form

KIND = "form"
BOX = "\N{BALLOT BOX}\N{NO-BREAK SPACE}"
LINE = "_" * 30


def form_document(form: Form, name: str, day: int) -> Document:
    """Give the form as a document; `day` is the day of reading, as an ordinal of a date."""
    return Document(KIND, (Part(name, form.lang, form.title, tuple(blocks(form)), {}),), day)


def blocks(form: Form) -> Iterator[Block]:
    """Write the form block by block."""
    yield Heading(1, (Run(form.title),))
    yield Paragraph("lead", (Run(form.lead),))
    for part in form.parts:
        yield Heading(2, (Run(part.heading),))
        if part.note:
            yield Paragraph("text", (Run(part.note),))
        for one in part.questions:
            yield from question(one)


def question(one: Asked) -> Iterator[Block]:
    """Write a question with room for its answer."""
    yield Heading(3, (Run(one.text),))
    boxes = [cell(f"{BOX}{label}") for label in (*one.answers, *one.passes)]
    pairs = tuple(zip_longest(boxes[::2], boxes[1::2], fillvalue=cell("")))
    yield Table((), (cell(one.hint), cell("" if one.answers else LINE)), pairs, row_heads=False)


def cell(text: str) -> tuple[Block, ...]:
    """Write the text of one cell."""
    return (Paragraph("text", (Run(text),)),)
