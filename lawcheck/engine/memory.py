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

from lawcheck.engine.judgement import Absent, Open

if TYPE_CHECKING:
    from lawcheck.engine.frame import Answered, Frame


class Answer(NamedTuple):
    """What was answered, with the exceptions and readings met on the way."""

    value: Any
    error: Open | Absent | None
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
    if found.error is not None:
        raise found.error.with_traceback(None)
    return found.value


def learn(frame: Frame, kept: dict[Any, Any], body: Body, given: tuple[Any, ...]) -> Answer:
    """Ask, and keep the answer with what it hangs on."""
    outer = frame.asked, frame.applied, frame.readings
    frame.asked, frame.applied, frame.readings = set(), set(), {}
    value, error = None, None
    try:
        try:
            value = body(frame, *given)
        except (Open, Absent) as raised:
            error = raised
        asked = tuple(sorted(frame.asked))
        answer = Answer(value, error, frozenset(frame.applied), frame.readings)
        told = tuple([frame.assignment.get(name) for name in asked])
        kept.setdefault(asked, {})[told] = answer
        return answer
    finally:
        outer[0].update(frame.asked)
        outer[1].update(frame.applied)
        outer[2].update(frame.readings)
        frame.asked, frame.applied, frame.readings = outer


def within(memory: Memory | None, key: Any) -> Memory | None:
    """Open the part of a memory for something bound in addition."""
    return None if memory is None else memory.setdefault(("within", key), {})
