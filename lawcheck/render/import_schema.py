"""The JSON Schema of `lawcheck import --format json`."""

from __future__ import annotations

from lawcheck.language.imports.tally import OUTCOMES
from lawcheck.render.schema_parts import COUNT, DRAFT, TEXT, TEXTS, TRUTH, Schema, closed, listed

CODE: Schema = {"type": "string", "pattern": "^LC[0-9]{3}$"}


def import_schema() -> Schema:
    """Describe the report of an import; it holds nothing that stood in a cell."""
    cells = dict.fromkeys(OUTCOMES, COUNT)
    case = closed({"id": TEXT, "rows": listed(COUNT), "sound": TRUTH, "written": TRUTH})
    diagnostic = closed(
        {
            "code": CODE,
            "severity": {"enum": ["error", "warning"]},
            "file": TEXT,
            "row": COUNT,
            "column": COUNT,
            "message": TEXTS,
            "help": TEXTS,
        }
    )
    return {
        "$schema": DRAFT,
        "title": "lawcheck: what became of every cell of a sheet",
        **closed(
            {
                "schema": {"const": 1},
                "rows": COUNT,
                "dry_run": TRUTH,
                "cells": closed(cells),
                "columns": listed(closed({"column": TEXT, **cells})),
                "cases": listed(case),
                "diagnostics": listed(diagnostic),
            }
        ),
    }
