"""Duties and prohibitions that oblige and forbid one event of one bearer.

Readings of the specification taken here
    * The same event: the pattern of `discharge` (or of a part of `all_of`) and that of
      `forbidden` have the same kind, `by`, `to`, `about` and `where`, the variables
      replaced by what they stand for; windows do not count.
    * "Certainly triggered" is the trigger in every completion, whatever exceptions say; of
      what lasts also that it has a span; never by a text that was not read.
"""

from __future__ import annotations

from lawcheck.model.expression import Expr
from lawcheck.model.ruleset import Norm
from tests.reference import expressions, instances, law
from tests.reference.completions import ImpatientError, TooManyAtomsError, every_completion
from tests.reference.scope import Scope
from tests.reference.world import World

Instance = tuple[str, tuple[str, ...]]


def triggered(world: World, norm: Norm, place: Scope) -> bool:
    """Answer whether a duty or prohibition applies to an instance, exceptions aside."""
    return (
        instances.selected(world, norm, place)
        and law.read_so(world, norm)
        and (norm.when is None or expressions.truth(world, place, norm.when))
    )


def spans_of(norm: Norm) -> list[Expr]:
    """List the spans without which a norm says nothing."""
    found = [norm.parts.get("maintain"), norm.parts.get("recurring", {}).get("during")]
    if norm.kind == "prohibition":
        found.append(norm.parts.get("during"))
    return [stretch for stretch in found if stretch is not None]


def patterns_of(norm: Norm) -> list[Expr]:
    """List the patterns a norm obliges to, or forbids."""
    if norm.kind == "prohibition":
        return [norm.parts["forbidden"]]
    discharge = norm.parts.get("discharge", ("none",))
    parts = discharge[1:] if discharge[0] == "all_of" else (discharge,)
    return [part[1] for part in parts if part[0] == "pattern"]


def signatures(world: World, name: str, ids: tuple[str, ...]) -> frozenset[object]:
    """Collect what an instance obliges to or forbids; empty where not triggered."""
    found = instances.governing(world, name, lambda norm: instances.scope_for(world, norm, ids))
    if found is None or not triggered(world, found[0], found[2]):
        return frozenset()
    norm, edition, place = found
    if any(expressions.span(world, place, stretch) is None for stretch in spans_of(norm)):
        return frozenset()
    if not law.as_encoded(world, norm, edition, place.day):
        return frozenset()
    bearer: object = norm.bearer
    if not bearer and "bearer" in norm.parts:
        bearer = place.resolved(world, norm.parts["bearer"])
    if not bearer:
        return frozenset()
    return frozenset(
        (
            bearer,
            pattern[0],
            place.resolved(world, (*pattern[2:5], pattern[6]), pattern[1]),
        )
        for pattern in patterns_of(norm)
    )


def certain(world: World, item: Instance) -> frozenset[object]:
    """Collect the signatures that an instance has in every completion."""
    try:
        table = every_completion(world.answers, lambda: signatures(world, *item))
    except (TooManyAtomsError, ImpatientError):
        return frozenset()
    return frozenset.intersection(*table.rows.values())


def clashing(world: World, items: list[Instance]) -> set[Instance]:
    """Find the instances that clash with another and have no priority between them."""
    kinds = {norm.id: norm.kind for norm in world.ruleset.norms}
    over = {norm.id: set(norm.over) for norm in world.ruleset.norms}
    events = {norm.id: {pattern[0] for pattern in patterns_of(norm)} for norm in
              world.ruleset.norms if norm.kind in ("duty", "prohibition")}  # fmt: skip
    found: set[Instance] = set()
    for duty in items:
        for ban in items:
            if kinds[duty[0]] != "duty" or kinds[ban[0]] != "prohibition":
                continue
            if duty[0] in over[ban[0]] or ban[0] in over[duty[0]]:
                continue
            if not events[duty[0]] & events[ban[0]]:
                continue
            if certain(world, duty) & certain(world, ban):
                found |= {duty, ban}
    return found
