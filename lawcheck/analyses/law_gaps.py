"""The crosswalk without a case: what national law gave of each obligation on a day.

Shapes
    A `Crossing` is one bridge on one day with the norms that then stood for it.  A `Turn` is
    a day, or days, on which the status of a bridge changed, and the laws that did it.
Units
    Days are ordinals of `datetime.date`.
Errors
    None: without bridges there is nothing to say.
Source
    The bridges of the rules.  Where a first day is known only as a range, or a norm serves
    on a condition that only a case can show, every status that is possible is given.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from lawcheck.analyses.law_changes import changes_between
from lawcheck.analyses.law_of_day import Possible, Provision, law_of_day
from lawcheck.engine.chains import rests_on
from lawcheck.model.ruleset import Norm, RuleSet, Texts

STATUSES = ("covered", "partly", "gap")  # from the best to the worst
TURNS = ("opened", "widened", "narrowed", "closed", "unclear")
UNPUNISHED = "none"


class Served(NamedTuple):
    """A national norm that stood for an obligation on a day."""

    norm: Norm
    extent: str  # "full" or "partial"
    certain: bool  # it stood whatever the exact day, and without a condition


class Crossing(NamedTuple):
    """One obligation on one day."""

    norm: Norm  # the bridge
    statuses: tuple[str, ...]  # every one that is possible, in the order of `STATUSES`
    by: tuple[Served, ...]
    chain: tuple[Texts, ...]
    strength: str
    certain: bool  # the obligation certainly bound on that day


class Turn(NamedTuple):
    """A change of the status of one bridge."""

    how: str  # one of `TURNS`
    norm: Norm
    before: tuple[str, ...]
    after: tuple[str, ...]
    first: int
    latest_first: int
    by: tuple[str, ...]  # the laws


def crosswalk(ruleset: RuleSet, day: int, state: str) -> tuple[Crossing, ...]:
    """Give every bridge of a day, in the order of the text."""
    law = law_of_day(ruleset, day, state)
    known = {one.id: one for one in law.provisions}
    return tuple(
        crossing(ruleset, one, known, day, state)
        for one in law.provisions
        if one.norm.kind == "bridge"
    )


def crossing(
    ruleset: RuleSet, bridge: Provision, known: dict[str, Provision], day: int, state: str
) -> Crossing:
    """Hold one bridge against the norms of the day."""
    served: dict[str, Served] = {}
    statuses: set[str] = set()
    for possible in bridge.wordings:
        found = tuple(serving(possible.norm, known))
        served |= {one.norm.id: one for one in found}
        statuses |= reachable(found)
    rests = rests_on(ruleset, bridge.norm, day, state)
    return Crossing(
        bridge.norm,
        tuple(name for name in STATUSES if name in statuses),
        tuple(served.values()),
        rests["chain"],
        rests["strength"],
        bridge.certain,
    )


def serving(bridge: Norm, known: dict[str, Provision]) -> Iterator[Served]:
    """Give the norms of a bridge that may have stood."""
    for name, extent, when in bridge.parts["by_norms"]:
        provision = known.get(name)
        if provision is None:
            continue
        wordings = [one for one in provision.wordings if serves(one)]
        if wordings:
            certain = (
                provision.certain and len(wordings) == len(provision.wordings) and when is None
            )
            yield Served(wordings[0].norm, extent, certain)


def serves(one: Possible) -> bool:
    """Whether a wording is more than a text that says an act goes unpunished."""
    return bool(one.norm.parts.get("regime") != UNPUNISHED)


def reachable(served: tuple[Served, ...]) -> set[str]:
    """Give the statuses that are possible, each norm taken by itself."""
    full = [one.certain for one in served if one.extent == "full"]
    partial = [one.certain for one in served if one.extent == "partial"]
    if any(full):
        return {"covered"}
    found = {"covered"} if full else set()
    if partial:
        found.add("partly")
    return found if any(partial) else {*found, "gap"}


def turns(ruleset: RuleSet, start: int, end: int, state: str) -> tuple[Turn, ...]:
    """Find what opened and closed gaps after one day and up to another."""
    found: dict[tuple[str, int, int], Turn] = {}
    for step in changes_between(ruleset, start, end, state):
        touched = {change.norm.id for change in step.changes}
        before = by_bridge(crosswalk(ruleset, step.first - 1, state))
        after = by_bridge(crosswalk(ruleset, step.latest_first, state))
        for name in before.keys() & after.keys():
            one, other = before[name], after[name]
            if one.statuses == other.statuses or not concerned(one, other, touched):
                continue
            key = (name, step.first, step.latest_first)
            laws = [*(found[key].by if key in found else ()), *((step.by,) if step.by else ())]
            how = direction(one.statuses, other.statuses)
            found[key] = Turn(
                how, other.norm, one.statuses, other.statuses, step.first, step.latest_first,
                tuple(dict.fromkeys(laws)),
            )  # fmt: skip
    return tuple(sorted(found.values(), key=lambda one: (one.first, one.norm.order)))


def by_bridge(crossings: tuple[Crossing, ...]) -> dict[str, Crossing]:
    """Find crossings by the id of their bridge."""
    return {one.norm.id: one for one in crossings}


def concerned(one: Crossing, other: Crossing, touched: set[str]) -> bool:
    """Whether a step changed a norm that the bridge leads to, or the bridge itself."""
    names = {name for each in (one, other) for name, _, _ in each.norm.parts["by_norms"]}
    return bool(touched & {*names, one.norm.id})


def direction(before: tuple[str, ...], after: tuple[str, ...]) -> str:
    """Say whether a gap opened or closed; what was or is open is not called either."""
    if len(before) != 1 or len(after) != 1:
        return "unclear"
    better = STATUSES.index(after[0]) < STATUSES.index(before[0])
    if better:
        return "closed" if after[0] == "covered" else "narrowed"
    return "opened" if after[0] == "gap" or before[0] == "covered" else "widened"
