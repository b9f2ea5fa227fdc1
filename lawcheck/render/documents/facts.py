"""The facts of a case as a document tells them: who is in it, what happened, on what it rests.

Shapes
    Plain values for templates.  People and bodies keep their ids, which a document explains
    once; exhibits are numbered in the order of the file, and a fact names its exhibit.
Source
    Nothing is told that the file does not say; a time that is not known is told as the span
    that holds it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from lawcheck.model.case import Case, Event, Leaf
from lawcheck.model.truth import Truth
from lawcheck.render.naming import Speaker, everyone, grade_words, value_words, what, who
from lawcheck.render.plain import visible
from lawcheck.render.times import moment_words, span_words

Plain = dict[str, Any]


def people(s: Speaker) -> tuple[Plain, ...]:
    """Give everybody in the case: id, role, and what the respondent is to the survivor."""
    return tuple(
        {
            "id": visible(one.id),
            "role": one.role,
            "called": s.value("body", one.body) if one.body else s.value("role", one.role),
            "relation": relation(s, one.id),
        }
        for one in s.case.people.values()
    )


def relation(s: Speaker, name: str) -> str:
    """Say what somebody is to the other side of a relationship; "" where nothing is said."""
    told = [
        s.value("relationship", str(one.kind.value))
        for one in s.case.relationships
        if one.other == name and one.kind.value is not None
    ]
    return ", ".join(dict.fromkeys(told))


def told(s: Speaker, events: Iterable[Event]) -> tuple[Plain, ...]:
    """Give events in the order of time, dated ones first."""
    ordered = sorted(events, key=lambda one: (not one.dated, one.at))
    return tuple(fact(s, one) for one in ordered)


def fact(s: Speaker, one: Event) -> Plain:
    """Give one event: when, what, by and to whom, its particulars, its exhibit."""
    when = moment_words(one.at, s.case.zone, s.lang) if one.dated else ""
    if one.dated and one.until is not None:
        when = span_words(one.at, one.until, s.case.zone, s.lang)
    return {
        "id": visible(one.id),
        "kind": one.kind,
        "when": when,
        "what": what(s, one),
        "by": side(s, one.by),
        "to": side(s, one.to),
        "details": tuple(details(s, one)),
        "happened": one.done.value or "unknown",
        "exhibit": exhibit_number(s.case, one.done.source),
        "grade": grade_words(s, one.done.grade),
    }


def side(s: Speaker, leaf: Leaf | None) -> str:
    """Call who did it, or to whom it was done."""
    if leaf is None or not isinstance(leaf.value, tuple):
        return ""
    return everyone(s, leaf.value)


def details(s: Speaker, one: Event) -> Iterator[Plain]:
    """Give the particulars of an event that are known, by their labels."""
    kind = s.vocabulary.events.get(one.kind)
    for key, leaf in one.attributes.items():
        word = kind.attributes.get(key) if kind else None
        if leaf.value is None or word is None or key == "order":
            continue
        yield {"key": key, "label": s.of(word.label, key), "value": leaf_words(s, word, leaf.value)}


def leaf_words(s: Speaker, word: Any, value: object) -> str:
    """Write the value of an attribute."""
    if isinstance(value, Truth):
        return s.truth(value.value)
    if isinstance(value, frozenset):
        return value_words(s, word, ",".join(sorted(value)))
    return value_words(s, word, str(value))


def exhibits(s: Speaker) -> tuple[Plain, ...]:
    """Give the sources of the file as numbered exhibits."""
    return tuple(
        {
            "number": number,
            "id": visible(one.id),
            "kind": s.value("source_kind", one.kind),
            "title": visible(one.title),
            "grade": grade_words(s, one.grade),
            "holder": who(s, one.holder) if one.holder else "",
        }
        for number, one in enumerate(s.case.sources.values(), 1)
    )


def exhibit_number(case: Case, name: str) -> int:
    """Give the number of the exhibit a fact rests on; 0 where it is none."""
    names = list(case.sources)
    return names.index(name) + 1 if name in names else 0
