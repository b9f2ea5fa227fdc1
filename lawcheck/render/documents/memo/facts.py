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

from lawcheck.model.case import Event, Leaf, Register
from lawcheck.render.asking import side_words
from lawcheck.render.documents.facts import Plain, fact
from lawcheck.render.naming import Speaker, event_of, source_words
from lawcheck.render.plain import visible
from lawcheck.render.times import day_words, known, local

LAST = 1 << 62  # after every instant


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
