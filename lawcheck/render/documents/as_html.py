"""A document as one page of HTML: no script, nothing fetched."""

from __future__ import annotations

import re
from collections.abc import Mapping

from markupsafe import Markup

from lawcheck.render.documents.tree import Document
from lawcheck.render.environment import page

LONG = re.compile(r"(\S{30})(?=\S)")  # letters; no word of a language needs to part earlier
PART = Markup("<wbr>")


def document_html(document: Document, templates: Mapping[str, str]) -> str:
    """Write all parts on one page; drawings are markup of ours, everything else is text."""
    pictures = [
        {name: Markup(drawing) for name, drawing in part.pictures.items()}
        for part in document.parts
    ]
    parts = list(zip(document.parts, pictures, strict=True))
    values = {"document": document, "parts": parts, "breakable": breakable}
    return page(templates, "document.html.j2", values)


def breakable(text: str) -> Markup:
    """Let a text without a space break where a table or a telephone is too narrow for it."""
    return PART.join(LONG.split(text))
