"""Numbers a rule compares: amounts of the law, attributes, figures, ages.

Shapes
    A `Quantity` is a closed range that surely holds the number; None means not known.
Units
    Checked when a rule set is loaded; the engine only calculates.
"""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from typing import NamedTuple

from lawcheck.engine.ages import age_on
from lawcheck.engine.attributes import attribute
from lawcheck.engine.context import Context
from lawcheck.engine.frame import Frame
from lawcheck.engine.judgement import BEST, Absent, Grounds, Judgement, Open, negation
from lawcheck.engine.record import FACT, Known
from lawcheck.engine.times import Moments, compile_moment
from lawcheck.model.expression import Expr
from lawcheck.model.finding import Atom, Ground
from lawcheck.model.truth import NO, UNKNOWN, YES


class Quantity(NamedTuple):
    """A number as a closed range, its label for questions, and its proof."""

    low: Fraction | None
    high: Fraction | None
    label: str
    grade: int
    grounds: Grounds
    because: tuple[str, ...]


OPPOSITE = {"<": ">=", "<=": ">"}
Numbers = Callable[[Frame], Quantity]


def compile_number(expr: Expr, context: Context) -> Numbers:
    """Compile an arithmetic expression."""
    head = expr[0]
    if head == "number":
        fixed = Quantity(Fraction(expr[1]), Fraction(expr[1]), expr[1], BEST, (), ())
        return lambda _frame: fixed
    if head == "attr":
        _, var, name = expr
        return lambda frame: _attribute(frame, var, name)
    if head == "figure":
        name = expr[1]
        return lambda frame: quantity(
            frame.record.known(frame.record.case.figures.get(name)), f"figure.{name}"
        )
    if head == "age":
        var, moment = expr[1], compile_moment(expr[2], context)
        return lambda frame: _age(frame, var, moment)
    if head == "call":
        from lawcheck.engine.definitions import compile_call

        call: Numbers = compile_call(expr, context, "number")
        return call
    return _arithmetic(head, compile_number(expr[1], context), compile_number(expr[2], context))


def quantity(known: Known, label: str) -> Quantity:
    """Read a number from a known value."""
    if known.value is None:
        return Quantity(None, None, label, BEST, (), known.because)
    value = Fraction(known.value)
    ground = (Ground("fact", label, str(known.value), known.grade, known.source, ""),)
    return Quantity(value, value, label, known.grade, ground, ())


def _attribute(frame: Frame, var: str, name: str) -> Quantity:
    owner, known = attribute(frame, var, name)
    return quantity(known, f"{owner}.{name}")


def _age(frame: Frame, var: str, moment: Moments) -> Quantity:
    who = str(frame.bound[var])
    when = moment(frame)
    label = f"{who}.age" if when.label == "as_of" else f"{who}.age@{when.label}"
    years, known = age_on(frame, var, when)
    if years is None:
        return Quantity(None, None, label, BEST, (), known.because)
    low, high = years
    shown = f"{low}" if low == high else f"{low}-{high}"
    ground = (Ground("fact", f"{who}.age", shown, known.grade, known.source, ""),)
    return Quantity(low, high, label, known.grade, ground, FACT)


def _arithmetic(head: str, left: Numbers, right: Numbers) -> Numbers:
    sign = {"plus": "+", "minus": "-", "times": "*", "over": "/"}[head]

    def number(frame: Frame) -> Quantity:
        a, b = left(frame), right(frame)
        label = f"{a.label}{sign}{b.label}"
        because = tuple(sorted({*a.because, *b.because}))
        if a.low is None or a.high is None or b.low is None or b.high is None:
            return Quantity(None, None, label, BEST, (), because)
        if head == "over" and b.low <= 0 <= b.high:
            return Quantity(None, None, label, BEST, (), because or FACT)
        corners = [_apply(head, x, y) for x in (a.low, a.high) for y in (b.low, b.high)]
        return Quantity(
            min(corners), max(corners), label, min(a.grade, b.grade), a.grounds + b.grounds, because
        )

    return number


def _apply(head: str, x: Fraction, y: Fraction) -> Fraction:
    if head == "plus":
        return x + y
    if head == "minus":
        return x - y
    return x * y if head == "times" else x / y


def compare(frame: Frame, op: str, left: Numbers, right: Numbers) -> Judgement:
    """Answer a comparison; a range that straddles leaves it open.

    Whether something is less, and whether it is at least as much, is one question.
    """
    try:
        a, b = left(frame), right(frame)
    except Open as unsettled:
        return Judgement(UNKNOWN, BEST, (), unsettled.atom)
    except Absent as absent:
        return Judgement(NO, absent.grade, absent.grounds, None)
    if a.low is not None and a.high is not None and b.low is not None and b.high is not None:
        always = _holds(op, a.high, b.low) if op in ("<", "<=") else _holds(op, a.low, b.high)
        never = not (_holds(op, a.low, b.high) if op in ("<", "<=") else _holds(op, a.high, b.low))
        if op == "=":
            always = a.low == a.high == b.low == b.high
            never = a.high < b.low or b.high < a.low
        if always or never:
            grounds = a.grounds + b.grounds
            return Judgement(YES if always else NO, min(a.grade, b.grade), grounds, None)
    because = tuple(sorted({*a.because, *b.because})) or FACT
    asked = (a.label if a.because else b.label).partition("@")[0]
    subject = ("attr", *asked.partition(".")[::2])
    sign = OPPOSITE.get(op, op)
    answer = frame.ask(Atom(f"{a.label}{sign}{b.label}", ("yes", "no"), because, subject))
    return answer if sign == op else negation(answer)


def _holds(op: str, x: Fraction, y: Fraction) -> bool:
    return {"<": x < y, "<=": x <= y, ">": x > y, ">=": x >= y, "=": x == y}[op]
