"""Whether a duty was performed, and whether in time, in one completion.

Readings of the specification taken here
    * A listed performance counts before an unlisted one is thought of: a listed late one
      is late, although an earlier one might have gone unrecorded.
    * Of several acts that would do (`any_of`, `replace`), too, the listed ones come first.
    * A condition as discharge has no time: satisfied is in time.
    * `failed_by` looks at listed events only; where one is certain (in the completion)
      and no listed performance exists, no unlisted one is thought of.
"""

from __future__ import annotations

from typing import Any

from lawcheck.model.expression import Expr
from tests.reference import expressions, patterns
from tests.reference.clock import Timed
from tests.reference.scope import Scope
from tests.reference.world import World

NEVER, LATE, IN_TIME = 0, 1, 2


def failed(world: World, place: Scope, parts: dict[str, Any]) -> bool:
    """Answer whether a listed event shows by itself that nothing was done."""
    pattern = parts.get("failed_by")
    return pattern is not None and bool(patterns.listed_matches(world, place, pattern))


def best_of(world: World, ways: list[tuple[Expr, Scope]], due: Timed | None, refused: bool) -> int:
    """Answer how the best of several ways turned out, listed ones first."""
    listed = max(performed(world, place, way, due, unseen=False) for way, place in ways)
    if listed != NEVER or refused:
        return listed
    return max(performed(world, place, way, due, unseen=True) for way, place in ways)


def performed(world: World, place: Scope, discharge: Expr, due: Timed | None, unseen: bool) -> int:
    """Answer NEVER, LATE or IN_TIME; without a last day everything is in time.

    `unseen` says whether to think of what is not listed.
    """
    head = discharge[0]
    if head == "any_of":
        ways = [(part, place) for part in discharge[1:]]
        return best_of(world, ways, due, refused=not unseen)
    if head == "all_of":
        return min(performed(world, place, part, due, unseen) for part in discharge[1:])
    if head == "condition":
        return IN_TIME if expressions.truth(world, place, discharge[1]) else NEVER
    assert head == "pattern", discharge
    pattern = discharge[1]
    found = patterns.listed_matches(world, place, pattern)
    if found:
        return max(timely(world, world.at(event), due) for event in found)
    if not unseen:
        return NEVER
    other = patterns.unlisted(world, place, pattern)
    return NEVER if other is None else timely(world, world.at(other), due)


def timely(world: World, at: Timed | None, due: Timed | None) -> int:
    """Compare a performance with the last moment for it."""
    return IN_TIME if due is None or expressions.not_after(world, at, due) else LATE
