"""Duties performed again and again, and duties to keep something up.

Shapes
    A recurring duty is counted in periods from the start of its span: as windows, each
    of which must hold its performances, or as gaps, none of which may be longer.
Source
    Only whole periods inside the span count; a last one cut short asks for nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from lawcheck.engine.deadlines import (
    ended_with_act,
    excused_by_repeal,
    lengthened,
    passed,
    surviving,
)
from lawcheck.engine.duties import outcome, performance
from lawcheck.engine.frame import Frame, time_of
from lawcheck.engine.judgement import Judgement, Open, Stretch, Timed, conjunction, negation
from lawcheck.engine.patterns import Pattern
from lawcheck.engine.prohibitions import listed_breach
from lawcheck.engine.settle import Outcome, TooMany
from lawcheck.engine.times import add
from lawcheck.engine.unlisted import atom_of
from lawcheck.model.case import Event
from lawcheck.model.moment import Moment
from lawcheck.model.truth import NO, UNKNOWN

if TYPE_CHECKING:
    from lawcheck.engine.program import Family, Wording

MOST_PERIODS = 400
BLOCKS = ("calendar_month", "quarter")  # they begin with the calendar, not with the span


class Round(NamedTuple):
    """One period of a recurring duty and what came of it."""

    start: Timed
    end: Timed
    status: str  # met | missed | unsettled | pending

    def shown(self) -> dict[str, Any]:
        """Give the period as a finding lists it."""
        return {"from": self.start.span, "until": self.end.span, "status": self.status}


def recurring(wording: Wording, family: Family, frame: Frame, arose: Timed) -> Outcome:
    """Give the status of a recurring duty in one completion."""
    part = wording.parts["recurring"]
    stretch: Stretch | None = part["during"](frame)
    if stretch is None:
        return outcome(frame, "not_triggered")
    stretch = lengthened(frame, family, stretch)
    frame.keep(stretch.start.grade, stretch.start.grounds)
    pattern: Pattern = wording.parts["discharge"][1]
    if counted_as(wording, frame) == "gap" and part["at_least"] == 1:
        rounds = gaps(wording, frame, pattern, stretch)
    else:
        rounds = windows(wording, frame, pattern, stretch)
    begun = [one for one in rounds if one.start.span[0] <= frame.now.span[1]]
    periods = tuple(one.shown() for one in begun)
    statuses = [one.status for one in rounds]
    if "missed" in statuses:
        return outcome(frame, "missed", arose=arose.span, due=missed_at(rounds), periods=periods)
    if "pending" in statuses:
        return outcome(frame, "pending", arose=arose.span, periods=periods)
    if ended_with_act(wording, frame, stretch.end):
        met = outcome(frame, "met", arose=arose.span, periods=periods)
        return met if rounds else excused_by_repeal(wording, met)
    status = "met" if passed(frame, stretch.end) else "pending"
    return outcome(frame, status, arose=arose.span, periods=periods)


def missed_at(rounds: list[Round]) -> Moment:
    """Give the end of the first period that was missed."""
    return next(one.end.span for one in rounds if one.status == "missed")


def counted_as(wording: Wording, frame: Frame) -> str:
    """Give whether periods are windows or gaps: as the norm says, else a reading."""
    part = wording.parts["recurring"]
    if part["by_reading"]:
        return frame.read(part["by_reading"])
    return part["as"] or "window"


def windows(wording: Wording, frame: Frame, pattern: Pattern, stretch: Stretch) -> list[Round]:
    """Judge one window after another until the span or the record ends."""
    part = wording.parts["recurring"]
    amount, unit, rounding = part["per"](frame)
    rounds: list[Round] = []
    start = stretch.start
    if unit in BLOCKS:
        low, high = start.span
        start = start._replace(span=Moment(low - 1, high - 1))
        start = add(frame, wording.context, start, (1, unit, rounding))
    begun, skipped = start, int(unit in BLOCKS)
    for number in range(1, MOST_PERIODS + 1):
        end = add(frame, wording.context, begun, (amount * number + skipped, unit, rounding))
        if not frame.decide_quietly(frame.compare(end, stretch.end, False)):
            break
        try:
            status = judged(wording, frame, pattern, Stretch(start, end), number)
        except Open:  # once another is missed, an open one may stay open
            if all(one.status != "missed" for one in rounds):
                raise
            status = "unsettled"
        if status == "excused":
            break
        rounds.append(Round(start, end, status))
        if status == "pending":
            break
        start = end
    else:
        raise TooMany
    return rounds


def judged(wording: Wording, frame: Frame, pattern: Pattern, window: Stretch, number: int) -> str:
    """Judge one window: kept, taken away with the act, still running, or missed."""
    least = wording.parts["recurring"]["at_least"]
    whole = wording.parts["recurring"]["per"](frame)[1] in BLOCKS
    if kept(frame, pattern, window, number == 1 and not whole, least):
        return "met"
    if ended_with_act(wording, frame, window.end):
        return "excused"
    if not frame.decide_quietly(frame.compare(window.end, frame.now, True)):
        return "pending"
    return "met" if unlisted_in(frame, pattern, window, str(number)) else "missed"


def kept(frame: Frame, pattern: Pattern, window: Stretch, first: bool, least: int) -> bool:
    """Whether a window holds enough listed performances."""
    found = 0
    open_: Judgement | None = None
    for event in frame.record.listed.get(pattern.kind, ()):
        answer = conjunction([pattern.match(frame, event), inside(frame, event, window, first)])
        if answer.truth is UNKNOWN:
            open_ = open_ or answer
        elif answer.truth is not NO:
            frame.keep(answer.grade, answer.grounds)
            found += 1
    if found < least and open_ is not None:
        assert open_.open is not None
        raise Open(open_.open)
    return found >= least


def inside(frame: Frame, event: Event, window: Stretch, first: bool) -> Judgement:
    """Answer whether an event fell in a window; only the first one holds its start."""
    when = time_of(frame, event)
    if first:
        begun = frame.compare(window.start, when, False)
    else:
        begun = negation(frame.compare(when, window.start, False))
    return conjunction([begun, frame.compare(when, window.end, False)])


def unlisted_in(frame: Frame, pattern: Pattern, window: Stretch, number: str) -> bool:
    """Whether a performance nobody listed fell in a window, in this completion."""
    suffix = f"[to {window.end.label}][{number}]"
    within = Moment(window.start.span[0], window.end.span[1])
    span, out, because = pattern.possible(frame, within)
    if span is not None and frame.choose(atom_of(pattern, frame, because, suffix)) == "yes":
        return True
    for exclusion in out:
        frame.keep(exclusion.grade, (exclusion.ground,))
    return False


def gaps(wording: Wording, frame: Frame, pattern: Pattern, stretch: Stretch) -> list[Round]:
    """Judge the gaps between one performance and the next; after a miss, time runs on.

    Once a gap was missed, the status is settled: where the next one begins or ends may
    stay open.
    """
    amount, unit, rounding = wording.parts["recurring"]["per"](frame)
    rounds: list[Round] = []
    start = begun = stretch.start
    periods = 0  # that ran since the last performance
    used: set[str] = set()  # a performance ends one gap only
    for number in range(1, MOST_PERIODS + 1):
        end = add(frame, wording.context, begun, (amount * (periods + 1), unit, rounding))
        try:
            if not frame.decide_quietly(frame.compare(end, stretch.end, False)):
                break
            one = gap(wording, frame, pattern, Stretch(start, end), number, used)
        except Open:
            if all(earlier.status != "missed" for earlier in rounds):
                raise
            one = Round(start, end, "unsettled")
        if one is None:
            break
        rounds.append(one)
        if one.status in ("pending", "unsettled"):
            break
        used.add(one.end.label)
        start = one.end
        begun, periods = (start, 0) if one.status == "met" else (begun, periods + 1)
    else:
        raise TooMany
    return rounds


def gap(
    wording: Wording,
    frame: Frame,
    pattern: Pattern,
    whole: Stretch,
    number: int,
    used: set[str],
) -> Round | None:
    """Judge one gap: it ends with a performance, with its act, or when its time is over."""
    following = next_within(frame, pattern, whole, number == 1, used)
    if following is not None:
        return Round(whole.start, following, "met")
    if ended_with_act(wording, frame, whole.end):
        return None
    if not frame.decide_quietly(frame.compare(whole.end, frame.now, True)):
        return Round(*whole, "pending")
    done = unlisted_in(frame, pattern, whole, "gap")
    return Round(*whole, "met" if done else "missed")


def next_within(
    frame: Frame, pattern: Pattern, gap: Stretch, first: bool, used: set[str]
) -> Timed | None:
    """Find the last performance inside a gap: it carries the duty furthest."""
    found: Timed | None = None
    for event in frame.record.listed.get(pattern.kind, ()):
        when = time_of(frame, event)
        if when.label in used or (when.label == gap.start.label and not first):
            continue
        match = pattern.match(frame, event)
        if frame.decide_quietly(conjunction([match, inside(frame, event, gap, first)])):
            found = when._replace(grade=match.grade, grounds=match.grounds)
    if found is not None:
        frame.keep(found.grade, found.grounds)
    return found


def maintained(wording: Wording, family: Family, frame: Frame, arose: Timed) -> Outcome:
    """Give the status of a duty to keep something up through a span."""
    stretch: Stretch | None = wording.parts["maintain"](frame)
    if stretch is None:
        return outcome(frame, "not_triggered")
    stretch = surviving(wording, frame, lengthened(frame, family, stretch))
    frame.keep(stretch.start.grade, stretch.start.grounds)
    pattern: Pattern | None = wording.parts.get("failed_by")
    if pattern is not None and listed_breach(pattern, frame, stretch):
        return outcome(frame, "missed", arose=arose.span)
    done = performance(wording, family, frame, False)
    over = passed(frame, stretch.end)
    due = stretch.end.span
    if done is None:
        return outcome(frame, "missed" if over else "not_done", arose=arose.span, due=due)
    if done.at is not None:
        frame.keep(done.at.grade, done.at.grounds)
    return outcome(frame, "met" if over else "pending", arose=arose.span, due=due)
