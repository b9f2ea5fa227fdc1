"""A page about the law as plain text: wrapped, indented, nothing cut."""

from __future__ import annotations

from lawcheck.render.layout import Sheet
from lawcheck.render.page_parts import Block, Listing, Page, WordingBlock


def page_text(page: Page, width: int, color: bool) -> str:
    """Write a page for a terminal or a file."""
    sheet = Sheet(width, color)
    sheet.add(page.title, style="heading")
    sheet.add(page.lead, hang=0)
    for listing in page.front:
        lines(sheet, listing)
    for section in page.sections:
        number = f" ({len(section.blocks)})" if section.blocks else ""
        sheet.heading(f"{section.heading}{number}")
        for note in section.notes:
            sheet.add(note, indent=2, hang=0)
        for block in section.blocks:
            sheet.gap()
            one_block(sheet, block, page.summary_label)
    for listing in page.back:
        lines(sheet, listing)
    return sheet.text()


def lines(sheet: Sheet, listing: Listing) -> None:
    """Write lines under a heading."""
    sheet.heading(listing.heading)
    for line in listing.lines:
        sheet.add(line, indent=2)


def one_block(sheet: Sheet, block: Block, summary_label: str) -> None:
    """Write one norm."""
    block_head(sheet, block, indent=2)
    for wording in block.wordings:
        if wording.head:
            sheet.add(headline(wording), indent=4, style="open")
        one_wording(sheet, wording, summary_label, 6 if wording.head else 4)


def block_head(sheet: Sheet, block: Block, indent: int) -> None:
    """Write what a norm is, whatever its wording."""
    sheet.add(block.title, indent=indent, style="heading")
    sheet.add(block.cite, indent=indent + 2)
    sheet.add(block.id, indent=indent + 2, style="faint")
    for note in block.notes:
        sheet.add(note, indent=indent + 2, style="open")
    for field in block.fields:
        sheet.field(field.label, field.value, indent + 2)


def headline(wording: WordingBlock) -> str:
    """Head a wording, with what it says of a case."""
    return f"{wording.head}: {wording.answer}".rstrip()


def one_wording(sheet: Sheet, wording: WordingBlock, summary_label: str, indent: int) -> None:
    """Write one wording of a norm."""
    if wording.edition:
        sheet.add(wording.edition, indent=indent)
    sheet.field(summary_label, wording.says, indent)
    for field in wording.fields:
        sheet.field(field.label, field.value, indent)
