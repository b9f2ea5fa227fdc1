"""Deadlines: the last moment, what moves or stops it, and the repeal of the act.

Source
    What falls due on or after the repeal of its act without a transitional norm is an
    open point of that act.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from lawcheck.engine.closing import closing
from lawcheck.engine.counting import start_of_day
from lawcheck.engine.exceptions import certain
from lawcheck.engine.frame import Frame
from lawcheck.engine.judgement import BEST, Absent, Stretch, Timed, conjunction
from lawcheck.engine.settle import Outcome
from lawcheck.engine.times import add
from lawcheck.model.finding import Ground
from lawcheck.model.moment import END, Moment

if TYPE_CHECKING:
    from lawcheck.engine.program import Family, Wording


def length(start: Timed, end: Timed) -> tuple[int, int]:
    """Give the least and most seconds between two moments."""
    return max(end.span[0] - start.span[1], 0), max(end.span[1] - start.span[0], 0)


def deadline(wording: Wording, family: Family, frame: Frame) -> tuple[bool, Timed | None]:
    """Give whether a time is stated, and the last moment; None where none has begun."""
    if "deadline" not in wording.parts:
        return False, None
    period, start = wording.parts["deadline"]
    try:
        limit = add(frame, wording.context, start(frame), period(frame))
    except Absent:
        return True, None
    limit = extended(frame, family, limit)
    for stop in stops(family, frame):
        if frame.decide(frame.compare(stop.start, limit, False)):
            least, most = length(stop.start, stop.end)
            span = Moment(min(limit.span[0] + least, END), min(limit.span[1] + most, END))
            soft = tuple(sorted({*limit.soft, *stop.start.soft}))
            label = f"{limit.label}+{stop.start.label}..{stop.end.label}"
            limit = limit._replace(span=span, label=label, soft=soft)
    return True, limit


def extended(frame: Frame, family: Family, limit: Timed) -> Timed:
    """Move a last moment by the exceptions that extend it, in the order of the text."""
    for exception in certain(frame, family, "extend"):
        inner = frame.beside(exception)
        until = exception.parts.get("until")
        if until is not None:
            limit = until(inner)
        else:
            limit = add(frame, exception.context, limit, exception.parts["by"](inner))
    return limit


def lengthened(frame: Frame, family: Family, stretch: Stretch) -> Stretch:
    """Move the end of a span by the exceptions that extend it."""
    return Stretch(stretch.start, extended(frame, family, stretch.end))


def stops(family: Family, frame: Frame) -> list[Stretch]:
    """List the stretches for which the clock of a duty stood still, and are over."""
    found = []
    for exception in certain(frame, family, "suspend"):
        if "during" in exception.parts:
            stretch = exception.parts["during"](frame.beside(exception))
            if stretch is not None and frame.decide(frame.compare(stretch.end, frame.now, True)):
                found.append(stretch)
    return found


def suspended_now(family: Family, frame: Frame, limit: Timed | None) -> bool:
    """Whether the duty stands still on the day of reading."""
    for exception in certain(frame, family, "suspend"):
        if "during" not in exception.parts:
            return True
        stretch = exception.parts["during"](frame.beside(exception))
        if stretch is None:
            continue
        running = [
            frame.compare(stretch.start, frame.now, False),
            frame.compare(frame.now, stretch.end, False),
        ]
        if limit is not None:
            running.append(frame.compare(stretch.start, limit, False))
        if frame.decide(conjunction(running)):
            return True
    return False


def closes(wording: Wording, frame: Frame) -> bool:
    """Whether the moment has passed after which performance can no longer serve."""
    end = closing(wording.parts.get("closes"), frame)
    return end is not None and passed(frame, end)


def passed(frame: Frame, limit: Timed) -> bool:
    """Whether a last moment is over on the day of reading."""
    return frame.decide(frame.compare(limit, frame.now, True))


def open_after_repeal(
    wording: Wording, frame: Frame, limit: Timed | None, otherwise: Outcome
) -> Outcome:
    """Leave open what fell due after its act was repealed without a transitional norm."""
    if limit is None:
        return otherwise
    ended = ended_with_act(wording, frame, limit)
    settled = otherwise._replace(readings=dict(frame.readings))
    return excused_by_repeal(wording, settled) if ended else settled


def excused_by_repeal(wording: Wording, otherwise: Outcome) -> Outcome:
    """Say of a duty that it ended with its act."""
    act = wording.context.act
    assert act.ends is not None
    ground = Ground("norm", act.ends.by, "yes", BEST, "", "repeal")
    return otherwise._replace(
        status="excused",
        grounds=(*otherwise.grounds, ground),
        late_by=None,
        lasted=None,
        extra={"excused_by": (act.ends.by,)},
    )


def repeal_of(wording: Wording, frame: Frame) -> Timed | None:
    """Give the moment the act was repealed without a word on what was still running."""
    act = wording.context.act
    if act.ends is None or act.survives_repeal:
        return None
    zone = frame.record.zone
    first = start_of_day(date.fromordinal(act.ends.first), zone)
    last = start_of_day(date.fromordinal(act.ends.latest_first), zone)
    return Timed(Moment(first, last), BEST, (), f"repeal({act.id})", ("edition",))


def ended_with_act(wording: Wording, frame: Frame, limit: Timed) -> bool:
    """Whether what was to last until a limit ended with its act, in this completion.

    Under the law of another day no act ends.
    """
    if frame.record.law_of is not None:
        return False
    repeal = repeal_of(wording, frame)
    if repeal is None:
        return False
    if not frame.decide_quietly(frame.compare(repeal, frame.record.now, False)):
        return False
    if not frame.decide_quietly(frame.compare(repeal, limit, False)):
        return False
    return frame.read(f"{wording.norm.act}.after_repeal", ("after_repeal",)) == "ends"


def surviving(wording: Wording, frame: Frame, stretch: Stretch) -> Stretch:
    """Cut a span at the repeal of its act where, in this completion, it ended with it."""
    repeal = repeal_of(wording, frame)
    if repeal is None or not ended_with_act(wording, frame, stretch.end):
        return stretch
    return Stretch(stretch.start, repeal)
