"""The facts of a case as a document tells them: who is in it, what happened, on what it rests.

Shapes
    Plain values for templates.  People keep their ids, which a document explains once;
    bodies have their word, so that a template can put either into a sentence.  Exhibits are
    numbered in the order in which the facts of this paper name them.
Source
    Nothing is told that the file does not say; a time that is not known is told as the span
    that holds it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from lawcheck.model.case import Event, Household, Leaf, Relationship, Source
from lawcheck.model.moment import Moment
from lawcheck.model.truth import Truth
from lawcheck.model.vocabulary import Attribute
from lawcheck.render.naming import Speaker, event_of, grade_words, order_of, value_words, what
from lawcheck.render.plain import visible
from lawcheck.render.times import moment_words, span_words

Plain = dict[str, Any]
NO_EXHIBIT = ("coder_note", "allegation", "denial")  # nobody can attach them
ORDERS = ("order_issued", "order_served", "order_copied", "order_extended")
Values = tuple[str, ...]


# -- people ------------------------------------------------------------------------------


def people(s: Speaker, names: Iterable[str], blamed: Iterable[str]) -> tuple[Plain, ...]:
    """Give some of the people in the case, in the order of the file, and who is blamed."""
    wanted, did = set(names), set(blamed)
    return tuple(
        {
            "id": visible(one.id),
            "role": one.role,
            "against": one.id in did,
            "body": s.value("body", one.body) if one.body else "",
            "rank": coded(s, "rank", one.attributes.get("rank")),
            "sex": code(one.attributes.get("sex")),
            "age": code(one.attributes.get("age")),
            "parents": tuple(map(visible, parents(one.child_of))),
        }
        for one in s.case.people.values()
        if one.id in wanted
    )


def parents(leaf: Leaf | None) -> tuple[str, ...]:
    """Give the ids of the parents that the file names."""
    return leaf.value if leaf is not None and isinstance(leaf.value, tuple) else ()


def mentioned(s: Speaker, events: Iterable[Event]) -> set[str]:
    """Collect the people whom a paper about some events has to introduce."""
    found = {one.id for one in s.case.people.values() if one.role in ("survivor", "respondent")}
    for event in events:
        for leaf in (event.by, event.to):
            if leaf is not None and isinstance(leaf.value, tuple):
                found.update(leaf.value)
    return {name for name in found if name in s.case.people}


def party(s: Speaker, name: str) -> Plain:
    """Call somebody: a person by the id, a body by its word."""
    person = name in s.case.people
    words = visible(name) if person else s.value("body", name)
    return {"words": words, "body": "" if person else name}


def parties(s: Speaker, leaf: Leaf | None) -> tuple[Plain, ...]:
    """Call those who did something, or to whom it was done."""
    if leaf is None or not isinstance(leaf.value, tuple):
        return ()
    return tuple(party(s, name) for name in leaf.value)


def relations(s: Speaker, names: Iterable[str]) -> tuple[Plain, ...]:
    """Give the relationships among some people: what `other` is to `of`, and since when."""
    wanted = set(names)
    return tuple(
        relation(s, one)
        for one in s.case.relationships
        if one.of in wanted and one.other in wanted and one.kind.value is not None
    )


def relation(s: Speaker, one: Relationship) -> Plain:
    """Give one relationship; it is over where its last day is past."""
    zone, lang = s.case.zone, s.lang
    lived = one.lived_together.value if one.lived_together else None
    other = s.case.people.get(one.other)
    return {
        "of": visible(one.of),
        "other": visible(one.other),
        "sex": code(other.attributes.get("sex")) if other else "",
        "kind": str(one.kind.value),
        "called": s.value("relationship", str(one.kind.value)),
        "since": moment_words(one.since, zone, lang) if one.since else "",
        "until": moment_words(one.until, zone, lang) if one.until else "",
        "over": one.until is not None and one.until[1] <= s.case.as_of,
        "lived": lived.value if isinstance(lived, Truth) else "yes" if lived else "",
        "households": tuple(household(s, each) for each in stretches(lived)),
    }


def stretches(value: Any) -> tuple[Household, ...]:
    """Give the stretches of living together; none where the file says only yes or no."""
    return value if isinstance(value, tuple) else ()


def household(s: Speaker, one: Household) -> Plain:
    """Give a stretch of living together by its ends."""
    zone, lang = s.case.zone, s.lang
    return {
        "since": moment_words(one.since, zone, lang) if one.since else "",
        "until": moment_words(one.until, zone, lang) if one.until else "",
    }


# -- events ------------------------------------------------------------------------------


def told(s: Speaker, events: Iterable[Event], sources: Values) -> tuple[Plain, ...]:
    """Give events in the order of time, dated ones first."""
    return tuple(fact(s, one, sources) for one in in_order(events))


def in_order(events: Iterable[Event]) -> list[Event]:
    """Put events in the order of time, dated ones first."""
    return sorted(events, key=lambda one: (not one.dated, one.at))


def fact(s: Speaker, one: Event, sources: Values) -> Plain:
    """Give one event: when, what, by and to whom, its particulars, its exhibit.

    `has` are the particulars by their key, None where one is not known; `details` are
    those that are known, in order, with their labels.
    """
    particulars = tuple(details(s, one))
    kind = s.vocabulary.events.get(one.kind)
    unknown: Plain = dict.fromkeys(kind.attributes if kind else ())
    return {
        "id": visible(one.id),
        "kind": one.kind,
        "when": when(s, one),
        "label": label_of(s, one.kind),
        "what": what(s, one),
        "order": order_of(s, one),
        "by": parties(s, one.by),
        "to": parties(s, one.to),
        "about": tuple(about(s, one)),
        "details": particulars,
        "has": unknown | {each["key"]: each for each in particulars},
        "happened": one.done.value or "unknown",
        "exhibit": exhibit_number(one.done.source, sources),
        "grade": grade_words(s, one.done.grade),
    }


def when(s: Speaker, one: Event) -> str:
    """Say when something happened; "" where the file does not say."""
    if not one.dated:
        return ""
    if one.until is not None:
        return span_words(one.at, one.until, s.case.zone, s.lang)
    return moment_words(one.at, s.case.zone, s.lang)


def about(s: Speaker, one: Event) -> Iterator[Plain]:
    """Give the events that one is about, by kind and time."""
    for name in one.about or ():
        event = event_of(s, name)
        if event is not None:
            called = what(s, event) if event.kind in ORDERS else label_of(s, event.kind)
            yield {"id": visible(name), "kind": event.kind, "label": called, "when": when(s, event)}


def label_of(s: Speaker, kind: str) -> str:
    """Call a kind of event."""
    words = s.vocabulary.events.get(kind)
    return s.of(words.label if words else None, kind)


def details(s: Speaker, one: Event) -> Iterator[Plain]:
    """Give the particulars of an event that are known, by their labels."""
    kind = s.vocabulary.events.get(one.kind)
    for key, leaf in one.attributes.items():
        word = kind.attributes.get(key) if kind else None
        if leaf.value is None or word is None or key == "order":
            continue
        yield {
            "key": key,
            "label": s.of(word.label, key),
            "value": leaf_words(s, word, leaf.value),
            "codes": codes(leaf.value),
        }


def leaf_words(s: Speaker, word: Attribute | None, value: object) -> str:
    """Write the value of an attribute."""
    if isinstance(value, Truth):
        return s.truth(value.value)
    if isinstance(value, frozenset):
        return value_words(s, word, ",".join(sorted(value)))
    if isinstance(value, Moment):
        return moment_words(value, s.case.zone, s.lang)
    return visible(value_words(s, word, str(value)))


def codes(value: object) -> Values:
    """Give the words of a value as the file has them, for a template to choose by."""
    if isinstance(value, Truth):
        return (value.value,)
    if isinstance(value, frozenset):
        return tuple(sorted(map(str, value)))
    return (str(value),) if isinstance(value, str) else ()


def code(leaf: Leaf | None) -> str:
    """Give one word or number of the file; "" where it is not known."""
    if leaf is None or leaf.value is None or isinstance(leaf.value, Moment):
        return ""
    return visible(leaf.value.value if isinstance(leaf.value, Truth) else str(leaf.value))


def coded(s: Speaker, type_: str, leaf: Leaf | None) -> str:
    """Give the label of a word of an enumeration; "" where it is not known."""
    word = code(leaf)
    return s.value(type_, word) if word else ""


# -- exhibits ----------------------------------------------------------------------------


def cited(s: Speaker, events: Iterable[Event]) -> Values:
    """Give the sources that events rest on, in the order in which they are named."""
    names = (one.done.source for one in in_order(events))
    return tuple(
        name
        for name in dict.fromkeys(names)
        if name in s.case.sources and s.case.sources[name].kind not in NO_EXHIBIT
    )


def exhibits(s: Speaker, sources: Values) -> tuple[Plain, ...]:
    """Give sources as numbered exhibits."""
    return tuple(exhibit(s, s.case.sources[name], number) for number, name in enumerate(sources, 1))


def exhibit(s: Speaker, one: Source, number: int) -> Plain:
    """Give one exhibit: what it is, who has it."""
    return {
        "number": number,
        "id": visible(one.id),
        "code": one.kind,
        "kind": s.value("source_kind", one.kind),
        "title": visible(one.title),
        "grade": grade_words(s, one.grade),
        "holder": party(s, one.holder) if one.holder else None,
    }


def exhibit_number(name: str, sources: Values) -> int:
    """Give the number of the exhibit a fact rests on; 0 where it is none."""
    return sources.index(name) + 1 if name in sources else 0
