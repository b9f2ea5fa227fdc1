"""The JSON Schema of `lawcheck law --format json`."""

from __future__ import annotations

from typing import Any

from lawcheck.analyses.law_of_day import STANDINGS
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

BEGINS = closed({"edition": or_null(TEXT), "first_day": DAYS, "by": TEXT, "read": READ})


def law_schema() -> dict[str, Any]:
    """Describe the law of a day."""
    act = closed(
        {
            "act": TEXT,
            "titles": TEXTS,
            "number": TEXT,
            "url": TEXT,
            "standing": {"enum": list(STANDINGS)},
            "editions": listed(TEXT),
            "zones": listed(BEGINS),
            "first_day": or_null(DAYS),
            "ended": or_null(BEGINS),
            "checked_to": DAY,
            "after_checked_to": TRUTH,
        }
    )
    group = closed({"heading": TEXT, "label": TEXT, "norms": listed(TEXT)})
    return {
        "$schema": DRAFT,
        "title": "lawcheck: the law of a day",
        **closed(
            {
                "schema": {"const": 1},
                "lang": LANG,
                "on": DAY,
                "about": or_null(TEXT),
                "scope": closed({**SCOPE, "norms": COUNT, "not_reviewed": COUNT}),
                "acts": listed(act),
                "groups": listed(group),
                "norms": listed(norm_schema()),
            }
        ),
    }


def norm_schema() -> dict[str, Any]:
    """Describe one norm with its possible wordings."""
    wording = closed(
        {
            "editions": {"type": "object", "additionalProperties": READ},
            "in_force": or_null(closed({"from": DAYS, "until": DAYS})),
            "read": READ,
            "reviewed": or_null(TEXT),
            "title": TEXTS,
            "says": TEXTS,
            "bearer": or_null(TEXT),
            "only_in": or_null(closed({"reading": TEXT, "value": TEXT})),
            "readings": listed(TEXT),
            "words": {"type": "object", "additionalProperties": TEXT},
        }
    )
    return closed(
        {
            "norm": TEXT,
            "kind": {"enum": list(KINDS)},
            "level": {"enum": ["case", "service", "state"]},
            "strength": TEXT,
            "serves": TRUTH,
            "cite": CITE,
            "row": TEXT,
            "certain": TRUTH,
            "exceptions": listed(closed({"norm": TEXT, "effect": TEXT})),
            "gives_way_to": listed(TEXT),
            "wordings": {**listed(wording), "minItems": 1},
        }
    )
