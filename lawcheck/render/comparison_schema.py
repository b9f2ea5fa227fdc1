"""The JSON Schema of `lawcheck compare --format json`."""

from __future__ import annotations

from lawcheck.analyses.differing import FIELDS, HOWS
from lawcheck.model.result import PROFILES
from lawcheck.render.findings_schema import findings_schema
from lawcheck.render.schema_parts import (
    CITE,
    COUNT,
    DAY,
    DAYS,
    DRAFT,
    LANG,
    NAME,
    SCOPE,
    TRUTH,
    Schema,
    closed,
    listed,
    named,
    or_null,
)


def comparison_schema() -> Schema:
    """Describe a case under the law of several days; findings are those of `assess`."""
    findings = findings_schema()["$defs"]
    step: Schema = {"act": NAME, "by": or_null(NAME), "first_day": DAYS}
    side = closed(
        {
            "on": DAY,
            "until": or_null(DAY),
            "uncertain": listed(closed(step)),
            "counts": findings["scope"]["properties"]["counts"],
        }
    )
    cause = closed(
        {**step, "certain": TRUTH, "norm": NAME, "cite": CITE, "provision": or_null(CITE)}
    )
    difference = closed(
        {
            "how": {"enum": list(HOWS)},
            "norm": NAME,
            "instance": listed(NAME),
            "fields": listed({"enum": list(FIELDS)}),
            "causes": listed(cause),
            "before": or_null(named("finding")),
            "after": or_null(named("finding")),
        }
    ) | {"anyOf": [{"properties": {name: {"type": "object"}}} for name in ("before", "after")]}
    passage = closed({"from": DAY, "to": DAY, "differences": listed(difference), "same": COUNT})
    shared = {
        name: findings["scope"]["properties"][name]
        for name in ("left_out", "readings", "decisions", "zone")
    }
    scope = closed(
        {
            **SCOPE,
            **shared,
            "tzdata": NAME,
            "as_of": DAY,
            "profile": {"enum": list(PROFILES)},
            "not_reviewed": COUNT,
            "reaching_back": {"const": "left_out"},
        }
    )
    return {
        "$schema": DRAFT,
        "title": "lawcheck: a case under the law of several days",
        **closed(
            {
                "schema": {"const": 1},
                "lang": LANG,
                "scope": scope,
                "case": findings["assessment"]["properties"]["case"],
                "days": listed(side),
                "steps": listed(passage),
            }
        ),
        "$defs": findings,
    }
