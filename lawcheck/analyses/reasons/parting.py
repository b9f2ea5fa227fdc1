"""A part of a norm: what several reasons come to together.

Shapes
    A part has the truth, the time and the open point of what it holds.  Several hold
    together; of exceptions, of what was done in time and of national norms one is enough.
"""

from __future__ import annotations

from lawcheck.analyses.reasons.tree import Reason
from lawcheck.analyses.reasons.walking import Place
from lawcheck.model.truth import NO, UNKNOWN, YES, Truth

PART = "part:"
ONE_IS_ENOUGH = ("exceptions", "in_time", "by_norms")


def part(name: str, place: Place, parts: list[Reason]) -> Reason:
    """Build a part of a norm from what it holds; several hold together."""
    first = parts[0]
    bare = Reason(f"{PART}{name}", first.expr, place.norm, first.bound, first.truth, first.grade,
                  first.grounds, first.open, first.since, first.until, tuple(parts))  # fmt: skip
    truths = [one for one in parts if one.truth is not None]
    if len(parts) == 1 or not truths:
        return bare
    order = ORDER[::-1] if name in ONE_IS_ENOUGH else ORDER
    telling = min(truths, key=lambda one: place_in(order, one))
    return bare._replace(
        truth=telling.truth, open=telling.open, grade=telling.grade, grounds=telling.grounds
    )


ORDER = (NO, UNKNOWN, YES)


def place_in(order: tuple[Truth, ...], one: Reason) -> int:
    """Give the place of a reason's truth in an order; a time stands where it is known."""
    return order.index(YES if one.truth is None else one.truth)
