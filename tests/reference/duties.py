"""The status of a duty in one completion: the rows of section 5, first that holds.

Readings of the specification taken here
    * A deadline whose start never comes has not begun to run: not done is `pending`.
    * `replace` lets another act serve as well as the first.
    * A suspension stops the clock: one that began at or before the last moment moves it by
      its length; one that began later does nothing.
    * On or after the repeal a late performance that the repeal overtook is excused.
    * `due` belongs to the completions in which the clock matters, and is the hull.
"""

from __future__ import annotations

from typing import NamedTuple

from lawcheck.model.expression import Expr
from lawcheck.model.moment import END, Moment
from lawcheck.model.ruleset import Norm
from tests.reference import duty_modes, exceptions, expressions, law
from tests.reference.clock import Timed
from tests.reference.performance import (
    IN_TIME,
    LATE,
    Performance,
    failed,
    first_of,
    judged,
    performed,
)
from tests.reference.scope import Scope
from tests.reference.world import World


class Outcome(NamedTuple):
    """What one completion gives; several statuses where a text was not read."""

    statuses: frozenset[str | None]
    running: bool = False  # a clock is stated and not past
    due: Moment | None = None
    liability: str = ""
    in_force: bool = True


def only(status: str | None, running: bool = False, due: Timed | None = None) -> Outcome:
    """Build the outcome of one status."""
    return Outcome(frozenset({status}), running, due.span if due else None)


def duty(world: World, norm: Norm, place: Scope) -> Outcome:
    """Walk the rows of a triggered duty."""
    if exceptions.defeated(world, norm.id, place):
        return only("excused")
    if suspended(world, norm, place):
        return only("suspended", due=last_moment(world, norm, place))
    if "recurring" in norm.parts:
        return duty_modes.recurring(world, norm, place)
    if "maintain" in norm.parts:
        return duty_modes.maintain(world, norm, place)
    return once(world, norm, place)


def suspended(world: World, norm: Norm, place: Scope) -> bool:
    """Answer whether something suspends the duty at `as_of`."""
    due = last_moment(world, norm, place)
    for exception, inside in exceptions.applying(world, norm.id, place, "suspend"):
        if "during" not in exception.parts:
            return True
        stretch = expressions.span(world, inside, exception.parts["during"])
        if stretch is None or not expressions.runs(world, stretch, world.as_of):
            continue
        if due is None or expressions.not_after(world, stretch.start, due):
            return True
    return False


def last_moment(world: World, norm: Norm, place: Scope) -> Timed | None:
    """Give the last moment for a duty, extensions included; None before it begins."""
    if "deadline" not in norm.parts:
        return None
    length, start = norm.parts["deadline"]
    begun = expressions.moment(world, place, start)
    if begun is None:
        return None
    return exceptions.extended(
        world, expressions.later(world, place, begun, length), norm.id, place
    )


def performances(world: World, norm: Norm, place: Scope) -> list[tuple[Expr, Scope]]:
    """List what discharges the duty: its own act, and each that may replace it."""
    found = [(norm.parts["discharge"], place)]
    for exception, inside in exceptions.applying(world, norm.id, place, "replace"):
        found.append((exception.parts["discharge"], inside))
    return found


def done_at_all(world: World, norm: Norm, place: Scope, refused: bool) -> Performance | None:
    """Say when a duty was performed, in the first of the ways that would do."""
    ways = performances(world, norm, place)
    closes = closing(world, norm, place)
    return first_of([performed(world, inside, way, not refused, closes) for way, inside in ways])


def once(world: World, norm: Norm, place: Scope) -> Outcome:
    """Judge a duty that is to be performed once."""
    refused = failed(world, place, norm.parts)
    due = last_moment(world, norm, place)
    stated = "deadline" in norm.parts
    if due is not None:
        due = resumed(world, norm, place, due)
    done = judged(world, done_at_all(world, norm, place, refused), due)
    over = refused or closed(world, norm, place)
    past = due is not None and expressions.compared(world, "before", due, world.as_of)
    running = stated and not past
    if done == IN_TIME:
        return only("met", running, due)
    if due is not None and repealed(world, norm, due) and not law.continues(world, norm.act):
        return only("excused", running, due)
    if done == LATE:
        return only("late", running, due)
    if past or over:
        return only("missed", running, due)
    return only("pending" if stated else "not_done", running, due)


def resumed(world: World, norm: Norm, place: Scope, due: Timed) -> Timed:
    """Move a last moment by the length of what suspended the duty."""
    for exception, inside in exceptions.applying(world, norm.id, place, "suspend"):
        if "during" not in exception.parts:
            continue
        stretch = expressions.span(world, inside, exception.parts["during"])
        if stretch is None or not expressions.not_after(world, stretch.start, due):
            continue
        start, end = stretch.start.span, stretch.end.span
        least, most = max(0, end.earliest - start.latest), end.latest - start.earliest
        moved = Moment(min(due.span.earliest + least, END), min(due.span.latest + most, END))
        name = f"({due.name} + {stretch.start.name} to {stretch.end.name})"
        due = Timed(moved, name, due.because | stretch.start.because)
    return due


def closed(world: World, norm: Norm, place: Scope) -> bool:
    """Answer whether the moment is past after which nothing can serve."""
    return expressions.compared(world, "before", closing(world, norm, place), world.as_of)


def closing(world: World, norm: Norm, place: Scope) -> Timed | None:
    """Give the moment after which nothing can serve; None where none is named or comes."""
    part = norm.parts.get("closes")
    return None if part is None else expressions.moment(world, place, part)


def repealed(world: World, norm: Norm, due: Timed) -> Timed | None:
    """Give the repeal, if something falls due on or after it and it has come."""
    act = world.ruleset.acts[norm.act]
    if act.ends is None or act.survives_repeal:
        return None
    first, last = world.day_begins(act.ends.first), world.day_begins(act.ends.latest_first)
    repeal = Timed(Moment(first, last), f"repeal {act.id}", frozenset({"edition"}))
    come = expressions.not_after(world, repeal, world.as_of)
    return repeal if come and expressions.not_after(world, repeal, due) else None
