"""Duties that come back, and duties to keep something up, in one completion.

Readings of the specification taken here
    * Windows follow each other from the start of the span: the first ends when the period
      from the start ends, the next one period later; calendar months and quarters begin
      and end with themselves.  A window that the span cuts short demands nothing.  A window
      is kept if enough performances lie in it; it is missed once it is over, unless
      unlisted ones may lie in it; open until then, whatever is not listed.
    * Gap: a performance by one period after the start, then by one period after each
      performance, as long as the span lasts (`at_least` counts only for windows).
    * One missed part makes the duty missed (`due`: its end), else it is pending while the
      span lasts, else met, also where nothing was demanded.
    * A part that falls due on or after the repeal: the atom ACT.after_repeal; "ends"
      takes the part away; what is left is met, or, where nothing is left, excused.
    * maintain: a listed `failed_by` in the span is missed.  Otherwise, after the span,
      met where `discharge` is done, else missed; while it lasts pending, else not_done.
      Without a span there is no duty.
"""

from __future__ import annotations

from lawcheck.model.expression import Expr
from lawcheck.model.moment import Moment
from lawcheck.model.ruleset import Norm
from tests.reference import clock, duties, exceptions, expressions, law, patterns
from tests.reference.clock import Stretch, Timed
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
    stretch = exceptions.extended_span(world, stretch, norm.id, place)
    manner = rule["as"] or law.reading(world, rule["by_reading"])
    pattern = norm.parts["discharge"][1]
    judge = windows if manner == "window" else gaps
    parts = judge(world, norm, place, pattern, stretch)
    missed = [end for part, end in parts if part == "missed"]
    if missed:
        return duties.only("missed", due=missed[0])
    statuses = [part for part, _ in parts]
    if "pending" in statuses:
        return duties.only("pending", running=True)
    repeal = duties.repealed(world, norm, stretch.end)
    if repeal is not None and not law.continues(world, norm.act):
        return duties.only("met" if "met" in statuses else "excused")
    if not expressions.compared(world, "before", stretch.end, world.as_of):
        return duties.only("pending", running=True)
    return duties.only("met")


def whole_block(world: World, start: Timed, months: int) -> Timed:
    """Give the moment the first calendar block begins that lies after a moment."""

    def first(instant: int) -> int:
        day = world.day(instant)
        begun = clock.end_of_month(day, months).replace(day=1)
        begun = clock.add_months(begun, 1 - months, "down")
        if clock.start_of_day(begun, world.case.zone) < instant:
            begun = clock.add_months(begun, months, "down")
        return clock.start_of_day(begun, world.case.zone)

    span = Moment(first(start.span.earliest), first(start.span.latest))
    return Timed(span, f"block after {start.name}", start.because)


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


def part_status(
    world: World,
    norm: Norm,
    place: Scope,
    pattern: Expr,
    part: Stretch,
    listed: int,
    kind: str = "gap",
) -> str:
    """Judge one part: kept, taken away by the repeal, still open, or missed."""
    number = norm.parts["recurring"]["at_least"]
    if listed >= number:
        return "met"
    if duties.repealed(world, norm, part.end) and not law.continues(world, norm.act):
        return "excused"
    if not expressions.compared(world, "before", part.end, world.as_of):
        return "pending"
    named = part._replace(end=part.end._replace(name=f"{kind} to {part.end.name}"))
    unseen = patterns.unlisted(world, place, pattern, number, part=named)
    return "missed" if unseen is None else "met"


def windows(world: World, norm: Norm, place: Scope, pattern: Expr, stretch: Stretch) -> list[Part]:
    """Judge every whole window of the span."""
    found: list[Part] = []
    unit = expressions.period(world, place, norm.parts["recurring"]["per"])[1]
    first = stretch.start
    if unit in ("calendar_month", "quarter"):
        first = whole_block(world, first, 1 if unit == "calendar_month" else 3)
    start = first
    for count in range(1, MOST_PARTS):
        end = unit_end(world, norm, place, first, count)
        if not expressions.not_after(world, end, stretch.end):
            break
        part = Stretch(start, end)
        listed = [
            event
            for event in patterns.listed_matches(world, place, pattern)
            if in_part(world, world.at(event), start, end, count == 1)
        ]
        status = part_status(world, norm, place, pattern, part, len(listed), "window")
        found.append((status, end))
        if status in ("pending", "excused"):  # so is what comes later
            break
        start = end
    return found


def gaps(world: World, norm: Norm, place: Scope, pattern: Expr, stretch: Stretch) -> list[Part]:
    """Judge every stretch between one performance and the next."""
    found: list[Part] = []
    left = patterns.listed_matches(world, place, pattern)
    last = stretch.start
    while len(found) < MOST_PARTS:
        due = unit_end(world, norm, place, last, 1)
        if not expressions.not_after(world, due, stretch.end):
            break
        within = [event for event in left if in_part(world, world.at(event), last, due, not found)]
        if within:  # whichever of them is taken first, the others follow in gaps of their own
            left.remove(within[-1])
            last = world.at(within[-1]) or due
            found.append(("met", due))
            continue
        status = part_status(world, norm, place, pattern, Stretch(last, due), listed=0)
        found.append((status, due))
        last = due
        if status != "met":
            break
    return found


def in_part(world: World, at: Timed | None, last: Timed, due: Timed, first: bool) -> bool:
    """Answer whether a performance lies in a part; only the first holds its beginning."""
    begun = (
        expressions.not_after(world, last, at)
        if first
        else not expressions.not_after(world, at, last)
    )
    return begun and expressions.not_after(world, at, due)


def maintain(world: World, norm: Norm, place: Scope) -> duties.Outcome:
    """Judge a duty to keep something up for as long as a span lasts."""
    stretch = expressions.span(world, place, norm.parts["maintain"])
    if stretch is None:
        return duties.only("not_triggered")
    stretch = exceptions.extended_span(world, stretch, norm.id, place)
    repeal = duties.repealed(world, norm, stretch.end)
    if repeal is not None and not law.continues(world, norm.act):
        stretch = Stretch(stretch.start, repeal)
    failure = norm.parts.get("failed_by")
    if failure is not None and any(
        expressions.runs(world, stretch, world.at(event))
        for event in patterns.listed_matches(world, place, failure)
    ):
        return duties.only("missed")
    over = expressions.compared(world, "before", stretch.end, world.as_of)
    done = duties.done_at_all(world, norm, place, refused=False) is not None
    if over:
        return duties.only("met" if done else "missed", due=stretch.end)
    return duties.only("pending" if done else "not_done", running=done, due=stretch.end)
