"""Definitions: a truth, moment, span, number or group of people with arguments.

Errors
    A definition not in force is NO; a span or moment of it is absent.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from lawcheck.engine.context import Context
from lawcheck.engine.deadlines import lengthened, surviving
from lawcheck.engine.editions import wording_for
from lawcheck.engine.exceptions import applies, conditions_of, stands
from lawcheck.engine.frame import Bound, Frame, time_of
from lawcheck.engine.judgement import (
    BEST,
    NEVER,
    Absent,
    Judgement,
    Timed,
    conjunction,
    negation,
)
from lawcheck.engine.memory import Memory, recall
from lawcheck.engine.people import Who
from lawcheck.engine.times import Moments, compile_moment
from lawcheck.model.case import Event
from lawcheck.model.expression import Expr

if TYPE_CHECKING:
    from lawcheck.engine.program import Family, Wording


def compile_call(expr: Expr, context: Context, gives: str) -> Any:
    """Compile the call of a definition into a function of the caller's frame."""
    _, name, arguments = expr
    families = context.families
    given: list[str | Moments] = [
        argument[1] if argument[0] == "var" else compile_moment(argument, context)
        for argument in arguments
    ]

    def call(frame: Frame) -> Any:
        frame.step()
        family = families[name]
        bound, absent = bind(frame, family, given)
        fixing = family.wording(0).governed_by if family.outline.governed else None
        governing = frame.governing() if fixing is None else fixing(within(frame, bound, absent))
        day, now = (governing.span, governing.label), (frame.now.span, frame.now.label)
        key = (name, *marks(bound), day, now, frame.failing)
        memory = frame.record.memory.setdefault(key, {})
        return recall(frame, memory, gives, evaluated, family, bound, absent, governing, memory)

    def evaluated(
        frame: Frame,
        family: Family,
        bound: dict[str, Bound],
        absent: dict[str, Absent],
        governing: Timed,
        memory: Memory,
    ) -> Any:
        inner = within(frame, bound, absent)
        inner.gov, inner.memory = governing, memory
        wording, editions = wording_for(inner, family, governing)
        if wording is None:
            return missing(gives)
        inner.lookups = wording.lookups
        return value_of(wording, family, inner, editions)

    return call


def within(frame: Frame, bound: dict[str, Bound], absent: dict[str, Absent]) -> Frame:
    """Open a frame for a definition with its arguments, those included that never were."""
    inner = frame.inner(bound)
    inner.absent = absent
    return inner


def marks(bound: dict[str, Bound]) -> tuple[Any, ...]:
    """Tell bound values apart: a first match may have had its time cut."""
    return tuple(
        [
            (name, one.id, one.at) if isinstance(one, Event) else (name, one)
            for name, one in bound.items()
        ]
    )


def bind(
    frame: Frame, family: Family, given: list[str | Moments]
) -> tuple[dict[str, Bound], dict[str, Absent]]:
    """Bind a definition's arguments in the caller's frame, and name those that never were.

    A definition may say something without an argument of it: it is absent where it is used.
    """
    bound: dict[str, Bound] = {}
    absent: dict[str, Absent] = {}
    for (name, kind), argument in zip(family.outline.args, given, strict=True):
        try:
            bound[name] = bound_value(frame, kind, argument)
        except Absent as never:
            absent[name] = never
    return bound, absent


def bound_value(frame: Frame, kind: str, argument: str | Moments) -> Bound:
    """Give what an argument stands for in the caller's frame."""
    if not isinstance(argument, str):
        return argument(frame)
    if kind == "event":
        return frame.event(argument)
    found = frame.bound.get(argument)
    if kind == "moment" and not isinstance(found, Timed):
        return time_of(frame, frame.event(argument))
    return frame.bound[argument]


def missing(gives: str) -> Any:
    """Answer for a definition that was not in force."""
    if gives == "truth":
        return NEVER
    if gives == "span":
        return None
    if gives == "people":
        return Who((), True)
    raise Absent(BEST, ())


def value_of(wording: Wording, family: Family, frame: Frame, editions: tuple[str, ...]) -> Any:
    """Evaluate a definition's body, with what must hold for it to be one."""
    text = stands(frame, wording, editions, frame.governing())
    conditions = [text, *conditions_of(frame, wording)]
    for effect in ("undercut", "rebut"):
        conditions += [negation(answer) for _, answer in applies(frame, family, effect)]
    gives = wording.norm.gives
    if gives == "truth":
        return conjunction([wording.body(frame), *conditions])
    if not frame.decide_quietly(conjunction(conditions)):
        return missing(gives)
    value = wording.body(frame)
    if gives == "span" and value is not None:
        return surviving(wording, frame, lengthened(frame, family, value))
    return value


def holds(wording: Wording, family: Family, frame: Frame, editions: tuple[str, ...]) -> Judgement:
    """Answer whether a definition with a citation holds for its instance."""
    answer: Judgement = value_of(wording, family, frame, editions)
    return answer
