"""A page of two sides for a terminal: what is on each side stands in a column of its own.

Shapes
    A norm is a row of a table: its head runs over both columns.  A window too narrow for
    two columns gets the page as text.
Units
    Columns; a letter counts as one.  A word longer than its column goes on in the next
    line: nothing is cut.
"""

from __future__ import annotations

from itertools import zip_longest

from lawcheck.render.layout import Sheet
from lawcheck.render.page_parts import Block, Page, WordingBlock
from lawcheck.render.page_text import block_head, lines, one_wording, page_text

NARROWEST_COLUMN = 24
BETWEEN = " │ "


def page_columns(page: Page, width: int, color: bool) -> str:
    """Write a page for a terminal."""
    column = (width - len(BETWEEN)) // 2
    if column < NARROWEST_COLUMN:
        return page_text(page, width, color)
    sheet = Sheet(width, color)
    sheet.add(page.title, style="heading")
    sheet.add(page.lead, hang=0)
    for listing in page.front:
        lines(sheet, listing)
    for section in page.sections:
        sheet.heading(section.heading)
        for note in section.notes:
            sheet.add(note, hang=0)
        for number, block in enumerate(section.blocks):
            row(sheet, block, page.summary_label, column, first=not number)
        if section.blocks:
            sheet.lines.append(rule(column, "┴"))
    for listing in page.back:
        lines(sheet, listing)
    return sheet.text()


def row(sheet: Sheet, block: Block, summary_label: str, column: int, first: bool) -> None:
    """Write one norm: its head, then both sides next to each other."""
    sheet.lines.append(rule(column, "─" if first else "┴"))
    block_head(sheet, block, indent=0)
    sheet.lines.append(rule(column, "┬"))
    cells = [cell(wording, summary_label, column) for wording in block.wordings]
    for left, right in zip_longest(*cells, fillvalue=""):
        sheet.lines.append(f"{left:<{column}}{BETWEEN}{right}".rstrip())


def rule(column: int, joint: str) -> str:
    """Draw a line over both columns."""
    return "─" * (column + 1) + joint + "─" * (column + 1)


def cell(wording: WordingBlock, summary_label: str, column: int) -> list[str]:
    """Write one side in the lines of its column."""
    sheet = Sheet(column, color=False)
    sheet.add(f"{wording.head}:", hang=0)
    sheet.add(wording.answer, hang=0)
    one_wording(sheet, wording, summary_label, indent=0)
    return [piece for line in sheet.lines for piece in parted(line, column)]


def parted(line: str, column: int) -> list[str]:
    """Break a line that holds a word longer than its column."""
    return [line[start : start + column] for start in range(0, len(line), column)] or [""]
