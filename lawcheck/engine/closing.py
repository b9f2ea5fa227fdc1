"""The moment after which performance can no longer serve, and what served before it.

Source
    `closes`: what came after it is no performance; it neither meets the duty nor makes
    it late.  A moment of something that never happened closes nothing.
"""

from __future__ import annotations

from lawcheck.engine.frame import Frame, event_time
from lawcheck.engine.judgement import Absent, Judgement, Timed, conjunction
from lawcheck.engine.patterns import Pattern
from lawcheck.engine.times import Moments
from lawcheck.model.case import Event


def closing(last: Moments | None, frame: Frame) -> Timed | None:
    """Give the moment that closes a duty; None where nothing does."""
    if last is None:
        return None
    try:
        return last(frame)
    except Absent:
        return None


def first_by(pattern: Pattern, frame: Frame, last: Timed, unseen: bool) -> Event | None:
    """Find the first match up to a moment, in this completion; None where there is none.

    `unseen` says whether to think of what nobody listed; `Absent` where the record rules
    that out.
    """
    listed = frame.record.listed.get(pattern.kind, [])
    for index, event in enumerate(listed):
        if frame.decide_quietly(served(pattern, frame, event, last)):
            sooner = [other for other in listed[index + 1 :] if other.at[1] < event.at[1]]
            also = [o for o in sooner if frame.decide_quietly(served(pattern, frame, o, last))]
            return pattern.tightened(frame, event, also)
    if not unseen:
        return None
    event = pattern.unseen(frame)
    return event if frame.decide(frame.compare(event_time(event), last, False)) else None


def served(pattern: Pattern, frame: Frame, event: Event, last: Timed) -> Judgement:
    """Answer whether a listed event is one of those meant, and came up to a moment."""
    return conjunction([pattern.match(frame, event), frame.compare(event_time(event), last, False)])
