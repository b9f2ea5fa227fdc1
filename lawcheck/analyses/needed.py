"""How much would be needed: the number a standard asks of a figure that the file does not hold.

Shapes
    `Needed` names the figure and the least, or the most, that would meet the norm.
Units
    Those of the figure; what is counted is rounded up to the whole.
Errors
    None: where another number is missing too, nothing can be said.
Source
    The comparison in the norm, with the other figures as the file gives them.  It is
    arithmetic and settles nothing.
"""

from __future__ import annotations

import math
import operator
from collections.abc import Callable, Mapping
from fractions import Fraction
from typing import NamedTuple

from lawcheck.model.case import Leaf
from lawcheck.model.expression import Expr
from lawcheck.model.finding import Finding

LEAST = (">", ">=")
OPERATIONS: dict[str, Callable[[Fraction, Fraction], Fraction]] = {
    "plus": operator.add,
    "minus": operator.sub,
    "times": operator.mul,
    "over": operator.truediv,
}


class Needed(NamedTuple):
    """The figure that is missing, and the least of it that would do."""

    figure: str
    least: int


def needed(one: Finding, figures: Mapping[str, Leaf]) -> Needed | None:
    """Give what a finding that a missing figure leaves open would need."""
    way = one.norm.parts.get("discharge")
    if one.status != "unsettled" or not way or way[0] != "condition" or way[1][0] != "compare":
        return None
    _, sign, left, right = way[1]
    if sign not in LEAST or left[0] != "figure" or value_of(left, figures) is not None:
        return None
    least = value_of(right, figures)
    return None if least is None else Needed(left[1], math.ceil(least))


def value_of(expr: Expr, figures: Mapping[str, Leaf]) -> Fraction | None:
    """Calculate an expression of figures; None where one of them is not known."""
    head = expr[0]
    if head == "number":
        return Fraction(expr[1])
    if head == "figure":
        leaf = figures.get(expr[1])
        return None if leaf is None or leaf.value is None else Fraction(leaf.value)
    if head not in OPERATIONS:
        return None
    one, other = (value_of(side, figures) for side in expr[1:3])
    if one is None or other is None or (head == "over" and not other):
        return None
    return OPERATIONS[head](one, other)
