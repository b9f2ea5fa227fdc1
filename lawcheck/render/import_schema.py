"""The JSON Schema of `lawcheck import --format json`."""

from __future__ import annotations

from typing import Any

from lawcheck.language.imports.tally import OUTCOMES
from lawcheck.language.messages import LANGUAGES
from lawcheck.render.coverage_schema import COUNT, TEXT, closed

YES_NO: dict[str, Any] = {"type": "boolean"}


def import_schema() -> dict[str, Any]:
    """Describe the report of an import; it holds nothing that stood in a cell."""
    cells = dict.fromkeys(OUTCOMES, COUNT)
    texts = closed(dict.fromkeys(LANGUAGES, TEXT))
    case = closed({"id": TEXT, "rows": many(COUNT), "sound": YES_NO, "written": YES_NO})
    diagnostic = closed(
        {
            "code": {"type": "string", "pattern": "^LC[0-9]{3}$"},
            "severity": {"enum": ["error", "warning"]},
            "file": TEXT,
            "row": COUNT,
            "column": COUNT,
            "message": texts,
            "help": texts,
        }
    )
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "lawcheck: what became of every cell of a sheet",
        **closed(
            {
                "schema": {"const": 1},
                "rows": COUNT,
                "dry_run": YES_NO,
                "cells": closed(cells),
                "columns": many(closed({"column": TEXT, **cells})),
                "cases": many(case),
                "diagnostics": many(diagnostic),
            }
        ),
    }


def many(items: dict[str, Any]) -> dict[str, Any]:
    """Describe a list."""
    return {"type": "array", "items": items}
