"""The JSON Schema of `lawcheck rules mutate --format json`."""

from __future__ import annotations

from typing import Any

from lawcheck.render.mutation_pages import IN_WORDS, SCHEMA
from lawcheck.render.schema_parts import COUNT, TEXT, closed

PERCENT: dict[str, Any] = {"type": "number", "minimum": 0, "maximum": 100}


def mutation_schema() -> dict[str, Any]:
    """Describe the mutants of a rule set and what became of them."""
    suggestion = closed({"norm": TEXT, "like": TEXT, "row": TEXT, "mutant": TEXT})
    mutant = closed(
        {
            "id": TEXT,
            "norm": TEXT,
            "cite": closed({"article": TEXT, "paragraph": TEXT, "item": TEXT}),
            "source": closed({"file": TEXT, "line": COUNT}),
            "operator": {"enum": list(IN_WORDS)},
            "place": TEXT,
            "words": TEXT,
            "was": TEXT,
            "now": TEXT,
            "killed_by": {"type": ["string", "null"]},
            "suggestion": {"anyOf": [suggestion, {"type": "null"}]},
        }
    )
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "lawcheck: which small changes of the rules nobody notices",
        **closed(
            {
                "schema": {"const": SCHEMA},
                "killed": COUNT,
                "total": COUNT,
                "score": PERCENT,
                "fail_under": PERCENT,
                "searched": {"type": "boolean"},
                "mutants": {"type": "array", "items": mutant},
            }
        ),
    }
