"""What a finding rests on: a fact, an event, a silent register; source and grade of each.

Shapes
    One line a ground.  An id such as `e1.harm` is spelled out by the vocabulary.  In
    brief, an event is only called, and a source is its id and grade.
"""

from __future__ import annotations

from lawcheck.analyses.questions import attribute_of
from lawcheck.model.case import Relationship
from lawcheck.model.finding import Ground
from lawcheck.render.naming import (
    Speaker,
    event_name,
    event_of,
    everyone,
    source_words,
    value_words,
    what,
)
from lawcheck.render.plain import visible
from lawcheck.render.times import moment_words


def ground_words(s: Speaker, ground: Ground, brief: bool = False) -> str:
    """Say what a ground is, and how it is proved."""
    if ground.kind == "case":
        return s.say("whole_file")
    if ground.kind == "norm":
        return s.say("repeal_by", by=visible(ground.id))
    if ground.kind == "register":
        word = s.vocabulary.registers.get(ground.id)
        label = s.of(word.label if word else None, ground.id)
        told = s.say("register_silent", register=label)
    elif ground.kind == "event":
        told = event_ground(s, ground, brief)
    elif ground.kind == "fact":
        told = fact_ground(s, ground)
    else:
        told = f"{visible(ground.id)}: {visible(ground.truth)}"
    note = f"; {s.say('contested', other=visible(ground.note))}" if ground.note else ""
    if brief and ground.source:
        return f"{told} [{visible(ground.source)}, G{ground.grade}]{note}"
    return f"{told} [{source_words(s, ground.source, ground.grade)}]{note}"


def event_ground(s: Speaker, ground: Ground, brief: bool) -> str:
    """Say of an event that it happened, that it is denied, or that nobody knows."""
    event = event_of(s, ground.id)
    named = visible(ground.id)
    if event is not None:
        named = f"{named} {what(s, event)}" if brief else event_name(s, event)
    if ground.truth == "no":
        return f"{denied(s, ground.id) or named}: {s.say('said_not_done')}"
    return named if ground.truth == "yes" else f"{named}: {s.say('not_known_done')}"


def denied(s: Speaker, name: str) -> str:
    """Call what a denial denies: a denial has no date of its own unless it gives one."""
    event = event_of(s, name)
    if event is None or event.dated:
        return ""
    kind = s.vocabulary.events.get(event.kind)
    return f"{visible(name)} {s.of(kind.label if kind else None, event.kind)}"


def fact_ground(s: Speaker, ground: Ground) -> str:
    """Say of a fact what the file records."""
    owner, _, name = ground.id.partition(".")
    one, bond, other = owner.partition("-")
    if bond and one in s.case.people and other in s.case.people:
        return bond_ground(s, one, other, name, ground)
    if name == "child_of" and owner in s.case.people:
        parents = everyone(s, parents.value if (parents := s.case.people[owner].child_of) else ())
        return f"{s.say('parents', child=visible(owner))}: {parents}"
    if name in ("by", "to"):
        label = s.of(s.vocabulary.labels.get("keys", {}).get(name), name)
        people = everyone(s, tuple(part for part in ground.truth.split(",") if part))
        return f"{visible(owner)}: {label}: {people}"
    word = attribute_of(owner, name, s.vocabulary, s.case)
    if word is None:
        return f"{visible(ground.id)}: {visible(ground.truth)}"
    value = f"{s.of(word.label)}: {value_words(s, word, ground.truth)}"
    return value if owner == "case" else f"{visible(owner)}: {value}"


def bond_ground(s: Speaker, one: str, other: str, name: str, ground: Ground) -> str:
    """Say what the file records between two people."""
    bonds = [bond for bond in s.case.relationships if {bond.of, bond.other} == {one, other}]
    if name == "kind" and bonds:
        return "; ".join(bond_words(s, bond) for bond in bonds)
    names = s.say("relationship", one=visible(one), other=visible(other))
    return f"{names}: {bond_label(s, name)}: {s.truth(ground.truth)}"


def bond_words(s: Speaker, bond: Relationship) -> str:
    """Say what the second person is to the first, and from when until when."""
    names = s.say("relationship", one=visible(bond.of), other=visible(bond.other))
    edges = "; ".join(
        f"{bond_label(s, name)}: {moment_words(edge, s.case.zone, s.lang)}"
        for name, edge in (("since", bond.since), ("until", bond.until))
        if edge is not None
    )
    kind = s.value("relationship", bond.kind.value or "unknown")
    return f"{names}: {kind} ({edges})" if edges else f"{names}: {kind}"


def bond_label(s: Speaker, name: str) -> str:
    """Call a key of a relationship."""
    word = s.vocabulary.relationships.get(name)
    return s.of(word.label if word else None, name)
