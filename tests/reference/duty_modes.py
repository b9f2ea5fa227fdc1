"""Duties that come back, and duties to keep something up, in one completion.

Readings of the specification taken here
    * Windows follow each other from the start of the span: the first ends when the period
      from the start ends, the next one period later.  A last window that the end of the
      span cuts short demands nothing.  A window is kept if enough performances lie in it;
      it is missed once it is over; open until then.
    * Gap: a performance by one period after the start, then by one period after each
      performance, as long as the span lasts (`at_least` counts only for windows).
    * One missed part makes the duty missed, else one open part makes it pending, else met.
    * A part that falls due on or after the repeal: the atom ACT.after_repeal; "ends"
      takes the part away; when nothing else is left the duty is excused.
    * maintain: a listed `failed_by` in the span is missed.  Otherwise, after the span,
      met where `discharge` is done, else missed; while it lasts pending, else not_done.
      Without a span there is no duty.
"""

from __future__ import annotations

from lawcheck.model.expression import Expr
from lawcheck.model.moment import Moment
from lawcheck.model.ruleset import Norm
from tests.reference import clock, duties, expressions, law, patterns
from tests.reference.clock import Stretch, Timed
from tests.reference.performance import NEVER
from tests.reference.scope import Scope
from tests.reference.world import World

MOST_PARTS = 60
Part = tuple[str, Timed]  # status, and the last moment for it


def recurring(world: World, norm: Norm, place: Scope) -> duties.Outcome:
    """Judge a duty with parts."""
    rule = norm.parts["recurring"]
    stretch = expressions.span(world, place, rule["during"])
    if stretch is None:
        return duties.only("not_triggered")
    stretch = law.extended_span(world, stretch, norm.id, place)
    manner = rule["as"] or law.reading(world, rule["by_reading"])
    pattern = norm.parts["discharge"][1]
    judge = windows if manner == "window" else gaps
    parts = judge(world, norm, place, pattern, stretch)
    for status in ("missed", "pending", "met"):
        for part, end in parts:
            if part == status:
                past = expressions.compared(world, "before", parts[-1][1], world.as_of)
                return duties.only(status, running=not past, due=end)
    return duties.only("excused" if parts else "pending", running=not parts)


def unit_end(world: World, norm: Norm, place: Scope, start: Timed, count: int) -> Timed:
    """Give the end of the window with this number, counted from 1."""
    amount, unit, rounding = expressions.period(world, place, norm.parts["recurring"]["per"])
    if unit in ("calendar_month", "quarter"):
        months = 1 if unit == "calendar_month" else 3

        def last(instant: int) -> int:
            first = world.day(instant).replace(day=1)
            day = clock.add_months(first, months * (count - 1), "down")
            return clock.end_of_day(clock.end_of_month(day, months), world.case.zone)

        span = Moment(last(start.span.earliest), last(start.span.latest))
        return Timed(span, f"({start.name} + {count} {unit})", start.because)
    inside = place._replace(act=norm.act)
    return expressions.later(world, inside, start, ("period", amount * count, unit, rounding))


def part_status(world: World, norm: Norm, enough: bool, end: Timed) -> str:
    """Judge one part: kept, taken away by the repeal, missed, or still open."""
    if enough:
        return "met"
    if duties.repealed(world, norm, end) and not law.continues(world, norm.act):
        return "excused"
    return "missed" if expressions.compared(world, "before", end, world.as_of) else "pending"


def windows(world: World, norm: Norm, place: Scope, pattern: Expr, stretch: Stretch) -> list[Part]:
    """Judge every whole window of the span."""
    found: list[Part] = []
    start = stretch.start
    for count in range(1, MOST_PARTS):
        end = unit_end(world, norm, place, stretch.start, count)
        if not expressions.not_after(world, end, stretch.end):
            break
        if start.span.earliest > world.case.as_of:
            found.append(("pending", end))
            break
        enough = enough_in(world, norm, place, pattern, Stretch(start, end))
        found.append((part_status(world, norm, enough, end), end))
        start = Timed(
            Moment(end.span.earliest + 1, end.span.latest + 1), f"after {end.name}", end.because
        )
    return found


def enough_in(world: World, norm: Norm, place: Scope, pattern: Expr, part: Stretch) -> bool:
    """Answer whether enough performances lie in a part of the span."""
    number = norm.parts["recurring"]["at_least"]
    listed = [
        event
        for event in patterns.listed_matches(world, place, pattern)
        if expressions.runs(world, part, world.at(event))
    ]
    if len(listed) >= number:
        return True
    return patterns.unlisted(world, place, pattern, number, part=part) is not None


def gaps(world: World, norm: Norm, place: Scope, pattern: Expr, stretch: Stretch) -> list[Part]:
    """Judge every stretch between one performance and the next."""
    found: list[Part] = []
    last = stretch.start
    for event in patterns.listed_matches(world, place, pattern):
        at = world.at(event)
        if at is not None and expressions.runs(world, stretch, at):
            bridged(world, norm, place, pattern, (last, at, found))
            last = at
    bridged(world, norm, place, pattern, (last, stretch.end, found), to_the_end=True)
    return found


def bridged(
    world: World,
    norm: Norm,
    place: Scope,
    pattern: Expr,
    gap: tuple[Timed, Timed, list[Part]],
    to_the_end: bool = False,
) -> None:
    """Judge a gap; where an unlisted performance lies in it, the rest is another gap."""
    last, at, found = gap
    for _ in range(MOST_PARTS):
        due = unit_end(world, norm, place, last, 1)
        if to_the_end and not expressions.not_after(world, due, at):
            break
        if not to_the_end and expressions.not_after(world, at, due):
            found.append(("met", due))
            break
        enough = enough_in(world, norm, place, pattern, Stretch(last, due))
        found.append((part_status(world, norm, enough, due), due))
        last = due
        if found[-1][0] != "met":
            break


def maintain(world: World, norm: Norm, place: Scope) -> duties.Outcome:
    """Judge a duty to keep something up for as long as a span lasts."""
    stretch = expressions.span(world, place, norm.parts["maintain"])
    if stretch is None:
        return duties.only("not_triggered")
    stretch = law.extended_span(world, stretch, norm.id, place)
    failure = norm.parts.get("failed_by")
    if failure is not None and any(
        expressions.runs(world, stretch, world.at(event))
        for event in patterns.listed_matches(world, place, failure)
    ):
        return duties.only("missed", due=stretch.end)
    over = expressions.compared(world, "before", stretch.end, world.as_of)
    done = duties.best_of(world, norm, place, None, refused=False) != NEVER
    if over:
        return duties.only("met" if done else "missed", due=stretch.end)
    return duties.only("pending" if done else "not_done", running=done, due=stretch.end)
