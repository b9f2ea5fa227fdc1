"""Moments, spans, periods and numbers in words.

Shapes
    A period with the moment it is counted from is a `term`; what states no number
    says so, and what nobody read says that.
"""

from __future__ import annotations

from collections.abc import Callable

from lawcheck.model.expression import Expr
from lawcheck.render.expression_teller import Teller
from lawcheck.render.phrases import amount
from lawcheck.render.plain import visible

UNCOUNTED = ("same_day", "at_once", "unread")


def term(t: Teller, within: Expr, after: Expr) -> str:
    """Say a period and the moment from which it is counted."""
    return span_for(t, ("for", after, within))


def at(t: Teller, expr: Expr) -> str:
    """Call the moment of an event."""
    return t.named(expr[1])


def until(t: Teller, expr: Expr) -> str:
    """Say the end of an event, or a span between two moments."""
    if isinstance(expr[1], str):
        return t.say("until", event=t.named(expr[1]))
    return t.say("from_until", start=t.inside(expr[1]), end=t.inside(expr[2]))


def as_of(t: Teller, _expr: Expr) -> str:
    """Call the day on which a file is read."""
    return t.say("as_of")


def start(t: Teller, expr: Expr) -> str:
    """Say the first day of an act."""
    act = t.ruleset.acts.get(expr[1])
    return t.say("start", act=t.of(act.titles if act else None, expr[1]))


def one_of(t: Teller, expr: Expr) -> str:
    """Say the earlier or later of several moments."""
    return t.say(expr[0], moments="; ".join(t.inside(moment) for moment in expr[1:]))


def moved(t: Teller, expr: Expr) -> str:
    """Say a moment some time after or before another."""
    return t.say(expr[0], moment=t.inside(expr[1]), period=t.inside(expr[2]))


def edge(t: Teller, expr: Expr) -> str:
    """Say the beginning or end of a span."""
    return t.say(expr[0], span=t.inside(expr[1]))


def choice(t: Teller, expr: Expr) -> str:
    """Say a time that depends on a condition."""
    _, condition, yes, no = expr
    return t.say("if", inside=t.tell(condition), yes=t.tell(yes), no=t.tell(no))


def span_for(t: Teller, expr: Expr) -> str:
    """Say a span of some length."""
    _, moment, length = expr
    if length[0] == "period" and length[2] in UNCOUNTED:
        return t.say(f"for_{length[2]}", moment=t.inside(moment))
    return t.say("for", moment=t.inside(moment), period=t.inside(length))


def period(t: Teller, expr: Expr) -> str:
    """Say an amount of time."""
    _, number, unit, rounding = expr
    if unit in UNCOUNTED:
        return t.say(unit)
    length = amount(number, unit, t.lang)
    return t.say(f"rounded_{rounding}", period=length) if rounding else length


def number(t: Teller, expr: Expr) -> str:
    """Say a number with its unit."""
    _, text, unit = expr
    return t.say("number", number=visible(text), unit=visible(unit)) if unit else visible(text)


def figure(t: Teller, expr: Expr) -> str:
    """Call a figure of a service or of the State."""
    return t.of(t.vocabulary.labels.get("figure", {}).get(expr[1]), expr[1])


def age(t: Teller, expr: Expr) -> str:
    """Say how old somebody is at a moment."""
    return t.say("age", name=visible(expr[1]), moment=t.inside(expr[2]))


def arithmetic(t: Teller, expr: Expr) -> str:
    """Say what is added, taken away, multiplied or divided."""
    head, *sides = expr
    left, right = (
        t.say("group", inside=t.tell(side)) if side[0] in ARITHMETIC else t.tell(side)
        for side in sides
    )
    return t.say(head, left=left, right=right)


ARITHMETIC = ("plus", "minus", "times", "over")
OPERATORS: dict[str, Callable[[Teller, Expr], str]] = {
    "at": at,
    "until": until,
    "as_of": as_of,
    "start": start,
    "earliest": one_of,
    "latest": one_of,
    "add": moved,
    "subtract": moved,
    "span_start": edge,
    "span_end": edge,
    "if": choice,
    "for": span_for,
    "period": period,
    "number": number,
    "figure": figure,
    "age": age,
    **dict.fromkeys(ARITHMETIC, arithmetic),
}
