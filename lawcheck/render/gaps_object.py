"""The crosswalk as an object for JSON, and its schema."""

from __future__ import annotations

from typing import Any

from lawcheck.analyses.law_gaps import STATUSES, TURNS, Crossing, Turn
from lawcheck.engine.chains import STRENGTHS
from lawcheck.render.law_object import cite_object, days_object, scope_object
from lawcheck.render.law_voice import voice
from lawcheck.render.naming import Rules
from lawcheck.render.schema_parts import (
    CITE,
    DAY,
    DAYS,
    DRAFT,
    LANG,
    SCOPE,
    TEXT,
    TEXTS,
    TRUTH,
    closed,
    listed,
)
from lawcheck.render.times import iso_day

SCHEMA = 1


def gaps_object(
    crossings: tuple[Crossing, ...], day: int, rules: Rules, lang: str
) -> dict[str, Any]:
    """Give the crosswalk of a day."""
    acts = list(rules.ruleset.acts.values())
    return {
        "schema": SCHEMA,
        "lang": lang,
        "on": iso_day(day),
        "scope": scope_object(voice(rules, lang), acts),
        "obligations": [crossing_object(one) for one in crossings],
    }


def turns_object(
    found: tuple[Turn, ...], start: int, end: int, rules: Rules, lang: str
) -> dict[str, Any]:
    """Give the gaps that opened and closed between two days."""
    acts = list(rules.ruleset.acts.values())
    return {
        "schema": SCHEMA,
        "lang": lang,
        "from": iso_day(start),
        "to": iso_day(end),
        "scope": scope_object(voice(rules, lang), acts),
        "turns": [
            {
                "how": one.how,
                "bridge": one.norm.id,
                "title": one.norm.title,
                "before": list(one.before),
                "after": list(one.after),
                "first_day": days_object(one.first, one.latest_first),
                "by": list(one.by),
            }
            for one in found
        ],
    }


def crossing_object(one: Crossing) -> dict[str, Any]:
    """Give one obligation with the norms that stood for it."""
    return {
        "bridge": one.norm.id,
        "title": one.norm.title,
        "says": one.norm.says,
        "cite": cite_object(one.norm),
        "obligation": one.norm.parts["obligation"],
        "implements": one.norm.parts["implements"],
        "statuses": list(one.statuses),
        "certain": one.certain,
        "by": [
            {"norm": each.norm.id, "extent": each.extent, "certain": each.certain}
            for each in one.by
        ],
        "strength": one.strength,
        "chain": list(one.chain),
    }


def gaps_schema() -> dict[str, Any]:
    """Describe the crosswalk of a day, and the turns between two days."""
    statuses = {"type": "array", "items": {"enum": list(STATUSES)}, "minItems": 1}
    by = closed({"norm": TEXT, "extent": {"enum": ["full", "partial"]}, "certain": TRUTH})
    crossing = closed(
        {
            "bridge": TEXT, "title": TEXTS, "says": TEXTS, "cite": CITE, "obligation": TEXT,
            "implements": TEXT, "statuses": statuses, "certain": TRUTH, "by": listed(by),
            "strength": {"enum": list(STRENGTHS)}, "chain": listed({"type": "object"}),
        }
    )  # fmt: skip
    turn = closed(
        {
            "how": {"enum": list(TURNS)}, "bridge": TEXT, "title": TEXTS, "before": statuses,
            "after": statuses, "first_day": DAYS, "by": listed(TEXT),
        }
    )  # fmt: skip
    shared = {"schema": {"const": SCHEMA}, "lang": LANG, "scope": closed(SCOPE)}
    return {
        "$schema": DRAFT,
        "title": "lawcheck: obligations and national law",
        "oneOf": [
            closed({**shared, "on": DAY, "obligations": listed(crossing)}),
            closed({**shared, "from": DAY, "to": DAY, "turns": listed(turn)}),
        ],
    }
