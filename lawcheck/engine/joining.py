"""What several completions say together: never more than each of them.

Source
    Where completions differ, a time is the span that holds all of theirs, a status of
    a period is open, norms are those that all name, and any other value is left out.
"""

from __future__ import annotations

from typing import Any

from lawcheck.engine.settle import Outcome
from lawcheck.model.moment import Moment, hull
from lawcheck.model.ruleset import Norm

UNSETTLED = "unsettled"
TIMES = ("until", "last_day")
NORMS = ("displaced_by", "excused_by")


def joined(moments: list[Moment | None]) -> Moment | None:
    """Give the span that holds every completion's moment."""
    known = {moment for moment in moments if moment is not None}
    if len(known) > 1:
        return hull(*known)
    return known.pop() if known else None


def extent(lengths: list[tuple[int, int] | None]) -> tuple[int, int] | None:
    """Give the least and most of every completion's length."""
    known = {length for length in lengths if length is not None}
    if len(known) > 1:
        return min([low for low, _ in known]), max([high for _, high in known])
    return known.pop() if known else None


def periods_of(leaves: list[Outcome]) -> tuple[dict[str, Any], ...]:
    """Give the periods some completion counts; a status is that of all of them, or open."""
    listed = [leaf.periods for leaf in leaves]
    if not any(listed):
        return ()
    found: list[dict[str, Any]] = []
    for number in range(max(map(len, listed))):
        same = [periods[number] for periods in listed if number < len(periods)]
        statuses = {one["status"] for one in same}
        agreed = len(statuses) == 1 and len(same) == len(listed)
        found.append(
            {
                "from": hull(*(one["from"] for one in same)),
                "until": hull(*(one["until"] for one in same)),
                "status": statuses.pop() if agreed else UNSETTLED,
            }
        )
    return tuple(found)


def extras(leaves: list[Outcome], norm: Norm) -> dict[str, Any]:
    """Gather what only some kinds have: where completions differ, the span of a time."""
    gathered: dict[str, Any] = {"strength": norm.strength, "chain": norm.chain}
    if len(leaves) == 1:
        return gathered | leaves[0].extra
    for name in dict.fromkeys([key for leaf in leaves for key in leaf.extra]):
        values = [leaf.extra[name] for leaf in leaves if name in leaf.extra]
        if values.count(values[0]) == len(values):
            gathered[name] = values[0]
        elif name in TIMES and None not in values:
            gathered[name] = hull(*values)
        elif name == "runs" and None not in values:
            gathered[name] = tuple(hull(*edges) for edges in zip(*values, strict=True))
        elif name == "liability":
            gathered[name] = UNSETTLED
        elif name == "liability_settle":
            gathered[name] = tuple(dict.fromkeys(atom for atoms in values for atom in atoms))
        elif name in NORMS and len(values) == len(leaves):
            gathered[name] = tuple(one for one in values[0] if all(one in each for each in values))
    return gathered
