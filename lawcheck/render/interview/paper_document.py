"""The form of an interview as a document, which Word can edit and print.

Shapes
    A heading for each part; a question in bold, its help, then a box for each answer or a
    line to write on, and the ways to pass.
"""

from __future__ import annotations

from collections.abc import Iterator

from lawcheck.render.documents.tree import Block, Document, Heading, Paragraph, Part, Run
from lawcheck.render.interview.paper import Asked, Form

KIND = "form"
BOX = "\N{BALLOT BOX}\N{NO-BREAK SPACE}"
LINE = "_" * 48
BOLD = frozenset(("bold",))


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
    yield Paragraph("text", (Run(one.text, BOLD),))
    yield Paragraph("quiet", (Run(one.hint),))
    if one.answers:
        yield Paragraph("text", (Run(boxes(one.answers)),))
    else:
        yield Paragraph("text", (Run(LINE),))
    yield Paragraph("quiet", (Run(boxes(one.passes)),))


def boxes(labels: tuple[str, ...]) -> str:
    """Put a box before each answer, one a line."""
    return "\n".join(f"{BOX}{label}" for label in labels)
