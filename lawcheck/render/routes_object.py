"""Routes as JSON: for programs that write documents and calendars from them.

Shapes
    `last_day` is a moment, null where none is known; `term` then says what is.  Fields
    of the document come with what the case file holds for them, by event and key.
"""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import Any

from lawcheck.model.case import Household
from lawcheck.model.finding import Finding
from lawcheck.model.moment import Moment
from lawcheck.model.route import FilledField, FormField, Held, Route, Why
from lawcheck.model.truth import Truth
from lawcheck.render.layout import plain
from lawcheck.render.naming import Speaker
from lawcheck.render.text_routes import why_words
from lawcheck.render.times import iso_moment


def route_object(s: Speaker, one: Route) -> dict[str, Any]:
    """Give a route: what it is, whether it is open, and what its document needs."""
    rule, zone = one.rule, s.case.zone
    return {
        "route": rule.id,
        "filing": rule.filing,
        "document": rule.document,
        "procedure": rule.procedure,
        "state": one.state,
        "title": s.of(rule.title),
        "about": list(one.about),
        "addressee": {"body": rule.body, "text": s.of(rule.to)},
        "how": s.of(rule.how),
        "last_day": iso_moment(one.last_day, zone),
        "term": s.of(rule.no_term) if one.last_day is None else None,
        "asks": [s.of(text) for text in rule.asks],
        "attach": [s.of(text) for text in rule.attach],
        "why": [why_object(s, one, reason) for reason in one.why],
        "answers": [finding_named(each) for each in one.answers],
        "stands_on": [finding_named(each) for each in one.stands_on],
        "norms": list(rule.norms),
        "read": one.read,
        "in_force": {
            "from": date.fromordinal(rule.first).isoformat(),
            "until": date.fromordinal(rule.last).isoformat() if rule.last else None,
        },
        "fields": [field_object(s, each) for each in one.fields],
    }


def why_object(s: Speaker, route: Route, one: Why) -> dict[str, Any]:
    """Give a reason."""
    return {
        "reason": one.reason,
        "text": plain(why_words(s, route, one)),
        "norms": list(one.norms),
        "events": list(one.events),
        "because": list(one.because),
    }


def finding_named(one: Finding) -> dict[str, Any]:
    """Name a finding of the same result."""
    return {"norm": one.norm.id, "instance": list(one.instance), "status": one.status}


def field_object(s: Speaker, one: FilledField) -> dict[str, Any]:
    """Give a field of the document, where it comes from, and what the file has for it."""
    return {
        "id": one.field.id,
        "label": s.of(one.field.label),
        "from": place_of(one.field),
        "in_case": [held_object(each, s.case.zone) for each in one.held],
    }


def place_of(field: FormField) -> str:
    """Say where a field comes from: event.incident.acts, person.witness, blank."""
    return ".".join(part for part in (field.source, field.owner, field.key) if part)


def held_object(one: Held, zone: str) -> dict[str, Any]:
    """Give a value of the case file with its place and its source."""
    return {
        "of": one.owner,
        "key": one.key or None,
        "value": value_object(one.value, zone),
        "source": one.source or None,
    }


def value_object(value: Any, zone: str) -> Any:
    """Write a value of a case file for programs."""
    if isinstance(value, Truth):
        return value.value
    if isinstance(value, frozenset):
        return sorted(value)
    if isinstance(value, Household):
        return {"since": iso_moment(value.since, zone), "until": iso_moment(value.until, zone)}
    if isinstance(value, Moment):
        return iso_moment(value, zone)
    if isinstance(value, tuple):
        return [value_object(part, zone) for part in value]
    return str(value) if isinstance(value, Fraction) else value
