"""The JSON Schema of `lawcheck rules coverage --format json`."""

from __future__ import annotations

from typing import Any

from lawcheck.analyses.coverage import STATUSES
from lawcheck.model.ruleset import READ_ORDER
from lawcheck.render.schema_parts import COUNT, DRAFT, TEXT, closed


def coverage_schema() -> dict[str, Any]:
    """Describe the table of coverage."""
    row = closed(
        {
            "row": TEXT,
            "status": {"enum": list(STATUSES)},
            "why": TEXT,
            "norms": {"type": "array", "items": TEXT, "uniqueItems": True},
            "read": {
                "type": "object",
                "propertyNames": {"enum": list(READ_ORDER)},
                "additionalProperties": COUNT,
            },
        }
    )
    act = closed(
        {
            "act": TEXT,
            "version": TEXT,
            "sha256": TEXT,
            "counts": closed(dict.fromkeys(STATUSES, COUNT)),
            "norms": COUNT,
            "reviewed": COUNT,
            "rows": {"type": "array", "items": row},
        }
    )
    fault = closed({"file": TEXT, "line": COUNT, "message": TEXT})
    return {
        "$schema": DRAFT,
        "title": "lawcheck: what of the law is encoded",
        **closed(
            {
                "schema": {"const": 1},
                "acts": {"type": "array", "items": act},
                "faults": {"type": "array", "items": fault},
            }
        ),
    }
