"""A document as Markdown: what is in it stays text, whatever it looks like."""

from __future__ import annotations

from collections.abc import Iterator

from lawcheck.render.documents.tree import (
    Block,
    Break,
    Document,
    Fold,
    Heading,
    Items,
    Paragraph,
    Run,
    Table,
    on_paper,
)
from lawcheck.render.environment import markdown

SHEET = "---"
ENDS = (".", ";", ":", "?", "!", ",")
MARKS = {"bold": "**", "italic": "_"}


def document_markdown(document: Document) -> str:
    """Write all parts, one after the other."""
    told = ["\n\n".join(blocks(on_paper(part.blocks))) for part in document.parts]
    return f"\n\n{SHEET}\n\n".join(told) + "\n"


def blocks(found: tuple[Block, ...]) -> Iterator[str]:
    """Write blocks; of two lists that touch the second has other signs, or they would join."""
    turned, last = False, None
    for block in found:
        turned = isinstance(block, Items) and isinstance(last, Items) and not turned
        yield from written(block, turned)
        last = block


def written(block: Block, turned: bool) -> Iterator[str]:
    """Write one block as one or more paragraphs."""
    if isinstance(block, Heading):
        yield f"{'#' * block.level} {one_line(block.runs)}"
    elif isinstance(block, Paragraph):
        yield inline(block.runs)
    elif isinstance(block, Items):
        yield "\n".join(listed(block, turned))
    elif isinstance(block, Table):
        if block.caption:
            yield inline(block.caption)
        yield "\n".join(rows(block))
    elif isinstance(block, Fold):
        yield f"**{one_line(block.summary)}**"
        yield from blocks(block.blocks)
    elif isinstance(block, Break):
        yield SHEET
    # A picture has no place here, and its caption says nothing without it.


def inline(runs: tuple[Run, ...], broken: str = "  \n") -> str:
    """Write runs; a style stands close to its letters, as Markdown wants it."""
    told = []
    for run in runs:
        mark = "".join(MARKS[name] for name in sorted(run.styles) if name in MARKS)
        pieces = [markdown(piece) for piece in run.text.split("\n")]
        told.append(broken.join(styled(piece, mark) for piece in pieces))
    return "".join(told)


def styled(piece: str, mark: str) -> str:
    """Put marks around letters, and spaces outside of them."""
    core = piece.strip(" ")
    if not mark or not core:
        return piece
    before, after = piece[: len(piece) - len(piece.lstrip(" "))], piece[len(piece.rstrip(" ")) :]
    return f"{before}{mark}{core}{mark[::-1]}{after}"


def one_line(runs: tuple[Run, ...]) -> str:
    """Write runs where no line may break."""
    return inline(runs, broken=" ")


def listed(block: Items, turned: bool) -> Iterator[str]:
    """Write the items of a list; what belongs to one is indented under it."""
    point, bullet = (")", "* ") if turned else (".", "- ")
    for number, item in enumerate(block.items, 1):
        head = f"{number}{point} " if block.ordered else bullet
        lines = "\n\n".join(blocks(item)).split("\n")
        yield head + lines[0]
        yield from (" " * len(head) + line if line else "" for line in lines[1:])


def rows(block: Table) -> Iterator[str]:
    """Write a table; a cell is one line."""
    yield f"| {' | '.join(cell(one) for one in block.head)} |"
    yield f"|{'---|' * len(block.head)}"
    for row in block.rows:
        yield f"| {' | '.join(cell(one) for one in row)} |"


def cell(found: tuple[Block, ...]) -> str:
    """Write a cell on one line, for a table has no other: its paragraphs and items in a row."""
    told = ""
    for piece in flat(found):
        joint = " " if told.endswith(ENDS) else "; "
        told += f"{joint}{piece}" if told else piece
    return told


def flat(found: tuple[Block, ...]) -> Iterator[str]:
    """Write blocks without a line end."""
    for block in found:
        if isinstance(block, Heading | Paragraph):
            yield inline(block.runs, broken=" ")
        elif isinstance(block, Items):
            for number, item in enumerate(block.items, 1):
                first, *rest = flat(item)
                yield f"{number}) {first}" if block.ordered else first
                yield from rest
