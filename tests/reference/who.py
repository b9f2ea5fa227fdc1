"""People and bodies: who is meant, and who it was.

Readings of the specification taken here
    * Who is meant is the people and bodies the record names, and somebody more where it
      leaves open by whom or to whom one of the events was done, or what an event is about.
    * Whether a named person is that somebody is an atom of two answers for each event
      (or expression) and person.
    * A denial `by` or `to` a person and a pattern that names the person's body agree, and
      the other way round ("a person counts for the body they belong to").
    * Who an unlisted event was done by or to is what its pattern says, else open.
    * A common child is one whose `child_of` names both; that there is none is never
      certain.
"""

from __future__ import annotations

from typing import NamedTuple, cast

from lawcheck.model.case import Event, Person
from lawcheck.model.expression import Expr
from tests.reference import law, scope
from tests.reference.world import Bound, Somebody, Unlisted, World


class Meant(NamedTuple):
    """The people and bodies that are named; why there may be others, () where not.

    `label` says the same whatever words of a rule led here.
    """

    names: tuple[str, ...]
    because: tuple[str, ...]
    label: tuple[str, ...]


NOBODY = Meant((), (), ())


def meant(world: World, place: scope.Scope, wanted: Expr) -> Meant:
    """Say whom an expression means."""
    if wanted[0] == "body":
        return Meant((wanted[1],), (), (wanted[1],))
    if wanted[0] == "var":
        bound = place.get(world, wanted[1])
        if isinstance(bound, Somebody):
            return Meant((), ("fact",), (bound.name,))
        return Meant((bound.id,), (), (bound.id,)) if isinstance(bound, Person) else NOBODY
    if wanted[0] == "party":
        return parties(world, place.get(world, wanted[2]), wanted[1])
    if wanted[0] == "of":
        _, key, kind, variable = wanted
        found = sources(world, place.get(world, variable), kind)
        groups = [parties(world, one, key) for one in found]
        names = dict.fromkeys(name for one in groups for name in one.names)
        because = {reason for one in groups for reason in one.because}
        labels = [word for one in groups for word in one.label]
        if not found and world.about_open(place.get(world, variable)):
            because.add("fact")
            labels.append(f"{key} of {kind} above {place.called(world, variable)}")
        return Meant(tuple(names), tuple(sorted(because)), tuple(labels))
    assert wanted[0] == "call", wanted
    inside, body = law.called_body(world, place, wanted)
    return NOBODY if inside is None else meant(world, inside, body)


def sources(world: World, bound: Bound, kind: str) -> list[Bound]:
    """List the events of a kind that the bound event is, or is about."""
    found: list[Bound] = [bound] if scope.kind_of(bound) == kind else []
    above = world.surely_above(bound)
    for event in world.case.events:
        listed = event.kind == kind and event.done.value != "no"
        if listed and event is not bound and event.id in above:
            found.append(event)
    return found


def parties(world: World, bound: Bound, key: str) -> Meant:
    """Say by whom, or to whom, an event was done."""
    if isinstance(bound, Event):
        value, because = world.proven(bound.by if key == "by" else bound.to, "fact")
        return Meant(() if value is None else tuple(value), because, (f"{key} of {bound.id}",))
    if isinstance(bound, Unlisted):
        said = bound.by if key == "by" else bound.to
        if said is None:
            return Meant((), ("fact",), (f"{key} of {bound.name}",))
        wanted, place = cast("tuple[Expr, scope.Scope]", said)
        return meant(world, place, wanted)
    return NOBODY


def among(world: World, place: scope.Scope, name: str, wanted: Expr) -> bool:
    """Answer whether a person or body is one of those an expression means."""
    group = meant(world, place, wanted)
    if any(world.counts_as(name, member) for member in group.names):
        return True
    if not group.because:
        return False
    return world.answers.yes(("person", group.label, name), *group.because)


def party_in(world: World, place: scope.Scope, event: Event, key: str, wanted: Expr) -> bool:
    """Answer whether a listed event was done by, or to, one of those meant."""
    group = parties(world, event, key)
    if group.because:
        label = place.resolved(world, wanted)
        return world.answers.yes(("person", event.id, key, label), *group.because)
    return any(among(world, place, name, wanted) for name in group.names)


def agree(world: World, place: scope.Scope, name: str, wanted: Expr) -> bool:
    """Answer whether a denial's person or body is the pattern's, bodies included."""
    group = meant(world, place, wanted)
    return any(
        world.counts_as(name, member) or world.counts_as(member, name) for member in group.names
    )


def in_common(world: World, place: scope.Scope, left: Expr, right: Expr) -> bool:
    """Answer whether somebody is meant by both."""
    ours, theirs = meant(world, place, left), meant(world, place, right)
    for one in ours.names:
        for other in theirs.names:
            if world.counts_as(one, other) or world.counts_as(other, one):
                return True
    because = {*ours.because, *theirs.because}
    if not because or not (ours.names or ours.because) or not (theirs.names or theirs.because):
        return False
    key = ("member", *sorted((ours.label, theirs.label)))
    return world.answers.yes(key, *sorted(because))


def persons(world: World, group: Meant) -> list[Person]:
    """List the persons among those that are named."""
    return [world.case.people[name] for name in group.names if name in world.case.people]


def open_pair(world: World, place: scope.Scope, head: object, sides: tuple[Expr, Expr]) -> bool:
    """Answer for a pair of whom at least one is somebody the record does not name."""
    ours, theirs = (meant(world, place, side) for side in sides)
    because = {*ours.because, *theirs.because}
    if not because or ours == NOBODY or theirs == NOBODY:
        return False
    key = ("relation", head, ours.label, theirs.label)
    return world.answers.yes(key, *sorted(because))


def common_child(world: World, place: scope.Scope, left: Expr, right: Expr) -> bool:
    """Answer whether the two have a child."""
    pairs = [
        {one.id, other.id}
        for one in persons(world, meant(world, place, left))
        for other in persons(world, meant(world, place, right))
        if one.id != other.id
    ]
    for pair in pairs:
        for person in world.case.people.values():
            parents, _ = world.proven(person.child_of, "fact")
            if parents is not None and pair <= set(parents):
                return True
    for pair in pairs:
        if world.answers.yes(("relation", *sorted(pair), "common_child"), "fact"):
            return True
    return open_pair(world, place, "common_child", (left, right))
