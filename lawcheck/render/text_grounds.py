"""What a finding rests on: a fact, an event, a silent register; source and grade of each.

Shapes
    One line a ground.  An id such as `e1.harm` is spelled out by the vocabulary.
"""

from __future__ import annotations

from lawcheck.analyses.questions import attribute_of
from lawcheck.model.finding import Ground
from lawcheck.render.naming import (
    Speaker,
    event_name,
    event_of,
    everyone,
    recorded,
    source_words,
    thing,
    value_words,
    who,
)
from lawcheck.render.plain import visible
from lawcheck.render.times import moment_words


def ground_words(s: Speaker, ground: Ground) -> str:
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
        told = event_ground(s, ground)
    elif ground.kind == "fact":
        told = fact_ground(s, ground)
    else:
        told = f"{visible(ground.id)}: {visible(ground.truth)}"
    note = f"; {s.say('contested', other=visible(ground.note))}" if ground.note else ""
    return f"{told} [{source_words(s, ground.source, ground.grade)}]{note}"


def event_ground(s: Speaker, ground: Ground) -> str:
    """Say of an event that it happened, that it is denied, or that nobody knows."""
    event = event_of(s, ground.id)
    named = event_name(s, event) if event else visible(ground.id)
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
        return f"{label}: {people} ({thing(s, owner)})"
    word = attribute_of(owner, name, s.vocabulary, s.case)
    if word is None:
        return f"{visible(ground.id)}: {visible(ground.truth)}"
    value = value_words(s, word, ground.truth)
    return f"{s.of(word.label)}: {value}" + ("" if owner == "case" else f" ({thing(s, owner)})")


def bond_ground(s: Speaker, one: str, other: str, name: str, ground: Ground) -> str:
    """Say what the file records between two people."""
    bonds = [bond for bond in s.case.relationships if {bond.of, bond.other} == {one, other}]
    names = s.say("relationship", one=who(s, one), other=who(s, other))
    if name == "kind" and bonds:
        told = [bond_words(s, bond.of, bond.other, recorded(bond.kind)) for bond in bonds]
        spans = [
            moment_words(edge, s.case.zone, s.lang)
            for bond in bonds
            for edge in (bond.since, bond.until)
            if edge is not None
        ]
        return "; ".join(told) + (f" ({' – '.join(spans)})" if spans else "")
    word = s.vocabulary.relationships.get(name)
    return f"{names}: {s.of(word.label if word else None, name)}: {s.truth(ground.truth)}"


def bond_words(s: Speaker, of: str, other: str, kind: str) -> str:
    """Say what the second person is to the first."""
    names = s.say("relationship", one=who(s, of), other=who(s, other))
    return f"{names}: {s.value('relationship', kind)}"
