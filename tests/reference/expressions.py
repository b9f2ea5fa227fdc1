"""What an expression of a rule comes to in one completion: truths, moments, spans.

Readings of the specification taken here
    * A comparison with a moment of something that never happened is "no".
    * An open comparison is {time}, or {event} where one of its moments is of something
      that is not listed, {edition} where one is the repeal of an act.
    * The same comparison of the same two moments is one atom: A at or before B, and B
      before A, are its two answers.  A moment compared with itself is not open.  A period
      rounded up ends at the same moment as one rounded down unless a day is missing.
    * `earliest of` passes over what never happened; `latest of` never comes when one of
      its parts never does.  A span `until` something that never happens does not end.
    * `at once` and `unread` end at any moment from their start on: comparisons with it
      are {reading}, or {unread}; so are those with working days of a year that the
      calendar does not have.
    * `start(act)` is the first instant of the first day of its first edition; of a
      treaty, of the day for the state of the case.
    * `unknown` in a rule is {unread}: the text does not say.
    * Under `unread` counting, calendar and working days both have the atom
      counting:ACT, of the act in whose text the period stands.
"""

from __future__ import annotations

from lawcheck.model.expression import Expr
from lawcheck.model.moment import END, Moment, earliest_of, latest_of
from tests.reference import clock, law, numbers, patterns, relations, values, who
from tests.reference.clock import Stretch, Timed
from tests.reference.scope import Scope
from tests.reference.world import World


def truth(world: World, place: Scope, expr: Expr) -> bool:
    """Answer a condition; everything open has an answer in this completion."""
    head = expr[0]
    if head == "truth":
        if expr[1] == "unknown":
            return world.answers.yes(("truth", "unknown"), "unread")
        return bool(expr[1] == "yes")
    if head == "and":
        return all(truth(world, place, part) for part in expr[1:])
    if head == "or":
        return any(truth(world, place, part) for part in expr[1:])
    if head == "not":
        return not truth(world, place, expr[1])
    if head == "happened":
        return world.happened(place.get(world, expr[1]))
    if head == "some":
        return patterns.some(world, place, expr[1])
    if head == "at_least":
        return patterns.at_least(world, place, expr[1], expr[2])
    if head == "every":
        return patterns.every(world, place, expr[1])
    if head in ("is", "in", "has"):
        return values.tested(world, place, expr)
    if head == "compare":
        return numbers.compare(world, place, expr)
    if head in ("before", "not_after"):
        left, right = moment(world, place, expr[1]), moment(world, place, expr[2])
        return compared(world, head, left, right)
    if head == "runs":
        stretch = span(world, place, expr[1])
        return stretch is not None and runs(world, stretch, moment(world, place, expr[2]))
    if head == "reading":
        return law.reading(world, expr[1]) == str(expr[2])
    if head == "member":
        return who.in_common(world, place, expr[1], expr[2])
    if head == "common_child":
        return who.common_child(world, place, expr[1], expr[2])
    if head == "is_about":
        return world.is_about(place.get(world, expr[1]), place.get(world, expr[2]))
    if head == "call":
        return law.called_truth(world, place, expr)
    return relations.tested(world, place, expr)


def compared(world: World, head: str, left: Timed | None, right: Timed | None) -> bool:
    """Compare two moments; what their spans leave open is one atom."""
    if left is None or right is None:
        return False
    if left.name == right.name:
        return head == "not_after"
    a, b = left.span, right.span
    strict = head == "before"
    if a.latest < b.earliest or (a.latest == b.earliest and not strict):
        return True
    if a.earliest > b.latest or (a.earliest == b.latest and strict):
        return False
    because = sorted(left.because | right.because) or ["time"]
    if strict:
        return not world.answers.yes(("time", right.name, left.name), *because)
    return world.answers.yes(("time", left.name, right.name), *because)


def not_after(world: World, left: Timed | None, right: Timed | None) -> bool:
    """Answer whether the first moment came at or before the second."""
    return compared(world, "not_after", left, right)


def runs(world: World, stretch: Stretch, at: Timed | None) -> bool:
    """Answer whether a moment lies in a span, both ends included."""
    return not_after(world, stretch.start, at) and not_after(world, at, stretch.end)


def moment(world: World, place: Scope, expr: Expr) -> Timed | None:
    """Give a moment, or None where it never came."""
    head = expr[0]
    if head == "at":
        return world.at(place.get(world, expr[1]))
    if head == "until":
        return world.until(place.get(world, expr[1]))
    if head == "as_of":
        return place.asked
    if head == "start":
        return law.start_of_act(world, expr[1])
    if head == "earliest":
        parts = [part for part in (moment(world, place, m) for m in expr[1:]) if part]
        return together("earliest", parts) if parts else None
    if head == "latest":
        every = [moment(world, place, m) for m in expr[1:]]
        return None if None in every else together("latest", [m for m in every if m])
    if head in ("add", "subtract"):
        base = moment(world, place, expr[1])
        if base is None:
            return None
        move = later if head == "add" else sooner
        return move(world, place, base, expr[2])
    if head in ("span_start", "span_end"):
        stretch = span(world, place, expr[1])
        if stretch is None:
            return None
        return stretch.start if head == "span_start" else stretch.end
    if head == "if":
        return moment(world, place, expr[2 if truth(world, place, expr[1]) else 3])
    assert head == "call", expr
    return law.called_moment(world, place, expr)


def together(head: str, parts: list[Timed]) -> Timed:
    """Give the first or last of several moments, leaving out what it certainly is not."""
    chosen = earliest_of if head == "earliest" else latest_of
    low, high = chosen(*(part.span for part in parts))
    if head == "earliest":
        sure = next(
            part for part in sorted(parts, key=lambda p: p.span) if part.span.latest == high
        )
        left = [part for part in parts if part is sure or part.span.earliest < high]
    else:
        late = sorted(parts, key=lambda p: p.span, reverse=True)
        sure = next(part for part in late if part.span.earliest == low)
        left = [part for part in parts if part is sure or part.span.latest > low]
    if len(left) == 1:
        return sure
    name = f"{head}({', '.join(part.name for part in left)})"
    because = frozenset().union(*(part.because for part in left))
    return Timed(Moment(low, high), name, because)


def span(world: World, place: Scope, expr: Expr) -> Stretch | None:
    """Give a span, or None where there is none."""
    head = expr[0]
    if head == "if":
        return span(world, place, expr[2 if truth(world, place, expr[1]) else 3])
    if head == "call":
        return law.called_span(world, place, expr)
    start = moment(world, place, expr[1])
    if start is None:
        return None
    if head == "for":
        return Stretch(start, later(world, place, start, expr[2]))
    assert head == "until", expr
    end = moment(world, place, expr[2])
    return Stretch(start, end or Timed(Moment(END, END), "never"))


def window(world: World, place: Scope, expr: Expr) -> Stretch | None:
    """Give the window of a pattern, or None where it has none."""
    if expr[0] == "during":
        return span(world, place, expr[1])
    base = moment(world, place, expr[2])
    if base is None:
        return None
    if expr[0] == "before":
        return Stretch(sooner(world, place, base, expr[1]), base)
    return Stretch(base, later(world, place, base, expr[1]))


def period(world: World, place: Scope, expr: Expr) -> tuple[int, str, str]:
    """Choose among periods: amount, unit, rounding."""
    if expr[0] == "if":
        return period(world, place, expr[2 if truth(world, place, expr[1]) else 3])
    return expr[1], expr[2], expr[3]


def later(world: World, place: Scope, base: Timed, expr: Expr) -> Timed:
    """Add a period to a moment, counted as the act counts."""
    amount, unit, rounding = period(world, place, expr)
    include = False
    if unit in ("calendar_day", "working_day"):
        include = law.counts_first_day(world, place.act)
    name = f"({base.name} + {amount} {unit})"
    if unit in ("at_once", "unread"):
        reason = "reading" if unit == "at_once" else "unread"
        return Timed(Moment(base.span.earliest, END), name, frozenset({reason}))
    act = world.ruleset.acts[place.act]
    off = world.ruleset.calendars.get(act.calendar, {})
    moved = clock.after(base.span, amount, unit, rounding, world.case.zone, include, off)
    if moved != clock.after(base.span, amount, unit, "down", world.case.zone, include, off):
        name += " rounded up"
    pinned = unit != "working_day" or moved.latest < END
    return Timed(moved, name, base.because if pinned else frozenset({"unread"}))


def sooner(world: World, place: Scope, base: Timed, expr: Expr) -> Timed:
    """Take a period from a moment."""
    amount, unit, rounding = period(world, place, expr)
    moved = clock.ago(base.span, amount, unit, rounding, world.case.zone)
    name = f"({base.name} - {amount} {unit})"
    if moved != clock.ago(base.span, amount, unit, "down", world.case.zone):
        name += " rounded up"
    return Timed(moved, name, base.because)
