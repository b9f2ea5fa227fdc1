"""People and bodies: who is meant, and who it was.

Readings of the specification taken here
    * A denial `by` or `to` a person and a pattern that names the person's body agree, and
      the other way round ("a person counts for the body they belong to").
    * Who an unlisted event was done by or to is what its pattern says, else open.
    * A common child is one whose `child_of` names both; that there is none is never
      certain.
"""

from __future__ import annotations

from typing import cast

from lawcheck.model.case import Event, Person
from lawcheck.model.expression import Expr
from tests.reference import law, scope
from tests.reference.world import Bound, Unlisted, World


def among(world: World, place: scope.Scope, name: str, wanted: Expr) -> bool:
    """Answer whether a person or body is one of those an expression means."""
    if wanted[0] == "body":
        return world.counts_as(name, wanted[1])
    if wanted[0] == "var":
        bound = place.get(world, wanted[1])
        return isinstance(bound, Person) and bound.id == name
    if wanted[0] == "party":
        return has_party(world, place.get(world, wanted[2]), wanted[1], name)
    if wanted[0] == "of":
        _, key, kind, variable = wanted
        return any(
            has_party(world, source, key, name)
            for source in sources(world, place.get(world, variable), kind)
        )
    assert wanted[0] == "call", wanted
    inside, body = law.called_body(world, place, wanted)
    return inside is not None and among(world, inside, name, body)


def sources(world: World, bound: Bound, kind: str) -> list[Bound]:
    """List the events of a kind that the bound event is, or is about."""
    found: list[Bound] = [bound] if scope.kind_of(bound) == kind else []
    for event in world.case.events:
        listed = event.kind == kind and event.done.value != "no" and not event.planned
        if listed and event is not bound and world.is_about(bound, event):
            found.append(event)
    return found


def has_party(world: World, bound: Bound, key: str, name: str) -> bool:
    """Answer whether an event was done by, or to, a person or body."""
    if isinstance(bound, Event):
        value, because = world.proven(bound.by if key == "by" else bound.to, "fact")
        if value is None:
            return world.answers.yes(("person", bound.id, key, name), *because)
        return any(world.counts_as(name, member) for member in value)
    if isinstance(bound, Unlisted):
        said = bound.by if key == "by" else bound.to
        if said is None:
            return world.answers.yes(("person", bound.name, key, name), "fact")
        wanted, place = cast("tuple[Expr, scope.Scope]", said)
        return among(world, place, name, wanted)
    return False


def party_in(world: World, place: scope.Scope, event: Event, key: str, wanted: Expr) -> bool:
    """Answer whether a listed event was done by, or to, one of those meant."""
    value, because = world.proven(event.by if key == "by" else event.to, "fact")
    if value is None:
        label = place.resolved(world, wanted)
        return world.answers.yes(("person", event.id, key, label), *because)
    return any(among(world, place, name, wanted) for name in value)


def agree(world: World, place: scope.Scope, name: str, wanted: Expr) -> bool:
    """Answer whether a denial's person or body is the pattern's, bodies included."""
    if among(world, place, name, wanted):
        return True
    return any(
        person.body == name and among(world, place, person.id, wanted)
        for person in world.case.people.values()
    )


def in_common(world: World, place: scope.Scope, left: Expr, right: Expr) -> bool:
    """Answer whether somebody is meant by both."""
    return any(
        among(world, place, name, left) and among(world, place, name, right)
        for name in world.names()
    )


def people(world: World, place: scope.Scope, wanted: Expr) -> list[Person]:
    """List the persons that an expression means."""
    return [
        person for person in world.case.people.values() if among(world, place, person.id, wanted)
    ]


def common_child(world: World, place: scope.Scope, left: Expr, right: Expr) -> bool:
    """Answer whether the two have a child."""
    pairs = [
        (one.id, other.id)
        for one in people(world, place, left)
        for other in people(world, place, right)
        if one.id != other.id
    ]
    for pair in pairs:
        for person in world.case.people.values():
            if person.child_of is not None and set(pair) <= set(person.child_of.value):
                return True
    return any(
        world.answers.yes(("relation", *sorted(pair), "common_child"), "fact") for pair in pairs
    )
