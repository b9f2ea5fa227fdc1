"""Performance of a duty: what was done, when it was due, and whether the time is over."""

from __future__ import annotations

from collections.abc import Iterator

from lawcheck.analyses.reasons.defining import step
from lawcheck.analyses.reasons.parting import ORDER, part, place_in
from lawcheck.analyses.reasons.tree import Reason
from lawcheck.analyses.reasons.walking import Place, fresh, meant, moment, truth
from lawcheck.engine.deadlines import deadline
from lawcheck.engine.frame import Frame, event_time
from lawcheck.engine.judgement import Open, Timed
from lawcheck.engine.program import Family, Wording
from lawcheck.model.expression import Expr
from lawcheck.model.truth import UNKNOWN, YES


def performance(
    wording: Wording, family: Family, frame: Frame, place: Place
) -> Iterator[tuple[str, Reason]]:
    """Say what was done, when it was due, and whether the time is over."""
    limit: Timed | None = None
    try:
        stated, limit = deadline(wording, family, fresh(frame))
    except Open as unsettled:
        stated = False
        open_ = due(wording, None, frame, place)._replace(truth=UNKNOWN, open=unsettled.atom)
        yield "deadline", part("deadline", place, [open_])
    if stated:
        yield "deadline", part("deadline", place, [due(wording, limit, frame, place)])
    yield (
        "discharge",
        part("discharge", place, [way(wording.norm.parts["discharge"], frame, place)]),
    )
    if limit is None:
        return
    times = in_time(wording, frame, place, limit)
    if times:
        yield "in_time", part("in_time", place, times)
    over = frame.compare(limit, frame.now, True)
    yield "clock", part("clock", place, [step("clock", place, over)._replace(since=limit.span)])


def due(wording: Wording, limit: Timed | None, frame: Frame, place: Place) -> Reason:
    """Say when something was due, and from when its time is counted."""
    period, start = wording.norm.parts["deadline"]
    expr = ("for", start, period)
    begun = moment(start, frame, place)
    bare = Reason("step:deadline", expr, place.norm, begun.bound, None, begun.grade, begun.grounds,
                  begun.open, parts=(begun,))  # fmt: skip
    if limit is None:
        return bare._replace(truth=begun.truth)
    return bare._replace(since=limit.span, open=None)


def way(expr: Expr, frame: Frame, place: Place) -> Reason:
    """Say whether one way of performance was taken."""
    head = expr[0]
    if head == "pattern":
        return truth(("some", expr[1]), frame, place)
    if head == "condition":
        return truth(expr[1], frame, place)
    parts = [way(one, frame, place) for one in expr[1:]]
    joined = part("discharge", place, parts)
    op = "and" if head == "all_of" else "or"
    order = ORDER if head == "all_of" else ORDER[::-1]
    best = min(parts, key=lambda one: place_in(order, one))
    return joined._replace(op=op, expr=(), truth=best.truth, open=best.open, grounds=best.grounds)


def patterns(expr: Expr) -> list[Expr]:
    """List the patterns by which a duty may be performed."""
    if expr[0] == "pattern":
        return [expr[1]]
    return [] if expr[0] == "condition" else [one for way in expr[1:] for one in patterns(way)]


def in_time(wording: Wording, frame: Frame, place: Place, limit: Timed) -> list[Reason]:
    """Say of each event that may have performed the duty whether it came in time."""
    found = []
    for expr in patterns(wording.norm.parts["discharge"]):
        for one in meant(expr, frame, place, unseen=False):
            event = frame.record.events[one.note]
            if one.truth is YES:
                answer = frame.compare(event_time(event), limit, False)
                found.append(step("in_time", place, answer, note=event.id)._replace(since=event.at))
    return found
