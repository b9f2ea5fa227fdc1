"""A document as JSON: its blocks, its texts and its open places.

Shapes
    A run is a text with its looks; blocks nest as in the tree.
"""

from __future__ import annotations

from typing import Any

from lawcheck.render.documents.tree import (
    Block,
    Break,
    Document,
    Figure,
    Fold,
    Heading,
    Items,
    Paragraph,
    Part,
    Run,
    blanks,
)

SCHEMA = 1


def document_object(document: Document) -> dict[str, Any]:
    """Give a document as plain values."""
    return {
        "schema": SCHEMA,
        "kind": document.kind,
        "parts": [part_object(part) for part in document.parts],
    }


def part_object(part: Part) -> dict[str, Any]:
    """Give one paper."""
    return {
        "case": part.case,
        "lang": part.lang,
        "title": part.title,
        "blanks": blanks(part.blocks),
        "blocks": [block_object(one) for one in part.blocks],
    }


def block_object(block: Block) -> dict[str, Any]:
    """Give one block, named by its kind."""
    return {"block": block.block} | fields(block)


def fields(block: Block) -> dict[str, Any]:
    """Give what belongs to a kind of block."""
    if isinstance(block, Heading):
        return {"level": block.level, "runs": runs_object(block.runs)}
    if isinstance(block, Paragraph):
        return {"role": block.role, "runs": runs_object(block.runs)}
    if isinstance(block, Items):
        return {"ordered": block.ordered, "items": [group(one) for one in block.items]}
    if isinstance(block, Fold):
        return {
            "summary": runs_object(block.summary),
            "blocks": group(block.blocks),
            "on_paper": block.on_paper,
        }
    if isinstance(block, Figure):
        return {"name": block.name, "caption": runs_object(block.caption)}
    if isinstance(block, Break):
        return {}
    return {
        "caption": runs_object(block.caption),
        "head": [group(one) for one in block.head],
        "rows": [[group(one) for one in row] for row in block.rows],
        "row_heads": block.row_heads,
    }


def group(blocks: tuple[Block, ...]) -> list[dict[str, Any]]:
    """Give several blocks."""
    return [block_object(one) for one in blocks]


def runs_object(runs: tuple[Run, ...]) -> list[dict[str, Any]]:
    """Give runs of text; a look is named only where there is one."""
    return [
        {"text": run.text}
        | ({"styles": sorted(run.styles)} if run.styles else {})
        | ({"lang": run.lang} if run.lang else {})
        for run in runs
    ]
