"""Where a rule set could be off by one: first days, last moments, nights of clocks.

Shapes
    `Turn` is an edition with the days around its first day: the day before, and, where
    the first day is known only to lie in a range, the first, a middle and the last day
    of the range on which it may not yet have begun, then the first day it surely has.
    `Limit` is what bounds a norm in a seed case, and the path that is varied around it.
Units
    Days are ordinals, instants seconds.
Source
    The editions of the act and what the engine finds for a seed case; no number of law
    stands here.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, datetime
from typing import NamedTuple

from lawcheck.engine.counting import local_day, shift, start_of_day, zone_of
from lawcheck.engine.evaluate import evaluate
from lawcheck.engine.program import Family, Program
from lawcheck.engine.recurring import BLOCKS
from lawcheck.model.case import Case, Event
from lawcheck.model.expression import Expr
from lawcheck.model.finding import Finding
from lawcheck.model.moment import END, Moment, hull
from lawcheck.model.ruleset import Act, Norm

ENDS = "ends"
ABSENT = "absent"
UNSETTLED = "unsettled"
LAST_ALLOWED = {"<=": 0, "<": -1, ">=": 0, ">": 1}  # from the number of the text


class Turn(NamedTuple):
    """An edition, or the end of the act, and the days around its first day."""

    name: str
    days: tuple[int, ...]
    changes: bool  # whether another wording of the norm, or none, governs from then on


class Limit(NamedTuple):
    """What bounds a norm in a seed case, and what is varied around it."""

    kind: str  # deadline | closes | window | term | until | number
    event: str  # the event that is varied; "" where only the day of reading is
    key: str  # the key of it
    at: Moment  # the last moment, as far as it is known; a number is a moment of it


def turns(act: Act, family: Family) -> Iterator[Turn]:
    """List the boundaries of a norm: those of its act, or its own if it is dated by itself."""
    if family.by_interval:
        for one in family.wordings:
            assert one.norm.interval is not None
            first, latest, end, latest_end = one.norm.interval
            yield Turn(f"from {shown(first)}", days_around(first, latest), True)
            if latest_end < date.max.toordinal():
                yield Turn(f"to {shown(end)}", days_around(end, latest_end), True)
        return
    before = None
    for edition in act.editions:
        wording = family.by_edition.get(edition.id)
        yield Turn(
            edition.id, days_around(edition.first, edition.latest_first), wording is not before
        )
        before = wording
    if act.ends is not None:
        days = days_around(act.ends.first, act.ends.latest_first)
        yield Turn(ENDS, days, before is not None)


def shown(day: int) -> str:
    """Write a day."""
    return date.fromordinal(day).isoformat()


def days_around(first: int, latest: int) -> tuple[int, ...]:
    """Give the days on both sides of a first day, and those of the zone between."""
    zone = {first, (first + latest) // 2, latest - 1} if first < latest else set()
    return tuple(sorted({first - 1, latest, *zone}))


def nights(zones: Iterable[str], first: int, last: int) -> tuple[int, ...]:
    """List the days in the night to which the clocks of some zone moved."""
    return tuple(sorted({day for zone in zones for day in moves(zone, first, last)}))


def moves(zone: str, first: int, last: int) -> Iterator[int]:
    """List the days at whose beginning the clocks of a zone differ from the day before."""
    known = offset(start_of_day(date.fromordinal(first), zone), zone)
    for day in range(first + 1, last + 1):
        now = offset(start_of_day(date.fromordinal(day), zone), zone)
        if now != known:
            yield day
        known = now


def offset(instant: int, zone: str) -> int:
    """Give how far the clocks of a zone are ahead, in seconds."""
    ahead = datetime.fromtimestamp(instant, zone_of(zone)).utcoffset()
    return int(ahead.total_seconds()) if ahead else 0


def finding_for(
    program: Program, norm: str, case: Case, instance: tuple[str, ...] | None
) -> Finding | None:
    """Evaluate one norm alone in a case; None where it says nothing of the instance."""
    alone = program._replace(families={norm: program.families[norm]})
    found = evaluate(alone, case).findings
    return next((one for one in found if instance in (None, one.instance)), None)


def told(found: Finding | None) -> str:
    """Say in a few words what came out: the status, and what is open about it."""
    if found is None:
        return ABSENT
    if found.status != UNSETTLED:
        return found.status
    could_be, because = " or ".join(sorted(found.could_be)), ", ".join(found.because)
    return f"{UNSETTLED}: {could_be} ({because})"


def anchor(found: Finding, case: Case) -> date:
    """Give the day of what fixes the edition of a norm in a case."""
    fixed = found.norm.parts.get("governed_by")
    event = only(found.norm, case, fixed[1]) if fixed and fixed[0] == "at" else None
    if event is not None:
        return local_day(event.at[0], case.zone)
    if found.arose is not None:
        return local_day(found.arose[0], case.zone)
    return min(local_day(one.at[0], case.zone) for one in case.events if one.id in found.instance)


def limits(found: Finding, case: Case, act: Act) -> Iterator[Limit]:
    """List what bounds a norm in a seed case."""
    event = bearing(found, case)
    if event is not None:
        if found.due is not None and found.due[1] < END and found.status != "missed":
            yield Limit("deadline", event.id, "at", found.due)
        if (closing := closes(found.norm, case)) is not None:
            yield Limit("closes", event.id, "at", closing)
        for period in found.periods[:1]:
            until = first_window(found.norm, period["from"], case, act)
            yield Limit("window", event.id, "at", until or period["until"])
    for kind, span in (("term", (found.extra.get("runs") or (None, None))[1]),
                       ("until", found.extra.get("until"))):  # fmt: skip
        if span is not None and span[1] < END:
            yield Limit(kind, event.id if event else "", "at", span)
    yield from numbers(found.norm, case)


def first_window(norm: Norm, start: Moment, case: Case, act: Act) -> Moment | None:
    """Give the end of the first window, however the act counts its days.

    A finding may show another: where windows or gaps are meant is a reading, the end of
    the period is the hull of both.  None for months of the calendar, which a finding
    shows as they are.
    """
    _, amount, unit, rounding = norm.parts["recurring"]["per"]
    if unit in BLOCKS:
        return None
    ways = (True, False) if act.counting == "unread" else (act.counting == "include_start",)
    return hull(*(shift(start, amount, unit, rounding, case.zone, {}, way) for way in ways))


def bearing(found: Finding, case: Case) -> Event | None:
    """Give the first event that performs a duty or breaks a ban, of those it rests on."""
    requires = found.requires or {}
    kind = requires.get("not", requires).get("event")
    rests_on = {ground.id for ground in found.grounds if ground.kind == "event"}
    matching = [
        one
        for one in case.events
        if one.kind == kind and one.id in rests_on and one.done.value == "yes"
    ]
    return matching[0] if matching else None


def closes(norm: Norm, case: Case) -> Moment | None:
    """Give the moment that closes a duty, where it hangs on one event of the case."""
    part: Expr | None = norm.parts.get("closes")
    if part is None or part[0] not in ("at", "add"):
        return None
    inner, period = (part, None) if part[0] == "at" else (part[1], part[2])
    start = only(norm, case, inner[1]) if inner[0] == "at" else None
    if start is None or period is None:
        return None if start is None else start.at
    _, amount, unit, rounding = period
    return shift(start.at, amount, unit, rounding, case.zone, {})


def only(norm: Norm, case: Case, variable: str) -> Event | None:
    """Give the event a variable stands for, if the case has one of its kind."""
    kinds = {var: body[0] for kind, var, body in norm.for_each if kind == "event"}
    kinds.update((var, body[0]) for var, body in norm.bound)
    found = [one for one in case.events if one.kind == kinds.get(variable)]
    return found[0] if len(found) == 1 else None


def numbers(norm: Norm, case: Case) -> Iterator[Limit]:
    """List the bounds a duty sets to a number of an event."""
    part: Expr | None = norm.parts.get("discharge")
    if part is None or part[0] != "condition" or part[1][0] != "compare":
        return
    _, operator, left, bound = part[1]
    if left[0] != "attr" or operator not in LAST_ALLOWED or bound[0] != "number":
        return
    _, variable, name = left
    event = only(norm, case, variable)
    if event is not None and bound[1].isdecimal():
        number = int(bound[1]) + LAST_ALLOWED[operator]
        yield Limit("number", event.id, name, Moment(number, number))


def around(at: Moment) -> tuple[int, ...]:
    """Give what lies at a limit and on both its sides."""
    return tuple(sorted({at[0] - 1, at[0], at[0] + 1, at[1], at[1] + 1}))
