"""The JSON Schema of `lawcheck law --format json`."""

from __future__ import annotations

from typing import Any

from lawcheck.analyses.law_of_day import STANDINGS
from lawcheck.model.ruleset import READ_ORDER
from lawcheck.render.coverage_schema import COUNT, TEXT, closed

DRAFT = "https://json-schema.org/draft/2020-12/schema"
DAY: dict[str, Any] = {"type": "string", "format": "date", "pattern": r"^\d{4}-\d\d-\d\d$"}
READ: dict[str, Any] = {"enum": list(READ_ORDER)}
TRUTH: dict[str, Any] = {"type": "boolean"}
LANG: dict[str, Any] = {"enum": ["en", "ru", "kk"]}
TEXTS: dict[str, Any] = {"type": "object", "propertyNames": LANG, "additionalProperties": TEXT}
KINDS = (
    "duty", "prohibition", "power", "right", "definition", "offence", "exception", "bridge",
)  # fmt: skip


def or_null(schema: dict[str, Any]) -> dict[str, Any]:
    """Describe a value that may be missing."""
    return {"anyOf": [schema, {"type": "null"}]}


def listed(schema: dict[str, Any]) -> dict[str, Any]:
    """Describe a list."""
    return {"type": "array", "items": schema}


DAYS = closed({"earliest": or_null(DAY), "latest": or_null(DAY)})
BEGINS = closed({"edition": or_null(TEXT), "first_day": DAYS, "by": TEXT, "read": READ})
CITE = closed(dict.fromkeys(("act", "article", "paragraph", "item"), TEXT))
RULES = closed({"act": TEXT, "version": TEXT, "sha256": TEXT, "checked_to": DAY})
SCOPE = {"program": TEXT, "rules": listed(RULES), "not_text": TEXT, "not_advice": TEXT}


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
