"""The facts of a case as the file has them: in the order of time, each with its source.

Shapes
    A fact is a time, what happened, and its sources; a denial stands after what it is
    about.  Nothing is argued: what speaks for the survivor and against her stand alike.
Source
    The values of the case file, and nothing that follows from them.
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from typing import Any

from lawcheck.model.case import Event, Leaf, Person, Register
from lawcheck.model.moment import Moment
from lawcheck.model.truth import Truth
from lawcheck.model.vocabulary import Attribute
from lawcheck.render.asking import side_words
from lawcheck.render.naming import Speaker, event_of, everyone, source_words, value_words, what, who
from lawcheck.render.phrases import amount
from lawcheck.render.plain import visible
from lawcheck.render.text_grounds import bond_words
from lawcheck.render.times import day_words, known, local, moment_words, span_words

Fact = dict[str, Any]
LAST = 1 << 62  # after every instant


def people(s: Speaker) -> tuple[str, ...]:
    """Describe the people of a case, and what they are to each other."""
    told = [person_words(s, one) for one in s.case.people.values()]
    return (*told, *(bond_words(s, bond) for bond in s.case.relationships))


def person_words(s: Speaker, one: Person) -> str:
    """Describe somebody by what the file says of them."""
    parts = [
        f"{s.of(word.label)}: {leaf_words(s, word, leaf)}"
        for name, leaf in one.attributes.items()
        if (word := s.vocabulary.people.get(name)) is not None
    ]
    if one.child_of is not None and one.child_of.value:
        parts.append(
            f"{s.say('parents', child=visible(one.id))}: {everyone(s, one.child_of.value)}"
        )
    return f"{who(s, one.id)}: {'; '.join(parts)}" if parts else who(s, one.id)


def leaf_words(s: Speaker, word: Attribute | None, leaf: Leaf) -> str:
    """Write a value of the file."""
    value, zone = leaf.value, s.case.zone
    if value is None:
        return s.truth("unknown")
    if isinstance(value, Truth):
        return s.truth(value.value)
    if isinstance(value, frozenset):
        return ", ".join(value_words(s, word, one) for one in sorted(value)) or s.say("none")
    if isinstance(value, Moment):
        return moment_words(value, zone, s.lang)
    if isinstance(value, Fraction):
        return visible(str(value))
    if isinstance(value, tuple):
        if value[:1] == ("period",):
            return amount(value[1], value[2], s.lang)
        return everyone(s, tuple(map(str, value)))
    return value_words(s, word, str(value))


# -- events ------------------------------------------------------------------------------


def facts(s: Speaker) -> tuple[Fact, ...]:
    """Give the events in the order of time, then what registers hold or do not hold."""
    events = sorted(s.case.events, key=lambda one: when_told(s, one))
    return (*(fact(s, one) for one in events), *(silence(s, one) for one in s.case.registers))


def when_told(s: Speaker, one: Event) -> tuple[int, int]:
    """Place an event: by its time, or after what it is about."""
    if one.dated:
        return one.at.earliest, 0
    above = [event_of(s, name) for name in one.about or ()]
    times = [event.at.earliest for event in above if event is not None and event.dated]
    return (max(times), 1) if times else (LAST, 1)


def fact(s: Speaker, one: Event) -> Fact:
    """Tell one event."""
    zone, lang = s.case.zone, s.lang
    when = moment_words(one.at, zone, lang) if one.dated else ""
    if one.dated and one.until is not None:
        when = span_words(one.at, one.until, zone, lang)
    return {
        "id": visible(one.id),
        "when": when,
        "what": what(s, one),
        "parts": tuple(parts(s, one)),
        "about": ", ".join(visible(name) for name in one.about or ()),
        "state": "planned" if one.planned else str(one.done.value or "unknown"),
        "sources": tuple(dict.fromkeys(sources(s, one))),
        "contested": tuple(disputes(s, one)),
    }


def parts(s: Speaker, one: Event) -> Iterator[str]:
    """Say who did it to whom, and what else the file says of it."""
    keys = s.vocabulary.labels.get("keys", {})
    for name, side in (("by", one.by), ("to", one.to)):
        if side is not None:
            told = everyone(s, side.value) if side.value else s.truth("unknown")
            yield f"{s.of(keys.get(name), name)}: {told}"
    for name, leaf in one.attributes.items():
        word = word_of(s, one, name)
        if name != "order":  # said with the kind of the event
            label = s.of(word.label if word else None, name)
            yield f"{label}: {leaf_words(s, word, leaf)}"


def word_of(s: Speaker, one: Event, name: str) -> Attribute | None:
    """Find the vocabulary's word for a key of an event."""
    kind = s.vocabulary.events.get(one.kind)
    return kind.attributes.get(name) if kind else None


def leaves(one: Event) -> Iterator[Leaf]:
    """Give every value of an event."""
    yield one.done
    yield from (side for side in (one.by, one.to) if side is not None)
    yield from one.attributes.values()


def sources(s: Speaker, one: Event) -> Iterator[str]:
    """Call the sources of an event, that of the event itself first."""
    for leaf in leaves(one):
        if leaf.source or leaf is one.done:
            yield source_words(s, leaf.source, leaf.grade)


def disputes(s: Speaker, one: Event) -> Iterator[str]:
    """Say which values are contested, and by whom."""
    sides = {"by": one.by, "to": one.to, "done": one.done, **one.attributes}
    keys = s.vocabulary.labels.get("keys", {})
    for name, leaf in sides.items():
        if leaf is not None and leaf.contested_by:
            word = word_of(s, one, name)
            label = s.of(word.label if word else keys.get(name), name)
            yield f"{label}: {s.say('contested', other=side_words(s, leaf.contested_by))}"


def silence(s: Speaker, one: Register) -> Fact:
    """Tell of which days a register was seen, and whether it is complete."""
    word = s.vocabulary.registers.get(one.kind)
    first, last = (edge(s, instant) for instant in (one.first, one.last))
    return {
        "id": "",
        "when": f"{first} – {last}",
        "what": s.of(word.label if word else None, one.kind),
        "parts": (s.value("body", one.body),) if one.body else (),
        "about": ", ".join(visible(name) for name in one.about),
        "state": "complete" if one.complete else "incomplete",
        "sources": (source_words(s, one.source, one.grade),),
        "contested": (),
    }


def edge(s: Speaker, instant: int) -> str:
    """Write the day on which a register begins or ends, where the file says it."""
    if not known(instant):
        return s.say("time_open")
    return day_words(local(instant, s.case.zone).date(), s.lang)
