"""The moment after which performance can no longer serve, and what served before it.

Source
    `closes`: what came after it is no performance; it neither meets the duty nor makes
    it late.  A moment of something that never happened closes nothing, and what was done
    in the time stated was done.
"""

from __future__ import annotations

from typing import NamedTuple

from lawcheck.engine.frame import Frame, time_of
from lawcheck.engine.judgement import (
    NEVER,
    SURE,
    Absent,
    Judgement,
    Timed,
    conjunction,
    disjunction,
)
from lawcheck.engine.patterns import Pattern
from lawcheck.engine.record import EVENT
from lawcheck.engine.times import Moments
from lawcheck.model.case import Event
from lawcheck.model.truth import NO, YES


class Serving(NamedTuple):
    """Up to when performance serves: to the last moment stated, else to what closes the duty."""

    limit: Timed | None
    closes: Moments | None

    def at(self, frame: Frame, when: Timed) -> Judgement:
        """Answer whether what was done at a moment still served."""
        in_time = NEVER if self.limit is None else frame.compare(when, self.limit, False)
        if in_time.truth is YES:
            return in_time
        end = closing(self.closes, frame)
        return SURE if end is None else disjunction([in_time, up_to(frame, when, end)])


def closing(last: Moments | None, frame: Frame) -> Timed | None:
    """Give the moment that closes a duty; None where nothing does."""
    if last is None:
        return None
    try:
        return last(frame)
    except Absent:
        return None


def first_by(pattern: Pattern, frame: Frame, serving: Serving, unseen: bool) -> Event | None:
    """Find the first match that served, in this completion; None where there is none.

    `unseen` says whether to think of what nobody listed; `Absent` where the record rules
    that out.
    """
    listed = frame.record.listed.get(pattern.kind, [])
    for index, event in enumerate(listed):
        if frame.decide_quietly(served(pattern, frame, event, serving)):
            sooner = [other for other in listed[index + 1 :] if other.at[1] < event.at[1]]
            also = [o for o in sooner if frame.decide_quietly(served(pattern, frame, o, serving))]
            return pattern.tightened(frame, event, also)
    if not unseen:
        return None
    event = pattern.unseen(frame)
    return event if frame.decide(serving.at(frame, time_of(frame, event))) else None


def served(pattern: Pattern, frame: Frame, event: Event, serving: Serving) -> Judgement:
    """Answer whether a listed event is one of those meant, and still served."""
    match = pattern.match(frame, event)
    if match.truth is NO:
        return match
    return conjunction([match, serving.at(frame, time_of(frame, event))])


def up_to(frame: Frame, when: Timed, last: Timed) -> Judgement:
    """Answer whether something came up to the moment that closes a duty.

    What nobody dated, or listed, serves unless it certainly came after, and closes nothing
    before it certainly has.
    """
    vague = {*when.soft, *last.soft} & set(EVENT)
    if vague and when.span[0] <= last.span[1]:
        return SURE
    return frame.compare(when, last, False)
