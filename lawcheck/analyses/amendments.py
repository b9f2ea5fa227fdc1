"""By which law a norm came to say something else between two days.

Shapes
    A `Cause` is a step in the life of an act and the norm it changed: the one asked about,
    else the nearest of those that its finding is worked out from.
Errors
    None: what no step explains has no cause.
Source
    The amending laws that the editions of the acts name.  Which law took a norm away
    without a new wording is not written there; a loaded act says so where one of its
    norms removes liability under it from the same day.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from lawcheck.analyses.law_changes import Change, Step
from lawcheck.analyses.reach import Reach
from lawcheck.model.ruleset import Norm, RuleSet


class Cause(NamedTuple):
    """A step, the norm it changed, and the provision that did it where one is encoded."""

    step: Step
    norm: Norm
    provision: Norm | None


def causes_of(
    ruleset: RuleSet, reach: Reach, steps: Iterable[Step], norm: str
) -> tuple[Cause, ...]:
    """Find what changed a norm, or else what is nearest among all it rests on."""
    changed: dict[str, list[tuple[Step, Change]]] = {}
    for step in steps:
        for change in step.changes:
            changed.setdefault(change.norm.id, []).append((step, change))
    seen: set[str] = set()
    level = {norm}
    while level:
        found = [
            Cause(step, change.norm, provision_of(ruleset, step, change))
            for name in sorted(level)
            for step, change in changed.get(name, ())
        ]
        if found:
            return tuple(sorted(found, key=lambda one: (one.step.first, one.norm.order)))
        seen |= level
        level = set(rests_on(reach, level)) - seen
    return ()


def rests_on(reach: Reach, names: Iterable[str]) -> Iterator[str]:
    """Give the norms from which some findings are worked out, or that stand beside them."""
    for name in names:
        yield from reach.uses.get(name, ())
        yield from reach.beside.get(name, ())


def provision_of(ruleset: RuleSet, step: Step, change: Change) -> Norm | None:
    """Find the provision of a loaded act that took a norm away on the days of a step."""
    if change.how != "ended":
        return None
    for norm in ruleset.norms:
        if norm.effect == "liability_removed" and change.norm.id in norm.defeats:
            begins = ruleset.acts[norm.act].editions[0]
            if (begins.first, begins.latest_first) == (step.first, step.latest_first):
                return norm
    return None
