"""Numbers with units, ages, and comparisons of what is known only within limits.

Readings of the specification taken here
    * Each comparison that is left open is one atom of two answers, {fact}, also where an
      age is known but not the birthday.
    * That something is less, and that it is at least as much, are the two answers to one.
    * `born` is used where it is known, else `age`, which is the age on `as_of`; what the
      record says of the birthday is why an age is open that it does not give.
"""

from __future__ import annotations

import operator
from collections.abc import Callable
from datetime import date, timedelta
from fractions import Fraction
from typing import NamedTuple

from lawcheck.model.case import Person
from lawcheck.model.expression import Expr
from lawcheck.model.moment import Moment
from tests.reference import expressions, law, values
from tests.reference.scope import Scope
from tests.reference.world import Somebody, World

TESTS: dict[str, Callable[[Fraction, Fraction], bool]] = {
    "<": operator.lt,
    "<=": operator.le,
    "=": operator.eq,
    ">=": operator.ge,
    ">": operator.gt,
}


NOT = {"<": ">=", "<=": ">"}  # of the same two numbers


class Number(NamedTuple):
    """A number between two limits, None where there is no limit."""

    low: Fraction | None
    high: Fraction | None
    name: str
    because: frozenset[str]


def compare(world: World, place: Scope, expr: Expr) -> bool:
    """Compare two numbers; what their limits leave open is one atom."""
    _, sign, left_expr, right_expr = expr
    left, right = number(world, place, left_expr), number(world, place, right_expr)
    if left is None or right is None:
        return False
    ends = [
        TESTS[sign](a, b)
        for a in (left.low, left.high)
        for b in (right.low, right.high)
        if a is not None and b is not None
    ]
    exact = left.low == left.high and right.low == right.high
    if len(ends) == 4 and (exact or (len(set(ends)) == 1 and sign != "=")):
        return ends[0]
    because = sorted(left.because | right.because) or ["fact"]
    if sign in NOT:
        return not world.answers.yes(("compare", NOT[sign], left.name, right.name), *because)
    return world.answers.yes(("compare", sign, left.name, right.name), *because)


def number(world: World, place: Scope, expr: Expr) -> Number | None:
    """Give a number, or None where what it belongs to never was."""
    head = expr[0]
    if head == "number":
        written = Fraction(expr[1])
        return Number(written, written, f"{expr[1]} {expr[2]}", frozenset())
    if head == "age":
        return age(world, place, expr)
    if head == "call":
        inside, body = law.called_body(world, place, expr)
        return None if inside is None else number(world, inside, body)
    if head in ("plus", "minus", "times", "over"):
        left, right = number(world, place, expr[1]), number(world, place, expr[2])
        return None if left is None or right is None else joined(head, left, right)
    place_of = values.found(world, place, expr)
    if place_of is None:
        return None
    owner, name, leaf, _ = place_of
    value, because = world.proven(leaf, "fact")
    exact = None if value is None else Fraction(value)
    return Number(exact, exact, f"{owner}.{name}", frozenset(because))


def joined(head: str, left: Number, right: Number) -> Number:
    """Reckon with two numbers that are known; anything else is open."""
    name = f"({left.name} {head} {right.name})"
    because = left.because | right.because
    a, b = left.low, right.low
    unsure = Number(None, None, name, because or frozenset({"fact"}))
    if a is None or a != left.high or b is None or b != right.high:
        return unsure
    if head == "over" and b == 0:
        return unsure
    exact = {
        "plus": lambda: a + b,
        "minus": lambda: a - b,
        "times": lambda: a * b,
        "over": lambda: a / b,
    }[head]()
    return Number(exact, exact, name, because)


def age(world: World, place: Scope, expr: Expr) -> Number | None:
    """Give the completed years of a person at a moment."""
    person = place.get(world, expr[1])
    at = expressions.moment(world, place, expr[2])
    if isinstance(person, Somebody) and at is not None:
        return Number(None, None, f"age {person.name} {at.name}", frozenset({"fact"}))
    if not isinstance(person, Person) or at is None:
        return None
    name = f"age {person.id} {at.name}"
    born, unproven = world.proven(person.attributes.get("born"), "fact")
    if born is not None:
        days = (world.day(born.earliest), world.day(born.latest))
    else:
        years, because = world.proven(person.attributes.get("age"), "fact")
        if years is None:
            why = unproven if because == ("fact",) else because
            return Number(None, None, name, frozenset(why))
        days = birthdays(world.day(world.case.as_of), int(years))
    return years_between(world, days, at.span, name)


def birthdays(day: date, years: int) -> tuple[date, date]:
    """Give the first and the last day on which somebody of that age was born."""
    return anniversary(day, -(years + 1)) + timedelta(days=1), anniversary(day, -years)


def anniversary(day: date, years: int) -> date:
    """Move a day by whole years; 29 February falls back to the 28th."""
    try:
        return day.replace(year=day.year + years)
    except ValueError:
        return day.replace(year=day.year + years, day=28)


def years_between(world: World, born: tuple[date, date], at: Moment, name: str) -> Number:
    """Count the least and the most completed years."""

    def completed(first: date, last: date) -> Fraction:
        early = (last.month, last.day) < (first.month, first.day)
        return Fraction(last.year - first.year - early)

    least = completed(born[1], world.day(at.earliest))
    most = completed(born[0], world.day(at.latest))
    return Number(least, most, name, frozenset({"fact"}))
