"""The JSON Schema of what `lawcheck assess --format json` gives.

Shapes
    One object for a case; an array of them where several were asked for.  Every key
    is listed and others are refused, so that a change of the contract fails a test.
"""

from __future__ import annotations

from lawcheck.model.finding import LIABILITY, OTHER_READING, REASONS, STATUSES
from lawcheck.model.result import PROFILES
from lawcheck.model.ruleset import READ_ORDER
from lawcheck.render.routes_schema import route
from lawcheck.render.schema_parts import (
    BODY,
    COUNT,
    NAME,
    TEXT,
    Schema,
    closed,
    listed,
    named,
    or_null,
)
from lawcheck.render.treaty_side import COUNTED, LAWS

FLAG: Schema = {"type": "boolean"}
DAY: Schema = {"type": "string", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"}
GRADE: Schema = {"enum": [f"G{number}" for number in range(6)]}
# Local time with its offset; the offsets of the past may have seconds.
INSTANT_PATTERN = (
    r"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(:[0-9]{2})?[+-][0-9]{2}:[0-9]{2}(:[0-9]{2})?"
)
INSTANT: Schema = {"type": ["string", "null"], "pattern": f"^{INSTANT_PATTERN}$"}
EDGE: Schema = {
    "type": ["string", "null"],
    "pattern": rf"^({INSTANT_PATTERN}|\.\.)(/({INSTANT_PATTERN}|\.\.))?$",
}
SIDES: Schema = {"source": BODY, "by": NAME}
LENGTH: Schema = {"type": "string", "pattern": "^P([0-9]+D)?(T([0-9]+H)?([0-9]+M)?([0-9]+S)?)?$"}
KINDS = ("duty", "prohibition", "protection", "power", "right", "offence", "definition", "bridge")
GROUNDS = ("event", "fact", "register", "reading", "edition", "norm", "case")
PERIOD_STATUSES = ("met", "missed", "pending", "unsettled")
STRENGTHS = (
    "statute", "treaty", "general_recommendation", "view", "concluding_observation", "standard",
)  # fmt: skip


def findings_schema() -> Schema:
    """Build the schema of one assessment, or of several."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Findings of lawcheck",
        "if": {"type": "array"},
        "then": listed(named("assessment")),
        "else": named("assessment"),
        "$defs": {
            "assessment": assessment(),
            "scope": scope(),
            "finding": finding(),
            "question": question(),
            "route": route(),
            "moment": closed({"earliest": INSTANT, "latest": INSTANT}),
            "extent": closed({"least": LENGTH, "most": LENGTH}),
            "runs": closed({"from": EDGE, "until": EDGE}),
            **{f"finding_{kind}": of_kind(kind) for kind in KINDS},
        },
    }


def assessment() -> Schema:
    """Describe the object of one case."""
    return closed(
        {
            "schema": {"const": 1},
            "scope": named("scope"),
            "case": closed({"id": NAME, "subject": {"enum": ["case", "service", "state"]}}),
            "findings": listed(named("finding")),
            "questions": listed(named("question")),
            "routes": listed(named("route")),
        }
    )


def scope() -> Schema:
    """Describe the scope statement."""
    every = sorted(
        {name for names in STATUSES.values() for name in names} | {"unsettled", OTHER_READING}
    )
    act = closed(
        {
            "act": NAME,
            "version": TEXT,
            "sha256": TEXT,
            "editions": listed(NAME),
            "editions_unread": listed(NAME),
            "checked_to": DAY,
        }
    )
    decision = closed({"point": NAME, "value": TEXT, "by": TEXT, "on": TEXT, "why": TEXT})
    return closed(
        {
            "program": NAME,
            "tzdata": NAME,
            "rules": listed(act),
            "as_of": DAY,
            "zone": NAME,
            "profile": {"enum": list(PROFILES)},
            "counts": {
                "type": "object",
                "propertyNames": {"enum": every},
                "additionalProperties": COUNT,
            },
            "left_out": listed(NAME),
            "readings": {"type": "object", "additionalProperties": TEXT},
            "open_readings": listed(NAME),
            "decisions": listed(decision),
            "not_reviewed": COUNT,
            "treaty": closed(dict.fromkeys(COUNTED, COUNT)),
            "silent": COUNT,
        }
    )


def question() -> Schema:
    """Describe a question."""
    return closed(
        {
            "atom": NAME,
            "text": NAME,
            "values": listed(TEXT),
            "because": listed({"enum": list(REASONS)}),
            "settles": {"type": "array", "items": NAME, "minItems": 1},
            "failures": COUNT,
            "holder": NAME,
            "effort": COUNT,
            "kept_until": BODY,
            "rank": {"type": "integer", "minimum": 1},
        },
        {"contested": closed(SIDES)},
    )


def finding() -> Schema:
    """Describe a finding: by its kind."""
    return {
        "type": "object",
        "required": ["kind"],
        "properties": {"kind": {"enum": list(KINDS)}},
        "allOf": [
            {
                "if": {"properties": {"kind": {"const": kind}}},
                "then": named(f"finding_{kind}"),
            }
            for kind in KINDS
        ],
    }


def of_kind(kind: str) -> Schema:
    """Describe a finding of one kind: what all have, and what is its own."""
    statuses = statuses_of(kind)
    shared = {
        "norm": NAME,
        "instance": listed(NAME),
        "concerns": listed(NAME),
        "kind": {"const": kind},
        "status": {"enum": [*statuses, "unsettled"]},
        "could_be": listed({"enum": [*statuses, "unsettled"]}),
        "presumed": {"enum": [*statuses, None]},
        "because": listed({"enum": list(REASONS)}),
        "readings": {"type": "object", "additionalProperties": TEXT},
        "bearer": BODY,
        "bearer_person": BODY,
        "owed_to": BODY,
        "for": listed(NAME),
        "requires": {"type": ["object", "null"]},
        "arose": or_null(named("moment")),
        "due": or_null(named("moment")),
        "late_by": or_null(named("extent")),
        "periods": listed(period()),
        "cite": cite(),
        "chain": listed({"type": "object"}),
        "strength": {"enum": list(STRENGTHS)},
        "law": {"enum": list(LAWS)},
        "level": {"enum": ["case", "service", "state"]},
        "grade": GRADE,
        "grounds": {"type": "array", "items": ground(), "minItems": 1},
        "settle": listed({"type": "array", "items": NAME, "minItems": 1}),
    }
    required, optional = own_keys(kind)
    only_in = closed({"reading": NAME, "value": NAME})
    contested = listed(closed({"atom": NAME, **SIDES}))
    return closed({**shared, **required}, {**optional, "only_in": only_in, "contested": contested})


def statuses_of(kind: str) -> tuple[str, ...]:
    """Give the statuses a kind of finding may have."""
    if kind == "protection":
        return STATUSES["power"]
    return STATUSES[kind] + (("not_triggered",) if kind == "bridge" else ())


def own_keys(kind: str) -> tuple[Schema, Schema]:
    """Give the keys only some kinds have: those always there, and those that may be."""
    extent = named("extent")
    clash = {"excused_by": listed(NAME), "with": listed(NAME)}
    if kind == "duty":
        needed = closed({"figure": NAME, "least": {"type": "integer"}})
        times = dict.fromkeys(("taken", "left", "not_done_for"), extent)
        return {}, {**clash, **times, "needed": needed}
    if kind == "prohibition":
        return {"runs": or_null(named("runs"))}, {**clash, "broken_by": listed(NAME)}
    if kind in ("protection", "power", "right"):
        open_to = {
            "order": BODY,
            "from_whom": BODY,
            "runs": or_null(named("runs")),
            "until": or_null(named("moment")),
        }
        return ({"modality": {"enum": ["power", "right"]}} if kind == "protection" else {}) | (
            open_to
        ), {}
    if kind == "offence":
        return {
            "regime": BODY,
            "mode": BODY,
            "mode_read": {"enum": [*READ_ORDER, None]},
            "penalty": {"type": ["object", "null"]},
            "last_day": or_null(named("moment")),
            "liability": {"enum": [*LIABILITY, None]},
            "removed_by": listed(NAME),
            "liability_settle": listed(TEXT),
            "repeated": {"enum": ["yes", "no", "unknown", None]},
            "displaced_by": listed(NAME),
        }, {"ended_by": listed(NAME)}
    if kind == "bridge":
        return {"implements": BODY, "by": listed(NAME)}, {}
    return {}, {"value": {}}


def period() -> Schema:
    """Describe one period of a recurring duty."""
    return closed(
        {
            "from": named("moment"),
            "until": named("moment"),
            "status": {"enum": list(PERIOD_STATUSES)},
        }
    )


def cite() -> Schema:
    """Describe a citation; an edition that is not certain names all that may govern."""
    return closed(
        {
            "act": NAME,
            "article": TEXT,
            "paragraph": TEXT,
            "item": TEXT,
            "edition": TEXT,
            "read": {"enum": list(READ_ORDER)},
            "reviewed": FLAG,
        }
    )


def ground() -> Schema:
    """Describe a ground: exactly one key says what it is."""
    told = {
        "truth": {"enum": ["yes", "no", "unknown"]},
        "grade": GRADE,
        "source": BODY,
    }
    return closed(told, {**dict.fromkeys(GROUNDS, NAME), "value": TEXT, "note": TEXT}) | {
        "oneOf": [{"required": [name]} for name in GROUNDS]
    }
