"""The JSON Schema of `lawcheck why --format json`."""

from __future__ import annotations

from typing import Any

from lawcheck.analyses.changes.flips import KINDS as CHANGES
from lawcheck.model.finding import STATUSES
from lawcheck.render.findings_schema import DAY, GRADE, INSTANT, findings_schema, ground
from lawcheck.render.schema_parts import (
    COUNT,
    LANG,
    NAME,
    TEXT,
    TRUTH,
    closed,
    listed,
    named,
    or_null,
)

SILENT = ("used_by", "no_facts", "no_instance", "not_law")
MOMENT = or_null(closed({"earliest": INSTANT, "latest": INSTANT}))


def why_schema() -> dict[str, Any]:
    """Describe the reasons of one norm in one case."""
    base = findings_schema()
    definitions = {
        **base["$defs"],
        "ground": ground(),
        "reason": reason(),
        "change": change(),
        "explanation": explanation(),
    }
    return {
        "$schema": base["$schema"],
        "title": "lawcheck: the reasons for a finding",
        **closed(
            {
                "schema": {"const": 1},
                "lang": LANG,
                "scope": named("scope"),
                "case": closed({"id": NAME, "subject": NAME}),
                "norm": NAME,
                "explanations": listed(named("explanation")),
                "silent": or_null(
                    closed(
                        {
                            "why": {"enum": list(SILENT)},
                            "norms": listed(NAME),
                            "parts": listed(named("reason")),
                        }
                    )
                ),
            }
        ),
        "$defs": definitions,
    }


def explanation() -> dict[str, Any]:
    """Describe one finding with its reasons and changes."""
    edition = closed(
        {
            "edition": or_null(NAME),
            "first_day": closed({"earliest": or_null(DAY), "latest": or_null(DAY)}),
            "by": or_null(NAME),
            "governs": TRUTH,
            "wording": TRUTH,
        }
    )
    governed = closed(
        {
            "text": TEXT,
            "fixed_by": NAME,
            "told_by": {"enum": ["event", "rule"]},
            "days": {**listed(DAY), "minItems": 2, "maxItems": 2},
            "editions": listed(edition),
        }
    )
    trace = closed({"editions": listed(NAME), "in_force": TRUTH, "parts": listed(named("reason"))})
    return closed(
        {
            "line": TEXT,
            "finding": named("finding"),
            "governed": governed,
            "traces": {**listed(trace), "minItems": 1},
            "changes": listed(named("change")),
        }
    )


def reason() -> dict[str, Any]:
    """Describe one reason."""
    return closed(
        {
            "op": NAME,
            "text": TEXT,
            "truth": {"enum": ["yes", "no", "unknown", None]},
            "norm": NAME,
            "bound": {"type": "object", "additionalProperties": TEXT},
            "grade": GRADE,
            "grounds": listed(named("ground")),
            "open": or_null(NAME),
            "since": MOMENT,
            "until": MOMENT,
            "parts": listed(named("reason")),
        }
    )


def change() -> dict[str, Any]:
    """Describe one change that flips a finding."""
    value = {"anyOf": [TEXT, MOMENT]}
    statuses = {name for names in STATUSES.values() for name in names} | {"unsettled"}
    return closed(
        {
            "kind": {"enum": list(CHANGES)},
            "subject": listed(TEXT),
            "text": TEXT,
            "before": value,
            "after": value,
            "size": COUNT,
            "status": {"enum": sorted(statuses)},
        }
    )
