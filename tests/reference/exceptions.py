"""Which exceptions apply to a provision, and what they do to its times.

Readings of the specification taken here
    * An exception speaks of the variables of what it defeats and of its own; it stands in
      the wording of the moment that governs what it defeats, unless it says otherwise.
    * `undercut` and `rebut` take away whatever they defeat, exceptions included.
"""

from __future__ import annotations

from lawcheck.model.ruleset import Norm
from tests.reference import expressions, law
from tests.reference.clock import Stretch, Timed
from tests.reference.scope import Scope
from tests.reference.world import World


def defeaters(world: World, name: str) -> list[str]:
    """List the exceptions that defeat a provision, in the order of the rules."""
    found: list[str] = []
    for norm in world.ruleset.norms:
        if norm.kind == "exception" and name in norm.defeats and norm.id not in found:
            found.append(norm.id)
    return found


def exception_effect(world: World, name: str) -> str:
    """Name what an exception does."""
    return law.family(world, name)[0].effect


def exception_scope(world: World, name: str, place: Scope) -> tuple[Norm, str, Scope] | None:
    """Find the wording of an exception and the scope of what it defeats plus its own."""
    for norm in law.family(world, name):
        inside = place._replace(act=norm.act, later={**place.later, **dict(norm.bound)})
        day = place.day
        if "governed_by" in norm.parts:
            at = expressions.moment(world, inside, norm.parts["governed_by"])
            day = day if at is None else at.span
        edition = law.in_force(world, norm, day)
        if edition is not None:
            return norm, edition, inside._replace(day=day)
    return None


def holds(world: World, name: str, place: Scope) -> bool:
    """Answer whether an exception applies, its own exceptions considered."""
    found = exception_scope(world, name, place)
    said = False
    if found is not None:
        norm, edition, inside = found
        said = law.read_so(world, norm)
        said = said and (norm.when is None or expressions.truth(world, inside, norm.when))
        said = said and not any(
            holds(world, other, inside)
            for other in defeaters(world, name)
            if exception_effect(world, other) in ("undercut", "rebut")
        )
        said = said and law.as_encoded(world, norm, edition, inside.day)
    asked = (name, place.asked.name)
    if asked in world.forced:
        return False
    world.held.setdefault(asked, set()).add(said)
    return said


def applying(world: World, name: str, place: Scope, *effects: str) -> list[tuple[Norm, Scope]]:
    """List the exceptions of some effects that apply to a provision here."""
    found = []
    for other in defeaters(world, name):
        if exception_effect(world, other) in effects and holds(world, other, place):
            where = exception_scope(world, other, place)
            if where is not None:
                found.append((where[0], where[2]))
    return found


def defeated(world: World, name: str, place: Scope) -> bool:
    """Answer whether an exception takes a provision away."""
    return bool(applying(world, name, place, "undercut", "rebut"))


def extended_span(world: World, stretch: Stretch, name: str, place: Scope) -> Stretch:
    """Move the end of a span by every exception that extends it."""
    for norm, inside in applying(world, name, place, "extend"):
        end = expressions.later(world, inside, stretch.end, norm.parts["by"])
        stretch = Stretch(stretch.start, end)
    return stretch


def extended(world: World, at: Timed, name: str, place: Scope) -> Timed:
    """Move a last day by every exception that extends it."""
    for norm, inside in applying(world, name, place, "extend"):
        at = expressions.later(world, inside, at, norm.parts["by"])
    return at
