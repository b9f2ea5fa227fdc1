"""Remember answers: one is good for every completion that agrees on what it asked.

Shapes
    A `Memory` holds, for what is asked in one place, the answers by the atoms met on
    the way and what the completion said of them.
Errors
    An answer may be that it hangs on an open atom, or that a moment never was; it is
    raised again as it was.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, NamedTuple

from lawcheck.engine.judgement import Absent, Grounds, Open
from lawcheck.model.finding import Atom

if TYPE_CHECKING:
    from lawcheck.engine.frame import Answered, Frame


class Answer(NamedTuple):
    """What was answered, with the exceptions and readings met on the way."""

    value: Any
    open: Atom | None  # what it hangs on, where nothing was answered
    absent: tuple[int, Grounds] | None  # the proof that the moment asked for never was
    applied: frozenset[Answered]
    readings: dict[str, str]


Memory = dict[Any, Any]  # key -> {atoms asked: {their answers: Answer}}, or a Memory within
Body = Callable[..., Any]


def recall(frame: Frame, memory: Memory | None, key: Any, body: Body, *given: Any) -> Any:
    """Give what `body` answers for a frame, asking it only where nobody has yet."""
    if memory is None:
        return body(frame, *given)
    kept = memory.get(key)
    if kept is None:
        kept = memory[key] = {}
    answers = frame.assignment
    for asked, table in kept.items():
        found = table.get(tuple([answers.get(name) for name in asked]))
        if found is not None:
            if asked:
                frame.asked.update(asked)
            if found.applied:
                frame.applied |= found.applied
            if found.readings:
                frame.readings.update(found.readings)
            break
    else:
        found = learn(frame, kept, body, given)
    # Each is raised anew: one that was raised before would keep all that was going on then.
    if found.open is not None:
        raise Open(found.open)
    if found.absent is not None:
        raise Absent(*found.absent)
    return found.value


def learn(frame: Frame, kept: dict[Any, Any], body: Body, given: tuple[Any, ...]) -> Answer:
    """Ask, and keep the answer with what it hangs on."""
    asked, applied, readings = frame.asked, frame.applied, frame.readings
    frame.asked, frame.applied, frame.readings = set(), set(), {}
    value, atom, absent = None, None, None
    try:
        try:
            value = body(frame, *given)
        except Open as unsettled:
            atom = unsettled.atom
        except Absent as never:
            absent = never.grade, never.grounds
        names = tuple(sorted(frame.asked)) if frame.asked else ()
        answer = Answer(value, atom, absent, frozenset(frame.applied), frame.readings)
        told = tuple([frame.assignment.get(name) for name in names])
        kept.setdefault(names, {})[told] = answer
        return answer
    finally:
        asked |= frame.asked
        applied |= frame.applied
        readings.update(frame.readings)
        frame.asked, frame.applied, frame.readings = asked, applied, readings


def within(memory: Memory | None, key: Any) -> Memory | None:
    """Open the part of a memory for something bound in addition."""
    return None if memory is None else memory.setdefault(("within", key), {})
