"""The forms in which a page is written: text, Markdown or HTML; on a terminal, a table."""

from __future__ import annotations

from lawcheck.cli.output import STANDARD
from lawcheck.cli.streams import coloured, on_terminal, width
from lawcheck.render.page_parts import Page


def written(page: Page, form: str, output: str) -> str:
    """Write a page in the form asked for."""
    if form == "text":
        from lawcheck.render.page_text import page_text

        return page_text(page, width(), coloured() and not output)
    from lawcheck.files.template_files import shared_templates
    from lawcheck.render.environment import page as rendered

    return rendered(shared_templates(), f"page.{form}.j2", {"page": page})


def compared(page: Page, form: str, output: str) -> str:
    """Write a page of two sides: in two columns where a person looks at a terminal."""
    if form == "text" and output in STANDARD and on_terminal():
        from lawcheck.render.page_columns import page_columns

        return page_columns(page, width(), coloured())
    return written(page, form, output)
