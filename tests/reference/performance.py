"""Whether a duty was performed, and whether in time, in one completion.

Readings of the specification taken here
    * A listed performance counts before an unlisted one is thought of: a listed late one
      is late, although an earlier one might have gone unrecorded.
    * Of several acts that would do (`any_of`, `replace`) the first counts; that one is
      listed says nothing of another.  `all_of` is done with the last of its parts.
    * A condition as discharge has no time: satisfied is in time.
    * What came after the moment that `closes` a duty is no performance, be it listed or
      not: it can no longer serve.  A condition has no time, and serves.
    * `failed_by` looks at listed events only; where one is certain (in the completion)
      and no listed performance exists, no unlisted one is thought of.
"""

from __future__ import annotations

from typing import Any, NamedTuple

from lawcheck.model.expression import Expr
from tests.reference import expressions, patterns
from tests.reference.clock import Timed
from tests.reference.scope import Scope
from tests.reference.world import World

NEVER, LATE, IN_TIME = 0, 1, 2


class Performance(NamedTuple):
    """That something was done, and when; None where a condition has no time."""

    at: Timed | None


def failed(world: World, place: Scope, parts: dict[str, Any]) -> bool:
    """Answer whether a listed event shows by itself that nothing was done."""
    pattern = parts.get("failed_by")
    return pattern is not None and bool(patterns.listed_matches(world, place, pattern))


def performed(
    world: World, place: Scope, discharge: Expr, unseen: bool, closes: Timed | None
) -> Performance | None:
    """Say when something was done in full; None where it was not.

    `unseen` says whether to think of what is not listed; what came after it `closes` is
    nothing.
    """
    head = discharge[0]
    if head == "any_of":
        return first_of([performed(world, place, part, unseen, closes) for part in discharge[1:]])
    if head == "all_of":
        parts = [performed(world, place, part, unseen, closes) for part in discharge[1:]]
        done = [part.at for part in parts if part is not None and part.at is not None]
        if None in parts:
            return None
        return Performance(expressions.together("latest", done) if done else None)
    if head == "condition":
        return Performance(None) if expressions.truth(world, place, discharge[1]) else None
    assert head == "pattern", discharge
    pattern = discharge[1]
    found = [
        event
        for event in patterns.listed_matches(world, place, pattern)
        if serves(world, world.at(event), closes)
    ]
    if found:
        return Performance(world.at(patterns.first_of(found)))
    other = patterns.unlisted(world, place, pattern) if unseen else None
    if other is None or not serves(world, world.at(other), closes):
        return None
    return Performance(world.at(other))


def serves(world: World, at: Timed | None, closes: Timed | None) -> bool:
    """Answer whether something came before performance could no longer serve."""
    return closes is None or expressions.not_after(world, at, closes)


def first_of(ways: list[Performance | None]) -> Performance | None:
    """Give the first of several performances; one without a time is in time."""
    done = [way for way in ways if way is not None]
    times = [way.at for way in done if way.at is not None]
    if len(times) < len(done):
        return Performance(None)
    return Performance(expressions.together("earliest", times)) if times else None


def judged(world: World, way: Performance | None, due: Timed | None) -> int:
    """Answer NEVER, LATE or IN_TIME; without a last day everything is in time."""
    if way is None:
        return NEVER
    if way.at is None or due is None or expressions.not_after(world, way.at, due):
        return IN_TIME
    return LATE
