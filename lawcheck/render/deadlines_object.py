"""Last days as an object for JSON, with its schema.

Shapes
    One object for all cases.  `day` is the day to keep to, `when` the span it lies in; the
    finding is as `lawcheck assess` gives it.  Only `term` is in a language.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from lawcheck.analyses.last_days import KINDS, LastDay
from lawcheck.render.as_json import finding_object, scope_object
from lawcheck.render.deadlines_told import CaseDays, Entry, Teller, entries, teller_of, term
from lawcheck.render.findings_schema import findings_schema
from lawcheck.render.layout import plain
from lawcheck.render.naming import Rules
from lawcheck.render.schema_parts import (
    COUNT,
    DAY,
    DRAFT,
    LANG,
    NAME,
    TEXT,
    TRUTH,
    Schema,
    closed,
    listed,
    named,
)
from lawcheck.render.times import iso_day, iso_moment

SCHEMA = 1


def deadlines_object(
    found: Sequence[CaseDays], refused: int, rules: Rules, lang: str
) -> dict[str, Any]:
    """Give the last days of some cases; `refused` counts the files that are not among them."""
    tellers = {id(one): teller_of(one, rules, lang) for one in found}
    return {
        "schema": SCHEMA,
        "lang": lang,
        "cases": [case_object(one) for one in found],
        "refused": refused,
        "last_days": [
            last_day_object(one, each, tellers[id(one.of)])
            for one in entries(found)
            for each in one.members
        ],
    }


def case_object(one: CaseDays) -> dict[str, Any]:
    """Give a case, how far its result reaches, and how many last days are past."""
    return {
        "case": {"id": one.case.id, "subject": one.case.subject},
        "scope": scope_object(one.case, one.result),
        "left_out": one.left_out,
    }


def last_day_object(entry: Entry, one: LastDay, t: Teller) -> dict[str, Any]:
    """Give one last day."""
    case = entry.of.case
    return {
        "case": case.id,
        "day": iso_day(entry.day),
        "days_left": entry.left(),
        "kind": one.kind,
        "when": iso_moment(one.when, case.zone),
        "certain": one.certain,
        "past": one.past,
        "term": plain(term(t, one)),
        "ways": [way.rule.id for way in one.ways],
        "finding": finding_object(one.finding, case),
    }


def deadlines_schema() -> Schema:
    """Describe what `lawcheck deadlines --format json` prints."""
    findings = findings_schema()["$defs"]
    case = findings["assessment"]["properties"]["case"]
    last_day = closed(
        {
            "case": NAME,
            "day": DAY,
            "days_left": {"type": "integer"},
            "kind": {"enum": list(KINDS)},
            "when": named("moment"),
            "certain": TRUTH,
            "past": TRUTH,
            "term": TEXT,
            "ways": listed(NAME),
            "finding": named("finding"),
        }
    )
    one_case = closed({"case": case, "scope": named("scope"), "left_out": COUNT})
    return {
        "$schema": DRAFT,
        "title": "lawcheck: last days of cases",
        **closed(
            {
                "schema": {"const": SCHEMA},
                "lang": LANG,
                "cases": listed(one_case),
                "refused": COUNT,
                "last_days": listed(last_day),
            }
        ),
        "$defs": findings,
    }
