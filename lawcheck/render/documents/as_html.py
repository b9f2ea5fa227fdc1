"""A document as one page of HTML: no script, nothing fetched."""

from __future__ import annotations

from collections.abc import Mapping

from markupsafe import Markup

from lawcheck.render.documents.tree import Document
from lawcheck.render.environment import page


def document_html(document: Document, templates: Mapping[str, str]) -> str:
    """Write all parts on one page; drawings are markup of ours, everything else is text."""
    pictures = [
        {name: Markup(drawing) for name, drawing in part.pictures.items()}
        for part in document.parts
    ]
    values = {"document": document, "parts": list(zip(document.parts, pictures, strict=True))}
    return page(templates, "document.html.j2", values)
