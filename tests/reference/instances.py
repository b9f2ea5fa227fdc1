"""The instances of a norm, the moment that governs each, and what each is bound to.

Readings of the specification taken here
    * An instance is listed unless what `for_each` says of it is no in every completion.
    * Where the record leaves open whom an event was done to, `person as p in ...` gives
      one instance more, of somebody, whose id is left out.
    * The wording is the first whose own governing moment falls in an edition of its own.
    * A governing moment that never comes gives way to the latest of the `for_each`
      events; without events it is `as_of`.
"""

from __future__ import annotations

from collections.abc import Callable

from lawcheck.model.case import Event, Person
from lawcheck.model.expression import Expr
from lawcheck.model.moment import latest_of
from lawcheck.model.ruleset import Norm
from tests.reference import expressions, law, patterns, who
from tests.reference.clock import Timed
from tests.reference.completions import ImpatientError, TooManyAtomsError, every_completion
from tests.reference.scope import Scope
from tests.reference.world import Bound, Somebody, World


def empty_scope(world: World, norm: Norm) -> Scope:
    """Build the scope of a norm before anything is bound."""
    return Scope(norm.act, {}, dict(norm.bound), world.as_of.span, world.as_of)


def latest_event(world: World, place: Scope, fallback: Timed) -> Timed:
    """Give the latest of the events bound by `for_each`."""
    found = [world.at(bound) for bound in place.variables.values() if isinstance(bound, Event)]
    moments = [at for at in found if at is not None]
    if not moments:
        return fallback
    if len(moments) == 1:
        return moments[0]
    name = f"latest({', '.join(at.name for at in moments)})"
    return Timed(latest_of(*(at.span for at in moments)), name)


def candidates(world: World, step: Expr) -> list[Bound]:
    """List what one step of `for_each` could be bound to."""
    if step[0] == "person":
        return [*world.case.people.values(), Somebody(f"somebody {step[1]}")]
    return list(world.listed(step[2][0]))


def chosen(world: World, place: Scope, step: Expr, bound: Bound) -> bool:
    """Answer whether a step selects a thing, in this completion."""
    if step[0] == "person":
        group = who.meant(world, place, step[2])
        if isinstance(bound, Somebody):
            return bool(group.because)
        assert isinstance(bound, Person)
        return any(world.counts_as(bound.id, name) for name in group.names)
    assert isinstance(bound, Event)
    return patterns.matches(world, place.plus(step[1], bound), bound, step[2])


def bindings(world: World, norm: Norm) -> list[Scope]:
    """List every way to bind the steps of `for_each`."""
    places = [empty_scope(world, norm)]
    for step in norm.for_each:
        longer: list[Scope] = []
        for place in places:
            dated = place._replace(day=latest_event(world, place, world.as_of).span)
            longer += [
                place.plus(step[1], bound)
                for bound in candidates(world, step)
                if possible(world, dated, step, bound)
            ]
        places = longer
    return places


def possible(world: World, place: Scope, step: Expr, bound: Bound) -> bool:
    """Answer whether a step selects a thing in some completion."""
    try:
        table = every_completion(world.answers, lambda: chosen(world, place, step, bound))
    except (TooManyAtomsError, ImpatientError):
        return True
    return any(table.rows.values())


def ids_of(norm: Norm, place: Scope) -> tuple[str, ...]:
    """Name an instance: what `for_each` bound, or the arguments of a definition."""
    names = [name for name, _ in norm.args] or [step[1] for step in norm.for_each]
    bound = [place.variables[name] for name in names]
    return tuple(one.id for one in bound if isinstance(one, Event | Person))


def instances_of(world: World, wordings: list[Norm]) -> list[tuple[str, ...]]:
    """List the instances of a provision over all its wordings."""
    found: list[tuple[str, ...]] = []
    for norm in wordings:
        for place in bindings(world, norm):
            if ids_of(norm, place) not in found:
                found.append(ids_of(norm, place))
    return found


def scope_for(world: World, norm: Norm, ids: tuple[str, ...]) -> Scope | None:
    """Bind a wording to an instance; None where the instance is none of its kind."""
    names = [name for name, _ in norm.args] or [step[1] for step in norm.for_each]
    kinds = {step[1]: step for step in norm.for_each}
    bound: dict[str, Bound] = {}
    left = list(ids)
    for name in names:
        if kinds[name][0] == "person":
            known = bool(left) and left[0] in world.case.people
            bound[name] = world.case.people[left.pop(0)] if known else Somebody(f"somebody {name}")
            continue
        thing = world.events.get(left.pop(0)) if left else None
        if thing is None or thing.kind != kinds[name][2][0]:
            return None
        bound[name] = thing
    if left:
        return None
    ordered = {step[1]: bound[step[1]] for step in norm.for_each}
    place = empty_scope(world, norm)._replace(variables=ordered)
    return place._replace(day=latest_event(world, place, world.as_of).span)


def selected(world: World, norm: Norm, place: Scope) -> bool:
    """Answer whether `for_each` selects the instance and its events happened."""
    return all(chosen(world, place, step, place.variables[step[1]]) for step in norm.for_each)


def governing_moment(world: World, norm: Norm, place: Scope) -> Timed:
    """Give the moment whose law governs an instance."""
    at = None
    if "governed_by" in norm.parts:
        at = expressions.moment(world, place, norm.parts["governed_by"])
    return at or latest_event(world, place, world.as_of)


def governing(
    world: World, name: str, find: Callable[[Norm], Scope | None]
) -> tuple[Norm, str, Scope] | None:
    """Find the wording that governs an instance, its edition and its scope."""
    for norm in law.family(world, name):
        place = find(norm)
        if place is None:
            continue
        at = governing_moment(world, norm, place)
        edition = law.in_force(world, norm, at.span)
        if edition is not None:
            return norm, edition, place._replace(day=at.span)
    return None
