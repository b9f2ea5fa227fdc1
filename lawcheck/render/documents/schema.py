"""The schemas of a document and of the list of documents as JSON."""

from __future__ import annotations

from typing import Any

from lawcheck.model.route import STATES
from lawcheck.render.documents.kinds import KINDS
from lawcheck.render.documents.tree import ROLES, STYLES
from lawcheck.render.schema_parts import (
    DRAFT,
    LANG,
    NAME,
    TEXT,
    TRUTH,
    Schema,
    closed,
    listed,
    named,
)

KIND: Schema = {"enum": list(KINDS)}
RUNS = listed(named("run"))
BLOCKS = listed(named("block"))
BLOCK_SHAPES: dict[str, Schema] = {
    "heading": {"level": {"enum": [1, 2, 3]}, "runs": RUNS},
    "paragraph": {"role": {"enum": list(ROLES)}, "runs": RUNS},
    "list": {"ordered": TRUTH, "items": listed(BLOCKS)},
    "table": {
        "caption": RUNS,
        "head": listed(BLOCKS),
        "rows": listed(listed(BLOCKS)),
        "row_heads": TRUTH,
    },
    "fold": {"summary": RUNS, "blocks": BLOCKS, "on_paper": TRUTH},
    "figure": {"name": NAME, "caption": RUNS},
    "break": {},
}


def document_schema() -> dict[str, Any]:
    """Describe what `report KIND` prints as JSON."""
    part = closed(
        {"case": NAME, "lang": LANG, "title": NAME, "blanks": listed(NAME), "blocks": BLOCKS}
    )
    run = closed({"text": NAME}, {"styles": listed({"enum": list(STYLES)}), "lang": LANG})
    blocks = [closed({"block": {"const": name}} | shape) for name, shape in BLOCK_SHAPES.items()]
    return {
        "$schema": DRAFT,
        "title": "lawcheck report: a document",
        **closed({"schema": {"const": 1}, "kind": KIND, "parts": listed(part)}),
        "$defs": {"run": run, "block": {"oneOf": blocks}},
    }


def offers_schema() -> dict[str, Any]:
    """Describe what `report --list` prints as JSON: an object for each case."""
    whole = {"kind": KIND, "title": NAME, "state": {"enum": list(STATES)}, "why": TEXT}
    way = {"route": NAME, "about": listed(NAME), "to": TEXT, "last_day": TEXT}
    offer = {"oneOf": [closed(whole), closed(whole | way)]}
    case = closed({"schema": {"const": 1}, "case": NAME, "lang": LANG, "documents": listed(offer)})
    return {"$schema": DRAFT, "title": "lawcheck report --list", **listed(case)}
