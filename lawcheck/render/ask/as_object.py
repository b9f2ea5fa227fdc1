"""`lawcheck ask` as JSON, with its schema."""

from __future__ import annotations

from typing import Any

from lawcheck.model.finding import REASONS, Finding
from lawcheck.model.result import Result
from lawcheck.render.as_json import scope_object
from lawcheck.render.ask.points import Group, Outcome, Point, request_words, too_many
from lawcheck.render.findings_schema import findings_schema
from lawcheck.render.layout import plain
from lawcheck.render.naming import Speaker
from lawcheck.render.schema_parts import (
    COUNT,
    LANG,
    NAME,
    TEXT,
    TRUTH,
    Schema,
    closed,
    listed,
    named,
    or_null,
)
from lawcheck.render.times import iso

SCHEMA = 1


def ask_object(
    s: Speaker, found: list[Point], groups: list[Group], result: Result
) -> dict[str, Any]:
    """Give every question, in order, and the groups that matter only together."""
    return {
        "schema": SCHEMA,
        "lang": s.lang,
        "scope": scope_object(s.case, result),
        "case": {"id": s.case.id, "subject": s.case.subject},
        "questions": [point_object(s, one) for one in found],
        "groups": [
            {"questions": list(one.numbers), "findings": list(map(finding_name, one.findings))}
            for one in groups
        ],
        "too_many": [finding_name(one) for one in result.findings if too_many(one)],
    }


def point_object(s: Speaker, one: Point) -> dict[str, Any]:
    """Give one question."""
    first, record = one.first, one.record
    request = request_words(s, record)
    return {
        "number": one.item.number,
        "text": plain(one.item.text),
        "of_law": one.of_law,
        "atoms": [
            {"atom": q.atom.key, "values": list(q.atom.values), "because": list(q.atom.because)}
            for q in one.item.questions
        ],
        "settles": list(dict.fromkeys(name for q in one.item.questions for name in q.settles)),
        "findings": list(map(finding_name, one.findings)),
        "failures": one.failures,
        "holder": first.holder,
        "effort": first.effort,
        "record": None if record is None else record_object(s, one),
        "request": plain(request) if request else None,
        "kept_until": s.of(first.kept) if first.kept else None,
        "answers": [outcome_object(outcome) for outcome in one.outcomes],
        "only_with": list(one.only_with),
    }


def record_object(s: Speaker, one: Point) -> dict[str, Any]:
    """Give the record that would show an answer."""
    record = one.record
    assert record is not None
    return {
        "holder": record.holder,
        "registers": list(record.registers),
        "shows": record.kind or None,
        "event": record.event or None,
        "from": iso(record.days[0], s.case.zone) if record.days[0] else None,
        "until": iso(record.days[1], s.case.zone),
    }


def outcome_object(one: Outcome) -> dict[str, Any]:
    """Give what each answer leaves of one finding."""
    left = {value: list(statuses) for value, statuses in one.left.items()}
    return {**finding_name(one.finding), "leaves": left}


def finding_name(one: Finding) -> dict[str, Any]:
    """Name a finding."""
    return {"norm": one.norm.id, "instance": list(one.instance)}


def ask_schema() -> Schema:
    """Describe what to ask."""
    base = findings_schema()
    finding = {"norm": NAME, "instance": listed(NAME)}
    answers = {"type": "object", "additionalProperties": {**listed(NAME), "minItems": 1}}
    record = closed(
        {
            "holder": NAME,
            "registers": listed(NAME),
            "shows": or_null(NAME),
            "event": or_null(NAME),
            "from": or_null(TEXT),
            "until": or_null(TEXT),
        }
    )
    atom = closed(
        {"atom": NAME, "values": listed(NAME), "because": listed({"enum": list(REASONS)})}
    )
    question = closed(
        {
            "number": {**COUNT, "minimum": 1},
            "text": NAME,
            "of_law": TRUTH,
            "atoms": {**listed(atom), "minItems": 1},
            "settles": {**listed(NAME), "minItems": 1},
            "findings": listed(closed(finding)),
            "failures": COUNT,
            "holder": NAME,
            "effort": COUNT,
            "record": or_null(record),
            "request": or_null(NAME),
            "kept_until": or_null(TEXT),
            "answers": listed(closed({**finding, "leaves": answers})),
            "only_with": listed(COUNT),
        }
    )
    group = closed({"questions": {**listed(COUNT), "minItems": 2},
                    "findings": listed(closed(finding))})  # fmt: skip
    return {
        "$schema": base["$schema"],
        "title": "lawcheck: what to ask",
        **closed(
            {
                "schema": {"const": SCHEMA},
                "lang": LANG,
                "scope": named("scope"),
                "case": closed({"id": NAME, "subject": NAME}),
                "questions": listed(question),
                "groups": listed(group),
                "too_many": listed(closed(finding)),
            }
        ),
        "$defs": {"scope": base["$defs"]["scope"]},
    }
