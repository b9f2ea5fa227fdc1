"""The facts of a case as the file has them: in the order of time, each with its source.

Shapes
    A fact is that of `documents.facts`, with its sources and who contests what; a denial
    stands after what it is about.  Nothing is argued: what speaks for the survivor and
    against her stand alike.
Source
    The values of the case file, and nothing that follows from them.
"""

from __future__ import annotations

from collections.abc import Iterator

from lawcheck.model.case import Event, Leaf, Person, Register
from lawcheck.model.moment import Moment
from lawcheck.render.asking import side_words
from lawcheck.render.documents.facts import Plain, fact, leaf_words, people
from lawcheck.render.naming import Speaker, event_of, source_words
from lawcheck.render.plain import visible
from lawcheck.render.times import day_words, known, local

LAST = 1 << 62  # after every instant
SAID = ("body", "rank", "sex", "age", "language")  # of a person: told by role, or of no weight


def persons(s: Speaker) -> tuple[Plain, ...]:
    """Introduce everybody in the file, with what else is known of them."""
    return tuple(
        one | {"more": tuple(known_of(s, person))}
        for one, person in zip(people(s, s.case.people, ()), s.case.people.values(), strict=True)
    )


def known_of(s: Speaker, one: Person) -> Iterator[str]:
    """Give the attributes of a person that the file knows."""
    for name, leaf in one.attributes.items():
        word = s.vocabulary.people.get(name)
        if name not in SAID and word is not None and leaf.value is not None:
            born = isinstance(leaf.value, Moment)
            value = day_of_life(s, leaf.value) if born else leaf_words(s, word, leaf.value)
            told = f"{s.of(word.label, name)}: {value}"
            contested = f"; {s.say('contested', other=side_words(s, leaf.contested_by))}"
            yield told + (contested if leaf.contested_by else "")


def day_of_life(s: Speaker, when: Moment) -> str:
    """Write a date of somebody's life, which may be before all records: a day, or a year."""
    first, last = (local(instant, s.case.zone).date() for instant in when)
    if first == last:
        return day_words(first, s.lang)
    return str(first.year) if first.year == last.year else f"{first.year}–{last.year}"


def whole(s: Speaker) -> tuple[Plain, ...]:
    """Tell what the file says of the case as a whole, and its figures."""
    labels = s.vocabulary.labels.get("figure", {})
    told = [
        (s.of(word.label if (word := s.vocabulary.facts.get(name)) else None, name), word, leaf)
        for name, leaf in s.case.facts.items()
    ] + [(s.of(labels.get(name), name), None, leaf) for name, leaf in s.case.figures.items()]
    return tuple(
        {
            "told": f"{label}: {leaf_words(s, word, leaf.value)}",
            "source": f"{visible(leaf.source) or s.say('no_source')}, G{leaf.grade}",
        }
        for label, word, leaf in told
        if leaf.value is not None
    )


def facts(s: Speaker) -> tuple[Plain, ...]:
    """Give the events in the order of time, each after what it is about."""
    return tuple(told(s, one) for one in sorted(s.case.events, key=lambda one: when_told(s, one)))


def when_told(s: Speaker, one: Event) -> tuple[int, int]:
    """Place an event: by its time, or after what it is about."""
    if one.dated:
        return one.at.earliest, 0
    above = [event_of(s, name) for name in one.about or ()]
    times = [event.at.earliest for event in above if event is not None and event.dated]
    return (max(times), 1) if times else (LAST, 1)


def told(s: Speaker, one: Event) -> Plain:
    """Tell one event."""
    return fact(s, one, ()) | {
        "planned": one.planned,
        "sources": "; ".join(dict.fromkeys(sources(s, one))),
        "contested": " ".join(disputes(s, one)),
    }


def leaves(one: Event) -> Iterator[Leaf]:
    """Give every value of an event."""
    yield one.done
    yield from (side for side in (one.by, one.to) if side is not None)
    yield from one.attributes.values()


def sources(s: Speaker, one: Event) -> Iterator[str]:
    """Call the sources of an event, that of the event itself first."""
    for leaf in leaves(one):
        if leaf.source or leaf is one.done:
            yield f"{visible(leaf.source) or s.say('no_source')}, G{leaf.grade}"


def disputes(s: Speaker, one: Event) -> Iterator[str]:
    """Say which values are contested, and by whom."""
    kind = s.vocabulary.events.get(one.kind)
    keys = s.vocabulary.labels.get("keys", {})
    for name, leaf in {"by": one.by, "to": one.to, "done": one.done, **one.attributes}.items():
        if leaf is not None and leaf.contested_by:
            word = kind.attributes.get(name) if kind else None
            label = s.of(word.label if word else keys.get(name), name)
            yield f"{label}: {s.say('contested', other=side_words(s, leaf.contested_by))}."


def registers(s: Speaker) -> tuple[Plain, ...]:
    """Say of which days and events each register was seen, and whether it is complete."""
    return tuple(register(s, one) for one in s.case.registers)


def register(s: Speaker, one: Register) -> Plain:
    """Give one register."""
    word = s.vocabulary.registers.get(one.kind)
    return {
        "label": s.of(word.label if word else None, one.kind),
        "body": s.value("body", one.body) if one.body else "",
        "about": ", ".join(visible(name) for name in one.about),
        "first": edge(s, one.first),
        "last": edge(s, one.last),
        "complete": one.complete,
        "source": source_words(s, one.source, one.grade),
    }


def edge(s: Speaker, instant: int) -> str:
    """Write the day on which a register begins or ends, where the file says it."""
    if not known(instant):
        return s.say("time_open")
    return day_words(local(instant, s.case.zone).date(), s.lang)
