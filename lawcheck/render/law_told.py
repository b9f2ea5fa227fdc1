"""One norm being told: its parts in words, where it has them."""

from __future__ import annotations

from typing import NamedTuple

from lawcheck.analyses.law_of_day import LawOfDay
from lawcheck.model.expression import Expr
from lawcheck.model.ruleset import Norm
from lawcheck.render.expression_events import event_words
from lawcheck.render.expression_teller import Teller
from lawcheck.render.expression_times import term
from lawcheck.render.law_voice import Voice

Pairs = list[tuple[str, str]]


class Told(NamedTuple):
    """A norm with what is needed to tell it."""

    v: Voice
    t: Teller
    norm: Norm
    law: LawOfDay


def part(told: Told, key: str) -> str:
    """Say one part of a norm, if it has it."""
    expr = told.norm.parts.get(key)
    return "" if expr is None else told.t.tell(expr)


def event(told: Told, key: str) -> str:
    """Say an event that is a part of a norm, if it has it."""
    pattern = told.norm.parts.get(key)
    return "" if pattern is None else event_words(told.t, pattern)


def period_of(told: Told, key: str) -> str:
    """Say a period with the moment it is counted from."""
    found = told.norm.parts.get(key)
    return "" if found is None else term(told.t, *found)


def performance(told: Told) -> str:
    """Say what fulfils a duty, or replaces it."""
    way = told.norm.parts.get("discharge")
    return "" if way is None else way_words(told, way)


def way_words(told: Told, way: Expr) -> str:
    """Say one way of performance."""
    head, *rest = way
    if head == "pattern":
        return event_words(told.t, rest[0])
    if head == "condition":
        return told.t.tell(rest[0])
    inner = "; ".join(
        way_words(told, one)
        if one[0] == "pattern"
        else told.t.say("group", inside=way_words(told, one))
        for one in rest
    )
    return told.v.say(head, list=inner)
