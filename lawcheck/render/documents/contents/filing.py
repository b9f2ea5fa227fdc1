"""What every filing is written from: the way, its norms and fields, the facts near it.

Shapes
    `fields` has the fields of the document by id, each with its label, the values the file
    holds and their codes; a field without a value is a place to fill in.  `answers` are the
    offences or missed duties it is about, `stands` the norms that give the way.  `facts` are
    what happened near it, `not_done` what is denied or not known there, `earlier` the other
    incidents of the file.
Source
    The table of routes: to whom, in which procedure, until when, with what.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from lawcheck.analyses.routes import reach
from lawcheck.engine.counting import local_day
from lawcheck.model.case import Event, Household
from lawcheck.model.moment import Moment
from lawcheck.model.route import FilledField, FormField, Held, Route
from lawcheck.model.truth import Truth
from lawcheck.render.documents.facts import (
    Plain,
    Values,
    cited,
    codes,
    exhibits,
    leaf_words,
    mentioned,
    party,
    people,
    relations,
    told,
)
from lawcheck.render.documents.law_cited import answer, basis
from lawcheck.render.documents.matter import Content, Matter
from lawcheck.render.naming import Speaker, event_name, event_of, norm_named
from lawcheck.render.plain import visible
from lawcheck.render.text_routes import last_day_words
from lawcheck.render.times import day_words, moment_words

ACTS = ("incident", "contact")


def content(m: Matter, route: Route) -> Content:
    """Fill a filing."""
    return Content(values(m, route))


def values(m: Matter, route: Route) -> dict[str, Any]:
    """Give what every filing may use."""
    s, rule = m.s, route.rule
    near = reach(route.stands_on, route.answers, route.about)
    close = [one for one in m.case.events if one.id in near and not one.planned]
    happened = [one for one in close if one.done.value == "yes"]
    before = earlier(m.case.events, near)
    sources = cited(s, [*happened, *before])
    names = mentioned(s, [*close, *before]) | children(s, route)
    return {
        "case": visible(m.case.id),
        "day": day_words(local_day(m.case.as_of, m.case.zone), s.lang),
        "route": {
            "id": rule.id,
            "procedure": rule.procedure,
            "body": rule.body,
            "state": route.state,
            "read": rule.read,
            "title": s.of(rule.title),
            "to": s.of(rule.to),
            "how": s.of(rule.how),
            "condition": s.of(rule.condition),
            "last_day": last_day_words(s, route.last_day) if route.last_day else "",
            "no_term": s.of(rule.no_term),
            "asks": tuple(s.of(one) for one in rule.asks),
            "attach": tuple(s.of(one) for one in rule.attach),
        },
        "answers": tuple(answer(s, one) for one in route.answers),
        "stands": tuple(basis(s, route)),
        "fields": {one.field.id: field(s, one, sources) for one in route.fields},
        "people": people(s, names),
        "relations": relations(s, names),
        "facts": told(s, happened, sources),
        "not_done": told(s, (one for one in close if one.done.value != "yes"), sources),
        "earlier": told(s, before, sources),
        "exhibits": exhibits(s, sources),
    }


def earlier(events: Iterable[Event], near: frozenset[str]) -> list[Event]:
    """Find the other incidents that the file says happened."""
    return [
        one
        for one in events
        if one.kind in ACTS and one.id not in near and one.done.value == "yes" and not one.planned
    ]


def children(s: Speaker, route: Route) -> set[str]:
    """Collect the children whom a document has to name."""
    asked = {one.field.id for one in route.fields} & {"children", "kept_children"}
    return {one.id for one in s.case.people.values() if one.role == "child" and asked}


# -- fields ------------------------------------------------------------------------------


def field(s: Speaker, one: FilledField, sources: Values) -> Plain:
    """Give a field with what the file has for it."""
    if one.field.source == "sources":
        found = exhibits(s, sources)
        words = [f"{each['kind']}: {each['title']}" if each["title"] else each["kind"]
                 for each in found]  # fmt: skip
        held: tuple[str, ...] = tuple(each["code"] for each in found)
    else:
        words = [held_words(s, one.field, each) for each in one.held]
        held = tuple(code for each in one.held for code in codes(each.value))
    return {
        "label": s.of(one.field.label),
        "values": tuple(dict.fromkeys(each for each in words if each)),
        "codes": tuple(dict.fromkeys(held)),
    }


def held_words(s: Speaker, of: FormField, one: Held) -> str:
    """Write a value of the case file."""
    value = one.value
    if isinstance(value, Moment):
        return moment_words(value, s.case.zone, s.lang)
    if of.source == "route":
        law = of.owner in ("answers", "norms")
        return norm_named(s, str(value)) if law else s.value("body", value)
    if isinstance(value, tuple) and not any(isinstance(one, Household) for one in value):
        return ", ".join(party(s, str(part))["words"] for part in value)
    if of.source == "event" and of.key:
        kind = s.vocabulary.events.get(of.owner)
        return leaf_words(s, kind.attributes.get(of.key) if kind else None, value)
    if of.source == "relationship":
        return s.value("relationship", str(value))
    if isinstance(value, Truth):
        return s.truth(value.value)
    event = event_of(s, str(value))
    return event_name(s, event) if event else party(s, str(value))["words"]
