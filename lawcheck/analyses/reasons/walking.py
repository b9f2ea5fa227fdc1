"""Walk an expression of a rule and let the engine answer every part of it.

Shapes
    A `Place` is where an expression stands: its norm, and what compiling needs to know.
    A function here takes an expression, a frame and a place, and gives a `Reason`.
Errors
    `TooMuchWork` when one part alone asks more than the bound allows.
Source
    No part is judged here: each is compiled by the engine and asked in the frame.
"""

from __future__ import annotations

from typing import Any, NamedTuple

from lawcheck.analyses.reasons.tree import Reason
from lawcheck.engine.conditions import compile_truth
from lawcheck.engine.context import Context
from lawcheck.engine.frame import Bound, Frame, TooMuchWork, event_time, happened
from lawcheck.engine.judgement import Absent, Judgement, Open, Timed
from lawcheck.engine.patterns import Pattern
from lawcheck.engine.people import is_one_of
from lawcheck.engine.program import Wording
from lawcheck.engine.silence import possible
from lawcheck.engine.times import compile_moment, compile_span
from lawcheck.engine.unlisted import atom_of
from lawcheck.model.case import Event
from lawcheck.model.expression import Expr, variables
from lawcheck.model.ruleset import Norm
from lawcheck.model.truth import NO, UNKNOWN, YES

MOST_REASONS = 50_000  # of one finding: a definition is told wherever it is called
COUNTED = "reasons"
JOINED = ("and", "or", "not")
QUANTIFIED = ("some", "at_least", "every")


class Place(NamedTuple):
    """Where an expression stands."""

    norm: Norm
    context: Context


def place_of(wording: Wording) -> Place:
    """Open a place for one wording; what is compiled there is named as in the norm itself."""
    own = wording.context
    context = Context(own.ruleset, own.vocabulary, own.act, own.families)
    context.norm, context.numbers = wording.norm.id, own.numbers
    return Place(wording.norm, context)


def fresh(frame: Frame) -> Frame:
    """Take from a frame what it remembers and counts: every part is asked anew."""
    frame.memory = None
    frame.steps[0] = 0
    return frame


def count(frame: Frame, place: Place) -> None:
    """Count one more reason; refuse rules whose definitions multiply without end."""
    memory = frame.record.memory
    memory[COUNTED] = memory.get(COUNTED, 0) + 1
    if memory[COUNTED] > MOST_REASONS:
        raise TooMuchWork(place.norm.id, place.norm.file, place.norm.line)


def ids(frame: Frame, names: set[str]) -> dict[str, str]:
    """Say what variables stand for; one that is open or never was is left out."""
    found = {}
    for name in sorted(names):
        value = frame.bound.get(name)
        if value is None:
            try:
                value = frame.event(name)
            except (Open, Absent, KeyError):
                continue
        found[name] = id_of(value)
    return found


def id_of(value: Bound) -> str:
    """Name what a variable is bound to."""
    if isinstance(value, Event):
        return value.id
    return value.label if isinstance(value, Timed) else value


def leaf(op: str, expr: Expr, frame: Frame, place: Place, answer: Judgement) -> Reason:
    """Build a reason from an answer of the engine."""
    names = ids(frame, variables(expr))
    return Reason(op, expr, place.norm, names, answer.truth, answer.grade, answer.grounds,
                  answer.open)  # fmt: skip


def truth(expr: Expr, frame: Frame, place: Place) -> Reason:
    """Answer a condition, and everything it is made of."""
    count(frame, place)
    head = expr[0]
    answer = compile_truth(expr, place.context)(fresh(frame))
    found = leaf(head, expr, frame, place, answer)
    if head in JOINED:
        return found._replace(parts=tuple(truth(part, frame, place) for part in expr[1:]))
    if head in QUANTIFIED:
        return found._replace(parts=meant(expr[-1], frame, place, unseen=head != "every"))
    if head == "call":
        return found._replace(parts=within_definition(expr, frame, place))
    if head in ("before", "not_after"):
        return found._replace(parts=(moment(expr[1], frame, place), moment(expr[2], frame, place)))
    if head == "runs":
        return found._replace(parts=(span(expr[1], frame, place), moment(expr[2], frame, place)))
    return found


# -- events ------------------------------------------------------------------------


def meant(expr: Expr, frame: Frame, place: Place, unseen: bool = True) -> tuple[Reason, ...]:
    """List the events a pattern may mean, and whether one that nobody listed may have been."""
    pattern = Pattern(expr, place.context)
    found = [
        listed(pattern, expr, event, frame, place)
        for event in frame.record.listed.get(pattern.kind, ())
        if pattern.about is None or pattern.is_about(fresh(frame), event).truth is not NO
    ]
    if unseen and all(one.truth is not YES for one in found):
        found.append(silence(pattern, expr, frame, place))
    return tuple(found)


def listed(pattern: Pattern, expr: Expr, event: Event, frame: Frame, place: Place) -> Reason:
    """Say whether a listed event is one of those meant, and what it lacks if not."""
    count(frame, place)
    answer = pattern.match(fresh(frame), event)
    parts = [part for part in heads(pattern, event, frame, place) if part.truth is not YES]
    where = expr[6]
    if where is not None and all(part.truth is not NO for part in parts):
        parts.append(inside(pattern, where, event, frame, place))
    names = {**ids(frame, variables(("some", expr))), pattern.var or "": event.id}
    return Reason("step:event", expr, place.norm, names, answer.truth, answer.grade,
                  answer.grounds, answer.open, event.at, event.until, tuple(parts),
                  event.id)  # fmt: skip


def heads(pattern: Pattern, event: Event, frame: Frame, place: Place) -> list[Reason]:
    """Answer what a pattern says of an event before its condition."""
    asked = [("done", happened(fresh(frame), event))]
    if pattern.about is not None:
        asked.append(("about", pattern.is_about(frame, event)))
    for side, who in (("by", pattern.by), ("to", pattern.to)):
        if who is not None:
            asked.append((side, one_of(pattern, side, event, frame)))
    if pattern.window:
        asked.append(("window", pattern.in_window(frame, event_time(event))))
    return [
        Reason(f"step:{name}", (), place.norm, {"": event.id}, answer.truth, answer.grade,
               answer.grounds, answer.open, note=event.id)
        for name, answer in asked
    ]  # fmt: skip


def one_of(pattern: Pattern, side: str, event: Event, frame: Frame) -> Judgement:
    """Answer whether an event was done by, or to, one of the people meant."""
    who = pattern.by if side == "by" else pattern.to
    assert who is not None
    try:
        return is_one_of(frame, event, side, who(frame))
    except Open as unsettled:
        return Judgement(UNKNOWN, event.done.grade, (), unsettled.atom)
    except Absent as absent:
        return Judgement(NO, absent.grade, absent.grounds, None)


def inside(pattern: Pattern, where: Expr, event: Event, frame: Frame, place: Place) -> Reason:
    """Answer the condition of a pattern for one event."""
    if pattern.var is None:
        return truth(where, frame, place)
    before = frame.bound.get(pattern.var)
    frame.bound[pattern.var] = event
    try:
        return truth(where, frame, place)
    finally:
        if before is None:
            del frame.bound[pattern.var]
        else:
            frame.bound[pattern.var] = before


def silence(pattern: Pattern, expr: Expr, frame: Frame, place: Place) -> Reason:
    """Say whether an event nobody listed may have been meant, or what rules it out."""
    names = ids(frame, variables(("some", expr)))
    bare = Reason("step:unlisted", expr, place.norm, names, NO)
    try:
        room = possible(pattern, fresh(frame))
        atom = atom_of(pattern, frame, room.because)
    except Open as unsettled:
        return bare._replace(truth=UNKNOWN, open=unsettled.atom)
    except Absent as absent:
        return bare._replace(grade=absent.grade, grounds=absent.grounds)
    bare = bare._replace(asks=atom)
    if room.span is not None:
        return bare._replace(truth=UNKNOWN, open=atom, since=room.span)
    grade = min((one.grade for one in room.out), default=bare.grade)
    return bare._replace(grade=grade, grounds=tuple(one.ground for one in room.out))


# -- times -------------------------------------------------------------------------


def moment(expr: Expr, frame: Frame, place: Place) -> Reason:
    """Say when a moment was, and what it is counted from."""
    bare = timeless(expr, frame, place)
    try:
        timed = compile_moment(expr, place.context)(fresh(frame))
    except Open as unsettled:
        return bare._replace(truth=UNKNOWN, open=unsettled.atom)
    except Absent as absent:
        return bare._replace(truth=NO, grade=absent.grade, grounds=absent.grounds)
    return bare._replace(grade=timed.grade, grounds=timed.grounds, since=timed.span)


def span(expr: Expr, frame: Frame, place: Place) -> Reason:
    """Say from when until when a span ran; one that never began is NO."""
    bare = timeless(expr, frame, place)
    try:
        stretch = compile_span(expr, place.context)(fresh(frame))
    except Open as unsettled:
        return bare._replace(truth=UNKNOWN, open=unsettled.atom)
    except Absent as absent:
        return bare._replace(truth=NO, grade=absent.grade, grounds=absent.grounds)
    if stretch is None:
        return bare._replace(truth=NO)
    return bare._replace(
        grade=stretch.start.grade, grounds=stretch.start.grounds,
        since=stretch.start.span, until=stretch.end.span,
    )  # fmt: skip


def timeless(expr: Expr, frame: Frame, place: Place) -> Reason:
    """Build the reason of a time that is still to be told, with what it is made of."""
    count(frame, place)
    names = ids(frame, variables(expr))
    return Reason(expr[0], expr, place.norm, names, None, parts=made_of(expr, frame, place))


def made_of(expr: Expr, frame: Frame, place: Place) -> tuple[Reason, ...]:
    """Give what a time is counted from or chosen by."""
    head = expr[0]
    if head in ("earliest", "latest"):
        return tuple(moment(part, frame, place) for part in expr[1:])
    if head in ("add", "subtract", "for"):
        return (moment(expr[1], frame, place),)
    if head in ("span_start", "span_end"):
        return (span(expr[1], frame, place),)
    if head == "until" and not isinstance(expr[1], str):
        return (moment(expr[1], frame, place), moment(expr[2], frame, place))
    if head == "if":
        return (truth(expr[1], frame, place),)
    if head == "call":
        return within_definition(expr, frame, place)
    return ()


# -- definitions -------------------------------------------------------------------


def within_definition(expr: Expr, frame: Frame, place: Place) -> tuple[Reason, ...]:
    """Go into a definition with its arguments; nothing where it was not in force."""
    from lawcheck.analyses.reasons.defining import opened, parts_of

    inner: Any = opened(expr, frame, place)
    return () if inner is None else parts_of(*inner)
