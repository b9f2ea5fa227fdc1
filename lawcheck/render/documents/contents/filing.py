"""What every filing is written from: the way, its norms and fields, the facts near it.

Shapes
    `fields` has the fields of the document by id, each with its label and the values the
    file holds; a field without a value is a place to fill in.  `answers` are the offences or
    missed duties it is about, `stands` the norms that give the way.
Source
    The table of routes: to whom, in which procedure, until when, with what.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from lawcheck.analyses.routes import reach
from lawcheck.engine.counting import local_day
from lawcheck.model.case import Event, Household
from lawcheck.model.finding import Finding
from lawcheck.model.moment import Moment
from lawcheck.model.route import FilledField, FormField, Held, Route
from lawcheck.model.ruleset import Norm
from lawcheck.model.truth import Truth
from lawcheck.render.documents.facts import Plain, exhibits, leaf_words, people, told
from lawcheck.render.documents.matter import Content, Matter
from lawcheck.render.naming import Speaker, citation, edition_words, everyone, norm_named, thing
from lawcheck.render.plain import visible
from lawcheck.render.text_fields import bearer_words, time_fields
from lawcheck.render.text_routes import last_day_words, norm_of, unique
from lawcheck.render.text_statuses import status_words
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
    return {
        "case": visible(m.case.id),
        "day": day_words(local_day(m.case.as_of, m.case.zone), s.lang),
        "route": {
            "id": rule.id,
            "procedure": rule.procedure,
            "body": rule.body,
            "state": route.state,
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
        "fields": {one.field.id: field(s, one) for one in route.fields},
        "people": people(s),
        "facts": told(s, close),
        "earlier": told(s, earlier(m.case.events, near)),
        "exhibits": exhibits(s),
    }


def earlier(events: Iterable[Event], near: frozenset[str]) -> list[Event]:
    """Find the other incidents that the file says happened."""
    return [
        one
        for one in events
        if one.kind in ACTS and one.id not in near and one.done.value == "yes" and not one.planned
    ]


def basis(s: Speaker, route: Route) -> Iterator[Plain]:
    """Give the norms a way stands on: those that decided here, else those of the table."""
    decided = [one for one in unique(list(route.stands_on)) if one.norm.id in route.rule.opens]
    for one in decided:
        yield norm_values(s, one.norm, one.edition, one.read)
    for name in () if decided else route.rule.norms:
        norm = norm_of(s, name)
        if norm is not None:
            yield norm_values(s, norm, "", norm.read.get("", "unread"))


def answer(s: Speaker, one: Finding) -> Plain:
    """Give an offence, or a duty that was missed, with its times in words."""
    times = {label: words for label, words in time_fields(s, one) if words}
    return norm_values(s, one.norm, one.edition, one.read) | {
        "status": one.status,
        "told": status_words(s, one),
        "kind": one.norm.kind,
        "bearer": bearer_words(s, one),
        "about": tuple(thing(s, name) for name in one.instance),
        "arose": times.get("f_arose", ""),
        "due": times.get("f_due", ""),
        "done": times.get("f_done", ""),
        "late_by": times.get("f_late_by", ""),
    }


def norm_values(s: Speaker, norm: Norm, edition: str, read: str) -> Plain:
    """Give a norm: its title, where it stands, our summary, and how far it was read."""
    return {
        "id": norm.id,
        "title": s.of(norm.title, norm.id),
        "cite": citation(s, norm),
        "says": s.of(norm.says),
        "edition": edition_words(s, norm, edition, read),
        "read": read,
    }


def field(s: Speaker, one: FilledField) -> Plain:
    """Give a field with what the file has for it."""
    told = (held_words(s, one.field, each) for each in one.held)
    return {
        "label": s.of(one.field.label),
        "values": tuple(dict.fromkeys(words for words in told if words)),
    }


def held_words(s: Speaker, of: FormField, one: Held) -> str:
    """Write a value of the case file."""
    value = one.value
    if isinstance(value, Moment):
        return moment_words(value, s.case.zone, s.lang)
    if of.source == "route":
        return (
            norm_named(s, str(value))
            if of.owner in ("answers", "norms")
            else s.value("body", value)
        )
    if isinstance(value, tuple) and not any(isinstance(one, Household) for one in value):
        return everyone(s, tuple(str(part) for part in value))
    if of.source == "event" and of.key:
        kind = s.vocabulary.events.get(of.owner)
        word = kind.attributes.get(of.key) if kind else None
        return leaf_words(s, word, value)
    if of.source == "relationship":
        return s.value("relationship", str(value))
    if isinstance(value, Truth):
        return s.truth(value.value)
    return thing(s, str(value))
