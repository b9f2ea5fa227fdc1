"""The JSON Schema of `lawcheck rules diff --format json`."""

from __future__ import annotations

from typing import Any

from lawcheck.analyses.law_changes import HOWS
from lawcheck.analyses.law_changes import KINDS as STEPS
from lawcheck.render.schema_parts import (
    CITE,
    COUNT,
    DAY,
    DAYS,
    DRAFT,
    KINDS,
    LANG,
    READ,
    SCOPE,
    TEXT,
    TEXTS,
    TRUTH,
    closed,
    listed,
    or_null,
)


def changes_schema() -> dict[str, Any]:
    """Describe the changes between two days."""
    words = {"type": "object", "additionalProperties": TEXT}
    side = or_null(
        closed({"title": TEXTS, "says": TEXTS, "reviewed": or_null(TEXT), "words": words})
    )
    change = closed(
        {
            "how": {"enum": list(HOWS)},
            "norm": TEXT,
            "kind": {"enum": list(KINDS)},
            "cite": CITE,
            "read": READ,
            "provision": or_null(CITE),
            "before": side,
            "after": side,
        }
    )
    step = closed(
        {
            "kind": {"enum": list(STEPS)},
            "act": TEXT,
            "edition": or_null(TEXT),
            "by": or_null(TEXT),
            "first_day": DAYS,
            "read": or_null(READ),
            "certain": TRUTH,
            "changes": listed(change),
            "carried": {
                "type": "object",
                "propertyNames": READ,
                "additionalProperties": COUNT,
            },
        }
    )
    return {
        "$schema": DRAFT,
        "title": "lawcheck: what changed in the law between two days",
        **closed(
            {
                "schema": {"const": 1},
                "lang": LANG,
                "from": DAY,
                "to": DAY,
                "act": or_null(TEXT),
                "scope": closed({**SCOPE, "after_checked_to": listed(TEXT)}),
                "steps": listed(step),
            }
        ),
    }
