"""The places of a case file that an answer goes to, and those an open point asks for.

Shapes
    A `Slot` is one place; its key names it in a file of answers and, once somebody
    could not or would not say, in the case file itself.  Some slots take what a case
    begins with and fill several places (`OPENING`).
Source
    An atom names what it is about by `subject`; what is not listed has its kind and
    whom it is about in its name: `?order_copied(about=e3,to=V)`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from lawcheck.analyses.questions import attribute_of, is_law
from lawcheck.model.case import Case, Event, Leaf, Relationship
from lawcheck.model.finding import Atom
from lawcheck.model.vocabulary import EventKind, Vocabulary

# "place", "children", "learned", "police", "orders" and "more" fill several places.
OPENING = ("place", "children", "learned", "police", "orders", "more")
UNANSWERABLE = {"conflict", "below_grade"}  # a court's, or one for a better proof
UNLISTED = re.compile(r"\?([a-z_]+)\(([^()]*)\)")
NAMES = re.compile(r"([A-Za-z][A-Za-z0-9_-]*)(\.until)?")
MEMBER = re.compile(r"\?(by|to|about) of ([A-Za-z0-9_-]+)")
SIDES = ("by", "to", "about")
TRUTHS = ("yes", "no")
STORY = "incident"  # further ones are asked for as part of the story
SPECIAL = "#"  # the mark of a pattern that says more than its words
BONDS = {
    "kind": ("kind", "until"),
    "lived_together": ("lived_together", "until"),
    "common_child": ("common_child",),
}


class Slot(NamedTuple):
    """One place an answer goes to."""

    head: str  # value time done event again bond party, or one of `OPENING`
    parts: tuple[str, ...] = ()
    fixed: tuple[tuple[str, str], ...] = ()  # words an event must have

    @property
    def key(self) -> str:
        """Name the place."""
        if self.head in ("event", "again"):
            kind, *sides = self.parts
            named = [
                f"{side}={one}"
                for side, one in zip(("about", "by", "to"), sides, strict=True)
                if one
            ]
            named += [f"{name}={word}" for name, word in self.fixed]
            return f"{kind}({','.join(named)}){'+' if self.head == 'again' else ''}"
        if self.head == "bond":
            return "-".join(self.parts[:2]) + f".{self.parts[2]}"
        if self.head == "done":
            return f"{self.parts[0]}.done"
        return ".".join(self.parts) or self.head


def slots_of(atom: Atom, case: Case, vocabulary: Vocabulary) -> Iterator[Slot]:
    """Give the places whose answers could settle an open point, the likeliest first."""
    if is_law(atom) or UNANSWERABLE & set(atom.because):
        return
    head, *rest = atom.subject
    if head == "attr":
        yield from attribute_slots(rest[0], rest[1], case, vocabulary)
    elif head == "done":
        yield Slot("done", (rest[0],))
    elif head == "unlisted":
        yield from event_slots(atom.key, rest, case, vocabulary)
    elif head == "time":
        yield from moment_slots(rest, case, vocabulary)
    elif head == "relation":
        for name in BONDS.get(rest[2], ()):
            yield Slot("bond", (rest[0], rest[1], name))
    elif head == "person":
        yield from party_slots(atom, rest, case, vocabulary)


def attribute_slots(owner: str, name: str, case: Case, vocabulary: Vocabulary) -> Iterator[Slot]:
    """Ask for a value; of something nobody listed, first whether it happened."""
    if owner.startswith("?"):
        yield from unlisted_in(owner, case, vocabulary)
    elif owner != "figure" and attribute_of(owner, name, vocabulary, case):
        yield Slot("value", (owner, name))
        if name == "age":
            yield Slot("value", (owner, "born"))


def moment_slots(labels: list[str], case: Case, vocabulary: Vocabulary) -> Iterator[Slot]:
    """Ask for the times that a comparison names, once it is known that all of it happened."""
    for label in labels:
        yield from unlisted_in(label, case, vocabulary)
    if any(UNLISTED.search(label) for label in labels):
        return
    listed = {event.id for event in case.events}
    for label in labels:
        for name, until in NAMES.findall(label):
            if name in listed:
                yield Slot("time", (name, "until" if until else "at"))


def unlisted_in(text: str, case: Case, vocabulary: Vocabulary) -> Iterator[Slot]:
    """Ask for the events nobody listed that a text names."""
    for kind, inside in UNLISTED.findall(text):
        given = dict(part.split("=", 1) for part in inside.split(",") if "=" in part)
        rest = [kind, *(given.get(side, "") for side in SIDES)]
        yield from event_slots(f"{kind}({inside})", rest, case, vocabulary)


def event_slots(key: str, rest: list[str], case: Case, vocabulary: Vocabulary) -> Iterator[Slot]:
    """Ask whether something happened: in general, then with particular words, then again."""
    kind, by, to, about = rest
    word = vocabulary.events.get(kind)
    if word is None or about.startswith("?"):
        return
    known = (*case.people, *vocabulary.bodies)
    by, to = (next((one for one in side.split("|") if one in known), "") for side in (by, to))
    slot = Slot("event", (kind, about, by, to))
    like = alike(slot, case)
    if kind == STORY:
        if like:
            yield slot._replace(head="again")
        return
    fixed = fixed_in(key, word)
    # A yes or no, such as "against your will", is asked at once; so is what follows on its
    # like, where a denial of every such event would deny the first one too.
    at_once = any(value in TRUTHS for _, value in fixed) or (fixed and is_kind(about, kind, case))
    if not like and not at_once:
        yield slot
    if SPECIAL in key:
        return
    if fixed:
        slot = slot._replace(fixed=fixed)
        like = [one for one in like if has_words(one, fixed)]
    if like:
        yield slot._replace(head="again")
    elif fixed:
        yield slot


def is_kind(name: str, kind: str, case: Case) -> bool:
    """Whether a listed event is of a kind."""
    return any(event.id == name and event.kind == kind for event in case.events)


def fixed_in(key: str, kind: EventKind) -> tuple[tuple[str, str], ...]:
    """Read the words that an open point fixes of an event."""
    inside = key.partition("(")[2].rpartition(")")[0]
    pairs = (part.split("=", 1) for part in inside.split(",") if "=" in part)
    return tuple((name, value) for name, value in pairs if name in kind.attributes and value != "?")


def party_slots(atom: Atom, rest: list[str], case: Case, vocabulary: Vocabulary) -> Iterator[Slot]:
    """Ask who did something, to whom, or what it is about."""
    name, side = rest
    found = MEMBER.search(atom.key)
    if side == "in" and found:
        side, name = found.groups()
    if name.startswith("?"):
        yield from unlisted_in(name, case, vocabulary)
    elif side in SIDES:
        yield Slot("party", (name, side))


def alike(slot: Slot, case: Case) -> list[Event]:
    """Give the listed events that an answer to "did it happen?" would speak of."""
    kind, about, by, to = slot.parts
    return [
        one
        for one in case.events
        if one.kind == kind
        and one.done.value == "yes"
        and (not about or about in (one.about or (about,)))
        and all(
            not wanted or leaf is None or leaf.value is None or wanted in leaf.value
            for wanted, leaf in ((by, one.by), (to, one.to))
        )
    ]


def has_words(event: Event, fixed: tuple[tuple[str, str], ...]) -> bool:
    """Whether an event may have the words that are asked for."""
    for name, word in fixed:
        leaf = event.attributes.get(name)
        if leaf is not None and leaf.value is not None and word not in (leaf.value, *listed(leaf)):
            return False
    return True


def listed(leaf: Leaf) -> frozenset[str]:
    """Give the words of a value that is a list."""
    return leaf.value if isinstance(leaf.value, frozenset) else frozenset()


def is_open(slot: Slot, case: Case) -> bool:
    """Whether the file has no answer yet at a place; a vague time can be told better."""
    if slot.head in ("value", "time", "done", "party"):
        return is_empty(slot, case)
    if slot.head == "bond":
        bond = bond_of(case, slot.parts[0], slot.parts[1])
        return bond is None or bond_value(bond, slot.parts[2]) is None
    return True


def is_empty(slot: Slot, case: Case) -> bool:
    """Whether an event, a person or the case lacks a value."""
    owner = slot.parts[0]
    event = next((one for one in case.events if one.id == owner), None)
    if slot.head == "value":
        person = case.people.get(owner)
        holder = event or person
        leaves = holder.attributes if holder else case.facts if owner == "case" else None
        leaf = leaves.get(slot.parts[1]) if leaves is not None else None
        return leaves is not None and (leaf is None or leaf.value is None)
    if event is None:
        return False
    if slot.head == "done":
        return event.done.value is None
    if slot.head == "time":
        when = event.until if slot.parts[1] == "until" else event.at
        return when is None or when.earliest != when.latest
    if slot.parts[1] == "about":
        return event.about is None
    party = event.by if slot.parts[1] == "by" else event.to
    return party is None or party.value is None


def bond_of(case: Case, one: str, other: str) -> Relationship | None:
    """Find what two people are to each other."""
    return next(
        (bond for bond in case.relationships if {bond.of, bond.other} == {one, other}), None
    )


def bond_value(bond: Relationship, name: str) -> object:
    """Give what a relationship says under a key; None where it does not say."""
    if name in ("since", "until"):
        return bond.since if name == "since" else bond.until
    leaf = {
        "kind": bond.kind,
        "lived_together": bond.lived_together,
        "common_child": bond.common_child,
    }[name]
    return leaf.value if leaf else None
