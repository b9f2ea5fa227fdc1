"""Powers and rights: open, granted, refused or gone.

Source
    The table of statuses of protections.  What was asked, granted or refused is looked
    for among listed events: silence neither grants nor refuses, and she may still ask.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from lawcheck.engine.deadlines import lengthened, passed, surviving
from lawcheck.engine.duties import outcome, selected
from lawcheck.engine.editions import days_of, wording_for
from lawcheck.engine.exceptions import certain, stands
from lawcheck.engine.frame import Frame, time_of
from lawcheck.engine.judgement import SURE, Absent, Stretch, Timed
from lawcheck.engine.memory import within
from lawcheck.engine.patterns import Pattern
from lawcheck.engine.settle import ANY, Outcome
from lawcheck.model.case import Event
from lawcheck.model.moment import END, Moment

if TYPE_CHECKING:
    from lawcheck.engine.program import Family, Wording


def power(wording: Wording, family: Family, frame: Frame) -> Outcome:
    """Give the status of a power or right in one completion."""
    arose = frame.trigger()
    if not selected(wording, frame):
        return outcome(frame, "unavailable", arose=arose.span)
    granted = under_law(matches(wording.parts.get("granted"), frame), family, frame)
    running = grant_running(wording, family, frame, granted)
    extra = shown(wording, frame)
    if running is not None:
        status, stretch = running
        runs = None if stretch is None else (stretch.start.span, stretch.end.span)
        return outcome(frame, status, arose=arose.span, extra={**extra, "runs": runs})
    if refused(wording, family, frame, granted):
        return outcome(frame, "refused", arose=arose.span, extra=extra)
    current, editions = wording_for(frame, family, frame.now)
    read = SURE if current is None else stands(frame, current, editions, frame.now)
    if not frame.decide_quietly(read):
        return outcome(frame, ANY, arose=arose.span)
    if holds_on(family, frame, frame.now, frame.now):
        until = last_day(wording, frame)
        if until is None or not passed(frame, until):
            shown_until = None if until is None or until.span[1] >= END else until.span
            return outcome(
                frame, "available", arose=arose.span, extra={**extra, "until": shown_until}
            )
    if holds_on(family, frame, frame.governing(), arose):
        return outcome(frame, "was_available", arose=arose.span, extra=extra)
    return outcome(frame, "unavailable", arose=arose.span, extra=extra)


def unamended(family: Family, frame: Frame) -> bool:
    """Whether the text stands that is law on the day of reading, if nobody looked since.

    She may ask under it, and whether a grant still runs hangs on it, too.
    """
    if days_of(frame, frame.now)[1] <= frame.program.ruleset.acts[family.act].checked_to:
        return True
    current, editions = wording_for(frame, family, frame.now)
    if current is None:
        return True
    return frame.decide_quietly(stands(frame, current, editions, frame.now))


def shown(wording: Wording, frame: Frame) -> dict[str, Any]:
    """Give what a reader needs to use the power: from whom, and which order it is."""
    extra: dict[str, Any] = {}
    if "order" in wording.parts:
        extra["order"] = wording.parts["order"]
    if "from_whom" in wording.parts:
        extra["from_whom"] = "|".join(wording.parts["from_whom"](frame).ids) or None
    return extra


def matches(pattern: Pattern | None, frame: Frame) -> list[Event]:
    """Give the listed events a pattern means in this completion, in order of time."""
    if pattern is None:
        return []
    found = []
    for event in frame.record.listed.get(pattern.kind, ()):
        answer = pattern.match(frame, event)
        if frame.decide_quietly(answer):
            frame.keep(answer.grade, answer.grounds)
            found.append(event)
    return found


def under_law(events: list[Event], family: Family, frame: Frame) -> list[Event]:
    """Keep what happened while the power was law, if it was none when it would have opened.

    Nothing is granted or refused under it before it began; what a file does not date came
    no sooner than what opens the power.  What was opened under it may be granted later.
    """
    if wording_for(frame, family, frame.governing())[0] is not None:
        return events
    begun = frame.trigger().span[0]
    found = []
    for event in events:
        when = time_of(frame, event)
        first = min(max(when.span[0], begun), when.span[1])
        wording, _ = wording_for(frame, family, when._replace(span=Moment(first, when.span[1])))
        if wording is not None:
            found.append(event)
    return found


def grant_running(
    wording: Wording, family: Family, frame: Frame, granted: list[Event]
) -> tuple[str, Stretch | None] | None:
    """Give `in_place` or `ended` with the span of the grant; None without a span."""
    if not granted:
        return None
    if "runs" not in wording.parts:
        return "in_place", None
    ended: Stretch | None = None
    for event in granted:
        stretch = span_of(wording, family, frame, event)
        if stretch is None:
            continue
        stretch = surviving(wording, frame, stretch)
        if not frame.decide(frame.compare(stretch.start, frame.now, False)):
            continue
        frame.keep(stretch.start.grade, stretch.start.grounds)
        if frame.decide(frame.compare(frame.now, stretch.end, False)):
            return "in_place", stretch
        ended = stretch
    return None if ended is None else ("ended", ended)


def span_of(wording: Wording, family: Family, frame: Frame, event: Event) -> Stretch | None:
    """Give the span of one grant, with what extends it."""
    pattern: Pattern = wording.parts["granted"]
    inner = frame
    if pattern.var is not None:
        inner = frame.inner({**frame.bound, pattern.var: event})
        inner.lookups = frame.lookups
        inner.memory = within(frame.memory, (pattern.number, event.id, event.at))
    stretch: Stretch | None = wording.parts["runs"](inner)
    return None if stretch is None else lengthened(inner, family, stretch)


def refused(wording: Wording, family: Family, frame: Frame, granted: list[Event]) -> bool:
    """Whether it was asked for and certainly refused, and not granted since."""
    refusals = under_law(matches(wording.parts.get("refused"), frame), family, frame)
    if not refusals:
        return False
    asked = wording.parts.get("asked")
    if asked is not None and not matches(asked, frame):
        return False
    last = time_of(frame, refusals[-1])
    return not any(
        frame.decide(frame.compare(last, time_of(frame, event), False)) for event in granted
    )


def holds_on(family: Family, frame: Frame, law: Timed, day: Timed) -> bool:
    """Whether the power was open on a day under the law of a moment."""
    wording, _editions = wording_for(frame, family, law)
    if wording is None:
        return False
    inner = frame.inner(frame.bound)
    inner.wording, inner.lookups = wording, wording.lookups
    inner.gov, inner.now = law, day
    inner.memory = within(frame.memory, (wording.place, law.span, law.label, day.span, day.label))
    try:
        open_ = wording.when is None or inner.decide(wording.when(inner))
        excused = certain(inner, family, "undercut") if open_ else []
    finally:
        frame.keep(inner.grade, inner.grounds)
        frame.readings.update(inner.readings)
    return open_ and not excused


def last_day(wording: Wording, frame: Frame) -> Timed | None:
    """Give the last moment to ask, if one is stated and has begun to run."""
    if "until" not in wording.parts:
        return None
    try:
        limit: Timed = wording.parts["until"](frame)
    except Absent:
        return None
    return limit
