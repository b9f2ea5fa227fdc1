"""Change one thing in a case, as if it had been proved: the rest stays as it is.

Shapes
    Every function gives a new case.  What is put in has the highest grade, so that
    every profile lets it count.
Errors
    None: what is not in the case is added to it.
"""

from __future__ import annotations

from fractions import Fraction
from typing import Any

from lawcheck.model.case import Case, Decision, Event, Leaf, Person, Relationship
from lawcheck.model.moment import BEGINNING, Moment
from lawcheck.model.truth import Truth

PROVED = 5
TRUTHS = ("yes", "no")


def proved(value: Any) -> Leaf:
    """Build a value that nobody doubts."""
    return Leaf(value, PROVED, "", "", 0)


def value_of(word: str, type_: str) -> Any:
    """Read a word as a value of a type of the vocabulary."""
    if type_ == "truth":
        return Truth(word)
    if type_ == "number":
        return Fraction(word)
    return word


def event_of(case: Case, name: str) -> Event | None:
    """Find an event."""
    return next((one for one in case.events if one.id == name), None)


def with_event(case: Case, event: Event) -> Case:
    """Put an event in the place of the one with its id, or add it."""
    if event_of(case, event.id) is None:
        return case._replace(events=(*case.events, event))
    return case._replace(events=tuple(event if one.id == event.id else one for one in case.events))


def with_value(case: Case, owner: str, name: str, value: Any) -> Case:
    """Set an attribute of an event or person, a fact of the case or a figure."""
    leaf = proved(value)
    if owner == "case":
        return case._replace(facts={**case.facts, name: leaf})
    if owner == "figure":
        return case._replace(figures={**case.figures, name: leaf})
    person = case.people.get(owner)
    if person is not None:
        return case._replace(people={**case.people, owner: with_attribute(person, name, leaf)})
    event = event_of(case, owner)
    assert event is not None, owner
    return with_event(case, event._replace(attributes={**event.attributes, name: leaf}))


def with_attribute(person: Person, name: str, leaf: Leaf) -> Person:
    """Set an attribute of a person; an age takes the place of a day of birth."""
    if name == "body":
        return person._replace(body=str(leaf.value))
    kept = {key: one for key, one in person.attributes.items() if (key, name) != ("born", "age")}
    return person._replace(attributes={**kept, name: leaf})


def with_done(case: Case, name: str, word: str | None) -> Case:
    """Say of a listed event that it took place, that it did not, or that nobody knows."""
    event = event_of(case, name)
    assert event is not None, name
    return with_event(case, event._replace(done=proved(word), planned=False))


def with_time(case: Case, name: str, at: Moment) -> Case:
    """Move an event; where it ended moves with it."""
    event = event_of(case, name)
    assert event is not None, name
    until = event.until
    if until is not None and event.dated:
        shift = at[0] - event.at[0]
        until = Moment(until[0] + shift, until[1] + shift)
    return with_event(case, event._replace(at=at, dated=True, until=until))


def with_until(case: Case, name: str, until: Moment) -> Case:
    """Say when an event ended."""
    event = event_of(case, name)
    assert event is not None, name
    return with_event(case, event._replace(until=until))


def with_party(case: Case, name: str, side: str, ids: tuple[str, ...]) -> Case:
    """Say who did an event, to whom it was done, or what it is about."""
    event = event_of(case, name)
    assert event is not None, name
    if side == "about":
        return with_event(case, event._replace(about=ids))
    leaf = proved(ids)
    return with_event(case, event._replace(by=leaf) if side == "by" else event._replace(to=leaf))


def with_bond(case: Case, one: str, other: str, key: str, value: Any) -> Case:
    """Say what two people are to each other, or whether they lived together or have a child."""
    found = [bond for bond in case.relationships if {bond.of, bond.other} == {one, other}]
    old = found[0] if found else Relationship(one, other, proved(None), None, None, None, 0)
    if key == "kind":
        changed = old._replace(of=one, other=other, kind=proved(value))
    elif key == "lived_together":
        changed = old._replace(lived_together=proved(value))
    else:
        changed = old._replace(common_child=proved(value))
    rest = tuple(bond for bond in case.relationships if bond not in found)
    return case._replace(relationships=(*rest, changed))


def with_decision(case: Case, point: str, value: str) -> Case:
    """Decide how an open point is read."""
    decision = Decision(point, value, "", "", "")
    return case._replace(decisions={**case.decisions, point: decision})


def with_more(
    case: Case,
    kind: str,
    by: tuple[str, ...],
    to: tuple[str, ...],
    about: tuple[str, ...] | None,
    attributes: dict[str, Any],
    done: str = "yes",
    at: Moment | None = None,
) -> Case:
    """Add an event, or the denial of every such event."""
    number = 1
    while event_of(case, f"x{number}") is not None or f"x{number}" in case.people:
        number += 1
    span = Moment(BEGINNING, case.as_of) if at is None else at
    values = {name: proved(value) for name, value in attributes.items()}
    event = Event(
        f"x{number}", kind, span, at is not None, None,
        proved(by) if by else None, proved(to) if to else None, about, (),
        proved(done), False, values, 0,
    )  # fmt: skip
    return with_event(case, event)
