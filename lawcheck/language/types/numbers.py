"""Numbers with their units: unlike ones are neither added nor compared.

Units
    A unit is a product of names with powers, `(("people", -1), ("places", 1))`; plain
    numbers and ages have none.
"""

from __future__ import annotations

from lawcheck.language.expression import Tree
from lawcheck.language.terms import Said, Term
from lawcheck.language.types.calls import call
from lawcheck.language.types.scope import PERSON, Scope
from lawcheck.language.types.words import value
from lawcheck.model.expression import Expr

Unit = tuple[tuple[str, int], ...]
PLAIN: Unit = ()
ZERO: Expr = ("number", "0", "")
ALIKE = ("plus", "minus")


def number(scope: Scope, tree: Tree) -> tuple[Expr, Unit]:
    """Read a number; give it with its unit."""
    parts = tree.parts
    if tree.op == "group" and len(parts) == 1:
        return number(scope, parts[0])
    if tree.op == "number":
        return ("number", parts[0], ""), PLAIN
    if tree.op == "quantity":
        return measured(scope, tree)
    if tree.op == "age":
        return aged(scope, tree), PLAIN
    if tree.op == "field":
        return figure(scope, tree)
    if tree.op in ("plus", "minus", "times", "over"):
        return arithmetic(scope, tree)
    if tree.op == "call":
        found = scope.definition(tree)
        return call(scope, tree, "number"), unit_of(found.unit) if found else PLAIN
    scope.mistyped(tree, "a number")
    return ZERO, PLAIN


def unit_of(text: str) -> Unit:
    """Read a unit as it is declared: a name, or one over another."""
    over = [part.strip() for part in text.split("/")]
    unit: Unit = ((over[0], 1),) if over[0] else PLAIN
    for part in over[1:]:
        unit = joined(unit, ((part, 1),), -1)
    return unit


def joined(left: Unit, right: Unit, sign: int) -> Unit:
    """Multiply units, or divide them."""
    powers = dict(left)
    for name, power in right:
        powers[name] = powers.get(name, 0) + sign * power
    return tuple(sorted((name, power) for name, power in powers.items() if power))


def spelled(unit: Unit) -> Said:
    """Write a unit for a message."""
    above = [name for name, power in unit for _ in range(power)]
    below = [name for name, power in unit for _ in range(-power)]
    if not unit:
        return Term("a plain number")
    return f"`{' * '.join(above) or '1'}{''.join(f' / {name}' for name in below)}`"


def measured(scope: Scope, tree: Tree) -> tuple[Expr, Unit]:
    """Read an amount with a unit of some figure."""
    amount, unit, _ = tree.parts
    known = {name for text in scope.vocabulary.figures.values() for name, _ in unit_of(text)}
    if unit not in known:
        end = tree.end
        scope.unknown("unit of a figure", unit, tree.start, end, known)
    return ("number", amount, unit), ((unit, 1),)


def aged(scope: Scope, tree: Tree) -> Expr:
    """Read the age of a person on a day."""
    who, on = tree.parts
    return ("age", scope.named(who, PERSON), scope.moment(on))


def figure(scope: Scope, tree: Tree) -> tuple[Expr, Unit]:
    """Read a figure, or an attribute that is a number."""
    owner, name = tree.parts
    if owner.op == "name" and owner.parts[0] == "figure":
        unit = scope.vocabulary.figures.get(name)
        if unit is None:
            start = tree.end - len(name)
            scope.unknown("figure", name, start, tree.end, scope.vocabulary.figures)
            return ZERO, PLAIN
        return ("figure", name), unit_of(unit)
    found, type_ = value(scope, tree)
    if type_ and type_ != "number":
        scope.mistyped(tree, "a number")
    return found, PLAIN


def arithmetic(scope: Scope, tree: Tree) -> tuple[Expr, Unit]:
    """Read a sum, difference, product or quotient."""
    left, right = number(scope, tree.parts[0]), number(scope, tree.parts[1])
    if tree.op in ALIKE:
        alike(scope, tree, left[1], right[1], "added" if tree.op == "plus" else "subtracted")
        return (tree.op, left[0], right[0]), left[1]
    sign = 1 if tree.op == "times" else -1
    return (tree.op, left[0], right[0]), joined(left[1], right[1], sign)


def alike(scope: Scope, tree: Tree, left: Unit, right: Unit, verb: str) -> None:
    """Refuse numbers of unlike units."""
    if left != right:
        code = "LC226.unlike" if left and right else "LC226.plain"
        scope.fault(
            code, tree.start, tree.end, left=spelled(left), right=spelled(right), verb=Term(verb)
        )


def compared(scope: Scope, tree: Tree) -> Expr:
    """Read the comparison of two numbers."""
    left, op, right = tree.parts
    one, other = number(scope, left), number(scope, right)
    alike(scope, tree, one[1], other[1], "compared")
    return ("compare", op, one[0], other[0])
