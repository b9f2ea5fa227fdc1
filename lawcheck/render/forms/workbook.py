"""Write a form as a workbook: text cells, lists to choose from, the same bytes on every run.

Errors
    `MissingExtra` where the package that writes workbooks is not installed.
Source
    Nothing in a cell becomes a formula, a link or a number: what a sheet shows is what
    was written (OWASP ASVS 1.2.10).
"""

from __future__ import annotations

import io
from datetime import UTC, datetime
from typing import Any

from lawcheck.language.extras import needs
from lawcheck.render.forms.parts import Form, Page

PLAIN = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}
LISTS = "lists"  # the sheet of the lists, out of sight
LAST_ROW = 5000  # rows that may be chosen in
MADE = datetime(2000, 1, 1, tzinfo=UTC).replace(tzinfo=None)  # the same file on every day


def workbook(form: Form) -> bytes:
    """Give the bytes of a workbook."""
    xlsxwriter = needs("xlsxwriter", "sheets")
    target = io.BytesIO()
    with xlsxwriter.Workbook(target, PLAIN) as book:
        book.set_properties({"created": MADE})
        head = book.add_format({"bold": True, "text_wrap": True, "valign": "top", "bottom": 1})
        text = book.add_format({"num_format": "@", "text_wrap": True, "valign": "top"})
        places = dict.fromkeys(form.lists, "")
        pages = [(page, book.add_worksheet(page.name)) for page in form.pages]
        if form.lists:
            places = write_lists(book.add_worksheet(LISTS), form.lists)
        for page, sheet in pages:
            write_page(sheet, page, head, text, places)
    return target.getvalue()


def write_page(sheet: Any, page: Page, head: Any, text: Any, places: dict[str, str]) -> None:
    """Write the rows of a page, its widths, lists and notes."""
    for column, width in enumerate(page.widths):
        sheet.set_column(column, column, width, text)
    for number, row in enumerate(page.rows):
        for column, cell in enumerate(row):
            sheet.write_string(number, column, cell, head if number == 0 else text)
    sheet.freeze_panes(1, 0)
    for column, name in page.choices:
        options = {"validate": "list", "source": places[name], "error_type": "warning"}
        sheet.data_validation(1, column, LAST_ROW, column, options)
    for column, note in page.notes:
        sheet.write_comment(0, column, note, {"author": ""})


def write_lists(sheet: Any, lists: dict[str, tuple[str, ...]]) -> dict[str, str]:
    """Write every list in a column of its own; give where each stands."""
    sheet.hide()
    places = {}
    for column, (name, words) in enumerate(lists.items()):
        for row, word in enumerate((name, *words)):
            sheet.write_string(row, column, word)
        letter = chr(ord("A") + column)
        places[name] = f"={LISTS}!${letter}$2:${letter}${len(words) + 1}"
    return places
