"""A document as a file of Word, on plain paper or on a letterhead.

Shapes
    Every part is a section of its own; styles, numbers and the language of each run are
    real ones, so that the file is edited like any other.
Errors
    `MissingExtra` where the package that writes Word files is not installed.
Source
    A letterhead was checked before it comes here; no word in it is ever read as a template.
"""

from __future__ import annotations

from lawcheck.render.documents.tree import Document
from lawcheck.render.documents.word.archive import same_every_time
from lawcheck.render.documents.word.paper import TAGS, Paper
from lawcheck.render.documents.word.stationery import Stationery


def document_docx(document: Document, letterhead: bytes | None) -> bytes:
    """Write all parts; the same document gives the same bytes."""
    sheet = Stationery(letterhead, TAGS[document.parts[0].lang])
    paper = Paper(sheet.ids, sheet.numbering, sheet.width, sheet.body)
    sheet.write([paper.part(part) for part in document.parts])
    return same_every_time(sheet.saved(document.day))
