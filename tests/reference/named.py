"""What a norm names, for norms that speak of a service or a state.

Readings of the specification taken here
    * The file "holds" what it lists, whatever is said of it; a norm names the kinds,
      facts and figures of its own expressions, not those of the definitions it calls.
"""

from __future__ import annotations

from collections.abc import Iterator

from lawcheck.model.ruleset import Norm
from tests.reference.world import World


def names_in(expr: object) -> Iterator[str]:
    """List the event kinds, facts and figures in an expression."""
    if isinstance(expr, dict):
        for part in expr.values():
            yield from names_in(part)
    if not isinstance(expr, tuple):
        return
    if len(expr) == 2 and expr[0] in ("fact", "figure"):
        yield expr[1]
        return
    if len(expr) == 7 and isinstance(expr[0], str):
        yield expr[0]
    for part in expr:
        yield from names_in(part)


def holds_something_named(world: World, norm: Norm) -> bool:
    """Answer whether the file holds an event, fact or figure that a norm names."""
    held = {event.kind for event in world.case.events}
    held |= set(world.case.facts) | set(world.case.figures)
    said = (norm.for_each, norm.bound, norm.when, norm.parts)
    return bool(held & set(names_in(said)))
