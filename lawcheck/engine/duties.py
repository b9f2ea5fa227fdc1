"""Duties: what had to be done, by when, and whether it was.

Source
    The table of statuses of a duty; each function answers for one completion, in
    which every question has an answer.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from lawcheck.engine.closing import Serving, first_by
from lawcheck.engine.deadlines import (
    closes,
    deadline,
    length,
    open_after_repeal,
    passed,
    suspended_now,
)
from lawcheck.engine.exceptions import certain
from lawcheck.engine.frame import Bound, Frame, earliest, latest, nameless, time_of
from lawcheck.engine.judgement import BEST, Absent, Grounds, Timed
from lawcheck.engine.memory import recall
from lawcheck.engine.patterns import Pattern
from lawcheck.engine.people import People
from lawcheck.engine.settle import Outcome
from lawcheck.model.case import Event
from lawcheck.model.moment import END
from lawcheck.model.truth import YES

if TYPE_CHECKING:
    from lawcheck.engine.program import Family, Wording


class Selected(NamedTuple):
    """Whether an instance is one, and on what that rests."""

    is_one: bool
    grade: int
    grounds: Grounds


class Done(NamedTuple):
    """That a duty was performed, and when; None where a condition has no time."""

    at: Timed | None


def triggered(wording: Wording, frame: Frame) -> bool:
    """Whether the norm bears on the instance: its events happened and `when` holds."""
    return selected(wording, frame) and (wording.when is None or frame.decide(wording.when(frame)))


def selected(wording: Wording, frame: Frame) -> bool:
    """Whether the instance is one in this completion: its events happened, its people are meant."""
    found: Selected = recall(frame, frame.memory, (wording.place, "selected"), selecting, wording)
    frame.keep(found.grade, found.grounds)
    return found.is_one


def selecting(frame: Frame, wording: Wording) -> Selected:
    """Answer it for the first time."""
    grade, is_one = BEST, True
    grounds: Grounds = ()
    for kind, var, body in wording.for_each:
        if kind == "event":
            match = body.match(frame, frame.event(var))
            is_one = frame.decide_quietly(match)
            grade, grounds = min(grade, match.grade), grounds + match.grounds
        else:
            is_one = is_meant(frame, frame.bound[var], body)
        if not is_one:
            break
    return Selected(is_one, grade, grounds)


def is_meant(frame: Frame, bound: Bound, people: People) -> bool:
    """Whether somebody, perhaps unknown, is one of the people meant in this completion."""
    try:
        who = people(frame)
    except Absent:
        return False
    if isinstance(bound, str) and nameless(bound):
        return not who.complete
    return bound in who.ids


def outcome(frame: Frame, status: str, **more: Any) -> Outcome:
    """Build an outcome on what the frame has gathered."""
    return Outcome(
        status, frame.grade, frame.grounds,
        applied=frozenset(frame.applied), readings=dict(frame.readings),
        editions=frame.editions, **more,
    )  # fmt: skip


def arising(wording: Wording, frame: Frame) -> Timed:
    """Give the moment a duty arose: as the norm says, else its deadline's start."""
    try:
        if "arises" in wording.parts:
            moment: Timed = wording.parts["arises"](frame)
            return moment
        if "deadline" in wording.parts:
            start: Timed = wording.parts["deadline"][1](frame)
            return start
    except Absent:
        pass
    return frame.trigger()


def duty(wording: Wording, family: Family, frame: Frame) -> Outcome:
    """Give the status of a duty in one completion."""
    if not triggered(wording, frame):
        return outcome(frame, "not_triggered")
    arose = arising(wording, frame)
    excusing = certain(frame, family, "undercut")
    if excusing:
        ids = tuple(exception.norm.id for exception in excusing)
        return outcome(frame, "excused", arose=arose.span, extra={"excused_by": ids})
    if "recurring" in wording.parts or "maintain" in wording.parts:
        if suspended_now(family, frame, None):
            return outcome(frame, "suspended", arose=arose.span)
        from lawcheck.engine.recurring import maintained, recurring

        rule = recurring if "recurring" in wording.parts else maintained
        return rule(wording, family, frame, arose)
    return once(wording, family, frame, arose)


def once(wording: Wording, family: Family, frame: Frame, arose: Timed) -> Outcome:
    """Give the status of a duty to be performed once."""
    due, limit = deadline(wording, family, frame)
    shown = None if limit is None else limit.span
    if suspended_now(family, frame, limit):
        return outcome(frame, "suspended", arose=arose.span, due=shown)
    failed = failing(wording, frame)
    done = performance(wording, family, frame, failed is not None, limit)
    if done is not None:
        return performed(wording, frame, done, arose, limit)
    closed = closes(wording, frame)
    if failed is not None:
        frame.keep(failed.grade, failed.grounds)
    if not due:
        if closed or failed is not None:
            return outcome(frame, "missed", arose=arose.span)
        return outcome(frame, "not_done", arose=arose.span, lasted=length(arose, frame.now))
    overdue = limit is not None and passed(frame, limit)
    if overdue or closed or failed is not None:
        now = outcome(frame, "missed", arose=arose.span, due=shown)
    else:
        left = None if limit is None or limit.span[1] >= END else length(frame.now, limit)
        now = outcome(frame, "pending", arose=arose.span, due=shown, lasted=left)
    return open_after_repeal(wording, frame, limit, now)


def performed(
    wording: Wording, frame: Frame, done: Done, arose: Timed, limit: Timed | None
) -> Outcome:
    """Give `met` or `late` for a duty that was performed."""
    shown = None if limit is None else limit.span
    if done.at is None:
        return outcome(frame, "met", arose=arose.span, due=shown)
    frame.keep(done.at.grade, done.at.grounds)
    taken = length(arose, done.at)
    if limit is None or frame.decide(frame.compare(done.at, limit, False)):
        return outcome(frame, "met", arose=arose.span, due=shown, lasted=taken)
    by = None if limit.span[1] >= END else length(limit, done.at)
    late = outcome(frame, "late", arose=arose.span, due=shown, late_by=by, lasted=taken)
    return open_after_repeal(wording, frame, limit, late)


def performance(
    wording: Wording, family: Family, frame: Frame, failed: bool, limit: Timed | None = None
) -> Done | None:
    """Find the performance of a duty in this completion, by itself or a replacement.

    A refusal shows by itself that nothing unlisted performed it.
    """
    serving = Serving(limit, wording.parts.get("closes"))
    ways = [(wording.parts["discharge"], frame)] if "discharge" in wording.parts else []
    ways += [
        (exception.parts["discharge"], frame.beside(exception))
        for exception in certain(frame, family, "replace")
    ]

    def first(listed: bool) -> Done | None:
        found = [fulfil(way, inner, listed, serving) for way, inner in ways]
        return first_done([done for done in found if done is not None])

    # What is listed counts first: where it meets the duty, nothing else is thought of.
    done = first(listed=True)
    if failed or (done is not None and enough(frame, done, limit)):
        return done
    return first(listed=False)


def enough(frame: Frame, done: Done, limit: Timed | None) -> bool:
    """Whether a performance meets the duty, whatever else was done."""
    if done.at is None or limit is None:
        return True
    return frame.compare(done.at, limit, False).truth is YES


def fulfil(way: tuple[str, Any], frame: Frame, listed: bool, serving: Serving) -> Done | None:
    """Find one way of performance, while it still served, among what is `listed` or in all."""
    head, body = way
    if head == "pattern":
        return carried_out(body, frame, listed, serving)
    if head == "condition":
        return Done(None) if frame.decide(body(frame)) else None
    parts = [fulfil(part, frame, listed, serving) for part in body]
    done = [part for part in parts if part is not None]
    if head == "any_of":
        return first_done(done)
    if len(done) < len(parts):
        return None
    timed = [part.at for part in done if part.at is not None]
    return Done(latest(timed) if timed else None)


def first_done(done: list[Done]) -> Done | None:
    """Give the earliest of several performances; one without a time counts at once."""
    if not done:
        return None
    timed = [one.at for one in done if one.at is not None]
    if len(timed) < len(done):
        return Done(None)
    return Done(earliest(timed))


def carried_out(pattern: Pattern, frame: Frame, listed: bool, serving: Serving) -> Done | None:
    """Find the event that performs a duty, among what is `listed` or in all."""
    try:
        if serving.closes is not None:
            event = first_by(pattern, frame, serving, not listed)
        else:
            event = pattern.first_listed(frame) if listed else pattern.earliest(frame)
    except Absent as absent:
        frame.keep(absent.grade, absent.grounds)
        return None
    if event is None:
        return None
    answer = pattern.match(frame, event) if not event.id.startswith("?") else None
    when = time_of(frame, event)
    if answer is not None and answer.truth is YES:
        when = when._replace(grade=answer.grade, grounds=answer.grounds)
    return Done(when)


def listed_only(pattern: Pattern, frame: Frame) -> Event | None:
    """Find the first listed match in this completion."""
    for event in frame.record.listed.get(pattern.kind, ()):
        if frame.decide_quietly(pattern.match(frame, event)):
            return event
    return None


def failing(wording: Wording, frame: Frame) -> Timed | None:
    """Find the event that by itself shows non-performance."""
    pattern = wording.parts.get("failed_by")
    if pattern is None:
        return None
    event = listed_only(pattern, frame)
    return None if event is None else time_of(frame, event)
